"""The head of a page: headline, sub-heads, and what is neither."""

from __future__ import annotations

import pytest
from sample_page import BODY, BYLINE, DAY, POLITE, STAMP, TITLE, body, read

from sinmun.reading import read_page
from sinmun.reading.page.head import is_script_label


def test_the_headline_again_is_no_sub_head() -> None:
    assert read(TITLE, "다음 기사", TITLE, "공유", TITLE, STAMP, *BODY, BYLINE).subheads == ()


@pytest.mark.parametrize("title", ["도토리시 인사", TITLE])
@pytest.mark.parametrize("stamp", [(), (STAMP,)])
def test_the_label_of_a_script_is_neither_headline_nor_sub_head(title: str, stamp: tuple[str, ...]) -> None:
    spoken = ("[정수다 / 시민]", "“밤하늘을 볼 수 있어 좋아요.”")
    found = read(title, *stamp, *spoken, *BODY)
    assert (found.title, found.subheads) == (title, ())
    assert body(found) == (*spoken, *BODY)


def test_a_path_of_sections_in_brackets_is_no_label_of_a_script() -> None:
    assert body(read(TITLE, STAMP, "[사회/경제]", *BODY)) == BODY


def test_headlines_of_other_articles_are_no_sub_heads() -> None:
    others = ("무지개군, 도서관 세 곳 새로 짓는다", "“마음 놓고 오세요” 은행동 시장 손님 늘어")
    assert read(TITLE, *others, STAMP, *BODY, BYLINE).subheads == ()


def test_a_line_made_of_the_words_of_the_body_is_a_sub_head() -> None:
    assert read(TITLE, "지붕에 망원경 두 대 놓기로", STAMP, *BODY, BYLINE).subheads == (
        "지붕에 망원경 두 대 놓기로",
    )


def test_the_row_right_above_the_stamp_is_the_headline() -> None:
    found = read(
        "메인 메뉴로 바로가기 본문으로 바로가기", "가온뉴스", "뉴스홈", "정치", "경제", "사회", "“오늘의 별자리” 새 단장",
        "기사입력 2025.03.14. 오후 7:10 기사원문 스크랩", "댓글", *POLITE, BYLINE,
    )  # fmt: skip
    assert found.title == "“오늘의 별자리” 새 단장"
    assert found.date == DAY


def test_a_headline_printed_on_two_lines_above_the_stamp_is_one() -> None:
    found = read(
        "본문 바로가기 메뉴 바로가기", "사회", "나도현", TITLE, TITLE, "입력 2025-03-14 19:10 | 수정 2025-03-14 19:12",
        "확인 내 북마크 보기", "", *POLITE,
    )  # fmt: skip
    assert (found.title, found.captions) == (TITLE, ())
    assert body(found) == POLITE


def test_a_headline_that_asks_and_is_no_statement_does_not_fall_into_the_body() -> None:
    found = read("市가 반했다! 우체국 별 보는 집···시민의 선택은?", "", "입력 2025-03-14 15:11  ", "", *BODY)
    assert found.title == "市가 반했다! 우체국 별 보는 집···시민의 선택은?"
    assert body(found) == BODY


def test_a_machines_summary_without_a_known_heading_is_no_sub_head() -> None:
    found = read(
        "로그인", TITLE, STAMP, "나도현 기자", "기사를 요약하면",
        "도토리시가 우체국을 별 보는 집으로 바꾸어 시민의 밤을 밝히는 여정을 시작했다.",
        "시는 망원경을 놓고 주말마다 문을 열어 새로운 마을을 만들 계획이다.", "언어 변경", "ENG", "JPN", "CHN",
        "지붕에 망원경 두 대 놓기로", *BODY, BYLINE,
    )  # fmt: skip
    assert found.subheads == ("지붕에 망원경 두 대 놓기로",)
    assert body(found) == BODY


def test_a_word_alone_is_no_sub_head() -> None:
    assert read(TITLE, "도토리시청", STAMP, *BODY, BYLINE).subheads == ()


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("[홍길동 / 시민]", True),
        ("[라자루 차크라/벨로니아 대통령]", True),
        ("[주말기획/ 바다, 다시 숨 쉬다]", False),
        ("[여섯글자연재 / 두 번째]", False),
    ],
)
def test_the_heading_of_a_series_is_no_label_of_a_script(text: str, *, is_label: bool) -> None:
    assert is_script_label(text) is is_label


def test_a_script_in_short_lines_keeps_the_half_sentences_it_begins_with() -> None:
    lines = (
        "동글동글 귀여운 모양에",
        "값까지 싸다는데,",
        "바로 감자입니다.",
        "값이 뚝 떨어졌습니다.",
        "밭을 갈아엎습니다.",
    )
    found = read(TITLE, "", *lines[1:], "가온방송 나도현입니다.")
    assert (found.subheads, body(found)) == ((), lines[1:])


