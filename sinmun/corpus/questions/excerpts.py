"""Texts of a corpus and stretches of them: what contexts are cut from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from sinmun.corpus.database import Database, literal

Sort = Literal["word", "person", "organization", "place"]
LABELS: Mapping[str, Sort] = {"PS": "person", "OG": "organization", "LC": "place"}
"""What the labels of mentions stand for."""


class Thing(NamedTuple):
    """Something that stands in articles.

    Attributes:
        sort: ``word`` (a noun, compound or keyword), or the kind of a name.
        name: as the tables have it: of a person and a body the label that `sinmun.corpus.who.persons.join_names` gives.
    """

    sort: Sort
    name: str


class TextRange(NamedTuple):
    """A part of an article's text, in characters."""

    start: int
    end: int


class Source(NamedTuple):
    """The article that a context is from: what names it, and where it lies."""

    article: int
    id: str
    title: str
    date: str
    publisher: str
    url: str
    place: str


def read_articles(
    database: Database, numbers: Iterable[int] | None = None, *, where: str = "true"
) -> Iterator[tuple[Source, str]]:
    """Yield articles with their texts, in their order; the texts are read as they are taken.

    Args:
        database: the corpus.
        numbers: those that are wanted; all if ``None``.
        where: a condition over the columns of ``articles``.
    """
    chosen = "" if numbers is None else f" AND article IN ({numbers_sql(numbers)})"
    rows = database.rows(
        'SELECT article, id, title, date, publisher, url, source, "row", text FROM kept '
        f"WHERE {where}{chosen} ORDER BY article"
    )
    for article, name, title, date, publisher, url, source, row, text in rows:
        place = source if row is None else f"{source}:{row}"
        day = date.isoformat() if date else ""
        yield Source(article, name, title or "", day, publisher or "", url or "", place), text


def kwic(text: str, place: TextRange, width: int) -> tuple[str, str, str]:
    """Return what stands left, at and right of a place, on its line, ``width`` characters at most on either side."""
    left = text[max(0, place.start - width) : place.start]
    right = text[place.end : place.end + width]
    return left[left.rfind("\n") + 1 :], text[place.start : place.end], right.partition("\n")[0]


def spelled(word: str) -> re.Pattern[str]:
    """Return the pattern of the letters of a word, with or without spaces between them, in ASCII or as wide as Hangul."""
    letters = (char for char in word if not char.isspace())
    return re.compile(
        " ?".join(
            f"[{re.escape(char)}{chr(ord(char) + 0xFEE0)}]" if "!" <= char <= "~" else re.escape(char)
            for char in letters
        ),
        re.IGNORECASE,
    )


def spread_sql(group: str, most: int) -> str:
    """Return the condition that keeps ``most`` rows of each group, at even steps by date."""
    rank = f"(row_number() OVER (PARTITION BY {group} ORDER BY date NULLS LAST, article) - 1)"
    total = f"greatest(count(*) OVER (PARTITION BY {group}), {most})"
    return f"({rank} + 1) * {most} // {total} > {rank} * {most} // {total}"


def names_sql(names: Iterable[str]) -> str:
    """Return names as a list of SQL that is never empty."""
    return ", ".join(map(literal, names)) or "NULL"


def numbers_sql(numbers: Iterable[int]) -> str:
    """Return numbers as a list of SQL that is never empty."""
    return ", ".join(map(str, sorted(numbers))) or "NULL"
