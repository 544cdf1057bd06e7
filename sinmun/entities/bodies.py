"""The lexicon of Korean bodies: which forms name one, and which short forms stand for which."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from sinmun.lexicons import rows, words

_EMPTY = ("", "", "")
_NONE: frozenset[str] = frozenset()


@cache
def forms() -> frozenset[str]:
    """Return the names and short forms of offices, courts and parties that are no everyday word, place or person."""
    found: set[str] = set()
    wanted = words("organizations/recovered_types.txt")
    for name, kind, short, ambiguous in _entries():
        if kind not in wanted:
            continue
        found.update(form for form in (name, *short) if form not in ambiguous)
    return frozenset(found)


@cache
def full_names() -> dict[str, tuple[str, ...]]:
    """Return the full names that each short form stands for."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, _, short, _ in _entries():
        for form in short:
            found[form].append(name)
    return {form: tuple(owners) for form, owners in found.items()}


@cache
def hanja() -> dict[str, str]:
    """Return the names that single hanja of headlines stand for."""
    return {row[0]: row[1] for row in rows("organizations/hanja.tsv")}


@cache
def _entries() -> list[tuple[str, str, tuple[str, ...], frozenset[str]]]:
    entries = []
    for name, kind, short, ambiguous, *_ in (row + _EMPTY for row in rows("organizations/bodies.tsv")):
        forms = tuple(short.split("|")) if short else ()
        entries.append((name, kind, forms, frozenset(ambiguous.split("|")) if ambiguous else _NONE))
    return entries
