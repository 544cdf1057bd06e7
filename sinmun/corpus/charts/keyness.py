"""The chart of the words that mark groups: a panel for each of six groups, all on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes

from sinmun.corpus.charts.panels import LINE, boxes, name_panel, say_below
from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.overview import Comparison
from sinmun.corpus.wording import as_many_as_fit, left_out, times
from sinmun.i18n import Lang
from sinmun.render.charts.style import Sheet, entitle, extent_of, say_empty, sheet
from sinmun.render.look.layout import elide, text_width
from sinmun.render.look.palette import INK, KINDS, MUTED

PANELS = 6
_LABEL = 1.75  # of the longest bar: the width of a panel, so that the numbers behind the bars have room
_ROWS = 10


def draw_keyness(
    found: Comparison,
    record: Mapping[str, Any],
    *,
    column: str,
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw the words that mark each group, six groups at most, and return the axes.

    Bars are log-likelihoods on one scale; behind each stands how many times as large the share of articles with the word is as
    elsewhere, with its 95 % interval. Below, the groups that are not shown are named.
    """
    say = corpus_messages(lang)
    shown = dict(list(found.marked.items())[:PANELS])
    texts = [
        *(*found.sizes, column, str(record.get("title") or "")),
        *(str(row["noun"]) for rows in shown.values() for row in rows),
    ]
    paper = sheet(texts, ax=ax, lang=lang)
    heading = say["chart_keyness"].format(column=say.get(column, column))
    entitle(paper, heading, record, [say["unit_keyness"]] if shown else [])
    if not shown:
        say_empty(paper, say["none_keyness"])
        return paper.ax
    paper.ax.set_axis_off()
    below = _below(paper, found, lang=lang)
    longest = max(float(row["keyness"]) for rows in shown.values() for row in rows)
    shapes = boxes(len(shown), margin=0.1, foot=LINE * len(below))
    for (group, rows), box in zip(shown.items(), shapes, strict=True):
        panel = paper.ax.inset_axes(box)
        panel.set_xlim(0, longest * _LABEL)
        name = f"{group} ({say['group_size'].format(n=found.sizes[group])})"
        _panel(paper, panel, rows, size=_letters_of_panel(paper, len(shown)), lang=lang)
        name_panel(paper, panel, name, size=_letters_of_panel(paper, len(shown)))
    say_below(paper, below)
    return paper.ax


def _below(paper: Sheet, found: Comparison, *, lang: Lang) -> list[str]:
    """Return a line for each reason why groups are not in the chart."""
    room = extent_of(paper.ax)[0] / 11

    def listing(start: str, names: Sequence[str]) -> str:
        return as_many_as_fit(names, room=room - text_width(start), lang=lang)

    return list(left_out(found, lang=lang, drawn=PANELS, listing=listing))


def _letters_of_panel(paper: Sheet, panels: int) -> float:
    return (12 if panels <= 2 else 10) * (1 if paper.whole else 0.75)


def _panel(paper: Sheet, panel: Axes, rows: Sequence[Mapping[str, Any]], *, size: float, lang: Lang) -> None:
    values = [float(row["keyness"]) for row in rows]
    panel.barh(range(len(rows)), values, height=0.66, color=KINDS["noun"].light, linewidth=0)
    panel.set_ylim(max(len(rows), _ROWS) - 0.4, -0.6)
    panel.set_xticks([])
    panel.set_yticks([])
    for spine in panel.spines.values():
        spine.set_visible(False)
    for place, row in enumerate(rows):
        _write(paper, panel, elide(str(row["noun"]), 8), (0, place), size=size, left=True)
        _write(paper, panel, times(row, lang=lang), (values[place], place), size=size * 0.85, left=False)


def _write(paper: Sheet, panel: Axes, text: str, spot: tuple[float, int], *, size: float, left: bool) -> None:
    """Write a word left of a point of the panel, or a number right of it."""
    panel.annotate(
        paper.face.drawable(text),
        spot,
        xytext=(-5, 0) if left else (4, 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
        color=INK if left else MUTED,
        fontproperties=paper.face.font(size),
        parse_math=False,
        annotation_clip=False,
    )
