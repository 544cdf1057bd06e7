"""Working chunks on a Dask cluster: the same chunks, the same parts."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Iterator
from typing import Any

from sinmun.corpus.executors import AHEAD
from sinmun.corpus.items import Chunk
from sinmun.corpus.worker import Done, Setup, other_versions, versions, work
from sinmun.extras import need
from sinmun.problems import Problem

LOCAL = "local"
_CONNECT = 12  # seconds
_FIRST_WORKER = 60
_PAUSE, _BETWEEN_QUESTIONS = 0.02, 2
_VERSIONS = "__import__('sinmun').__version__, __import__('importlib.metadata').metadata.version('kiwipiepy')"
_TALKATIVE = ("distributed", "distributed.client")  # those that it gives a level of their own


def on_cluster(
    setup: Setup, chunks: Iterator[Chunk], *, address: str, workers: int | None = None
) -> Iterator[Done]:
    """Yield the results of ``chunks``, worked by the workers of a Dask scheduler.

    A worker that dies costs the chunk it worked on, which Dask gives to another.

    Args:
        setup: what the workers need to know; sent with each chunk, so they need no shared disk.
        chunks: read as they are needed, two for each worker.
        address: of the scheduler (``tcp://host:8786``), or ``local`` for a cluster on this machine.
        workers: worker processes of a ``local`` cluster; all cores if ``None``.

    Raises:
        Problem: dask.distributed is not installed, the scheduler does not answer or ends, it has no workers, or a chunk
            ended several workers.
    """
    distributed = need("distributed")
    with contextlib.ExitStack() as stack:
        stack.enter_context(_quiet())
        if address == LOCAL:
            cluster = distributed.LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
            )
            address = stack.enter_context(cluster).scheduler_address
        client = stack.enter_context(_connected(distributed, address))
        try:
            yield from _give_out(distributed, client, setup, chunks)
        except (distributed.client.FutureCancelledError, OSError) as error:
            # Which of the two it is depends on what was said to the scheduler last.
            raise Problem(
                ko=f"{address}: 스케줄러와 연결이 끊겼습니다. 스케줄러와 작업 프로세스를 띄우고 같은 명령을 다시 실행하세요",
                en=f"{address}: the scheduler has gone; start it and its workers, then run the same again",
            ) from error


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep distributed from logging tracebacks of what is told in one line."""
    levels = {name: logging.getLogger(name).level for name in _TALKATIVE}
    try:
        for name in levels:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


async def _call(distributed: Any, address: str) -> None:
    """Ask a scheduler who it is: a client that does not reach one takes its time to give up, and complains loudly.

    Nothing but this bound holds for a server that takes the connection and never answers.
    """
    async with asyncio.timeout(_CONNECT):
        arguments = distributed.Security().get_connection_args("client")
        comm = await distributed.comm.connect(address, timeout=_CONNECT, **arguments)
        try:
            await comm.write({"op": "identity", "reply": True})
            await comm.read()
        finally:
            comm.abort()


def _connected(distributed: Any, address: str) -> Any:
    try:
        distributed.utils.LoopRunner().run_sync(_call, distributed, address)
        client = distributed.Client(address, timeout=_CONNECT, set_as_default=False)
    except Exception as error:  # each kind of address has errors of its own
        reason = " ".join(f"{type(error).__name__}: {error}".removesuffix(": ").split())[:120]
        raise Problem(
            ko=f"{address}: Dask 스케줄러가 응답하지 않습니다. 'dask scheduler' 로 띄우거나 주소를 확인하세요 ({reason})",
            en=f"{address}: no Dask scheduler answers there; start one with 'dask scheduler' or check the address ({reason})",
        ) from error
    try:
        client.wait_for_workers(1, timeout=_FIRST_WORKER)
        _check_versions(client)
    except TimeoutError as error:
        client.close()
        raise _no_workers(address) from error
    except BaseException:
        client.close()
        raise
    return client


def _check_versions(client: Any) -> None:
    """Raise `Problem` when a worker has another sinmun or Kiwi: it might not even understand what it is sent.

    What is asked is asked with the words of Python alone.
    """
    for found in client.run(eval, _VERSIONS, on_error="return").values():
        if isinstance(found, ModuleNotFoundError):
            raise _not_installed(found) from found
        if isinstance(found, BaseException):
            raise _other_code(found) from found
        if found != versions():
            raise other_versions(found, wanted=versions())


def _no_workers(address: str) -> Problem:
    return Problem(
        ko=f"{address}: 작업 프로세스가 없습니다. 'dask worker {address}' 로 띄우세요",
        en=f"{address}: the scheduler has no workers; start some with 'dask worker {address}'",
    )


def _not_installed(error: ModuleNotFoundError) -> Problem:
    return Problem(
        ko=f"작업 프로세스에 {error.name} 패키지가 없습니다. 모든 컴퓨터에 sinmun을 설치하세요",
        en=f"a worker has no package {error.name}; install sinmun on all machines",
    )


def _other_code(error: BaseException) -> Problem:
    reason = " ".join(f"{type(error).__name__}: {error}".split())[:120]
    return Problem(
        ko=f"작업 프로세스가 일을 받지 못합니다 ({reason}). 모든 컴퓨터에 같은 판의 sinmun을 설치하세요",
        en=f"a worker cannot take the work ({reason}); install the same sinmun on all machines",
    )


def _give_out(distributed: Any, client: Any, setup: Setup, chunks: Iterator[Chunk]) -> Iterator[Done]:
    under_way: dict[Any, Chunk] = {}
    ready = distributed.as_completed(loop=client.loop)
    while True:
        # Asked again each time: workers come and go.
        wanted = AHEAD * max(len(client.nthreads()), 1)
        while len(under_way) < wanted and (chunk := next(chunks, None)) is not None:
            future = client.submit(work, setup, chunk, pure=False)
            under_way[future.key] = chunk
            ready.add(future)
        if not under_way:
            return
        future = _next(client, ready)
        yield _result(distributed, future, under_way.pop(future.key))


def _next(client: Any, ready: Any) -> Any:
    """Return the next future that is done.

    Raises:
        Problem: all workers have gone, and no other has come for a while.
    """
    asked = last_seen = time.monotonic()
    while not ready.has_ready():
        time.sleep(_PAUSE)
        now = time.monotonic()
        if now - asked < _BETWEEN_QUESTIONS:
            continue
        asked = now
        if client.nthreads():
            last_seen = now
        elif now - last_seen > _FIRST_WORKER:
            raise _no_workers(client.scheduler.address)
    return next(ready)


def _result(distributed: Any, future: Any, chunk: Chunk) -> Done:
    try:
        done: Done = future.result()
    except distributed.KilledWorker as error:
        first, last = chunk.items[0].place, chunk.items[-1].place
        raise Problem(
            ko=f"{first}부터 {last}까지를 맡은 작업 프로세스가 거듭 종료되었습니다. 메모리를 늘려 다시 실행하세요",
            en=f"articles {first} to {last} ended several workers; give them more memory, then run the same again",
        ) from error
    except ModuleNotFoundError as error:
        raise _not_installed(error) from error
    except (Problem, OSError, distributed.client.FutureCancelledError):
        raise
    except Exception as error:
        # What an article breaks is told in the result: this is a worker that does not know what it was sent.
        raise _other_code(error) from error
    return done
