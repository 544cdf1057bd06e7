"""The leading people over time as a drawing: a line for each, a disc for each step, as large as the articles are many."""

from __future__ import annotations

import math
from typing import NamedTuple

from markupsafe import Markup

from sinmun.corpus import blocks
from sinmun.corpus.blocks import View
from sinmun.corpus.contexts import Thing
from sinmun.render.look.layout import elide

LEADING = 12
_WIDTH, _LEFT, _ROW = 960, 150, 30
_TICKS = 6


class Dots(NamedTuple):
    """A line of the drawing."""

    label: str
    pick: str
    kind: str
    y: int
    dots: list[tuple[float, float, str]]
    alt: str


class DotChart(NamedTuple):
    """The drawing."""

    title: str
    width: int
    height: int
    left: int
    rows: list[Dots]
    ticks: list[tuple[float, str]]


def people_over_time(view: View) -> Markup:
    """Return the drawing, or nothing where there is only one step."""
    courses = view.courses
    steps = len(courses.periods)
    named = dict.fromkeys(str(row["label"]) for row in view.found.tables["people"])
    shown = [name for name in named if Thing("person", name) in courses.of][:LEADING]
    if steps < 2 or not shown:
        return Markup("")
    step = (_WIDTH - _LEFT - 10) / steps
    top = max(max(courses.of[Thing("person", name)]) for name in shown)
    widest = min(_ROW / 2 - 1, max(step, 6.0))
    rows = []
    for place, name in enumerate(shown):
        counts = courses.of[Thing("person", name)]
        dots = [
            (
                round(_LEFT + (number + 0.5) * step, 1),
                round(max(widest * math.sqrt(count / top), 1.5), 1),
                f"{courses.periods[number]}: {count:,}",
            )
            for number, count in enumerate(counts)
            if count
        ]
        highest = max(range(steps), key=counts.__getitem__)
        alt = view.say["dots_alt"].format(name=name, when=courses.periods[highest], n=counts[highest])
        label = elide(name, 9)
        rows.append(Dots(label, view.picks.thing("person", name), "person", 16 + place * _ROW, dots, alt))
    every = -(-steps // _TICKS)
    ticks = [
        (round(_LEFT + (number + 0.5) * step, 1), courses.periods[number])
        for number in range(0, steps, every)
    ]
    title = view.say["people_over_time"]
    chart = DotChart(title, _WIDTH, 16 + len(rows) * _ROW + 14, _LEFT, rows, ticks)
    return blocks.dots(title, view.say["people_over_time_note"], chart)
