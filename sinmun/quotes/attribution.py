"""Giving quotations and indirect speech their speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from sinmun.entities.mention import Entities
from sinmun.quotes.answers_in_line import answerer_in_line
from sinmun.quotes.case import Case, Place
from sinmun.quotes.echo import Headline, Stems
from sinmun.quotes.floor import DIALOGUES, NOBODY, Floor, Told
from sinmun.quotes.indirect import Ending, clause_start, find_endings
from sinmun.quotes.interviews import HEADING_SIGNS, Script, Turn, make_script
from sinmun.quotes.marks import Marked
from sinmun.quotes.others_words import asked_one
from sinmun.quotes.own_sentence import saying_of
from sinmun.quotes.quote import Quote, Statement
from sinmun.quotes.reporters import Report, Reporter
from sinmun.quotes.sentences import FullSentence, full_sentences
from sinmun.quotes.verbs import saying_nouns, spoken_deeds
from sinmun.quotes.ways import Way, ways_without
from sinmun.words.morphs import Document

_NAMES_IN_TITLE = ("headline before", "headline topic")
"""The ways in which a headline names who speaks in it, first of all."""
_LONGEST_ASIDE = 80
"""Characters of a line between paragraphs that is no sentence of the article."""
_MOST_IN_HEAD = 20
"""Quotations of headline and deck; a text with more of them before its first verb is one without a headline."""


@dataclass(slots=True)
class Attribution:
    """What was found.

    Attributes:
        ways: the ways in which speakers are found, in order.
        quotes: the quotations so far.
        statements: the indirect speech so far.
        floor: who spoke last.
        headlines: where the quotations of the headline, its sub-heads and its deck stand, by their number among the quotations.
        subheads: the numbers of those that are headings between paragraphs of the body.
        heads: whether the body has not begun yet: its first lines may still be a deck, written as headlines are.
    """

    ways: Sequence[Way]
    quotes: list[Quote] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    floor: Floor = field(default_factory=Floor)
    headlines: dict[int, Case] = field(default_factory=dict)
    subheads: set[int] = field(default_factory=set)
    heads: bool = True


def attribute_all(
    documents: Sequence[Document],
    entities: Sequence[Entities],
    *,
    unsure: Sequence[AbstractSet[str]],
    without: AbstractSet[str] = frozenset(),
) -> list[Attribution]:
    """Return the quotations and the indirect speech of some documents with their speakers.

    Each step goes over all of them before the next one begins: its code and its lexicons stay near the processor.

    Args:
        documents: the articles with their morphemes.
        entities: the people and organisations that each names.
        unsure: names of speakers who are too unsure in each; a headline's words that are theirs are looked for in the body.
        without: names of ways that are left out.

    Raises:
        ValueError: one of the names is no way's.
    """
    ways = ways_without(without)
    scripts = [make_script(document.text, own) for document, own in zip(documents, entities, strict=True)]
    places = [list(_places(document, own)) for document, own in zip(documents, entities, strict=True)]
    attributed = [_told(ways, own, script) for own, script in zip(places, scripts, strict=True)]
    for found, document, unsure_names in zip(attributed, documents, unsure, strict=True):
        _hear_echoes(found, document, unsure=unsure_names)
    return attributed


def _told(ways: Sequence[Way], places: Iterable[Place], script: Script) -> Attribution:
    """Return the words and the speakers of every sentence of a document."""
    announces = any(word in script.text for word in DIALOGUES)
    found = Attribution(ways, floor=Floor(announces=announces, interviewed=answerer_in_line(script)))
    turns = _turns(ways, script)
    covered = -1
    for place in places:
        sentence = place.sentence
        turn = turns.get(sentence.start) if sentence.first_in_line else None
        if turn is not None:
            covered = turn.end
            _add_turn(found, turn, place)
        elif sentence.start >= covered:
            _add_sentence(found, place)
    return found


def _hear_echoes(found: Attribution, document: Document, *, unsure: AbstractSet[str]) -> None:
    """Give the quotations of the headline that nobody speaks yet to those who a way says speak them in the whole article."""
    nobodys = {
        at: case
        for at, case in found.headlines.items()
        if found.quotes[at].speaker is None or found.quotes[at].speaker in unsure
    }
    if not nobodys:
        return
    stems = Stems(document)
    body = stems.said(
        [
            quote
            for at, quote in enumerate(found.quotes)
            if at not in found.headlines or (at not in nobodys and found.headlines[at].in_body)
        ]
    )
    for at, case in nobodys.items():
        quote = found.quotes[at]
        named = _named_in_title(found)
        own = stems.between(quote.start, quote.end)
        headline = Headline(quote, case, own, body, named, is_subhead=at in found.subheads)
        found.quotes[at] = _echoed(found.ways, headline, unsure=unsure)


def _named_in_title(found: Attribution) -> str | None:
    """Return the one whom the headline names as the only one who speaks in it."""
    title = [found.quotes[at] for at, case in found.headlines.items() if not case.in_body]
    speakers = {quote.speaker for quote in title if quote.by in _NAMES_IN_TITLE}
    return next(iter(speakers)) if len(speakers) == 1 else None


def _turns(ways: Sequence[Way], script: Script) -> Mapping[int, Turn]:
    """Return the turns of interviews by the offset of their first line; where several begin there, the first way's."""
    found: dict[int, Turn] = {}
    for way in ways:
        for turn in way.turns(script) if way.turns is not None else ():
            if turn.line not in found:
                found.setdefault(turn.start, turn)
    return found


