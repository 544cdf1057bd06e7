"""Press releases: their head, the officials at their foot, what is attached, and the outline of their text.

A release is no page of an outlet: above its headline it says what it is and from when it may be reported, below its last
paragraph whom to ask. So it has steps of its own, which take nothing for a menu, a control or another article's headline.
"""

from __future__ import annotations

import datetime

from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.release_body import ITEM
from sinmun.reading.page.release_signs import (
    DASH,
    FIRST_LINES,
    STATED,
    collect_days,
    is_bare_time,
    is_official,
    is_release_name,
    is_time,
    issuer,
    time_label,
)

_DASHES = "-–—― "
_TOP = 3  # lines
_TIMES_APART = 3  # lines
_LOGO = 12  # letters of what is left of a logo
_STATED_HEADLINE = 90  # characters of one that is a sentence
_TITLE = 8  # lines of headline and sub-heads


def is_release(page: Page) -> bool:
    """Return whether the page is a press release.

    It says two of three things: what it is, from when it may be reported, and whom to ask; the first of them at its top, as on
    the page of a site the path to its releases stands below the menus.
    """
    head = page.lines[:FIRST_LINES]
    named = any(map(is_release_name, head))
    if any(time_label(line) == "from" and is_time(line) for line in head):
        return named or any(map(is_official, page.lines))
    return any(map(is_release_name, head[:_TOP])) and any(map(is_official, page.lines))


def lift_head(page: Page) -> None:
    """Put the head of a release above its first paragraphs, where it came below them, as boxes of a PDF may.

    The head goes down to the paragraph or the table below its headline and sub-heads.
    """
    head = page.lines[:FIRST_LINES]
    named = next((line.index for line in head if is_release_name(line)), None)
    timed = next((line.index for line in head if time_label(line) == "from" and is_time(line)), None)
    if named is None or timed is None or abs(named - timed) > _TIMES_APART:
        return
    start = min(named, timed)
    below = page.lines[max(named, timed) + 1 :]
    end = next(
        (line.index for line in below if line.tabs or line.is_report or line.is_prose), len(page.lines)
    )
    if any(line.is_report and line.sentences > 1 for line in page.lines[:start]):
        page.lines = [*page.lines[start:end], *page.lines[:start], *page.lines[end:]]
        for index, line in enumerate(page.lines):
            line.index = index


def take_head(page: Page) -> None:
    """Take off the lines above the headline: what it is, whose it is, from when it may be reported; write down the day."""
    head = page.lines[:FIRST_LINES]
    named = next((line for line in head if is_release_name(line)), None)
    if named is not None:
        _take_kind(page, named)
    times = [line for line in head if time_label(line) is not None and is_time(line)]
    days: dict[str, datetime.date] = {}
    for line in _with_between(page, times):
        line.rule = "stamp"
        collect_days(line.text.replace("\t", " "), days)
    day = days.get("from") or days.get("given")
    if day is not None:
        page.stamps.append((0, day, "published"))


def _take_kind(page: Page, named: Line) -> None:
    """Take off the line that says what the page is, what is left of a logo above, and the issuer's name beside it."""
    named.rule = "field"
    page.note_publisher(named, "byline", issuer(named))
    for line in page.lines[: named.index]:
        if len(line.text) <= _LOGO and time_label(line) is None:
            line.rule = "field"
    below = page.after(named)
    if below is not None and not below.gap and " " not in below.text and time_label(below) is None:
        below.rule = "field"
        page.note_publisher(below, "byline", below.text)


def _with_between(page: Page, times: list[Line]) -> list[Line]:
    """Return the lines of times, the few between them, and those beside them that hold nothing but days and hours."""
    if not times:
        return []
    first, last = times[0].index, times[-1].index
    if last - first > _TIMES_APART:
        return times
    while last + 1 < len(page.lines) and is_bare_time(page.lines[last + 1]):
        last += 1
    while first > 0 and is_bare_time(page.lines[first - 1]):
        first -= 1
    return page.lines[first : last + 1]


def take_title(page: Page) -> None:
    """Note the headline, the lines above the first sub-head or paragraph, and the sub-heads, which begin with a dash.

    Lines without a dash below the headline are sub-heads too, where a paragraph follows them; else they are the text.
    """
    titles: list[Line] = []
    subheads: list[str] = []
    plain: tuple[int, int] | None = None
    page.start = page.stop
    for line in page.live(0, page.stop):
        if DASH.match(line.text) and titles:
            subheads.append(DASH.sub("", line.text))
        elif _opens_text(line, titles, subheads):
            page.start = line.index
            break
        elif subheads and not line.gap:
            subheads[-1] += f" {line.text}"
        elif titles and line.gap:
            plain = plain or (line.index, len(subheads))
            subheads.append(line.text)
        else:
            titles.append(line)
    if page.start == page.stop and plain is not None:
        page.start, subheads = plain[0], subheads[: plain[1]]
    page.title = page.title or " ".join(line.text for line in titles)
    page.subheads = tuple(subhead.rstrip(_DASHES) for subhead in subheads)


def _opens_text(line: Line, titles: list[Line], subheads: list[str]) -> bool:
    """Return whether the text begins with ``line``."""
    if not titles:
        return line.is_report and (line.sentences > 1 or len(line.text) > _STATED_HEADLINE)
    marked = ITEM.match(line.text) is not None
    prose = line.is_prose or STATED.search(line.text) is not None
    return prose or line.tabs or marked or len(titles) + len(subheads) >= _TITLE
