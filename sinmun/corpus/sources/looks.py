"""What a column holds, told by its cells: prose, headlines, addresses, days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import fmean

from sinmun.corpus.sources.cells import is_address, parse_date

SAMPLE = 50  # rows that tell what is in a column
_PROSE = 100  # characters of a cell, on average, that nothing but texts have
_SENTENCES = 30  # characters, on average, of cells that end as sentences do
_BLANKS = 0.08  # share of blanks among the characters of prose; lists of keywords have less
_LONGEST_HEADLINE = 90  # characters, on average
_SHORTEST_HEADLINE = 8
_MOST_ENDED = 0.3  # share of headlines that end as sentences do
_SENTENCE_IN_CELL = re.compile(r"[다요까죠][.?!][\"”’')\]]*\s|[가-힣][.?!]?[.][\"”’')\]]*$")
_HANGUL = re.compile("[가-힣]{2}")
_ALMOST_ALL = 0.8


def filled(cells: Sequence[str]) -> list[str]:
    """Return the cells that have something in them."""
    return [cell.strip() for cell in cells if cell and not cell.isspace()]


def length(cells: Sequence[str]) -> float:
    """Return how long the cells are that are not empty, in characters on average; 0 where all are."""
    return fmean(map(len, found)) if (found := filled(cells)) else 0.0


def are_headlines(cells: Sequence[str]) -> bool:
    """Return whether the cells are headlines: short lines in Korean that do not end as sentences do."""
    found = filled(cells)
    if not found or not _SHORTEST_HEADLINE <= fmean(map(len, found)) <= _LONGEST_HEADLINE:
        return False
    ended = sum("\n" in cell or _is_told(cell) for cell in found)
    worded = sum(_HANGUL.search(cell) is not None and " " in cell for cell in found)
    return ended <= _MOST_ENDED * len(found) and worded >= _ALMOST_ALL * len(found)


def _is_told(cell: str) -> bool:
    """Return whether a cell has a sentence that ends, or is one."""
    return _SENTENCE_IN_CELL.search(cell) is not None and not cell.endswith(("..", "…"))


def look(cells: Sequence[str]) -> str | None:
    """Return the field that the cells of a column look like: ``text``, ``title``, ``url``, ``date`` or ``None``."""
    found = filled(cells)
    if not found or _almost_all(cell[0] in "[{" and cell[-1] in "]}" for cell in found):
        return None
    if _almost_all(is_address(cell) for cell in found):
        return "url"
    if _almost_all(
        len(cell) < 40 and not cell.isdecimal() and parse_date(cell) is not None for cell in found
    ):
        return "date"
    if _is_prose(found):
        return "text"
    return "title" if are_headlines(found) and len(set(found)) > len(found) / 2 else None


def _is_prose(found: Sequence[str]) -> bool:
    blanks = sum(cell.count(" ") for cell in found)
    if blanks < _BLANKS * sum(map(len, found)) or not any(map(_HANGUL.search, found)):
        return False
    sentences = sum(map(_is_told, found)) > len(found) / 2
    return length(found) >= (_SENTENCES if sentences else _PROSE)


def _almost_all(answers: Iterable[bool]) -> bool:
    known = list(answers)
    return sum(known) >= _ALMOST_ALL * len(known)
