"""Kinds of fault that real pages showed, each in words of our own."""

from __future__ import annotations

import datetime

import pytest

from sinmun.article import Article
from sinmun.reading import read_page
from sinmun.reading.page.cautions import cautions
from sinmun.reading.page.head import is_script_label
from sinmun.reading.page.lines import Page, split

TITLE = "도토리시, 빈 우체국을 별 보는 집으로"
STAMP = "입력 2025.03.14 19:10"
BODY = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 열기로 했다.",
    "한가람 도토리시 문화과장은 “누구나 밤하늘을 볼 수 있게 하겠다”고 말했다.",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않는다.",
)
POLITE = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꿉니다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 엽니다.",
    "한가람 도토리시 문화과장은 “누구나 밤하늘을 볼 수 있게 하겠다”고 말했습니다.",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않습니다.",
)
BYLINE = "나도현 기자 nado@gaon.example"
DAY = datetime.date(2025, 3, 14)


def read(*lines: str) -> Article:
    return read_page("\n".join(lines))


def body(article: Article) -> tuple[str, ...]:
    return tuple(article.body.split("\n"))


# no finished sentence is lost


@pytest.mark.parametrize(
    "pointer",
    [
        "<사진>",
        "[사진]",
        "〈사진〉",
        "<사진 왼쪽>",
        "/사진",
        "<표 참조>",
        "<관련기사 3면>",
        "[관련 기사 A4면]",
        "☞관련기사 3면",
        "(그래픽 참조)",
    ],
)
def test_a_pointer_to_a_picture_or_a_page_takes_no_sentence_along(pointer: str) -> None:
    first = f"{BODY[0]} {pointer}"
    assert body(read(TITLE, STAMP, first, "", *BODY[1:], "", f"/{BYLINE}")) == BODY
    last = f"{BODY[3]} {pointer}"
    assert body(read(TITLE, STAMP, *BODY[:3], last, BYLINE)) == BODY


@pytest.mark.parametrize(
    "pointer", [" /사진 가온일보", "/사진 가온일보", " 사진 가온일보", " / 사진 도토리시 제공"]
)
def test_a_first_paragraph_that_says_whose_picture_stands_beside_it_stays_without_that(pointer: str) -> None:
    for stamp in ((STAMP,), ()):
        assert body(read(TITLE, *stamp, f"{BODY[0]}{pointer}", *BODY[1:], BYLINE)) == BODY


def test_a_scene_that_says_whose_picture_it_is_stays_a_caption() -> None:
    scene = "한가람 과장이 14일 우체국 지붕에서 망원경을 살피고 있다. /사진 가온일보"
    found = read(TITLE, STAMP, scene, *BODY)
    assert found.captions == (scene,)
    assert body(found) == BODY


def test_a_first_paragraph_with_something_behind_its_full_stop_is_no_caption() -> None:
    first = f"{BODY[0]} 도토리시 누리집"
    assert body(read(TITLE, STAMP, first, *BODY[1:])) == (first, *BODY[1:])


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


def test_a_last_paragraph_with_a_byline_and_a_day_behind_it_stays() -> None:
    found = read(TITLE, *BODY[:3], f"{BODY[3]} 도토리=나도현 기자nado@gaonsports.example /2025.03.14/")
    assert body(found) == BODY
    assert found.reporters == ("나도현",)
    assert found.date == DAY


def test_a_line_that_breaks_off_behind_the_word_for_reporters_is_no_byline() -> None:
    found = read(
        "도토리시는 7일 대책을 내놓았다.",
        "한가람 과장은 이날 시청에서 열린 기자",
        "회견에서 “별을 아끼겠다”고 말했다.",
    )
    assert found.reporters == ()
    assert "시청에서 열린 기자" in found.body


