"""Features of tokens for the tagger, as numbers, computed for many sentences at once.

A feature is a 32-bit key: a hash of what is seen and where. Features of a single token (its form, tag, syllables …, at an
offset) depend on its type only and are worked out once per type; features of context (pairs, the particle that closes the
eojeol, the run of nouns, the gazetteer) are array operations over all tokens. Training and tagging share this code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sinmun import lexicons
from sinmun.entities.gazetteer import Gazetteer, HashIndex, TextHash, Words, codes

OFFSETS = (-3, -2, -1, 0, 1, 2, 3)
PAD = 3
REACH = 8
_NEAR = (-1, 0, 1)
_WIDE = (-2, -1, 0, 1, 2)

Ints = NDArray[np.int64]
Keys = NDArray[np.uint32]
Discount = Mapping[tuple[int, int], Sequence[int]]


class Unit(NamedTuple):
    """A token as the features see it: its form, its tag, and its offsets in the text."""

    form: str
    tag: str
    start: int
    end: int


# Columns of the attributes of a type.
_FORM, _TAG, _LAST1, _LAST2, _FIRST1, _SHAPE, _CLUSTER, _COARSE, _LEX, _COLUMNS = range(10)
# Bits of the flags of a type.
NOUN, PARTICLE, OPEN, CLOSE, QUOTE, TITLE, NOMINAL = (1 << bit for bit in range(7))

_NOMINAL_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN", "NR", "NNB", "W_SERIAL"})
_RUN_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN"})
_QUOTES = frozenset("'\"‘’“”")


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) | 1


class TypeEncoder:
    """Works out what depends on a token's form and tag alone."""

    def __init__(self, cluster_keys: Keys, clusters: NDArray[np.uint16]) -> None:
        self._cluster_index = HashIndex(cluster_keys)
        self._clusters = clusters
        self._surnames = lexicons.words("entities/surname-syllables.txt")
        self._titles = lexicons.words("entities/titles.txt")
        self._organizations = lexicons.words("entities/organization-suffixes.txt")
        self._place_suffixes = lexicons.words("entities/place-suffixes.txt")
        self._places = lexicons.words("entities/places.txt")
        self.templates = [template for template, _ in self._values("", "", (0, 0, 0))]
        reach = {"form": OFFSETS, "tag": _WIDE, "last1": _WIDE, "cluster2": _WIDE, "lexicon": _WIDE}
        pairs = [
            (t, o) for t, name in enumerate(self.templates) for o in reach.get(name, _NEAR)
        ]
        self.pair_template = np.array([t for t, _ in pairs])
        self.pair_offset = np.array([OFFSETS.index(o) for _, o in pairs])
        self._pair_salt = np.array(
            [_hash(f"{self.templates[t]}@{o}") for t, o in pairs], np.uint64
        )

    def _values(self, form: str, tag: str, clusters: tuple[int, int, int]) -> list[tuple[str, str]]:
        shape = _shape(form)
        known = self._lexicon_bits(form)
        return [
            ("form", form),
            ("tag", tag),
            ("form/tag", f"{form}/{tag}"),
            ("first1", form[:1]),
            ("first2", form[:2] if len(form) > 2 else ""),
            ("last1", form[-1:]),
            ("last2", form[-2:] if len(form) > 2 else ""),
            ("last3", form[-3:] if len(form) > 3 else ""),
            ("shape", f"{shape}{min(len(form), 6)}"),
            ("shape/tag", f"{shape}{min(len(form), 4)}{tag}"),
            ("lexicon", known),
            ("cluster1", f"{clusters[0]}" if clusters[0] else ""),
            ("cluster2", f"{clusters[1]}" if clusters[1] else ""),
            ("cluster3", f"{clusters[2]}" if clusters[2] else ""),
        ]

    def _lexicon_bits(self, form: str) -> str:
        ends = form[-2:] in self._organizations or form[-3:] in self._organizations
        bits = (
            (form[:1] in self._surnames) + (len(form) == 1 and form in self._surnames),
            form in self._titles,
            form in self._organizations,
            ends,
            form in self._place_suffixes,
            form in self._places,
        )
        return "".join(str(int(bit)) for bit in bits) if any(bits) else ""

    def encode(self, types: Sequence[tuple[str, str]]) -> tuple[Keys, Words, NDArray[np.uint8]]:
        """Return feature keys (types by template-and-offset pair; 0 for none), attributes and flags of types."""
        names = np.fromiter((_hash(f"{form}/{tag}") for form, tag in types), np.uint32, len(types))
        found = self._cluster_index.find(names)
        clusters = np.where(found[:, None] >= 0, self._clusters[found], 0) if len(self._clusters) else np.zeros((len(types), 3), int)
        values = np.zeros((len(types), len(self.templates)), np.uint64)
        attributes = np.zeros((len(types), _COLUMNS), np.uint64)
        flags = np.zeros(len(types), np.uint8)
        for row, (form, tag) in enumerate(types):
            seen = self._values(form, tag, tuple(clusters[row].tolist()))  # type: ignore[arg-type]
            hashed = [_hash(value) if value else 0 for _, value in seen]
            values[row] = hashed
            attributes[row] = (
                hashed[2], hashed[1], hashed[5], hashed[6] or hashed[0], hashed[3], hashed[8],
                hashed[12] or hashed[1], hashed[11] or hashed[1], hashed[10],
            )  # fmt: skip
            flags[row] = self._flags(form, tag)
        keys = _mix(values[:, self.pair_template], self._pair_salt)
        keys[values[:, self.pair_template] == 0] = 0
        return keys, attributes, flags

    def _flags(self, form: str, tag: str) -> int:
        flag = 0
        if tag in _RUN_TAGS:
            flag |= NOUN
        if tag in _NOMINAL_TAGS or tag in {"NP", "MAG", "MM", "IC", "VV", "VA", "XR", "SW", "SO"}:
            flag |= NOMINAL
        if tag[0] == "J" or tag in {"VCP", "XSV", "XSA", "EF", "EC", "ETM"}:
            flag |= PARTICLE
        if tag == "SSO":
            flag |= OPEN
        if tag == "SSC":
            flag |= CLOSE
        if form in _QUOTES:
            flag = (flag | QUOTE) & ~(OPEN | CLOSE)
        if form in self._titles:
            flag |= TITLE
        return flag


