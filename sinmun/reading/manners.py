"""Manners towards servers: what robots.txt says, a pause between two pages of a site, one page at a time."""

from __future__ import annotations

import time
import urllib.parse
from collections.abc import Callable, Sequence
from typing import Any
from urllib.request import BaseHandler, Request

from sinmun.extras import need
from sinmun.reading import web
from sinmun.reading.errors import ReadError, Reason

PAUSE = 1.0
"""Seconds between two pages of a site, if it does not ask for more."""
LONGEST_PAUSE = 60.0
"""Seconds that a site can ask for; one that asks for more is left alone."""
_RULES_BYTES = 512_000
_TOO_MANY = "429"


class Manners:
    """Fetches pages as their sites want it; for one thread.

    Args:
        pause: seconds between two pages of a site; `PAUSE` if ``None``.
        clock: gives the time in seconds.
        sleep: waits for so many seconds.
    """

    def __init__(
        self,
        *,
        pause: float | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._parser = need("protego").Protego
        self._pause = PAUSE if pause is None else pause
        self._clock = clock
        self._sleep = sleep
        self._rules: dict[str, Any] = {}
        self._visited: dict[str, float] = {}

    def fetch(self, address: str, *, handlers: Sequence[BaseHandler] = ()) -> web.Fetched:
        """Return what stands at ``address``, when its site's pause is over; ``handlers`` as `web.fetch` has them.

        Raises:
            ReadError: the site does not want it fetched, or see `web.fetch`.
        """
        site = site_of(address)
        pause = self.pause_before(address, handlers=handlers)
        if site in self._visited:
            self._sleep(max(0.0, self._visited[site] + pause - self._clock()))
        try:
            return web.fetch(address, handlers=[*handlers, _Elsewhere(self, site, handlers)])
        finally:
            self._visited[site] = self._clock()

    def pause_before(self, address: str, *, handlers: Sequence[BaseHandler] = ()) -> float:
        """Return how many seconds the site of ``address`` wants between two pages.

        Raises:
            ReadError: it does not want it fetched, or its robots.txt cannot be had.
        """
        site = site_of(address)
        if site not in self._rules:
            self._rules[site] = self._rules_of(site, handlers)
        rules = self._rules[site]
        if isinstance(rules, ReadError):
            raise ReadError(rules.reason, name=address, detail=f"robots.txt: {rules.detail}")
        if not rules.can_fetch(address, web.AGENT):
            raise ReadError(Reason.ROBOTS, name=address, detail="Disallow")
        pause = max(self._pause, rules.crawl_delay(web.AGENT) or 0.0)
        if pause > LONGEST_PAUSE:
            raise ReadError(Reason.ROBOTS, name=address, detail=f"Crawl-delay: {pause:.0f}")
        return pause

    def _rules_of(self, site: str, handlers: Sequence[BaseHandler]) -> Any:
        """Return the rules of a site, or why they cannot be known: then nothing of it is fetched (RFC 9309)."""
        try:
            found = web.fetch(site + "/robots.txt", limit=_RULES_BYTES, handlers=handlers)
        except ReadError as error:
            if _is_temporary(error) or error.reason in {Reason.INSIDE, Reason.ADDRESS}:
                return error
            return self._parser.parse("")
        return self._parser.parse(found.data.decode("utf-8-sig", "replace"))


class _Elsewhere(BaseHandler):
    """Asks a site to which another leads, too, whether it wants a page fetched."""

    def __init__(self, manners: Manners, site: str, handlers: Sequence[BaseHandler]) -> None:
        self._manners = manners
        self._site = site
        self._others = handlers

    def http_request(self, request: Request) -> Request:
        """Let a request pass, unless it is for a page of another site that does not want it."""
        if site_of(request.full_url) != self._site:
            self._manners.pause_before(request.full_url, handlers=self._others)
        return request

    https_request = http_request


def is_worth_another_try(error: ReadError) -> bool:
    """Return whether an address that failed may answer at another time."""
    return _is_temporary(error)


def _is_temporary(error: ReadError) -> bool:
    if error.reason is Reason.STATUS:
        return error.detail.removeprefix("robots.txt: ").startswith(("5", _TOO_MANY))
    return error.reason is Reason.NO_ANSWER


def site_of(address: str) -> str:
    """Return the site of an address: scheme, host and port.

    Raises:
        ReadError: it is no address.
    """
    try:
        parts = urllib.parse.urlsplit(address)
    except ValueError:
        raise ReadError(Reason.ADDRESS, name=address) from None
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}"
