"""The code of sinmun as syntax trees, for the tests of its plan."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = "sinmun"


@cache
def modules(package: str = PACKAGE) -> Mapping[str, ast.Module]:
    """Return the modules of ``package`` by their dotted names; a folder's own file has the folder's name."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


@cache
def imports() -> Mapping[str, frozenset[str]]:
    """Return what each module of sinmun imports of sinmun: anywhere in it, for types only or in a function too."""
    return {name: frozenset(_imported(tree)) - {name} for name, tree in modules().items()}


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in modules() else str(node.module) for name in names]
        else:
            continue
        yield from (name for name in names if name in modules())


def room_of(module: str) -> str:
    """Return the room of a module: the folder under ``sinmun/``, or the module itself where it lies in none."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else parts[0]


def folder_of(module: str) -> str:
    """Return the folder under ``sinmun/`` in which a module lies; ``sinmun`` for those at the top."""
    inside = any(
        name.startswith(f"{room}.") for room in [f"{PACKAGE}.{room_of(module)}"] for name in modules()
    )
    return room_of(module) if inside else PACKAGE


def defined(module: str) -> frozenset[str]:
    """Return the names that a module defines at its top level: functions, classes, constants; not those it imports."""
    found: set[str] = set()
    for node in modules()[module].body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            targets = (part for target in node.targets for part in ast.walk(target))
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return frozenset(found) - {"__all__"}
