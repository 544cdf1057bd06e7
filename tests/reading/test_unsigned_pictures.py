"""Captions without a credit: told by what they say and where they stand."""

from __future__ import annotations

import pytest
from sample_page import BODY, BYLINE, STAMP, TITLE, body, read

MORE = "시는 내년에도 빈 집 두 채를 골라 별 보는 집으로 바꾸기로 했다."


@pytest.mark.parametrize(
    "caption",
    [
        "망원경 옆에 선 한가람 과장(왼쪽)과 정수다 도서관장(오른쪽) [도토리도서관]",
        "(사진 왼쪽부터) 한가람 과장, 정수다 관장, 배나무 시장",
        "한가람 과장(왼쪽 두번째)과 정수다 관장이 지붕에 오르고 있다. 사진 도토리도서관",
        "별 보는 집에 놓일 망원경 2025.03.14",
        "별 보는 집을 그린 그림/도토리시 제공 2025.3.14",
        "한가람 과장이 14일 지붕을 살피고 있다. [사진공동취재단]",
        "도토리시의 별 보는 집 안내 포스터",
        "우체국 앞마당 (가온일보DB)",
        "▲ 자료사진 도토리시청",
        "별 보는 집이 들어설 도토리시 은행동 일대",
    ],
)
def test_a_line_that_only_a_picture_can_have_is_a_caption_wherever_it_stands(caption: str) -> None:
    for lines in (
        (TITLE, STAMP, caption, *BODY, MORE, BYLINE),
        (TITLE, STAMP, *BODY[:2], caption, *BODY[2:], MORE),
    ):
        found = read(*lines)
        assert found.captions == (caption,)
        assert body(found) == (*BODY, MORE)
        assert found.subheads == ()


def test_a_limb_with_its_side_is_no_picture() -> None:
    told = "한가람 과장은 무릎(오른쪽)을 다쳐 한 달을 쉬었다."
    assert body(read(TITLE, STAMP, *BODY[:2], told, *BODY[2:], BYLINE)) == (*BODY[:2], told, *BODY[2:])


@pytest.mark.parametrize("label", ["별 보는 집 여는 날짜", "신청 기간", "여는 일시", "별 보는 집 개관일"])
def test_a_date_with_its_label_is_no_picture(label: str) -> None:
    assert read(TITLE, STAMP, *BODY[:2], f"{label} 2025.04.02", *BODY[2:], BYLINE).captions == ()


def test_a_paragraph_of_two_sentences_that_names_a_side_is_no_caption() -> None:
    told = "한가람 과장(오른쪽 사진)은 시인이다. 그는 별을 노래한 시집을 두 권 냈다."
    assert body(read(TITLE, STAMP, *BODY, told, BYLINE)) == (*BODY, told)


@pytest.mark.parametrize(
    "scene",
    [
        "한가람 도토리시 문화과장이 14일 도토리시청에서 열린 기자회견에서 망원경을 가리키고 있다.",
        "도토리시가 문을 닫은 우체국 지붕에 망원경 두 대를 놓고 있다.",
    ],
)
def test_a_scene_above_a_report_that_begins_again_is_a_caption(scene: str) -> None:
    found = read(TITLE, "", scene, *BODY, MORE)
    assert found.captions == (scene,)
    assert body(found) == (*BODY, MORE)


@pytest.mark.parametrize(
    "first",
    [
        "빈 우체국을 고쳐 쓰자는 목소리가 커지고 있다.",
        "도토리시가 문을 닫은 우체국을 고치는 데 큰 기대를 모으고 있다.",
        "도토리시가 14일 은행동에서 시작한 별 보는 모임이 시민의 호응을 얻고 있다.",
        "도토리시가 14일부터 은행동에서 여는 모임을 찾는 사람이 늘어나고 있다.",
        "도토리시가 14일 은행동에서 연 모임이 무산되면서 이웃 사이가 파국으로 치닫고 있다.",
    ],
)
def test_a_report_that_begins_with_what_is_going_on_keeps_its_first_paragraph(first: str) -> None:
    assert body(read(TITLE, "", first, *BODY, MORE)) == (first, *BODY, MORE)


