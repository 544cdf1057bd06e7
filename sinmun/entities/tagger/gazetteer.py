"""The gazetteer: known forms, how often they were seen as what, and where they occur in a text.

Forms are kept as 64-bit hashes of their characters without spaces, so that every stretch of tokens of a text is looked
up with array operations, and the file stays small.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]
Small = NDArray[np.uint8]

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_SHIFT = np.uint64(32)

KINDS_OF_FORMS = ("PS", "OG", "LC", "position", "work", "other")

# Bits of what a dictionary of names says of a form.
PERSON, PLACE, PROPER, GIVEN, COMMON_GIVEN = (1 << bit for bit in range(5))


class TextHash:
    """Hashes of all stretches of a text, spaces left out.

    A polynomial hash in arithmetic modulo 2**64: prefix sums give the hash of any stretch in a few operations.
    """

    def __init__(self, text: str) -> None:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        solid = codes != 32
        self.position = np.zeros(len(codes) + 1, np.int64)
        np.cumsum(solid, out=self.position[1:])
        kept = codes[solid].astype(np.uint64)
        powers, self._inverses = _powers(len(kept) + 1)
        self._prefix = np.zeros(len(kept) + 1, np.uint64)
        np.cumsum(kept * powers[: len(kept)], out=self._prefix[1:])

    def span(self, start: NDArray[np.int64], end: NDArray[np.int64]) -> Words:
        """Return the hashes of ``text[start:end]``; an empty stretch has the hash 0."""
        left, right = self.position[start], self.position[end]
        value = (self._prefix[right] - self._prefix[left]) * self._inverses[left]
        value ^= value >> _SHIFT
        value *= _MIX
        value ^= value >> _SHIFT
        return value

    def length(self, start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the number of characters of ``text[start:end]``, spaces left out."""
        result: NDArray[np.int64] = self.position[end] - self.position[start]
        return result

    def last(self, end: NDArray[np.int64], length: int, *, start: NDArray[np.int64]) -> Words:
        """Return the hashes of the last ``length`` characters of ``text[start:end]`` (all of it where shorter)."""
        right = self.position[end]
        left = np.maximum(right - length, self.position[start])
        value = (self._prefix[right] - self._prefix[left]) * self._inverses[left]
        value ^= value >> _SHIFT
        value *= _MIX
        return value ^ (value >> _SHIFT)


def _powers(count: int) -> tuple[Words, Words]:
    exponents = np.ones((2, count), np.uint64)
    exponents[0, 1:] = _BASE
    exponents[1, 1:] = _INVERSE
    np.cumprod(exponents, axis=1, out=exponents)
    return exponents[0], exponents[1]


def hash_forms(forms: Sequence[str]) -> Words:
    """Return the hashes of ``forms``, the same as those of stretches of a text."""
    text = "\n".join(forms)
    lengths = np.fromiter((len(form) for form in forms), np.int64, len(forms))
    ends = np.cumsum(lengths + 1) - 1
    return TextHash(text).span(ends - lengths, ends)


def firsts(keys: NDArray[np.unsignedinteger], bits: int) -> NDArray[np.int32]:
    """Return for each number of ``bits`` bits how many of the sorted ``keys`` have uppermost bits that are less."""
    before = np.zeros((1 << bits) + 1, np.int32)
    # Of what is put at one place several times the last stays.
    before[(keys >> keys.dtype.type(keys.dtype.itemsize * 8 - bits)) + keys.dtype.type(1)] = np.arange(
        1, len(keys) + 1, dtype=np.int32
    )
    np.maximum.accumulate(before, out=before)
    return before[:-1]


