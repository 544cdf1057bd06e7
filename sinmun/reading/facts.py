"""What a web page says of itself outside its text: headline, day, outlet, writers, captions."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sinmun.patterns import pattern
from sinmun.reading.days import day_of
from sinmun.reading.encoding import normalize
from sinmun.reading.linked import Linked, read_linked
from sinmun.reading.markup import flatten
from sinmun.reading.page import authors
from sinmun.reading.page.headline import split_suffix
from sinmun.reading.page.outlets import is_outlet, is_portal, outlets_by_domain

_SPACE_RUN = pattern(r"\s+")
_ANY_HANGUL = pattern("[가-힣]")
_ANY_LETTER = pattern("[가-힣A-Za-z]")
_TITLES = (
    "//meta[@property='og:title']/@content",
    "//meta[@name='twitter:title' or @property='twitter:title']/@content",
    "//meta[@name='title']/@content",
)
_SHOWN = ("//h1", "//h2", "//title")
_DATES = (
    "//meta[@property='article:published_time' or @name='article:published_time']/@content",
    "//meta[@itemprop='datePublished' or @property='og:regDate' or @property='og:article:published_time' "
    "or @name='pubdate' or @name='publishdate' or @name='date']/@content",
    "//time[@pubdate or @itemprop='datePublished']/@datetime",
)
_TIMES = "//time/@datetime"
_SITES = (
    "//meta[@property='og:site_name' or @property='dable:publisher' or @name='twitter:site_name']/@content"
)
_AUTHORS = (
    "//meta[@property='article:author' or @name='article:author' or @property='dable:author' "
    "or @name='author' or @property='og:article:author']/@content"
)
_PARTS = pattern(r"\s(?:[-|:<>·–—]|::)\s|\s?[|ㅣ│]\s?|\s?[:<>]\s")
_SEPARATES = pattern(r"\s*[-|:<>·–—ㅣ│~«»]")
_SITE_BEFORE = pattern(r"(?P<site>[^:|]{2,16}?)\s*(?:::|\|)\s*(?=\S)")
_SITE_OF = pattern(
    r"(?P<name>[가-힣]{2,12}?)\s?(?:(?:대표|공식)\s?)?(?:홈페이지|누리집|웹사이트)$"
    r"|(?P<authority>[가-힣]{1,8}(?:특별시|광역시|특별자치시|특별자치도|[시군구도]청))$"
)
_SITE = 30  # characters
_SAME = 8  # characters of a headline


class Facts(NamedTuple):
    """What a page says of itself outside its text.

    Attributes:
        title: the headline, or an empty string.
        date: the day of publication.
        shown: the day in a `time` element of the text, for want of any other.
        publisher: the outlet.
        reporters: the writers.
        captions: lines that are captions.
        body: the text in its JSON-LD.
        is_heading: whether the headline is a heading of the text, which the page's data does not know.
        named: the headline by the page's `title` element, for a heading that turns out to be none.
    """

    title: str
    date: datetime.date | None
    shown: datetime.date | None
    publisher: str | None
    reporters: tuple[str, ...]
    captions: frozenset[str]
    body: str
    is_heading: bool = False
    named: str = ""


def read_facts(tree: Any) -> Facts:
    """Return what the page says of itself."""
    linked = read_linked(tree)
    candidates = [title for title in _title_candidates(tree, linked) if _ANY_HANGUL.search(title)]
    authors_said = list(_values(tree, _AUTHORS))
    # What a page says of its author and of its title alike is the site's list of keywords.
    titles = [title for title in candidates if title not in authors_said and not _is_site(title, candidates)]
    whole = titles[0] if titles else ""
    sites = list(_values(tree, _SITES))
    named = next(map(_first_part, _values(tree, "//title")), "")
    title = _without_keywords(_without_site(_without_path(whole, titles), sites[0] if sites else ""), named)
    signs = [sign for sign in authors_said if sign not in candidates]
    publisher = (
        _publisher([*sites, linked.publisher, *_portal_signs(signs)])
        or _outlet_behind(titles)
        or _owner_of_site(titles)
    )
    return Facts(
        title,
        next(_days([linked.published, *_values(tree, *_DATES)]), None),
        next(_days(_values(tree, _TIMES)), None),
        publisher,
        _named_writers([*signs, *linked.authors], publisher),
        frozenset((*_values(tree, "//figcaption"), *_caption_lines(tree))),
        _plain_text(linked.body),
        is_heading=not _is_told(tree, linked, whole),
        named=named,
    )


def _caption_lines(tree: Any) -> Iterator[str]:
    """Yield the lines of captions of several: a headline of the picture, what it shows, whose it is."""
    for caption in tree.iter("figcaption"):
        lines = [_plain_text(line) for line in flatten(caption).split("\n") if line.strip()]
        yield from lines if len(lines) > 1 else ()


def _first_part(title: str) -> str:
    """Return what stands before the path of a page's name; empty where that is a section (``보도자료/해명 < 소식``)."""
    first = _PARTS.split(title)[0].strip()
    return first if len(first) >= _SAME and " " in first else ""


