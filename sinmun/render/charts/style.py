"""The look that all charts share: paper, titles, text, and turning a figure into a PNG."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from sinmun.i18n import Lang, messages
from sinmun.render.look.fonts import Typeface, typeface
from sinmun.render.look.layout import elide
from sinmun.render.look.palette import INK, MUTED, PAPER

WIDTH, HEIGHT = 12.8, 7.2  # inches: 16 : 9, the shape of a slide
DPI = 150
MARGIN = 0.045  # of the figure's width
_SLIDE = "sinmun-slide"
_TITLE_SIZE = 10.5


class Sheet(NamedTuple):
    """What a chart is drawn with.

    Attributes:
        ax: the axes.
        face: the fonts.
        say: the messages in the chart's language.
        whole: whether the figure is ours, so that margins and titles may be placed on it.
    """

    ax: Axes
    face: Typeface
    say: Mapping[str, str]
    whole: bool

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        colour: str,
        bold: bool = False,
        plate: bool = False,
    ) -> None:
        """Draw a line of plain text (never read as mathematics) centred on a point of the axes' data.

        With ``plate``, a strip of paper behind it keeps lines from running through the letters.
        """
        self.ax.text(
            x,
            y,
            self.face.drawable(text),
            fontproperties=self.face.font(size, bold=bold),
            color=colour,
            ha="center",
            va="center_baseline",
            zorder=3,
            parse_math=False,
            bbox={"facecolor": PAPER, "edgecolor": "none", "alpha": 0.72, "pad": 0.6} if plate else None,
        )


def sheet(texts: Iterable[str], *, ax: Axes | None, lang: Lang) -> Sheet:
    """Return axes to draw ``texts`` on: those given, or those of a new figure in the shape of a slide."""
    face = typeface(texts)
    say = messages(lang)
    if ax is None:
        figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor=PAPER)
        FigureCanvasAgg(figure)
        ax = slide(figure)
    return Sheet(ax, face, say, whole=ax.get_gid() == _SLIDE)


def slide(figure: Figure) -> Axes:
    """Return axes on an empty figure (12.8 by 7.2 inches) on which a chart places its heading and margins itself."""
    axes = figure.add_axes((MARGIN, 0.05, 1 - 2 * MARGIN, 0.79))
    axes.set_facecolor(PAPER)
    axes.set_gid(_SLIDE)
    return axes


def entitle(paper: Sheet, heading: str, record: Mapping[str, Any], notes: Iterable[str]) -> None:
    """Put the heading above the chart, and beneath it the article, its date and what is counted."""
    title = paper.face.drawable(str(record.get("title") or "")) or paper.say["no_title"]
    date = str(record.get("date") or "")
    # Corner brackets, as Korean cites an article: headlines often begin or end with quotation marks of their own.
    details = ", ".join(part for part in (f"「{elide(title, 44)}」", date, *notes) if part)
    if paper.whole:
        figure = paper.ax.figure
        for y, line, size, bold, colour in (
            (0.945, heading, 23, True, INK),
            (0.888, details, 13.5, False, MUTED),
        ):
            figure.text(
                MARGIN,
                y,
                paper.face.drawable(line),
                fontproperties=paper.face.font(size, bold=bold),
                color=colour,
                va="center",
                parse_math=False,
            )
        return
    room = width_of(paper.ax) / _TITLE_SIZE
    paper.ax.set_title(
        "\n".join(elide(paper.face.drawable(line), room) for line in (heading, details)),
        fontproperties=paper.face.font(_TITLE_SIZE),
        linespacing=1.5,
        color=INK,
        loc="left",
        parse_math=False,
    )


def say_empty(paper: Sheet, sentence: str) -> None:
    """Draw a chart that has no data: it says so."""
    paper.ax.set_axis_off()
    paper.ax.set_xlim(0, 1)
    paper.ax.set_ylim(0, 1)
    paper.text(0.5, 0.55, sentence, size=18 if paper.whole else 11, colour=MUTED)


def width_of(ax: Axes) -> float:
    """Return the width of the axes in points."""
    return float(ax.get_window_extent().width * 72 / ax.figure.dpi)


def bare(ax: Axes) -> tuple[float, float]:
    """Make the axes a blank area measured in points, y down, and return its width and height."""
    figure = ax.figure
    extent = ax.get_window_extent()
    width, height = extent.width * 72 / figure.dpi, extent.height * 72 / figure.dpi
    ax.set_axis_off()
    ax.set_xlim(0, width)
    ax.set_ylim(height, 0)
    return width, height


def png(figure: Figure) -> bytes:
    """Return the figure as a PNG, with no trace of time or program in it: the same data give the same bytes.

    Charts have few colours: a palette of 160 makes the file a third as large and quicker to write.
    """
    canvas = figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)
    # Not savefig: that would follow the caller's rcParams (savefig.dpi, savefig.bbox).
    canvas.draw()  # type: ignore[no-untyped-call]
    pixels = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    image = Image.fromarray(pixels).convert("RGB")
    few = image.quantize(160, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette = few.getpalette() or []
    # The quantiser keeps the upper bits of a colour, which would make white paper a shade darker.
    few.putpalette([255 if channel >= 253 else channel for channel in palette])
    buffer = io.BytesIO()
    few.save(buffer, format="png", compress_level=4, dpi=(DPI, DPI))
    return buffer.getvalue()
