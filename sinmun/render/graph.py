"""The network of a record: its nodes and edges, as GraphML and GEXF for Gephi, and as a networkx graph."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from sinmun._version import __version__
from sinmun.extras import need
from sinmun.record import Record
from sinmun.render.communities import communities

if TYPE_CHECKING:
    import networkx as nx

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://www.gexf.net/1.2draft"


class Vertex(NamedTuple):
    """A name in the network.

    Attributes:
        name: the name.
        kind: ``person``, ``organization``, ``keyword``; in a corpus ``place`` too.
        times: mentions, or occurrences of a keyword.
        community: a number, 0 the largest; see `sinmun.render.communities`.
    """

    name: str
    kind: str
    times: int
    community: int


def vertices(record: Record) -> list[Vertex]:
    """Return the names of the network in the order in which its edges name them."""
    people = {row["name"]: row["mentions"] for row in record["people"]}
    bodies = {row["name"]: row["mentions"] for row in record["organizations"]}
    words = {row["keyword"]: row["count"] for row in record["keywords"]}
    groups = communities((edge["source"], edge["target"], edge["weight"]) for edge in record["network"])
    names = dict.fromkeys(name for edge in record["network"] for name in (edge["source"], edge["target"]))
    return [
        Vertex(
            name,
            "person" if name in people else "organization" if name in bodies else "keyword",
            people.get(name) or bodies.get(name) or words.get(name) or 0,
            groups[name],
        )
        for name in names
    ]


def to_graph(record: Record) -> nx.Graph[str]:
    """Return the network of a record; needs the extra ``graph`` (networkx).

    Nodes carry ``kind``, ``count`` (see `Vertex.times`) and ``community``; edges carry ``weight``, the number of sentences that
    name both ends.

    Raises:
        sinmun.problems.Problem: networkx is not installed.
    """
    graph: nx.Graph[str] = need("networkx").Graph()
    for vertex in vertices(record):
        graph.add_node(vertex.name, kind=vertex.kind, count=vertex.times, community=vertex.community)
    for edge in record["network"]:
        graph.add_edge(edge["source"], edge["target"], weight=edge["weight"])
    return graph


def to_graphml(record: Record) -> bytes:
    """Return the network of a record as a GraphML file (UTF-8), which Gephi, yEd and networkx open."""
    return graphml(vertices(record), record["network"])


def graphml(nodes: Iterable[Vertex], edges: Iterable[Mapping[str, Any]]) -> bytes:
    """Return names and the edges between them (``source, target, weight``) as a GraphML file."""
    root = ET.Element("graphml", xmlns=_GRAPHML)
    for name, kind, of in _columns(integer="int"):
        ET.SubElement(root, "key", {"id": name, "for": of, "attr.name": name, "attr.type": kind})
    graph = ET.SubElement(root, "graph", edgedefault="undirected")
    for vertex in nodes:
        node = ET.SubElement(graph, "node", id=vertex.name)
        for name, value in _values(vertex):
            ET.SubElement(node, "data", key=name).text = value
    for edge in edges:
        tie = ET.SubElement(graph, "edge", source=edge["source"], target=edge["target"])
        ET.SubElement(tie, "data", key="weight").text = str(edge["weight"])
    return _xml(root)


def to_gexf(record: Record) -> bytes:
    """Return the network of a record as a GEXF 1.2 file (UTF-8), which Gephi and networkx open.

    Nodes carry ``kind``, ``count`` (see `Vertex.times`) and ``community``; the weight of an edge is the number of sentences.
    """
    return gexf(vertices(record), record["network"])


def gexf(names: Iterable[Vertex], ties: Iterable[Mapping[str, Any]]) -> bytes:
    """Return names and the edges between them (``source, target, weight``) as a GEXF file."""
    root = ET.Element("gexf", xmlns=_GEXF, version="1.2")
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = f"sinmun {__version__}"
    graph = ET.SubElement(root, "graph", defaultedgetype="undirected", mode="static")
    columns = ET.SubElement(graph, "attributes", {"class": "node", "mode": "static"})
    for name, kind, of in _columns(integer="integer"):
        if of == "node":
            ET.SubElement(columns, "attribute", id=name, title=name, type=kind)
    nodes, edges = ET.SubElement(graph, "nodes"), ET.SubElement(graph, "edges")
    for vertex in names:
        node = ET.SubElement(nodes, "node", id=vertex.name, label=vertex.name)
        values = ET.SubElement(node, "attvalues")
        for name, value in _values(vertex):
            ET.SubElement(values, "attvalue", {"for": name, "value": value})
    for number, edge in enumerate(ties):
        ends = {"id": str(number), "source": edge["source"], "target": edge["target"]}
        ET.SubElement(edges, "edge", ends, weight=str(edge["weight"]))
    return _xml(root)


def _columns(*, integer: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, type and owner of what nodes and edges carry; ``integer`` is what the format calls whole numbers."""
    yield "kind", "string", "node"
    yield "count", integer, "node"
    yield "community", integer, "node"
    yield "weight", integer, "edge"


def _values(vertex: Vertex) -> Iterator[tuple[str, str]]:
    yield "kind", vertex.kind
    yield "count", str(vertex.times)
    yield "community", str(vertex.community)


def _xml(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"
