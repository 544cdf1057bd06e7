"""Every lexicon is named in the code, and every lexicon that the code names is there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from source_code import ROOT, modules

FOLDER = ROOT / "sinmun" / "lexicons"
NAME = re.compile(r"([a-z]+)/([\w-]+)\.(txt|tsv)")
MARK = "\0"


def there() -> set[str]:
    files = (path for path in FOLDER.rglob("*") if path.suffix in (".txt", ".tsv"))
    return {path.relative_to(FOLDER).as_posix() for path in files}


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def patterns(tree: ast.AST) -> Iterator[tuple[str, ast.JoinedStr]]:
    """Yield the names with a gap, ``people/{name}.txt``, the gap as a mark."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else MARK for part in node.values]
            text = "".join(str(part) for part in parts)
            if NAME.fullmatch(text.replace(MARK, "name")):
                yield text, node


def written_out(trees: list[ast.Module]) -> set[str]:
    return {text for tree in trees for text in strings(tree) if NAME.fullmatch(text)}


def filled_in(trees: list[ast.Module]) -> set[str]:
    """Return the lexicons that a pattern names: those its own loop lists, or those its function is called with.

    A function that reads ``reading/{name}.txt`` names the lexicons that constants in calls of it name, in any module.
    """
    found: set[str] = set()
    for tree in trees:
        for text, node in patterns(tree):
            within = [outer for outer in ast.walk(tree) if any(part is node for part in ast.walk(outer))]
            listed = {name for outer in within for name in _of_loop(outer, node)}
            functions = {outer.name for outer in within if isinstance(outer, ast.FunctionDef)}
            given = listed or {name for other in trees for name in _of_calls(other, functions)}
            assert given, f"nothing fills in {text}"
            found |= {text.replace(MARK, name) for name in given}
    return found


def _of_loop(outer: ast.AST, pattern: ast.JoinedStr) -> Iterator[str]:
    gap = next(part.value for part in pattern.values if isinstance(part, ast.FormattedValue))
    assert isinstance(gap, ast.Name), "the gap of a lexicon's name is a variable"
    for loop in getattr(outer, "generators", [outer] if isinstance(outer, ast.For) else []):
        if isinstance(loop.target, ast.Name) and loop.target.id == gap.id:
            yield from strings(loop.iter)


def _of_calls(tree: ast.Module, functions: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in functions:
                yield from (name for argument in node.args for name in strings(argument))


def named() -> set[str]:
    trees = [tree for package in ("sinmun", "training") for tree in modules(package).values()]
    return written_out(trees) | filled_in(trees)


def test_every_lexicon_is_named_in_the_code() -> None:
    assert sorted(there() - named()) == []


def test_every_lexicon_that_the_code_names_is_there() -> None:
    assert sorted(named() - there()) == []


def test_patterns_name_what_their_loop_lists_or_what_their_function_is_called_with() -> None:
    loop = ast.parse('x = [words(f"people/{name}.txt") for name in ("titles", "units")]')
    function = ast.parse('def keys(name):\n    return lines(f"reading/{name}.txt")\n')
    caller = ast.parse('def f():\n    return patterns.keys("buttons") | keys("fields")\n')
    assert filled_in([loop]) == {"people/titles.txt", "people/units.txt"}
    assert filled_in([function, caller]) == {"reading/buttons.txt", "reading/fields.txt"}


def test_no_cell_has_spaces_around_it_as_none_is_taken_off() -> None:
    files = [FOLDER / name for name in sorted(there())]
    lines = [
        line for path in files for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"
    ]
    assert [line for line in lines if any(cell != cell.strip() for cell in line.strip().split("\t"))] == []
