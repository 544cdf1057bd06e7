from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from sinmun.corpus import parts
from sinmun.corpus.opened import open_corpus
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, failures, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.worker import Done
from sinmun.options import Options
from sinmun.problems import Problem
from tests.corpus.made import rows, write_csv

ROOT = Path(__file__).resolve().parents[2]


class Stopping:
    """A watcher that interrupts after some chunks, as Ctrl-C does."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.numbers: list[int] = []

    def begun(self, *, articles: int, failed: int) -> None:
        self.articles = articles

    def done(self, chunk: Done, *, share: float) -> None:
        self.numbers.append(chunk.number)
        self.left -= 1
        if self.left == 0:
            raise KeyboardInterrupt


def contents(folder: Path) -> dict[str, bytes]:
    """Return everything in the folder of a corpus but the page, which shows the folder's name."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".parquet", ".csv", ".json"):
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def test_the_manifest_names_source_version_options_and_parts(corpus_folder: Path) -> None:
    made = json.loads((corpus_folder / "manifest.json").read_text(encoding="utf-8"))
    assert made["state"] == "complete"
    assert made["articles"] == 12
    assert [source["name"] for source in made["sources"]] == ["news.csv"]
    assert made["options"]["chunk_size"] == 3
    assert made["parts"] == [f"part-{number:06d}.parquet" for number in range(4)]
    assert {"sinmun", "kiwipiepy", "model"} <= set(made["versions"])


def test_an_interrupted_run_goes_on_to_the_same_result(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path
) -> None:
    inputs = find_inputs([str(table)])
    with pytest.raises(KeyboardInterrupt):
        run(inputs, tmp_path, plan=plan, watcher=Stopping(2))
    assert json.loads((tmp_path / "manifest.json").read_text())["state"] == "stopped"
    (tmp_path / "parts" / "part-000003.parquet.writing").write_bytes(b"half a part")
    (tmp_path / "parts" / "part-000001.parquet").write_bytes(b"PAR1 cut off by a power failure")
    second = Stopping(99)
    finish(tmp_path, run(inputs, tmp_path, plan=plan, watcher=second), by=("publisher", "지역"))
    assert second.numbers == [1, 2, 3]
    assert contents(tmp_path) == contents(corpus_folder)


def test_several_processes_give_the_same_result(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path
) -> None:
    finish(
        tmp_path,
        run(find_inputs([str(table)]), tmp_path, plan=replace(plan, workers=2)),
        by=("publisher", "지역"),
    )
    assert contents(tmp_path) == contents(corpus_folder)


def test_a_killed_worker_costs_its_chunk_only(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path
) -> None:
    class Killing(Stopping):
        def done(self, chunk: Done, *, share: float) -> None:
            if not self.numbers:
                os.kill(workers()[0].pid, signal.SIGKILL)
            super().done(chunk, share=share)

    def workers() -> list[psutil.Process]:
        # Where they are forked from a server they are its children, and look like it.
        found = psutil.Process().children(recursive=True)
        made = [child for child in found if "spawn_main" in " ".join(child.cmdline())]
        servers = [child for child in found if "forkserver" in " ".join(child.cmdline())]
        return made + [child for server in servers for child in server.children()]

    killing = Killing(99)
    finish(
        tmp_path,
        run(find_inputs([str(table)]), tmp_path, plan=replace(plan, workers=2), watcher=killing),
        by=("publisher", "지역"),
    )
    assert sorted(killing.numbers) == [0, 1, 2, 3]
    assert contents(tmp_path) == contents(corpus_folder)
    assert workers() == []


def test_a_run_that_is_killed_leaves_no_process_and_goes_on(
    table: Path, corpus_folder: Path, tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "analyze.py",
        str(table),
        "-o",
        str(tmp_path),
        "--chunk-size",
        "3",
        "--workers",
        "2",
    ]
    command += ["--by", "publisher", "--by", "지역", "--quiet", "--no-charts"]
    process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
    deadline = time.monotonic() + 120
    while not list(tmp_path.glob("parts/*.parquet")) and time.monotonic() < deadline:
        time.sleep(0.05)
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    assert psutil.wait_procs(children, timeout=60)[1] == []
    assert subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode == 0
    assert contents(tmp_path) == contents(corpus_folder)


