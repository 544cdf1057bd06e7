"""Who wrote it, in the shapes in which bylines stand around a report."""

from __future__ import annotations

import pytest
from sample_page import BODY, DAY, POLITE, STAMP, TITLE, body, read


def test_a_last_paragraph_with_a_byline_and_a_day_behind_it_stays() -> None:
    found = read(TITLE, *BODY[:3], f"{BODY[3]} 도토리=나도현 기자nado@gaonsports.example /2025.03.14/")
    assert body(found) == BODY
    assert found.reporters == ("나도현",)
    assert found.date == DAY


def test_a_headline_that_begins_with_an_outlet_and_who_works_there_signs_nothing() -> None:
    headline = "KBS 도서린 아나운서 새 책 낸 기자 만난다"
    found = read(headline, STAMP, *BODY)
    assert found.title == headline
    assert found.reporters == ()


def test_a_line_that_breaks_off_behind_the_word_for_reporters_is_no_byline() -> None:
    found = read(
        "도토리시는 7일 대책을 내놓았다.",
        "한가람 과장은 이날 시청에서 열린 기자",
        "회견에서 “별을 아끼겠다”고 말했다.",
    )
    assert found.reporters == ()
    assert "시청에서 열린 기자" in found.body


def test_place_day_and_agency_before_a_dash_begin_the_report_of_an_agency() -> None:
    found = read(TITLE, STAMP, f"워싱턴, 5월24일 (로이터) - {BODY[0]}", *BODY[1:])
    assert (body(found), found.publisher) == (BODY, "로이터")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("도토리, 은행  나도현  기자  nado@gaon.example", ("나도현",)),
        ("나도현 기자 외 1명", ("나도현",)),
        ("나도현 외 2명", ("나도현",)),
        ("나도현 기자, 마서윤 기자 외 2명", ("나도현", "마서윤")),
        ("수원·용인 나도현 기자 nado@gaon.example", ("나도현",)),
        ("나도현 에디터", ("나도현",)),
        ("나도현 IT전문기자", ("나도현",)),
        ("나도현 의학 전문기자", ("나도현",)),
        ("나도현 건강의학기자", ("나도현",)),
        ("나도현 온라인 뉴스 기자 nado@gaon.example", ("나도현",)),
        ("나도현 동아닷컴 기자", ("나도현",)),
        ("나도현 상임논설고문", ("나도현",)),
        ("나길국 기자", ("나길국",)),
        ("보도국 기자", ()),
        ("나도현 nado@gaon.example", ("나도현",)),
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


@pytest.mark.parametrize("desk", ["시민데스크", "독자데스크"])
def test_a_desk_of_citizens_in_the_menu_is_nobody(desk: str) -> None:
    found = read(
        "가온TV",
        "뉴스홈",
        desk,
        "정치",
        TITLE,
        "2025.03.14. 오후 7:10",
        *POLITE,
        "가온TV 나도현 (nado@gaon.example)",
    )
    assert found.reporters == ("나도현",)


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


def test_a_sign_off_may_have_a_space_in_it() -> None:
    found = read(TITLE, STAMP, *POLITE, "YTN 나도현 입니다.", "YTN 검색해 채널 추가")
    assert body(found) == POLITE
    assert found.reporters == ("나도현",)


@pytest.mark.parametrize(
    "credit", ["[사진 = 배나무기자 bae@gaon.example]", "[사진=배나무기자]", "(사진/배나무 기자)"]
)
def test_a_photographer_in_a_credit_is_no_writer(credit: str) -> None:
    above = read(TITLE, STAMP, credit, "", *BODY, "", "나도현 기자 nado@gaon.example")
    behind = read(TITLE, STAMP, *BODY, f"[나도현 기자 nado@gaon.example] {credit}")
    stuck = read(TITLE, STAMP, *BODY[:3], f"{BODY[3]} [나도현 기자 nado@gaon.example] {credit}")
    for found in (above, behind, stuck):
        assert found.reporters == ("나도현",)
        assert body(found) == BODY


def test_a_byline_with_what_a_portal_glued_to_it_ends_the_paragraph() -> None:
    found = read(
        TITLE, *BODY[:3], f"{BODY[3]}나도현 (nado@gaon.example)포털 홈에서 ‘가온’ 뉴스 가득  , 별나라~"
    )
    assert body(found) == BODY
    assert found.reporters == ("나도현",)


