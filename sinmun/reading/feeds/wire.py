"""The articles of a NewsML document, as agencies send them: NewsML 1 and NewsML-G2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sinmun.reading.feeds.documents import inner, line_of, lines_of, named
from sinmun.reading.feeds.entry import Entry
from sinmun.reading.feeds.owner import owner_of
from sinmun.reading.feeds.stamps import entry_day
from sinmun.reading.page import authors

_HEADLINE_LINES = ("headline", "hedline")
_WIRE_TEXTS = ("body.content", "datacontent", "inlinexml", "inlinedata")
_WRITER_LINES = ("byline", "by")
_OWNER_LINES = ("copyrightline", "copyrightholder", "creditline", "provider")
_WIRE_STAMPS = (
    "firstcreated",
    "contentcreated",
    "dateid",
    "versioncreated",
    "thisrevisioncreated",
    "dateandtime",
)
_AROUND_OWNER = re.compile(
    r"copyrights?|저작권자?|all rights? reserved.*|무단\s?전재.*|[(（]\s?c\s?[)）]|[ⓒ©<>]|(?:19|20)\d\d\.?",
    re.I,
)

_WRITTEN_IN_HANGUL = re.compile(r"[가-힣]")  # a picture in Base64 has none


def wire_entries(root: Any) -> Iterator[Entry]:
    """Yield the articles of a NewsML document: each of its items that holds a text."""
    for item in root.iter():
        if named(item) == "newsitem" and (text := _article_text(item)):
            yield _wire_entry(item, text)


def _wire_entry(item: Any, text: str) -> Entry:
    stamps = [stamp for stamp in _said_in(item, _WIRE_STAMPS) if stamp]
    writers = [name for sign in _said_in(item, _WRITER_LINES) for name in authors.names_in(sign)]
    owners = (owner_of(_AROUND_OWNER.sub(" ", line).strip(" .,")) for line in _said_in(item, _OWNER_LINES))
    return Entry(
        title=next(filter(None, _said_in(item, _HEADLINE_LINES)), ""),
        text=text,
        day=next((day for stamp in stamps if (day := entry_day(stamp)) is not None), None),
        outlet=next(filter(None, owners), ""),
        writers=tuple(dict.fromkeys(writers)),
        stamp=next(iter(stamps), ""),
    )


def _article_text(item: Any) -> str:
    texts = ("\n".join(lines_of(inner(found))) for found in _elements_called(item, _WIRE_TEXTS))
    written = [text for text in texts if text]
    return next(filter(_WRITTEN_IN_HANGUL.search, written), next(iter(written), ""))


def _said_in(item: Any, names: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in the elements of those names as lines, or in their attributes."""
    for found in _elements_called(item, names):
        said = [line_of(inner(found)), *(one.get("FormalName", "") for one in found)]
        yield next(filter(None, said), "")


def _elements_called(item: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """Yield the elements of those names in ``item``, by the order of the names."""
    inside = list(item.iter())
    for name in names:
        yield from (element for element in inside if named(element) == name)
