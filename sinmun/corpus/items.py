"""What goes from the sources to the workers: raw material of articles, in numbered chunks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sinmun.article import Caution
from sinmun.problems import Problem

CHUNK_CHARACTERS = 1_000_000
Extent = Literal["full", "cut", "headline"]
"""How much of an article a table has: all of it, its beginning, or the headline alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table, as it stands there; absent fields are empty.

    Attributes:
        extra: names and values of the columns that are no field, in the table's order.
        extent: how much of the article it is.
    """

    text: str
    title: str = ""
    date: str = ""
    publisher: str = ""
    reporters: str = ""
    section: str = ""
    url: str = ""
    id: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    extent: Extent = "full"

    @property
    def size(self) -> int:
        """Characters that will be analysed, about."""
        return len(self.text) + len(self.title)


@dataclass(frozen=True, slots=True)
class File:
    """A file with one article.

    Attributes:
        warnings: what makes its text doubtful already.
    """

    data: bytes
    warnings: tuple[Caution, ...] = ()

    @property
    def size(self) -> int:
        """Characters that will be analysed, about."""
        return len(self.data) // 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page as a server gave it, with what the feed or list that led to it says of its article; absent fields are empty.

    Attributes:
        charset: the encoding the server named, if any.
        html: whether the server called it a page rather than plain text.
        address: where it was fetched.
    """

    data: bytes
    charset: str | None
    html: bool
    address: str
    title: str = ""
    date: str = ""
    publisher: str = ""

    @property
    def size(self) -> int:
        """Characters that will be analysed, about: most of a page is markup."""
        return len(self.data) // 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A row or file that cannot be read, with its reason in Korean and English."""

    ko: str
    en: str

    @property
    def size(self) -> int:
        """Nothing will be analysed."""
        return 0


Line = Sequence[str] | Failure
"""The cells of a row of a table, or why they cannot be read."""


def failure_of(problem: Problem, *, name: str = "") -> Failure:
    """Return a problem as the failure of what is called ``name``, whose name the failure does not repeat."""
    start = f"{name}: "
    return Failure(ko=problem.line("ko").removeprefix(start), en=problem.line("en").removeprefix(start))


class Item(NamedTuple):
    """An article to be, or what is wrong with it.

    Attributes:
        number: running number over all sources of the run, from 0; the key of the article in all tables.
        source: the file, as it is named in messages and tables.
        row: number of the row in its table, from 1; ``None`` for a file with one article.
        content: the raw material.
    """

    number: int
    source: str
    row: int | None
    content: Row | File | WebPage | Failure

    @property
    def place(self) -> str:
        """Where it stands, for messages: ``NewsResult.xlsx:12``."""
        return self.source if self.row is None else f"{self.source}:{self.row}"


class Chunk(NamedTuple):
    """A numbered group of items: what one part is made from."""

    number: int
    items: tuple[Item, ...]


def chunks(items: Iterable[Item], *, size: int) -> Iterator[Chunk]:
    """Yield ``items`` in chunks of ``size``, fewer where the texts are long (about 1,000,000 characters together)."""
    number = 0
    group: list[Item] = []
    characters = 0
    for item in items:
        if group and (len(group) >= size or characters + item.content.size > CHUNK_CHARACTERS):
            yield Chunk(number, tuple(group))
            number, group, characters = number + 1, [], 0
        group.append(item)
        characters += item.content.size
    if group:
        yield Chunk(number, tuple(group))