def _shape(form: str) -> str:
    if not form:
        return ""
    kinds = {
        "H" if "가" <= char <= "힣" else "A" if char.isascii() and char.isupper() else "a" if char.isascii() and char.islower()
        else "0" if char.isdigit() else "C" if "一" <= char <= "鿿" or "豈" <= char <= "﫿" else "." for char in form
    }  # fmt: skip
    return "".join(sorted(kinds))


_MULTIPLY = tuple(np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93))
_HALF = np.uint64(32)


def _mix(first: Words, second: Words) -> Keys:
    value = first * _MULTIPLY[0] + second * _MULTIPLY[1]
    value ^= value >> _HALF
    value *= _MULTIPLY[3]
    return (value >> _HALF).astype(np.uint32) | np.uint32(1)


class Batch(NamedTuple):
    """Sentences laid out in one row, with ``PAD`` empty places before, between and behind them.

    Attributes:
        place: where each unit stands in the padded row.
        types: type of each place; 0 for an empty one.
        start: offset of the first character of each place.
        end: offset behind the last.
        bounds: number of the first unit of each sentence, and of all units at the end.
        text: the text the offsets are in.
    """

    place: Ints
    types: Ints
    start: Ints
    end: Ints
    bounds: Ints
    text: str


class Encoder:
    """Turns sentences into features. The cache of types is bounded: it starts anew when it is full."""

    def __init__(self, gazetteer: Gazetteer, types: TypeEncoder, *, limit: int = 40_000) -> None:
        self.gazetteer = gazetteer
        self._encoder = types
        self._limit = limit
        self.pair_offset = types.pair_offset
        self._salts = np.array([_hash(f"context {n}") for n in range(128)], np.uint64)
        self.reset()

    def reset(self) -> None:
        """Forget all types."""
        self.known: dict[tuple[str, str], int] = {("", ""): 0}
        keys, attributes, flags = self._encoder.encode([("", "<pad>")])
        self.keys, self.attributes, self.flags = keys, attributes, flags

    def batch(self, sentences: Sequence[Sequence[Unit]], text: str) -> Batch:
        """Lay out ``sentences``; new types are worked out."""
        known = self.known
        new: list[tuple[str, str]] = []
        types: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        size = len(known)
        for sentence in sentences:
            for unit in sentence:
                name = (unit.form, unit.tag)
                number = known.get(name)
                if number is None:
                    number = known[name] = size
                    size += 1
                    new.append(name)
                types.append(number)
                starts.append(unit.start)
                ends.append(unit.end)
        if new:
            self._learn(new)
        lengths = np.array([len(sentence) for sentence in sentences], np.int64)
        bounds = np.zeros(len(lengths) + 1, np.int64)
        np.cumsum(lengths, out=bounds[1:])
        place = np.arange(bounds[-1]) + PAD * (1 + np.repeat(np.arange(len(lengths)), lengths))
        width = int(bounds[-1]) + PAD * (len(lengths) + 1)
        full = np.zeros((3, width), np.int64)
        full[0, place] = types
        full[1, place] = starts
        full[2, place] = ends
        return Batch(place, full[0], full[1], full[2], bounds, text)

    def _learn(self, new: list[tuple[str, str]]) -> None:
        keys, attributes, flags = self._encoder.encode(new)
        self.keys = np.concatenate([self.keys, keys])
        self.attributes = np.concatenate([self.attributes, attributes])
        self.flags = np.concatenate([self.flags, flags])

    def full(self) -> bool:
        """Return whether the cache of types is full; ``reset`` before the next batch then."""
        return len(self.known) > self._limit

    def context(self, batch: Batch, *, discount: Discount | None = None) -> Keys:
        """Return the keys of the context features, units by templates; 0 for none."""
        return Context(self, batch, discount).keys(self._salts)


