"""All sources as one stream of items, in a fixed order and never as a whole in memory."""

from __future__ import annotations

import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import IO, cast

from sinmun.corpus import binary, collected, delimited
from sinmun.corpus.columns import Columns, recognize
from sinmun.corpus.feeds import feed_rows
from sinmun.corpus.inputs import ARCHIVES, DELIMITED, EXCEL, JSON, PARQUET, TABLES, TEXTS, Input
from sinmun.corpus.items import Failure, File, Item, Line, Row, WebPage, failure_of
from sinmun.corpus.limits import ARCHIVE_BYTES, ARTICLE_CHARACTERS, FILE_BYTES, too_large, too_long, too_wide
from sinmun.corpus.workbook import excel_sheets
from sinmun.problems import Problem, problem_of
from sinmun.reading.feeds.kinds import ListKind, kind_of

_HEADER_DEPTH = 10  # rows among which the header is looked for; titles and notes may stand above it
# Forms of objects that are remembered; in a file where every line has other keys they would fill the memory.
_MOST_HEADERS = 1000

Content = Row | File | WebPage | Failure
Placed = tuple[str, int | None, Content]  # source, row, content


class Sources:
    """The articles of a run, read as they are asked for; an iterable of `Item`.

    Args:
        inputs: the files, in the order of the run.
        columns: field to column name, as the user says.

    Attributes:
        excluded: rows left out because a BigKinds export says so, so far.
        names: columns of the tables that are no field, so far.
    """

    def __init__(self, inputs: Sequence[Input], *, columns: Mapping[str, str] | None = None) -> None:
        self._inputs = inputs
        self._columns = columns
        self._total = max(sum(entry.size for entry in inputs), 1)
        self._before = 0
        self._here = 0.0
        self.excluded = 0
        self.names: set[str] = set()

    @property
    def share(self) -> float:
        """How much of the sources has been read, 0 to 1, by size."""
        return min((self._before + self._here) / self._total, 1.0)

    def __iter__(self) -> Iterator[Item]:
        """Read from the beginning."""
        self._before, self._here, self.excluded = 0, 0.0, 0
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
            yield from collected.collected_items(entry.path)
        elif suffix in TEXTS or suffix not in TABLES:
            if entry.size > FILE_BYTES:
                yield entry.name, None, too_large(entry.size)
            else:
                yield from _file_or_feed(entry.name, entry.path.read_bytes())
        elif suffix in DELIMITED | JSON:
            yield from self._lines(entry.name, suffix, _opener(entry.path), tell)
        else:
            yield from self._workbook(entry.name, entry.path, tell_share)

    def _archive(self, entry: Input, tell_share: Callable[[float], None]) -> Iterator[Placed]:
        with binary.open_archive(entry.path, name=entry.name) as archive:
            binary.check_archive(archive, name=entry.name, limit=ARCHIVE_BYTES)
            found = binary.members(archive, suffixes=TEXTS | TABLES)
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
            yield from self._objects(name, delimited.json_rows(open_file, tell=tell))
        else:
            yield from self._table(name, delimited.csv_rows(open_file, tell=tell))

    def _workbook(self, name: str, path: Path, tell_share: Callable[[float], None]) -> Iterator[Placed]:
        if path.suffix.lower() in PARQUET:
            yield from self._table(name, binary.parquet_rows(path, name=name, tell=tell_share))
        else:
            yield from self._sheets(name, excel_sheets(path, name=name))

    def _table(self, name: str, rows: Iterable[Line]) -> Iterator[Placed]:
        yield from self._articles(name, *self._headed(name, _lines_of(name, rows)))

    def _headed(self, name: str, rows: Iterable[Line]) -> tuple[Columns, Iterator[Line]]:
        """Return the columns of a table and what stands below its header, the first row that names a column of texts.

        Raises:
            Problem: none of the first rows does, or there are none.
        """
        lines = iter(rows)
        head = list(islice(lines, _HEADER_DEPTH))
        problems: list[tuple[int, Problem]] = []
        for place, line in enumerate(head):
            if isinstance(line, Failure):
                problems.append((0, Problem(ko=f"{name}: {line.ko}", en=f"{name}: {line.en}")))
                continue
            try:
                columns = recognize(line, source=name, given=self._columns)
            except Problem as problem:
                problems.append((sum(bool(cell.strip()) for cell in line), problem))
            else:
                self.names |= columns.names
                return columns, chain(head[place + 1 :], lines)
        if not problems:
            raise Problem(ko=f"{name}: 비어 있습니다", en=f"{name}: is empty")
        # The row with most cells is the likeliest header to speak of.
        raise max(problems, key=lambda entry: entry[0])[1]

    def _articles(self, name: str, columns: Columns, lines: Iterable[Line]) -> Iterator[Placed]:
        number = 0
        for number, line in enumerate(lines, 1):
            content = line if isinstance(line, Failure) else self._content(columns, line)
            if content is not None:
                yield name, number, content
        if not number:
            raise Problem(ko=f"{name}: 열 이름만 있고 행이 없습니다", en=f"{name}: has a header and no rows")

    def _sheets(self, book: str, sheets: Iterable[tuple[str, Iterator[Line]]]) -> Iterator[Placed]:
        """Read the sheets that have a column of texts; notes and figures may fill the others."""
        problems: list[Problem] = []
        read = False
        for name, rows in sheets:
            try:
                columns, articles = self._headed(name, _lines_of(name, rows))
            except Problem as problem:
                problems.append(problem)
                continue
            read = True
            yield from self._guarded(name, partial(self._articles, name, columns, articles))
        if not read:
            raise next(iter(problems), Problem(ko=f"{book}: 비어 있습니다", en=f"{book}: is empty"))

    def _objects(self, name: str, objects: Iterable[dict[str, object] | Failure]) -> Iterator[Placed]:
        """Read objects. One without a text is a failure; where none of the first 1,000 has one, the file is."""
        known: dict[tuple[str, ...], Columns] = {}
        early: list[tuple[int, Failure | Problem]] = []
        number = 0
        for number, value in enumerate(objects, 1):
            content = value if isinstance(value, Failure) else self._object(name, value, known)
            if not known and isinstance(content, Failure | Problem) and len(early) < _MOST_HEADERS:
                early.append((number, content))
                continue
            if not known and _problems(early):
                break
            yield from ((name, place, _failure(name, one)) for place, one in early)
            early.clear()
            if content is not None:
                yield name, number, _failure(name, content) if isinstance(content, Problem) else content
        yield from ((name, place, one) for place, one in early if isinstance(one, Failure))
        if problems := _problems(early):
            # The object whose message names most columns is the likeliest to speak of.
            raise max(problems, key=lambda problem: len(str(problem)))
        if not number:
            raise Problem(ko=f"{name}: 객체가 들어 있지 않습니다", en=f"{name}: holds no objects")

    def _object(
        self, name: str, value: Mapping[str, object], known: dict[tuple[str, ...], Columns]
    ) -> Row | Failure | Problem | None:
        names = tuple(value)
        try:
            if names not in known:
                columns = recognize(names, source=name, given=self._columns)
                if len(known) >= _MOST_HEADERS:
                    known.clear()
                known[names] = columns
            return self._content(known[names], [binary.plain(cell) for cell in value.values()])
        except Exception as error:
            return problem_of(error, name=name, reading=True)

    def _content(self, columns: Columns, cells: Sequence[str]) -> Row | Failure | None:
        if any(cell.strip() for cell in cells[columns.width :]):
            return too_wide(len(cells), columns.width)
        row = columns.row(cells)
        if row is None:
            self.excluded += 1
            return None
        if not row.text.strip():
            return Failure(ko="본문이 비어 있습니다", en="has no text")
        return row if row.size <= ARTICLE_CHARACTERS else too_long(row.size)


