from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from sinmun.corpus.charts.trends import day_of, draw_trends, place_of, unbroken
from sinmun.corpus.overview import Series, Trends
from sinmun.corpus.statistics import changes as module
from sinmun.corpus.statistics.changes import Stretch, changes, stretches
from sinmun.corpus.tabulate import period_of
from sinmun.corpus.wording import remarks, when_changed
from tests.corpus.counted import Counted, Counts, noise


def changed(articles: Sequence[Counted]) -> list[dict[str, Any]]:
    with Counts(articles) as database:
        query = changes(database, period_of("month"), most=300)
        return list(database.query(query).to_arrow_table().to_pylist())


def with_word(articles: Sequence[Counted], share: dict[str, float], word: str = "태풍") -> list[Counted]:
    """Give a share of the articles of each month a word; those of other months have none."""
    seen: dict[str, int] = {}
    made = []
    for article in articles:
        month = str(article.day)[:7]
        seen[month] = seen.get(month, 0) + 1
        wanted = share.get(month, 0.0)
        has = int(seen[month] * wanted) > int((seen[month] - 1) * wanted)
        made.append(article._replace(words={**article.words, word: 1}) if has else article)
    return made


@pytest.mark.parametrize("seed", range(5))
def test_at_days_drawn_at_random_no_word_changes(seed: int) -> None:
    assert changed(noise(600, seed=seed)) == []


def test_what_comes_and_goes_changes_in_its_month() -> None:
    (row,) = changed(with_word(noise(600), {"2024-04": 0.5}))
    assert (row["noun"], row["first"], row["last"], row["rest_articles"]) == ("태풍", "2024-04", "2024-04", 0)
    assert 450 < row["per_1000_articles"] < 550
    assert row["log_ratio_low"] > 0


def test_what_grows_slowly_changes_though_no_month_of_it_stands_out() -> None:
    share = {f"2024-{month:02d}": 0.02 * month for month in range(1, 9)}
    (row,) = changed(with_word(noise(1200), share))
    assert row["last"] == "2024-08"
    assert row["first"] < "2024-08"
    assert row["log_ratio"] > 0


def test_a_month_in_the_middle_in_which_a_word_is_missing_is_a_change_downward() -> None:
    share = {f"2024-{month:02d}": 0.6 for month in range(1, 9) if month != 4}
    (row,) = changed(with_word(noise(600), share))
    assert (row["first"], row["last"], row["articles"]) == ("2024-04", "2024-04", 0)
    assert row["log_ratio_high"] < 0


def test_words_in_lots_give_the_same_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = with_word(noise(600), {"2024-04": 0.5})
    whole = changed(articles)
    monkeypatch.setattr(module, "_CELLS", 40)
    assert changed(articles) == whole


def test_articles_without_a_date_and_of_one_month_change_nothing() -> None:
    assert changed([Counted("가", {"말": 1}, day=None)] * 9) == []
    assert changed([Counted("가", {"말": 1})] * 9) == []


def test_no_stretch_of_time_is_the_rest_of_another() -> None:
    assert stretches(0) == []
    assert stretches(1) == []
    assert stretches(2) == [Stretch(0, 0)]
    for count in range(3, 9):
        sides = [frozenset(range(first, last + 1)) for first, last in stretches(count)]
        every = frozenset(range(count))
        assert len({*sides, *(every - side for side in sides)}) == 2 * len(sides)


def test_trends_are_drawn_where_they_stand_in_time() -> None:
    first, second, third = (day_of(when) for when in ("2024-01", "2024-02", "2024-12"))
    assert third - second > 9 * (second - first)
    assert day_of("2024-W05") == day_of("2024-01-29")


@pytest.mark.parametrize(
    ("periods", "runs"),
    [
        (["2018-01", "2018-02", "2025-01", "2025-02"], [2, 2]),
        (["2023-12", "2024-01", "2024-03"], [2, 1]),
        (["2023-W52", "2024-W01", "2024-W03"], [2, 1]),
        (["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-03"], [3, 1]),
        (["2024-01"], [1]),
        ([], []),
    ],
)
def test_lines_break_where_a_period_has_no_articles(periods: list[str], runs: list[int]) -> None:
    assert [run.stop - run.start for run in unbroken(periods)] == runs
    assert place_of("2024-01") - place_of("2023-12") == 1


def test_the_line_of_a_panel_is_as_many_lines_as_there_are_runs() -> None:
    periods = ("2018-01", "2018-02", "2025-01", "2025-02")
    found = Trends(periods, (Series("박물관", (0.0, 0.0, 400.0, 500.0)),), (30, 30, 30, 30))
    (panel,) = draw_trends(found, {}, chosen=True, lang="en").child_axes
    drawn = [line.get_xdata() for line in panel.get_lines() if line.get_linestyle() != "None"]
    assert [len(np.asarray(xs)) for xs in drawn] == [2, 2]


def test_thin_periods_and_articles_without_a_date_are_told() -> None:
    found = Trends(("2024-01", "2024-02"), (Series("버스", (10.0, 500.0)),), (100, 4), undated=7)
    told = ", ".join(remarks(found, "month", lang="en"))
    assert "per 1,000 articles of the time (the corpus has 104)" in told
    assert "7 without a date left out" in told
    assert "fewer than 20 articles" in told
    assert "fewer" not in ", ".join(remarks(found._replace(sizes=(100, 40)), "month", lang="en"))
    (panel,) = draw_trends(found, {}, chosen=True, lang="en").child_axes
    hollow = [line for line in panel.get_lines() if line.get_linestyle() == "None"]
    assert [list(line.get_ydata()) for line in hollow] == [[500.0]]


def test_a_change_says_when_and_how_much() -> None:
    row = {"first": "2024-03", "last": "2024-05", "per_1000_articles": 520.4, "rest_per_1000_articles": 1.5}
    assert when_changed(Series("태풍", (), row), lang="ko") == "2024-03~2024-05: 520, 나머지 2"
    row["last"] = "2024-03"
    assert when_changed(Series("태풍", (), row), lang="en") == "2024-03: 520, else 2"
    assert when_changed(Series("태풍", ()), lang="en") == ""


def test_where_nothing_changes_the_sheet_says_so() -> None:
    ax = draw_trends(Trends(("2024-01", "2024-02"), (), (3, 4)), {}, lang="en")
    assert [text.get_text() for text in ax.texts] == ["No noun changed over time beyond chance"]
    ax = draw_trends(Trends(("2024-01", "2024-02"), (), (3, 4), undated=5), {}, lang="en")
    assert ax.texts[0].get_text() == "5 without a date left out"
    ax = draw_trends(Trends(("2024-01",), (), (3,)), {}, lang="en")
    assert "within one period" in ax.texts[0].get_text()
