"""What holds for all processes that sinmun starts."""

from __future__ import annotations

import gc
import multiprocessing
import os


def one_thread_each() -> None:
    """Let numpy's libraries use one thread in the processes started from here on, unless the user has said otherwise.

    The cores are shared out among the processes already, and the libraries' own threads would fight for them.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def settle() -> None:
    """Spare the garbage collector what a process that sinmun has started loads once and keeps, such as the lexicons."""
    if multiprocessing.parent_process() is not None:
        gc.collect()
        gc.freeze()