def test_a_name_with_a_mail_in_a_last_sentence_is_no_byline() -> None:
    last = "시는 신청을 받는다.나도현(nado@gaon.example)에게 보내면 된다."
    assert body(read(TITLE, *BODY[:3], last)) == (*BODY[:3], last)


def test_an_outlet_and_its_writer_joined_by_an_equals_sign_begin_a_paragraph() -> None:
    found = read(TITLE, "", f"가온일보=나도현 기자  {BODY[0]}", *BODY[1:])
    assert (found.publisher, found.reporters, body(found)) == ("가온일보", ("나도현",), BODY)


def test_whose_articles_the_control_behind_a_column_shows_wrote_it() -> None:
    control = "나도현 의 전체기사 보기"
    found = read(TITLE, STAMP, *BODY, control, "페이스북", "저작권자 © 가온일보 무단전재 및 재배포 금지")
    assert (found.reporters, body(found)) == (("나도현",), BODY)


def test_a_headline_that_begins_with_a_name_and_a_post_is_no_byline() -> None:
    title = "한가람 편집국장, 별 보는 집으로 출국"
    deck = "밤하늘 지키는 마을 사례"
    listed = (
        "  • 나도현 수습기자",
        "  • 승인 2025.03.14 07:10",
        "  • 호수 910호 (2025년 03월 15일)",
        "  • 댓글 0",
    )
    found = read(
        title,
        "상태바",
        title,
        *listed,
        "이 기사를 공유합니다",
        deck,
        f"[가온일보=나도현 수습기자] {BODY[0]}",
        *BODY[1:],
    )
    assert (found.title, found.subheads) == (title, (deck,))
    assert (found.reporters, found.date, body(found)) == (("나도현",), DAY, BODY)


@pytest.mark.parametrize(
    "line", ["나도현 기자, 배나무 기자", "나도현 기자, 가온일보 문화부", "나도현 편집국장, 배나무 논설위원"]
)
def test_writers_behind_a_comma_sign_all_the_same(line: str) -> None:
    assert "나도현" in read(TITLE, STAMP, *BODY, line).reporters


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("나도현 기자나도현 기자", ("나도현",)),
        ("나도현 기자나도현 기자 nado@gaon.example", ("나도현",)),
        ("나도현 기자,배나무 기자", ("나도현", "배나무")),
        ("나도현기자 기자", ("나도현",)),
        ("나도현 기자기자", ("나도현",)),
        ("대전／나도현 기자", ("나도현",)),
        ("[가온메디컬뉴스 의학기자 나도현]", ("나도현",)),
        ("나 현 기자 nado@gaon.example", ("나현",)),
        ("가온일보 나 현 기자", ("나현",)),
        ("나도현기자@전자신문, nado@", ("나도현",)),
        ("촬영기자:나도현", ()),
    ],
)
def test_each_writer_is_named_once_whatever_way_the_byline_is_set(line: str, names: tuple[str, ...]) -> None:
    found = read(TITLE, STAMP, *BODY, line)
    assert (found.reporters, body(found)) == (names, BODY)


def test_a_bracket_in_which_only_the_writer_is_missing_is_no_part_of_the_report() -> None:
    found = read(TITLE, STAMP, f"[한겨레=] {BODY[0]}", *BODY[1:])
    assert (found.reporters, found.publisher, body(found)) == ((), "한겨레", BODY)


def test_two_writers_of_a_dateline_may_stand_without_a_space_between_them() -> None:
    found = read(TITLE, STAMP, f"(은행=뉴스1) 나도현 기자,배나무 기자 = {BODY[0]}", *BODY[1:])
    assert (found.reporters, body(found)) == (("나도현", "배나무"), BODY)


def test_several_names_before_one_post_may_have_nothing_but_spaces_between_them() -> None:
    found = read(TITLE, STAMP, f"(도토리=연합뉴스) 나도현 배나무 한소리 기자 = {BODY[0]}", *BODY[1:])
    assert (found.reporters, body(found)) == (("나도현", "배나무", "한소리"), BODY)


def test_an_outlet_of_three_syllables_before_a_name_is_no_writer() -> None:
    found = read(TITLE, STAMP, *BODY, "한겨레 나도현 기자 nado@gaon.example")
    assert (found.reporters, found.publisher) == (("나도현",), "한겨레")


