"""Articles in HTML: what a reader sees, what the page says of itself, and where most of its running text stands."""

from __future__ import annotations

import dataclasses
import datetime
import re
from functools import partial
from typing import NamedTuple

from sinmun.article import Article, Removed
from sinmun.patterns import pattern
from sinmun.reading import scripted
from sinmun.reading.encoding import decode, normalize
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.facts import Facts, read_facts
from sinmun.reading.main_text import main_text
from sinmun.reading.markup import drop_unseen, flatten, frame_pictures, is_cut, links_of, parse_tree
from sinmun.reading.mojibake import repair
from sinmun.reading.page import check_korean, clean, stamps
from sinmun.reading.page.lines import key
from sinmun.reading.page.outlets import is_outlet, is_portal
from sinmun.reading.page.patterns import keys

_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|article|div|p|h1)\b", re.I)
_HANGUL_LETTER = pattern("[가-힣]")
_GAPS = pattern(r"\s+")
_STATEMENT_END = pattern(r"다[.][\"”’')\]]*(?:\s|$)")
_LINKED = 0.8  # of a body without sentences, in links to other articles
_ABOVE_TEXT = 30  # lines from a headline to the text
_ABOVE = 3  # lines, in which a day stands above a headline
_LONG_LINE = 30  # characters
_TEASER = 40  # characters
_TEASERS = 3
_FRONT_ROWS, _FRONT_LINKS = 3, 10  # lines of text at most, links at least
_LEADING_LINK = 12  # characters of a link to an article, without spaces
_NAME_END = pattern(r"\s?[:|ㅣ│<>]\s?|\s[-–—]\s|\s(?:홈|뉴스홈)$")
_CUT_OFF = pattern(r"(?<![다요죠까.])(?:…|[.]{2,})(?:\s\S{2,8}\s\d{1,2}(?:분|시간|일)\s?전)?$")
_HEADLINE_WITHIN = 0.6  # of a page, above which its headline stands
_SHOWN_SHARE = 0.5  # of the text in the page's data, below which the page's own body is no article


class _Readings(NamedTuple):
    """Two readings of a page: all of it behind its headline, and the part with most running text."""

    around: Article
    inside: Article
    main: str
    whole: str


def looks_like_html(data: bytes) -> bool:
    """Return whether ``data`` begins as a web page does."""
    head = data[:3000].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"")
    return head.startswith(b"<") and _START.search(head) is not None


def read_html(markup: str | bytes, *, source: str | None = None, charset: str | None = None) -> Article:
    """Return the article in a web page.

    What the page hides from its readers is not read. Its own data (JSON-LD, meta elements) gives headline, day, outlet
    and writers; it gives the text only where the page itself shows none.

    Args:
        markup: the page; bytes are decoded by their mark, the server's or their own charset (see `decode`).
        source: where it came from, for messages and `Article.source`.
        charset: what the server says of the encoding.

    Raises:
        ReadError: the page is empty, holds no article or no Korean.
    """
    name = source or "page"
    text = decode(markup, name=name, charset=charset, entities=False) if isinstance(markup, bytes) else markup
    if not text.strip():
        raise ReadError(Reason.EMPTY, name=name)
    tree = parse_tree(text)
    if tree is None:
        raise ReadError(Reason.NO_ARTICLE, name=name)
    frame_pictures(tree)
    facts = read_facts(tree)
    state = scripted.find_state(tree)
    drop_unseen(tree)
    links = links_of(tree)
    part = main_text(tree, facts.title)
    whole, main = _plain(flatten(tree)), _plain(part.text)
    stored = facts.body or state.text or ("" if _STATEMENT_END.search(whole) else scripted.find_text(tree))
    if not (whole or main or stored):
        raise ReadError(Reason.NO_ARTICLE, name=name)
    check_korean(f"{whole}\n{main}\n{stored}", name=name)
    if facts.is_heading and not _is_near(facts.title, whole, main):
        whole, main = _without_heading(facts.title, whole), _without_heading(facts.title, main)
        facts = facts._replace(title=facts.named if _has_line(facts.named, whole) else "")
    article = _read_both(_readings(whole, main, facts, links), facts)
    if stored and _is_elsewhere(article, stored, whole):
        article = _stored(article, facts, stored, state if stored == state.text else scripted.State())
    if (
        not _HANGUL_LETTER.search(article.body)
        or _is_list_of_links(article, links)
        or _is_masthead_only(article)
    ):
        raise ReadError(Reason.NO_ARTICLE, name=name)
    listed = part.is_list and not stored and facts.date is None
    if listed or _is_teasers(article.body) or _is_front_page(article, links):
        raise ReadError(Reason.LIST, name=name)
    warnings = (*article.warnings, "nested too deep") if is_cut(tree) else article.warnings
    insets = tuple(Removed(text, "related") for text in part.insets)
    return dataclasses.replace(article, source=source, warnings=warnings, removed=(*article.removed, *insets))


