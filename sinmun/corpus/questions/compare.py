"""Two words, people, bodies, places or groups side by side: over time, in their company, in what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from sinmun.corpus.chosen import choose
from sinmun.corpus.database import PERIODS, Database, Period, literal
from sinmun.corpus.questions.concordance import Parse
from sinmun.corpus.questions.finding import people_called
from sinmun.corpus.questions.sides import Side, find_side
from sinmun.corpus.questions.wordings import default_parse, stands_in
from sinmun.corpus.statistics.significance import (
    LEVEL,
    Counts,
    adjusted,
    digits,
    log_likelihoods,
    log_ratios,
    upper_tail,
)

FEWEST_BESIDE = 3
"""Articles that a word must stand in, with either of the two, to be tested."""
MOST_BESIDE = 200
MOST_SAID = 10
_READ = 2000  # quotations of a side that are looked at

_ALL_NAMES = """
    SELECT article, 'noun' AS kind, noun AS name FROM nouns
    UNION ALL SELECT article, 'person', label FROM named
    UNION ALL SELECT article, 'organization', label FROM bodies
    UNION ALL SELECT article, 'place', name FROM places
"""


class Interval(NamedTuple):
    """A period: its articles, those that have the one and the other, and the same in a thousand."""

    period: str
    articles: int
    a: int
    b: int
    a_per_1000: float
    b_per_1000: float


class Beside(NamedTuple):
    """What stands in more of the articles of one of the two than of the other.

    Attributes:
        side: the one it stands with.
        kind: ``noun``, ``person``, ``organization`` or ``place``.
        name: what it is.
        a_articles: articles of the first alone that have it.
        b_articles: articles of the second alone that have it.
        keyness: log-likelihood.
        log_ratio: logarithm to base 2 of how many times as large its share is with ``side``.
        log_ratio_low: where its 95 % interval begins.
        log_ratio_high: where it ends.
        q: corrected p-value, at most .05.
    """

    side: str
    kind: str
    name: str
    a_articles: int
    b_articles: int
    keyness: float
    log_ratio: float
    log_ratio_low: float
    log_ratio_high: float
    q: float


class Said(NamedTuple):
    """A quotation of one of the two; of a word one that has it, of a group one of its articles."""

    side: str
    article: int
    date: Any
    publisher: str | None
    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two side by side.

    Attributes:
        a: the first.
        b: the second.
        both: articles that have both.
        over_time: by period; those without articles have no row.
        beside: what marks the company of each: first that of the first, the strongest first. Tested are the articles that have
            one of the two alone, each word against the other side, by `sinmun.corpus.statistics.significance`.
        said: quotations of each, chosen by `sinmun.corpus.chosen.choose`.
    """

    a: Side
    b: Side
    both: int
    over_time: tuple[Interval, ...]
    beside: tuple[Beside, ...]
    said: tuple[Said, ...]


def compare(
    database: Database,
    a: str,
    b: str,
    *,
    parse: Callable[[], Parse] = default_parse,
    period: Period = "month",
    given: Mapping[str, str] | None = None,
) -> Contrast:
    """Return ``a`` and ``b`` side by side; articles that repeat another count for nothing.

    Args:
        database: the corpus, with the tables of `sinmun.corpus.who.persons.join_names`.
        a: see `sinmun.corpus.questions.sides.find_side`.
        b: likewise.
        parse: gives what parses an article; called where a word that no table counts is looked for in the texts.
        period: ``month``, ``week`` or ``day``.
        given: field to column name, as the run was told.

    Raises:
        Problem: one of them is not in the corpus.
    """
    first = find_side(database, a, "side_a", given=given or {}, parse=parse)
    second = find_side(database, b, "side_b", given=given or {}, parse=parse)
    both = database.value("SELECT count(*) FROM side_a JOIN side_b USING (article)")
    return Contrast(
        first,
        second,
        int(both),
        tuple(_over_time(database, PERIODS[period])),
        tuple(_company_told_apart(database, first, second)),
        (*_said(database, first, "side_a"), *_said(database, second, "side_b")),
    )


