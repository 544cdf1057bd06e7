"""Which words mark one group of articles against the rest: a test of every word in every group, corrected for their number.

The tests and their sources are in `sinmun.corpus.statistics.significance`. A word is tested in a group when
`FEWEST_TESTED` articles
have it; it marks the group when more of the group's articles have it than of the rest, in `FEWEST_TESTED` of them at least,
with a false discovery rate of 5 % over all words and groups. Articles that repeat another of their own group count once, as
they are no second witness.

Dispersion is the deviation of proportions (S. Th. Gries, "Dispersions and adjusted frequencies in corpora", 2008): 0 where a
word is spread over the articles of its group as the nouns are, near 1 where all of it stands in one article.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from sinmun.corpus.database import Database
from sinmun.corpus.statistics.groups import GROUPABLE
from sinmun.corpus.statistics.significance import (
    LEVEL,
    adjusted,
    digits,
    log_likelihoods,
    log_ratios,
    upper_tail,
)
from sinmun.extras import need

FEWEST_TESTED = 3
"""Articles that have a word, or are a group, from which on either is tested."""

_GROUPED = """
    CREATE OR REPLACE TEMP TABLE grouped AS
    SELECT article, grp FROM (
        SELECT article, grp, row_number() OVER (PARTITION BY grp, first ORDER BY article) AS turn
        FROM (SELECT article, {expression} AS grp, coalesce(duplicate_of, article) AS first FROM articles)
        WHERE grp IS NOT NULL
    ) WHERE turn = 1
"""
_COUNT_WORDS = f"""
    CREATE OR REPLACE TEMP TABLE counted AS
    SELECT grp, noun, count, articles, sum(articles) OVER (PARTITION BY noun)::BIGINT AS everywhere FROM (
        SELECT grp, noun, sum(count)::BIGINT AS count, count(*) AS articles
        FROM nouns JOIN grouped USING (article) GROUP BY grp, noun
    ) QUALIFY everywhere >= {FEWEST_TESTED}
"""
# An outlet's own name says nothing of what it writes about: 연합뉴스 of 연합뉴스 and of 연합뉴스TV; but 경제 may mark 다온경제.
_OWN_NAME = "noun = grp OR contains(noun, grp) OR (length(noun) > 2 AND contains(grp, noun))"
_CANDIDATES = f"""
    WITH sizes AS (SELECT grp, count(*) AS size FROM grouped GROUP BY grp)
    SELECT grp, noun, count, articles, everywhere, size FROM counted JOIN sizes USING (grp)
    WHERE articles >= {FEWEST_TESTED} AND articles / size > (everywhere - articles) / ((SELECT count(*) FROM grouped) - size)
        AND NOT ({{own_name}})
    ORDER BY grp, noun
"""
_COLUMNS = """
    CREATE OR REPLACE TEMP TABLE marked (
        grp VARCHAR, noun VARCHAR, count BIGINT, articles BIGINT, rest_articles BIGINT, keyness DOUBLE,
        log_ratio DOUBLE, log_ratio_low DOUBLE, log_ratio_high DOUBLE, q DOUBLE
    )
"""
_DISPERSED = """
    CREATE OR REPLACE TEMP TABLE dispersed AS
    WITH lengths AS (
        SELECT grp, article, sum(count)::BIGINT AS length FROM nouns JOIN grouped USING (article) GROUP BY grp, article
    ),
    totals AS (SELECT grp, sum(length)::BIGINT AS total FROM lengths GROUP BY grp),
    shares AS (
        SELECT grp, noun, nouns.count / marked.count AS part, length / total AS awaited
        FROM nouns JOIN lengths USING (article) JOIN marked USING (grp, noun) JOIN totals USING (grp)
    )
    -- Sums of whole numbers: those of floats would depend on the order of the threads.
    SELECT grp, noun, (1000000 + sum(round(1000000 * (abs(part - awaited) - awaited))::BIGINT)) / 2000000 AS dispersion
    FROM shares GROUP BY grp, noun
