"""Which words change over time: a test of every word in every stretch of time, corrected for their number.

A word changes when its articles are not spread over the periods as all articles are. Every period is set against all others,
which shows what comes and goes, and every beginning of the time against its end, which shows what grows or fades too slowly
for one period to tell. The p-value is Fisher's exact one, two-sided (twice the smaller tail); words and stretches together
are corrected as in `sinmun.corpus.statistics.significance`, with a false discovery rate of 5 %. Words in fewer than
`FEWEST_OVER_TIME`
articles are not tested. Articles that repeat another of their period count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import NormalDist
from typing import Any, NamedTuple

import numpy as np

from sinmun.corpus.database import Database
from sinmun.corpus.statistics.keyness import group_articles
from sinmun.corpus.statistics.significance import (
    LEVEL,
    Counts,
    Values,
    adjusted,
    digits,
    log_likelihoods,
    log_ratios,
    upper_tail,
)
from sinmun.extras import need

FEWEST_OVER_TIME = 5  # articles that have a word
_CELLS = 500_000  # numbers of articles, word by stretch, that are in memory at once
_EMPTY: Counts = np.zeros(0, np.int64)
_LIKELY, _MOST_TESTS = 0.08, 1_000_000  # see `_remarkable`


class Stretch(NamedTuple):
    """Periods from ``first`` to ``last``, as numbers of periods."""

    first: int
    last: int


class _Side(NamedTuple):
    """A stretch of time, and whether it is the rest of the one that was tested."""

    stretch: Stretch
    turned: bool


class _Tests(NamedTuple):
    """Tests that may pass: number of the word, number of the stretch, and what was counted, an entry each."""

    word: Counts
    stretch: Counts
    here: Counts
    everywhere: Counts
    size: Counts
    keyness: Values

    def shifted(self, words: int) -> _Tests:
        """Return the same tests with the words numbered from ``words`` on."""
        return self._replace(word=self.word + words)


def stretches(periods: int) -> list[Stretch]:
    """Return the stretches that are set against the rest of so many periods; none is the rest of another."""
    single = [Stretch(place, place) for place in range(periods if periods > 2 else periods - 1)]
    return single + [Stretch(0, last) for last in range(1, periods - 2)]


def changes(database: Database, expression: str, *, most: int) -> str:
    """Test all nouns over time and return the query for those that change, the most changed first.

    Args:
        database: the corpus; gets temporary tables, among them ``changed``, which the query reads.
        expression: what gives the period of a row of ``articles``, in SQL.
        most: words, at most.

    Returns:
        A query with the columns ``noun, first, last`` (the stretch of time that differs most; the one in which the word is
        more frequent, if both are stretches), ``articles`` (there, that have the word), ``rest_articles, per_1000_articles,
        rest_per_1000_articles, keyness, log_ratio, log_ratio_low, log_ratio_high`` (below 0 where the word is rarer) and
        ``q`` (the corrected p-value).
    """
    group_articles(database, expression)
    sizes = list(database.rows("SELECT grp, count(*) FROM grouped GROUP BY grp ORDER BY grp"))
    found = _changed([row[0] for row in sizes], np.array([row[1] for row in sizes], np.int64), database)
    database.connection.register("changed_rows", need("pyarrow").table(found))
    database.execute(
        "CREATE OR REPLACE TEMP TABLE changed AS SELECT * FROM changed_rows "
        f"ORDER BY keyness DESC, noun LIMIT {most}"
    )
    database.connection.unregister("changed_rows")
    return "SELECT * FROM changed ORDER BY keyness DESC, noun"


def _changed(periods: Sequence[str], sizes: Counts, database: Database) -> dict[str, Any]:
    """Return the columns of the words that change."""
    spans = stretches(len(periods))
    words, tests = _tests(
        _courses(database, periods, spans), sizes, spans, least=_remarkable(database, spans)
    )
    total = int(sizes.sum())
    q = adjusted(_two_sided(tests, total), len(words) * len(spans))
    best = _best_of_words(tests, q)
    passed = _Tests._make(column[best] for column in tests)
    more = [_where_more(spans[number], len(periods), rarer) for number, rarer in _sides(passed, total)]
    here, size = (
        np.where([entry.turned for entry in more], rest, own) for own, rest in _halves(passed, total)
    )
    rest, rest_size = passed.everywhere - here, total - size
    ratio = log_ratios(here, rest, size=size, rest_size=rest_size)
    return {
        "noun": _texts(words[number] for number in passed.word),
        "first": _texts(periods[entry.stretch.first] for entry in more),
        "last": _texts(periods[entry.stretch.last] for entry in more),
        "articles": here,
        "rest_articles": rest,
        "per_1000_articles": (1000 * here / size).round(1),
        "rest_per_1000_articles": (1000 * rest / rest_size).round(1),
        "keyness": passed.keyness.round(2),
        "log_ratio": ratio.value.round(2),
        "log_ratio_low": ratio.low.round(2),
        "log_ratio_high": ratio.high.round(2),
        "q": digits(q[best]),
    }


def _texts(values: Iterable[str]) -> Any:
    arrow = need("pyarrow")
    return arrow.array(list(values), arrow.string())


def _tests(
    courses: Iterable[tuple[list[str], Counts]], sizes: Counts, spans: Sequence[Stretch], *, least: float
) -> tuple[list[str], _Tests]:
    """Return all words, and the tests of them whose log-likelihood is above ``least``."""
    words: list[str] = []
    parts = [_Tests(_EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY, np.zeros(0, np.float64))]
    for names, counts in courses:
        parts.append(_worth_testing(counts, sizes, spans, least=least).shifted(len(words)))
        words.extend(names)
    return words, _Tests._make(np.concatenate(columns) for columns in zip(*parts, strict=True))


def _sides(tests: _Tests, total: int) -> Iterator[tuple[int, bool]]:
    """Yield the stretch of each test, and whether the word is rarer there than elsewhere."""
    rarer = tests.here * (total - tests.size) < (tests.everywhere - tests.here) * tests.size
    yield from zip(tests.stretch.tolist(), rarer.tolist(), strict=True)


def _halves(tests: _Tests, total: int) -> tuple[tuple[Counts, Counts], tuple[Counts, Counts]]:
    """Return articles that have the word and all articles, each in the stretch and outside it."""
    return (tests.here, tests.everywhere - tests.here), (tests.size, total - tests.size)


def _where_more(stretch: Stretch, periods: int, rarer: bool) -> _Side:
    """Return where a word is more frequent: the rest, if that is one stretch and the word is rarer in this one."""
    if rarer and stretch.first == 0:
        return _Side(Stretch(stretch.last + 1, periods - 1), turned=True)
    if rarer and stretch.last == periods - 1:
        return _Side(Stretch(0, stretch.first - 1), turned=True)
    return _Side(stretch, turned=False)


def _courses(
    database: Database, periods: Sequence[str], spans: Sequence[Stretch]
) -> Iterator[tuple[list[str], Counts]]:
    """Yield words in lots, and the articles that have them: a row for each word, a column for each period."""
    most = max(_CELLS // max(len(spans), 1), 1)
    places = {period: place for place, period in enumerate(periods)}
    names: list[str] = []
    counts = np.zeros((most, len(periods)), np.int64)
    query = f"SELECT noun, grp, articles FROM counted WHERE everywhere >= {FEWEST_OVER_TIME} ORDER BY noun"
    for noun, period, articles in database.rows(query):
        if not names or noun != names[-1]:
            if len(names) == most:
                yield names, counts
                names, counts = [], np.zeros_like(counts)
            names.append(noun)
        counts[len(names) - 1, places[period]] = articles
    if names:
        yield names, counts[: len(names)]


def _remarkable(database: Database, spans: Sequence[Stretch]) -> float:
    """Return the log-likelihood below which no test can pass, so that its exact p-value need not be known.

    It is that of p = .08, or what a million of all tests exceed by chance: a bound on the memory, and on the safe side, as
    what is left out counts as failed.
    """
    words = database.value(f"SELECT count(DISTINCT noun) FROM counted WHERE everywhere >= {FEWEST_OVER_TIME}")
    chance = min(_LIKELY, _MOST_TESTS / max(int(words) * len(spans), 1))
    return NormalDist().inv_cdf(1 - chance / 2) ** 2


def _worth_testing(counts: Counts, sizes: Counts, spans: Sequence[Stretch], *, least: float) -> _Tests:
    """Return the tests of some words, numbered from 0, whose log-likelihood is above ``least``."""
    before = np.concatenate([np.zeros((len(counts), 1), np.int64), counts.cumsum(axis=1)], axis=1)
    behind = np.concatenate([[0], sizes.cumsum()])
    first, last = (
        (np.array(ends, np.int64) for ends in zip(*spans, strict=True)) if spans else (_EMPTY, _EMPTY)
    )
    here = before[:, last + 1] - before[:, first]
    size = np.broadcast_to(behind[last + 1] - behind[first], here.shape)
    everywhere = np.broadcast_to(before[:, -1:], here.shape)
    keyness = log_likelihoods(here.ravel(), everywhere.ravel(), size=size.ravel(), total=int(behind[-1]))
    kept = np.flatnonzero(keyness > least)
    word, stretch = np.divmod(kept, max(len(spans), 1))
    return _Tests(
        word,
        stretch,
        here.ravel()[kept],
        everywhere.ravel()[kept],
        size.ravel()[kept],
        keyness[kept],
    )


def _two_sided(tests: _Tests, total: int) -> Values:
    """Return the exact p-values: twice the tail on the side to which the count lies."""
    rest, rest_size = tests.everywhere - tests.here, total - tests.size
    more = tests.here * rest_size > rest * tests.size
    here, size = np.where(more, tests.here, rest), np.where(more, tests.size, rest_size)
    return np.minimum(2 * upper_tail(here, tests.everywhere, size=size, total=total), 1)


def _best_of_words(tests: _Tests, q: Values) -> Counts:
    """Return the number of the strongest test that passed, for each word that has one."""
    passed = np.flatnonzero(q <= LEVEL)
    order = passed[np.lexsort((tests.stretch[passed], -tests.keyness[passed], tests.word[passed]))]
    _, first = np.unique(tests.word[order], return_index=True)
    return order[first]
