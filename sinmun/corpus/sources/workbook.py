"""Excel as streams of rows, read in a process of its own.

The reader is outside software, and a workbook of a few kilobytes can make it ask for more memory than there is, which ends its
process with nothing to catch. So it has a process with limits, whose end is the failure of that workbook alone.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.confined import confine
from sinmun.corpus.items import Line
from sinmun.corpus.limits import EXCEL_BYTES, EXCEL_MEMORY, EXCEL_SECONDS
from sinmun.corpus.sources.binary import cells_of, check_archive, damaged, encrypted, open_archive
from sinmun.extras import need
from sinmun.problems import Problem, problem_of
from sinmun.processes import starting
from sinmun.unpacking import check_unpacked

_ROWS_AT_A_TIME = 64
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Sheet(NamedTuple):
    """A message of the reading process: the next rows are of this sheet.

    Attributes:
        title: its name.
        alone: whether it is the only one.
    """

    title: str
    alone: bool


Message = Sheet | list[Line] | Problem | None
"""What the reading process sends: a sheet, rows of it, what is wrong with the workbook, or its end."""


def excel_sheets(path: Path, *, name: str) -> Iterator[tuple[str, Iterator[Line]]]:
    """Yield the sheets of a workbook: name and rows. Excel's format has to be in memory as a whole.

    A sheet is called after its workbook, and after its own title too where there are several. Rows without anything in
    them are left out.

    Raises:
        Problem: it is encrypted, broken, too large, or no workbook, or reading it takes more memory or time than a workbook may.
    """
    need("python_calamine")
    check_workbook(path, name=name)
    with _messages(path, name) as messages:
        message = next(messages, None)
        while isinstance(message, Sheet):
            rows = _Rows(messages)
            yield name if message.alone else f"{name}/{message.title}", iter(rows)
            message = rows.behind()


class _Rows:
    """The rows of one sheet, and the message that follows them."""

    def __init__(self, messages: Iterator[Message]) -> None:
        self._messages = messages
        self._last: Message = []

    def __iter__(self) -> Iterator[Line]:
        while isinstance(self._last, list):
            yield from self._last
            self._last = next(self._messages, None)

    def behind(self) -> Message:
        """Return the message behind the rows; what nobody has read of them is passed over."""
        while isinstance(self._last, list):
            self._last = next(self._messages, None)
        return self._last


@contextmanager
def _messages(path: Path, name: str) -> Iterator[Iterator[Message]]:
    """Give what the reading process says; it is ended behind."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(theirs, path, name), daemon=True)
    with starting():
        process.start()
    theirs.close()
    try:
        yield _received(ours, name)
    finally:
        ours.close()
        process.terminate()
        process.join()


def _received(connection: Connection, name: str) -> Iterator[Message]:
    """Yield the messages up to the end of the workbook.

    Raises:
        Problem: the process says one, has ended, or says nothing for too long.
    """
    while True:
        if not connection.poll(EXCEL_SECONDS):
            raise Problem(
                ko=f"{name}: {EXCEL_SECONDS}초가 지나도 읽히지 않는 엑셀 파일입니다. 나누거나 CSV로 저장하세요",
                en=f"{name}: cannot be read as Excel within {EXCEL_SECONDS} s; split it or save it as CSV",
            )
        try:
            message: Message = connection.recv()
        except (EOFError, OSError) as error:
            raise Problem(
                ko=f"{name}: 엑셀 파일을 읽던 프로세스가 종료되었습니다. 손상된 파일입니까? CSV로 저장하세요",
                en=f"{name}: ended the process that reads Excel; is it damaged? save it as CSV",
            ) from error
        if isinstance(message, Problem):
            raise message
        if message is None:
            return
        yield message


def serve(connection: Connection, path: Path, name: str) -> None:
    """Read a workbook and send what is in it; runs in a process of its own."""
    confine(memory=EXCEL_MEMORY, seconds=EXCEL_SECONDS)
    last: Message = None
    try:
        for message in _content(path, name):
            connection.send(message)
    except Exception as error:
        last = problem_of(error, name=name, reading=True)
    except BaseException as error:  # the reader panics past all exceptions
        last = damaged(name, "Excel", error)
    with suppress(OSError):
        connection.send(last)


def _content(path: Path, name: str) -> Iterator[Message]:
    calamine = need("python_calamine")
    try:
        # A file that is open may have a name that is not UTF-8.
        with path.open("rb") as file, calamine.load_workbook(file) as book:
            for title in book.sheet_names:
                sheet = book.get_sheet_by_name(title)
                yield Sheet(title, alone=len(book.sheet_names) == 1)
                filled = _filled(sheet.iter_rows())
                while rows := list[Line](map(cells_of, islice(filled, _ROWS_AT_A_TIME))):
                    yield rows
    except calamine.PasswordError as error:
        raise encrypted(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise damaged(name, "Excel", error) from error


def _filled(rows: Iterable[list[Any]]) -> Iterator[list[Any]]:
    """Yield the rows that have something in them; one stray cell in the last row of a sheet makes a million that have not."""
    return (row for row in rows if any(value not in ("", None) for value in row))


def check_workbook(path: Path, *, name: str) -> None:
    """Raise `Problem` when a workbook is encrypted, unpacks to too much, or is text under the name of one."""
    with path.open("rb") as file:
        head = file.read(4)
        if _is_text(head + file.read(1000)):
            raise Problem(
                ko=f"{name}: 이름만 엑셀인 웹 페이지나 글입니다. 엑셀에서 열어 .xlsx 로 다시 저장하세요",
                en=f"{name}: is a web page or text named like a workbook; open it in Excel and save it as .xlsx",
            )
        file.seek(len(head))
        # The directory of a compound file lists its streams by name; that of an encrypted workbook has this one.
        if head == _COMPOUND_FILE and _ENCRYPTED in file.read(64_000_000):
            raise encrypted(name)
    if path.stat().st_size > EXCEL_BYTES:
        check_unpacked(name, packed=path.stat().st_size, unpacked=path.stat().st_size, limit=EXCEL_BYTES)
    if head == b"PK\x03\x04":
        with open_archive(path, name=name) as archive:
            check_archive(archive, name=name, limit=EXCEL_BYTES)


def _is_text(head: bytes) -> bool:
    """Return whether a file that begins like this is text: none of the signs occurs that all workbooks begin with."""
    return bool(head.strip()) and not any(byte < 32 and byte not in b"\t\n\r" for byte in head)
