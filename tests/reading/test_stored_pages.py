"""Pages as stores keep them, their markup gone: kinds of lines that stood on real ones."""

from __future__ import annotations

import datetime

import pytest
from sample_page import BODY, BYLINE, DAY, MORE, POLITE, STAMP, TITLE, body, read


@pytest.mark.parametrize(
    "stamp",
    [
        "2025/03/14 19:10 KST | 생활 > 여행",
        "생활 > 여행 2025.03.14 19:10",
        "2025-03-14 19:10 (KST)",
        "March 14, 2025 19:10",
        "19:10, March 14, 2025",
        "14 Mar. 2025",
    ],
)
def test_a_day_is_read_beside_a_path_of_sections_with_its_zone_and_in_english(stamp: str) -> None:
    found = read(TITLE, stamp, *BODY)
    assert (found.date, found.subheads, body(found)) == (DAY, (), BODY)


def test_a_long_path_of_sections_that_is_none_is_soon_read() -> None:
    found = read(TITLE, f"2025.03.14 생활{' > 여행' * 24}!", *BODY)
    assert body(found) == BODY


def test_a_dateline_with_a_day_and_the_source_in_a_stamp_name_the_outlet() -> None:
    found = read(TITLE, "출처: 가온신문 한국어판 19:10, March 14, 2025", *BODY)
    assert (found.date, found.publisher) == (datetime.date(2025, 3, 14), "가온신문")
    found = read(TITLE, f"[가온신문 한국어판 3월 14일] {BODY[0]}", *BODY[1:])
    assert (found.publisher, body(found)) == ("가온신문", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "글 나도현 · 사진 한가람",
        "글·사진 나도현",
        "글 | 나도현 사진 | 한가람",
        "글 나도현 여행작가",
        "나도현 과학 전문 기자",
    ],
)
def test_who_wrote_signs_and_who_took_the_pictures_does_not(line: str) -> None:
    found = read(TITLE, STAMP, line, *BODY)
    assert (found.reporters, found.subheads, body(found)) == (("나도현",), (), BODY)


def test_a_bar_may_be_a_letter_that_looks_like_one() -> None:
    found = read(TITLE, STAMP, f"[가온 뉴스 l 나도현 기자] {BODY[0]}", *BODY[1:])
    assert (found.reporters, found.publisher) == (("나도현",), "가온 뉴스")


@pytest.mark.parametrize(("word", "outlet"), [("나래물류", "나래물류"), ("나래동", None), ("나루", None)])
def test_a_trade_before_a_sign_of_equality_is_the_paper_and_any_other_word_a_place(
    word: str, outlet: str | None
) -> None:
    found = read(TITLE, STAMP, f"{word}= 나도현 기자", *BODY)
    assert (found.reporters, found.publisher) == (("나도현",), outlet)


def test_an_outlet_and_a_name_with_a_stroke_between_them_sign() -> None:
    found = read(TITLE, STAMP, f"[가온신문/나도현] {BODY[0]}", *BODY[1:])
    assert (found.reporters, found.publisher, body(found)) == (("나도현",), "가온신문", BODY)


def test_who_passes_on_a_foreign_agency_s_picture_is_the_outlet() -> None:
    scene = "한가람 과장이 14일 우체국 지붕에서 망원경을 살피고 있다."
    assert read(TITLE, f"【평양=AP/뉴시스】{scene} 2025.3.14").publisher == "뉴시스"


def test_a_headline_that_ends_with_a_word_and_a_post_is_no_byline() -> None:
    head = "도토리시 우체국 지붕 전력 보도 기자"
    found = read(head, "2025.03.14 19:10", *BODY, BYLINE)
    assert (found.title, found.reporters) == (head, ("나도현",))


@pytest.mark.parametrize("control", ["나도현 기자의 전체기사 보기", "나도현 기자의 다른 기사 더보기"])
def test_the_control_that_shows_all_of_a_reporter_s_articles_names_who_wrote(control: str) -> None:
    found = read(TITLE, STAMP, *BODY, control, "배너")
    assert (found.reporters, body(found)) == (("나도현",), BODY)


def test_so_does_one_that_is_glued_to_the_last_sentence() -> None:
    behind = "저작권자 © 가온신문 무단전재 및 재배포 금지 나도현 기자 다른기사 보기"
    found = read(TITLE, STAMP, *BODY[:3], f"{BODY[3]} {behind}")
    assert (found.reporters, found.publisher, body(found)) == (("나도현",), "가온신문", BODY)


def test_a_name_with_a_post_and_a_house_above_an_article_that_does_not_speak_of_it_signs() -> None:
    line = "나도현 대표<나래도 해오름 농장>"
    assert read(TITLE, STAMP, line, *BODY).reporters == ("나도현",)
    assert read(TITLE, STAMP, line, *BODY, "나도현 대표도 왔다고 한다.").reporters == ()


def test_a_reporter_s_name_fused_with_the_verb_signs_off() -> None:
    found = read(TITLE, STAMP, *POLITE, "도토리에서 RFA 나도희입니다.")
    assert found.reporters == ("나도희",)
    found = read(TITLE, STAMP, *POLITE, "도토리에서 RFA 나도흽니다.")
    assert (found.reporters, body(found)) == (("나도희",), POLITE)


@pytest.mark.parametrize(
    ("claim", "outlet"),
    [
        ("Copyright © Gwangju Munhwa Broadcasting Corporation. All rights reserved.", "광주MBC"),
        ("©\n2004 Radio Free Asia", "자유아시아방송"),
        ("Copyright by People's Daily Online All Rights Reserved.", "인민망"),
        ("© Naru Harbour Morning Post. All rights reserved.", "Naru Harbour Morning Post"),
    ],
)
def test_an_owner_is_known_by_its_name_in_latin_letters(claim: str, outlet: str) -> None:
    assert read(TITLE, STAMP, *BODY, claim).publisher == outlet


