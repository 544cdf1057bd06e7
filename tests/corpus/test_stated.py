"""Which roles that articles state are believed over a corpus."""

from __future__ import annotations

import pytest

from sinmun.corpus.who.offices import agree
from sinmun.corpus.who.stated import believed, is_sure_in_headlines, without_prosecution


@pytest.mark.parametrize(
    ("role", "articles", "sure"),
    [
        ("두산 감독", 1, True),
        ("대구 시장", 1, True),
        ("감독", 2, True),
        ("감독", 1, False),  # one headline of nine
        ("최고 재력 대구 시장", 1, False),
        ("동료→두산 에이스", 1, False),
        ("고발 변호사", 1, False),
    ],
)
def test_a_role_of_headlines_is_a_title_with_its_body_and_nothing_else(
    role: str, articles: int, sure: bool
) -> None:
    assert is_sure_in_headlines(role, articles=articles, of_name=9) is sure


def test_whom_articles_call_ssi_is_not_the_prosecutor_named_after_the_person() -> None:
    assert without_prosecution("특검", ["도 여사", "도서린"]) is None
    assert without_prosecution("특검", ["도 특검"]) == "특검"
    assert without_prosecution("변호사", ["도씨"]) == "변호사"


def test_somebody_else_glued_to_the_end_of_a_role_is_cut_off() -> None:
    people = {"도서린", "봉태윤"}
    assert believed("새벽대 교수도서린 대통령", "봉태윤", people) == "새벽대 교수"
    assert believed("새벽대 교수 회장", "봉태윤", people) == "새벽대 교수 회장"


def test_the_sign_of_a_former_office_may_be_stuck_to_it() -> None:
    assert agree("前총장 대행", "검찰총장 대행")


def test_who_speaks_or_writes_next_is_no_office() -> None:
    assert believed("표원장", "봉태윤", ()) is None
    assert believed("나하늘기자", "봉태윤", ()) is None
    assert [believed(role, "봉태윤", ()) for role in ("부원장", "새벽시장", "국무총리")] == [
        "부원장",
        "새벽시장",
        "국무총리",
    ]


def test_the_next_of_a_list_with_the_title_is_no_office_of_the_first() -> None:
    assert believed("도서린 시장", "봉태윤", {"도서린"}) is None
    assert believed("도서린 시장 비서실장", "봉태윤", {"도서린"}) == "도서린 시장 비서실장"
    assert believed("새벽 시장", "봉태윤", {"도서린"}) == "새벽 시장"
