"""No step of the analysis does much more work than the table in benchmarks/ says."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

from benchmarks import work

ROOT = Path(__file__).parents[1]


def test_no_step_has_become_dear() -> None:
    # A process of its own: what other tests have analysed before is found in caches and would count as no work.
    command = [sys.executable, "-m", "benchmarks.work"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr


def test_a_dear_step_is_named_with_its_bound() -> None:
    before = {"all": 10_000.0, "quotes": 1_000.0, "names: credit": 10.0}
    now = {"all": 10_900.0, "quotes": 1_180.0, "names: credit": 45.0, "names: new": 700.0}
    assert work.grown(now, before) == {"names: new": 60.0}
    assert work.grown(now | {"quotes": 1_220.0, "names: credit": 80.0}, before).keys() == {
        "quotes",
        "names: credit",
        "names: new",
    }


def turns(count: int) -> int:
    total = 0
    for number in range(count):
        total += abs(number)
    return total


def test_every_turn_of_a_loop_is_work_of_the_step_that_runs_it() -> None:
    meter = work.Meter(Path(__file__).parent)
    with meter.counting():
        for meter.step, count in (("short", 10), ("long", 110)):
            turns(count)
    spent = Counter(dict.fromkeys(("short", "long"), 0))
    for (step, _), done in meter.spent.items():
        spent[step] += done
    # a hundred turns more, of two lines and a call
    assert spent["long"] - spent["short"] == 300
    assert meter.dearest("long", count=2)[-1].endswith("(test_work.py)")
