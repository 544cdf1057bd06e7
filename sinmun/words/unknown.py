"""Unknown names that are none: a known noun with its particle or with 입니다, which Kiwi takes for a name if repeated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol, TypeVar

from sinmun import lexicons

# The polite ending behind a noun, whole and without its last letter, which Kiwi may leave.
_POLITE = ("입니다", "입니")
# Shorter words with a particle are too often a name: 이가, 한로.
_SHORTEST_NAME = 3


class Morpheme(Protocol):
    """What is read of a morpheme."""

    @property
    def form(self) -> str:
        """The morpheme."""

    @property
    def tag(self) -> str:
        """Its part of speech."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""

    @property
    def oov(self) -> bool:
        """Whether Kiwi's dictionary lacks it."""


M = TypeVar("M", bound=Morpheme)


def parted(tokens: Sequence[M], read: Callable[[str], Sequence[M]]) -> list[tuple[int, Sequence[M]]]:
    """Return the indices of unknown names that are nouns with a particle, each with its parts, counted from its start.

    Of a noun with 입니다 the noun alone is given.

    Args:
        tokens: morphemes.
        read: gives the morphemes of a word that stands by itself.
    """
    found = []
    for index in [index for index, token in enumerate(tokens) if token.oov]:
        token = tokens[index]
        if token.form.endswith(_POLITE):
            nouns = read(token.form[: token.form.rfind(_POLITE[1])])
            if nouns and all(map(_is_known, nouns)):
                found.append((index, nouns))
            continue
        if (
            len(token.form) < _SHORTEST_NAME
            or token.tag not in ("NNP", "NNG")
            or token.form[-1] not in _last_letters()
        ):
            continue
        if (
            index + 1 < len(tokens)
            and tokens[index + 1].start == token.end
            and tokens[index + 1].tag[0] == "J"
        ):
            continue
        parts = read(token.form)
        if _is_noun_with_particle(parts, token.form):
            found.append((index, parts))
    return found


def _is_noun_with_particle(parts: Sequence[Morpheme], form: str) -> bool:
    """Tell whether a word is known nouns and behind them one particle that makes no word of them, or several."""
    nouns = [part for part in parts if part.tag[0] == "N"]
    particles = parts[len(nouns) :]
    if not nouns or not particles or "".join([part.form for part in parts]) != form:
        return False
    if len(particles) == 1 and particles[0].form not in _endings():
        return False
    return all(part.tag[0] == "J" or part.form in _endings() for part in particles) and all(
        map(_is_known, nouns)
    )


def _is_known(noun: Morpheme) -> bool:
    return noun.tag in ("NNG", "NNP") and len(noun.form) > 1 and not noun.oov


@cache
def _endings() -> frozenset[str]:
    return lexicons.words("nouns/particles.txt") | lexicons.words("nouns/particles_of_known.txt")


@cache
def _last_letters() -> frozenset[str]:
    return frozenset(particle[-1] for particle in lexicons.words("people/particles.txt"))
