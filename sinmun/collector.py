"""Python's garbage collector, which has nothing to find in the analysis of an article."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector rest for a while, if it is at work.

    Of some articles ten thousand tokens live at a time, which it would look at again and again; they are in no cycles.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