def _is_near(heading: str, whole: str, main: str) -> bool:
    """Return whether a heading stands close above the text, as a logo and a poll do not."""
    lines = [line.strip() for line in whole.split("\n")]
    first = next((line.strip() for line in main.split("\n") if len(line) >= _LONG_LINE), "")
    if heading not in lines:
        return _squeeze(heading) in _squeeze(whole)
    if first not in lines:
        return True
    end = lines.index(first)
    return heading in lines[max(0, end - _ABOVE_TEXT) : end + 1]


def _has_line(title: str, whole: str) -> bool:
    return bool(title) and any(line.strip() == title for line in whole.split("\n"))


def _without_heading(heading: str, text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip() != heading)


def _readings(whole: str, main: str, facts: Facts, links: frozenset[str]) -> _Readings:
    read = partial(clean, title=facts.title, pictures=facts.captions, links=links)
    return _Readings(
        read(_behind_title(whole, facts.title, main)), read(f"{facts.title}\n{main}"), main, whole
    )


def _read_both(readings: _Readings, facts: Facts) -> Article:
    """Return the better reading, with what both and the page's data say of the article."""
    around, inside = readings.around, readings.inside
    article = _better(readings)
    return dataclasses.replace(
        article,
        title=facts.title or article.title,
        subheads=_subheads(readings, article),
        date=_day_of_article(around, facts) or inside.date or _stamped(readings) or facts.shown,
        publisher=facts.publisher or around.publisher or inside.publisher,
        reporters=around.reporters or inside.reporters or facts.reporters,
        captions=tuple(dict.fromkeys((*inside.captions, *around.captions))),
    )


def _subheads(readings: _Readings, article: Article) -> tuple[str, ...]:
    """Return the sub-heads, none of which is a line of the body or a caption."""
    around, inside = readings.around, readings.inside
    known = {_squeeze(line) for line in (*article.body.split("\n"), *inside.captions, *around.captions)}
    return tuple(line for line in inside.subheads or around.subheads if _squeeze(line) not in known)


def _day_of_article(article: Article, facts: Facts) -> datetime.date | None:
    """Return the day of publication.

    A stamp that the page shows wins over one in its data that is a day off: systems write local time with a Z.
    """
    shown = article.date
    if shown is None or facts.date is None:
        return facts.date or shown
    near = abs(shown - facts.date) <= datetime.timedelta(days=1)
    return shown if near and shown in _published(article) else facts.date


def _stamped(readings: _Readings) -> datetime.date | None:
    """Return the day of the first stamp that says when something was published, or of one right above the headline."""
    lines = [line.strip() for line in readings.whole.split("\n") if line.strip()]
    parsed = [stamps.parse_stamps(line) for line in lines]
    found = [stamp for line in parsed if line is not None for stamp in line.stamps]
    title = readings.around.title
    end = lines.index(title) if title in lines else 0
    above = [
        stamp for line in parsed[max(0, end - _ABOVE) : end] if line is not None for stamp in line.stamps
    ]
    published = [stamp for stamp in found if stamp.kind == "published"]
    return next((stamp.date for stamp in [*published, *above]), None)


def _published(article: Article) -> set[datetime.date]:
    lines = [stamps.parse_stamps(piece.text) for piece in article.removed if piece.rule == "stamp"]
    return {
        stamp.date for line in lines if line is not None for stamp in line.stamps if stamp.kind == "published"
    }


