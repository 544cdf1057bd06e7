"""Bylines in the line of a paragraph: before its first sentence, behind its last."""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page import bylines, stamps
from sinmun.reading.page.lines import Byline, Line, Page
from sinmun.reading.page.patterns import NO_PARTICLE, one_of

# …했다.홍길동 (gildong@…)한빛일보 구독하기: a byline, and what a portal glued to it
_SIGNED_INSIDE = pattern(
    r"(?:(?<=[다요][.])|^)\s?(?:(?P<mailed>[가-힣]{2,4}(?:\s?기자)?\s?\(\S{1,40}@[^\s()]{3,40}\))"
    rf"{NO_PARTICLE}[^.?!]{{1,80}}|(?P<titled>[가-힣]{{2,4}}\s?{one_of('titles')})\s[A-Z][A-Za-z ]{{2,24}})$"
)
_INSIDE = pattern("@|[A-Za-z]$")
_BYLINE_DAY = pattern(r"/?\s?(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?/?$")
_SIGN_OF_BYLINE = pattern(r"[^\w\s·,]")
_LINES_RIGHT_ABOVE = 3


def cut_leading_byline(line: Line, page: Page) -> bool:
    """Cut off the byline before the first sentence."""
    head = bylines.leading(line.text)
    if head is not None and not (_bears_no_sign(line.text[: head[1]]) and _is_of_text(line, page)):
        found, length = head
        page.cut(line, text=line.text[:length], rest=line.text[length:], rule="byline")
        page.note_byline(line, found)
        page.starts.append(line.index)
    return not line.text


def _bears_no_sign(byline: str) -> bool:
    """Return whether ``byline`` is an outlet, a name and a post without any sign, as a sentence may begin, too."""
    return _SIGN_OF_BYLINE.search(byline) is None


def _is_of_text(line: Line, page: Page) -> bool:
    """Return whether ``line`` begins no article: a headline without a sentence, or with one that reports right above."""
    return not line.sentences or any(
        above.is_report for above in page.live(max(0, line.index - _LINES_RIGHT_ABOVE), line.index)
    )


def cut_trailing_byline(line: Line, page: Page) -> bool:
    """Cut off the byline behind the last sentence."""
    tail = (bylines.trailing(line.text) or _signed_inside(line.text)) if line.rule is None else None
    if tail is not None and not _says_who_spoke(line.text, tail[1], page, line):
        found, at = tail
        note_day(page, line, line.text[at:])
        page.cut(line, text=line.text[at:], rest=line.text[:at], rule="byline")
        page.note_byline(line, found)
        page.ends.append(line.index)
    return False


def _says_who_spoke(text: str, at: int, page: Page, line: Line) -> bool:
    """Return whether the bracket at ``at``, glued to a quotation above more of the article, says whose words it is."""
    return text[at] == "(" and text[at - 1] in '"”' and any(True for _ in page.live(line.index + 1))


def _signed_inside(text: str) -> tuple[Byline, int] | None:
    """Return the byline behind the last sentence, where more that is no sentence stands behind it, and its offset."""
    signed = _SIGNED_INSIDE.search(text, max(0, len(text) - 200)) if _INSIDE.search(text[-140:]) else None
    found = bylines.parse(signed["mailed"] or signed["titled"]) if signed is not None else None
    return (found, signed.start()) if signed is not None and found is not None and found.names else None


def note_day(page: Page, line: Line, byline: str) -> None:
    """Write down the day behind a byline: ``홍길동 기자 gildong@ /2025.02.07/``."""
    day = _BYLINE_DAY.search(byline)
    stamp = stamps.parse_stamps(day[0].strip(" /")) if day is not None else None
    if stamp is not None:
        page.stamps += [(line.index, found.date, found.kind) for found in stamp.stamps]
