"""``python -m sinmun``: the same as ``python analyze.py``."""

from __future__ import annotations

import sys

from sinmun.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
