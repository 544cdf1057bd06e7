"""Analyse Korean news articles: `python analyze.py INPUT…`; see `python analyze.py --help`."""

from __future__ import annotations

import sys


def run() -> int:
    """Hand the arguments to sinmun and return the exit code."""
    from sinmun.cli import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
