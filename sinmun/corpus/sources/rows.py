"""From the lines and objects of a table to the articles in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from sinmun.corpus.items import Failure, File, Line, Row, WebPage, failure_of
from sinmun.corpus.limits import ARTICLE_CHARACTERS, too_long, too_wide
from sinmun.corpus.sources.cells import parse_date
from sinmun.corpus.sources.columns import Columns
from sinmun.corpus.sources.cut import end_at_cut
from sinmun.corpus.sources.headers import find_columns
from sinmun.corpus.sources.looks import SAMPLE
from sinmun.corpus.sources.names import field_called, usual_field
from sinmun.corpus.sources.notices import Notices
from sinmun.corpus.sources.recognition import recognize
from sinmun.corpus.sources.records import records
from sinmun.corpus.sources.values import plain
from sinmun.problems import Problem, problem_of

# Forms of objects that are remembered; in a file where every line has other keys they would fill the memory.
_MOST_HEADERS = 1000

Content = Row | File | WebPage | Failure
Placed = tuple[str, int | None, Content]  # source, row, content
Texts = Sequence[str]


class TableReader:
    """Reads tables of one run.

    Args:
        given: field to column name or place, as the user says.

    Attributes:
        excluded: rows left out because a BigKinds export says so, so far.
        names: columns that are no field, so far.
        notices: what is to be said, so far.
    """

    def __init__(self, given: Mapping[str, str] | None) -> None:
        self._given = given or {}
        self._field_of = lru_cache(maxsize=4096)(self._field)
        self.excluded = 0
        self.names: set[str] = set()
        self.notices = Notices()

    def _field(self, name: object) -> str | None:
        return field_called(str(name), given=self._given) or usual_field(name)

    def read(self, name: str, rows: Iterable[Line]) -> Iterator[Placed]:
        """Yield the articles of a table."""
        yield from self.articles(name, *self.headed(name, rows))

    def headed(self, name: str, rows: Iterable[Line]) -> tuple[Columns, Iterator[Line]]:
        """Return the columns of a table and the rows below its header; see `sinmun.corpus.sources.headers.find_columns`.

        Raises:
            Problem: none of the first rows names a column of texts or headlines, or there are none.
        """
        columns, lines = find_columns(name, rows, given=self._given)
        return self.noted(name, columns), lines

    def recognized(self, names: Texts, source: str, sample: Sequence[Texts]) -> Columns:
        """Return what the fields of objects hold, and note what of them is not used.

        Raises:
            Problem: none holds a text or a headline.
        """
        return self.noted(source, recognize(names, source=source, given=self._given, sample=sample))

    def noted(self, name: str, columns: Columns) -> Columns:
        """Return ``columns``, with what is to be said of them noted."""
        self.names |= columns.names
        self.notices.note_columns(name, columns)
        return columns

    def articles(self, name: str, columns: Columns, lines: Iterable[Line]) -> Iterator[Placed]:
        """Yield the articles below a header.

        Raises:
            Problem: there are no rows.
        """
        number = 0
        for number, line in enumerate(lines, 1):
            content = line if isinstance(line, Failure) else self.content(columns, line)
            if content is not None:
                yield name, number, content
        if not number:
            raise Problem(ko=f"{name}: 열 이름만 있고 행이 없습니다", en=f"{name}: has a header and no rows")

    def objects(self, name: str, values: Iterable[Any]) -> Iterator[Placed]:
        """Yield the articles in values of JSON.

        One without a text is a failure; where none of the first 1,000 has one, the file is.

        Raises:
            Problem: there are no objects, or none of the first has a text or a headline.
        """
        rows = iter(self._rows(values))
        head = list(islice(rows, SAMPLE))
        if any(isinstance(row, list) for row in head):
            yield from self.read(name, map(_line, chain(head, rows)))
        elif not head:
            raise Problem(ko=f"{name}: 객체가 들어 있지 않습니다", en=f"{name}: holds no objects")
        else:
            yield from self._objects(name, head, rows)

    def _rows(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            if isinstance(value, Failure):
                yield value
                continue
            try:
                yield from records(value, field_of=self._field_of)
            except Exception as error:  # a value may be nested too deep
                yield failure_of(problem_of(error, reading=True))

    def _objects(self, name: str, head: Sequence[Any], rows: Iterable[Any]) -> Iterator[Placed]:
        objects = _Objects(self, name, [row for row in head if isinstance(row, dict)])
        early: list[tuple[int, Failure | Problem]] = []
        for number, value in enumerate(chain(head, rows), 1):
            content = objects.content(value)
            if not objects.known and isinstance(content, Failure | Problem) and len(early) < _MOST_HEADERS:
                early.append((number, content))
                continue
            if not objects.known and _problems(early):
                break
            yield from ((name, place, _failure(name, one)) for place, one in early)
            early.clear()
            if content is not None:
                yield name, number, _failure(name, content) if isinstance(content, Problem) else content
        yield from ((name, place, one) for place, one in early if isinstance(one, Failure))
        if problems := _problems(early):
            # The object whose message names most columns is the likeliest to speak of.
            raise max(problems, key=lambda problem: len(str(problem)))

    def content(self, columns: Columns, cells: Texts) -> Row | Failure | None:
        """Return the article in a row, what is wrong with it, or ``None`` where an export excludes it."""
        if any(cell.strip() for cell in cells[columns.width :]):
            return too_wide(len(cells), columns.width)
        row = columns.row(cells)
        if row is None:
            self.excluded += 1
            return None
        if row.date.strip() and parse_date(row.date) is None:
            self.notices.note_day(row.date)
        return self._headline(row) if "text" not in columns.fields else self._text(row, columns)

    def _headline(self, row: Row) -> Row | Failure:
        if not row.title.strip():
            return Failure(ko="제목이 비어 있습니다", en="has no headline")
        self.notices.headlines += 1
        return replace(row, extent="headline")

    def _text(self, row: Row, columns: Columns) -> Row | Failure:
        if not row.text.strip():
            self.notices.without_text += 1
            return Failure(ko="본문이 비어 있습니다", en="has no text")
        if row.size > ARTICLE_CHARACTERS:
            return too_long(row.size)
        ended = end_at_cut(row, bigkinds=columns.bigkinds)
        self.notices.cut += ended.extent == "cut"
        return ended


class _Objects:
    """The objects of one file, by the names of their fields.

    Attributes:
        known: what the columns of each set of names hold.
    """

    def __init__(self, tables: TableReader, name: str, head: Sequence[Mapping[str, Any]]) -> None:
        self._tables = tables
        self._name = name
        self._samples: dict[tuple[str, ...], list[Texts]] = {}
        for value in head:
            with suppress(Exception):  # whatever is wrong with it is said where it is read
                self._samples.setdefault(tuple(value), []).append([plain(cell) for cell in value.values()])
        self.known: dict[tuple[str, ...], Columns] = {}
        self._texts = False

    def content(self, value: Any) -> Row | Failure | Problem | None:
        """Return the article in an object, or what is wrong with it."""
        if isinstance(value, Failure):
            return value
        if not isinstance(value, dict):
            return Failure(ko="JSON 객체가 아닙니다", en="not a JSON object")
        try:
            return self._article(tuple(value), [plain(cell) for cell in value.values()])
        except Exception as error:
            return problem_of(error, name=self._name, reading=True)

    def _article(self, names: tuple[str, ...], cells: Texts) -> Row | Failure | None:
        if names not in self.known:
            columns = self._tables.recognized(names, self._name, self._samples.get(names, [cells]))
            if len(self.known) >= _MOST_HEADERS:
                self.known.clear()
            self.known[names] = columns
            self._texts = self._texts or "text" in columns.fields
        columns = self.known[names]
        if self._texts and "text" not in columns.fields:
            # Where other objects of the file have texts, one that has only a headline lacks its own.
            self._tables.notices.without_text += 1
            return Failure(ko="본문이 비어 있습니다", en="has no text")
        return self._tables.content(columns, cells)


def _line(value: Any) -> Line:
    """Return what stands among rows without names as one of them."""
    if isinstance(value, list):
        return [plain(cell) for cell in value]
    return value if isinstance(value, Failure) else Failure(ko="행이 아닙니다", en="not a row")


def _problems(early: Sequence[tuple[int, Failure | Problem]]) -> list[Problem]:
    return [one for _, one in early if isinstance(one, Problem)]


def _failure(name: str, reason: Failure | Problem) -> Failure:
    return failure_of(reason, name=name) if isinstance(reason, Problem) else reason
