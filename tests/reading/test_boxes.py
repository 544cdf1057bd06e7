"""The box of an account behind an article, and the links inside it."""

from __future__ import annotations

import datetime

from sample_page import BODY, DAY, STAMP, TITLE, body, read


def test_the_name_above_an_address_of_mail_is_the_writers() -> None:
    found = read(
        TITLE, STAMP, *BODY, "좋아요0", "기자 정보", "나도현", "nado@gaon.example", "기자의 다른 기사 보기"
    )
    assert found.reporters == ("나도현",)
    assert body(found) == BODY


def test_the_account_in_the_box_is_not_the_writer_of_an_article_that_is_signed() -> None:
    box = ("배나무 기자", "bae@gaon.example", "다른기사 보기", "저작권자 © 가온일보 무단전재 및 재배포 금지")
    assert read(TITLE, *BODY[:3], f"{BODY[3]} 나도현기자", *box).reporters == ("나도현",)
    assert read(TITLE, *BODY, *box).reporters == ("배나무",)


def test_two_writers_one_below_the_other_are_both() -> None:
    lines = (
        *BODY[:3],
        f"{BODY[3]} 나도현 기자",
        "배나무 기자",
        "저작권자 © 가온일보 무단전재 및 재배포 금지",
    )
    assert read(TITLE, STAMP, *lines).reporters == ("나도현", "배나무")


def test_links_to_other_articles_that_a_heading_is_stuck_to_are_not_the_articles() -> None:
    stuck = "관련기사빈 우체국 고쳐 쓴다“주말마다 별 보러 오세요”"
    assert body(read(TITLE, STAMP, *BODY[:2], stuck, *BODY[2:])) == BODY
    told = "관련 기사는 지난달 가온일보에 먼저 실렸다."
    assert body(read(TITLE, STAMP, *BODY[:2], told, *BODY[2:])) == (*BODY[:2], told, *BODY[2:])


def test_an_outlet_whose_name_begins_with_a_letter_and_a_hyphen_is_read_whole() -> None:
    assert read(TITLE, *BODY, "저작권자 © e-별빛정보 무단전재 및 재배포 금지").publisher == "e-별빛정보"


def test_a_notice_of_a_city_below_hundreds_of_rows_of_its_menu_is_read() -> None:
    things = ("우체국", "도토리시", "밤하늘", "도서관")
    menu = [
        f"{thing} {what}"
        for thing in things
        for what in ("소개", "안내", "신청", "예약", "민원", "자료", "행사", "지도")
    ]
    deck = "주말 밤마다 별 보는 집 열기로"
    found = read(
        "도토리시 별 보는 집 알림 문자 신청",
        "별 헌장이란?",
        *menu,
        TITLE,
        "등록일 2025.03.14 19:10",
        "조회수 36",
        "등록부서 문화과",
        deck,
        *BODY,
    )
    assert (found.title, found.subheads) == (TITLE, (deck,))
    assert found.date == DAY == datetime.date(2025, 3, 14)
    assert body(found) == BODY
