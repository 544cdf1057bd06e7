"""What holds for all processes that sinmun starts."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import wait as wait_for
from multiprocessing.context import BaseContext
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

_ALIVE = 50_000
"""Objects that may be made, and not yet be gone, before the garbage collector looks at them."""
_SCRIPT = threading.RLock()
"""Held by the thread that has taken the script away: two at once would put back the wrong one."""


def available_cores() -> int:
    """Return the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def one_thread_each() -> None:
    """Let numpy's libraries use one thread in the processes started from here on, unless the user has said otherwise.

    The cores are shared out among the processes already, and the libraries' own threads would fight for them.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def workers_context(*modules: str) -> BaseContext:
    """Return the context of a pool of workers that analyse.

    On Linux they are forked from a server that has loaded and used Kiwi and the tagger (see `sinmun.preload`), so that they
    share the memory and are ready at once; elsewhere each is a process of its own. The server lives as long as this process.
    Where one runs already that has not loaded them, a worker loads for itself.

    Args:
        modules: what the workers need besides.
    """
    one_thread_each()
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["sinmun.preload"])
    # The server knows nothing of this process's path, and says nothing when it cannot import.
    own = str(Path(__file__).resolve().parents[1])
    paths = [own, *filter(None, [os.environ.get("PYTHONPATH")])]
    with (
        _environment(PYTHONPATH=os.pathsep.join(paths), SINMUN_PRELOAD=",".join(modules)),
        starting(),
    ):
        forkserver.ensure_running()
    return context


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    """Let the processes started meanwhile have these variables."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def starting() -> Iterator[None]:
    """Let the processes started meanwhile never hear Ctrl-C, nor run the script of the user."""
    with _without_script(), _deaf_to_interrupts():
        yield


@contextmanager
def _without_script() -> Iterator[None]:
    """Let the processes started meanwhile not run the script that this process runs.

    Python has a new process import the script, for what is pickled from it. Of ours nothing is; a script without
    ``if __name__ == "__main__":`` would do all its work again in every process, and one read from standard input has no file.
    """
    with _SCRIPT:
        script = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = script


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let the processes started meanwhile never hear Ctrl-C: it is for the process that the user started, which ends them.

    They inherit the mask, so no moment is left, that of their imports neither, in which it could reach them.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # The first process would start multiprocessing's tracker, and that unblocks the signal at its start: so it comes before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def starting_workers() -> Iterator[None]:
    """Let workers be started (see `starting`), and what would end this process wait until they are started.

    A worker of which this process knows nothing yet could not be ended, and would end with a traceback when it finds nobody. The
    mask alone does not keep the signal away: a library's thread may take it.
    """
    heard: list[tuple[int, FrameType | None]] = []
    before: dict[int, Callable[[int, FrameType | None], Any]] = {}
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            handler = signal.getsignal(number)
            if callable(handler):
                before[number] = handler
                signal.signal(number, lambda *said: heard.append(said))
    try:
        with starting():
            yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
        for said, frame in heard:
            before[said](said, frame)


def end_with_parent() -> None:
    """Let this process end when the one that started it is gone, and leave Ctrl-C to that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)


def settle() -> None:
    """Spare the garbage collector of a process that sinmun has started what lives on anyway.

    What has been loaded stays to the end. Of articles some ten thousand tokens live at a time, which would be looked at
    again and again; they are in no cycles and go without the collector.
    """
    if multiprocessing.parent_process() is not None:
        gc.collect()
        gc.freeze()
        gc.set_threshold(_ALIVE)
