"""The process that analyses tables: one corpus at a time, on the cores of this machine but one."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from sinmun.corpus.items import Failure
from sinmun.corpus.worker import Done
from sinmun.problems import Problem, problem_of
from sinmun.processes import available_cores, end_with_parent
from sinmun.serve.orders import Count, Order, Writing
from sinmun.serve.results import Results, empty


def work_corpora(connection: Connection, folder: Path) -> None:
    """Carry out an order for a table; see `sinmun.serve.lane.Work`."""
    end_with_parent()
    connection.send("loading")
    try:
        order: Order = connection.recv()
    except (EOFError, OSError):
        return
    connection.send("reading")
    connection.send(_corpus_of(order, Results(folder), connection.send))


class _Watcher:
    """Tells how far a run is, and keeps why its first article failed."""

    def __init__(self, tell: Callable[[object], None]) -> None:
        self._tell = tell
        self._articles = 0
        self.first: Failure | None = None

    def begun(self, *, articles: int, failed: int) -> None:
        self._articles = articles

    def done(self, chunk: Done, *, share: float) -> None:
        self._articles += chunk.articles
        if chunk.failed and self.first is None:
            self.first = Failure(ko=chunk.failed[0].ko, en=chunk.failed[0].en)
        self._tell("analysing")
        self._tell(Count(self._articles, share))


def _corpus_of(order: Order, results: Results, tell: Callable[[object], None]) -> Path | Problem:
    made: Path | None = None
    try:
        made = results.make(Path(order.name).stem)
        tell(Writing(made))
        return _analysed(order, made, tell)
    except Exception as error:
        if made is not None:
            empty(made)
        return problem_of(error, name=order.name, reading=True)


def _analysed(order: Order, folder: Path, tell: Callable[[object], None]) -> Path:
    """Analyse the table of an order into ``folder`` and return it.

    Raises:
        Problem: no article in it could be read, or a package is missing.
    """
    from sinmun.corpus import run as runs  # noqa: PLC0415 -- what a corpus needs is for this process only
    from sinmun.corpus.output import finish  # noqa: PLC0415
    from sinmun.corpus.sources.inputs import Input  # noqa: PLC0415

    assert order.path is not None  # only a file can be a table
    watcher = _Watcher(tell)
    table = Input(order.name, order.path, order.path.stat().st_size)
    plan = runs.Plan(workers=max(1, available_cores() - 1))
    made = runs.run([table], folder, plan=plan, watcher=watcher)
    if not made.articles:
        first = watcher.first or Failure(ko="읽을 기사가 없습니다", en="there are no articles in it")
        raise Problem(ko=f"{order.name}: {first.ko}", en=f"{order.name}: {first.en}")
    tell("writing")
    finish(folder, made, by=["publisher"], lang=order.lang)
    return folder
