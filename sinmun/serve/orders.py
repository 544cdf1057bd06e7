"""What is asked of the window: an article or a table of articles to be analysed, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from sinmun.i18n import Lang
from sinmun.problems import Problem
from sinmun.reading.files import TABLE_SUFFIXES

Kind = Literal["text", "file", "address"]
Stage = Literal["waiting", "loading", "reading", "analysing", "writing", "done", "failed"]


class Order(NamedTuple):
    """An article, or a table of many, that somebody wants analysed.

    Attributes:
        kind: whether it was pasted, is a file, or is to be fetched.
        name: name of the file, or the address; empty for a pasted text.
        path: the file that holds its bytes until it is read; for an address there is none.
        lang: language of charts and page.
    """

    kind: Kind
    name: str
    path: Path | None
    lang: Lang

    @property
    def is_table(self) -> bool:
        """Whether it is a table of articles, or an archive of articles."""
        return self.kind == "file" and is_table(self.name)


def is_table(name: str) -> bool:
    """Return whether a file of this name holds many articles (see `sinmun.reading.TABLE_SUFFIXES`)."""
    return Path(name).suffix.lower() in TABLE_SUFFIXES


class Count(NamedTuple):
    """How far a corpus is.

    Attributes:
        articles: those that have been analysed.
        share: how much of the table has been read, 0 to 1.
    """

    articles: int
    share: float


class Writing(NamedTuple):
    """The results of an order are being written.

    Attributes:
        folder: where to.
    """

    folder: Path


@dataclass(slots=True)
class Job:
    """An order and what has become of it.

    Attributes:
        key: its name in addresses.
        order: what was asked.
        stage: how far it is.
        problem: why it failed, if it did.
        folder: where its results are being written.
        result: name of the folder with the results, when they are there.
        count: how far a corpus is, once it has begun.
    """

    key: str
    order: Order
    stage: Stage = "waiting"
    problem: Problem | None = None
    folder: Path | None = None
    result: str | None = None
    count: Count | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing more will become of it."""
        return self.stage in ("done", "failed")
