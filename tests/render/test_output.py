"""Writing the files of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

import sinmun
from sinmun.render import folder


def test_a_run_that_fails_half_way_leaves_no_summary_of_an_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = sinmun.analyze("비가 왔다\n\n문태경 시장은 “내일 갠다”고 말했다.\n").record
    folder.save(record, tmp_path, charts=False)
    assert (tmp_path / "summary.json").is_file()

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(folder, "to_graphml", full)
    with pytest.raises(OSError, match="disk full"):
        folder.save(record, tmp_path, charts=False)
    assert not (tmp_path / "summary.json").exists()
