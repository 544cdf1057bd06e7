"""Which articles of a corpus have a word or a name, or are of an outlet or a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sinmun.corpus.database import Database, literal
from sinmun.corpus.questions.excerpts import Sort

COUNTS: Mapping[Sort, str] = {
    "word": "SELECT article, noun AS name, count AS times FROM nouns UNION ALL SELECT article, compound, count FROM compounds",
    "person": "SELECT article, label AS name, mentions AS times FROM named",
    "organization": "SELECT article, label AS name, mentions AS times FROM bodies",
    "place": "SELECT article, name, mentions AS times FROM places",
}
"""By sort, the query for how often an article has each name: ``article, name, times``."""


class Wanted(NamedTuple):
    """What articles are asked for; what is ``None`` is not asked.

    Attributes:
        word: a noun or a compound that they count, as in the tables; any other word where it stands as a word of its own.
        person: a name in the table of people, or a label of it, where several share the name.
        organization: likewise.
        place: likewise.
        speaker: somebody who is quoted or says something in them.
        publisher: their outlet.
        section: their section.
        since: first day (``2024-01-31``).
        until: last day.
    """

    word: str | None = None
    person: str | None = None
    organization: str | None = None
    place: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    section: str | None = None
    since: str | None = None
    until: str | None = None


def articles_sql(wanted: Wanted, *, word_sql: str = "") -> str:
    """Return the query for the articles in which all of it holds, in their order.

    Columns: those of the table of articles, and ``times``: how often an article has the word, else the name, that was asked.

    Args:
        wanted: what is asked.
        word_sql: the query for the articles that have the word (``article, times``), if it is not that of `having`.
    """
    named = [word_sql if sort == "word" and word_sql else having(sort, name) for sort, name in _names(wanted)]
    joins = " ".join(f"JOIN ({sql}) AS n{place} USING (article)" for place, sql in enumerate(named))
    times = "n0.times" if named else "NULL::BIGINT"
    return (
        f'SELECT a.article, a.id, a.source, a."row", a.url, a.title, a.date, a.publisher, a.section, a.reporters, '
        f"length(a.text) AS characters, a.duplicate_of, {times} AS times "
        f"FROM articles AS a {joins} WHERE {' AND '.join(['true', *_conditions(wanted)])} ORDER BY a.article"
    )


def unknown(database: Database, wanted: Wanted, *, word_sql: str = "") -> list[str]:
    """Return what no article has of all that is asked, each by itself; see `articles_sql`."""
    asked = {field: value for field, value in wanted._asdict().items() if value is not None}
    return [
        value
        for field, value in asked.items()
        if not database.value(
            f"SELECT count(*) FROM ({articles_sql(Wanted(**{field: value}), word_sql=word_sql)})"
        )
    ]


def _names(wanted: Wanted) -> Iterator[tuple[Sort, str]]:
    for sort in COUNTS:
        name = getattr(wanted, sort)
        if name is not None:
            yield sort, name


def having(sort: Sort, name: str) -> str:
    """Return the query for the articles that have a name, or a word that they count, and how often: ``article, times``."""
    quoted = literal(name)
    alike = f" OR name IN ({people_called(name)})" if sort == "person" else ""
    return f"SELECT article, sum(times)::BIGINT AS times FROM ({COUNTS[sort]}) WHERE name = {quoted}{alike} GROUP BY article"


def _conditions(wanted: Wanted) -> Iterator[str]:
    if wanted.speaker is not None:
        quoted = literal(wanted.speaker)
        yield f"a.article IN (SELECT article FROM said WHERE label = {quoted} OR label IN ({people_called(wanted.speaker)}))"
    for field in ("publisher", "section"):
        value = getattr(wanted, field)
        if value is not None:
            yield f"a.{field} = {literal(value)}"
    if wanted.since is not None:
        yield f"a.date >= {literal(wanted.since)}::DATE"
    if wanted.until is not None:
        yield f"a.date <= {literal(wanted.until)}::DATE"


def people_called(name: str) -> str:
    """Return the query for the labels of the people of a name: one, or several where namesakes are told apart."""
    return f"SELECT label FROM persons WHERE name = {literal(name)}"
