"""A function in a process of its own: what ends that process is a failure of the function, not of the run."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, TypeVar

from sinmun.problems import Problem, unexpected
from sinmun.processes import end_with_parent, starting

Value = TypeVar("Value")


class Limits(NamedTuple):
    """What a process may take.

    Attributes:
        seconds: that its result is waited for.
        memory: bytes of its address space; no limit if ``None``, nor where the system knows none (Windows).
    """

    seconds: float
    memory: int | None = None


class Ended(Exception):
    """The process has given no result: it was ended by the system or by what it ran.

    Attributes:
        late: whether its time was over.
    """

    def __init__(self, *, late: bool) -> None:
        super().__init__("late" if late else "ended")
        self.late = late


@contextmanager
def apart(function: Callable[[], Value], *, limits: Limits) -> Iterator[Callable[[], Value]]:
    """Start ``function`` in a process of its own and give a function that waits for what it returns.

    The process works while the block runs, and is gone behind it. The function given raises `Ended` when the process has ended
    without a result or its time is over, `MemoryError` when it has got no more memory, and `Problem` as ``function`` does.

    Args:
        function: of a module, or a `functools.partial` of one: it goes to the other process, and what it returns comes back.
        limits: of the process.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=serve_one, args=(theirs, function, limits), daemon=True)
    with starting():
        process.start()
    theirs.close()
    try:
        yield partial(_answer, ours, limits)
    finally:
        ours.close()
        process.terminate()
        process.join()


def _answer(connection: Connection, limits: Limits) -> Any:
    if not connection.poll(limits.seconds):
        raise Ended(late=True)
    try:
        value = connection.recv()
    except (EOFError, OSError) as error:
        raise Ended(late=False) from error
    if isinstance(value, Exception):
        raise value
    return value


def serve_one(connection: Connection, function: Callable[[], object], limits: Limits) -> None:
    """Run a function and send what it returns, or what it raises; runs in a process of its own."""
    end_with_parent()
    confine(limits)
    result: object
    try:
        result = function()
    except (Problem, MemoryError) as error:
        result = error
    except Exception as error:
        result = unexpected(error)
    with suppress(OSError):
        connection.send(result)


def confine(limits: Limits) -> None:
    """Let this process have no more memory than it may."""
    if limits.memory is None:
        return
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
