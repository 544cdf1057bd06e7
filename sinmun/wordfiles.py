"""The user's word lists as spreadsheets and editors save them: UTF-8 with or without a mark, UTF-16, CP949."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sinmun.problems import Problem

_UTF16_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PARTED_AS = "sep="  # the first line of a CSV file for Excel may say how its cells are parted


class WordListError(Problem, ValueError):
    """A word list that cannot be read; the message names the file and, where there is one, the line."""


def read_list(path: Path) -> str:
    """Return the text of a word list, in NFC; a first line that says how the cells are parted is left empty.

    Raises:
        WordListError: it is a workbook, or in no encoding that is known.
        OSError: it cannot be read.
    """
    data = path.read_bytes()
    if data.startswith(_WORKBOOKS):
        raise WordListError(
            ko=f"{path}: 엑셀 통합 문서입니다. CSV 로 저장해서 주세요",
            en=f"{path}: is a workbook; save it as CSV",
        )
    for encoding in _encodings(data):
        with suppress(UnicodeDecodeError):
            text = unicodedata.normalize("NFC", data.decode(encoding)).removeprefix("\ufeff")
            first, end, rest = text.partition("\n")
            return end + rest if first.strip().lower().startswith(_PARTED_AS) else text
    raise WordListError(
        ko=f"{path}: UTF-8 도 CP949 도 UTF-16 도 아닙니다. UTF-8 로 저장하세요",
        en=f"{path}: neither UTF-8 nor CP949 nor UTF-16; save the file as UTF-8",
    )


def parted_by(line: str, delimiters: Sequence[str]) -> str:
    """Return which of ``delimiters`` parts the cells of ``line``: the one that stands in it most often, or else the first."""
    return max(delimiters, key=line.count)


def _encodings(data: bytes) -> Sequence[str]:
    for mark, encoding in _UTF16_MARKS.items():
        if data.startswith(mark):
            return [encoding]
    if b"\0" in data[:1000]:
        # The high bytes of Latin letters, tabs and line ends are zero: behind the low ones, or before them.
        return ["utf-16-le" if data[:1000].find(b"\0") % 2 else "utf-16-be"]
    return ["utf-8-sig", "cp949"]
