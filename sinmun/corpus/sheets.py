"""The tables of a corpus as one Excel workbook: a sheet a table, and a first sheet that lists them."""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.store import TABLE_FOLDER, whole
from sinmun.extras import need
from sinmun.i18n import Lang
from sinmun.render.tables import FORMULA_START, LIST_SEPARATOR
from sinmun.temporary import TemporaryFolder

WORKBOOK = "tables.xlsx"
EXCEL_ROWS = 1_048_576
EXCEL_TEXT = 32_767
"""Units of UTF-16 that a cell takes."""

WIDEST = 60.0
"""How wide a column becomes at most, in figures of the standard font, as Excel measures columns."""

_EXCEL_TITLE = 31
_SEEN_WHOLE = 0.99
"""Share of a column's cells that are seen whole: one long cell among many does not push the other columns out of sight."""

_SYLLABLE = 2.1  # figures that a Hangul syllable is wide where Excel shows it beside its standard font
_BUTTON = 3.0  # figures that the button of a filter takes
_MARGIN = 1.0
_ROWS_READ = 4096
_FIRST_DAY = datetime.date(1900, 3, 1)  # before it Excel's calendar has a day that never was
_MADE = datetime.datetime(1980, 1, 1)  # of every workbook: the same tables give the same bytes
_NO_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")
_TAKEN_TITLE = "history"  # Excel keeps it for itself


class WrittenSheet(NamedTuple):
    """A table as it stands in the workbook.

    Attributes:
        name: of the table.
        title: of its sheet.
        rows: how many the table has.
        written: how many of them the sheet has; Excel takes 1,048,575 below the header.
        cut: cells that end early, as their text is longer than Excel takes.
    """

    name: str
    title: str
    rows: int
    written: int
    cut: int


class _Looks(NamedTuple):
    """Formats of cells: of headers, of days, and of text that must not become a formula when somebody edits it."""

    header: Any
    day: Any
    quoted: Any


def write_workbook(
    folder: Path, names: Sequence[str], *, lang: Lang = "ko", most_rows: int = EXCEL_ROWS
) -> list[WrittenSheet]:
    """Write ``folder``/tables/tables.xlsx from the Parquet files beside it and return its sheets.

    Rows go from the tables to the disk one by one, so memory stays bounded. Text is written as text, whatever it begins with,
    numbers as numbers, days as days; lists are joined by `` | `` as in the CSV files. The same tables give the same bytes.

    Args:
        folder: of the corpus.
        names: of the tables, in the order of their sheets.
        lang: language of the first sheet.
        most_rows: of a sheet with its header; what a longer table has beyond is left out, and the first sheet says so.

    Raises:
        Problem: XlsxWriter is not installed, or the file cannot be written.
    """
    xlsxwriter = need("xlsxwriter")
    say = corpus_messages(lang)
    tables = folder / TABLE_FOLDER
    with whole(tables / WORKBOOK) as path, path.open("wb") as file, TemporaryFolder() as temporary:
        book = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": str(temporary.path)})
        try:
            made = _fill(book, tables, names, say=say, most_rows=most_rows)
            book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise OSError(*error.args[0].args) from error
    return made


def _fill(
    book: Any, tables: Path, names: Sequence[str], *, say: Mapping[str, str], most_rows: int
) -> list[WrittenSheet]:
    looks = _Looks(
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"num_format": "yyyy-mm-dd"}),
        book.add_format({"quote_prefix": True}),
    )
    book.set_properties({"created": _MADE})
    contents = book.add_worksheet(say["first_sheet"])
    made: list[WrittenSheet] = []
    for name, title in zip(names, titles(names, first=say["first_sheet"]), strict=True):
        with need("pyarrow.parquet").ParquetFile(tables / f"{name}.parquet") as table:
            filled = _Filled(book.add_worksheet(title), looks, table.schema_arrow.names)
            for row in _first_rows(table, most_rows - 1):
                filled.add(row)
            filled.finish()
            made.append(WrittenSheet(name, title, table.metadata.num_rows, filled.rows, filled.cut))
    listed = _Filled(contents, looks, [say[f"first_sheet_{column}"] for column in ("table", "rows", "note")])
    for sheet in made:
        listed.add((sheet.name, sheet.rows, " ".join(sheet_remarks(sheet, say))))
        contents.write_url(listed.rows, 0, f"internal:'{sheet.title}'!A1", string=sheet.name)
    listed.finish()
    return made