WRAPPED = (
    "도토리시는 7일 밤하늘을 지키기 위한 종합 대책을 내놓고 올해 말까지 모든 동네에",
    "가로등 덮개를 씌우겠다고 밝혔다. 한가람 문화과장은 이날 시청에서 열린",
    "설명회에서 “별을 지키는 일에는 예산을 아끼지 않겠다”고 말했다. 시는",
    "이번 사업에 모두 12억 원을 들여 2027년까지 골목길과 공원, 학교 둘레에",
    "덮개 3천여 개를 새로 씌울 계획이다. 전문가들은 불빛이 함부로",
    "새지 않도록 운영 기준을 먼저 마련해야 한다고 지적했다. 시의회는 다음 달",
    "공청회를 열기로 했다.",
)


def test_lines_broken_at_a_margin_of_letters_of_different_width_are_joined() -> None:
    found = read("도토리시, 별빛 대책 내놓아", STAMP, "", *WRAPPED)
    assert found.subheads == ()
    assert found.body == " ".join(WRAPPED)


def test_a_sentence_cut_within_a_line_is_joined_with_its_rest() -> None:
    found = read(
        TITLE,
        STAMP,
        f"{BODY[0]} 시는 지난해 9월부터",
        "동네 사람들의 뜻을 물어",
        "왔다고 한다.",
        *BODY[1:3],
        "별 보는 집은 값을 받지 않으며 다음 달에 문을 연다”",
        "고 덧붙였다.",
    )
    assert body(found)[0] == f"{BODY[0]} 시는 지난해 9월부터 동네 사람들의 뜻을 물어 왔다고 한다."
    assert body(found)[-1] == "별 보는 집은 값을 받지 않으며 다음 달에 문을 연다”고 덧붙였다."


def test_an_article_that_lost_most_of_its_sentences_says_so() -> None:
    assert read(TITLE, STAMP, *BODY, BYLINE).warnings == ()
    page = Page(split("\n".join((TITLE, *BODY))))
    for line in page.lines[2:]:
        line.rule = "notice"
    page.start = 1
    assert cautions(page) == ("most sentences left out",)


def test_a_page_with_letters_broken_for_good_says_so() -> None:
    narrow = "".join(map(chr, BODY[1].encode("cp949")))[1::2]
    for broken in (narrow, f"{BODY[1][:8]}\ufffd{BODY[1][9:]}"):
        assert read(TITLE, STAMP, BODY[0], broken, *BODY[2:], BYLINE).warnings == ("broken letters",)


def test_foreign_words_and_rows_of_dots_are_no_broken_letters() -> None:
    foreign = "그는 “Élysée 궁과 Noël, ça va ··· ×××”라고 적었다."
    assert read(TITLE, STAMP, *BODY, foreign, BYLINE).warnings == ()


def test_sentences_of_other_articles_behind_the_body_raise_no_doubt() -> None:
    others = (
        "무지개군에 처음으로 소아과가 문을 열어 아침부터 줄이 섰다고 한다.",
        "빗길에 미끄러진 화물차가 전봇대를 들이받아 마을 세 곳의 불이 나갔다.",
        "은행동 시장 상인들은 올해 사과 값이 반으로 내렸다고 입을 모았다.",
        "강물의 색이 변한 까닭은 위쪽 염색공장에 있는 것으로 드러났다.",
        "신인 투수 솔방울은 첫 경기에서 여섯 회를 던져 이겼다고 한다.",
    )
    page = Page(split("\n".join((TITLE, *BODY, *others))))
    page.start, page.stop = 1, len(BODY) + 1
    for line in page.lines[page.stop :]:
        line.rule = "tail"
    assert cautions(page) == ()


# sub-heads need evidence


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


# headline


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


# writers


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("도토리, 은행  나도현  기자  nado@gaon.example", ("나도현",)),
        ("나도현 기자 외 1명", ("나도현",)),
        ("나도현 에디터", ("나도현",)),
        ("나도현 상임논설고문", ("나도현",)),
        ("• [가온일보] 나도현 기자", ("나도현",)),
        ("글 나도현 기자 · 사진 마서윤 기자", ("나도현",)),
    ],
)
def test_the_shapes_of_a_byline_below_the_body_are_read(line: str, names: tuple[str, ...]) -> None:
    found = read(TITLE, STAMP, *BODY, line)
    assert found.reporters == names
    assert body(found) == BODY


