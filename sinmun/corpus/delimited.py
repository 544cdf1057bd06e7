"""CSV and JSON Lines as streams of rows."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import IO, Any

from sinmun.corpus.items import Failure
from sinmun.corpus.limits import CELL_CHARACTERS
from sinmun.problems import Problem

Cells = list[str]
Open = Callable[[], IO[bytes]]

_BLOCK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DELIMITERS = (",", "\t", ";", "|")


def encoding_of(open_file: Open) -> str:
    """Return the encoding of a file: its mark's, UTF-8 if all of it is UTF-8, else CP949; read in blocks."""
    with open_file() as file:
        block = file.read(_BLOCK)
        for mark, encoding in _BOMS:
            if block.startswith(mark):
                return encoding
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block:
                decoder.decode(block)
                block = file.read(_BLOCK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp949"
    return "utf-8"


def csv_rows(open_file: Open, *, name: str, tell: Callable[[int], None]) -> Iterator[Cells | Failure]:
    """Yield the header and the rows of a CSV file; a row that cannot be read comes as a failure.

    Args:
        open_file: opens the file, more than once.
        name: the file's name, for messages.
        tell: is told the place in the file (bytes) after each row.
    """
    # The module's limit of 131,072 characters is for the whole process; articles in a cell are longer.
    csv.field_size_limit(CELL_CHARACTERS)
    encoding = encoding_of(open_file)
    with open_file() as binary, io.TextIOWrapper(binary, encoding, errors="replace", newline="") as text:
        head = text.readline(100_000)
        if not head.strip():
            raise Problem(f"{name}: is empty", f"{name}: 비어 있습니다")
        delimiter = max(_DELIMITERS, key=head.count)
        text.seek(0)
        reader = csv.reader(_lines(text), delimiter=delimiter)
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Failure(
                    f"not a row of CSV ({error}); check the quotation marks",
                    f"CSV 행이 아닙니다 ({error}). 따옴표를 확인하세요",
                )
                continue
            tell(binary.tell())
            if any(cells):
                yield cells


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Yield the lines of a file; one without end comes in pieces, so that it meets the limit of the reader."""
    while line := text.readline(CELL_CHARACTERS):
        yield line


def json_rows(open_file: Open, *, tell: Callable[[int], None]) -> Iterator[dict[str, Any] | Failure]:
    """Yield the objects of a JSON Lines file, or of a file that is one array with an object per line."""
    encoding = encoding_of(open_file)
    with open_file() as binary, io.TextIOWrapper(binary, encoding, errors="replace") as text:
        array: bool | None = None
        while line := text.readline(CELL_CHARACTERS):
            tell(binary.tell())
            plain = line.strip().removeprefix("\ufeff")
            if array is None and plain:
                array = plain.startswith("[")
                plain = plain[1:].strip() if array else plain
            if array:
                plain = plain.removesuffix("]").strip().removesuffix(",")
            if not plain:
                continue
            try:
                value = json.loads(plain)
            except (ValueError, RecursionError) as error:
                reason = str(error).partition(":")[0] or type(error).__name__
                yield Failure(f"not a line of JSON ({reason})", f"JSON 행이 아닙니다 ({reason})")
                continue
            if not isinstance(value, dict):
                yield Failure("not a JSON object", "JSON 객체가 아닙니다")
                continue
            yield value
