"""How much work each step of the analysis does, counted and not timed: ``python -m benchmarks.work [--write]``.

Work is the lines of sinmun's own code that are run, each turn of a loop anew, and the built-in functions that they call. It does
not depend on the machine or on what else runs there, so that a step that has become dear is seen at once
(``tests/test_work.py``), and in all of the analysis it goes hand in hand with the time. What it does not see is how long a
built-in function takes: a regular expression over the whole text counts as one over a word.

The articles are some of our own (`MEASURED`); all others of `benchmarks.throughput.FOLDERS` are analysed before, so that lexicons
are loaded. Each step of ``sinmun.entities.steps`` stands for itself, as ``names: …``; ``names`` is their sum, ``reading`` is of
the pages in seeds/. Printed are the steps, dearest first, with their work for a thousand characters and what ``work.tsv`` has
for it. The exit status is 1 if one has grown beyond its bound (`grown`). ``--write`` makes today's figures those of ``work.tsv``.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import sinmun
from benchmarks.throughput import FOLDERS, ROOT, read_own, walk
from sinmun.analysis import Analyzer
from sinmun.entities import resolution
from sinmun.entities.draft import Draft

TABLE = Path(__file__).with_name("work.tsv")
MEASURED = ("seeds/*.txt", "tests/gold/articles/[ms]0[1-5]*.txt")
GROWTH = 1.15
"""How much more work a step may do than the table says."""
SLACK = 0.006
"""What any step may do besides, as a share of all work: small steps come and go."""
WHOLE = "all"
READING, NAMES = "reading", "names"
PACKAGE = Path(sinmun.__file__).parent

Work = Mapping[str, float]


class Meter:
    """Counts the work of what runs within `counting`, step by step.

    Args:
        folder: whose code counts.

    Attributes:
        step: the name of the step that is running.
        spent: the work of each function in each step.
    """

    def __init__(self, folder: Path = PACKAGE) -> None:
        self._folder = str(folder)
        self.step = ""
        self.spent: Counter[tuple[str, CodeType]] = Counter()
        self._own: dict[CodeType, bool] = {}

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count what runs within the block; a debugger or a coverage tool is put back behind it."""
        before = sys.gettrace(), sys.getprofile()
        sys.setprofile(self._profile)
        sys.settrace(self._trace)
        try:
            yield
        finally:
            sys.settrace(before[0])
            sys.setprofile(before[1])

    def dearest(self, step: str, *, count: int = 3) -> list[str]:
        """Return the functions in which a step does most of its work, with their files."""
        spent = Counter({code: work for (name, code), work in self.spent.items() if name == step})
        return [f"{code.co_name} ({Path(code.co_filename).name})" for code, _ in spent.most_common(count)]

    def _is_own(self, code: CodeType) -> bool:
        if code not in self._own:
            self._own[code] = code.co_filename.startswith(self._folder)
        return self._own[code]

    def _profile(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "c_call" and self._is_own(frame.f_code):
            self.spent[self.step, frame.f_code] += 1

    def _trace(self, frame: FrameType, _event: str, _: Any) -> Any:
        return self._line if self._is_own(frame.f_code) else None

    def _line(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self.spent[self.step, frame.f_code] += 1
        return self._line


def measured() -> tuple[Work, Meter]:
    """Return the work of each step and its sums for a thousand characters, and the meter that counted it."""
    analyzer = Analyzer()
    ours = [path for pattern in MEASURED for path in sorted(ROOT.glob(pattern))]
    others = [
        path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt")) if path not in ours
    ]
    for _ in walk(analyzer, [*map(sinmun.read, others), *read_own(others)]):
        pass
    meter = Meter()
    articles = read_own(ours)
    with _names_apart(meter), meter.counting():
        for step in walk(analyzer, articles):
            meter.step = step
        meter.step = READING
        pages = [sinmun.read(path) for path in sorted((ROOT / FOLDERS[0]).glob("*.txt"))]
    thousands = sum(len(article.text) for article in articles) / 1000
    thousands_read = sum(len(page.text) for page in pages) / 1000
    found: Counter[str] = Counter()
    for (step, _code), work in meter.spent.items():
        found[step] += work
    each = {step: work / (thousands_read if step == READING else thousands) for step, work in found.items()}
    names = sum(work for step, work in each.items() if step.startswith(NAMES))
    return {**each, NAMES: names, WHOLE: sum(each.values())}, meter


@contextmanager
def _names_apart(meter: Meter) -> Iterator[None]:
    """Within the block, what the steps from a tagger's mentions to names do is counted for each by itself."""
    steps = resolution._WORK

    def apart(name: str, draft: Draft) -> None:
        before, meter.step = meter.step, f"{NAMES}: {name}"
        run[name](draft)
        meter.step = before

    run = {name: step for name, step, _ in steps}
    resolution._WORK = tuple(
        [(name, lambda draft, name=name: apart(name, draft), traits) for name, _, traits in steps]
    )
    try:
        yield
    finally:
        resolution._WORK = steps


def grown(now: Work, before: Work) -> dict[str, float]:
    """Return the steps that do more work than they may, each with its bound.

    A step may do `GROWTH` times what it did, and `SLACK` of all besides; one that was not there, the latter alone.
    """
    slack = SLACK * before[WHOLE]
    bounds = {step: GROWTH * before.get(step, 0.0) + slack for step in now}
    return {step: bounds[step] for step, work in now.items() if work > bounds[step]}


def stored() -> Work:
    """Return the figures of the table."""
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    return {step: float(work) for step, work in rows[1:]}


def store(work: Work) -> None:
    """Make these figures those of the table."""
    rows = [f"{step}\t{work[step]:.0f}\n" for step in sorted(work)]
    TABLE.write_text("step\twork for 1,000 characters\n" + "".join(rows), encoding="utf-8", newline="\n")


def main() -> int:
    """Print the table; return 1 if a step has grown beyond its bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="make today's figures those of work.tsv")
    options = parser.parse_args()
    now, meter = measured()
    if options.write:
        store(now)
    before = stored()
    for step in sorted(now, key=now.__getitem__, reverse=True):
        print(f"{now[step]:9,.0f} {before.get(step, 0):9,.0f}  {step}")
    dear = grown(now, before)
    for step, bound in dear.items():
        print(
            f"{step}: {now[step]:,.0f} lines and calls for 1,000 characters, at most {bound:,.0f} were expected; most in "
            f"{', '.join(meter.dearest(step))}"
        )
    if dear:
        print("If it is worth it: python -m benchmarks.work --write")
    return 1 if dear else 0


if __name__ == "__main__":
    sys.exit(main())
