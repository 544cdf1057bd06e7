"""The tables of a record: pandas DataFrames and CSV that Excel opens as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from sinmun.ranking import untied
from sinmun.record import Record

if TYPE_CHECKING:
    import pandas as pd

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "nouns": ("noun", "count", "sentences", "share_in_compounds"),
    "compounds": ("compound", "count", "parts"),
    "keywords": ("keyword", "count", "score"),
    "people": ("name", "role", "aliases", "mentions"),
    "organizations": ("name", "aliases", "mentions"),
    "places": ("name", "aliases", "mentions"),
    "mentions": ("start", "end", "label", "text", "name", "confidence", "rule"),
    "changes": ("rule", "before", "after", "start"),
    "quotes": ("text", "speaker", "start", "end", "verb", "sentence", "attribution", "by"),
    "statements": ("text", "speaker", "start", "end", "verb", "sentence", "attribution", "by"),
    "network": ("source", "target", "weight"),
}
"""The tables of a record and their columns."""

WRITTEN = tuple(name for name in COLUMNS if name != "changes")
"""Those that are written as CSV; what became of each mention stands in ``summary.json``."""

LIST_SEPARATOR = " | "
FORMULA_START = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What text begins with that a spreadsheet takes for a formula."""


def frame(record: Record, name: str) -> pd.DataFrame:
    """Return the table ``name`` of ``record``; its columns are those of ``COLUMNS[name]``.

    Lists (``aliases``, ``parts``) stay lists. The frame's ``attrs["caption"]`` says what it holds.

    Raises:
        KeyError: there is no such table.
    """
    import pandas as pd  # noqa: PLC0415 -- a third of a second, needed for tables only

    table = pd.DataFrame(rows(record, name), columns=list(COLUMNS[name]))
    table.attrs["caption"] = f"{name}: {record['title']}".rstrip(": ")
    return table


def rows(record: Record, name: str) -> list[dict[str, Any]]:
    """Return the rows of the table ``name`` as dictionaries."""
    if name not in COLUMNS:
        raise KeyError(name)
    return cast("list[dict[str, Any]]", record[name])  # type: ignore[literal-required]


def ranked_by_count(keywords: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether keywords are ranked by frequency: then their score is their count, and one number says both."""
    return all(float(row["score"]) == int(row["count"]) for row in keywords)


def leading(name: str, rows: Sequence[Mapping[str, Any]], top: int) -> Sequence[Mapping[str, Any]]:
    """Return the first ``top`` rows of the table ``name``; of keywords, fewer where a tie of scores would be cut."""
    return rows[: untied([float(row["score"]) for row in rows], top) if name == "keywords" else top]


def to_csv(record: Record, name: str) -> str:
    """Return the table ``name`` as CSV text, without byte order mark.

    A text cell that a spreadsheet would take for a formula (it begins with ``= + - @``, one of their full-width forms, tab,
    carriage return or line feed) gets an apostrophe in front. Lists are joined by `` | ``; an absent value is an empty cell.
    """
    return csv_text(COLUMNS[name], ([row[column] for column in COLUMNS[name]] for row in rows(record, name)))


def csv_text(header: Sequence[str], lines: Iterable[Sequence[Any]]) -> str:
    """Return a CSV table with its cells made safe for spreadsheets (see `to_csv`)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in line] for line in lines)
    return out.getvalue()


def cell(value: Any) -> Any:
    """Return ``value`` as a CSV cell: lists joined, ``None`` empty, formulas neutralised."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = LIST_SEPARATOR.join(map(str, value))
    if isinstance(value, str) and value.startswith(FORMULA_START):
        return "'" + value
    return value
