"""Many articles on all cores: in order, streaming, with bounded memory."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import Protocol, TypeVar

from sinmun.article import Article
from sinmun.processes import available_cores, one_thread_each, settle
from sinmun.record import Record

T = TypeVar("T")


class Recorder(Protocol):
    """What analyses articles in a worker process."""

    def records(self, articles: Iterable[Article | str]) -> Iterator[Record]:
        """Yield the record of each article."""


Load = Callable[[], Recorder]
"""Makes the recorder of a process; sent to it, so it has to be picklable."""

_worker: Recorder | None = None


def pipe(
    articles: Iterable[Article | str],
    *,
    here: Callable[[Article | str], T],
    load: Load,
    result: Callable[[Record], T],
    workers: int | None = None,
    chunk_size: int = 16,
) -> Iterator[T]:
    """Yield the result of each article in order; see `sinmun.Analyzer.pipe`.

    Args:
        articles: any number; taken as they are needed.
        here: analyses an article in this process.
        load: makes what analyses them in another.
        result: makes a result of a record that comes from there.
        workers: processes; all cores if ``None``.
        chunk_size: articles handed to a worker at a time.

    Raises:
        ValueError: one of the numbers is less than 1.
    """
    workers = workers if workers is not None else available_cores()
    if workers < 1 or chunk_size < 1:
        raise ValueError(f"workers is {workers} and chunk_size {chunk_size}; both are 1 or more")
    source = iter(articles)
    head = list(islice(source, 2 * chunk_size))
    if workers == 1 or len(head) < 2 * chunk_size:
        return map(here, chain(head, source))
    return map(result, _parallel(load, chain(head, source), workers, chunk_size))


def _parallel(
    load: Load, articles: Iterator[Article | str], workers: int, chunk_size: int
) -> Iterator[Record]:
    one_thread_each()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(load,)) as pool:
        waiting: deque[Future[list[Record]]] = deque()
        try:
            while chunk := list(islice(articles, chunk_size)):
                waiting.append(pool.submit(_analyze_chunk, chunk))
                if len(waiting) > 2 * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _start_worker(load: Load) -> None:
    global _worker  # noqa: PLW0603 -- the one Recorder of a worker process, loaded once
    _worker = load()
    settle()


def _analyze_chunk(articles: list[Article | str]) -> list[Record]:
    assert _worker is not None
    return list(_worker.records(articles))
