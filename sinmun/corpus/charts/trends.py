"""The chart of words over time: broken where there are no articles, hollow where there are few."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes

from sinmun.corpus.charts.panels import LINE, boxes, name_panel, say_below
from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.overview import Series, Trends
from sinmun.corpus.wording import THIN, cautions, no_trend, units, when_changed
from sinmun.i18n import Lang
from sinmun.render.charts.style import Sheet, entitle, say_empty, sheet
from sinmun.render.look.palette import KINDS, MUTED, PAPER, RULE

_MANY_PERIODS = 60  # more of them flow together where lines are thick


def draw_trends(
    found: Trends,
    record: Mapping[str, Any],
    *,
    period: str = "month",
    chosen: bool = False,
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw words over time (articles in a thousand that name them) and return the axes.

    Args:
        found: the words; where there are none, the sheet says so.
        record: ``title`` and ``date`` of what they are of.
        period: ``month``, ``week`` or ``day``.
        chosen: whether somebody has chosen the words, rather than a test.
        lang: language of what is written.
        ax: axes to draw on, or ``None``.
    """
    say = corpus_messages(lang)
    texts = [*(line.name for line in found.series), *found.periods, str(record.get("title") or "")]
    paper = sheet(texts, ax=ax, lang=lang)
    heading = say["chart_chosen" if chosen else "chart_trends"] if found.series else say["trends"]
    entitle(paper, heading.format(n=len(found.series)), record, units(found, period, lang=lang))
    below = [", ".join(cautions(found, lang=lang))] if cautions(found, lang=lang) else []
    say_below(paper, below)
    if not found.series or len(found.periods) < 2:
        say_empty(paper, no_trend(found, lang=lang))
        return paper.ax
    paper.ax.set_axis_off()
    top = max(max(line.values) for line in found.series) or 1.0
    shapes = boxes(len(found.series), head=0.09 if chosen else 0.12, foot=LINE * len(below))
    for line, box in zip(found.series, shapes, strict=True):
        panel = paper.ax.inset_axes(box)
        _course(paper, panel, line, found, top=top)
        name_panel(paper, panel, line.name, size=_text_size(paper), note=when_changed(line, lang=lang))
    return paper.ax


def place_of(period: str) -> int:
    """Return the number of a period (``2024-02``, ``2024-W05``, ``2024-02-01``); those of neighbours differ by 1."""
    if len(period) == 7:
        return int(period[:4]) * 12 + int(period[5:]) - 1
    return day_of(period) // 7 if len(period) == 8 else day_of(period)


def day_of(period: str) -> int:
    """Return the first day of a period as a number."""
    first = {7: "-01", 8: "-1"}.get(len(period), "")
    return datetime.date.fromisoformat(period + first).toordinal()


def unbroken(periods: Sequence[str]) -> Iterator[slice]:
    """Yield the runs of periods that follow each other without one in between."""
    begin = 0
    for place in range(1, len(periods) + 1):
        if place == len(periods) or place_of(periods[place]) != place_of(periods[place - 1]) + 1:
            yield slice(begin, place)
            begin = place


def _text_size(paper: Sheet) -> float:
    return 12 if paper.whole else 9


def _course(paper: Sheet, panel: Axes, line: Series, found: Trends, *, top: float) -> None:
    """Draw one word over time; all panels have the same scale."""
    places = [day_of(when) for when in found.periods]
    width = (2.0 if len(places) <= _MANY_PERIODS else 0.8) * (1 if paper.whole else 0.6)
    colour = KINDS["noun"].light
    for run in unbroken(found.periods):
        panel.fill_between(places[run], line.values[run], color=colour, alpha=0.22, linewidth=0)
        # A run of one period has no line: its point shows it.
        alone = "o" if run.stop - run.start == 1 else ""
        panel.plot(
            places[run],
            line.values[run],
            color=colour,
            linewidth=width,
            marker=alone,
            markersize=2.2 * width,
            clip_on=not alone,
        )
    thin = [place for place, size in enumerate(found.sizes) if size < THIN]
    panel.plot(
        [places[place] for place in thin],
        [line.values[place] for place in thin],
        linestyle="none",
        marker="o",
        markersize=2.6 * width,
        markerfacecolor=PAPER,
        markeredgecolor=colour,
        markeredgewidth=0.5 * width,
        clip_on=False,
        zorder=3,
    )
    _axes_of(paper, panel, found.periods, places, top=top)


def _axes_of(paper: Sheet, panel: Axes, periods: Sequence[str], places: Sequence[int], *, top: float) -> None:
    margin = (places[-1] - places[0]) * 0.01
    panel.set_xlim(places[0] - margin, places[-1] + margin)
    panel.set_ylim(0, top * 1.05)
    panel.set_xticks([places[0], places[-1]], [periods[0], periods[-1]])
    panel.locator_params(axis="y", nbins=3)
    panel.tick_params(length=0, colors=MUTED)
    for label in (*panel.get_xticklabels(), *panel.get_yticklabels()):
        label.set_fontproperties(paper.face.font(_text_size(paper) * 0.85))
    panel.get_xticklabels()[0].set_horizontalalignment("left")
    panel.get_xticklabels()[-1].set_horizontalalignment("right")
    for name, spine in panel.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(RULE)
    panel.grid(axis="y", color=RULE, linewidth=0.7)
    panel.set_axisbelow(True)
