"""Press releases: their head, the officials at their foot, what is attached."""

from __future__ import annotations

import datetime

import pytest

from sinmun.article import Article
from sinmun.reading.page import read_page

TITLE = "나래시, 우체국을 별 보는 집으로"
TEXT = [
    "나래시(시장 한가람)는 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 누구에게나 문을 열며 값은 받지 않기로 했다.",
    "한가람 시장은 “누구나 밤하늘을 볼 수 있게 하겠다”며 “담당자를 더 두겠다”고 말했다.",
]
TIME = "보도시점\t2025. 3. 14.(금) 조간\t배포\t2025. 3. 13.(목)"
OFFICIALS = [
    "담당 부서\t문화국\t책임자\t과 장\t나도현\t(044-000-0101)",
    "문화과\t담당자\t사무관\t구순례\t(044-000-0102)",
]


def release(*lines: str) -> Article:
    return read_page("\n\n".join(lines))


def lines_under(article: Article, rule: str) -> list[str]:
    return [piece.text for piece in article.removed if piece.rule == rule]


@pytest.mark.parametrize(
    ("time", "day"),
    [
        (TIME, "2025-03-14"),
        ("보도시점\t배포 즉시\t배포\t2025. 3. 13.(목) 10:30", "2025-03-13"),
        ("보도시점 2025. 3. 14.(금) 06:00\n< 3. 14.(금) 석간 >\n/ 배포 2025. 3. 13.(목)", "2025-03-14"),
        ("(온라인) 2025. 3. 14.(금) 12:00\n보도시점\n(지 면) 2025. 3. 15.(토) 조간", "2025-03-14"),
        ("보도일시\t2025.3.14.(금) 12:00", "2025-03-14"),
        ("보 도 시 점 : ’25. 3. 14.(금) 이후", "2025-03-14"),
    ],
)
def test_the_day_is_that_from_which_it_may_be_reported_or_else_that_of_distribution(
    time: str, day: str
) -> None:
    article = release("보도자료", time, TITLE, *TEXT, *OFFICIALS)
    assert article.date == datetime.date.fromisoformat(day)
    assert (article.title, article.body) == (TITLE, "\n".join(TEXT))


@pytest.mark.parametrize(
    "name",
    ["보도자료", "보 도 자 료", "나래시 보도참고자료", "원\n\n보도자료", "보도자료\n나래시", "긴급지시"],
)
def test_what_the_page_is_and_whose_it_is_stand_above_its_headline(name: str) -> None:
    article = release(name, TIME, TITLE, *TEXT, *OFFICIALS)
    assert (article.title, article.body) == (TITLE, "\n".join(TEXT))


def test_a_headline_that_ends_with_the_name_of_a_release_is_a_headline() -> None:
    article = release("긴급지시", TIME, "한가람 시장,\n부두 창고 화재 관련 긴급지시", *TEXT)
    assert article.title == "한가람 시장, 부두 창고 화재 관련 긴급지시"


def test_a_headline_that_is_a_sentence_is_a_headline() -> None:
    said = "나래시, 문을 닫은 우체국을 별 보는 집으로 바꾼다."
    article = release("보도자료", TIME, f"{said}\n- 망원경 두 대", *TEXT, *OFFICIALS)
    assert (article.title, article.subheads, article.body) == (said, ("망원경 두 대",), "\n".join(TEXT))


def test_a_head_that_comes_below_the_first_paragraphs_stands_above_them() -> None:
    first = f"{TEXT[0]} {TEXT[1]}"
    article = release(first, TIME, "보도자료", f"{TITLE}\n- 망원경 두 대", TEXT[2], *OFFICIALS)
    assert (article.title, article.subheads) == (TITLE, ("망원경 두 대",))
    assert article.body == f"{first}\n{TEXT[2]}"


def test_a_long_attachment_is_no_reason_for_doubt() -> None:
    attached = [f"{line} 그렇게 하기로 했다." for line in TEXT] * 3
    assert release("보도자료", TIME, TITLE, *TEXT, *OFFICIALS, *attached).warnings == ()


def test_the_issuer_is_the_publisher() -> None:
    assert release("나래교육청 보도자료", TIME, TITLE, *TEXT, *OFFICIALS).publisher == "나래교육청"


def test_subheads_begin_with_a_dash_or_stand_in_smaller_letters_below_the_headline() -> None:
    dashed = release(
        "보도자료", TIME, f"{TITLE}\n- 지붕에 망원경 두 대 -\n- 값은 받지 않고\n주말 밤마다 열어", *TEXT
    )
    assert dashed.subheads == ("지붕에 망원경 두 대", "값은 받지 않고 주말 밤마다 열어")
    apart = release("보도자료", TIME, TITLE, "지붕에 망원경 두 대", *TEXT, *OFFICIALS)
    assert (apart.title, apart.subheads) == (TITLE, ("지붕에 망원경 두 대",))


