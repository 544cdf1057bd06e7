"""Telling whether a word is somebody's full name where the tagger has not said so."""

from __future__ import annotations

from functools import cache

from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Boundaries
from sinmun.lexicons import words

_ORGANIZATION_SYLLABLES = "시군구도당대부처청사회역"


def is_new_name(word: str, start: int, boundaries: Boundaries) -> bool:
    """Return whether ``word`` has the shape of a Korean full name and is one word that Kiwi does not know."""
    if not names.is_full_name(word) or word[-1] in "의는은을를고대초":
        return False
    token = boundaries.token_at(start)
    if token is None or not token.oov or token.end != start + len(word):
        return False
    return names.head_of(word, _known_ends()) is None


def is_known_name(word: str, start: int, boundaries: Boundaries) -> bool:
    """Return whether ``word`` has the shape of a Korean full name and is a proper noun of Kiwi's that names no body."""
    token = boundaries.token_at(start)
    return (
        names.is_full_name(word)
        and word[-1] not in _ORGANIZATION_SYLLABLES
        and token is not None
        and token.tag == "NNP"
        and token.end == start + len(word)
        and names.head_of(word, _known_ends()) is None
    )


def is_called_by_surname(name: str, boundaries: Boundaries) -> bool:
    """Return whether the text elsewhere has the surname of ``name`` before a title (지 교수 of 지소원)."""
    surname = names.surname_of(name)
    if surname is None or not names.is_full_name(name) or surname in words("people/former.txt"):
        return False
    found = boundaries.titled.get(surname)
    if found is None:
        found = boundaries.titled[surname] = any(
            names.title_after(boundaries.text, end) is not None
            for _, end, _ in boundaries.find((surname,))
            if boundaries.text.startswith(" ", end)
        )
    return found


@cache
def _known_ends() -> frozenset[str]:
    return words("organizations/endings.txt") | names.all_titles()
