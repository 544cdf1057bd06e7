"""A process with limits: it answers, and what ends it ends nothing else."""

from __future__ import annotations

import json
import os
import sys
import time

import pytest

from sinmun import confined
from sinmun.confined import Ended, Helper, Late, confine


def serve() -> None:
    """Answer by what the question says; runs in the process."""
    for line in sys.stdin:
        question = json.loads(line)
        if question == "end":
            os._exit(134)
        if question == "flood":
            sys.stdout.write("x" * 3_000_000)
            sys.stdout.flush()
        if question == "sleep":
            time.sleep(60)
        if question == "eat":
            confine(memory=300_000_000, seconds=30)
            try:
                bytearray(2_000_000_000)
            except MemoryError:
                question = "not enough memory"
        sys.stdout.write(json.dumps([question, os.getpid()]) + "\n")
        sys.stdout.flush()


@pytest.fixture
def helper(monkeypatch: pytest.MonkeyPatch) -> Helper:
    monkeypatch.setenv("PYTHONPATH", os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    return Helper("test_confined")


def test_a_helper_answers_again_and_again_in_one_process(helper: Helper) -> None:
    try:
        one, process = helper.ask("한 번", seconds=30)
        two, again = helper.ask("두 번", seconds=30)
        assert (one, two, process) == ("한 번", "두 번", again)
        assert process != os.getpid()
    finally:
        helper.close()


def test_one_that_ends_or_says_nothing_is_followed_by_another(helper: Helper) -> None:
    try:
        with pytest.raises(Ended):
            helper.ask("end", seconds=30)
        helper.ask("here", seconds=30)
        with pytest.raises(Late):
            helper.ask("sleep", seconds=0.5)
        assert helper.ask("here", seconds=30)[0] == "here"
    finally:
        helper.close()


def test_an_answer_without_end_is_not_waited_for(helper: Helper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "LONGEST_ANSWER", 1_000_000)
    try:
        with pytest.raises(Ended):
            helper.ask("flood", seconds=30)
        assert helper.ask("here", seconds=30)[0] == "here"
    finally:
        helper.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_a_confined_process_gets_no_more_memory_than_it_may_have(helper: Helper) -> None:
    try:
        assert helper.ask("eat", seconds=30)[0] == "not enough memory"
    finally:
        helper.close()


def test_closing_a_helper_that_never_ran_does_nothing() -> None:
    Helper("nothing").close()