"""


def group_articles(database: Database, expression: str) -> None:
    """Make the temporary tables ``grouped`` (``article, grp``) and ``counted`` (``grp, noun, count, articles, everywhere``).

    Args:
        database: the corpus.
        expression: what gives the group of a row of ``articles``, in SQL. Of articles that repeat one another in a group
            there is one.
    """
    database.execute(_GROUPED.format(expression=expression))
    database.execute(_COUNT_WORDS)


def keyness(database: Database, expression: str, *, most: int) -> str:
    """Test all words in all groups and return the query for those that mark them, the most marked first.

    The names of outlets themselves mark no outlet.

    Args:
        database: the corpus; gets temporary tables that the query reads.
        expression: what gives the group of a row of ``articles``, in SQL.
        most: words of a group, at most.

    Returns:
        A query with the columns ``group, noun, articles`` (of the group, that have it), ``rest_articles, count`` (occurrences
        in the group), ``keyness, log_ratio, log_ratio_low, log_ratio_high`` (its 95 % interval), ``q`` (the corrected
        p-value) and ``dispersion``.
    """
    group_articles(database, expression)
    own_name = _OWN_NAME if expression == GROUPABLE["publisher"] else "false"
    found = need("pyarrow").table(_tested(database, own_name))
    database.execute(_COLUMNS)
    database.connection.register("marked_rows", found)
    database.execute("INSERT INTO marked SELECT * FROM marked_rows")
    database.connection.unregister("marked_rows")
    database.execute(_DISPERSED)
    return f"""
        SELECT grp AS "group", noun, articles, rest_articles, count, round(keyness, 2) AS keyness,
            round(log_ratio, 2) AS log_ratio, round(log_ratio_low, 2) AS log_ratio_low,
            round(log_ratio_high, 2) AS log_ratio_high, q, round(dispersion, 3) AS dispersion
        FROM marked JOIN dispersed USING (grp, noun)
        QUALIFY row_number() OVER (PARTITION BY grp ORDER BY round(keyness, 2) DESC, noun) <= {most}
        ORDER BY grp, round(keyness, 2) DESC, noun
    """


def number_of_tests(database: Database) -> int:
    """Return how many tests there are: words in `FEWEST_TESTED` articles, by groups of so many that are not all there is."""
    words = database.value("SELECT count(DISTINCT noun) FROM counted")
    groups = database.value(
        "SELECT count(*) FROM (SELECT grp FROM grouped GROUP BY grp "
        f"HAVING count(*) BETWEEN {FEWEST_TESTED} AND (SELECT count(*) - 1 FROM grouped))"
    )
    return int(words) * int(groups)


def _tested(database: Database, own_name: str) -> dict[str, Any]:
    """Return the columns of the words that mark a group, but for those that ``own_name``, a condition in SQL, holds for."""
    rows = database.query(_CANDIDATES.format(own_name=own_name)).to_arrow_table()
    total = int(database.value("SELECT count(*) FROM grouped"))
    here, everywhere, size = (
        rows.column(name).to_numpy().astype(np.int64) for name in ("articles", "everywhere", "size")
    )
    q = adjusted(upper_tail(here, everywhere, size=size, total=total), number_of_tests(database))
    kept = np.flatnonzero(q <= LEVEL)
    here, everywhere, size = here[kept], everywhere[kept], size[kept]
    ratio = log_ratios(here, everywhere - here, size=size, rest_size=total - size)
    return {
        **{name: rows.column(name).take(kept) for name in ("grp", "noun", "count", "articles")},
        "rest_articles": everywhere - here,
        "keyness": log_likelihoods(here, everywhere, size=size, total=total),
        "log_ratio": ratio.value,
        "log_ratio_low": ratio.low,
        "log_ratio_high": ratio.high,
        "q": digits(q[kept]),
    }
