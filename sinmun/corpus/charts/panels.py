"""Small charts side by side on one sheet, as words over time and words of groups are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from sinmun.render.charts.style import Sheet, extent_of
from sinmun.render.look.layout import elide, text_width
from sinmun.render.look.palette import INK, MUTED

LINE = 0.042  # of the height of the axes: what a line of words below the panels takes

Box = tuple[float, float, float, float]


def boxes(count: int, *, margin: float = 0.035, head: float = 0.09, foot: float = 0.0) -> list[Box]:
    """Return left, bottom, width and height (shares of the axes) of ``count`` panels.

    Args:
        count: of the panels, eight at most.
        margin: kept free left of each.
        head: kept free above each.
        foot: kept free below all.
    """
    columns = next(number for number, most in ((1, 1), (2, 4), (3, 6), (4, 8)) if count <= most)
    lines = -(-count // columns)
    wide, high = 1 / columns, (1 - foot) / lines
    return [
        (
            place % columns * wide + margin,
            1 - (place // columns + 1) * high + 0.05,
            wide - margin - 0.035,
            high - 0.05 - head,
        )
        for place in range(count)
    ]


def name_panel(paper: Sheet, panel: Axes, name: str, *, size: float, note: str = "") -> None:
    """Write a name above a panel, and a smaller note between the two."""
    face = paper.face
    room = extent_of(panel)[0]
    panel.set_title(
        face.drawable(elide(name, room / (size * 1.25))),
        fontproperties=face.font(size * 1.25, bold=True),
        color=INK,
        loc="left",
        pad=(size * 1.45 if note else size * 0.5),
        parse_math=False,
    )
    wide = text_width(note) * size * 0.85
    small = size * 0.85 * min(1, max(room / wide, 0.75)) if note else size
    panel.annotate(
        face.drawable(elide(note, room / small)),
        (0, 1),
        xycoords="axes fraction",
        xytext=(0, size * 0.4),
        textcoords="offset points",
        color=MUTED,
        fontproperties=face.font(small),
        parse_math=False,
        annotation_clip=False,
    )


def say_below(paper: Sheet, lines: Sequence[str]) -> None:
    """Write lines at the foot of the sheet, each cut to the width; a line takes `LINE` of its height."""
    size = 11.0 if paper.whole else 7.0
    room = extent_of(paper.ax)[0] / size
    for place, line in enumerate(lines):
        paper.ax.text(
            0,
            LINE * (len(lines) - 1 - place),
            elide(paper.face.drawable(line), room),
            transform=paper.ax.transAxes,
            fontproperties=paper.face.font(size),
            color=MUTED,
            va="center",
            parse_math=False,
        )
