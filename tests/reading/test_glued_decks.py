"""Headings that a crawler glued before the first sentence."""

from __future__ import annotations

import pytest
from sample_page import BODY, MORE, TITLE, read

TEXT = "".join([*BODY, *MORE])


@pytest.mark.parametrize(
    "deck",
    [
        "빈 우체국에 망원경 두 대 설치",
        "“누구나 밤하늘 보게 하겠다”“주말 밤마다 문 연다”",
        '시장 "값 받지 않겠다"별 집 세 곳 더 검토',
        "우체국 어떻게 별 집으로 바뀌었나?",
    ],
)
def test_a_heading_glued_to_the_first_sentence_is_none_of_it(deck: str) -> None:
    found = read(TITLE, "", f"{deck}{TEXT}")
    assert found.body == TEXT
    assert deck in {cut.text for cut in found.removed}


@pytest.mark.parametrize(
    "opening",
    [
        "나래시 빈집 문제 조사위원회가 첫 모임을 열었다.위원회는 열 명이다.",
        "나래시 집값 두 해 동안 상승랠리를 이끈 곳이 바뀌었다.랠리는 끝났다.",
        "나래시 도심 도로 확대사업이 다음 달 시작된다.사업은 두 해 걸린다.",
        "나래시가 오는 14일 새 우체국 개장행사를 연다.행사는 이틀 동안 한다.",
        '한가람 과장이 밤마다 "누구나 보게 하겠다"면서 문을 열었다.문을 여는 날은 주말이다.',
        "지난 13일부터 이어진 별구경 행사 참여열기로 거리가 붐볐다.열기는 뜨거웠다.",
        "나래시는 “누구나 보는 밤하늘”도토리시가 부러워할 집을 지었다.도토리시가 물었다.",
    ],
)
def test_a_first_sentence_with_a_long_word_in_it_stays_whole(opening: str) -> None:
    assert read(TITLE, "", f"{opening}{TEXT}").body.startswith(opening)


def test_a_text_that_keeps_the_spaces_between_its_sentences_has_no_glued_heading() -> None:
    spaced = " ".join([*BODY, *MORE])
    assert read(TITLE, "", f"빈 우체국에 망원경 두 대 설치{spaced}").body.endswith(spaced)


def test_headings_before_what_the_anchor_says_are_none_of_it() -> None:
    spoken = "나래시가 우체국을 별 보는 집으로 바꿉니다.값은 받지 않습니다.시민들은 밤마다 별을 봅니다."
    assert read(TITLE, "", f"망원경 두 대 놓기로값 안 받고 주말마다 열어[앵커]{spoken}").body == spoken
