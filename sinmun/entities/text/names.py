"""The shapes of names: surnames, titles, forms of address, and what stands around a name."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from sinmun.entities.text.boundaries import is_particles
from sinmun.lexicons import rows, words
from sinmun.patterns import pattern

_EOJEOL = pattern(r"[가-힣A-Za-z0-9]+")
_FULL_NAME = pattern(r"[가-힣]{2,4}")
HANJA_NAME = pattern(r"[\u4e00-\u9fff]{2,}")
"""A name wholly in hanja."""
JUNIOR = "주니어"
FULL_NAME_SIZE = 3
"""Syllables of a Korean full name, as nearly all have; one with a surname of two may have a syllable more."""
_LONGEST_TITLE = 9
_LONGEST_REST = 6
_BRACKET = pattern(r"\s?\(([^()\n]{1,40})\)")
_AGE = pattern(r"(?:만\s?)?\d{1,3}(?:세|살)?(?=$|[\s·,ㆍ・])")


class Title(NamedTuple):
    """A title in the text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character, before any particle.
        text: the title as it stands (정책위의장).
        head: the entry of the lexicon it ends with (의장).
        open: whether nothing follows it inside its eojeol, so that the phrase may go on.
    """

    start: int
    end: int
    text: str
    head: str
    open: bool


@cache
def surnames() -> frozenset[str]:
    """Return Korean surnames of one and two syllables."""
    return words("people/surnames.txt") | words("people/compound_surnames.txt")


@cache
def hanja_surnames() -> dict[str, str]:
    """Return how the hanja of surnames are read."""
    return {row[0]: row[1] for row in rows("people/hanja_surnames.tsv")}


@cache
def titles() -> frozenset[str]:
    """Return the titles that follow a name."""
    return words("people/titles.txt")


@cache
def all_titles() -> frozenset[str]:
    """Return titles and the occupations that only stand before a name."""
    return titles() | words("people/occupations.txt")


@cache
def no_names() -> frozenset[str]:
    """Return what is never a name though it may look like one."""
    return words("people/not_people.txt") | all_titles()


@cache
def before_names() -> frozenset[str]:
    """Return titles, occupations, and what somebody does in a game or an affair, as it stands before a name."""
    return all_titles() | words("people/functions.txt")


@cache
def honorifics() -> frozenset[str]:
    """Return the forms of address that are no office."""
    return words("people/honorifics.txt")


@cache
def _honorific_heads() -> frozenset[str]:
    """Return the characters that forms of address begin with: few names have one behind them."""
    return frozenset([word[0] for word in honorifics()])


@lru_cache(maxsize=4096)
def surname_of(name: str) -> str | None:
    """Return the surname a Korean full name begins with, or ``None`` if it has not the shape of one.

    A full name is a surname and one or two syllables (황보민, 김민, 박지성); a surname of two syllables wins.
    """
    compact = name.replace(" ", "")
    if not _FULL_NAME.fullmatch(compact):
        return None
    if compact[:2] in words("people/compound_surnames.txt") and len(compact) in (3, 4):
        return compact[:2]
    if compact[0] in surnames() and len(compact) in (2, 3):
        return compact[0]
    return None


def is_full_name(name: str) -> bool:
    """Return whether a name is a Korean full name as nearly all are: a surname and two syllables, of 황보 one or two."""
    surname = surname_of(name)
    return surname is not None and len(name) in (FULL_NAME_SIZE, len(surname) + 2)


def read_surname(text: str) -> str | None:
    """Return the surname that ``text`` is, hanja read as Hangul, or ``None``."""
    text = hanja_surnames().get(text, text)
    return text if text in surnames() else None


def head_of(word: str, lexicon: frozenset[str]) -> str | None:
    """Return the longest entry of ``lexicon`` that ``word`` ends with."""
    size = len(word)
    for length in lengths(lexicon).get(word[-1:], ()):
        if length <= size and word[-length:] in lexicon:
            return word[-length:]
    return None


def ends_as_organization(name: str) -> bool:
    """Return whether a word ends as what stands before a member's name does: 새벽당, 사회학과."""
    ends = words("organizations/endings_before_people.txt")
    return name[-1] in ends or head_of(name, words("people/units.txt")) is not None


