"""The desk: takes orders, hands them to one worker process, one after the other, and knows what has become of each.

Only small orders wait in memory; what they hold lies in a folder that goes with this process.
"""

from __future__ import annotations

import multiprocessing
import secrets
import threading
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import monotonic

from sinmun.i18n import Lang
from sinmun.problems import Problem
from sinmun.processes import deaf_to_interrupts, one_thread_each
from sinmun.serve.orders import Job, Kind, Order, Stage, Writing
from sinmun.serve.results import empty
from sinmun.serve.worker import work
from sinmun.temporary import TemporaryFolder

MOST_WAITING = 200
MOST_KEPT = 500
"""Finished jobs that are remembered; their results stay in their folder whether they are or not."""
LOADING_LIMIT = 300.0  # seconds
TIME_LIMIT = 120.0  # seconds, for one article
_BEAT = 0.1  # seconds

FULL = Problem(
    ko=f"기사 {MOST_WAITING}건이 기다리고 있습니다. 끝난 뒤에 더 넣어 주세요",
    en=f"{MOST_WAITING} articles are waiting; add more when some are done",
)
LATE = Problem(
    ko=f"{TIME_LIMIT:.0f}초 안에 끝나지 않아 멈췄습니다. 기사 한 건만 넣어 주세요",
    en=f"not finished after {TIME_LIMIT:.0f} s and stopped; give a single article",
)
ENDED = Problem(
    ko="분석하던 프로세스가 멈췄습니다. 메모리가 넉넉한지 확인하세요",
    en="the analysing process ended early; is there enough memory?",
)
STOPPED = Problem(ko="멈췄습니다", en="stopped")


class Desk:
    """Takes orders and has them carried out; a context manager.

    Args:
        folder: where the results go.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._spool = TemporaryFolder()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Condition()
        self._open = True
        self._stopping: set[str] = set()
        self._start_worker()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def spool(self) -> Path:
        """Return a new path for the bytes of an order."""
        return self._spool.path / secrets.token_hex(8)

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
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the worker and take away what was waiting."""
        with self._lock:
            self._open = False
            self._lock.notify_all()
        self._thread.join()
        self._end_worker()
        self._spool.close()

    def _start_worker(self) -> None:
        one_thread_each()
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, self._folder), daemon=True)
        with deaf_to_interrupts():
            self._process.start()
        theirs.close()
        self._ready = False

    def _end_worker(self) -> None:
        self._connection.close()
        self._process.kill()
        self._process.join()

    def _serve(self) -> None:
        while (job := self._next()) is not None:
            answer = self._carried_out(job)
            with self._lock:
                self._stopping.discard(job.key)
                self._end(job, answer)

    def _next(self) -> Job | None:
        with self._lock:
            while self._open:
                for job in self._jobs.values():
                    if job.stage == "waiting":
                        job.stage = "loading"
                        return job
                self._lock.wait()
        return None

    def _carried_out(self, job: Job) -> Path | Problem:
        """Return the folder of the results, or the problem; a worker that is stopped or late is replaced by another."""
        if not self._process.is_alive():  # killed while there was nothing to do: no order is lost for that
            self._end_worker()
            self._start_worker()
        began = monotonic()
        sent = False
        while True:
            if self._ready and not sent:
                sent, began = True, monotonic()
                with suppress(OSError):  # that the worker has ended is found out where its answer is awaited
                    self._connection.send(job.order)
            try:
                answer = self._connection.recv() if self._connection.poll(_BEAT) else None
            except (EOFError, OSError):
                return self._replaced(job, ENDED)
            if isinstance(answer, Path | Problem):
                return answer
            if answer is not None:
                self._heard(job, answer)
            limit = TIME_LIMIT if sent else LOADING_LIMIT
            if not self._open or job.key in self._stopping:
                return self._replaced(job, STOPPED)
            if monotonic() - began > limit:
                return self._replaced(job, LATE)

    def _heard(self, job: Job, said: Stage | Writing) -> None:
        with self._lock:
            if isinstance(said, Writing):
                job.stage, job.folder = "writing", said.folder
            elif said == "loading":  # has come to its end
                self._ready = True
            else:
                job.stage = said

    def _replaced(self, job: Job, problem: Problem) -> Problem:
        self._end_worker()
        if job.folder is not None:
            empty(job.folder)
        if self._open:
            self._start_worker()
        return problem

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
