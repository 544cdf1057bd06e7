"""Words over time as small drawings of one scale, for the page: gaps where there are no articles, hollow points where few are."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from markupsafe import Markup

from sinmun.corpus.overview import Series, Trends
from sinmun.corpus.page.blocks import View, macros
from sinmun.corpus.page.courses import ordinal
from sinmun.corpus.wording import THIN

_CURVE = (260, 84)
_HOVERED = 130  # periods: where there are more, none of them is wide enough to be pointed at


class Curve(NamedTuple):
    """A word over time as a drawing: lines between neighbouring periods, a gap where there are no articles."""

    name: str
    pick: str
    kind: str
    lines: list[str]
    grounds: list[str]
    points: list[tuple[float, float]]
    thin: list[tuple[float, float]]
    hovered: list[tuple[float, float, str]]
    top: str
    ends: tuple[str, str]
    alt: str


def curves(view: View, trends: Trends, *, plain: Container[str] = frozenset()) -> Markup:
    """Return small drawings of words over time, all of one scale; ``plain`` names cannot be chosen."""
    top = max((max(line.values, default=0) for line in trends.series), default=0) or 1
    drawn = [_curve(view, line, trends, top, chosen=line.name not in plain) for line in trends.series]
    return Markup(macros().curves(drawn, _CURVE))


def _curve(view: View, line: Series, trends: Trends, top: float, *, chosen: bool) -> Curve:
    periods = trends.periods
    width, height = _CURVE
    places = [ordinal(when) for when in periods]
    reach = max(places[-1] - places[0], 1)
    xs = [round((place - places[0]) / reach * width, 1) for place in places]
    ys = [round(height - value / top * (height - 4), 1) for value in line.values]
    runs: list[list[int]] = []
    for number, place in enumerate(places):
        if runs and places[runs[-1][-1]] == place - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    step = width / (reach + 1)
    highest = max(range(len(periods)), key=lambda number: line.values[number])
    values = {
        "name": line.name,
        "first": periods[0],
        "last": periods[-1],
        "top": f"{line.values[highest]:,.1f}",
    }
    sort, kind = view.named(line.name)
    return Curve(
        line.name,
        view.picks.thing(sort, line.name) if chosen else "",
        kind,
        [" ".join(f"{xs[n]},{ys[n]}" for n in run) for run in runs if len(run) > 1],
        [
            f"{xs[run[0]]},{height} " + " ".join(f"{xs[n]},{ys[n]}" for n in run) + f" {xs[run[-1]]},{height}"
            for run in runs
            if len(run) > 1
        ],
        [(xs[run[0]], ys[run[0]]) for run in runs if len(run) == 1],
        [(x, y) for x, y, size in zip(xs, ys, trends.sizes, strict=True) if size < THIN],
        [
            (round(xs[n] - step / 2, 1), round(step, 1), f"{periods[n]}: {line.values[n]:,.1f}")
            for n in range(len(periods))
        ]
        if len(periods) <= _HOVERED
        else [],
        f"{top:,.0f}",
        (periods[0], periods[-1]),
        view.say["curve_alt"].format(when=periods[highest], **values),
    )
