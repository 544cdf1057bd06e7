"""The command line as its users run it: files, exit codes, messages."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import sinmun
from sinmun.cli import main, parser
from sinmun.cli.articles import exit_code, find_readable

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """해온시, 심야버스 두 배로

해온시가 내년부터 심야버스를 두 배로 늘린다. 문태경 해온시장은 12일 “새벽에 일하는 시민을 위한 결정”이라고 말했다.
문 시장은 예산을 이미 마련했다고 밝혔다. 해온교통공사는 심야버스 기사를 새로 뽑는다.
"""
FILES = {
    "summary.json", "report.html", "network.graphml",
    "nouns.csv", "compounds.csv", "keywords.csv", "people.csv", "organizations.csv", "places.csv",
    "mentions.csv", "quotes.csv", "statements.csv", "network.csv",
    "nouns.png", "keywords.png", "people.png", "organizations.png", "wordcloud.png", "network.png",
}  # fmt: skip


def run(*arguments: object, cwd: Path = ROOT, text: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "analyze.py"), *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, input=text, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """One run over a good article, a file that is not there and an empty one."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "심야버스.txt").write_text(ARTICLE, encoding="cp949")
    (folder / "빈 파일.txt").write_text("", encoding="utf-8")
    inputs: Sequence[object] = (folder / "심야버스.txt", folder / "없는 파일.txt", folder / "빈 파일.txt")
    return run(*inputs, "-o", folder / "out"), folder / "out"