@pytest.mark.parametrize(
    "officials",
    [
        OFFICIALS,
        ["<총괄>", *OFFICIALS, "<공동>", *OFFICIALS],
        [
            "담당 부서",
            "문화과",
            "책임자",
            "과장 나도현 (044-000-0101)",
            "담당자",
            "사무관 구순례 (044-000-0102)",
        ],
        ["책임자\t팀장\t나도현\t(044-000-0101)", "담당 부서\t문화과", "담당자\t주무관\t구순례\t044-000-0102"],
        ["문의 : 문화과 구순례 주무관 044-000-0102"],
    ],
)
def test_the_officials_at_the_foot_are_no_part_of_the_text_and_what_stands_below_is_attached(
    officials: list[str],
) -> None:
    article = release(
        "보도자료", TIME, TITLE, *TEXT, *officials, "별 보는 집 개요", "문을 여는 날은 14일이다."
    )
    assert article.body == "\n".join(TEXT)
    assert all(name not in article.text for name in ("나도현", "구순례", "044"))
    assert lines_under(article, "attachment") == ["별 보는 집 개요", "문을 여는 날은 14일이다."]


def test_officials_above_the_text_do_not_end_it() -> None:
    article = release("보도자료", OFFICIALS[0], TIME, TITLE, *TEXT)
    assert article.body == "\n".join(TEXT)


def test_a_sentence_with_a_telephone_number_is_text() -> None:
    told = "담당자에게 묻고 싶은 시민은 044-000-0101로 전화하면 된다고 시는 밝혔다."
    assert release("보도자료", TIME, TITLE, *TEXT, told, *OFFICIALS).body == "\n".join([*TEXT, told])


@pytest.mark.parametrize(
    "attached",
    [
        "붙임 1. 별 보는 집 사진",
        "<붙임> 개요",
        "※ (붙임) 개요 1부. 끝.",
        "별첨 설명 자료",
        "☞ 자세한 내용은 붙임 참고",
    ],
)
def test_what_is_attached_ends_the_text(attached: str) -> None:
    article = release("보도자료", TIME, TITLE, *TEXT, attached, "망원경 옆에 선 시장")
    assert article.body == "\n".join(TEXT)
    assert lines_under(article, "attachment")[-1] == "망원경 옆에 선 시장"


def test_the_marks_of_the_outline_go_and_its_notes_stay() -> None:
    outline = [f"□ {TEXT[0]}", f"ㅇ {TEXT[1]}", "* 망원경은 지난해 샀다.", f"- {TEXT[2]}"]
    article = release("보도자료", TIME, TITLE, *outline, *OFFICIALS)
    assert article.body.split("\n") == [TEXT[0], TEXT[1], "* 망원경은 지난해 샀다.", TEXT[2]]
    assert lines_under(article, "outline") == ["□", "ㅇ", "-"]


def test_a_release_of_rows_alone_keeps_them() -> None:
    article = release("보도자료", TIME, "새로 뽑은 과장", "문화과장\t나도현\n교통과장\t구순례", *OFFICIALS)
    assert article.body == "문화과장 나도현\n교통과장 구순례"


def test_an_article_that_speaks_of_a_release_is_no_release() -> None:
    article = read_page(f"{TITLE}\n입력 2025.03.14 10:00\n" + "\n".join([*TEXT, "시는 보도자료를 냈다."]))
    assert article.body.endswith("시는 보도자료를 냈다.")
    assert lines_under(article, "outline") == []


COPIED = """보도자료
보도시점 2025. 3. 14.(금) 조간 배포 2025. 3. 13.(목)
나래시, 문을 닫은 우체국을 별 보는 집으로
- 지붕에 망원경 두 대를 놓고 주말 밤마다 누구에게나 문을 열어
값은 받지 않아 -
나래시(시장 한가람)는 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14
일 밝혔다. 시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 열며 값은
받지 않기로 했다.
한가람 시장은 “누구나 밤하늘을 볼 수 있게 하겠다”며 “담당자를 더 두
겠다”고 말했다.
<총괄>
담당 부서
문화국
문화과
책임자 과 장 나도현 (044-000-0101)
담당자 사무관 구순례 (044-000-0102)
- 1 -"""


def test_a_release_copied_out_of_a_pdf_is_read_without_an_empty_line_in_it() -> None:
    article = read_page(COPIED)
    assert article.title == "나래시, 문을 닫은 우체국을 별 보는 집으로"
    assert article.subheads == ("지붕에 망원경 두 대를 놓고 주말 밤마다 누구에게나 문을 열어 값은 받지 않아",)
    assert article.body.startswith("나래시(시장 한가람)는 문을 닫은 우체국을")
    assert article.body.endswith("겠다”고 말했다.")
    assert "받지 않기로 했다." in article.body
    assert lines_under(article, "official")[0] == "<총괄>"
