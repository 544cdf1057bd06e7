"""The weights of features, found by the features' keys and summed for many units at a time.

They are whole numbers, so that a sum is the same in whatever order it is taken.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.gazetteer import firsts
from sinmun.entities.tagger.growing import Floats, Ints
from sinmun.entities.tagger.shapes import Keys

SCALE = 1024
"""A weight of 1 on the natural-log scale."""
WIDTH = 16
"""Columns of a row, those of the labels first: 32 bytes are copied at once, and lie in one line of the cache."""

Steps = NDArray[np.int16]
Sums = NDArray[np.int32]

_MOST = 32_767
_KEY_BITS = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
_NEXT = np.uint64(1)


def in_steps(weights: Floats) -> Steps:
    """Return weights, which are on the natural-log scale, in steps of 1/``SCALE``."""
    return in_range(np.round(weights * np.float32(SCALE)))


def in_range(sums: NDArray[np.int32] | Floats) -> Steps:
    """Return whole numbers of ``sums``; what is beyond all doubt, 32 on the natural-log scale, is taken as that."""
    return np.clip(sums, -_MOST, _MOST).astype(np.int16)


class Weights:
    """Weights of features by their keys.

    Args:
        keys: sorted keys of the features.
        rows: a row per feature, a column per label; in steps of 1/``SCALE``.
    """

    def __init__(self, keys: Keys, rows: Steps) -> None:
        self._size = len(keys)
        self._rows = np.zeros((len(keys) + 1, WIDTH), np.int16)  # the last one is that of an unknown feature
        self._rows[:-1, : rows.shape[1]] = rows
        self._greatest = greatest(rows)
        # Key and row in one number, and behind them one that no key is greater than.
        self._entries = np.full(len(keys) + 1, _LOW << _KEY_BITS | np.uint64(len(keys)))
        own = self._entries[:-1]
        own[:] = keys
        own <<= _KEY_BITS
        own |= np.arange(len(keys), dtype=np.uint64)
        # The first entry for the uppermost bits of a key: a look there finds most features, and most that are none.
        bits = max(1, len(keys).bit_length())
        self._drop = np.uint32(32 - bits)
        self._first = self._entries.take(firsts(keys, bits))

    @property
    def keys(self) -> Keys:
        """Sorted keys of the features."""
        return (self._entries[:-1] >> _KEY_BITS).astype(np.uint32)

    @property
    def rows(self) -> Steps:
        """A row per feature, ``WIDTH`` columns."""
        return self._rows[:-1]

    def sums(self, keys: Keys) -> Sums:
        """Return the scores that features give together, units by ``WIDTH``.

        Args:
            keys: features by units.
        """
        return add_up(self._rows, self._find(keys), self._greatest)

    def _find(self, keys: Keys) -> Ints:
        """Return the row of each key."""
        flat = keys.ravel()
        wanted = flat.astype(np.uint64) << _KEY_BITS
        found = self._first.take((flat >> self._drop).astype(np.int64))
        open_ = (found < wanted).nonzero()[0]
        at = found.take(open_) & _LOW
        found ^= wanted  # of the entry of the key its row is left, of any other more than that
        while len(open_):
            at += _NEXT
            entry, key = self._entries.take(at.astype(np.int64)), wanted.take(open_)
            found[open_] = entry ^ key
            left = (entry < key).nonzero()[0]
            open_, at = open_.take(left), at.take(left)
        row: Ints = np.minimum(found, np.uint64(self._size)).astype(np.int64)
        return row.reshape(keys.shape)


def greatest(rows: Steps) -> int:
    """Return the greatest absolute value in ``rows``, 0 if there are none."""
    return max(int(rows.max(initial=0)), -int(rows.min(initial=0)))


def add_up(table: Steps, rows: Ints, most: int) -> Sums:
    """Return the sums of rows of a table, units by ``WIDTH``.

    Args:
        table: rows of ``WIDTH`` columns.
        rows: numbers of the rows that are added, as many times units as are added for each.
        most: no value in the table is greater, or less than ``-most``.
    """
    total = np.zeros((rows.shape[1], WIDTH), np.int32)
    part, given = (np.zeros((rows.shape[1], WIDTH), np.int16) for _ in range(2))
    room = _MOST // max(most, 1)
    # Many units at a time and the unknown features with them: several times faster than a sum over the features of each unit.
    for number, row in enumerate(rows, start=1):
        table.take(row, axis=0, out=given, mode="wrap")
        part += given
        if number % room == 0:
            total += part
            part[:] = 0
    total += part
    return total
