"""The tables of a corpus: what is counted over all articles, over time, and by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sinmun.corpus.bigkinds import bigkinds_tables
from sinmun.corpus.database import PERIODS, Database, literal
from sinmun.corpus.statistics.changes import changes
from sinmun.corpus.statistics.groups import group_column
from sinmun.corpus.statistics.keyness import keyness
from sinmun.corpus.tie_kinds import with_kinds
from sinmun.corpus.who.people import PEOPLE_TABLE
from sinmun.corpus.who.persons import (
    NETWORK_TABLE,
    ORGANIZATIONS_TABLE,
    QUOTES_TABLE,
    SPEAKERS_TABLE,
    join_names,
)
from sinmun.reading import safe_name

MOST_OF_GROUP = 200
MOST_CHANGES = 300
MOST_EDGES = 20_000
TREND_NOUNS, TREND_NAMES = 300, 100

OVERALL: Mapping[str, str] = {
    "articles": """
        SELECT article, id, source, "row", url, title, date, publisher, section, reporters, length(text) AS characters,
            extent, duplicate_of
        FROM articles ORDER BY article
    """,
    "nouns": """
        SELECT noun, sum(count)::BIGINT AS count, count(*) AS articles, sum(sentences)::BIGINT AS sentences,
            round(sum(round(count * share_in_compounds)::BIGINT) / sum(count), 3) AS share_in_compounds
        FROM nouns GROUP BY noun ORDER BY count DESC, articles DESC, noun
    """,
    "compounds": """
        SELECT compound, sum(count)::BIGINT AS count, count(*) AS articles, min(array_to_string(parts, ' | ')) AS parts
        FROM compounds GROUP BY compound ORDER BY count DESC, articles DESC, compound
    """,
    "keywords": """
        SELECT keyword, count(*) AS articles, sum(count)::BIGINT AS count,
            sum(round(score * 1000)::BIGINT) / 1000 AS score
        FROM keywords GROUP BY keyword ORDER BY score DESC, keyword
    """,
    "people": PEOPLE_TABLE,
    "organizations": ORGANIZATIONS_TABLE,
    "places": """
        WITH forms AS (
            SELECT name, alias, count(*) AS seen FROM (SELECT name, unnest(aliases) AS alias FROM places)
            GROUP BY name, alias
        ),
        known AS (
            SELECT name, list(alias ORDER BY seen DESC, alias)[:10] AS forms FROM forms GROUP BY name
        )
        SELECT name, known.forms AS aliases, sum(mentions)::BIGINT AS mentions, count(DISTINCT article) AS articles,
            min(date) AS first_seen, max(date) AS last_seen
        FROM places LEFT JOIN known USING (name) GROUP BY name, known.forms
        ORDER BY mentions DESC, articles DESC, name
    """,
    "quotes": QUOTES_TABLE,
    "speakers": SPEAKERS_TABLE,
    "network": f"{NETWORK_TABLE} LIMIT {MOST_EDGES}",
    "duplicates": """
        SELECT d.article, a.id, a.title, a.date, a.publisher, d.duplicate_of, b.id AS duplicate_of_id,
            b.publisher AS duplicate_of_publisher, d.kind, d.similarity, d.contained,
            coalesce(a.publisher <> b.publisher, false) AS reprint
        FROM duplicates d JOIN parts a ON d.article = a.article JOIN parts b ON d.duplicate_of = b.article
        ORDER BY d.article
    """,
    "reprints": """
        WITH members AS (
            SELECT article, duplicate_of AS first FROM duplicates
            UNION SELECT duplicate_of, duplicate_of FROM duplicates
        )
        SELECT a.article, a.id, a.title, a.date, a.publisher, found.articles, found.outlets, found.publishers
        FROM parts a JOIN (
            SELECT first, count(*) AS articles, count(DISTINCT publisher) AS outlets,
                list_sort(list(DISTINCT publisher)) AS publishers
            FROM members JOIN parts USING (article) GROUP BY first
        ) found ON a.article = found.first
        WHERE outlets > 1 ORDER BY outlets DESC, found.articles DESC, a.article
    """,
}
"""The tables over all articles, as queries; each has an order that no two rows share."""


_SEEN = """
    SELECT 'noun' AS kind, noun AS name, count, article, date FROM nouns
    UNION ALL SELECT 'person', label, mentions, article, date FROM named
    UNION ALL SELECT 'organization', label, mentions, article, date FROM bodies
