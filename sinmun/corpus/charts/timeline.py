"""The chart of a person or a body over time, and of who stands with them: a line each, a disc for each step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.questions.timeline import CompanyOverTime
from sinmun.i18n import Lang
from sinmun.render.charts.style import Sheet, entitle, extent_of, say_empty, sheet
from sinmun.render.look.layout import elide
from sinmun.render.look.palette import INK, KINDS, MUTED, RULE, Kind

_NAME = 9.0  # em: the longest name beside its line
_DATED = 6


def draw_timeline(
    name: str,
    found: CompanyOverTime,
    record: Mapping[str, Any],
    *,
    kinds: Mapping[str, Kind],
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw somebody over time, and below the names that share sentences with them, and return the axes.

    Args:
        name: whose time line it is.
        found: the articles by steps of time; where there are fewer than two, the sheet says so.
        record: ``title`` and ``date`` of what they are of.
        kinds: what the names are; a person where it is not said.
        lang: language of what is written.
        ax: axes to draw on, or ``None``.

    The area of a disc is the number of articles, on one scale.
    """
    say = corpus_messages(lang)
    rows = {name: found.counts, **found.company}
    paper = sheet([*rows, str(record.get("title") or "")], ax=ax, lang=lang)
    drawn = len(found.steps) > 1
    entitle(paper, say["chart_timeline"].format(name=name), record, [say["unit_timeline"]] if drawn else [])
    if not drawn:
        say_empty(paper, say["none_trends"])
        return paper.ax
    _frame(paper, list(rows), found.steps)
    top = max(map(max, rows.values()))
    height = extent_of(paper.ax)[1] / max(len(rows), 6)
    for place, (other, counts) in enumerate(rows.items()):
        steps = np.flatnonzero(counts)
        areas = np.array(counts)[steps] / top * (0.86 * height) ** 2
        colour = KINDS[kinds.get(other, "person")].light
        paper.ax.scatter(steps, np.full(len(steps), place), areas, color=colour, linewidth=0, zorder=2)
    return paper.ax


def _frame(paper: Sheet, names: list[str], steps: list[str]) -> None:
    """Draw a line for each name, and write what stands beside and below them."""
    ax, size = paper.ax, 13 if paper.whole else 8
    ax.set_ylim(max(len(names), 6) - 0.5, -0.6)
    ax.set_xlim(-0.8, len(steps) - 0.2)
    ax.hlines(range(len(names)), -0.8, len(steps) - 0.2, color=RULE, linewidth=0.7, zorder=1)
    every = -(-len(steps) // _DATED)
    ax.set_xticks(range(0, len(steps), every), steps[::every])
    ax.set_yticks(range(len(names)), [paper.face.drawable(elide(name, _NAME)) for name in names])
    ax.tick_params(length=0)
    for labels, colour in ((ax.get_xticklabels(), MUTED), (ax.get_yticklabels(), INK)):
        for label in labels:
            label.set(fontproperties=paper.face.font(size), color=colour, parse_math=False)
    for spine in ax.spines.values():
        spine.set_visible(False)
    if paper.whole:
        box = ax.get_position()
        ax.set_position((box.x0 + 0.1, box.y0 + 0.03, box.width - 0.1, box.height - 0.03))
