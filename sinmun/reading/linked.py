"""What a page's JSON-LD says of its own article: headline, day, writers, outlet, text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from sinmun.patterns import pattern

_KINDS = pattern(r"(?:[A-Z][a-z]+)?(?:NewsArticle|Article)|BlogPosting|Report")
_SCRIPTS = "//script[@type='application/ld+json']/text()"
_PUBLISHED = pattern(r'"datePublished"\s*:\s*"([^"]{8,40})"')


class Linked(NamedTuple):
    """The article's own data; a field that is not there is empty."""

    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    body: str = ""


def read_linked(tree: Any) -> Linked:
    """Return the first article that a page's JSON-LD describes at its top, not one of a list of others."""
    scripts = [str(text) for text in tree.xpath(_SCRIPTS)]
    for script in scripts:
        for node in _nodes(_loaded(script)):
            if _is_article_node(node):
                return _linked(node)
    broken = [found for script in scripts if _loaded(script) is None for found in _PUBLISHED.findall(script)]
    return Linked(published=broken[0]) if broken else Linked()


def _loaded(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except ValueError:
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top: alone, in an array, in a graph, or the main entity of a page."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph", []))
        yield from _nodes(value.get("mainEntity", []))


def _is_article_node(node: dict[str, Any]) -> bool:
    kinds = node.get("@type", "")
    return any(_KINDS.fullmatch(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _linked(node: dict[str, Any]) -> Linked:
    return Linked(
        headline=_text(node.get("headline") or node.get("name")),
        published=_text(node.get("datePublished")),
        authors=tuple(_names_of(node.get("author"))),
        publisher=next(_names_of(node.get("publisher")), ""),
        body=_text(node.get("articleBody")),
    )


def _names_of(value: Any) -> Iterator[str]:
    """Yield the names in a value of any shape: a text, an object with a name, an array of either."""
    if isinstance(value, list):
        for item in value:
            yield from _names_of(item)
    elif isinstance(value, dict):
        yield from _names_of(value.get("name"))
    elif _text(value):
        yield _text(value)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