def _is_site(title: str, candidates: Iterable[str]) -> bool:
    """Return whether a short title is the last step of the path behind another: ``제목 | 소식>경상북도``."""
    if len(title) >= _SAME:
        return False
    return any(
        other.endswith(title) and _SEPARATES.search(other[: -len(title)][-2:])
        for other in candidates
        if len(other) > 2 * _SAME
    )


def _is_told(tree: Any, linked: Linked, title: str) -> bool:
    """Return whether the page's data or its title says ``title`` too."""
    told = [*_values(tree, *_TITLES, "//title"), linked.headline or ""]
    return not title or any(title in other for other in told)


def _title_candidates(tree: Any, linked: Linked) -> Iterator[str]:
    for path in _TITLES[:1]:
        yield from _values(tree, path)
    if linked.headline:
        yield _plain_text(linked.headline)
    yield from _values(tree, *_TITLES[1:], *_SHOWN)


def _without_path(title: str, others: Iterable[str]) -> str:
    """Return ``title`` without the site's path behind it: what another title of the page leaves out, or an outlet."""
    short = [
        other
        for other in others
        if len(other) >= _SAME and title.startswith(other) and _SEPARATES.match(title[len(other) :])
    ]
    return min(short, key=len) if short else split_suffix(title)[0]


def _without_site(title: str, site: str) -> str:
    """Return ``title`` without the name of the site before it: ``한빛일보 모바일 :: 제목``."""
    before = _SITE_BEFORE.match(title)
    if before is None:
        return title
    name = before["site"].split()[0]
    return title[before.end() :] if name == site or is_outlet(name) else title


def _without_keywords(title: str, named: str) -> str:
    """Return ``title`` without the keywords behind it, where the page's name has what stands before them."""
    return named if named and title.startswith(f"{named},") else title


def _owner_of_site(titles: Iterable[str]) -> str | None:
    """Return whose site the page's title says it is: ``… < 가온군청 홈페이지``, ``제목 < 행정 < 가온특별시``."""
    ends = (parts[-1].strip() for parts in map(_PARTS.split, titles) if len(parts) > 1)
    found = (match for match in map(_SITE_OF.fullmatch, ends) if match is not None)
    return next((match["name"] or match["authority"] for match in found), None)


def _outlet_behind(titles: Iterable[str]) -> str | None:
    """Return the outlet behind the first title that has one."""
    return next((outlet for title in titles if (outlet := split_suffix(title)[1]) is not None), None)


def _publisher(sites: Iterable[str]) -> str | None:
    """Return the first name of an outlet in ``sites``; a portal beside one is passed over, a portal alone is none."""
    for site in sites:
        names = [part.strip() for part in _PARTS.split(site) if not is_portal(part.strip())]
        if names and _ANY_LETTER.search(names[0]) and len(names[0]) <= _SITE:
            return outlets_by_domain().get(names[0].lower().removeprefix("www."), names[0])
    return None


def _portal_signs(signs: Iterable[str]) -> Iterator[str]:
    """Yield the authors that are outlets by the portal beside them: ``매체 | 네이버``; or that are known outlets."""
    for sign in signs:
        parts = [part.strip() for part in _PARTS.split(sign)]
        if any(map(is_portal, parts)) or (len(parts) == 1 and is_outlet(parts[0])):
            yield sign


def _named_writers(signs: Iterable[str], publisher: str | None) -> tuple[str, ...]:
    names = [name for sign in signs for name in authors.names_in(sign)]
    return tuple(dict.fromkeys(name for name in names if name != publisher))


def _days(values: Iterable[str]) -> Iterator[datetime.date]:
    for value in values:
        day = day_of(value)
        if day is not None:
            yield day


def _values(tree: Any, *paths: str) -> Iterator[str]:
    for path in paths:
        for value in tree.xpath(path):
            plain = _plain_text(value if isinstance(value, str) else value.text_content())
            if plain:
                yield _SPACE_RUN.sub(" ", plain)


def _plain_text(text: str) -> str:
    return normalize(html.unescape(text)).strip()
