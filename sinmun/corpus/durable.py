"""Writing a file whole or not at all, even when the power fails."""

from __future__ import annotations

import os
from pathlib import Path

UNFINISHED = ".writing"


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
