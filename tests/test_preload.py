"""Workers of this machine share Kiwi and the tagger: forked from one process that has loaded and used them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import forkserver
from pathlib import Path

import psutil
import pytest

from sinmun.analysis import Analyzer
from sinmun.processes import starting_workers, workers_context

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")

ROOT = Path(__file__).resolve().parents[1]
TEXTS = [f"가온시는 {number}번 버스를 늘렸다. 나도현 가온시장은 “기쁘다”고 말했다." for number in range(40)]


def _is_shared() -> bool:
    other = Analyzer.inherited
    return other is not None and Analyzer(min_length=1)._kiwi is other._kiwi


def _has_own_kiwi(dictionary: str) -> bool:
    other = Analyzer.inherited
    analyzer = Analyzer(dictionary=dictionary)
    return other is not None and analyzer._kiwi is not other._kiwi and analyzer._tagger is other._tagger


def _memory_of_its_own() -> int:
    """Return the bytes that this process shares with nobody."""
    list(Analyzer().records(TEXTS))
    info = psutil.Process().memory_full_info()
    return int(info.uss)


def test_a_worker_has_the_kiwi_of_the_process_it_was_forked_from() -> None:
    with ProcessPoolExecutor(1, workers_context()) as pool:
        assert pool.submit(_is_shared).result()
        assert pool.submit(_memory_of_its_own).result() < 120_000_000


def test_a_dictionary_of_the_user_takes_a_kiwi_of_its_own(tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("가온누리호\tNNP\n", encoding="utf-8")
    with ProcessPoolExecutor(1, workers_context()) as pool:
        assert pool.submit(_has_own_kiwi, str(words)).result()


def test_the_process_of_the_user_inherits_nothing() -> None:
    assert Analyzer.inherited is None
    assert "SINMUN_PRELOAD" not in os.environ


def test_a_script_that_finds_the_package_by_its_own_path_has_workers_that_share(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        f"""import sys
sys.path.insert(0, {str(ROOT)!r})
from concurrent.futures import ProcessPoolExecutor
from sinmun.processes import workers_context

def is_shared():
    from sinmun.analysis import Analyzer
    return Analyzer.inherited is not None

if __name__ == "__main__":
    with ProcessPoolExecutor(1, workers_context()) as pool:
        print(pool.submit(is_shared).result())
""",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_the_server_is_started_again_when_it_was_killed() -> None:
    workers_context()
    server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
    os.kill(server, signal.SIGKILL)
    deadline = time.monotonic() + 60
    while psutil.pid_exists(server) and psutil.Process(server).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert len(list(Analyzer().pipe(TEXTS, workers=2, chunk_size=4))) == len(TEXTS)
    with ProcessPoolExecutor(1, workers_context()) as pool:
        assert pool.submit(_is_shared).result()


@pytest.mark.parametrize(
    "start",
    [
        "workers_context(); process = forkserver._forkserver._forkserver_pid",
        "context = get_context('spawn')\nwith starting():\n"
        "    child = context.Process(target=print)\n    child.start()\nprocess = child.pid",
    ],
)
def test_the_first_process_that_is_started_does_not_hear_ctrl_c_from_its_beginning(start: str) -> None:
    """Its imports take seconds, in which it would end with a traceback."""
    code = f"""from multiprocessing import forkserver, get_context
from sinmun.processes import starting, workers_context
{start}
print(open(f"/proc/{{process}}/status").read())"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    blocked = next(line for line in done.stdout.splitlines() if line.startswith("SigBlk:"))
    assert int(blocked.split()[1], 16) & (1 << (signal.SIGINT - 1))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_ends_the_process_waits_until_its_workers_are_started(number: signal.Signals) -> None:
    heard: list[int] = []
    before = signal.signal(number, lambda number, frame: heard.append(number))
    try:
        with starting_workers():
            os.kill(os.getpid(), number)
            # The mask keeps it from this thread alone.
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {number})
            during = list(heard)
    finally:
        signal.signal(number, before)
    assert (during, heard) == ([], [number])


def test_a_module_that_cannot_be_loaded_costs_nothing_but_memory(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        """from concurrent.futures import ProcessPoolExecutor
from sinmun.processes import workers_context

def length(text):
    return len(text)

if __name__ == "__main__":
    with ProcessPoolExecutor(1, workers_context("sinmun.nowhere")) as pool:
        print(pool.submit(length, "가온").result())
""",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "2\n"
