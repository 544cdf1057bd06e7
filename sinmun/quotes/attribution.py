"""Giving quotations and indirect speech their speakers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from sinmun.entities.mention import Entities
from sinmun.lexicons import words
from sinmun.quotes.floor import NOBODY, Memory, Told
from sinmun.quotes.indirect import find_reports
from sinmun.quotes.interviews import Turn, find_turns
from sinmun.quotes.marks import Marked
from sinmun.quotes.next_sentence import Place, is_bare, told_beside
from sinmun.quotes.own_sentence import headline_subject, modified, saying_of, subject_of, verb_between
from sinmun.quotes.quote import Quote, Statement
from sinmun.quotes.sentences import Unit, index_at, make_units
from sinmun.quotes.terms import closes_own_words, quotative_follows
from sinmun.quotes.verbs import Saying, saying_nouns, spoken_deeds
from sinmun.words.morphs import Document

_FEWEST_ECHOED = 5
"""Characters of a headline's quotation, spaces aside, that must stand in one of the body to be the same words."""


@dataclass(slots=True)
class Attribution:
    """What was found.

    Attributes:
        quotes: the quotations so far.
        statements: the indirect speech so far.
        memory: who spoke last.
    """

    quotes: list[Quote] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)


def attribute(document: Document, entities: Entities) -> Attribution:
    """Return the quotations and the indirect speech of the document with their speakers."""
    state = Attribution()
    text = document.text
    turns = find_turns(text, entities)
    units = list(make_units(document, entities))
    covered = -1
    headline = 0
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
        last = _add_quotes(state, text, Place(unit, previous, following, number))
        if unit.part == "body":
            last = _add_statements(state, text, unit, number, last=last)
            if last is not None:
                state.memory.hear(last, number)
            state.memory.close(unit, number)
        else:
            headline = len(state.quotes)
    state.quotes[:headline] = _echoed(state.quotes[:headline], state.quotes[headline:])
    return state


def _add_turn(state: Attribution, text: str, turn: Turn, number: int) -> None:
    line = text[turn.start : turn.end].rpartition("\n")[2]
    for start, end in turn.quoted:
        state.quotes.append(Quote(text[start:end], turn.speaker, start, end, None, line, turn.attribution))
    state.memory.hear(Told(turn.speaker, turn.attribution), number)


def _add_quotes(state: Attribution, text: str, place: Place) -> Told | None:
    """Add the quotations of the unit; return who spoke last in it, ``None`` if nobody did."""
    unit = place.unit
    sentence = text[unit.start : unit.end]
    last: Told | None = None
    for index, span in enumerate(unit.quoted):
        saying = saying_of(unit, span, text)
        told = _speaker(state.memory, text, place, index=index, saying=saying)
        if told is None and last is not None and _goes_on(unit.quoted[index - 1], span, unit):
            told = Told(last.speaker, person=last.person)
        told = told or NOBODY
        verb = text[saying.start : saying.end] if saying else _noun_of_saying(unit, span, text)
        words_said = text[span.start : span.end]
        state.quotes.append(
            Quote(words_said, told.speaker, span.start, span.end, verb, sentence, told.attribution)
        )
        last = told
    return last


def _speaker(memory: Memory, text: str, place: Place, *, index: int, saying: Saying | None) -> Told | None:
    """Return who speaks, or ``None`` if the text does not tell."""
    unit = place.unit
    span = unit.quoted[index]
    if saying is not None and saying.passive and not verb_between(unit, span.close, saying.start):
        return NOBODY
    subject = subject_of(unit, span, saying)
    if subject is not None:
        return memory.resolve(text, subject, place.number)
    if unit.part != "body":
        named = headline_subject(unit, span, text)
        return memory.resolve(text, named, place.number) if named else None
    if is_bare(unit):
        return told_beside(memory, text, place)
    return Told(memory.said.speaker) if _carries_on(memory, text, place, index=index, saying=saying) else None


def _carries_on(memory: Memory, text: str, place: Place, *, index: int, saying: Saying | None) -> bool:
    """Whether the last speaker goes on in a sentence without a subject of its own."""
    unit = place.unit
    if not memory.has_floor(place.number):
        return False
    first = unit.tokens[0]
    begins = first.form in words("quotes/connectives.txt") or unit.quoted[0].open <= first.start
    if saying is not None:
        return begins or not unit.subjects
    if unit.subjects:
        return False
    span = unit.quoted[index]
    behind = unit.tokens[index_at(unit, span.close) :]
    return quotative_follows(text, span, behind) or closes_own_words(behind)


def _goes_on(before: Marked, span: Marked, unit: Unit) -> bool:
    """Whether a quotation goes on after a verb: “…”며 “…”, “…”고 말하고 “…”."""
    if any(before.close <= subject.start < span.open for subject in unit.subjects):
        return False
    if unit.part == "body":
        return True
    between = unit.tokens[index_at(unit, before.close) : index_at(unit, span.open)]
    return not any(token.tag[0] in "NS" and token.tag not in ("SP", "SE") for token in between)


def _noun_of_saying(unit: Unit, span: Marked, text: str) -> str | None:
    deeds = saying_nouns() if unit.part == "body" else spoken_deeds()
    for token in unit.tokens[index_at(unit, span.close) :]:
        if token.tag == "NNG" and token.form in deeds:
            return text[token.start : token.end]
    return None


def _add_statements(
    state: Attribution, text: str, unit: Unit, number: int, *, last: Told | None
) -> Told | None:
    """Add the indirect speech of the unit; return who spoke last in it, ``None`` if nobody did."""
    memory = state.memory
    sentence = text[unit.start : unit.end]
    for report in find_reports(unit):
        subject = report.subject or modified(unit, report.saying)
        if subject is not None:
            told = memory.resolve(text, subject, number)
        elif last is not None:
            told = Told(last.speaker, person=last.person)
        else:
            told = Told(memory.said.speaker) if memory.has_floor(number) else NOBODY
            if report.light and (told.speaker is None or number - memory.spoken > 1):
                continue
        start = report.start
        start += len(text[start : report.end]) - len(text[start : report.end].lstrip(" ,"))
        verb = text[report.saying.start : report.saying.end]
        clause = text[start : report.end]
        state.statements.append(
            Statement(clause, told.speaker, start, report.end, verb, sentence, told.attribution)
        )
        last = told
    return last


def _echoed(headline: Sequence[Quote], body: Sequence[Quote]) -> list[Quote]:
    """Return the quotations of the headline; those without a speaker take the one of the same words in the body."""
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    wanted = {_compact(quote.text) for quote in headline if quote.speaker is None}
    wanted = {words_said for words_said in wanted if len(words_said) >= _FEWEST_ECHOED}
    if wanted:
        for quote in body:
            compact = _compact(quote.text)
            for words_said in wanted:
                if quote.speaker is not None and words_said in compact:
                    spoken[words_said].add(quote.speaker)
    found: list[Quote] = []
    for quote in headline:
        names = spoken.get(_compact(quote.text), set()) if quote.speaker is None else set()
        found.append(quote._replace(speaker=next(iter(names))) if len(names) == 1 else quote)
    return found


def _compact(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
