"""Figures that touch nouns: which nouns they count (3경기), which they name something with (6·3대선, 119구조대, 코로나19)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.words.morphs import MIDDLE_DOTS, Token

# Two decades of life in a row: 2030세대, 5060.
_DECADES = pattern(r"([1-8])0([2-9])0")
# Digits of a number behind a noun that may belong to its name: 코로나19, 아이폰15.
_MOST_DIGITS = 4


class Figure(NamedTuple):
    """A figure with what counts behind it, so far: 12·3, 2차, 4대.

    Attributes:
        text: the figure with the kinds of middle dot as one.
        end: offset behind its last character.
        dotted: whether numbers are joined in it as in a date: 12·3, 6.25.
        counted: whether a noun of one syllable already counts behind it: 대 in 4대강.
    """

    text: str
    end: int
    dotted: bool
    counted: bool

    def names(self, noun: str, tag: str) -> bool:
        """Tell whether the figure and a noun behind it name something; else the noun only counts."""
        if len(noun) == 1 and tag != "SL":
            return False
        if self.text[-1:] not in "0123456789":
            return True
        decades = _DECADES.fullmatch(self.text)
        if decades and int(decades[2]) == int(decades[1]) + 1:
            return True
        return noun not in lexicons.words("nouns/latin_units.txt" if tag == "SL" else "nouns/counters.txt")

    def grown(self, token: Token) -> Figure:
        """Return the figure with a counter behind it."""
        return Figure(self.text + token.form, token.end, False, token.tag == "NNG")


NO_FIGURE = Figure("", -1, False, False)


def figure(previous: Figure, token: Token, text: str) -> Figure:
    """Return the figure that ends with a number: joined to the one before by a dot, or alone."""
    dot = text[previous.end : token.start]
    if previous is not NO_FIGURE and len(dot) == 1 and dot in MIDDLE_DOTS:
        return Figure(f"{previous.text}·{token.form}", token.end, True, False)
    return Figure(token.form, token.end, "." in token.form, False)


def whole(before: Figure, token: Token, following: Token | None) -> bool:
    """Tell whether a figure and a noun of one syllable are one noun: 3·1절, 4대강; not 3대, 10대 때."""
    if following is not None and following.start == token.end and following.tag[0] in "NX":
        return False
    return (before.dotted or before.counted) and token.form not in lexicons.words("nouns/positions.txt")


def is_version(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the number at ``position``, which touches a noun, is part of its name: nothing is counted with it."""
    number = tokens[position]
    if not number.form.isdigit() or len(number.form) > _MOST_DIGITS:
        return False
    if position + 1 == len(tokens):
        return True
    following = tokens[position + 1]
    if following.start > number.end:
        return True
    if following.form in MIDDLE_DOTS:
        return False
    return following.tag[0] == "J" or following.tag in ("VCP", "SSO", "SSC", "SP", "SF", "SE")


def is_latin_name(number: Token, following: Token | None) -> bool:
    """Tell whether a number and the Latin word behind it are one word: 5G, 3D; not 10km."""
    return (
        following is not None
        and following.tag == "SL"
        and following.start == number.end
        and number.form.isdigit()
        and following.form not in lexicons.words("nouns/latin_units.txt")
    )