@pytest.mark.parametrize("heading", ["◇ 낡은 우체국도 별을 볼 수 있다", "“우체국에는 낡은 서가도 있다”"])
def test_a_heading_that_judges_or_quotes_is_no_scene(heading: str) -> None:
    found = read(TITLE, STAMP, BODY[0], heading, *BODY[1:], MORE)
    assert (found.captions, body(found)) == ((), (BODY[0], heading, *BODY[1:], MORE))


def test_a_person_whom_a_picture_above_the_first_paragraph_shows_is_no_sub_head() -> None:
    shown = "도토리시의 ‘첫 별지기’로 뽑힌 정수다 관장"
    found = read(TITLE, "별 보는 집 다음 달 문 열어", shown, *BODY, MORE)
    assert (found.subheads, found.captions) == (("별 보는 집 다음 달 문 열어",), (shown,))
    assert body(found) == (*BODY, MORE)


def test_a_person_whom_a_picture_below_the_first_paragraph_shows_is_no_heading() -> None:
    shown = "도토리시의 ‘첫 별지기’로 뽑힌 정수다 관장"
    found = read(TITLE, STAMP, BODY[0], shown, *BODY[1:], MORE)
    assert (found.captions, body(found)) == ((shown,), (*BODY, MORE))
    heading = "‘첫 별지기’ 정수다 관장"
    assert body(read(TITLE, STAMP, BODY[0], heading, *BODY[1:])) == (BODY[0], heading, *BODY[1:])


def test_the_line_below_the_words_that_a_caption_comes_is_one() -> None:
    told = "도토리시는 14일 도토리도서관과 망원경 두 대를 함께 쓰기로 하는 협약을 맺었다."
    found = read(TITLE, STAMP, *BODY, "사진 설명)", told, "(사진 제공-도토리시)")
    assert told in found.captions
    assert body(found) == BODY


def test_a_deck_above_a_caption_with_an_agency_in_square_brackets_stays_a_sub_head() -> None:
    deck = "주말 밤마다 문 열기로"
    caption = "[도토리=가온뉴스] 배나무 기자 = 한가람 과장이 지붕에 오르고 있다. (공동취재사진) 2025.03.14."
    found = read(
        TITLE,
        "망원경 두 대 지붕에 놓는다",
        deck,
        caption,
        f"[도토리=가온뉴스] 나도현 기자 = {BODY[0]}",
        *BODY[1:],
    )
    assert found.subheads == ("망원경 두 대 지붕에 놓는다", deck)
    assert found.reporters == ("나도현",)
    assert body(found) == BODY


def test_a_caption_with_a_photographer_stuck_between_two_sentences_is_taken_out() -> None:
    stored = f"{BODY[0]}한가람 과장이 망원경을 들었다. 사진=배나무 기자{BODY[1]}{BODY[2]}"
    found = read(TITLE, "", stored)
    assert body(found) == (BODY[0], f"{BODY[1]}{BODY[2]}")
    assert found.captions == ("한가람 과장이 망원경을 들었다. 사진=배나무 기자",)


def test_a_triangle_above_a_signed_paragraph_points_to_a_picture() -> None:
    shown = "▲ 우체국 지붕의 망원경"
    found = read(TITLE, shown, f"[가온일보 나도현 기자] {BODY[0]}", *BODY[1:])
    assert (found.subheads, found.captions) == ((), (shown,))


def test_a_scene_at_the_end_stays_a_caption_though_it_says_more_and_an_agency_owns_it() -> None:
    shown = "14일 도토리시청에서 별 보는 집을 여는 모임이 열리고 있다. 이 모임에는 이웃 마을 사람들도 왔다."
    found = read(TITLE, STAMP, *BODY, MORE, f"{shown} 연합뉴스")
    assert body(found) == (*BODY, MORE)