def test_a_sub_head_in_two_rows_above_a_report_stays_one() -> None:
    found = read(TITLE, "지붕에 망원경 두 대 놓고,", "주말 밤마다 문 열기로", STAMP, *BODY, BYLINE)
    assert found.subheads == ("지붕에 망원경 두 대 놓고,", "주말 밤마다 문 열기로")
    assert body(found) == BODY


@pytest.mark.parametrize("kind", ["칼럼", "시론"])
def test_the_outlet_in_a_tag_before_a_headline_is_not_what_it_calls_the_piece(kind: str) -> None:
    found = read(f"[가온일보={kind}] {TITLE}", STAMP, "", *BODY)
    assert (found.title, found.publisher) == (TITLE, "가온일보")


@pytest.mark.parametrize("stamp", ["2025.03.14 19:10", "나도현 기자 2025-03-14"])
def test_the_day_of_a_menu_is_not_the_articles(stamp: str) -> None:
    menu = ("2025.11.02(일)", "로그인", "뉴스홈", "정치")
    assert read(*menu, TITLE, stamp, "", *BODY).date == DAY
    assert read("2025.03.14(금)", TITLE, "", *BODY).date == DAY


def test_a_sub_head_that_asks_stands_above_the_line_that_says_who_leads_an_interview() -> None:
    asked = "별 보는 집, 언제 문을 여나?"
    turns = ("■ 진행 : 나도현 앵커", "◇ 나도현> 안녕하세요?", "◆ 한가람> 네, 반갑습니다.", *POLITE)
    found = read(TITLE, STAMP, "망원경 두 대를 지붕에 놓기로", asked, *turns)
    assert asked in found.subheads
    assert body(found)[0] == turns[0]


@pytest.mark.parametrize("control", ["인쇄하기 새창열림", "글자 크기 조절 레이어"])
def test_a_control_that_opens_a_window_or_a_layer_is_no_sub_head(control: str) -> None:
    assert read(TITLE, STAMP, control, *BODY).subheads == ()


@pytest.mark.parametrize("between", [(), ("사회", "나도현", TITLE)])
def test_a_headline_behind_the_report_right_above_its_stamp_is_found(between: tuple[str, ...]) -> None:
    found = read(*BODY, *between, TITLE, STAMP, "당신의 의견을 남겨주세요")
    assert (found.title, found.date, body(found)) == (TITLE, DAY, BODY)


def test_the_head_of_a_list_right_above_the_first_paragraph_belongs_to_it() -> None:
    heads = ("◇코스피", "△도토리(012345)")
    found = read(
        TITLE,
        "[가온일보 나도현 기자]",
        *heads,
        "-밤하늘을 보려는 손님이 늘어 올해 가장 많이 벌 것으로 예상.",
        "△나래(012346)",
        "-망원경을 파는 일이 늘어 빚을 모두 갚을 것으로 예상.",
    )
    assert body(found)[:2] == heads
    assert "△나래(012346)" in body(found)


def test_many_short_sub_heads_made_of_the_words_of_the_body_are_no_body() -> None:
    decks = (
        "도토리시 빈 우체국",
        "별 보는 집으로 바꾼다",
        "지붕에 망원경 두 대",
        "주말 밤마다 문 연다",
        "한가람 문화과장",
        "“밤하늘 볼 수 있게”",
        "다음 달 2일 문 열어",
        "값은 받지 않는다",
    )
    found = read(TITLE, STAMP, *decks, "", *BODY)
    assert found.subheads == decks
    assert body(found) == BODY


def test_decks_below_a_headline_that_something_else_than_the_text_tells_are_kept() -> None:
    decks = ("구청장 “아이들이 별을 보게”", "망원경 두 대 들여")
    found = read_page("\n".join([*decks, "", *BODY]), title="도토리시, 옥상을 연다")
    assert (found.title, found.subheads) == ("도토리시, 옥상을 연다", decks)
    assert body(found) == BODY


def test_the_first_sentence_cut_off_in_a_list_is_no_headline() -> None:
    found = read("가온군 사과 농가 한숨", f"{BODY[0][:28]}...", TITLE, BYLINE, STAMP, *BODY)
    assert (found.title, found.subheads, body(found)) == (TITLE, (), BODY)


def test_the_dot_of_a_list_is_no_part_of_the_headline() -> None:
    assert read("실시간 뉴스", f"• {TITLE}", *BODY, BYLINE).title == TITLE


def test_the_channel_behind_the_title_of_a_video_is_the_outlet() -> None:
    found = read(f"{TITLE} / 연합뉴스TV (YonhapnewsTV)", "", *POLITE)
    assert (found.title, found.publisher) == (TITLE, "연합뉴스TV")


def test_the_headline_stands_below_the_path_of_its_section_and_no_column_of_a_menu_above_it() -> None:
    menu = (
        "별난 이야기",
        "우체국을 별 보는 집으로 바꾼 도토리시",
        "나래울_한누리",
        "걷는 인생",
        "건강한 음식",
        "새길 여행기",
    )
    found = read(*menu, "> 뉴스 > 문화 > 기획", TITLE, "망원경 두 대를 놓는 까닭", STAMP, *BODY)
    assert (found.title, body(found)) == (TITLE, BODY)