class HashIndex:
    """Finds keys in a sorted array of hashes.

    The uppermost bits of a key say where to begin; from there keys are compared until one is as great as the wanted one.

    Attributes:
        keys: the hashes.
        size: how many there are.
    """

    def __init__(self, keys: NDArray[np.unsignedinteger]) -> None:
        greatest = np.array([np.iinfo(keys.dtype).max], keys.dtype)
        self._keys = np.concatenate([keys, greatest])
        self.keys = self._keys[:-1]
        self.size = len(keys)
        bits = len(keys).bit_length() + 1
        self._drop = keys.dtype.type(keys.dtype.itemsize * 8 - bits)
        self._first = firsts(keys, bits)

    def find(self, keys: NDArray[np.unsignedinteger]) -> NDArray[np.int64]:
        """Return the index of each key, -1 where it is not there."""
        # `take` is twice as fast here as indexing.
        shape = keys.shape
        keys = keys.ravel()
        at = self._first.take(keys >> self._drop)
        seen = self._keys.take(at)
        result = np.where(seen == keys, at, -1).astype(np.int64)
        open_ = (seen < keys).nonzero()[0]
        wanted, at = keys.take(open_), at.take(open_) + 1
        while len(open_):
            seen = self._keys.take(at)
            hit = (seen == wanted).nonzero()[0]
            result[open_.take(hit)] = at.take(hit)
            left = (seen < wanted).nonzero()[0]
            open_, wanted, at = open_.take(left), wanted.take(left), at.take(left) + 1
        result[result == self.size] = -1
        return result.reshape(shape)


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of the gazetteer.

    Attributes:
        counts: how often it was seen as each of ``KINDS_OF_FORMS``.
        fine: number of its most frequent fine type.
        source: number of its kind in the lexicon of organisations, 0 where it is not there.
        listed: bits of what a dictionary of names says of it: a person's name, a place, another proper noun, a given
            name, a frequent given name.
    """

    counts: tuple[int, ...] = (0,) * len(KINDS_OF_FORMS)
    fine: int = 0
    source: int = 0
    listed: int = 0


class Gazetteer:
    """Known forms with their counts, found in a text by hash.

    Attributes:
        fine: the most frequent fine type of a form.
        source: kind in the lexicon of organisations, 0 for none.
        listed: bits of what a dictionary of names says of a form.
    """

    def __init__(
        self,
        keys: Words,
        counts: NDArray[np.uint16],
        fine: Small,
        source: Small,
        listed: Small,
    ) -> None:
        self.index = HashIndex(keys)
        self.keys = cast(Words, self.index.keys)
        self.fine = fine
        self.source = source
        self.listed = listed
        self.plain = np.zeros((len(keys), 2), np.uint16)
        # Few have counts: most forms are only in the dictionary of names.
        self._seen = np.flatnonzero(counts.any(axis=1)).astype(np.int32)
        self._counts = counts[self._seen]
        self.plain[self._seen] = codes(self._counts.astype(np.int64))

    @property
    def counts(self) -> NDArray[np.uint16]:
        """One row per form, a column per kind of ``KINDS_OF_FORMS``; made anew at each look."""
        counts = np.zeros((len(self.keys), len(KINDS_OF_FORMS)), np.uint16)
        counts[self._seen] = self._counts
        return counts

    @classmethod
    def build(cls, entries: Mapping[str, Entry]) -> Gazetteer:
        """Return a gazetteer of ``entries``, whose keys are forms without spaces."""
        forms = list(entries)
        keys = hash_forms(forms)
        order = np.argsort(keys)
        rows = [entries[forms[i]] for i in order]
        return cls(
            keys[order],
            np.array([row.counts for row in rows], np.uint16).reshape(-1, len(KINDS_OF_FORMS)),
            np.array([row.fine for row in rows], np.uint8),
            np.array([row.source for row in rows], np.uint8),
            np.array([row.listed for row in rows], np.uint8),
        )

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return the arrays to be written to a file; ``from_arrays`` takes them back."""
        return {
            "gazetteer_keys": self.keys,
            "gazetteer_counts": self.counts,
            "gazetteer_fine": self.fine,
            "gazetteer_source": self.source,
            "gazetteer_listed": self.listed,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Gazetteer:
        """Return the gazetteer that ``arrays`` wrote."""
        return cls(
            cast(Words, arrays["gazetteer_keys"]),
            cast("NDArray[np.uint16]", arrays["gazetteer_counts"]),
            *(cast(Small, arrays[f"gazetteer_{column}"]) for column in ("fine", "source", "listed")),
        )


def codes(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return two codes per row of counts: the mix of kinds, and the band of the frequency.

    The mix has a digit in base 4 for each of person, organisation, place and anything else: absent, under a quarter, under
    three quarters, above. Bands are 0 (never seen), 1, 2, 3-4, 5-9, 10-29, 30 and more.
    """
    total = counts.sum(axis=1)
    share = np.concatenate([counts[:, :5], counts[:, 5:]], axis=1) / np.maximum(total, 1)[:, None]
    digits = (share > 0).astype(np.int64) + (share >= 0.25) + (share > 0.75)
    mix = digits @ (4 ** np.arange(len(KINDS_OF_FORMS)))
    band = np.searchsorted(np.array([1, 2, 3, 5, 10, 30]), total, side="right")
    return np.stack([mix, band], axis=1)
