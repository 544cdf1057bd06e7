"""What stands for a picture, and the pointers to it in the report."""

from __future__ import annotations

import pytest
from sample_page import BODY, BYLINE, DAY, STAMP, TITLE, body, read


@pytest.mark.parametrize(
    "pointer",
    [
        "<사진>",
        "[사진]",
        "〈사진〉",
        "<사진 왼쪽>",
        "/사진",
        "<표 참조>",
        "<관련기사 3면>",
        "[관련 기사 A4면]",
        "☞관련기사 3면",
        "▶관련기사 3면",
        "▷ 관련기사 A4면",
        "▶3면에 계속",
        "(그래픽 참조)",
    ],
)
def test_a_pointer_to_a_picture_or_a_page_takes_no_sentence_along(pointer: str) -> None:
    first = f"{BODY[0]} {pointer}"
    assert body(read(TITLE, STAMP, first, "", *BODY[1:], "", f"/{BYLINE}")) == BODY
    last = f"{BODY[3]} {pointer}"
    assert body(read(TITLE, STAMP, *BODY[:3], last, BYLINE)) == BODY


@pytest.mark.parametrize(
    "pointer", [" /사진 가온일보", "/사진 가온일보", " 사진 가온일보", " / 사진 도토리시 제공"]
)
def test_a_first_paragraph_that_says_whose_picture_stands_beside_it_stays_without_that(pointer: str) -> None:
    for stamp in ((STAMP,), ()):
        assert body(read(TITLE, *stamp, f"{BODY[0]}{pointer}", *BODY[1:], BYLINE)) == BODY


def test_a_scene_that_says_whose_picture_it_is_stays_a_caption() -> None:
    scene = "한가람 과장이 14일 우체국 지붕에서 망원경을 살피고 있다. /사진 가온일보"
    found = read(TITLE, STAMP, scene, *BODY)
    assert found.captions == (scene,)
    assert body(found) == BODY


def test_a_first_paragraph_with_something_behind_its_full_stop_is_no_caption() -> None:
    first = f"{BODY[0]} 도토리시 누리집"
    assert body(read(TITLE, STAMP, first, *BODY[1:])) == (first, *BODY[1:])


@pytest.mark.parametrize("behind", ["", " foto@nare.example", "\n\nfoto@nare.example"])
@pytest.mark.parametrize("head", ["(도토리=나래통신) 나도현 기자 = ", "[도토리=나래통신] 나도현 특파원 = "])
def test_the_page_of_an_agency_s_photograph_is_its_sentence(head: str, behind: str) -> None:
    scene = "한가람 도토리시장이 14일 우체국 지붕에서 망원경을 살피고 있다."
    found = read(f"{head}{scene} 2025.3.14/나래통신{behind}")
    assert found.body == scene
    assert (found.reporters, found.publisher, found.date) == (("나도현",), "나래통신", DAY)


def test_a_photograph_and_its_note_of_copyright_behind_a_report_are_a_caption() -> None:
    picture = "(도토리=나래통신) 마서윤 기자 = 한가람 과장이 14일 망원경을 살피고 있다. 2025.3.14/나래통신"
    owner = "Copyright (C) 나래통신. All rights reserved. 무단 전재 및 재배포 금지."
    found = read(TITLE, STAMP, *BODY, f"{picture}  {owner}")
    assert body(found) == BODY
    assert found.captions == (picture,)


@pytest.mark.parametrize("licence", ["[도토리=나래통신] 재판매 및 DB 금지", "*재판매 및 DB 금지"])
def test_what_may_not_be_sold_again_is_a_picture_and_ends_nothing(licence: str) -> None:
    assert body(read(*BODY[:2], licence, *BODY[2:])) == BODY


def test_a_caption_with_the_whole_licence_of_an_agency_behind_it_is_a_caption() -> None:
    licence = "[국내에서만 사용가능. 재배포 금지. DB 금지. For Use Only in the Republic of Korea. Redistribution Prohibited]"
    caption = f"(도토리 가온신문=나래1) = 가온신문은 14일 도토리시가 지붕을 열었다고 보도했다. {licence} foto@nare.example"
    found = read(TITLE, STAMP, caption, *BODY, BYLINE)
    assert found.captions == (caption,)
    assert body(found) == BODY


@pytest.mark.parametrize(
    "caption",
    [
        "한가람 과장이 14일 도토리시청에서 별 보는 집을 설명하며 웃고 있다. [가온포토]",
        "도토리시가 14일 누리집에 올린 별 보는 집 그림. 도토리시 누리집 갈무리",
        "별 보는 집 지붕의 망원경. 방송 화면 캡처",
        "(↑사진 설명 = 별 보는 집 지붕에 놓인 망원경)",
    ],
)
def test_captions_without_the_name_of_an_owner_are_captions(caption: str) -> None:
    found = read(TITLE, "기사입력 2025-03-14 19:10", caption, *BODY, BYLINE)
    assert body(found) == BODY
    assert found.subheads == ()
    assert found.captions == (caption,)


