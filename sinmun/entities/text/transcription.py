"""How much a word looks like a foreign name written in Hangul: 벨로닌 does, 상반기 does not, 스마트폰 does but is nobody's.

A log-linear model over the syllables of a word and the sounds where they meet: what few Korean words have (르, 츠, a syllable
that closes in ㅅ before ㅋ) is what transcription makes. It says of a word how likely it is a Korean word, a foreign name of
a person, or another foreign word. ``training/transcriptions.py`` learns it.
"""

from __future__ import annotations

import math
import zlib
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MODEL_OF_TRANSCRIPTION = Path(__file__).parent.parent / "tagger" / "model" / "transcription.npz"
KINDS = ("word", "person", "thing")
"""A Korean word, a part of a foreign person's name, another foreign word: in the order of the model's columns."""
SIZE = 1 << 15
"""Features are told apart by a hash of as many values."""
_FIRST_SYLLABLE_OF_ALL, _LAST_SYLLABLE_OF_ALL = ord("가"), ord("힣")
_CODAS, _VOWELS_OF_SYLLABLES = 28, 21
_LONGEST_LIKE = 12


class Likeness(NamedTuple):
    """How likely a word is of each of `KINDS`.

    Attributes:
        word: that it is a Korean word.
        person: that it is a part of a foreign person's name.
        thing: that it is another foreign word: a place, a brand, a loanword.
    """

    word: float
    person: float
    thing: float

    @property
    def foreign(self) -> float:
        """That it is transcribed, a person's name or not."""
        return self.person + self.thing


def features(word: str) -> list[int]:
    """Return the numbers of what is looked at in a word of Hangul syllables, each below `SIZE`."""
    marked = f"<{word}>"
    found = [f"{min(len(word), 9)}n"]
    found += [f"{syllable}u" for syllable in word]
    found += [marked[at : at + 2] for at in range(len(marked) - 1)]
    found += [marked[at : at + 3] for at in range(len(marked) - 2)]
    parts = [_sounds(syllable) for syllable in word]
    for (_, vowel, coda), (onset, following, _) in pairwise(parts):
        found += [f"{coda},{onset}j", f"{vowel},{coda},{onset}j", f"{vowel},{coda},{onset},{following}j"]
    onset, vowel, _ = parts[0]
    _, last, coda = parts[-1]
    found += [f"{onset},{vowel}b", f"{last},{coda}e"]
    return [zlib.crc32(text.encode()) % SIZE for text in found]


def _sounds(syllable: str) -> tuple[int, int, int]:
    """Return the numbers of onset, vowel and coda."""
    rest, coda = divmod(ord(syllable) - _FIRST_SYLLABLE_OF_ALL, _CODAS)
    onset, vowel = divmod(rest, _VOWELS_OF_SYLLABLES)
    return onset, vowel, coda


@lru_cache(maxsize=8192)
def likeness(word: str) -> Likeness:
    """Return how much a word looks like a foreign name; only words of two to twelve Hangul syllables can."""
    if not 1 < len(word) <= _LONGEST_LIKE or not all(
        _FIRST_SYLLABLE_OF_ALL <= ord(sign) <= _LAST_SYLLABLE_OF_ALL for sign in word
    ):
        return Likeness(1.0, 0.0, 0.0)
    weights, step = _model()
    steps = np.add.reduce(weights.take(features(word), axis=0), axis=0, dtype=np.int32).tolist()
    greatest = max(steps)
    odds = [math.exp(value * step - greatest * step) for value in steps]
    whole = sum(odds)
    return Likeness(*(one / whole for one in odds))


@cache
def _model() -> tuple[NDArray[np.int8], float]:
    """Return the weights, a row per feature and a column per kind, and how much one step of them is."""
    with np.load(MODEL_OF_TRANSCRIPTION, allow_pickle=False) as arrays:
        return arrays["weights"], float(arrays["step"])
