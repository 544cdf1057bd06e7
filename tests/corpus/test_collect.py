"""Articles collected from the web: feeds followed, lists gone through, with a server on the loopback address."""

from __future__ import annotations

import csv
import gzip
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import sinmun
from benchmarks.made import Content, paragraph
from benchmarks.made.packages import docx
from sinmun.cli import main
from sinmun.corpus.sources import collect as collecting
from sinmun.corpus.sources.collect import collect, first_steps
from sinmun.corpus.sources.collected import Collection
from sinmun.reading import ReadError, Reason, manners
from sinmun.reading.manners import Manners

BODY = (
    "<p>나루시가 다음 달부터 시립 도서관 열두 곳의 문을 밤 11시까지 연다고 {n}일 밝혔다.</p>"
    "<p>마서윤 시장은 “퇴근하고도 책을 읽을 곳이 있어야 한다”고 말했다. 시는 사서 스물네 명을 더 뽑을 계획이다. "
    "시의회는 예산안을 다음 달 심의한다.</p>"
)
DATED = (
    '<meta property="article:published_time" content="2024-02-01T10:00:00+09:00">'
    '<meta property="og:site_name" content="가온일보">'
)


def page(number: int, *, head: str = "") -> str:
    title = f"나루시, 도서관 {number}곳 밤 11시까지"
    body = BODY.format(n=number)
    return f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"