@cache
def lengths(lexicon: frozenset[str]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the entries of a lexicon by their last character, the longest first.

    Few words end in the last character of any title or body, so most need no further look.
    """
    found: defaultdict[str, set[int]] = defaultdict(set)
    for entry in lexicon:
        if 1 < len(entry) <= _LONGEST_TITLE:
            found[entry[-1]].add(len(entry))
    return {last: tuple(sorted(sizes, reverse=True)) for last, sizes in found.items()}


def title_in(text: str, start: int, *, lexicon: frozenset[str] | None = None) -> Title | None:
    """Return the title that the eojeol at ``start`` is, particles taken off, or ``None``."""
    match = _EOJEOL.match(text, start)
    if match is None:
        return None
    end = match.end()
    # Only the end of a word tells, however long it is.
    first = max(start, end - _LONGEST_TITLE - _LONGEST_REST)
    found = _title_at_end(text[first:end], titles() if lexicon is None else lexicon)
    if found is None:
        return None
    head, rest = found
    return Title(start, end - rest, text[start : end - rest], head, not rest)


@lru_cache(maxsize=8192)
def _title_at_end(word: str, lexicon: frozenset[str]) -> tuple[str, int] | None:
    """Return the longest title that ends ``word`` and the number of characters of the particles behind it."""
    best: tuple[str, int] | None = None
    venues = words("people/venues.txt")
    for cut in range(len(word), max(1, len(word) - _LONGEST_REST - 1), -1):
        rest = word[cut:].removeprefix("님")
        leads = rest.startswith("팀") and head_of(word[:cut], words("people/team_leaders.txt")) is not None
        if is_particles(rest.removeprefix("팀") if leads else rest):
            head = head_of(word[:cut], lexicon)
            if word[:cut] in venues:
                return None
            if head in words("people/whole_titles.txt") and head != word[:cut]:
                continue
            if head in words("people/compound_titles.txt") and head == word[:cut]:
                continue
            if head is not None and (best is None or len(head) > len(best[0])):
                best = head, len(word) - cut
    return best


def title_after(text: str, end: int) -> Title | None:
    """Return the title right behind a name or surname that ends at ``end`` (오 시장, 오시장), or ``None``."""
    while text.startswith((" 전 ", " 현 ", " 前 ", " 現 ", " 신임 ", " 당시 "), end):
        end = text.index(" ", end + 1)
    return title_in(text, end + 1 if text.startswith(" ", end) else end)


def ends_word(text: str, end: int) -> bool:
    """Return whether a name that ends at ``end`` has nothing but particles behind it in its eojeol."""
    return is_particles(_run(text, end))


def address_after(text: str, end: int) -> int | None:
    """Return the offset behind the form of address (씨) that follows a name ending at ``end``, or ``None``."""
    start = end + 1 if text.startswith(" ", end) else end
    if text[start : start + 1] not in _honorific_heads():
        return None
    for word in honorifics():
        stop = start + len(word)
        if text.startswith(word, start) and is_particles(_run(text, stop)):
            return stop
    return None


def titles_agree(one: str, other: str) -> bool:
    """Return whether two titles can be one office: 시장 and 부시장 by their ends, 대표 and 대표이사 by their parts.

    CFO is 최고재무책임자.
    """
    one, other = _spelt_out().get(one, one), _spelt_out().get(other, other)
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return long.endswith(short) or (long.startswith(short) and long[len(short) :] in titles())


@cache
def _spelt_out() -> dict[str, str]:
    """Return what titles in Latin capitals stand for."""
    return {row[0]: row[1] for row in rows("people/abbreviated_titles.tsv")}


def bracket_after(text: str, end: int) -> re.Match[str] | None:
    """Return the bracket that follows a name ending at ``end``: ``(53)``, ``(64·여)``, or ``None``."""
    # Few names have one; a look at two characters spares the others the pattern.
    return _BRACKET.match(text, end) if "(" in text[end : end + 2] else None


def is_age(text: str) -> bool:
    """Return whether a bracket's content begins with an age."""
    return _AGE.match(text) is not None


def _run(text: str, start: int) -> str:
    match = _EOJEOL.match(text, start)
    return match.group() if match else ""
