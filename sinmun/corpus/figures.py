"""The charts that only a corpus has: words over time, and the words that mark each group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sinmun.charts import CHARTS, draw
from sinmun.charts.style import Sheet, entitle, png, say_empty, sheet
from sinmun.corpus.overview import Overview, Trends
from sinmun.corpus.words import words
from sinmun.files import write_atomic
from sinmun.i18n import Lang
from sinmun.layout import elide
from sinmun.palette import INK, KINDS, MUTED, RULE
from sinmun.reading import safe_name

FOLDER = "charts"
# Eight hues that stay apart on paper and for the colour-blind (Okabe and Ito, 2008), darkened for lines.
_LINES = ("#0067a8", "#b84a00", "#00785a", "#a03a78", "#8a6a00", "#3a86c8", "#56606e", "#c0392b")
_PANELS = 6


def draw_all(found: Overview, *, by: Sequence[str], period: str, lang: Lang = "ko") -> dict[str, bytes]:
    """Return the charts of a corpus as PNG by their names: those of an article, ``trends`` and ``keyness_by_COLUMN``."""
    made = {name: png(draw(name, found.record, lang=lang)) for name in CHARTS}
    made["trends"] = png(_figure(trends(found.trends, found.record, period=period, lang=lang)))
    for column in by:
        if found.keyness.get(column):
            ax = keyness(found.keyness[column], found.record, column=column, lang=lang)
            made[f"keyness_by_{safe_name(column)}"] = png(_figure(ax))
    return made


def save(charts: Mapping[str, bytes], folder: Path) -> None:
    """Write the charts into ``folder``/charts, each whole or not at all."""
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    for name, image in charts.items():
        write_atomic(target / f"{name}.png", image)


def trends(
    found: Trends,
    record: Mapping[str, Any],
    *,
    period: str = "month",
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw words over time (articles in a thousand that name them) and return the axes."""
    say = words(lang)
    paper = sheet(
        [*(line.name for line in found.series), *found.periods, str(record.get("title") or "")],
        ax=ax,
        lang=lang,
    )
    entitle(
        paper,
        say["chart_trends"].format(n=len(found.series)),
        record,
        [say["unit_trends"], say[f"by_{period}"]],
    )
    if not found.series or len(found.periods) < 2:
        say_empty(paper, say["none_trends"])
        return paper.ax
    size = 13 if paper.whole else 8
    places = range(len(found.periods))
    top = max(max(line.values) for line in found.series)
    for line, colour in zip(found.series, _LINES, strict=False):
        paper.ax.plot(
            places, line.values, color=colour, linewidth=2.4 if paper.whole else 1.5, marker="o", markersize=5
        )
    for line, colour, y in zip(
        found.series, _LINES, _spread([s.values[-1] for s in found.series], top / 20), strict=False
    ):
        paper.ax.text(
            len(found.periods) - 1 + len(found.periods) * 0.015,
            y,
            paper.face.drawable(elide(line.name, 10)),
            fontproperties=paper.face.font(size),
            color=colour,
            va="center",
            parse_math=False,
        )
    _axis(paper, found.periods, top, size)
    return paper.ax


def keyness(
    groups: Mapping[str, Sequence[Mapping[str, Any]]],
    record: Mapping[str, Any],
    *,
    column: str,
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw the words that mark each group (log-likelihood keyness), six groups at most, and return the axes."""
    say = words(lang)
    shown = dict(list(groups.items())[:_PANELS])
    texts = [
        *shown,
        column,
        str(record.get("title") or ""),
        *(str(row["noun"]) for rows in shown.values() for row in rows),
    ]
    paper = sheet(texts, ax=ax, lang=lang)
    name = say.get(column, column)
    entitle(paper, say["chart_keyness"].format(column=name), record, [say["unit_keyness"]])
    if not shown:
        say_empty(paper, say["none_keyness"])
        return paper.ax
    paper.ax.set_axis_off()
    columns = min(len(shown), 3)
    lines = -(-len(shown) // columns)
    for place, (group, rows) in enumerate(shown.items()):
        left, top = place % columns / columns, 1 - place // columns / lines
        panel = paper.ax.inset_axes(
            (left + 0.12, top - 1 / lines + 0.03, 1 / columns - 0.16, 1 / lines - 0.12)
        )
        _panel(paper, panel, group, rows, size=(12 if lines == 1 else 10) if paper.whole else 6)
    return paper.ax


def _panel(paper: Sheet, panel: Axes, group: str, rows: Sequence[Mapping[str, Any]], *, size: float) -> None:
    values = [float(row["keyness"]) for row in rows]
    panel.barh(range(len(rows)), values, height=0.66, color=KINDS["noun"].light, linewidth=0)
    panel.set_ylim(max(len(rows), 10) - 0.4, -0.6)
    panel.set_xticks([])
    panel.set_yticks([])
    for spine in panel.spines.values():
        spine.set_visible(False)
    face = paper.face
    panel.set_title(
        face.drawable(elide(group, 16)),
        fontproperties=face.font(size * 1.25, bold=True),
        color=INK,
        loc="left",
        parse_math=False,
    )
    for place, row in enumerate(rows):
        look: dict[str, Any] = {
            "va": "center",
            "textcoords": "offset points",
            "parse_math": False,
            "annotation_clip": False,
        }
        panel.annotate(
            face.drawable(elide(str(row["noun"]), 8)),
            (0, place),
            xytext=(-5, 0),
            ha="right",
            color=INK,
            fontproperties=face.font(size),
            **look,
        )
        panel.annotate(
            f"{values[place]:,.0f}",
            (values[place], place),
            xytext=(4, 0),
            color=MUTED,
            fontproperties=face.font(size * 0.9),
            **look,
        )


def _axis(paper: Sheet, periods: Sequence[str], top: float, size: float) -> None:
    ax = paper.ax
    step = -(-len(periods) // 12)
    ax.set_xticks(range(0, len(periods), step), [paper.face.drawable(name) for name in periods[::step]])
    ax.set_xlim(-0.3, len(periods) - 1 + len(periods) * 0.14)
    ax.set_ylim(0, top * 1.06)
    ax.tick_params(length=0, colors=MUTED)
    for label in (*ax.get_xticklabels(), *ax.get_yticklabels()):
        label.set_fontproperties(paper.face.font(size * 0.85))
    for name, spine in ax.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(RULE)
    ax.grid(axis="y", color=RULE, linewidth=0.7)
    ax.set_axisbelow(True)


def _spread(values: Sequence[float], distance: float) -> list[float]:
    """Return the heights of labels for ``values``, at least ``distance`` apart, in the order given."""
    found = list(values)
    order = sorted(range(len(values)), key=lambda index: values[index])
    for lower, upper in pairwise(order):
        found[upper] = max(found[upper], found[lower] + distance)
    return found


def _figure(ax: Axes) -> Figure:
    assert isinstance(ax.figure, Figure)
    return ax.figure
