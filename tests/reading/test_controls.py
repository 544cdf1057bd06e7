"""Lines that are nobody's: a player's, a portal's, a licence, furniture in one line with the report."""

from __future__ import annotations

import pytest
from sample_page import BODY, BYLINE, POLITE, STAMP, TITLE, body, read

GLUED = "사진은 회사 안내문. 2026.11.22▶속보는 네이버 가온뉴스[구독 클릭]"

OWNER = "저작권자(c) 가온뉴스(https://www.example.com/), 무단 전재-재배포 금지"


@pytest.mark.parametrize("furniture", [f"{GLUED}▶제보하기{OWNER}", f"{GLUED}{OWNER}", f"{GLUED}▶제보하기"])
def test_furniture_in_one_line_with_the_article_takes_none_of_it(furniture: str) -> None:
    found = read(f"{furniture} (도토리=가온뉴스) 나도현 기자 = {' '.join(BODY)}")
    assert found.body == " ".join(BODY)
    assert (found.reporters, found.publisher) == (("나도현",), "가온뉴스")


def test_a_report_behind_furniture_without_a_byline_stays() -> None:
    found = read(f"{GLUED}▶제보하기 {' '.join(BODY)}")
    assert found.body.endswith(" ".join(BODY))


def test_what_a_portal_says_behind_a_report_is_not_kept_for_its_sentences() -> None:
    said = "이 기사의 카테고리는 언론사의 분류를 따릅니다. 언론사가 분류합니다. 두 개를 고를 수 있습니다."
    assert read(TITLE, STAMP, f"{BODY[0]}{said}").body == BODY[0]


def test_messages_of_the_player_are_not_the_reports() -> None:
    found = read(
        TITLE, "입력 2025.03.14 (19:10)", "서비스 종료에 따라", "현재 브라우저에서는 영상 재생이 원활하지 않습니다.",
        "아래 버튼을 눌러 브라우저를 업그레이드해 주시기 바랍니다.", "브라우저 업그레이드 및 설치", "[앵커]",
        *POLITE, "가온방송 나도현입니다.",
    )  # fmt: skip
    assert body(found) == POLITE
    assert found.subheads == ()


def test_sizes_of_a_player_behind_a_report_end_it_and_the_outlet_before_them_is_the_pages() -> None:
    found = read(TITLE, "", *POLITE, "", "VOA 뉴스", "XS", "SM", "MD", "LG")
    assert (found.publisher, body(found)) == ("VOA 뉴스", POLITE)


def test_a_row_of_tags_with_its_label_is_no_sub_head() -> None:
    found = read(TITLE, STAMP, "키워드 #도토리 #별빛 #개관", *BODY)
    assert (found.subheads, body(found)) == ((), BODY)


def test_the_radios_note_on_citing_is_not_the_interviews() -> None:
    turns = (
        "▷배나무 : 안녕하십니까?",
        "▶한가람 : 네, 반갑습니다. 저희는 우체국을 별 보는 집으로 바꿉니다.",
        "▷배나무 : 값은 얼마입니까?",
        "▶한가람 : 값은 받지 않습니다. 누구나 올 수 있게 하려고 합니다.",
    )
    note = (
        "인터뷰 자료의 저작권은 가온라디오에 있습니다.",
        "* 위 인터뷰의 저작권은 가온라디오에 있습니다.",
        "인용 보도 시 출처를 밝혀주시기 바랍니다.",
        "전문 게재나 인터뷰 인용 보도 시,",
        "아래와 같이 채널명과 정확한 프로그램명을 밝혀주시기 바랍니다.",
        "[가온 배나무의 시사마당]",
    )
    assert body(read(TITLE, STAMP, *turns, *note)) == turns


def test_a_licence_line_takes_itself_and_nothing_behind_it() -> None:
    licence = (
        "[국내에서만 사용가능. 재배포 금지. DB 금지. For Use Only in the Republic of Korea. "
        "Redistribution Prohibited] foto@gaon.example"
    )
    assert body(read(TITLE, STAMP, BODY[0], licence, *BODY[1:], BYLINE)) == BODY


