"""Quotations of a speaker are chosen: long enough, spread over time and outlets, none twice."""

from __future__ import annotations

import datetime
from typing import Any

from sinmun.corpus.chosen import Choice, choose, worth

LONG = "시민이 새벽에 일터로 걸어가지 않도록 심야버스 노선을 올해 안에 두 배로 늘리겠다"


def row(article: int, day: str | None, publisher: str, text: str) -> dict[str, Any]:
    date = datetime.date.fromisoformat(day) if day else None
    return {"article": article, "date": date, "publisher": publisher, "speaker": "배한솔", "text": text}


def test_a_whole_sentence_is_worth_more_than_a_fragment() -> None:
    assert worth("네") == 0
    assert worth(LONG) == 1
    assert worth("심야버스 노선 두 배 확대 계획") < worth("심야버스 노선을 두 배로 늘리겠다") < 1
    assert 0 < worth(LONG * 9) < worth(LONG)


def test_a_long_quotation_comes_before_the_first_short_one() -> None:
    rows = [row(0, "2024-01-01", "가람일보", "네"), row(1, "2024-01-02", "가람일보", LONG)]
    assert [found["article"] for found in choose(rows, 1)] == [1]
    assert [found["article"] for found in choose(rows, 2)] == [1]


def test_quotations_are_spread_over_time_and_outlets() -> None:
    rows = [
        row(number, f"2024-01-0{number + 1}", "가람일보", f"{LONG}고 {number}번 말했다")
        for number in range(5)
    ]
    rows.append(row(7, "2024-06-01", "가람일보", f"{LONG}는 말을 여름에 했다"))
    rows.append(row(8, "2024-01-03", "다온경제", f"{LONG}는 말을 다른 곳에 했다"))
    found = choose(rows, 3)
    assert {7, 8} < {quoted["article"] for quoted in found}
    assert [quoted["date"] for quoted in found] == sorted(quoted["date"] for quoted in found)


def test_the_same_words_are_not_shown_twice() -> None:
    rows = [row(0, "2024-01-01", "가람일보", LONG), row(1, "2024-02-01", "다온경제", f"“{LONG}.”")]
    assert len(choose(rows, 3)) == 1


def test_a_quotation_without_a_date_is_not_far_from_the_others() -> None:
    rows = [
        row(0, None, "가람일보", f"{LONG}고 했다"),
        row(1, "2024-01-01", "가람일보", f"{LONG}고 말했다"),
        row(2, "2024-05-01", "가람일보", f"{LONG}고 전했다"),
    ]
    assert [found["article"] for found in choose(rows, 2)] == [1, 2]


def test_one_month_of_one_outlet_gives_several() -> None:
    choice = Choice(2)
    for number in range(4):
        choice.add(row(number, "2024-01-01", "가람일보", f"{number}번째로 {LONG}"))
    choice.add(row(9, "2024-01-01", "가람일보", "짧은 말이다"))
    assert len(choice.chosen()) == 2
