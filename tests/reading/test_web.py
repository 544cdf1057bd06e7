"""Addresses and HTML, with a server on the loopback address."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from benchmarks.made import Content, paragraph
from benchmarks.made.packages import docx
from sinmun.reading import ReadError, find_sources, read, read_html, web
from sinmun.reading.errors import Reason

PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>나루시, 도서관 밤 11시까지 - 가온일보</title>
<meta property="og:title" content="나루시, 도서관 밤 11시까지"><meta property="og:site_name" content="가온일보">
<meta property="article:published_time" content="2024-03-05T10:00:00+09:00"><script>var 가짜 = "본문이 아니다.";</script>
</head><body><header><a>홈</a><a>로그인</a></header><nav><ul><li>정치</li><li>경제</li></ul></nav>
<article><h1>나루시, 도서관 밤 11시까지</h1><h2>사서 스물네 명 더 뽑는다</h2>
<div>입력 2024.03.05 10:00 수정 2024.03.06 11:00 <span>나도현 기자</span></div><button>공유</button>
<div id="body"><p>[가온일보 나도현 기자] 나루시가 다음 달부터 시립 도서관 열두 곳의 문을 밤 11시까지 연다고 5일 밝혔다.</p>
<figure><img src="a.jpg"><figcaption>나루시립도서관에서 시민들이 책을 읽고 있다. 나루시 제공</figcaption></figure>
<p>마서윤 시장은 “퇴근하고도 책을 읽을 곳이 있어야 한다”고 말했다.<br><br>시는 사서 스물네 명을 더 뽑을 계획이다.</p>
<p>나도현 기자 nado@gaon.example</p></div></article>
<aside><h3>많이 본 뉴스</h3><ul><li>가수 김별, 새 음반 “기다렸죠”</li><li>두바다 3연승</li></ul></aside>
<footer>발행인 홍두깨 ⓒ 가온일보. All rights reserved</footer></body></html>"""

DOCUMENT = docx(
    Content(
        (
            paragraph("나루시, 도서관 밤 11시까지"),
            paragraph("나루시가 다음 달부터 시립 도서관 열두 곳의 문을 밤 11시까지 연다고 5일 밝혔다."),
        )
    )
)

HTML = {"Content-Type": "text/html"}
PAGE_ANSWER = (200, PAGE.format(charset="utf-8").encode(), {"Content-Type": "text/html; charset=utf-8"})
ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "/loop": (302, b"", {"Location": "/loop"}),
    "/file": (302, b"", {"Location": "file:///etc/hostname"}),
    "/gone": (404, b"gone", HTML),
    "/film": (200, b"....ftypisom", {"Content-Type": "video/mp4"}),
    "/download": (200, bytes(400), {"Content-Type": "application/octet-stream"}),
    "/document/pdf": (200, DOCUMENT, {"Content-Type": "application/pdf"}),
    "/document/octet-stream": (200, DOCUMENT, {"Content-Type": "application/octet-stream"}),
    "/cp949": (200, PAGE.format(charset="euc-kr").encode("cp949"), HTML),
    "/plain": (200, "쉼터가 생겼다고 한다.".encode(), {"Content-Type": "text/plain; charset=utf-8"}),
    "/empty": (200, b"", HTML),
    "/english": (200, b"<html><body><p>No Korean here at all.</p></body></html>", HTML),
    "/large": (200, b"<p>" + b"x" * 400_000, HTML),
}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, data, headers = next(
            (answer for path, answer in ANSWERS.items() if self.path.startswith(path)), PAGE_ANSWER
        )
        self.answer(status, data, headers)

    def answer(self, status: int, data: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as found:
        thread = threading.Thread(target=found.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{found.server_address[1]}"
        found.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/뉴스/기사?번호=1", "/cp949"])
def test_a_page_at_an_address_is_read_whole(server: str, path: str) -> None:
    article = read(server + path)
    assert article.title == "나루시, 도서관 밤 11시까지"
    assert article.subheads == ("사서 스물네 명 더 뽑는다",)
    assert str(article.date) == "2024-03-05"
    assert article.publisher == "가온일보"
    assert article.reporters == ("나도현",)
    assert article.captions == ("나루시립도서관에서 시민들이 책을 읽고 있다. 나루시 제공",)
    assert article.body.split("\n") == [
        "나루시가 다음 달부터 시립 도서관 열두 곳의 문을 밤 11시까지 연다고 5일 밝혔다.",
        "마서윤 시장은 “퇴근하고도 책을 읽을 곳이 있어야 한다”고 말했다.",
        "시는 사서 스물네 명을 더 뽑을 계획이다.",
    ]
    assert article.source == server + path


def test_plain_text_at_an_address_is_read(server: str) -> None:
    assert read(f"{server}/plain").body == "쉼터가 생겼다고 한다."


@pytest.mark.parametrize(
    ("path", "problem", "says"),
    [
        ("/gone", Reason.STATUS, "404"),
        ("/film", Reason.NOT_HTML, "video/mp4"),
        ("/download", Reason.NOT_HTML, "application/octet-stream"),
        ("/empty", Reason.EMPTY, "empty"),
        ("/english", Reason.NOT_KOREAN, "Hangul"),
        ("/file", Reason.STATUS, "302"),
        ("/loop", Reason.STATUS, "302"),
    ],
)
def test_an_address_without_an_article_says_why(server: str, path: str, problem: Reason, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read(server + path)
    assert caught.value.reason is problem
    assert server in str(caught.value)


@pytest.mark.parametrize("kind", ["pdf", "octet-stream"])
def test_a_document_at_an_address_is_read_as_the_document_that_it_is(server: str, kind: str) -> None:
    pytest.importorskip("dochan")
    article = read(f"{server}/document/{kind}")
    assert article.body == "나루시가 다음 달부터 시립 도서관 열두 곳의 문을 밤 11시까지 연다고 5일 밝혔다."


def test_a_name_and_a_password_in_an_address_are_kept_nowhere(server: str) -> None:
    address = server.replace("://", "://nado:secret@")
    assert read(address).source == server
    (source,) = find_sources([address])
    assert source.location == server
    with pytest.raises(ReadError) as caught:
        read(f"{address}/gone")
    assert "secret" not in str(caught.value)


def test_a_page_that_is_too_large_is_not_read_to_its_end(server: str) -> None:
    with pytest.raises(ReadError) as caught:
        web.fetch(f"{server}/large", limit=100_000)
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://127.0.0.1:1/a", Reason.NO_ANSWER),
        ("http://", Reason.MISSING),
        ("http://[::1/a", Reason.ADDRESS),
        ("http://127.0.0.1:99999/", Reason.ADDRESS),
        ("ftp://example.com/a.txt", Reason.MISSING),
    ],
)
def test_an_address_that_cannot_be_is_said_in_one_line(url: str, problem: Reason) -> None:
    with pytest.raises(ReadError) as caught:
        read(url)
    assert caught.value.reason is problem


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<p></p>",
        "<" * 5000,
        "<div>" * 20_000 + "기사가 없다",
        "<html><body>\x00\x01</body></html>",
        "<!--",
    ],
)
def test_hostile_markup_gives_an_article_or_one_clear_error(markup: str) -> None:
    try:
        assert read_html(markup).body
    except ReadError as error:
        assert "\n" not in str(error)


def test_reading_text_does_not_load_the_html_library() -> None:
    code = (
        "import sys; from sinmun.reading import read; read('쉼터가 생겼다고 한다.'); "
        "sys.exit(any(name in sys.modules for name in ('trafilatura', 'lxml')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
