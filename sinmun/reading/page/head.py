"""The head of a page: headline and sub-heads, told from menus, and where the body begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from sinmun.reading.page import bylines, captions, one_line, prose, stamps, tail
from sinmun.reading.page.lines import CLOSERS, Line, Page
from sinmun.reading.page.patterns import one_of

_SUFFIX = re.compile(r"\s(?:-|–|—|\||｜|::|:|<|ㅣ|│|«|»|~)\s(?P<suffix>[^|<>]{1,40})$")
_NDSOFT = re.compile(r"\s<\s.{1,30}\s<\s기사본문(?:\s-\s(?P<outlet>.{1,30}))?$")
_BULLET = re.compile(r"^(?:[-–—•·∙ㆍ▪◦▸]\s?(?=\S)|[■□◆◇▶▷●○]\s)")
_HOSTS = re.compile(rf"^[■□▣◇◆●○*◎▶]?\s?{one_of('hosts')}\s?[:：]\s?\S")
_QUOTED = re.compile("[\"“”‘’'″′「『]")
_FULL_STOP = re.compile(f"[^.][.][{CLOSERS}]*$")
_SERIES = re.compile(
    r"[\[<][^\]>]{2,20}[\]>]\s?(?:.{0,24}\s?[(<](?:\d{1,2}|[상중하上中下])[)>]$|[①-⑳]|\(\d|<\d)"
)
_WHOLE_QUOTE = re.compile('["“][^"“”]+[.?!]["”]')
_SAID = re.compile('["“][^"“”]+[가-힣](?:[니습]다|[아어여해예에네군죠지]요|죠)[.?!…]*["”]')
_STAND_FIRST = 120  # characters
_BODY = 30  # lines
_SUBHEADS = 6
_OWN = 0.25  # of the pairs of letters of a headline or a sub-head, found again in the body
_ANCHOR = 0.15
_AUTHOR = 30  # characters


class Head(NamedTuple):
    """What stands above the body.

    Attributes:
        title: the headline, or an empty string.
        subheads: the sub-heads in their order.
        start: index of the first line of the body.
    """

    title: str
    subheads: tuple[str, ...]
    start: int


def find_start(page: Page) -> int | None:
    """Return the index of the first paragraph of the body, or None when no line is a paragraph."""
    first = True
    plain_style = _is_plain(page)
    for line in page.live():
        if (
            plain_style
            and line.is_polite
            and _is_notice(line)
            and (line.is_sentence or not _is_signed(page, line))
        ):
            line.rule = "notice"
            continue
        if has_hosts(line):
            return line.index
        above = _asks_above_stamp(page, line) or (not first and _is_stand_first(page, line))
        if not line.is_prose or above or (first and _may_be_title(page, line)):
            first = False
            continue
        return line.index
    return None


def has_hosts(line: Line) -> bool:
    """Return whether ``line`` says who leads a broadcast interview, with which it begins."""
    return _HOSTS.match(line.text) is not None


def read_head(page: Page, start: int, *, title: str = "", strict: bool = False) -> Head:
    """Return headline and sub-heads above the line ``start``; mark the menu lines there as removed.

    Args:
        page: the page.
        start: the first paragraph of the body.
        title: the headline, if something else (metadata) has told it.
        strict: take no line below the headline for a sub-head that nothing speaks for.
    """
    rows = [line for line in page.live(0, start) if not _is_tail(line)]
    names = frozenset(name for _, name in page.reporters)
    for line in rows:
        if one_line.is_menu(line.text, names=names):
            line.rule = "menu"
        elif bylines.is_outlet(line.text) and " " not in line.text:
            line.rule = "outlet"
    _drop_author(page, [line for line in rows if line.rule is None], start)
    if page.starts:
        _drop_pointed(rows)
    rows = _from_repeated(page, [line for line in rows if line.rule is None])
    if not rows:
        return Head(title, (), start)
    head = _headline(page, rows, title, start)
    if head is None:
        return Head(title, (), start)
    under = [line for line in rows if line.index > head.index]
    for line in rows:
        if line.index < head.index:
            line.rule = "menu"
    name, outlet = split_suffix(head.text)
    page.note_publisher(head, "title", outlet)
    if outlet is not None:
        page.cut(head, text=head.text[len(name) :], rest=name, rule="outlet")
    if strict:
        if under and under[-1].index > head.index + 1 and _opens_body(under[-1], start):
            start = under.pop().index
        under = _subheads(page, head, under, start)
    if len(under) > _SUBHEADS:
        return Head(head.text, (), under[0].index)
    return Head(head.text, tuple(_plain_subhead(line.text) for line in under), start)


def _plain_subhead(text: str) -> str:
    """Return a sub-head without the mark before it, or the dashes on both its sides."""
    plain = _BULLET.sub("", text)
    return plain.rstrip("-–— ") if plain != text and text[0] in "-–—" else plain


def split_suffix(title: str) -> tuple[str, str | None]:
    """Return ``title`` without the outlet's name behind it (`제목 - 매체`), and that name."""
    path = _NDSOFT.search(title)
    if path is not None:
        return title[: path.start()].strip(), path["outlet"]
    found = _SUFFIX.search(title)
    if found is not None:
        suffix = found["suffix"].strip()
        if bylines.is_outlet(suffix):
            return title[: found.start()].strip(), suffix
    return title, None


