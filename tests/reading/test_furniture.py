"""What pages put around and into an article, one shape at a time."""

from __future__ import annotations

from sinmun.article import Article
from sinmun.reading import read_page

BODY = [
    "나래시가 빈 교실을 목공소로 바꾼다고 2일 밝혔다.",
    "목공소에는 의자를 만드는 기계 여섯 대가 놓이고 주민 누구나 쓸 수 있다.",
    "시는 목수 두 사람을 뽑아 주말마다 의자 만드는 법을 가르친다.",
    "주민 나보리 씨는 “버려진 책상으로 손주 의자를 만들겠다”고 말했다.",
]
TITLE = "빈 교실이 목공소로…나래시의 의자 여섯 개"
STAMP = "입력 2025.04.02 10:11"


def article(*lines: str) -> Article:
    return read_page("\n".join(lines))


def test_a_headline_that_asks_is_no_paragraph() -> None:
    found = article("뒤로가기", "메뉴", "빈 교실은 왜 목공소가 되었나?", "나도현 기자", STAMP, *BODY)
    assert found.title == "빈 교실은 왜 목공소가 되었나?"
    assert found.body.split("\n") == BODY


def test_a_headline_in_polite_words_is_no_notice() -> None:
    found = article("사는이야기", "빈 교실에서 의자를 만들었습니다", STAMP, "나도현 기자", *BODY)
    assert found.title == "빈 교실에서 의자를 만들었습니다"


def test_a_sub_head_in_sentences_above_the_stamp_is_one() -> None:
    stand_first = "아이들이 떠난 교실에 대패 소리가 난다. 목수 두 사람을 만났다."
    found = article(TITLE, stand_first, STAMP, "나도현 기자", *BODY)
    assert found.subheads == (stand_first,)
    assert found.body.split("\n") == BODY


def test_what_editors_say_about_a_series_is_a_note() -> None:
    note = "[편집자주] 쓸모를 잃은 곳이 다시 쓰인다. 마을의 빈 곳을 찾아간다."
    found = article(TITLE, STAMP, note, *BODY)
    assert found.body.split("\n") == BODY
    assert ("note", note) in {(piece.rule, piece.text) for piece in found.removed}


def test_a_summary_without_an_end_ends_where_the_page_does_not_repeat_it() -> None:
    found = article(TITLE, STAMP, "기사 핵심요약", "나래시가 빈 교실을 목공소로 바꾼다.", *BODY)
    assert found.body.split("\n") == BODY


def test_sentences_that_a_portal_copied_above_the_article_are_a_summary() -> None:
    found = article(TITLE, STAMP, *BODY[1:3], "[나도현 기자]", *BODY)
    assert found.body.split("\n") == BODY


def test_a_caption_behind_the_control_that_enlarges_its_picture_is_told_from_it() -> None:
    caption = "나래시 목공소에 놓인 의자. 가온일보"
    found = article(TITLE, STAMP, f"이미지 크게보기 {caption}", *BODY)
    assert found.captions == (caption,)
    assert found.body.split("\n") == BODY


def test_a_phrase_signed_by_a_photographer_is_a_caption() -> None:
    found = article(TITLE, STAMP, *BODY[:2], "창가에 놓인 의자. 마서윤 기자", *BODY[2:], "나도현 기자")
    assert found.captions == ("창가에 놓인 의자.",)
    assert found.reporters == ("나도현",)


def test_a_line_said_twice_inside_a_body_stands_for_a_picture() -> None:
    found = article(TITLE, STAMP, *BODY[:2], "나래시 누리집", "나래시 누리집", *BODY[2:])
    assert found.captions == ("나래시 누리집",)
    assert found.body.split("\n") == BODY


def test_the_owner_of_a_picture_does_not_end_an_article() -> None:
    found = article(TITLE, STAMP, BODY[0], "", "ⓒ 마서윤", "", *BODY[1:])
    assert found.body.split("\n") == BODY
    assert found.publisher is None


def test_what_is_said_to_the_reader_behind_a_report_is_not_the_reports() -> None:
    found = article(TITLE, STAMP, *BODY, "이 기사의 구독료를 내고 싶습니다.", "+1,000 원 추가", "결제하기")
    assert found.body.split("\n") == BODY


def test_promotion_behind_the_byline_does_not_carry_the_article_on() -> None:
    found = article(
        TITLE, STAMP, *BODY, "나도현 기자", "▶ 매일 아침 읽는 뉴스, 재밌고 빠른 가온!", "▶ 더보기"
    )
    assert found.body.split("\n") == BODY


def test_the_outlet_is_known_by_the_domain_of_its_writers_mail() -> None:
    found = article(TITLE, STAMP, *BODY, "나도현 기자 nado@hani.co.kr")
    assert found.publisher == "한겨레"


def test_the_company_of_the_imprint_goes_by_the_name_that_the_page_uses() -> None:
    furniture = [
        "가온 구독신청",
        "가온과 친구하기",
        "가온신문(주)",
        "Copyright © The Gaon. All rights reserved.",
    ]
    found = article("가온 알림", "정치", TITLE, STAMP, *BODY, "나도현 기자", "개인정보처리방침", *furniture)
    assert found.publisher == "가온"


def test_where_there_is_more_in_brackets_behind_the_last_sentence_is_cut_off() -> None:
    found = article(TITLE, *BODY[:3], f"{BODY[3]} (자세한 내용은 동영상을 시청하시기 바랍니다.)")
    assert found.body.split("\n") == BODY


def test_what_stands_for_a_picture_against_flooding_is_furniture() -> None:
    found = article(TITLE, STAMP, *BODY, "", "  • 도배방지 이미지", "", "광고", "광고", "네트워크배너")
    assert found.body.split("\n") == BODY


def test_by_which_rules_an_outlet_writes_is_a_notice() -> None:
    spoken = [line.replace("밝혔다", "밝혔습니다").replace("있다", "있습니다") for line in BODY[:2]]
    notice = "이 기사는 가온일보 보도준칙 및 윤리강령에 따라 마지막으로 살펴보았습니다."
    found = article(TITLE, STAMP, *spoken, "나도현 기자 nado@gaon.example", notice, "ⓒ 가온일보")
    assert found.body.split("\n") == spoken