def _places(document: Document, entities: Entities) -> Iterator[Place]:
    """Yield the sentences of the document with their neighbours."""
    sentences = list(full_sentences(document, entities))
    asides = _asides(document.text, sentences)
    around = zip([None, *sentences], sentences, [*sentences[1:], None], strict=False)
    number = 0
    for previous, sentence, following in around:
        is_aside = sentence.start in asides
        behind = previous is not None and previous.start in asides
        yield Place(document.text, sentence, previous, following, number, is_aside, behind)
        number += not is_aside


def _asides(text: str, sentences: Sequence[FullSentence]) -> AbstractSet[int]:
    """Return where the sentences begin of lines that stand between paragraphs and tell nothing: captions, other headlines.

    A heading is none, behind which somebody else may speak.
    """
    found: set[int] = set()
    line: list[FullSentence] = []
    for sentence in [*sentences, None]:
        if line and (sentence is None or "\n" in text[line[-1].end : sentence.start]):
            if _is_aside(text, line):
                found.update(one.start for one in line)
            line = []
        if sentence is not None:
            line.append(sentence)
    return found


def _is_aside(text: str, line: Sequence[FullSentence]) -> bool:
    """Whether the sentences of a line are short, have no verb at an end and nobody's words."""
    start, end = line[0].start, line[-1].end
    if line[0].part != "body" or end - start > _LONGEST_ASIDE or text[start] in HEADING_SIGNS:
        return False
    return not any(one.quoted or any(token.tag == "EF" for token in one.tokens) for one in line)


def _add_turn(found: Attribution, turn: Turn, place: Place) -> None:
    text = place.text
    line = text[turn.start : turn.end].rpartition("\n")[2]
    told = Told(turn.speaker, turn.attribution).found_by(turn.by)
    for start, end in turn.quoted:
        found.quotes.append(
            Quote(text[start:end], told.speaker, start, end, None, line, told.attribution, told.by)
        )
    if turn.by in ("answer", "dialogue"):
        found.floor.hear(told, place.number)  # behind the caption of a script the reporter goes on


def _add_sentence(found: Attribution, place: Place) -> None:
    last = _add_quotes(found, place)
    if place.sentence.part == "body":
        last = _add_statements(found, place, last=last)
        if last is not None and last.by != "owner near" and not _is_link(place.sentence, last):
            found.floor.hear(last, place.number)
        if not place.is_aside:
            found.floor.close(place.sentence, place.number)