@pytest.mark.parametrize(
    "signed", [" 도토리=나도현 기자nado@gaonsports.example /2025.03.14/", "\n도토리=나도현 기자"]
)
def test_a_place_nobody_knows_before_a_writer_is_no_outlet(signed: str) -> None:
    found = read(f"{TITLE}\n" + "\n".join(BODY) + signed)
    assert (found.publisher, found.reporters) == (None, ("나도현",))
    assert body(found) == BODY


def test_an_outlet_before_a_writer_stays_one() -> None:
    assert read(f"{TITLE}\n" + "\n".join(BODY) + " 가온일보=나도현 기자").publisher == "가온일보"


def test_a_desk_of_citizens_in_the_menu_is_nobody() -> None:
    found = read(
        "가온TV",
        "뉴스홈",
        "시민데스크",
        "정치",
        TITLE,
        "2025.03.14. 오후 7:10",
        *POLITE,
        "가온TV 나도현 (nado@gaon.example)",
    )
    assert found.reporters == ("나도현",)


# the outlet


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


# the day


def test_a_stamp_beside_likes_is_read_before_the_day_of_the_page() -> None:
    found = read(
        "2025년 03월 16일 (일)", "로그인", "전체기사", TITLE,
        "기자명 나도현 기자   입력 2025.03.14 19:10  수정 2025.03.15 08:07  댓글 0  좋아요 1", "", *BODY, BYLINE,
    )  # fmt: skip
    assert found.date == DAY
    assert found.reporters == ("나도현",)


@pytest.mark.parametrize(
    "stamp",
    [
        "2025.03.14. 오후 7:10 수정 2025.03.15. 오전 8:07",
        "보도시점 2025. 3. 14.(금) 16:00",
        "승인 2025.03.14 14:08  좋아요 12  댓글 3",
    ],
)
def test_stamps_of_portals_and_press_releases_are_read(stamp: str) -> None:
    found = read(TITLE, stamp, *BODY, BYLINE)
    assert found.date == DAY
    assert body(found) == BODY


# captions


@pytest.mark.parametrize(
    "caption",
    [
        "한가람 과장이 14일 도토리시청에서 별 보는 집을 설명하며 웃고 있다. [가온포토]",
        "도토리시가 14일 누리집에 올린 별 보는 집 그림. 도토리시 누리집 갈무리",
        "별 보는 집 지붕의 망원경. 방송 화면 캡처",
        "(↑사진 설명 = 별 보는 집 지붕에 놓인 망원경)",
    ],
)
def test_captions_without_the_name_of_an_owner_are_captions(caption: str) -> None:
    found = read(TITLE, "기사입력 2025-03-14 19:10", caption, *BODY, BYLINE)
    assert body(found) == BODY
    assert found.subheads == ()
    assert found.captions == (caption,)


# furniture


def test_messages_of_the_player_are_not_the_reports() -> None:
    found = read(
        TITLE, "입력 2025.03.14 (19:10)", "서비스 종료에 따라", "현재 브라우저에서는 영상 재생이 원활하지 않습니다.",
        "아래 버튼을 눌러 브라우저를 업그레이드해 주시기 바랍니다.", "브라우저 업그레이드 및 설치", "[앵커]",
        *POLITE, "가온방송 나도현입니다.",
    )  # fmt: skip
    assert body(found) == POLITE
    assert found.subheads == ()