def test_what_can_be_read_is_done_and_what_cannot_is_named_in_one_line(
    finished: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    process, _ = finished
    lines = process.stderr.splitlines()
    assert process.returncode == 1
    assert len(lines) == 2
    assert any("없는 파일.txt" in line for line in lines)
    assert any("빈 파일.txt" in line for line in lines)


def test_an_article_gives_all_files_of_the_contract(
    finished: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    _, out = finished
    assert {path.name for path in (out / "심야버스").iterdir()} == FILES
    assert [path.name for path in out.iterdir()] == ["심야버스"]


def test_the_summary_agrees_with_the_tables(finished: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    folder = finished[1] / "심야버스"
    record = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert record["title"] == "해온시, 심야버스 두 배로"
    assert record["quotes"][0]["text"] == "새벽에 일하는 시민을 위한 결정"
    assert (folder / "nouns.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (folder / "nouns.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["noun"], int(row["count"])) for row in rows] == [
        (row["noun"], row["count"]) for row in record["nouns"]
    ]
    for mention in record["mentions"]:
        assert record["text"][mention["start"] : mention["end"]] == mention["text"]
    for entity in [*record["people"], *record["organizations"], *record["places"]]:
        found = [mention for mention in record["mentions"] if mention["name"] == entity["name"]]
        assert entity["mentions"] == len(found)


def test_the_console_names_the_article_and_where_its_page_is(
    finished: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    process, out = finished
    assert "해온시, 심야버스 두 배로" in process.stdout
    assert str(out / "심야버스" / "report.html") in process.stdout


def test_a_saved_summary_is_an_analysis_again(
    finished: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    from sinmun.analysis import load

    result = load(finished[1] / "심야버스")
    assert result.title == "해온시, 심야버스 두 배로"
    assert result.nouns["count"].sum() > 0


def test_standard_input_is_read_and_quiet_is_quiet(tmp_path: Path) -> None:
    process = run("-", "--quiet", "--no-charts", "-o", tmp_path, text=ARTICLE)
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
    (folder,) = tmp_path.iterdir()
    assert {path.name for path in folder.iterdir()} == {name for name in FILES if not name.endswith(".png")}


def test_the_concordance_of_a_word_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    process = run(tmp_path / "a.txt", "--no-charts", "--concordance", "심야버스", "-o", tmp_path / "out")
    assert sum("심야버스" in line and "[" not in line for line in process.stdout.splitlines()) >= 3


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["없는.txt"], "없는.txt"),
        (["없는.txt", "--lang", "en"], "no such file"),
        (["--rank", "best"], "--rank"),
        (["--min-length", "0"], "--min-length"),
        (["--min-confidence", "1.5"], "--min-confidence"),
        (["--min-confidence", "high"], "--min-confidence"),
        (["--colour"], "--colour"),
        ([""], "비어"),
        (["", "--lang", "en"], "empty"),
        (["--output", ""], "--output"),
        (["--people", " "], "--people"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_two(
    arguments: list[str],
    word: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)
    error = capsys.readouterr().err
    assert code == 2
    assert word in error
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "content", "place"),
    [
        ("--dictionary", "바른말\tNNP\n틀린 줄\t없는태그\n", "words.txt:2"),
        ("--people", "name,label\n가온,XX\n", "words.txt:2"),
    ],
)
def test_a_malformed_word_list_names_its_line(
    option: str, content: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "words.txt").write_text(content, encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    code = main(
        [
            str(tmp_path / "a.txt"),
            option,
            str(tmp_path / "words.txt"),
            "-o",
            str(tmp_path / "out"),
            "--no-charts",
        ]
    )
    error = capsys.readouterr().err
    assert code == 2
    assert place in error
    assert len(error.splitlines()) == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", ["--dictionary", "--stopwords", "--people"])
def test_a_word_list_that_cannot_be_read_leaves_no_folder_for_a_table(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text(f'본문\n"{ARTICLE}"\n', encoding="utf-8")
    assert main([str(tmp_path / "a.csv"), option, str(tmp_path / "no.txt"), "-o", str(tmp_path / "out")]) == 2
    assert "no.txt: 단어 목록을 읽을 수 없습니다" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_word_list_that_is_not_there_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    missing = tmp_path / "words.txt"
    arguments = [str(tmp_path / "a.txt"), "--dictionary", str(missing), "-o", str(tmp_path / "out")]
    assert main(arguments) == 2
    assert capsys.readouterr().err.endswith(
        f"{missing}: 단어 목록을 읽을 수 없습니다 (없는 파일이나 폴더). 경로를 확인하세요\n"
    )


def test_an_output_that_is_a_file_is_refused_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "out").write_text("", encoding="utf-8")
    assert main([str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == 2
    assert "--output" in capsys.readouterr().err


def test_results_that_cannot_be_written_are_one_line_that_names_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").write_text("a file where the folder should be", encoding="utf-8")
    assert main([str(tmp_path / "a.txt"), "-q", "--no-charts", "-o", str(tmp_path / "out")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert str(tmp_path / "out" / "a") in line
    assert "--output" in line


def test_every_article_is_shown_together_with_where_its_page_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"{number}번 {ARTICLE}", encoding="utf-8")
    assert main([str(tmp_path), "--no-charts", "-o", str(tmp_path / "out")]) == 0
    shown = capsys.readouterr().out
    places = [
        shown.index(part)
        for number in range(4)
        for part in (f"{number}번 해온시", str(tmp_path / "out" / f"{number}" / "report.html"))
    ]
    assert places == sorted(places)


def test_the_standard_input_and_a_file_called_stdin_do_not_overwrite_each_other(tmp_path: Path) -> None:
    (tmp_path / "stdin.txt").write_text(ARTICLE, encoding="utf-8")
    names = [source.name for source in find_readable([str(tmp_path / "stdin.txt"), "-", "-"])]
    assert names == ["stdin-2", "stdin"]


@pytest.mark.parametrize(("done", "failed", "code"), [(1, 0, 0), (1, 1, 1), (0, 1, 2), (0, 0, 2)])
def test_the_exit_code_says_how_much_was_done(done: int, failed: int, code: int) -> None:
    assert exit_code(done=done, failed=failed) == code


def test_every_option_is_in_the_readme() -> None:
    options = [
        option for action in parser()._actions for option in action.option_strings if option.startswith("--")
    ]
    for name in ("README.md", "README.ko.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert [option for option in options if option not in text] == []


def test_the_version_is_the_package_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.strip() == f"sinmun {sinmun.__version__}"
