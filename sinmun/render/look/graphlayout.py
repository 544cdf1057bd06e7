"""Laying out the network: which nodes belong together, where they stand, and labels that do not collide."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sinmun.render.communities import communities
from sinmun.render.look.glyphs import can_draw, tidy
from sinmun.render.look.layout import AREA, elide, text_width

Floats = NDArray[np.float64]

MOST_NODES = 40
LINKS_PER_NODE = 1.5
"""Links that are drawn at most, for each node: more are a tangle in which no line can be followed."""

GROUND = 12.0
"""How far the ground of a group reaches beyond its discs, in units."""

SIZE = 15.0
_LABEL = 11.0  # em
_GAP = 4.0  # units that stay free around disc and label
_SHRUNK = (1.0, 0.92, 0.85, 0.78)


class Node(NamedTuple):
    """A name in the network.

    Attributes:
        name: the name as it stands in the record.
        label: the name as it is drawn (cut if long).
        x: centre, in units of the area.
        y: centre of the disc, in units, downwards.
        label_y: centre of the label, which stands beneath the disc, in units.
        radius: of the disc, in units; its area grows with the node's edges.
        size: font size of the label, in units.
        community: number of the group, 0 for the largest.
    """

    name: str
    label: str
    x: float
    y: float
    label_y: float
    radius: float
    size: float
    community: int


class Link(NamedTuple):
    """An edge between two nodes, given by their places in the list of nodes."""

    source: int
    target: int
    weight: float


class Plan(NamedTuple):
    """A network laid out.

    Attributes:
        nodes: the names drawn, the best connected first.
        links: the edges drawn, the heaviest first.
        total: how many names there are.
        tied: how many edges there are between the names drawn.
        left_out: names that are not drawn, as our font lacks letters of them.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    total: int
    tied: int
    left_out: tuple[str, ...]

    @property
    def groups(self) -> bool:
        """Whether there is more than one group, so that grounds tell them apart."""
        return any(node.community for node in self.nodes)


class _Net(NamedTuple):
    """Names and all edges between them, not laid out."""

    names: list[str]
    links: list[Link]

    def strength(self) -> Floats:
        """Return the sum of the weights at each name."""
        found = np.zeros(len(self.names))
        for link in self.links:
            found[link.source] += link.weight
            found[link.target] += link.weight
        return found


class _Boxes(NamedTuple):
    """What is drawn for each node: label, its size, radius of the disc, and half the box that holds both."""

    labels: list[str]
    sizes: Floats
    radii: Floats
    half: Floats


def plan(edges: Sequence[Mapping[str, Any]], *, width: float = AREA[0], height: float = AREA[1]) -> Plan:
    """Lay the best connected names of ``edges`` (rows of source, target, weight) out in an area.

    No disc and no label lies on another: where there is no room, all become a little smaller, and then the names with
    the fewest ties are left out. Of the edges those are kept that matter, see `_backbone`.

    The layout is a spring model after Fruchterman and Reingold (1991), with the groups of `groups_of` pulled together,
    started from a fixed arrangement: the same edges always give the same picture.
    """
    weights, left_out = _weights(edges)
    total = len({name for pair in weights for name in pair})
    for most in range(MOST_NODES, 1, -4):
        net = _best(weights, most)
        groups = groups_of(len(net.names), net.links)
        kept = _backbone(net, groups)
        laid = _arranged(net, kept, groups, width, height)
        if laid is not None:
            return Plan(laid, tuple(kept), total, len(net.links), left_out)
    return Plan((), (), total, 0, left_out)


