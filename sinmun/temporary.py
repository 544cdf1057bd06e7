"""Folders for a while, which are gone when their process is, however it ends; and locks that a dead process does not leave."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PREFIX = "sinmun-"
_BEING_MADE = ".sinmun-new-"
_MAKING = 3600  # seconds


class Busy(Exception):
    """Another process holds the lock."""


class TemporaryFolder:
    """An empty folder in the system's folder for such; a context manager.

    It is locked as long as its process lives, so that `sweep` can tell a folder that a killed process has left.

    Attributes:
        path: where it is.
    """

    def __init__(self) -> None:
        # It gets its name when it is locked: `sweep` of another process may come at any moment.
        made = Path(tempfile.mkdtemp(prefix=_BEING_MADE))
        held = _lock(made)
        self.path = made.with_name(PREFIX + made.name.removeprefix(_BEING_MADE))
        made.rename(self.path)
        self._clean = weakref.finalize(self, _remove, self.path, held)

    def close(self) -> None:
        """Remove the folder and what is in it."""
        self._clean()

    def __enter__(self) -> Self:
        """Return the folder."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove it."""
        self.close()


def sweep() -> None:
    """Remove the temporary folders that processes which were killed have left."""
    here = Path(tempfile.gettempdir())
    for path in (*here.glob(f"{PREFIX}*"), *filter(_is_forgotten, here.glob(f"{_BEING_MADE}*"))):
        with suppress(OSError, Busy), lock(path) as held:
            if held:
                shutil.rmtree(path, ignore_errors=True)


def _is_forgotten(being_made: Path) -> bool:
    """Return whether the process that was making a folder must have been killed: it takes no longer than a moment."""
    with suppress(OSError):
        return being_made.stat().st_mtime < time.time() - _MAKING
    return False


@contextmanager
def reachable(folder: Path) -> Iterator[Path]:
    """Give ``folder`` under a name that is UTF-8, which is all that some libraries take: its own, or that of a link to it."""
    try:
        str(folder).encode("utf-8")
    except UnicodeEncodeError:
        with TemporaryFolder() as temporary:
            link = temporary.path / "folder"
            link.symlink_to(folder.resolve(), target_is_directory=True)
            yield link
    else:
        yield folder


@contextmanager
def lock(folder: Path) -> Iterator[bool]:
    """Hold the lock of ``folder``, whether it could be locked at all: not every system and file system knows how.

    The lock is the system's, so that it goes with its process, and nothing is written into the folder.

    Raises:
        Busy: another process holds it.
        OSError: there is no such folder, or it cannot be opened.
    """
    held = _lock(folder)
    try:
        yield held is not None
    finally:
        if held is not None:
            os.close(held)


def _lock(folder: Path) -> int | None:
    """Return the open folder that holds the lock, or ``None`` where there are no such locks."""
    flock = _flock()
    if flock is None:
        return None
    held = os.open(folder, os.O_RDONLY)
    try:
        flock(held)
    except BlockingIOError:
        os.close(held)
        raise Busy(folder) from None
    except OSError:
        os.close(held)
        return None
    return held


def _flock() -> Any:
    try:
        import fcntl  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return None
    return lambda held: fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove(path: Path, held: int | None) -> None:
    shutil.rmtree(path, ignore_errors=True)
    if held is not None:
        os.close(held)
