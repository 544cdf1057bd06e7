"""Pages from the web: fetched with a limit on time and size, every failure said in one line."""

from __future__ import annotations

import gzip
import http.client
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from collections.abc import Sequence
from typing import IO, NamedTuple

from sinmun._version import __version__
from sinmun.reading.errors import ReadError, Reason

MEGABYTE = 1_000_000
PAGE_LIMIT = 20 * MEGABYTE
TIMEOUT = 20.0
_PAGES = {"text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", ""}


class Fetched(NamedTuple):
    """A page as the server gave it.

    Attributes:
        data: its bytes.
        charset: the encoding the server named, if any.
        html: whether the server called it a page rather than plain text.
    """

    data: bytes
    charset: str | None
    html: bool


def fetch(
    url: str,
    *,
    timeout: float = TIMEOUT,
    limit: int = PAGE_LIMIT,
    handlers: Sequence[urllib.request.BaseHandler] = (),
) -> Fetched:
    """Return what stands at ``url``.

    Args:
        url: an http or https address; Hangul in it is encoded.
        timeout: seconds, for each answer of the server and for the whole page.
        limit: bytes.
        handlers: what opens connections in place of the usual ones.

    Raises:
        ReadError: no such address, no answer, an error status, no page, or too large.
    """
    try:
        request = urllib.request.Request(_ascii(url), headers=_HEADERS)
        opener = urllib.request.build_opener(_WebOnly, *handlers)
        with opener.open(request, timeout=timeout) as response:
            kind = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
            if kind not in _PAGES:
                raise ReadError(Reason.NOT_HTML, name=url, detail=kind)
            data = _read(response, url, timeout=timeout, limit=limit)
            coding = (response.headers.get("Content-Encoding") or "").lower()
            return Fetched(
                _inflate(data, coding, url, limit=limit),
                response.headers.get_content_charset(),
                kind != "text/plain",
            )
    except urllib.error.HTTPError as error:
        error.close()
        raise ReadError(Reason.STATUS, name=url, detail=error.code) from None
    except urllib.error.URLError as error:
        raise ReadError(Reason.NO_ANSWER, name=url, detail=_reason(error.reason)) from None
    except (OSError, http.client.HTTPException) as error:
        raise ReadError(Reason.NO_ANSWER, name=url, detail=_reason(error)) from None
    except (ValueError, UnicodeError):
        raise ReadError(Reason.ADDRESS, name=url) from None


_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; sinmun/{__version__})",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Language": "ko,en;q=0.5",
    "Accept-Encoding": "identity",
}


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows redirects to web addresses only."""

    def redirect_request(  # noqa: PLR0917 - as the base class has it
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not newurl.lower().startswith(("http://", "https://")):
            raise urllib.error.URLError("redirected to something that is no web address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _ascii(url: str) -> str:
    """Return ``url`` with its host in Punycode and everything else that is not ASCII percent-encoded."""
    parts = urllib.parse.urlsplit(url)
    if not parts.hostname:
        raise ValueError(url)
    host = parts.hostname.encode("idna").decode("ascii")
    host = f"[{host}]" if ":" in host else host
    netloc = f"{host}:{parts.port}" if parts.port else host
    path = urllib.parse.quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = urllib.parse.quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urllib.parse.urlunsplit((parts.scheme, netloc, path, query, ""))


def _read(response: IO[bytes], url: str, *, timeout: float, limit: int) -> bytes:
    deadline = time.monotonic() + timeout
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read(65_536):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise ReadError(Reason.TOO_LARGE, name=url, detail=limit // MEGABYTE)
        if time.monotonic() > deadline:
            raise ReadError(Reason.NO_ANSWER, name=url, detail=f"not finished after {timeout:.0f} s")
    return b"".join(chunks)


def _inflate(data: bytes, coding: str, url: str, *, limit: int) -> bytes:
    if coding not in {"gzip", "deflate"} and not data.startswith(b"\x1f\x8b"):
        return data
    try:
        plain = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(data, limit + 1)
    except (zlib.error, gzip.BadGzipFile):
        raise ReadError(Reason.NOT_HTML, name=url, detail="a damaged archive") from None
    if len(plain) > limit:
        raise ReadError(Reason.TOO_LARGE, name=url, detail=limit // MEGABYTE)
    return plain


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return "timed out"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
