"""The lines of a document as the library `dochan` gives it: sections of paragraphs, tables, notes and pictures.

What a reader does not see as text goes: words struck out, marks of notes, headers, footers, comments. A table of one cell in a
row is a box: its paragraphs are lines. Any other row is one line, its cells parted by tabs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sinmun.patterns import pattern

_SPACES_AND_TABS = pattern(r"[ \t\u00a0\u3000]+")
_SIDE = frozenset({"header", "footer", "comment"})
_DEEPEST = 32  # tables in tables
_SMALLER = 0.9  # of the letters above


def blocks_of(document: Any, *, broken: bool) -> tuple[list[list[str]], int]:
    """Return the lines of a document, those of a paragraph or a table together, and the number of pictures in it.

    Args:
        document: what the library gives.
        broken: whether a paragraph may be no more than a line of one, as in PDF; those on end stay together then.
    """
    elements = [element for section in document.sections for element in section.elements]
    blocks: list[list[str]] = []
    joinable = False
    for element in elements:
        lines = list(_lines([element], 0))
        if not lines:
            continue
        is_paragraph = hasattr(element, "runs")
        if broken and joinable and is_paragraph:
            blocks[-1] += lines
        elif is_paragraph:
            blocks.append(lines)
        else:
            blocks += _parted(lines, element)
        joinable = is_paragraph
    return blocks, sum(hasattr(element, "ocr_text") for element in elements)


def _parted(lines: list[str], element: Any) -> list[list[str]]:
    """Return the lines of a box where letters become smaller apart: a headline stands above its sub-heads."""
    sizes = [
        _size(paragraph)
        for row in getattr(element, "rows", ())
        for cell in row
        for paragraph in cell.paragraphs
    ]
    sizes = [size for size in sizes if size]
    if len(sizes) != len(lines):
        return [lines]
    cuts = [at for at in range(1, len(lines)) if sizes[at] < _SMALLER * sizes[at - 1]]
    return [lines[start:end] for start, end in zip([0, *cuts], [*cuts, len(lines)], strict=True)]


def _size(paragraph: Any) -> float:
    """Return the size of the letters of a paragraph in points; 0 where it has none."""
    return max((run.font_size_pt for run in getattr(paragraph, "runs", ()) if run.text.strip()), default=0.0)


def _lines(elements: Iterable[Any], depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for element in elements:
        if hasattr(element, "rows"):
            for row in element.rows:
                yield from _row(row, depth + 1)
        elif hasattr(element, "runs"):
            yield from filter(
                None, (_SPACES_AND_TABS.sub(" ", line).strip() for line in _seen(element).split("\n"))
            )
        elif hasattr(element, "paragraphs") and getattr(element, "type", "") not in _SIDE:
            yield from _lines(element.paragraphs, depth + 1)


def _row(row: Iterable[Any], depth: int) -> Iterator[str]:
    cells = [list(_lines(cell.paragraphs, depth)) for cell in row if not cell.is_merged_away]
    filled = [cell for cell in cells if cell]
    if len(filled) == 1:
        yield from filled[0]
    elif filled:
        yield "\t".join(" ".join(cell).replace("\t", " ") for cell in filled)


def _seen(paragraph: Any) -> str:
    return "".join(run.text for run in paragraph.runs if not run.strikeout and not _is_mark(run))


def _is_mark(run: Any) -> bool:
    """Return whether ``run`` is the mark of a note or a comment."""
    return bool(run.note_ref or run.note_reference_type)
