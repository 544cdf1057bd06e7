"""Whole sentences with the quotations, names, subjects and verbs of saying in them."""

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
from sinmun.quotes.readings import Named, Subject
from sinmun.quotes.subjects import ALSO, PARTICLES, find_subjects
from sinmun.quotes.terms import QUOTATIVE, is_quotation
from sinmun.quotes.verbs import PREDICATES, Saying, find_sayings
from sinmun.words.morphs import Document, Sentence, Token

LONGEST_SENTENCE = 400
"""Tokens outside of quotations that a sentence may have."""
QUOTATIVE_TAGS = frozenset({"EC", "JKQ"})
"""The tags of what may make a clause somebody's words."""
_TELLING = PARTICLES | PREDICATES | QUOTATIVE_TAGS | {"SF"}
"""The tags that are looked at: the tokens of a sentence are gone over once."""
_START = attrgetter("start")


class FullSentence(NamedTuple):
    """A sentence, whole even where a quotation in it has full stops of its own.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        part: the part of the article.
        quoted: the quotations in it; terms, titles and emphasis in marks are part of the sentence.
        tokens: the tokens outside of quotations.
        named: the mentions outside of quotations, with their entities.
        subjects: the subjects outside of all marks.
        sayings: the predicates of saying outside of quotations; indices count in ``tokens``.
        telling: the indices of what may make a subject, a predicate of saying or reported words in ``tokens``, and of others.
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
    telling: Sequence[int]
    first_in_line: bool
    antecedents: Antecedents

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that begins at ``offset`` or behind it."""
        return _first_at(self.tokens, offset)

    def tokens_from(self, offset: int) -> tuple[Token, ...]:
        """Return the tokens that begin at ``offset`` or behind it."""
        return self.tokens[self.index_at(offset) :]

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that begin from ``start`` on and before ``end``."""
        return self.tokens[self.index_at(start) : self.index_at(end)]

    def subjects_between(self, start: int, end: int) -> list[Subject]:
        """Return the subjects that stand, particle and all, between two offsets."""
        return [subject for subject in self.subjects if start <= subject.start and subject.end <= end]


def _first_at(tokens: Sequence[Token], offset: int) -> int:
    return bisect_left(tokens, offset, key=_START)


class _Names(NamedTuple):
    """The names of an article.

    Attributes:
        named: the mentions with their entities, in order.
        starts: their offsets.
        antecedents: what nouns stand for.
    """

    named: Sequence[Named]
    starts: Sequence[int]
    antecedents: Antecedents

    def between(self, start: int, end: int) -> Sequence[Named]:
        """Return the mentions that begin from ``start`` on and before ``end``."""
        return self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


class _Stretches(NamedTuple):
    """Some of what stands in marks in a sentence, and the offsets of the opening marks."""

    spans: Sequence[Marked]
    opens: Sequence[int]

    def hold(self, start: int, end: int) -> bool:
        """Whether what stands from ``start`` to ``end`` is inside one of them."""
        at = bisect_right(self.opens, start) - 1
        return at >= 0 and end <= self.spans[at].end

    def between(self, start: int, end: int) -> tuple[Marked, ...]:
        """Return those that begin from ``start`` on and before ``end``."""
        return tuple(self.spans[bisect_left(self.opens, start) : bisect_left(self.opens, end)])


def full_sentences(document: Document, entities: Entities) -> Iterator[FullSentence]:
    """Yield the sentences of the document in order, each whole."""
    text = document.text
    marked = find_marked(text)
    mark_starts = [span.open for span in marked]
    mentions = entities.by_offset()
    starts = [mention.start for mention, _ in mentions]
    names = _Names(mentions, starts, find_antecedents(text, entities))
    also = any(word in text for word in ALSO)
    for group in _groups(document, marked):
        first, last = group[0].start, max(sentence.end for sentence in group)
        every = [token for sentence in group for token in sentence.tokens]
        spans = marked[bisect_left(mark_starts, first) : bisect_left(mark_starts, last)]
        terms = spans
        if spans:
            spans = [span for span in spans if is_quotation(text, span, every, group[0].part)]
            terms = [span for span in terms if span not in spans]
        outside = _outside(every, spans) if spans else every
        telling = _telling(outside, also=also)
        cuts = sorted({*_cuts(outside, telling), *_glued(text, spans, names)})
        for cut, end in pairwise([first, *cuts, last]):
            start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
            begin, stop = _first_at(outside, start), _first_at(outside, end)
            whole = not begin and stop == len(outside)
            line_start = start == 0 or text[start - 1] == "\n"
            yield _full_sentence(
                start,
                end,
                part=group[0].part,
                tokens=tuple(outside[begin:stop]),
                telling=telling if whole else [at - begin for at in telling if begin <= at < stop],
                quotations=_Stretches(spans, [span.open for span in spans]),
                terms=_Stretches(terms, [span.open for span in terms]),
                names=names,
                line_start=line_start,
            )


def _telling(tokens: Sequence[Token], *, also: bool) -> Sequence[int]:
    if also:
        return range(len(tokens))  # whose tag may be any
    return [index for index, token in enumerate(tokens) if token.tag in _TELLING]


def _outside(tokens: Sequence[Token], spans: Sequence[Marked]) -> list[Token]:
    """Return the tokens that stand in none of the quotations, which are in order."""
    found: list[Token] = []
    at = 0
    for span in spans:
        found += tokens[at : _first_at(tokens, span.open)]
        at = _first_at(tokens, span.close)
    found += tokens[at:]
    return found


def _full_sentence(
    start: int,
    end: int,
    *,
    part: Part,
    tokens: tuple[Token, ...],
    telling: Sequence[int],
    quotations: _Stretches,
    terms: _Stretches,
    names: _Names,
    line_start: bool,
) -> FullSentence:
    named = tuple(names.between(start, end))
    if quotations.spans:
        named = tuple([pair for pair in named if not quotations.hold(pair[0].start, pair[0].start)])
    subjects = find_subjects(tokens, named, names.antecedents, among=telling)
    if terms.spans:
        subjects = [subject for subject in subjects if not terms.hold(subject.start, subject.end)]
    return FullSentence(
        start=start,
        end=end,
        part=part,
        quoted=quotations.between(start, end),
        tokens=tokens,
        named=named,
        subjects=tuple(subjects),
        sayings=tuple(find_sayings(tokens, among=telling)),
        telling=telling,
        first_in_line=line_start,
        antecedents=names.antecedents,
    )


def _cuts(outside: Sequence[Token], telling: Sequence[int]) -> Iterator[int]:
    """Yield where a sentence ends that Kiwi has not told from the next one, as it does before a quotation.

    What goes on for `LONGEST_SENTENCE` tokens without an end is no sentence, and is cut at a space.
    """
    since = 0
    inner: Iterable[int] = range(len(outside) - 1)
    if len(outside) <= LONGEST_SENTENCE:
        inner = [index for index in telling if outside[index].tag == "SF" and index + 1 < len(outside)]
    for index in inner:
        stop, after = outside[index], outside[index + 1]
        ends = stop.tag == "SF" and index and outside[index - 1].tag == "EF"
        if after.start > stop.end and (ends or index - since >= LONGEST_SENTENCE):
            yield stop.end
            since = index


def _glued(text: str, spans: Sequence[Marked], names: _Names) -> Iterator[int]:
    """Yield where words in marks end and a line begins that is glued to them: 박서준 “…”이한결 “…”[누리일보] ….

    It begins with a name or with a bracket; a particle, or a noun that takes the words up, is no name.
    """
    for span in spans:
        behind = names.between(span.close, span.close + 1)
        is_named = any(mention.label != "LC" for mention, _ in behind) and not QUOTATIVE.match(
            text, span.close
        )
        if is_named or text.startswith("[", span.close):
            yield span.close


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
            if not _runs_on(document.text, group, sentence, inside=inside):
                yield group
                group = []
        group.append(sentence)
    if group:
        yield group


def _runs_on(text: str, group: Sequence[Sentence], sentence: Sentence, *, inside: bool) -> bool:
    """Whether a sentence of Kiwi's goes on in the next one, the end of the first ``inside`` a quotation or not."""
    border = max(group[-1].end, group[0].start)
    if "\n" in text[border : sentence.start]:
        return inside and group[-1].part == sentence.part == "body"
    return inside or _is_tail(sentence, border) or _is_cut(group)


def _is_tail(sentence: Sentence, border: int) -> bool:
    """Whether a sentence begins with what cannot begin one: the particle after a closing mark."""
    first = sentence.tokens[0]
    return first.start == border and (first.tag[0] in "JE" or first.tag in ("SSC", "VCP"))


def _is_cut(group: Sequence[Sentence]) -> bool:
    """Whether Kiwi has ended a sentence of the body at a word without a stop, where news goes on."""
    last = group[-1]
    short = last.end - group[0].start <= LONGEST
    return short and last.part == "body" and last.tokens[-1].tag[0] in "EJNMVX"
