"""The network chart: people, organisations and keywords that share a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import EllipseCollection, LineCollection

from sinmun.i18n import Lang
from sinmun.render.charts.style import (
    SENTENCE,
    Sheet,
    bare,
    entitle,
    legend_of_kinds,
    resize,
    say_empty,
    sheet,
)
from sinmun.render.look.graphlayout import GROUND, Link, Plan, plan, remarks
from sinmun.render.look.palette import GROUNDS, INK, KINDS, PAPER, Kind, kinds_of_nodes

_SCALE = 0.55  # points of a unit on axes that are not ours: labels have about 8 points


def network(record: Mapping[str, Any], *, lang: Lang = "ko", ax: Axes | None = None) -> Axes:
    """Draw who and what share sentences and return the axes.

    Discs have the colour of their kind, their area grows with the links; lines grow with the number of shared
    sentences; a faint grey ground holds together those who often meet.
    """
    paper = sheet([str(record.get("title") or "")], ax=ax, lang=lang)
    width, height, scale = bare(paper, _SCALE)
    laid = plan(record.get("network") or (), width=width, height=height)
    notes = [say.format(**values) for say, values in remarks(laid, paper.say)]
    if not laid.nodes:
        resize(paper, SENTENCE)
        entitle(paper, paper.say["network"], record, notes)
        say_empty(paper, paper.say["none_network"])
        return paper.ax
    heading = paper.say["chart_network"].format(n=len(laid.nodes))
    entitle(paper, heading, record, [paper.say["unit_network"], *notes])
    kinds = kinds_of_nodes(record)
    _grounds(paper.ax, laid, scale)
    _ties(paper.ax, laid, scale)
    _discs(paper, laid, kinds, scale)
    legend_of_kinds(paper, {kinds.get(node.name, "noun") for node in laid.nodes}, noun=paper.say["keyword"])
    return paper.ax


def _grounds(ax: Axes, laid: Plan, scale: float) -> None:
    """Draw a soft field behind every group: round spots under its discs, joined along the links inside it."""
    if not laid.groups:
        return
    colours = [GROUNDS[node.community % len(GROUNDS)] for node in laid.nodes]
    inner = [
        link for link in laid.links if laid.nodes[link.source].community == laid.nodes[link.target].community
    ]
    ax.add_collection(
        LineCollection(
            [_ends(laid, link) for link in inner],
            linewidths=2 * GROUND * scale,
            colors=[colours[link.source] for link in inner],
            capstyle="round",
            clip_on=False,
            zorder=0.5,
        ),
        autolim=False,
    )
    _ellipses(ax, laid, [2 * (node.radius + GROUND) * scale for node in laid.nodes], colours, 0.6)


def _ties(ax: Axes, laid: Plan, scale: float) -> None:
    heaviest = max(link.weight for link in laid.links)
    segments = [_ends(laid, link) for link in laid.links]
    widths = [(0.8 + 5 * (link.weight / heaviest) ** 0.7) * scale for link in laid.links]
    ax.add_collection(
        LineCollection(segments, linewidths=widths, colors="#8d96a2", alpha=0.6, zorder=1), autolim=False
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
    """Draw a disc for every node, its diameter in points."""
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
            linewidths=0 if edge == "none" else 1.5,
            clip_on=False,
            zorder=order,
        ),
        autolim=False,
    )


def _discs(paper: Sheet, laid: Plan, kinds: Mapping[str, Kind], scale: float) -> None:
    diameters = [2 * node.radius * scale for node in laid.nodes]
    colours = [KINDS[kinds.get(node.name, "noun")].light for node in laid.nodes]
    _ellipses(paper.ax, laid, diameters, colours, 2, edge=PAPER)
    for node in laid.nodes:
        paper.text(node.x, node.label_y, node.label, size=node.size * scale, colour=INK, plate=True)
