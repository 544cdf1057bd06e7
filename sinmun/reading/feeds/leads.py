"""Where feeds and lists lead: the addresses in them, each with what is said of its article."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from sinmun.reading.feeds.documents import document_of, inner, line_of, named
from sinmun.reading.feeds.entries import entries_of
from sinmun.reading.feeds.kinds import ListKind, addresses_in
from sinmun.reading.feeds.stamps import entry_day
from sinmun.reading.hosts import whole_address


class Lead(NamedTuple):
    """An address in a feed or a list; what is not said of its article is empty.

    Attributes:
        address: where it leads; empty for an entry that leads nowhere.
        title: the headline.
        day: of publication, in Korea.
        outlet: whose article it is.
    """

    address: str
    title: str = ""
    day: datetime.date | None = None
    outlet: str = ""


def leads_of(
    data: bytes, kind: ListKind, *, name: str, charset: str | None = None, address: str = ""
) -> list[Lead]:
    """Return where a feed or list leads, in its order; see `sinmun.reading.feeds.entries.entries_of` for the arguments.

    Raises:
        ReadError: it is no text.
    """
    if kind is ListKind.ADDRESSES:
        return [Lead(one) for one in addresses_in(data, charset=charset)]
    if kind is ListKind.FEED:
        found = entries_of(data, name=name, charset=charset, address=address)
        return [Lead(entry.address, entry.title, entry.day, entry.outlet) for entry in found]
    root = document_of(data, name=name, charset=charset)
    if root is None:
        return []
    return list(_outlines(root, address) if kind is ListKind.OPML else _places(root, address))


def _outlines(root: Any, base: str) -> Iterator[Lead]:
    """Yield the feeds of an OPML document."""
    for element in root.iter():
        if named(element) == "outline":
            said = {str(name).lower(): str(value).strip() for name, value in element.attrib.items()}
            if said.get("xmlurl"):
                yield Lead(whole_address(base, said["xmlurl"]), said.get("text") or said.get("title", ""))


def _places(root: Any, base: str) -> Iterator[Lead]:
    """Yield the addresses of a sitemap or of an index of sitemaps."""
    for element in root.iter():
        if named(element) in {"url", "sitemap"}:
            said = {named(child): line_of(inner(child)) for child in element if not len(child)}
            for news in (child for child in element if named(child) == "news"):
                said |= {f"news {named(one)}": line_of(inner(one)) for one in news.iter() if not len(one)}
            if said.get("loc"):
                yield Lead(
                    whole_address(base, said["loc"]),
                    said.get("news title", ""),
                    # When a page was changed last says nothing of when it was first there.
                    entry_day(said.get("news publication_date", "")),
                    said.get("news name", ""),
                )
