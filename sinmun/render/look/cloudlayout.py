"""Choosing and laying out the words of the cloud, for chart and page alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sinmun.render.look.glyphs import can_draw, tidy
from sinmun.render.look.layout import AREA, PlacedWord, elide, pack_words

MOST_WORDS = 70
FEWEST_WORDS = 3
_REPEATED = 2  # occurrences: words that occur once say nothing about what is frequent
_LONGEST = 12  # em
_SMALLEST = 12.0


class Cloud(NamedTuple):
    """A cloud laid out.

    Attributes:
        words: the words as they are drawn, in units of the area.
        nouns: the noun of each word drawn (which may be cut).
        left_out: frequent nouns that are not drawn, as our font lacks letters of them.
    """

    words: tuple[PlacedWord, ...]
    nouns: Mapping[str, str]
    left_out: tuple[str, ...]


def cloud(
    record: Mapping[str, Any], *, top: int = MOST_WORDS, width: float = AREA[0], height: float = AREA[1]
) -> Cloud:
    """Lay out the ``top`` most frequent nouns of a record; only nouns that occur twice and more.

    Fewer than three of them make no cloud.
    """
    rows = sorted(record.get("nouns") or (), key=lambda row: -int(row["count"]))
    rows = [row for row in rows if int(row["count"]) >= _REPEATED]
    left_out = tuple(str(row["noun"]) for row in rows[:top] if not can_draw(str(row["noun"])))
    nouns: dict[str, str] = {}
    counts: dict[str, float] = {}
    for row in [row for row in rows if can_draw(str(row["noun"]))][:top]:
        label = elide(tidy(str(row["noun"])), _LONGEST)
        if label not in nouns:
            nouns[label] = str(row["noun"])
            counts[label] = float(row["count"])
    if len(counts) < FEWEST_WORDS:
        return Cloud((), {}, left_out)
    return Cloud(
        pack_words(list(counts.items()), width=width, height=height, smallest=_SMALLEST), nouns, left_out
    )


def why_empty(record: Mapping[str, Any]) -> str:
    """Return the key of the message that says why there is no cloud."""
    return "few_wordcloud" if record.get("nouns") else "none_wordcloud"