def columns_of(inputs: Sequence[Input], *, given: Mapping[str, str]) -> frozenset[str] | None:
    """Return the names of the tables' columns that are no field; ``None`` where only reading everything would tell them."""
    suffixes = {entry.path.suffix.lower() for entry in inputs}
    if suffixes & (JSON | ARCHIVES):
        return None
    names: set[str] = set()
    for entry in inputs:
        if entry.path.suffix.lower() not in TEXTS:
            sources = Sources([entry], columns=given)
            # A workbook is in memory as a whole in any case, and each of its sheets has a header.
            deque(islice(sources, None if entry.path.suffix.lower() in EXCEL else 1), maxlen=0)
            names |= sources.names
    return frozenset(names)


def _file_or_feed(name: str, data: bytes) -> Iterator[Placed]:
    if kind_of(data) is ListKind.FEED:
        yield from ((name, number, row) for number, row in feed_rows(data, name=name))
    else:
        yield name, None, File(data)


def _lines_of(name: str, rows: Iterable[Line]) -> Iterator[Line]:
    """Yield the rows that are more than empty cells; where reading breaks off, the reason is the last."""
    try:
        for line in rows:
            if isinstance(line, Failure) or any(cell and not cell.isspace() for cell in line):
                yield line
    except Exception as error:
        yield failure_of(problem_of(error, name=name, reading=True), name=name)


def _problems(early: Sequence[tuple[int, Failure | Problem]]) -> list[Problem]:
    return [one for _, one in early if isinstance(one, Problem)]


def _failure(name: str, reason: Failure | Problem) -> Failure:
    return failure_of(reason, name=name) if isinstance(reason, Problem) else reason


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    def open_file() -> IO[bytes]:
        return path.open("rb")

    return open_file


def _ignore(_: float) -> None:
    """Forget the place in a file whose length is not known."""
