"""The folder of results: what lies in it, as a list; one article's files as a zip; taken away again."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sinmun.reading import safe_name
from sinmun.render.folder import FILES, SUMMARY

PAGE = "report.html"


class Result(NamedTuple):
    """An article that has been analysed.

    Attributes:
        name: its folder.
        title: its headline, or the name of the folder where it has none.
        made: when it was written, in seconds since 1970.
    """

    name: str
    title: str
    made: float


class Results:
    """The results in a folder.

    Args:
        folder: each article has a folder of its own in it, as `sinmun.Analysis.save` writes it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, Result] = {}

    def all(self) -> list[Result]:
        """Return what is there, the newest first; headlines are read once."""
        found: dict[str, Result] = {}
        for summary in self.folder.glob(f"*/{SUMMARY}"):
            name = summary.parent.name
            with suppress(OSError, ValueError):
                made = summary.stat().st_mtime
                known = self._known.get(name)
                if known is None or known.made != made:
                    known = Result(name, _title(summary) or name, made)
                found[name] = known
        self._known = found
        return sorted(found.values(), key=lambda result: (-result.made, result.name))

    def file(self, name: str, file: str) -> Path | None:
        """Return the path of one of an article's files, or ``None``: of none but those that sinmun writes."""
        folder = self._folder(name)
        path = folder / file if folder is not None and file in FILES else None
        return path if path is not None and path.is_file() else None

    def zipped(self, name: str) -> bytes | None:
        """Return an article's files as a zip, in a folder of the article's name, or ``None`` where there are none."""
        folder = self._folder(name)
        if folder is None:
            return None
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in FILES:
                if (folder / file).is_file():
                    archive.write(folder / file, f"{name}/{file}")
        return out.getvalue()

    def delete(self, name: str) -> bool:
        """Take an article's files away, and its folder unless somebody else keeps something in it; say whether it was there."""
        folder = self._folder(name)
        if folder is None:
            return False
        empty(folder)
        return True

    def make(self, title: str) -> Path:
        """Make a folder of its own for an article and return it.

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
        return folder if (folder / SUMMARY).is_file() and not folder.is_symlink() else None


def empty(folder: Path) -> None:
    """Take away the files of an article, the one that says that all are there first, and the folder if it is empty then."""
    for file in reversed(FILES):
        (folder / file).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def _title(summary: Path) -> str:
    record = json.loads(summary.read_text(encoding="utf-8"))
    return str(record.get("title") or "") if isinstance(record, dict) else ""
