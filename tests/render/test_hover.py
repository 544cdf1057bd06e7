"""Altair charts: an optional extra."""

from __future__ import annotations

import sys
from typing import Any, cast

import pytest

from sinmun.record import Record
from sinmun.render import tables
from sinmun.render.hover import Hover

RECORD = cast(
    Record,
    {name: [] for name in tables.COLUMNS}
    | {"people": [{"name": "=가온", "role": None, "aliases": ["가온", "가 시장"], "mentions": 3}]},
)


def test_a_bar_shows_its_row() -> None:
    pytest.importorskip("altair", reason="Altair is an optional extra")
    chart: dict[str, Any] = Hover(RECORD).people().to_dict()
    assert chart["data"]["values"] == [
        {"name": "'=가온", "role": "", "aliases": "가온 | 가 시장", "mentions": 3}
    ]
    assert [tip["field"] for tip in chart["encoding"]["tooltip"]] == ["name", "role", "aliases", "mentions"]


@pytest.mark.parametrize(("score", "axis"), [(31.5, "특징도(G²)"), (3.0, "횟수")])
def test_the_length_of_a_keywords_bar_has_a_name(score: float, axis: str) -> None:
    pytest.importorskip("altair", reason="Altair is an optional extra")
    keywords = [{"keyword": "예산", "count": 3, "score": score}]
    chart: dict[str, Any] = Hover(cast(Record, {**RECORD, "keywords": keywords})).keywords().to_dict()
    assert chart["encoding"]["x"]["title"] == axis


def test_without_altair_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(ImportError, match="pip install altair"):
        Hover(RECORD)
