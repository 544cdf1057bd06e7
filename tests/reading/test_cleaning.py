"""Properties that hold for every page, and shapes of bylines, time stamps and captions one by one."""

from __future__ import annotations

import datetime
import time
import unicodedata
from pathlib import Path

import pytest

from sinmun.article import Article
from sinmun.reading import read, read_page
from sinmun.reading.page import bylines, captions, stamps
from sinmun.reading.page.lines import split
from sinmun.reading.page.wrapped import unwrap

PAGES = sorted(Path(__file__).with_name("pages").glob("*.txt"))
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES + SEEDS, ids=lambda page: page.stem)
class TestEveryPage:
    def test_its_body_is_made_of_the_pages_lines_in_their_order(self, page: Path) -> None:
        text = page.read_text(encoding="utf-8")
        lines = iter(line.raw for line in split(unwrap(unicodedata.normalize("NFC", text))))
        for paragraph in read_page(text).body.split("\n"):
            assert any(paragraph in line for line in lines), paragraph

    def test_every_line_is_in_the_article_or_among_what_was_removed(self, page: Path) -> None:
        text = page.read_text(encoding="utf-8")
        article = read_page(text)
        known = "\n".join([article.text, *(piece.text for piece in article.removed)])
        for line in split(unwrap(text)):
            left = line.raw
            for piece in sorted(known.split("\n"), key=len, reverse=True):
                left = left.replace(piece, "") if piece else left
            assert not left.strip(" -·•■"), line.raw

    def test_cleaning_the_clean_article_changes_nothing(self, page: Path) -> None:
        article = read_page(page.read_text(encoding="utf-8"))
        again = read_page(article.body)
        assert again.text == article.body
        assert not again.title or not any(line.is_statement for line in split(article.body))

    def test_its_blocks_cut_the_text_where_they_say(self, page: Path) -> None:
        article = read_page(unicodedata.normalize("NFD", page.read_text(encoding="utf-8")))
        assert unicodedata.is_normalized("NFC", article.text)
        assert "\n".join(article.text[block.start : block.end] for block in article.blocks) == article.text

    def test_windows_line_ends_and_bytes_of_cp949_change_nothing(self, page: Path) -> None:
        text = page.read_text(encoding="utf-8")
        assert read_page(text.replace("\n", "\r\n")) == read_page(text)

    def test_the_page_without_its_empty_lines_has_the_same_body(self, page: Path) -> None:
        text = page.read_text(encoding="utf-8")
        packed = "\n".join(line for line in text.split("\n") if line.strip())
        assert read_page(packed).body == read_page(text).body


@pytest.mark.parametrize(
    ("text", "names", "outlet"),
    [
        ("[가온일보 나도현 기자] ", ("나도현",), "가온일보"),
        ("[가온일보=나도현 기자] ", ("나도현",), "가온일보"),
        ("[가온일보(대전) 나도현 기자] ", ("나도현",), "가온일보"),
        ("[대전=가온일보 / 나도현 기자] ", ("나도현",), "가온일보"),
        ("(대전=가온통신) 나도현 기자 = ", ("나도현",), "가온통신"),
        ("[서울=가온통신]나도현 기자 = ", ("나도현",), "가온통신"),
        ("(워싱턴=가온통신) 나도현 특파원 = ", ("나도현",), "가온통신"),
        ("(서울·대전=가온통신) 나도현 마서윤 기자 = ", ("나도현", "마서윤"), "가온통신"),
        ("(서울=가온통신) ", (), "가온통신"),
        ("가온일보 나도현 기자 | ", ("나도현",), "가온일보"),
        ("[가온일보ㅣ대전=나도현 기자] ", ("나도현",), "가온일보"),
        ("[가온일보 | 나도현 기자] ", ("나도현",), "가온일보"),
        ("[나도현·마서윤 기자] ", ("나도현", "마서윤"), None),
        ("【서울=가온통신】나도현 기자 = ", ("나도현",), "가온통신"),
        ("[가온일보 나도현 선임기자] ", ("나도현",), "가온일보"),
        ("나도현 기자 = ", ("나도현",), None),
        ("[한빛경제TV 나도현 기자] ", ("나도현",), "한빛경제TV"),
    ],
)
def test_a_byline_before_the_first_sentence_is_taken_off(
    text: str, names: tuple[str, ...], outlet: str | None
) -> None:
    article = read_page(f"{text}나래시가 청년 목공소 스무 곳을 연다고 2일 밝혔다.")
    assert article.body == "나래시가 청년 목공소 스무 곳을 연다고 2일 밝혔다."
    assert article.reporters == names
    assert article.publisher == outlet


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("나도현 기자", ("나도현",)),
        ("나도현기자", ("나도현",)),
        ("나도현 선임기자", ("나도현",)),
        ("나도현 특파원", ("나도현",)),
        ("나도현 워싱턴 특파원", ("나도현",)),
        ("나도현 인턴기자", ("나도현",)),
        ("나도현 논설위원", ("나도현",)),
        ("나도현 의학전문기자", ("나도현",)),
        ("나도현·마서윤 기자", ("나도현", "마서윤")),
        ("나도현, 마서윤 기자", ("나도현", "마서윤")),
        ("나도현 기자 nado@gaon.example", ("나도현",)),
        ("나도현 기자 nado@", ("나도현",)),
        ("가온일보 나도현 기자 (nado@gaon.example)", ("나도현",)),
        ("/대전=나도현 기자 nado@gaon.example", ("나도현",)),
        ("기자명 나도현 기자", ("나도현",)),
        ("글·사진=나도현 기자", ("나도현",)),
        ("정리=나도현 기자", ("나도현",)),
        ("사회부 나도현 기자", ("나도현",)),
        ("나도현 사회부 기자", ("나도현",)),
        ("기자 : 나도현", ("나도현",)),
        ("nado@gaon.example", ()),
    ],
)
def test_a_line_that_is_a_byline_is_known(text: str, names: tuple[str, ...]) -> None:
    found = bylines.parse(text)
    assert found is not None
    assert found.names == names


