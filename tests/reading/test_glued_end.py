"""What a crawler glued behind the signature of an article."""

from __future__ import annotations

import datetime

import pytest
from sample_page import BODY, POLITE, TITLE, read

TEXT = " ".join(BODY)
SPOKEN = " ".join(POLITE)
MAIL = "nado@gaon.example"


@pytest.mark.parametrize(
    ("tail", "writers"),
    [
        (f"    {MAIL}▶ [현장영상] 밤하늘을 본 아이들▶ [오늘의 화보] '별 보는 우체국'…달 사진전", ()),
        ("nado@▶ 가온1 100% 무료 만화 서비스 오픈!!", ()),
        (f" {MAIL}★ 세상에 이런 일이 - 지붕에 오른 소 ★ 오늘의 핫 포토 - 우체국에 뜬 달", ()),
        (f"나도현 기자 {MAIL}[가온+ 구독신청] [기사구매] [모바일앱]", ("나도현",)),
        (f"나도현 기자 {MAIL}[☞오늘의 가온일보][☞가온닷컴 Top기사]", ("나도현",)),
        (f"/{MAIL}별집 문 열자 몰린 아이들…표 동나지붕에서 본 목성 “꿈 같아”[가온경제] [GAON FOODS]", ()),
        (f"나도현기자 {MAIL}`네이버 뉴스스탠드에서 가온경제TV를 바로 만나보세요`", ("나도현",)),
        (f" {MAIL} 나도현 배나무 기자 ▶ 날로 먹는 금융 이야기 [별사탕]", ("나도현", "배나무")),
        (f"  도쿄/나도현 특파원 {MAIL}   공식 SNS [페이스북] [트위터] | [인기화보] [인기만화]", ("나도현",)),
        ("나도현 기자▶HOT포토 ▶향기 있는 사람들의 이야기", ("나도현",)),
        (f" 가온방송 제보:02-000-0101, {MAIL}(끝)▶ [현장영상] 지붕에 뜬 달", ()),
        (f"[별난 이야기 '별집'][내 삶을 바꾸는 밤 소식]나도현 기자 {MAIL}", ("나도현",)),
        ("[가온 바로가기] [주간가온] [페이스북]", ()),
        ("[가온닷컴 디지털뉴스국]", ()),
        (" 가온일보 스팟뉴스팀", ()),
        (f" 가온닷컴 디지털뉴스팀 기사제보 {MAIL}[☞오늘의 가온일보][☞가온닷컴 Top기사]", ()),
    ],
)
def test_it_is_cut_off_with_the_signature(tail: str, writers: tuple[str, ...]) -> None:
    found = read(TITLE, "", f"{TEXT}{tail}")
    assert (found.body, found.reporters) == (TEXT, writers)


def test_two_signatures_one_behind_the_other_are_both_read() -> None:
    found = read(TITLE, "", f"{TEXT}/나도현 기자 nado@gaon.co.kr /배나무 기자 bae@gaon.co.kr")
    assert (found.body, found.reporters) == (TEXT, ("나도현", "배나무"))


def test_a_bracket_around_a_signature_stays_whole() -> None:
    signature = f"[나도현 기자 {MAIL}]"
    found = read(TITLE, "", f"{TEXT}{signature}")
    assert (found.body, [removed.text for removed in found.removed]) == (TEXT, [signature])


def test_a_day_behind_the_address_is_the_day() -> None:
    found = read(TITLE, "", f"{TEXT}/ {MAIL} 2025.03.14★지붕에 오른 소…“별 보러 왔소”[가온경제] [GAON FOODS]")
    assert (found.body, found.date) == (TEXT, datetime.date(2025, 3, 14))


def test_the_note_of_copyright_among_it_says_whose_article_it_is() -> None:
    found = read(
        TITLE, "", f"{TEXT}나도현 기자 {MAIL}▶HOT포토 ⓒ 세상을 보는 눈, 글로벌 미디어 세계일보 & Segye.com"
    )
    assert (found.body, found.publisher) == (TEXT, "세계일보")


@pytest.mark.parametrize(
    "told",
    [
        f"신청은 전자우편({MAIL})으로 하면 된다.",
        f"문의 {MAIL} 시는 신청한 사람에게 표를 보낸다고 했다.",
        f"{MAIL} 나도현 기자 = 시는 지난해에도 우체국 한 곳을 고쳤다고 밝혔다.",
    ],
)
def test_what_the_article_says_behind_an_address_stays(told: str) -> None:
    assert told.split(MAIL)[1].lstrip(") ") in read(TITLE, "", f"{TEXT} {told}").body


def test_a_report_stays_that_a_broadcaster_signs_before_its_note_of_copyright_in_latin_letters() -> None:
    lead = "별 보는 집이 문을 엽니다. 나도현 기자가 다녀왔습니다."
    tail = (
        "나도현▶ 가온 뉴스 공식 SNS [트위터] [유튜브]▶ 가온 뉴스는 여러분의 제보를 기다립니다.  "
        "Copyright by GAON, StarHouse Co., Ltd. All Rights Reserved. 무단 전재 및 재배포 금지"
    )
    found = read(TITLE, "", f"[앵커]{lead}[기자]{SPOKEN}{tail}")
    assert SPOKEN in found.body
    assert found.body.endswith(POLITE[-1])
    assert found.reporters == ("나도현",)
