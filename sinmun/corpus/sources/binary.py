"""Parquet as a stream of rows, and the archives in which tables and articles may stand."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from sinmun.corpus.items import Failure, failure_of
from sinmun.corpus.limits import ARCHIVE_BYTES
from sinmun.corpus.sources.values import plain
from sinmun.extras import need
from sinmun.problems import Problem, problem_of
from sinmun.temporary import TemporaryFolder
from sinmun.unpacking import check_unpacked

_BATCH = 64
_BUFFER = (
    1 << 20
)  # bytes of a column; without it a whole row group, which may be the whole file, is in memory
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_ENCRYPTED_FLAG, _UTF8_FLAG = 0x1, 0x800


def parquet_rows(path: Path, *, name: str, tell: Callable[[float], None]) -> Iterator[list[str] | Failure]:
    """Yield the header and the rows of a Parquet file, read in small batches; ``tell`` hears the share done.

    A value that Python cannot hold, such as a day in the year 2,941,775, is an empty cell.
    """
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    try:
        # A file that is open may have a name that is not UTF-8.
        with (
            path.open("rb") as opened,
            parquet.ParquetFile(opened, pre_buffer=False, buffer_size=_BUFFER) as file,
        ):
            names = file.schema_arrow.names
            yield list(names)
            total, done = max(file.metadata.num_rows, 1), 0
            for batch in file.iter_batches(batch_size=_BATCH):
                columns = [_values(batch.column(place)) for place in range(batch.num_columns)]
                done += batch.num_rows
                tell(done / total)
                for row in zip(*columns, strict=True):
                    yield cells_of(row)
    except (arrow.ArrowException, OSError) as error:
        raise damaged(name, "Parquet", error) from error


def _values(column: Any) -> list[Any]:
    try:
        return list(column.to_pylist())
    except (ValueError, OverflowError):
        return [_value(cell) for cell in column]


def _value(cell: Any) -> Any:
    try:
        return cell.as_py()
    except (ValueError, OverflowError):
        return None


def cells_of(row: Iterable[Any]) -> list[str] | Failure:
    """Return the cells of a row as text, or why there is none: a value may be nested too deep."""
    try:
        return [plain(value) for value in row]
    except Exception as error:
        return failure_of(problem_of(error, reading=True))


def is_workbook(open_file: Callable[[], IO[bytes]]) -> bool:
    """Return whether a file begins as workbooks do, whatever it is called."""
    with open_file() as file:
        return file.read(len(_WORKBOOKS[0])) in _WORKBOOKS


@contextmanager
def open_archive(path: Path, *, name: str) -> Iterator[zipfile.ZipFile]:
    """Open a zip file.

    Raises:
        Problem: it is none.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise damaged(name, "zip", error) from error
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
        check_unpacked(
            f"{name}/{member_name(info)}",
            packed=info.compress_size,
            unpacked=info.file_size,
            limit=ARCHIVE_BYTES,
        )


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
        raise encrypted(name)


@contextmanager
def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Path]:
    """Give a file of an archive as a file on disk for as long as it is needed."""
    with TemporaryFolder() as folder:
        target = folder.path / ("member" + Path(info.filename).suffix.lower())
        with archive.open(info) as source, target.open("wb") as sink:
            while block := source.read(1 << 20):
                sink.write(block)
        yield target


def encrypted(name: str) -> Problem:
    """Return what is wrong with a file that has a password."""
    return Problem(
        ko=f"{name}: 암호가 걸려 있습니다. 암호 없이 다시 저장하세요",
        en=f"{name}: is encrypted; save it without a password",
    )


def damaged(name: str, kind: str, error: BaseException) -> Problem:
    """Return what is wrong with a file that is not of the ``kind`` that its name says."""
    reason = " ".join(str(error).split())[:80] or type(error).__name__
    return Problem(
        ko=f"{name}: {kind} 파일로 읽을 수 없습니다 ({reason}). 다시 저장하세요",
        en=f"{name}: cannot be read as {kind} ({reason}); save it again",
    )
