"""Which words mark one group of articles against the rest.

Log-likelihood keyness: T. Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993), in the form of
P. Rayson and R. Garside, "Comparing corpora using frequency profiling" (2000); 3.84 is the 5 % point of the test, 10.83 the
0.1 % point, 15.13 the 0.01 % point. Beside it stands the log ratio of A. Hardie (2014): how many times as frequent the word
is, as a logarithm to base 2, with half an occurrence for a word the rest does not have.
"""

from __future__ import annotations

import math

LEAST = 3.84


def log_likelihood(count: int, rest: int, *, size: int, rest_size: int) -> float:
    """Return the log-likelihood of a word with ``count`` of ``size`` words here and ``rest`` of ``rest_size`` elsewhere."""
    both, total = count + rest, size + rest_size
    expected, expected_rest = size * both / total, rest_size * both / total
    return 2 * sum(
        seen * math.log(seen / awaited)
        for seen, awaited in ((count, expected), (rest, expected_rest))
        if seen
    )


def log_ratio(count: int, rest: int, *, size: int, rest_size: int) -> float:
    """Return the binary logarithm of the ratio of the relative frequencies."""
    return math.log2((max(count, 0.5) / size) / (max(rest, 0.5) / rest_size))


def keyness_sql(groups: str, *, most: int) -> str:
    """Return the query for the words that mark each group.

    Args:
        groups: a query with the columns ``grp, noun, count, articles``, one row for a word in a group.
        most: words of a group, at most.

    Returns:
        A query with the columns ``group, noun, count, rest, articles, keyness, log_ratio``: the words that are more
        frequent in the group than in the rest with a keyness of 3.84 or more, the most marked first.
    """
    return f"""
    WITH counts AS ({groups}),
    sizes AS (SELECT grp, sum(count)::BIGINT AS size FROM counts GROUP BY grp),
    words AS (SELECT noun, sum(count)::BIGINT AS everywhere FROM counts GROUP BY noun),
    total AS (SELECT sum(size)::BIGINT AS total FROM sizes),
    cells AS (
        SELECT grp, noun, count, everywhere - count AS rest, articles, size, total - size AS rest_size, everywhere, total
        FROM counts JOIN sizes USING (grp) JOIN words USING (noun), total
        WHERE total > size
    ),
    scored AS (
        SELECT grp, noun, count, rest, articles,
            2 * (count * ln(count / (size * everywhere / total))
                + CASE WHEN rest > 0 THEN rest * ln(rest / (rest_size * everywhere / total)) ELSE 0 END) AS keyness,
            log2((count / size) / (greatest(rest, 0.5) / rest_size)) AS log_ratio
        FROM cells WHERE count / size > rest / rest_size
    )
    SELECT grp AS "group", noun, count, rest, articles, round(keyness, 2) AS keyness, round(log_ratio, 2) AS log_ratio
    FROM scored WHERE keyness >= {LEAST}
    QUALIFY row_number() OVER (PARTITION BY grp ORDER BY round(keyness, 2) DESC, noun) <= {most}
    ORDER BY grp, round(keyness, 2) DESC, noun
    """
