"""Whose clause the words stand in: subjects that have their verb already, strangers, and who goes on after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

SPOKE = "박서준 대표는 “종을 친다”고 말했다."


@pytest.mark.parametrize(
    "clause",
    [
        "그러면서 한빛전자가 값을 내렸을 가능성이 있다며",
        "또 이한결 이사가 문을 열자",
        "이어 이한결 이사가 늦는다며",
    ],
)
def test_a_subject_that_has_its_verb_does_not_speak_where_somebody_goes_on(read: Read, clause: str) -> None:
    assert read(f"{SPOKE} {clause} “좋은 소식은 아니다”라고 말했다.").said[1] == (
        "좋은 소식은 아니다",
        "박서준",
    )


@pytest.mark.parametrize(
    "clause",
    [
        "이한결 이사가 값이 오른다며",
        "이한결 이사가 국회에서 열린 회의에서",
        "이한결 이사가 시민이 할 수 있는 일을 들며",
        "이한결 이사가 새로운 문을 가리키며",
        "이한결 이사가 “낡은 것”이라며",
    ],
)
def test_a_subject_that_waits_for_its_verb_speaks(read: Read, clause: str) -> None:
    assert read(f"{SPOKE} 그러나 {clause} “늦었다”고 말했다.").said[-1] == ("늦었다", "이한결")


@pytest.mark.parametrize(
    "sentence",
    [
        "박서준 대표가 화를 내자 기사는 “내일 간다”고 답했다.",
        "박서준 대표가 화를 내자 형부는 “내일 간다”고 답했다.",
        "박서준 대표가 보낸 쪽지를 보면 배달 기사는 지난 7일 오후 “내일 간다”고 썼다.",
    ],
)
def test_somebody_nobody_knows_speaks_behind_who_has_a_verb(read: Read, sentence: str) -> None:
    assert read(sentence).said == [("내일 간다", None)]


def test_a_stranger_speaks_behind_the_words_of_another(read: Read) -> None:
    body = "박서준 대표는 “언제 오느냐”고 물었고, 택배 기사는 “내일 간다”고 답했다."
    assert read(body).said == [("언제 오느냐", "박서준"), ("내일 간다", None)]


def test_a_claim_is_nobody(read: Read) -> None:
    assert read("해온시는 한빛전자의 주장이 “설득력이 없다”고 반박했다.").said == [
        ("설득력이 없다", "해온시")
    ]


def test_one_of_a_group_is_whom_a_pronoun_means(read: Read) -> None:
    body = f"{SPOKE} 그와 다른 시민들은 문을 열어 달라고 요구했다. 그는 “문이 무겁다”고 했다."
    assert read(body).said[1] == ("문이 무겁다", "박서준")


@pytest.mark.parametrize("told", ["사연을 소개했다", "근황을 전했다"])
def test_whose_story_is_told_is_whom_a_pronoun_means(read: Read, told: str) -> None:
    body = f"{SPOKE} 누리일보는 종지기 이한결 씨의 {told}. 그는 “종이 무겁다”고 했다."
    assert read(body).said[1] == ("종이 무겁다", "이한결")


def test_a_body_without_a_name_is_not_whom_a_pronoun_means(read: Read) -> None:
    body = "박서준 대표가 지난해 종을 쳤다. 또 다른 신문도 그 일을 보도했다. 그는 “종이 무겁다”고 했다."
    assert read(body).said == [("종이 무겁다", "박서준")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("박서준 대표는 누리경찰서로부터 “문을 닫으라”는 통보를 받았다.", "누리경찰서"),
        ("박서준 대표는 이한결 이사에게서 “문을 닫으라”며 전화를 받았다.", "이한결"),
        ("박서준 대표는 “문을 닫으라”는 이한결 이사의 권고를 따르지 않았다.", "이한결"),
        ("박서준 대표는 “문을 닫으라”는 검사의 신문에 고개를 저었다.", None),
    ],
)
def test_words_that_somebody_gets_are_those_of_who_gives_them(
    read: Read, sentence: str, speaker: str | None
) -> None:
    assert read(sentence).said == [("문을 닫으라", speaker)]


def test_people_among_others_are_nobody(read: Read) -> None:
    assert read(f"{SPOKE} 시민단체를 비롯한 여권 등에서 “너무하다”며 나섰다.").said[1] == ("너무하다", None)


def test_who_is_named_with_too_takes_the_floor(read: Read) -> None:
    body = f"{SPOKE} 이한결 사무총장도 의원총회에서 “연말까지 활동하는 평가위에 전달하겠다”고 언급했다."
    assert read(body).said[1][1] == "이한결"


def test_the_labels_of_a_broadcast_may_stand_far_apart_in_a_line(read: Read) -> None:
    body = "오늘의 말      박서준 / 새길당 국회의원   “종을 친다”      이한결 / 누리방송 논설위원   “늦었다”"
    assert read(body).said == [("종을 친다", "박서준"), ("늦었다", "이한결")]


@pytest.mark.parametrize(
    "aside", ["이한결 이사. /누리일보", "관련 기사\n이한결 이사 종탑에 오르다\n시민들 종소리에 깨다"]
)
def test_a_line_that_tells_nothing_takes_the_floor_from_nobody(read: Read, aside: str) -> None:
    body = (
        f"박서준 대표는 “종을 친다”고 말했다.\n {aside}\n 종을 치는 까닭에 대해서는 “때가 됐다”고 설명했다."
    )
    assert read(body).said[-1] == ("때가 됐다", "박서준")
    other = (
        "박서준 대표는 “종을 친다”고 말했다.\n관련 기사\n“종이 뭐길래” 종탑 카툰북 발간\n“종을 치면 내려온다”"
    )
    assert [speaker for _, speaker in read(other).said[1:]] == [None, None]
    headed = "박서준 대표는 “종을 친다”고 말했다.\n◆ 이한결 이사의 종\n◆ 시민의 종\n◆ 종탑\n까닭에 대해서는 “몰라”라고 설명했다."
    assert read(headed).said[-1] == ("몰라", None)
