"""Feeds and lists of addresses: what is one, what its entries say, where it leads."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from sinmun.reading import ReadError, Reason, read_bytes
from sinmun.reading.feeds.entries import entries_of
from sinmun.reading.feeds.entry import Entry
from sinmun.reading.feeds.kinds import ListKind, list_kind_of, list_kind_of_file
from sinmun.reading.feeds.leads import Lead, leads_of
from sinmun.reading.feeds.owner import owner_of
from sinmun.reading.feeds.stamps import entry_day

TEXT = "나루시가 도서관 문을 밤 11시까지 연다고 마서윤 시장이 밝혔다."
ITEM = "<item><title>기사 {n}</title><link>https://naru.example/{n}</link><description>{text}</description></item>"


def feed(*items: str, title: str = "나루일보 | 최신기사") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'.encode()


def item(inside: str) -> Entry:
    entries = entries_of(feed(f"<item>{inside}</item>"), name="feed")
    assert len(entries) == 1
    return entries[0]


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ('<?xml version="1.0"?>\n<!-- 새 소식 -->\n<rss version="2.0"></rss>', ListKind.FEED),
        ("\ufeff  \n<?xml version='1.0'?><rss></rss>", ListKind.FEED),
        ('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', ListKind.FEED),
        ("<channel><item></item></channel>", ListKind.FEED),
        ('<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', ListKind.FEED),
        ('<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/other/"></rdf:RDF>', None),
        ("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml></opml>", ListKind.OPML),
        ("<urlset></urlset>", ListKind.SITEMAP),
        ("<ns0:sitemapindex></ns0:sitemapindex>", ListKind.INDEX),
        ("# 읽을 기사\r\nhttps://naru.example/1\r\n\r\n  https://naru.example/2 ", ListKind.ADDRESSES),
        ("https://naru.example/1\n나루시가 문을 열었다.", None),
        ("# 제목\n나루시가 문을 열었다.", None),
        ("<!doctype html><html><body><rss></rss></body></html>", None),
        ("<NewsML></NewsML>", ListKind.FEED),
        ("<!-- 끝나지 않는다 <rss>", None),
        ("", None),
    ],
)
def test_a_document_is_told_by_how_it_begins(document: str, kind: ListKind | None) -> None:
    assert list_kind_of(document.encode()) is kind


def test_a_list_as_the_notepad_of_windows_saves_it_is_one(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "cp949"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes("# 주소\r\nhttps://naru.example/기사\r\n".encode(encoding))
        assert list_kind_of_file(path) is ListKind.ADDRESSES
        found = leads_of(path.read_bytes(), ListKind.ADDRESSES, name="list")
        assert found == [Lead("https://naru.example/기사")]


def test_comments_without_end_are_passed_over_in_time() -> None:
    assert list_kind_of(b"<!-- --><!-- -->" * 4000 + b"<html>") is None


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-03-05 14:57:04", "2024-03-05"),
        ("Tue, 05 Mar 2024 23:57:04 +0900", "2024-03-05"),
        ("Tue, 05 Mar 2024 23:57:04 +09:00", "2024-03-05"),
        ("Tue, 05 Mar 2024 23:57:04 +00:00", "2024-03-06"),
        ("TUE, 05 MAR 2024 23:57:04 KST", "2024-03-05"),
        ("Tue, 05 Mar 2024 16:57:04 GMT", "2024-03-06"),
        ("Tue, 05 Mar 2024 09:57:04 EST", "2024-03-05"),
        ("Tue, 05 Mar 2024 10:57:04 EST", "2024-03-06"),
        ("Tue, 05 03 2024 22:01:07 +0900", "2024-03-05"),
        ("화, 5 3월 2024 22:01:07 +0900", "2024-03-05"),
        ("Tue,05 Mar 2024 22:01:07 +0900", "2024-03-05"),
        ("5 Mar  2024 16:01:07 GMT", "2024-03-06"),
        ("2024-03-05T16:33:33Z", "2024-03-06"),
        ("2024-03-05T16:33:33.123+09:00", "2024-03-05"),
        ("20240305163344+0000", "2024-03-06"),
        ("20240305", "2024-03-05"),
        ("2024.03.05", "2024-03-05"),
        ("2024. 3. 5. 오후 11:05:00", "2024-03-05"),
        ("2024-03-05 오후 3:05:00 GMT", "2024-03-06"),
        ("2024-03-05 오전 12:05:00 GMT", "2024-03-05"),
        ("2024-03-05 03:05 PM UTC", "2024-03-06"),
        ("Tue, 5 Mar 2024 오후 3:21:00 KST", "2024-03-05"),
        ("2024년 3월 5일 (화) 오전 01:33", "2024-03-05"),
        ("Tue Mar 05 23:33:33 KST 2024", "2024-03-05"),
        ("1709654400", "2024-03-06"),
        ("1709654400000", "2024-03-06"),
        ("어제 오후", None),
        ("2024-13-45", None),
        ("31 Feb 2024", None),
        ("", None),
    ],
)
def test_a_stamp_gives_the_day_in_korea(stamp: str, day: str | None) -> None:
    assert entry_day(stamp) == (datetime.date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("title", "owner"),
    [
        ("나루일보 | 최신기사", "나루일보"),
        ("전체기사 : 뉴스 : 한겨레 뉴스 - 인터넷한겨레", "한겨레"),
        ("매일경제 : 경제", "매일경제"),
        ("연합뉴스 최신기사", "연합뉴스"),
        ("다온(DAON) - 컴퓨팅", "다온"),
        ("나루시 보도자료", "나루시"),
        ("가온방송 > 일반뉴스 > 정치", "가온방송"),
        ("보도자료", ""),
        ("'도서관' - Google 뉴스", "도서관"),
        ("좋은 소식을 널리 전하는 사람들의 모임", ""),
    ],
)
def test_the_outlet_is_read_from_the_title_of_the_feed(title: str, owner: str) -> None:
    assert owner_of(title) == owner


def test_a_known_site_helps_where_the_title_names_no_outlet() -> None:
    assert owner_of("전체기사", site="https://www.hani.co.kr/") == "한겨레"
    assert owner_of("나루일보", site="https://www.hani.co.kr/") == "나루일보"


def test_an_entry_gives_all_that_it_says_of_its_article() -> None:
    found = item(
        f"<title><![CDATA[나루시, &lt;도서관&gt; 연다]]></title><link>https://naru.example/1?a=1&b=2&copy=3</link>"
        f"<description><![CDATA[<p><img alt='a.jpg'>{TEXT}</p><p>둘째.</p>]]></description>"
        "<author>나도현 기자(nado@naru.example)</author><category>사회</category><pubDate>2024-03-05 10:00:00</pubDate>"
    )
    assert found == Entry(
        "https://naru.example/1?a=1&b=2&copy=3",
        "나루시, <도서관> 연다",
        f"{TEXT}\n둘째.",
        datetime.date(2024, 3, 5),
        "나루일보",
        ("나도현",),
        "사회",
        "2024-03-05 10:00:00",
    )


def test_atom_is_read_with_its_links_and_the_longest_text() -> None:
    document = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>나루일보</title><link href="https://naru.example/"/>
      <entry><title type="html">&lt;b&gt;문&lt;/b&gt; 연다</title><link rel="replies" href="/r"/><link href="/1"/>
      <published>2024-03-05T23:00:00+09:00</published><updated>2024-03-08T23:00:00+09:00</updated>
      <summary>짧다</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content>
      <author><name>나도현</name></author></entry></feed>"""
    (found,) = entries_of(document.encode(), name="feed")
    assert found[:4] == ("https://naru.example/1", "문 연다", TEXT, datetime.date(2024, 3, 5))
    assert found.writers == ("나도현",)


