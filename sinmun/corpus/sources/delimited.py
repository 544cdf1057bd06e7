"""CSV and JSON as streams of rows."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import IO, Any, cast

from sinmun.corpus.items import Failure
from sinmun.corpus.limits import CELL_CHARACTERS, JSON_CHARACTERS
from sinmun.reasons import in_korean

Cells = list[str]
Open = Callable[[], IO[bytes]]

_BLOCK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SAMPLE = 4096  # bytes, a whole number of letters in each of them
_DELIMITERS = (",", "\t", ";", "|")
_SAMPLE_CHARACTERS, _SAMPLE_ROWS = 100_000, 30
_BETWEEN_VALUES = re.compile(r"[\s,\ufeff]*")
_OBJECT_ON_NEW_LINE = re.compile(r"\n[ \t]*(?=\{)")
_LONGEST_TOKEN = 16  # characters of JSON that mean nothing when cut: an escape, -Infinity


def encoding_of(open_file: Open) -> str:
    """Return the encoding of a file: its mark's, UTF-32 or UTF-16 where it has NULs, else UTF-8, or CP949 where that leaves
    fewer bytes unread; read in blocks.
    """
    with open_file() as file:
        block = file.read(_BLOCK)
        for mark, encoding in _BOMS:
            if block.startswith(mark):
                return encoding
        if (wide := _wide(block[:_SAMPLE])) is not None:
            return wide
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while following := file.read(_BLOCK):
                decoder.decode(block)
                block = following
            decoder.decode(block, final=True)
        except UnicodeDecodeError:
            # One broken letter in a file of UTF-8 does not make it CP949.
            return min(
                ("cp949", "utf-8"), key=lambda encoding: block.decode(encoding, "replace").count("\ufffd")
            )
    return "utf-8"


def _wide(sample: bytes) -> str | None:
    """Return the encoding of two or four bytes a letter, without a mark, in which a file begins, or ``None``."""
    if 0 not in sample:
        return None
    for encoding in _WIDE:
        decoder = codecs.getincrementaldecoder(encoding)()
        with suppress(UnicodeDecodeError):
            text = decoder.decode(sample)
            known = sum(letter.isascii() or "가" <= letter <= "힣" for letter in text)
            if "\0" not in text and known > 0.8 * len(text):
                return encoding
    return None


def _noted(lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    """Yield ``lines``, each of which is noted in ``taken``."""
    for line in lines:
        taken.append(line)
        yield line


def _unclosed(line: int) -> Failure:
    return Failure(
        ko=f"{line:,}번째 줄에서 연 따옴표가 닫히지 않아 그 뒤의 행이 모두 한 칸으로 읽혔습니다. 따옴표를 확인하세요",
        en=f"a quotation mark opened in line {line:,} is never closed, so all rows behind it were read as one cell; check it",
    )


def csv_rows(open_file: Open, *, tell: Callable[[int], None]) -> Iterator[Cells | Failure]:
    """Yield the rows of a CSV file, the header among them; a row that cannot be read comes as a failure.

    Where the file ends within quotation marks, the last row has swallowed what stands behind its mark: a failure says so.

    Args:
        open_file: opens the file, more than once.
        tell: is told the place in the file (bytes) after each row.
    """
    # The module's limit of 131,072 characters is for the whole process; articles in a cell are longer.
    csv.field_size_limit(CELL_CHARACTERS)
    encoding = encoding_of(open_file)
    with open_file() as binary, io.TextIOWrapper(binary, encoding, errors="replace", newline="") as text:
        delimiter, spaced = _form_of(text.read(_SAMPLE_CHARACTERS))
        text.seek(0)
        taken: list[str] = []
        reader = csv.reader(_noted(_lines(text), taken), delimiter=delimiter, skipinitialspace=spaced)
        while True:
            before = list(taken)
            taken.clear()
            try:
                cells = next(reader)
            except StopIteration:
                if len(before) > 1 and "".join(before).count('"') % 2:
                    yield _unclosed(reader.line_num - len(before) + 1)
                return
            except csv.Error as error:
                yield Failure(
                    ko=f"CSV 행이 아닙니다 ({error}). 따옴표를 확인하세요",
                    en=f"not a row of CSV ({error}); check the quotation marks",
                )
                continue
            tell(binary.tell())
            if any(cells):
                yield cells


def _form_of(sample: str) -> tuple[str, bool]:
    """Return the sign between the cells, and whether blanks behind it are no part of them.

    It is the way in which most of the first rows have as many cells as one another; where there is none, the most frequent
    sign of the first line.
    """
    lines = sample.splitlines(keepends=True)
    if len(sample) >= _SAMPLE_CHARACTERS and len(lines) > 1:
        lines.pop()
    scores = {
        (sign, spaced): _evenness(lines, sign, spaced=spaced)
        for sign in _DELIMITERS
        for spaced in (False, True)
    }
    best = max(scores, key=lambda form: scores[form])
    if scores[best]:
        return best
    first = lines[0] if lines else ""
    return max(_DELIMITERS, key=first.count), False


def _evenness(lines: list[str], sign: str, *, spaced: bool) -> int:
    """Return how many of the first rows have the most usual number of cells, two or more; 0 where that is not most of them."""
    widths: Counter[int] = Counter()
    with suppress(csv.Error):
        reader = csv.reader(lines, delimiter=sign, skipinitialspace=spaced)
        widths.update(len(cells) for cells in islice(reader, _SAMPLE_ROWS) if any(cells))
    width, most = widths.most_common(1)[0] if widths else (0, 0)
    return most if width > 1 and 2 * most > widths.total() else 0


def _lines(text: IO[str]) -> Iterator[str]:
    """Yield the lines of a file; one without end comes in pieces, so that it meets the limit of the reader."""
    while line := text.readline(CELL_CHARACTERS):
        yield line


def json_values(open_file: Open, *, tell: Callable[[int], None]) -> Iterator[Any]:
    """Yield the values of a JSON file: one per line, or those of an array, in whatever way it is broken into lines.

    Behind what cannot be read, a `Failure`, reading goes on at the next line that begins with an object.

    Args:
        open_file: opens the file, more than once.
        tell: is told the place in the file (bytes) after each value.
    """
    encoding = encoding_of(open_file)
    with open_file() as binary, io.TextIOWrapper(binary, encoding, errors="replace") as text:
        for value in _values_in(text):
            tell(binary.tell())
            yield value


def _values_in(text: IO[str]) -> Iterator[Any]:
    """Yield the values of a file, decoded one after the other from a window on it; of an array its parts."""
    decode = json.JSONDecoder().raw_decode
    window, place, inside = "", 0, False
    while True:
        place, inside = _value_begins(window, place, inside)
        if place == len(window):
            window, place = text.read(_BLOCK), 0
            if not window:
                return
            continue
        try:
            value, place = decode(window, place)
        except (ValueError, RecursionError) as error:
            left = len(window) - place
            # What is read grows with what is there, so that a long value is not decoded once a block.
            if _is_cut(error, window) and left < JSON_CHARACTERS and (more := text.read(max(_BLOCK, left))):
                window, place = window[place:] + more, 0
                continue
            yield _no_json(error, left)
            window, place = _next_object(text, window, place)
        else:
            yield value


def _value_begins(window: str, place: int, inside: bool) -> tuple[int, bool]:
    """Return where the next value begins, and whether it is part of an array whose bracket has been passed over."""
    while True:
        place = cast("re.Match[str]", _BETWEEN_VALUES.match(window, place)).end()
        sign = window[place : place + 1]
        if sign == "]" or (sign == "[" and not inside):
            place, inside = place + 1, sign == "["
        else:
            return place, inside


def _no_json(error: Exception, left: int) -> Failure:
    if left >= JSON_CHARACTERS:
        return Failure(
            ko=f"{JSON_CHARACTERS:,}자가 넘는 JSON 값입니다. 한 줄에 기사 한 건씩(JSON Lines) 저장하세요",
            en=f"a JSON value of more than {JSON_CHARACTERS:,} characters; save it as JSON Lines, an article a line",
        )
    reason = str(error).partition(":")[0] or type(error).__name__
    return Failure(ko=f"JSON이 아닙니다 ({in_korean(reason)})", en=f"not JSON ({reason})")


def _is_cut(error: Exception, window: str) -> bool:
    """Return whether a value may be unreadable only because the window ends in the middle of it."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    return error.pos >= len(window) - _LONGEST_TOKEN or error.msg.startswith("Unterminated string")


def _next_object(text: IO[str], window: str, place: int) -> tuple[str, int]:
    """Return the window and the place in it of the next line that begins with an object; empty at the end of the file."""
    while (found := _OBJECT_ON_NEW_LINE.search(window, place)) is None:
        block = text.read(_BLOCK)
        if not block:
            return "", 0
        window, place = window[len(window.rstrip()) :] + block, 0
    return window, found.end()
