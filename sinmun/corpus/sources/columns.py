"""What the columns of a table hold, and what a row of it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sinmun import lexicons
from sinmun.corpus.items import Row
from sinmun.corpus.sources.names import FIELDS
from sinmun.corpus.sources.values import reread
from sinmun.problems import Problem
from sinmun.reading.hosts import without_user

LONGEST_CELL = 20_000  # characters kept of a column that is no field


class Columns(NamedTuple):
    """What the columns of a table hold.

    Attributes:
        fields: the place of each recognised field's column; without ``text``, its rows are headlines.
        extra: places and names of the others, which are kept beside the article.
        excluded: place of BigKinds' mark of rows left out of analysis.
        bigkinds: whether the table is a BigKinds export.
        width: how many columns there are.
        unused: names of columns that look like a field which none was found for, and the field.
        instead: the name of the column of texts, and those of the others that could be it; empty where there are none.
        summary: the name of the column of summaries that is taken for the text, where there is no other.
    """

    fields: Mapping[str, int]
    extra: tuple[tuple[int, str], ...]
    excluded: int | None
    bigkinds: bool
    width: int
    unused: tuple[tuple[str, str], ...] = ()
    instead: tuple[str, ...] = ()
    summary: str = ""

    @property
    def names(self) -> set[str]:
        """The names of the columns that are no field."""
        return {name for _, name in self.extra}

    def row(self, cells: Sequence[str]) -> Row | None:
        """Return a table row as the raw material of an article, or ``None`` if BigKinds excludes it."""
        if self.excluded is not None and _is_excluded(cell_at(cells, self.excluded)):
            return None
        values = {field: reread(cell_at(cells, place)) for field, place in self.fields.items()}
        extra = tuple(
            (name, value[:LONGEST_CELL])
            for place, name in self.extra
            if (value := cell_at(cells, place).strip())
        )
        return Row(
            text=values.get("text", ""),
            title=values.get("title", ""),
            date=values.get("date", ""),
            publisher=values.get("publisher", ""),
            reporters=values.get("reporters", ""),
            section=values.get("section", ""),
            url=without_user(values.get("url", "")),
            id=values.get("id", ""),
            extra=extra,
        )


def parse_columns(text: str) -> dict[str, str]:
    """Return ``text=본문,title=제목`` as a mapping of fields to column names, or to their places (``text=4``).

    Raises:
        Problem: a part is not FIELD=NAME with one of `FIELDS`, or a field is given twice.
    """
    found: dict[str, str] = {}
    for part in text.split(","):
        field, sign, name = part.partition("=")
        if not sign or field.strip() not in FIELDS or not name.strip():
            raise Problem(
                ko=f"--columns: {part.strip()!r} 는 항목=열이름 꼴이 아닙니다. 항목: {', '.join(FIELDS)}",
                en=f"--columns: {part.strip()!r} is not FIELD=NAME; fields are {', '.join(FIELDS)}",
            )
        if field.strip() in found:
            raise Problem(
                ko=f"--columns: {field.strip()} 항목이 두 번 나옵니다. 열 하나만 적으세요",
                en=f"--columns: {field.strip()} is given twice; name one column",
            )
        found[field.strip()] = name.strip()
    return found


def cell_at(cells: Sequence[str], place: int) -> str:
    """Return a cell of a row; one that stands for no value is empty."""
    value = cells[place] if place < len(cells) else ""
    return "" if value.strip().lower() in lexicons.words("corpus/absent.txt") else value


def _is_excluded(text: str) -> bool:
    plain = text.strip().lower()
    return bool(plain) and plain not in lexicons.words("corpus/included.txt")
