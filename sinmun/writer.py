"""A second process that writes results, so that drawing overlaps with loading Kiwi and with the analysis.

Loading Kiwi takes seconds and holds the interpreter; importing and drawing the charts takes about one more. Rendering
works from plain records, so it is done next door.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Literal, NamedTuple, Self

from sinmun.record import Record

MOST_WAITING = 2


class Job(NamedTuple):
    """A record to be written, and where to."""

    record: Record
    folder: Path


class Written(NamedTuple):
    """What became of a job: the folder, and the error (one line) if it could not be written."""

    folder: Path
    error: str | None


class Writer:
    """Writes records in a process of its own; a context manager.

    Args:
        lang: language of charts and page.
        charts: whether to draw charts.
    """

    def __init__(self, *, lang: Literal["ko", "en"] = "ko", charts: bool = True) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, lang, charts), daemon=True)
        self._process.start()
        theirs.close()
        self._waiting: deque[Path] = deque()

    def prepare(self, text: str) -> None:
        """Let the font of the next page be made from the characters of ``text``, while Kiwi loads here."""
        self._connection.send(text)

    def submit(self, record: Record, folder: Path) -> Iterator[Written]:
        """Hand over a record and yield what has been written meanwhile; waits while too much is under way."""
        while len(self._waiting) >= MOST_WAITING:
            yield self._next()
        self._waiting.append(folder)
        self._connection.send(Job(record, folder))

    def finish(self) -> Iterator[Written]:
        """Yield what is still under way, as it is written."""
        while self._waiting:
            yield self._next()

    def _next(self) -> Written:
        folder = self._waiting.popleft()
        try:
            return Written(folder, self._connection.recv())
        except EOFError:
            return Written(folder, "the writing process ended early; is there enough memory?")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
        self._process.join()


def _serve(connection: Connection, lang: Literal["ko", "en"], charts: bool) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import networkx  # noqa: F401, PLC0415 -- all this is loaded while Kiwi loads in the other process

    from sinmun.output import save  # noqa: PLC0415
    from sinmun.report import glyphs, preload  # noqa: PLC0415

    if charts:
        import sinmun.charts  # noqa: F401, PLC0415
    preload()
    face = None
    while True:
        try:
            job: Job | str = connection.recv()
        except EOFError:
            return
        if isinstance(job, str):
            face = glyphs(job, lang=lang)
            continue
        try:
            save(job.record, job.folder, lang=lang, charts=charts, face=face)
            error = None
        except OSError as problem:
            error = f"{problem.strerror or problem}: {problem.filename or job.folder}"
        except Exception as problem:
            error = f"{type(problem).__name__}: {problem}"
        connection.send(error)
