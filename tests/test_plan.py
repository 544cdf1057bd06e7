"""The plan of the code: nothing imports in a circle, and one name means one thing where it is read."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from source_code import PACKAGE, defined, folder_of, imports, modules, room_of

ROOT = Path(__file__).resolve().parents[1]
NOT_YET_CHECKED = frozenset[str]()
"""Folders in which names still stand twice; none may be added."""


def circles(graph: Mapping[str, frozenset[str]]) -> list[list[str]]:
    found = nx.DiGraph([(one, other) for one, others in graph.items() for other in others])
    return sorted(sorted(group) for group in nx.strongly_connected_components(found) if len(group) > 1)


def twice_in_a_folder(folder: str) -> list[tuple[str, str, str]]:
    inside = [module for module in modules() if folder_of(module) == folder]
    pairs = combinations(inside, 2)
    return sorted((name, one, other) for one, other in pairs for name in defined(one) & defined(other))


def test_no_module_imports_another_in_a_circle() -> None:
    assert circles(imports()) == []


def test_no_folder_imports_another_in_a_circle() -> None:
    rooms: dict[str, frozenset[str]] = {}
    for module, others in imports().items():
        there = frozenset(map(room_of, others)) - {room_of(module)}
        rooms[room_of(module)] = rooms.get(room_of(module), frozenset()) | there
    # The package's own face names what users import from it and is imported for nothing.
    del rooms[PACKAGE]
    assert circles({room: others - {PACKAGE} for room, others in rooms.items()}) == []


def test_a_circle_is_seen_through_any_number_of_modules() -> None:
    graph = {"a": frozenset("b"), "b": frozenset("c"), "c": frozenset("a"), "d": frozenset("a")}
    assert circles(graph) == [["a", "b", "c"]]


@pytest.mark.parametrize("folder", sorted({folder_of(module) for module in modules()} - NOT_YET_CHECKED))
def test_no_name_stands_for_two_things_in_one_folder(folder: str) -> None:
    assert twice_in_a_folder(folder) == []


def test_no_name_stands_for_two_things_in_modules_that_import_one_another() -> None:
    found = [
        (name, module, other)
        for module, others in imports().items()
        for other in others
        if not {folder_of(module), folder_of(other)} & NOT_YET_CHECKED
        for name in defined(module) & defined(other)
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["sinmun", "training", "benchmarks", "tests"])
def test_no_file_touches_the_path_of_imports(folder: str) -> None:
    touching = [
        name
        for name, tree in modules(folder).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "sys.path"
    ]
    assert touching == []


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|txt|md))?)`", text))
    assert len(named) > 20
    missing = [name for name in named if not ((ROOT / "sinmun" / name).exists() or (ROOT / name).exists())]
    assert missing == []
