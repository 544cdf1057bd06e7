"""The folder of results: what lies in it, as a list; the files of an article or a corpus as a zip; taken away again."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sinmun.corpus.manifest import NAME as MANIFEST
from sinmun.corpus.parts import PART_FOLDER
from sinmun.corpus.store import ERRORS, TABLE_FOLDER
from sinmun.files import UNFINISHED
from sinmun.reading import safe_name
from sinmun.render.folder import FILES, SUMMARY

PAGE = "report.html"


_OF_CORPUS = frozenset({".csv", ".parquet", ".xlsx", ".png"})
"""Suffixes of the files that are written for a corpus in `_FOLDERS`."""
_IN_FOLDER = (PAGE, ERRORS, "network.graphml", "duplicates.parquet", MANIFEST)
"""The files that are written for a corpus in its own folder, where people keep files of theirs too; two are named by modules that
load more than a window needs (`sinmun.corpus.ties`, `sinmun.corpus.database`)."""
_FOLDERS = (
    TABLE_FOLDER,
    "charts",
)  # the second is named by sinmun.corpus.charts.figures, which loads matplotlib


class Result(NamedTuple):
    """An article or a corpus that has been analysed.

    Attributes:
        name: its folder.
        title: the headline of an article, or the name of the folder.
        made: when it was written, in seconds since 1970.
        articles: number of articles of a corpus; ``None`` for an article.
        failed: number of articles of a corpus that could not be read.
    """

    name: str
    title: str
    made: float
    articles: int | None = None
    failed: int = 0


class Results:
    """The results in a folder.

    Args:
        folder: each article has a folder of its own in it, as `sinmun.Analysis.save` writes it, and so has each corpus.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, Result] = {}

    def all(self) -> list[Result]:
        """Return what is there, the newest first; headlines are read once."""
        found: dict[str, Result] = {}
        for last in (*self.folder.glob(f"*/{SUMMARY}"), *self.folder.glob(f"*/{MANIFEST}")):
            name = last.parent.name
            with suppress(OSError, ValueError, RecursionError):  # what is in the folder may be anybody's
                made = last.stat().st_mtime
                known = self._known.get(name)
                if known is None or known.made != made:
                    known = _article(last, made) if last.name == SUMMARY else _corpus(last, made)
                if known is not None:
                    found[name] = known
        self._known = found
        return sorted(found.values(), key=lambda result: (-result.made, result.name))

    def file(self, name: str, file: str) -> Path | None:
        """Return the path of one of a result's files, or ``None``: of none but those that sinmun writes."""
        folder = self._folder(name)
        if folder is None:
            return None
        return next((path for path in _written(folder) if path == folder / file), None)

    def zipped(self, name: str) -> bytes | None:
        """Return a result's files as a zip, in a folder of its name, or ``None`` where there are none."""
        folder = self._folder(name)
        if folder is None:
            return None
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in _written(folder):
                archive.write(path, f"{name}/{path.relative_to(folder).as_posix()}")
        return out.getvalue()

    def delete(self, name: str) -> bool:
        """Take a result's files away, and its folder unless somebody else keeps something in it; say whether it was there."""
        folder = self._folder(name)
        if folder is None:
            return False
        empty(folder)
        return True

    def make(self, title: str) -> Path:
        """Make a folder of its own for an article or a corpus and return it.

        Raises:
            OSError: the folder cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        plain = safe_name(title)
        number = 1
        while True:
            path = self.folder / (plain if number == 1 else f"{plain}-{number}")
            try:
                path.mkdir()
            except FileExistsError:
                number += 1
            else:
                return path

    def _folder(self, name: str) -> Path | None:
        if name in {"", ".", ".."} or Path(name).name != name:
            return None
        folder = self.folder / name
        try:
            there = (folder / SUMMARY).is_file() or _counts(folder / MANIFEST) is not None
        except (OSError, ValueError, RecursionError):  # a name may be longer than any that there is
            return None
        return folder if there and not folder.is_symlink() else None


def empty(folder: Path) -> None:
    """Take away the files of a result, the one that says that all are there first, and the folder if it is empty then."""
    for path in reversed(_written(folder)):
        path.unlink(missing_ok=True)
    for path in folder.glob(f"*{UNFINISHED}"):
        path.unlink()
    for part in (folder / PART_FOLDER).glob("part-*"):
        part.unlink()
    for place in (*(folder / name for name in (PART_FOLDER, *_FOLDERS)), folder):
        with suppress(OSError):
            place.rmdir()


def _written(folder: Path) -> list[Path]:
    """Return the files of a result, the one that says that all are there last."""
    if (folder / MANIFEST).is_file():
        found = [
            path
            for name in _FOLDERS
            for path in (folder / name).glob("*")
            if path.suffix in _OF_CORPUS and path.is_file()
        ]
        found += [path for name in _IN_FOLDER if (path := folder / name).is_file()]
        return sorted(found, key=lambda path: (path == folder / MANIFEST, path))
    return [path for file in FILES if (path := folder / file).is_file()]


def _article(summary: Path, made: float) -> Result:
    record = json.loads(summary.read_text(encoding="utf-8"))
    title = str(record.get("title") or "") if isinstance(record, dict) else ""
    return Result(summary.parent.name, title or summary.parent.name, made)


def _corpus(manifest: Path, made: float) -> Result | None:
    """Return a corpus whose page is there; before that it is not done."""
    counts = _counts(manifest) if (manifest.parent / PAGE).is_file() else None
    if counts is None:
        return None
    name = manifest.parent.name
    return Result(name, name, made, articles=counts[0], failed=counts[1])


def _counts(manifest: Path) -> tuple[int, int] | None:
    """Return how many articles of a corpus were analysed, and how many could not be read; ``None`` where it is no corpus of ours.

    Other programs write files of that name too.

    Raises:
        OSError: there is none, or it cannot be read.
        ValueError: it is no JSON.
    """
    found = json.loads(manifest.read_text(encoding="utf-8"))
    if not isinstance(found, dict) or "format" not in found:
        return None
    articles, failed = found.get("articles"), found.get("failed")
    return (articles, failed) if isinstance(articles, int) and isinstance(failed, int) else None
