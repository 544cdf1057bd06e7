"""Words and names over time, for the page: as many steps as can be seen, gaps where there are no articles."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.corpus.questions.excerpts import Sort, Thing
from sinmun.corpus.store import TABLE_FOLDER
from sinmun.extras import need

MOST_STEPS = 60
_SORTS: Mapping[str, Sort] = {"noun": "word", "person": "person", "organization": "organization"}


class Courses(NamedTuple):
    """Things over time.

    Attributes:
        periods: the steps, each named by its first period.
        sizes: articles of each step; 0 where there are none.
        of: by thing, the articles of each step that have it.
    """

    periods: tuple[str, ...]
    sizes: tuple[int, ...]
    of: Mapping[Thing, tuple[int, ...]]


def read_courses(folder: Path, period: str) -> Courses:
    """Return the leading nouns, people and organisations over time, as the table of trends has them."""
    sizes = {row["period"]: row["articles"] for row in _table_rows(folder, f"articles_per_{period}")}
    steps = steps_of(list(sizes))
    starts = [ordinal(step) for step in steps]
    first: dict[str, int] = {}
    totals = [0] * len(steps)
    for when, size in sizes.items():
        first[when] = bisect_right(starts, ordinal(when)) - 1
        totals[first[when]] += size
    found: dict[Thing, list[int]] = defaultdict(lambda: [0] * len(steps))
    for row in _table_rows(folder, f"trends_by_{period}"):
        thing = Thing(_SORTS[row["kind"]], row["name"])
        found[thing][first[row["period"]]] += row["articles"]
    return Courses(tuple(steps), tuple(totals), {thing: tuple(row) for thing, row in found.items()})


def steps_of(periods: Sequence[str], *, most: int = MOST_STEPS) -> list[str]:
    """Return the periods from the first to the last, those without articles too; joined, so that there are ``most``."""
    if not periods:
        return []
    start, end = ordinal(periods[0]), ordinal(periods[-1])
    width = -(-(end - start + 1) // most)
    return [named(place, like=periods[0]) for place in range(start, end + 1, width)]


def ordinal(period: str) -> int:
    """Return the number of a period (``2024-02``, ``2024-W05``, ``2024-02-01``): the next one has the next number."""
    if len(period) == 7:
        return int(period[:4]) * 12 + int(period[5:]) - 1
    if len(period) == 8:
        return datetime.date.fromisoformat(f"{period}-1").toordinal() // 7
    return datetime.date.fromisoformat(period).toordinal()


def named(number: int, *, like: str) -> str:
    """Return the period of a number, as ``like`` is written."""
    if len(like) == 7:
        return f"{number // 12:04}-{number % 12 + 1:02}"
    if len(like) == 8:
        year, week, _ = datetime.date.fromordinal(number * 7 + 1).isocalendar()
        return f"{year:04}-W{week:02}"
    return datetime.date.fromordinal(number).isoformat()


def _table_rows(folder: Path, name: str) -> list[dict[str, Any]]:
    return list(need("pyarrow.parquet").read_table(folder / TABLE_FOLDER / f"{name}.parquet").to_pylist())
