"""A lane of the desk: a worker process, the orders handed to it one after the other, and what is heard of each."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from sinmun.problems import Problem
from sinmun.processes import one_thread_each, starting
from sinmun.serve.orders import Count, Order, Stage, Writing
from sinmun.serve.results import empty

LOADING_LIMIT = 300.0  # seconds
TIME_LIMIT = 120.0  # seconds, for one article
_BEAT = 0.1  # seconds

LATE = Problem(
    ko=f"{TIME_LIMIT:.0f}초 안에 끝나지 않아 멈췄습니다. 기사 한 건만 넣어 주세요",
    en=f"not finished after {TIME_LIMIT:.0f} s and stopped; give a single article",
)
ENDED = Problem(
    ko="분석하던 프로세스가 멈췄습니다. 메모리가 넉넉한지 확인하세요",
    en="the analysing process ended early; is there enough memory?",
)
STOPPED = Problem(ko="멈췄습니다", en="stopped")

Said = Stage | Writing | Count
Work = Callable[[Connection, Path], None]
"""What the process does: take orders from the connection; say each stage, "loading" first when it is ready for an order, and
at the end of an order the folder of its results or the problem."""


class Listener(NamedTuple):
    """Who waits for an order.

    Attributes:
        heard: hears each stage.
        stopped: says whether the order is to be stopped.
    """

    heard: Callable[[Said], None]
    stopped: Callable[[], bool]


class Lane:
    """A worker process that is replaced when it is stopped, late or gone.

    Args:
        work: what the process does.
        folder: where the results go.
        patience: seconds for an order, or ``None`` where it may take as long as it takes.
        stays: whether the process is there before the first order and between orders; one that does not stay has children of
            its own.
    """

    def __init__(self, work: Work, folder: Path, *, patience: float | None, stays: bool) -> None:
        self._work = work
        self._folder = folder
        self._patience = patience
        self._stays = stays
        self._process: multiprocessing.process.BaseProcess | None = None
        if stays:
            self._start()

    def carry_out(self, order: Order, listener: Listener) -> Path | Problem:
        """Return the folder of the results, or the problem."""
        if self._process is None or not self._process.is_alive():
            self._replace()
        was_idle = self._ready
        answer, folder = self._answer(order, listener)
        if answer is ENDED and was_idle and not self._begun:
            self._replace()
            answer, folder = self._answer(order, listener)
        if answer in (ENDED, STOPPED, LATE):
            folder = self._end() or folder
            if folder is not None:
                with suppress(
                    OSError
                ):  # a file that another program holds open stays; the next order is carried out
                    empty(folder)
        if not self._stays:
            self.close()
        elif self._process is None:
            self._start()
        return answer

    def close(self) -> None:
        """End the process, if there is one."""
        self._end()

    def _end(self) -> Path | None:
        """End the process, if there is one; return the folder that it said it writes, where that had not been heard yet."""
        folder: Path | None = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
            with self._connection, suppress(EOFError, OSError):
                while self._connection.poll():
                    said = self._connection.recv()
                    folder = said.folder if isinstance(said, Writing) else folder
        return folder

    def _replace(self) -> None:
        """Start the process anew: one that was killed while it had nothing to do, or is just ending, costs no order."""
        self.close()
        self._start()

    def _start(self) -> None:
        one_thread_each()
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        process = context.Process(target=self._work, args=(theirs, self._folder), daemon=self._stays)
        with starting():
            process.start()
        theirs.close()
        self._process = process
        self._ready = False

    def _answer(self, order: Order, listener: Listener) -> tuple[Path | Problem, Path | None]:
        """Return the answer, and the folder that was being written."""
        began, sent = monotonic(), False
        self._begun = False
        folder: Path | None = None
        while True:
            if self._ready and not sent:
                sent, began = True, monotonic()
                with suppress(OSError):  # that the worker has ended is found out where its answer is awaited
                    self._connection.send(order)
            try:
                said = self._connection.recv() if self._connection.poll(_BEAT) else None
            except (EOFError, OSError):
                return ENDED, folder
            if isinstance(said, Path | Problem):
                return said, folder
            if said == "loading":
                self._ready = True  # it has come to its end
            elif said is not None:
                self._begun = True
                folder = said.folder if isinstance(said, Writing) else folder
                listener.heard(said)
            if listener.stopped():
                return STOPPED, folder
            limit = self._patience if sent else LOADING_LIMIT
            if limit is not None and monotonic() - began > limit:
                return LATE, folder
