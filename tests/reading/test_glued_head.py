"""What a crawler glued before the first sentence: captions with their credits, notes, furniture of portals."""

from __future__ import annotations

import pytest
from sample_page import BODY, MORE, TITLE, read

TEXT = " ".join([*BODY, *MORE])
SCENE = "한가람 과장이 13일 망원경을 닦고 있다."
NOTE = "마을의 빈집이 어떻게 바뀌는지 세 번에 걸쳐 짚어본다. 오늘은 우체국을 찾았다."


@pytest.mark.parametrize(
    "caption",
    [
        f"{SCENE} 도토리시 제공",
        f"{SCENE} 도토리시 제공 ",
        f"{SCENE} 도토리시 누리집 갈무리",
        f"{SCENE} 뉴시스 ",
        f"{SCENE} AP=연합뉴스",
        f"{SCENE} 도토리=뉴스1 ",
        f"{SCENE} /뉴스1 ",
        f"{SCENE} 2025.3.14/뉴스1 ⓒ News1 나도현 기자",
        f"{SCENE} 나도현 기자 nado@gaon.example",
        f"{SCENE}ⓒ도토리시",
        f"▲{SCENE}ⓒ 도토리시사진기자단",
        "별 보는 사람들 영상 갈무리.",
        f"{SCENE} 사진 도토리시",
        f"{SCENE} 사진 도토리시 ",
        "빈 우체국 전경. 우체국은 1972년에 지었다. 도토리시 제공 ",
        "한가람 과장(왼쪽)이 13일 망원경을 받았다. 도토리시 제공 ",
        "도토리시가 13일 망원경을 들였다. 사진은 지붕에 놓일 망원경. 도토리시 제공 ",
        "빈 우체국의 모습. (이 사진은 기사 내용과 무관합니다.) [사진=도토리시]",
        "별 보는 집 조감도 ",
        "빈 우체국 전경. <가온일보> 자료사진",
        "망원경 그림. 그래픽=나도현 기자",
        f"{SCENE} /사진=뉴시스 ",
        f"{SCENE} /사진=뉴스1화상 ",
        f"{SCENE} ⓒ연합뉴스",
        f"[도토리=뉴시스] 나도현 기자 = {SCENE} 2025.03.13. nado@gaon.example /사진=뉴시스 ",
        f"{SCENE} 2025.3.13/뉴스1 Copyright (C) 뉴스1. All rights reserved. 무단 전재 및 재배포 금지.",
        "도토리시 제공 ",
        "도토리시 제공",
    ],
)
def test_a_caption_before_the_first_sentence_is_told_by_the_credit_between_them(caption: str) -> None:
    assert read(TITLE, "", f"{caption}{TEXT}").body == TEXT


@pytest.mark.parametrize(
    "opening",
    [
        "시는 망원경을 두 대 들였다. 뉴시스 기자가 찾아갔다. ",
        "시는 망원경을 두 대 들였다. 로이터 통신도 이 소식을 알렸다. ",
        "시는 망원경을 두 대 들였다. 사진 찍는 아이들도 왔다. ",
        "시는 망원경을 두 대 들였다. 무료 제공 시간은 두 시간이다. ",
        "시는 망원경을 두 대 들였다. 우체국은 비어 있었다.망원경을 닦는 직원들. 도토리시 제공",
        "망원경 두 대. 가온은행이 제공한 것이다. ",
        "빈 우체국이 바뀐다. 인천국제공항에서도 이 불빛이 보인다. ",
    ],
)
def test_a_sentence_that_reports_stays_before_what_looks_like_a_credit(opening: str) -> None:
    assert read(TITLE, "", f"{opening}{TEXT}").body.startswith(opening[:15])


@pytest.mark.parametrize(
    "told",
    [
        "어린이 비만이 늘고 있다. 학교 급식 제공 방식도 바뀐다.",
        "논란이 커지고 있다. 문자 캡처 화면이 퍼지면서다.",
        "아이가 줄고 있다. 조선일보 조사에 따르면 마을 절반이 그렇다.",
        "경기가 나빠지고 있다. 한국경제 성장률은 1%대로 떨어졌다.",
        "말이 많아지고 있다. 현직 기자 열 명이 글을 냈다.",
        "책이 팔리고 있다. 김가람 기자 출신 작가가 쓴 책이다.",
        "도토리시 사진 공모전이 열린다. 공모전에는 누구나 낼 수 있다.",
        "시민이 낸 사진 도토리시청에 걸린다.",
        "도토리시가 새 청사 조감도 세 장을 공개했다.",
        "지붕에 오르면 마을 전경 너머로 바다가 보인다.",
        "마을은 그동안 전경련 기부금을 받지 않았다.",
        "그가 말한 ‘별꾼(별을 보는 사람)’ 모임은 열 해가 넘었다(편집자 주). 회원은 300명이다.",
        "그는 “(사진=도토리시) 이렇게 쓰면 된다”고 알려 주고 있다.",
        "지난 3일 회견에는 한국경제 나도현 기자 두 아들이 나왔다.",
        "이날 상은 경향신문 나도현 기자 조선일보 김가람 기자 두 사람이 받았다.",
    ],
)
def test_what_only_looks_like_a_credit_or_a_byline_in_a_sentence_stays(told: str) -> None:
    assert read(TITLE, "", f"{told} {TEXT}").body == f"{told} {TEXT}"


