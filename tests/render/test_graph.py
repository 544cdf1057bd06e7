"""The network as a graph."""

from __future__ import annotations

import io
from typing import Any, cast

import networkx as nx

from sinmun.record import Record
from sinmun.render import graph


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
    groups = graph.communities([*left, *right, ("다", "라", 1)])
    assert [groups[name] for name in "라마바사가나다"] == [0, 0, 0, 0, 1, 1, 1]


def test_an_empty_network_is_an_empty_graph() -> None:
    assert len(graph.to_graph(record())) == 0


def test_graphml_reads_back_whatever_the_names_are() -> None:
    data = graph.to_graphml(record(('<가온 & "나">', "다", 1)))
    found = nx.read_graphml(io.BytesIO(data))
    assert set(found.nodes) == {'<가온 & "나">', "다"}
