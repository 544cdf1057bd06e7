"""What two articles with the same text have in common: a digest of the text, a sketch of its shingles, its figures.

The text is taken down to its letters, so spacing, punctuation and type do not count; bylines, captions and other furniture were
taken off before. Figures count for themselves: pieces that say every day the same of other figures are not one text. The
sketch is MinHash (A. Z. Broder, "On the resemblance and containment of documents", 1997) over shingles of 8 letters: the
share of equal places in two sketches estimates the Jaccard similarity of the two sets of shingles, with a standard error of
at most 0.05.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

SHINGLE = 8  # letters
PLACES = 128
SHORTEST = 100  # letters; shorter texts share their shingles by chance and are compared as a whole only
# Letters; a body as short as that, or without a sentence, may be a licence line or links: what the item says is above it.
SAYS_NOTHING, SAYS_LITTLE = 30, 60
_MOST_SHINGLES = 4096
_SEED = 20240607

_STATEMENT = re.compile(r"다(?:\s*[.…]|$)", re.MULTILINE)
_OTHER = re.compile(r"[\W\d_]+")
# The day of a photograph, which one copy of a caption has and the other not.
_STAMP = re.compile(r"\b\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\b\.?")
# A figure, and the letter behind it: 3일 and 3도 are two.
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*\s?[^\W\d_]?")
# The first sentence of a caption says what happens as the picture is taken.
_SCENE = re.compile(r"[^.]{1,200}?[^\W\d_]고 있(?:다|습니다)\.")
_OTHER_SCENE = 2  # letters
_MANY_FIGURES = 6
_Hashes = npt.NDArray[np.uint64]


class Signature(NamedTuple):
    """The marks of a text.

    Attributes:
        digest: of all its letters and figures; equal for the same text, empty for none.
        sketch: `PLACES` numbers of 32 bits, little-endian; empty for a short text.
    """

    digest: str
    sketch: bytes


class Likeness(NamedTuple):
    """How much of two texts is the same.

    Attributes:
        jaccard: shared shingles, as a share of all that stand in either.
        contained: shared shingles, as a share of those of the shorter text.
    """

    jaccard: float
    contained: float


def sign(body: str, *, above: str = "") -> Signature:
    """Return the marks of a text, in time linear in its length.

    Args:
        body: the text.
        above: headline and captions; where the body says next to nothing, they are part of what is compared.
    """
    letters = letters_of(body)
    if len(letters) < (SAYS_NOTHING if _STATEMENT.search(body) else SAYS_LITTLE):
        body = f"{above}\n{body}"
    marks = letters_of(body) + "\n" + " ".join(_figures_in(body))
    if not marks.strip():
        return Signature("", b"")
    digest = hashlib.blake2b(marks.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return Signature(digest, _sketch(letters) if len(letters) >= SHORTEST else b"")


def letters_of(text: str) -> str:
    """Return the letters of a text, small."""
    return _OTHER.sub("", text).lower()


def similarity(first: bytes, second: bytes) -> float:
    """Return the estimated share of shingles that two texts have in common, 0 to 1."""
    if not first or not second:
        return 0.0
    return float(np.mean(np.frombuffer(first, "<u4") == np.frombuffer(second, "<u4")))


def overlap(first: str, second: str) -> Likeness:
    """Return how much of two texts is the same, counted over all their shingles."""
    ours, theirs = (np.unique(_shingles(letters_of(text))) for text in (first, second))
    shared = len(np.intersect1d(ours, theirs, assume_unique=True))
    if not shared:
        return Likeness(0.0, 0.0)
    return Likeness(shared / (len(ours) + len(theirs) - shared), shared / min(len(ours), len(theirs)))


def other_figures(first: str, second: str) -> bool:
    """Return whether two texts have other figures: the weather, the market or the lottery of another day.

    Two at least differ, and most of all; or a third of all, if six differ: what a program writes about a share every day says
    each time how old and how large the firm is.
    """
    ours, theirs = (Counter(_figures_in(text)) for text in (first, second))
    shared = (ours & theirs).total()
    # Of figures that one of the two leaves out, nothing is said: a reprint may be cut.
    differ = min(ours.total(), theirs.total()) - shared
    return differ >= 2 and (differ > shared or (differ >= _MANY_FIGURES and 2 * differ >= shared))


def other_picture(first: str, second: str) -> bool:
    """Return whether two texts that begin with what a picture shows show something else, or somebody else.

    Of one event there are many pictures, and all their captions go on alike: 표은새가 인사하고 있다, 봉가람이 인사하고 있다.
    """
    ours, theirs = (_SCENE.match(text) for text in (first, second))
    if ours is None or theirs is None:
        return False
    one, other = (letters_of(scene.group()) for scene in (ours, theirs))
    same = _beginning(one, other)
    one, other = one[same:], other[same:]
    return min(len(one), len(other)) - _beginning(one[::-1], other[::-1]) >= _OTHER_SCENE


def _beginning(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (letter, another) in pairs if letter != another), min(len(one), len(other)))


def _figures_in(text: str) -> list[str]:
    return ["".join(figure.replace(",", "").split()) for figure in _FIGURE.findall(_STAMP.sub(" ", text))]


def _sketch(letters: str) -> bytes:
    hashes = _shingles(letters)
    if len(hashes) > _MOST_SHINGLES:
        # The smallest hashes are a fair sample of the shingles, and the same sample for the same shingles.
        hashes = np.unique(hashes)[:_MOST_SHINGLES]
    factors, shifts = _permutations()
    smallest = np.full(PLACES, np.iinfo(np.uint64).max, np.uint64)
    for begin in range(0, len(hashes), 512):
        block = hashes[begin : begin + 512, None] * factors
        block += shifts
        smallest = np.minimum(smallest, block.min(axis=0))
    return (smallest >> np.uint64(32)).astype("<u4").tobytes()


def _shingles(letters: str) -> _Hashes:
    """Return a hash of every shingle."""
    codes = np.frombuffer(letters.encode("utf-32-le", "replace"), "<u4").astype(np.uint64)
    hashes = np.zeros(max(len(codes) - SHINGLE + 1, 0), np.uint64)
    for place in range(SHINGLE):
        hashes = hashes * np.uint64(0x100000001B3) + codes[place : place + len(hashes)]
    return _mix(hashes)


def _mix(hashes: _Hashes) -> _Hashes:
    """Return hashes whose bits all depend on all bits (the finalizer of SplitMix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


@cache
def _permutations() -> tuple[Any, Any]:
    random = np.random.Generator(np.random.PCG64(_SEED))
    factors = random.integers(0, 1 << 63, PLACES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    return factors, random.integers(0, 1 << 63, PLACES, dtype=np.uint64)
