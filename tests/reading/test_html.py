"""Web pages: what a reader sees of them, and what they say of themselves."""

from __future__ import annotations

import datetime
import json

import pytest

from sinmun.article import Article
from sinmun.reading import ReadError, read_html
from sinmun.reading.days import day_of
from sinmun.reading.page.authors import names_in
from sinmun.reading.page.headline import split_suffix

TITLE = "도토리시, 빈 우체국을 별 보는 집으로"
BODY = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 열기로 했다.",
    "한가람 도토리시 문화과장은 “누구나 밤하늘을 볼 수 있게 하겠다”고 말했다.",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않는다.",
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)


LISTS = "".join(
    f"<li><a href='#'>한가람 과장, {n}번째 동네 찾아 “별이 먼저” 강조하며 점검</a></li>" for n in range(8)
)


def page(body: str = PARAGRAPHS, *, head: str = "", above: str = "", below: str = "") -> Article:
    markup = (
        f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}</head><body>"
        f"<article><h1>{TITLE}</h1>{above}{body}{below}</article></body></html>"
    )
    return read_html(markup)


def linked(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


@pytest.mark.parametrize(
    "attributes",
    [
        'style="display:none"',
        'style="color:red; display: none;"',
        'style="visibility:hidden"',
        "hidden",
        'aria-hidden="true"',
        'class="sr-only"',
        'class="txt blind"',
    ],
)
def test_what_the_page_hides_is_not_read(attributes: str) -> None:
    hidden = f"<p {attributes}>숨은 문단이다. 나도현 장관은 물러나겠다고 말했다.</p>"
    found = page(above=hidden, below=hidden)
    assert found.body.split("\n") == list(BODY)
    assert "숨은" not in found.text


def test_an_element_for_screen_readers_is_not_glued_to_the_last_word() -> None:
    found = page(PARAGRAPHS.replace("</p>", '<span class="blind">본문 끝</span></p>'))
    assert found.body.split("\n") == list(BODY)


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("예산 <del>100억</del><ins>120억</ins> 원을 쓴다고 밝혔다.", "예산 120억 원을 쓴다고 밝혔다."),
        (
            "<ruby>美<rp>(</rp><rt>미국</rt><rp>)</rp></ruby> 정부는 값을 내린다고 밝혔다.",
            "美 정부는 값을 내린다고 밝혔다.",
        ),
        ("도토리시는 이렇게 밝혔다<sup>1</sup>.", "도토리시는 이렇게 밝혔다."),
        ("집의 넓이는 120m<sup>2</sup>로 작다고 밝혔다.", "집의 넓이는 120m2로 작다고 밝혔다."),
    ],
)
def test_deletions_readings_and_marks_of_notes_go(markup: str, read: str) -> None:
    assert page(f"{PARAGRAPHS}<p>{markup}</p>").body.split("\n")[-1] == read


def test_the_data_of_the_article_itself_gives_its_fields() -> None:
    others = '<script type="application/ld+json">' + json.dumps(
        {
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "NewsArticle", "headline": "딴 기사", "datePublished": "2020-01-01"}
            ],
        }
    )
    data = linked(
        headline=TITLE,
        datePublished="2025-03-14T19:10:00+09:00",
        author=[{"@type": "Person", "name": "나도현 기자"}, {"@type": "Person", "name": "마서윤"}],
        publisher={"@type": "Organization", "name": "가온소식"},
    )
    found = page(head=f"{others}</script>{data}")
    assert found.title == TITLE
    assert found.date == datetime.date(2025, 3, 14)
    assert found.reporters == ("나도현", "마서윤")
    assert found.publisher == "가온소식"


def test_data_that_cannot_be_parsed_still_gives_its_day() -> None:
    broken = '<script type="application/ld+json">{"headline": "그는 "안녕" 했다", "datePublished": "2025-03-14"}</script>'
    assert page(head=broken).date == datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2025-06-18T16:30:00.000Z", 19),
        ("2025-06-18T16:30:00+00:00", 19),
        ("2025-06-18 16:30:00 UTC", 19),
        ("Wed, 18 Jun 2025 16:30:00 GMT", 19),
        ("2025-06-18T16:30:00+09:00", 18),
        ("2025-06-18T16:30:00", 18),
        ("2025.6.18", 18),
        ("2025-6-18 10:00", 18),
        ("20250618", 18),
    ],
)
def test_an_instant_is_the_day_it_is_in_korea(stamp: str, day: int) -> None:
    assert day_of(stamp) == datetime.date(2025, 6, day)