def _is_plain(page: Page) -> bool:
    """Return whether the page's prose speaks as reports do (`…했다.`) rather than to the reader (`…했습니다.`)."""
    prose = [line for line in page.live() if line.is_prose]
    polite = sum(len(line.text) for line in prose if line.is_polite)
    return len(prose) > 2 and polite <= sum(len(line.text) for line in prose) / 3


def _is_notice(line: Line) -> bool:
    return len(line.text) < 100 and line.sentences <= 1 and _QUOTED.search(line.text) is None


def _may_be_title(page: Page, line: Line) -> bool:
    """Return whether the first line, though it ends with a mark, is a headline: short, and no statement."""
    if len(line.text) > 80 or line.index in page.starts or line.is_item or line.sentences > 1:
        return False
    if (
        _WHOLE_QUOTE.fullmatch(line.text)
        and not page.stamps
        and all(other.rule is None for other in page.lines)
    ):
        return False
    if not _FULL_STOP.search(line.text):
        return True
    following = page.lines[line.index + 1 : line.index + 2]
    return any(below.rule in {"stamp", "byline"} and not stamps.is_day(below.text) for below in following)


def _asks_above_stamp(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a headline that ends as a sentence does: short, no statement, above a stamp."""
    if len(line.text) > 60 or line.is_statement or line.is_polite or line.sentences > 1:
        return False
    return line.index not in page.starts and _is_signed(page, line)


def _is_stand_first(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a sub-head in full sentences: between the headline and the stamps of a report."""
    if len(line.text) > _STAND_FIRST or line.sentences > 2 or line.index in page.starts:
        return False
    below = page.lines[line.index + 1 : line.index + 5]
    stamp = next((other.index for other in below if other.rule == "stamp"), None)
    if stamp is None or any(other.rule is None for other in page.lines[line.index + 1 : stamp]):
        return False
    return sum(other.is_statement for other in page.live(stamp, stamp + _BODY)) >= 3


def _is_signed(page: Page, line: Line) -> bool:
    """Return whether a stamp or a byline stands close below ``line``, and no statement before it."""
    for below in page.lines[line.index + 1 : line.index + 4]:
        if below.rule in {"stamp", "byline"}:
            return True
        if below.rule is None and below.is_statement:
            return False
    return False


def _drop_author(page: Page, rows: list[Line], start: int) -> None:
    """Remove a line above the body that the page repeats behind its last paragraph: who wrote it, with a post."""
    named = [line for line in rows[1:] if bylines.is_person(line.text.split()[0])]
    short = {line.text: line for line in named if len(line.text) <= _AUTHOR and not line.is_sentence}
    if not short:
        return
    for line in reversed(page.lines[start:]):
        if line.is_statement and not line.is_polite:
            return
        if line.rule is None and line.text in short:
            short[line.text].rule = line.rule = "byline"


def _opens_body(line: Line, start: int) -> bool:
    """Return whether ``line`` is what somebody says, and the first paragraph of the body goes on from it."""
    return line.index == start - 1 and _SAID.fullmatch(line.text) is not None


def _drop_pointed(rows: list[Line]) -> None:
    """Remove the lines above a signed paragraph that begin with the mark of a caption."""
    for line in rows:
        if line.rule is None and captions.has_mark(line.text):
            line.rule = "caption"


def _is_tail(line: Line) -> bool:
    rule = tail.rule_of(line)
    if rule is not None:
        line.rule = rule
    return rule is not None


def _from_repeated(page: Page, rows: list[Line]) -> list[Line]:
    """Return the rows from the second showing of a headline on: pages repeat it above their menus."""
    seen: dict[str, int] = {}
    for at, line in enumerate(rows):
        name = split_suffix(line.text)[0]
        beside = name in seen and line.index == rows[seen[name]].index + 1
        if beside and seen[name] > 0 and " " in name:
            rows[seen[name]].rule = line.rule = "caption"
        elif name in seen and len(name) >= 8:
            for other in rows[:at]:
                page.note_publisher(other, "title", split_suffix(other.text)[1])
                other.rule = "menu"
            return rows[at:]
        seen[name] = at
    return [line for line in rows if line.rule is None]


def _headline(page: Page, rows: list[Line], title: str, start: int) -> Line | None:
    if title:
        same = [line for line in rows if line.text.startswith(title[:20])]
        return same[0] if same else None
    likely = [line for line in rows if _is_headline(line.text)]
    likely = [line for line in likely if not _BULLET.match(line.text)] or likely
    if not likely:
        stamp = min((at for at, _, _ in page.stamps), default=0)
        return next((line for line in reversed(rows) if line.index < stamp), rows[0])
    if len(likely) == 1:
        return likely[0]
    body = _pairs(page, start)
    shares = [_likeness(page, line, body) for line in likely]
    most = max(shares)
    if most >= _OWN:
        return next(line for line, share in zip(likely, shares, strict=True) if share >= min(0.3, 0.6 * most))
    return likely[0]


def _likeness(page: Page, line: Line, body: frozenset[str]) -> float:
    """Return the share of the letters of ``line`` in the body; more right above a stamp, less for a full sentence."""
    below = page.lines[line.index + 1 : line.index + 3]
    anchored = any(other.rule in {"stamp", "byline"} for other in below)
    return prose.shared(line.text, body) + _ANCHOR * anchored - _ANCHOR * line.is_statement


def _subheads(page: Page, head: Line, rows: list[Line], start: int) -> list[Line]:
    """Return the rows below the headline that are sub-heads; mark the others as controls.

    A sub-head stands right below the headline, is a note in brackets, or is made of the words of the body.
    """
    body = _pairs(page, start) if rows else frozenset()
    found: list[Line] = []
    last = head.index
    for line in rows:
        near = line.index == last + 1 and " " in line.text and len(line.text) >= 8
        if not near and _SERIES.match(line.text):
            line.rule = "related"
        elif near or line.text[0] == "[" or prose.shared(line.text, body) >= _OWN:
            found.append(line)
            last = line.index
        else:
            line.rule = "button"
    return found


def _is_headline(text: str) -> bool:
    if len(text) < 8 or " " not in text or one_line.is_menu(text) or captions.is_credit(text):
        return False
    return not one_line.is_mostly_menu(text)


def _pairs(page: Page, start: int) -> frozenset[str]:
    """Return the pairs of letters in the first paragraphs of the body."""
    paragraphs = [line.text for line in page.live(start, start + 30) if line.is_prose]
    text = " ".join(paragraphs[:8])
    return prose.pairs(text[:2500])
