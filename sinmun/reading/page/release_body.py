"""The text of a press release: what stands in it and below it that is no text, and the marks of its outline."""

from __future__ import annotations

from itertools import pairwise

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.release_signs import (
    DASH,
    FIRST_LINES,
    OFFICIAL_ROW,
    RELEASE_NAME,
    STATED,
    is_official,
    squeezed,
)
from sinmun.reading.page.wrapped import glue

_MARK = pattern(r"^(?:[□■◇◆○●◎ㅇ❍◦‣▪▫❑▣]|[-–—―])\s?(?=\S)")
ITEM = pattern(r"^(?:[□■◇◆○●◎ㅇ❍◦‣▪▫❑▣*※△▲▴☞➊-➓①-⑳]|[-–—―]\s|\(?\d{1,2}[.)]\s|[가-하]\.\s|[Ⅰ-Ⅹ]\.?\s|<)")
_NUMBER_OF_PAGE = pattern(r"[-–]\s?\d{1,3}\s?[-–]|\d{1,3}\s?/\s?\d{1,3}")
_OVER = pattern(r"\s*(?:[<〈＜(\[]\s?끝\s?[>〉＞)\]]|(?<=[.\s])끝)[.]?\s?$")
_POINTS_BELOW = pattern(r"☞.{0,40}참[고조]")
_WEB_ADDRESS = pattern(r"[<(]?https?://[^\s<>]+[>)]?")
_FOOT_NOTE = pattern(r"^[※*]?\s?[(<\[]?\s?")
_LINE = 22  # characters of a line that a margin may have broken off
_TABLE = 12  # lines of a table of officials, a cell a line, above the first with a number
_REACHING = 0.75  # of the margin
_NEAR = 4  # lines
_PRINTED = 60  # characters; a longer line was broken by no margin
_ENOUGH = 120  # characters of prose before what ends a release
_LONGEST_CELL = 60  # characters; a longer one is a paragraph in a table
OFFICIAL_GAP = 3  # lines of a table of officials without a number in them


def drop_embargo(page: Page) -> None:
    """Remove the notes in the head that beg to keep to the time: ``※ 주말 엠바고 주의 …``."""
    for line in page.lines[:FIRST_LINES]:
        if line.rule is None and not line.is_report and "엠바고" in line.text:
            line.rule = "stamp"


def drop_addresses(page: Page) -> None:
    """Remove the lines that are nothing but an address of the web, as behind pictures that lead there."""
    for line in page.live():
        if _WEB_ADDRESS.fullmatch(line.text):
            line.rule = "link"


def drop_page_numbers(page: Page) -> None:
    """Remove the numbers of pages."""
    for line in page.live():
        if _NUMBER_OF_PAGE.fullmatch(line.text):
            line.rule = "stamp"


def drop_officials(page: Page) -> None:
    """Remove the table of those who answer questions; the release ends at one below its text."""
    rows = [line for line in page.lines if line.rule is None and is_official(line)]
    for above, below in pairwise(rows):
        between = page.lines[above.index + 1 : below.index]
        if len(between) <= OFFICIAL_GAP and all(_may_be_official(line) for line in between):
            for line in between:
                line.rule = line.rule or "official"
    for line in rows:
        line.rule = "official"
    foot = next((line for line in rows if _prose_above(page, line.index) >= _ENOUGH), None)
    if foot is not None:
        page.stop = _above_official(page, foot.index)


def drop_attachments(page: Page) -> None:
    """Remove what is attached, and the list of it below the last paragraph."""
    at = next((line.index for line in page.live(0, page.stop) if _ends_release(page, line)), None)
    page.stop = at if at is not None else page.stop
    for line in page.lines[page.stop :]:
        line.rule = line.rule or "attachment"


def join_lines(page: Page) -> None:
    """Join the lines of a paragraph that a margin broke, as in PDF and in copied text: no empty line parts them."""
    whole: Line | None = None
    last: Line | None = None
    reported = False
    for line in page.lines:
        if line.rule is not None or line.tabs or not line.text:
            whole = None if line.rule is None else whole
            continue
        if whole is None or last is None or not _goes_with(page, whole, last, line, reported=reported):
            whole = line
        else:
            whole.text = f"{whole.text}{glue(whole.text, line.text, cut=True)}{line.text}"
            line.text = ""
        last = line
        reported = reported or STATED.search(whole.text) is not None