def test_what_an_outlet_says_of_itself_in_brackets_is_a_note_that_names_it() -> None:
    note = "【가온신문은 이웃의 하루를 담은 글도 싣고 있습니다. 당신의 하루를 들려주세요.】"
    found = read(TITLE, STAMP, note, *BODY)
    assert (found.publisher, body(found)) == ("가온신문", BODY)


def test_an_outlet_s_name_in_brackets_before_the_first_sentence_alone_is_the_outlet() -> None:
    found = read(TITLE, STAMP, f"[가온저널] {BODY[0]}", *BODY[1:])
    assert (found.publisher, body(found)) == ("가온저널", BODY)
    lines = [f"[가온저널] {BODY[0]}", f"[나래일보] {BODY[1]}", *BODY[2:]]
    assert body(read(TITLE, STAMP, *lines)) == tuple(lines)


def test_a_paragraph_that_carries_the_report_on_keeps_its_text_before_a_credit() -> None:
    last = f"그러나 {MORE[0]}"
    assert body(read(TITLE, STAMP, *BODY, f"{last} [영상출처=나래 채널]")) == (*BODY, last)


def test_whose_the_facts_are_makes_no_caption_of_the_paragraph_above() -> None:
    last = "도토리시에는 별 보는 집이 셋 있으며 서른 명이 밤마다 망원경을 살피고 있다."
    assert body(read(TITLE, STAMP, *BODY, last, "자료제공 = 도토리시")) == (*BODY, last)


def test_a_phrase_with_a_full_stop_opens_what_is_told_to_the_listeners() -> None:
    phrase = "우체국 지붕에서 별을 세는 아이들."
    assert body(read(TITLE, STAMP, phrase, *POLITE)) == (phrase, *POLITE)


def test_a_scene_that_says_nearly_what_the_caption_beside_it_says_is_one() -> None:
    scene = "우체국 지붕에서 도토리시 아이들이 망원경을 살피고 있다."
    found = read(f"지난 14일 {scene}", f"지난해 3월 {scene} (자료사진)", *BODY)
    assert body(found) == BODY


def test_the_only_cell_of_a_row_is_read_without_its_bars() -> None:
    found = read(TITLE, STAMP, *BODY[:2], "| ▲ 우체국 지붕 [도토리시 제공] |", *BODY[2:])
    assert (body(found), found.captions) == (BODY, ("▲ 우체국 지붕 [도토리시 제공]",))


def test_a_paragraph_that_repeats_the_end_of_the_one_above_it_goes() -> None:
    first = f"별 보는 집 “봄에 연다” {BODY[0]} {BODY[1]}"
    assert body(read(first, f"{BODY[0]} {BODY[1]}", *BODY[2:])) == (first, *BODY[2:])


def test_a_heading_with_its_list_in_one_line_ends_the_article() -> None:
    listed = "- 많이 본 글: 1 나루동 가로등 오십 개 2 가온시 눈 치우는 기계"
    assert body(read(TITLE, STAMP, *BODY, listed)) == BODY


@pytest.mark.parametrize("own", ["■ 별 보는 집 가는 길", "일시: 4월 2일 “밤 8시”"])
def test_items_and_fields_behind_an_article_are_no_headlines_of_others(own: str) -> None:
    rows = [f"{own} {number}" for number in range(4)]
    assert body(read(*BODY, *rows)) == (*BODY, *rows)


def test_a_section_set_wide_in_brackets_is_no_sub_head() -> None:
    assert read(TITLE, "[ 교계 ]", BYLINE, STAMP, *BODY).subheads == ()


def test_a_lead_that_says_what_the_caption_above_it_says_stays() -> None:
    lead = "도토리시 별 보는 집이 14일 입장객 2000선에서 등락을 반복하고 있다."
    caption = "도토리시 별 보는 집이 14일 입장객 2000선에서 등락을 반복한다. 사진은 우체국 지붕. /사진=뉴스1"
    assert body(read(caption, lead, *BODY)) == (lead, *BODY)


def test_a_headline_of_somebody_with_a_post_and_an_outlet_in_it_is_no_byline() -> None:
    head = "한국인 기자, 가온통신 본사 입성"
    found = read(head, "나도현 기자", *BODY)
    assert (found.title, found.reporters) == (head, ("나도현",))


def test_an_outlet_s_site_behind_the_last_sentence_is_the_outlet() -> None:
    found = read(TITLE, STAMP, *BODY[:3], f"{BODY[3]} <스포츠조선닷컴>")
    assert (found.publisher, body(found)) == ("스포츠조선", BODY)


@pytest.mark.parametrize(
    "control", ["주메뉴 바로가기 본문 바로가기", "망원경.jpg", "별_보는_집-02.PNG (24.1 KB)"]
)
def test_a_row_of_links_for_readers_by_ear_and_the_name_of_a_picture_s_file_are_no_article(
    control: str,
) -> None:
    assert body(read(*BODY, control)) == BODY
    found = read(control, *BODY)
    assert (found.title, body(found)) == ("", BODY)


def test_an_owner_in_small_letters_is_the_outlet_so_called_in_capitals() -> None:
    assert read(TITLE, STAMP, *BODY, "< Copyright ⓒ mbn. 무단전재 및 재배포 금지 >").publisher == "MBN"


def test_a_last_paragraph_without_a_verb_stays() -> None:
    last = "빈소는 나래병원 장례식장 2호. 발인 16일 오전 7시 30분. 장지 나래동 묘지. 000)000-0000."
    rows = ["댓글 많은 뉴스", "나루동 가로등 “오십 개 더”"]
    assert body(read(*BODY, last, *rows)) == (*BODY, last)
