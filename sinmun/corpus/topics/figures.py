"""The chart of topics: how large each is, and its course over time."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from sinmun.corpus.messages import corpus_messages
from sinmun.i18n import Lang
from sinmun.render.charts.style import FOOT, HEAD, Sheet, entitle, say_empty, sheet
from sinmun.render.look.layout import elide
from sinmun.render.look.palette import INK, KINDS, MUTED, RULE

MOST_DRAWN = 25
FEWEST_OF_PERIOD = 10
"""Articles of a period below which its bars are pale, and do not set the scale."""

_LINE = 0.34  # inches
_NAMES_END, _BARS, _COURSE = (
    0.37,
    0.6,
    0.68,
)  # where names end, bars end, and the course begins: shares of the width
_SIZE = 12.5


def draw_topics(
    topics: Sequence[Mapping[str, Any]],
    periods: Sequence[Mapping[str, Any]],
    record: Mapping[str, Any],
    *,
    when: Callable[[str], int],
    lang: Lang = "ko",
    ax: Axes | None = None,
) -> Axes:
    """Draw topics: their words, their share of all words, and their share in each period; return the axes.

    Args:
        topics: rows of the table ``topics``.
        periods: rows of the table ``topic_periods``.
        record: title and date of the corpus.
        when: the day on which a period begins, as a number.
        lang: language of the heading.
        ax: axes to draw on; those of a new figure if ``None``.
    """
    say = corpus_messages(lang)
    shown = topics[:MOST_DRAWN]
    words = [" ".join(row["words"][:6]) for row in shown]
    texts = [*words, str(record.get("title") or "")]
    paper = sheet(texts, ax=ax, lang=lang, height=HEAD + max(len(shown), 2) * _LINE + FOOT + 0.3)
    course = _course_of(periods)
    notes = [say["unit_topics"], *([say["unit_topic_course"]] if len(course) > 1 else [])]
    if len(course) > 1 and any(_is_thin(rows) for rows in course.values()):
        notes.append(say["thin_topics"].format(n=FEWEST_OF_PERIOD))
    if len(shown) < len(topics):
        notes.append(say["topics_cut"].format(n=len(shown), total=len(topics)))
    entitle(paper, say["chart_topics"].format(n=len(topics)), record, notes)
    if not shown:
        say_empty(paper, say["none"])
        return paper.ax
    paper.ax.set_axis_off()
    paper.ax.set_xlim(0, 1)
    paper.ax.set_ylim(len(shown) + 0.6, -0.6)
    size = _SIZE if paper.whole else _SIZE * 0.6
    largest = max(row["share"] for row in shown)
    for place, (row, text) in enumerate(zip(shown, words, strict=True)):
        _leading_words(paper, place, text, size=size)
        _bar(paper, place, row["share"], largest=largest, size=size)
    if len(course) > 1:
        _topic_courses(paper, [row["topic"] for row in shown], course, when=when)
        _first_and_last(paper, list(course), len(shown) - 0.05, size=size * 0.85)
    return paper.ax


def _course_of(periods: Sequence[Mapping[str, Any]]) -> dict[str, dict[int, Mapping[str, Any]]]:
    """Return the row of each topic in each period."""
    found: dict[str, dict[int, Mapping[str, Any]]] = {}
    for row in periods:
        found.setdefault(str(row["period"]), {})[row["topic"]] = row
    return found


def _is_thin(rows: Mapping[int, Mapping[str, Any]]) -> bool:
    """Say whether a period has so few articles that its shares say little."""
    return all(row["of"] < FEWEST_OF_PERIOD for row in rows.values())


def _leading_words(paper: Sheet, place: int, text: str, *, size: float) -> None:
    _writing(paper, (_NAMES_END - 0.01, place), elide(text, 26), size=size, colour=INK, ha="right")


def _bar(paper: Sheet, place: int, share: float, *, largest: float, size: float) -> None:
    length = (_BARS - 0.05 - _NAMES_END) * share / largest
    paper.ax.add_patch(
        Rectangle((_NAMES_END, place - 0.33), length, 0.66, color=KINDS["noun"].light, linewidth=0)
    )
    _writing(paper, (_NAMES_END + length + 0.006, place), f"{share:.1%}", size=size * 0.9, colour=MUTED)


def _topic_courses(
    paper: Sheet,
    topics: Sequence[int],
    course: Mapping[str, Mapping[int, Mapping[str, Any]]],
    *,
    when: Callable[[str], int],
) -> None:
    """Draw the share of each topic in each period as a row of bars where it stands in time; all rows have one scale."""
    days = [when(period) for period in course]
    step = min(after - before for before, after in itertools.pairwise(days))
    scale = (1 - _COURSE) / (days[-1] - days[0] + step)
    full = [row["share"] for rows in course.values() if not _is_thin(rows) for row in rows.values()]
    highest = max(full, default=1.0)
    for place, topic in enumerate(topics):
        paper.ax.plot([_COURSE, 1], [place + 0.42] * 2, color=RULE, linewidth=0.7, clip_on=False)
        for day, rows in zip(days, course.values(), strict=True):
            high = 0.84 * min(rows[topic]["share"] / highest, 1.0) if topic in rows else 0.0
            corner = (_COURSE + (day - days[0]) * scale, place + 0.42 - high)
            bar = Rectangle(corner, step * scale * 0.82, high, color=KINDS["organization"].light, linewidth=0)
            bar.set_alpha(0.35 if _is_thin(rows) else 1.0)
            paper.ax.add_patch(bar)


def _first_and_last(paper: Sheet, periods: Sequence[str], low: float, *, size: float) -> None:
    _writing(paper, (_COURSE, low), periods[0], size=size, colour=MUTED)
    _writing(paper, (1, low), periods[-1], size=size, colour=MUTED, ha="right")


def _writing(
    paper: Sheet, at: tuple[float, float], text: str, *, size: float, colour: str, ha: str = "left"
) -> None:
    paper.ax.text(
        *at,
        paper.face.drawable(text),
        fontproperties=paper.face.font(size),
        color=colour,
        ha=ha,
        va="center_baseline",
        parse_math=False,
    )