def _over_time(database: Database, pattern: str) -> Iterator[Interval]:
    rows = database.rows(f"""
        SELECT strftime(date, '{pattern}') AS period, count(*) AS n,
            count(*) FILTER (article IN (SELECT article FROM side_a)) AS a,
            count(*) FILTER (article IN (SELECT article FROM side_b)) AS b
        FROM articles WHERE date IS NOT NULL AND article NOT IN (SELECT article FROM duplicates)
        GROUP BY period ORDER BY period
    """)
    for when, size, a, b in rows:
        yield Interval(when, size, a, b, round(1000 * a / size, 1), round(1000 * b / size, 1))


def _company_told_apart(database: Database, first: Side, second: Side) -> Iterator[Beside]:
    database.execute("""
        CREATE OR REPLACE TEMP TABLE alone AS
        SELECT article, true AS a FROM side_a WHERE article NOT IN (SELECT article FROM side_b)
        UNION ALL SELECT article, false FROM side_b WHERE article NOT IN (SELECT article FROM side_a)
    """)
    sizes = [int(database.value(f"SELECT count(*) FROM alone WHERE {which}")) for which in ("a", "NOT a")]
    # A name is counted as a noun too, and is shown once, as the name.
    rows = list(
        database.rows(f"""
            WITH seen AS (SELECT DISTINCT kind, name, article, a FROM ({_ALL_NAMES}) JOIN alone USING (article)),
            counted AS (
                SELECT kind, name, count(*) FILTER (a) AS with_a, count(*) FILTER (NOT a) AS with_b FROM seen
                WHERE name NOT IN ({literal(first.name)}, {literal(second.name)}) GROUP BY kind, name
                HAVING count(*) >= {FEWEST_BESIDE}
            )
            SELECT * FROM counted
            WHERE kind <> 'noun' OR name NOT IN (SELECT name FROM counted WHERE kind <> 'noun') ORDER BY kind, name
        """)
    )
    if not rows or not all(sizes):
        return
    counts = np.array([row[2:] for row in rows], np.int64)
    for number, side in enumerate((first, second)):
        yield from _marking(
            side, rows, counts[:, number], counts[:, 1 - number], (sizes[number], sizes[1 - number])
        )


def _marking(
    side: Side, rows: Sequence[tuple[Any, ...]], here: Counts, there: Counts, sizes: tuple[int, int]
) -> Iterator[Beside]:
    """Yield what stands in more of the articles of a side than of the other, the strongest first.

    Every word is tested on both sides, so there are twice as many tests as words.
    """
    size, rest = (np.full(len(rows), articles, np.int64) for articles in sizes)
    ratio = log_ratios(here, there, size=size, rest_size=rest)
    keyness = log_likelihoods(here, here + there, size=size, total=sum(sizes)).round(2)
    more = here * rest > there * size
    chances = np.where(more, upper_tail(here, here + there, size=size, total=sum(sizes)), 1.0)
    q = digits(adjusted(chances, 2 * len(rows)))
    found = sorted(np.flatnonzero(more & (q <= LEVEL)).tolist(), key=lambda n: (-keyness[n], rows[n][:2]))
    for n in found[:MOST_BESIDE]:
        kind, name, with_a, with_b = rows[n]
        value, low, high = (round(float(values[n]), 2) for values in ratio)
        yield Beside(side.name, kind, name, with_a, with_b, float(keyness[n]), value, low, high, float(q[n]))


def _said(database: Database, side: Side, table: str) -> Iterator[Said]:
    quoted = literal(side.name)
    of = f"label = {quoted} OR label IN ({people_called(side.name)})"
    which = {"group": "true", "word": f"contains(text, {quoted})", "place": f"contains(text, {quoted})"}.get(
        side.sort, of
    )
    rows = database.rows(f"""
        SELECT article, date, publisher, coalesce(label, speaker) AS speaker, text FROM said
        WHERE direct AND ({which}) AND article IN (SELECT article FROM {table})
        ORDER BY article * 7919 % 10007, article, start LIMIT {_READ}
    """)
    columns = ("article", "date", "publisher", "speaker", "text")
    quotations = [dict(zip(columns, row, strict=True)) for row in rows]
    if side.sort in ("word", "place"):
        quotations = [row for row in quotations if stands_in(side.name, row["text"])]
    for row in choose(quotations, MOST_SAID):
        yield Said(side.name, *(row[column] for column in columns))
