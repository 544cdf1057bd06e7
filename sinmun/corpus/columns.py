"""Which column of a table is what: recognised by the usual names, or said by the user."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from sinmun import lexicons
from sinmun.corpus.items import Row
from sinmun.problems import Problem
from sinmun.reading.encoding import normalize

FIELDS = ("text", "title", "date", "publisher", "reporters", "section", "url", "id")
BIGKINDS_MARKS = frozenset({"뉴스식별자", "본문", "언론사"})
EXCLUDED = "분석제외여부"
LONGEST_CELL = 20_000  # characters kept of a column that is no field

_PLAIN = re.compile(r"[\s_\-\ufeff]+")
_DAYS = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d{3})"),
    # 20240102, and with the time of day in 4, 6 or 9 figures
    re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6}|\d{9})?(?!\d)"),
    re.compile(r"(?<![\d.])(\d\d)\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)"),
)
_UNIX_TIME = re.compile(r"\d{10}|\d{13}")
_KOREA = datetime.timezone(datetime.timedelta(hours=9))
_REPORTER_END = re.compile(
    r"\s*(?:선임|수습|전문)?(?:기자|특파원|논설위원|PD)?\s*(?:<[^>]*>|\([^)]*@[^)]*\)|\S+@\S+)?\s*$"
)


class Columns(NamedTuple):
    """What the columns of a table hold.

    Attributes:
        fields: the place of each recognised field's column.
        extra: places and names of the others, which are kept beside the article.
        excluded: place of BigKinds' mark of rows left out of analysis.
        bigkinds: whether the table is a BigKinds export.
        width: how many columns there are.
    """

    fields: Mapping[str, int]
    extra: tuple[tuple[int, str], ...]
    excluded: int | None
    bigkinds: bool
    width: int

    @property
    def names(self) -> set[str]:
        """The names of the columns that are no field."""
        return {name for _, name in self.extra}

    def row(self, cells: Sequence[str]) -> Row | None:
        """Return a table row as the raw material of an article, or ``None`` if BigKinds excludes it."""
        if self.excluded is not None and _is_excluded(_cell(cells, self.excluded)):
            return None
        values = {field: _cell(cells, place) for field, place in self.fields.items()}
        extra = tuple(
            (name, value[:LONGEST_CELL])
            for place, name in self.extra
            if (value := _cell(cells, place).strip())
        )
        return Row(extra=extra, **values)


def recognize(names: Sequence[str], *, source: str, given: Mapping[str, str] | None = None) -> Columns:
    """Return what the columns called ``names`` hold.

    Args:
        names: the header of the table.
        source: the table's name, for messages.
        given: field to column name, as the user says with ``--columns``; wins over what is recognised.

    Raises:
        Problem: no column holds the text, or a column the user names is not there.
    """
    plain = [plain_name(name) for name in names]
    fields: dict[str, int] = {}
    for field, name in (given or {}).items():
        if plain_name(name) not in plain:
            raise Problem(
                ko=f"{source}: {name!r} 열이 없습니다. 있는 열: {_listed(names)}",
                en=f"{source}: has no column {name!r}; its columns are {_listed(names)}",
            )
        fields[field] = plain.index(plain_name(name))
    bigkinds = set(plain) >= BIGKINDS_MARKS
    for field, name in lexicons.rows("corpus/columns.tsv"):
        if field not in fields and name in plain and (place := plain.index(name)) not in fields.values():
            fields[field] = place
    if "text" not in fields:
        raise Problem(
            ko=f"{source}: 본문 열을 찾지 못했습니다. --columns text=열이름 으로 알려 주세요 (있는 열: {_listed(names)})",
            en=(
                f"{source}: no column holds the text of the articles; name it with --columns text=NAME "
                f"(columns: {_listed(names)})"
            ),
        )
    excluded = plain.index(EXCLUDED) if EXCLUDED in plain else None
    # The section stays among the others too: BigKinds gives it with its branch (정치>국회_정당).
    used = {place for field, place in fields.items() if field != "section"} | {excluded}
    extra = tuple((place, name) for place, name in enumerate(_distinct(names)) if place not in used and name)
    return Columns(fields, extra, excluded, bigkinds, len(names))


def field_called(name: str, *, given: Mapping[str, str]) -> str | None:
    """Return the field that a column called ``name`` holds: as the user says, else by the usual names."""
    known = [*given.items(), *lexicons.rows("corpus/columns.tsv")]
    return next((field for field, column in known if plain_name(column) == plain_name(name)), None)


def parse_columns(text: str) -> dict[str, str]:
    """Return ``text=본문,title=제목`` as a mapping of fields to column names.

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


def parse_date(text: str) -> datetime.date | None:
    """Return the day that a cell names.

    Read are ``2024-01-02T09:00``, ``2024. 1. 2.``, ``24.01.02``, ``2024년 1월 2일``, ``20240102`` with or without the time of
    day, ``Tue, 02 Jan 2024 09:00:00 +0900``, and Unix time in seconds or milliseconds (the day in Korea). Not
    ``01/02/2024``, which may be January or February.
    """
    for form in _DAYS:
        if found := form.search(text):
            return _day(int(found[1]), int(found[2]), int(found[3]))
    if _UNIX_TIME.fullmatch(text.strip()):
        return datetime.datetime.fromtimestamp(int(text.strip()[:10]), _KOREA).date()
    try:
        return parsedate_to_datetime(text[:100]).date()
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    century = 0 if year > 99 else 1900 if year > 69 else 2000
    try:
        return datetime.date(century + year, month, day)
    except ValueError:
        return None


def parse_reporters(text: str) -> tuple[str, ...]:
    """Return the names in a cell of reporters, without 기자 and without addresses."""
    names = (_REPORTER_END.sub("", part.strip()).strip() for part in re.split(r"[,;/·|]", text[:500]))
    return tuple(dict.fromkeys(name for name in names if name))


def plain_name(name: object) -> str:
    """Return the name of a column as it is compared: small letters, without spaces, underscores and hyphens."""
    return unicodedata.normalize("NFC", _PLAIN.sub("", str(name)).lower())


def _cell(cells: Sequence[str], place: int) -> str:
    value = cells[place] if place < len(cells) else ""
    return "" if value.strip().lower() in lexicons.words("corpus/absent.txt") else value


def _is_excluded(text: str) -> bool:
    plain = text.strip().lower()
    return bool(plain) and plain not in lexicons.words("corpus/included.txt")


def _distinct(names: Sequence[object]) -> Iterator[str]:
    """Yield the names of columns as they are kept, those that occur again with a number: 비고, 비고 (2)."""
    taken: set[str] = set()
    for name in names:
        kept = plain = normalize(str(name)).strip()
        number = 1
        while kept and kept in taken:
            number += 1
            kept = f"{plain} ({number})"
        taken.add(kept)
        yield kept


def _listed(names: Sequence[object]) -> str:
    shown = [" ".join(str(name).split())[:30] for name in names if str(name).strip()]
    return ", ".join(shown[:12]) + (" …" if len(shown) > 12 else "") if shown else "-"
