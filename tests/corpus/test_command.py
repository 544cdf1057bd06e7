from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sinmun.cli import main
from sinmun.corpus import extras
from sinmun.problems import Problem
from tests.corpus.made import rows, write_csv

ROOT = Path(__file__).resolve().parents[2]


def test_a_table_among_the_inputs_makes_a_corpus(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(table), "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts", "--lang", "en"]
    assert main([*arguments, "--period", "week", "--by", "section", "--drop-duplicates"]) == 0
    out = capsys.readouterr().out
    assert "12 articles analysed." in out
    assert "duplicates left out" in out
    names = {path.name for path in (tmp_path / "out" / "tables").glob("*.csv")}
    assert {"trends_by_week.csv", "keyness_by_section.csv", "duplicates.csv"} <= names
    assert main([*arguments, "--min-length", "3"]) == 2
    assert "min_length: then 2, now 3" in capsys.readouterr().err
    assert main([*arguments, "--by", "없는열"]) == 2
    assert "--by 없는열" in capsys.readouterr().err


def test_texts_are_one_corpus_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, row in enumerate(rows()[:3]):
        path = tmp_path / "news" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{row[5]}\n\n{row[6]}", encoding="utf-8")
    assert (
        main(
            [str(tmp_path / "news"), "--corpus", "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts"]
        )
        == 0
    )
    assert "기사 3건" in capsys.readouterr().out
    assert (tmp_path / "out" / "manifest.json").exists()


def test_nothing_but_failures_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_csv(tmp_path / "a.csv", [("1", "2")], header=("가격", "수량"))
    assert main([str(path), "-o", str(tmp_path / "out"), "--workers", "1"]) == 2
    err = capsys.readouterr().err.strip()
    assert "본문 열을 찾지 못했습니다" in err
    assert len(err.splitlines()) == 1


def test_some_failures_are_told_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [rows()[0], (*rows()[1][:6], "", "", "")]
    path = write_csv(tmp_path / "a.csv", lines)
    assert (
        main([str(path), "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts", "--lang", "en"]) == 1
    )
    captured = capsys.readouterr()
    assert "a.csv:2: " in captured.err
    assert "1 could not be read: errors.csv" in captured.out


def test_ctrl_c_leaves_what_is_done_and_says_so(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", rows() * 30)
    command = [
        sys.executable,
        "analyze.py",
        str(path),
        "-o",
        str(tmp_path / "out"),
        "--chunk-size",
        "5",
        "--lang",
        "en",
    ]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    deadline = time.monotonic() + 120
    while not list(tmp_path.glob("out/parts/*.parquet")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "the same command goes on" in err
    assert "Traceback" not in err


def test_a_missing_package_is_one_line_that_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(Problem, match=r"pip install -r requirements-corpus\.txt"):
        extras.need("duckdb")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_help_knows_the_options_of_a_corpus(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help", "--lang", language])
    text = capsys.readouterr().out
    for name in (
        "--corpus",
        "--columns",
        "--by",
        "--drop-duplicates",
        "--workers",
        "--scheduler",
        "--chunk-size",
        "--period",
    ):
        assert name in text