def _is_link(sentence: FullSentence, last: Told) -> bool:
    """Whether a line of the body is the headline of another article: 이 이사 “종이 크다”."""
    is_beside = last.by in ("headline before", "beside")
    return is_beside and not any(token.tag == "EF" for token in sentence.tokens)


def _add_quotes(found: Attribution, place: Place) -> Told | None:
    """Add the quotations of the sentence; return who spoke last in it, or was asked, ``None`` if nobody did."""
    sentence, text = place.sentence, place.text
    few = len(found.headlines) + len(sentence.quoted) <= _MOST_IN_HEAD
    found.heads = found.heads and few and not _is_of_body(sentence)
    whole = text[sentence.start : sentence.end]
    last: Told | None = None
    asked: Told | None = None
    for index, span in enumerate(sentence.quoted):
        saying = saying_of(sentence, span, text)
        case = Case(place, index, saying, found.floor, last)
        if not found.heads and case.is_subhead:
            found.subheads.add(len(found.quotes))
        if found.heads or case.is_subhead:
            found.headlines[len(found.quotes)] = case
        last = _speaker(found.ways, case)
        asked = asked_one(case) if last == NOBODY else None
        verb = text[saying.start : saying.end] if saying else _noun_of_saying(sentence, span, text)
        found.quotes.append(
            Quote(
                text[span.start : span.end],
                last.speaker,
                span.start,
                span.end,
                verb,
                whole,
                last.attribution,
                last.by,
            )
        )
    return asked or last


def _is_of_body(sentence: FullSentence) -> bool:
    """Whether a sentence is one of the body, and no line of a deck: it has a verb at its end."""
    return sentence.part == "body" and any(token.tag == "EF" for token in sentence.tokens)


def _speaker(ways: Sequence[Way], case: Case) -> Told:
    """Return who speaks a quotation: the answer of the first way that has one."""
    for way in ways:
        told = way.quotation(case) if way.quotation is not None else None
        if told is not None:
            return told.found_by(way.name)
    return NOBODY


def _noun_of_saying(sentence: FullSentence, span: Marked, text: str) -> str | None:
    deeds = saying_nouns() if sentence.part == "body" else spoken_deeds()
    for token in sentence.tokens_from(span.close):
        if token.tag == "NNG" and token.form in deeds:
            return text[token.start : token.end]
    return None


def _add_statements(found: Attribution, place: Place, *, last: Told | None) -> Told | None:
    """Add the indirect speech of the sentence; return who spoke last in it, ``None`` if nobody did."""
    for ending in find_endings(place.sentence):
        reporter = _who_reports(found.ways, Report(place, ending, found.floor, last))
        if reporter is not None:
            last = reporter.told
            found.statements.append(_statement(place, ending, reporter))
    return last


def _who_reports(ways: Sequence[Way], report: Report) -> Reporter | None:
    """Return who reports a clause; ``None`` where it is hearsay (…다고 하는데) that nobody reports."""
    for way in ways:
        reporter = way.statement(report) if way.statement is not None else None
        if reporter is not None:
            return reporter._replace(told=reporter.told.found_by(way.name))
    return None if report.ending.light else Reporter(NOBODY, clause_start(report.place.sentence))


def _statement(place: Place, ending: Ending, reporter: Reporter) -> Statement:
    text, sentence, told, saying = place.text, place.sentence, reporter.told, ending.saying
    clause = text[reporter.start : ending.end].lstrip(" ,")
    return Statement(
        clause,
        told.speaker,
        ending.end - len(clause),
        ending.end,
        text[saying.start : saying.end],
        text[sentence.start : sentence.end],
        told.attribution,
        told.by,
    )


def _echoed(ways: Sequence[Way], headline: Headline, *, unsure: AbstractSet[str]) -> Quote:
    """Return a quotation of the headline with the speaker that a way finds in the whole article."""
    quote = headline.quote
    for way in ways:
        speaker = way.headline(headline) if way.headline is not None else None
        if speaker is not None and speaker not in unsure:
            return quote._replace(speaker=speaker, by=way.name)
    return quote