def test_who_took_a_picture_out_of_the_archive_wrote_nothing() -> None:
    found = read(TITLE, "[가온일보]", "가온일보 자료사진 / 나도현 기자", "", *BODY)
    assert (found.reporters, body(found)) == ((), BODY)


@pytest.mark.parametrize("below", [("나도현", "도토리시 제공"), ("나도현", "• 나도현", "•", "의견쓰기")])
def test_a_name_alone_behind_the_article_is_its_writers(below: tuple[str, ...]) -> None:
    found = read(TITLE, "", *POLITE, *below, "당신의 의견을 남겨주세요")
    assert (found.reporters, body(found)) == (("나도현",), POLITE)


@pytest.mark.parametrize("below", [("한가람",), ("나도현", "배나무")])
def test_names_alone_that_the_article_or_a_list_names_sign_nothing(below: tuple[str, ...]) -> None:
    told = "첫날 문을 연 한가람 과장은 “별이 가깝다”고 말했다."
    assert read(TITLE, "", *BODY, told, *below).reporters == ()


@pytest.mark.parametrize(
    "line",
    [
        "나도현 기자입니다.",
        "나도현 기자가 보도합니다.",
        "나도현 기자가 단독 취재했습니다.",
        "나도현 기자의 보도입니다.",
    ],
)
def test_whom_the_anchor_announces_wrote_a_report_that_nobody_signs(line: str) -> None:
    found = read(TITLE, "", "<앵커>", POLITE[0], line, "<기자>", *POLITE[1:])
    assert (found.reporters, body(found)) == (("나도현",), (POLITE[0], line, *POLITE[1:]))


def test_whose_other_articles_a_control_shows_wrote_this_one() -> None:
    assert read(TITLE, "", *BODY, "나도현 다른 기사 보기").reporters == ("나도현",)


def test_who_drew_a_picture_wrote_nothing() -> None:
    found = read(TITLE, "나도현 디자인기자.", "", *BODY)
    assert (found.reporters, found.subheads, body(found)) == ((), (), BODY)


def test_the_anchor_may_announce_the_reporter_at_the_end_of_his_own_paragraph() -> None:
    first = f"{POLITE[0]} 나도현 기자입니다."
    found = read(TITLE, "", f"[앵커] {first}", f"[기자] {' '.join(POLITE[1:])}")
    assert (found.reporters, body(found)) == (("나도현",), (first, " ".join(POLITE[1:])))


@pytest.mark.parametrize("line", ["강원도", "최신순", "인기순"])
def test_a_place_or_an_order_alone_behind_the_body_writes_nothing(line: str) -> None:
    found = read(TITLE, STAMP, *BODY, line)
    assert (body(found), found.reporters) == (BODY, ())


def test_a_byline_may_follow_a_last_sentence_that_is_quoted_and_has_no_stop() -> None:
    found = read(TITLE, "", f"{' '.join(BODY)} 과장은 “별이 먼저”라고 말했다” 나도현 기자")
    assert found.reporters == ("나도현",)
    assert found.body.endswith("말했다”")


def test_a_byline_in_brackets_may_hold_place_and_mail() -> None:
    found = read(TITLE, "", f"[나도현 기자(=도토리)(nado@gaon.example)]{BODY[0]}", *BODY[1:])
    assert found.reporters == ("나도현",)
    assert body(found) == BODY


@pytest.mark.parametrize(
    "signed",
    [
        " 글·사진=나도현 기자",
        " 글/사진=나도현 기자 nado@gaon.example",
    ],
)
def test_who_wrote_the_text_and_took_the_picture_signs_the_last_paragraph(signed: str) -> None:
    found = read(TITLE, STAMP, *BODY[:3], f"{BODY[3]}{signed}")
    assert (found.reporters, body(found)) == (("나도현",), BODY)


def test_an_outlets_reporter_of_whom_a_paragraph_speaks_signs_nothing() -> None:
    told = "한국경제 나도현 기자 폭행 사건을 두고 시장은 이렇게 말했다."
    found = read(TITLE, STAMP, *BODY[:2], told, *BODY[2:])
    assert (found.reporters, body(found)) == ((), (*BODY[:2], told, *BODY[2:]))


