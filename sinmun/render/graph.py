"""The network of a record as a networkx graph, and as GraphML for Gephi."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from sinmun.record import Record

if TYPE_CHECKING:
    import networkx as nx

SEED = 7
Named = TypeVar("Named", str, int)


def to_graph(record: Record) -> nx.Graph[str]:
    """Return the network of a record.

    Nodes carry ``kind`` (``person``, ``organization`` or ``keyword``), ``count`` (mentions or occurrences) and
    ``community`` (a number, 0 the largest; Louvain, Blondel et al. 2008, on the weights); edges carry ``weight``, the
    number of sentences that name both ends.
    """
    import networkx as nx  # noqa: PLC0415 -- an eighth of a second, needed for graphs only

    graph: nx.Graph[str] = nx.Graph()
    people = {row["name"]: row["mentions"] for row in record["people"]}
    bodies = {row["name"]: row["mentions"] for row in record["organizations"]}
    words = {row["keyword"]: row["count"] for row in record["keywords"]}
    for edge in record["network"]:
        graph.add_edge(edge["source"], edge["target"], weight=edge["weight"])
    for name, node in graph.nodes.items():
        kind = "person" if name in people else "organization" if name in bodies else "keyword"
        node["kind"] = kind
        node["count"] = people.get(name) or bodies.get(name) or words.get(name) or 0
    groups = communities((edge["source"], edge["target"], edge["weight"]) for edge in record["network"])
    for name, node in graph.nodes.items():
        node["community"] = groups[name]
    return graph


def communities(edges: Iterable[tuple[Named, Named, float]]) -> dict[Named, int]:
    """Return the group of each node that has an edge; 0 is the largest, among equals the one with the least node.

    Louvain (Blondel et al. 2008) on the weights, seeded: the same edges in the same order give the same groups.
    """
    import networkx as nx  # noqa: PLC0415 -- see to_graph

    graph: nx.Graph[Named] = nx.Graph()
    graph.add_weighted_edges_from(edges)
    if not graph:
        return {}
    groups = nx.community.louvain_communities(graph, weight="weight", seed=SEED)
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    return {node: number for number, group in enumerate(ordered) for node in group}


def to_graphml(record: Record) -> bytes:
    """Return the network of a record as a GraphML file (UTF-8), which Gephi and yEd open."""
    import networkx as nx  # noqa: PLC0415 -- see to_graph

    out = io.BytesIO()
    nx.write_graphml(to_graph(record), out)
    return out.getvalue()