def sheet_remarks(sheet: WrittenSheet, say: Mapping[str, str]) -> Iterator[str]:
    """Yield what of a table the workbook does not have, as sentences."""
    if sheet.written < sheet.rows:
        yield say["rows_beyond"].format(name=sheet.name, n=sheet.written, total=sheet.rows)
    if sheet.cut:
        yield say["cells_cut"].format(name=sheet.name, n=sheet.cut, most=EXCEL_TEXT)


def titles(names: Sequence[str], *, first: str) -> Iterator[str]:
    """Yield what the sheets of tables are called: as the tables, within what Excel allows, and no two alike.

    Args:
        names: of the tables.
        first: title of the sheet before them.
    """
    taken = {first.lower(), _TAKEN_TITLE}
    for name in names:
        plain = title = _NO_TITLE.sub("_", name)[:_EXCEL_TITLE] or "_"
        number = 1
        while title.lower() in taken:
            number += 1
            end = f" ({number})"
            title = plain[: _EXCEL_TITLE - len(end)] + end
        taken.add(title.lower())
        yield title


def width(text: str) -> float:
    """Return how wide ``text`` is in a cell, in figures of the standard font.

    What takes three bytes of UTF-8 (Hangul, Chinese characters, corner brackets, curved quotation marks) is taken for wide: some
    signs are less in some fonts, none is more.
    """
    return len(text) + (len(text.encode("utf-8")) - len(text)) * (_SYLLABLE - 1) / 2


def common_width(widths: Mapping[int, int]) -> int:
    """Return the width within which 99 of 100 cells lie; ``widths`` says how many cells there are of each width."""
    left = sum(widths.values()) * _SEEN_WHOLE
    for wide in sorted(widths):
        left -= widths[wide]
        if left <= 0:
            return wide
    return 0


class _Filled:
    """A sheet that is being written, row by row.

    Attributes:
        rows: below the header.
        cut: see `WrittenSheet`.
    """

    def __init__(self, sheet: Any, looks: _Looks, header: Sequence[str]) -> None:
        self._sheet = sheet
        self._looks = looks
        self._headers = [width(name) + _BUTTON for name in header]
        self._widths: list[Counter[int]] = [Counter() for _ in header]
        self.rows = self.cut = 0
        for place, name in enumerate(header):
            sheet.write_string(0, place, name, looks.header)

    def add(self, row: Sequence[Any]) -> None:
        """Write a row beneath those that are there."""
        self.rows += 1
        for place, value in enumerate(row):
            if value is not None:
                self._widths[place][math.ceil(self._put(place, value))] += 1

    def finish(self) -> None:
        """Keep the header in sight, with filters, and make the columns as wide as what is in them."""
        self._sheet.freeze_panes(1, 0)
        self._sheet.autofilter(0, 0, self.rows, len(self._headers) - 1)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{EXCEL_ROWS}"})
        for place, (header, widths) in enumerate(zip(self._headers, self._widths, strict=True)):
            self._sheet.set_column(place, place, min(max(header, common_width(widths)) + _MARGIN, WIDEST))

    def _put(self, place: int, value: Any) -> float:
        """Write a value and return how wide it is."""
        if isinstance(value, int | float) and math.isfinite(value):
            self._sheet.write_number(self.rows, place, value)
            return len(str(value))
        if isinstance(value, datetime.date) and value >= _FIRST_DAY:
            self._sheet.write_datetime(self.rows, place, value, self._looks.day)
            return len("2000-01-01")
        if isinstance(value, list | tuple):
            value = LIST_SEPARATOR.join(map(str, value))
        return self._put_text(place, str(value))

    def _put_text(self, place: int, text: str) -> float:
        if not text:
            return 0
        shown = text
        if len(text) * 2 > EXCEL_TEXT and len(units := text.encode("utf-16-le")) > 2 * EXCEL_TEXT:
            shown = units[: 2 * EXCEL_TEXT].decode("utf-16-le", "ignore")
            self.cut += 1
        if shown.startswith("<r>"):
            # XlsxWriter takes such text for cells of several fonts that it has written itself, and leaves it as it is.
            self._sheet.write_rich_string(self.rows, place, shown[:1], self._looks.quoted, shown[1:])
        elif shown.startswith(FORMULA_START):
            self._sheet.write_string(self.rows, place, shown, self._looks.quoted)
        else:
            self._sheet.write_string(self.rows, place, shown)
        return width(shown[:100])


def _first_rows(table: Any, most: int) -> Iterator[tuple[Any, ...]]:
    """Yield the first ``most`` rows of a Parquet file."""
    left = most
    for batch in table.iter_batches(batch_size=_ROWS_READ):
        part = batch.slice(0, left)
        yield from zip(*(column.to_pylist() for column in part.columns), strict=True)
        left -= part.num_rows
        if not left:
            return
