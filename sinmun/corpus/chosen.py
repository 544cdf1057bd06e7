"""Which quotations of a speaker are shown: such as say something, spread over time and outlets."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

SHORT, FULL, LONG, LONGEST = 12, 40, 140, 320
"""Characters: below the first a quotation says nothing, between the next two most, towards the last it gets too long."""
_LEAST_OF_LONG = 0.4
_FRAGMENT = 0.7
_OTHER_OUTLET = 0.5
_END_OF_SENTENCE = re.compile(r"[다요까죠라자네오][.?!…]*$")
_LETTERS = re.compile(r"[^\w]+")

Quoted = Mapping[str, Any]
"""A row of the table of quotations: ``article, date, publisher, speaker, text`` and further ones."""


def worth(text: str) -> float:
    """Return how much a quotation says by its length and its end, 0 to 1."""
    size = len(text)
    if size < SHORT:
        return 0.0
    if size < FULL:
        found = (size - SHORT + 1) / (FULL - SHORT + 1)
    elif size <= LONG:
        found = 1.0
    else:
        found = max(_LEAST_OF_LONG, 1 - (size - LONG) / (LONGEST - LONG))
    return found if _END_OF_SENTENCE.search(text) else found * _FRAGMENT


class Choice:
    """The quotations of one speaker while they are read: the best of each month and outlet, so that memory is bounded.

    Args:
        most: how many will be chosen.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._best: dict[tuple[str, str], list[Quoted]] = {}

    def add(self, row: Quoted) -> None:
        """Take in a quotation."""
        held = self._best.setdefault((str(row["date"])[:7], str(row["publisher"])), [])
        if any(row["text"] == other["text"] for other in held):
            return
        held.append(row)
        if len(held) > self._most:
            held.remove(min(held, key=lambda other: (worth(other["text"]), -other["article"])))

    def chosen(self) -> list[Quoted]:
        """Return the quotations that are shown, in order of time: see `choose`."""
        return choose((row for rows in self._best.values() for row in rows), self._most)


def choose(rows: Iterable[Quoted], most: int) -> list[Quoted]:
    """Return ``most`` of the quotations at the most, in order of time.

    The first is the one that says most; each next one is judged by what it says, how far in time it is from those chosen (as a
    share of the whole span) and whether its outlet is another one. The same words, or a piece of them, are not shown twice.
    """
    left = sorted(rows, key=lambda row: (_date_number(row) or math.inf, row["article"], row["text"]))
    if not left:
        return []
    days = [day for row in left if (day := _date_number(row))]
    span = max(1, days[-1] - days[0]) if days else 1
    found: list[Quoted] = []
    while left and len(found) < most:
        best = max(left, key=lambda row: round(_gain(row, found, span), 9))
        found.append(best)
        left = [row for row in left if row is not best and not _says_the_same(row, best)]
    # What says nothing stands only where nothing else does.
    telling = [row for row in found if worth(row["text"])] or found[:1]
    return sorted(telling, key=lambda row: (_date_number(row), row["article"], row["text"]))


def _gain(row: Quoted, found: Sequence[Quoted], span: int) -> float:
    away = min((_between(row, other) for other in found), default=0) / span
    outlet = _OTHER_OUTLET * (row["publisher"] not in {other["publisher"] for other in found})
    return worth(row["text"]) + away + outlet


def _between(row: Quoted, other: Quoted) -> int:
    """Return the days between two quotations; 0 where one has no date."""
    one, two = _date_number(row), _date_number(other)
    return abs(one - two) if one and two else 0


def _says_the_same(row: Quoted, other: Quoted) -> bool:
    one, two = (_LETTERS.sub("", quoted["text"]) for quoted in (row, other))
    return one in two or two in one


def _date_number(row: Quoted) -> int:
    date = row["date"]
    return date.toordinal() if isinstance(date, datetime.date) else 0
