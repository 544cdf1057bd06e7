"""A second process that writes results, so that drawing overlaps with loading Kiwi and with the analysis.

Loading Kiwi takes seconds and holds the interpreter; importing and drawing the charts takes about one more. Rendering
works from plain records, so it is done next door.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Literal, NamedTuple, Self

from sinmun.problems import Problem, unexpected, unwritable
from sinmun.processes import starting
from sinmun.record import Record
from sinmun.why import Reasons

MOST_WAITING = 2


class Job(NamedTuple):
    """A record to be written, where to, and what the rules are for, which the page tells."""

    record: Record
    folder: Path
    reasons: Reasons | None


class Written(NamedTuple):
    """What became of a job: the folder, and the problem if it could not be written."""

    folder: Path
    problem: Problem | None


class Writer:
    """Writes records in a process of its own; a context manager.

    Args:
        lang: language of charts and page.
        charts: whether to draw charts.
        exports: formats of `sinmun.render.interchange` that are written besides.
    """

    def __init__(
        self, *, lang: Literal["ko", "en"] = "ko", charts: bool = True, exports: Sequence[str] = ()
    ) -> None:
        self._arguments = (lang, charts, tuple(exports))
        self._waiting: deque[Job] = deque()
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, *self._arguments), daemon=True)
        with starting():
            self._process.start()
        theirs.close()

    def prepare(self, text: str) -> None:
        """Let the font of the next page be made from the characters of ``text``, while Kiwi loads here."""
        self._send(text)

    def _send(self, job: Job | str) -> None:
        # Whether the process has ended is found out where its answer is awaited.
        with suppress(OSError):
            self._connection.send(job)

    def submit(self, record: Record, folder: Path, *, reasons: Reasons | None = None) -> Iterator[Written]:
        """Hand over a record and yield what has been written meanwhile; waits while too much is under way."""
        while len(self._waiting) >= MOST_WAITING:
            yield self._next()
        self._waiting.append(Job(record, folder, reasons))
        self._send(self._waiting[-1])

    def finish(self) -> Iterator[Written]:
        """Yield what is still under way, as it is written."""
        while self._waiting:
            yield self._next()

    def _next(self) -> Written:
        folder = self._waiting.popleft().folder
        try:
            problem: Problem | None = self._connection.recv()
        except (EOFError, OSError):
            self._restart()
            problem = Problem(
                ko=f"{folder}: 결과를 쓰던 프로세스가 멈췄습니다. 메모리가 넉넉한지 확인하세요",
                en=f"{folder}: the writing process ended early; is there enough memory?",
            )
        return Written(folder, problem)

    def _restart(self) -> None:
        """Start another process, as one has ended: of one job, which is lost, the others are not the worse."""
        self._connection.close()
        self._process.join()
        self._start()
        for job in self._waiting:
            self._send(job)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
        self._process.join()


def _serve(connection: Connection, lang: Literal["ko", "en"], charts: bool, exports: Sequence[str]) -> None:
    """Write what comes until there is no more; without anybody to tell, nothing is said of what goes wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(Exception):
        _write_all(connection, lang, charts, exports=exports)


def _write_all(
    connection: Connection, lang: Literal["ko", "en"], charts: bool, *, exports: Sequence[str]
) -> None:
    from sinmun.render.folder import save  # noqa: PLC0415 -- all this is loaded while Kiwi loads in the other process
    from sinmun.render.page.html import glyphs, preload  # noqa: PLC0415

    if charts:
        import sinmun.render.charts  # noqa: F401, PLC0415
    preload()
    face = None
    while True:
        job: Job | str = connection.recv()
        if isinstance(job, str):
            with suppress(Exception):  # the page makes its own then, and says what is wrong with it
                face = glyphs(job, lang=lang)
            continue
        problem = None
        try:
            save(
                job.record,
                job.folder,
                lang=lang,
                charts=charts,
                face=face,
                reasons=job.reasons,
                exports=exports,
            )
        except OSError as error:
            problem = unwritable(job.folder, error.strerror or str(error))
        except Exception as error:
            problem = unexpected(error, at=job.folder)
        connection.send(problem)
