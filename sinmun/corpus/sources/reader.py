"""All sources as one stream of items, in a fixed order and never as a whole in memory."""

from __future__ import annotations

import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, cast

from sinmun.corpus.items import File, Item, Line, Row, failure_of
from sinmun.corpus.limits import ARCHIVE_BYTES, DOCUMENT_BYTES, FILE_BYTES, too_large
from sinmun.corpus.sources import binary, collected, delimited
from sinmun.corpus.sources.feeds import feed_rows
from sinmun.corpus.sources.inputs import (
    ARCHIVES,
    DELIMITED,
    DOCUMENTS,
    EXCEL,
    JSON,
    PARQUET,
    READABLE,
    TABLES,
    TEXTS,
    Input,
)
from sinmun.corpus.sources.notices import Notices
from sinmun.corpus.sources.rows import Placed, TableReader
from sinmun.corpus.sources.workbook import excel_sheets
from sinmun.problems import Problem, problem_of
from sinmun.reading.documents import document_kind, read_document
from sinmun.reading.feeds.kinds import ListKind, list_kind_of


class Sources:
    """The articles of a run, read as they are asked for; an iterable of `Item`.

    Args:
        inputs: the files, in the order of the run.
        columns: field to column name, as the user says.
    """

    def __init__(self, inputs: Sequence[Input], *, columns: Mapping[str, str] | None = None) -> None:
        self._inputs = inputs
        self._columns = columns
        self._tables = TableReader(columns)
        self._total = max(sum(entry.size for entry in inputs), 1)
        self._before = 0
        self._here = 0.0

    @property
    def excluded(self) -> int:
        """Rows left out because a BigKinds export says so, so far."""
        return self._tables.excluded

    @property
    def names(self) -> set[str]:
        """Columns of the tables that are no field, so far."""
        return self._tables.names

    @property
    def notices(self) -> Notices:
        """What is to be said of the tables, so far."""
        return self._tables.notices

    @property
    def share(self) -> float:
        """How much of the sources has been read, 0 to 1, by size."""
        return min((self._before + self._here) / self._total, 1.0)

    def __iter__(self) -> Iterator[Item]:
        """Read from the beginning."""
        self._before, self._here, self._tables = 0, 0.0, TableReader(self._columns)
        number = 0
        for entry in self._inputs:
            for source, row, content in self._guarded(entry.name, partial(self._file, entry)):
                yield Item(number, source, row, content)
                number += 1
            self._before, self._here = self._before + entry.size, 0.0

    def _guarded(self, name: str, read: Callable[[], Iterator[Placed]]) -> Iterator[Placed]:
        """Yield what ``read`` yields; a file that breaks ends with its failure, and the run goes on."""
        try:
            yield from read()
        except Exception as error:  # what a damaged file makes a library raise is in no list
            yield name, None, failure_of(problem_of(error, name=name, reading=True), name=name)

    def _file(self, entry: Input) -> Iterator[Placed]:
        def tell(place: float) -> None:
            self._here = place

        def tell_share(share: float) -> None:
            self._here = share * entry.size

        suffix = entry.path.suffix.lower()
        if suffix in ARCHIVES:
            yield from self._archive(entry, tell_share)
        elif suffix == collected.PAGES_SUFFIX:
            yield from self._noted(collected.collected_items(entry.path))
        elif suffix in DOCUMENTS:
            yield _document(entry.name, entry.size, entry.path.read_bytes)
        elif suffix in TEXTS or suffix not in TABLES:
            if entry.size > FILE_BYTES:
                yield entry.name, None, too_large(entry.size)
            else:
                yield from self._file_or_feed(entry.name, entry.path.read_bytes())
        elif suffix in DELIMITED | JSON and not binary.is_workbook(_opener(entry.path)):
            yield from self._lines(entry.name, suffix, _opener(entry.path), tell)
        else:
            yield from self._workbook(entry.name, entry.path, tell_share)

    def _file_or_feed(self, name: str, data: bytes) -> Iterator[Placed]:
        if list_kind_of(data) is ListKind.FEED:
            yield from self._noted((name, number, row) for number, row in feed_rows(data, name=name))
        else:
            yield name, None, File(data)

    def _noted(self, entries: Iterable[Placed]) -> Iterator[Placed]:
        """Yield the entries of feeds; what is to be said of them is noted."""
        for source, number, content in entries:
            if isinstance(content, Row):
                self.notices.note_row(content)
            yield source, number, content

    def _archive(self, entry: Input, tell_share: Callable[[float], None]) -> Iterator[Placed]:
        with binary.open_archive(entry.path, name=entry.name) as archive:
            binary.check_archive(archive, name=entry.name, limit=ARCHIVE_BYTES)
            found = binary.members(archive, suffixes=READABLE)
            if not found:
                raise Problem(
                    ko=f"{entry.name}: 표도 기사도 들어 있지 않습니다",
                    en=f"{entry.name}: holds no tables and no articles",
                )
            for count, info in enumerate(found):
                name = f"{entry.name}/{binary.member_name(info)}"
                yield from self._guarded(name, partial(self._member, archive, info, name))
                tell_share((count + 1) / len(found))

    def _member(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Iterator[Placed]:
        binary.check_member(info, name=name)
        suffix = Path(binary.member_name(info)).suffix.lower()
        if suffix in ARCHIVES:
            raise Problem(
                ko=f"{name}: 압축 파일 안의 압축 파일입니다. 바깥 것을 먼저 푸세요",
                en=f"{name}: is an archive within an archive; unpack the outer one first",
            )
        if suffix in TEXTS:
            if info.file_size > FILE_BYTES:
                yield name, None, too_large(info.file_size)
            else:
                yield name, None, File(archive.read(info))
        elif suffix in DOCUMENTS:
            yield _document(name, info.file_size, partial(archive.read, info))
        elif suffix in DELIMITED | JSON:
            # A file of an archive is opened twice: to find out its encoding, and to be read.
            open_member = cast("Callable[[], IO[bytes]]", partial(archive.open, info))
            yield from self._lines(name, suffix, open_member, _ignore)
        else:
            with binary.unpacked(archive, info) as path:
                yield from self._workbook(name, path, _ignore)

    def _lines(
        self, name: str, suffix: str, open_file: Callable[[], IO[bytes]], tell: Callable[[float], None]
    ) -> Iterator[Placed]:
        if suffix in JSON:
            yield from self._tables.objects(name, delimited.json_values(open_file, tell=tell))
        else:
            yield from self._tables.read(name, delimited.csv_rows(open_file, tell=tell))

    def _workbook(self, name: str, path: Path, tell_share: Callable[[float], None]) -> Iterator[Placed]:
        if path.suffix.lower() in PARQUET:
            yield from self._tables.read(name, binary.parquet_rows(path, name=name, tell=tell_share))
        else:
            yield from self._sheets(name, excel_sheets(path, name=name))

    def _sheets(self, book: str, sheets: Iterable[tuple[str, Iterator[Line]]]) -> Iterator[Placed]:
        """Read the sheets that have a column of texts; notes and figures may fill the others."""
        problems: list[Problem] = []
        read = False
        for name, rows in sheets:
            try:
                columns, articles = self._tables.headed(name, rows)
            except Problem as problem:
                problems.append(problem)
                continue
            read = True
            yield from self._guarded(name, partial(self._tables.articles, name, columns, articles))
        if not read:
            raise next(iter(problems), Problem(ko=f"{book}: 비어 있습니다", en=f"{book}: is empty"))


def columns_of(inputs: Sequence[Input], *, given: Mapping[str, str]) -> frozenset[str] | None:
    """Return the names of the tables' columns that are no field; ``None`` where only reading everything would tell them."""
    suffixes = {entry.path.suffix.lower() for entry in inputs}
    if suffixes & (JSON | ARCHIVES):
        return None
    names: set[str] = set()
    for entry in inputs:
        if entry.path.suffix.lower() in TABLES:
            sources = Sources([entry], columns=given)
            # A workbook is in memory as a whole in any case, and each of its sheets has a header.
            deque(islice(sources, None if entry.path.suffix.lower() in EXCEL else 1), maxlen=0)
            names |= sources.names
    return frozenset(names)


def _document(name: str, size: int, read: Callable[[], bytes]) -> Placed:
    """Return the text of a document, which is read here: workers may be machines without what reads it."""
    if size > DOCUMENT_BYTES:
        return name, None, too_large(size, limit=DOCUMENT_BYTES)
    data = read()
    kind = document_kind(data, name=name)
    if kind is None:
        return name, None, File(data)
    text, warnings = read_document(data, kind=kind, name=name)
    return name, None, File(text.encode("utf-8"), warnings)


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    def open_file() -> IO[bytes]:
        return path.open("rb")

    return open_file


def _ignore(_: float) -> None:
    """Forget the place in a file whose length is not known."""
