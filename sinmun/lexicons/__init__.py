"""Word lists of the language: surnames, titles, suffixes, verbs of saying, boilerplate.

A lexicon is a UTF-8 file in this folder. Lines that begin with ``#`` are comments, empty lines are ignored.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the entries of the lexicon ``name`` (``"people/surnames.txt"``) in file order.

    Raises:
        FileNotFoundError: there is no such lexicon.
    """
    return tuple(_read(name))


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of the lexicon ``name`` as a set."""
    return frozenset(lines(name))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a lexicon of several tab-separated columns, one tuple per line."""
    return tuple([tuple(line.split("\t")) for line in _read(name)])


def _read(name: str) -> list[str]:
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in map(str.strip, text.splitlines()) if line and line[0] != "#"]
