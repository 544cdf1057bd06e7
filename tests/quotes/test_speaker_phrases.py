"""Which phrase of a sentence names who speaks: beside marks, in clauses, in polls, inside marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    "body",
    [
        "○…“종은 제가 칩니다.” = 박서준 한빛전자 대표. 총회에서 물러나며.",
        "이한결 이사는 웃었다. ▶박서준 대표=“종은 제가 칩니다.” 회의가 끝났다.",
        "이한결 이사는 웃었다. <박서준 / 한빛전자 대표> “종은 제가 칩니다.” 회의가 끝났다.",
        "회의에서는 “종은 제가 칩니다...”(박서준 대표) 같은 말이 나왔다.",
        "‘승자’ 두메도 박서준 대표 = “종은 제가 칩니다.”",
    ],
)
def test_a_name_beside_the_marks_speaks(read: Read, body: str) -> None:
    ((_, speaker),) = read(body).said
    assert speaker == "박서준"


def test_turns_on_one_line_are_each_of_their_own_speaker(read: Read) -> None:
    body = "▶박서준 대표=“종은 왜 쳤습니까?”  이 이사는 말이 없었다.  ▶이한결 이사=“제가 안 쳤습니다.”"
    assert [speaker for _, speaker in read(body).said] == ["박서준", "이한결"]


def test_a_reporter_before_an_equals_sign_says_nothing(read: Read) -> None:
    ((_, speaker),) = read("(해온=한빛통신) 박서준 기자 = “종이 운다.” 축제가 시작됐다.").said
    assert speaker is None


@pytest.mark.parametrize(
    "question", ["‘이한결 이사가 종을 치느냐’는 질문에는", "'이한결 이사는 종을 쳤느냐'는 물음에"]
)
def test_a_subject_inside_marks_is_none_of_the_sentence(read: Read, question: str) -> None:
    found = read(f"박서준 대표는 “종이 운다”고 했다. {question} “모른다”고 했다.").said
    assert found[-1] == ("모른다", "박서준")


def test_the_words_of_a_clause_before_a_noun_are_those_of_its_own_subject(read: Read) -> None:
    body = "이한결 이사는 박서준 대표가 전날 직원을 모아 “종을 친다”고 지시한 발언을 글로 고쳤다."
    assert read(body).said == [("종을 친다", "박서준")]


def test_the_words_before_a_time_are_those_of_the_topic(read: Read) -> None:
    body = "이한결 이사는 박서준 대표가 온 뒤 손뼉을 쳐 “종이 운다”고 말한 뒤 떠났다."
    assert read(body).said == [("종이 운다", "이한결")]


def test_words_that_go_on_do_not_belong_to_whose_request_comes_behind(read: Read) -> None:
    body = (
        "박서준 대표는 “종이 운다”고 했다. 그러면서 “기쁘다”며 이한결 이사의 요청을 받아들인 까닭을 밝혔다."
    )
    assert read(body).said[-1] == ("기쁘다", "박서준")


@pytest.mark.parametrize(
    "sentence",
    [
        "조사에 응한 사람의 40.7%는 “종이 낡았다”고 답했다.",
        "한빛전자가 한 조사에 따르면 직원의 40.7%는 “종이 낡았다”고 답했다.",
        "“종이 낡았다”고 답한 경우는 40.7%였다.",
    ],
)
def test_who_answers_a_poll_is_nobody(read: Read, sentence: str) -> None:
    assert read(f"박서준 대표는 “종이 운다”고 했다. {sentence}").said[-1] == ("종이 낡았다", None)


def test_an_office_with_its_abbreviation_in_brackets_is_somebody(read: Read) -> None:
    body = "박서준 대표는 “종이 운다”고 했다. 소날 데사 최고투자책임자(CIO)는 “값이 오른다”고 했다."
    assert read(body).said[-1] == ("값이 오른다", None)
