"""What stands around a token: neighbours, spaces, brackets, the run of nouns it is in, the gazetteer.

All of it is worked out by array operations over all tokens of a batch of sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

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
    Keys,
    mix,
    pair,
    triple,
)  # fmt: skip

PAD = 3
REACH = 8
MIN_FULL_NAME = 3

Discount = Mapping[tuple[int, int], Sequence[int]]


class _Run(NamedTuple):
    """What is known of the run of nouns at each place: position in it, length, hashes of all of it and of its last two
    syllables, first syllable, what stands before and behind it, and whether a space stands there.
    """

    position: Words
    length: Words
    whole: Words
    two: Words
    opener: Words
    ahead: Words
    after: Words
    gap: Words

    def of(self, some: Ints) -> _Run:
        """Return the same of some of the places."""
        return _Run(*(values[some] for values in self))


class Batch(NamedTuple):
    """Sentences laid out in one row, with ``PAD`` empty places before, between and behind them.

    Attributes:
        place: where each unit stands in the padded row.
        types: type of each place; 0 for an empty one.
        start: offset of the first character of each place.
        end: offset behind the last.
        bounds: number of the first unit of each sentence, and of all units at the end.
        text: the text the offsets are in.
        firsts: number of the first sentence of each document.
    """

    place: Ints
    types: Ints
    start: Ints
    end: Ints
    bounds: Ints
    text: str
    firsts: Ints


class _Rows(NamedTuple):
    """Templates in a row: numbers of the units that have them (all, if ``None``), and a row of values per template."""

    units: Ints | None
    rows: list[Words]


class Block(NamedTuple):
    """The features of some templates: numbers of the units that have them (all, if ``None``), and templates by these units."""

    units: Ints | None
    keys: Keys


class _Match(NamedTuple):
    """The longest match over every place: values that describe it (rows by places), its first and its last place."""

    values: Words
    first: Ints
    last: Ints

    def put(self, described: Words, start: Ints, stop: Ints) -> None:
        """Note matches from ``start`` to ``stop``, all of one length, over shorter ones; not those whose first value is 0."""
        live = described[0] > 0
        start, stop, described = start[live], stop[live], described[:, live]
        for step in range(int(stop[0] - start[0]) + 1 if len(start) else 0):
            self.values[:, start + step] = described
            self.first[start + step] = start
            self.last[start + step] = stop


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
        self._attributes = attributes[batch.types]
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
        """Yield the features of some templates at a time."""
        first = 0
        for units, rows in self._values():
            last = first + len(rows)
            yield Block(units, mix(np.stack(rows), salts[first:last, None]))
            first = last

    def _values(self) -> Iterator[_Rows]:
        seen, named = self._matches()
        place = self._place
        yield _Rows(None, [*self._neighbours(), *self._spacing(), *self._brackets()])
        # The runs of nouns say nothing of other units, a name nothing of units outside of it: half the work is saved.
        yield from self._runs(np.flatnonzero(self._noun[place]))
        yield from self._names(seen, np.flatnonzero(seen.values[0, place]))
        yield _Rows(None, self._around(seen))
        units = np.flatnonzero(named.values[0, place])
        yield _Rows(units, self._dictionary(named, seen, place[units]))
        yield _Rows(None, [pair(named.values[0, place - 1], named.values[0, place + 1])])

    def _at(self, column: int, offset: int, place: Ints | None = None) -> Words:
        place = self._place if place is None else place
        result: Words = self._attributes[place + offset, column]
        return result

    def _neighbours(self) -> list[Words]:
        at = self._at
        pairs = (
            (FORM, -1, FORM, 0), (FORM, 0, FORM, 1), (FORM, -1, FORM, 1), (TAG, -1, TAG, 0), (TAG, 0, TAG, 1),
            (LAST1, 0, FORM, 1), (FORM, -1, LAST1, 0), (CLUSTER, -1, CLUSTER, 0), (CLUSTER, 0, CLUSTER, 1),
            (CLUSTER, -1, CLUSTER, 1), (LEX, -1, LEX, 0), (LEX, 0, LEX, 1), (SHAPE, -1, SHAPE, 0), (SHAPE, 0, SHAPE, 1),
            (SHAPE, 0, FORM, 1), (FORM, -1, SHAPE, 0), (FORM, 1, FORM, 2), (FORM, -2, FORM, -1),
        )  # fmt: skip
        columns = [pair(at(a, i), at(b, j)) for a, i, b, j in pairs]
        tags = [at(TAG, offset) for offset in (-2, -1, 0, 1, 2)]
        columns += [triple(*tags[n : n + 3]) for n in range(3)]
        columns.append(triple(at(COARSE, -1), at(COARSE, 0), at(COARSE, 1)))
        return columns

    def _spacing(self) -> list[Words]:
        edge = self._edge
        place = self._place
        here = (edge[place].astype(np.uint64) * np.uint64(2) + edge[place + 1] + np.uint64(1)).astype(
            np.uint64
        )
        wide = (here * np.uint64(4) + edge[place - 1] * np.uint64(2) + edge[place + 2]).astype(np.uint64)
        tag = self._at(TAG, 0)
        closer = self._closer[place]
        head = self._next(edge, after=True)[place]
        following = self._attributes[head, FORM]
        ahead = self._attributes[np.minimum(head + 1, self._size - 1), FORM]
        begin = np.maximum.accumulate(np.where(edge, self._arange, 0))[place]
        last = self._attributes[np.maximum(begin - 1, 0), FORM]
        noun = self._noun.copy()
        # The noun before may stand in the sentence before, but in no other document.
        noun[self._batch.place[self._batch.bounds[self._batch.firsts]] - 1] = True
        previous = np.maximum.accumulate(np.where(noun, self._arange, 0))[np.maximum(begin - 1, 0)]
        last_noun = self._attributes[previous, FORM]
        first = self._attributes[begin, FORM]
        return [
            pair(here, tag), pair(here, self._at(SHAPE, 0)),
            triple(wide, self._at(TAG, -1), self._at(TAG, 1)),
            pair(here, self._at(FORM, 0)), closer, pair(closer, self._at(LAST1, 0)),
            pair(closer, self._at(CLUSTER, 0)),
            following, triple(following, closer, tag), pair(following, self._at(LAST1, 0)),
            pair(ahead, following), pair(last, tag), pair(last_noun, tag),
            pair(last_noun, self._at(LAST1, 0)),
            pair(first, here),
        ]  # fmt: skip

    @cached_property
    def _closer(self) -> Words:
        """For each place the form of the next particle in its eojeol."""
        closing = self._next((self._flags & PARTICLE) > 0)
        same = closing < self._next(self._edge, after=True)
        result: Words = np.where(same, self._attributes[closing, FORM], np.uint64(7))
        return result

    def _next(self, mask: NDArray[np.bool_], *, after: bool = False) -> Ints:
        where = np.where(mask, self._arange, self._size - 1)
        result: Ints = np.minimum.accumulate(where[::-1])[::-1]
        if after:
            result = np.append(result[1:], self._size - 1)
        return result

    def _brackets(self) -> list[Words]:
        flags = self._flags
        depth = np.cumsum(((flags & OPEN) > 0).astype(np.int64) - ((flags & CLOSE) > 0))
        quotes = np.cumsum((flags & QUOTE) > 0)
        origin = np.maximum.accumulate(np.where(~self._real, self._arange, 0))
        inside = np.greater((depth - depth[origin])[self._place], 0)
        quoted = np.greater((quotes - quotes[origin])[self._place] % 2, 0)
        state = (inside + 2 * quoted + 1).astype(np.uint64)
        return [
            pair(state, self._at(TAG, 0)), triple(state, self._at(FORM, -1), self._at(FORM, 1)),
            triple(state, self._at(TAG, -1), self._at(TAG, 1)),
        ]  # fmt: skip

    def _runs(self, units: Ints) -> Iterator[_Rows]:
        """Yield what the runs of nouns say that units, all nouns, are in: within their eojeols, then over all spaces."""
        place = self._place[units]
        run, columns = self._run(place, within_eojeol=True)
        rows = self._gazetteer.index.find(run.whole)
        kinds, band, fine, source = self._describe(rows, place)
        position = run.position
        columns += [
            pair(position, run.whole), triple(position, kinds, band), pair(position, fine), pair(position, source),
            triple(run.ahead, run.after, run.length),
        ]  # fmt: skip
        yield _Rows(units, columns)
        for some, columns in self._as_listed(run, rows):
            yield _Rows(units[some], columns)
        yield _Rows(units, self._run(place, within_eojeol=False)[1])

    def _run(self, place: Ints, *, within_eojeol: bool) -> tuple[_Run, list[Words]]:
        """Return the run of nouns that each place, a noun, is in, and what it says."""
        cut = ~self._joined
        if not within_eojeol:
            cut[1:] = ~(self._noun[1:] & self._noun[:-1])
        first = np.maximum.accumulate(np.where(cut, self._arange, 0))
        last = np.append(self._next(cut, after=True)[:-1] - 1, self._size - 1)
        first, last = first[place], last[place]
        position = ((place == first) + 2 * (place == last)).astype(np.uint64) + np.uint64(1)
        start, end = self._batch.start[first], self._batch.end[last]
        length = np.minimum(self._hash.length(start, end), 12).astype(np.uint64)
        units = np.minimum(last - first, 5).astype(np.uint64)
        whole = self._hash.span(start, end)
        one, two, three = (self._hash.last(end, n, start=start) for n in (1, 2, 3))
        after = self._attributes[np.minimum(last + 1, self._size - 1), FORM]
        after_lex = self._attributes[np.minimum(last + 1, self._size - 1), LEX]
        gap = self._edge[np.minimum(last + 1, self._size - 1)].astype(np.uint64) + np.uint64(1)
        ahead = self._attributes[np.maximum(first - 1, 0), FORM]
        opener = self._attributes[first, FIRST1]
        lead = self._attributes[first, FORM]
        tail = self._attributes[last, FORM]
        shape = pair(length, self._attributes[first, SHAPE])
        columns = [
            pair(position, units), pair(position, one), pair(position, two), pair(position, three),
            triple(position, length, units),
            triple(position, after, gap), triple(position, length, opener), pair(position, ahead),
            pair(position, lead),
            pair(position, tail), triple(position, tail, after), triple(one, after, gap),
            triple(length, opener, after_lex),
            triple(position, shape, after), triple(position, shape, ahead), pair(two, self._at(FORM, 0, place)),
        ]  # fmt: skip
        return _Run(position, length, whole, two, opener, ahead, after, gap), columns

    def _as_listed(self, run: _Run, rows: Ints) -> Iterator[tuple[Ints, list[Words]]]:
        """Yield what the gazetteer's ``rows`` say of runs, and their given names where they are not listed together: for
        some of the runs each.
        """
        listed = self._listed(rows)
        given = self._listed(self._gazetteer.index.find(run.two)) & np.uint64(GIVEN | COMMON_GIVEN)
        given[run.length < MIN_FULL_NAME] = 0
        some = np.flatnonzero(listed)
        those, now = run.of(some), listed[some]
        position = those.position
        yield some, [
            triple(position, now, those.length), triple(position, now, given[some]), triple(now, those.after, those.gap),
        ]  # fmt: skip
        some = np.flatnonzero(given)
        those, now = run.of(some), given[some]
        position = those.position
        yield some, [
            pair(position, triple(those.length, now, those.opener)), triple(now, those.length, position),
            triple(now, those.length, those.after),
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
            sentence = np.searchsorted(self._batch.place[self._batch.bounds[:-1]], place, side="right") - 1
            for n in np.flatnonzero(hit):
                minus = self._discount.get((int(sentence[n]), int(rows[n])))
                if minus is not None:
                    left = np.maximum(gazetteer.counts[rows[n]].astype(np.int64) - np.array(minus), 0)
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

    def _matches(self) -> tuple[_Match, _Match]:
        """Return for every place the longest match over it, with a form that was seen or is in the lexicon of
        organisations (mix, band, fine type, source), and with one of the dictionary of names (bits).
        """
        size = self._size
        begin = np.flatnonzero(self._real & ((self._flags & NOMINAL) > 0))
        blocked = np.cumsum(~self._real)
        found: list[tuple[Ints, Ints, Ints]] = []
        for count in range(1, REACH + 1):
            end = begin + count - 1
            fits = end < size
            begin, end = begin[fits], end[fits]
            fits = blocked[end] == blocked[begin]
            begin, end = begin[fits], end[fits]
            rows = self._gazetteer.index.find(self._hash.span(self._batch.start[begin], self._batch.end[end]))
            hit = rows >= 0
            found.append((begin[hit], end[hit], rows[hit]))
        starts, _, rows = map(np.concatenate, zip(*found, strict=True))
        described, listed = np.stack(self._describe(rows, starts)), self._listed(rows)[None]
        seen = _Match(np.zeros((4, size), np.uint64), self._arange.copy(), self._arange.copy())
        named = _Match(np.zeros((1, size), np.uint64), self._arange.copy(), self._arange.copy())
        first = 0
        for start, stop, _ in found:
            those = slice(first, first + len(start))
            seen.put(described[:, those], start, stop)
            named.put(listed[:, those], start, stop)
            first = those.stop
        return seen, named

    def _names(self, seen: _Match, units: Ints) -> Iterator[_Rows]:
        """Yield what the longest form that was seen, or is in the lexicon of organisations, says over some units."""
        place = self._place[units]
        (kinds, band, fine, source), first, last = seen.values, seen.first, seen.last
        start, end = first[place], last[place]
        position = ((place == start) + 2 * (place == end)).astype(np.uint64) + np.uint64(1)
        follower, ahead = np.minimum(end + 1, self._size - 1), np.maximum(start - 1, 0)
        fit = (self._joined[start] * 2 + self._joined[follower]).astype(np.uint64) + np.uint64(1)
        form = self._hash.span(self._batch.start[start], self._batch.end[end])
        after, before = self._attributes[follower, FORM], self._attributes[ahead, FORM]
        now, kind, known = kinds[place], fine[place], source[place]
        yield _Rows(
            units,
            [
                pair(now, position), triple(now, band[place], position), pair(kind, position),
                triple(now, fit, position), triple(kind, fit, position), pair(form, position),
                triple(now, position, self._closer[place]), triple(now, position, after),
                triple(now, position, before), triple(kind, position, after), triple(kind, position, before),
            ],
        )  # fmt: skip
        some = np.flatnonzero(known)
        yield _Rows(
            units[some],
            [pair(known[some], position[some]), triple(known[some], fit[some], position[some])],
        )
        yield _Rows(
            units,
            [
                triple(now, kinds[follower], position), triple(now, kinds[ahead], position),
                triple(kind, fine[follower], position), triple(kind, self._at(LAST1, 0, place), fit),
                pair(now, self._at(TAG, 0, place)), triple(form, after, position),
            ],
        )  # fmt: skip

    def _around(self, seen: _Match) -> list[Words]:
        """Return what the forms that were seen say of the units beside them."""
        kinds, _, fine, _ = seen.values
        place = self._place
        return [
            pair(kinds[place - 1], kinds[place + 1]), pair(fine[place - 1], self._at(TAG, 0)),
            pair(fine[place + 1], self._at(TAG, 0)),
            pair(fine[place - 2], fine[place - 1]), pair(fine[place + 1], fine[place + 2]),
        ]  # fmt: skip

    def _dictionary(self, named: _Match, seen: _Match, place: Ints) -> list[Words]:
        """Return what the longest name of the dictionary says over each place, given what is known of it otherwise."""
        listed, first, last = named.values[0], named.first, named.last
        now, start, end = listed[place], first[place], last[place]
        follower = np.minimum(end + 1, self._size - 1)
        position = ((place == start) + 2 * (place == end)).astype(np.uint64) + np.uint64(1)
        fit = (self._joined[start] * 2 + self._joined[follower]).astype(np.uint64) + np.uint64(1)
        length = np.minimum(self._hash.length(self._batch.start[start], self._batch.end[end]), 9).astype(
            np.uint64
        )
        units = (end - start).astype(np.uint64)
        after = self._attributes[follower, FORM]
        before = self._attributes[np.maximum(start - 1, 0), FORM]
        sized = triple(now, length, units)
        return [
            pair(now, position), triple(sized, fit, position), triple(now, position, self._closer[place]),
            triple(now, after, position), triple(now, before, position),
            triple(now, position, seen.values[0, place]),
            triple(sized, position, self._at(TAG, 0, place)), pair(now, self._at(FORM, 0, place)),
            triple(sized, self._attributes[start, FIRST1], position),
            triple(now, position, self._attributes[follower, LEX]),
        ]  # fmt: skip
