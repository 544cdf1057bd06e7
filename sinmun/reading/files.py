"""Where articles lie: files, folders at any depth, addresses; each with a safe name for what is written about it."""

from __future__ import annotations

import os
import re
import unicodedata
import urllib.parse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sinmun.article import Article, Caution
from sinmun.patterns import pattern
from sinmun.reading.documents import DOCUMENT_SUFFIXES, document_kind, read_document
from sinmun.reading.encoding import decode
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.feeds.entries import only_article
from sinmun.reading.feeds.entry import Entry
from sinmun.reading.feeds.kinds import ListKind, list_kind_of
from sinmun.reading.hosts import without_user
from sinmun.reading.html import looks_like_html, read_html
from sinmun.reading.markdown import plain_text
from sinmun.reading.mhtml import looks_like_mhtml, page_of
from sinmun.reading.page import read_page

if TYPE_CHECKING:
    from urllib.request import BaseHandler

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".mhtml", ".mht"}) | DOCUMENT_SUFFIXES
TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".jsonl", ".parquet", ".zip"})
FILE_LIMIT = 100_000_000
_NAME_CHARS = 80
_NAME_BYTES = 230
_UNSAFE = pattern(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = pattern(r"^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.I)
_PATH_SHAPE = pattern(r"(?:[A-Za-z]:)?(?:[^/\\\n]*[^\s/\\])?(?:[/\\][^\s/\\][^/\\\n]*)+")
_PATH_SPACES = 3  # more make a sentence
_ENDED = pattern(r"[가-힣][.?!][\"”’')]?$")
_ADDRESS = pattern(r"^https?://[^\s/?#]\S*$", re.I)
_PROSE = pattern(r"[가-힣]\S*\s+\S*[가-힣]")


@dataclass(frozen=True, slots=True)
class Source:
    """Something that may hold an article.

    Attributes:
        name: a folder name for what is written about it: safe on every system, unique in one run.
        location: the path or the address, as given or found.
        path: the file, if it is one.
        problem: why it cannot be read, when that is known before reading.
    """

    name: str
    location: str
    path: Path | None = None
    problem: ReadError | None = None

    @property
    def is_table(self) -> bool:
        """Whether it is a table of many articles (see `TABLE_SUFFIXES`)."""
        return self.path is not None and self.path.suffix.lower() in TABLE_SUFFIXES

    def read(self) -> Article:
        """Return the article.

        Raises:
            ReadError: it cannot be read, or there is no article in it.
        """
        if self.problem is not None:
            raise self.problem
        if self.path is None:
            return read_address(self.location)
        return read_file(self.path)


def read(source: str | Path) -> Article:
    """Return the article at a path or an http(s) address, or in the text itself.

    A string is an address when it begins with ``http://`` or ``https://``; it is the text itself when it has more
    than one line, begins as HTML, or holds words in Korean and is neither a file nor written as a path.

    Raises:
        ReadError: it cannot be read, or there is no article in it.
    """
    if isinstance(source, Path):
        return read_file(source)
    if not isinstance(source, str) or not source.strip():
        raise ReadError(Reason.EMPTY, name=repr(source))
    if is_address(source.strip()):
        return read_address(source.strip())
    if _is_text(source):
        return (
            read_html(source)
            if looks_like_html(source[:3000].encode("utf-8", "replace"))
            else read_page(source)
        )
    return read_file(Path(source))


def read_bytes(data: bytes, *, name: str, html: bool | None = None, charset: str | None = None) -> Article:
    """Return the article in the bytes of a file or a page.

    Args:
        data: the bytes.
        name: what to call the input in messages; its suffix tells Markdown.
        html: whether it is a web page; None finds out.
        charset: the encoding, if something outside the bytes tells it.

    Raises:
        ReadError: it is a feed, but for NewsML with one article, or a list of addresses; else see `document_kind`,
            `read_document`, `decode`, `read_html` and `read_page`.
        Problem: it is a document, and the extra that reads documents is not installed.
    """
    if not data.strip(b" \t\r\n\0"):
        raise ReadError(Reason.EMPTY, name=name)
    kind = document_kind(data, name=name)
    if kind is not None:
        text, warnings = read_document(data, kind=kind, name=name)
        return _in_document(text, warnings, name)
    listed = list_kind_of(data, charset=charset)
    if listed is ListKind.FEED and (article := only_article(data, name=name, charset=charset)) is not None:
        return _of_wire(article, name)
    if listed is not None:
        raise ReadError(Reason.FEED if listed is ListKind.FEED else Reason.LEADS, name=name)
    if looks_like_mhtml(data):
        saved = page_of(data)
        if saved is None:
            raise ReadError(Reason.NO_ARTICLE, name=name)
        return read_html(saved.data, source=name, charset=saved.charset)
    if html if html is not None else looks_like_html(data):
        return read_html(data, source=name, charset=charset)
    text = decode(data, name=name, charset=charset)
    return read_page(plain_text(text) if name.lower().endswith(".md") else text, source=name)


def _of_wire(entry: Entry, name: str) -> Article:
    """Return the article that an agency sent, with what it says of it."""
    article = read_page(entry.text, source=name, title=entry.title)
    return replace(
        article,
        date=entry.day or article.date,
        publisher=entry.outlet or article.publisher,
        reporters=entry.writers or article.reporters,
    )


def _in_document(text: str, warnings: tuple[Caution, ...], name: str) -> Article:
    """Return the article in the text of a document; broken letters are its own."""
    try:
        article = read_page(text, source=name)
    except ReadError as error:
        if error.reason is Reason.GARBLED:
            raise ReadError(Reason.DAMAGED, name=name, detail="broken letters") from None
        raise
    return replace(article, warnings=(*article.warnings, *warnings))


def is_address(text: str) -> bool:
    """Return whether ``text`` is meant as the address of a page."""
    return _ADDRESS.match(text) is not None


def read_file(path: Path) -> Article:
    """Return the article in a file.

    Raises:
        ReadError: there is no such file, it cannot be read, it is no text, or it holds no article.
    """
    name = str(path)
    found = existing(path)
    if found is None:
        raise ReadError(Reason.MISSING, name=name)
    if found.is_dir():
        raise ReadError(Reason.FOLDER, name=name)
    if found.suffix.lower() in TABLE_SUFFIXES:
        raise ReadError(Reason.TABLE, name=name)
    try:
        with found.open("rb") as file:  # the size of a device or a pipe is told by reading it
            data = file.read(FILE_LIMIT + 1)
    except OSError as error:
        raise ReadError(Reason.UNREADABLE, name=name, detail=error.strerror or type(error).__name__) from None
    if len(data) > FILE_LIMIT:
        raise ReadError(Reason.TOO_LARGE, name=name, detail=FILE_LIMIT // 1_000_000)
    return read_bytes(data, name=name, html=True if found.suffix.lower() in {".html", ".htm"} else None)


def read_address(url: str, *, handlers: Sequence[BaseHandler] = ()) -> Article:
    """Return the article at an http(s) address, in a page, in plain text or in a document.

    ``handlers`` open connections in place of the usual ones. A name and a password in the address are not used and not kept.

    Raises:
        ReadError: the address does not answer, gives neither page nor document, or there is no article on it.
        Problem: it is a document, and the extra that reads documents is not installed.
    """
    from sinmun.reading import web  # noqa: PLC0415 - slow, and only addresses need it

    url = without_user(url)
    page = web.fetch(url, handlers=handlers)
    html = True if page.html and b"<" in page.data[:3000] else None
    return read_bytes(page.data, name=url, html=html, charset=page.charset)


def existing(path: Path) -> Path | None:
    """Return ``path``, or the same path in another Unicode form, if there is such a file or folder."""
    for form in (str(path), unicodedata.normalize("NFC", str(path)), unicodedata.normalize("NFD", str(path))):
        try:
            if os.path.lexists(form):
                return Path(form)
        except ValueError:
            return None
    return None


def find_sources(inputs: Sequence[str]) -> list[Source]:
    """Return what the inputs name: files, the articles in folders at any depth, and addresses, in input order.

    Nothing raises here: an input that cannot be read becomes a source whose `Source.read` says so. Files of a folder
    are sorted; hidden ones, other kinds and loops of links are passed over; a file named twice counts once.
    """
    names: set[str] = set()
    seen: set[str] = set()
    sources: list[Source] = []
    for given in inputs:
        for location, path, problem in _expand(given):
            identity = os.path.realpath(path) if path is not None else location
            if identity in seen:
                continue
            seen.add(identity)
            stem = path.stem if path is not None else address_name(location)
            sources.append(Source(_unique(safe_name(stem), names), location, path, problem))
    return sources


def safe_name(text: str) -> str:
    """Return ``text`` as a folder name that every system takes: at most 80 characters, never empty."""
    plain = unicodedata.normalize("NFC", text)
    plain = "".join(
        char for char in plain if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    plain = re.sub(r"\s+", " ", _UNSAFE.sub("_", plain)).strip(" .")
    plain = _shorten(plain, _NAME_CHARS) or "article"
    return _shorten(f"_{plain}", _NAME_CHARS) if _RESERVED.match(plain) else plain


def _shorten(text: str, size: int) -> str:
    text = text[:size]
    while len(text.encode("utf-8")) > _NAME_BYTES:
        text = text[:-1]
    return text.strip(" .")


def _unique(name: str, taken: set[str]) -> str:
    found = name
    count = 1
    while found.casefold() in taken:
        count += 1
        ending = f"-{count}"
        found = _shorten(name, _NAME_CHARS - len(ending)) + ending
    taken.add(found.casefold())
    return found


def address_name(url: str) -> str:
    """Return what an address is called: its host, path and query."""
    try:
        parts = urllib.parse.urlsplit(url)
    except ValueError:  # why it is no address is said where it is read
        return url
    path = re.sub(r"\.html?$", "", urllib.parse.unquote(parts.path).strip("/"))
    pieces = [parts.hostname or "", path.replace("/", "_"), urllib.parse.unquote(parts.query)]
    return "_".join(piece for piece in pieces if piece)


def _expand(given: str) -> Iterator[tuple[str, Path | None, ReadError | None]]:
    if is_address(given):
        yield without_user(given), None, None
        return
    path = existing(Path(given)) if given else None
    if path is None:
        yield given, Path(given or "."), ReadError(Reason.MISSING, name=given or '""')
    elif path.is_dir():
        files = list(_files_in(path))
        for file in files:
            yield str(file), file, None
        if not files:
            yield given, path, ReadError(Reason.NO_ARTICLES, name=given)
    else:
        yield given, path, None


def _files_in(folder: Path) -> Iterator[Path]:
    seen: set[str] = set()
    for root, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(root)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(root, name)
            if not name.startswith(".") and file.suffix.lower() in SUFFIXES and file.is_file():
                yield file


def _is_text(text: str) -> bool:
    if "\n" in text.strip() or len(text) > 1000:
        return True
    if looks_like_html(text[:3000].encode("utf-8", "replace")):
        return True
    plain = unicodedata.normalize("NFC", text)
    if _PROSE.search(plain) is None or _names_file(plain) or _is_written_as_path(plain):
        return False
    return existing(Path(text)) is None


def _is_written_as_path(text: str) -> bool:
    """Return whether ``text`` is written as a path: parted by slashes into pieces without a space beside them."""
    worded = text.count(" ") > _PATH_SPACES or _ENDED.search(text.rstrip()) is not None
    return not worded and _PATH_SHAPE.fullmatch(text.strip()) is not None


def _names_file(text: str) -> bool:
    return Path(text).suffix.lower() in SUFFIXES | TABLE_SUFFIXES
