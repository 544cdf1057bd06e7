"""Texts as portals and crawlers store them: what stood on lines of its own stands stuck to the report."""

from __future__ import annotations

import pytest
from sample_page import BODY, MORE, POLITE, TITLE, body, read

TEXT = " ".join(BODY)
LAST = MORE[-1]
SPOKEN = " ".join(POLITE)
HEAD = "지붕에 망원경 두 대…“주말 밤마다 연다” 예고"


@pytest.mark.parametrize(
    "stored",
    [
        f"{HEAD} (도토리=가온뉴스) 나도현 특파원 = {TEXT}    nado@gaon.example",
        f"{HEAD}(도토리·나래=가온뉴스) 나도현  기자 = {TEXT}",
        f"{HEAD}  (가온뉴스=나도현 기자){TEXT} 나도현 기자(nado@gaon.example)",
        f"{HEAD}【도토리=가온뉴스】나도현 기자 = {TEXT}nado@gaon.example, bae@gaon.example",
        f"{HEAD} [가온뉴스 나도현 기자] {TEXT}",
        f"{HEAD} [가온뉴스│나도현 기자] {TEXT}",
        f"[가온뉴스 나도현 기자] [{HEAD}]{TEXT}",
    ],
)
def test_a_sub_head_before_or_behind_the_byline_on_its_line_is_parted(stored: str) -> None:
    found = read(TITLE, "", stored)
    assert (found.title, found.subheads) == (TITLE, (HEAD,))
    assert (found.publisher, found.reporters) == ("가온뉴스", ("나도현",))
    assert found.body == TEXT


def test_a_report_before_an_agencys_byline_is_no_sub_head() -> None:
    told = f"{TEXT} 같은 날 (나래=한빛통신) 배나무 기자 = {BODY[1]}"
    found = read(TITLE, "", told)
    assert found.subheads == ()
    assert found.body == told


@pytest.mark.parametrize(
    ("behind", "writers"),
    [
        (" 나도현 인턴기자 GoodNews paper ⓒ  , 무단전재 및 재배포금지", ("나도현",)),
        (" [나도현 인턴기자 ] - Copyrights ⓒ 가온일보 & gaon.com, - 무단 전재 및 재배포 금지", ("나도현",)),
        (
            "나도현 기자(nado@gaon.co.kr)※ ⓒ GBS & GBS Digital News Lab. : 무단복제 및 재배포 금지",
            ("나도현",),
        ),
        (
            "나도현 기자 (nado@gaon.co.kr)   저작권ⓒ  '별을 위한 지식' 가온뉴스() / 무단전재-재배포 금지",
            ("나도현",),
        ),
        ("                ※ 저작권자 ⓒ 가온뉴스. 무단 전재-재배포 금지", ()),
        ("저작권자(c) 가온뉴스, 무단 전재 및 재배포 금지나도현 시민기자는 <별도 괜찮아>의 저자입니다.", ()),
    ],
)
def test_what_stands_behind_the_last_sentence_is_cut_off_as_a_whole(
    behind: str, writers: tuple[str, ...]
) -> None:
    found = read(TITLE, "", f"{TEXT}{behind}")
    assert (found.body, found.reporters) == (TEXT, writers)
    assert found.publisher not in {"저작권", "GoodNews paper"}


def test_who_edited_a_citizens_article_wrote_nothing() -> None:
    found = read(TITLE, "", f"[가온뉴스 글:나도현, 편집:배나무]{TEXT}")
    assert (found.body, found.publisher, found.reporters) == (TEXT, "가온뉴스", ("나도현",))


def test_the_first_of_two_writers_behind_their_outlet_is_one() -> None:
    found = read(TITLE, "", f"[가온일보 나도현, 배나무 기자] {TEXT}")
    assert (found.publisher, found.reporters) == ("가온일보", ("나도현", "배나무"))


@pytest.mark.parametrize(
    "behind",
    [
        " 가온뉴스 나도현입니다. 영상편집 : 배나무< Copyright ⓒ GBN(www.gbn.co.kr) 무단전재 및 재배포 금지 >",
        "가온뉴스 나도현입니다. [ nado@gaon.example ] 영상취재: 배나무, 영상편집: 한별",
        " GTN 나도현[nado@gaon.example]입니다.▶ 가온의 대표 채널 GTN 구독하기",
    ],
)
def test_the_end_of_a_broadcast_stuck_to_its_last_sentence_is_cut_off(behind: str) -> None:
    found = read(TITLE, "", f"【 앵커멘트 】 {SPOKEN}{behind}")
    assert (found.body, found.reporters) == (SPOKEN, ("나도현",))


