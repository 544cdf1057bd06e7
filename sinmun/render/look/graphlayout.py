"""Laying out the network: which nodes belong together, where they stand, and labels that do not collide."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sinmun.render import graph
from sinmun.render.look.layout import elide, text_width

Floats = NDArray[np.float64]

MOST_NODES = 60
MOST_EDGES = 180


class Node(NamedTuple):
    """A name in the network.

    Attributes:
        name: the name as it stands in the record.
        label: the name as it is drawn (cut if long).
        x: centre, in points.
        y: centre, in points, downwards.
        radius: of the disc, in points; its area grows with the node's edges.
        size: font size of the label, which stands beneath the disc, in points.
        community: number of the group, 0 for the largest.
    """

    name: str
    label: str
    x: float
    y: float
    radius: float
    size: float
    community: int


class Link(NamedTuple):
    """An edge between two nodes, given by their places in the list of nodes."""

    source: int
    target: int
    weight: float


class Plan(NamedTuple):
    """A network laid out: nodes, links, and how many names there were in all."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    total: int


def plan(edges: Sequence[Mapping[str, Any]], *, width: float, height: float, size: float = 12.0) -> Plan:
    """Lay the best connected names of ``edges`` (rows of source, target, weight) out in an area in points.

    The layout is a spring model after Fruchterman and Reingold (1991), with the groups of `communities`
    pulled together, started from a fixed arrangement: the same edges always give the same picture.
    """
    names, links, total = _select(edges)
    if not names:
        return Plan((), (), 0)
    count = len(names)
    groups = communities(count, links)
    strength = np.zeros(count)
    for link in links:
        strength[link.source] += link.weight
        strength[link.target] += link.weight
    share = np.sqrt(strength / strength.max())
    scale = 1.0 if count <= 30 else max(0.78, (30 / count) ** 0.4)
    radii = (5 + 11 * share) * scale
    sizes = size * (0.82 + 0.38 * share) * scale
    labels = [elide(name, 11) for name in names]
    half = np.array(
        [
            (max(text_width(label) * em / 2, radius) + 5, radius + em * 0.72)
            for label, em, radius in zip(labels, sizes, radii, strict=True)
        ]
    )
    spots = _spring(count, links, groups, width / height)
    spots = _fit(spots, half, width, height)
    spots = _separate(spots, half, width, height)
    nodes = tuple(
        Node(
            names[place],
            labels[place],
            float(spots[place, 0]),
            # The box holds disc and label; the disc stands in its upper part.
            float(spots[place, 1] - sizes[place] * 0.72),
            float(radii[place]),
            float(sizes[place]),
            groups[place],
        )
        for place in range(count)
    )
    return Plan(nodes, tuple(links), total)


def _select(edges: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[Link], int]:
    strength: dict[str, float] = defaultdict(float)
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for edge in edges:
        source, target, weight = str(edge["source"]), str(edge["target"]), float(edge["weight"])
        if source == target or weight <= 0:
            continue
        strength[source] += weight
        strength[target] += weight
        weights[min(source, target), max(source, target)] += weight
    names = _best_connected(sorted(strength, key=lambda name: (-strength[name], name)), weights)
    index = {name: place for place, name in enumerate(names)}
    links = [
        Link(index[source], index[target], weight)
        for (source, target), weight in weights.items()
        if source in index and target in index
    ]
    links.sort(key=lambda link: (-link.weight, link.source, link.target))
    # The strongest link of every node is kept, so that none floats alone only because others are heavier.
    seen: set[int] = set()
    kept: list[Link] = []
    for place, link in enumerate(links):
        if place < MOST_EDGES or link.source not in seen or link.target not in seen:
            kept.append(link)
            seen.update((link.source, link.target))
    return names, kept, len(strength)


