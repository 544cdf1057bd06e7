"""Finding indirect speech: the clauses that end in a quotative ending with a verb of saying behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sinmun.lexicons import words
from sinmun.quotes.sentences import Unit, index_at
from sinmun.quotes.subjects import Subject
from sinmun.quotes.verbs import Saying, light_verb
from sinmun.words.morphs import Token

_QUOTATIVE = re.compile(r"(?:다|라|자|냐|으냐|느냐|는다|ᆫ다|란다)(?:고|며|면서)(?:는|도)?$")
_QUOTATIVE_TAGS = frozenset({"EC", "JKQ"})
_PREDICATES = frozenset({"VV", "VV-R", "VV-I", "VX", "XSV", "VCP", "VCN"})
_FAR = 30
"""Tokens that may stand between the ending and its verb (다고 14일 기자회견에서 밝혔다)."""
_SHORT = 6
_IDIOM = 3
_CONTRASTS = frozenset({"반면", "가운데"})
_MARKS = frozenset("’'”\"」′″")


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
    tokens = unit.tokens
    endings = [index for index, token in enumerate(tokens[:-1]) if token.tag in _QUOTATIVE_TAGS]
    endings = [index for index in endings if _is_quotative(tokens[index])]
    if not endings:
        return
    sayings = {saying.first: saying for saying in unit.sayings}
    closes = {span.close for span in unit.quoted}
    for index in endings:
        token = tokens[index]
        if token.start in closes:
            continue
        if index and (tokens[index - 1].start in closes or _names(tokens, index)):
            continue
        stop = index + 1
        while stop < len(tokens) and tokens[stop].tag == "JX" and tokens[stop].start == tokens[stop - 1].end:
            stop += 1
        loose = not token.form.endswith("고")
        light = _light(unit, stop)
        saying = light or _saying(unit, stop, sayings, loose=loose)
        if saying is None or saying.passive or (light is not None and _is_hearsay(tokens, light)):
            continue
        end = tokens[stop - 1].end
        behind = _subject_behind(unit, end, saying, topic=loose)
        if behind is not None:
            yield Report(_sentence_start(unit), end, behind, saying, light is not None)
            continue
        start, subject = _clause_start(unit, index, loose=loose)
        last = saying.stop - 1
        if _is_quotative(tokens[last]) and tokens[last].form.endswith("고") and not light:
            inner = _inner_subject(unit, token, sayings, outer=last)
            if inner is None:
                continue
            start, subject = max(start, inner.end), inner
        yield Report(start, end, subject, saying, light is not None)


def _is_quotative(token: Token) -> bool:
    return token.tag in _QUOTATIVE_TAGS and bool(_QUOTATIVE.search(token.form))


def _names(tokens: Sequence[Token], index: int) -> bool:
    """Whether the ending stands behind a term in marks (‘마른 장마’라고 부른다), which is a name and no clause."""
    before = tokens[index - 2] if tokens[index - 1].tag == "VCP" and index > 1 else tokens[index - 1]
    return before.tag in ("SSC", "SS", "SW") and before.form in _MARKS


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
        if not loose and token.tag in _PREDICATES and not _passes(tokens, index):
            return None
    return None


def _passes(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at ``index`` may stand between 다고 and its verb: 열린 회의에서, 강하게, 관리를 인용해."""
    following = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
    return following.tag == "ETM" or following.form == "게" or tokens[index - 1].form == "인용"


def _inner_subject(unit: Unit, ending: Token, sayings: dict[int, Saying], *, outer: int) -> Subject | None:
    """Return who said what somebody reports to have been said: 신문은 시장이 늘었다고 말했다고 전했다.

    It is the second subject, or the only one where the one who reports stands behind.
    """
    before = [subject for subject in unit.subjects if subject.end <= ending.start]
    reporting = _saying(unit, outer + 1, sayings, loose=False)
    if reporting is not None and _subject_behind(unit, unit.tokens[outer].end, reporting, topic=False):
        return before[0] if before else None
    return before[1] if len(before) > 1 else None


def _subject_behind(unit: Unit, end: int, saying: Saying, *, topic: bool) -> Subject | None:
    """Return the subject between the ending and its verb: …했다고 경찰은 설명했다; with ``topic``, one with 은/는 only."""
    between = (one for one in unit.subjects if end <= one.start and one.end <= saying.start)
    return next((one for one in between if one.topic or not topic), None)


def _sentence_start(unit: Unit) -> int:
    first = unit.tokens[0]
    return first.end if first.form in words("quotes/connectives.txt") else unit.start


def _is_hearsay(tokens: Sequence[Token], light: Saying) -> bool:
    """Whether the verb is the 한다 of …다고 한다, …다고 하니."""
    if light.first + 1 >= len(tokens):
        return False
    following = tokens[light.first + 1]
    return following.tag == "EF" or following.form.startswith(("ᆫ다", "더라", "니", "는데", "네"))


def _clause_start(unit: Unit, ending: int, *, loose: bool) -> tuple[int, Subject | None]:
    """Return where the reported clause begins, and the subject that reports it.

    It is the first topic of the sentence, or the first one of its last main clause (A는 반대한 반면, B는 찬성한다고 말했다). A
    sole subject with 이/가 may be that of the clause (배가 늘었다고 말했다). It reports where it begins the sentence, before
    다며, and where the clause has a subject of its own (박 대표가 값이 올랐다고 말했다).
    """
    limit = unit.tokens[ending].start
    before = [subject for subject in unit.subjects if subject.end <= limit]
    topics = [subject for subject in before if subject.topic]
    if topics:
        main = next((topic for topic in reversed(topics[1:]) if _begins_clause(unit, topic)), topics[0])
        return main.end, main
    if len(before) > 1 or (before and (loose or _has_subject(unit, before[0].end, ending))):
        return before[0].end, before[0]
    if before and _begins(unit, before[0]):
        return unit.start, before[0]
    return _sentence_start(unit), None


def _begins_clause(unit: Unit, topic: Subject) -> bool:
    """Whether a main clause begins with the topic: behind 반면, or behind a comma and a connective ending."""
    at = index_at(unit, topic.start)
    ahead = unit.tokens[max(0, at - 2) : at]
    if ahead and ahead[-1].form in _CONTRASTS:
        return True
    return len(ahead) > 1 and ahead[1].tag == "SP" and ahead[0].tag == "EC"


def _has_subject(unit: Unit, start: int, ending: int) -> bool:
    """Whether something is the subject of the clause, but for the one in 책임이 있다고, 대표가 됐다고."""
    for index in range(index_at(unit, start), ending):
        if unit.tokens[index].tag == "JKS":
            return ending - index > _IDIOM
    return False


def _begins(unit: Unit, subject: Subject) -> bool:
    ahead = [token for token in unit.tokens[:_SHORT] if token.start < subject.start]
    return all(token.tag in ("SN", "NNB") or token.form in words("quotes/times.txt") for token in ahead)
