"""Pages from the web: fetched with a limit on time and size, every failure said in one line."""

from __future__ import annotations

import http.client
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from typing import IO, NamedTuple

from sinmun._version import __version__
from sinmun.reading.documents.kinds import document_kind
from sinmun.reading.errors import ReadError, Reason

MEGABYTE = 1_000_000
PAGE_LIMIT = 20 * MEGABYTE
TIMEOUT = 20.0
_REDIRECTS = {301, 302, 303, 307, 308}
_PAGES = {"text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", ""}
_FEEDS = {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "text/x-opml",
    "application/gzip",  # of sitemaps
    "application/x-gzip",
}
_DOCUMENTS = {
    "application/pdf",
    "application/x-pdf",
    "application/hwp",
    "application/x-hwp",
    "application/haansofthwp",
    "application/vnd.hancom.hwp",
    "application/hwp+zip",
    "application/haansofthwpx",
    "application/vnd.hancom.hwpx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    # of downloads of any kind
    "application/octet-stream",
    "application/download",
    "application/x-download",
    "application/force-download",
    "application/unknown",
    "application/zip",
    "binary/octet-stream",
    "file/unknown",
}
AGENT = "sinmun"
"""What robots.txt calls this program."""


class Fetched(NamedTuple):
    """A page as the server gave it.

    Attributes:
        data: its bytes.
        charset: the encoding the server named, if any.
        html: whether the server called it a page rather than plain text or a document.
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
    """Return what stands at ``url``: a page, plain text, a feed or a document.

    Args:
        url: an http or https address; Hangul in it is encoded.
        timeout: seconds for all of it: finding the server, its redirects, the head of its answer and the page.
        limit: bytes.
        handlers: what opens connections in place of the usual ones.

    Raises:
        ReadError: no such address, no answer, an error status, neither page nor document, only part of one, or too large.
    """
    try:
        request = urllib.request.Request(_ascii(url), headers=_HEADERS)
    except ValueError:
        raise ReadError(Reason.ADDRESS, name=url) from None
    answer: SimpleQueue[Fetched | Exception] = SimpleQueue()
    deadline = time.monotonic() + timeout

    def ask() -> None:
        try:
            answer.put(_answer(request, url, deadline=deadline, limit=limit, handlers=handlers))
        except Exception as error:  # whoever waits for the answer is to hear of it
            answer.put(error)

    # A server may take its time in many places, for each letter of the head too; a thread can be left to itself.
    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answer.get(timeout=timeout)
    except Empty:
        raise ReadError(Reason.NO_ANSWER, name=url, detail=f"not finished after {timeout:.0f} s") from None
    if isinstance(found, Exception):
        raise _problem(found, url) from None
    return found


def _answer(
    request: urllib.request.Request,
    url: str,
    *,
    deadline: float,
    limit: int,
    handlers: Sequence[urllib.request.BaseHandler],
) -> Fetched:
    opener = urllib.request.build_opener(_WebOnly, *handlers)
    with opener.open(request, timeout=max(deadline - time.monotonic(), 0.001)) as response:
        kind = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
        if kind not in _PAGES | _FEEDS | _DOCUMENTS:
            raise ReadError(Reason.NOT_HTML, name=url, detail=kind)
        data = _read(response, url, deadline=deadline, limit=limit)
        coding = (response.headers.get("Content-Encoding") or "").lower()
        plain = _inflate(data, coding, url, limit=limit)
        if kind in _DOCUMENTS and document_kind(plain, name=url) is None:
            raise ReadError(Reason.NOT_HTML, name=url, detail=kind)
        is_page = kind not in {"text/plain", *_DOCUMENTS}
        return Fetched(plain, response.headers.get_content_charset(), is_page)


def _problem(error: Exception, url: str) -> ReadError:
    """Return what went wrong with an address, in words for the user."""
    if isinstance(error, ReadError):
        return error
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        redirected = error.code in _REDIRECTS
        detail = f"{error.code}, redirects that lead to no page" if redirected else error.code
        return ReadError(Reason.STATUS, name=url, detail=detail)
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    return ReadError(Reason.NO_ANSWER, name=url, detail=_reason(reason))


_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; {AGENT}/{__version__})",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,application/pdf;q=0.7,*/*;q=0.5",
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


def _read(response: http.client.HTTPResponse, url: str, *, deadline: float, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):  # what has come, without waiting for more
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise ReadError(Reason.TOO_LARGE, name=url, detail=limit // MEGABYTE)
        if time.monotonic() > deadline:
            raise TimeoutError
    if response.length:
        raise http.client.IncompleteRead(b"".join(chunks), response.length)
    return b"".join(chunks)


def _inflate(data: bytes, coding: str, url: str, *, limit: int) -> bytes:
    if coding not in {"gzip", "x-gzip", "deflate"} and not data.startswith(b"\x1f\x8b"):
        return data
    # Some servers send deflate without the head that belongs to it.
    bare = [-zlib.MAX_WBITS] if coding == "deflate" else []
    for window in (zlib.MAX_WBITS | 32, *bare):
        stream = zlib.decompressobj(window)
        try:
            plain = stream.decompress(data, limit + 1)
        except zlib.error:
            continue
        if len(plain) > limit:
            raise ReadError(Reason.TOO_LARGE, name=url, detail=limit // MEGABYTE)
        if not stream.eof:
            raise http.client.IncompleteRead(plain)
        return plain
    raise ReadError(Reason.NOT_HTML, name=url, detail="a damaged archive")


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return "timed out"
    if isinstance(error, http.client.IncompleteRead):
        return "broken off"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
