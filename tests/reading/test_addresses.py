"""Addresses that the window fetches: into the public internet, and nowhere else."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from sinmun.reading import ReadError, Reason, web
from sinmun.reading.addresses import is_public, public_only


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.3.4", "192.168.0.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:192.168.0.1", "2002:7f00:1::", "64:ff9b::7f00:1",
    ],
)  # fmt: skip
def test_what_lies_in_the_machine_or_its_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_the_internet_is_public(address: str) -> None:
    assert is_public(address)


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header(
                "Location", f"http://{self.path.removeprefix('/to/')}:{self.server.server_port}/"
            )  # type: ignore[attr-defined]
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write("글".encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with HTTPServer(("0.0.0.0", 0), _Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def first_only(address: str) -> bool:
    """Takes the first of the machine's own addresses for the internet, and all the others for what they are."""
    return address == "127.0.0.1"


def fetch(url: str) -> web.Fetched:
    return web.fetch(url, handlers=public_only(first_only))


def test_an_allowed_address_is_fetched(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.3:1")
    assert fetch(f"http://127.0.0.1:{port}/").data.decode() == "글"


@pytest.mark.parametrize("inner", ["127.0.0.2", "[::1]", "0.0.0.0", "2130706434", "127.2"])
def test_neither_an_address_nor_a_redirect_leads_inside(port: int, inner: str) -> None:
    for url in (f"http://{inner}:{port}/", f"http://127.0.0.1:{port}/to/{inner}"):
        with pytest.raises(ReadError) as caught:
            fetch(url)
        assert caught.value.reason is Reason.INSIDE


def test_tls_is_no_way_around() -> None:
    with pytest.raises(ReadError) as caught:
        web.fetch("https://127.0.0.1:9/", handlers=public_only())
    assert caught.value.reason is Reason.INSIDE


def test_a_name_that_also_stands_for_an_inner_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(_host: str, port: int, **_: Any) -> list[Any]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in ("8.8.8.8", "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(ReadError) as caught:
        web.fetch("http://name.example/", handlers=public_only())
    assert caught.value.reason is Reason.INSIDE


def test_the_address_that_was_looked_at_is_the_one_connected_to(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def turning(_host: str, port: int, **_: Any) -> list[Any]:
        asked.append(_host)
        address = "127.0.0.1" if len(asked) == 1 else "10.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", turning)
    assert fetch(f"http://name.example:{port}/").data.decode() == "글"
    assert asked == ["name.example"]
