"""The unit of attribution: a sentence with the quotations, names, subjects and verbs of saying in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from sinmun.article import Part
from sinmun.entities.mention import Entities
from sinmun.quotes.antecedents import Antecedents, find_antecedents
from sinmun.quotes.marks import LONGEST, Marked, find_marked
from sinmun.quotes.subjects import Named, Subject, find_subjects
from sinmun.quotes.terms import is_quotation
from sinmun.quotes.verbs import Saying, find_sayings
from sinmun.words.morphs import Document, Sentence, Token

LONGEST_UNIT = 400
"""Tokens outside of quotations that a sentence may have."""


class Unit(NamedTuple):
    """A sentence, whole even where a quotation in it has full stops of its own.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        part: the part of the article.
        quoted: the quotations in it; terms, titles and emphasis in marks are part of the sentence.
        tokens: the tokens outside of quotations.
        named: the mentions outside of quotations, with their entities.
        subjects: the subjects outside of quotations.
        sayings: the predicates of saying outside of quotations; indices count in ``tokens``.
        first_in_line: whether a line begins with it.
        antecedents: what nouns of the article stand for.
    """

    start: int
    end: int
    part: Part
    quoted: tuple[Marked, ...]
    tokens: tuple[Token, ...]
    named: tuple[Named, ...]
    subjects: tuple[Subject, ...]
    sayings: tuple[Saying, ...]
    first_in_line: bool
    antecedents: Antecedents


def index_at(unit: Unit, offset: int) -> int:
    """Return the index of the first token of the unit that begins at ``offset`` or behind it."""
    return _first_at(unit.tokens, offset)


def _first_at(tokens: Sequence[Token], offset: int) -> int:
    return bisect_left(tokens, offset, key=attrgetter("start"))


def make_units(document: Document, entities: Entities) -> Iterator[Unit]:
    """Yield the units of the document in order."""
    text = document.text
    marked = find_marked(text)
    mark_starts = [span.open for span in marked]
    named = entities.by_offset()
    antecedents = find_antecedents(text, entities)
    starts = [mention.start for mention, _ in named]
    for group in _groups(document, marked):
        part = group[0].part
        first, last = group[0].start, max(sentence.end for sentence in group)
        every = [token for sentence in group for token in sentence.tokens]
        spans = marked[bisect_left(mark_starts, first) : bisect_left(mark_starts, last)]
        spans = [span for span in spans if is_quotation(text, span, every, part)]
        opens = [span.open for span in spans]
        outside = [token for token in every if not _covered(token.start, spans, opens)] if spans else every
        for cut, end in pairwise([first, *_cuts(outside), last]):
            start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
            tokens = tuple(outside[_first_at(outside, start) : _first_at(outside, end)])
            inside = named[bisect_left(starts, start) : bisect_left(starts, end)]
            names = tuple(pair for pair in inside if not _covered(pair[0].start, spans, opens))
            yield Unit(
                start,
                end,
                part,
                tuple(spans[bisect_left(opens, start) : bisect_left(opens, end)]),
                tokens,
                names,
                tuple(find_subjects(tokens, names, antecedents)),
                tuple(find_sayings(tokens)),
                first_in_line=start == 0 or text[start - 1] == "\n",
                antecedents=antecedents,
            )


def _cuts(outside: Sequence[Token]) -> Iterator[int]:
    """Yield where a sentence ends that Kiwi has not told from the next one, as it does before a quotation.

    What goes on for `LONGEST_UNIT` tokens without an end is no sentence, and is cut at a space.
    """
    since = 0
    inner: Iterable[int] = range(len(outside) - 1)
    if len(outside) <= LONGEST_UNIT:
        inner = [index for index, token in enumerate(outside[:-1]) if token.tag == "SF"]
    for index in inner:
        stop, after = outside[index], outside[index + 1]
        ends = stop.tag == "SF" and index and outside[index - 1].tag == "EF"
        if after.start > stop.end and (ends or index - since >= LONGEST_UNIT):
            yield stop.end
            since = index


def _groups(document: Document, marked: Sequence[Marked]) -> Iterator[list[Sentence]]:
    """Yield runs of Kiwi's sentences that one quotation holds together."""
    group: list[Sentence] = []
    at = 0
    for sentence in document.sentences:
        if group:
            border = max(group[-1].end, group[0].start)
            while at < len(marked) and marked[at].close <= border:
                at += 1
            inside = at < len(marked) and marked[at].open < border < marked[at].close
            same_line = "\n" not in document.text[border : sentence.start]
            inside = inside and (same_line or group[-1].part == sentence.part == "body")
            goes_on = inside or (same_line and (_is_tail(sentence, border) or _is_cut(group)))
            if not goes_on:
                yield group
                group = []
        group.append(sentence)
    if group:
        yield group


def _is_tail(sentence: Sentence, border: int) -> bool:
    """Whether a sentence begins with what cannot begin one: the particle after a closing mark."""
    first = sentence.tokens[0]
    return first.start == border and (first.tag[0] in "JE" or first.tag in ("SSC", "VCP"))


def _is_cut(group: Sequence[Sentence]) -> bool:
    """Whether Kiwi has ended a sentence of the body at a word without a stop, where news goes on."""
    last = group[-1]
    short = last.end - group[0].start <= LONGEST
    return short and last.part == "body" and last.tokens[-1].tag[0] in "EJNMVX"


def _covered(offset: int, spans: Sequence[Marked], opens: Sequence[int]) -> bool:
    """Whether the offset is inside one of the spans, whose first offsets are ``opens``."""
    at = bisect_right(opens, offset) - 1
    return at >= 0 and offset < spans[at].close