@pytest.mark.parametrize(
    "text",
    [
        "그는 기자 출신이다.",
        "시민들이 기자회견을 열었다.",
        "기자회견장",
        "여기자협회, 새 회장 선출",
        "카메라 앞에 선 기자들",
        "◇ 기자가 본 현장",
        "인구 = 12만 명",
    ],
)
def test_a_line_that_speaks_of_reporters_is_no_byline(text: str) -> None:
    assert bylines.parse(text) is None


@pytest.mark.parametrize(
    "end",
    [
        "나도현 기자 nado@gaon.example",
        " 나도현 기자",
        " /나도현 기자 nado@",
        "[나도현 기자]",
        " (가온일보 나도현 기자)",
        " nado@gaon.example",
        " 대전=나도현 기자 nado@gaon.example",
    ],
)
def test_a_byline_stuck_to_the_last_sentence_is_taken_off(end: str) -> None:
    article = read_page(f"목공소 스무 곳\n\n나래시가 목공소를 연다. 시는 2일 이렇게 밝혔다.{end}")
    assert article.body == "나래시가 목공소를 연다. 시는 2일 이렇게 밝혔다."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("등록 2025-02-07 오후 1:08:27", "published"),
        ("입력 2025.02.07 16:21 | 수정 2025.02.08 09:00", "published"),
        ("입력 : 2025-02-07 16:21:00", "published"),
        ("승인 2025.02.07 11:08", "published"),
        ("기사입력 2025-02-07 16:21", "published"),
        ("송고시간2025-02-07 14:02", "published"),
        ("2025/02/07 14:02 송고", "published"),
        ("2025년 2월 7일", "plain"),
        ("2025년 2월 7일 금요일", "plain"),
        ("2025. 2. 7. 오전 10:14", "plain"),
        ("2025-02-07T10:00:00+09:00", "plain"),
        ("입력 25.02.07 10:11", "published"),
        ("(최종수정 2025-02-07 10:11)", "modified"),
        ("2025.02.07 (금) 16:21", "plain"),
    ],
)
def test_a_time_stamp_gives_its_day(text: str, kind: str) -> None:
    found = stamps.parse_stamps(text)
    assert found is not None
    assert found.stamps[0] == (datetime.date(2025, 2, 7), kind)


@pytest.mark.parametrize(
    "text",
    [
        "2025년 2월 7일 나래시가 문을 연다.",
        "2025.02.07 대회 결과",
        "버전 1.2.3",
        "2025-13-45",
        "2024-2025 시즌 개막",
    ],
)
def test_a_line_that_only_begins_with_a_day_is_no_time_stamp(text: str) -> None:
    assert stamps.parse_stamps(text) is None


def test_the_first_published_day_is_the_articles() -> None:
    page = "제목이 있는 기사\n수정 2025.02.09 10:00\n입력 2025.02.07 09:00\n나래시가 목공소를 연다고 밝혔다."
    assert read_page(page).date == datetime.date(2025, 2, 7)


