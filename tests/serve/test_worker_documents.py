"""A document that is dropped on the window is read like a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.made import Content, paragraph
from benchmarks.made.packages import hwpx
from sinmun.serve.orders import Order
from sinmun.serve.worker import read_order

pytest.importorskip("dochan")


def test_a_dropped_document_is_read_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "spool"
    path.write_bytes(
        hwpx(Content((paragraph("새 쉼터"), paragraph("가상터미널에 누워 쉴 수 있는 쉼터가 생겼다."))))
    )
    order = Order(kind="file", name="보도자료.hwpx", path=path, lang="ko")
    assert read_order(order).body == "가상터미널에 누워 쉴 수 있는 쉼터가 생겼다."
