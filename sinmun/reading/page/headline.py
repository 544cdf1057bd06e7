"""The headline: told from menus by its form and its likeness to the body, and freed from the outlet's name."""

from __future__ import annotations

import re

from sinmun.patterns import pattern
from sinmun.reading.page import captions, menus, prose
from sinmun.reading.page.lines import Line, Page, key
from sinmun.reading.page.outlets import is_outlet, is_portal
from sinmun.reading.page.patterns import keys

_SUFFIX = pattern(
    r"\s(?:-|–|—|\||｜|::|:|<|ㅣ|│|«|»|~|/)\s(?P<suffix>[^|<>]{1,40}?)(?:\s\([A-Za-z ]{3,20}\))?$"
)
_TIGHT = pattern(r"(?:(?<=[^\s])[|ㅣ│]|-)(?P<suffix>[가-힣A-Za-z0-9]{2,12})$")
_NDSOFT = pattern(r"\s<\s.{1,30}\s<\s기사본문(?:\s-\s(?P<outlet>.{1,30}))?$")
_OWN_TITLE = 0.25  # of the pairs of letters of a headline, found again in the body
_ENOUGH_OWN = 0.3  # at the most asked of a headline
_ANCHOR = 0.15  # added for a stamp below, taken for a full sentence
_SERIES_TITLE = 20  # characters of a given headline that are compared
_MENU_ROWS = 5  # above a path of sections
_MENU_ABOVE = 25  # lines, more than stand between a headline and its stamp
_REPORT_ABOVE = 2  # paragraphs
SHORT = 8  # characters of a headline or sub-head, at the least
_TEASED = 15  # characters of a paragraph that is cut off in a list
BODY = 30  # lines of the body that are looked at
_DOT = pattern(r"^[•∙ㆍ]\s?(?=\S)")  # of a list with one item
BULLET = pattern(r"^(?:[-–—•·∙ㆍ▪◦▸]\s?(?=\S)|[■□◆◇▶▷●○]\s)")


def find_title(page: Page) -> None:
    """Note the headline among the lines above the body; those above it are the menu's."""
    rows = list(page.live(0, page.start))
    head = _headline(page, rows) if rows else None
    if head is None:
        _take_head_below(page)
        return
    for line in rows[: rows.index(head)]:
        line.rule = "menu"
    name, outlet = split_suffix(head.text)
    page.note_publisher(head, "title", outlet)
    if outlet is not None:
        page.cut(head, text=head.text[len(name) :], rest=name, rule="outlet")
    page.headline, page.title = head, _DOT.sub("", head.text)


def _take_head_below(page: Page) -> None:
    """Take the headline that stands behind the report, right above the only stamps, where none stands above it."""
    stamp = min((at for at, _, _ in page.stamps), default=0)
    above = [line for line in page.live(page.start, stamp) if not line.is_prose]
    if page.title or not above or sum(line.is_prose for line in page.live(page.start, stamp)) < _REPORT_ABOVE:
        return
    head = above[-1]
    if head.index != stamp - 1 or head.is_statement or not is_headline(head.text):
        return
    page.title = head.text
    for line in above:
        if line.text == page.title:
            line.text, line.rule = "", "trailing"


def split_suffix(title: str) -> tuple[str, str | None]:
    """Return ``title`` without the outlet's name and path behind it (`제목 - 경제 - 매체`), and that name."""
    path = _NDSOFT.search(title)
    if path is not None:
        return title[: path.start()].strip(), path["outlet"]
    found = _last_suffix(title)
    suffix = found["suffix"].strip() if found is not None else ""
    if found is None or not (is_outlet(suffix) or is_portal(suffix)):
        return title, None
    rest = _without_sections(title[: found.start()].strip())
    return split_suffix(rest) if is_portal(suffix) else (rest, suffix)


def _last_suffix(title: str) -> re.Match[str] | None:
    """Return what stands behind the last separator of ``title``."""
    found = _SUFFIX.search(title)
    while found is not None and (later := _SUFFIX.search(title, found.start() + 1)) is not None:
        found = later
    return found or _TIGHT.search(title)


