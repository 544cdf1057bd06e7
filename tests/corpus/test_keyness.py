from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from sinmun.corpus.charts.keyness import draw_keyness
from sinmun.corpus.overview import Comparison
from sinmun.corpus.statistics.keyness import group_articles, keyness, number_of_tests
from sinmun.corpus.wording import as_many_as_fit, left_out, times
from sinmun.render.look.layout import text_width
from tests.corpus.counted import Counted, Counts, noise


def marked(articles: Sequence[Counted], *, most: int = 200) -> list[dict[str, Any]]:
    with Counts(articles) as database:
        return list(database.query(keyness(database, "publisher", most=most)).to_arrow_table().to_pylist())


@pytest.mark.parametrize("seed", range(5))
def test_groups_drawn_at_random_have_no_words_of_their_own(seed: int) -> None:
    assert marked(noise(400, seed=seed)) == []


def test_a_word_of_one_group_marks_it_and_only_it() -> None:
    articles = [
        article._replace(words={**article.words, "바다": 2})
        if article.group == "가" and place % 3 == 0
        else article
        for place, article in enumerate(noise(400))
    ]
    (row,) = marked(articles)
    having = sum("바다" in article.words for article in articles)
    assert (row["group"], row["noun"], row["articles"], row["rest_articles"]) == ("가", "바다", having, 0)
    assert row["count"] == 2 * having
    assert row["q"] < 0.001
    assert 0 < row["log_ratio_low"] < row["log_ratio"] < row["log_ratio_high"]
    assert 0 < row["dispersion"] < 1


def test_an_outlet_is_not_marked_by_its_own_name() -> None:
    own = {"가람뉴스": ["가람뉴스", "바다"], "나루경제": ["나루경제신문", "경제", "나루경"]}
    articles = [
        Counted(outlet, dict.fromkeys([*own[outlet], f"말{place % 9}"], 1))
        for place in range(80)
        for outlet in ("가람뉴스" if place < 30 else "나루경제",)
    ]
    assert {(row["group"], row["noun"]) for row in marked(articles)} == {
        ("가람뉴스", "바다"),
        ("나루경제", "경제"),
    }


def test_a_word_of_one_article_marks_nothing_however_often_it_stands_there() -> None:
    articles = noise(400)
    articles[0] = articles[0]._replace(words={"너구리": 500})
    assert marked(articles) == []


def test_repeats_within_a_group_are_one_witness() -> None:
    plain = [Counted("가" if place < 20 else "나", {f"말{place % 7}": 1}) for place in range(200)]
    burst = [plain[0]._replace(words={"제막식": 1})] * 6
    repeated = [
        article._replace(repeats=None if place == 0 else len(plain)) for place, article in enumerate(burst)
    ]
    assert [row["noun"] for row in marked([*plain, *burst])] == ["제막식"]
    assert marked([*plain, *repeated]) == []


def test_what_is_spread_over_a_group_has_a_lower_dispersion_than_what_stands_in_few_articles() -> None:
    articles = [
        Counted(
            group, {"말": 10, **({"고른말": 1} if group == "가" else {}), **({"몰린말": 9} if once else {})}
        )
        for place in range(120)
        for group in ("가" if place < 60 else "나",)
        for once in (group == "가" and place % 4 == 0,)
    ]
    found = {row["noun"]: row["dispersion"] for row in marked(articles)}
    assert found["고른말"] < 0.2
    assert found["몰린말"] > 0.6


def test_groups_of_two_articles_and_a_single_group_are_not_tested() -> None:
    with Counts([Counted("가", {"말": 1})] * 9 + [Counted("나", {"말": 1})] * 2) as database:
        group_articles(database, "publisher")
        assert number_of_tests(database) == 1
    assert marked([Counted("가", {"말": 1})] * 9) == []
    assert marked([Counted(None, {"말": 1})] * 9) == []


def test_a_group_has_so_many_words_at_most_the_most_marked_first() -> None:
    articles = [
        Counted("가", {"하나": 1, "둘": 1})
        if place < 40
        else Counted("나", {"셋": 1, **({"둘": 1} if place < 45 else {})})
        for place in range(100)
    ]
    assert [(row["group"], row["noun"]) for row in marked(articles, most=1)] == [("가", "하나"), ("나", "셋")]


WORD = {
    "noun": "바다",
    "keyness": 40.0,
    "rest_articles": 2,
    "log_ratio": 2.0,
    "log_ratio_low": 1.0,
    "log_ratio_high": 4.0,
}


def test_the_ratio_is_told_as_times_with_its_interval() -> None:
    assert times(WORD, lang="ko") == "4.0배 (2.0–16)"
    assert times(WORD, lang="en") == "4.0× (2.0–16)"
    assert times({**WORD, "rest_articles": 0}, lang="en") == "only here"


def test_groups_that_are_not_shown_are_named_with_the_reason() -> None:
    found = Comparison({"가": 50, "나": 40, "다": 9, "라": 2}, {"가": [WORD], "나": [WORD]})
    assert list(left_out(found, lang="en")) == [
        "No word beyond chance (1): 다",
        "Fewer than three articles, not tested (1): 라",
    ]
    assert next(left_out(found, lang="en", drawn=1)) == "Not drawn (1): 나"
    line = as_many_as_fit([f"신문{number}" for number in range(50)], room=20, lang="ko")
    assert line.startswith("신문0, 신문1")
    assert " 외 4" in line
    assert text_width(line) <= 20


def test_all_panels_have_one_scale_and_the_chart_names_what_it_leaves_out() -> None:
    weak = {**WORD, "keyness": 5.0}
    marked_groups = {f"신문{number}": [WORD if number else weak] for number in range(8)}
    sizes = {**dict.fromkeys(marked_groups, 30), "작은신문": 1}
    ax = draw_keyness(Comparison(sizes, marked_groups), {"title": "모음"}, column="publisher", lang="en")
    assert len({panel.get_xlim() for panel in ax.child_axes}) == 1
    assert len(ax.child_axes) == 6
    said = " ".join(text.get_text() for text in ax.texts)
    assert "신문6, 신문7" in said
    assert "작은신문" in said


def test_a_chart_without_marked_groups_says_so() -> None:
    ax = draw_keyness(Comparison({"가": 9}, {}), {}, column="section", lang="en")
    assert [text.get_text() for text in ax.texts] == ["No word marks a group beyond chance"]
