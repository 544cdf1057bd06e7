"""What a token says by its form and tag alone: features, attributes and flags of its type.

A feature is a 32-bit key: a hash of what is seen and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sinmun import lexicons
from sinmun.entities.tagger.gazetteer import HashIndex, Words
from sinmun.entities.tagger.units import LOOSE
from sinmun.patterns import pattern

OFFSETS = (-3, -2, -1, 0, 1, 2, 3)
_NEAR = (-1, 0, 1)
_WIDE = (-2, -1, 0, 1, 2)

Keys = NDArray[np.uint32]

Term = tuple[Words, ...]
"""What a template sees: one value, or two or three together; see `mixed`."""

TEMPLATES = (
    "form", "tag", "form/tag", "first1", "first2", "last1", "last2", "last3", "shape", "shape/tag", "lexicon",
    "cluster1", "cluster2", "cluster3",
)  # fmt: skip
"""What is seen of a token; "last2" its last two characters, "cluster1" to "cluster3" its cluster, coarse to fine."""

# Columns of the attributes of a type.
FORM, TAG, LAST1, LAST2, FIRST1, SHAPE, CLUSTER, COARSE, LEX, COLUMNS = range(10)
# Of each attribute the template whose value it is, and the one it is where that sees nothing.
_SEEN = (
    (FORM, "form/tag", ""), (TAG, "tag", ""), (LAST1, "last1", ""), (LAST2, "last2", "form"), (FIRST1, "first1", ""),
    (SHAPE, "shape", ""), (CLUSTER, "cluster2", "tag"), (COARSE, "cluster1", "tag"), (LEX, "lexicon", ""),
)  # fmt: skip
# Bits of the flags of a type.
NOUN, PARTICLE, OPEN, CLOSE, QUOTE, TITLE, NOMINAL = (1 << bit for bit in range(7))

_NOMINAL_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN", "NR", "NNB", "W_SERIAL"})
_RUN_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN"})
_IN_HANGUL = pattern("[가-힣]+")
_QUOTES = frozenset("'\"‘’“”")


def hash_text(text: str) -> int:
    """Return a hash of ``text``, never 0."""
    return crc32(text.encode("utf-8", "surrogatepass")) | 1


class _Hashes(dict[str, int]):
    """The hashes of what many types share, 0 for nothing: syllables, tags, shapes, clusters."""

    def __missing__(self, text: str) -> int:
        value = self[text] = hash_text(text) if text else 0
        return value


class TypeEncoder:
    """Works out what depends on a token's form and tag alone."""

    def __init__(self, cluster_keys: Keys, clusters: NDArray[np.uint16]) -> None:
        self._hashes = _Hashes()
        self._cluster_index = HashIndex(cluster_keys)
        self._clusters = clusters
        self._surnames = lexicons.words("entities/surname-syllables.txt")
        self._titles = lexicons.words("entities/titles.txt")
        self._organizations = lexicons.words("entities/organization-suffixes.txt")
        self._place_suffixes = lexicons.words("entities/place-suffixes.txt")
        self._places = lexicons.words("entities/places.txt")
        reach = {"form": OFFSETS, "tag": _WIDE, "last1": _WIDE, "cluster2": _WIDE, "lexicon": _WIDE}
        pairs = [(t, o) for t, name in enumerate(TEMPLATES) for o in reach.get(name, _NEAR)]
        self.pair_template = np.array([t for t, _ in pairs])
        self.pair_offset = np.array([OFFSETS.index(o) for _, o in pairs])
        self._pair_salt = np.array([hash_text(f"{TEMPLATES[t]}@{o}") for t, o in pairs], np.uint64)

    def _values(self, form: str, tag: str, whole: int, clusters: Sequence[int]) -> tuple[int, ...]:
        """Return the hash of what each of ``TEMPLATES`` sees of a type; 0 for nothing. ``whole`` is that of form and tag."""
        shape, size, shared = _shape(form), len(form), self._hashes
        coarse, middle, fine = clusters
        return (
            hash_text(form) if form else 0,
            shared[tag],
            whole,
            shared[form[:1]],
            hash_text(form[:2]) if size > 2 else 0,
            shared[form[-1:]],
            hash_text(form[-2:]) if size > 2 else 0,
            hash_text(form[-3:]) if size > 3 else 0,
            shared[f"{shape}{min(size, 6)}"],
            shared[f"{shape}{min(size, 4)}{tag}"],
            shared[self._lexicon_bits(form)],
            shared[str(coarse) if coarse else ""],
            shared[str(middle) if middle else ""],
            shared[str(fine) if fine else ""],
        )

    def _lexicon_bits(self, form: str) -> str:
        ends = form[-2:] in self._organizations or form[-3:] in self._organizations
        bits = (
            (form[:1] in self._surnames) + (len(form) == 1 and form in self._surnames),
            form in self._titles,
            form in self._organizations,
            ends,
            form in self._place_suffixes,
            form in self._places,
        )
        return "".join([str(int(bit)) for bit in bits]) if any(bits) else ""

    def encode(self, types: Sequence[tuple[str, str]]) -> tuple[Keys, Words, NDArray[np.uint8]]:
        """Return feature keys (types by template-and-offset pair; 0 for none), attributes and flags of types."""
        names = [hash_text(f"{form}/{tag}") for form, tag in types]
        found = self._cluster_index.find(np.array(names, np.uint32))
        clusters = (
            np.where(found[:, None] >= 0, self._clusters[found], 0)
            if len(self._clusters)
            else np.zeros((len(types), 3), int)
        )
        rows = zip(types, names, clusters.tolist(), strict=True)
        values = np.array([self._values(*one, whole, row) for one, whole, row in rows], np.uint64)
        flags = np.array([self._flags(form, tag) for form, tag in types], np.uint8)
        paired = values[:, self.pair_template]
        keys = mix(paired, self._pair_salt)
        keys[paired == 0] = 0
        return keys, _attributes(values), flags

    def _flags(self, form: str, tag: str) -> int:
        flag = _flags_of_tag(tag)
        if form in _QUOTES:
            flag = (flag | QUOTE) & ~(OPEN | CLOSE)
        if form in self._titles:
            flag |= TITLE
        return flag