class Site:
    """A site on the loopback address.

    Attributes:
        pages: what it gives, by path: text, or a status.
        asked: the paths that were asked for, in order.
    """

    def __init__(self) -> None:
        self.pages: dict[str, str | bytes | int] = {"/robots.txt": "User-agent: *\nDisallow: /closed/\n"}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.address = ""

    def answer(self, request: http.server.BaseHTTPRequestHandler) -> None:
        self.asked.append(request.path)
        self.agents.add(request.headers["User-Agent"])
        found = self.pages.get(request.path, 404)
        data = found if isinstance(found, bytes) else b""
        if isinstance(found, str):
            data = found.replace("SITE", self.address).encode()
        away = isinstance(found, str) and found.startswith("-> ")
        request.send_response(found if isinstance(found, int) else 302 if away else 200)
        if away:
            request.send_header("Location", data.decode().removeprefix("-> "))
        kind = "application/x-gzip" if isinstance(found, bytes) else "text/html"
        request.send_header("Content-Type", "application/rss+xml" if "rss" in request.path else kind)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    @property
    def articles_asked(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(manners, "PAUSE", 0.0)
    made = Site()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.answer(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield made
        server.shutdown()
        thread.join()


ENTRY = "<item><title>{title}</title><link>SITE/{n}</link><description>{text}</description><pubDate>{day}</pubDate></item>"


def feed(*entries: str) -> str:
    return f'<rss version="2.0"><channel><title>나루일보 | 최신기사</title>{"".join(entries)}</channel></rss>'


def entry(number: int, *, text: str = "짧다", day: str = "Tue, 05 Mar 2024 23:57:04 +0900") -> str:
    return ENTRY.format(title=f"제목 {number}", n=number, text=text, day=day)


def rows(folder: Path, name: str = "articles") -> list[dict[str, str]]:
    path = folder / "errors.csv" if name == "errors" else folder / "tables" / f"{name}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


Analyze = Callable[..., int]


@pytest.fixture
def analyze(tmp_path: Path) -> Analyze:
    """Give the command line with its results in ``out`` and nothing that takes long."""

    def run(*arguments: str) -> int:
        return main([*arguments, "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts", "-q"])

    return run


def test_a_feed_that_is_followed_gives_the_articles_and_helps_where_their_pages_say_nothing(
    site: Site, analyze: Analyze, tmp_path: Path
) -> None:
    site.pages |= {"/rss": feed(entry(1), entry(2)), "/1": page(1), "/2": page(2, head=DATED)}
    assert analyze(f"{site.address}/rss", "--follow") == 0
    first, second = rows(tmp_path / "out")
    assert (first["date"], first["publisher"], first["url"]) == (
        "2024-03-05",
        "나루일보",
        f"{site.address}/1",
    )
    assert first["title"] == "나루시, 도서관 1곳 밤 11시까지"
    assert (second["date"], second["publisher"]) == ("2024-02-01", "가온일보")
    assert site.asked == ["/robots.txt", "/rss", "/1", "/2"]
    assert all("sinmun/" in agent for agent in site.agents)


def test_a_feed_that_is_not_followed_gives_its_entries(
    site: Site, analyze: Analyze, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "마서윤 나루시장은 5일 도서관 문을 밤 11시까지 연다고 밝혔다."
    headline = ENTRY.format(title="나루시, 도서관 문 밤 11시까지 연다", n=2, text="", day="어제 오후")
    site.pages["/rss"] = feed(entry(1, text=f"{text} 사서 스물…"), headline, "<item></item>")
    assert analyze(f"{site.address}/rss", "--corpus") == 1
    first, second = rows(tmp_path / "out")
    assert (first["title"], first["date"], first["publisher"]) == ("제목 1", "2024-03-05", "나루일보")
    assert [row["extent"] for row in (first, second)] == ["cut", "headline"]
    (failure,) = rows(tmp_path / "out", "errors")
    assert failure["row"] == "3"
    notices = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["notices"]
    assert (notices["headlines"], notices["cut"], notices["unread_day_examples"]) == (1, 1, ["어제 오후"])
    assert site.articles_asked == ["/rss"]


def test_a_feed_in_a_file_is_a_table_of_its_entries(analyze: Analyze, tmp_path: Path) -> None:
    text = "마서윤 나루시장은 5일 도서관 문을 밤 11시까지 연다고 밝혔다."
    folder = tmp_path / "feeds"
    folder.mkdir()
    (folder / "naru.xml").write_text(feed(entry(1, text=text)), encoding="utf-8")
    (folder / "other.xml").write_text("<catalog></catalog>", encoding="utf-8")
    assert analyze(str(folder)) == 0
    assert [row["title"] for row in rows(tmp_path / "out")] == ["제목 1"]


def test_a_feed_that_breaks_off_says_so_and_gives_what_there_is(analyze: Analyze, tmp_path: Path) -> None:
    text = "마서윤 나루시장은 5일 도서관 문을 밤 11시까지 연다고 밝혔다."
    whole = feed(entry(1, text=text), entry(2, text=text * 3))
    (tmp_path / "naru.xml").write_text(whole[: whole.rindex("밤 11시")], encoding="utf-8")
    assert analyze(str(tmp_path / "naru.xml")) == 1
    assert [row["title"] for row in rows(tmp_path / "out")] == ["제목 1", "제목 2"]
    (failure,) = rows(tmp_path / "out", "errors")
    assert (failure["source"], failure["row"]) == ("naru.xml", "3")
    assert "끊겼습니다" in failure["reason"]


def test_every_line_of_a_list_is_fetched_once_and_what_fails_says_why(
    site: Site, analyze: Analyze, tmp_path: Path
) -> None:
    site.pages |= {"/1": page(1), "/closed/1": page(2), "/english": "<html><p>No Korean at all.</p></html>"}
    names = ("1", "closed/1", "gone", "english", "1")
    addresses = "\n".join(f"{site.address}/{name}" for name in names)
    (tmp_path / "list.txt").write_text(f"# 읽을 기사\n{addresses}\n", encoding="utf-8")
    assert analyze(str(tmp_path / "list.txt")) == 1
    assert len(rows(tmp_path / "out")) == 1
    reasons = {
        row["source"].removeprefix(f"{site.address}/"): row["reason"]
        for row in rows(tmp_path / "out", "errors")
    }
    assert set(reasons) == {"closed/1", "gone", "english"}
    assert "robots.txt" in reasons["closed/1"]
    assert "404" in reasons["gone"]
    assert "한글" in reasons["english"]
    assert site.articles_asked == ["/1", "/gone", "/english"]


def test_a_document_at_an_address_is_read_and_no_password_of_an_address_is_kept(
    site: Site, analyze: Analyze, tmp_path: Path
) -> None:
    pytest.importorskip("dochan")
    written = Content(
        (paragraph("도서관 밤 11시까지"), paragraph("나루시가 <도서관>의 문을 연다고 5일 밝혔다."))
    )
    site.pages |= {"/1": docx(written)}
    address = site.address.replace("://", "://naru:secret@")
    (tmp_path / "list.txt").write_text(f"{address}/1\n{address}/gone\n", encoding="utf-8")
    assert analyze(str(tmp_path / "list.txt")) == 1
    (article,) = rows(tmp_path / "out")
    assert article["title"] == "도서관 밤 11시까지"
    kept = [file for file in (tmp_path / "out").rglob("*") if file.is_file()]
    assert kept
    assert not [file for file in kept if b"secret" in file.read_bytes()]


def test_a_list_of_feeds_leads_to_feeds_and_these_to_articles(
    site: Site, analyze: Analyze, tmp_path: Path
) -> None:
    outlines = "".join(f'<outline text="{n}" xmlUrl="{site.address}/rss/{n}"/>' for n in (1, 2))
    (tmp_path / "feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>", encoding="utf-8")
    site.pages |= {"/rss/1": feed(entry(1)), "/rss/2": feed(entry(1), entry(2)), "/1": page(1), "/2": page(2)}
    assert analyze(str(tmp_path / "feeds.opml"), "--follow") == 0
    assert site.articles_asked == ["/rss/1", "/1", "/rss/2", "/2"]
    assert len(rows(tmp_path / "out")) == 2


def test_a_sitemap_is_followed_when_the_user_says_so(
    site: Site, analyze: Analyze, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.xml").write_text(
        f"<sitemapindex><sitemap><loc>{site.address}/map</loc></sitemap></sitemapindex>", encoding="utf-8"
    )
    said = "<news:name>다온일보</news:name><news:publication_date>2024-03-07</news:publication_date>"
    news = f"<news:news xmlns:news='n'>{said}</news:news>"
    site.pages |= {"/map": f"<urlset><url><loc>SITE/1</loc>{news}</url></urlset>", "/1": page(1)}
    assert analyze(str(tmp_path / "index.xml")) == 2
    assert "--follow" in capsys.readouterr().err
    assert site.asked == []
    assert analyze(str(tmp_path / "index.xml"), "--follow") == 0
    assert [(row["date"], row["publisher"]) for row in rows(tmp_path / "out")] == [("2024-03-07", "다온일보")]


def test_following_wants_something_to_follow(
    analyze: Analyze, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "news.csv").write_text("제목,본문\n가,나루시가 문을 연다.\n", encoding="utf-8")
    assert analyze(str(tmp_path / "news.csv"), "--follow") == 2
    assert "--follow" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_packed_sitemap_is_read(site: Site, analyze: Analyze, tmp_path: Path) -> None:
    site.pages |= {
        "/map.xml.gz": gzip.compress(f"<urlset><url><loc>{site.address}/1</loc></url></urlset>".encode())
    }
    site.pages["/1"] = page(1)
    assert analyze(f"{site.address}/map.xml.gz", "--follow") == 0
    assert [row["url"] for row in rows(tmp_path / "out")] == [f"{site.address}/1"]


def test_a_feed_is_no_article(site: Site, analyze: Analyze, capsys: pytest.CaptureFixture[str]) -> None:
    site.pages["/rss"] = feed(entry(1))
    assert analyze(f"{site.address}/rss") == 2
    assert "--follow" in capsys.readouterr().err


def test_a_run_goes_on_with_what_was_fetched(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/rss": feed(entry(1), entry(2), entry(3)), **{f"/{n}": page(n) for n in (1, 2, 3)}}
    steps = first_steps([f"{site.address}/rss"], [])

    def stop(tried: int, known: int) -> None:
        if tried == 2:
            raise KeyboardInterrupt

    with Collection(tmp_path, asked={"follow": True}) as collection:
        with pytest.raises(KeyboardInterrupt):
            collect(collection, steps, follow=True, manners=Manners(), tell=stop)
        assert not collection.is_complete
    with collection.path.open("ab") as file:
        file.write(b'{"address": "http://half')  # what a killed process may leave
    site.asked.clear()
    with Collection(tmp_path, asked={"follow": True}) as collection:
        collect(collection, steps, follow=True, manners=Manners())
        assert collection.is_complete
        assert collection.count() == (4, 0)
    assert site.articles_asked == ["/2", "/3"]


def test_what_may_pass_is_tried_again_and_what_will_not_is_not(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/1": 503, "/2": 404}
    steps = first_steps([f"{site.address}/1", f"{site.address}/2"], [])
    with Collection(tmp_path, asked={}) as collection:
        collect(collection, steps, follow=False, manners=Manners())
        assert collection.count() == (0, 2)
    site.pages["/1"] = page(1)
    with Collection(tmp_path, asked={}) as collection:
        collect(collection, steps, follow=False, manners=Manners())
        assert collection.count() == (1, 1)
    assert site.articles_asked == ["/1", "/2", "/1"]


def test_the_same_command_again_asks_nobody_and_says_so(
    site: Site, analyze: Analyze, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages |= {"/rss": feed(entry(1), entry(2)), "/1": page(1), "/2": 503}
    assert analyze(f"{site.address}/rss", "--follow") == 1
    before = (tmp_path / "out" / "manifest.json").read_bytes()
    site.asked.clear()
    assert analyze(f"{site.address}/rss", "--follow") == 1
    assert site.asked == []
    assert (tmp_path / "out" / "manifest.json").read_bytes() == before
    again = [f"{site.address}/rss", "--follow", "-o", str(tmp_path / "out"), "--workers", "1", "--no-charts"]
    assert main(again) == 1
    assert "전에 받아 둔 2곳을 씁니다 (받지 못한 곳 1)" in capsys.readouterr().err
    assert site.asked == []


def test_a_folder_with_pages_of_other_addresses_is_left_alone(
    site: Site, analyze: Analyze, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/1"] = page(1)
    assert analyze(f"{site.address}/1", "--corpus") == 0
    assert analyze(f"{site.address}/2", "--corpus") == 2
    assert "--output" in capsys.readouterr().err


def test_a_site_to_which_another_leads_is_asked_too(site: Site, tmp_path: Path) -> None:
    elsewhere = site.address.replace("127.0.0.1", "localhost")
    site.pages |= {"/1": f"-> {elsewhere}/closed/1", "/2": f"-> {elsewhere}/3", "/3": page(3)}
    steps = first_steps([f"{site.address}/1", f"{site.address}/2"], [])
    with Collection(tmp_path, asked={}) as collection:
        collect(collection, steps, follow=False, manners=Manners())
        assert collection.count() == (1, 1)
    assert site.asked == ["/robots.txt", "/1", "/robots.txt", "/2", "/3"]


def test_a_list_from_the_internet_does_not_lead_inside(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages |= {"/rss": feed(entry(1)), "/1": page(1)}
    monkeypatch.setattr(
        collecting, "is_inside", lambda address: False
    )  # as if the feed stood in the internet
    with Collection(tmp_path, asked={}) as collection:
        collect(collection, first_steps([f"{site.address}/rss"], []), follow=True, manners=Manners())
    lines = [json.loads(line) for line in collection.path.read_text(encoding="utf-8").splitlines()]
    expected = ReadError(Reason.INSIDE, name="x").line("en").removeprefix("x: ")
    assert [line["en"] for line in lines if "en" in line] == [expected]
    assert site.articles_asked == ["/rss"]


def test_what_is_no_address_is_said_and_the_rest_is_fetched(
    site: Site, analyze: Analyze, tmp_path: Path
) -> None:
    nowhere = "<item><title>주소 없는 글</title></item>"
    broken = "<item><title>깨진 주소</title><link>http://[naru/1</link></item>"
    site.pages |= {"/rss": feed(nowhere, broken, entry(2)), "/2": page(2)}
    assert analyze(f"{site.address}/rss", "http://[naru/3", "--follow") == 1
    assert len(rows(tmp_path / "out")) == 1
    reasons = {row["source"]: row["reason"] for row in rows(tmp_path / "out", "errors")}
    assert set(reasons) == {f"{site.address}/rss:1", "http://[naru/1", "http://[naru/3"}
    assert "주소가 없습니다" in reasons[f"{site.address}/rss:1"]
    assert all("올바른 주소가 아닙니다" in reasons[name] for name in ("http://[naru/1", "http://[naru/3"))
    assert site.articles_asked == ["/rss", "/2"]


def test_lists_that_lead_to_lists_come_to_an_end(site: Site, tmp_path: Path) -> None:
    site.pages |= {f"/{n}": f"<opml><outline xmlUrl='SITE/{n + 1}'/></opml>" for n in range(9)}
    with Collection(tmp_path, asked={}) as collection:
        collect(collection, first_steps([f"{site.address}/0"], []), follow=True, manners=Manners())
    assert len(site.articles_asked) == collecting.DEEPEST + 1


def test_too_many_addresses_are_said_to_be_left_out(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "MOST_ADDRESSES", 2)
    site.pages |= {f"/{n}": page(n) for n in range(4)}
    with Collection(tmp_path, asked={}) as collection:
        collect(
            collection,
            first_steps([f"{site.address}/{n}" for n in range(4)], []),
            follow=True,
            manners=Manners(),
        )
        assert collection.count() == (2, 1)
    assert len(site.articles_asked) == 2


def test_a_collection_is_opened_as_a_corpus(site: Site, analyze: Analyze, tmp_path: Path) -> None:
    site.pages |= {"/1": page(1), "/2": page(2)}
    assert analyze(f"{site.address}/1", f"{site.address}/2", "--corpus") == 0
    with sinmun.open_corpus(tmp_path / "out") as corpus:
        assert len(corpus) == 2
