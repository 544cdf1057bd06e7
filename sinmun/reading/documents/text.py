"""The text of a document, asked of a process with limits."""

from __future__ import annotations

import threading
from typing import Any, NamedTuple

from sinmun.article import Caution
from sinmun.confined import Ended, Helper, Late
from sinmun.problems import Problem
from sinmun.reading.documents.kinds import DocumentKind
from sinmun.reading.errors import ReadError, Reason
from sinmun.temporary import TemporaryFolder

SECONDS = 90
MEMORY = 3_000_000_000  # bytes

_starting = threading.Lock()
_helpers: list[Helper] = []


class DocumentText(NamedTuple):
    """The text of a document.

    Attributes:
        text: paragraphs and tables parted by empty lines; a row of a table a line, its cells by tabs. In a PDF nothing
            tells for sure where a paragraph ends, so its paragraphs may be parted by no empty line.
        warnings: that parts of it could not be read, if so.
    """

    text: str
    warnings: tuple[Caution, ...]


def document_text(data: bytes, *, kind: DocumentKind, name: str) -> str:
    """Return the text of a document alone; see `read_document`."""
    return read_document(data, kind=kind, name=name).text


def read_document(data: bytes, *, kind: DocumentKind, name: str) -> DocumentText:
    """Return the text of a document, and whether it is all of it.

    Raises:
        ReadError: it is locked, damaged, scanned, or takes more time or memory than a document may.
        Problem: the extra ``documents`` is not installed.
    """
    with TemporaryFolder() as folder:
        path = folder.path / f"document.{kind}"
        path.write_bytes(data)
        try:
            answer = _helper().ask([str(path), SECONDS, MEMORY], seconds=SECONDS)
        except Late:
            raise ReadError(Reason.SLOW, name=name, detail=SECONDS) from None
        except Ended:
            raise ReadError(Reason.DAMAGED, name=name, detail="ended its reader") from None
    blocks = _blocks(answer, name)
    if not blocks:
        raise _nothing_in(kind, name, pictures=answer["pictures"])
    text = "\n\n".join(map("\n".join, blocks))
    return DocumentText(text, ("damaged document",) if answer["damaged"] else ())


def _nothing_in(kind: DocumentKind, name: str, *, pictures: int) -> ReadError:
    """Return why there is no text in a document that could be opened."""
    if kind != "pdf":
        return ReadError(Reason.EMPTY, name=name)
    if pictures:
        return ReadError(Reason.SCANNED, name=name)
    return ReadError(Reason.DAMAGED, name=name, detail="no text, no pictures")


def _helper() -> Helper:
    """Return the process that reads documents for this one."""
    with _starting:
        if not _helpers:
            _helpers.append(Helper("sinmun.reading.documents.child"))
        return _helpers[0]


def _blocks(answer: Any, name: str) -> list[list[str]]:
    """Return the lines in the answer of the reading process.

    Raises:
        ReadError: it could not read the document.
        Problem: it lacks the library that reads documents.
    """
    if answer["missing"] is not None:
        ko, en = answer["missing"]
        raise Problem(ko=f"{name}: {ko}", en=f"{name}: {en}")
    if answer["locked"]:
        raise ReadError(Reason.LOCKED, name=name)
    if answer["failed"] is not None:
        raise ReadError(Reason.DAMAGED, name=name, detail=answer["failed"])
    return [list(map(str, block)) for block in answer["blocks"]]
