"""The tables of the topics, over the tables that `sinmun.corpus.topics.search.find_topics` makes in the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sinmun.corpus.database import PERIODS, Database
from sinmun.corpus.statistics.groups import group_column
from sinmun.corpus.tabulate import Table
from sinmun.reading import safe_name

LEAST_SHARE = 0.1
"""Share of an article's words that a topic must have to be told of it."""

EXAMPLES = 3

TOPIC_TABLES: Mapping[str, str] = {
    "topics": """
        WITH ranked AS (
            SELECT *, row_number() OVER (PARTITION BY article ORDER BY share DESC, topic) AS rank FROM topic_shares
        )
        SELECT topic, any_value(name) AS name, any_value(topic_names.words) AS words,
            round(sum(share * ranked.words) / sum(sum(share * ranked.words)) OVER (), 4) AS share,
            count(*) FILTER (rank = 1) AS articles, any_value(coherence) AS coherence
        FROM ranked JOIN topic_names USING (topic) GROUP BY topic ORDER BY topic
    """,
    "topic_words": """
        SELECT topic, name, rank, word, relevance, probability, count, articles
        FROM topic_words JOIN topic_names USING (topic) ORDER BY topic, rank
    """,
    "topic_examples": f"""
        WITH main AS (
            SELECT article, arg_max(topic, (share, -topic)) AS topic, max(share) AS share, any_value(words) AS words
            FROM topic_shares GROUP BY article
        ),
        long AS (SELECT * FROM main WHERE words >= (SELECT quantile_disc(words, 0.5) FROM main)),
        titled AS (
            SELECT topic, share, articles.* FROM long JOIN articles USING (article) WHERE duplicate_of IS NULL
            QUALIFY row_number() OVER (PARTITION BY topic, coalesce(title, id) ORDER BY share DESC, article) = 1
        )
        SELECT topic, name, row_number() OVER (PARTITION BY topic ORDER BY share DESC, article) AS rank,
            article, id, title, date, publisher, url, round(share, 3) AS share
        FROM titled JOIN topic_names USING (topic) QUALIFY rank <= {EXAMPLES} ORDER BY topic, rank
    """,
    "topic_articles": f"""
        SELECT article, id, title, date, publisher, topic, name, round(share, 3) AS share
        FROM topic_shares JOIN articles USING (article) JOIN topic_names USING (topic)
        WHERE share >= {LEAST_SHARE} ORDER BY article, topic_shares.share DESC, topic
    """,
}
"""The tables that any topics have, as queries."""


def topic_tables(
    database: Database, *, period: str = "month", by: Sequence[str] = (), given: Mapping[str, str]
) -> Iterator[Table]:
    """Yield the tables of the topics that are in the database; see `sinmun.corpus.tabulate.tables` for the arguments."""
    for name, sql in TOPIC_TABLES.items():
        yield Table(name, sql)
    yield Table("topic_periods", over(f"strftime(date, '{PERIODS[period]}')", "period"))
    for column in by:
        yield Table(
            f"topics_by_{safe_name(column)}", over(group_column(database, column, given=given), "group")
        )


def over(expression: str, name: str) -> str:
    """Return the query for the topics of each group of articles.

    Args:
        expression: over ``articles``: the group of one.
        name: what its column is called.

    Returns:
        A query with the columns ``NAME, topic, name, share`` (of the topic in an article of the group, on average),
        ``articles`` (in which it is the leading topic) and ``of`` (articles of the group).
    """
    return f"""
        WITH grouped AS (SELECT article, {expression} AS grp FROM articles),
        ranked AS (
            SELECT *, row_number() OVER (PARTITION BY article ORDER BY share DESC, topic) AS rank FROM topic_shares
        )
        SELECT grp AS "{name}", topic, any_value(name) AS name, round(avg(share), 4) AS share,
            count(*) FILTER (rank = 1) AS articles, count(*) AS "of"
        FROM ranked JOIN grouped USING (article) JOIN topic_names USING (topic)
        WHERE grp IS NOT NULL GROUP BY grp, topic ORDER BY grp, topic
    """
