"""People and bodies by what only several articles tell: columns of notices, houses, ends of lines before a body."""

from __future__ import annotations

import pytest

from tests.corpus.told import Telling, Told

HEADS = [(f"{surname}하늘", "해온대 총장") for surname in "강고구권노류문배봉서"]
COLUMN = [*HEADS, ("표은새", "가온재단 회장")]
ANOTHER = Telling(bodies=["누리은행"])
OTHERS = [(f"{surname}보람", "누리대 총장") for surname in "강고구권노류문배봉서"]


def test_who_stands_in_two_columns_of_notices_is_in_nobodys_company_there() -> None:
    """What the columns have in common are the places they come from."""
    first = Telling(COLUMN, ["해온미술관", "마포도서관"], ties=[("표은새", "가온재단")], day="2024-03-01")
    second = Telling([*OTHERS, ("표은새", "누리마트 대표")], ["해온미술관", "마포도서관"], day="2024-03-08")
    with Told([first, second, ANOTHER]) as found:
        assert found.labels("표은새") == {"표은새 (가온재단 회장)", "표은새 (누리마트 대표)"}


def test_a_list_of_appointments_that_another_article_has_too_is_company() -> None:
    first = Telling([*HEADS, ("표은새", "누리사업부 영업그룹장")], ["해온미술관"], day="2024-03-01")
    second = Telling([*HEADS, ("표은새", "가온부문 부사장")], ["해온미술관"], day="2024-03-01")
    with Told([first, second, ANOTHER]) as found:
        assert found.labels("표은새") == {"표은새"}


@pytest.mark.parametrize(("beside", "people"), [("가온전자", 1), ("해온시", 2)])
def test_who_stands_in_an_article_on_the_house_of_an_office_holds_it(beside: str, people: int) -> None:
    """A unit does not say whose it is; the article does."""
    articles = [
        Telling([("봉가람", "가온전자 최고재무책임자")], ["가온전자", "누리은행"], day="2024-03-01"),
        Telling([("봉가람", "새길부문 경영지원실장")], [beside, "마포항만"], day="2024-03-02"),
        Telling([], ["누리은행", "마포항만", "가온전자"]),
    ]
    with Told(articles) as found:
        assert len(found.labels("봉가람")) == people


@pytest.mark.parametrize("body", ["확대국민연금공단", "듯국민연금공단"])
def test_a_body_behind_the_end_of_a_line_is_that_body(body: str) -> None:
    """Many articles have 확대 as a noun; of the other the article has the body without it."""
    articles = [
        Telling(bodies=[body, *(["국민연금공단"] if body[0] == "듯" else [])]),
        *(Telling(nouns=["확대"]) for _ in range(3)),
    ]
    with Told(articles) as found:
        assert found.bodies() == {"국민연금공단"}


@pytest.mark.parametrize("body", ["해온확대협의회", "한국국민연금공단", "서울국민연금공단"])
def test_what_makes_another_body_is_no_end_of_a_line(body: str) -> None:
    articles = [Telling(bodies=[body, "국민연금공단", "협의회"], nouns=["해온확대"]) for _ in range(2)]
    with Told(articles) as found:
        assert body in found.bodies()


def test_a_name_that_is_written_twice_is_one() -> None:
    with Told([Telling(bodies=["가온전자가온전자"]), Telling(bodies=["나나"])]) as found:
        assert found.bodies() == {"가온전자", "나나"}
