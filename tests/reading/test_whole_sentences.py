"""Sentences of an article that hold what elsewhere is a credit, a dateline or a survey: they stay, and stay whole."""

from __future__ import annotations

import pytest
from sample_page import BODY, POLITE, TITLE, body, read

SENTENCES = (
    "회사는 고객 DB 금지 조항을 새로 두고 외부 반출을 막기로 했다고 밝히면서 직원 교육도 다시 하겠다고 했다.",
    "재판매 및 DB 금지를 어긴 업체가 늘면서 통신사들이 함께 대응하기로 하고 법률 자문을 받고 있다고 전했다.",
    "가수 별이(본명=나도현)와 친구들은 이날 집 앞에서 노래를 부르며 새 집이 열린 것을 함께 축하했다고 시는 전했다.",
    "시는 올해 예산(단위=억원) 표를 다시 만들어 의회에 내고 추가 편성을 요청했다고 이날 밝히고 자료도 함께 냈다.",
    "이용자는 하루 12만 명(자료=가온일보)으로 지난해보다 갑절로 늘어났으며 앞으로도 늘어날 것으로 보인다.",
    "이 같은 사실은 지난해 신문[연합뉴스]을 통해 알려졌으며 시는 이튿날 곧바로 해명 자료를 내고 사과했다고 한다.",
    "신청은 2025. 4. 10. byeol@dotori.example로 보내면 되며 자세한 내용은 시청 누리집에서 볼 수 있다고 시는 덧붙였다.",
    "시는 쉼터에 [무료 도시락 제공]이라는 알림판을 세우고 다음 달부터 어르신에게 점심을 나누기로 했다고 밝혔다.",
    "행사는 [기념품 제공]과 사진 찍기, 걷기 대회로 이루어지며 주민이면 누구나 참여할 수 있다고 시는 설명했다.",
    "나도현 기자(nado@gaon.example)가 걸어 본 길은 생각보다 길었다",
    "- 가온군- 도토리시 별 보는 길 잇기 사업 함께 추진",
    "“이번 행사에 만족하셨습니까?”",
    "시가 찍은 사진은 누구나 조건에 따라 이용할 수 있습니다.",
    "모임에 온 이들은 “다시 별을 보고 싶어요.” 나도현 별빛모임 대표",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_holds_what_looks_like_furniture_stays_whole(sentence: str) -> None:
    written = (BODY[0], sentence, *BODY[1:])
    assert body(read(TITLE, "", "배나무 기자", "", *written)) == written


def test_a_name_behind_a_quotation_is_the_speakers() -> None:
    last = f"{BODY[-1]} “다시 별을 보고 싶어요.” 나도현 별빛모임 대표"
    found = read(TITLE, "", *BODY[:-1], last)
    assert (body(found), found.reporters) == ((*BODY[:-1], last), ())


def test_a_caption_that_begins_with_its_label_is_not_cut_before_a_particle() -> None:
    caption = (
        "▲ 자료 사진은 집을 처음 짓던 때의 것으로 시청 기록관에 남아 있었으며 주민들이 다시 찾아냈다고 한다."
    )
    assert read(TITLE, "", *BODY[:1], caption, *BODY[1:]).captions == (caption,)


TEXT = " ".join(BODY)


def test_a_report_stuck_to_the_one_before_it_is_no_caption_though_a_credit_follows() -> None:
    last = f"{TEXT}시는 다음 달에 집을 하나 더 열기로 했다고 밝혔다."
    assert read(TITLE, "", *BODY, f"{last} (사진=도토리시)").body.endswith(last)


def test_a_writers_line_wins_over_a_portrait_above_a_column() -> None:
    found = read(f"{TITLE} [기고]", "배나무 기자", "", "나도현 도토리시 문화과장", "", *BODY)
    assert found.reporters == ("배나무",)
    named = f"{TEXT} 나도현 별빛모임 대표"
    assert read(TITLE, "배나무 기자", "", named).body == named


def test_a_long_run_of_words_behind_the_last_sentence_is_no_signature() -> None:
    stored = f"{TEXT} 나도현 별과 길과 집과 언덕을 오래 살핀 소장"
    found = read(TITLE, "", stored)
    assert (found.body, found.reporters) == (stored, ())


@pytest.mark.parametrize(
    "before",
    [f"{BODY[0]} 시는 기록을 모두 내놓았다", "별 보는 집으로 가는 길과 언덕, " * 8 + "그리고 사람들"],
)
def test_an_outlet_between_two_sentences_ends_no_line(before: str) -> None:
    told = f"{before}. 연합뉴스“아이들이 별을 보며 자라는 도시를 만들겠다”는 말이 실린 그날의 신문도 함께 걸린다."
    assert told in read(TITLE, "", BODY[0], told, BODY[1]).body.split("\n")


def test_a_report_printed_twice_stays_whole_and_stands_once() -> None:
    lead = "도토리시에 별을 보는 집이 생긴다는 소식에 이웃 마을 사람들까지 들떴다."
    found = read(lead, *BODY, "연합뉴스", *BODY, "연합뉴스", "Copyright ⓒ 가온신문. All rights reserved.")
    assert body(found) == (lead, *BODY)


def test_a_report_behind_which_english_is_glued_is_not_lost() -> None:
    told = f"{' '.join(BODY)} Copyright by GAON(http://gaon.example) and GAON Content Hub Co., Ltd. All Rights Reserved."
    found = read(TITLE, "입력 2025.03.14 19:10", BODY[0], f"{told} 무단 전재 및 재배포 금지")
    assert " ".join(BODY) in found.body


def test_a_box_of_points_without_full_stops_ends_where_the_report_begins() -> None:
    points = ("빈 우체국에 망원경 두 대", "주말 밤마다 값 없이 문 열기로")
    found = read(TITLE, "", "핵심요약", *points, "도토리시 제공", *BODY)
    assert body(found) == BODY


def test_what_a_station_says_of_tips_is_no_report() -> None:
    found = read(TITLE, "", *POLITE, "연합뉴스TV 기사문의 및 제보 : 카톡/라인 gaon23")
    assert (body(found), found.publisher) == (POLITE, "연합뉴스TV")
