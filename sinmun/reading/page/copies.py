"""An article that a crawler stored twice in one cell, as when two of its selectors found the same paragraphs."""

from __future__ import annotations

from sinmun.patterns import pattern

_SHORTEST_COPY = 120  # characters
_COPY_BEGINS = 40  # characters of its beginning by which a copy is found
_LINES_ABOVE = 8  # the headline and what else may stand above the first copy
_COPIES_TRIED = 4  # places at which a copy that begins alike may begin
_WRITTEN_LINE = pattern(r"[^\n]*\S[^\n]*")


def without_copy(text: str) -> tuple[str, str]:
    """Return ``text`` up to where all of it that is left says once more what stands before, and that second copy.

    The second is empty where nothing stands twice. What stands above the first copy (headline, stamp) stands once.
    """
    if len(text) < 2 * _SHORTEST_COPY:
        return text, ""
    for _, line in zip(range(_LINES_ABOVE), _WRITTEN_LINE.finditer(text), strict=False):
        at = _copy_from(text, line.start())
        if at:
            return text[:at].rstrip(), text[at:].strip()
    return text, ""


def _copy_from(text: str, start: int) -> int:
    """Return where the copy begins of what begins at ``start`` and reaches to it; 0 where there is none."""
    probe = text[start : start + _COPY_BEGINS]
    at = start
    for _ in range(_COPIES_TRIED):
        at = text.find(probe, max(at + 1, start + _SHORTEST_COPY))
        if at < 0:
            return 0
        first, rest = text[start:at].split(), text[at:].split()
        copies, left = divmod(len(rest), len(first))
        if copies and not left and rest == first * copies:
            return at
    return 0
