"""Count how dense the code is, room by room: `python -m benchmarks.branches [FOLDER]`.

Branches per line: the cyclomatic complexity of a function over its lines of code. Complexity is 1, and 1 for each ``if``, loop,
``except``, ``assert``, ``case``, conditional expression, loop and condition of a comprehension, and further term of ``and`` and
``or``; what stands within a function counts for it too. Lines of code are those without docstrings, blank ones and comments. The
median is over the functions of 10 such lines and more, methods and functions within functions included.

Printed for each room (a folder in FOLDER, ``sinmun``; all modules at its top): functions, those of 10 lines and more, their
median, the share of them above 0.6, functions of more than 50 lines from ``def`` to the last, conditions of more than four terms.
"""

from __future__ import annotations

import argparse
import ast
import io
import statistics
import tokenize
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LEAST_LINES, MOST_LINES, MOST_TERMS, DENSE = 10, 50, 4, 0.6

_BRANCHES = (
    *(ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.Assert),
    *(ast.match_case, ast.comprehension),
)
_NO_CODE = frozenset(
    {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)


class Function(NamedTuple):
    """A function: where it stands, its lines in all, its lines of code, its cyclomatic complexity."""

    place: str
    height: int
    lines: int
    branches: int

    @property
    def density(self) -> float:
        """Branches per line of code."""
        return self.branches / self.lines


class Room(NamedTuple):
    """What a room holds: its functions, and the places of its conditions of too many terms."""

    functions: list[Function]
    conditions: list[str]


def branches(node: ast.AST) -> int:
    """Return the cyclomatic complexity of a function."""
    inside = list(ast.walk(node))
    terms = sum(len(part.values) - 1 for part in inside if isinstance(part, ast.BoolOp))
    filters = sum(len(part.ifs) for part in inside if isinstance(part, ast.comprehension))
    return 1 + terms + filters + sum(isinstance(part, _BRANCHES) for part in inside)


def code_lines(text: str) -> frozenset[int]:
    """Return the numbers of the lines on which code stands: no blank ones, no comments."""
    found: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _NO_CODE:
            found.update(range(token.start[0], token.end[0] + 1))
    return frozenset(found)


def terms_of(test: ast.expr) -> int:
    """Return the terms of a condition, those of conditions in it included."""
    return sum(len(part.values) - 1 for part in ast.walk(test) if isinstance(part, ast.BoolOp)) + 1


def functions_of(tree: ast.Module, text: str, place: str) -> Iterator[Function]:
    """Yield the functions of a module."""
    code = code_lines(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            end = node.end_lineno or node.lineno
            lines = set(range(node.lineno, end + 1)) & code
            for part in ast.walk(node):
                if isinstance(
                    part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
                ) and ast.get_docstring(part):
                    lines -= set(range(part.body[0].lineno, (part.body[0].end_lineno or 0) + 1))
            yield Function(
                f"{place}:{node.lineno} {node.name}", end - node.lineno + 1, len(lines), branches(node)
            )


def conditions_of(tree: ast.Module, place: str) -> Iterator[str]:
    """Yield the places of the ``if``, ``while`` and conditional expressions of too many terms."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.While | ast.IfExp) and terms_of(node.test) > MOST_TERMS:
            yield f"{place}:{node.lineno} ({terms_of(node.test)} terms)"


def rooms(folder: Path) -> dict[str, Room]:
    """Return what each room of ``folder`` holds."""
    found: dict[str, Room] = defaultdict(lambda: Room([], []))
    for path in sorted(folder.rglob("*.py")):
        inside = path.relative_to(folder)
        room = found[inside.parts[0] if len(inside.parts) > 1 else "(top)"]
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        room.functions.extend(functions_of(tree, text, inside.as_posix()))
        room.conditions.extend(conditions_of(tree, inside.as_posix()))
    return dict(found)


def row(name: str, room: Room) -> str:
    """Return the line of a room."""
    measured = [function.density for function in room.functions if function.lines >= LEAST_LINES]
    median = f"{statistics.median(measured):.2f}" if measured else "-"
    share = f"{sum(value > DENSE for value in measured) / len(measured):.0%}" if measured else "-"
    tall = sum(function.height > MOST_LINES for function in room.functions)
    cells = (len(room.functions), len(measured), median, share, tall, len(room.conditions))
    return f"{name:10}" + "".join(f"{cell:>12}" for cell in cells)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sinmun")
    found = rooms(parser.parse_args().folder)
    columns = ("functions", "≥10 lines", "median", ">0.6", ">50 lines", ">4 terms")
    print(f"{'room':10}" + "".join(f"{column:>12}" for column in columns))
    for name, room in sorted(found.items()):
        print(row(name, room))
    every = Room(
        [function for room in found.values() for function in room.functions],
        [place for room in found.values() for place in room.conditions],
    )
    print(row("all", every))
    tall = [f"{entry.place} ({entry.height} lines)" for entry in every.functions if entry.height > MOST_LINES]
    for title, places in (
        ("functions of more than 50 lines", tall),
        ("conditions of more than four terms", every.conditions),
    ):
        if places:
            print(f"\n{title}", *places, sep="\n  ")


if __name__ == "__main__":
    main()
