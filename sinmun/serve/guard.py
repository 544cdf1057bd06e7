"""Who may ask: this machine's own browser, on our own page, with the token."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from secrets import compare_digest
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)
_REFUSED = {
    "ko": "이 창의 주소가 아닙니다. sinmun serve 가 알려 준 주소를 여세요",
    "en": "not an address of this window; open the one that sinmun serve has told",
}
_SAFE = frozenset({"GET", "HEAD"})
_OWN_SITE = frozenset({b"same-origin", b"none"})


class Guard:
    """Refuses what does not come from our own page: another host's name, another site's origin, a wrong token.

    Args:
        app: what answers the rest.
        token: the first part of every path.
        port: the port that the machine's own browser names.
    """

    def __init__(self, app: Application, *, token: str, port: int) -> None:
        self._app = app
        self._token = token.encode()
        names = (f"127.0.0.1:{port}", f"localhost:{port}")
        self._hosts = frozenset(name.encode() for name in names)
        self._origins = frozenset(f"http://{name}".encode() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif self._allowed(scope):
            await self._app(scope, receive, _with_headers(send))
        else:
            await _refuse(_with_headers(send))

    def _allowed(self, scope: Scope) -> bool:
        given = scope["headers"]
        headers = dict(given)
        hosts = [value for name, value in given if name == b"host"]
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return False
        origin = headers.get(b"origin")
        if origin is None and scope["method"] not in _SAFE:
            return False
        if origin is not None and origin.lower() not in self._origins:
            return False
        if headers.get(b"sec-fetch-site", b"none") not in _OWN_SITE:
            return False
        first = scope["path"].encode("utf-8", "replace").split(b"/")[1:2]
        return bool(first) and compare_digest(first[0], self._token)


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *HEADERS]}
        await send(message)

    return sending


async def _refuse(send: Send) -> None:
    body = json.dumps(_REFUSED, ensure_ascii=False).encode()
    head = [(b"content-type", b"application/json; charset=utf-8")]
    await send({"type": "http.response.start", "status": 403, "headers": head})
    await send({"type": "http.response.body", "body": body})