def remarks(laid: Plan, say: Mapping[str, str]) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield what is not drawn, as messages and the values to be filled in."""
    if len(laid.nodes) < laid.total:
        yield say["network_cut"], {"n": len(laid.nodes), "total": laid.total}
    if len(laid.links) < laid.tied:
        yield say["links_cut"], {"n": len(laid.links), "total": laid.tied}
    if laid.left_out:
        yield say["left_out"], {"n": len(laid.left_out)}


def _weights(edges: Sequence[Mapping[str, Any]]) -> tuple[dict[tuple[str, str], float], tuple[str, ...]]:
    """Return the weight of each pair of names, and the names that cannot be drawn."""
    weights: dict[tuple[str, str], float] = defaultdict(float)
    left_out: dict[str, None] = {}
    for edge in edges:
        source, target, weight = str(edge["source"]), str(edge["target"]), float(edge["weight"])
        lacking = [name for name in (source, target) if not can_draw(name)]
        left_out.update(dict.fromkeys(lacking))
        if source != target and weight > 0 and not lacking:
            weights[min(source, target), max(source, target)] += weight
    return weights, tuple(left_out)


def _best(weights: Mapping[tuple[str, str], float], most: int) -> _Net:
    strength: dict[str, float] = defaultdict(float)
    for (source, target), weight in weights.items():
        strength[source] += weight
        strength[target] += weight
    ranked = sorted(strength, key=lambda name: (-strength[name], name))
    names = _best_connected(ranked, weights, most)
    index = {name: place for place, name in enumerate(names)}
    links = [
        Link(min(index[source], index[target]), max(index[source], index[target]), weight)
        for (source, target), weight in weights.items()
        if source in index and target in index
    ]
    # The names are ranked: of two edges of one weight that between the stronger names comes first.
    return _Net(names, sorted(links, key=lambda link: (-link.weight, link.source, link.target)))


def _best_connected(ranked: Sequence[str], weights: Mapping[tuple[str, str], float], most: int) -> list[str]:
    """Return at most ``most`` of the names ranked, each with the one it is tied to most: none stands alone."""
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
        if len(chosen | pair) <= most:
            chosen |= pair
    return sorted(chosen, key=rank.__getitem__)


def _backbone(net: _Net, groups: Sequence[int]) -> list[Link]:
    """Return the edges that matter: all where they are few, else those that hold the names together and the heavy ones.

    What holds together is the maximum spanning forest (Kruskal 1956): whoever is connected stays so, over the strongest
    ties. Of the others whole weights are taken, the heaviest first, while there is room; edges of the least weight of
    all (most often one shared sentence) are not.
    """
    room = int(LINKS_PER_NODE * len(net.names))
    if len(net.links) <= room:
        return net.links
    forest = set(_forest(net, groups))
    kept = set(forest)
    least = net.links[-1].weight
    for weight, same in itertools.groupby(net.links, key=lambda link: link.weight):
        wanted = kept | set(same)
        if weight == least or len(wanted) > room:
            break
        kept = wanted
    return [link for link in net.links if link in kept]


def _forest(net: _Net, groups: Sequence[int]) -> Iterator[Link]:
    """Yield the links of the maximum spanning forest; of links of one weight those inside a group come first."""
    root = list(range(len(net.names)))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for link in sorted(
        net.links, key=lambda link: (-link.weight, groups[link.source] != groups[link.target])
    ):
        one, other = find(link.source), find(link.target)
        if one != other:
            root[one] = other
            yield link


def groups_of(count: int, links: Sequence[Link]) -> list[int]:
    """Return the group of each of ``count`` nodes, groups numbered by size; see `sinmun.render.communities`."""
    found = communities((link.source, link.target, link.weight) for link in links)
    alone = itertools.count(max(found.values(), default=-1) + 1)
    return [found[node] if node in found else next(alone) for node in range(count)]


def _arranged(
    net: _Net, kept: Sequence[Link], groups: Sequence[int], width: float, height: float
) -> tuple[Node, ...] | None:
    """Return the nodes in their places, or ``None`` where there is no room for all of them."""
    if not net.names:
        return ()
    spring = _spring(len(net.names), kept, groups, width / height)
    for shrunk in _SHRUNK:
        boxes = _boxes_of(net, shrunk)
        spots = _separate(_fit(spring, boxes.half, width, height), boxes.half, width, height)
        if not _clashes(spots, boxes.half, width, height):
            return _nodes(net, boxes, spots, groups)
    return None


def _boxes_of(net: _Net, shrunk: float) -> _Boxes:
    strength = net.strength()
    share = np.sqrt(strength / strength.max())
    scale = shrunk * min(1.0, (30 / len(net.names)) ** 0.4)
    radii = (5 + 11 * share) * scale
    sizes = SIZE * (0.82 + 0.38 * share) * scale
    labels = [elide(tidy(name), _LABEL) for name in net.names]
    half = np.array(
        [
            (max(text_width(label) * em / 2, radius) + _GAP, radius + em * 0.72)
            for label, em, radius in zip(labels, sizes, radii, strict=True)
        ]
    )
    return _Boxes(labels, sizes, radii, half)


def _nodes(net: _Net, boxes: _Boxes, spots: Floats, groups: Sequence[int]) -> tuple[Node, ...]:
    return tuple(
        Node(
            name,
            boxes.labels[place],
            float(spots[place, 0]),
            # The box holds disc and label; the disc stands in its upper part.
            float(spots[place, 1] - boxes.sizes[place] * 0.72),
            float(spots[place, 1] + boxes.radii[place]),
            float(boxes.radii[place]),
            float(boxes.sizes[place]),
            groups[place],
        )
        for place, name in enumerate(net.names)
    )


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
    # A push is a share of the overlap and never quite ends it: boxes are parted a little further than they must.
    reach = half[:, None] + half[None] + 1.0
    apart = ~np.eye(len(spots), dtype=bool)
    # Two nodes on the very same spot are told apart by their number.
    spots = np.clip(spots, low, np.maximum(low, high)) + np.arange(len(spots))[:, None] * (1e-3, 2e-3)
    for _ in range(600):
        gap = spots[:, None] - spots[None]
        overlap = reach - np.abs(gap)
        clash = (overlap > 0.5).all(axis=2) & apart
        if not clash.any():
            break
        sideways = overlap[:, :, 0] < overlap[:, :, 1]
        shift = np.zeros_like(gap)
        shift[:, :, 0] = np.where(clash & sideways, np.sign(gap[:, :, 0]) * overlap[:, :, 0], 0)
        shift[:, :, 1] = np.where(clash & ~sideways, np.sign(gap[:, :, 1]) * overlap[:, :, 1], 0)
        spots = np.clip(spots + 0.3 * shift.sum(axis=1), low, np.maximum(low, high))
    return spots


def _clashes(spots: Floats, half: Floats, width: float, height: float) -> bool:
    """Say whether a box lies on another, or reaches out of the area."""
    overlap = half[:, None] + half[None] - np.abs(spots[:, None] - spots[None])
    apart = ~np.eye(len(spots), dtype=bool)
    outside = (spots - half < -1).any() or (spots + half > np.array([width, height]) + 1).any()
    return bool(outside or ((overlap > 0).all(axis=2) & apart).any())
