"""What columns are usually called, by the lexicon of their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from sinmun import lexicons

_FOUND_BY_BIGKINDS = ("인물", "기관", "특성추출")  # 특성추출 has "(가중치순 상위 50개)" behind it
FIELDS = ("text", "title", "date", "publisher", "reporters", "section", "url", "id")

_PLAIN = re.compile(r"[\s_\-\ufeff.]+")


def plain_name(name: object) -> str:
    """Return the name of a column as it is compared: small letters, without spaces, dots, underscores and hyphens."""
    return unicodedata.normalize("NFC", _PLAIN.sub("", str(name)).lower())


def lists_names(columns: Iterable[object]) -> bool:
    """Return whether a column is called as one in which BigKinds lists what it found, and no other table's is."""
    return any(plain_name(name).startswith(_FOUND_BY_BIGKINDS) for name in columns)


def last_name(name: object) -> str:
    """Return the last part of the path that a field of nested objects is called by, as it is compared."""
    return plain_name(str(name).rpartition(".")[2])


@cache
def usual_names() -> Mapping[str, str]:
    """Return the field of each usual name; ``summary`` stands for a text where there is none."""
    return {name: field for field, name in lexicons.rows("corpus/columns.tsv")}


@cache
def name_ranks() -> Mapping[str, int]:
    """Return the place of each usual name in the lexicon, from 0."""
    return {name: rank for rank, (_, name) in enumerate(lexicons.rows("corpus/columns.tsv"))}


@lru_cache(maxsize=4096)
def usual_field(name: object) -> str | None:
    """Return the field that a column called ``name`` usually holds, or ``None``; a path is known by its last part."""
    known = usual_names()
    return known.get(plain_name(name)) or known.get(last_name(name))


def field_called(name: str, *, given: Mapping[str, str]) -> str | None:
    """Return the field that a column called ``name`` holds: as the user says, else by the usual names."""
    said = (field for field, column in given.items() if plain_name(column) == plain_name(name))
    return next(said, usual_names().get(plain_name(name)))
