"""An article that a crawler stored twice in one cell, as when two of its selectors found the same paragraphs."""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page.lines import Line, Page

_SHORTEST_COPY = 120  # characters
_COPY_BEGINS = 40  # characters of its beginning by which a copy is found
_LINES_ABOVE = 8  # the headline and what else may stand above the first copy
_COPIES_TRIED = 4  # places at which a copy that begins alike may begin
_WRITTEN_LINE = pattern(r"[^\n]*\S[^\n]*")
_SHORTEST_BIT = 20  # characters
_FEWEST_BITS = 3
_MOST_LINES, _LONGEST_WHOLE = 200, 20_000  # of a cell; a page with more holds other things, too


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


def drop_bits(page: Page) -> None:
    """Remove the paragraphs that one line says again, all but one of them: an article that is stored in bits and as a whole."""
    live = list(page.live())
    whole = max(live, key=lambda line: len(line.text), default=None)
    if (
        whole is None
        or len(live) > _MOST_LINES
        or not 2 * _SHORTEST_COPY <= len(whole.text) <= _LONGEST_WHOLE
    ):
        return
    said = "".join(whole.text.split())
    told = [
        line for line in live if line is not whole and line.is_statement and len(line.text) >= _SHORTEST_BIT
    ]
    bits = [line for line in told if _squeezed(line) in said]
    if len(bits) >= _FEWEST_BITS and len(bits) >= len(told) - 1:
        for line in bits:
            line.rule = "copy"


def _squeezed(line: Line) -> str:
    return "".join(line.text.split())
