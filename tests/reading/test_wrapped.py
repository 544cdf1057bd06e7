"""Lines that end at a margin are joined; lines that end by themselves stay."""

from __future__ import annotations

import pytest
from sample_page import BODY, STAMP, TITLE, body, read

from sinmun.reading.page.wrapped import unwrap

BY_WORDS = [
    "나래시가 골목 신문을 돕는 조례를 만들었다. 시의회는 지난",
    "5일 조례를 통과시켰다. 돈은 시가 대지만 신문에 무엇을",
    "실을지는 묻지 않는다. 지원을 받는 신문은 모두 열두 곳으로,",
    "동네 소식을 싣는 종이 신문이면 신청할 수 있다.",
]


def test_lines_broken_between_words_are_joined_with_a_space() -> None:
    text = "\n".join(
        [*BY_WORDS[:3], "다섯 해 동안 해마다 이천만 원까지 받을 수 있고, 그 돈을", *BY_WORDS[3:]]
    )
    assert unwrap(text) == text.replace("\n", " ")


def test_a_word_cut_by_the_margin_is_whole_again() -> None:
    text = (
        "목수 두 사람이 빈 교실을 빌려 목공소를 열었\n다. 처음에는 의자를 만들었다. 주문이 없어 만\n"
        "든 의자를 마을 정류장마다 놓았다. 버스를 기\n다리던 할머니들이 먼저 알아보고 밥상을 주문\n했다."
    )
    assert unwrap(text) == text.replace("\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "지원을 받는 신문\n산들신문 나래시 동구 물빛로 12\n"
        "물빛신문 나래시 서구 나루로 34\n나루신문 나래시 남구 산들로 56\n노을신문 나래시 북구 노을로 78",
        "첫 문장이 여기에서 끝이 났다.\n둘째 문장이 여기에서 끝이 났다.\n셋째 문장이 여기에서 끝이 났다.\n넷째 문장이 끝났다.",
        "시장 “물러서지 않겠다” 거듭 밝혀\n의회는 표결을 다음 달로 미뤄\n주민들 시청 앞에서 사흘째 농성\n상인들은 문 닫고 거리로",
    ],
    ids=["addresses", "sentences", "headlines"],
)
def test_lines_that_end_by_themselves_stay(text: str) -> None:
    assert unwrap(text) == text


def test_a_spoken_report_printed_phrase_by_phrase_is_made_into_sentences() -> None:
    sentences = [
        ["나래시의 빈 교실이", "목공소로 바뀌었습니다."],
        ["목수 두 사람이 주말마다", "의자 만드는 법을", "가르치고 있습니다."],
        ["시는 내년까지", "교실 세 곳을", "더 열기로 했습니다."],
    ]
    text = "교실에서 나는 대패 소리\n" + "\n".join(line for sentence in sentences for line in sentence)
    assert unwrap(text) == "교실에서 나는 대패 소리\n" + "\n".join(
        " ".join(sentence) for sentence in sentences
    )


def test_spoken_sentences_of_a_line_each_stay() -> None:
    text = "나래시의 교실은\n목공소가 됐습니다.\n목수가 왔습니다.\n의자가 생겼습니다.\n아이들이 앉았습니다."
    assert unwrap(text) == text


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


def test_a_report_printed_phrase_by_phrase_in_braces_is_joined_to_its_sentences() -> None:
    found = read(
        TITLE, "", "{앵커:", "“별은 밤에만 뜬다~”라는", "말이 있죠.", "", "별 보는 집이", "문을 연 날을 담았습니다.}", "",
        "{리포트}", "", "지붕에 오른", "망원경 두 대.", "", "시민들은 3시간 내내", "자리를 뜨지 않습니다.", "",
        "아이들은", "달을 보고", "웃습니다.", "", "시는 다음 달에", "한 집을 더 열어", "손님을 맞습니다.",
    )  # fmt: skip
    assert body(found) == (
        "“별은 밤에만 뜬다~”라는 말이 있죠.",
        "별 보는 집이 문을 연 날을 담았습니다.",
        "지붕에 오른 망원경 두 대.",
        "시민들은 3시간 내내 자리를 뜨지 않습니다.",
        "아이들은 달을 보고 웃습니다.",
        "시는 다음 달에 한 집을 더 열어 손님을 맞습니다.",
    )


def test_the_head_of_a_page_is_no_sentence_of_the_first_phrases() -> None:
    body_lines = (
        "별 보는 집이",
        "문을 엽니다.",
        "",
        "시민들은",
        "웃습니다.",
        "",
        "아이들은",
        "달을 봅니다.",
        "",
        "값은",
        "없습니다.",
    )
    found = read(TITLE, STAMP, *body_lines)
    assert (found.title, body(found)[1]) == (TITLE, "시민들은 웃습니다.")


def test_short_paragraphs_of_even_lines_are_joined_where_a_sentence_ends_within_a_line_of_one() -> None:
    first = (
        "나래시는 골목 신문을 돕는 조례를",
        "만들었다. 시의회는 이를 지난 5일에",
        "모두의 뜻으로 통과시켰다.",
    )
    second = ("돈은 시가 대지만 무엇을 실을지는", "묻지 않는다.")
    text = "\n\n".join("\n".join(lines) for lines in (first, second))
    assert unwrap(text) == "\n\n".join(" ".join(lines) for lines in (first, second))


def test_paragraphs_of_a_sentence_each_that_all_break_off_at_one_width_are_joined() -> None:
    blocks = (
        ("나래시는 골목 신문을 돕는 조례를", "모두의 뜻으로 통과시켰다."),
        ("돈은 시가 대지만 무엇을 실을지는", "묻지 않는다."),
        ("신문은 다음 달 첫 호를 내고 모든", "집에 돌린다."),
    )
    text = "\n\n".join("\n".join(lines) for lines in blocks)
    assert unwrap(text) == "\n\n".join(" ".join(lines) for lines in blocks)
    two = "\n\n".join("\n".join(lines) for lines in blocks[:2])
    assert unwrap(two) == two


def test_a_picture_s_sentence_and_its_source_above_a_paragraph_stay_apart() -> None:
    text = (
        "아이들이 6일 나래시 골목 도서관 앞에 줄을 서 있다. [사진 출처 = 산들신문]\n"
        "나래시는 골목 도서관 열두 곳을 내년까지 더 연다고 이날 오전 밝혔다."
    )
    assert unwrap(text) == text
