"""The charts that only a corpus has: words over time, and the words that mark each group."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from sinmun.corpus.overview import Overview, Series, Trends
from sinmun.corpus.topic_figures import draw_topics
from sinmun.files import write_atomic
from sinmun.i18n import Lang, corpus_messages
from sinmun.reading import safe_name
from sinmun.render.charts import CHARTS, draw
from sinmun.render.charts.style import Sheet, entitle, png, say_empty, sheet
from sinmun.render.look.layout import elide
from sinmun.render.look.palette import INK, KINDS, MUTED, RULE

CHART_FOLDER = "charts"
_PANELS = 6
_MANY_PERIODS = 60  # more of them flow together where lines are thick


def draw_corpus(found: Overview, *, by: Sequence[str], period: str, lang: Lang = "ko") -> dict[str, bytes]:
    """Return the charts of a corpus as PNG by their names: those of an article, ``trends`` and ``keyness_by_COLUMN``."""
    made = {name: png(draw(name, found.record, lang=lang)) for name in CHARTS}
    made["trends"] = png(_figure(draw_trends(found.trends, found.record, period=period, lang=lang)))
    if "topics" in found.tables:
        ax = draw_topics(found.tables["topics"], found.courses, found.record, when=day_of, lang=lang)
        made["topics"] = png(_figure(ax))
    for column in by:
        if found.keyness.get(column):
            ax = draw_keyness(found.keyness[column], found.record, column=column, lang=lang)
            made[f"keyness_by_{safe_name(column)}"] = png(_figure(ax))
    return made


def save(charts: Mapping[str, bytes], folder: Path) -> None:
    """Write the charts into ``folder``/charts, each whole or not at all, and remove those of an earlier call."""
    target = folder / CHART_FOLDER
    target.mkdir(exist_ok=True)
    for name, image in charts.items():
        write_atomic(target / f"{name}.png", image)
    for path in target.glob("*.png"):
        if path.stem not in charts:
            path.unlink()


def draw_trends(
    found: Trends,
    record: Mapping[str, Any],
    *,
    period: str = "month",
    chosen: bool = False,
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw words over time (articles in a thousand that name them) and return the axes."""
    say = corpus_messages(lang)
    paper = sheet(
        [*(line.name for line in found.series), *found.periods, str(record.get("title") or "")],
        ax=ax,
        lang=lang,
    )
    entitle(
        paper,
        say["chart_chosen" if chosen else "chart_trends"].format(n=len(found.series)),
        record,
        [say["unit_trends"], say[f"by_{period}"]],
    )
    if not found.series or len(found.periods) < 2:
        say_empty(paper, say["none_trends" if len(found.periods) < 2 else "few_trends"])
        return paper.ax
    paper.ax.set_axis_off()
    top = max(max(line.values) for line in found.series)
    for line, box in zip(found.series, _boxes(len(found.series)), strict=True):
        panel = paper.ax.inset_axes(box)
        _course(paper, panel, line, found.periods, top=top)
    return paper.ax


def draw_keyness(
    groups: Mapping[str, Sequence[Mapping[str, Any]]],
    record: Mapping[str, Any],
    *,
    column: str,
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw the words that mark each group (log-likelihood keyness), six groups at most, and return the axes."""
    say = corpus_messages(lang)
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
    size = 12 if len(shown) <= 2 else 10
    for (group, rows), box in zip(shown.items(), _boxes(len(shown), margin=0.12), strict=True):
        _panel(paper, paper.ax.inset_axes(box), group, rows, size=size if paper.whole else size * 0.75)
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


def _course(paper: Sheet, panel: Axes, line: Series, periods: Sequence[str], *, top: float) -> None:
    """Draw one word over time; all panels have the same scale."""
    size = 12 if paper.whole else 9
    face = paper.face
    places = [day_of(when) for when in periods]
    width = 2.0 if len(periods) <= _MANY_PERIODS else 0.8
    panel.fill_between(places, line.values, color=KINDS["noun"].light, alpha=0.22, linewidth=0)
    panel.plot(
        places, line.values, color=KINDS["noun"].light, linewidth=width if paper.whole else width * 0.6
    )
    panel.set_title(
        face.drawable(elide(line.name, 12)),
        fontproperties=face.font(size * 1.3, bold=True),
        color=INK,
        loc="left",
        parse_math=False,
    )
    panel.set_xlim(places[0], places[-1])
    panel.set_ylim(0, top * 1.05)
    panel.set_xticks([places[0], places[-1]], [periods[0], periods[-1]])
    panel.locator_params(axis="y", nbins=3)
    panel.tick_params(length=0, colors=MUTED)
    for label in (*panel.get_xticklabels(), *panel.get_yticklabels()):
        label.set_fontproperties(face.font(size * 0.85))
    panel.get_xticklabels()[0].set_horizontalalignment("left")
    panel.get_xticklabels()[-1].set_horizontalalignment("right")
    for name, spine in panel.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(RULE)
    panel.grid(axis="y", color=RULE, linewidth=0.7)
    panel.set_axisbelow(True)


def day_of(period: str) -> int:
    """Return the first day of a period (``2024-02``, ``2024-W05``, ``2024-02-01``) as a number."""
    first = {7: "-01", 8: "-1"}.get(len(period), "")
    return datetime.date.fromisoformat(period + first).toordinal()


def _boxes(count: int, *, margin: float = 0.035) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, width and height (shares of the axes) of ``count`` panels; ``margin`` is kept left of each."""
    columns = next(number for number, most in ((1, 1), (2, 4), (3, 6), (4, 8)) if count <= most)
    lines = -(-count // columns)
    wide, high = 1 / columns, 1 / lines
    return [
        (
            place % columns * wide + margin,
            1 - (place // columns + 1) * high + 0.05,
            wide - margin - 0.035,
            high - 0.05 - 0.09,
        )
        for place in range(count)
    ]


def _figure(ax: Axes) -> Figure:
    assert isinstance(ax.figure, Figure)
    return ax.figure
