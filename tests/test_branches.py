"""The figures of how dense the code is count what they say they count."""

from __future__ import annotations

import ast
from pathlib import Path

from benchmarks.branches import branches, code_lines, rooms, terms_of

CODE = '''
def f(a, b):
    """Two lines
    of docstring."""
    # a comment

    if a and b or not a:
        return [x for x in a if x]
    for c in b:
        yield c if c else 0
'''


def test_every_branch_counts_once() -> None:
    function = ast.parse(CODE).body[0]
    # 1, if, and, or, loop and condition of the comprehension, for, conditional expression
    assert branches(function) == 8


def test_lines_of_code_are_those_without_comments_and_blank_ones() -> None:
    assert sorted(code_lines(CODE)) == [2, 3, 4, 7, 8, 9, 10]


def test_terms_of_a_condition_are_counted_through_its_brackets() -> None:
    assert terms_of(ast.parse("a and (b or c) and not (d and e)", mode="eval").body) == 5


def test_a_room_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "kitchen").mkdir()
    (tmp_path / "kitchen" / "stove.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "door.py").write_text("", encoding="utf-8")
    found = rooms(tmp_path)
    assert sorted(found) == ["(top)", "kitchen"]
    (function,) = found["kitchen"].functions
    assert (function.lines, function.branches) == (5, 8)
