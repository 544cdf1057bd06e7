"""Pages made like a table: of authorities, of archives, of old sites."""

from __future__ import annotations

import json

import pytest
from sample_page import BODY, DAY, TITLE, body, read

from sinmun.reading import ReadError, read_html
from sinmun.reading.errors import Reason

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)


@pytest.mark.parametrize(
    "head",
    [
        (f"제목\t{TITLE}", "작성자\t나도현\t등록일\t2025-03-14", "조회수\t42"),
        (f"제  목 : {TITLE}", "보 도 일 : 2025. 3. 14.(금)"),
        ("일자\t2025.03.14", f"제목\t{TITLE}"),
        (TITLE, "별빛과 | 2025.03.14 | 조회 42"),
        (TITLE, "작성자 | 나도현 | 등록일 | 2025-03-14 | 첨부파일 | 2"),
        (TITLE, "2025.03.14 | 조회 42"),
    ],
)
def test_the_cells_of_a_head_give_headline_and_day_and_are_no_subheads(head: tuple[str, ...]) -> None:
    found = read(*head, "", *BODY)
    assert (found.title, found.date, found.subheads) == (TITLE, DAY, ())
    assert body(found) == BODY


def test_a_day_in_the_row_above_the_headline_of_a_table_is_its_own() -> None:
    row = "<tr><td>가온일보</td><td>2025년 3월 14일 (금)</td></tr>"
    page = f"<table>{row}<tr><td><h2>{TITLE}</h2></td></tr><tr><td>{PARAGRAPHS}</td></tr></table>"
    found = read_html(f"<html><body>{page}</body></html>")
    assert (found.title, found.date) == (TITLE, DAY)


def test_a_heading_far_from_the_text_that_the_page_is_not_called_after_is_no_headline() -> None:
    menu = "".join(f"<li><a href='#'>민원 안내 {n}</a></li>" for n in range(40))
    head = f"<h1>1004 도토리시</h1><ul>{menu}</ul><div>{TITLE}</div><div>등록일 2025-03-14</div>"
    called = "<title>보도자료 &lt; 소식 &lt; 도토리시청 홈페이지</title>"
    found = read_html(f"<html><head>{called}</head><body>{head}<div>{PARAGRAPHS}</div></body></html>")
    assert found.title != "1004 도토리시"
    assert found.publisher == "도토리시청"


def test_a_poll_that_the_page_hides_is_no_headline() -> None:
    poll = "<div style='display:none'><h2>만족도 조사 결과</h2></div>"
    text = f"<div>{TITLE}</div><div>등록일 2025-03-14</div><div>{PARAGRAPHS}</div>"
    found = read_html(
        f"<html><head><title>소식 상세</title></head><body>{poll}<div>{text}</div></body></html>"
    )
    assert (found.title, found.subheads) == (TITLE, ())


def test_the_weather_beside_the_menu_is_no_headline() -> None:
    rows = ("• 흐림도토리 1.0℃", "• 가온 3.2℃", "  -2℃ 맑음", "기상청 제공", "사회")
    asked = "도토리시 문화과, “우체국이 도대체 뭡니까?”"
    found = read(*rows, asked, "", f"가온일보 나도현 기자 |  {BODY[0]}", *BODY[1:])
    assert (found.title, found.subheads) == (asked, ())
    assert body(found) == BODY


def test_what_a_release_says_of_its_pictures_is_no_paragraph() -> None:
    found = read(TITLE, "등록일 2025-03-14", *BODY, "※ 사진 있음. (담당자 문화과 나도현 ☎044-000-0101)")
    assert body(found) == BODY


def test_a_survey_and_the_rules_of_comments_are_no_paragraphs() -> None:
    survey = (
        "<p>본 저작물은 '공공누리' 제4유형 조건에 따라 이용할 수 있습니다.</p><h3>페이지 만족도 평가</h3>"
        "<p>이 페이지에서 제공하는 정보에 대하여 만족하십니까?</p><label>5점 - 매우만족 4점 - 만족</label>"
        "<p>댓글은 자유롭게 의견을 공유하는 공간입니다.</p><p>취지에 맞지 않는 댓글은 통보 없이 삭제될 수 있습니다.</p>"
    )
    found = read_html(
        f"<html><body><h1>{TITLE}</h1><div>등록일 2025-03-14</div>{PARAGRAPHS}{survey}</body></html>"
    )
    assert body(found) == BODY


@pytest.mark.parametrize(
    "licence", ["출처표시 (상업적 이용 및 변경 가능)", '"출처표시+상업적 이용금지"', "“공공누리” [출처표시]"]
)
def test_the_licence_of_an_authority_is_no_paragraph(licence: str) -> None:
    line = f"도토리시청이 만든 본 저작물은 {licence} 조건에 따라 이용할 수 있습니다."
    assert body(read(TITLE, "등록일 2025-03-14", "", *BODY, line)) == BODY


def test_the_authority_behind_the_path_of_sections_is_the_outlet() -> None:
    called = f"<title>{TITLE} &lt; 행정 &lt; 도토리특별시</title>"
    found = read_html(f"<html><head>{called}</head><body><h1>{TITLE}</h1>{PARAGRAPHS}</body></html>")
    assert (found.title, found.publisher) == (TITLE, "도토리특별시")


