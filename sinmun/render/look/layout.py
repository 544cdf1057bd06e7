"""Where words and nodes go: widths, eliding, the word cloud's packing. Plain numbers, no drawing."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

AREA = (960.0, 457.0)
"""Width and height of the area in which cloud and network are laid out, for chart and page alike: both show the same."""

# Widths in em, no less than NanumGothic has: what is laid out with them does not collide.
_SLIM = frozenset("iljftI.,:;'|()[]·ㆍ ")
_BROAD = frozenset("MWmw@%&")
_QUOTES = frozenset("‘’“”")


@lru_cache(maxsize=4096)
def _advance(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF":
        return 0.94
    if unicodedata.combining(char):
        return 0.0
    if char in _SLIM:
        return 0.36
    if char in _BROAD:
        return 1.05
    return _of_letter(char)


def _of_letter(char: str) -> float:
    if ord(char) >= 0x2000 and char not in _QUOTES:
        return 0.96
    if ord(char) >= 0x0370:
        return 0.88
    return 0.8 if char.isupper() else 0.65


def text_width(text: str) -> float:
    """Return the width of a line of text in em, as estimated for a sans-serif face with Hangul: seldom too narrow,
    too wide by about 10 % where it has Latin letters.
    """
    return sum(map(_advance, text))


def elide(text: str, width: float) -> str:
    """Return ``text``, cut and ended by ``…`` if it is wider than ``width`` em."""
    used = 0.0
    cut = 0
    for place, char in enumerate(text):
        used += _advance(char)
        if used <= width - 1:
            cut = place + 1
        if used > width:
            return text[:cut].rstrip() + "…"
    return text


class PlacedWord(NamedTuple):
    """A word of the cloud: its centre and font size in points."""

    word: str
    x: float
    y: float
    size: float


def pack_words(
    counts: Sequence[tuple[str, float]], *, width: float, height: float, smallest: float = 9.0
) -> tuple[PlacedWord, ...]:
    """Return the words placed without overlap in an area of ``width`` by ``height`` points, the frequent
    ones largest.

    The area of a word grows with its count. Words are put on a spiral from the centre outwards, in the order
    given; words for which no room is left at ``smallest`` points are left out.
    """
    words = [(word, count) for word, count in counts if word and count > 0]
    if not words:
        return ()
    top = max(count for _, count in words)
    weights = [math.sqrt(count / top) for _, count in words]
    widths = [text_width(word) for word, _ in words]
    ground = sum(breadth * weight * weight for breadth, weight in zip(widths, weights, strict=True))
    widest = max(breadth * weight for breadth, weight in zip(widths, weights, strict=True)) or 1
    largest = min(math.sqrt(width * height * 0.62 / (ground * 1.2)), height * 0.3, width * 0.9 / widest)
    for _ in range(8):
        placed = _pack(
            [word for word, _ in words], weights, widths, largest, area=(width, height), smallest=smallest
        )
        if len(placed) == len(words):
            break
        largest *= 0.92
    return _centred(placed, width, height)


def _centred(words: Sequence[PlacedWord], width: float, height: float) -> tuple[PlacedWord, ...]:
    """Return the words moved together so that the margins left and right, and above and below, are equal."""
    if not words:
        return ()
    halves = [text_width(word.word) * word.size / 2 for word in words]
    left = min(word.x - half for word, half in zip(words, halves, strict=True))
    right = max(word.x + half for word, half in zip(words, halves, strict=True))
    top, bottom = min(word.y - word.size / 2 for word in words), max(word.y + word.size / 2 for word in words)
    across, down = (width - left - right) / 2, (height - top - bottom) / 2
    return tuple(word._replace(x=word.x + across, y=word.y + down) for word in words)


def _pack(
    words: Sequence[str],
    weights: Sequence[float],
    widths: Sequence[float],
    largest: float,
    *,
    area: tuple[float, float],
    smallest: float,
) -> tuple[PlacedWord, ...]:
    width, height = area
    turns = np.arange(2600, dtype=float)
    radius = np.sqrt(turns / turns.size)
    # The golden angle spreads points evenly over the ellipse (Vogel 1979), so no direction is preferred.
    angle = turns * 2.399963
    xs = width / 2 * (1 + 1.25 * radius * np.cos(angle))
    ys = height / 2 * (1 + 1.25 * radius * np.sin(angle))
    taken = np.empty((len(words), 4))
    placed: list[PlacedWord] = []
    for word, weight, breadth in zip(words, weights, widths, strict=True):
        size = max(smallest, largest * weight)
        half_w, half_h = breadth * size / 2 + size * 0.12, size * 0.6
        free = (xs > half_w) & (xs < width - half_w) & (ys > half_h) & (ys < height - half_h)
        boxes = taken[: len(placed)]
        spots = np.flatnonzero(free)
        clash = (np.abs(xs[spots, None] - boxes[:, 0]) < half_w + boxes[:, 2]) & (
            np.abs(ys[spots, None] - boxes[:, 1]) < half_h + boxes[:, 3]
        )
        open_spots = spots[~clash.any(axis=1)]
        if not open_spots.size:
            continue
        best = open_spots[0]
        taken[len(placed)] = xs[best], ys[best], half_w, half_h
        placed.append(PlacedWord(word, float(xs[best]), float(ys[best]), size))
    return tuple(placed)