def _best_connected(ranked: Sequence[str], weights: Mapping[tuple[str, str], float]) -> list[str]:
    """Return at most `MOST_NODES` of the names ranked, each with the one it is tied to most: none stands alone."""
    rank = {name: place for place, name in enumerate(ranked)}
    partner: dict[str, str] = {}
    for source, target in sorted(
        weights, key=lambda pair: (-weights[pair], *sorted(map(rank.__getitem__, pair)))
    ):
        partner.setdefault(source, target)
        partner.setdefault(target, source)
    chosen: set[str] = set()
    for name in ranked:
        pair = {name, partner[name]}
        if len(chosen | pair) <= MOST_NODES:
            chosen |= pair
    return sorted(chosen, key=rank.__getitem__)


def communities(count: int, links: Sequence[Link]) -> list[int]:
    """Return the group of each of ``count`` nodes, groups numbered by size; see `sinmun.render.graph.communities`."""
    found = graph.communities((link.source, link.target, link.weight) for link in links)
    alone = itertools.count(max(found.values(), default=-1) + 1)
    return [found[node] if node in found else next(alone) for node in range(count)]


def _spring(count: int, links: Sequence[Link], groups: Sequence[int], aspect: float) -> Floats:
    order = sorted(range(count), key=lambda node: (groups[node], node))
    angle = np.empty(count)
    angle[order] = np.arange(count) * 2 * np.pi / count
    spots: Floats = np.stack([np.cos(angle) * aspect, np.sin(angle)], axis=1)
    pull = np.zeros((count, count))
    for link in links:
        near = 1.0 if groups[link.source] == groups[link.target] else 0.35
        pull[link.source, link.target] = pull[link.target, link.source] = near * (1 + np.log(link.weight))
    ideal = 1.5 * np.sqrt(aspect / count)
    for step in np.linspace(0.25, 0.005, 140):
        gap = spots[:, None] - spots[None]
        distance = np.sqrt((gap**2).sum(axis=2)) + 1e-6
        push = ideal**2 / distance**2 - pull * distance / ideal
        force = (gap * push[:, :, None]).sum(axis=1) - spots * (1.0, 1.0 * aspect)
        length = np.sqrt((force**2).sum(axis=1, keepdims=True)) + 1e-9
        spots = spots + force / length * np.minimum(length, step)
    return spots


def _fit(spots: Floats, half: Floats, width: float, height: float) -> Floats:
    """Stretch the layout over the area; a few nodes keep to its middle."""
    low, high = spots.min(axis=0), spots.max(axis=0)
    span = np.maximum(high - low, 1e-6)
    area = np.array([width, height])
    room = (area - 2 * half.max(axis=0)) * min(1.0, 0.45 + 0.05 * len(spots))
    fitted: Floats = (spots - (low + high) / 2) / span * room + area / 2
    return fitted


def _separate(spots: Floats, half: Floats, width: float, height: float) -> Floats:
    """Push boxes apart along the shorter way until none overlap, keeping all of them inside the area."""
    low, high = half, np.array([width, height]) - half
    spots = np.clip(spots, low, np.maximum(low, high))
    reach = half[:, None] + half[None]
    apart = ~np.eye(len(spots), dtype=bool)
    # Two nodes on the very same spot are told apart by their number.
    spots = spots + np.arange(len(spots))[:, None] * (1e-3, 2e-3)
    for _ in range(400):
        gap = spots[:, None] - spots[None]
        overlap = reach - np.abs(gap)
        clash = (overlap > 0).all(axis=2) & apart
        if not clash.any():
            break
        sideways = overlap[:, :, 0] < overlap[:, :, 1]
        shift = np.zeros_like(gap)
        shift[:, :, 0] = np.where(clash & sideways, np.sign(gap[:, :, 0]) * overlap[:, :, 0], 0)
        shift[:, :, 1] = np.where(clash & ~sideways, np.sign(gap[:, :, 1]) * overlap[:, :, 1], 0)
        spots = np.clip(spots + 0.3 * shift.sum(axis=1), low, np.maximum(low, high))
    return spots
