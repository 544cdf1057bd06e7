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
_WIRE_TEXTS = frozenset({"body.content", "datacontent", "inlinexml", "inlinedata"})
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
_PICTURE_ROLE = re.compile(r"photo|picture|image|caption|graphic|video|audio|사진|그래픽|영상", re.I)
_WIRE_ROOTS = frozenset({"newsml", "newsmessage", "newsitem"})


def is_wire(root: Any) -> bool:
    """Return whether a document is NewsML, by its first element."""
    return named(root) in _WIRE_ROOTS


def wire_entries(root: Any) -> Iterator[Entry]:
    """Yield the articles of a NewsML document.

    An article is an item that holds a text, or a component of one that has a headline and a text of its own; what is in an item
    inside an item is that item's.
    """
    for item in root.iter():
        if named(item) == "newsitem":
            yield from (
                _wire_entry(part, item, text) for part in _parts_of(item) if (text := _article_text(part))
            )


def _wire_entry(part: Any, item: Any, text: str) -> Entry:
    """Return the article that a part of an item is; what the part does not say the item says for it."""
    stamps = [stamp for stamp in _said_in(part, item, _WIRE_STAMPS) if stamp]
    writers = [name for sign in _said_in(part, item, _WRITER_LINES) for name in authors.names_in(sign)]
    owners = (
        owner_of(_AROUND_OWNER.sub(" ", line).strip(" .,")) for line in _said_in(part, item, _OWNER_LINES)
    )
    return Entry(
        title=next(filter(None, _said_in(part, item, _HEADLINE_LINES)), ""),
        text=text,
        day=next((day for stamp in stamps if (day := entry_day(stamp)) is not None), None),
        outlet=next(filter(None, owners), ""),
        writers=tuple(dict.fromkeys(writers)),
        stamp=next(iter(stamps), ""),
    )


def _parts_of(item: Any) -> list[Any]:
    """Return an item and its components that have a headline, but those of a picture."""
    return [
        item,
        *(
            one
            for one in item.iter()
            if _has_headline(one) and _item_of(one) is item and not _is_of_pictures(one)
        ),
    ]


def _has_headline(element: Any) -> bool:
    return named(element) == "newscomponent" and any(
        named(line) in _HEADLINE_LINES for lines in element if named(lines) == "newslines" for line in lines
    )


def _is_of_pictures(component: Any) -> bool:
    return any(
        named(child) == "role" and _PICTURE_ROLE.search(child.get("FormalName", "")) for child in component
    )


def _item_of(element: Any) -> Any:
    return next((above for above in element.iterancestors() if named(above) == "newsitem"), None)


def _own_children(element: Any) -> Iterator[Any]:
    """Yield the children of an element but those that are an article for themselves."""
    return (child for child in element if named(child) != "newsitem" and not _has_headline(child))


def _own_elements(element: Any) -> Iterator[Any]:
    yield element
    for child in _own_children(element):
        yield from _own_elements(child)


def _article_text(part: Any) -> str:
    """Return the texts of a part that are in Korean, one below the other, or else the first text; each once."""
    texts = list(dict.fromkeys(_texts_in(part)))
    written = list(filter(_WRITTEN_IN_HANGUL.search, texts))
    return "\n".join(written or texts[:1])


def _texts_in(element: Any) -> list[str]:
    """Return the texts of an element in their order, of those that say the same the first in Korean."""
    if named(element) in _WIRE_TEXTS:
        body = next((inside for inside in element.iter() if named(inside) == "body.content"), element)
        text = "\n".join(lines_of(inner(body)))
        return [text] if text else []
    texts = [text for child in _own_children(element) for text in _texts_in(child)]
    if named(element) == "contentset" or element.get("EquivalentsList") == "yes":
        return [next(filter(_WRITTEN_IN_HANGUL.search, texts), texts[0])] if texts else []
    return texts


def _said_in(part: Any, item: Any, names: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in the elements of those names as lines, or in their attributes: of the part, then of the item."""
    for scope in dict.fromkeys((part, item)):
        for found in _elements_called(scope, names):
            said = [line_of(inner(found)), *(one.get("FormalName", "") for one in found)]
            yield next(filter(None, said), "")


def _elements_called(scope: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """Yield the elements of those names in ``scope``, by the order of the names."""
    inside = list(_own_elements(scope))
    for name in names:
        yield from (element for element in inside if named(element) == name)
