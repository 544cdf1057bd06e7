"""Manners: what a site's robots.txt says, and pauses between its pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from sinmun.reading import ReadError, Reason, manners, web
from sinmun.reading.manners import Manners, is_worth_another_try

SITE = "https://naru.example"


class Time:
    """A clock that goes on when somebody sleeps, and by a quarter of a second at each page."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)


def polite(
    monkeypatch: pytest.MonkeyPatch, answers: Mapping[str, str | ReadError]
) -> tuple[Manners, Time, list[str]]:
    """Return manners that fetch from ``answers``, their time, and the addresses that were fetched."""
    time, fetched = Time(), []

    def fetch(address: str, **_: Any) -> web.Fetched:
        fetched.append(address)
        time.now += 0.25
        answer = answers.get(address, ReadError(Reason.STATUS, name=address, detail=404))
        if isinstance(answer, ReadError):
            raise answer
        return web.Fetched(answer.encode(), None, False)

    monkeypatch.setattr(manners.web, "fetch", fetch)
    return Manners(clock=lambda: time.now, sleep=time.sleep), time, fetched


def robots(text: str | ReadError) -> dict[str, str | ReadError]:
    pages: dict[str, str | ReadError] = {f"{SITE}/{name}": name for name in ("1", "2", "", "검색/1")}
    return {f"{SITE}/robots.txt": text, **pages}


def test_the_longest_rule_counts_and_not_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\ufeffUser-agent: *\nAllow: /\nDisallow: /2\n\n# 사람만\nDisallow: /검색/\n\nUser-agent: GPTBot\nDisallow: /\n"
    polite_one, _, fetched = polite(monkeypatch, robots(text))
    assert polite_one.fetch(f"{SITE}/1").data == b"1"
    for closed in ("2", "검색/1"):
        with pytest.raises(ReadError) as caught:
            polite_one.fetch(f"{SITE}/{closed}")
        assert caught.value.reason is Reason.ROBOTS
    assert fetched == [f"{SITE}/robots.txt", f"{SITE}/1"]


def test_a_site_that_opens_its_front_page_alone_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    polite_one, _, _ = polite(monkeypatch, robots("User-agent: *\nDisallow: /\nAllow : /$\n"))
    assert polite_one.fetch(f"{SITE}/").data == b""
    with pytest.raises(ReadError, match=r"robots\.txt"):
        polite_one.fetch(f"{SITE}/1")


def test_between_two_pages_of_a_site_there_is_a_pause_and_robots_txt_is_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    polite_one, time, fetched = polite(monkeypatch, {**robots(""), "https://daon.example/1": "1"})
    for address in (f"{SITE}/1", "https://daon.example/1", f"{SITE}/2"):
        polite_one.fetch(address)
    assert time.slept == [pytest.approx(0.5)]  # two pages of a quarter of a second lay between
    assert fetched.count(f"{SITE}/robots.txt") == 1


def test_a_site_can_ask_for_a_longer_pause_but_not_for_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    polite_one, time, _ = polite(monkeypatch, robots("User-agent: *\nCrawl-delay: 7\n"))
    polite_one.fetch(f"{SITE}/1")
    polite_one.fetch(f"{SITE}/2")
    assert time.slept == [7]
    polite_one, _, fetched = polite(monkeypatch, robots("User-agent: *\nCrawl-delay: 3600\n"))
    with pytest.raises(ReadError, match="Crawl-delay: 3600"):
        polite_one.fetch(f"{SITE}/1")
    assert fetched == [f"{SITE}/robots.txt"]


def test_no_robots_txt_opens_a_site_and_one_that_cannot_be_read_closes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    polite_one, _, _ = polite(monkeypatch, robots(ReadError(Reason.STATUS, name="r", detail=403)))
    assert polite_one.fetch(f"{SITE}/1").data == b"1"
    for problem in (
        ReadError(Reason.STATUS, name="r", detail=503),
        ReadError(Reason.STATUS, name="r", detail=429),
        ReadError(Reason.NO_ANSWER, name="r", detail="timed out"),
    ):
        polite_one, _, fetched = polite(monkeypatch, robots(problem))
        for name in ("1", "2"):
            with pytest.raises(ReadError, match=rf"{SITE}/{name}.*robots\.txt") as caught:
                polite_one.fetch(f"{SITE}/{name}")
            assert is_worth_another_try(caught.value)
        assert fetched == [f"{SITE}/robots.txt"]


@pytest.mark.parametrize(
    ("reason", "detail", "again"),
    [
        (Reason.NO_ANSWER, "timed out", True),
        (Reason.STATUS, 503, True),
        (Reason.STATUS, 429, True),
        (Reason.STATUS, 404, False),
        (Reason.STATUS, "302, redirects that lead to no page", False),
        (Reason.NOT_HTML, "image/png", False),
    ],
)
def test_what_may_pass_is_worth_another_try(reason: Reason, detail: object, again: bool) -> None:
    assert is_worth_another_try(ReadError(reason, name="a", detail=detail)) is again
