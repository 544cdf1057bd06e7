"""Dialogues in one line, portraits of one person, and who still has the floor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def test_turns_in_one_line_are_of_those_before_the_colons(read: Read) -> None:
    body = (
        "공판이 열렸다. 이한결 교수 : “어느 종인가?”박서준 : “큰 종.”판사 : “누가 쳤나?”박서준 : “제가 쳤다.”"
    )
    assert read(body).said == [
        ("어느 종인가?", "이한결"),
        ("큰 종.", "박서준"),
        ("누가 쳤나?", None),
        ("제가 쳤다.", "박서준"),
    ]


def test_no_turn_is_of_a_noun_behind_somebodys_name(read: Read) -> None:
    assert read("종이 섰다. 한빛전자 표어: “종을 친다.”").said == [("종을 친다.", None)]


@pytest.mark.parametrize("called", ["는 주장에", "라는 말에", " 발언에"])
def test_words_between_a_genitive_and_a_noun_of_saying_are_the_owners(read: Read, called: str) -> None:
    body = f"이한결 이사는 박서준 대표의 “종을 친다”{called} 선을 그었다. “아직 아니다”라고 적었다."
    assert read(body).said[0] == ("종을 친다", "박서준")
    assert read(f"시민들은 박서준 대표의 “종을 친다”{called} 대해 “크다”고 했다.").said[1] == ("크다", None)


def test_who_is_told_to_be_somebody_else_keeps_no_floor(read: Read) -> None:
    body = "이한결 이사는 “종이 크다”고 했다. 시는 박서준 대표의 “종을 친다”는 말도 들었다. 그러면서 “다 듣겠다”고 했다."
    assert read(body).said[-1] != ("다 듣겠다", "박서준")


def test_a_person_without_an_office_is_modified_by_the_verb_of_saying(read: Read) -> None:
    assert read("모두에게 “함께 친다”고 말하는 박서준 씨를 7일 만났다.").said == [("함께 친다", "박서준")]


def test_the_low_turned_mark_opens(read: Read) -> None:
    assert read("박서준 대표는 ‟종을 친다”고 말했다.").said == [("종을 친다", "박서준")]


def test_who_is_said_to_be_the_one_is_of_whom_the_sentence_speaks(read: Read) -> None:
    body = "이한결 이사는 “작다”고 했다. 비가 왔다. 눈이 왔다. 종을 먼저 친 사람이 박서준 대표다. “무거웠어요.” 종탑이 섰다."
    assert read(body).said[-1] == ("무거웠어요.", "박서준")


def test_somebody_in_a_clause_before_a_noun_is_not_of_whom_a_sentence_speaks(read: Read) -> None:
    body = "동료들이 멀리 떠난 일도 아팠다. “처음엔 무서웠어요.” 박서준 대표는 하늘을 봤다."
    assert read(body).said == [("처음엔 무서웠어요.", "박서준")]


def test_a_pronoun_stands_for_who_spoke_last_past_somebody_who_does_nothing(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 했다. 종소리는 이한결 교수의 논문에도 나온다. 그는 “크다”고 했다."
    assert read(body).said[-1] == ("크다", "박서준")
    lost = "박서준 대표는 “종을 친다”고 했다. 이한결 교수 앞서 책에서 종을 다뤘다. 그는 “크다”고 했다."
    assert read(lost).said[-1] == ("크다", "이한결")


def test_the_last_speaker_goes_on_over_what_is_told_without_a_subject(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 했다. 시가 늦은 점도 문제로 꼽았다. 종탑이 낡았다는 말도 있다. 이어 “또 친다”고 했다."
    assert read(body).said[-1] == ("또 친다", "박서준")


def test_what_somebody_did_is_spoken_about_behind_its_object(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 했다. 시민들이 모인 일을 두고는 “고맙다”고 말했다."
    assert read(body).said[-1] == ("고맙다", "박서준")


def test_a_surname_behind_a_verb_makes_it_no_passive(read: Read) -> None:
    assert read("박서준 대표는 “종을 친다”고 말해 지 여사를 웃겼다.").said == [("종을 친다", "박서준")]


def test_all_words_of_a_topic_that_is_nobody_known_are_nobodys(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 했다. 보고서는 “종이 는다”며 “소리가 크다”고 했다."
    assert read(body).said[1:] == [("종이 는다", None), ("소리가 크다", None)]


def test_a_sentence_before_a_colon_is_no_label(read: Read) -> None:
    body = "공판이 열렸다. 박서준 대표 : 종을 쳤습니다. 크게 쳤습니다."
    assert all(quote.attribution != "공판이 열렸다. 박서준 대표" for quote in read(body).quotes)


def test_what_is_said_before_a_noun_announces_no_words(read: Read) -> None:
    body = "박서준 대표는 “종을 친다”고 말했다. 종탑은 낡았다. 종을 우려하는 목소리가 큰 곳이 누리경찰서다. “처음엔 무서웠어요.”"
    assert read(body).said[1] == ("처음엔 무서웠어요.", None)


@pytest.mark.parametrize("asked", ["거듭 물었지만", "거듭 질문하자", "되물었으나"])
def test_who_asks_does_not_say_the_answer(read: Read, asked: str) -> None:
    body = f"박서준 대표는 “종을 친다”고 했다. 언제 치느냐고 이한결 이사가 {asked} “모른다”며 말을 아꼈다."
    assert read(body).said[-1] == ("모른다", "박서준")


def test_questions_with_dashes_around_them_are_answered(read: Read) -> None:
    body = "박서준 대표를 만났다.\n-종은 언제 치나-\n“곧 칩니다.”\n-이한결 이사도 오나-\n“네, 옵니다.”"
    assert read(body).said == [("곧 칩니다.", "박서준"), ("네, 옵니다.", "박서준")]


def test_answers_behind_questions_with_a_letter_need_none(read: Read) -> None:
    body = "박서준 대표를 만났다.\nQ1. 종은 언제 치나요?\n곧 칩니다.\nQ2. 이한결 이사도 오나요?\n네, 옵니다."
    assert read(body).said == [("곧 칩니다.", "박서준"), ("네, 옵니다.", "박서준")]


@pytest.mark.parametrize(
    ("more", "speaker"), [(" 박 대표가 웃었다. 박 대표는 앉았다.", "박서준"), ("", None)]
)
def test_who_is_named_most_by_far_answers(read: Read, more: str, speaker: str | None) -> None:
    body = f"박서준 대표를 이한결 이사와 만났다.{more}\nQ. 종은 언제 치나요?\nA. 곧 칩니다."
    assert read(body).said == [("곧 칩니다.", speaker)]


def test_a_headline_hears_a_sigh(read: Read) -> None:
    assert read("종이 섰다.", title="박서준 대표의 한숨 “종을 못 쳐요”").said == [("종을 못 쳐요", "박서준")]


def test_who_is_cheered_in_a_headline_does_not_speak(read: Read) -> None:
    said = read("종이 섰다.", title="해온시, 박서준 대표 응원 “종을 쳐라”").said
    assert said != [("종을 쳐라", "박서준")]
