"""Whether articles here have a word more often than articles elsewhere, and by how much.

Counted are articles, not occurrences: the words of a text are no independent draws, so an article that repeats a word forty
times is one witness (J. Lijffijt et al., "Significance testing of word frequencies in corpora", 2016).

- The p-value is Fisher's exact one (R. A. Fisher, "The logic of inductive inference", 1935): the chance that as many of the
  articles that have the word would lie here, were the articles dealt out at random. It needs no large counts, as the
  chi-squared approximation of the log-likelihood does, so small groups do not make false findings.
- Many tests are corrected together (Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", 1995).
- Keyness is the log-likelihood ratio of the table of articles with and without the word (T. Dunning, "Accurate methods for the
  statistics of surprise and coincidence", 1993).
- The log ratio (A. Hardie, "Log Ratio: an informal introduction", 2014) is that of the shares of articles, to base 2, with its
  95 % interval (D. Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies", 1978, with half an
  article added to every count, as S. D. Walter, "The distribution of Levin's measure of attributable risk", 1975, does, so
  that nought has a ratio too).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

LEVEL = 0.05
"""Of the findings printed, the share that may be false (the false discovery rate)."""

_NORMAL = 1.959964  # standard errors to either side that hold 95 %
_NEGLIGIBLE = 1e-6  # of the sum so far: the rest of a tail is smaller than that

Counts = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


class Ratio(NamedTuple):
    """Logarithms to base 2 of how many times as large a share is, and of the ends of its 95 % interval."""

    value: Values
    low: Values
    high: Values


def log_likelihood(having: Sequence[int], sizes: Sequence[int]) -> float:
    """Return the log-likelihood ratio (G²) of several shares against one share for all; 0 if they are the same.

    Args:
        having: articles that have the word, in each group or period.
        sizes: articles of each.
    """
    share = sum(having) / sum(sizes)
    cells = (
        (seen, size * expected)
        for count, size in zip(having, sizes, strict=True)
        for seen, expected in ((count, share), (size - count, 1 - share))
    )
    return 2 * sum(seen * math.log(seen / awaited) for seen, awaited in cells if seen)


def log_likelihoods(here: Counts, everywhere: Counts, *, size: Counts, total: int) -> Values:
    """Return `log_likelihood` of many words, each for one group against the rest.

    Args:
        here: articles of the group that have the word.
        everywhere: articles that have it.
        size: articles of the group.
        total: all articles.
    """
    cells = (
        (here, size, everywhere),
        (everywhere - here, total - size, everywhere),
        (size - here, size, total - everywhere),
        (total - size - everywhere + here, total - size, total - everywhere),
    )
    found = np.zeros(len(here), np.float64)
    for seen, line, column in cells:
        some = seen > 0
        found[some] += seen[some] * np.log(seen[some] * (total / (line[some] * column[some])))
    return np.maximum(2 * found, 0)


def log_ratios(here: Counts, rest: Counts, *, size: Counts, rest_size: Counts) -> Ratio:
    """Return the log ratios of the shares ``here / size`` and ``rest / rest_size``."""
    ours, theirs, all_ours, all_theirs = (count + 0.5 for count in (here, rest, size, rest_size))
    value = np.log2(ours / all_ours) - np.log2(theirs / all_theirs)
    error = np.sqrt(1 / ours - 1 / all_ours + 1 / theirs - 1 / all_theirs) * (_NORMAL / math.log(2))
    return Ratio(value, value - error, value + error)


def upper_tail(here: Counts, everywhere: Counts, *, size: Counts, total: int) -> Values:
    """Return the chance that ``here`` or more of ``everywhere`` articles out of ``total`` fall into ``size`` drawn at random.

    The upper tail of the hypergeometric distribution, with a relative error below a thousandth where ``here`` is above what
    is expected.
    """
    logs = _log_factorials(1 << int(total).bit_length())
    term = np.exp(
        _choose(logs, everywhere, here)
        + _choose(logs, total - everywhere, size - here)
        - _choose(logs, np.full_like(size, total), size)
    )
    found = term.copy()
    seen = here.astype(np.float64)
    active = np.flatnonzero(term > 0)
    while len(active):
        many, room, now = everywhere[active], size[active], seen[active]
        term[active] *= (many - now) * (room - now) / ((now + 1) * (total - many - room + now + 1))
        found[active] += term[active]
        seen[active] += 1
        active = active[term[active] > _NEGLIGIBLE * found[active]]
    return np.minimum(found, 1)


def adjusted(chances: Values, tests: int) -> Values:
    """Return p-values corrected by Benjamini and Hochberg: the least false discovery rate at which each is a finding.

    Args:
        chances: p-values of some of the tests.
        tests: how many there were; those not in ``chances`` count as failed.
    """
    order = np.argsort(chances, kind="stable")
    ranked = chances[order] * tests / np.arange(1, len(chances) + 1)
    found = np.empty(len(chances), np.float64)
    found[order] = np.minimum(np.minimum.accumulate(ranked[::-1])[::-1], 1)
    return found


def digits(values: Values) -> Values:
    """Return numbers cut to three digits that count: the last ones of a logarithm differ from processor to processor."""
    return np.array([float(f"{value:.2e}") for value in values], np.float64)


def _choose(logs: Values, total: Counts, chosen: Counts) -> Values:
    found: Values = logs[total] - logs[chosen] - logs[total - chosen]
    return found


@cache
def _log_factorials(most: int) -> Values:
    """Return the natural logarithms of 0!, 1!, … up to ``most``!."""
    return np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, most + 1, dtype=np.float64)))])