PICTURED = "한가람 과장이 14일 도토리시청에서 별 보는 집의 계획을 설명하고 있다. 2025.03.14"


@pytest.mark.parametrize(
    "picture",
    [
        f"[도토리=가온통신] 배나무 기자 = {PICTURED}. bae@gaon.example ",
        f"(도토리=가온통신) 배나무 기자 = {PICTURED}. bae@gaon.example",
        f"{PICTURED}/가온통신 ⓒ Gaon1 배나무 기자",
    ],
)
def test_an_agencys_picture_before_its_report_is_a_caption(picture: str) -> None:
    found = read(TITLE, "", f"{picture}(도토리=가온통신) 나도현 기자 = {TEXT}")
    assert (found.body, found.reporters, found.publisher) == (TEXT, ("나도현",), "가온통신")
    assert found.captions == (picture.strip(),)


@pytest.mark.parametrize("credit", ["사진=연합뉴스", "사진=배나무 기자 ", "[자료=별빛교통부]"])
def test_a_credit_stuck_to_the_first_paragraph_is_parted(credit: str) -> None:
    found = read(TITLE, "", f"{credit}{TEXT}")
    assert (found.body, found.reporters, found.publisher) == (TEXT, (), None)


def test_bodies_in_lines_of_their_own_stay_as_they_are() -> None:
    assert body(read(TITLE, "", *BODY)) == BODY


@pytest.mark.parametrize(
    "before",
    [
        "[도토리=가온뉴스]30일 별 보는 집 앞에 선 시민들. (사진 = 도토리시) photo@gaon.example *재판매 및 DB 금지"
        "[도토리=가온뉴스]나도현 기자 = ",
        "별 보는 집 앞에 선 시민들/사진제공=도토리시[서울경제] ",
        "▲ 자료화면",
        "별 보는 집으로 걷는 시민들. 연합뉴스#",
        "시민들이 별 보는 집 앞에 줄을 서 있다. 연합뉴스#",
    ],
)
def test_a_caption_to_which_the_first_paragraph_is_stuck_is_parted(before: str) -> None:
    found = read(TITLE, "", f"{before}{TEXT}")
    assert found.body.lstrip("#") == TEXT
    assert found.subheads == ()
    assert len(found.captions) == 1


def test_a_caption_and_its_licence_between_two_paragraphs_are_parted_from_both() -> None:
    caption = (
        "[서울=뉴시스]도토리시가 14일 새 망원경을 공개하고 있다. (사진=도토리시 제공) *재판매 및 DB 금지"
    )
    found = read(TITLE, "", f"{TEXT}{caption}{TEXT}")
    assert body(found) == (TEXT, TEXT)


def test_a_caption_stuck_to_the_last_sentence_goes_with_its_credit() -> None:
    caption = "시민들이 별 보는 집 앞에 줄을 서 있다. (사진=도토리시)"
    found = read(TITLE, "", f"{TEXT}{caption}나도현 (nado@gaon.example)네이버에서 ‘가온일보’ 구독하기")
    assert (found.body, found.reporters) == (TEXT, ("나도현",))


def test_decks_on_one_line_behind_dashes_are_sub_heads_of_their_own() -> None:
    decks = ("지붕에 망원경 두 대 놓기로", "주말 밤마다 문 열어")
    found = read(TITLE, "", f"- {decks[0]}- {decks[1]}[가온일보 나도현 기자] {TEXT}")
    assert (found.subheads, found.body) == (decks, TEXT)


def test_a_sign_off_may_say_from_where() -> None:
    closing = "지금까지 도토리시청 앞에서 YTN 나도현입니다."
    found = read(TITLE, "", *POLITE, closing, "YTN 나도현 (nado@gaon.example)")
    assert (body(found), found.reporters) == (POLITE, ("나도현",))


@pytest.mark.parametrize(
    "stored",
    [
        f"{TEXT}나도현 법무법인 별빛 변호사",
        f"{TEXT} 글=나도현 별빛대 교수",
        f"{TEXT} / 나도현 별빛대 교수",
        f"{TEXT} 외부 필자: 나도현 별빛대 교수",
        f"{TEXT}외부 기고자 - 나도현 별빛병원 손가락센터 원장(정형외과 전문의)",
    ],
)
def test_who_signs_with_a_post_behind_the_last_sentence_is_the_writer(stored: str) -> None:
    found = read(TITLE, "", stored)
    assert (found.body, found.reporters) == (TEXT, ("나도현",))


