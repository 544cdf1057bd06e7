"""Finding what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

MarkKind = Literal["double", "single"]

# A closing mark of either type ends what an opening mark of its kind began: pages mix “ and ", ″ and ”.
_OPENING: dict[str, MarkKind] = {"“": "double", "„": "double", "「": "double", "‘": "single"}
_CLOSING: dict[str, MarkKind] = {"”": "double", "」": "double", "’": "single"}
_STRAIGHT: dict[str, MarkKind] = {'"': "double", "″": "double", "〃": "double", "'": "single", "′": "single"}
_MARK = re.compile(f"[{''.join((*_OPENING, *_CLOSING, *_STRAIGHT))}]")
_BEFORE_OPENING = frozenset("([{<〈《‘“'\"·,:;/=-–—…~▶△▲ \t\n")
LONGEST = 2000
"""Characters a quotation may have; a mark without a partner must not swallow the article."""


class Marked(NamedTuple):
    """A stretch of text in quotation marks.

    Attributes:
        start: offset of the first character inside the marks.
        end: offset of the closing mark.
        kind: ``double`` or ``single``.
    """

    start: int
    end: int
    kind: MarkKind

    @property
    def open(self) -> int:
        """Offset of the opening mark."""
        return self.start - 1

    @property
    def close(self) -> int:
        """Offset behind the closing mark."""
        return self.end + 1


def find_marked(text: str) -> list[Marked]:
    """Return what stands in quotation marks in ``text``, outermost only, in order.

    Single marks inside double ones belong to the quotation around them. A quotation may cross line breaks (a speaker
    goes on in the next paragraph), at most `LONGEST` characters.
    """
    found: list[Marked] = []
    opened: dict[MarkKind, int] = {}
    for position, kind, opens in _marks(text):
        start = opened.get(kind)
        if start is not None and _expired(text, start, position, kind):
            del opened[kind]
            start = None
        if start is None or (opens is True and kind == "double" and text[start] != text[position]):
            if opens is not False:
                opened[kind] = position
        elif opens is True:
            opened[kind] = position
        elif position > start + 1:
            del opened[kind]
            while found and found[-1].open > start:
                found.pop()
            if kind == "double" or "double" not in opened or opened["double"] > start:
                found.append(Marked(start + 1, position, kind))
            if kind == "double":
                opened.pop("single", None)
    return found


def _expired(text: str, start: int, position: int, kind: MarkKind) -> bool:
    if position - start > LONGEST:
        return True
    # straight and single marks are too ambiguous to be followed over a line break
    return (kind == "single" or text[start] in _STRAIGHT) and "\n" in text[start:position]


def _marks(text: str) -> Iterator[tuple[int, MarkKind, bool | None]]:
    """Yield position, kind and whether the mark opens (``None``: it may do either)."""
    open_straight: dict[str, int] = {}
    for match in _MARK.finditer(text):
        position, character = match.start(), match[0]
        if character in _OPENING:
            yield position, _OPENING[character], True
        elif character in _CLOSING:
            yield position, _CLOSING[character], False
        else:
            kind = _STRAIGHT[character]
            before = text[position - 1] if position else "\n"
            after = text[position + 1] if position + 1 < len(text) else "\n"
            if kind == "single" and _apostrophe(before, after):
                continue
            last = open_straight.get(character)
            is_open = last is not None and "\n" not in text[last:position] and position - last <= LONGEST
            if is_open and not after.isspace() and before in " \t" and after not in ".,?!)":
                is_open = (
                    False  # a space before and a word behind: a new opening, the last one had no partner
                )
            if is_open:
                del open_straight[character]
                yield position, kind, False
            elif before in _BEFORE_OPENING or not after.isspace():
                open_straight[character] = position
                yield position, kind, True


def _apostrophe(before: str, after: str) -> bool:
    """Whether a straight single mark is an apostrophe: don't, '25, 90's."""
    if before.isascii() and before.isalnum() and after.isascii() and after.isalnum():
        return True
    return after.isdigit() and not before.isalnum()
