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
        "“별 집은 언제 문을 열까요?”도토리시 누리집에 가장 많이 오른 물음이 드디어 답을 얻었다고 시가 전했다.도토리시가 답했다.",
        '"별 보러 오라고 했지만 아무도 오지 않았다"도토리시 첫 별 집을 지은 이가 그날을 떠올렸다.도토리시였다.',
        "별 보러 두 시간을 걸어야 한다면 믿겠는가?도토리시 북쪽 마을 아이들이 그렇게 살고 있다.도토리시였다.",
        "새길도가 올해 안에 별 집 두 곳을 더 열 예정이라 이웃 도시가 저마다 서두르고 있다고 한다.이라크에서도 온다.",
        "도토리사가 가온에서 짓고 있는 새 망원경 생산라인이 이르면 다음 달 하순부터 움직인다고 한다.라인은 둘이다.",
        "별 집에서는 첫 시간에 무엇을 조사하나.하나둘 모여든 아이들이 저마다 별을 골랐다.하나가 남았다.",
        "새길시 별 집들이 두 해 동안 내리 성장하면 이웃 도시가 저마다 서두르게 될 것이라고 한다.하면 된다.",
        "새길도 별 집(마을 다섯 곳이 맡은 연구 지원상담) 가운데 하나가 다음 달에 문을 연다고 시가 알렸다.상담이 많다.",
    ],
)
def test_a_first_sentence_with_a_long_word_in_it_stays_whole(opening: str) -> None:
    assert read(TITLE, "", f"{opening}{TEXT}").body.startswith(opening)


def test_a_text_that_keeps_the_spaces_between_its_sentences_has_no_glued_heading() -> None:
    spaced = " ".join([*BODY, *MORE])
    assert read(TITLE, "", f"빈 우체국에 망원경 두 대 설치{spaced}").body.endswith(spaced)


def test_a_dateline_is_in_no_heading() -> None:
    opening = "새길시가 우체국 별 집 개방대가를 묻기로 했다.대가가 크다."
    found = read(TITLE, "", f"[새길=가온통신] 한가람 기자 = {opening}{TEXT}")
    assert found.body.startswith(opening)


def test_headings_before_what_the_anchor_says_are_none_of_it() -> None:
    spoken = "나래시가 우체국을 별 보는 집으로 바꿉니다.값은 받지 않습니다.시민들은 밤마다 별을 봅니다."
    assert read(TITLE, "", f"망원경 두 대 놓기로값 안 받고 주말마다 열어[앵커]{spoken}").body == spoken
