"""Words that are put to somebody, or that others say, and who goes on speaking behind them; words beside names in headlines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

SPOKE = "박서준 대표는 “종을 친다”고 말했다."


def test_questions_are_of_nobody_and_who_is_asked_goes_on(read: Read) -> None:
    body = "박서준 대표는 “종은 크냐”, “언제 치냐” 등 질문에도 답하지 않았다. 소감을 묻자 “곧 친다”고 말했다."
    assert [quote.speaker for quote in read(body).quotes] == [None, None, "박서준"]


def test_a_share_of_those_who_answer_is_nobody(read: Read) -> None:
    body = "누리일보는 응답자의 87%가 종을 안다고 전했고, 74%가 새 종에 “찬성한다”고 답했다."
    assert read(body).said == [("찬성한다", None)]


@pytest.mark.parametrize("behind", ["는 주장도 되풀이했다", "는 말을 남겼다", "라는 소감을 전했다"])
def test_who_has_the_floor_goes_on_with_words_that_a_noun_calls_own(read: Read, behind: str) -> None:
    assert read(f"{SPOKE} 이어 “종은 크다”{behind}.").said[1] == ("종은 크다", "박서준")


@pytest.mark.parametrize("behind", ["는 주장도 나왔다", "는 말을 들었다", "는 설명이 제기됐다"])
def test_words_of_others_that_a_noun_calls_are_not_of_who_has_the_floor(read: Read, behind: str) -> None:
    assert read(f"{SPOKE} 이어 “종은 크다”{behind}.").said[1] == ("종은 크다", None)


def test_a_subject_of_a_reported_clause_does_not_take_the_floor(read: Read) -> None:
    body = f"{SPOKE} 뿐만 아니라 “종은 크다”며 이한결 이사가 늦을 것이라 내다봤다."
    assert read(body).said[1] == ("종은 크다", "박서준")


@pytest.mark.parametrize("others", ["시민들이 모였다", "‘새종’ 이한결·두메도 이사가 모였다"])
def test_who_has_the_floor_does_not_say_what_others_are_said_to_say(read: Read, others: str) -> None:
    assert read(f"{SPOKE} 또 전날 “종은 크다”고 밝힌 {others}.").said[1] == ("종은 크다", None)


def test_somebody_unknown_with_a_form_of_address_takes_the_floor(read: Read) -> None:
    assert read(f"{SPOKE} 회의에 나온 나무 씨는 “종은 크다”고 말했다.").said[1] == ("종은 크다", None)


def test_somebody_of_a_side_of_a_body_speaks_for_it(read: Read) -> None:
    assert read("한빛전자 측 관계자는 “종은 크다”고 말했다.").said == [("종은 크다", "한빛전자")]


def test_another_one_speaks_for_the_same_body_soon_after(read: Read) -> None:
    first = "한빛전자 관계자는 “종은 크다”고 말했다."
    between = "종이 울렸다. 새가 날았다. 해가 떴다. 비가 왔다."
    assert read(f"{first} 다른 관계자는 “값도 싸다”고 했다.").said[1] == ("값도 싸다", "한빛전자")
    assert read(f"{first} {between} 다른 관계자는 “값도 싸다”고 했다.").said[1] == ("값도 싸다", None)


def test_two_with_titles_are_nobody(read: Read) -> None:
    body = "박서준 종탑혁신센터장과 이한결 이사는 “종은 크다”고 말했다."
    assert read(body).said == [("종은 크다", None)]


def test_all_words_side_by_side_are_said_of_which_a_verb_takes_up_the_last(read: Read) -> None:
    body = "박서준 대표는 “종 치는 사람들” “이제 쉬어라”라고 외쳤다."
    assert read(body).said == [("종 치는 사람들", "박서준"), ("이제 쉬어라", "박서준")]


def test_words_of_what_is_to_come_are_said_where_somebodys_remark_is_named(read: Read) -> None:
    body = "“종값이 더 내려갈 것”이라는 박서준 대표의 발언이 나왔다."
    assert read(body).said == [("종값이 더 내려갈 것", "박서준")]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("박서준, 첫 회의 “종 승리”", "박서준"),
        ("‘종소리’ 박서준, 첫 회의 “종 승리”", "박서준"),
        ("박서준, 시상식서 이한결 언급 “종이 크다”", "박서준"),
        ("박서준, 첫 회의 “종은 큰가?”", None),
        ("박서준, 첫 회의 “종 승리” 질문에 웃음", None),
        ("“종이 크다”…박서준, 새해 다짐", "박서준"),
        ("“종이 크다” ‘종소리’ 박서준, 새해 다짐", None),
    ],
)
def test_who_says_the_words_of_a_headline(read: Read, title: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in read("본문이다.", title=title).quotes] == [speaker]


def test_what_is_said_in_the_body_goes_before_whom_the_headline_names_first(read: Read) -> None:
    title = "박서준, 첫 회의 “종은 크다”"
    assert read("이한결 이사는 “새로 만든 종은 크다”고 말했다.", title=title).said[0][1] == "이한결"


def test_a_hyphen_within_a_word_does_not_part_a_name_from_its_office(read: Read) -> None:
    assert read("박서준 해온시 4-H 본부 회장은 “종은 크다”고 말했다.").said == [("종은 크다", "박서준")]
    assert read("박서준 ㈜나래벨경력개발센터 대표는 “종은 크다”고 말했다.").said == [("종은 크다", "박서준")]


def test_a_body_in_marks_may_have_its_short_name_in_a_bracket_there(read: Read) -> None:
    assert read("연구소 ‘새길(누리일보)’은 “종은 크다”고 말했다.").said == [("종은 크다", "누리일보")]


def test_a_headlines_words_are_not_of_who_only_repeats_them(read: Read) -> None:
    title = "박서준, 축제 요구에 “생각해 보겠다”"
    body = "한 관계자는 “대표가 ‘생각해 보겠다’고 했으니 기다린다”고 말했다."
    assert read(body, title=title).said[0] == ("생각해 보겠다", "박서준")


@pytest.mark.parametrize(("heading", "speaker"), [("새 종은 아주 크다", "이한결"), ("종을 왜 치는가", None)])
def test_a_heading_between_paragraphs_is_of_who_says_its_words(
    read: Read, heading: str, speaker: str | None
) -> None:
    body = f"{SPOKE}\n“{heading}”\n이한결 이사는 “새로 만든 종은 아주 크다”고 말했다."
    assert read(body).said[1] == (heading, speaker)


def test_who_answers_in_a_dialogue_whose_line_ends_are_lost_is_whom_it_is_with(read: Read) -> None:
    body = (
        "이한결 이사가 물었다. 다음은 박서준 대표와의 일문일답이다.-종은 왜 치나. “때가 됐다.”"
        "-이한결 이사도 치나. “그렇다.”-값은 어떤가.“싸다.”"
    )
    assert read(body).said == [("때가 됐다.", "박서준"), ("그렇다.", "박서준"), ("싸다.", "박서준")]


def test_letters_mark_questions_to_who_is_spoken_of(read: Read) -> None:
    body = "종을 만든 이는 박서준 대표다. Q : 왜 만들었나. A : “때가 됐다.” Q : 값은 어떤가. A : “싸다.”"
    assert read(body).said == [("때가 됐다.", "박서준"), ("싸다.", "박서준")]


def test_a_text_with_questions_between_its_answers_is_a_dialogue(read: Read) -> None:
    body = (
        "박서준 대표는 종을 만든다. 박 대표를 만났다. ―왜 만드나. “때가 됐다.” ―언제인가. “곧이다.” "
        "(이한결 이사도?) “그렇다.” ―값은? “싸다.” ―크기는? “크다.”"
    )
    assert [speaker for _, speaker in read(body).said] == ["박서준"] * 5