def test_an_item_of_a_menu_that_ends_as_writers_titles_do_names_nobody() -> None:
    assert read("서울시민기자", TITLE, "등록일 2025-03-14", "", *BODY).reporters == ()


def test_a_caption_may_be_announced_behind_a_star() -> None:
    found = read(TITLE, "2025-03-14", "", *BODY, "*사진설명-1 : 나도현 시장이 새 다리를 둘러보고 있다.")
    assert body(found) == BODY
    assert len(found.captions) == 1


def test_a_list_of_articles_is_told_from_an_article() -> None:
    rows = "".join(f"<li><a href='#'>{TITLE} {n}</a><p>{line}</p></li>" for n, line in enumerate(BODY * 2))
    cut = "".join(f"<h4>{n}번째 소식</h4><p>{line} {line[:-4]}…</p>" for n, line in enumerate(BODY * 2))
    for page in (f"<ul>{rows}</ul>", f"<div>{cut}</div>"):
        with pytest.raises(ReadError) as caught:
            read_html(f"<html><body><h1>보도자료</h1>{page}</body></html>")
        assert caught.value.reason is Reason.LIST


ELLIPSES = (
    "집이 열리던 날 나는 오래전 그 언덕을 걷던 어머니의 뒷모습을 떠올리고 있었다…",
    "별은 뜨고 사람은 늙고 집은 무너졌다가 다시 서고 그렇게 세월은 가는 것이었다...",
    "나는 다시 걷는다. 어머니가 걷던 그 길을, 이제는 아이의 손을 잡고 천천히 걷는다…",
)


def test_an_essay_whose_sentences_trail_off_is_no_list() -> None:
    essay = "".join(f"<p>{line}</p>" for line in ELLIPSES)
    found = read_html(f"<html><body><h1>{TITLE}</h1><div>등록일 2025-03-14</div>{essay}</body></html>")
    assert body(found) == ELLIPSES


def test_rows_with_links_are_one_article_where_the_page_says_when_it_was_published() -> None:
    row = "<div><a href='#'>『도토리 이야기』 나도현 지음</a><p>도토리의 한 해를 담은 책이다. 작은 것을 오래 바라봤다.</p></div>"
    markup = f"<h1>{TITLE}</h1><div><p>이번 주에 나온 책을 골랐다.</p>{row * 5}</div>"
    with pytest.raises(ReadError) as caught:
        read_html(f"<html><body>{markup}</body></html>")
    assert caught.value.reason is Reason.LIST
    day = '<meta property="article:published_time" content="2025-03-14T09:00:00+09:00">'
    assert read_html(f"<html><head>{day}</head><body>{markup}</body></html>").date == DAY


TEASERS = tuple(f"{line} {line[:-4]}…" for line in BODY * 2)


def boards(*lines: str) -> str:
    paragraphs = "".join(f"<h4>{n}번째 소식</h4><p>{line}</p>" for n, line in enumerate(lines))
    return f"<html><body><h1>{TITLE}</h1><div>{paragraphs}</div></body></html>"


def test_teasers_may_end_with_their_outlet_and_how_old_they_are() -> None:
    with pytest.raises(ReadError) as caught:
        read_html(boards(*(f"{line} 가온일보 3시간 전" for line in TEASERS)))
    assert caught.value.reason is Reason.LIST


@pytest.mark.parametrize("lines", [TEASERS[:2], TEASERS[:3] + (" ".join(BODY),) * 4])
def test_few_paragraphs_that_are_cut_off_make_no_list(lines: tuple[str, ...]) -> None:
    assert BODY[0] in read_html(boards(*lines)).body


def test_rows_with_links_are_no_list_where_the_pages_data_hold_the_article() -> None:
    row = f"<li><a href='#'>{TITLE}</a><p>{BODY[0]}</p></li>"
    told = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(BODY)}, ensure_ascii=False)
    data = f'<script type="application/ld+json">{told}</script>'
    assert body(read_html(f"<html><head>{data}</head><body><ul>{row * 5}</ul></body></html>"))


def test_what_stands_between_a_headline_and_its_second_showing_belongs_to_the_article() -> None:
    above = f"<div><h1>{TITLE}</h1><span>나도현 기자</span></div><p>입력 2025.03.14. 10:20</p>"
    markup = f"{above}<div><p>{TITLE}</p>{PARAGRAPHS}</div>"
    found = read_html(f"<html><head><title>{TITLE}</title></head><body>{markup}</body></html>")
    assert (body(found), found.date, found.reporters) == (BODY, DAY, ("나도현",))


def test_what_a_board_asks_of_its_writers_above_the_only_post_is_no_part_of_it() -> None:
    asked = (
        "새길 군민과 함께 살맛나는 새길을 만들겠습니다.",
        "본 게시판은 유용한 정보와 건전한 토론 등 이용자들의 다양한 의견을 게시하는 공간입니다.",
        "자유게시판의 내용은 민원으로 처리하지 않으므로 답변의 의무가 없습니다.",
    )
    found = read(*asked, TITLE, "작성자 나*현 작성일 2025.03.14 조회수2262", "", *BODY)
    assert (found.title, found.date, body(found)) == (TITLE, DAY, BODY)
