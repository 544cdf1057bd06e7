"""Which documents are feeds or lists of addresses, told by how they begin."""

from __future__ import annotations

import codecs
import re
from enum import Enum
from pathlib import Path

from sinmun.patterns import pattern
from sinmun.reading.encoding import decode
from sinmun.reading.errors import ReadError
from sinmun.reading.hosts import without_user

LIST_BYTES = 20_000_000
"""A list of addresses or a feed is this large at most."""
_FIRST_BYTES = 65_536  # bytes in which the first element stands
_BEFORE_ROOT = (("<?", "?>"), ("<!--", "-->"))
_ROOT = pattern(r"<(?:[A-Za-z][\w.-]*:)?([A-Za-z]+)(?=[\s/>])")
_DOCTYPE = pattern(r"<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>", re.I)
_LISTED = pattern(r"https?://[^\s/?#]\S*", re.I)
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ListKind(Enum):
    """What leads to articles; the value is what it is called in Korean and in English."""

    FEED = ("피드(RSS·Atom·NewsML)", "a feed")
    OPML = ("피드 목록(OPML)", "a list of feeds (OPML)")
    SITEMAP = ("사이트맵", "a sitemap")
    INDEX = ("사이트맵의 목록", "an index of sitemaps")
    ADDRESSES = ("주소 목록", "a list of addresses")


_ROOTS = {
    "rss": ListKind.FEED,
    "feed": ListKind.FEED,
    "rdf": ListKind.FEED,
    "channel": ListKind.FEED,
    "newsml": ListKind.FEED,
    "newsmessage": ListKind.FEED,
    "newsitem": ListKind.FEED,
    "opml": ListKind.OPML,
    "urlset": ListKind.SITEMAP,
    "sitemapindex": ListKind.INDEX,
}


def list_kind_of(data: bytes, *, charset: str | None = None) -> ListKind | None:
    """Return which kind of feed or list ``data`` is, or ``None`` if it is none."""
    if len(data) > LIST_BYTES:
        return None
    head = _text_of(data[:_FIRST_BYTES])
    root = _root(head)
    if root is not None:
        kind = _ROOTS.get(root.lower())
        # RDF is more than feeds.
        return None if root.lower() == "rdf" and "purl.org/rss/1.0" not in head else kind
    return ListKind.ADDRESSES if _begins_as_list(head) and addresses_in(data, charset=charset) else None


def list_kind_of_file(path: Path) -> ListKind | None:
    """Return which kind of feed or list a file is, or ``None`` if it is none or cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_FIRST_BYTES)
            return list_kind_of(head + file.read(LIST_BYTES)) if _may_be_one(head) else None
    except OSError:
        return None


def addresses_in(data: bytes, *, charset: str | None = None) -> list[str]:
    """Return the addresses of a text in which every line is one; empty when another line is in it.

    Empty lines and lines that begin with ``#`` do not count; an address that stands twice is given once.
    """
    try:
        text = decode(data, charset=charset, entities=False)
    except ReadError:
        return []
    lines = [line.strip() for line in text.splitlines()]
    listed = [line for line in lines if line and not line.startswith("#")]
    return list(dict.fromkeys(map(without_user, listed))) if all(map(_LISTED.fullmatch, listed)) else []


def _may_be_one(head: bytes) -> bool:
    text = _text_of(head)
    return _root(text) is not None or _begins_as_list(text)


def _begins_as_list(head: str) -> bool:
    first = head.lstrip()[:8].lower()
    return first.startswith(("http://", "https://", "#"))


def _text_of(head: bytes) -> str:
    """Return the beginning of a document as text; only its marks, which are ASCII, have to be right."""
    if head.startswith(_BYTE_ORDER_MARKS[1:]):
        return head[2:].decode(
            "utf-16-le" if head.startswith(_BYTE_ORDER_MARKS[1]) else "utf-16-be", "replace"
        )
    return head.removeprefix(_BYTE_ORDER_MARKS[0]).decode("utf-8", "replace")


def _root(head: str) -> str | None:
    """Return the name of the first element of an XML document, behind its declaration and comments."""
    place = 0
    while True:
        rest = head[place:].lstrip()
        place = len(head) - len(rest)
        end = next((head.find(after, place) for before, after in _BEFORE_ROOT if rest.startswith(before)), 0)
        if end < 0:
            return None
        if end:
            place = head.index(">", end) + 1
        elif (doctype := _DOCTYPE.match(rest)) is not None:
            place += doctype.end()
        else:
            break
    found = _ROOT.match(head, place)
    return found[1] if found is not None else None
