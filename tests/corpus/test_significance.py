from __future__ import annotations

import math

import numpy as np
import pytest

from sinmun.corpus.statistics.significance import (
    adjusted,
    digits,
    log_likelihood,
    log_likelihoods,
    log_ratios,
    upper_tail,
)


def one(value: int) -> np.ndarray:
    return np.array([value], np.int64)


def exactly(here: int, everywhere: int, size: int, total: int) -> float:
    ways = (
        math.comb(everywhere, count) * math.comb(total - everywhere, size - count)
        for count in range(here, min(everywhere, size) + 1)
    )
    return sum(ways) / math.comb(total, size)


@pytest.mark.parametrize(
    ("here", "everywhere", "size", "total"),
    [
        (3, 3, 10, 2000),
        (9, 12, 30, 400),
        (40, 60, 100, 200),
        (5, 5, 5, 10),
        (150, 200, 300, 500),
        (1, 1, 1, 2),
    ],
)
def test_the_tail_is_that_of_the_hypergeometric_distribution(
    here: int, everywhere: int, size: int, total: int
) -> None:
    found = upper_tail(one(here), one(everywhere), size=one(size), total=total)[0]
    assert found == pytest.approx(exactly(here, everywhere, size, total), rel=1e-4)


def test_keyness_agrees_with_the_worked_example_of_its_definition() -> None:
    # 2 * (30 ln(30/20) + 10 ln(10/20) + 70 ln(70/80) + 90 ln(90/80))
    assert log_likelihood([30, 10], [100, 100]) == pytest.approx(12.98, abs=0.01)
    assert log_likelihood([10, 10], [100, 100]) == pytest.approx(0)
    found = log_likelihoods(one(30), one(40), size=one(100), total=200)
    assert found[0] == pytest.approx(log_likelihood([30, 10], [100, 100]))
    assert log_likelihoods(one(0), one(40), size=one(100), total=200)[0] > 0


def test_an_emptiest_period_weighs_little() -> None:
    sizes = [100, 100, 2]
    rare, risen, steady = (log_likelihood(having, sizes) for having in ([0, 0, 1], [5, 40, 0], [50, 50, 1]))
    assert risen > rare > steady == pytest.approx(0)


def test_p_values_are_corrected_as_benjamini_and_hochberg_do() -> None:
    # Four of ten tests are given; the corrected value never falls where the plain one rises.
    found = adjusted(np.array([0.009, 0.001, 0.04, 0.008]), 10)
    assert found == pytest.approx([0.03, 0.01, 0.1, 0.03])
    assert len(adjusted(np.zeros(0), 10)) == 0


def test_the_interval_of_a_ratio_holds_it_and_is_wide_where_there_is_little() -> None:
    many = log_ratios(one(400), one(100), size=one(1000), rest_size=one(1000))
    few = log_ratios(one(4), one(1), size=one(10), rest_size=one(10))
    none = log_ratios(one(4), one(0), size=one(10), rest_size=one(10))
    assert many.value[0] == pytest.approx(2, abs=0.02)
    assert many.low[0] < many.value[0] < many.high[0]
    assert few.high[0] - few.low[0] > 5 * (many.high[0] - many.low[0])
    assert np.isfinite([none.value[0], none.low[0], none.high[0]]).all()


def test_numbers_keep_the_digits_that_count() -> None:
    assert list(digits(np.array([1.23456e-12, 0.04999]))) == [1.23e-12, 0.05]
