from __future__ import annotations

import os
import signal
import time
from functools import partial

import pytest

from sinmun.corpus.apart import Ended, Limits, apart
from sinmun.problems import Problem


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def misuse() -> None:
    raise Problem(ko="안 됩니다", en="no")


def fall() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def fail() -> None:
    raise ZeroDivisionError("nobody foresaw it")


def devour() -> int:
    return len(bytearray(4_000_000_000))


def test_a_function_works_in_another_process_and_its_value_comes_back() -> None:
    with apart(partial(double, 21), limits=Limits(60)) as result:
        value, process = result()
    assert value == 42
    assert process != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_what_a_function_raises_comes_back() -> None:
    with apart(misuse, limits=Limits(60)) as result, pytest.raises(Problem, match="no"):
        result()
    with apart(fail, limits=Limits(60)) as result, pytest.raises(Problem, match="ZeroDivisionError: nobody"):
        result()


def test_the_end_of_the_process_is_told_and_does_not_end_this_one() -> None:
    with apart(fall, limits=Limits(60)) as result, pytest.raises(Ended) as caught:
        result()
    assert not caught.value.late


def test_a_process_that_takes_too_long_is_ended() -> None:
    began = time.monotonic()
    with apart(partial(time.sleep, 600), limits=Limits(0.5)) as result, pytest.raises(Ended) as caught:
        result()
    assert caught.value.late
    assert time.monotonic() - began < 60


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such limit")
def test_a_process_gets_no_more_memory_than_it_may() -> None:
    with apart(devour, limits=Limits(60, memory=3_000_000_000)) as result, pytest.raises(MemoryError):
        result()
