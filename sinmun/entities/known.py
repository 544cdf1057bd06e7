"""The people, organisations and places a user names in a file, and where they stand in a text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from sinmun import lexicons
from sinmun.entities.mention import Label, Mention
from sinmun.entities.text.boundaries import Boundaries
from sinmun.patterns import pattern
from sinmun.wordfiles import WordListError, parted_by, read_list

FILE_COLUMNS = ("name", "label", "aliases", "role")
_KOREAN_COLUMNS = ("이름", "종류", "다른이름", "직함")
_DELIMITERS = (",", ";", "\t")
_HEAD_SPACES = pattern(r"[\s_]+")
_ALIASES = pattern(r"[|,;\n]")


class KnownNamesError(WordListError):
    """A file of known names that cannot be read; the message names the file and, where there is one, the line."""


class Known(NamedTuple):
    """A person, organisation or place as the user names it.

    Attributes:
        name: the canonical name.
        label: ``PS``, ``OG`` or ``LC``.
        aliases: further forms; the name need not be among them.
        role: of a person, the office or occupation, or ``None``.
    """

    name: str
    label: Label
    aliases: tuple[str, ...] = ()
    role: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and the aliases, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the user knows: names that win over the tagger's.

    Attributes:
        entries: the names in file order.
    """

    entries: tuple[Known, ...] = ()

    def by_form(self) -> dict[str, Known]:
        """Return which name each form stands for; of two names with one form, the first."""
        found: dict[str, Known] = {}
        for entry in self.entries:
            for form in entry.forms:
                found.setdefault(form, entry)
        return found

    def find(self, boundaries: Boundaries) -> Iterator[tuple[Mention, Known]]:
        """Yield the places where the forms stand as whole words, particles after allowed, longest first."""
        by_form = self.by_form()
        for start, end, form in boundaries.find(by_form):
            entry = by_form[form]
            yield Mention(start, end, entry.label, form), entry


def read_known(path: str | Path) -> KnownNames:
    """Return the names in a CSV file with the columns ``name,label,aliases,role``, or ``이름,종류,다른이름,직함``, in any order.

    Aliases are separated by ``|``, or by commas or semicolons within a quoted cell. ``label`` is PS, OG or LC, or 인물, 기관,
    장소 (PS where it is left empty). All columns but the names may be left out. Empty lines and lines that begin with ``#``
    are skipped. The cells are parted by commas, semicolons or tabs; UTF-8 or UTF-16, with or without BOM, or CP949.

    Raises:
        KnownNamesError: the encoding is unknown, the header or a line is malformed; the message names file and line.
        OSError: the file cannot be read.
    """
    path = Path(path)
    try:
        text = read_list(path)
    except WordListError as error:
        raise KnownNamesError(ko=error.ko, en=str(error)) from error
    first = next((line for line in text.splitlines() if line.strip(" ,;\t") and not line.startswith("#")), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=parted_by(first, _DELIMITERS), strict=True)
    entries: list[Known] = []
    header: list[str] | None = None
    try:
        for cells in reader:
            row = [cell.strip() for cell in cells]
            if not any(row) or row[0].startswith("#"):
                continue
            if header is None:
                header = _header(row, path, reader.line_num)
                continue
            entries.append(_entry(row, header, path, reader.line_num))
    except csv.Error as error:
        raise KnownNamesError(
            ko=f"{path}:{reader.line_num}: CSV 행이 아닙니다 ({error}). 따옴표를 확인하세요",
            en=f"{path}:{reader.line_num}: {error}",
        ) from error
    if header is None:
        raise KnownNamesError(
            ko=f"{path}: 비어 있습니다. 첫 줄은 {','.join(_KOREAN_COLUMNS)} 이어야 합니다",
            en=f"{path}: the file is empty; its first line must be {','.join(FILE_COLUMNS)}",
        )
    return KnownNames(tuple(entries))


def _header(row: list[str], path: Path, line: int) -> list[str]:
    fields = {name: field for field, name in lexicons.rows("people/list_columns.tsv")}
    while not row[-1]:
        row = row[:-1]
    names = [fields.get(_HEAD_SPACES.sub("", cell).lower(), "") for cell in row]
    if "name" not in names or "" in names or len(set(names)) != len(names):
        raise KnownNamesError(
            ko=f"{path}:{line}: 열 이름은 {','.join(_KOREAN_COLUMNS)} 이어야 하는데 {','.join(row)} 입니다",
            en=f"{path}:{line}: the header must be {','.join(FILE_COLUMNS)}, not {','.join(row)}",
        )
    return names


def _entry(row: list[str], header: list[str], path: Path, line: int) -> Known:
    if any(row[len(header) :]):
        raise KnownNamesError(
            ko=f"{path}:{line}: 칸이 {len(row)}개인데 열은 {len(header)}개입니다. "
            "다른 이름은 | 로 나누고, 쉼표가 든 칸은 따옴표로 묶으세요",
            en=f"{path}:{line}: {len(row)} columns where the header has {len(header)}; "
            "aliases are separated by | and a value with a comma stands in quotation marks",
        )
    cells = dict(zip(header, row, strict=False))
    labels = {word: label for label, word in lexicons.rows("people/list_labels.tsv")}
    kind = cells.get("label", "")
    label = labels.get(kind.lower()) if kind else "PS"
    if not cells.get("name"):
        raise KnownNamesError(ko=f"{path}:{line}: 이름이 없습니다", en=f"{path}:{line}: the name is missing")
    if label is None:
        raise KnownNamesError(
            ko=f"{path}:{line}: 종류는 인물, 기관, 장소 가운데 하나여야 하는데 {kind} 입니다",
            en=f"{path}:{line}: the label must be PS, OG or LC, not {kind}",
        )
    aliases = tuple(alias.strip() for alias in _ALIASES.split(cells.get("aliases", "")) if alias.strip())
    return Known(cells["name"], cast(Label, label), aliases, cells.get("role") or None)
