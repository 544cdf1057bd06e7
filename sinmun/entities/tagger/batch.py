"""Sentences laid out for array operations, and what such operations give: the values that `context` works with."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sinmun.entities.tagger.gazetteer import Words
from sinmun.entities.tagger.growing import Ints
from sinmun.entities.tagger.shapes import Keys, Term

PAD = 3
REACH = 8  # units of the longest form that is looked up


class Run(NamedTuple):
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

    def of(self, some: Ints) -> Run:
        """Return the same of some of the places."""
        return Run(*(values[some] for values in self))


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


class Rows(NamedTuple):
    """Templates in a row: numbers of the units that have them (all, if ``None``), and what each template sees there."""

    units: Ints | None
    terms: list[Term]


class Block(NamedTuple):
    """The features of some templates: numbers of the units that have them (all, if ``None``), and templates by these units."""

    units: Ints | None
    keys: Keys


class Match(NamedTuple):
    """The longest match over every place: values that describe it (rows by places), its first and its last place."""

    values: Words
    first: Ints
    last: Ints


class Hits(NamedTuple):
    """Stretches of places that are known forms, the shorter ones first: first place, last place."""

    start: Ints
    stop: Ints

    def longest(self, described: Words, size: int) -> Match:
        """Return the longest hit over each of ``size`` places; of two of a length the one that begins first.

        Args:
            described: values of each hit (rows by hits); one whose first value is 0 counts for nothing.
        """
        live = described[0].nonzero()[0]
        lengths = self.stop[live] - self.start[live] + 1
        # Of what is put at one place several times the last stays: longer hits behind shorter ones, and of hits of a length
        # their first places before their second ones.
        step = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        order = np.argsort(np.repeat(lengths, lengths) * (REACH + 1) + step, kind="stable")
        hit, step = np.repeat(live, lengths)[order], step[order]
        best = np.full(size, -1)
        best[self.start[hit] + step] = hit
        over = (best >= 0).nonzero()[0]
        hit = best[over]
        match = Match(np.zeros((len(described), size), np.uint64), np.arange(size), np.arange(size))
        match.values[:, over] = described[:, hit]
        match.first[over] = self.start[hit]
        match.last[over] = self.stop[hit]
        return match