def test_a_paragraph_before_who_wrote_and_photographed_it_is_no_caption() -> None:
    found = read(TITLE, STAMP, *BODY[:3], f"{BODY[3]}글·사진=도토리/나도현 기자 nado@gaon.example")
    assert body(found)[3].startswith(BODY[3])


@pytest.mark.parametrize("desk", ["사회부", "정치부", "디지털뉴스부"])
@pytest.mark.parametrize("behind", ["", " nado@gaon.example"])
def test_the_desk_between_outlet_and_name_is_not_the_name(desk: str, behind: str) -> None:
    found = read(TITLE, "", *BODY, f"가온일보 {desk} 나도현 기자{behind}")
    assert (found.reporters, found.publisher, body(found)) == (("나도현",), "가온일보", BODY)


def test_a_control_behind_a_writers_mail_is_no_outlet() -> None:
    found = read(TITLE, "", *BODY, "나도현 기자 nado@gaon.example 다른기사 보기")
    assert (found.reporters, found.publisher) == (("나도현",), None)


def test_who_drew_it_below_the_writer_signs_nothing() -> None:
    found = read(TITLE, "나도현 기자", "디자이너 한누리", "입력 : 2025.03.14 22:00", *BODY)
    assert (found.reporters, found.subheads, body(found)) == (("나도현",), (), BODY)


def test_a_byline_whose_first_bracket_is_cut_off_is_no_part_of_the_report() -> None:
    found = read(TITLE, STAMP, f"가온신문 나도현 기자] {BODY[0]}", *BODY[1:])
    assert (found.reporters, found.publisher, body(found)) == (("나도현",), "가온신문", BODY)


@pytest.mark.parametrize("sender", ["뉴스와이어", "Gaon Wire / 뉴스와이어"])
def test_place_and_sender_of_a_release_between_dashes_are_no_part_of_it(sender: str) -> None:
    found = read(TITLE, "", f"서울--({sender})--{BODY[0]}", *BODY[1:])
    assert (found.publisher, body(found)) == ("뉴스와이어", BODY)


def test_a_reporter_who_is_spoken_to_signs_nothing_and_is_not_cut_off() -> None:
    asked = f"{POLITE[0]} 나도현 기자, 전해주시죠."
    found = read(TITLE, STAMP, asked, *POLITE[1:])
    assert (found.publisher, body(found)) == (None, (asked, *POLITE[1:]))


def test_who_spoke_in_a_bracket_glued_to_a_quotation_did_not_write_the_article() -> None:
    said = "“별을 보면 마음이 넓어집니다.”(나래전자 나도현 기자)"
    found = read(TITLE, STAMP, said, *BODY)
    assert (found.reporters, body(found)) == ((), (said, *BODY))


@pytest.mark.parametrize(("line", "name"), [("기자명 마루 스님", "마루"), ("기자명 나도현 변호사", "나도현")])
def test_a_contributor_behind_the_label_of_writers_signs_with_any_office(line: str, name: str) -> None:
    found = read(TITLE, line, STAMP, *BODY)
    assert (found.reporters, found.captions, body(found)) == ((name,), (), BODY)


def test_an_outlet_whose_name_ends_as_that_of_a_desk_is_one_all_the_same() -> None:
    found = read(TITLE, STAMP, f"[스포츠한국 나도현 기자] {BODY[0]}", *BODY[1:])
    assert (found.publisher, body(found)) == ("스포츠한국", BODY)


def test_two_names_before_reporters_in_training_sign_both() -> None:
    found = read(TITLE, STAMP, f"[도토리=가온뉴스]나도현 한가람 수습 기자 = {BODY[0]}", *BODY[1:])
    assert (found.reporters, found.publisher, body(found)) == (("나도현", "한가람"), "가온뉴스", BODY)


def test_who_is_to_speak_next_in_an_interview_signs_nothing_and_what_is_said_stays() -> None:
    turns = (
        "□ 출연자 : 한가람 별자리 전문기자",
        "◇ 나도현 앵커(이하 나도현):",
        "안녕하세요. 어제 별 축제가 시작됐는데요. 사람이 많았다고 합니다.",
        "◆ 한가람 기자(이하 한가람):",
        *POLITE,
    )
    found = read(TITLE, STAMP, *turns)
    assert (found.reporters, found.publisher, body(found)) == ((), None, turns)
