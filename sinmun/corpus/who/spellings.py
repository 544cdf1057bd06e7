"""The spellings of one body's name: spaces, marks, the sign of a state, and ends that say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from sinmun.entities.text import registry
from sinmun.entities.text.places import halves, is_place
from sinmun.entities.text.romanization import consonants
from sinmun.entities.text.shortforms import bare
from sinmun.lexicons import rows, words

_COMMITTEE, _HEARD, _PARLIAMENT = "위원회", 4, "국회"
_OUTLET = re.compile(r"([a-z]{2,5})(?:방송|뉴스|통신)")
_ALL_HANGUL = re.compile(r"[가-힣]+")


def spellings(named: Mapping[str, int]) -> dict[str, str]:
    """Return for each name the commonest of its spellings.

    One are those that differ in spaces, marks, the sign of a state (미 하원) and the end of a committee (위, 위원회), of a
    university (대, 대학교) or of a cabinet (정부, 정권) only; letters spelt out in Hangul (케이비증권, 케이나루재단), where the
    corpus has them in Latin, and an outlet's letters without what it makes (KNN방송), where it has these alone; and what has the
    consonants of a foreign firm.
    """
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in named:
        by_key[_plain(name)].append(name)
    for otherwise in (in_latin, _with_first_in_latin, _without_medium):
        for key in [key for key in by_key if (other := otherwise(key)) != key and other in by_key]:
            by_key[otherwise(key)] += by_key.pop(key)
    sounds = {
        consonants(key): key
        for key in by_key
        if any(map(registry.is_foreign_firm, by_key[key])) and _is_told_by_sound(key)
    }
    for key in [key for key in by_key if _is_told_by_sound(key)]:
        firm = sounds.get(consonants(key), key)
        if firm != key and _are_written_alike(key, firm):
            by_key[firm] += by_key.pop(key)
    return {name: best for names in by_key.values() for best in [_best(names, named)] for name in names}


def _best(names: list[str], named: Mapping[str, int]) -> str:
    """Return the commonest of the spellings of a name, that of an outlet without what it makes."""
    return max(names, key=lambda name: (_OUTLET.fullmatch(_plain(name)) is None, named[name], name))


def _plain(name: str) -> str:
    first, space, rest = name.partition(" ")
    if not space and not _ALL_HANGUL.match(name):
        first, rest = name[:1], name[1:]  # 日정부
    full = f"{halves()[first]} {rest}" if rest and first in halves() else name
    key = _with_one_ending(full) or bare(full).casefold()
    if space and key.endswith(_COMMITTEE[0]):
        key = f"{key[:-1]}{_COMMITTEE}"
    return key.removeprefix(_PARLIAMENT) if key.endswith(_COMMITTEE) else key


def _with_one_ending(name: str) -> str | None:
    """Return the key of a head of government's cabinet (로시니 행정부, 로시니 정권) or of a university, else ``None``."""
    plain = bare(name)
    cabinet = max(
        (word for word in words("organizations/cabinets.txt") if plain.endswith(word)), key=len, default=None
    )
    if cabinet is not None:
        head = name.removesuffix(cabinet).split()
        of_state = head and head[-1] in halves()
        head = head[:-1] if of_state else head
        if head and not is_place(head[-1]) and len(head[-1]) > 1:
            return f"{head[-1]}정부"
    university = next((end for end in ("대학교", "대학") if plain.endswith(end)), None)
    return f"{plain.removesuffix(university)}대" if university and len(plain) > len(university) + 1 else None


def _without_medium(key: str) -> str:
    """Return the letters of an outlet without what it makes: knn방송, knn뉴스."""
    match = _OUTLET.fullmatch(key)
    return match[1] if match else key


def in_latin(key: str) -> str:
    """Return a name with two letters and more at its beginning that are spelt out in Hangul as letters: 케이비증권, kb증권."""
    match = _letters().match(key)
    if match is None:
        return key
    letters = {row[0]: row[1] for row in rows("corpus/letters.tsv")}
    return "".join(letters[name] for name in _one_letter().findall(match[0])) + key[match.end() :]


def _with_first_in_latin(key: str) -> str:
    """Return a name with one letter at its beginning that is spelt out in Hangul as a letter: 케이나루재단, k나루재단."""
    match = _one_letter().match(key)
    letters = {row[0]: row[1] for row in rows("corpus/letters.tsv")}
    return letters[match[0]] + key[match.end() :] if match and match.end() < len(key) else key


@cache
def _one_letter() -> re.Pattern[str]:
    return re.compile("|".join(sorted((row[0] for row in rows("corpus/letters.tsv")), key=len, reverse=True)))


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(f"(?:{_one_letter().pattern}){{2,}}")


def _are_written_alike(one: str, other: str) -> bool:
    """Return whether two words have as many syllables and half of them alike."""
    return len(one) == len(other) and 2 * sum(map(str.__eq__, one, other)) >= len(one)


def _is_told_by_sound(key: str) -> bool:
    return _ALL_HANGUL.fullmatch(key) is not None and len(consonants(key)) >= _HEARD
