"""Writing the files of an article."""

from __future__ import annotations

import json
from pathlib import Path

import kiwipiepy
import pytest

import sinmun
from sinmun.cli import console
from sinmun.options import Options, made_with
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


def test_letters_are_one_number_on_console_page_and_in_the_json_file(tmp_path: Path) -> None:
    analysis = sinmun.analyze("비가 왔다\n\n문태경 시장은 “내일 갠다”고 말했다.\n시민은 기다린다.\n")
    written = json.loads((analysis.save(tmp_path, charts=False) / "summary.json").read_text(encoding="utf-8"))
    number = len(analysis.text)
    assert written["characters"] == number
    assert f"글자(공백 포함) {number}" in console.summary(analysis.record)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert f"<dt>글자(공백 포함)</dt><dd>{number}</dd>" in page


def test_a_record_says_with_what_it_was_made(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("시장\n", encoding="utf-8")
    analyzer = sinmun.Analyzer(stopwords=words, rank="frequency", min_length=1)
    assert analyzer.record("비가 온다.")["made"] == {
        "sinmun": sinmun.__version__,
        "kiwi": kiwipiepy.__version__,
        "options": {
            "rank": "frequency",
            "min_length": 1,
            "min_confidence": 0.5,
            "dictionary": None,
            "stopwords": str(words),
            "people": None,
        },
    }
    assert made_with(Options(stopwords=frozenset({"하나", "가나"})))["options"]["stopwords"] == "가나, 하나"