"""


class Table(NamedTuple):
    """A table of a corpus.

    Attributes:
        name: what its files are called.
        sql: the query over the views of `Database` that gives it.
    """

    name: str
    sql: str


def tables(
    database: Database, *, period: str = "month", by: Sequence[str] = (), given: Mapping[str, str]
) -> Iterator[Table]:
    """Yield the tables of a corpus.

    Args:
        database: the corpus; gets a few temporary tables that the queries use.
        period: ``month``, ``week`` (of ISO 8601) or ``day``.
        by: columns whose groups are compared.
        given: field to column name, as the run was told.

    Raises:
        Problem: there is no such column.
    """
    join_names(database)
    for name in OVERALL:
        yield Table(name, table(name))
    yield Table(f"articles_per_{period}", articles_by(period_of(period), "period"))
    yield Table(f"changes_by_{period}", changes(database, period_of(period), most=MOST_CHANGES))
    yield Table(f"trends_by_{period}", trends(period))
    for column in by:
        place = safe_name(column)
        expression = group_column(database, column, given=given)
        yield Table(f"articles_by_{place}", articles_by(expression, "group"))
        yield Table(f"nouns_by_{place}", nouns_by(expression))
        yield Table(f"keyness_by_{place}", keyness(database, expression, most=MOST_OF_GROUP))
    for name, sql in bigkinds_tables(database):
        yield Table(name, sql)


def table(name: str) -> str:
    """Return the query for the table ``name`` of `OVERALL`; those with names need `join_names` before them.

    Raises:
        KeyError: there is no such table.
    """
    return with_kinds(OVERALL[name]) if name == "network" else OVERALL[name]


def articles_by(expression: str, name: str) -> str:
    """Return the query for the articles and their length in each group: ``NAME, articles, characters``."""
    return f"""
        SELECT {expression} AS "{name}", count(*) AS articles, sum(length(text))::BIGINT AS characters
        FROM articles WHERE {expression} IS NOT NULL GROUP BY 1 ORDER BY 1
    """


def nouns_by(expression: str) -> str:
    """Return the query for the leading nouns of each group: ``group, noun, count, articles, per_million``."""
    return f"""
        WITH counts AS ({group_counts(expression)})
        SELECT grp AS "group", noun, count, articles,
            round(1000000 * count / sum(count) OVER (PARTITION BY grp)::BIGINT, 1) AS per_million
        FROM counts
        QUALIFY row_number() OVER (PARTITION BY grp ORDER BY count DESC, articles DESC, noun) <= {MOST_OF_GROUP}
        ORDER BY grp, count DESC, articles DESC, noun
    """


def trends(period: str) -> str:
    """Return the query for the leading nouns, people and organisations over time, and the nouns that `changes` found.

    Columns: ``period, kind`` (``noun``, ``person``, ``organization``), ``name, count, articles, per_1000_articles``. Periods in
    which a name does not occur have no row.
    """
    when = period_of(period)
    return f"""
        WITH seen AS ({_SEEN}),
        chosen AS (
            SELECT kind, name FROM seen GROUP BY kind, name
            QUALIFY row_number() OVER (PARTITION BY kind ORDER BY sum(count) DESC, name)
                <= CASE kind WHEN 'noun' THEN {TREND_NOUNS} ELSE {TREND_NAMES} END
            UNION SELECT 'noun', noun FROM changed
        ),
        sizes AS (SELECT {when} AS period, count(*) AS total FROM articles WHERE date IS NOT NULL GROUP BY 1)
        SELECT period, kind, name, sum(count)::BIGINT AS count, count(DISTINCT article) AS articles,
            round(1000 * count(DISTINCT article) / any_value(total), 1) AS per_1000_articles
        FROM (SELECT {when} AS period, * FROM seen WHERE date IS NOT NULL) JOIN chosen USING (kind, name)
            JOIN sizes USING (period)
        GROUP BY period, kind, name ORDER BY period, kind, count DESC, name
    """


def trend_of(names: Sequence[str], period: str) -> str:
    """Return the query for some names over time: ``period, name, per_1000_articles``; all periods have a row."""
    when = period_of(period)
    wanted = ", ".join(literal(name) for name in names) or "NULL"
    return f"""
        WITH seen AS ({_SEEN}),
        sizes AS (SELECT {when} AS period, count(*) AS total FROM articles WHERE date IS NOT NULL GROUP BY 1),
        found AS (
            SELECT {when} AS period, name, count(DISTINCT article) AS articles
            FROM seen WHERE date IS NOT NULL AND name IN ({wanted}) GROUP BY ALL
        )
        SELECT sizes.period, wanted.name, round(1000 * coalesce(articles, 0) / total, 1) AS per_1000_articles
        FROM sizes CROSS JOIN (SELECT unnest([{wanted}]) AS name) wanted
            LEFT JOIN found ON sizes.period = found.period AND wanted.name = found.name
        ORDER BY sizes.period, wanted.name
    """


def group_counts(expression: str) -> str:
    """Return the query for the nouns of each group: ``grp, noun, count, articles``."""
    return f"""
        SELECT grp, noun, sum(count)::BIGINT AS count, count(*) AS articles
        FROM nouns JOIN (SELECT article, {expression} AS grp FROM articles) USING (article)
        WHERE grp IS NOT NULL GROUP BY grp, noun
    """


def period_of(period: str) -> str:
    """Return the SQL expression over ``articles`` for ``month``, ``week`` or ``day``."""
    return f"strftime(date, '{PERIODS[period]}')"