@pytest.mark.parametrize(
    "text",
    [
        "회의에서 말하고 있다.(사진=나래시)",
        "회의에서 말하고 있다. /사진=나도현 기자",
        "회의에서 말하고 있다. 사진=게티이미지뱅크",
        "회의 모습. [사진제공=나래시]",
        "회의 모습 ⓒ가온통신",
        "회의가 열리고 있다. 나래시 제공",
        "회의 모습 /나래시 제공",
        "회의가 열리고 있다. /가온일보 나도현 기자",
        "회의가 열리고 있다. 연합뉴스",
        "회의가 열리고 있다. 2025.2.7 nado@gaon.example",
        "회의가 열리고 있다. [사진 나래시]",
        "회의가 열리고 있다. [AP 가온통신 자료사진. 재배포 및 DB 금지]",
        "기사 내용과 직접 관련 없는 자료사진.",
        "(서울=가온통신) 나도현 기자 = 회의가 열리고 있다. 2025.2.7",
    ],
)
def test_a_caption_is_known_by_its_end(text: str) -> None:
    assert captions.is_caption(split(f"나래시장이 7일 {text}")[0])


@pytest.mark.parametrize(
    "text",
    [
        "시는 점심을 무료로 제공한다.",
        "시는 지난해 사진 공모전을 열었다.",
        "그는 “사진=기록”이라고 적었다.",
        "경찰은 사고 원인을 조사하고 있다.",
        "A/S센터를 운영한다.",
    ],
)
def test_a_sentence_that_speaks_of_pictures_is_no_caption(text: str) -> None:
    assert not captions.is_caption(split(text)[0])


def test_a_page_of_a_megabyte_takes_seconds_at_most() -> None:
    paragraph = "나래시가 비어 있는 골목 점포를 청년 목공소로 바꾸는 사업을 시작한다고 2일 밝혔다.\n많이 본 뉴스\n관련기사\n"
    start = time.process_time()
    article: Article = read(paragraph * 15_000)
    assert article.body
    assert time.process_time() - start < 15


def test_questions_and_answers_behind_triangles_are_an_interview_and_no_captions() -> None:
    turns = [
        "▲ 왜 목공을 골랐나.", "△ 나무는 기다려 준다고 생각했습니다. 사람은 그렇지 않거든요.",
        "▲ 배운 사람은 몇 명인가.", "△ 올해까지 서른 명이 넘습니다.",
    ]  # fmt: skip
    page = "\n".join(
        [
            "골목 목공소의 겨울",
            "",
            "나래시 골목에서 목공소를 여는 나도현씨를 3일 만났다.",
            *turns,
            "그는 다시 대패를 들었다.",
        ]
    )
    assert all(turn in read(page).body for turn in turns)


def test_a_list_behind_a_triangle_stays_in_the_body() -> None:
    squad = "▲ 나래시 선수단 △감독=나도현 △선수=도하람 한결"
    page = f"나래시청 3연승\n\n나래시청이 3일 열린 경기에서 이겼다.\n{squad}\n다음 경기는 10일 열린다."
    assert squad in read(page).body


@pytest.mark.parametrize("kind", ["(발행인 칼럼)", "[발행인 칼럼]"])
def test_a_column_of_the_publisher_keeps_its_headline(kind: str) -> None:
    report = "나래시청이 3일 밤 골목 도서관을 연다고 밝혔다. 시는 다음 달까지 값을 받지 않는다고 했다."
    page = f"뉴스 > 칼럼\n기사입력 : 2017/09/17\n{kind} 골목 도서관이 켜진 밤, 나래시의 겨울\n\n{report}"
    found = read(page)
    assert found.title.endswith("골목 도서관이 켜진 밤, 나래시의 겨울")
    assert found.body == report


def test_what_is_left_of_a_script_before_the_first_paragraph_is_no_sub_head() -> None:
    left = "// flash 오류를 우회하기 위한 함수 추가\nfunction _flash_removeCallback() {}"
    report = "나래시는 3일 골목 도서관을 연다고 밝혔다. 시는 책을 오천 권 들이고 값을 받지 않는다고 했다."
    found = read(f"나래시, 골목 도서관 연다\n\n{left}\n{report}")
    assert (found.subheads, found.body) == ((), report)


def test_a_line_between_slashes_is_a_line_of_the_article() -> None:
    report = "나래시는 3일 골목 도서관을 연다고 밝혔다. 시는 책을 오천 권 들이고 값을 받지 않는다고 했다."
    assert (
        "// 강물은 흐르고 달은 뜨고"
        in read(f"나래시, 골목 도서관 연다\n\n{report}\n// 강물은 흐르고 달은 뜨고\n{report}").body
    )


def test_code_of_an_advertisement_within_a_sentence_is_cut_out() -> None:
    code = "window.googletag = window.googletag || {cmd: []};googletag.cmd.push(function() { googletag.display('div-1'); });"
    page = f"나래시, 골목 도서관 연다\n\n나래시는 3일 도서관을 연다고 밝혔다, {code * 2} 시는 값을 받지 않는다고 했다."
    assert "googletag" not in read(page).body
