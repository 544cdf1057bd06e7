"""Summaries that a machine made of the article: boxes with a heading, and sentences said twice."""

from __future__ import annotations

from collections import Counter
from functools import cache

from sinmun.reading.page import prose
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.patterns import compiled, keys
from sinmun.reading.page.tail import closes

_BOX_LINES = 12  # lines
_COPIED = 25  # characters
_SUMMED = 160  # characters
_BOXES = 10
_COPIES = 2
_SUMMARY_HEADING = 40  # characters
_LONG_HEAD = 12
_CLOSER = 6
_FOLDED = 120
_UNCLOSED_LINES = 6  # lines
_REPEATED = 0.4  # of the pairs of letters


def drop_summaries(page: Page) -> None:
    """Remove the boxes in which a machine sums up the article, wherever they stand."""
    boxes = 0
    for line in page.lines:
        window = page.lines[line.index + 1 : line.index + 1 + _BOX_LINES]
        if line.key in keys("summary_controls"):
            _drop_unfolded(window)
        if not _is_summary_head(line):
            continue
        boxes += 1
        if boxes > _BOXES:
            return
        for item in (line, *window[: _box(window, page)]):
            item.rule = "summary"


def drop_copied(page: Page) -> None:
    """Remove the sentences above the body that a machine took from it: two or more, each said again word for word."""
    paragraphs = [line for line in page.live() if line.is_prose and len(line.text) >= _COPIED]
    copies = _said_twice(paragraphs)
    if len(copies) >= _COPIES and _drop_second_showing(paragraphs, copies[-1]):
        _drop_rest_of_showing(page, paragraphs)
        return
    if len(copies) < _COPIES or not _is_above(page, copies, paragraphs):
        return
    for line in page.live(0, copies[-1].index + 1):
        if line.is_prose and (len(line.text) >= _COPIED or line.index > copies[0].index):
            line.rule = "summary"


def _drop_second_showing(paragraphs: list[Line], copy: Line) -> bool:
    """Remove the second showing of a report, if the page prints it twice: below ``copy`` nothing else is said."""
    texts = Counter(line.text for line in paragraphs)
    below = [line for line in paragraphs if line.index > copy.index and line.is_statement]
    if any(texts[line.text] == 1 for line in below) and not _ends_in_copies(paragraphs):
        return False
    seen: set[str] = set()
    for line in paragraphs:
        if _is_seen(line.text, seen):
            line.rule = "related"
        seen.add(line.text)
    return True


def _drop_rest_of_showing(page: Page, paragraphs: list[Line]) -> None:
    """Remove the last line, too, where a second showing is cut off in a sentence."""
    last = next((line for line in reversed(page.lines) if line.rule is None), None)
    texts = {line.text for line in paragraphs if line is not last}
    if last is not None and len(last.text) >= _COPIED and not last.is_sentence and _is_seen(last.text, texts):
        last.rule = "related"


def _ends_in_copies(paragraphs: list[Line]) -> bool:
    """Return whether all from the first paragraph that is said again on is said again, which the first of all is not."""
    seen: set[str] = set()
    for line in paragraphs:
        if line.text in seen:
            break
        seen.add(line.text)
    again = paragraphs[len(seen) :]
    begun = paragraphs[0].text in {line.text for line in again}
    return bool(again) and not begun and all(_is_seen(line.text, seen) for line in again)


def _is_seen(text: str, seen: set[str]) -> bool:
    """Return whether ``text`` is one of ``seen`` or, cut off, the beginning of one."""
    return text in seen or any(other.startswith(text) for other in seen)


def _said_twice(paragraphs: list[Line]) -> list[Line]:
    text = "\n".join(line.text for line in paragraphs)
    above = paragraphs[: min(_BOX_LINES, len(paragraphs) // 2)]
    return [line for line in above if text.count(line.text) > 1]


def _is_above(page: Page, copies: list[Line], paragraphs: list[Line]) -> bool:
    """Return whether the article that says the ``copies`` again stands below them, with no other's end between."""
    first, last = copies[0], copies[-1]
    again = next(line.index for line in paragraphs if line is not first and first.text in line.text)
    return again > last.index and not any(map(closes, page.lines[last.index + 1 : again]))


def _drop_unfolded(window: list[Line]) -> None:
    """Remove the lines of ``window`` up to the control that closes a summary, if it is there and they are short."""
    for count, item in enumerate(window):
        if item.key.endswith("닫기") and len(item.key) <= _CLOSER:
            for line in window[:count]:
                line.rule = line.rule or "summary"
            return
        if _ends_fold(item):
            return


def _ends_fold(item: Line) -> bool:
    """Return whether ``item`` is no line of a summary that is folded away: signed, a report's, or long."""
    reports = item.is_statement and item.rule is None
    return reports or item.rule in {"byline", "stamp"} or len(item.text) > _FOLDED


def _is_summary_head(line: Line) -> bool:
    if len(line.text) > _SUMMARY_HEADING or line.rule not in {None, "button", "menu"}:
        return False
    known = line.key in keys("summary_heads")
    return known or (line.key.startswith(_long_heads()) and len(line.key) <= _LONG_HEAD)


@cache
def _long_heads() -> tuple[str, ...]:
    return tuple(head for head in keys("summary_heads") if len(head) >= 4)


def _closes_summary(line: Line) -> bool:
    return (
        len(line.text) < 200
        and compiled("summary_ends").search(line.text.replace(" ", "").lower()) is not None
    )


def _box(window: list[Line], page: Page) -> int:
    """Return how many lines of ``window`` belong to the box above whose heading it stands."""
    closing = next((count for count, item in enumerate(window) if _closes_summary(item)), None)
    return closing + 1 if closing is not None else _unclosed(window, page)


def _unclosed(window: list[Line], page: Page) -> int:
    """Return how many lines of ``window`` belong to a box that says nowhere where it ends.

    A sentence belongs to it when the page says again what it says.
    """
    items = bool(window) and window[0].is_item
    for size, item in enumerate(window[:_UNCLOSED_LINES]):
        told = item.is_report and not window[0].is_sentence
        parted = size > 0 and (item.gap or told or (items and not item.is_item))
        if parted or _is_signed_item(page, item) or _is_paragraph(page, item):
            return size
    return min(len(window), _UNCLOSED_LINES)


def _is_signed_item(page: Page, item: Line) -> bool:
    signed = item.index in page.starts or item.index in page.ends
    return signed or item.rule in {"byline", "stamp", "caption"}


def _is_paragraph(page: Page, item: Line) -> bool:
    return item.rule is None and item.is_prose and not _is_said_again(page, item)


def _is_said_again(page: Page, line: Line) -> bool:
    """Return whether the paragraphs below ``line`` repeat its words as they would repeat a summary's."""
    if len(line.text) > _SUMMED:
        return False
    below = prose.sample(page, line.index + 1, len(page.lines))
    return prose.shared(line.text, prose.pairs(below)) >= _REPEATED
