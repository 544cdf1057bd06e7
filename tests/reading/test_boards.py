"""Pages made like a table: of authorities, of archives, of old sites."""

from __future__ import annotations

import pytest
from sample_page import BODY, DAY, TITLE, body, read

from sinmun.reading import read_html

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
