"""Whose article it is: what a note of copyright says."""

from __future__ import annotations

import pytest
from sample_page import BODY, STAMP, TITLE, body, read


def test_a_slogan_behind_the_sign_of_copyright_is_not_the_outlet() -> None:
    found = read(
        TITLE,
        *BODY,
        "나도현 기자 nado@",
        "<ⓒ내일을 여는 창 별을 읽는 눈, 가온경제(www.gaon.example) 무단전재 배포금지>",
    )
    assert found.publisher == "가온경제"


def test_a_slogan_in_quotes_with_a_full_stop_behind_it_leaves_no_paragraph() -> None:
    found = read(TITLE, STAMP, *BODY, "©'다섯 나라 말 별 신문' 가온경제. 무단전재·재배포 금지")
    assert found.publisher == "가온경제"
    assert body(found) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Copyright All rights reserved.",
        "ⓒ All rights reserved",
        "© . 무단 전재 금지",
        "저작권자 ⓒ 2025. 무단",
    ],
)
def test_a_note_of_copyright_that_names_nobody_gives_no_outlet(line: str) -> None:
    found = read(TITLE, STAMP, *BODY, line)
    assert found.publisher is None
    assert body(found) == BODY


def test_a_page_that_invites_to_its_outlet_is_that_outlets() -> None:
    found = read(TITLE, STAMP, *BODY, "주요기사", "가온뉴스를 다양한 채널로 만나보세요.")
    assert found.publisher == "가온뉴스"
    assert body(found) == BODY


def test_whose_figures_a_chart_shows_is_no_byline() -> None:
    found = read(TITLE, STAMP, *BODY[:2], "[자료=별빛교통부]", *BODY[2:])
    assert (found.publisher, found.reporters) == (None, ())
    assert body(found) == BODY


def test_a_slogan_behind_a_hyphen_is_not_the_outlet() -> None:
    owner = "저작권자 © 가온일보-도토리권 지역신문 열독률 1위, 무단전재 및 재배포 금지"
    assert read(TITLE, *BODY, owner).publisher == "가온일보"


def test_whose_archive_a_picture_is_from_is_the_outlet_if_the_page_names_it_again() -> None:
    told = "전망은 가온신문이 다섯 사람에게 물은 결과다."
    found = read(TITLE, "", BODY[0], told, "지붕에서 바라본 도토리시 전경. 가온신문 DB", *BODY[1:])
    assert (found.publisher, body(found)) == ("가온신문", (BODY[0], told, *BODY[1:]))


@pytest.mark.parametrize(
    "note",
    [
        "가온로컬(www.gaon.example), 무단전재 및 재배포 금지",
        "[가온로컬(http://www.gaon.example), 무단 전재 및 재배포금지]",
        "가온로컬(gaon.example) 무단 전재 및 재배포를 금합니다.",
    ],
)
def test_who_stands_beside_his_address_before_a_note_of_copying_owns_the_page(note: str) -> None:
    found = read(TITLE, STAMP, *BODY, "나도현 기자 nado@gaon.example", note)
    assert (found.publisher, body(found)) == ("가온로컬", BODY)


@pytest.mark.parametrize(
    ("note", "outlet"),
    [
        ("Copyright by dongA.com All rights reserved.", "동아일보"),
        ("[ⓒ한겨레신문 : 무단전재 및 재배포 금지]", "한겨레"),
        ("가온 뉴스는 24시간 여러분의 제보를 기다립니다.", "가온"),
        ("SBS Biz는 여러분의 제보를 기다리고 있습니다.", "SBS Biz"),
    ],
)
def test_whose_page_it_is_stands_in_what_it_says_to_its_readers(note: str, outlet: str) -> None:
    assert read(TITLE, STAMP, *BODY, "", note).publisher == outlet


def test_a_control_behind_the_owners_name_is_no_part_of_it() -> None:
    assert read(TITLE, STAMP, *BODY, "ⓒ 가온신문 PC버전").publisher == "가온신문"


def test_the_photographer_before_a_day_is_not_the_outlet() -> None:
    assert read(TITLE, *BODY, "ⓒ나도현2025.03.14").publisher is None
