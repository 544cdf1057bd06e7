from __future__ import annotations

import pytest

from sinmun.corpus.items import Item, Row
from sinmun.corpus.sources.one_line_cells import lacks_furniture_only, part_furniture, without_bare_heads
from sinmun.corpus.worker import read_item

BODY = "나래그룹은 22일 새 공장을 짓는다고 밝혔다. 정하람 나래그룹 회장은 “일자리를 늘리겠다”고 말했다."
TALK = "나래그룹이 새 공장을 짓기로 했습니다. 정하람 회장은 일자리를 늘리겠다고 말했습니다."


def body(cell: str) -> str:
    return read_item(Item(0, "a.csv", 1, Row(text=cell, title="나래그룹 새 공장"))).body


@pytest.mark.parametrize(
    "tail",
    [
        "▶ 한빛일보 구독하기▶ 네이버에서 한빛일보 받아보기 - Copyrights ⓒ 한빛일보, 무단 전재 및 재배포 금지 -",
        "김보람 기자 boram@hanbit.exampleⓒ 한빛일보 & 한빛닷컴(www.hanbit.example), 무단전재 및 재배포 금지",
        "ⓒ 한빛일보 & hanbit.example, 무단 전재 및 재배포 금지",
        "boram@hanbit.example",
        " 김보람",
        " 도서린/김보람",
        "김보람 기자 boram@hanbit.example#나래그룹 새 공장#일자리 김보람 기자한빛일보 산업1부boram@hanbit.example",
        " 세종=김보람 기자 boram@hanbit.example관련기사나래그룹, 땅 샀다공장 어디 서나",
    ],
)
def test_what_a_crawler_glued_behind_the_last_sentence_is_no_part_of_the_article(tail: str) -> None:
    assert body(BODY + tail) == BODY


def test_a_last_word_that_is_no_name_stays_in_the_report() -> None:
    assert part_furniture(f"{BODY} 경기도") == f"{BODY} 경기도"


def test_the_end_of_a_broadcast_is_found_although_all_of_it_is_polite() -> None:
    tail = "※ '당신의 제보가 뉴스가 됩니다'[카카오톡] 한빛 검색해 채널 추가[메일] boram@hanbit.example"
    assert body(TALK + tail) == TALK


def test_remains_of_a_portals_page_before_the_article_go() -> None:
    head = "본문 내용 TV플레이어 // flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {} "
    assert body(head + BODY) == BODY
    assert without_bare_heads("본문 내용이 길다.") == "본문 내용이 길다."


def test_marks_of_a_list_within_the_report_part_nothing() -> None:
    listed = (
        "정부는 ▶수출 보증을 늘리고 ▶세금을 내리며 ▶대출 이자를 낮추는 대책을 3일 내놓았다고 밝혔다. " + BODY
    )
    assert part_furniture(listed) == listed


def test_a_reading_that_loses_a_sentence_of_the_report_is_none() -> None:
    assert lacks_furniture_only(BODY, BODY + "▶ 구독하기")
    assert not lacks_furniture_only("", BODY)
    assert not lacks_furniture_only(BODY.partition(". ")[0] + ".", BODY)


def test_a_cell_that_holds_the_article_and_its_furniture_twice_is_read_once() -> None:
    report = (
        f"{BODY} 새 공장은 나래시에 선다. 시는 길을 넓히고 나루터를 옮기기로 했다. 공사는 이듬해 봄에 끝난다."
    )
    page = f"{report}김보람 기자 boram@hanbit.example▶ 한빛일보 구독하기"
    assert body(f"{page} {page}") == report
