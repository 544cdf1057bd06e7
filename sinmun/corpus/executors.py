"""Where chunks are worked: in this process, in processes of this machine, on a Dask cluster. Results come as they are ready."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from sinmun.corpus.items import Chunk, Failure, Item
from sinmun.corpus.worker import Done, Setup, work
from sinmun.processes import end_with_parent, starting_workers, workers_context
from sinmun.temporary import sweep

_PATIENCE = 2  # seconds for a process to end
AHEAD = 2  # chunks that wait for each worker, so that none is idle while the next is read


def in_process(setup: Setup, chunks: Iterator[Chunk]) -> Iterator[Done]:
    """Yield the results of ``chunks``, worked here one after the other."""
    return (work(setup, chunk) for chunk in chunks)


def on_cores(setup: Setup, chunks: Iterator[Chunk], *, workers: int) -> Iterator[Done]:
    """Yield the results of ``chunks``, worked by as many processes.

    A process that dies costs the chunks under way: they are worked again, one by one, and an article that ends its
    process every time is reported as failed.
    """
    pool = _Pool(workers)
    try:
        yield from _feed(pool, setup, chunks)
    finally:
        pool.stop()


class _Pool:
    """A pool of processes that can be made anew when one of them dies."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool = self._made()

    def _made(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self.workers,
            workers_context("sinmun.corpus.worker", "pyarrow.parquet"),
            initializer=end_with_parent,
        )

    def submit(self, setup: Setup, chunk: Chunk) -> Future[Done]:
        with starting_workers():  # the first call starts the processes
            return self._pool.submit(work, setup, chunk)

    def alone(self, setup: Setup, chunk: Chunk) -> Done | None:
        """Return the result of a chunk with nothing else under way, or ``None`` if its process dies of it."""
        try:
            return self.submit(setup, chunk).result()
        except BrokenProcessPool:
            self.restart()
            return None

    def restart(self) -> None:
        self.stop()
        self._pool = self._made()

    def stop(self) -> None:
        processes = list((self._pool._processes or {}).values())
        results = self._pool._result_queue
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
        for process in processes:
            process.join(_PATIENCE)
        sweep()
        # Half a result of a process that was ended while sending it would be waited for as long as somebody can write more.
        results._writer.close()  # type: ignore[attr-defined]


def _feed(pool: _Pool, setup: Setup, chunks: Iterator[Chunk]) -> Iterator[Done]:
    under_way: dict[Future[Done], Chunk] = {}
    while True:
        while len(under_way) < AHEAD * pool.workers and (chunk := next(chunks, None)) is not None:
            under_way[pool.submit(setup, chunk)] = chunk
        if not under_way:
            return
        finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
        broken: list[Chunk] = []
        for future in finished:
            chunk = under_way.pop(future)
            try:
                yield future.result()
            except BrokenProcessPool:
                broken.append(chunk)
        if broken:
            suspects = sorted([*broken, *under_way.values()])
            under_way.clear()
            pool.restart()
            for chunk in suspects:
                yield pool.alone(setup, chunk) or _without_killers(pool, setup, chunk)


def _without_killers(pool: _Pool, setup: Setup, chunk: Chunk) -> Done:
    """Return the result of a chunk that ended its process, with the articles that did it reported as failed."""
    killers: set[int] = set()
    groups: deque[Sequence[Item]] = deque([chunk.items])
    while groups:
        group = groups.popleft()
        if pool.alone(setup, Chunk(chunk.number, tuple(group))) is not None:
            continue
        if len(group) == 1:
            killers.add(group[0].number)
        else:
            groups += [group[: len(group) // 2], group[len(group) // 2 :]]
    failure = Failure(
        ko="분석 프로세스가 종료되었습니다. 메모리가 부족합니까?",
        en="ends the analysing process; too little memory?",
    )
    items = [item._replace(content=failure) if item.number in killers else item for item in chunk.items]
    done = pool.alone(setup, Chunk(chunk.number, tuple(items)))
    if done is None:
        failed = [item._replace(content=failure) for item in chunk.items]
        return work(setup, Chunk(chunk.number, tuple(failed)))
    return done
