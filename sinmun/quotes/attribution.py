"""Giving quotations and indirect speech their speakers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from kiwipiepy import Token

from sinmun.entities.mention import Entities
from sinmun.lexicons import words
from sinmun.morphs import Document
from sinmun.quotes.interviews import Turn, find_turns
from sinmun.quotes.marks import Marked
from sinmun.quotes.speech import Saying, light_verb, saying_nouns, spoken_deeds
from sinmun.quotes.subjects import Subject, noun_phrase
from sinmun.quotes.units import Unit, make_units
from sinmun.quotes.values import Quote, Statement

_QUOTATIVE_EC = re.compile(r"(?:다|라|자|냐|으냐|느냐|는다|ᆫ다|란다)(?:고|며|면서)(?:는|도)?$")
_PREDICATES = frozenset({"VV", "VA", "VX", "XSV", "XSA", "VCP", "VCN", "VV-R", "VV-I", "VA-R", "VA-I"})
_THUS = frozenset({"이렇게", "이같이", "이처럼", "이렇", "그렇", "이리", "이같"})
REACH = 2
"""Units over which the last speaker goes on without being named."""


@dataclass(slots=True)
class Attribution:
    """What was found, and who spoke last.

    Attributes:
        quotes: the quotations so far.
        statements: the indirect speech so far.
        speaker: who spoke last; ``None`` if somebody without a name.
        spoken: number of the unit in which somebody spoke last; negative if nobody has.
        topic: the last person named as the subject of a sentence.
    """

    quotes: list[Quote] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    speaker: str | None = None
    spoken: int = -10
    topic: str | None = None


class Told(NamedTuple):
    """Who speaks: the canonical name, ``None`` for somebody without one, and the words that say so, if there are any."""

    speaker: str | None
    attribution: str | None = None


class Place(NamedTuple):
    """A unit among its neighbours."""

    unit: Unit
    previous: Unit | None
    following: Unit | None
    number: int


def attribute(document: Document, entities: Entities) -> Attribution:
    """Return the quotations and the indirect speech of the document with their speakers."""
    state = Attribution()
    text = document.text
    turns = find_turns(text, entities)
    units = list(make_units(document, entities))
    covered = -1
    for number, unit in enumerate(units):
        turn = turns.get(unit.start) if unit.first_in_line else None
        if turn is not None:
            covered = turn.end
            _add_turn(state, text, turn, number)
            continue
        if unit.start < covered:
            continue
        following = units[number + 1] if number + 1 < len(units) else None
        previous = units[number - 1] if number else None
        _add_quotes(state, text, Place(unit, previous, following, number))
        _add_statements(state, text, unit, number)
        _remember_topic(state, unit, number)
    return state


def _add_turn(state: Attribution, text: str, turn: Turn, number: int) -> None:
    line = text[turn.start : turn.end]
    for start, end in turn.quoted:
        state.quotes.append(Quote(text[start:end], turn.speaker, start, end, None, line, turn.attribution))
    state.speaker, state.spoken = turn.speaker, number


def _add_quotes(state: Attribution, text: str, place: Place) -> None:
    unit = place.unit
    sentence = text[unit.start : unit.end]
    last: Told | None = None
    for index, span in enumerate(unit.quoted):
        saying = _saying_of(unit, span, text)
        told = _speaker_of_quote(state, text, place, index=index, saying=saying)
        if told is None and last is not None and _goes_on(unit.quoted[index - 1], span, unit):
            told = Told(last.speaker)
        told = told or Told(None)
        verb = text[saying.start : saying.end] if saying else _noun_of_saying(unit, span, text)
        words_said = text[span.start : span.end]
        state.quotes.append(
            Quote(words_said, told.speaker, span.start, span.end, verb, sentence, told.attribution)
        )
        last = told
        if unit.part == "body":
            state.speaker, state.spoken = told.speaker, place.number


def _speaker_of_quote(
    state: Attribution, text: str, place: Place, *, index: int, saying: Saying | None
) -> Told | None:
    """Return who speaks, or ``None`` if the text does not tell."""
    unit = place.unit
    span = unit.quoted[index]
    if saying is not None and saying.passive:
        return Told(None)
    subject = (
        _subject_after(unit, span, saying)
        or _subject_before(unit, span)
        or _modified(unit, saying)
        or _genitive_after(unit, span)
    )
    if subject is not None:
        return _resolve(state, text, subject, place.number)
    if unit.part != "body":
        named = _headline_speaker(unit, span)
        return _resolve(state, text, named, place.number) if named else None
    if _is_bare(unit):
        beside = _told_beside(state, text, place)
        if beside is not None:
            return beside
    return Told(state.speaker) if _carries_on(state, unit, saying, place.number) else None


def _resolve(state: Attribution, text: str, subject: Subject, number: int) -> Told:
    attribution = text[subject.start : subject.head_end]
    if not subject.pronoun:
        return Told(subject.name, attribution)
    if number - state.spoken <= REACH and state.speaker:
        return Told(state.speaker, attribution)
    return Told(state.topic, attribution)


def _saying_of(unit: Unit, span: Marked, text: str) -> Saying | None:
    """Return the predicate whose object the quotation is: the first one behind it."""
    for saying in unit.sayings:
        if saying.start >= span.close:
            break
    else:
        saying = None
    first = _index_at(unit.tokens, span.close)
    for index in range(first, min(first + 4, len(unit.tokens))):
        light = light_verb(unit.tokens, index)
        if light is None:
            continue
        plain = all(token.tag[0] == "J" or token.tag in ("EC", "VCP") for token in unit.tokens[first:index])
        if plain and (saying is None or light.start < saying.first):
            return light
    if saying is not None and text[span.close : saying.start].count("\n"):
        return None
    return saying


def _subject_after(unit: Unit, span: Marked, saying: Saying | None) -> Subject | None:
    """The subject between the quotation and its verb: “…”고 오 시장은 말했다."""
    if saying is None:
        return None
    later = [other.open for other in unit.quoted if other.open >= span.close]
    limit = min([saying.start, *later])
    between = [subject for subject in unit.subjects if span.close <= subject.start and subject.end <= limit]
    for subject in between:
        if subject.name is not None or subject.pronoun:
            return subject
    return between[0] if between else None


def _subject_before(unit: Unit, span: Marked) -> Subject | None:
    """The subject before the quotation: a near 이/가 if no verb stands between, else the last 은/는, else any."""
    before = [subject for subject in unit.subjects if subject.end <= span.open]
    if not before:
        return None
    nearest = before[-1]
    if not nearest.topic and not _verb_between(unit, nearest.end, span.open):
        return nearest
    topics = [subject for subject in before if subject.topic]
    named = [subject for subject in topics if subject.name is not None or subject.pronoun]
    if named and topics[-1] is not named[-1] and not _verb_between(unit, named[-1].end, topics[-1].start):
        return named[-1]
    if topics:
        return topics[-1]
    return nearest if nearest.name is not None else None


def _modified(unit: Unit, saying: Saying | None) -> Subject | None:
    """The noun that the verb modifies: “…”고 말한 김 대표는."""
    if saying is None or not saying.modifies:
        return None
    for subject in unit.subjects:
        if 0 <= subject.start - saying.end <= 1:
            return subject
    return None


def _genitive_after(unit: Unit, span: Marked) -> Subject | None:
    """The owner of the saying: “…”는 게 서울시의 설명이다."""
    first = _index_at(unit.tokens, span.close)
    for index in range(first, len(unit.tokens) - 1):
        token = unit.tokens[index]
        if token.tag == "JKG" and unit.tokens[index + 1].form in saying_nouns():
            found = noun_phrase(unit.tokens, index, unit.named)
            if found is not None:
                return found
    return None


def _headline_speaker(unit: Unit, span: Marked) -> Subject | None:
    """The name right before the quotation in a headline: 오 시장 “…” 당부."""
    stop = _index_at(unit.tokens, span.open)
    while stop and unit.tokens[stop - 1].tag in ("SP", "SE", "SO") and unit.tokens[stop - 1].end <= span.open:
        stop -= 1
    if not stop or span.open - unit.tokens[stop - 1].end > 2:
        return None
    found = noun_phrase(unit.tokens, stop, unit.named)
    return found if found is not None and found.name is not None else None


def _is_bare(unit: Unit) -> bool:
    """Whether the sentence is nothing but quotations."""
    return not any(token.tag[0] in "NVM" for token in unit.tokens)


def _told_beside(state: Attribution, text: str, place: Place) -> Told | None:
    """Who speaks a sentence that is only a quotation: told behind it (박 씨의 말이다), or before it (… 말했다.)."""
    previous, following = place.previous, place.following
    if following is not None and not following.quoted and following.part == "body":
        owner = _owner(following)
        if owner is not None:
            return _resolve(state, text, owner, place.number)
    if previous is not None and not previous.quoted and previous.part == "body" and previous.sayings:
        subjects = [subject for subject in previous.subjects if subject.topic] or list(previous.subjects)
        if subjects:
            return _resolve(state, text, subjects[-1], place.number)
    return None


def _owner(unit: Unit) -> Subject | None:
    """Whose words the sentence says it were: 박 씨의 말이다, 김 대표가 한 말이다, 그는 이렇게 말했다."""
    tokens = unit.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.tag == "JKG" and tokens[index + 1].form in saying_nouns() and len(tokens) - index <= 6:
            return noun_phrase(tokens, index, unit.named)
    points_back = any(token.form in _THUS for token in tokens)
    says = bool(unit.sayings) or any(token.form in saying_nouns() for token in tokens)
    if unit.subjects and says and (points_back or len(tokens) <= 12):
        return unit.subjects[0]
    return None


def _carries_on(state: Attribution, unit: Unit, saying: Saying | None, number: int) -> bool:
    """Whether the last speaker goes on in a sentence without a subject of its own."""
    if number - state.spoken > REACH or unit.part != "body":
        return False
    if _is_bare(unit):
        return number - state.spoken == 1
    begins = (
        unit.tokens[0].form in words("quotes/connectives.txt") or unit.quoted[0].open <= unit.tokens[0].start
    )
    return saying is not None and (begins or not unit.subjects)


def _goes_on(before: Marked, span: Marked, unit: Unit) -> bool:
    """Whether a quotation goes on after a verb: “…”며 “…”, “…”고 말하고 “…”."""
    if any(before.close <= subject.start < span.open for subject in unit.subjects):
        return False
    if unit.part == "body":
        return True
    between = unit.tokens[_index_at(unit.tokens, before.close) : _index_at(unit.tokens, span.open)]
    return not any(token.tag[0] in "NS" and token.tag not in ("SP", "SE") for token in between)


def _noun_of_saying(unit: Unit, span: Marked, text: str) -> str | None:
    deeds = saying_nouns() if unit.part == "body" else spoken_deeds()
    for token in unit.tokens[_index_at(unit.tokens, span.close) :]:
        if token.tag == "NNG" and token.form in deeds:
            return text[token.start : token.end]
    return None


def _add_statements(state: Attribution, text: str, unit: Unit, number: int) -> None:
    """Add the clauses that end in a quotative ending right before a verb of saying."""
    if unit.part != "body":
        return
    sentence = text[unit.start : unit.end]
    for ending, saying in _reports(unit):
        start, subject = _clause_start(unit, ending)
        subject = subject or _modified(unit, saying)
        if subject is not None:
            told = _resolve(state, text, subject, number)
        else:
            told = Told(state.speaker if number - state.spoken <= REACH else None)
        start += len(text[start : ending.end]) - len(text[start : ending.end].lstrip(" ,"))
        verb = text[saying.start : saying.end]
        state.statements.append(
            Statement(
                text[start : ending.end], told.speaker, start, ending.end, verb, sentence, told.attribution
            )
        )
        state.speaker, state.spoken = told.speaker, number


def _reports(unit: Unit) -> Iterator[tuple[Token, Saying]]:
    """Yield the quotative endings that close no quotation, each with its verb of saying."""
    sayings = {saying.first: saying for saying in unit.sayings}
    closes = {span.close for span in unit.quoted}
    for index, token in enumerate(unit.tokens[:-1]):
        if (
            not _is_quotative(token)
            or token.start in closes
            or (index and unit.tokens[index - 1].start in closes)
        ):
            continue
        verb = index + 1
        while verb < len(unit.tokens) and unit.tokens[verb].tag in ("MAG", "MAJ"):
            verb += 1
        saying = sayings.get(verb) or light_verb(unit.tokens, verb)
        if saying is not None and not saying.passive:
            yield token, saying


def _is_quotative(token: Token) -> bool:
    return token.tag in ("EC", "JKQ") and bool(_QUOTATIVE_EC.search(token.form))


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


def _remember_topic(state: Attribution, unit: Unit, number: int) -> None:
    if unit.part != "body":
        return
    for subject in unit.subjects:
        if subject.label == "PS" and subject.name is not None:
            state.topic = subject.name
            break
    if state.spoken != number and any(subject.topic and not subject.pronoun for subject in unit.subjects):
        named = [subject for subject in unit.subjects if subject.topic and not subject.pronoun]
        if unit.sayings:
            state.speaker, state.spoken = named[0].name, number
        elif named[0].name != state.speaker:
            state.spoken = number - REACH - 1


def _verb_between(unit: Unit, start: int, end: int) -> bool:
    first, stop = _index_at(unit.tokens, start), _index_at(unit.tokens, end)
    return any(
        token.tag in _PREDICATES and following.tag in ("EC", "ETM", "EP")
        for token, following in pairwise(unit.tokens[first:stop])
    )


def _index_at(tokens: Sequence[Token], offset: int) -> int:
    return bisect_left(tokens, offset, key=attrgetter("start"))
