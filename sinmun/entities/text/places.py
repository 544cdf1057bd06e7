"""States, provinces, cities and districts: what is one by its name, and which governments an article shows."""

from __future__ import annotations

import re
from functools import cache

from sinmun.lexicons import rows, words
from sinmun.patterns import pattern

_MUNICIPALITY = pattern(r"(?:[가-힣]{2,4} )*[가-힣]{2,}[시군구도]")
_LAST_WORD = pattern(r"[가-힣A-Za-z0-9]+$")
_LONGEST_MUNICIPALITY = 6
_SENT_TO = "주"
_AT = pattern(r"에서(?:는|도|만)?(?![가-힣])| [가-힣]{1,4}[면읍동리](?![가-힣])")


@cache
def places() -> frozenset[str]:
    """Return the bare names of states, provinces and cities: a place, and a team or government where the context says so."""
    return words("organizations/states_and_cities.txt")


def is_place(name: str) -> bool:
    """Return whether a state, province or city is so called."""
    return name in places()


def is_destination(word: str) -> bool:
    """Return whether a word is where an envoy is sent: 주벨로니아 of 주벨로니아 대사."""
    return word[:1] == _SENT_TO and is_place(word[1:])


@cache
def hanja() -> dict[str, str]:
    """Return the states that single hanja of headlines stand for (美: 미국)."""
    return {row[0]: row[1] for row in rows("organizations/hanja.tsv")}


@cache
def state_signs() -> dict[str, str]:
    """Return the states that single hanja, and the syllables of compounds (한미), stand for."""
    return {
        row[0]: row[1]
        for row in (*rows("organizations/hanja.tsv"), *rows("organizations/state_syllables.tsv"))
    }


@cache
def halves() -> dict[str, str]:
    """Return the states that single signs stand for: those of `state_signs` that mean states, and 남 beside 북."""
    bodies = {row[0] for row in rows("organizations/hanja.tsv") if row[2] != "LC"}
    signs = {sign: state for sign, state in state_signs().items() if sign not in bodies}
    return signs | {row[0]: row[1] for row in rows("organizations/halves.tsv")}


@cache
def state_names() -> frozenset[str]:
    """Return the names and the signs of states, provinces and cities."""
    return places().union(state_signs())


def is_municipality(name: str) -> bool:
    """Return whether a province, city, county or district is so called in full: 해온시, 경기도 솔내군."""
    return name[-1:] in "시군구도" and _MUNICIPALITY.fullmatch(name) is not None


def stands_as_ground(name: str, text: str, end: int) -> bool:
    """Return whether a city or county that ends at ``end`` is where something is: 서천군에서는, 서천군 판교면."""
    return is_municipality(name) and (_AT.match(text, end) is not None or is_land(text, end))


def is_land(text: str, end: int) -> bool:
    """Return whether a word follows that only ground has: 해온시 일대, 해온시 앞바다."""
    return before_any(words("organizations/ground_words.txt")).match(text, end) is not None


@cache
def before_any(following: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a space and one of the words that follow a name."""
    return re.compile(f" (?:{'|'.join(sorted(following))})")


def shown_governments(text: str) -> frozenset[str]:
    """Return the cities, counties and districts that longer words of the text show: 해온시 by 해온시장, 해온시의회."""
    shown: set[str] = set()
    for match in _evidence().finditer(text):
        stop = match.end()
        word = _LAST_WORD.search(text, max(0, stop - _LONGEST_MUNICIPALITY - 1), stop)
        if word is not None and 3 <= len(word.group()) <= _LONGEST_MUNICIPALITY:
            shown.add(word.group())
    return frozenset(shown)


@cache
def _evidence() -> re.Pattern[str]:
    """Return the pattern of a government's last syllable before what only follows governments."""
    ends = "|".join(map(re.escape, words("organizations/municipal_evidence.txt")))
    return re.compile(rf"[시군구도](?={ends})")