def test_what_servers_break_is_mended() -> None:
    broken = feed(ITEM.format(n="R&D &hellip; <늘어> &nosuch;", text=TEXT), ITEM.format(n=2, text=TEXT))[:-40]
    first, second = entries_of(b"\n  " + broken, name="feed")
    assert first.title == "기사 R&D … <늘어> &nosuch;"
    assert second.address == "https://naru.example/2"


def test_a_feed_in_euc_kr_is_read() -> None:
    document = feed(ITEM.format(n=1, text=TEXT)).decode().replace('"1.0"', '"1.0" encoding="euc-kr"')
    assert entries_of(document.encode("cp949"), name="feed")[0].text == TEXT


def test_nothing_outside_the_document_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("비밀")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "&x;&x;">]>'
    (found,) = entries_of(entity.encode() + feed(ITEM.format(n="&x; &y;", text=TEXT)), name="feed")
    assert "비밀" not in found.title
    assert found.text == TEXT


def test_an_entry_that_only_repeats_its_headline_has_no_text() -> None:
    link = "&lt;a href='https://news.example/a'&gt;나루시, 도서관 연다&lt;/a&gt;&amp;nbsp;&lt;font&gt;가온일보&lt;/font&gt;"
    found = item(
        f"<title>나루시, 도서관 연다 - 가온일보</title><description>{link}</description><source url='u'>가온일보</source>"
    )
    assert (found.title, found.outlet, found.text) == ("나루시, 도서관 연다", "가온일보", "")


def test_a_picture_alone_is_no_text() -> None:
    assert (
        item("<title>가</title><description><![CDATA[<table><img src=a.jpg></table>]]></description>").text
        == ""
    )