def _without_sections(title: str) -> str:
    """Return ``title`` without the names of sections behind it."""
    found = _last_suffix(title)
    if found is None or key(found["suffix"]) not in keys("sections"):
        return title
    return _without_sections(title[: found.start()].strip())


def _headline(page: Page, rows: list[Line]) -> Line | None:
    """Return the headline among ``rows``: the given one, or the first that the body's words speak for."""
    if page.title:
        return next((line for line in rows if line.text.startswith(page.title[:_SERIES_TITLE])), None)
    likely = [line for line in rows if is_headline(line.text) and not _is_teaser(page, line)]
    likely = [line for line in likely if not BULLET.match(line.text)] or likely
    likely = _below_path(page, likely)
    return _likeliest(page, likely) if likely else _above_stamps(page, rows)


def _below_path(page: Page, likely: list[Line]) -> list[Line]:
    """Return of ``likely`` those below the path to the article's section, where the headline is the line below it."""
    path = next((line for line in reversed(page.lines[: page.start]) if _leads_to_article(line)), None)
    if path is None or sum(1 for _ in page.live(0, path.index)) < _MENU_ROWS:
        return likely
    below = [line for line in likely if line.index > path.index]
    return below if below and page.lines[path.index + 1] is below[0] else likely


def _leads_to_article(line: Line) -> bool:
    return line.rule == "menu" and line.raw[0] in ">›" and len(line.raw) > 1


def _is_teaser(page: Page, line: Line) -> bool:
    """Return whether ``line`` is the beginning of one of the first paragraphs, cut off as lists of articles do."""
    begun = line.text.rstrip("….")
    if begun == line.text or len(begun) < _TEASED:
        return False
    return any(other.text.startswith(begun) for other in page.live(page.start, page.start + BODY))


def _above_stamps(page: Page, rows: list[Line]) -> Line:
    stamp = min((at for at, _, _ in page.stamps), default=0)
    return next((line for line in reversed(rows) if line.index < stamp), rows[0])


def _likeliest(page: Page, likely: list[Line]) -> Line:
    body = body_pairs(page)
    shares = [_likeness(page, line, body) for line in likely]
    most = max(shares)
    if len(likely) == 1 or most < _OWN_TITLE:
        return next((line for line in reversed(likely) if is_above_stamp(page, line)), likely[0])
    least = min(_ENOUGH_OWN, 0.6 * most)
    enough = [line for line, share in zip(likely, shares, strict=True) if share >= least]
    stamped = next((line for line in reversed(enough) if _is_right_above_stamp(page, line)), enough[0])
    return stamped if stamped.index - enough[0].index > _MENU_ABOVE else enough[0]


def _is_right_above_stamp(page: Page, line: Line) -> bool:
    below = page.after(line)
    return below is not None and below.rule == "stamp"


def is_above_stamp(page: Page, line: Line) -> bool:
    """Return whether the line below ``line`` is a stamp or a byline."""
    below = page.after(line)
    return below is not None and below.rule in {"stamp", "byline"}


def _likeness(page: Page, line: Line, body: frozenset[str]) -> float:
    """Return the share of the letters of ``line`` in the body; more right above a stamp, less for a full sentence."""
    below = page.lines[line.index + 1 : line.index + 3]
    anchored = any(other.rule in {"stamp", "byline"} for other in below)
    return prose.shared(line.text, body) + _ANCHOR * anchored - _ANCHOR * line.is_statement


def is_headline(text: str) -> bool:
    """Return whether ``text`` can be a headline: of some length, in words, and neither a menu's nor a credit."""
    worded = len(text) >= SHORT and " " in text
    furniture = worded and (menus.is_menu(text) or captions.is_credit(text) or menus.is_mostly_menu(text))
    return worded and not furniture


def body_pairs(page: Page) -> frozenset[str]:
    """Return the pairs of letters in the first paragraphs of the body."""
    paragraphs = [line.text for line in page.live(page.start, page.start + BODY) if line.is_prose]
    text = " ".join(paragraphs[:8])
    return prose.pairs(text[:2500])
