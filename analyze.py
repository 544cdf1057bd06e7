"""Analyse Korean news articles: `python analyze.py INPUT…`; see `python analyze.py --help`."""

from __future__ import annotations

import sys


def run() -> int:
    """Hand the arguments to sinmun and return the exit code."""
    try:
        from sinmun.cli import program

        return program(sys.argv[1:], name="analyze.py")
    except KeyboardInterrupt:  # so early that nothing has begun
        print("analyze.py: stopped", file=sys.stderr)  # noqa: T201
        return 130


if __name__ == "__main__":
    sys.exit(run())