@pytest.mark.parametrize(("title", "writers"), [(f"{TITLE} [기고]", ("나도현",)), (TITLE, ())])
def test_whose_portrait_stands_above_a_column_wrote_it(title: str, writers: tuple[str, ...]) -> None:
    found = read(title, "입력 2025.03.14 19:10", "", "나도현 도토리시 문화과장", "", *BODY)
    assert (body(found), found.reporters) == (BODY, writers)


def test_a_credit_between_a_heading_and_the_first_paragraph_is_parted_from_both() -> None:
    found = read(TITLE, "", f"지붕에 망원경 두 대 놓기로…주말에 열어사진=뉴스1{TEXT}")
    assert found.body == TEXT


@pytest.mark.parametrize(
    "credit", ["별 보는 집에 놓일 새 망원경 [도토리시 제공]", "별 보는 집 앞에 선 시민들의 모습. [연합]"]
)
def test_a_caption_whose_credit_in_brackets_is_stuck_to_a_paragraph_is_none_of_it(credit: str) -> None:
    for stored in (f"{credit}{TEXT}", f"{credit}[가온일보 나도현 기자] {TEXT}"):
        found = read(TITLE, "", stored)
        assert found.body == TEXT
        assert len(found.captions) == 1
    inside = read(TITLE, "", f"{TEXT}{credit}{TEXT}")
    assert body(inside) == (TEXT, TEXT)


def test_a_paragraph_that_ends_with_a_body_in_brackets_stays_whole() -> None:
    told = f"{BODY[0]} 이 집은 [가온재단]이 처음 지었다. {BODY[1]}"
    assert read(TITLE, "", told).body == told


def test_who_took_a_picture_between_two_paragraphs_wrote_nothing() -> None:
    caption = (
        "[도토리=가온뉴스] 배나무 기자 = 시민들이 별 보는 집 앞에 줄을 서 있다. 2025.03.14. bae@gaon.example"
    )
    found = read(TITLE, "", f"[도토리=가온뉴스]나도현 기자 = {TEXT}{caption}{TEXT}")
    assert (body(found), found.reporters) == ((TEXT, TEXT), ("나도현",))


@pytest.mark.parametrize("credit", [" /사진=연합뉴스", "/ 사진=배나무 기자", "/도토리시 ", " /배나무 기자"])
def test_a_scene_whose_owner_is_stuck_to_a_paragraph_is_a_caption(credit: str) -> None:
    scene = f"한가람 도토리시 문화과장이 우체국 지붕에 오르고 있다.{credit}"
    for before in ("", f"{TEXT}\n"):
        found = read(TITLE, "", f"{before}{scene}{TEXT}")
        assert found.body == f"{before}{TEXT}"
        assert found.captions == (scene.rstrip(),)


def test_a_paragraph_with_a_stroke_behind_a_sentence_stays_whole() -> None:
    told = f"빈 우체국을 고쳐 쓰자는 목소리가 커지고 있다./ 도토리는 {TEXT}"
    assert read(TITLE, "", told).body == told


def test_a_scene_with_a_credit_before_the_byline_of_the_report_is_a_caption() -> None:
    scene = "한가람 도토리시 문화과장이 지붕에 오르고 있다. 사진=도토리시 제공"
    found = read(TITLE, "", f"{scene} [가온일보 나도현 기자] {TEXT}")
    assert (found.body, found.captions, found.reporters) == (TEXT, (scene,), ("나도현",))


def test_a_caption_behind_a_triangle_inside_a_report_is_taken_out() -> None:
    caption = "▲ 한가람 도토리시 문화과장이 우체국 지붕에 오르고 있다. [연합뉴스]"
    found = read(TITLE, "", f"{TEXT} {caption} {TEXT}")
    assert (body(found), found.captions) == ((TEXT, TEXT), (caption,))


def test_a_report_glued_into_one_line_is_parted_at_who_speaks_and_behind_the_sign_off() -> None:
    anchor, told = POLITE[0], " ".join(POLITE[1:])
    owner = "(나도현 기자)[저작권자(c) MBC 무단복제-재배포 금지]"
    found = read(TITLE, "", f"[아침뉴스]◀ 앵커 ▶{anchor}◀ 리포트 ▶{told}MBC뉴스 나도현입니다.{owner}")
    assert (body(found), found.reporters) == ((anchor, told), ("나도현",))


@pytest.mark.parametrize("opened", ["[가온 제주] [앵커] ", "[아침뉴스]◀ 앵커 ▶"])
def test_a_programmes_name_before_who_speaks_is_none_of_what_he_says(opened: str) -> None:
    found = read(TITLE, "", f"{opened}{POLITE[0]}", *POLITE[1:])
    assert (found.subheads, body(found)) == ((), POLITE)