def test_what_a_program_for_sites_adds_to_each_entry_is_left_out() -> None:
    end = "<p>The post <a href='https://naru.example/1'>문 연다</a> appeared first on <a>나루일보</a>.</p>"
    assert (
        item(f"<title>문 연다</title><description><![CDATA[<p>{TEXT}</p>{end}]]></description>").text == TEXT
    )


def test_an_address_may_stand_in_the_guid_or_be_escaped_twice_or_be_missing() -> None:
    assert item("<guid>https://naru.example/7</guid>").address == "https://naru.example/7"
    assert item("<guid isPermaLink='false'>https://naru.example/7</guid>").address == ""
    assert (
        item("<link>https://naru.example/?a=1&amp;amp;b=2</link>").address == "https://naru.example/?a=1&b=2"
    )
    assert item("<link>javascript:alert(1)</link>").address == ""


NO_ADDRESSES = ("http://[naru/1", "http://[::1", "http://\u2100.example/1")


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_only_looks_like_an_address_costs_nothing_else(address: str) -> None:
    """The rest is there, and what it is stands there too, so that it can be said."""
    found = feed(f"<item><title>가</title><link>{address}</link></item>", ITEM.format(n=2, text=TEXT))
    entries = entries_of(found, name="feed", address=address)
    assert [entry.address for entry in entries] == [address, "https://naru.example/2"]
    assert owner_of("전체기사", site=address) == ""
    opml = f"<opml><outline xmlUrl='{address}'/><outline xmlUrl='https://b.example/rss'/></opml>".encode()
    led = leads_of(opml, ListKind.OPML, name="o", address="https://b.example/")
    assert [lead.address for lead in led] == [address, "https://b.example/rss"]
    places = f"<urlset><url><loc>{address}</loc></url></urlset>".encode()
    assert leads_of(places, ListKind.SITEMAP, name="s", address="https://b.example/") == [Lead(address)]


def test_sections_without_end_are_passed_over_in_time() -> None:
    """Of a second for a hundred thousand; each looked through to the end would be minutes."""
    opened = "<rss><channel><item><title>가</title></item>" + "<![CDATA[" * 100_000
    assert [entry.title for entry in entries_of(opened.encode(), name="feed")] == ["가"]


def test_the_feed_s_own_title_is_taken_and_not_that_of_its_pictures() -> None:
    found = item(
        "<media:title>사진</media:title><title>기사</title><media:description>설명</media:description>"
    )
    assert found.title == "기사"


def test_a_list_of_feeds_leads_to_them() -> None:
    opml = b'<opml><body><outline text="A"><outline text="B" xmlUrl="https://b.example/rss"/></outline>'
    opml += b'<outline title="C" xmlurl="https://c.example/rss"/></body></opml>'
    assert leads_of(opml, ListKind.OPML, name="o") == [
        Lead("https://b.example/rss", "B"),
        Lead("https://c.example/rss", "C"),
    ]


def test_a_sitemap_leads_to_its_pages_with_what_it_says_of_the_news() -> None:
    sitemap = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
      <url><loc> https://naru.example/1 </loc><lastmod>2024-03-09</lastmod><news:news><news:publication>
      <news:name>나루일보</news:name></news:publication><news:publication_date>2024.03.05 08:00</news:publication_date>
      <news:title>문 연다</news:title></news:news><image:image><image:loc>https://naru.example/a.jpg</image:loc></image:image></url>
      <url><loc>https://naru.example/2</loc><lastmod>2024-03-09</lastmod></url><url></url></urlset>"""
    assert leads_of(sitemap.encode(), ListKind.SITEMAP, name="s") == [
        Lead("https://naru.example/1", "문 연다", datetime.date(2024, 3, 5), "나루일보"),
        Lead("https://naru.example/2"),
    ]


def test_an_index_leads_to_sitemaps() -> None:
    index = b"<sitemapindex><sitemap><loc>https://naru.example/1.xml.gz</loc></sitemap></sitemapindex>"
    assert leads_of(index, ListKind.INDEX, name="s") == [Lead("https://naru.example/1.xml.gz")]


def test_neither_a_feed_nor_a_list_is_taken_for_an_article() -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(feed(ITEM.format(n=1, text=TEXT)), name="feed")
    assert caught.value.reason is Reason.FEED
    with pytest.raises(ReadError) as caught:
        read_bytes(b"https://naru.example/1", name="list")
    assert caught.value.reason is Reason.LEADS