@pytest.mark.parametrize("stamp", ["", "어제", "2025-13-40", "18 Jun"])
def test_what_is_no_stamp_gives_no_day(stamp: str) -> None:
    assert day_of(stamp) is None


def test_a_stamp_that_is_shown_wins_over_local_time_with_a_z() -> None:
    found = page(head=linked(datePublished="2025-03-14T19:10:00Z"), above="<p>입력 2025.03.14 19:10</p>")
    assert found.date == datetime.date(2025, 3, 14)


def test_the_time_element_of_the_text_gives_the_day_for_want_of_another() -> None:
    found = page(above='<time datetime="2025-03-14T19:10:10+09:00">3시간 전</time>')
    assert found.date == datetime.date(2025, 3, 14)


def test_the_title_for_sharing_comes_before_the_long_one() -> None:
    head = f'<meta name="title" content="[사회]{TITLE} | 가온TV"><meta property="og:title" content="{TITLE}">'
    found = page(head=head)
    assert found.title == TITLE
    assert found.subheads == ()


def test_a_path_of_the_site_behind_the_headline_is_cut_by_the_headline_itself() -> None:
    found = page(head=f'<meta property="og:title" content="{TITLE}-사회ㅣ가온소식">')
    assert found.title == TITLE


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("별 보는 집 연다-정치ㅣ가온일보", ("별 보는 집 연다", "가온일보")),
        ("별 보는 집 연다 - 경제 - 가온일보", ("별 보는 집 연다", "가온일보")),
        ("별 보는 집 연다 : 네이버 뉴스", ("별 보는 집 연다", None)),
        ("별 보는 집 연다 - 가온일보 : 네이버 뉴스", ("별 보는 집 연다", "가온일보")),
        ("별 보는 집-도토리시", ("별 보는 집-도토리시", None)),
    ],
)
def test_the_outlets_name_and_path_are_parted_from_a_title(title: str, parts: tuple[str, str | None]) -> None:
    assert split_suffix(title) == parts


