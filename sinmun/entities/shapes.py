"""What a token says by its form and tag alone: features, attributes and flags of its type.

A feature is a 32-bit key: a hash of what is seen and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sinmun import lexicons
from sinmun.entities.gazetteer import HashIndex, Words
from sinmun.entities.units import LOOSE

OFFSETS = (-3, -2, -1, 0, 1, 2, 3)
_NEAR = (-1, 0, 1)
_WIDE = (-2, -1, 0, 1, 2)

Keys = NDArray[np.uint32]

# Columns of the attributes of a type.
FORM, TAG, LAST1, LAST2, FIRST1, SHAPE, CLUSTER, COARSE, LEX, COLUMNS = range(10)
# Bits of the flags of a type.
NOUN, PARTICLE, OPEN, CLOSE, QUOTE, TITLE, NOMINAL = (1 << bit for bit in range(7))

_NOMINAL_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN", "NR", "NNB", "W_SERIAL"})
_RUN_TAGS = frozenset({"NNG", "NNP", "SL", "SH", "SN", "XPN", "XSN"})
_QUOTES = frozenset("'\"‘’“”")


def hash_text(text: str) -> int:
    """Return a hash of ``text``, never 0."""
    return crc32(text.encode("utf-8", "surrogatepass")) | 1


class TypeEncoder:
    """Works out what depends on a token's form and tag alone."""

    def __init__(self, cluster_keys: Keys, clusters: NDArray[np.uint16]) -> None:
        self._cluster_index = HashIndex(cluster_keys)
        self._clusters = clusters
        self._surnames = lexicons.words("entities/surname-syllables.txt")
        self._titles = lexicons.words("entities/titles.txt")
        self._organizations = lexicons.words("entities/organization-suffixes.txt")
        self._place_suffixes = lexicons.words("entities/place-suffixes.txt")
        self._places = lexicons.words("entities/places.txt")
        self.templates = [template for template, _ in self._values("", "", (0, 0, 0))]
        reach = {"form": OFFSETS, "tag": _WIDE, "last1": _WIDE, "cluster2": _WIDE, "lexicon": _WIDE}
        pairs = [(t, o) for t, name in enumerate(self.templates) for o in reach.get(name, _NEAR)]
        self.pair_template = np.array([t for t, _ in pairs])
        self.pair_offset = np.array([OFFSETS.index(o) for _, o in pairs])
        self._pair_salt = np.array([hash_text(f"{self.templates[t]}@{o}") for t, o in pairs], np.uint64)

    def _values(self, form: str, tag: str, clusters: tuple[int, int, int]) -> list[tuple[str, str]]:
        shape = _shape(form)
        known = self._lexicon_bits(form)
        return [
            ("form", form),
            ("tag", tag),
            ("form/tag", f"{form}/{tag}"),
            ("first1", form[:1]),
            ("first2", form[:2] if len(form) > 2 else ""),
            ("last1", form[-1:]),
            ("last2", form[-2:] if len(form) > 2 else ""),
            ("last3", form[-3:] if len(form) > 3 else ""),
            ("shape", f"{shape}{min(len(form), 6)}"),
            ("shape/tag", f"{shape}{min(len(form), 4)}{tag}"),
            ("lexicon", known),
            ("cluster1", f"{clusters[0]}" if clusters[0] else ""),
            ("cluster2", f"{clusters[1]}" if clusters[1] else ""),
            ("cluster3", f"{clusters[2]}" if clusters[2] else ""),
        ]

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
        return "".join(str(int(bit)) for bit in bits) if any(bits) else ""

    def encode(self, types: Sequence[tuple[str, str]]) -> tuple[Keys, Words, NDArray[np.uint8]]:
        """Return feature keys (types by template-and-offset pair; 0 for none), attributes and flags of types."""
        names = np.fromiter((hash_text(f"{form}/{tag}") for form, tag in types), np.uint32, len(types))
        found = self._cluster_index.find(names)
        clusters = (
            np.where(found[:, None] >= 0, self._clusters[found], 0)
            if len(self._clusters)
            else np.zeros((len(types), 3), int)
        )
        values = np.zeros((len(types), len(self.templates)), np.uint64)
        attributes = np.zeros((len(types), COLUMNS), np.uint64)
        flags = np.zeros(len(types), np.uint8)
        for row, (form, tag) in enumerate(types):
            seen = self._values(form, tag, tuple(clusters[row].tolist()))
            hashed = [hash_text(value) if value else 0 for _, value in seen]
            values[row] = hashed
            attributes[row] = (
                hashed[2], hashed[1], hashed[5], hashed[6] or hashed[0], hashed[3], hashed[8],
                hashed[12] or hashed[1], hashed[11] or hashed[1], hashed[10],
            )  # fmt: skip
            flags[row] = self._flags(form, tag)
        keys = mix(values[:, self.pair_template], self._pair_salt)
        keys[values[:, self.pair_template] == 0] = 0
        return keys, attributes, flags

    def _flags(self, form: str, tag: str) -> int:
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
        if form in _QUOTES:
            flag = (flag | QUOTE) & ~(OPEN | CLOSE)
        if form in self._titles:
            flag |= TITLE
        return flag


def _shape(form: str) -> str:
    if not form:
        return ""
    kinds = {
        "H" if "가" <= char <= "힣" else "A" if char.isascii() and char.isupper() else "a" if char.isascii() and char.islower()
        else "0" if char.isdigit() else "C" if "一" <= char <= "鿿" or "豈" <= char <= "﫿" else "." for char in form
    }  # fmt: skip
    return "".join(sorted(kinds))


_MULTIPLY = tuple(
    np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
)
_HALF = np.uint64(32)


def mix(first: Words, second: Words) -> Keys:
    """Return the keys of values under the salts of their templates."""
    value = first * _MULTIPLY[0] + second * _MULTIPLY[1]
    value ^= value >> _HALF
    value *= _MULTIPLY[3]
    return (value >> _HALF).astype(np.uint32) | np.uint32(1)


_P0, _P1, _P2 = (np.uint64(n) for n in (0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3))


def pair(first: Words, second: Words | np.uint64) -> Words:
    """Return a value for two values together, never 0 but by chance."""
    return (first + _P0) * _P1 ^ (second * _P2)


def triple(first: Words, second: Words, third: Words) -> Words:
    """Return a value for three values together."""
    return pair(pair(first, second) >> np.uint64(7), third)
