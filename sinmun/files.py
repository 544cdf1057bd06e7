"""Writing a file whole or not at all: for a reader (`write_atomic`), and even when the power fails (`write_durable`)."""

from __future__ import annotations

import os
from pathlib import Path

UNFINISHED = ".writing"
"""Ends the name of a file that `write_durable` had not finished."""


def shown(name: str) -> str:
    """Return the name of a file as it can be written: bytes of it that are not UTF-8 are marks (U+FFFD)."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def write_atomic(path: str | Path, content: bytes | str) -> Path:
    """Write ``content`` to ``path`` in one step and return the path; text is written as UTF-8.

    A reader sees the old file or the new one, never half of either: the content goes to a temporary
    neighbour first, which then takes the place of ``path``. When writing fails, the neighbour is removed and
    the old file stays.

    Raises:
        OSError: the folder does not exist, cannot be written to, or the disk is full.
    """
    target = Path(path)
    data = content.encode("utf-8") if isinstance(content, str) else content
    # A name of fixed length: with the target's own name in it, long Korean titles could exceed the file
    # system's limit.
    temporary = target.with_name(f".{os.urandom(8).hex()}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        os.replace(temporary, target)  # noqa: PTH105 - the documented atomic call
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return target


def write_durable(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``; it is on the disk under its name before this returns.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    temporary = path.with_name(path.name + UNFINISHED)
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    if hasattr(os, "O_DIRECTORY"):
        # The new name is safe only when the folder is on the disk too.
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
