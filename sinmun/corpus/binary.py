"""Parquet and Excel as streams of rows, and the archives they may stand in."""

from __future__ import annotations

import datetime
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sinmun.corpus.extras import need
from sinmun.corpus.limits import EXCEL_BYTES, check_unpacked
from sinmun.problems import Problem

_BATCH = 64
_BUFFER = (
    1 << 20
)  # bytes of a column; without it a whole row group, which may be the whole file, is in memory
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG, _UTF8_FLAG = 0x1, 0x800


def plain(value: Any) -> str:
    """Return a value of a table as text: days as ``YYYY-MM-DD``, whole numbers without ``.0``, absent as empty."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(plain(part) for part in value)
    if isinstance(value, float) and value != value:  # noqa: PLR0124 -- not a number
        return ""
    return str(value)


def parquet_rows(path: Path, *, name: str, tell: Callable[[float], None]) -> Iterator[list[str]]:
    """Yield the header and the rows of a Parquet file, read in small batches; ``tell`` hears the share done."""
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    try:
        with parquet.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER) as file:
            names = file.schema_arrow.names
            yield list(names)
            total, done = max(file.metadata.num_rows, 1), 0
            for batch in file.iter_batches(batch_size=_BATCH):
                columns = [batch.column(place).to_pylist() for place in range(batch.num_columns)]
                done += batch.num_rows
                tell(done / total)
                for row in zip(*columns, strict=True):
                    yield [plain(value) for value in row]
    except (arrow.ArrowException, OSError) as error:
        raise _damaged(name, "Parquet", error) from error


def excel_sheets(path: Path, *, name: str) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """Yield the sheets of a workbook: name and rows. Excel's format has to be in memory as a whole.

    A sheet is called after its workbook, and after its own title too where there are several.

    Raises:
        Problem: it is encrypted, broken, too large, or no workbook.
    """
    calamine = need("python_calamine")
    check_workbook(path, name=name)
    try:
        with calamine.load_workbook(path) as book:
            for title in book.sheet_names:
                sheet = book.get_sheet_by_name(title)
                called = name if len(book.sheet_names) == 1 else f"{name}/{title}"
                yield called, ([plain(value) for value in row] for row in sheet.iter_rows())
    except calamine.PasswordError as error:
        raise _encrypted(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise _damaged(name, "Excel", error) from error


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
            raise _encrypted(name)
    if path.stat().st_size > EXCEL_BYTES:
        check_unpacked(name, packed=path.stat().st_size, unpacked=path.stat().st_size, limit=EXCEL_BYTES)
    if head == b"PK\x03\x04":
        with open_archive(path, name=name) as archive:
            check_archive(archive, name=name, limit=EXCEL_BYTES)


@contextmanager
def open_archive(path: Path, *, name: str) -> Iterator[zipfile.ZipFile]:
    """Open a zip file.

    Raises:
        Problem: it is none.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise _damaged(name, "zip", error) from error
    with archive:
        yield archive


def check_archive(archive: zipfile.ZipFile, *, name: str, limit: int) -> None:
    """Raise `Problem` when the files of an archive unpack to too much, together or one of them."""
    infos = archive.infolist()
    check_unpacked(
        name,
        packed=sum(info.compress_size for info in infos),
        unpacked=sum(info.file_size for info in infos),
        limit=limit,
    )
    for info in infos:
        check_unpacked(f"{name}/{member_name(info)}", packed=info.compress_size, unpacked=info.file_size)


def member_name(info: zipfile.ZipInfo) -> str:
    """Return the name of a file in an archive; names that Windows wrote in CP949 are set right."""
    if info.flag_bits & _UTF8_FLAG:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("cp949")
    except UnicodeError:
        return info.filename


def members(archive: zipfile.ZipFile, *, suffixes: frozenset[str]) -> list[zipfile.ZipInfo]:
    """Return the files of an archive that have one of ``suffixes``, sorted by name; hidden ones are passed over."""
    found = []
    for info in archive.infolist():
        path = Path(member_name(info))
        hidden = any(part.startswith((".", "__MACOSX", "~$")) for part in path.parts)
        if not info.is_dir() and not hidden and path.suffix.lower() in suffixes:
            found.append(info)
    return sorted(found, key=member_name)


def check_member(info: zipfile.ZipInfo, *, name: str) -> None:
    """Raise `Problem` when a file in an archive is encrypted."""
    if info.flag_bits & _ENCRYPTED_FLAG:
        raise _encrypted(name)


@contextmanager
def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Path]:
    """Give a file of an archive as a file on disk for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="sinmun-") as folder:
        target = Path(folder, "member" + Path(info.filename).suffix.lower())
        with archive.open(info) as source, target.open("wb") as sink:
            while block := source.read(1 << 20):
                sink.write(block)
        yield target


def _is_text(head: bytes) -> bool:
    """Return whether a file that begins like this is text: none of the signs occurs that all workbooks begin with."""
    return bool(head.strip()) and not any(byte < 32 and byte not in b"\t\n\r" for byte in head)


def _encrypted(name: str) -> Problem:
    return Problem(
        ko=f"{name}: 암호가 걸려 있습니다. 암호 없이 다시 저장하세요",
        en=f"{name}: is encrypted; save it without a password",
    )


def _damaged(name: str, kind: str, error: Exception) -> Problem:
    reason = " ".join(str(error).split())[:80] or type(error).__name__
    return Problem(
        ko=f"{name}: {kind} 파일로 읽을 수 없습니다 ({reason}). 다시 저장하세요",
        en=f"{name}: cannot be read as {kind} ({reason}); save it again",
    )
