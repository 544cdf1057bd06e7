"""Summaries that a machine made of the article: boxes with a heading, and sentences said twice."""

from __future__ import annotations

from functools import cache

from sinmun.reading.page import prose
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.patterns import compiled, keys
from sinmun.reading.page.tail import closes

_LIMIT = 12  # lines
_COPIED = 25  # characters
_SUMMED = 160  # characters
_BOXES = 10
_REPEATED = 0.4  # of the pairs of letters


def drop_summaries(page: Page) -> None:
    """Remove the boxes in which a machine sums up the article, wherever they stand."""
    lines = page.lines
    boxes = 0
    for at, line in enumerate(lines):
        if line.key in keys("summary_controls"):
            _drop_unfolded(lines[at + 1 : at + 1 + _LIMIT])
        if len(line.text) > 40 or line.rule not in {None, "button", "menu"} or not _is_summary_head(line):
            continue
        boxes += 1
        if boxes > _BOXES:
            return
        line.rule = "summary"
        window = lines[at + 1 : at + 1 + _LIMIT]
        closing = next((n for n, item in enumerate(window) if _closes_summary(item)), None)
        last = closing + 1 if closing is not None else _unclosed(window, page)
        for item in window[:last]:
            item.rule = "summary"


def drop_copied(page: Page) -> None:
    """Remove the sentences above the body that a machine took from it: two or more, each said again word for word."""
    paragraphs = [line for line in page.live() if line.is_prose and len(line.text) >= _COPIED]
    text = "\n".join(line.text for line in paragraphs)
    above = paragraphs[: min(_LIMIT, len(paragraphs) // 2)]
    copies = [line for line in above if text.count(line.text) > 1]
    if len(copies) < 2:
        return
    again = next(line for line in paragraphs if line is not copies[0] and copies[0].text in line.text)
    between = page.lines[copies[-1].index + 1 : again.index]
    if again.index <= copies[-1].index or any(closes(line) for line in between):
        return
    for line in page.live(0, copies[-1].index + 1):
        if line.is_prose and (len(line.text) >= _COPIED or line.index > copies[0].index):
            line.rule = "summary"


def _drop_unfolded(window: list[Line]) -> None:
    """Remove the lines of ``window`` up to the control that closes a summary, if it is there and they are short."""
    for count, item in enumerate(window):
        if item.key.endswith("닫기") and len(item.key) <= 6:
            for line in window[:count]:
                line.rule = line.rule or "summary"
            return
        if (
            item.rule in {"byline", "stamp"}
            or (item.is_statement and item.rule is None)
            or len(item.text) > 120
        ):
            return


def _is_summary_head(line: Line) -> bool:
    plain = line.key
    if plain in keys("summary_heads"):
        return True
    return plain.startswith(_long_heads()) and len(plain) <= 12


@cache
def _long_heads() -> tuple[str, ...]:
    return tuple(head for head in keys("summary_heads") if len(head) >= 4)


def _closes_summary(line: Line) -> bool:
    return (
        len(line.text) < 200
        and compiled("summary_ends").search(line.text.replace(" ", "").lower()) is not None
    )


def _unclosed(window: list[Line], page: Page) -> int:
    """Return how many lines of ``window`` belong to a box that says nowhere where it ends.

    A sentence belongs to it when the page says again what it says.
    """
    size = 0
    items = bool(window) and window[0].is_item
    for item in window[:6]:
        signed = item.index in page.starts or item.index in page.ends
        if signed or item.rule in {"byline", "stamp", "caption"}:
            break
        if size and (item.gap or (items and not item.is_item)):
            break
        if item.rule is None and item.is_prose and not _is_said_again(page, item):
            break
        size += 1
    return size


def _is_said_again(page: Page, line: Line) -> bool:
    """Return whether the paragraphs below ``line`` repeat its words as they would repeat a summary's."""
    if len(line.text) > _SUMMED:
        return False
    below = prose.sample(page, line.index + 1, len(page.lines))
    return prose.shared(line.text, prose.pairs(below)) >= _REPEATED
