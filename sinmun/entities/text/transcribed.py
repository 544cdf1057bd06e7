"""The parts of foreign names as Korean writes them: which words are a first one, and which a last one."""

from __future__ import annotations

from functools import cache

from sinmun.entities.text import registry
from sinmun.entities.text.boundaries import Boundaries, Forms, is_particles
from sinmun.entities.text.names import is_full_name, surname_of, surnames
from sinmun.lexicons import words

_MOST_PARTS = 6
_LINKS = frozenset({"다", "다스", "두", "데", "델", "디", "폰", "판", "반", "빈", "엘", "알"})
"""Words between the parts of a name: 룰라 다 시우바, 판 데르 벨로."""
_LONGEST_LAST = 10


@cache
def first_parts() -> Forms:
    """Return given names of foreigners, and surnames of Japanese, to be found in a text."""
    return Forms(words("people/foreign_first.txt"))


def is_first(word: str) -> bool:
    """Return whether foreign names begin with a word: 도널드, 다나카."""
    return word in words("people/foreign_first.txt")


def is_last(word: str) -> bool:
    """Return whether foreign names end in a word: 로페스, 이치로."""
    return word in words("people/foreign_last.txt")


def is_part(word: str) -> bool:
    """Return whether a word is a first or a last part of foreign names."""
    return is_first(word) or is_last(word)


def is_korean(word: str) -> bool:
    """Return whether a word is a surname and two syllables of given names, and no foreign name begins with it."""
    if not is_full_name(word) or is_first(word):
        return False
    return words("people/given_syllables.txt").issuperset(word.removeprefix(surname_of(word) or ""))


def end_of_name(boundaries: Boundaries, end: int) -> int | None:
    """Return where a name ends whose first part ends at ``end``: 도널드| 트럼프|는; ``None`` if no last part is behind it."""
    text, found = boundaries.text, None
    for _ in range(_MOST_PARTS - 1):
        if not text.startswith(" ", end):
            break
        word = boundaries.run(end + 1)
        size = size_of_last(word)
        if size:
            found = end + 1 + size
        if size != len(word) and not is_first(word) and not _is_linked(boundaries, end + 1, word):
            break
        end += 1 + len(word)
    return found


def _is_linked(boundaries: Boundaries, start: int, word: str) -> bool:
    """Return whether a word that begins at ``start`` is the 다 of 룰라 다 시우바, or stands before one."""
    behind = start + len(word)
    linked = boundaries.text.startswith(" ", behind) and boundaries.run(behind + 1) in _LINKS
    return word in _LINKS or linked


def size_of_last(word: str) -> int:
    """Return how many syllables of a word are the last part of a name, the rest being particles; 0 if none are."""
    for size in range(min(len(word), _LONGEST_LAST), 1, -1):
        part = word[:size]
        if (is_last(part) or is_first(part)) and is_particles(word[size:]):
            return size
    return 0


def is_known(name: str) -> bool:
    """Return whether the first part of a foreign name is known, or the last one, and no firm is so called.

    A single syllable behind it is a surname of Korean or Chinese origin: 제이슨 정.
    """
    first, _, rest = name.partition(" ")
    last = rest.rpartition(" ")[2]
    if not rest or registry.is_listed(name) or registry.is_listed(name.replace(" ", "")):
        return False
    if len(last) == 1 and last not in surnames():
        return False
    return is_first(first) or is_last(last)