@pytest.mark.parametrize("control", ["가온TV APP 다운로드", "가온일보 앱 다운로드"])
def test_the_control_that_loads_an_outlets_app_is_no_paragraph(control: str) -> None:
    assert body(read(TITLE, STAMP, *BODY, control)) == BODY


def test_a_row_of_languages_takes_no_paragraph() -> None:
    assert body(read(TITLE, STAMP, *BODY[:2], "ENG", "JPN", "CHN", *BODY[2:], BYLINE)) == BODY


def test_a_row_of_languages_parts_no_first_paragraph_from_the_next() -> None:
    alone = "가게 주인들은 밤손님이 늘어 살맛이 난다며 입을 모았다."
    found = read(TITLE, STAMP, alone, "ENG", "JPN", "CHN", *BODY)
    assert body(found) == (alone, *BODY)
    assert [piece.text for piece in found.removed if piece.rule == "button"] == ["ENG", "JPN", "CHN"]


def test_a_photo_item_in_one_line_gives_its_sentences() -> None:
    sentences = f"{BODY[0]} {BODY[1]}"
    found = read(
        f"{sentences} 나도현 기자 ⓒ 내일을 여는 눈, 가온일보이 기사의 카테고리는 언론사의 분류를 따릅니다.0공유하기"
    )
    assert found.body == sentences
    assert (found.reporters, found.publisher) == (("나도현",), "가온일보")


def test_an_outlet_before_the_page_it_printed_the_article_on_is_no_sub_head() -> None:
    found = read(TITLE, "가온일보 A12면 1단", STAMP, *BODY)
    assert (found.subheads, found.publisher, body(found)) == ((), "가온일보", BODY)


def test_the_rest_of_a_note_of_copyright_leaves_a_photo_item_its_sentence() -> None:
    scene = "(도토리=가온뉴스) 배나무 기자 = 한가람 과장이 14일 우체국 지붕에서 망원경을 살피고 있다. 2025.3.14/가온뉴스"
    found = read(scene, "", "bae@gaon.example", "", "), 무단 전재 및 재배포 금지]")
    assert found.body == "한가람 과장이 14일 우체국 지붕에서 망원경을 살피고 있다."


def test_an_invitation_to_log_in_behind_the_article_is_no_paragraph() -> None:
    assert body(read(TITLE, STAMP, *BODY, "이 기사를 계속 보려면 로그인하세요")) == BODY


def test_the_last_answer_of_an_interview_that_invites_is_no_invitation_of_the_page() -> None:
    said = ("▷배나무 : 언제 여나요?", "▶한가람 : 다음 달에 엽니다. 많이 와 주십시오.")
    note = ("인터뷰 자료의 저작권은 가온라디오에 있습니다.", "전문 게재나 인터뷰 인용 보도 시,")
    assert body(read(TITLE, STAMP, *POLITE, *said, *note)) == (*POLITE, *said)


def test_the_controls_of_a_page_of_pictures_leave_its_captions_as_the_article() -> None:
    scene = "14일 도토리시 우체국을 찾은 시민들이 망원경으로 달을 바라보고 있다."
    found = read(TITLE, "이전", "다음", scene, "공유하기", "facebook 공유", "twitter", "kakao", "복사")
    assert body(found) == (scene,)


def test_marks_of_the_scenes_of_a_broadcast_are_no_part_of_the_report() -> None:
    found = read(TITLE, STAMP, *POLITE[:2], "(VCR)", *POLITE[2:3], "(CAM)", *POLITE[3:])
    assert body(found) == POLITE


def test_the_controls_of_a_photo_viewer_are_not_the_report() -> None:
    found = read(
        TITLE, "버튼", f"나도현(왼쪽) 시장이 9일 별을 보고 있다. {BODY[0]}", "팝업창 닫기", "공유하기"
    )
    assert body(found) == (f"나도현(왼쪽) 시장이 9일 별을 보고 있다. {BODY[0]}",)