def _attributes(values: Words) -> Words:
    """Return the attributes of types by the hashes of what each template sees of them."""
    column = {name: values[:, number] for number, name in enumerate(TEMPLATES)}
    result = np.zeros((len(values), COLUMNS), np.uint64)
    for attribute, name, instead in _SEEN:
        seen = column[name]
        result[:, attribute] = np.where(seen == 0, column[instead], seen) if instead else seen
    return result


@cache
def _flags_of_tag(tag: str) -> int:
    flag = 0
    if tag in _RUN_TAGS:
        flag |= NOUN
    if tag in _NOMINAL_TAGS or tag in {"NP", "MAG", "MM", "IC", "VV", "VA", "XR", "SW", "SO"}:
        flag |= NOMINAL
    if tag[0] == "J" or tag == LOOSE or tag in {"VCP", "XSV", "XSA", "EF", "EC", "ETM"}:
        flag |= PARTICLE
    if tag == "SSO":
        flag |= OPEN
    if tag == "SSC":
        flag |= CLOSE
    return flag


def _shape(form: str) -> str:
    if _IN_HANGUL.fullmatch(form):
        return "H"
    kinds = {
        "H" if "가" <= char <= "힣" else "A" if char.isascii() and char.isupper() else "a" if char.isascii() and char.islower()
        else "0" if char.isdigit() else "C" if "一" <= char <= "鿿" or "豈" <= char <= "﫿" else "." for char in form
    }  # fmt: skip
    return "".join(sorted(kinds))


_MULTIPLY = tuple(
    np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
)
_HALF_OF_KEY = np.uint64(32)


def mix(values: Words, salts: Words) -> Keys:
    """Return the keys of values under the salts of their templates."""
    value = values * _MULTIPLY[0]
    value += salts * _MULTIPLY[1]
    value ^= value >> _HALF_OF_KEY
    value *= _MULTIPLY[3]
    value >>= _HALF_OF_KEY
    return value.astype(np.uint32) | np.uint32(1)


_P0, _P1, _P2 = (np.uint64(n) for n in (0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3))
_SHIFT_OF_PAIR = np.uint64(7)


def pair(first: Words, second: Words | np.uint64) -> Words:
    """Return a value for two values together, never 0 but by chance."""
    return (first + _P0) * _P1 ^ (second * _P2)


def triple(first: Words, second: Words, third: Words) -> Words:
    """Return a value for three values together."""
    return pair(pair(first, second) >> _SHIFT_OF_PAIR, third)


def mixed(terms: Sequence[Term], salts: Words) -> Keys:
    """Return the keys of what templates see: one value for each of some units, or two or three of which `pair` and `triple`
    make one.

    All templates together: a call of NumPy takes longer than its work on some hundreds of numbers.

    Args:
        terms: what each template sees.
        salts: the salt of each.

    Returns:
        A row per template, those that see least first.
    """
    order = sorted(range(len(terms)), key=lambda number: len(terms[number]))
    values = np.array([terms[number][0] for number in order])
    for further in (1, 2):
        larger = [number for number in order if len(terms[number]) > further]
        if larger:
            some = values[-len(larger) :]
            other = np.array([terms[number][further] for number in larger])
            if further == 2:
                some >>= _SHIFT_OF_PAIR
            other *= _P2
            some += _P0
            some *= _P1
            some ^= other
    return mix(values, salts[order, None])
