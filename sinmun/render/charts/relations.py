"""The network chart: people, organisations and keywords that share a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import EllipseCollection, LineCollection
from matplotlib.lines import Line2D

from sinmun.i18n import Lang
from sinmun.render.charts.style import Sheet, bare, entitle, say_empty, sheet
from sinmun.render.look.graphlayout import Link, Plan, plan
from sinmun.render.look.palette import COMMUNITIES, INK, KINDS, MUTED, PAPER, Kind, kinds_of_names

_INSET = 18  # points between heading and network, for the grounds that reach beyond the discs


def network(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None) -> Axes:
    """Draw who and what share sentences and return the axes.

    Discs have the colour of their kind, their area grows with the links; lines grow with the number of shared
    sentences; a faint ground holds together those who often meet.
    """
    edges = record.get("network") or ()
    texts = [str(edge[end]) for edge in edges for end in ("source", "target")]
    paper = sheet([*texts, str(record.get("title") or "")], ax=ax, lang=lang)
    width, height = bare(paper.ax)
    height -= _INSET
    paper.ax.set_ylim(height, -_INSET)
    drawable = [
        {
            **edge,
            "source": paper.face.drawable(str(edge["source"])),
            "target": paper.face.drawable(str(edge["target"])),
        }
        for edge in edges
    ]
    laid = plan(drawable, width=width, height=height, size=14 if paper.whole else 8)
    if not laid.nodes:
        entitle(paper, paper.say["network"], record, [])
        say_empty(paper, paper.say["none_network"])
        return paper.ax
    notes = [paper.say["unit_network"]]
    if laid.total > len(laid.nodes):
        notes.append(paper.say["network_cut"].format(n=len(laid.nodes), total=laid.total))
    entitle(paper, paper.say["chart_network"].format(n=len(laid.nodes)), record, notes)
    kinds = {paper.face.drawable(name): kind for name, kind in kinds_of_names(record).items()}
    _grounds(paper.ax, laid)
    _lines(paper.ax, laid)
    _discs(paper, laid, kinds)
    return paper.ax


def _grounds(ax: Axes, laid: Plan) -> None:
    """Draw a soft field behind every group: round spots under its discs, joined along the links inside it."""
    colours = {
        number: _faint(COMMUNITIES[number % len(COMMUNITIES)]) for number in {n.community for n in laid.nodes}
    }
    if len(colours) < 2:
        return
    inner = [
        link for link in laid.links if laid.nodes[link.source].community == laid.nodes[link.target].community
    ]
    reach = 44 if len(laid.nodes) <= 30 else 32
    ax.add_collection(
        LineCollection(
            [_ends(laid, link) for link in inner],
            linewidths=reach * 0.75,
            colors=[colours[laid.nodes[link.source].community] for link in inner],
            capstyle="round",
            clip_on=False,
            zorder=0.5,
        ),
        autolim=False,
    )
    _ellipses(
        ax,
        laid,
        [reach + node.radius for node in laid.nodes],
        [colours[n.community] for n in laid.nodes],
        0.6,
    )


def _faint(colour: str) -> str:
    channels = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (255 - channel) * 0.87):02x}" for channel in channels)


def _lines(ax: Axes, laid: Plan) -> None:
    heaviest = max(link.weight for link in laid.links)
    segments = [_ends(laid, link) for link in laid.links]
    widths = [0.6 + 4.4 * (link.weight / heaviest) ** 0.7 for link in laid.links]
    ax.add_collection(
        LineCollection(segments, linewidths=widths, colors="#8d96a2", alpha=0.5, zorder=1), autolim=False
    )


def _ends(laid: Plan, link: Link) -> tuple[tuple[float, float], tuple[float, float]]:
    source, target = laid.nodes[link.source], laid.nodes[link.target]
    return (source.x, source.y), (target.x, target.y)


def _ellipses(
    ax: Axes,
    laid: Plan,
    diameters: Sequence[float],
    colours: Sequence[str],
    order: float,
    *,
    edge: str = "none",
) -> None:
    ax.add_collection(
        EllipseCollection(
            diameters,
            diameters,
            [0] * len(diameters),
            units="points",
            offsets=[(node.x, node.y) for node in laid.nodes],
            offset_transform=ax.transData,
            facecolors=colours,
            edgecolors=edge,
            linewidths=1.5,
            clip_on=False,
            zorder=order,
        ),
        autolim=False,
    )


def _discs(paper: Sheet, laid: Plan, kinds: Mapping[str, Kind]) -> None:
    diameters = [2 * node.radius for node in laid.nodes]
    colours = [KINDS[kinds.get(node.name, "noun")].light for node in laid.nodes]
    _ellipses(paper.ax, laid, diameters, colours, 2, edge=PAPER)
    for node in laid.nodes:
        y = node.y + node.radius + node.size * 0.72
        paper.text(node.x, y, node.label, size=node.size, colour=INK, plate=True)
    _legend(paper, {kinds.get(node.name, "noun") for node in laid.nodes})


def _legend(paper: Sheet, shown: set[Kind]) -> None:
    order: Sequence[Kind] = [kind for kind in KINDS if kind in shown]
    handles = [
        Line2D([], [], marker="o", linestyle="none", markersize=9, markeredgewidth=0, color=KINDS[kind].light)
        for kind in order
    ]
    paper.ax.legend(
        handles,
        [paper.say["keyword" if kind == "noun" else kind] for kind in order],
        prop=paper.face.font(12 if paper.whole else 8),
        labelcolor=MUTED,
        loc="lower right" if paper.whole else "upper right",
        bbox_to_anchor=(1, 1.09) if paper.whole else (1, 0),
        ncols=len(order),
        frameon=False,
        borderpad=0,
        handletextpad=0.1,
    )
