"""Pages as outlets and portals build them are read as the article in them, with nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import cms_others
import cms_outlets
import cms_pages
import cms_rest
import pytest
from cms_pages import BODY, DECKS, TITLE, data, links, paragraphs, whole

from sinmun.reading import ReadError, read_html
from sinmun.reading.errors import Reason

DAY = datetime.date(2025, 3, 14)
PAGES = {**cms_pages.PAGES, **cms_outlets.PAGES, **cms_others.PAGES, **cms_rest.PAGES}
EXPECT = {**cms_outlets.EXPECT, **cms_others.EXPECT, "state": (BODY[0], cms_pages.HEADING, *BODY[1:])}
OUTLETS = {"wire": "가온통신"}


@pytest.mark.parametrize("made", PAGES.values(), ids=PAGES)
def test_a_page_gives_its_article_and_nothing_else(made: Callable[[], str]) -> None:
    found = read_html(made())
    assert found.body.split("\n") == list(EXPECT.get(made.__name__, BODY))
    assert (found.title, found.date, found.reporters) == (TITLE, DAY, ("나도현",))
    outlet = "가온방송" if made.__name__.startswith("broadcaster") else OUTLETS.get(made.__name__, "가온신문")
    assert found.publisher == outlet
    assert set(found.subheads) <= set(DECKS)


def test_a_box_of_links_inside_the_text_is_told_as_removed() -> None:
    found = read_html(cms_outlets.broadcaster())
    boxes = [piece.text for piece in found.removed if piece.rule == "related"]
    assert any(cms_pages.OTHERS[0] in box and "이 시각 추천뉴스" in box for box in boxes)


@pytest.mark.parametrize(
    "inset",
    [
        "<p><a href='/7'>나도현 기자의 다른 기사</a>도 도토리시가 별 보는 집을 연다고 전했다.</p>",
        "<p><a href='/7'>한가람 과장은 “값은 받지 않는다”고 말했다.</a></p>",
        "<ul><li><a href='#more'>망원경은 모두 두 대를 놓는다고 한다</a></li></ul>",
    ],
)
def test_links_that_are_of_the_text_stay_in_it(inset: str) -> None:
    first, *rest = paragraphs()
    found = read_html(whole(f"<div>{first}{inset}{''.join(rest)}</div>"))
    assert len(found.body.split("\n")) == len(BODY) + 1


def test_a_headline_that_is_a_link_stays_the_headline() -> None:
    above = f"<div><a href='/1'>{TITLE}</a></div><p>입력 2025.03.14 19:10</p>"
    found = read_html(whole(f"<div>{above}{''.join(paragraphs())}<ul>{links()}</ul></div>"))
    assert (found.title, found.body.split("\n"), found.date) == (TITLE, list(BODY), DAY)


def test_a_row_of_links_behind_the_text_is_no_line_of_it() -> None:
    row = "<div><span><a href='/t/1'>도토리시</a></span> <span><a href='/t/2'>별</a></span> <a href='/t/3'>우체국</a></div>"
    found = read_html(
        whole(f"<div>{'<br>'.join(BODY)}</div>{row}<p>Copyrightⓒ가온신문. 무단전재 및 재배포 금지</p>")
    )
    assert found.body.split("\n") == list(BODY)


def test_a_headline_shown_again_in_other_quotation_marks_is_no_sub_head() -> None:
    title = "“누구나 별을 본다” 도토리시의 밤"
    again = title.replace("“", "＂").replace("”", "＂")
    body = f"<h1>{title}</h1><p>입력 2025-03-14 19:10</p><h2>{again}</h2><div>{'<br>'.join(BODY)}</div>"
    assert read_html(whole(body).replace(TITLE, title)).subheads == ()


def test_a_page_that_waits_for_its_script_is_refused() -> None:
    empty = whole("<div id='root'><header>가온신문</header></div>", data(publisher={"name": "가온신문"}))
    with pytest.raises(ReadError) as refused:
        read_html(empty)
    assert refused.value.reason is Reason.NO_ARTICLE


def test_a_state_without_a_byline_gives_the_name_as_it_stands() -> None:
    by = [{"type": "author", "name": "나도현"}, {"type": "author"}]
    assert read_html(cms_pages.state(credits={"by": by})).reporters == ("나도현",)
    assert read_html(cms_pages.state(credits=None)).reporters == ()


def test_comments_named_as_such_do_not_stand_for_the_text() -> None:
    found = read_html(cms_others.comments_first())
    assert cms_pages.COMMENTS[0] not in found.body


def test_a_paragraph_in_a_class_of_writers_is_the_articles_where_it_holds_the_text() -> None:
    found = read_html(whole(f"<div class='author_view'>{''.join(paragraphs(BODY * 2))}</div>"))
    assert BODY[0] in found.body


@pytest.mark.parametrize("name", ["정치", "정치 | 가온신문", "경제 홈 : 가온신문", "네이버 뉴스", "가온신문"])
def test_a_front_page_is_a_list_and_no_article(name: str) -> None:
    many = links(tuple(f"가온군 {number}번째 사과 농가의 한숨과 웃음" for number in range(12)))
    teaser = f"<div><a href='/9'>{cms_pages.OTHERS[2]}</a><p>{BODY[1]}</p></div>"
    front = whole(f"<ul>{many}</ul>{teaser}", cms_pages.SITE).replace(TITLE, name)
    with pytest.raises(ReadError) as refused:
        read_html(front)
    assert refused.value.reason is Reason.LIST


def test_an_article_on_a_page_that_is_called_by_its_outlet_is_read() -> None:
    found = read_html(
        whole(f"<ul>{links() * 3}</ul><div>{''.join(paragraphs())}</div>", cms_pages.SITE).replace(
            TITLE, "가온신문"
        )
    )
    assert found.body.split("\n") == list(BODY)
