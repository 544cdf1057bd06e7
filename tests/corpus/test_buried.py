"""Names that a page glued to the end of another line, under the name they end with."""

from __future__ import annotations

import pytest

from sinmun.corpus.who.buried import (
    buried_bodies,
    buried_people,
    has_noise_before,
    is_of_another,
    without_noise,
)
from sinmun.corpus.who.callings import full_names
from sinmun.corpus.who.organizations import Counted


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("선임기자더불어민주당", "더불어민주당"),
        ("대책 마련개인정보보호위원회", "개인정보보호위원회"),
        ("해솔뉴스 캡처교육부", "교육부"),
        ("감사원감사원", "감사원"),
        ("세종청사 공정거래위원회", "공정거래위원회"),
    ],
)
def test_a_body_behind_the_end_of_another_line_is_that_body(name: str, body: str) -> None:
    assert dict(buried_bodies({body: 20, name: 1})) == {name: body}
    assert has_noise_before(name)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("열린민주당", "민주당"),
        ("미국 국방부", "국방부"),
        ("연방 대법원", "대법원"),
        ("서울지방국세청", "국세청"),
        ("회계감사원", "감사원"),
        ("국회 과학기술방송통신위원회", "방송통신위원회"),
    ],
)
def test_a_word_that_makes_another_body_of_it_does_not_go(name: str, body: str) -> None:
    assert not dict(buried_bodies({body: 20, name: 1}))
    assert not has_noise_before(name)


@pytest.mark.parametrize(
    "name", ["예상카카오모빌리티", "카카오뱅크카카오모빌리티", "시각을없어카카오모빌리티"]
)
def test_any_word_that_begins_no_body_is_noise_before_one_in_an_article_or_two(name: str) -> None:
    body = "카카오모빌리티"
    assert dict(buried_bodies({body: 9, name: 1})) == {name: body}
    assert not dict(buried_bodies({body: 9, name: 4}))
    assert not dict(buried_bodies({body: 9, f"한국{body}": 1, f"국제·{body}": 1, f"청년{body}": 1}))


def test_a_body_that_is_not_much_commoner_is_not_taken_for_what_ends_like_it() -> None:
    assert not dict(buried_bodies({"공정거래위원회": 4, "세종청사 공정거래위원회": 1}))


def test_a_person_behind_the_end_of_another_line_is_that_person() -> None:
    articles = {"표은새": 3, "해솔뉴스표은새": 1, "국감질의하는표은새": 2, "도서린": 1, "나도서린": 1}
    assert dict(buried_people(articles)) == {"해솔뉴스표은새": "표은새", "국감질의하는표은새": "표은새"}


def test_a_foreign_name_behind_the_end_of_another_line_or_its_state_is_that_person() -> None:
    articles = {
        "존 벨리노": 20,
        "해솔뉴스존 벨리노": 3,
        "페루 존 벨리노": 1,
        "존 벨리": 1,
        "안나 존 벨리노": 9,
    }
    assert dict(buried_people(articles)) == {"해솔뉴스존 벨리노": "존 벨리노", "페루 존 벨리노": "존 벨리노"}


def test_a_foreign_name_behind_the_sign_of_its_state_is_the_person() -> None:
    articles = {"안드레아 벨리노": 9, "미 벨리노": 1, "미 로시니": 1}
    found = full_names(Counted(articles, {}), {("미 벨리노", "의장"): 1, ("미 로시니", "의장"): 1})
    assert found == {("미 벨리노", "의장"): "안드레아 벨리노"}


@pytest.mark.parametrize(
    ("role", "plain"),
    [
        ("기자더불어민주당 의원", "더불어민주당 의원"),
        ("가온은행 부회장표은새 가온은행 부회장", "가온은행 부회장"),
        ("한길당 후보국회의원", "한길당 후보"),
        ("선임기자외교관", "선임기자"),
        ("기자도서린 해온부 장관", "기자"),
        ("기자도 대통령", "기자"),
        ("기자단 간사", "기자단 간사"),
        ("부산시장 후보", "부산시장 후보"),
        ("더불어민주당 의원", "더불어민주당 의원"),
        ("서울지방국세청 조사국장", "서울지방국세청 조사국장"),
    ],
)
def test_a_role_begins_behind_what_a_page_glued_to_it(role: str, plain: str) -> None:
    assert without_noise(role, "표은새") == plain


def test_a_body_that_begins_with_a_name_stays_whole() -> None:
    assert without_noise("표은새정치연구소 소장", "표은새") == "표은새정치연구소 소장"


def test_the_name_of_who_took_the_picture_with_the_title_is_not_the_role_of_who_is_shown() -> None:
    people = {"표은새", "도서린"}
    assert is_of_another("해온 해솔뉴스 도서린 기자", "표은새", people)
    assert not is_of_another("해솔뉴스 정치부 기자", "표은새", people)
    assert not is_of_another("도서린 대표 비서실장", "표은새", people)
