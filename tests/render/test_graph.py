"""The network as a graph."""

from __future__ import annotations

import io
import random
from typing import Any, cast

import networkx as nx
import pytest

from sinmun.record import Record
from sinmun.render import graph
from sinmun.render.communities import communities


def record(*edges: tuple[str, str, int], **parts: Any) -> Record:
    rows = [{"source": source, "target": target, "weight": weight} for source, target, weight in edges]
    return cast(Record, {"people": [], "organizations": [], "keywords": [], "network": rows, **parts})


def test_nodes_say_what_they_are() -> None:
    people = [{"name": "가온", "mentions": 4}]
    found = graph.to_graph(
        record(("가온", "예산", 2), people=people, keywords=[{"keyword": "예산", "count": 7}])
    )
    assert found.nodes["가온"] == {"kind": "person", "count": 4, "community": 0}
    assert found.nodes["예산"] == {"kind": "keyword", "count": 7, "community": 0}
    assert found.edges["가온", "예산"] == {"weight": 2}


def test_what_stands_together_is_one_community() -> None:
    left = [(a, b, 5) for a, b in ("가나", "나다", "가다")]
    right = [(a, b, 5) for a, b in ("라마", "마바", "라바", "라사", "마사")]
    groups = communities([*left, *right, ("다", "라", 1)])
    assert [groups[name] for name in "라마바사가나다"] == [0, 0, 0, 0, 1, 1, 1]


def test_an_empty_network_is_an_empty_graph() -> None:
    assert len(graph.to_graph(record())) == 0


def test_graphml_reads_back_whatever_the_names_are() -> None:
    data = graph.to_graphml(record(('<가온 & "나">', "다", 1)))
    found = nx.read_graphml(io.BytesIO(data))
    assert set(found.nodes) == {'<가온 & "나">', "다"}


def test_graphml_and_gexf_hold_what_the_graph_holds() -> None:
    people = [{"name": "가온", "mentions": 4}]
    known = record(("가온", "예산", 2), ("예산", "해온시", 1), people=people)
    whole = graph.to_graph(known)
    for read, data in ((nx.read_graphml, graph.to_graphml(known)), (nx.read_gexf, graph.to_gexf(known))):
        found = read(io.BytesIO(data))
        assert {
            name: {key: node[key] for key in ("kind", "count", "community")}
            for name, node in found.nodes.items()
        } == dict(whole.nodes)
        assert {frozenset(ends): float(weight) for *ends, weight in found.edges(data="weight")} == {
            frozenset(ends): weight for *ends, weight in whole.edges(data="weight")
        }


def test_gexf_reads_back_whatever_the_names_are() -> None:
    found = nx.read_gexf(io.BytesIO(graph.to_gexf(record(('<가온 & "나">', "𠮷野家", 1)))))
    assert set(found.nodes) == {'<가온 & "나">', "𠮷野家"}


@pytest.mark.parametrize("seed", range(20))
def test_communities_are_as_good_as_those_of_a_library_of_graphs(seed: int) -> None:
    chance = random.Random(seed)
    camps = [chance.randrange(4) for _ in range(40)]
    edges = [
        (one, other, chance.randint(1, 5))
        for one in range(40)
        for other in range(one)
        if chance.random() < (0.4 if camps[one] == camps[other] else 0.05)
    ]
    groups = communities(edges)
    net: nx.Graph[int] = nx.Graph()
    net.add_weighted_edges_from(edges)
    ours = [{node for node in groups if groups[node] == number} for number in set(groups.values())]
    theirs = nx.community.louvain_communities(net, seed=7)
    assert nx.community.modularity(net, ours) > nx.community.modularity(net, theirs) - 0.02