def test_a_portal_is_never_the_outlet() -> None:
    portal = '<meta property="og:site_name" content="다음 - 가온소식"><meta property="og:article:author" content="가온소식">'
    found = page(head=portal)
    assert (found.publisher, found.reporters) == ("가온소식", ())
    assert page(head='<meta property="og:site_name" content="네이버 뉴스">').publisher is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("나도현, 마서윤", ("나도현", "마서윤")),
        ("나도현ㆍ마서윤 기자", ("나도현", "마서윤")),
        ("나도현(nado@gaon.example)", ("나도현",)),
        ("서울=나도현 기자", ("나도현",)),
        ("나도현 의학전문기자", ("나도현",)),
        ("나도현 인턴기자", ("나도현",)),
        ("관리자", ()),
        ("온라인뉴스팀", ()),
        ("가온일보", ()),
    ],
)
def test_writers_are_named_in_any_shape_and_accounts_are_nobody(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_a_page_that_a_script_fills_in_gives_the_text_of_its_data() -> None:
    empty = f"<section></section><section><h3>많이 본 뉴스</h3><ol>{LISTS}</ol></section>"
    assert page(empty, head=linked(headline=TITLE, articleBody="\n".join(BODY))).body.split("\n") == list(
        BODY
    )
    state = json.dumps({"content_elements": [{"type": "text", "content": line} for line in BODY]})
    assert page(empty, head=f"<script>Fusion.globalContent={state};</script>").body.split("\n") == list(BODY)


def test_a_page_that_a_script_fills_in_is_refused_rather_than_read_by_its_lists() -> None:
    with pytest.raises(ReadError):
        page(f"<section></section><section><h3>많이 본 뉴스</h3><ol>{LISTS}</ol></section>")


def test_the_text_of_the_data_does_not_replace_a_body_that_is_shown() -> None:
    assert page(head=linked(headline=TITLE, articleBody=" ".join(BODY))).body.split("\n") == list(BODY)


def test_links_to_other_articles_are_no_sub_heads() -> None:
    titles = ("도토리시, 도서관 세 곳 새로 연다", "“마음 놓고 오세요” 도토리시 시장")
    others = "".join(f"<li><a href='#'>{title}</a></li>" for title in titles)
    assert page(above=f"<ul>{others}</ul>").subheads == ()


def test_a_stamp_far_above_the_headline_gives_the_day_for_want_of_another() -> None:
    markup = (
        f"<html><body><h2>{TITLE}</h2><p>입력2025.03.14. 오후 7:10 수정2025.03.15. 오전 8:07</p><p>구독</p>"
        f"<p>{TITLE}</p>{PARAGRAPHS}</body></html>"
    )
    assert read_html(markup).date == datetime.date(2025, 3, 14)


def test_text_below_too_many_tags_is_lost_and_that_is_said() -> None:
    def nested(depth: int) -> Article:
        return page(
            f"{PARAGRAPHS}{'<div>' * depth}<p>도토리시는 깊은 곳의 도서관도 연다고 밝혔다.</p>{'</div>' * depth}"
        )

    assert "깊은 곳" in nested(500).body
    assert nested(500).warnings == ()
    assert "깊은 곳" not in nested(5_000).body
    assert nested(5_000).warnings == ("nested too deep",)


@pytest.mark.parametrize("before", ["가온일보 모바일 :: ", "가온일보 | ", "별별 :: "])
def test_the_site_before_a_headline_is_no_part_of_it(before: str) -> None:
    site = "별별" if before.startswith("별별") else "가온일보"
    head = (
        f'<meta property="og:title" content="{before}{TITLE}"><meta property="og:site_name" content="{site}">'
    )
    found = read_html(f"<html><head>{head}</head><body><div>{TITLE}</div>{PARAGRAPHS}</body></html>")
    assert (found.title, found.publisher) == (TITLE, site)


def test_a_headline_with_colons_of_its_own_stays_whole() -> None:
    own = f"별의 집 :: {TITLE}"
    head = f'<meta property="og:title" content="{own}"><meta property="og:site_name" content="가온일보">'
    page = f"<html><head>{head}</head><body><h1>{own}</h1>{PARAGRAPHS}</body></html>"
    assert read_html(page).title == own


KEYWORDS = "도토리시청, 도토리시, 시청, Dotori-si"
MENU = "".join(f"<li>{n}번 차림</li>" for n in range(40))
TICKER = "".join(
    f"<li><a href='#'>별나라 소식 {n}번째 이야기, 다람쥐와 함께 떠난..</a></li>" for n in range(3)
)


def test_a_sites_list_of_keywords_is_neither_headline_nor_writers() -> None:
    head = (
        f'<meta name="title" content="도토리시"><meta name="author" content="{KEYWORDS}">'
        f'<meta property="og:title" content="{KEYWORDS}">'
        f"<title>{TITLE} | 보도자료&gt;새소식&gt;도토리시</title>"
    )
    found = read_html(
        f"<html><head>{head}</head><body><h1>별의 힘으로! 새로운 도토리</h1><ul>{MENU}{TICKER}</ul>"
        f"<div>{TITLE}</div><div>2026-01-07</div>{PARAGRAPHS}</body></html>"
    )
    assert (found.title, found.reporters) == (TITLE, ())
    assert found.body.split("\n") == list(BODY)


def test_the_keywords_behind_a_headline_are_no_part_of_it() -> None:
    head = (
        f'<meta property="og:title" content="{TITLE}, 도토리시, Dotori City">'
        f"<title>{TITLE} &lt; 보도자료 &lt; 도토리시청</title>"
    )
    found = read_html(f"<html><head>{head}</head><body><div>{TITLE}</div>{PARAGRAPHS}</body></html>")
    assert (found.title, found.body.split("\n")) == (TITLE, list(BODY))


def test_a_section_in_the_name_of_the_page_is_no_headline() -> None:
    head = "<title>보도자료/해명 &lt; 도토리 뉴스 &lt; 도토리시청 홈페이지</title>"
    found = read_html(
        f"<html><head>{head}</head><body><h1>도토리 열린시정</h1><ul>{MENU}</ul><div>보도자료/해명</div>"
        f"<div>{TITLE}</div>{PARAGRAPHS}</body></html>"
    )
    assert "해명" not in found.title


DECK = "‘별밤’ 다람쥐의 솜씨가 ‘숲속’ 너구리보다 돋보인 이유"


def named_page(name: str) -> Article:
    ticker = "<li><a href='#'>‘별밤’ 다람쥐에서 너구리로, 눈길이 바..</a></li>"
    text = "<br><br>".join([DECK, *(line * 2 for line in BODY)])
    return read_html(
        f"<html><head><title>{name} - Dotorimedia</title></head><body><h1>도토리 미디어</h1><ul>{MENU}</ul>"
        f"<div>Dotorimedia 주요뉴스</div><ul>{ticker * 3}</ul><dl><dt>{TITLE}</dt></dl>"
        f"기사입력 :[ 2018-09-28 17:32 ]<div>{text}</div></body></html>"
    )


def test_the_name_of_the_page_is_its_headline_where_its_first_heading_is_a_logo() -> None:
    found = named_page(TITLE)
    assert (found.title, found.subheads) == (TITLE, (DECK,))


def test_a_name_of_the_page_that_it_does_not_show_is_no_headline() -> None:
    assert named_page("가장 빠른 도토리 소식").title != "가장 빠른 도토리 소식"


def test_a_headline_that_lists_below_show_again_is_taken_above_the_text() -> None:
    rows = "".join(f"<li><a href='#'>{TITLE}</a></li><li><a href='#'>딴 소식 {n}</a></li>" for n in range(3))
    more = "".join(f"<li><a href='#'>가온일보가 고른 다른 소식 {n}</a></li>" for n in range(40))
    signed = (
        f"<p>나도현 기자 (nado@gaon.example)</p><ul>{rows}</ul><p>가온일보 많이 본 뉴스</p><ul>{more}</ul>"
    )
    found = page(below=signed, head=f'<meta property="og:title" content="{TITLE}">')
    assert found.body.split("\n") == list(BODY)
    assert found.reporters == ("나도현",)


def test_a_caption_in_a_running_line_with_its_picture_is_none_of_the_paragraphs() -> None:
    picture = "<span class='p'><img src='a.jpg'><em>별 보는 집 앞에 선 아이들과 어른들.</em></span>"
    found = read_html(
        f"<h1>{TITLE}</h1><div>{BODY[0]}<br><br>{BODY[1]}{picture}<b>밤에도 연다</b><br><br>{BODY[2]}<br><br>{BODY[3]}</div>"
    )
    assert found.body.split("\n") == [*BODY[:2], "밤에도 연다", *BODY[2:]]
    assert found.captions == ("별 보는 집 앞에 선 아이들과 어른들.",)


def test_a_paragraph_beside_a_picture_in_its_line_stays() -> None:
    found = read_html(
        f"<h1>{TITLE}</h1><div><span><img src='a.jpg'>{BODY[0]}</span><br>{'<br>'.join(BODY[1:])}</div>"
    )
    assert found.body.split("\n") == list(BODY)


def test_headings_in_bold_rows_are_not_stuck_to_the_text() -> None:
    decks = "<strong>지붕에 망원경 두 대 놓기로<br>주말 밤마다 누구에게나 연다</strong>"
    found = read_html(f"<h1>{TITLE}</h1><div>{decks}{'<br><br>'.join(BODY)}</div>")
    assert found.body.split("\n") == list(BODY)
    assert found.subheads == ("지붕에 망원경 두 대 놓기로", "주말 밤마다 누구에게나 연다")


def test_the_name_of_a_site_that_is_its_domain_is_the_outlet_there() -> None:
    head = "<meta property='og:site_name' content='www.hankyung.com'>"
    assert read_html(f"<head>{head}</head><h1>{TITLE}</h1>{PARAGRAPHS}").publisher == "한국경제"
