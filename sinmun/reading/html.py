"""Articles in HTML: trafilatura finds the text and what the page says of itself; the page cleaner does the rest."""

from __future__ import annotations

import dataclasses
import datetime
import re
from typing import Any, NamedTuple

from sinmun.article import Article
from sinmun.reading.encoding import decode, normalize
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.mojibake import repair
from sinmun.reading.page import bylines, check_korean, clean
from sinmun.reading.page.head import split_suffix

_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|article|div|p|h1)\b", re.I)
_ANY_HANGUL = re.compile("[가-힣]")
_WHITE = re.compile(r"\s+")
_BLOCK_NAMES = (
    "address article aside blockquote br button caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "object"}
)
_DATES = (
    "//meta[@property='article:published_time' or @name='article:published_time' or @itemprop='datePublished' "
    "or @name='pubdate' or @name='publishdate' or @name='date' or @property='og:regDate']/@content",
    "//time[@pubdate or @itemprop='datePublished']/@datetime",
)
_SITES = (
    "//meta[@property='og:site_name' or @property='dable:publisher' or @name='twitter:site_name']/@content"
)
_AUTHORS = (
    "//meta[@property='article:author' or @name='article:author' or @property='dable:author' "
    "or @name='author' or @property='og:article:author']/@content"
)
_TITLES = "//meta[@property='og:title' or @name='title' or @name='twitter:title']/@content"
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_ISO_DAY = re.compile(r"((?:19|20)\d\d)[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12]\d|3[01])")
_BARE_NAME = re.compile(r"^[가-힣]{2,4}$")


class Facts(NamedTuple):
    """What a page says of itself outside its text."""

    title: str
    date: datetime.date | None
    publisher: str | None
    reporters: tuple[str, ...]
    captions: frozenset[str]


def looks_like_html(data: bytes) -> bool:
    """Return whether ``data`` begins as a web page does."""
    head = data[:3000].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"")
    return head.startswith(b"<") and _START.search(head) is not None


def read_html(markup: str | bytes, *, source: str | None = None, charset: str | None = None) -> Article:
    """Return the article in a web page.

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
    tree = _tree(text)
    if tree is None:
        raise ReadError(Reason.NO_ARTICLE, name=name)
    facts = _facts(tree, text)
    whole = _plain(_flatten(tree))
    main = _plain(_main_text(text))
    if not whole and not main:
        raise ReadError(Reason.NO_ARTICLE, name=name)
    check_korean(f"{whole}\n{main}", name=name)
    around = clean(
        _behind_title(whole, facts.title), source=source, title=facts.title, pictures=facts.captions
    )
    inside = clean(f"{facts.title}\n{main}", source=source, title=facts.title, pictures=facts.captions)
    article = _better(inside, around, main)
    if not _ANY_HANGUL.search(article.body):
        raise ReadError(Reason.NO_ARTICLE, name=name)
    return dataclasses.replace(
        article,
        title=facts.title or article.title,
        subheads=inside.subheads or around.subheads,
        date=facts.date or around.date or inside.date,
        publisher=facts.publisher or around.publisher or inside.publisher,
        reporters=around.reporters or inside.reporters or facts.reporters,
        captions=tuple(dict.fromkeys((*inside.captions, *around.captions))),
    )


def _better(inside: Article, around: Article, main: str) -> Article:
    """Return the reading that holds the article.

    The flattened page keeps paragraphs apart, trafilatura knows which part of the page is the article. So the page's
    reading is taken when trafilatura's text bears it out, and trafilatura's when the page's is something else.
    """
    if not main.strip() or not inside.body:
        return around
    whole = _squeeze(main)
    size = max(1, len(around.body))
    borne_out = sum(len(line) for line in around.body.split("\n") if _squeeze(line) in whole)
    merged = inside.body.count("\n") < around.body.count("\n")
    return around if borne_out >= 0.7 * size and (merged or size >= 0.6 * len(inside.body)) else inside


def _squeeze(text: str) -> str:
    return _WHITE.sub("", text)


def _tree(text: str) -> Any:
    from lxml import html  # type: ignore[import-untyped]  # noqa: PLC0415 - slow, and only pages need it

    try:
        return html.fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except Exception:  # lxml raises a family of its own on hostile markup; all of them mean: no page
        return None


def _main_text(text: str) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow, and only pages need it

    try:
        found = bare_extraction(text, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # whatever breaks inside the extractor, the flattened page is still there
        return ""
    return (getattr(found, "text", None) or "") if found is not None else ""


def _flatten(tree: Any) -> str:
    """Return the text of the page, one line for each block."""
    pieces: list[str] = []
    for event, node in _walk_tree(tree):
        tag = node.tag
        if event == "start":
            if tag in _BLOCKS:
                pieces.append("\n\n" if tag == "p" else "\n")
            if tag not in _SILENT and node.text:
                pieces.append(_WHITE.sub(" ", node.text))
        else:
            if tag in _BLOCKS:
                pieces.append("\n")
            if node.tail:
                pieces.append(_WHITE.sub(" ", node.tail))
    return "".join(pieces)


def _walk_tree(tree: Any) -> Any:
    """Yield (start, node) and (end, node) over the tree, silent elements as if they were empty."""
    stack: list[tuple[str, Any]] = [("start", tree)]
    while stack:
        event, node = stack.pop()
        if not isinstance(node.tag, str) or node.tag == "head":
            if event == "start" and node.tail:
                stack.append(("end", node))
            elif event == "end":
                yield event, node
            continue
        yield event, node
        if event == "start":
            stack.append(("end", node))
            if node.tag not in _SILENT:
                stack += [("start", child) for child in reversed(node)]


def _facts(tree: Any, text: str) -> Facts:
    titles = [title for title in _values(tree, _TITLES, "//h1", "//title") if _ANY_HANGUL.search(title)]
    title = split_suffix(titles[0])[0] if titles else ""
    sites = [site for site in _values(tree, _SITES) if re.search("[가-힣A-Za-z]", site) and len(site) <= 30]
    publisher = sites[0] if sites else (split_suffix(titles[0])[1] if titles else None)
    return Facts(
        title, _day(tree, text), publisher, _meta_reporters(tree), frozenset(_values(tree, "//figcaption"))
    )


def _day(tree: Any, text: str) -> datetime.date | None:
    found = _PUBLISHED.search(text)
    for value in [*([found[1]] if found else []), *_values(tree, *_DATES)]:
        day = _ISO_DAY.search(value)
        if day is None:
            continue
        try:
            return datetime.date(int(day[1]), int(day[2]), int(day[3]))
        except ValueError:
            continue
    return None


def _meta_reporters(tree: Any) -> tuple[str, ...]:
    names: list[str] = []
    for value in _values(tree, _AUTHORS):
        byline = bylines.parse(value)
        if byline is not None:
            names += byline.names
        elif _BARE_NAME.match(value) and value not in bylines.outlet_names():
            names.append(value)
    return tuple(dict.fromkeys(names))


def _values(tree: Any, *paths: str) -> list[str]:
    found: list[str] = []
    for path in paths:
        for value in tree.xpath(path):
            text = value if isinstance(value, str) else value.text_content()
            plain = _WHITE.sub(" ", normalize(text)).strip()
            if plain:
                found.append(plain)
    return found


def _plain(text: str) -> str:
    return normalize(repair(text)).strip()


def _behind_title(text: str, title: str) -> str:
    """Return the page from the last showing of its headline that has most of the page behind it."""
    if not title:
        return text
    best = 0
    at = text.find(title)
    while at >= 0:
        if at < 0.6 * len(text):
            best = at
        at = text.find(title, at + 1)
    return text[best:]
