"""What has been collected from the web: a file of pages that grows while a run fetches them, and is then its input."""

from __future__ import annotations

import base64
import json
import os
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.corpus.items import Failure, Row, WebPage, failure_of
from sinmun.corpus.sources.feeds import feed_rows
from sinmun.problems import Problem
from sinmun.reading.documents import document_kind, document_text
from sinmun.reading.errors import ReadError
from sinmun.reading.feeds.kinds import ListKind
from sinmun.reading.feeds.leads import Lead
from sinmun.reading.web import Fetched

PAGES_FILE = "collected.pages"
PAGES_SUFFIX = ".pages"
_PAGES_FORMAT = 1
_TAIL_BLOCK = 1 << 16


class Kept(NamedTuple):
    """What is kept of an address that was fetched.

    Attributes:
        kind: the kind of feed or list it is; ``None`` for a page, or where it failed.
        page: what the server gave, of a feed or list only: pages stay in the file.
        failed: whether it could not be had.
        again: whether it may be had at another time.
    """

    kind: ListKind | None = None
    page: Fetched | None = None
    failed: bool = False
    again: bool = False


class Collection:
    """The pages of a run, kept in its folder; a context manager.

    Args:
        folder: of the run.
        asked: what the pages were asked for by; only a run that asks for the same goes on with them.

    Attributes:
        path: of the file.
        is_complete: whether all that was asked for was tried.

    Raises:
        Problem: the folder holds pages of another run.
        OSError: the file cannot be read or written.
    """

    def __init__(self, folder: Path, *, asked: Mapping[str, Any]) -> None:
        self.path = folder / PAGES_FILE
        self.is_complete = False
        self._kept: dict[str, Kept] = {}
        if self.path.exists():
            _drop_half_line(self.path)
        begun = self.path.exists() and self.path.stat().st_size > 0
        if begun:
            self._take_up(folder, asked)
        self._file = self.path.open("ab")
        if not begun:
            self._write({"format": _PAGES_FORMAT, "asked": asked})

    def kept(self, address: str) -> Kept | None:
        """Return what is kept of ``address``, or ``None`` if it was not tried."""
        return self._kept.get(address)

    def keep(self, lead: Lead, page: Fetched, kind: ListKind | None) -> Kept:
        """Keep what was fetched for ``lead``."""
        self._write(
            {
                "address": lead.address,
                "kind": kind.name if kind is not None else None,
                "title": lead.title,
                "day": lead.day.isoformat() if lead.day is not None else "",
                "outlet": lead.outlet,
                "charset": page.charset,
                "html": page.html,
                "data": base64.b64encode(zlib.compress(page.data)).decode("ascii"),
            }
        )
        return self._remember(lead.address, Kept(kind, page if kind is not None else None))

    def fail(self, address: str, problem: Problem, *, again: bool = False) -> Kept:
        """Keep why ``address`` could not be had, and whether it is worth another try."""
        failure = failure_of(problem, name=problem.name if isinstance(problem, ReadError) else address)
        self._write({"address": address, "ko": failure.ko, "en": failure.en, "again": again})
        return self._remember(address, Kept(failed=True, again=again))

    def finish(self) -> None:
        """Note that all that was asked for has been tried."""
        if not self.is_complete:
            self._write({"complete": True})
            self.is_complete = True

    def count(self) -> tuple[int, int]:
        """Return how many addresses are kept, and how many could not be had."""
        failed = sum(kept.failed for kept in self._kept.values())
        return len(self._kept) - failed, failed

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Collection:
        """Return the collection."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def _take_up(self, folder: Path, asked: Mapping[str, Any]) -> None:
        lines = _lines_in(self.path)
        head = next(lines, {})
        if head.get("format") != _PAGES_FORMAT or head.get("asked") != asked:
            raise Problem(
                ko=f"{folder}: 다른 주소에서 받은 글이 있습니다. --output 으로 다른 폴더를 지정하세요",
                en=f"{folder}: holds what was fetched from other addresses; choose another folder with --output",
            )
        for line in lines:
            self.is_complete = self.is_complete or "complete" in line
            if "address" in line:
                self._remember(str(line["address"]), _kept_of(line))

    def _remember(self, address: str, kept: Kept) -> Kept:
        self._kept[address] = kept
        return kept

    def _write(self, line: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())


def collected_items(path: Path) -> Iterator[tuple[str, int | None, Row | WebPage | Failure]]:
    """Yield what was collected: address, number of the entry where it is a feed's, content; of each address what came last."""
    lines = _lines_in(path)
    follow = bool(next(lines, {}).get("asked", {}).get("follow"))
    last = {line["address"]: number for number, line in enumerate(lines) if "address" in line}
    for number, line in enumerate(islice(_lines_in(path), 1, None)):
        if last.get(line.get("address", "")) == number:
            yield from _items_of(line, follow=follow)


def _opened(page: Fetched, address: str) -> Fetched:
    """Return a page; in place of a document its text: workers may be machines without what reads it.

    Raises:
        Problem: it is a document that cannot be read.
    """
    kind = document_kind(page.data, name=address)
    if kind is None:
        return page
    return Fetched(document_text(page.data, kind=kind, name=address).encode("utf-8"), "utf-8", html=False)


def _items_of(
    line: Mapping[str, Any], *, follow: bool
) -> Iterator[tuple[str, int | None, Row | WebPage | Failure]]:
    """Yield the articles of a line: none for a list, whose articles have lines of their own."""
    address = line["address"]
    if "ko" in line:
        yield address, None, Failure(ko=line["ko"], en=line["en"])
    elif line["kind"] is None:
        try:
            page = _opened(_page_of(line), address)
        except Problem as problem:
            yield address, None, failure_of(problem, name=address)
            return
        yield (
            address,
            None,
            WebPage(
                data=page.data,
                charset=page.charset,
                html=page.html,
                address=address,
                title=line["title"],
                date=line["day"],
                publisher=line["outlet"],
            ),
        )
    elif line["kind"] == ListKind.FEED.name and not follow:
        page = _page_of(line)
        try:
            for number, row in feed_rows(page.data, name=address, charset=page.charset, address=address):
                yield address, number, row
        except Problem as problem:
            yield address, None, failure_of(problem, name=address)


def _kept_of(line: Mapping[str, Any]) -> Kept:
    if "ko" in line:
        return Kept(failed=True, again=bool(line.get("again")))
    kind = ListKind[line["kind"]] if line["kind"] is not None else None
    return Kept(kind, _page_of(line) if kind is not None else None)


def _page_of(line: Mapping[str, Any]) -> Fetched:
    return Fetched(zlib.decompress(base64.b64decode(line["data"])), line["charset"], line["html"])


def _lines_in(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        for line in file:
            yield json.loads(line)


def _drop_half_line(path: Path) -> None:
    """Cut off what a process that was killed had not written to its end."""
    with path.open("rb+") as file:
        end = file.seek(0, os.SEEK_END)
        while end:
            start = max(0, end - _TAIL_BLOCK)
            file.seek(start)
            place = file.read(end - start).rfind(b"\n")
            if place >= 0:
                file.truncate(start + place + 1)
                return
            end = start
        file.truncate(0)
