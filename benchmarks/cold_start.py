"""Cold start: the whole of `python analyze.py ONE-PAGE` beside a bare script that loads Kiwi and tokenises the page.

    python -m benchmarks.cold_start [PAGE] [--rounds 7]

Whole processes, run in turn after one round of warming up: bare, analyze.py with everything written, analyze.py
--no-charts. As in an installation, all that is imported is compiled already, whatever the environment says of writing bytecode.
Prints medians and the ratios to the bare script, pair by pair. Memory is the largest process of each
command (POSIX systems only); `--tree` adds up all processes of it instead, sampled from /proc (Linux).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BARE = """
import sys
from kiwipiepy import Kiwi
kiwi = Kiwi()
print(len(kiwi.tokenize(open(sys.argv[1], encoding="utf-8").read())))
"""


class Run(NamedTuple):
    """One run of a command: wall-clock seconds, CPU seconds of all its processes, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def run(command: list[str], *, compiled: Path, tree: bool) -> Run:
    """Run a command to its end; what it imports is kept compiled in a folder.

    Raises:
        RuntimeError: it failed.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    sums = [0.0]
    watcher = threading.Thread(target=_watch, args=(process.pid, sums), daemon=True)
    if tree:
        watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise RuntimeError(f"{' '.join(command)} failed")
    memory = sums[0] if tree else usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return Run(wall, usage.ru_utime + usage.ru_stime, memory)


def _watch(pid: int, sums: list[float]) -> None:
    """Keep the largest sum of the resident memory of ``pid`` and its descendants, in MB."""
    page = os.sysconf("SC_PAGE_SIZE")
    while True:
        total = sum(_resident(each) for each in _family(pid)) * page / 1024**2
        if not total:
            return
        sums[0] = max(sums[0], total)
        time.sleep(0.02)


def _family(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        try:
            for task in Path(f"/proc/{each}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", nargs="?", type=Path, default=ROOT / "seeds" / "서울시-인공지능.txt")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--tree", action="store_true", help="memory of all processes together")
    options = parser.parse_args()
    page = str(options.page.resolve())
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        analyze = [sys.executable, "analyze.py", page, "--quiet", "--output", str(Path(folder) / "out")]
        commands = {
            "bare": [sys.executable, str(bare), page],
            "analyze.py": analyze,
            "--no-charts": [*analyze, "--no-charts"],
        }
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for number in range(options.rounds + 1):
            for name, command in commands.items():
                measured = run(command, compiled=Path(folder) / "compiled", tree=options.tree)
                if number:
                    runs[name].append(measured)
    for name, measured in runs.items():
        wall, cpu, memory = (
            statistics.median(getattr(each, field) for each in measured) for field in Run._fields
        )
        line = f"{name:12} wall {wall:5.2f} s  cpu {cpu:5.2f} s  memory {memory:5.0f} MB"
        if name != "bare":
            for field in Run._fields:
                pairs = zip(measured, runs["bare"], strict=True)
                ratio = statistics.median(getattr(each, field) / getattr(base, field) for each, base in pairs)
                line += f"  {field} x{ratio:.2f}"
        print(line)


if __name__ == "__main__":
    main()
