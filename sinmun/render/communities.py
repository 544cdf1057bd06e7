"""Groups of names that often occur together: Louvain's method (Blondel et al. 2008), on weights.

It is written out here, as it is all that a page needs of a library of graphs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

Named = TypeVar("Named", str, int)
_Ties = list[dict[int, float]]
"""For each node the weight of its tie to each other node; to itself: twice the weight inside it."""
_LEAST_GAIN = 1e-12


def communities(edges: Iterable[tuple[Named, Named, float]]) -> dict[Named, int]:
    """Return the group of each node that has an edge; 0 is the largest, among equals the one with the least node.

    Louvain (Blondel et al. 2008) on the weights, nodes taken in the order of the edges: the same edges in the same
    order give the same groups.
    """
    number: dict[Named, int] = {}
    ties: _Ties = []
    for source, target, weight in edges:
        for name in (source, target):
            if name not in number:
                number[name] = len(ties)
                ties.append({})
        one, other = number[source], number[target]
        ties[one][other] = ties[one].get(other, 0.0) + weight
        ties[other][one] = ties[other].get(one, 0.0) + weight
    groups: defaultdict[int, list[Named]] = defaultdict(list)
    for name, group in zip(number, _partition(ties), strict=True):
        groups[group].append(name)
    ordered = sorted(groups.values(), key=lambda group: (-len(group), min(group)))
    return {name: place for place, group in enumerate(ordered) for name in group}


def _partition(ties: _Ties) -> list[int]:
    """Return the group of each node: groups become nodes and move as a whole, then nodes by themselves, until none does."""
    groups = list(range(len(ties)))
    while True:
        single = _moved(ties, groups)
        whole = _merged(ties, single)
        if whole == groups:
            return groups
        groups = whole


def _merged(ties: _Ties, groups: Sequence[int]) -> list[int]:
    """Return the groups, numbered from 0, when those that belong together are one."""
    number = {group: place for place, group in enumerate(dict.fromkeys(groups))}
    placed = [number[group] for group in groups]
    if len(number) == len(ties):
        return placed
    joined = _joined(ties, placed)
    above = _merged(joined, _moved(joined, range(len(joined))))
    return [above[group] for group in placed]


def _moved(ties: _Ties, start: Sequence[int]) -> list[int]:
    """Return the group of each node, from ``start`` on, when no move of one to a neighbour's group raises the modularity."""
    group = list(start)
    degree = [sum(own.values()) for own in ties]
    total = [0.0] * len(ties)
    for node, own_group in enumerate(group):
        total[own_group] += degree[node]
    everything = sum(degree)
    busy = True
    while busy:
        busy = False
        for node, own in enumerate(ties):
            before = group[node]
            total[before] -= degree[node]
            best = _best_group(node, own, group, total=total, pull=degree[node] / everything)
            total[best] += degree[node]
            group[node] = best
            busy = busy or best != before
    return group


def _best_group(
    node: int, own: dict[int, float], group: Sequence[int], *, total: Sequence[float], pull: float
) -> int:
    """Return the group where a node raises the modularity most; its own where no other is better."""
    weight: defaultdict[int, float] = defaultdict(float)
    for other, tie in own.items():
        if other != node:
            weight[group[other]] += tie
    best = group[node]
    gain = weight[best] - total[best] * pull
    for candidate, tie in weight.items():
        if tie - total[candidate] * pull > gain + _LEAST_GAIN:
            best, gain = candidate, tie - total[candidate] * pull
    return best


def _joined(ties: _Ties, group: Sequence[int]) -> _Ties:
    """Return the ties between groups; what is inside one is its tie to itself."""
    joined: list[defaultdict[int, float]] = [defaultdict(float) for _ in range(max(group) + 1)]
    for node, own in enumerate(ties):
        for other, tie in own.items():
            joined[group[node]][group[other]] += tie
    return [dict(own) for own in joined]