class Context:
    """The context of all units of a batch, worked out step by step."""

    def __init__(self, encoder: Encoder, batch: Batch, discount: Discount | None) -> None:
        self._batch = batch
        self._attributes = encoder.attributes[batch.types]
        self._flags = encoder.flags[batch.types]
        self._gazetteer = encoder.gazetteer
        self._discount = discount
        self._place = batch.place
        self._size = len(batch.types)
        self._hash = TextHash(batch.text)
        self._arange = np.arange(self._size)
        real = batch.types > 0
        before = np.zeros(self._size, bool)
        before[1:] = ~real[:-1] | (batch.start[1:] > batch.end[:-1])
        self._edge = before | ~real  # an eojeol begins here
        self._real = real

    def _at(self, column: int, offset: int) -> Words:
        result: Words = self._attributes[self._place + offset, column]
        return result

    def keys(self, salts: Words) -> Keys:
        """Return the keys, units by templates."""
        columns: list[Words] = []
        columns += self._neighbours()
        columns += self._spacing()
        columns += self._brackets()
        for within in (True, False):
            columns += self._run(within_eojeol=within)
        columns += self._names()
        matrix = np.stack(columns, axis=1)
        keys = _mix(matrix, salts[: matrix.shape[1]])
        keys[matrix == 0] = 0
        return keys

    def _neighbours(self) -> list[Words]:
        at = self._at
        pairs = (
            (_FORM, -1, _FORM, 0), (_FORM, 0, _FORM, 1), (_FORM, -1, _FORM, 1), (_TAG, -1, _TAG, 0), (_TAG, 0, _TAG, 1),
            (_LAST1, 0, _FORM, 1), (_FORM, -1, _LAST1, 0), (_CLUSTER, -1, _CLUSTER, 0), (_CLUSTER, 0, _CLUSTER, 1),
            (_CLUSTER, -1, _CLUSTER, 1), (_LEX, -1, _LEX, 0), (_LEX, 0, _LEX, 1), (_SHAPE, -1, _SHAPE, 0), (_SHAPE, 0, _SHAPE, 1),
            (_SHAPE, 0, _FORM, 1), (_FORM, -1, _SHAPE, 0), (_FORM, 1, _FORM, 2), (_FORM, -2, _FORM, -1),
        )  # fmt: skip
        columns = [pair(at(a, i), at(b, j)) for a, i, b, j in pairs]
        tags = [at(_TAG, offset) for offset in (-2, -1, 0, 1, 2)]
        columns += [triple(*tags[n : n + 3]) for n in range(3)]
        columns.append(triple(at(_COARSE, -1), at(_COARSE, 0), at(_COARSE, 1)))
        return columns

    def _spacing(self) -> list[Words]:
        edge = self._edge
        place = self._place
        here = (edge[place].astype(np.uint64) * np.uint64(2) + edge[place + 1] + np.uint64(1)).astype(np.uint64)
        wide = (here * np.uint64(4) + edge[place - 1] * np.uint64(2) + edge[place + 2]).astype(np.uint64)
        tag = self._at(_TAG, 0)
        # The next place of each kind, from the right.
        particle = (self._flags & PARTICLE) > 0
        closing = self._next(particle)[place]
        head = self._next(edge, after=True)[place]
        same = closing < head
        closer = np.where(same, self._attributes[closing, _FORM], np.uint64(7))
        following = self._attributes[head, _FORM]
        ahead = self._attributes[np.minimum(head + 1, self._size - 1), _FORM]
        begin = np.maximum.accumulate(np.where(edge, self._arange, 0))[place]
        last = self._attributes[np.maximum(begin - 1, 0), _FORM]
        noun = (self._flags & NOUN) > 0
        previous = np.maximum.accumulate(np.where(noun, self._arange, 0))[np.maximum(begin - 1, 0)]
        last_noun = self._attributes[previous, _FORM]
        first = self._attributes[begin, _FORM]
        self._closer, self._head = closer, following
        return [
            pair(here, tag), pair(here, self._at(_SHAPE, 0)), triple(wide, self._at(_TAG, -1), self._at(_TAG, 1)),
            pair(here, self._at(_FORM, 0)), closer, pair(closer, self._at(_LAST1, 0)), pair(closer, self._at(_CLUSTER, 0)),
            following, triple(following, closer, tag), pair(following, self._at(_LAST1, 0)),
            pair(ahead, following), pair(last, tag), pair(last_noun, tag), pair(last_noun, self._at(_LAST1, 0)),
            pair(first, here),
        ]  # fmt: skip

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
        inside = (depth - depth[origin] > 0)[self._place]
        quoted = ((quotes - quotes[origin]) % 2 > 0)[self._place]
        state = (inside + 2 * quoted + 1).astype(np.uint64)
        return [
            pair(state, self._at(_TAG, 0)), triple(state, self._at(_FORM, -1), self._at(_FORM, 1)),
            triple(state, self._at(_TAG, -1), self._at(_TAG, 1)),
        ]  # fmt: skip

    def _run(self, *, within_eojeol: bool) -> list[Words]:
        noun = (self._flags & NOUN) > 0
        cut = np.ones(self._size, bool)
        cut[1:] = ~(noun[1:] & noun[:-1])
        if within_eojeol:
            cut |= self._edge
        first = np.maximum.accumulate(np.where(cut, self._arange, 0))
        last = np.append(self._next(cut, after=True)[:-1] - 1, self._size - 1)
        place = self._place
        first, last = first[place], last[place]
        is_noun = noun[place]
        position = ((place == first) + 2 * (place == last)).astype(np.uint64) + np.uint64(1)
        start, end = self._batch.start[first], self._batch.end[last]
        length = np.minimum(self._hash.length(start, end), 12).astype(np.uint64)
        units = np.minimum(last - first, 5).astype(np.uint64)
        whole = self._hash.span(start, end)
        one, two, three = (self._hash.last(end, n, start=start) for n in (1, 2, 3))
        after = self._attributes[np.minimum(last + 1, self._size - 1), _FORM]
        after_lex = self._attributes[np.minimum(last + 1, self._size - 1), _LEX]
        gap = self._edge[np.minimum(last + 1, self._size - 1)].astype(np.uint64) + np.uint64(1)
        ahead = self._attributes[np.maximum(first - 1, 0), _FORM]
        opener = self._attributes[first, _FIRST1]
        lead = self._attributes[first, _FORM]
        tail = self._attributes[last, _FORM]
        shape = pair(length, self._attributes[first, _SHAPE])
        columns = [
            pair(position, units), pair(position, one), pair(position, two), pair(position, three), triple(position, length, units),
            triple(position, after, gap), triple(position, length, opener), pair(position, ahead), pair(position, lead),
            pair(position, tail), triple(position, tail, after), triple(one, after, gap), triple(length, opener, after_lex),
            triple(position, shape, after), triple(position, shape, ahead), pair(two, self._at(_FORM, 0)),
        ]  # fmt: skip
        if within_eojeol:
            rows = self._gazetteer.index.find(whole)
            mix, band, fine, source = self._describe(rows, place)
            self._run_bounds = (first, last)
            columns += [
                pair(position, whole), triple(position, mix, band), pair(position, fine), pair(position, source),
                triple(ahead, after, length),
            ]  # fmt: skip
        for column in columns:
            column[~is_noun] = 0
        return columns

    def _describe(self, rows: Ints, place: Ints) -> tuple[Words, Words, Words, Words]:
        """Return mix, band, fine type and source of gazetteer rows; 0 where the row is -1 or nothing is left."""
        gazetteer = self._gazetteer
        safe = np.maximum(rows, 0)
        both = gazetteer.plain[safe] if len(gazetteer.plain) else np.zeros((len(rows), 2), np.int64)
        source = gazetteer.source[safe] if len(gazetteer.source) else np.zeros(len(rows), np.int64)
        fine = gazetteer.fine[safe] if len(gazetteer.fine) else np.zeros(len(rows), np.int64)
        hit = rows >= 0
        if self._discount is not None:
            both = both.copy()
            sentence = np.searchsorted(self._batch.place[self._batch.bounds[:-1]], place, side="right") - 1
            for n in np.flatnonzero(hit):
                minus = self._discount.get((int(sentence[n]), int(rows[n])))
                if minus is not None:
                    left = np.maximum(gazetteer.counts[rows[n]] - np.array(minus), 0)
                    both[n] = codes(left[None])[0]
        seen = hit & (both[:, 0] > 0)
        hit &= seen | (source > 0)
        fine = np.where(seen, fine + 1, 0)
        return tuple(  # type: ignore[return-value]
            np.where(hit, column, 0).astype(np.uint64) for column in (both[:, 0] + 1, both[:, 1] + 1, fine, source)
        )

    def _matches(self) -> tuple[Words, Words, Words, Words, Ints, Ints]:
        """Return for every place the longest gazetteer match over it: mix, band, fine, source, first and last place."""
        size = self._size
        begin = np.flatnonzero(self._real & ((self._flags & NOMINAL) > 0))
        blocked = np.cumsum(~self._real)
        best = np.zeros((4, size), np.uint64)
        first, last = self._arange.copy(), self._arange.copy()
        for count in range(1, REACH + 1):
            end = begin + count - 1
            fits = end < size
            begin, end = begin[fits], end[fits]
            fits = blocked[end] == blocked[begin]
            begin, end = begin[fits], end[fits]
            rows = self._gazetteer.index.find(self._hash.span(self._batch.start[begin], self._batch.end[end]))
            hit = rows >= 0
            if not hit.any():
                continue
            start, stop = begin[hit], end[hit]
            described = np.stack(self._describe(rows[hit], start))
            live = described[0] > 0
            start, stop, described = start[live], stop[live], described[:, live]
            for step in range(count):
                best[:, start + step] = described
                first[start + step] = start
                last[start + step] = stop
        return best[0], best[1], best[2], best[3], first, last

    def _names(self) -> list[Words]:
        mix, band, fine, source, first, last = self._matches()
        place = self._place
        here = (mix[place] > 0)
        start, end = first[place], last[place]
        position = ((place == start) + 2 * (place == end)).astype(np.uint64) + np.uint64(1)
        noun = (self._flags & NOUN) > 0
        joined = np.zeros(self._size, bool)
        joined[1:] = noun[1:] & noun[:-1] & ~self._edge[1:]
        follower = np.minimum(end + 1, self._size - 1)
        fit = (joined[start] * 2 + joined[follower]).astype(np.uint64) + np.uint64(1)
        form = self._hash.span(self._batch.start[start], self._batch.end[end])
        after = self._attributes[follower, _FORM]
        before = self._attributes[np.maximum(start - 1, 0), _FORM]
        now, kind, known = mix[place], fine[place], source[place]
        columns = [
            pair(now, position), triple(now, band[place], position), pair(kind, position), triple(now, fit, position),
            triple(kind, fit, position), pair(form, position), triple(now, position, self._closer), triple(now, position, after),
            triple(now, position, before), triple(kind, position, after), triple(kind, position, before), pair(known, position),
            triple(known, fit, position), triple(now, mix[follower], position), triple(now, mix[np.maximum(start - 1, 0)], position),
            triple(kind, fine[follower], position), triple(kind, self._at(_LAST1, 0), fit), pair(now, self._at(_TAG, 0)),
            triple(form, after, position),
        ]  # fmt: skip
        for column in columns:
            column[~here] = 0
        columns[11][known == 0] = 0
        columns[12][known == 0] = 0
        around = [
            pair(mix[place - 1], mix[place + 1]), pair(fine[place - 1], self._at(_TAG, 0)), pair(fine[place + 1], self._at(_TAG, 0)),
            pair(fine[place - 2], fine[place - 1]), pair(fine[place + 1], fine[place + 2]),
        ]  # fmt: skip
        return columns + around


_P0, _P1, _P2 = (np.uint64(n) for n in (0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3))


def pair(first: Words, second: Words | np.uint64) -> Words:
    """Return a value for two values together, never 0 but by chance."""
    return (first + _P0) * _P1 ^ (second * _P2)


def triple(first: Words, second: Words, third: Words) -> Words:
    """Return a value for three values together."""
    return pair(pair(first, second) >> np.uint64(7), third)
