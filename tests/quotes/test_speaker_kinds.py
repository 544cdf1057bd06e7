"""Kinds of sentence in real news: who speaks in each, and what is a quotation there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    "body",
    [
        "[박서준 / 한빛전자 대표]\n“종은 제가 칩니다.”\n종은 이달 말에 온다.",
        "[박서준]\n“종은 제가 칩니다.”",
        "<박서준 / 한빛전자 대표> “종은 제가 칩니다.”",
        "[박서준/한빛전자 대표 : 종은 제가 칩니다.]",
    ],
)
def test_the_label_of_a_script_names_who_speaks(read: Read, body: str) -> None:
    assert read(body).said == [("종은 제가 칩니다.", "박서준")]


@pytest.mark.parametrize("label", ["[두메순/바람마을 이장 : ", "[두메순 / 바람마을 이장]\n"])
def test_a_label_with_an_office_names_whom_the_text_names_nowhere_else(read: Read, label: str) -> None:
    closing = "]" if ":" in label else ""
    assert read(f"{label}“버스가 안 와요.”{closing}").said == [("버스가 안 와요.", "두메순")]


@pytest.mark.parametrize("label", ["[주민/바람마을 : ", "[목격자 / 음성변조]\n", "[바람마을 이장]\n"])
def test_a_label_without_a_name_names_nobody(read: Read, label: str) -> None:
    closing = "]" if ":" in label else ""
    assert read(f"{label}“버스가 안 와요.”{closing}").said == [("버스가 안 와요.", None)]


def test_behind_the_label_of_a_script_the_reporter_goes_on(read: Read) -> None:
    found = read("[박서준/한빛전자 대표 : “종을 칩니다.”]\n다음 달에는 버스도 늘리겠다고 밝혔습니다.")
    assert found.told == [("다음 달에는 버스도 늘리겠다고", None)]


@pytest.mark.parametrize(
    "subject",
    [
        "‘해온시’는",
        "'해온시'는",
        "〈해온시〉는",
        "<해온시>는",
        "《해온시》는",
        "「해온시」는",
        "한편 『해온시』는",
    ],
)
def test_a_subject_in_marks_speaks(read: Read, subject: str) -> None:
    assert ("버스를 늘린다", "해온시") in read(f"{subject} “버스를 늘린다”고 밝혔다.").said


def test_a_term_in_marks_before_a_particle_is_no_subject(read: Read) -> None:
    body = "박서준 대표는 “찬성한다”고 말했다. ‘해온시의 날’은 “너무 늦다”고 덧붙였다."
    assert read(body).said[1] == ("너무 늦다", "박서준")


@pytest.mark.parametrize("others", ["측", "가족", "가족 측", "변호인", "어머니", "지인", "캠프 관계자"])
def test_those_around_a_person_are_not_the_person(read: Read, others: str) -> None:
    body = f"박서준 대표가 사라졌다. 박 대표 {others}은 “믿고 기다렸다”고 했다."
    assert read(body).said == [("믿고 기다렸다", None)]


def test_those_around_an_organization_speak_for_it(read: Read) -> None:
    assert read("해온시 측은 “믿고 기다렸다”고 했다.").said == [("믿고 기다렸다", "해온시")]


@pytest.mark.parametrize(
    "behind",
    [
        "고 한 박서준 대표를 겨냥했다",
        "고 말한 박서준 대표에게 맞섰다",
        "라고 밝힌 박서준의 말을 따졌다",
        "고 한 박서준 대표와 다퉜다",
    ],
)
def test_who_is_modified_by_the_verb_of_saying_speaks(read: Read, behind: str) -> None:
    assert read(f"이한결 이사는 “공장을 짓자”{behind}.").said == [("공장을 짓자", "박서준")]


@pytest.mark.parametrize("behind", ["고 말하는 등 박서준 대표를 비판했다", "고 말한 뒤 박서준 대표를 만났다"])
def test_who_comes_up_later_is_not_modified(read: Read, behind: str) -> None:
    assert read(f"이한결 이사는 “공장을 짓자”{behind}.").said == [("공장을 짓자", "이한결")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("시민들은 ‘또 속았다’ ‘이제 지쳤다’ 등의 반응을 보였다.", ["또 속았다", "이제 지쳤다"]),
        ("시민들은 '또 속았다', '이제 지쳤다' 등의 댓글을 달았다.", ["또 속았다", "이제 지쳤다"]),
        ("시민들은 “속임수” “헛소리” 등의 거센 반응을 보였다.", ["속임수", "헛소리"]),
        ("박서준은 ‘돈이 모자란다’는 취지의 주장을 폈다.", ["돈이 모자란다"]),
        ("박서준은 ‘돈이 모자란다’는 내용의 말을 꺼냈다.", ["돈이 모자란다"]),
        ("“공장 옮기라는 말”이라는 해석이 나왔다.", ["공장 옮기라는 말"]),
        ("박서준 대표는 “네, 네”라고 답했다.", ["네, 네"]),
    ],
)
def test_words_side_by_side_and_the_gist_of_words_are_quotations(
    read: Read, sentence: str, words: list[str]
) -> None:
    assert [text for text, _ in read(sentence).said] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "해온시는 ‘청년의 날’, ‘시민의 날’ 등의 행사를 연다.",
        "해온시는 ‘청년의 날’, ‘시민의 날’ 등의 의견을 들었다.",
        "박서준은 『모두 함께 부르는 작은 노래』를 읽었다.",
    ],
)
def test_terms_side_by_side_and_titles_are_no_quotations(read: Read, sentence: str) -> None:
    assert read(sentence).said == []


@pytest.mark.parametrize(
    "words",
    [
        "„올해는 다르다“",
        "„올해는 다르다”",
        "«올해는 다르다»",
        "『올해는 다르다』",
        "''올해는 다르다''",
        '“올해는 다르다"',
    ],
)
def test_marks_of_other_kinds_hold_words(read: Read, words: str) -> None:
    (quote,) = read(f"박서준 대표는 {words}고 말했다.").quotes
    assert (quote.text, quote.speaker, quote.verb) == ("올해는 다르다", "박서준", "말했다")


def test_marks_of_other_kinds_do_not_hold_what_stands_between_two_quotations(read: Read) -> None:
    body = "박서준 대표는 „찬성한다“고 했고, 이한결 이사는 „반대한다“고 했다."
    assert read(body).said == [("찬성한다", "박서준"), ("반대한다", "이한결")]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“글을 쓴다.”\n소설가 박서준의 하루는 짧다. 그는 새 책을 냈다.", "박서준"),
        ("“글을 쓴다.”\n비가 내렸다. 박서준 대표가 창밖을 봤다.", "박서준"),
        ("“맛이 없다.”\n이런 후기가 올라왔다. 박서준 대표는 화를 냈다.", None),
        ("“글을 쓴다.”\n비가 내렸다.\n박서준 대표가 창밖을 봤다.", None),
        ("이한결 이사가 왔다.\n“글을 쓴다.”\n소설가 박서준의 하루는 짧다.", None),
    ],
)
def test_free_standing_words_are_by_whom_the_next_paragraph_introduces(
    read: Read, body: str, speaker: str | None
) -> None:
    assert read(body).said[0][1] == speaker


@pytest.mark.parametrize(
    "clause",
    [
        "이한결 이사가 ‘물러나겠다’고 발언한 데 대해선",
        "이한결 이사가 “물러나겠다”고 한 것에 대해",
        "이한결 이사가 반대한 데 대해",
    ],
)
def test_who_is_answered_is_not_who_answers(read: Read, clause: str) -> None:
    body = f"박서준 대표는 “약속이다”라고 말했다. 또 {clause} “나와 상의할 일”이라고 말했다."
    assert read(body).said[-1] == ("나와 상의할 일", "박서준")


def test_a_question_is_by_whom_it_is_said_to_be(read: Read) -> None:
    body = "“좋은 점이 뭐냐”는 이한결의 질문에 한 직원은 “가깝다”고 답했다."
    assert read(body).said == [("좋은 점이 뭐냐", "이한결"), ("가깝다", None)]


def test_words_that_somebody_answers_are_nobodys(read: Read) -> None:
    body = "박서준 대표는 “공장이 낡았다”는 지적에 “다시 짓겠다”고 답했다."
    assert read(body).said == [("공장이 낡았다", None), ("다시 짓겠다", "박서준")]


def test_a_subject_of_the_clause_behind_is_not_the_speaker(read: Read) -> None:
    body = "해온시는 “약속을 어겼다”라며 누리경찰서가 늦었다고 비판했다."
    assert read(body).said == [("약속을 어겼다", "해온시")]


@pytest.mark.parametrize("subject", ["한 업계 인사는", "與는", "어느 상점 점원은"])
def test_somebody_without_a_name_takes_the_floor(read: Read, subject: str) -> None:
    body = f"박서준 대표는 “찬성한다”고 말했다. 하지만 {subject} “반대한다”고 했다."
    assert read(body).said[1] == ("반대한다", None)


def test_what_is_written_where_somebody_is_named_is_not_by_them(read: Read) -> None:
    body = "이한결 이사가 연 게시판에 “가게를 옮기는 게 낫다”는 글이 올라왔다."
    assert read(body).said == [("가게를 옮기는 게 낫다", None)]


def test_a_headline_does_not_give_words_to_who_is_attacked(read: Read) -> None:
    assert read("본문이다.", title="주민들, 박서준 저격…“값을 내려라”").said == [("값을 내려라", None)]


@pytest.mark.parametrize(
    "title",
    ["“마을을 책의 요람으로”", "“마을을 책 요람으로”", "“마을 책의 요람으로”", "“마을도 책의 요람으로”"],
)
def test_a_headline_may_say_the_words_of_the_body_a_little_differently(read: Read, title: str) -> None:
    body = "박서준 대표는 “마을을 모두 책의 요람으로 만들겠다”고 말했다. 이한결 이사는 “마을이 좋다”고 했다."
    assert read(body, title=title).said[0][1] == "박서준"


def test_a_headline_with_other_words_stays_nobodys(read: Read) -> None:
    body = "박서준 대표는 “마을을 모두 책의 요람으로 만들겠다”고 말했다."
    assert read(body, title="“마을에 책을 요람처럼”").said[0][1] is None
