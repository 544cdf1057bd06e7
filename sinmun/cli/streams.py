"""The streams of the command line: no character of an article stops the output, and neither does a disk that is full."""

from __future__ import annotations

import sys
from typing import IO, Any, TextIO, cast


class Patient:
    """A stream that goes on when it cannot be written, and remembers why; that nobody reads on is told at once.

    Args:
        stream: what is written to.

    Attributes:
        problem: the first error, if there was one.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self.problem: OSError | None = None

    def write(self, text: str) -> int:
        """Write ``text`` if it can be; return its length.

        Raises:
            BrokenPipeError: nobody reads on.
        """
        try:
            self._stream.write(text)
        except OSError as error:
            self._failed(error)
        return len(text)

    def flush(self) -> None:
        """Write what waits to be written.

        Raises:
            BrokenPipeError: nobody reads on.
        """
        try:
            self._stream.flush()
        except OSError as error:
            self._failed(error)

    def _failed(self, error: OSError) -> None:
        self.problem = self.problem or error
        if isinstance(error, BrokenPipeError):
            raise error

    def __getattr__(self, name: str) -> Any:
        """Return what the stream itself has."""
        return getattr(self._stream, name)


def prepare() -> Patient | None:
    """Make the streams fit for articles and return the standard output, or ``None`` where there is none."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if sys.stdout is None:
        return None
    out = Patient(sys.stdout)
    sys.stdout = cast("TextIO", out)
    return out
