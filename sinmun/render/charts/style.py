"""The look that all charts share: paper, titles, text, and turning a figure into a PNG."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PIL import Image

from sinmun.i18n import Lang, messages
from sinmun.render.look.fonts import Typeface
from sinmun.render.look.glyphs import drawable, tidy
from sinmun.render.look.layout import AREA, elide
from sinmun.render.look.palette import INK, KINDS, MUTED, PAPER, Kind

WIDTH, HEIGHT = 12.8, 7.2  # inches: 16 : 9, the shape of a slide
DPI = 150
MARGIN = 0.045  # of the figure's width
HEAD, FOOT = 1.35, 0.3  # inches above and below the drawing
SENTENCE = 0.5  # inches that a line of words takes in place of a drawing
_SLIDE = "sinmun-slide"
_TITLE_SIZE = 10.5
_HEADING_LINE = 0.4  # inches from the upper edge
_LEGEND_SIZE = 12.0


class Sheet(NamedTuple):
    """What a chart is drawn with.

    Attributes:
        ax: the axes.
        face: the fonts.
        say: the messages in the chart's language.
        whole: whether the figure is ours, so that margins and titles may be placed on it.
        gaps: whether a text to be drawn has letters that no font of ours has.
    """

    ax: Axes
    face: Typeface
    say: Mapping[str, str]
    whole: bool
    gaps: bool

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


def sheet(texts: Iterable[str], *, ax: Axes | None, lang: Lang, height: float = HEIGHT) -> Sheet:
    """Return axes to draw ``texts`` on: those given, or those of a new figure as wide as a slide.

    Args:
        texts: what will be written on it.
        ax: axes to draw on, or ``None``.
        lang: language of the messages.
        height: of the figure in inches, where it is ours.
    """
    if ax is None:
        figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=PAPER)
        FigureCanvasAgg(figure)
        ax = slide(figure)
    gaps = any(drawable(text) != tidy(text) for text in texts)
    paper = Sheet(ax, Typeface(), messages(lang), whole=ax.get_gid() == _SLIDE, gaps=gaps)
    resize(paper, height - HEAD - FOOT)
    return paper


def resize(paper: Sheet, inches: float) -> None:
    """Make a figure of ours as high as a drawing of so many inches needs; before anything is written on it."""
    if paper.whole:
        height = HEAD + inches + FOOT
        _figure_of(paper.ax).set_size_inches(WIDTH, height)
        paper.ax.set_position((MARGIN, FOOT / height, 1 - 2 * MARGIN, inches / height))


def _figure_of(ax: Axes) -> Figure:
    figure = ax.figure
    assert isinstance(figure, Figure)
    return figure


def slide(figure: Figure) -> Axes:
    """Return axes on an empty figure, 12.8 inches wide, on which a chart places its heading and margins itself."""
    axes = figure.add_axes((MARGIN, 0, 1 - 2 * MARGIN, 1))
    axes.set_facecolor(PAPER)
    axes.set_gid(_SLIDE)
    return axes


def entitle(paper: Sheet, heading: str, record: Mapping[str, Any], notes: Iterable[str]) -> None:
    """Put the heading above the chart, and beneath it the article with its date, and what is counted."""
    title = paper.face.drawable(str(record.get("title") or "")) or paper.say["no_title"]
    date = str(record.get("date") or "")
    # Corner brackets, as Korean cites an article: headlines often begin or end with quotation marks of their own.
    details = ", ".join(part for part in (f"「{elide(title, 44)}」", date) if part)
    remarks = ", ".join([*notes, *([paper.say["gaps"]] if paper.gaps else [])])
    if not paper.whole:
        _entitle_axes(paper, heading, ", ".join(part for part in (remarks, details) if part))
        return
    lines = ((_HEADING_LINE, heading, 23, True, INK), (0.8, details, 13.5, False, MUTED))
    for inches, line, size, bold, colour in (*lines, (1.1, remarks, 13.5, False, MUTED)):
        paper.ax.figure.text(
            MARGIN,
            _below_top(paper, inches),
            elide(paper.face.drawable(line), WIDTH * 72 * (1 - 2 * MARGIN) / size),
            fontproperties=paper.face.font(size, bold=bold),
            color=colour,
            va="center",
            parse_math=False,
        )


def _entitle_axes(paper: Sheet, heading: str, details: str) -> None:
    """Put two lines above axes that are not ours; what is counted comes first, as the rest may be cut."""
    room = extent_of(paper.ax)[0] / _TITLE_SIZE
    paper.ax.set_title(
        "\n".join(elide(paper.face.drawable(line), room) for line in (heading, details)),
        fontproperties=paper.face.font(_TITLE_SIZE),
        linespacing=1.5,
        color=INK,
        loc="left",
        parse_math=False,
    )


def _below_top(paper: Sheet, inches: float) -> float:
    """Return the height in the figure (0 to 1) of what is so many inches below its upper edge."""
    return 1 - inches / float(_figure_of(paper.ax).get_size_inches()[1])


def legend_of_kinds(paper: Sheet, shown: Collection[Kind], *, noun: str) -> None:
    """Say what the colours of people, organisations and places stand for; ``noun`` is what the rest is called."""
    order = [kind for kind in KINDS if kind in shown]
    handles = [
        Line2D([], [], marker="o", linestyle="none", markersize=9, markeredgewidth=0, color=KINDS[kind].light)
        for kind in order
    ]
    legend(paper, handles, [noun if kind == "noun" else paper.say[kind] for kind in order])


def legend(paper: Sheet, handles: Sequence[Artist], labels: Sequence[str], *, inside: bool = False) -> None:
    """Say what colours stand for: beside the heading of a figure of ours, else below the axes, or ``inside`` them."""
    look: dict[str, Any] = {"loc": "upper right", "bbox_to_anchor": (1, 0), "ncols": len(labels)}
    if paper.whole:
        look |= {"loc": "center right", "bbox_to_anchor": (1 - MARGIN, _below_top(paper, _HEADING_LINE))}
        look |= {"bbox_transform": paper.ax.figure.transFigure}
    elif inside:
        look = {"loc": "lower right"}
    paper.ax.legend(
        handles,
        labels,
        prop=paper.face.font(_LEGEND_SIZE if paper.whole else 8),
        labelcolor=MUTED,
        frameon=False,
        borderpad=0,
        borderaxespad=0 if paper.whole else 0.5,
        handletextpad=0.4,
        **look,
    )


def say_empty(paper: Sheet, sentence: str) -> None:
    """Draw a chart that has no data: it says so."""
    paper.ax.set_axis_off()
    paper.ax.set_xlim(0, 1)
    paper.ax.set_ylim(0, 1)
    paper.text(0.5, 0.55, sentence, size=18 if paper.whole else 11, colour=MUTED)


def extent_of(ax: Axes) -> tuple[float, float]:
    """Return the width and the height of the axes in points."""
    extent, points = ax.get_window_extent(), 72 / ax.figure.dpi
    return float(extent.width * points), float(extent.height * points)


def bare(paper: Sheet, scale: float) -> tuple[float, float, float]:
    """Make the axes a blank area, y down, and return its width and height in units and the points of a unit.

    An area of a figure of ours is as wide as that of the page (`sinmun.render.look.layout.AREA`), so that both show the same;
    on other axes a unit has ``scale`` points.
    """
    ax = paper.ax
    width, height = extent_of(ax)
    ax.set_axis_off()
    if paper.whole:
        units = AREA
        scale = width / AREA[0]
    else:
        units = (width / scale, height / scale)
    ax.set_xlim(0, units[0])
    ax.set_ylim(units[1], 0)
    return units[0], units[1], scale


def png(figure: Figure) -> bytes:
    """Return the figure as a PNG, with no trace of time or program in it: the same data give the same bytes."""
    return _encoded(_pixels(figure))


def pngs(figures: Iterable[tuple[str, Figure]]) -> dict[str, bytes]:
    """Return figures as PNG by their names, see `png`: each is encoded while the next one is drawn."""
    with ThreadPoolExecutor(1) as pool:
        images = {name: pool.submit(_encoded, _pixels(figure)) for name, figure in figures}
        return {name: image.result() for name, image in images.items()}


def _pixels(figure: Figure) -> Image.Image:
    canvas = figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)
    # Not savefig: that would follow the caller's rcParams (savefig.dpi, savefig.bbox).
    canvas.draw()  # type: ignore[no-untyped-call]
    return Image.fromarray(np.asarray(canvas.buffer_rgba()))  # type: ignore[no-untyped-call]


def _encoded(pixels: Image.Image) -> bytes:
    """Return an image as a PNG: charts have few colours, and a palette of 160 makes the file a third as large."""
    image = pixels.convert("RGB")
    few = image.quantize(160, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette = few.getpalette() or []
    # The quantiser keeps the upper bits of a colour, which would make white paper a shade darker.
    few.putpalette([255 if channel >= 253 else channel for channel in palette])
    buffer = io.BytesIO()
    few.save(buffer, format="png", compress_level=4, dpi=(DPI, DPI))
    return buffer.getvalue()
