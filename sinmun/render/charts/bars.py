"""Bar charts: nouns, keywords, people, organisations, places. Fewer than three rows are said in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from sinmun.i18n import Lang
from sinmun.render.charts.style import (
    FOOT,
    HEAD,
    MARGIN,
    SENTENCE,
    WIDTH,
    Sheet,
    entitle,
    extent_of,
    legend,
    say_empty,
    sheet,
)
from sinmun.render.look.glyphs import can_draw
from sinmun.render.look.layout import elide, text_width
from sinmun.render.look.palette import INK, KINDS, MUTED, RULE, Kind
from sinmun.render.tables import leading, ranked_by_count

TOP = 20
FEWEST = 3
"""Rows from which on bars are drawn: one or two numbers are read faster as words."""

_ROW = 0.275  # inches
_LONGEST_NAME = 17.0  # em
_CRAMPED = 360  # points: axes less wide have no room for remarks


class Bar(NamedTuple):
    """One bar: its name, a remark after it, its length, the part in a lighter tone, its label, and that in words."""

    name: str
    remark: str
    value: float
    light: float
    label: str
    words: str


Maker = Callable[[Mapping[str, Any], Mapping[str, str]], Bar]


class _Plan(NamedTuple):
    """What a chart shows: table, columns of name and length, kind, how a row becomes a bar, what is counted."""

    table: str
    name: str
    value: str
    kind: Kind
    bar: Maker
    unit: str


def nouns(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` most frequent nouns (occurrences; the part inside compounds lighter); return the axes."""
    return _chart(
        record, _Plan("nouns", "noun", "count", "noun", _noun, "unit_count"), lang=lang, ax=ax, top=top
    )


