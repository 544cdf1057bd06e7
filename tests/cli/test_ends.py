"""Every run comes to its end: one bad input costs itself, whatever stops the run leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psutil
import pytest

import analyze
from sinmun.cli import main
from sinmun.render import writer
from sinmun.temporary import Busy, TemporaryFolder, lock, sweep

ROOT = Path(__file__).resolve().parents[2]
BODY = "해온시가 내년부터 심야버스를 두 배로 늘린다고 밝혔다. 문태경 시장은 “기쁘다”고 말했다."


def articles(folder: Path, *names: str) -> list[str]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"심야버스 두 배로\n\n{BODY}\n", encoding="utf-8")
    return [str(folder / name) for name in names]


def start(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "analyze.py"), *map(str, arguments)],
        cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True, **options,
    )  # fmt: skip


def table(path: Path, rows: int) -> Path:
    lines = (f"{BODY} {number}번째 소식이다.\n" for number in range(rows))
    path.write_text("본문\n" + "".join(lines), encoding="utf-8")
    return path


def wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 120
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert condition()


def test_an_error_nobody_foresaw_costs_its_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from sinmun import analysis

    whole = analysis.count_nouns

    def count_nouns(document: Any, **options: Any) -> Any:
        if "돌고래" in document.text:
            raise LookupError("nobody foresaw\nthis")
        return whole(document, **options)

    monkeypatch.setattr(analysis, "count_nouns", count_nouns)
    names = articles(tmp_path / "in", "a.txt", "b.txt", "c.txt")
    Path(names[1]).write_text(f"{BODY} 돌고래가 뛰었다.", encoding="utf-8")
    assert main([*names, "-o", str(tmp_path / "out"), "-q", "--no-charts", "--lang", "en"]) == 1
    line = f"analyze.py: {names[1]}: cannot be analysed (LookupError: nobody foresaw this)\n"
    assert capfd.readouterr().err == line
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a", "c"]


def test_a_name_that_is_not_utf8_is_analysed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "금리".encode("cp949") + b".txt"))
    try:
        path.write_text(BODY, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 only")
    assert main([str(path), "-o", str(tmp_path / "out"), "-q", "--no-charts"]) == 0
    (made,) = (tmp_path / "out").iterdir()
    assert "\ufffd" in json.loads((made / "summary.json").read_text(encoding="utf-8"))["source"]


def test_a_closed_standard_input_is_one_line(tmp_path: Path) -> None:
    command = f'"{sys.executable}" analyze.py - -o "{tmp_path / "out"}" --lang en 0<&-'
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["analyze.py: stdin: cannot be read (closed); check its permissions"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_a_full_standard_output_does_not_stop_the_work(tmp_path: Path) -> None:
    names = articles(tmp_path / "in", "a.txt", "b.txt")
    with Path("/dev/full").open("w") as full:
        process = start(*names, "-o", tmp_path / "out", "--no-charts", "--lang", "en", stdout=full)
        _, err = process.communicate(timeout=120)
    assert process.returncode == 1
    assert err.startswith("analyze.py: not all could be shown (No space left on device); the results are in ")
    assert len(err.splitlines()) == 1
    assert len(list((tmp_path / "out").glob("*/report.html"))) == 2


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device that has no end")
def test_an_input_without_end_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sinmun.reading.files.FILE_LIMIT", 1_000_000)
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    assert main([str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "--lang", "en"]) == 2
    assert "is larger than 1 MB" in capsys.readouterr().err


def test_ctrl_c_while_the_program_is_loaded_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Loading(types.ModuleType):
        def __getattr__(self, name: str) -> Any:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "sinmun.cli", Loading("sinmun.cli"))
    assert analyze.run() == 130
    assert capsys.readouterr().err == "analyze.py: stopped\n"


def test_ctrl_c_while_articles_are_analysed_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sinmun.analysis.Analyzer.analyze", stop)
    names = articles(tmp_path / "in", "a.txt")
    assert main([*names, "-o", str(tmp_path / "out"), "--lang", "en"]) == 130
    assert capfd.readouterr().err == "analyze.py: stopped\n"


def test_sigterm_leaves_no_temporary_folder(tmp_path: Path) -> None:
    news = table(tmp_path / "a.csv", 400)
    (tmp_path / "people.csv").write_text("name,label\n문태경,PS\n", encoding="utf-8")
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    process = start(
        news, "-o", tmp_path / "out", "--people", tmp_path / "people.csv", "--chunk-size", "5", "-q",
        "--workers", "2", env={**os.environ, "TMPDIR": str(temporary)},
    )  # fmt: skip
    wait_for(lambda: list(tmp_path.glob("out/parts/*.parquet")))
    process.terminate()
    _, err = process.communicate(timeout=60)
    assert process.returncode == 143
    assert err == ""
    assert list(temporary.glob("*sinmun*")) == []


def test_what_a_killed_process_has_left_goes_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import time; from sinmun.temporary import TemporaryFolder as Folder; made = Folder(); "
        "print(made.path, flush=True); time.sleep(60)"
    )
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", code]
    with (
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process,
        TemporaryFolder() as mine,
    ):
        assert process.stdout is not None
        left = Path(process.stdout.readline().strip())
        sweep()
        assert left.is_dir()
        assert mine.path.is_dir()
        process.kill()
        process.wait()
        sweep()
        assert not left.exists()
        assert mine.path.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_two_runs_into_one_folder_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        str(table(tmp_path / "a.csv", 3)),
        "-o",
        str(tmp_path / "out"),
        "--workers",
        "1",
        "--no-charts",
        "--lang",
        "en",
    ]
    (tmp_path / "out").mkdir()
    with lock(tmp_path / "out") as held:
        if not held:
            pytest.skip("no locks here")
        with pytest.raises(Busy), lock(tmp_path / "out"):
            pass
        assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(f"analyze.py: {tmp_path / 'out'}: another run is writing there")
    assert list((tmp_path / "out").iterdir()) == []
    assert main(arguments) == 0


def write(folder: Path, jobs: Sequence[str], *, kill: str | None = None) -> dict[str, bool]:
    """Return by the name of each job whether it was written; the process is killed when ``kill`` is handed to it."""
    from sinmun.analysis import default_analyzer

    record = default_analyzer().record(BODY)
    with writer.Writer(charts=False) as made:
        found = []
        for job in jobs:
            if job == kill:
                psutil.Process(made._process.pid).kill()
            found += made.submit(record, folder / job)
        found += made.finish()
    return {item.folder.name: item.problem is None for item in found}


def test_a_writing_process_that_ends_costs_what_it_was_writing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = write(tmp_path, ["a", "b", "c", "d"], kill="b")
    assert list(done) == ["a", "b", "c", "d"]
    assert sum(done.values()) >= 3
    assert done["d"]
    assert all((tmp_path / name / "report.html").exists() for name, written in done.items() if written)
    assert capfd.readouterr().err == ""


def test_a_writing_process_whose_reader_is_gone_says_nothing(tmp_path: Path) -> None:
    names = articles(tmp_path / "in", *(f"{number}.txt" for number in range(30)))
    process = start(*names, "-o", tmp_path / "out", "-q")
    wait_for(lambda: list(tmp_path.glob("out/*/report.html")))
    process.kill()
    assert process.communicate(timeout=60)[1] == ""


def test_a_folder_that_was_never_finished_is_swept_after_an_hour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    forgotten, being_made = tmp_path / ".sinmun-new-1", tmp_path / ".sinmun-new-2"
    for folder in (forgotten, being_made):
        folder.mkdir()
    os.utime(forgotten, (0, 0))
    sweep()
    assert list(tmp_path.iterdir()) == [being_made]