def test_a_byline_glued_between_the_last_sentence_and_arrows_ends_the_report() -> None:
    told = " ".join(POLITE)
    found = read(TITLE, "", f"{told} 나도현 기자nado@gaon.example☞ [특집] 별자리 찾기☞ 가온뉴스 공식 SNS")
    assert (found.body, found.reporters) == (told, ("나도현",))


def test_a_heading_in_brackets_before_a_paragraph_that_begins_with_letters_is_parted_from_it() -> None:
    deck, told = "망원경 두 대 놓고 값은 받지 않기로…이웃 마을도 반겨", f"KT가 14일 밝혔다. {TEXT}"
    found = read(TITLE, "", f"[가온일보 나도현 기자] [{deck}] {told}")
    assert (found.subheads, found.body, found.reporters) == ((deck,), told, ("나도현",))


def test_the_portals_label_before_who_speaks_is_none_of_what_he_says() -> None:
    assert body(read(TITLE, "", f"동영상 뉴스 [앵커] {POLITE[0]}", *POLITE[1:])) == POLITE


@pytest.mark.parametrize(
    "before",
    [
        "사진=도토리시",
        "망원경을 닦는 직원들. 사진제공=도토리시",
        "새 망원경의 모습. 사진 도토리시",
    ],
)
def test_whose_picture_it_is_is_parted_from_the_word_stuck_to_it(before: str) -> None:
    assert body(read(TITLE, "", f"{before}{TEXT}")) == (TEXT,)


def test_paragraphs_joined_with_commas_are_parted() -> None:
    found = read(TITLE, "", f"빈 우체국, 불 켠다 , {BODY[0]} , {BODY[1]} , {BODY[2]}")
    assert (body(found), found.subheads) == (tuple(BODY[:3]), ("빈 우체국, 불 켠다",))


def test_a_list_of_paragraphs_that_a_program_printed_is_read_without_its_marks() -> None:
    told = f"['{BODY[0]}', '시는 \\'별 집\\'이라 부른다.', '{BODY[1]}나도현 기자 nado@gaon.example']"
    found = read(TITLE, "", told)
    assert body(found) == (BODY[0], "시는 '별 집'이라 부른다.", BODY[1])
    assert found.reporters == ("나도현",)


def test_a_headline_that_a_tab_parts_from_the_text_is_the_headline() -> None:
    found = read(f"{TITLE}\t{BODY[0]}", "", *BODY[1:], *MORE)
    assert (found.title, body(found)) == (TITLE, (*BODY, *MORE))


def test_a_summary_between_its_label_and_the_dateline_is_none_of_the_text() -> None:
    found = read(TITLE, "", f"기사내용 요약 {HEAD} [도토리=뉴시스] 나도현 기자 = {TEXT}")
    assert (found.title, found.body, found.reporters) == (TITLE, TEXT, ("나도현",))


def test_a_dated_caption_between_two_sentences_is_none_of_them() -> None:
    caption = "[도토리=뉴시스] 우체국 지붕의 망원경. (사진=도토리시 제공). 2020.11.25. photo@newsis.com"
    assert body(read(TITLE, "", f"{TEXT} {caption} {LAST}")) == (TEXT, LAST)


def test_what_somebody_says_behind_the_byline_opens_the_text() -> None:
    said = "“오늘은 별이 잘 보이겠습니다.”(30일 오후 11시)"
    assert body(read(TITLE, f"- {HEAD}", "", f"[가온뉴스(도토리)=나도현 기자] {said}", "", TEXT)) == (
        said,
        TEXT,
    )


def test_an_agencys_caption_of_two_sentences_before_its_report_is_none_of_it() -> None:
    caption = (
        "[도토리=뉴시스]도토리시는 지난 1일부터 별 보는 집을 연다고 13일 밝혔다. 시는 망원경 두 대를 들였다. "
        "(사진=도토리시 보고서 갈무리) 2025.03.13. photo@gaon.example *재판매 및 DB 금지"
    )
    found = read(TITLE, "", f"{HEAD}{caption}[도토리=뉴시스]나도현 기자 = {TEXT}")
    assert (found.body, found.reporters, found.publisher) == (TEXT, ("나도현",), "뉴시스")


def test_a_picture_with_its_text_keeps_the_byline_before_a_dated_credit() -> None:
    found = read(
        TITLE, "", f"(도토리=뉴스1) 나도현 기자 = {TEXT}(도토리시 제공, 재판매 및 DB 금지) 2025.3.14/뉴스1"
    )
    assert (found.body, found.reporters) == (TEXT, ("나도현",))
