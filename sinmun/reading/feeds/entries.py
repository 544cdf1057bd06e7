"""The entries of a feed: RSS of all versions, RDF and Atom, and the articles of NewsML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sinmun.patterns import pattern
from sinmun.reading.feeds.documents import document_of, inner, line_of, lines_of, named, namespace_of
from sinmun.reading.feeds.entry import Entry
from sinmun.reading.feeds.owner import owner_of
from sinmun.reading.feeds.stamps import entry_day
from sinmun.reading.feeds.wire import is_wire, wire_entries
from sinmun.reading.hosts import whole_address
from sinmun.reading.page import authors

_OWN_NAMESPACES = frozenset(
    {"", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://purl.org/atom/ns#"}
)
_DAY_FIELDS = ("pubdate", "published", "date", "issued", "created", "updated", "modified")
_TEXT_FIELDS = ("encoded", "content", "description", "summary")
_WRITER_FIELDS = ("author", "creator")
_WORDPRESS_END = pattern(
    r"(?:The post .+ (?:first )?appeared (?:first )?on .+|Continue reading\b.*|Read more\b.*)", re.I
)
_ANY_LETTERS = pattern("[가-힣A-Za-z]")
_ALTERNATES = frozenset({None, "", "alternate", "related"})


def entries_of(data: bytes, *, name: str, charset: str | None = None, address: str = "") -> list[Entry]:
    """Return the entries of a feed in their order.

    Args:
        data: the document.
        name: what to call it in messages.
        charset: what the server says.
        address: where it was found; relative addresses begin there.

    Raises:
        ReadError: it is no text.
    """
    root = document_of(data, name=name, charset=charset)
    if root is None:
        return []
    if is_wire(root):
        return list(wire_entries(root))
    channel = next((child for child in root if named(child) == "channel"), root)
    site = _link_of(channel, address)
    outlet = owner_of(line_of(_first_child(channel, "title")), site=site)
    items = (element for element in root.iter() if named(element) in {"item", "entry"})
    return [_entry(item, outlet, site or address) for item in items]


def only_article(data: bytes, *, name: str, charset: str | None = None) -> Entry | None:
    """Return the article of a NewsML document that holds one, or ``None`` for any other feed.

    Raises:
        ReadError: it is no text.
    """
    root = document_of(data, name=name, charset=charset)
    articles = list(wire_entries(root)) if root is not None and is_wire(root) else []
    return articles[0] if len(articles) == 1 else None


def _entry(item: Any, outlet: str, base: str) -> Entry:
    source = next(
        (line_of(inner(child)) for child in item if named(child) == "source" and not len(child)), ""
    )
    title = line_of(_first_child(item, "title"))
    if source:
        title = title.removesuffix(f" - {source}")
    stamps = list(_day_stamps(item))
    writers = [name for sign in _writer_signs(item) for name in authors.names_in(sign)]
    return Entry(
        address=_link_of(item, base),
        title=title,
        text=_text_beyond(item, title, source),
        day=next((day for stamp in stamps if (day := entry_day(stamp)) is not None), None),
        outlet=source or outlet,
        writers=tuple(dict.fromkeys(writers)),
        section=line_of(_first_child(item, "category", any_namespace=True)),
        stamp=next(iter(stamps), ""),
    )


def _text_beyond(item: Any, title: str, source: str) -> str:
    """Return the longest text of an entry, or nothing where it only says the headline and the outlet again."""
    texts = _children_called(item, _TEXT_FIELDS)
    found = [
        "\n".join(line for line in lines_of(text) if not _WORDPRESS_END.fullmatch(line)) for text in texts
    ]
    text = max(found, key=len, default="")
    rest = text.replace(title, "", 1).replace(source, "", 1) if source else text.replace(title, "", 1)
    return text if _ANY_LETTERS.search(rest) else ""


def _link_of(element: Any, base: str) -> str:
    """Return the address that an element gives as its own, whole; empty where it gives none."""
    for found in _links(element):
        # Some write the ampersands of an address twice.
        whole = whole_address(base, found.strip().replace("&amp;", "&"))
        if whole.lower().startswith(("http://", "https://")) and not any(map(str.isspace, whole)):
            return whole
    return ""


def _links(element: Any) -> Iterator[str]:
    links = [child for child in element if named(child) == "link"]
    yield from (
        child.text for child in links if namespace_of(child) in _OWN_NAMESPACES and (child.text or "").strip()
    )
    alternates = [child for child in links if child.get("href") and child.get("rel") in _ALTERNATES]
    yield from (
        child.get("href") for child in sorted(alternates, key=lambda child: child.get("rel") == "related")
    )
    for child in element:
        if named(child) == "guid" and child.get("isPermaLink", "true").lower() != "false":
            text = (child.text or "").strip()
            if text.lower().startswith(("http://", "https://")):
                yield text


def _writer_signs(item: Any) -> Iterator[str]:
    for child in item:
        if named(child) in _WRITER_FIELDS:
            names = [one for one in child if named(one) == "name"]
            yield line_of(inner(names[0] if names else child))


def _day_stamps(item: Any) -> Iterator[str]:
    yield from (line_of(text) for text in _children_called(item, _DAY_FIELDS))


def _first_child(element: Any, name: str, *, any_namespace: bool = False) -> str:
    """Return what stands in the first child of that name that is the format's own, or else in any such child."""
    children = [child for child in element if named(child) == name]
    own = [child for child in children if namespace_of(child) in _OWN_NAMESPACES]
    chosen = own or (children if any_namespace else [])
    if chosen and name == "category" and not (chosen[0].text or "").strip():
        return chosen[0].get("term") or ""
    return inner(chosen[0]) if chosen else ""


def _children_called(element: Any, names: Sequence[str]) -> Iterator[str]:
    """Yield what stands in the children of those names, by the order of the names."""
    for name in names:
        yield from (inner(child) for child in element if named(child) == name)
