"""The desk: takes orders, hands articles to one worker process and tables to another, and knows what has become of each.

Only small orders wait in memory; what they hold lies in a folder that goes with this process.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from sinmun.i18n import Lang
from sinmun.problems import Problem
from sinmun.serve.corpora import work_corpora
from sinmun.serve.lane import STOPPED, TIME_LIMIT, Lane, Listener, Said
from sinmun.serve.orders import Count, Job, Kind, Order, Writing, is_table
from sinmun.serve.worker import work
from sinmun.temporary import TemporaryFolder

MOST_WAITING = 200
MOST_KEPT = 500
"""Finished jobs that are remembered; their results stay in their folder whether they are or not."""

FULL = Problem(
    ko=f"기사 {MOST_WAITING}건이 기다리고 있습니다. 끝난 뒤에 더 넣어 주세요",
    en=f"{MOST_WAITING} articles are waiting; add more when some are done",
)


class Desk:
    """Takes orders and has them carried out; a context manager.

    Args:
        folder: where the results go.
    """

    def __init__(self, folder: Path) -> None:
        self._spool = TemporaryFolder()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Condition()
        self._open = True
        self._stopping: set[str] = set()
        articles = Lane(work, folder, patience=TIME_LIMIT, stays=True)
        corpora = Lane(work_corpora, folder, patience=None, stays=False)
        self._lanes = (articles, corpora)
        self._threads = [
            threading.Thread(
                target=self._serve, args=(lane,), kwargs={"tables": lane is corpora}, daemon=True
            )
            for lane in self._lanes
        ]

    def spool(self, name: str) -> Path:
        """Return a new path for the bytes of an order; a table keeps its suffix, by which it is read."""
        suffix = Path(name).suffix.lower() if is_table(name) else ""
        return self._spool.path / f"{secrets.token_hex(8)}{suffix}"

    def take(self, kind: Kind, name: str, path: Path | None, *, lang: Lang) -> Job:
        """Take an order and return its job.

        Raises:
            Problem: too many are waiting.
        """
        with self._lock:
            if sum(not job.finished for job in self._jobs.values()) >= MOST_WAITING:
                raise FULL
            job = Job(secrets.token_hex(8), Order(kind, name, path, lang))
            self._jobs[job.key] = job
            self._forget()
            self._lock.notify_all()
            return replace(job)

    @property
    def full(self) -> bool:
        """Whether no more orders are taken at the moment."""
        with self._lock:
            return sum(not job.finished for job in self._jobs.values()) >= MOST_WAITING

    def jobs(self) -> Sequence[Job]:
        """Return the jobs that are remembered, in the order in which they came."""
        with self._lock:
            return [replace(job) for job in self._jobs.values()]

    def stop(self, key: str) -> bool:
        """Stop a job, or forget one that is finished; say whether there is one."""
        with self._lock:
            job = self._jobs.get(key)
            if job is None:
                return False
            if job.finished:
                del self._jobs[key]
            elif job.stage == "waiting":
                self._end(job, STOPPED)
            else:
                self._stopping.add(key)
            return True

    def __enter__(self) -> Desk:
        """Begin to work."""
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers and take away what was waiting."""
        with self._lock:
            self._open = False
            self._lock.notify_all()
        for thread in self._threads:
            thread.join()
        for lane in self._lanes:
            lane.close()
        self._spool.close()

    def _serve(self, lane: Lane, *, tables: bool) -> None:
        while (job := self._next(tables)) is not None:
            listener = Listener(partial(self._heard, job), partial(self._is_stopped, job))
            answer = lane.carry_out(job.order, listener)
            with self._lock:
                self._stopping.discard(job.key)
                self._end(job, answer)

    def _next(self, tables: bool) -> Job | None:
        with self._lock:
            while self._open:
                for job in self._jobs.values():
                    if job.stage == "waiting" and job.order.is_table == tables:
                        job.stage = "loading"
                        return job
                self._lock.wait()
        return None

    def _is_stopped(self, job: Job) -> bool:
        return not self._open or job.key in self._stopping

    def _heard(self, job: Job, said: Said) -> None:
        with self._lock:
            if isinstance(said, Count):
                job.count = said
            else:
                job.stage = "writing" if isinstance(said, Writing) else said

    def _end(self, job: Job, answer: Path | Problem) -> None:
        if isinstance(answer, Problem):
            job.stage, job.problem = "failed", answer
        else:
            job.stage, job.result = "done", answer.name
        if job.order.path is not None:
            job.order.path.unlink(missing_ok=True)

    def _forget(self) -> None:
        for key in [key for key, job in self._jobs.items() if job.finished][:-MOST_KEPT]:
            del self._jobs[key]
