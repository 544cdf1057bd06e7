"""What BigKinds found in the whole texts, of which its exports give the beginning, beside what is found here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sinmun.corpus.database import Database, literal
from sinmun.corpus.sources.names import lists_names, plain_name


class _Kind(NamedTuple):
    """What a column of an export lists, and where ours stands.

    Attributes:
        table: of ours, and the end of the name of the table that sets both side by side.
        column: its plain name begins so: 특성추출 has "(가중치순 상위 50개)" behind it.
        name: the column of our table that has the name.
    """

    table: str
    column: str
    name: str


_KINDS = (
    _Kind("people", "인물", "name"),
    _Kind("places", "위치", "name"),
    _Kind("organizations", "기관", "name"),
    _Kind("nouns", "키워드", "noun"),
    _Kind("keywords", "특성추출", "keyword"),
)


def bigkinds_tables(database: Database) -> Iterator[tuple[str, str]]:
    """Yield name and query of a table for each of 인물, 위치, 기관, 키워드, 특성추출 that the articles have.

    Columns: ``name, bigkinds`` (articles in whose whole text BigKinds found it), ``sinmun`` (articles in which it is found here,
    in the text that the table has), ``both``.
    """
    own = [
        str(row[0])
        for row in database.rows("SELECT DISTINCT unnest(map_keys(columns)) AS name FROM articles")
    ]
    found = {
        kind: column
        for kind in _KINDS
        for column in sorted(own, reverse=True)
        if plain_name(column).startswith(kind.column)
    }
    if lists_names(found.values()):
        for kind, column in found.items():
            yield f"bigkinds_{kind.table}", _beside(kind, column)


def _beside(kind: _Kind, column: str) -> str:
    return f"""
        WITH theirs AS (
            SELECT DISTINCT article, trim(unnest(string_split(columns[{literal(column)}], ','))) AS name FROM articles
        ),
        ours AS (SELECT DISTINCT article, {kind.name} AS name FROM {kind.table})
        SELECT name, count(theirs.article) AS bigkinds, count(ours.article) AS sinmun,
            count(*) FILTER (theirs.article IS NOT NULL AND ours.article IS NOT NULL) AS "both"
        FROM theirs FULL JOIN ours USING (article, name) WHERE name <> '' GROUP BY name
        ORDER BY bigkinds DESC, sinmun DESC, name
    """
