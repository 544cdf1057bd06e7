"""What an article is about, where that tells which names are known there: shows, games and sport."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinmun.lexicons import words

SHOWS = "people/show_names.txt"
TOLD_BY = {
    SHOWS: ("people/show_words.txt", 3),
    "people/game_names.txt": ("people/game_words.txt", 2),
    "people/sport_names.txt": ("people/sport_words.txt", 3),
}
"""Names that are known in articles on a subject: the words that tell of it, and how many of them must stand there."""


def subjects_of(text: str) -> tuple[str, ...]:
    """Return those of `TOLD_BY` of whose subject the article says enough."""
    told = set(_telling(text))
    return tuple(
        [names for names, (telling, fewest) in TOLD_BY.items() if len(told & words(telling)) >= fewest]
    )


def _telling(text: str) -> Iterator[str]:
    """Yield the words in the text that tell of a subject, be it that one begins within another: 프로야구, 야구장."""
    pattern = _any_word()
    match = pattern.search(text)
    while match is not None:
        yield from _prefixes(match.group())
        match = pattern.search(text, match.start() + 1)


@cache
def _every_word() -> frozenset[str]:
    return frozenset().union(*(words(telling) for telling, _ in TOLD_BY.values()))


@cache
def _any_word() -> re.Pattern[str]:
    """Return the pattern of the longest of the words that begins at a character: one search instead of one for each word."""
    longest_first = sorted(_every_word(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _prefixes(word: str) -> tuple[str, ...]:
    """Return the words that one of them begins with, itself among them."""
    return tuple([other for other in _every_word() if word.startswith(other)])
