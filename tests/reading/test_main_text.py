"""Where most running text of a page stands."""

from __future__ import annotations

import pytest

from sinmun.reading.main_text import main_text
from sinmun.reading.markup import parse_tree

LINE = "해온시는 내년부터 심야버스를 두 배로 늘린다고 밝혔다."
OTHER = "가온군은 지난주 도서관 세 곳을 새로 열었다고 밝혔다."


def text(body: str) -> str:
    return main_text(parse_tree(f"<html><body>{body}</body></html>")).text.strip()


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_the_part_with_most_paragraphs_is_the_article() -> None:
    page = f"<div>{paragraphs(OTHER)}</div><div id='a'>{paragraphs(LINE, LINE, LINE)}</div>"
    assert text(page).split() == " ".join([LINE] * 3).split()


@pytest.mark.parametrize("gap", ["<br>", "<br><br>", "<b></b><br>"])
def test_lines_need_no_paragraphs(gap: str) -> None:
    found = text(f"<div>{paragraphs(OTHER)}</div><div>{gap.join([LINE] * 4)}</div>")
    assert found.count(LINE) == 4
    assert OTHER not in found


def test_paragraphs_in_boxes_of_their_own_are_one_article() -> None:
    boxes = "".join(f"<div><p>{LINE}</p></div>" for _ in range(4))
    assert text(f"<div>{OTHER}</div><section>{boxes}</section>").count(LINE) == 4


@pytest.mark.parametrize("name", ["aside", "nav", "footer", "form", "figcaption"])
def test_what_stands_beside_is_left_out(name: str) -> None:
    found = text(f"<div>{paragraphs(LINE, LINE)}<{name}><p>{OTHER}</p></{name}></div>")
    assert found.count(LINE) == 2
    assert OTHER not in found


def test_links_and_headings_are_no_running_text() -> None:
    links = "".join(f"<li><a href='#'>{OTHER}</a></li><li><h3>{OTHER}</h3></li>" for _ in range(9))
    assert OTHER not in text(f"<div><ul>{links}</ul></div><div>{paragraphs(LINE)}</div>")
    assert text(f"<ul>{links}</ul>") == ""


def test_a_link_in_a_sentence_stays() -> None:
    assert "심야버스를" in text(f"<div><p>{LINE.replace('심야버스를', '<a href=x>심야버스를</a>')}</p></div>")


def test_two_thousand_elements_in_each_other_are_no_trouble() -> None:
    assert LINE in text("<span>" * 2_000 + f"<p>{LINE}</p>" + "</span>" * 2_000)
    assert LINE in text("<div>" * 2_000 + f"<p>{LINE}</p>" + "</div>" * 2_000)


def test_what_the_markup_calls_the_body_is_the_article_beside_a_longer_form() -> None:
    survey = f"<div>{paragraphs(OTHER, OTHER, OTHER)}</div>"
    marked = f"<div itemprop='articleBody'><p>{LINE}</p></div>"
    assert text(survey + marked) == LINE
    assert text(survey + "<div itemprop='articleBody'></div>").count(OTHER) == 3


def test_paragraphs_that_are_marked_one_by_one_are_one_article() -> None:
    marked = "".join(f"<p itemprop='description articleBody'>{LINE}</p>" for _ in range(2))
    assert text(f"<div>{paragraphs(OTHER, OTHER, OTHER)}</div><div>{marked}</div>").count(LINE) == 2


def test_pieces_that_are_marked_in_boxes_of_their_own_are_one_article() -> None:
    piece = f"<section><div itemprop='articleBody'><p>{LINE}</p></div></section>"
    assert text(f"<div>{paragraphs(OTHER, OTHER, OTHER)}</div><div>{piece}{piece}</div>").count(LINE) == 2


def test_of_several_marked_articles_below_headlines_of_their_own_the_first_is_meant() -> None:
    first, second = (
        f"<section><h2>새 소식</h2><div itemprop='articleBody'><p>{line}</p></div></section>"
        for line in (LINE, OTHER)
    )
    assert text(first + second) == LINE


@pytest.mark.parametrize("name", ["aside", "figure", "figcaption", "nav", "footer"])
def test_what_is_marked_beside_an_article_is_not_it(name: str) -> None:
    beside = f"<{name}><p itemprop='articleBody'>{OTHER}</p></{name}>"
    assert text(f"{beside}<div>{paragraphs(LINE, LINE)}</div>").count(LINE) == 2
    assert text(f"{beside}<div><div itemprop='articleBody'>{LINE}</div></div>") == LINE


def entries(count: int) -> str:
    return "".join(
        f"<li><a href='#'>가온군 도서관 {n}호 문 열어</a><p>{OTHER}</p></li>" for n in range(count)
    )


LINKED = "시는 <a href='#'>심야버스 노선 열두 개</a>를 내년부터 두 배로 늘린다고 밝혔다."
BEHIND = f"{LINE} <a href='#'>심야버스 노선 열두 개 보기</a>"
PHRASE = "밤에도 버스가 다니는 도시 "
MARKED = f"· <a href='#'>해온시, 심야버스 두 배로 늘린다</a> {LINE}"


@pytest.mark.parametrize(
    ("body", "listed"),
    [
        (f"<ul>{entries(5)}</ul>", True),
        (f"<div><ul>{entries(4)}</ul></div><div><ul>{entries(4)}</ul></div>", True),
        (f"<div>{paragraphs(*[LINE] * 6)}<ul>{entries(4)}</ul></div>", False),
        (f"<div itemprop='articleBody'><ul>{entries(5)}</ul></div>", False),
        (f"<div>{paragraphs(*[LINE] * 6)}</div>", False),
        (
            f"<div>{paragraphs(LINE, LINE)}<ul>{'<li><a>가온군 도서관 새로 문 열어</a></li>' * 30}</ul></div>",
            False,
        ),
        (f"<div>{paragraphs(f'{LINE} {OTHER}')}<ul>{entries(6)}</ul></div>", False),
        (f"<div>{paragraphs(LINE)}<ul>{entries(6)}</ul></div>", True),
        (f"<div>{paragraphs(*[LINKED] * 6)}</div>", False),
        (f"<div>{paragraphs(*[BEHIND] * 6)}</div>", False),
        (f"<div>{paragraphs(*[MARKED] * 6)}</div>", True),
        (f"<ul><li><a>해온시, 심야버스 늘려</a>{paragraphs(*[LINE] * 20)}</li>{entries(4)}</ul>", False),
        (
            f"<ul><li><a href='#'>해온시, 심야버스 늘려</a>{paragraphs(*[LINE] * 9)}</li>{entries(6)}</ul>",
            False,
        ),
        (f"<div><p>{PHRASE * 40}</p><ul>{entries(4)}</ul></div>", False),
        (f"<div><p>{PHRASE * 60}</p>{f'<div>{entries(4)}</div>' * 4}</div>", False),
    ],
)
def test_rows_with_a_link_each_are_a_list_of_articles(body: str, listed: bool) -> None:
    assert main_text(parse_tree(f"<html><body>{body}</body></html>")).is_list is listed
