"""The exit codes of the command line."""

from __future__ import annotations

DONE = 0
"""Every input is done."""
SOME_FAILED = 1
"""Some inputs failed, each of them named; the others are done."""
NOTHING_DONE = 2
"""The usage is wrong, or nothing could be read or written."""
INTERRUPTED = 130
"""The user stopped the run."""
TERMINATED = 143
"""The system or another program stopped the run."""