def _goes_with(page: Page, whole: Line, last: Line, line: Line, *, reported: bool) -> bool:
    """Return whether ``line``, below ``last``, belongs to ``whole``: a paragraph or, before anything is reported, a sub-head."""
    if line.gap or not _carried_on(page, last, line):
        return False
    return reported or not DASH.match(whole.text) or _is_last(page, line)


def drop_rows(page: Page) -> None:
    """Remove the rows of tables in the text; a cell that reads like a paragraph keeps its row, and a text of rows alone all."""
    rows = [line for line in page.body if _is_row(line)]
    for line in rows if len(rows) < len(list(page.body)) else ():
        line.rule = "table"


def cut_end(page: Page) -> None:
    """Cut off the mark that the release is over."""
    for line in page.body:
        end = _OVER.search(line.text)
        if end is not None:
            page.cut(line, text=end[0], rest=line.text[: end.start()], rule="end")


def cut_marks(page: Page) -> None:
    """Cut off the marks of the outline (``□``, ``○``, ``-``) before its sentences."""
    for line in page.body:
        mark = _MARK.match(line.text)
        if mark is not None:
            page.cut(line, text=mark[0], rest=line.text[mark.end() :], rule="outline")


def _is_row(line: Line) -> bool:
    return (
        line.tabs and not line.is_prose and all(len(cell) <= _LONGEST_CELL for cell in line.raw.split("\t"))
    )


def _may_be_official(line: Line) -> bool:
    return len(line.text) <= OFFICIAL_ROW and not line.is_prose


def _above_official(page: Page, at: int) -> int:
    """Return where the table begins whose first row with a number is line ``at``: at a heading or a label close above."""
    for start in range(max(0, at - _TABLE), at):
        above = page.lines[start:at]
        if _is_heading_of_officials(above[0]) and all(map(_may_be_official, above)):
            for line in above:
                line.rule = line.rule or "official"
            return start
    return at


def _is_heading_of_officials(line: Line) -> bool:
    plain = squeezed(line.text)
    bracketed = line.text.startswith(("<", "〈", "[")) and len(line.text) <= RELEASE_NAME
    return bracketed or plain in lexicons.words("reading/official_labels.txt")


def _prose_above(page: Page, at: int) -> int:
    return sum(len(line.text) for line in page.live(0, at) if not line.tabs and len(line.text) > _LINE)


def _ends_release(page: Page, line: Line) -> bool:
    """Return whether ``line``, below the text, is the heading of what is attached, or of the list of it."""
    plain = squeezed(_FOOT_NOTE.sub("", line.text))
    heading = (
        plain.startswith(lexicons.lines("reading/attachments.txt"))
        or _POINTS_BELOW.match(line.text) is not None
    )
    return heading and not line.is_report and _prose_above(page, line.index) >= _ENOUGH


def _carried_on(page: Page, last: Line, line: Line) -> bool:
    """Return whether the line below ``last`` goes on with it: ``last`` reaches the margin and ends no sentence."""
    if last.is_sentence or last.text.endswith((":", ">", "…")) or ITEM.match(line.text):
        return False
    return len(last.raw) >= max(_LINE, _REACHING * _margin(page, last))


def _is_last(page: Page, line: Line) -> bool:
    """Return whether ``line`` can be the last of a sub-head rather than the first of a paragraph: it ends before the margin."""
    return not line.is_sentence and len(line.raw) < _REACHING * _margin(page, line)


def _margin(page: Page, line: Line) -> int:
    """Return the length of the longest printed line from ``line`` on, among the next few."""
    lines = page.lines[line.index : line.index + _NEAR]
    return max(
        (len(one.raw) for one in lines if one.rule is None and len(one.raw) <= _PRINTED),
        default=len(line.raw),
    )
