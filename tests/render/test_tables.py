"""Tables of a record, as DataFrames and as CSV."""

from __future__ import annotations

import csv
import io
from typing import Any, cast

import pytest

from sinmun.record import Record
from sinmun.render import tables


def record(**parts: Any) -> Record:
    empty: dict[str, Any] = {name: [] for name in tables.COLUMNS}
    return cast(Record, {"title": "제목", **empty, **parts})


def test_a_table_without_rows_has_its_columns() -> None:
    for name, columns in tables.COLUMNS.items():
        assert list(tables.frame(record(), name).columns) == list(columns)


def test_csv_reads_back_as_the_rows_of_the_record() -> None:
    people = [{"name": "가온", "role": None, "aliases": ["가온", "가 시장"], "mentions": 3}]
    rows = list(csv.DictReader(io.StringIO(tables.to_csv(record(people=people), "people"))))
    assert rows == [{"name": "가온", "role": "", "aliases": "가온 | 가 시장", "mentions": "3"}]


@pytest.mark.parametrize("text", ["=1+1", "+82 2", "-1", "@cmd", "\t=1", "\r=1"])
def test_a_text_cell_cannot_become_a_formula(text: str) -> None:
    quotes = [dict.fromkeys(tables.COLUMNS["quotes"], None) | {"text": text}]
    (row,) = csv.DictReader(io.StringIO(tables.to_csv(record(quotes=quotes), "quotes"), newline=""))
    assert row["text"] == "'" + text


def test_numbers_are_left_alone() -> None:
    keywords = [{"keyword": "예산", "count": 2, "score": -0.5}]
    assert "예산,2,-0.5" in tables.to_csv(record(keywords=keywords), "keywords")


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(KeyError):
        tables.rows(record(), "verbs")
