"""The article: the value that reading produces and everything else receives."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Literal, NamedTuple

Part = Literal["title", "subhead", "body"]
Rule = Literal[
    "advert",
    "attachment",
    "button",
    "byline",
    "caption",
    "comments",
    "copy",
    "copyright",
    "credit",
    "credits",
    "end",
    "field",
    "imprint",
    "keywords",
    "link",
    "menu",
    "navigation",
    "note",
    "notice",
    "official",
    "outlet",
    "outline",
    "recommended",
    "related",
    "sign-off",
    "stamp",
    "stock",
    "subscribe",
    "summary",
    "table",
    "tail",
    "tipoff",
    "trailing",
    "turn",
]
"""The rules that take lines off a page; `sinmun.reading.page.reasons` says of each, in two languages, what it takes."""


Caution = Literal[
    "broken letters",
    "crowded sentences",
    "damaged document",
    "most sentences left out",
    "nested too deep",
]
"""What may be wrong or missing in an article or what is made of it; `sinmun.reading.page.reasons` says it in two languages."""


class Removed(NamedTuple):
    """A piece of the page that is not the article.

    Attributes:
        text: what was taken away, as it stood on the page.
        rule: the name of the rule that took it away, for instance ``byline`` or ``imprint``.
    """

    text: str
    rule: Rule


class Block(NamedTuple):
    """A line of the analysed text and what part of the article it is.

    Attributes:
        part: ``title``, ``subhead`` or ``body``.
        start: offset of its first character in ``Article.text``.
        end: offset behind its last character.
    """

    part: Part
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """A news article, freed from its page.

    Attributes:
        body: the running text; paragraphs are separated by one newline.
        title: the headline, or an empty string.
        subheads: the sub-heads in their order.
        date: the day of first publication, if the page gives one.
        publisher: the outlet (이데일리), if known.
        reporters: the names in the byline.
        captions: the captions of pictures, in their order.
        removed: what was taken off the page, with the rule that did it, in page order.
        source: where the article came from (path, address, row), for messages only.
        section: the outlet's section (사회), if known.
        warnings: what makes the reading doubtful, for users to look at the page themselves.
    """

    body: str
    title: str = ""
    subheads: tuple[str, ...] = ()
    date: datetime.date | None = None
    publisher: str | None = None
    reporters: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()
    source: str | None = None
    section: str | None = None
    warnings: tuple[Caution, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text that is analysed: headline, sub-heads and body, joined by newlines."""
        return "\n".join(line for line in (self.title, *self.subheads, self.body) if line)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The lines of `text` with their offsets (characters) and parts; empty lines are left out."""
        found: list[Block] = []
        start = 0
        parts: list[tuple[Part, str]] = [("title", self.title)]
        parts += [("subhead", line) for line in self.subheads]
        parts.append(("body", self.body))
        for part, text in parts:
            if not text:
                continue
            for line in text.split("\n"):
                if line:
                    found.append(Block(part, start, start + len(line)))
                start += len(line) + 1
        return tuple(found)


# What no file of text can hold: halves of a letter, and the control characters that XML and a console know nothing of.
_UNWRITABLE = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_MARK = "\ufffd"


def writable(text: str) -> str:
    """Return ``text`` with a mark (U+FFFD) in the place of each character that no file can hold; its length stays."""
    return _UNWRITABLE.sub(_MARK, text)


def writable_article(article: Article) -> Article:
    """Return ``article`` with all its texts `writable`; the same one if they are."""
    changed = {
        field.name: new
        for field in fields(article)
        if (new := _written(old := getattr(article, field.name))) != old
    }
    return replace(article, **changed) if changed else article


def _written(value: Any) -> Any:
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, Removed):
        return Removed(writable(value.text), value.rule)
    return tuple(map(_written, value)) if isinstance(value, tuple) else value