def test_an_item_of_a_wire_is_an_article_with_its_writer_day_and_outlet() -> None:
    document = """<?xml version="1.0" encoding="UTF-8"?><NewsML><NewsItem><Identification><NewsIdentifier>
      <DateId>20250618</DateId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20250618T233000+0000</FirstCreated>
      </NewsManagement><NewsComponent><NewsLines><HeadLine><![CDATA[나루전자, 공장 두 곳 더 짓는다]]></HeadLine>
      <ByLine>마서윤 기자</ByLine><CopyrightLine>Copyright(C) 나루일보. All rights reserved.</CopyrightLine></NewsLines>
      <ContentItem><DataContent>
      <![CDATA[나루전자는 18일 공장을 짓겠다고 밝혔다.<br/>땅은 시가 내준다.]]></DataContent></ContentItem>
      </NewsComponent></NewsItem><NewsItem><NewsComponent/></NewsItem></NewsML>"""
    (found,) = entries_of(document.encode(), name="wire")
    assert (found.title, found.text) == (
        "나루전자, 공장 두 곳 더 짓는다",
        "나루전자는 18일 공장을 짓겠다고 밝혔다.\n땅은 시가 내준다.",
    )
    assert (str(found.day), found.writers, found.outlet) == ("2025-06-19", ("마서윤",), "나루일보")


def test_the_text_of_a_wires_item_is_the_first_that_is_written() -> None:
    document = """<NewsML><NewsItem><NewsComponent><ContentItem><DataContent/></ContentItem>
      <ContentItem><Encoding Notation="Base64"><DataContent>/9j/4AAQSkZJRgABAQAAAQABAAD</DataContent></Encoding></ContentItem>
      <ContentItem><DataContent>나루시는 18일 다리를 놓겠다고 밝혔다.</DataContent></ContentItem>
      </NewsComponent></NewsItem></NewsML>"""
    (found,) = entries_of(document.encode(), name="wire")
    assert found.text == "나루시는 18일 다리를 놓겠다고 밝혔다."


WIRE_PART = """<NewsComponent{more}>{role}<NewsLines><HeadLine>{title}</HeadLine></NewsLines>
  <ContentItem><DataContent>{text}</DataContent></ContentItem></NewsComponent>"""


def test_two_articles_of_one_item_of_a_wire_are_two() -> None:
    parts = [
        WIRE_PART.format(
            more="", role="", title=f"나루 소식 {n}", text=f"나루시는 {n}일 다리를 놓겠다고 밝혔다."
        )
        for n in (3, 4)
    ]
    photo = WIRE_PART.format(
        more="", role='<Role FormalName="Photo"/>', title="사진", text="놓일 다리의 그림."
    )
    document = f"""<NewsML><NewsItem><NewsManagement><FirstCreated>20250618</FirstCreated></NewsManagement>
      <NewsComponent>{"".join(parts)}{photo}</NewsComponent></NewsItem></NewsML>"""
    found = entries_of(document.encode(), name="wire")
    assert [(one.title, one.text, str(one.day)) for one in found] == [
        (f"나루 소식 {n}", f"나루시는 {n}일 다리를 놓겠다고 밝혔다.", "2025-06-18") for n in (3, 4)
    ]


def test_an_item_inside_an_item_of_a_wire_comes_once() -> None:
    inside = f"<NewsItem>{WIRE_PART.format(more='', role='', title='안', text='나루시는 3일 다리를 놓았다.')}</NewsItem>"
    document = f"<NewsML><NewsItem><NewsComponent>{inside}</NewsComponent></NewsItem></NewsML>"
    assert [one.title for one in entries_of(document.encode(), name="wire")] == ["안"]


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ("", "나루시는 3일 다리를 놓겠다고 밝혔다.\n땅은 시가 내준다."),
        (' EquivalentsList="yes"', "나루시는 3일 다리를 놓겠다고 밝혔다."),
    ],
)
def test_texts_of_a_wires_article_are_one_below_the_other_unless_they_say_the_same(
    more: str, text: str
) -> None:
    second = "</DataContent></ContentItem><ContentItem><DataContent>땅은 시가 내준다."
    part = WIRE_PART.format(
        more=more, role="", title="다리", text=f"나루시는 3일 다리를 놓겠다고 밝혔다.{second}"
    )
    (found,) = entries_of(f"<NewsML><NewsItem>{part}</NewsItem></NewsML>".encode(), name="wire")
    assert found.text == text


def test_a_document_of_a_wire_with_one_article_is_read_as_that_article() -> None:
    document = """<newsItem><itemMeta><versionCreated>2025-06-18T09:00:00+09:00</versionCreated>
      <provider>나루일보</provider></itemMeta>
      <contentMeta><headline>나루시, 다리 놓는다</headline><by>마서윤 기자</by></contentMeta>
      <contentSet><inlineXML><p>나루시는 18일 다리를 놓겠다고 밝혔다.</p></inlineXML></contentSet></newsItem>"""
    article = read_bytes(document.encode(), name="wire.xml")
    assert (article.title, article.body) == ("나루시, 다리 놓는다", "나루시는 18일 다리를 놓겠다고 밝혔다.")
    assert (str(article.date), article.publisher, article.reporters) == (
        "2025-06-18",
        "나루일보",
        ("마서윤",),
    )
