"""Captions that a crawler glued between the sentences of a report."""

from __future__ import annotations

import pytest
from sample_page import BODY, LAST, MORE, TITLE, body, read

TEXT = " ".join([*BODY, *MORE])


@pytest.mark.parametrize(
    "caption",
    [
        "14일 아이들이 지붕에서 별을 보고 있다. (사진=도토리시 문화과, 온라인 모임)",
        "14일 아이들이 지붕에서 별을 보고 있다. / 사진=뉴시스",
        "14일 아이들이 지붕에서 별을 보고 있다. 나도현 기자",
        "14일 아이들이 지붕에서 별을 보고 있다. 뉴스1 ",
        "14일 아이들이 지붕에서 별을 보고 있다. 연합뉴스 제공",
        "별 보는 집에 모인 아이들 [사진=나도현 기자]",
        "별 보는 집의 새 망원경 [도토리시 제공]",
        "별 보는 집의 지붕 모습. 도토리시 제공",
        "13일 지붕에서 망원경을 닦고 있다. /사진=나도현 기자",
        "▲한가람 도토리시 과장. 사진=한가람 페이스북",
        "13일 지붕에서 망원경을 닦고 있다. 도토리시 문화과 제공",
        "13일 도토리시에서 열린 기념식. AP연합뉴스",
    ],
)
def test_a_caption_between_two_sentences_is_parted_by_its_credit(caption: str) -> None:
    found = read(TITLE, "", f"{TEXT}{caption}{LAST}")
    assert body(found) == (TEXT, LAST)


def test_a_report_before_a_credit_is_no_caption() -> None:
    told = f"{TEXT} 시는 망원경을 두 대 샀다. (자료=도토리시 문화과) {LAST}"
    assert read(TITLE, "", told).body == told


def test_a_heading_to_which_a_credit_is_glued_stays() -> None:
    found = read(
        TITLE,
        "",
        f"{TEXT}○ 밤하늘이 가까워진다사진=뉴시스{LAST}",
    )
    assert "○ 밤하늘이 가까워진다" in found.body


def test_an_agency_stuck_to_the_first_paragraph_is_none_of_its_words() -> None:
    assert read(TITLE, "", f"연합뉴스{TEXT}").body == TEXT
    assert read(TITLE, "", f"연합뉴스는 이렇게 썼다. {TEXT}").body == f"연합뉴스는 이렇게 썼다. {TEXT}"


@pytest.mark.parametrize("behind", ["현직 기자 열 명이 글을 냈다.", "뉴시스 설문에 답한 이는 스무 명이다."])
def test_a_trend_before_the_name_of_an_agency_or_reporters_is_no_caption(behind: str) -> None:
    told = f"{TEXT} 말이 많아지고 있다. {behind} {TEXT}"
    assert read(TITLE, "", told).body == told


@pytest.mark.parametrize(
    "told",
    [
        "시는 지붕을 고쳤어요.지붕의 망원경 두 대는 나래대 제공자의 이름을 달았다.",
        "한 아이가 물었다. 별은 몇 개? 도토리시 제공량을 넘는다.",
    ],
)
def test_what_somebody_provides_between_two_sentences_is_no_credit(told: str) -> None:
    assert told in read(TITLE, "", f"{TEXT}{told}{LAST}").body


def test_a_polite_sentence_before_a_caption_stays() -> None:
    asked = "아이들은 어떻게 지냈을까요? 모두 잘 지냈는데요."
    found = read(TITLE, "", f"{TEXT}{asked}별 보는 집의 지붕 모습. 도토리시 제공{LAST}")
    assert body(found) == (f"{TEXT}{asked}", LAST)


@pytest.mark.parametrize("credit", ["제공=도토리시청", "사진: 도토리시청", "[사진=도토리시청]"])
def test_a_credit_glued_before_the_byline_in_brackets_goes_and_the_byline_is_read(credit: str) -> None:
    found = read(TITLE, "", f"{credit}[가온일보ㅣ나도현 기자] {' '.join(BODY)}")
    assert (found.body, found.reporters, found.publisher) == (" ".join(BODY), ("나도현",), "가온일보")
