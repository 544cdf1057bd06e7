"""Finding indirect speech: the clauses that end in a quotative ending with a verb of saying behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sinmun.lexicons import words
from sinmun.morphs import Token
from sinmun.quotes.speech import Saying, light_verb
from sinmun.quotes.subjects import Subject
from sinmun.quotes.units import Unit

_QUOTATIVE = re.compile(r"(?:다|라|자|냐|으냐|느냐|는다|ᆫ다|란다)(?:고|며|면서)(?:는|도)?$")
_PREDICATES = frozenset({"VV", "VV-R", "VV-I", "VX", "XSV", "VCP", "VCN"})
_FAR = 30
"""Tokens that may stand between the ending and its verb (다고 14일 기자회견에서 밝혔다)."""
_SHORT = 6


class Report(NamedTuple):
    """A reported clause.

    Attributes:
        start: offset of its first character.
        end: offset behind its quotative ending.
        subject: who reports it, ``None`` if the sentence does not say.
        saying: the verb of saying.
        light: whether the verb is 하다, which with nobody as its subject is hearsay.
    """

    start: int
    end: int
    subject: Subject | None
    saying: Saying
    light: bool


def find_reports(unit: Unit) -> Iterator[Report]:
    """Yield the reported clauses of the unit in order; what stands in marks is none."""
    sayings = {saying.first: saying for saying in unit.sayings}
    closes = {span.close for span in unit.quoted}
    tokens = unit.tokens
    for index, token in enumerate(tokens[:-1]):
        if not _is_quotative(token) or token.start in closes:
            continue
        if index and tokens[index - 1].start in closes:
            continue
        stop = index + 1
        while stop < len(tokens) and tokens[stop].tag == "JX" and tokens[stop].start == tokens[stop - 1].end:
            stop += 1
        light = _light(unit, stop)
        saying = light or _saying(unit, stop, sayings, loose=not token.form.endswith("고"))
        if saying is None or saying.passive or (light is not None and _is_hearsay(tokens, light)):
            continue
        start, subject = _clause_start(unit, token, loose=not token.form.endswith("고"))
        end = tokens[stop - 1].end
        behind = _subject_behind(unit, end, saying)
        if behind is not None:
            start, subject = _sentence_start(unit), behind
        yield Report(start, end, subject, saying, light is not None)


def _is_quotative(token: Token) -> bool:
    return token.tag in ("EC", "JKQ") and bool(_QUOTATIVE.search(token.form))


def _light(unit: Unit, stop: int) -> Saying | None:
    while stop < len(unit.tokens) and unit.tokens[stop].tag in ("MAG", "MAJ"):
        stop += 1
    return light_verb(unit.tokens, stop)


def _saying(unit: Unit, stop: int, sayings: dict[int, Saying], *, loose: bool) -> Saying | None:
    """Return the verb of saying behind the ending.

    Between 다고 and its verb stands no other verb that goes on (다고 14일 열린 회의에서 강하게 비판했다); 다며 goes with the
    first verb of saying of the sentence behind it (막힌다며 처리를 호소했다), or none (…다며 자리를 떴다).
    """
    tokens = unit.tokens
    limit = len(tokens) if loose else min(len(tokens), stop + _FAR)
    for index in range(stop, limit):
        found = sayings.get(index)
        if found is not None and not (loose and tokens[found.stop - 1].tag == "ETN"):
            return found
        token = tokens[index]
        if _is_quotative(token) and loose:
            return None
        following = tokens[index + 1] if index + 1 < len(tokens) else token
        if not loose and token.tag in _PREDICATES and following.tag != "ETM" and following.form != "게":
            return None
    return None


def _subject_behind(unit: Unit, end: int, saying: Saying) -> Subject | None:
    """Return the subject between the ending and its verb: …했다고 경찰은 설명했다."""
    return next((one for one in unit.subjects if end <= one.start and one.end <= saying.start), None)


def _sentence_start(unit: Unit) -> int:
    first = unit.tokens[0]
    return first.end if first.form in words("quotes/connectives.txt") else unit.start


def _is_hearsay(tokens: tuple[Token, ...], light: Saying) -> bool:
    """Whether the verb is the 한다 of …다고 한다."""
    return light.first + 1 < len(tokens) and tokens[light.first + 1].form in ("ᆫ다", "ᆸ니다", "더라", "ᆫ다는")


def _clause_start(unit: Unit, ending: Token, *, loose: bool) -> tuple[int, Subject | None]:
    """Return where the reported clause begins, and the subject that reports it: the first topic of the sentence.

    A sole subject with 이/가 may be that of the clause (배가 늘었다고 말했다). It reports where it begins the sentence, and
    before 다며.
    """
    before = [subject for subject in unit.subjects if subject.end <= ending.start]
    topics = [subject for subject in before if subject.topic]
    if topics:
        return topics[0].end, topics[0]
    if len(before) > 1 or (before and loose):
        return before[0].end, before[0]
    if before and _begins(unit, before[0]):
        return unit.start, before[0]
    return _sentence_start(unit), None


def _begins(unit: Unit, subject: Subject) -> bool:
    ahead = [token for token in unit.tokens[:_SHORT] if token.start < subject.start]
    return all(token.tag in ("SN", "NNB") or token.form in words("quotes/times.txt") for token in ahead)