def _better(readings: _Readings) -> Article:
    """Return the reading that holds the article.

    The flattened page keeps paragraphs apart, the part with most running text is the article. So the page's reading is
    taken when that part bears it out, and that of the part when the page's is something else.
    """
    around, inside, main, _ = readings
    if not main.strip() or not inside.body:
        return around
    if _STATEMENT_END.search(inside.body) is None and _STATEMENT_END.search(around.body) is not None:
        return around
    whole = _squeeze(main)
    size = max(1, len(around.body))
    borne_out = sum(len(line) for line in around.body.split("\n") if _squeeze(line) in whole)
    merged = inside.body.count("\n") < around.body.count("\n")
    return around if borne_out >= 0.7 * size and (merged or size >= 0.6 * len(inside.body)) else inside


def _is_elsewhere(article: Article, stored: str, whole: str) -> bool:
    """Return whether the page shows hardly anything of the text that its data holds: a script fills it in."""
    data, shown = _squeeze(stored), _squeeze(whole)
    lines = [_squeeze(line) for line in article.body.split("\n")]
    own = sum(len(line) for line in lines if line in shown and line in data)
    read = sum(map(len, lines))
    finished = _STATEMENT_END.search(article.body) is not None
    return own < _SHOWN_SHARE * len(data) and (own < _SHOWN_SHARE * read or not finished)


def _is_list_of_links(article: Article, links: frozenset[str]) -> bool:
    """Return whether the body is made of links to other articles, with no finished sentence."""
    if _STATEMENT_END.search(article.body):
        return False
    linked = sum(len(line) for line in article.body.split("\n") if _squeeze(line) in links)
    return linked >= _LINKED * len(article.body)


def _is_masthead_only(article: Article) -> bool:
    """Return whether nothing but the outlet's name is read: a page that waits for its script."""
    return article.publisher is not None and _squeeze(article.body) == _squeeze(article.publisher)


def _is_front_page(article: Article, links: frozenset[str]) -> bool:
    """Return whether a page leads to many articles and is called by a section, an outlet or a portal: ``정치 | 한빛일보``."""
    if (
        article.body.count("\n") >= _FRONT_ROWS
        or sum(len(link) >= _LEADING_LINK for link in links) < _FRONT_LINKS
    ):
        return False
    name = _NAME_END.split(article.title)[0].strip()
    called = key(name) in keys("sections") or is_portal(name) or is_outlet(name)
    return called or _squeeze(article.title) == _squeeze(article.publisher or "")


def _is_teasers(body: str) -> bool:
    """Return whether most paragraphs of a body are cut off in the middle, as those in a list of articles are."""
    long = [line for line in body.split("\n") if len(line) >= _TEASER]
    cut = sum(_CUT_OFF.search(line) is not None for line in long)
    return cut >= _TEASERS and 2 * cut >= len(long)


def _stored(article: Article, facts: Facts, stored: str, state: scripted.State) -> Article:
    """Return the article whose text stands in the page's data only, with what its state says of it."""
    found = clean(f"{facts.title}\n{_plain(stored)}", title=facts.title)
    return dataclasses.replace(
        found,
        title=facts.title or found.title,
        subheads=state.subheads,
        date=state.date or article.date,
        publisher=article.publisher,
        reporters=found.reporters or state.reporters or facts.reporters,
    )


def _squeeze(text: str) -> str:
    return _GAPS.sub("", text)


def _plain(text: str) -> str:
    return normalize(repair(text)).strip()


def _behind_title(text: str, title: str, main: str) -> str:
    """Return the page from the last showing of its headline above its text; lists below show headlines again.

    Where the text begins nowhere on the page, the headline has most of the page behind it.
    """
    if not title:
        return text
    first = next((line.strip() for line in main.split("\n") if len(line) >= _LONG_LINE), "")
    begins = text.find(first) if first else -1
    end = begins if begins > 0 else int(_HEADLINE_WITHIN * len(text))
    shown = [found.start() for found in re.finditer(re.escape(title), text[:end])]
    if begins > 0 and len(shown) > 1 and title in main[: main.find(first)]:
        shown.pop()
    return text[shown[-1] if shown else 0 :]
