"""Finding indirect speech: the clauses that end in a quotative ending with a verb of saying behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiwipiepy import Token

from sinmun.lexicons import words
from sinmun.quotes.speech import Saying, light_verb
from sinmun.quotes.subjects import Subject
from sinmun.quotes.units import Unit

_QUOTATIVE = re.compile(r"(?:다|라|자|냐|으냐|느냐|는다|ᆫ다|란다)(?:고|며|면서)(?:는|도)?$")
_PREDICATES = frozenset({"VV", "VV-R", "VV-I", "VX", "XSV", "VCP", "VCN"})
_FAR = 14
"""Tokens that may stand between the ending and its verb (다고 14일 기자회견에서 밝혔다)."""


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
        start, subject = _clause_start(unit, token)
        end = tokens[stop - 1].end
        yield Report(start, end, subject, saying, light is not None)


def _is_quotative(token: Token) -> bool:
    return token.tag in ("EC", "JKQ") and bool(_QUOTATIVE.search(token.form))


def _light(unit: Unit, stop: int) -> Saying | None:
    while stop < len(unit.tokens) and unit.tokens[stop].tag in ("MAG", "MAJ"):
        stop += 1
    return light_verb(unit.tokens, stop)


def _saying(unit: Unit, stop: int, sayings: dict[int, Saying], *, loose: bool) -> Saying | None:
    """Return the verb of saying behind the ending.

    Between 다고 and its verb stand no other verb and no quotation (다고 14일 강하게 비판했다); 다며 goes with the first verb of
    saying of the sentence behind it (막힌다며 처리를 호소했다), or none (…다며 자리를 떴다).
    """
    tokens = unit.tokens
    limit = len(tokens) if loose else min(len(tokens), stop + _FAR)
    for index in range(stop, limit):
        if index in sayings:
            return sayings[index]
        token = tokens[index]
        if _is_quotative(token) and loose:
            return None
        following = tokens[index + 1] if index + 1 < len(tokens) else token
        if not loose and token.tag in _PREDICATES and following.form != "게":
            return None
    return None


def _is_hearsay(tokens: tuple[Token, ...], light: Saying) -> bool:
    """Whether the verb is the 한다 of …다고 한다."""
    return light.first + 1 < len(tokens) and tokens[light.first + 1].form in ("ᆫ다", "ᆸ니다", "더라", "ᆫ다는")


def _clause_start(unit: Unit, ending: Token) -> tuple[int, Subject | None]:
    """Return where the reported clause begins, and the subject that reports it: the first topic of the sentence."""
    before = [subject for subject in unit.subjects if subject.end <= ending.start]
    topics = [subject for subject in before if subject.topic]
    if topics:
        return topics[0].end, topics[0]
    if len(before) > 1:
        return before[0].end, before[0]
    if before and unit.tokens[0].start == before[0].start:
        return unit.start, before[0]
    first = unit.tokens[0]
    return (first.end if first.form in words("quotes/connectives.txt") else unit.start), None
