"""Features of tokens for the tagger, as numbers, computed for many sentences at once.

Features of a single token depend on its type only and are worked out once per type; features of context are array
operations over all tokens. Training and tagging share this code.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from operator import itemgetter

import numpy as np

from sinmun.entities.tagger.batch import PAD, Batch, Block
from sinmun.entities.tagger.context import Context, Discount
from sinmun.entities.tagger.gazetteer import Gazetteer
from sinmun.entities.tagger.growing import Growing, Ints
from sinmun.entities.tagger.shapes import Keys, TypeEncoder, hash_text
from sinmun.entities.tagger.units import Piece, Unit

# Tokens and pieces begin with the same fields; looked up by number, thousands of them take a third of the time.
_TYPE = itemgetter(*map(Piece._fields.index, ("form", "tag")))
_PIECE_START, _PIECE_END = (itemgetter(Piece._fields.index(name)) for name in ("start", "end"))


class Encoder:
    """Turns sentences into features. The cache of types is bounded: it starts anew when it is full."""

    def __init__(self, gazetteer: Gazetteer, types: TypeEncoder, *, limit: int = 40_000) -> None:
        self.gazetteer = gazetteer
        self._encoder = types
        self._limit = limit
        self.pair_offset = types.pair_offset
        self._salts = np.array([hash_text(f"context {n}") for n in range(128)], np.uint64)
        self.reset()

    def reset(self) -> None:
        """Forget all types."""
        self.known: dict[tuple[str, str], int] = {("", ""): 0}
        keys, attributes, flags = self._encoder.encode([("", "<pad>")])
        self._keys, self._attributes, self._flags = Growing(keys), Growing(attributes), Growing(flags)

    @property
    def keys(self) -> Keys:
        """The keys of the features of single tokens, a row per type."""
        return self._keys.rows

    def batch(
        self,
        sentences: Sequence[Sequence[Unit]],
        text: str,
        *,
        shifts: Sequence[int] | None = None,
        firsts: Sequence[int] = (0,),
    ) -> Batch:
        """Lay out ``sentences``; new types are worked out.

        Args:
            sentences: their units.
            text: the text the sentences stand in.
            shifts: for each sentence what to add to the offsets of its units to find them in ``text``; 0 by default.
            firsts: numbers of the sentences with which a document begins.
        """
        units = list(chain.from_iterable(sentences))
        lengths = np.array([len(sentence) for sentence in sentences], np.int64)
        bounds = np.zeros(len(lengths) + 1, np.int64)
        np.cumsum(lengths, out=bounds[1:])
        place = np.arange(bounds[-1]) + PAD * (1 + np.repeat(np.arange(len(lengths)), lengths))
        width = int(bounds[-1]) + PAD * (len(lengths) + 1)
        full = np.zeros((3, width), np.int64)
        full[0, place] = self._types(units)
        shift = np.repeat(np.array(shifts, np.int64), lengths) if shifts is not None else 0
        for row, field in enumerate((_PIECE_START, _PIECE_END), start=1):
            full[row, place] = np.fromiter(map(field, units), np.int64, len(units)) + shift
        return Batch(place, full[0], full[1], full[2], bounds, text, np.array(firsts, np.int64))

    def _types(self, units: Sequence[Unit]) -> Ints:
        """Return the numbers of the types of units; new ones are worked out."""
        known = self.known
        found = list(map(known.get, map(_TYPE, units)))
        missing = [at for at, number in enumerate(found) if number is None] if None in found else []
        if missing:
            self._learn(dict.fromkeys(_TYPE(units[at]) for at in missing))
        for at in missing:
            found[at] = known[_TYPE(units[at])]
        return np.array(found, np.int64)

    def _learn(self, new: Collection[tuple[str, str]]) -> None:
        keys, attributes, flags = self._encoder.encode(list(new))
        self.known.update(zip(new, range(len(self.known), len(self.known) + len(new)), strict=True))
        self._keys.add(keys)
        self._attributes.add(attributes)
        self._flags.add(flags)

    def full(self) -> bool:
        """Return whether the cache of types is full; ``reset`` before the next batch then."""
        return len(self.known) > self._limit

    def context(self, batch: Batch, *, units: Ints | None = None, discount: Discount | None = None) -> Keys:
        """Return the keys of the context features, templates by units; 0 for none.

        Args:
            batch: the sentences.
            units: numbers of the units whose features are wanted, in rising order; all by default.
            discount: for a sentence and a row of the gazetteer what is to be taken off its counts.
        """
        wanted = np.arange(len(batch.place)) if units is None else units
        blocks = []
        for some, keys in self.contexts(batch, units=wanted, discount=discount):
            block = np.zeros((len(keys), len(wanted)), np.uint32)
            block[:, slice(None) if some is None else some] = keys
            blocks.append(block)
        return np.concatenate(blocks)

    def contexts(self, batch: Batch, *, units: Ints, discount: Discount | None = None) -> Iterator[Block]:
        """Yield the keys of the context features of ``units``, some templates at a time.

        Args:
            batch: the sentences.
            units: numbers of the units whose features are wanted, in rising order.
            discount: for a sentence and a row of the gazetteer what is to be taken off its counts.
        """
        context = Context(
            batch, self._attributes.rows, self._flags.rows, self.gazetteer, units=units, discount=discount
        )
        return context.blocks(self._salts)
