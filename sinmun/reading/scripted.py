"""Pages that a script fills in: the article in the state that the page hands to the script."""

from __future__ import annotations

import datetime
import html
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from sinmun.patterns import pattern
from sinmun.reading.days import day_of
from sinmun.reading.markup import without_tags
from sinmun.reading.page.authors import names_in

_ASSIGNED = pattern(r"(?:=\s*|^\s*)(?=\{)")
_ELEMENTS_LIST = pattern(r"\"content_elements\"\s*:\s*(?=\[)")
_TAGS = pattern(r"<[^>]*>")
_ANY_STATEMENT = pattern(r"[가-힣][다요죠][.?!]")
_LINE_GAPS = pattern(r"\s*\n\s*")
_DAYS = ("display_date", "first_publish_date", "publish_date")
_MOST_OBJECTS = 40
_FEWEST_STATEMENTS = 3  # of a text in a state without names that are known
_DECODER = json.JSONDecoder(strict=False)


class State(NamedTuple):
    """An article in a page's state.

    Attributes:
        text: the paragraphs, a line each; empty where there is none.
        subheads: the sub-heads below the headline; the headings between paragraphs are lines of the text.
        date: the day of publication.
        reporters: the writers.
    """

    text: str = ""
    subheads: tuple[str, ...] = ()
    date: datetime.date | None = None
    reporters: tuple[str, ...] = ()


def find_state(tree: Any) -> State:
    """Return the article in the first ``content_elements`` that hold paragraphs, with its day and its writers."""
    for script in tree.xpath("//script[contains(., 'content_elements')]/text()"):
        for data in (*_objects(str(script)), *_lists(str(script))):
            for story in _dicts(data):
                paragraphs = list(_paragraphs(story))
                if paragraphs:
                    return State(
                        "\n".join(paragraphs),
                        tuple(_decks(story)),
                        next((day_of(str(story[name])) for name in _DAYS if story.get(name)), None),
                        tuple(dict.fromkeys(_writers(story))),
                    )
    return State()


def find_text(tree: Any) -> str:
    """Return the longest text with sentences in the state of a framework that names nothing, a paragraph a line."""
    longest = ""
    for script in tree.xpath("//script[@type='application/json']/text()"):
        for data in _objects(str(script)):
            for value in _strings(data):
                if len(value) > len(longest) and len(_ANY_STATEMENT.findall(value)) >= _FEWEST_STATEMENTS:
                    longest = value
    return _LINE_GAPS.sub("\n", without_tags(longest)).strip()


def _objects(script: str) -> Iterator[Any]:
    """Yield the objects that a script assigns or is; in code that is full of braces not all are tried."""
    at = 0
    for _ in range(_MOST_OBJECTS):
        found = _ASSIGNED.search(script, at)
        if found is None:
            return
        at = found.end() + 1
        try:
            data, at = _DECODER.raw_decode(script, found.end())
        except (ValueError, RecursionError):
            continue
        yield data


def _lists(script: str) -> Iterator[dict[str, Any]]:
    """Yield the lists of elements in a state that is no object by itself."""
    for found in _ELEMENTS_LIST.finditer(script):
        try:
            elements, _ = _DECODER.raw_decode(script, found.end())
        except (ValueError, RecursionError):
            continue
        yield {"content_elements": elements}


def _walk(data: Any) -> Iterator[Any]:
    stack = [data]
    while stack:
        value = stack.pop()
        yield value
        if isinstance(value, dict):
            stack.extend(reversed(list(value.values())))
        elif isinstance(value, list):
            stack.extend(reversed(value))


def _dicts(data: Any) -> Iterator[dict[str, Any]]:
    return (value for value in _walk(data) if isinstance(value, dict))


def _strings(data: Any) -> Iterator[str]:
    return (value for value in _walk(data) if isinstance(value, str))


def _paragraphs(story: dict[str, Any]) -> Iterator[str]:
    """Yield the paragraphs and the headings between them."""
    elements = story.get("content_elements")
    for element in elements if isinstance(elements, list) else ():
        if isinstance(element, dict) and element.get("type") in {"text", "header"}:
            content = element.get("content")
            plain = _TAGS.sub("", html.unescape(content)).strip() if isinstance(content, str) else ""
            if plain:
                yield plain


def _decks(story: dict[str, Any]) -> Iterator[str]:
    decks = story.get("subheadlines")
    basic = decks.get("basic") if isinstance(decks, dict) else None
    for line in without_tags(basic).split("\n") if isinstance(basic, str) else ():
        if line.strip():
            yield line.strip()


def _writers(story: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the writers; what a byline says comes before the parts of a name in foreign order."""
    credits_of = story.get("credits")
    signed = credits_of.get("by") if isinstance(credits_of, dict) else None
    for author in signed if isinstance(signed, list) else ():
        bylines = [value["byline"] for value in _dicts(author) if isinstance(value.get("byline"), str)]
        name = author.get("name") if isinstance(author, dict) else None
        for said in bylines[:1] or ([name] if isinstance(name, str) else []):
            yield from names_in(said)