def test_the_radios_note_on_citing_is_not_the_interviews() -> None:
    turns = (
        "▷배나무 : 안녕하십니까?",
        "▶한가람 : 네, 반갑습니다. 저희는 우체국을 별 보는 집으로 바꿉니다.",
        "▷배나무 : 값은 얼마입니까?",
        "▶한가람 : 값은 받지 않습니다. 누구나 올 수 있게 하려고 합니다.",
    )
    note = (
        "인터뷰 자료의 저작권은 가온라디오에 있습니다.",
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


def test_a_row_of_languages_takes_no_paragraph() -> None:
    assert body(read(TITLE, STAMP, *BODY[:2], "ENG", "JPN", "CHN", *BODY[2:], BYLINE)) == BODY


def test_a_row_of_languages_parts_no_first_paragraph_from_the_next() -> None:
    alone = "가게 주인들은 밤손님이 늘어 살맛이 난다며 입을 모았다."
    found = read(TITLE, STAMP, alone, "ENG", "JPN", "CHN", *BODY)
    assert body(found) == (alone, *BODY)
    assert [piece.text for piece in found.removed if piece.rule == "button"] == ["ENG", "JPN", "CHN"]


def test_the_writers_portrait_is_no_paragraph() -> None:
    life = (
        "나도현 선생님은 1961년 도토리시에서 태어나 도토리초등학교를 졸업했다. "
        "1984년부터 무지개대학교에서 별을 연구했으며, 지금은 별 학교를 꾸리고 있다."
    )
    found = read(
        TITLE,
        "  • 나도현",
        "  • 승인 2025.03.14 14:08",
        "  • 댓글 0",
        "이 기사를 공유합니다",
        "",
        life,
        "",
        *BODY,
    )
    assert body(found) == BODY
    assert found.subheads == ()
    assert found.reporters == ("나도현",)


def test_a_machines_summary_without_a_known_heading_is_no_sub_head() -> None:
    found = read(
        "로그인", TITLE, STAMP, "나도현 기자", "기사를 요약하면",
        "도토리시가 우체국을 별 보는 집으로 바꾸어 시민의 밤을 밝히는 여정을 시작했다.",
        "시는 망원경을 놓고 주말마다 문을 열어 새로운 마을을 만들 계획이다.", "언어 변경", "ENG", "JPN", "CHN",
        "지붕에 망원경 두 대 놓기로", *BODY, BYLINE,
    )  # fmt: skip
    assert found.subheads == ("지붕에 망원경 두 대 놓기로",)
    assert body(found) == BODY


def test_a_photo_item_in_one_line_gives_its_sentences() -> None:
    sentences = f"{BODY[0]} {BODY[1]}"
    found = read(
        f"{sentences} 나도현 기자 ⓒ 내일을 여는 눈, 가온일보이 기사의 카테고리는 언론사의 분류를 따릅니다.0공유하기"
    )
    assert found.body == sentences
    assert (found.reporters, found.publisher) == (("나도현",), "가온일보")


def test_a_paragraph_signed_by_a_photographer_above_the_body_is_a_caption_and_he_is_no_writer() -> None:
    caption = "14일 도토리시청에서 한가람 과장이 망원경을 살피고 있다. 망원경은 아이들이 골랐다. 마서윤 기자 foto@gaon.example"
    found = read(TITLE, STAMP, caption, *BODY, BYLINE)
    assert body(found) == BODY
    assert found.reporters == ("나도현",)


def test_a_photographer_before_a_wire_caption_is_no_writer() -> None:
    caption = "마서윤 기자 = 한가람 과장이 14일 망원경을 살피고 있다. (가온사진기자단) 2025.03.14. foto@gaon.example"
    found = read(TITLE, STAMP, caption, f"나도현 기자 = {BODY[0]}", *BODY[1:])
    assert body(found) == BODY
    assert found.reporters == ("나도현",)


def test_a_sign_off_may_have_a_space_in_it() -> None:
    found = read(TITLE, STAMP, *POLITE, "YTN 나도현 입니다.", "YTN 검색해 채널 추가")
    assert body(found) == POLITE
    assert found.reporters == ("나도현",)


def test_a_word_alone_is_no_sub_head() -> None:
    assert read(TITLE, "도토리시청", STAMP, *BODY, BYLINE).subheads == ()


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