def keywords(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` leading keywords (keyness, and occurrences in brackets) and return the axes.

    Fewer are drawn where the last of them has the score of the first that would not be.
    """
    # Ranked by frequency, the score is the count: then it is not shown twice.
    plain = ranked_by_count(record.get("keywords") or ())
    plan = _Plan("keywords", "keyword", "score", "noun", _counted if plain else _scored, "unit_score")
    if plain:
        plan = plan._replace(unit="unit_count")
    return _chart(record, plan, lang=lang, ax=ax, top=top)


def people(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` people (mentions over all forms, the role beside the name) and return the axes."""
    return _chart(record, _of_entities("people", "person"), lang=lang, ax=ax, top=top)


def organizations(
    record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP
) -> Axes:
    """Draw the ``top`` organisations (mentions over all forms) and return the axes."""
    return _chart(record, _of_entities("organizations", "organization"), lang=lang, ax=ax, top=top)


def places(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` places (mentions over all forms) and return the axes."""
    return _chart(record, _of_entities("places", "place"), lang=lang, ax=ax, top=top)


def _of_entities(table: str, kind: Kind) -> _Plan:
    return _Plan(table, "name", "mentions", kind, _entity, "unit_mentions")


def _noun(row: Mapping[str, Any], say: Mapping[str, str]) -> Bar:
    count = int(row["count"])
    inside = min(max(float(row.get("share_in_compounds") or 0), 0), 1) * count
    return Bar(str(row["noun"]), "", count, inside, f"{count:,}", say["times"].format(n=count))


def _counted(row: Mapping[str, Any], say: Mapping[str, str]) -> Bar:
    count = int(row["count"])
    return Bar(str(row["keyword"]), "", count, 0, f"{count:,}", say["times"].format(n=count))


def _scored(row: Mapping[str, Any], say: Mapping[str, str]) -> Bar:
    score, count = float(row["score"]), int(row["count"])
    label = say["score_and_count"].format(score=score, count=count)
    return Bar(str(row["keyword"]), "", score, 0, label, label)


def _entity(row: Mapping[str, Any], say: Mapping[str, str]) -> Bar:
    count = int(row["mentions"])
    words = say["times"].format(n=count)
    return Bar(str(row["name"]), str(row.get("role") or ""), count, 0, f"{count:,}", words)


def _chart(record: Mapping[str, Any], plan: _Plan, *, lang: Lang, ax: Axes | None, top: int) -> Axes:
    rows = sorted(record.get(plan.table) or (), key=lambda row: -float(row[plan.value]))
    left_out = sum(not can_draw(str(row[plan.name])) for row in rows[:top])
    able = [row for row in rows if can_draw(str(row[plan.name]))]
    able = list(leading(plan.table, able, top))
    inches = len(able) * _ROW if len(able) >= FEWEST else max(len(able), 1) * SENTENCE
    texts = [str(row.get("role") or "") for row in able]
    paper = sheet([*texts, str(record.get("title") or "")], ax=ax, lang=lang, height=HEAD + inches + FOOT)
    say = paper.say
    notes = [say[plan.unit]] if able else []
    if left_out:
        notes.append(say["left_out"].format(n=left_out))
    heading = say[f"chart_{plan.table}"].format(n=len(able)) if able else say[plan.table]
    entitle(paper, heading, record, notes)
    bars = [plan.bar(row, say) for row in able]
    if not bars:
        say_empty(paper, say["none_drawable" if left_out else f"none_{plan.table}"])
    elif len(bars) < FEWEST:
        _say(paper, bars, plan.kind)
    else:
        _draw(paper, bars, plan.kind)
    return paper.ax


def _say(paper: Sheet, bars: Sequence[Bar], kind: Kind) -> None:
    """Write the rows as lines of words: name, remark, number."""
    paper.ax.set_axis_off()
    paper.ax.set_xlim(0, 1)
    paper.ax.set_ylim(len(bars) - 0.5 if paper.whole else 4.5, -0.5)
    size = 20 if paper.whole else 11
    for place, bar in enumerate(bars):
        name = elide(paper.face.drawable(bar.name), _LONGEST_NAME)
        remark = elide(paper.face.drawable(bar.remark), 13)
        across = 0.0
        for text, bold, colour in (
            (name, True, KINDS[kind].light),
            (remark, False, MUTED),
            (bar.words, False, INK),
        ):
            if text:
                _write(
                    paper,
                    text,
                    (0, place),
                    offset=(across, 0),
                    size=size,
                    colour=colour,
                    bold=bold,
                    ha="left",
                )
                across += (text_width(text) + 0.8) * size


def _draw(paper: Sheet, bars: Sequence[Bar], kind: Kind) -> None:
    ax, face = paper.ax, paper.face
    # On axes that are not ours the rows may be flatter than letters.
    size = 14.0 if paper.whole else min(9.0, 0.85 * extent_of(ax)[1] / max(len(bars), 10))
    cramped = extent_of(ax)[0] < _CRAMPED
    names = [elide(face.drawable(bar.name), _LONGEST_NAME * (0.5 if cramped else 1)) for bar in bars]
    remarks = ["" if cramped else elide(face.drawable(bar.remark), 13) for bar in bars]
    labels = [f"{name}  {remark}" if remark else name for name, remark in zip(names, remarks, strict=True)]
    _axis(paper, bars)
    _lengths(paper, bars, kind)
    for place, (bar, label) in enumerate(zip(bars, labels, strict=True)):
        _write(paper, label, (0, place), offset=(-8, 0), size=size, colour=INK, ha="right")
        _write(
            paper,
            bar.label,
            (max(bar.value, 0), place),
            offset=(6, 0),
            size=size * 0.92,
            colour=MUTED,
            ha="left",
        )
    if paper.whole:
        box = ax.get_position()
        left = MARGIN + (max(map(text_width, labels)) * size + 14) / (WIDTH * 72)
        right = 1 - MARGIN - (max(text_width(bar.label) for bar in bars) * size + 8) / (WIDTH * 72)
        ax.set_position((left, box.y0, right - left, box.height))


def _axis(paper: Sheet, bars: Sequence[Bar]) -> None:
    ax = paper.ax
    # On axes that are not ours, a few bars keep the thickness of a dozen instead of swelling to blocks.
    ax.set_ylim((len(bars) if paper.whole else max(len(bars), 10)) - 0.5, -0.5)
    ax.set_xlim(0, max(1e-9, *(bar.value for bar in bars)) * 1.02)
    for name, spine in ax.spines.items():
        spine.set_visible(name == "left")
        spine.set_color(RULE)
    ax.tick_params(length=0, pad=8)
    ax.set_xticks([])
    ax.set_yticks([])


def _lengths(paper: Sheet, bars: Sequence[Bar], kind: Kind) -> None:
    places = range(len(bars))
    colour = KINDS[kind].light
    paper.ax.barh(places, [max(bar.value, 0) for bar in bars], height=0.68, color=colour, linewidth=0)
    if not any(bar.light > 0 for bar in bars):
        return
    paper.ax.barh(
        places,
        [bar.light for bar in bars],
        left=[bar.value - bar.light for bar in bars],
        height=0.68,
        color=_lighter(colour),
        linewidth=0,
    )
    handles = [Patch(color=colour), Patch(color=_lighter(colour))]
    legend(paper, handles, [paper.say["on_its_own"], paper.say["in_compounds"]], inside=True)


def _write(
    paper: Sheet,
    text: str,
    spot: tuple[float, float],
    *,
    offset: tuple[float, float],
    size: float,
    colour: str,
    ha: str,
    bold: bool = False,
) -> None:
    """Write a line beside a point of the axes' data, ``offset`` points away."""
    paper.ax.annotate(
        text,
        spot,
        xytext=offset,
        textcoords="offset points",
        ha=ha,
        va="center",
        fontproperties=paper.face.font(size, bold=bold),
        color=colour,
        parse_math=False,
        annotation_clip=False,
    )


def _lighter(colour: str) -> str:
    channels = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (255 - channel) * 0.55):02x}" for channel in channels)