def test_a_folder_of_another_run_is_one_line_that_says_what_differs(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path
) -> None:
    before = contents(corpus_folder)
    inputs = find_inputs([str(table)])
    for other, line in (
        (replace(plan, chunk_size=4), "chunk_size: then 3, now 4"),
        (replace(plan, options=Options(min_length=3)), "min_length: then 2, now 3"),
    ):
        with pytest.raises(Problem, match=line) as caught:
            run(inputs, corpus_folder, plan=other)
        assert "--output" in str(caught.value)
        assert "--output" in caught.value.line("ko")
    changed = write_csv(tmp_path / "news.csv", rows()[1:])
    with pytest.raises(Problem, match="a source has changed"):
        run(find_inputs([str(changed)]), corpus_folder, plan=plan)
    assert contents(corpus_folder) == before


def test_a_run_that_came_to_nothing_gives_way_to_another(table: Path, plan: Plan, tmp_path: Path) -> None:
    inputs = find_inputs([str(table)])
    assert run(inputs, tmp_path, plan=replace(plan, columns={"text": "없는열"})).articles == 0
    assert run(inputs, tmp_path, plan=plan).articles == 12


def test_parts_without_their_manifest_are_not_mixed_with_others(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(corpus_folder / "parts", tmp_path / "parts")
    inputs = find_inputs([str(table)])
    with pytest.raises(Problem, match="belongs to another run"):
        run(inputs, tmp_path, plan=replace(plan, chunk_size=4))
    watcher = Stopping(99)
    assert run(inputs, tmp_path, plan=plan, watcher=watcher).articles == 12
    assert watcher.numbers == []


def test_what_cannot_be_read_is_told_with_its_reason_and_the_run_goes_on(tmp_path: Path, plan: Plan) -> None:
    good = rows()[0]
    lines = [good, (*good[:6], "", "", ""), (*good[:6], "All in English, nothing else here.", "", ""), good]
    (tmp_path / "news").mkdir()
    write_csv(tmp_path / "news" / "a.csv", lines)
    (tmp_path / "news" / "b.txt").write_bytes(b"%PDF-1.7 not a text")
    (tmp_path / "news" / "c.csv").write_text("가격,수량\n1,2\n", encoding="utf-8")
    folder = tmp_path / "out"
    made = run(find_inputs([str(tmp_path / "news")]), folder, plan=plan)
    finish(folder, made, charts=False)
    assert (made.articles, made.failed) == (2, 4)
    found = [(entry.source, entry.row) for entry in failures(folder)]
    assert found == [("news/a.csv", 2), ("news/a.csv", 3), ("news/b.txt", None), ("news/c.csv", None)]
    text = (folder / "errors.csv").read_text(encoding="utf-8-sig")
    assert len(text.splitlines()) == 5
    assert text.startswith("source,row,reason")


def test_a_part_is_the_record_again(corpus_folder: Path, table: Path) -> None:
    from sinmun.corpus.sources.reader import Sources
    from sinmun.corpus.worker import Setup, analyzer_of, read_item, versions

    item = next(iter(Sources(find_inputs([str(table)]))))
    setup = Setup(versions=versions(), lists={})
    with open_corpus(corpus_folder) as corpus:
        assert corpus.analysis(0).record == analyzer_of(setup).record(read_item(item))
        with pytest.raises(KeyError):
            corpus.analysis(99)


def test_the_same_results_give_the_same_bytes(corpus_folder: Path) -> None:
    path = parts.paths(corpus_folder)[0]
    info = parts.info(path)
    assert info is not None
    assert info.articles == 3
    assert parts.to_parquet([], [], run="a") == parts.to_parquet([], [], run="a")


def test_a_malformed_word_list_is_one_line(table: Path, plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("nonsense\n1\n", encoding="utf-8")
    wrong = replace(plan, options=Options(people=tmp_path / "people.csv"), workers=2)
    with pytest.raises(Problem) as caught:
        run(find_inputs([str(table)]), tmp_path / "out", plan=wrong)
    assert "\n" not in str(caught.value)
    assert "people.csv" in str(caught.value)
