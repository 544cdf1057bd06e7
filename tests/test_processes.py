"""What holds for the processes that sinmun starts from a script of the user."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sinmun.processes import starting

ROOT = Path(__file__).resolve().parents[1]
PIPED = """
print("once")
from sinmun import Analyzer

texts = [f"가온시는 {day}일 도서관을 열었다." for day in range(1, 5)]
print(len(list(Analyzer().pipe(texts, workers=2, chunk_size=1))))
"""
APART = """
print("once")
from functools import partial
from sinmun.corpus.apart import Limits, apart

with apart(partial(len, "가온"), limits=Limits(60)) as answer:
    print(answer())
"""


@pytest.mark.parametrize(("script", "result"), [(PIPED, "4"), (APART, "2")], ids=["pipe", "apart"])
@pytest.mark.parametrize("from_file", [True, False], ids=["a file", "standard input"])
def test_a_script_without_a_main_guard_runs_once(
    script: str, result: str, *, from_file: bool, tmp_path: Path
) -> None:
    path = tmp_path / "script.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, path if from_file else "-"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=script.encode(),
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode().split() == ["once", result]
    assert done.stderr == b""


def test_the_script_is_there_again_when_processes_have_been_started_from_threads_at_once() -> None:
    script = sys.modules["__main__"]

    def start() -> None:
        for _ in range(200):
            with starting(), starting():
                assert sys.modules["__main__"] is not script

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sys.modules["__main__"] is script
