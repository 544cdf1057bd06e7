"""Many articles on all cores: in order, streaming, with bounded memory."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from sinmun.analysis import Analysis, Analyzer, Options
from sinmun.article import Article
from sinmun.processes import one_thread_each, settle
from sinmun.record import Record

_worker: Analyzer | None = None


def pipe(
    analyzer: Analyzer, articles: Iterable[Article | str], *, workers: int | None = None, chunk_size: int = 16
) -> Iterator[Analysis]:
    """Yield the analysis of each article in order; see `sinmun.Analyzer.pipe`."""
    workers = workers if workers is not None else available_cores()
    if workers < 1 or chunk_size < 1:
        raise ValueError(f"workers is {workers} and chunk_size {chunk_size}; both are 1 or more")
    source = iter(articles)
    head = list(islice(source, 2 * chunk_size))
    if workers == 1 or len(head) < 2 * chunk_size:
        return (analyzer.analyze(article) for article in chain(head, source))
    return _parallel(analyzer.options, chain(head, source), workers, chunk_size)


def available_cores() -> int:
    """Return the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _parallel(
    options: Options, articles: Iterator[Article | str], workers: int, chunk_size: int
) -> Iterator[Analysis]:
    one_thread_each()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(options,)) as pool:
        waiting: deque[Future[list[Record]]] = deque()
        try:
            while chunk := list(islice(articles, chunk_size)):
                waiting.append(pool.submit(_analyze_chunk, chunk))
                if len(waiting) > 2 * workers:
                    yield from map(Analysis, waiting.popleft().result())
            while waiting:
                yield from map(Analysis, waiting.popleft().result())
        finally:
            for future in waiting:
                future.cancel()


def _start_worker(options: Options) -> None:
    global _worker  # noqa: PLW0603 -- the one Analyzer of a worker process, loaded once
    _worker = Analyzer.from_options(options)
    settle()


def _analyze_chunk(articles: list[Article | str]) -> list[Record]:
    assert _worker is not None
    return list(_worker.records(articles))
