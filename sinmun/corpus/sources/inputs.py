"""The files of a run: found in folders of any depth, and recognised again when the run goes on."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sinmun.files import shown
from sinmun.problems import Problem
from sinmun.reading.documents import DOCUMENT_SUFFIXES
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.feeds.kinds import ListKind, list_kind_of_file

TEXTS = frozenset({".txt", ".md", ".html", ".htm"})
DOCUMENTS = DOCUMENT_SUFFIXES
DELIMITED = frozenset({".csv", ".tsv"})
JSON = frozenset({".jsonl", ".ndjson", ".json"})
PARQUET = frozenset({".parquet"})
EXCEL = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"})
ARCHIVES = frozenset({".zip"})
TABLES = DELIMITED | JSON | PARQUET | EXCEL | ARCHIVES
READABLE = TEXTS | DOCUMENTS | TABLES
MANIFEST = "manifest.json"
"""The file that a run leaves in the folder of its results."""
FEEDS = frozenset({".xml", ".rss", ".atom"})
"""Files that are read when they are found to be feeds."""
_DIGEST_BLOCK = 1 << 20


class Input(NamedTuple):
    """A file of the run.

    Attributes:
        name: what it is called in tables and messages: the path from the folder that was given; where two files would be
            called the same, the whole path that was given.
        path: where it is.
        size: bytes.
    """

    name: str
    path: Path
    size: int


def find_inputs(given: Sequence[str], *, without: Path | None = None) -> list[Input]:
    """Return the files that ``given`` names, those of folders sorted by path; a file named twice counts once.

    Args:
        given: paths of files and folders.
        without: a folder that is passed over: the results of the run may lie among its sources.

    Raises:
        Problem: a path does not exist, is a file that holds no articles or the folder ``without``, or nothing is there to read.
    """
    found: dict[str, Input] = {}
    for name in given:
        path = Path(name)
        if without is not None and os.path.realpath(path) == os.path.realpath(without):
            raise Problem(
                ko=f"{name}: 결과를 쓸 폴더와 같습니다. --output 으로 다른 폴더를 지정하세요",
                en=f"{name}: is the folder for the results too; choose another with --output",
            )
        for label, file in _named(path, without) if path.is_dir() else [(path.name, _readable(path))]:
            found.setdefault(os.path.realpath(file), Input(shown(label), file, file.stat().st_size))
    if not found:
        names = ", ".join(given)
        raise Problem(
            ko=f"{names}: 읽을 기사가 없습니다. 표나 기사 폴더를 주세요",
            en=f"{names}: nothing there to read; give tables or folders of articles",
        )
    times = Counter(entry.name for entry in found.values())
    return [
        entry if times[entry.name] == 1 else entry._replace(name=shown(entry.path.as_posix()))
        for entry in found.values()
    ]


def _named(folder: Path, without: Path | None) -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder, with what they are called."""
    return ((f"{folder.name}/{file.relative_to(folder).as_posix()}", file) for file in _walk(folder, without))


def _readable(path: Path) -> Path:
    """Return the path of a file that may hold articles.

    Raises:
        Problem: it is something else.
    """
    if not path.exists():
        raise Problem(
            ko=f"{path}: 그런 파일이나 폴더가 없습니다. 말뭉치는 파일과 폴더로 만듭니다. 경로를 확인하세요",
            en=f"{path}: no such file or folder, and a corpus is made of those; check the spelling",
        )
    if not path.is_file():
        raise Problem(
            ko=f"{path}: 보통 파일이 아닙니다(파이프나 장치). 말뭉치는 두 번 읽으니 파일로 저장해서 주세요",
            en=f"{path}: is a pipe or a device; a corpus is read twice, so save it as a file first",
        )
    if path.suffix.lower() not in READABLE:
        kind = list_kind_of_file(path)
        if kind is ListKind.FEED:
            return path
        if kind is not None:
            raise ReadError(Reason.LEADS, name=str(path))
        kinds = " ".join(sorted(READABLE))
        raise Problem(
            ko=f"{path}: 기사를 읽을 수 없는 형식입니다. 읽을 수 있는 형식: {kinds}",
            en=f"{path}: {path.suffix or 'such'} files hold no articles; give one of {kinds}",
        )
    return path


def has_table(given: Sequence[str], *, without: Path | None = None) -> bool:
    """Return whether a table, a feed or a list is among the inputs, or a table or feed in a folder among them.

    ``without`` is passed over.
    """
    for name in given:
        path = Path(name)
        if path.is_file() and (path.suffix.lower() in TABLES or list_kind_of_file(path) is not None):
            return True
        if path.is_dir() and any(file.suffix.lower() in TABLES | FEEDS for file in _walk(path, without)):
            return True
    return False


def finished(given: Sequence[str]) -> Path | None:
    """Return the folder of the results of an earlier run that is named, or ``None`` where sources are."""
    folder = Path(given[0]) if len(given) == 1 else None
    return folder if folder is not None and (folder / MANIFEST).is_file() else None


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, read in blocks."""
    import hashlib  # noqa: PLC0415 -- 4 MB that one article does not need

    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_DIGEST_BLOCK):
            found.update(block)
    return found.hexdigest()


def _walk(folder: Path, without: Path | None) -> Iterator[Path]:
    left_out = os.path.realpath(without) if without is not None else None
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and os.path.realpath(Path(root, name)) != left_out
        )
        for name in sorted(files):
            file = Path(root, name)
            # Excel keeps files that begin with ~$ beside an open workbook.
            if _may_be_read(file) and not name.startswith((".", "~$")) and file.is_file():
                yield file


def _may_be_read(file: Path) -> bool:
    suffix = file.suffix.lower()
    return suffix in READABLE or (suffix in FEEDS and list_kind_of_file(file) is ListKind.FEED)
