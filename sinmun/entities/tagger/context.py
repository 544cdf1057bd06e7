"""What stands around a token: neighbours, spaces, brackets, the run of nouns it is in, the gazetteer.

All of it is worked out by array operations over all tokens of a batch of sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.batch import REACH, Batch, Block, Hits, Match, Rows, Run
from sinmun.entities.tagger.gazetteer import COMMON_GIVEN, GIVEN, Gazetteer, TextHash, Words, codes
from sinmun.entities.tagger.growing import Ints
from sinmun.entities.tagger.shapes import (
    CLOSE,
    CLUSTER,
    COARSE,
    FIRST1,
    FORM,
    LAST1,
    LEX,
    NOMINAL,
    NOUN,
    OPEN,
    PARTICLE,
    QUOTE,
    SHAPE,
    TAG,
    Term,
    mixed,
    pair,
    triple,
)  # fmt: skip

_NEIGHBOURS = (
    ((FORM, -1), (FORM, 0)), ((FORM, 0), (FORM, 1)), ((FORM, -1), (FORM, 1)), ((TAG, -1), (TAG, 0)),
    ((TAG, 0), (TAG, 1)), ((LAST1, 0), (FORM, 1)), ((FORM, -1), (LAST1, 0)), ((CLUSTER, -1), (CLUSTER, 0)),
    ((CLUSTER, 0), (CLUSTER, 1)), ((CLUSTER, -1), (CLUSTER, 1)), ((LEX, -1), (LEX, 0)), ((LEX, 0), (LEX, 1)),
    ((SHAPE, -1), (SHAPE, 0)), ((SHAPE, 0), (SHAPE, 1)), ((SHAPE, 0), (FORM, 1)), ((FORM, -1), (SHAPE, 0)),
    ((FORM, 1), (FORM, 2)), ((FORM, -2), (FORM, -1)), ((TAG, -2), (TAG, -1), (TAG, 0)),
    ((TAG, -1), (TAG, 0), (TAG, 1)), ((TAG, 0), (TAG, 1), (TAG, 2)), ((COARSE, -1), (COARSE, 0), (COARSE, 1)),
)  # fmt: skip
"""Attributes of neighbours that are seen together, each with its offset."""

MIN_FULL_NAME = 3

Discount = Mapping[tuple[int, int], Sequence[int]]


class Context:
    """The context of units of a batch, worked out step by step.

    Args:
        batch: the sentences.
        attributes: attributes of the types.
        flags: flags of the types.
        gazetteer: known forms.
        units: numbers of the units whose context is wanted.
        discount: for a sentence and a row of the gazetteer what is to be taken off its counts.
    """

    def __init__(
        self,
        batch: Batch,
        attributes: Words,
        flags: NDArray[np.uint8],
        gazetteer: Gazetteer,
        *,
        units: Ints,
        discount: Discount | None,
    ) -> None:
        self._batch = batch
        self._columns = np.ascontiguousarray(attributes[batch.types].T)
        self._flags = flags[batch.types]
        self._gazetteer = gazetteer
        self._discount = discount
        self._place = batch.place[units]
        self._size = len(batch.types)
        self._hash = TextHash(batch.text)
        self._arange = np.arange(self._size)
        real = batch.types > 0
        before = np.zeros(self._size, bool)
        before[1:] = ~real[:-1] | (batch.start[1:] > batch.end[:-1])
        self._edge = before | ~real  # an eojeol begins here
        self._real = real
        self._noun = (self._flags & NOUN) > 0
        self._joined = np.zeros(self._size, bool)  # to the noun before, in one eojeol
        self._joined[1:] = self._noun[1:] & self._noun[:-1] & ~self._edge[1:]

    def blocks(self, salts: Words) -> Iterator[Block]:
        """Yield the features of all templates that the same units have at a time."""
        gathered: dict[int, tuple[Rows, list[Words]]] = {}
        first = 0
        for rows in self._rows():
            last = first + len(rows.terms)
            # A call of NumPy takes longer than its work on an article, so what the same units have goes together.
            whole, salted = gathered.setdefault(id(rows.units), (rows, []))
            if salted:
                whole.terms.extend(rows.terms)
            salted.append(salts[first:last])
            first = last
        for rows, salted in gathered.values():
            yield Block(rows.units, mixed(rows.terms, np.concatenate(salted)))

    def _rows(self) -> Iterator[Rows]:
        seen, named = self._matches()
        place = self._place
        yield Rows(None, self._neighbours())
        yield Rows(None, [*self._spacing(), *self._brackets()])
        # The runs of nouns say nothing of other units, a name nothing of units outside of it: half the work is saved.
        yield from self._runs(self._noun[place].nonzero()[0])
        yield from self._names(seen, seen.values[0].take(place).nonzero()[0])
        yield Rows(None, self._around(seen))
        units = named.values[0].take(place).nonzero()[0]
        yield Rows(units, self._dictionary(named, seen, place[units]))
        yield Rows(None, [(named.values[0].take(place - 1), named.values[0].take(place + 1))])

    def _at(self, column: int, place: Ints) -> Words:
        # `take` is twice as fast here as indexing.
        values: Words = self._columns[column].take(place)
        return values

    def _neighbours(self) -> list[Term]:
        seen = {
            (column, offset): self._at(column, self._place + offset)
            for column, offsets in (
                (FORM, (-2, -1, 0, 1, 2)), (TAG, (-2, -1, 0, 1, 2)), (LAST1, (0,)), (CLUSTER, (-1, 0, 1)),
                (LEX, (-1, 0, 1)), (SHAPE, (-1, 0, 1)), (COARSE, (-1, 0, 1)),
            )
            for offset in offsets
        }  # fmt: skip
        return [tuple([seen[one] for one in term]) for term in _NEIGHBOURS]

    def _spacing(self) -> list[Term]:
        edge = self._edge
        place = self._place
        edges = edge.astype(np.uint64)
        here = edges.take(place) * np.uint64(2) + edges.take(place + 1) + np.uint64(1)
        wide = here * np.uint64(4) + edges.take(place - 1) * np.uint64(2) + edges.take(place + 2)
        form, tag, last1 = (self._at(column, place) for column in (FORM, TAG, LAST1))
        closer = self._closer.take(place)
        head = self._next(edge, after=True).take(place)
        following = self._at(FORM, head)
        ahead = self._at(FORM, np.minimum(head + 1, self._size - 1))
        begin = np.maximum.accumulate(np.where(edge, self._arange, 0)).take(place)
        before = np.maximum(begin - 1, 0)
        last = self._at(FORM, before)
        noun = self._noun.copy()
        # The noun before may stand in the sentence before, but in no other document.
        noun[self._batch.place[self._batch.bounds[self._batch.firsts]] - 1] = True
        previous = np.maximum.accumulate(np.where(noun, self._arange, 0)).take(before)
        last_noun = self._at(FORM, previous)
        first = self._at(FORM, begin)
        return [
            (here, tag), (here, self._at(SHAPE, place)),
            (wide, self._at(TAG, place - 1), self._at(TAG, place + 1)),
            (here, form), (closer,), (closer, last1), (closer, self._at(CLUSTER, place)),
            (following,), (following, closer, tag), (following, last1),
            (ahead, following), (last, tag), (last_noun, tag), (last_noun, last1), (first, here),
        ]  # fmt: skip

    @cached_property
    def _closer(self) -> Words:
        """For each place the form of the next particle in its eojeol."""
        closing = self._next((self._flags & PARTICLE) > 0)
        same = closing < self._next(self._edge, after=True)
        return np.where(same, self._at(FORM, closing), np.uint64(7))

    def _next(self, mask: NDArray[np.bool_], *, after: bool = False) -> Ints:
        where = np.where(mask, self._arange, self._size - 1)
        result: Ints = np.minimum.accumulate(where[::-1])[::-1]
        if after:
            result = np.append(result[1:], self._size - 1)
        return result

    def _brackets(self) -> list[Term]:
        flags, place = self._flags, self._place
        depth = np.cumsum(((flags & OPEN) > 0).astype(np.int64) - ((flags & CLOSE) > 0))
        quotes = np.cumsum((flags & QUOTE) > 0)
        origin = np.maximum.accumulate(np.where(~self._real, self._arange, 0)).take(place)
        inside = depth.take(place) > depth.take(origin)
        quoted = (quotes.take(place) - quotes.take(origin)) % 2
        state = (inside + 2 * quoted + 1).astype(np.uint64)
        return [
            (state, self._at(TAG, place)), (state, self._at(FORM, place - 1), self._at(FORM, place + 1)),
            (state, self._at(TAG, place - 1), self._at(TAG, place + 1)),
        ]  # fmt: skip

    def _runs(self, units: Ints) -> Iterator[Rows]:
        """Yield what the runs of nouns say that units, all nouns, are in: within their eojeols, then over all spaces."""
        place = self._place[units]
        run, terms = self._run(place, within_eojeol=True)
        rows = self._gazetteer.index.find(run.whole)
        kinds, band, fine, source = self._describe(rows, place)
        position = run.position
        terms += [
            (position, run.whole), (position, kinds, band), (position, fine), (position, source),
            (run.ahead, run.after, run.length),
        ]  # fmt: skip
        yield Rows(units, terms)
        for some, terms in self._as_listed(run, rows):
            yield Rows(units[some], terms)
        yield Rows(units, self._run(place, within_eojeol=False)[1])

    def _run(self, place: Ints, *, within_eojeol: bool) -> tuple[Run, list[Term]]:
        """Return the run of nouns that each place, a noun, is in, and what it says."""
        cut = ~self._joined
        if not within_eojeol:
            cut[1:] = ~(self._noun[1:] & self._noun[:-1])
        first = np.maximum.accumulate(np.where(cut, self._arange, 0))
        last = np.append(self._next(cut, after=True)[:-1] - 1, self._size - 1)
        first, last = first.take(place), last.take(place)
        behind = np.minimum(last + 1, self._size - 1)
        start, end = self._batch.start.take(first), self._batch.end.take(last)
        position = _position(place, first, last)
        length = np.minimum(self._hash.length(start, end), 12).astype(np.uint64)
        units = np.minimum(last - first, 5).astype(np.uint64)
        whole = self._hash.span(start, end)
        one, two, three = (self._hash.last(end, n, start=start) for n in (1, 2, 3))
        after, gap = self._at(FORM, behind), self._edge.take(behind).astype(np.uint64) + np.uint64(1)
        ahead, lead, tail = (self._at(FORM, at) for at in (np.maximum(first - 1, 0), first, last))
        opener = self._at(FIRST1, first)
        shape = pair(length, self._at(SHAPE, first))
        return Run(position, length, whole, two, opener, ahead, after, gap), [
            (position, units), (position, one), (position, two), (position, three), (position, length, units),
            (position, after, gap), (position, length, opener), (position, ahead), (position, lead),
            (position, tail), (position, tail, after), (one, after, gap),
            (length, opener, self._at(LEX, behind)), (position, shape, after), (position, shape, ahead),
            (two, self._at(FORM, place)),
        ]  # fmt: skip

    def _as_listed(self, run: Run, rows: Ints) -> Iterator[tuple[Ints, list[Term]]]:
        """Yield what the gazetteer's ``rows`` say of runs, and their given names where they are not listed together: for
        some of the runs each.
        """
        listed = self._listed(rows)
        given = self._listed(self._gazetteer.index.find(run.two)) & np.uint64(GIVEN | COMMON_GIVEN)
        given[run.length < MIN_FULL_NAME] = 0
        some = listed.nonzero()[0]
        those, now = run.of(some), listed[some]
        yield some, [
            (those.position, now, those.length), (those.position, now, given[some]), (now, those.after, those.gap),
        ]  # fmt: skip
        some = given.nonzero()[0]
        those, now = run.of(some), given[some]
        yield some, [
            (those.position, triple(those.length, now, those.opener)), (now, those.length, those.position),
            (now, those.length, those.after),
        ]  # fmt: skip

    def _describe(self, rows: Ints, place: Ints) -> tuple[Words, Words, Words, Words]:
        """Return mix, band, fine type and source of gazetteer rows; 0 where the row is -1 or nothing is left."""
        gazetteer = self._gazetteer
        safe = np.maximum(rows, 0)
        if not len(gazetteer.keys):
            nothing = np.zeros(len(rows), np.uint64)
            return nothing, nothing, nothing, nothing
        both = gazetteer.plain[safe].astype(np.int64)
        source, fine = (column[safe].astype(np.int64) for column in (gazetteer.source, gazetteer.fine))
        hit = rows >= 0
        if self._discount is not None:
            counts = gazetteer.counts
            sentence = np.searchsorted(self._batch.place[self._batch.bounds[:-1]], place, side="right") - 1
            for n in hit.nonzero()[0]:
                minus = self._discount.get((int(sentence[n]), int(rows[n])))
                if minus is not None:
                    left = np.maximum(counts[rows[n]].astype(np.int64) - np.array(minus), 0)
                    both[n] = codes(left[None])[0]
        seen = hit & (both[:, 0] > 0)
        hit &= seen | (source > 0)
        fine = np.where(seen, fine + 1, 0)
        return tuple(  # type: ignore[return-value]
            np.where(hit, column, 0).astype(np.uint64)
            for column in (both[:, 0] + 1, both[:, 1] + 1, fine, source)
        )

    def _listed(self, rows: Ints) -> Words:
        """Return what the dictionary of names says of gazetteer rows; 0 where the row is -1."""
        listed = self._gazetteer.listed
        if not len(listed):
            return np.zeros(len(rows), np.uint64)
        result: Words = np.where(rows >= 0, listed[np.maximum(rows, 0)], 0).astype(np.uint64)
        return result

    def _matches(self) -> tuple[Match, Match]:
        """Return for every place the longest match over it, with a form that was seen or is in the lexicon of
        organisations (mix, band, fine type, source), and with one of the dictionary of names (bits).
        """
        begin = (self._real & ((self._flags & NOMINAL) > 0)).nonzero()[0]
        room = self._next(~self._real).take(begin) - begin  # places to the end of the sentence
        starts = [begin[room >= count] for count in range(1, REACH + 1)]
        start = np.concatenate(starts)
        stop = start + np.repeat(np.arange(REACH), [len(some) for some in starts])
        rows = self._gazetteer.index.find(
            self._hash.span(self._batch.start.take(start), self._batch.end.take(stop))
        )
        hit = (rows >= 0).nonzero()[0]
        start, stop, rows = start[hit], stop[hit], rows[hit]
        hits = Hits(start, stop)
        seen = hits.longest(np.stack(self._describe(rows, start)), self._size)
        return seen, hits.longest(self._listed(rows)[None], self._size)

    def _names(self, seen: Match, units: Ints) -> Iterator[Rows]:
        """Yield what the longest form that was seen, or is in the lexicon of organisations, says over some units."""
        place = self._place[units]
        kinds, _, fine, _ = seen.values
        now, band, kind, known = seen.values[:, place]
        start, end = seen.first.take(place), seen.last.take(place)
        position = _position(place, start, end)
        follower, ahead = np.minimum(end + 1, self._size - 1), np.maximum(start - 1, 0)
        fit = self._fit(start, follower)
        form = self._hash.span(self._batch.start.take(start), self._batch.end.take(end))
        after, before = self._at(FORM, follower), self._at(FORM, ahead)
        yield Rows(
            units,
            [
                (now, position), (now, band, position), (kind, position), (now, fit, position),
                (kind, fit, position), (form, position), (now, position, self._closer.take(place)),
                (now, position, after), (now, position, before), (kind, position, after), (kind, position, before),
            ],
        )  # fmt: skip
        some = known.nonzero()[0]
        yield Rows(
            units[some],
            [(known[some], position[some]), (known[some], fit[some], position[some])],
        )
        yield Rows(
            units,
            [
                (now, kinds.take(follower), position), (now, kinds.take(ahead), position),
                (kind, fine.take(follower), position), (kind, self._at(LAST1, place), fit),
                (now, self._at(TAG, place)), (form, after, position),
            ],
        )  # fmt: skip

    def _fit(self, start: Ints, follower: Ints) -> Words:
        """Return whether a stretch is joined to the nouns before and behind it: a number from 1 to 4."""
        joined = self._joined.astype(np.uint64)
        return joined.take(start) * np.uint64(2) + joined.take(follower) + np.uint64(1)

    def _around(self, seen: Match) -> list[Term]:
        """Return what the forms that were seen say of the units beside them."""
        kinds, _, fine, _ = seen.values
        place = self._place
        tag = self._at(TAG, place)
        before, behind = fine.take(place - 1), fine.take(place + 1)
        return [
            (kinds.take(place - 1), kinds.take(place + 1)), (before, tag), (behind, tag),
            (fine.take(place - 2), before), (behind, fine.take(place + 2)),
        ]  # fmt: skip

    def _dictionary(self, named: Match, seen: Match, place: Ints) -> list[Term]:
        """Return what the longest name of the dictionary says over each place, given what is known of it otherwise."""
        now, start, end = named.values[0].take(place), named.first.take(place), named.last.take(place)
        follower = np.minimum(end + 1, self._size - 1)
        position, fit = _position(place, start, end), self._fit(start, follower)
        length = self._hash.length(self._batch.start.take(start), self._batch.end.take(end))
        sized = triple(now, np.minimum(length, 9).astype(np.uint64), (end - start).astype(np.uint64))
        return [
            (now, position), (sized, fit, position), (now, position, self._closer.take(place)),
            (now, self._at(FORM, follower), position), (now, self._at(FORM, np.maximum(start - 1, 0)), position),
            (now, position, seen.values[0].take(place)), (sized, position, self._at(TAG, place)),
            (now, self._at(FORM, place)), (sized, self._at(FIRST1, start), position),
            (now, position, self._at(LEX, follower)),
        ]  # fmt: skip


def _position(place: Ints, first: Ints, last: Ints) -> Words:
    """Return whether places are the first and the last of their stretches: a number from 1 to 4."""
    position: Words = ((place == first) + 2 * (place == last)).astype(np.uint64) + np.uint64(1)
    return position
