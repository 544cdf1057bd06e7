from __future__ import annotations

import errno
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sinmun import extras
from sinmun.cli import main
from sinmun.corpus.sources.inputs import find_inputs, has_table
from sinmun.corpus.statistics.groups import check_groups
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


def test_a_column_that_is_not_there_is_told_before_the_work_begins(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(table), "-o", str(tmp_path / "out"), "--by", "없는열", "--lang", "en"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("analyze.py: --by 없는열: there is no such column; choose from publisher, ")
    assert "지역" in err
    assert not (tmp_path / "out").exists()


def test_a_column_that_only_later_objects_have_is_not_refused(table: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "가"}\n', encoding="utf-8")
    check_groups(["지역", "언론사"], find_inputs([str(table)]), given={})
    check_groups(["없는열"], find_inputs([str(table), str(path)]), given={})


def test_a_run_among_its_sources_does_not_read_its_own_results(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(table, tmp_path / "news.csv")
    arguments = [str(tmp_path), "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts", "-q"]
    assert main(arguments) == 0
    assert main(arguments) == 0
    (tmp_path / "news.csv").unlink()
    assert has_table([str(tmp_path)])
    assert not has_table([str(tmp_path)], without=tmp_path / "out")
    assert main([str(tmp_path), "-o", str(tmp_path), "--lang", "en"]) == 2
    assert "is the folder for the results too" in capsys.readouterr().err


def test_options_of_a_corpus_are_not_left_unheard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("제목\n\n본문이다.", encoding="utf-8")
    assert main([str(tmp_path), "--drop-duplicates", "-o", str(tmp_path / "out"), "--lang", "en"]) == 2
    assert "--drop-duplicates is for many articles" in capsys.readouterr().err
    assert main([str(tmp_path), "--corpus", "--why", "말", "--lang", "en"]) == 2
    assert "--why is for single articles" in capsys.readouterr().err


def test_a_full_disk_is_one_line_that_names_the_folder(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sinmun.corpus.parts.write_durable", full)
    assert main([str(table), "-o", str(tmp_path / "out"), "--workers", "1", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(
        f"analyze.py: {tmp_path / 'out'}: cannot be used (No space left"
    )


def test_nothing_but_excluded_rows_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_csv(tmp_path / "a.csv", [("본문이다.", "예외")] * 3, header=("본문", "분석제외 여부"))
    assert main([str(path), "-o", str(tmp_path / "out"), "--workers", "1", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "analyze.py: nothing to analyse: all 3 rows are marked as excluded\n"


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
    assert "a.csv" in (tmp_path / "out" / "errors.csv").read_text(encoding="utf-8-sig")
    assert len(err.splitlines()) == 1


def test_a_list_with_a_mistake_leaves_the_folder_to_the_next_run(tmp_path: Path) -> None:
    path, people = write_csv(tmp_path / "a.csv", rows()), tmp_path / "people.csv"
    command = [
        str(path),
        "-o",
        str(tmp_path / "out"),
        "--workers",
        "1",
        "--no-charts",
        "--people",
        str(people),
    ]
    people.write_text("이름,종류\n나하늘,없음\n", encoding="utf-8")
    assert main(command) == 2
    people.write_text("이름,종류\n나하늘,인물\n", encoding="utf-8")
    assert main(command) == 0


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
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "the same command goes on" in err
    assert "Traceback" not in err


def test_ctrl_c_while_tables_are_made_says_the_same(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sinmun.corpus.output.write_tables", stop)
    assert main([str(table), "-o", str(tmp_path / "out"), "--workers", "1", "-q", "--lang", "en"]) == 130
    assert "Stopped with 12 articles saved; the same command goes on" in capsys.readouterr().err


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
