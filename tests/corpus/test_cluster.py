"""A real scheduler and real worker processes on this machine."""

from __future__ import annotations

import contextlib
import json
import logging
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from sinmun.corpus.cluster import _quiet
from sinmun.corpus.output import finish
from sinmun.corpus.run import Plan, run
from sinmun.corpus.sources.inputs import find_inputs
from sinmun.corpus.worker import Done
from sinmun.problems import Problem
from tests.corpus.test_run import contents

pytest.importorskip("distributed")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def started(*arguments: str, folder: Path, code: Path = ROOT) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command of dask, with the sinmun in ``code``, for as long as it is needed."""
    with (folder / "dask.log").open("ab") as log:
        process = subprocess.Popen([sys.executable, "-m", *arguments], cwd=code, stdout=log, stderr=log)
    try:
        yield process
    finally:
        for child in (
            [*psutil.Process(process.pid).children(recursive=True), process] if process.poll() is None else []
        ):
            child.kill()
        process.wait()


@contextmanager
def scheduling(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Run a scheduler without workers; gives its process and its address."""
    file = folder / "scheduler.json"
    arguments = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
    with started("distributed.cli.dask_scheduler", *arguments, folder=folder) as process:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if file.exists() and (text := file.read_text()).rstrip().endswith("}"):
                yield process, json.loads(text)["address"]
                return
            time.sleep(0.1)
        raise TimeoutError((folder / "dask.log").read_text())


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler without workers."""
    with scheduling(tmp_path) as (_, address):
        yield address


def worker(address: str) -> tuple[str, ...]:
    return ("distributed.cli.dask_worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")


class Killer:
    """A watcher that kills a process after the first chunk."""

    def __init__(self, victim: subprocess.Popen[bytes] | None = None) -> None:
        self.victim = victim
        self.numbers: list[int] = []

    def begun(self, *, articles: int, failed: int) -> None:
        self.articles = articles

    def done(self, chunk: Done, *, share: float) -> None:
        self.numbers.append(chunk.number)
        if self.victim is not None and len(self.numbers) == 1:
            self.victim.kill()


def test_a_cluster_that_loses_a_worker_gives_the_same_result_as_one_process(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path, scheduler: str
) -> None:
    folder = tmp_path / "corpus"
    with (
        started(*worker(scheduler), folder=tmp_path) as victim,
        started(*worker(scheduler), folder=tmp_path) as other,
    ):
        killer = Killer(victim)
        on_cluster = replace(plan, scheduler=scheduler, workers=None)
        made = run(find_inputs([str(table)]), folder, plan=on_cluster, watcher=killer)
        assert victim.wait() == -9
        assert other.poll() is None
    finish(folder, made, by=("publisher", "지역"))
    assert sorted(killer.numbers) == [0, 1, 2, 3]
    assert contents(folder) == contents(corpus_folder)


def test_a_local_cluster_gives_the_same_result(
    table: Path, plan: Plan, corpus_folder: Path, tmp_path: Path
) -> None:
    made = run(find_inputs([str(table)]), tmp_path, plan=replace(plan, scheduler="local", workers=1))
    finish(tmp_path, made, by=("publisher", "지역"))
    assert contents(tmp_path) == contents(corpus_folder)


def test_a_scheduler_that_ends_is_one_line_and_the_run_goes_on(
    table: Path, plan: Plan, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "corpus"
    inputs = find_inputs([str(table)])
    with (
        scheduling(tmp_path) as (process, address),
        started(*worker(address), folder=tmp_path),
        pytest.raises(Problem, match="the scheduler has gone"),
    ):
        on_cluster = replace(plan, chunk_size=1, scheduler=address)
        run(inputs, folder, plan=on_cluster, watcher=Killer(process))
    assert "Traceback" not in caplog.text
    made = run(inputs, folder, plan=replace(plan, chunk_size=1))
    assert made.articles == 12


@pytest.mark.parametrize("part", ["batched", "client", "comm.tcp", "core", "utils"])
def test_no_part_of_distributed_logs_what_is_told_in_one_line(part: str) -> None:
    # Which of them meets the closed connection first is a matter of milliseconds.
    talkative = logging.getLogger(f"distributed.{part}")
    with _quiet():
        assert not talkative.isEnabledFor(logging.ERROR)
    assert talkative.isEnabledFor(logging.ERROR)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense", "tcp://127.0.0.1:port", "x://y"])
def test_a_scheduler_that_does_not_answer_is_one_line(
    table: Path, plan: Plan, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sinmun.corpus.cluster._CONNECT", 1)
    wrong = replace(plan, scheduler=address)
    with pytest.raises(Problem, match="no Dask scheduler answers") as caught:
        run(find_inputs([str(table)]), tmp_path, plan=wrong)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("address", ["tls://127.0.0.1:9", " "])
def test_an_address_that_needs_more_than_there_is_is_one_line(
    table: Path, plan: Plan, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sinmun.corpus.cluster._CONNECT", 1)
    with pytest.raises(Problem, match="no Dask scheduler answers") as caught:
        run(find_inputs([str(table)]), tmp_path, plan=replace(plan, scheduler=address))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("greeting", [b"", b"\x00" * 64, b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_takes_the_connection_and_never_answers_is_one_line(
    table: Path, plan: Plan, tmp_path: Path, greeting: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sinmun.corpus.cluster._CONNECT", 2)
    taken: list[socket.socket] = []

    def take(server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                taken.append(server.accept()[0])
                taken[-1].sendall(greeting)

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=take, args=(server,), daemon=True).start()
        silent = replace(plan, scheduler=f"tcp://127.0.0.1:{server.getsockname()[1]}")
        begun = time.monotonic()
        with pytest.raises(Problem, match="no Dask scheduler answers"):
            run(find_inputs([str(table)]), tmp_path, plan=silent)
        assert time.monotonic() - begun < 15
    for connection in taken:
        connection.close()


OTHERS = {
    "version": ("_version.py", '__version__ = "', '__version__ = "9.', "a worker has sinmun 9."),
    "broken": ("__init__.py", "__all__ =", "raise OSError", "a worker cannot take the work"),
    "work": ("corpus/items.py", "class Chunk(", "class Group(", "the scheduler has no workers"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_a_worker_with_another_sinmun_is_refused_in_one_line(
    table: Path, tmp_path: Path, scheduler: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, old, new, line = OTHERS[kind]
    shutil.copytree(
        ROOT / "sinmun", tmp_path / "sinmun", ignore=shutil.ignore_patterns("*.npz", "__pycache__")
    )
    changed = tmp_path / "sinmun" / file
    text = changed.read_text(encoding="utf-8")
    assert old in text
    changed.write_text(text.replace(old, new), encoding="utf-8")
    with (
        started(*worker(scheduler), folder=tmp_path, code=tmp_path),
        pytest.raises(Problem, match=line) as caught,
    ):
        if kind == "work":
            monkeypatch.setattr("sinmun.corpus.cluster._FIRST_WORKER", 10)
        run(find_inputs([str(table)]), tmp_path / "out", plan=Plan(scheduler=scheduler))
    assert "\n" not in str(caught.value)
