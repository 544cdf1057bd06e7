"""No server keeps one waiting, and half a page is never taken for a whole one."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from sinmun.reading import ReadError, web
from sinmun.reading.errors import Reason

PAGE = "<html><body><p>나루시가 도서관 문을 밤 11시까지 연다고 밝혔다.</p></body></html>".encode() * 40
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
Answer = Callable[[socket.socket], None]
PATIENCE = 1.0


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], str]]:
    """Give a function that starts a server, which answers each request by what it is given, and returns its address."""
    servers: list[socket.socket] = []

    def answer(server: socket.socket, how: Answer) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = server.accept()
                threading.Thread(target=reply, args=(connection, how), daemon=True).start()

    def reply(connection: socket.socket, how: Answer) -> None:
        with contextlib.suppress(OSError), connection:
            connection.recv(65_536)
            how(connection)

    def start(how: Answer) -> str:
        servers.append(socket.create_server(("127.0.0.1", 0)))
        threading.Thread(target=answer, args=(servers[-1], how), daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].getsockname()[1]}/"

    yield start
    for server in servers:
        server.close()


def slowly(data: bytes, *, before: bytes = b"", pause: float = 0.1) -> Answer:
    def send(connection: socket.socket) -> None:
        connection.sendall(before)
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(pause)

    return send


def redirecting(connection: socket.socket) -> None:
    time.sleep(PATIENCE * 0.4)
    place = str(time.monotonic_ns()).encode()
    connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /" + place + b"\r\nContent-Length: 0\r\n\r\n")


SLOW = {
    "nothing": lambda connection: time.sleep(10),
    "status line": slowly(OK * 10),
    "head": slowly(b"X: y\r\n" * 50, before=OK),
    "body": slowly(PAGE, before=OK + b"Content-Length: 9000\r\n\r\n"),
    "chunks": slowly(b"1\r\nx\r\n" * 50, before=OK + b"Transfer-Encoding: chunked\r\n\r\n"),
    "continue": slowly(b"", before=b"HTTP/1.1 100 Continue\r\n\r\n" * 90, pause=0),
    "continues": lambda connection: [
        (connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n"), time.sleep(0.1)) for _ in range(100)
    ],
    "redirects": redirecting,
}


@pytest.mark.parametrize("kind", SLOW)
def test_the_time_is_for_all_that_a_server_does(serve: Callable[[Answer], str], kind: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ReadError) as caught:
        web.fetch(serve(SLOW[kind]), timeout=PATIENCE)  # type: ignore[arg-type]
    assert time.monotonic() - begun < PATIENCE + 2  # without it each takes four seconds and more
    assert caught.value.reason is Reason.NO_ANSWER


def sent(head: bytes, body: bytes) -> Answer:
    return lambda connection: connection.sendall(OK + head + b"\r\n" + body)


def length(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n" % len(body)


ZIPPED = gzip.compress(PAGE)
BARE = zlib.compress(PAGE)[2:-4]
GZIP, DEFLATE, CHUNKED = (
    b"Content-Encoding: gzip\r\n",
    b"Content-Encoding: deflate\r\n",
    b"Transfer-Encoding: chunked\r\n",
)


@pytest.mark.parametrize(
    "answer",
    [
        sent(length(PAGE), PAGE[:-1]),
        sent(length(PAGE), b""),
        sent(GZIP + length(ZIPPED[:-9]), ZIPPED[:-9]),
        sent(GZIP, ZIPPED[: len(ZIPPED) // 2]),
        sent(DEFLATE, BARE[:-3]),
        sent(CHUNKED, b"400\r\n" + PAGE[:500]),
        sent(CHUNKED, b"a\r\n" + PAGE[:10] + b"\r\n"),
    ],
)
def test_a_page_that_is_broken_off_is_no_page(serve: Callable[[Answer], str], answer: Answer) -> None:
    with pytest.raises(ReadError, match="broken off"):
        web.fetch(serve(answer), timeout=5)


@pytest.mark.parametrize(
    "answer",
    [
        sent(length(PAGE), PAGE),
        sent(b"", PAGE),
        sent(GZIP + length(ZIPPED), ZIPPED),
        sent(GZIP, ZIPPED + b"what follows"),
        sent(DEFLATE, BARE),
        sent(DEFLATE, zlib.compress(PAGE)),
        sent(CHUNKED, b"%x\r\n" % len(PAGE) + PAGE + b"\r\n0\r\n\r\n"),
    ],
)
def test_a_whole_page_is_read_however_it_is_packed(serve: Callable[[Answer], str], answer: Answer) -> None:
    assert web.fetch(serve(answer), timeout=5).data == PAGE


def test_a_chunk_of_no_length_is_the_servers_fault_and_not_the_addresss(
    serve: Callable[[Answer], str],
) -> None:
    for number in (b"-5", b"zz", b"9" * 400):
        with pytest.raises(ReadError) as caught:
            web.fetch(serve(sent(CHUNKED, number + b"\r\nabc\r\n")), timeout=2)
        assert caught.value.reason is Reason.NO_ANSWER


@pytest.mark.parametrize("place", [b"/", b"file:///etc/hostname", b"ftp://127.0.0.1/"])
def test_redirects_that_lead_nowhere_are_named_for_what_they_are(
    serve: Callable[[Answer], str], place: bytes
) -> None:
    answer = b"HTTP/1.1 302 Found\r\nLocation: " + place + b"\r\nContent-Length: 0\r\n\r\n"
    with pytest.raises(ReadError, match="redirect"):
        web.fetch(serve(lambda connection: connection.sendall(answer)), timeout=5)
