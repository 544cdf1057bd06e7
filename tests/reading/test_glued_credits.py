"""Credits between the sentences of a glued line, alone or behind the caption that they close."""

from __future__ import annotations

import pytest
from sample_page import BODY, LAST, MORE, TITLE, read

TEXT = " ".join([*BODY, *MORE])
BOTH = f"{TEXT} {LAST}"
SCENE = "14일 오후 도토리시 우체국 지붕에서 아이들이 별을 보고 있다."


@pytest.mark.parametrize(
    "credit",
    [
        "사진=AFP",
        "사진=REUTERS",
        "/사진=AP(뉴시스)",
        "일러스트=챗GPT 달리3",
        "그래픽=나도현",
        "/그래픽=나도현 디자인기자",
        "/사진=나도현 기자 nado12@",
        "(그래픽=가온경제 나도현 기자)",
        " [이미지출처=연합뉴스]",
        "<사진=가온>",
        "[가온DB]",
        "ⓒ News1 나도현 디자이너",
        "ⓒ게티이미지뱅크",
        "/뉴스1",
    ],
)
def test_one_alone_is_cut_out(credit: str) -> None:
    assert read(TITLE, "", f"{TEXT}{credit}{LAST}").body == BOTH


@pytest.mark.parametrize(
    "caption",
    [
        f"{SCENE} 2025.3.14/뉴스1 ⓒ News1 나도현 기자",
        f"{SCENE} 이날 시는 망원경 두 대를 열어 보였다. 2025.3.14/뉴스1 ⓒ News1 나도현 기자",
        f"{SCENE} 2025.3.14/뉴스1 Copyright (C) 뉴스1. All rights reserved. 무단 전재 및 재배포 금지.",
        f"{SCENE} 2025.3.14 [도토리시 제공. 재판매 및 DB 금지] photo@yna.co.kr",
        f"{SCENE} 2025.03.14. nado@newsis.com /사진=나도현",
        "도토리시 우체국 전경. [가온DB]",
        "별 보는 집을 찾은 사람 추이/그래픽=나도현",
        f"{SCENE}ⓒ연합뉴스",
    ],
)
def test_the_caption_before_it_goes_with_it(caption: str) -> None:
    found = read(TITLE, "", f"{TEXT} {caption}{LAST}")
    assert found.body == BOTH
    assert [piece.rule for piece in found.removed] == ["caption"]


@pytest.mark.parametrize(
    "told",
    [
        "시장에서는 별 보는 집이 늘어날 것이라는 전망이 나오고 있다.",
        "시민단체에서는 값을 받지 말라고 요구하고 있다.",
    ],
)
def test_the_report_before_one_stays(told: str) -> None:
    assert read(TITLE, "", f"{TEXT} {told}사진=AFP{LAST}").body == f"{TEXT} {told} {LAST}"


@pytest.mark.parametrize("name", ["그래픽=새롭게", "그래픽=달라진"])
def test_what_is_no_name_behind_its_sign_stays(name: str) -> None:
    assert name in read(TITLE, "", f"{TEXT}{name}{LAST}").body


@pytest.mark.parametrize(
    "credit", ["(가온페이 제공. 재판매 및 DB금지)", "[도토리시 제공. 재판매 및 DB 금지]"]
)
def test_what_may_not_be_sold_again_is_a_credit(credit: str) -> None:
    assert read(TITLE, "", f"{LAST}\n\n{credit}        {TEXT}").body == f"{LAST}\n{TEXT}"


def test_the_pages_and_the_price_of_a_book_stay_before_one() -> None:
    book = "가온출판. 312쪽. 2만5천원."
    found = read(TITLE, "", f"{TEXT} {book} 책 표지 이미지[가온출판 제공. 재판매 및 DB금지]{LAST}")
    assert book in found.body
    assert "재판매" not in found.body


def test_a_paragraph_on_both_sides_of_a_caption_stays_once() -> None:
    paragraph = " ".join(BODY)
    scene = "사진은 14일 오후 도토리시 우체국 지붕에서 아이들이 별을 보는 모습."
    assert read(TITLE, "", f"{paragraph} {scene} /뉴시스 {paragraph}", *MORE).body == "\n".join(
        [paragraph, *MORE]
    )
