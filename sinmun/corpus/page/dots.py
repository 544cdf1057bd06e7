"""People and others over time as a drawing: a line for each, a disc for each step, as large as its articles are many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from sinmun.corpus.page import blocks
from sinmun.corpus.page.blocks import View
from sinmun.corpus.questions.excerpts import Thing
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


class DotRow(NamedTuple):
    """Somebody or something over time: its key, its kind, and for each step in how many articles it stands."""

    name: str
    pick: str
    kind: str
    counts: Sequence[int]


def people_over_time(view: View) -> Markup:
    """Return the leading people over time, or nothing where there is only one step."""
    courses = view.courses
    labels = dict.fromkeys(str(row["label"]) for row in view.found.tables["people"])
    shown = [name for name in labels if Thing("person", name) in courses.of][:LEADING]
    rows = [
        DotRow(name, view.picks.thing("person", name), "person", courses.of[Thing("person", name)])
        for name in shown
    ]
    return dot_chart(
        view,
        rows,
        courses.periods,
        title=view.say["people_over_time"],
        remark=view.say["people_over_time_note"],
    )


def dot_chart(view: View, rows: Sequence[DotRow], steps: Sequence[str], *, title: str, remark: str) -> Markup:
    """Return rows over time as a drawing, or nothing where there is only one step."""
    if len(steps) < 2 or not rows:
        return Markup("")
    step = (_WIDTH - _LEFT - 10) / len(steps)
    top = max(max(row.counts) for row in rows) or 1
    widest = min(_ROW / 2 - 1, max(step, 6.0))
    drawn = []
    for place, row in enumerate(rows):
        dots = [
            (
                round(_LEFT + (number + 0.5) * step, 1),
                round(max(widest * math.sqrt(count / top), 1.5), 1),
                f"{steps[number]}: {count:,}",
            )
            for number, count in enumerate(row.counts)
            if count
        ]
        highest = max(range(len(steps)), key=row.counts.__getitem__)
        alt = view.say["dots_alt"].format(name=row.name, when=steps[highest], n=row.counts[highest])
        drawn.append(Dots(elide(row.name, 9), row.pick, row.kind, 16 + place * _ROW, dots, alt))
    every = -(-len(steps) // _TICKS)
    ticks = [
        (round(_LEFT + (number + 0.5) * step, 1), steps[number]) for number in range(0, len(steps), every)
    ]
    chart = DotChart(title, _WIDTH, 16 + len(rows) * _ROW + 14, _LEFT, drawn, ticks)
    return blocks.dots(title, remark, chart)
