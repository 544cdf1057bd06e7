"""Processes with limits, in which outside software reads what strangers have written.

A file of a few kilobytes can make a reader ask for more memory than there is, which ends its process with nothing to catch. So
it has a process of its own, whose end is the failure of that file alone.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from sinmun.processes import end_with_parent, starting

LONGEST_ANSWER = 100_000_000  # bytes
_PACKAGES = Path(__file__).resolve().parents[1]


def confine(*, memory: int, seconds: int) -> None:
    """Bound the memory and the time of this process, let it end with its parent, and what it complains of go unheard.

    Args:
        memory: bytes.
        seconds: of its processor's time, counted from its start.
    """
    end_with_parent()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CPU, seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def allow(seconds: int) -> None:
    """Give this process so many seconds more of its processor's time, for the next file."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)


def _limit(kind: int, limit: int) -> None:
    import resource  # noqa: PLC0415 -- not on Windows

    _, most = resource.getrlimit(kind)
    resource.setrlimit(kind, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


class Late(Exception):
    """The process said nothing for too long, and was ended."""


class Ended(Exception):
    """The process ended without an answer, or without an end of it."""


class Helper:
    """A process that answers each line of JSON on its standard input with one on its standard output.

    It is started at the first question, again after one that ended it, and ends with this process, however that ends. It is
    no child of `multiprocessing`: that would run a user's script a second time, and refuses daemons children.

    Args:
        module: where the process finds its ``serve``, which asks `questions` and answers by `answer`.
    """

    def __init__(self, module: str) -> None:
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()
        atexit.register(self.close)

    def ask(self, question: object, *, seconds: float) -> Any:
        """Return the answer.

        Raises:
            Late: it did not come within so many seconds.
            Ended: the process ended before.
        """
        with self._lock:
            process = self._running()
            assert process.stdin is not None
            assert process.stdout is not None
            late = threading.Event()
            timer = threading.Timer(seconds, _stop, (process, late))
            timer.start()
            try:
                process.stdin.write(json.dumps(question).encode("ascii") + b"\n")
                process.stdin.flush()
                line = process.stdout.readline(LONGEST_ANSWER)
            except OSError:
                line = b""
            finally:
                timer.cancel()
            if line.endswith(b"\n"):
                return json.loads(line)
            self._end()
            raise Late if late.is_set() else Ended

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._owner != os.getpid():
            self._process = None  # a copy of this process has come by the pipes of the first
        if self._process is None or self._process.poll() is not None:
            self._end()
            # Nothing is imported from the folder in which the user happens to be: the files in it may be strangers'.
            start = [sys.executable, "-P", "-c", f"from {self._module} import serve; serve()"]
            paths = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
            with starting():
                self._process = subprocess.Popen(
                    start,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env={**os.environ, "PYTHONPATH": paths},
                )
            self._owner = os.getpid()
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
