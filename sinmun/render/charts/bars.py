"""Bar charts: nouns, keywords, people, organisations, places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from sinmun.i18n import Lang
from sinmun.render.charts.style import MARGIN, WIDTH, Sheet, entitle, say_empty, sheet, width_of
from sinmun.render.look.layout import elide, text_width
from sinmun.render.look.palette import INK, KINDS, MUTED, RULE, Kind

TOP = 20
_LONGEST_NAME = 17.0  # em
_NARROW = 360  # points: axes less wide have no room for remarks


class Bar(NamedTuple):
    """One bar: its name, a remark after it, its length, the part in a lighter tone, its label."""

    name: str
    remark: str
    value: float
    light: float
    label: str


def nouns(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` most frequent nouns (occurrences; the part inside compounds lighter); return the axes."""

    def bar(row: Mapping[str, Any], _: Mapping[str, str]) -> Bar:
        count = int(row["count"])
        inside = min(max(float(row.get("share_in_compounds") or 0), 0), 1) * count
        return Bar(str(row["noun"]), "", count, inside, f"{count:,}")

    return _chart(
        record, "nouns", "noun", bar, lang=lang, ax=ax, top=top, sort=_by("count"), unit="unit_count"
    )


def keywords(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` leading keywords (score, and occurrences in brackets) and return the axes."""

    rows = record.get("keywords") or ()
    # Ranked by frequency, the score is the count: then it is not shown twice.
    plain = all(float(row["score"]) == int(row["count"]) for row in rows)

    def bar(row: Mapping[str, Any], say: Mapping[str, str]) -> Bar:
        score, count = float(row["score"]), int(row["count"])
        label = f"{count:,}" if plain else say["score_and_count"].format(score=score, count=count)
        return Bar(str(row["keyword"]), "", score, 0, label)

    unit = "unit_count" if plain else "unit_score"
    return _chart(record, "keywords", "noun", bar, lang=lang, ax=ax, top=top, sort=_by("score"), unit=unit)


def people(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` people (mentions over all forms, the role beside the name) and return the axes."""
    return _chart(record, "people", "person", _entity, lang=lang, ax=ax, top=top, sort=_by("mentions"))


def organizations(
    record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP
) -> Axes:
    """Draw the ``top`` organisations (mentions over all forms) and return the axes."""
    return _chart(
        record, "organizations", "organization", _entity, lang=lang, ax=ax, top=top, sort=_by("mentions")
    )


def places(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None, top: int = TOP) -> Axes:
    """Draw the ``top`` places (mentions over all forms) and return the axes."""
    return _chart(record, "places", "place", _entity, lang=lang, ax=ax, top=top, sort=_by("mentions"))


def _entity(row: Mapping[str, Any], _: Mapping[str, str]) -> Bar:
    count = int(row["mentions"])
    return Bar(str(row["name"]), str(row.get("role") or ""), count, 0, f"{count:,}")


def _by(column: str) -> Callable[[Mapping[str, Any]], float]:
    return lambda row: -float(row[column])


def _chart(
    record: Mapping[str, Any],
    table: str,
    kind: Kind,
    bar: Callable[[Mapping[str, Any], Mapping[str, str]], Bar],
    *,
    lang: Lang,
    ax: Axes | None,
    top: int,
    sort: Callable[[Mapping[str, Any]], float],
    unit: str = "unit_mentions",
) -> Axes:
    rows = sorted(record.get(table) or (), key=sort)[:top]
    texts = [str(value) for row in rows for value in row.values() if isinstance(value, str)]
    paper = sheet([*texts, str(record.get("title") or "")], ax=ax, lang=lang)
    entitle(
        paper,
        paper.say[f"chart_{table}"].format(n=len(rows)) if rows else paper.say[table],
        record,
        [paper.say[unit]] if rows else [],
    )
    if not rows:
        say_empty(paper, paper.say[f"none_{table}"])
    else:
        _draw(paper, [bar(row, paper.say) for row in rows], kind)
    return paper.ax


def _draw(paper: Sheet, bars: Sequence[Bar], kind: Kind) -> None:
    ax, face = paper.ax, paper.face
    size = (16 if len(bars) <= 14 else 14) if paper.whole else 9
    narrow = width_of(ax) < _NARROW
    names = [elide(face.drawable(bar.name), _LONGEST_NAME * (0.5 if narrow else 1)) for bar in bars]
    remarks = ["" if narrow else elide(face.drawable(bar.remark), 13) for bar in bars]
    places = list(range(len(bars)))
    longest = max(1e-9, *(bar.value for bar in bars))
    # A few bars keep the thickness of a dozen, at the top of the chart, instead of swelling to blocks.
    ax.set_ylim(max(len(bars), 10) - 0.4, -0.6)
    ax.set_xlim(0, longest * 1.02)
    colour = KINDS[kind].light
    ax.barh(places, [max(bar.value, 0) for bar in bars], height=0.68, color=colour, linewidth=0)
    inside = any(bar.light > 0 for bar in bars)
    if inside:
        ax.barh(
            places,
            [bar.light for bar in bars],
            left=[bar.value - bar.light for bar in bars],
            height=0.68,
            color=_lighter(colour),
            linewidth=0,
        )
    for spine in ax.spines.values():
        spine.set_visible(False)
    ax.spines["left"].set_visible(True)
    ax.spines["left"].set_color(RULE)
    ax.tick_params(length=0, pad=8)
    ax.set_xticks([])
    labels = [f"{name}  {remark}" if remark else name for name, remark in zip(names, remarks, strict=True)]
    ax.set_yticks(places, [""] * len(bars))
    for place, bar, label in zip(places, bars, labels, strict=True):
        ax.annotate(
            label,
            (0, place),
            xytext=(-8, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            ha="right",
            va="center",
            fontproperties=face.font(size),
            color=INK,
            parse_math=False,
            annotation_clip=False,
        )
        ax.annotate(
            bar.label,
            (max(bar.value, 0), place),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            fontproperties=face.font(size * 0.92),
            color=MUTED,
            parse_math=False,
            annotation_clip=False,
        )
    if inside:
        ax.legend(
            handles=[Patch(color=colour), Patch(color=_lighter(colour))],
            labels=[paper.say["on_its_own"], paper.say["in_compounds"]],
            prop=face.font(size * 0.92),
            labelcolor=MUTED,
            loc="lower right",
            frameon=False,
        )
    if paper.whole:
        left = MARGIN + (max(map(text_width, labels)) * size + 14) / (WIDTH * 72)
        right = 1 - MARGIN - (max(text_width(bar.label) for bar in bars) * size + 8) / (WIDTH * 72)
        ax.set_position((left, 0.05, right - left, 0.79))


def _lighter(colour: str) -> str:
    channels = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (255 - channel) * 0.55):02x}" for channel in channels)
