"""Many articles on all cores: in order, streaming, with bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import Protocol, TypeVar

from sinmun.article import Article
from sinmun.problems import Problem, problem_of
from sinmun.processes import available_cores, settle, starting_workers, workers_context
from sinmun.record import Record

T = TypeVar("T")


class Recorder(Protocol):
    """What analyses articles in a worker process."""

    def attempts(self, articles: Iterable[Article | str]) -> Iterator[Record | Problem]:
        """Yield the record of each article, or why there is none."""


Load = Callable[[], Recorder]
"""Makes the recorder of a process; sent to it, so it has to be picklable."""

Failed = Callable[[int, Problem], None]
"""Hears the number of an article, from 0, and why there is no result."""

_worker: Recorder | None = None


def pipe(
    articles: Iterable[Article | str],
    *,
    here: Callable[[Article | str], T],
    load: Load,
    result: Callable[[Record], T],
    workers: int | None = None,
    chunk_size: int = 16,
    failed: Failed | None = None,
) -> Iterator[T]:
    """Yield the result of each article in order; see `sinmun.Analyzer.pipe`.

    Args:
        articles: any number; taken as they are needed.
        here: analyses an article in this process.
        load: makes what analyses them in another.
        result: makes a result of a record that comes from there.
        workers: processes; all cores if ``None``.
        chunk_size: articles handed to a worker at a time.
        failed: hears of the articles that cannot be analysed; without it, the first of them raises its `Problem`.

    Raises:
        ValueError: one of the numbers is less than 1.
    """
    workers = workers if workers is not None else available_cores()
    if workers < 1 or chunk_size < 1:
        raise ValueError(f"workers is {workers} and chunk_size {chunk_size}; both are 1 or more")
    source = iter(articles)
    head = list(islice(source, 2 * chunk_size))
    if workers == 1 or len(head) < 2 * chunk_size:
        return _good((_attempt(here, article) for article in chain(head, source)), failed)
    return map(result, _good(_parallel(load, chain(head, source), workers, chunk_size), failed))


def _attempt(here: Callable[[Article | str], T], article: Article | str) -> T | Problem:
    try:
        return here(article)
    except Exception as error:
        return problem_of(error)


def _good(results: Iterable[T | Problem], failed: Failed | None) -> Iterator[T]:
    """Yield the results that are none of a `Problem`, which is for ``failed`` to hear, or raised."""
    for number, result in enumerate(results):
        if not isinstance(result, Problem):
            yield result
        elif failed is not None:
            failed(number, result)
        else:
            raise result


def _parallel(
    load: Load, articles: Iterator[Article | str], workers: int, chunk_size: int
) -> Iterator[Record | Problem]:
    with ProcessPoolExecutor(workers, workers_context(), initializer=_start_worker, initargs=(load,)) as pool:
        waiting: deque[Future[list[Record | Problem]]] = deque()
        try:
            while chunk := list(islice(articles, chunk_size)):
                with starting_workers():  # the first call starts the processes
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


def _analyze_chunk(articles: list[Article | str]) -> list[Record | Problem]:
    assert _worker is not None
    return list(_worker.attempts(articles))