@pytest.mark.parametrize("owner", ["도토리그룹", "도토리망원경"])
def test_an_owner_whose_name_the_article_begins_with_is_not_cut_in_the_name(owner: str) -> None:
    found = read(
        TITLE, "", f"도토리시가 13일 연 별 보는 집 모습. 사진 {owner}{owner}은 새 집을 열었다. {TEXT}"
    )
    assert found.body == f"{owner}은 새 집을 열었다. {TEXT}"


def test_a_signed_report_with_a_note_of_copyright_behind_it_is_no_caption_of_that() -> None:
    scene = "한가람 도토리시장이 14일 우체국 지붕에서 망원경을 살피고 있다. 별 보는 집은 다음 달 문을 연다."
    owner = "Copyright ⓒ 가온일보. All rights reserved. 무단 전재 및 재배포 금지."
    told = "이 기사의 카테고리는 언론사의 분류를 따릅니다."
    found = read(f"{scene} 나도현 기자 nado@gaon.example{owner}{told}")
    assert (found.body, found.reporters, found.publisher) == (scene, ("나도현",), "가온일보")


def test_an_editors_note_before_the_first_sentence_is_cut_off() -> None:
    found = read(TITLE, "", f"[가온일보 나도현 기자] {NOTE} <편집자 주> {TEXT}")
    assert (found.body, found.reporters, found.publisher) == (TEXT, ("나도현",), "가온일보")


def test_the_sample_of_letters_of_a_portal_is_none_of_the_article_nor_what_it_repeats() -> None:
    sample = "이 글자크기로 변경됩니다.(예시) 빠른 소식이 있는 다음뉴스를 만나보세요. 다음뉴스는 소식을 전하고 있습니다."
    assert read(TITLE, "", f"{sample}{TEXT}").body == TEXT
    assert read(TITLE, "", f"{BODY[0]}{BODY[1]}{sample}{TEXT}").body == TEXT


@pytest.mark.parametrize("head", ["", "빈 우체국에서 별을 본다 "])
def test_a_byline_without_its_brackets_begins_the_article(head: str) -> None:
    found = read(TITLE, "", f"{head}한국경제 나도현 기자 {TEXT}")
    assert (found.body, found.reporters, found.publisher) == (TEXT, ("나도현",), "한국경제")


def test_a_heading_between_a_caption_and_the_byline_is_none_of_the_text() -> None:
    found = read(TITLE, "", f"{SCENE} /뉴스1 빈 우체국에서 별을 본다 [가온일보ㅣ나도현 기자] {TEXT}")
    assert (found.body, found.reporters) == (TEXT, ("나도현",))


def test_a_reporter_of_whom_a_sentence_speaks_is_no_byline() -> None:
    told = f"한국경제 나도현 기자 등은 우체국을 찾았다. {TEXT}"
    assert read(TITLE, "", told).body == told
    script = [*BODY, "한국경제 나도현 기자 연결해 자세한 얘기 나눠보겠습니다."]
    assert read(TITLE, "", *script).body.endswith(script[-1])


def test_where_a_report_stood_first_is_cut_off_and_the_heading_before_it_kept_apart() -> None:
    note = "[본 기사는 06월 25일(13:45) 가온일보 유료 매체인 ‘별마당’에 보도 된 기사입니다]"
    assert read(TITLE, "", f"빈 우체국에서 별을 본다{note}{TEXT}").body == TEXT
    assert read(TITLE, "", note, "", TEXT).body == TEXT


def test_the_mark_of_a_picture_behind_its_licence_is_none_of_the_byline() -> None:
    caption = f"망원경을 닦는 과장{SCENE} 2025.06.20[EPA 연합뉴스 자료사진. 재판매 및 DB 금지]"
    found = read(TITLE, "", f"{caption}(하노이=연합뉴스) 나도현 특파원 = {TEXT}")
    assert (found.body, found.reporters, found.publisher) == (TEXT, ("나도현",), "연합뉴스")


def test_a_drawn_caption_between_two_datelines_is_cut_off() -> None:
    caption = f"[서울=뉴시스] {BODY[0]} {BODY[1]}(그래픽=나래솔 기자) nare@newsis.com"
    found = read(TITLE, "", f"{caption}[서울=뉴시스]나도현 기자 = {' '.join(MORE)} {BODY[2]}")
    assert (found.body, found.reporters) == (f"{' '.join(MORE)} {BODY[2]}", ("나도현",))


def test_a_caption_glued_between_two_paragraphs_takes_neither() -> None:
    """The paragraph before it began with a dateline of its own, and went as a caption."""
    caption = f"우체국 찾은 과장(서울=연합뉴스) 나래솔 기자 = {SCENE[:-1]}. 2025.1.9 nare@yna.co.kr"
    first = "(서울=연합뉴스) 나도현 기자 = "
    found = read(TITLE, "", f"{first}{BODY[0]}{caption}{BODY[1]}", *BODY[2:], *MORE)
    assert "".join(found.body.split("\n")) == "".join([*BODY, *MORE])
    assert found.reporters == ("나도현",)
