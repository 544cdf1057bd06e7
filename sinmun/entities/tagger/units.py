"""The units the tagger labels: Kiwi's tokens, some of them cut where a name may end inside.

Kiwi takes an unknown name and its particle for one noun at times (곽지민님), and knows 박모 and 남북 as words; the cut lets the
tagger put the edge of a mention there, and it need not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.words.morphs import Token

LOOSE = "XX"
_JAMO = pattern("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb]")
_NOUNS = frozenset({"NNP", "NNG"})
_SURNAME_ONLY = "모"
_FORM, _GUESSED = (itemgetter(Token._fields.index(name)) for name in ("form", "oov"))


class Piece(NamedTuple):
    """A piece of a token: its form, its tag, and its offsets in the text."""

    form: str
    tag: str
    start: int
    end: int


Unit = Token | Piece


def units_of(tokens: Sequence[Token]) -> Sequence[Unit]:
    """Return the units of the tokens of a sentence."""
    # Few tokens are cut, and in Python each costs ten times what it costs here.
    places = list(compress(range(len(tokens)), map(_GUESSED, tokens)))
    forms = list(map(_FORM, tokens))
    pairs = lexicons.words("entities/state-pairs.txt")
    if _SURNAME_ONLY in "".join(forms) or not pairs.isdisjoint(forms):
        words = {at for at, form in enumerate(forms) if form[-1:] == _SURNAME_ONLY or form in pairs}
        places = sorted(words.union(places))
    if not places:
        return tokens
    result: list[Unit] = list(tokens)
    for at in reversed(places):
        form, tag, start, end, _, _, unknown = tokens[at]
        if tag in _NOUNS:
            result[at : at + 1] = _cut(Piece(form, tag, start, end), unknown=unknown)
    return result


def _cut(unit: Piece, *, unknown: bool) -> list[Piece]:
    form, tag, start, end = unit
    if end - start != len(form):
        return [unit]
    if form in lexicons.words("entities/state-pairs.txt"):
        return [Piece(char, tag, start + n, start + n + 1) for n, char in enumerate(form)]
    if (
        len(form) == 2
        and form[1] == _SURNAME_ONLY
        and form[0] in lexicons.words("entities/surname-syllables.txt")
    ):
        return [Piece(form[0], tag, start, start + 1), Piece(_SURNAME_ONLY, "NP", start + 1, end)]
    if unknown and (size := _name_size(form)):
        return [Piece(form[:size], tag, start, start + size), Piece(form[size:], LOOSE, start + size, end)]
    return [unit]


def _name_size(form: str) -> int:
    """Return how many syllables of an unknown noun stand before a loose ending or a row of jamo; 0 if there is none."""
    jamo = _JAMO.search(form)
    if jamo is not None and jamo.start():
        return jamo.start() if jamo.start() > 1 else 0
    endings = lexicons.words("entities/loose-endings.txt")
    first = max(2, len(form) - _longest(endings))
    return next((at for at in range(first, len(form)) if form[at:] in endings), 0)


@cache
def _longest(forms: frozenset[str]) -> int:
    return max(map(len, forms))
