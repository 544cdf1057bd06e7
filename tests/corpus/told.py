"""A corpus of names only: whom and what each article names, as the joining of people and bodies sees it, without a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import duckdb

from sinmun.corpus.database import Database
from sinmun.corpus.who.persons import join_names

_COLUMNS = {
    "articles": "article BIGINT, extent VARCHAR",
    "parts": "article BIGINT, reporters VARCHAR[]",
    "kept": 'article BIGINT, text VARCHAR, mentions STRUCT(label VARCHAR, text VARCHAR, start INTEGER, "end" INTEGER)[]',
    "people": "article BIGINT, date DATE, name VARCHAR, role VARCHAR, aliases VARCHAR[], mentions INTEGER",
    "organizations": "article BIGINT, date DATE, name VARCHAR, aliases VARCHAR[], mentions INTEGER",
    "mentions": "article BIGINT, label VARCHAR, name VARCHAR, text VARCHAR, confidence DOUBLE",
    "quotes": "article BIGINT, speaker VARCHAR",
    "statements": "article BIGINT, speaker VARCHAR",
    "network": "article BIGINT, date DATE, source VARCHAR, target VARCHAR, weight INTEGER",
    "nouns": "article BIGINT, noun VARCHAR",
}
_SURE = 0.98


class Telling(NamedTuple):
    """An article.

    Attributes:
        people: names with a role or ``None``.
        bodies: names of bodies.
        said: who speaks.
        ties: pairs of a sentence.
        nouns: words.
        day: its date.
    """

    people: Sequence[tuple[str, str | None]] = ()
    bodies: Sequence[str] = ()
    said: Sequence[str] = ()
    ties: Sequence[tuple[str, str]] = ()
    nouns: Sequence[str] = ()
    day: str = "2024-03-01"


class Told(Database):
    """A database of such articles, people and bodies joined."""

    def __init__(self, articles: Sequence[Telling]) -> None:
        self.connection = duckdb.connect()
        for table, columns in _COLUMNS.items():
            self.execute(f"CREATE TABLE {table} ({columns})")
        for number, one in enumerate(articles):
            self._fill("articles", [(number, "full")])
            self._fill("parts", [(number, [])])
            self._fill("kept", [(number, "", [])])
            self._fill("people", [(number, one.day, name, role, [name], 1) for name, role in one.people])
            self._fill("organizations", [(number, one.day, name, [name], 1) for name in one.bodies])
            self._fill("mentions", [(number, "PS", name, name, _SURE) for name, _ in one.people])
            self._fill("quotes", [(number, name) for name in one.said])
            self._fill("network", [(number, one.day, *tie, 1) for tie in one.ties])
            self._fill("nouns", [(number, noun) for noun in one.nouns])
        join_names(self)

    def _fill(self, table: str, lines: Sequence[tuple[object, ...]]) -> None:
        marks = ", ".join("?" * len(_COLUMNS[table].split(", ")))
        if table == "kept":
            marks = "?, ?, ?"
        for line in lines:
            self.connection.execute(f"INSERT INTO {table} VALUES ({marks})", line)

    def labels(self, name: str) -> set[str]:
        """Return the labels of the people of a name."""
        return {label for (label,) in self.rows(f"SELECT label FROM persons WHERE name = '{name}'")}

    def bodies(self) -> set[str]:
        """Return the names under which bodies have their rows."""
        return {label for (label,) in self.rows("SELECT DISTINCT label FROM bodies")}

    def close(self) -> None:
        self.connection.close()
