"""The people, organisations and places a user names in a file, and where they stand in a text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast, get_args

from sinmun.entities.mention import Label, Mention
from sinmun.entities.text.boundaries import Boundaries

FILE_COLUMNS = ("name", "label", "aliases", "role")


class KnownNamesError(ValueError):
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
    """Return the names in a CSV file with the columns ``name,label,aliases,role``.

    Aliases are separated by ``|``. ``label`` is PS, OG or LC (PS where it is left empty). The two last columns may be
    left out. Empty lines and lines that begin with ``#`` are skipped. UTF-8, with or without BOM, or CP949.

    Raises:
        KnownNamesError: the file is neither UTF-8 nor CP949, its header or a line is malformed; the message
            names file and line.
        OSError: the file cannot be read.
    """
    path = Path(path)
    raw = path.read_bytes()
    reader = csv.reader(io.StringIO(_decode(raw, path), newline=""), strict=True)
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
        raise KnownNamesError(f"{path}:{reader.line_num}: {error}") from error
    if header is None:
        raise KnownNamesError(f"{path}: the file is empty; its first line must be {','.join(FILE_COLUMNS)}")
    return KnownNames(tuple(entries))


def _decode(raw: bytes, path: Path) -> str:
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise KnownNamesError(f"{path}: neither UTF-8 nor CP949; save the file as UTF-8")


def _header(row: list[str], path: Path, line: int) -> list[str]:
    names = [cell.lower() for cell in row]
    if (
        names[:2] != list(FILE_COLUMNS[:2])
        or not set(names) <= set(FILE_COLUMNS)
        or len(set(names)) != len(names)
    ):
        raise KnownNamesError(
            f"{path}:{line}: the header must be {','.join(FILE_COLUMNS)}, not {','.join(row)}"
        )
    return names


def _entry(row: list[str], header: list[str], path: Path, line: int) -> Known:
    if len(row) > len(header):
        raise KnownNamesError(
            f"{path}:{line}: {len(row)} columns where the header has {len(header)}; "
            "aliases are separated by | and a value with a comma stands in quotation marks"
        )
    cells = dict(zip(header, row, strict=False))
    label = cells.get("label", "").upper() or "PS"
    if not cells["name"]:
        raise KnownNamesError(f"{path}:{line}: the name is missing")
    if label not in get_args(Label):
        raise KnownNamesError(f"{path}:{line}: the label must be PS, OG or LC, not {cells['label']}")
    aliases = tuple(alias.strip() for alias in cells.get("aliases", "").split("|") if alias.strip())
    return Known(cells["name"], cast(Label, label), aliases, cells.get("role") or None)