def test_a_paragraph_signed_by_a_photographer_above_the_body_is_a_caption_and_he_is_no_writer() -> None:
    caption = "14일 도토리시청에서 한가람 과장이 망원경을 살피고 있다. 망원경은 아이들이 골랐다. 마서윤 기자 foto@gaon.example"
    found = read(TITLE, STAMP, caption, *BODY, BYLINE)
    assert body(found) == BODY
    assert found.reporters == ("나도현",)


def test_a_photographer_before_a_wire_caption_is_no_writer() -> None:
    caption = "마서윤 기자 = 한가람 과장이 14일 망원경을 살피고 있다. (가온사진기자단) 2025.03.14. foto@gaon.example"
    found = read(TITLE, STAMP, caption, f"나도현 기자 = {BODY[0]}", *BODY[1:])
    assert body(found) == BODY
    assert found.reporters == ("나도현",)


@pytest.mark.parametrize(
    "caption",
    [
        "도토리시가 14일 별 보는 집의 새 망원경을 보여 주고 있다. [도토리시 제공. 재판매 및 DB 금지] 연합뉴스",
        "한가람 과장이 14일 새 망원경을 살피고 있다. 이날 그는 별자리를 그려 보였다. 도토리사진기자단",
        "도토리시와 은행시가 협약을 맺었다(왼쪽부터 한가람 도토리시 과장, 배나무 은행시 과장, 마서윤 관장).",
        "왼쪽부터 한가람 도토리시 문화과장, 배나무 가온망원경 대표",
        "[은행=뉴시스] 나도현 기자 = 14일 시민들이 망원경을 보고 있다. 2025.03.14. [email protected]",
    ],
)
def test_what_stands_behind_or_at_the_sides_makes_a_caption(caption: str) -> None:
    found = read(TITLE, "", caption, *BODY)
    assert (body(found), found.subheads, found.reporters) == (BODY, (), ())


@pytest.mark.parametrize("name", ["한가람", "별 보는 집 전경."])
def test_a_name_or_a_view_alone_between_paragraphs_is_a_pictures(name: str) -> None:
    found = read(TITLE, STAMP, *BODY[:2], name, *BODY[2:], BYLINE)
    assert body(found) == BODY


def test_a_graphic_signed_below_its_name_is_no_paragraph_and_its_maker_no_writer() -> None:
    found = read(
        TITLE, STAMP, f"(은행=연합뉴스) 나도현 기자 = {BODY[0]}", *BODY[1:3], "[그래픽] 별 보는 집 가는 길",
        "(은행=연합뉴스) 배나무 기자 = bae@gaon.example", BODY[3],
    )  # fmt: skip
    assert (body(found), found.reporters) == (BODY, ("나도현",))


def test_a_pointer_to_a_table_before_a_paragraph_is_none_of_it() -> None:
    found = read(TITLE, STAMP, BODY[0], f"〈표 참조〉 {BODY[1]}", *BODY[2:])
    assert body(found) == BODY


@pytest.mark.parametrize("credit", ["도토리시 제공", "망원경을 살피는 시민들. 나도현 기자"])
def test_a_credit_or_a_caption_twice_before_the_first_sentence_is_cut_off(credit: str) -> None:
    assert body(read(TITLE, "", f"{credit}{credit}{BODY[0]}", *BODY[1:])) == BODY


def test_a_caption_signed_below_which_its_sentence_begins_the_report_stands_once() -> None:
    found = read(TITLE, f"{BODY[0]}/나도현 기자", "", *BODY)
    assert body(found) == BODY


def test_a_caption_of_any_length_that_stands_twice_is_no_paragraph() -> None:
    caption = f"{' '.join(BODY)} {' '.join(BODY)} 한가람 과장은 이날 망원경을 손수 닦았다. 가온신문DB"
    found = read(TITLE, STAMP, caption, caption, f"(가온신문 나도현 기자) {BODY[0]}", *BODY[1:])
    assert body(found) == BODY


def test_the_headline_of_a_graphic_stays_its_headline() -> None:
    title = "[그래픽] 도토리시, 빈 우체국을 별 보는 집으로"
    assert read(title, "(은행=연합뉴스) 나도현 기자 = 도토리시의 별 보는 집 가는 길이다.").title == title


@pytest.mark.parametrize("credit", ["[가온DB]", "도토리시 누리집 갈무리"])
def test_a_credit_alone_below_the_headline_is_no_sub_head(credit: str) -> None:
    found = read(TITLE, "", credit, "", *BODY)
    assert found.subheads == ()
    assert body(found) == BODY


def test_a_network_behind_a_phrase_makes_it_a_caption() -> None:
    found = read(TITLE, *BODY[:2], "별 보는 집의 공개 포스터. 인스타그램", *BODY[2:])
    assert body(found) == BODY


def test_a_first_paragraph_that_says_who_stands_where_twice_is_a_caption() -> None:
    scene = "도토리시는 망원경 두 대를 새로 들였다. 왼쪽부터 한가람 과장, 나래울 관장."
    found = read(TITLE, STAMP, scene, scene, *BODY, BYLINE)
    assert (found.captions, body(found)) == ((scene,), BODY)
