"""Verbs and nouns of saying, over Kiwi's morphemes, so that every conjugated form counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sinmun.lexicons import words
from sinmun.words.morphs import Token

_LIGHT = frozenset({"XSV", "XSA"})
PREDICATES = _LIGHT | {"VV", "VV-R", "VV-I", "VX", "VX-R", "VX-I"}
"""The tags of what may be a verb of saying."""
_OBJECT = frozenset({"JKO", "JKB"})
_ENDINGS = frozenset({"EP", "EF", "EC", "ETM", "ETN", "VX", "JX"})
_PARTICLES = frozenset("을를에로")
_MODIFIER = "ETM"


class Saying(NamedTuple):
    """A predicate of saying.

    Attributes:
        first: index of its first token in the sentence.
        stop: index behind its last token.
        start: offset of its first character.
        end: offset behind its last.
        modifies: whether it stands before a noun (말한 …).
        passive: whether nobody is its subject (말해졌다, 제기됐다).
    """

    first: int
    stop: int
    start: int
    end: int
    modifies: bool
    passive: bool


class _Verbs(NamedTuple):
    stems: frozenset[str]
    nouns: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    adverbs: frozenset[tuple[str, str]]


@cache
def _verbs() -> _Verbs:
    stems, nouns, phrases, adverbs = set(), set(), set(), set()
    for entry in words("quotes/verbs.txt"):
        stem = entry.removesuffix("다")
        if "_" in stem:
            noun, verb = stem.split("_", 1)
            if noun[-1] in _PARTICLES:
                phrases.add((noun[:-1], verb))
            else:
                adverbs.add((noun, verb))
        else:
            stems.add(stem)
            if stem.endswith("하"):
                nouns.add(stem[:-1])
    return _Verbs(frozenset(stems), frozenset(nouns), frozenset(phrases), frozenset(adverbs))


def find_sayings(tokens: Sequence[Token], *, among: Sequence[int] | None = None) -> list[Saying]:
    """Return the predicates of saying among ``tokens``, in order.

    Args:
        tokens: the tokens of a sentence, or a part of them.
        among: the indices of all that is one of `PREDICATES`, and of others; any token by default.
    """
    places = range(len(tokens)) if among is None else among
    predicates = [index for index in places if tokens[index].tag in PREDICATES]
    return [saying for index in predicates if (saying := _saying_at(tokens, index)) is not None]


def _saying_at(tokens: Sequence[Token], index: int) -> Saying | None:
    """Return the predicate of saying whose verb is the token at ``index``: 말하다, 설명하다, 입을 열다, 못 박다."""
    verbs, form = _verbs(), tokens[index].form
    before = tokens[index - 1] if index else None
    if tokens[index].tag in _LIGHT:
        is_saying = before is not None and before.form in verbs.nouns
        return _saying(tokens, index - 1, index + 1, passive=form != "하") if is_saying else None
    if form in verbs.stems:
        return _saying(tokens, index, index + 1, passive=False)
    if before is not None and (before.form, form) in verbs.adverbs:
        return _saying(tokens, index - 1, index + 1, passive=False)
    takes_object = index > 1 and tokens[index - 1].tag in _OBJECT
    if takes_object and (tokens[index - 2].form, form) in verbs.phrases:
        return _saying(tokens, index - 2, index + 1, passive=False)
    return None


def light_verb(tokens: Sequence[Token], index: int) -> Saying | None:
    """Return the 하다 at ``index`` as a verb of saying (“…”고 했다), or ``None``."""
    if index < len(tokens) and tokens[index].form == "하" and tokens[index].tag in ("VV", "VX", "XSV"):
        return _saying(tokens, index, index + 1, passive=False)
    return None


def _saying(tokens: Sequence[Token], index: int, stop: int, *, passive: bool) -> Saying:
    end, modifies = tokens[stop - 1].end, False
    while stop < len(tokens) and tokens[stop].tag in _ENDINGS and tokens[stop].start <= end + 1:
        token = tokens[stop]
        if token.start > end and (token.tag != "VX" or token.form == "지"):
            break  # 지 is written on to the verb: in 폭로해 지 씨를 it is a surname
        if token.tag == "VX" and token.form == "지":
            passive = True
        end, modifies = max(end, token.end), token.tag == _MODIFIER
        stop += 1
    return Saying(index, stop, tokens[index].start, end, modifies, passive)


@cache
def saying_nouns() -> frozenset[str]:
    """Return the nouns of saying: 말, 설명, 주장."""
    return words("quotes/nouns.txt")


@cache
def spoken_deeds() -> frozenset[str]:
    """Return the nouns that headlines use for verbs of saying: 당부, 반발, 촉구."""
    return saying_nouns() | _verbs().nouns
