"""What two articles with the same text have in common: a digest of the text, and a sketch of its shingles.

The text is taken down to its letters, so spacing, punctuation, figures and type do not count; bylines, captions and other
furniture were taken off before. The sketch is MinHash (A. Z. Broder, "On the resemblance and containment of
documents", 1997) over shingles of 8 letters: the share of equal places in two sketches estimates the Jaccard similarity of
the two sets of shingles, with a standard error of at most 0.05.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

SHINGLE = 8  # letters
PLACES = 128
SHORTEST = 100  # letters; shorter texts share their shingles by chance and are compared as a whole only
_MOST_SHINGLES = 4096
_SEED = 20240607

_OTHER = re.compile(r"[\W\d_]+")
_Hashes = npt.NDArray[np.uint64]


class Signature(NamedTuple):
    """The marks of a text.

    Attributes:
        digest: of all its letters; equal for the same text.
        sketch: `PLACES` numbers of 32 bits, little-endian; empty for a short text.
    """

    digest: str
    sketch: bytes


def sign(text: str) -> Signature:
    """Return the marks of ``text``, in time linear in its length."""
    letters = _OTHER.sub("", text).lower()
    digest = hashlib.blake2b(letters.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return Signature(digest, _sketch(letters) if len(letters) >= SHORTEST else b"")


def similarity(first: bytes, second: bytes) -> float:
    """Return the estimated share of shingles that two texts have in common, 0 to 1."""
    if not first or not second:
        return 0.0
    return float(np.mean(np.frombuffer(first, "<u4") == np.frombuffer(second, "<u4")))


def _sketch(letters: str) -> bytes:
    codes = np.frombuffer(letters.encode("utf-32-le", "replace"), "<u4").astype(np.uint64)
    hashes = np.zeros(len(codes) - SHINGLE + 1, np.uint64)
    for place in range(SHINGLE):
        hashes = hashes * np.uint64(0x100000001B3) + codes[place : place + len(hashes)]
    hashes = _mix(hashes)
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
