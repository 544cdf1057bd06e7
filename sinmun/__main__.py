"""``sinmun`` and ``python -m sinmun``: the same as ``python analyze.py``."""

from __future__ import annotations

import sys


def run() -> int:
    """Hand the arguments to sinmun and return the exit code."""
    try:
        from sinmun.cli import program  # noqa: PLC0415 -- Ctrl-C while this is loaded is told in one line too

        return program(sys.argv[1:], name="sinmun")
    except KeyboardInterrupt:  # so early that nothing has begun
        print("sinmun: stopped", file=sys.stderr)  # noqa: T201
        return 130


if __name__ == "__main__":
    sys.exit(run())
