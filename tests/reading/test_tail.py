"""The end of an article: what behind the last paragraph is its own, and what is not."""

from __future__ import annotations

import pytest
from sample_page import BODY, BYLINE, POLITE, STAMP, TITLE, body, read

from sinmun.reading import read_html

LONG_END = "별 보는 집은 다음 달 2일 문을 열며 누구에게도 값은 받지 않는다."
FOOT = ("나도현 기자", "nado@gaon.example", "저작권자 © 가온일보 무단전재 및 재배포 금지")


def test_fields_behind_a_report_and_their_heading_are_the_articles() -> None:
    fields = ("별 보는 집", "일시 2025년 4월 2일", "장소 도토리시 은행동 우체국", "문의 도토리시 문화과")
    assert body(read(TITLE, STAMP, *BODY, *fields, *FOOT)) == (*BODY, *fields)


def test_what_an_outlet_says_of_itself_between_dashes_is_not_the_articles() -> None:
    said = (
        "-밤하늘을 사랑하는 신문 가온일보(gaon.example)-",
        "-가온일보 제보 및 보도자료 발송 gaon@gaon.example-",
    )
    assert body(read(TITLE, STAMP, *BODY, *said, *FOOT)) == BODY


def test_an_address_to_click_is_an_advert() -> None:
    assert body(read(TITLE, STAMP, *BODY, "별 보는 집 모두 모았다(클릭!)", *FOOT)) == BODY


def test_a_hash_tag_of_several_words_is_one() -> None:
    assert body(read(TITLE, STAMP, *BODY, "#도토리시 문화과장", "#별 보는 집", *FOOT)) == BODY
    told = "#도토리시 #별보는집 사진이 누리집에 천 장 넘게 올라왔다."
    assert body(read(TITLE, STAMP, *BODY, told, *FOOT)) == (*BODY, told)


def test_a_paragraph_that_stands_twice_stays_once() -> None:
    assert body(read(TITLE, STAMP, *BODY[:2], BODY[1], *BODY[2:], BYLINE)) == BODY
    assert body(read(TITLE, f"[가온일보 나도현 기자] {BODY[0]}", *BODY)) == BODY


def test_a_link_behind_the_body_that_ends_as_a_sentence_does_is_no_paragraph() -> None:
    links = (
        "빈 우체국을 고쳐 쓰자는 말이 도토리시에 돌고 있다.",
        "은행동 도서관이 밤마다 문을 열어 두기로 했다.",
    )
    written = "".join(f"<p>{line}</p>" for line in BODY)
    linked = "".join(f'<p><a href="/{at}">{line}</a></p>' for at, line in enumerate(links))
    page = f"<article><h1>{TITLE}</h1>{written}{linked}</article><footer>© 가온일보</footer>"
    assert body(read_html(f"<!doctype html><html><body>{page}</body></html>")) == BODY


@pytest.mark.parametrize("desk", ["문화부", "편집국 문화팀"])
def test_a_desk_may_stand_between_a_name_and_its_mail(desk: str) -> None:
    found = read(TITLE, STAMP, *BODY, "나도현", desk, "nado@gaon.example", FOOT[2])
    assert (found.reporters, body(found)) == (("나도현",), BODY)


def test_the_place_behind_a_post_is_no_writer() -> None:
    assert read(TITLE, STAMP, *BODY, "나도현 기자 전남", FOOT[2]).reporters == ("나도현",)


def test_thanks_with_which_a_speaker_closes_are_his_last_words() -> None:
    found = read(TITLE, "입력 | 2025-03-14 19:10", "◀ 앵커 ▶", *POLITE, "고맙습니다.")
    assert body(found) == (*POLITE, "고맙습니다.")


def test_the_words_that_close_a_programmes_corner_are_no_report() -> None:
    lines = ("지금까지 별난 경제였습니다.", "가온 뉴스는 여러분의 제보를 기다립니다.")
    assert body(read(TITLE, "", *POLITE, *lines)) == POLITE


@pytest.mark.parametrize("line", ["지금까지 없던 일이었습니다.", "{앵커: 별 보는 집이 문을 열었습니다.}"])
def test_a_sentence_of_the_report_stays_without_the_marks_of_who_speaks(line: str) -> None:
    found = read(TITLE, STAMP, *POLITE[:2], line, *POLITE[2:])
    assert line.removeprefix("{앵커: ").removesuffix("}") in body(found)


@pytest.mark.parametrize("behind", ["※관련영상 보기", "▶관련기사: 도토리시, 도서관 연다", "…2면으로 이어짐"])
def test_what_stands_behind_the_last_sentence_takes_it_not_along(behind: str) -> None:
    found = read(TITLE, STAMP, *BODY[:-1], f"{LONG_END} {behind}")
    assert body(found)[-1].startswith(LONG_END)


def test_three_short_paragraphs_behind_a_list_are_the_article_still() -> None:
    others = ("나래시장 “막차 늦춘다”", "온새미 마을 책방", "가온군 사과 농가")
    text = (*BODY[:3], "첫날에는 이웃 마을 아이들을 불러 달과 목성을 보여 주기로 했다.", BODY[3])
    assert body(read(TITLE, STAMP, *text[:2], "함께 읽으면 좋은 글", *others, *text[2:])) == text


def test_the_long_address_of_the_outlet_a_copy_is_from_is_no_part_of_it() -> None:
    address = "https://news.gaon.example/culture/articles/2025/03/view.html?idxno=594500000"
    assert body(read(TITLE, STAMP, *BODY, f"원문출처 : {address}")) == BODY
