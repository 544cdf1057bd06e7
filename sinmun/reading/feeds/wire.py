"""The articles of a NewsML document, as agencies send them: NewsML 1 and NewsML-G2."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from sinmun.patterns import pattern
from sinmun.reading.feeds.documents import inner, line_of, lines_of, named
from sinmun.reading.feeds.entry import Entry
from sinmun.reading.feeds.owner import owner_of
from sinmun.reading.feeds.stamps import entry_day
from sinmun.reading.page import authors

Said: TypeAlias = dict[str, list[str]]
"""What the elements of a part say, by their names."""

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
_TELLING = frozenset({*_HEADLINE_LINES, *_WRITER_LINES, *_OWNER_LINES, *_WIRE_STAMPS})
_AROUND_OWNER = pattern(
    r"copyrights?|저작권자?|all rights? reserved.*|무단\s?전재.*|[(（]\s?c\s?[)）]|[ⓒ©<>]|(?:19|20)\d\d\.?",
    re.I,
)

_WRITTEN_IN_HANGUL = pattern(r"[가-힣]")  # a picture in Base64 has none
_PICTURE_ROLE = pattern(r"photo|picture|image|caption|graphic|video|audio|사진|그래픽|영상", re.I)
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
            of_item = _said_in(item)
            for part in _parts_of(item):
                if text := _article_text(part):
                    yield _wire_entry([of_item] if part is item else [_said_in(part), of_item], text)


def _wire_entry(scopes: Sequence[Said], text: str) -> Entry:
    """Return the article that a part of an item is; what the part does not say the item says for it."""
    stamps = [stamp for stamp in _lines_told(scopes, _WIRE_STAMPS) if stamp]
    writers = [name for sign in _lines_told(scopes, _WRITER_LINES) for name in authors.names_in(sign)]
    owners = (
        owner_of(_AROUND_OWNER.sub(" ", line).strip(" .,")) for line in _lines_told(scopes, _OWNER_LINES)
    )
    return Entry(
        title=next(filter(None, _lines_told(scopes, _HEADLINE_LINES)), ""),
        text=text,
        day=next((day for stamp in stamps if (day := entry_day(stamp)) is not None), None),
        outlet=next(filter(None, owners), ""),
        writers=tuple(dict.fromkeys(writers)),
        stamp=next(iter(stamps), ""),
    )


def _parts_of(item: Any) -> list[Any]:
    """Return an item and its components that have a headline, but those of a picture."""
    inside = _elements_within(item, left_out=lambda child: named(child) == "newsitem")
    return [item, *(one for one in inside if _has_headline(one) and not _is_of_pictures(one))]


def _elements_within(element: Any, *, left_out: Callable[[Any], bool]) -> Iterator[Any]:
    """Yield an element and what is in it, in the order of the document, without what is in the children ``left_out``."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += [child for child in reversed(one) if not left_out(child)]


def _has_headline(element: Any) -> bool:
    return named(element) == "newscomponent" and any(
        named(line) in _HEADLINE_LINES for lines in element if named(lines) == "newslines" for line in lines
    )


def _is_of_pictures(component: Any) -> bool:
    return any(
        named(child) == "role" and _PICTURE_ROLE.search(child.get("FormalName", "")) for child in component
    )


def _is_another_article(element: Any) -> bool:
    """Return whether an element inside another is an article for itself."""
    return named(element) == "newsitem" or _has_headline(element)


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
    texts = [text for child in element if not _is_another_article(child) for text in _texts_in(child)]
    if named(element) == "contentset" or element.get("EquivalentsList") == "yes":
        return [next(filter(_WRITTEN_IN_HANGUL.search, texts), texts[0])] if texts else []
    return texts


def _said_in(part: Any) -> Said:
    """Return what stands in the elements of a part as lines, or in their attributes, but in those of another article in it."""
    said: Said = {}
    for element in _elements_within(part, left_out=_is_another_article):
        name = named(element)
        if name in _TELLING:
            lines = [line_of(inner(element)), *(child.get("FormalName", "") for child in element)]
            said.setdefault(name, []).append(next(filter(None, lines), ""))
    return said


def _lines_told(scopes: Sequence[Said], names: tuple[str, ...]) -> Iterator[str]:
    """Yield what the elements of those names say, by the order of the scopes, then of the names."""
    return (line for said in scopes for name in names for line in said.get(name, ()))
