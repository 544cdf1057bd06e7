"""Text that was decoded wrongly once and saved so: found and undone, line by line."""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern

# What cp1252 makes of the bytes 80-9F, where Latin-1 has control characters.
_WINDOWS = {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
_BYTES = {**{chr(byte): byte for byte in range(256)}, **_WINDOWS}
_NARROW_CHARS = f"\x80-\xff{re.escape(''.join(_WINDOWS))}"
_NARROW_PAIR = pattern(f"[{_NARROW_CHARS}]{{2}}")
_RUN = pattern(f"[\x00-\x7f{_NARROW_CHARS}]+")
_HIGH = pattern(f"[{_NARROW_CHARS}]")
_ACCENTED = pattern("[À-ÿ]")
_LATIN = pattern("[À-ÖØ-öø-ÿ]")
_NARROW_WORD = pattern("[¡-ÿ]{3,}")
_BROKEN_LETTERS = 2
_LOST = pattern("[가-힣]\ufffd|\ufffd[가-힣]")
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_SOFT_HYPHEN = b"\xad"
_SYLLABLE_LEADS = range(0xB0, 0xC9)
_MARK_LEADS = range(0xA1, 0xA4)
_LEAST_TRAIL = 0xA1
_LONGEST_WORD = 60  # bytes
_LONGEST_TWICE = 28
_SYLLABLE = pattern("[가-힣]")
# The first two of the three bytes of a syllable in UTF-8 make one of these in CP949.
_HALVES = frozenset(
    bytes([lead, trail]).decode("cp949", "ignore")
    for lead in range(0xEA, 0xEE)
    for trail in range(0xA1, 0xC0)
) - {""}
_HANJA = pattern(f"[{''.join(sorted(_HALVES))}]")


def repair(text: str) -> str:
    """Return ``text`` with those lines undone that are CP949 or UTF-8 read as Latin-1, or UTF-8 read as CP949."""
    if not (_NARROW_PAIR.search(text) or _HANJA.search(text)):
        return text
    return "\n".join(_repair_line(line) for line in text.split("\n"))


def is_lossy(text: str) -> bool:
    """Return whether so much of ``text`` was lost in a wrong decoding that it cannot be read."""
    lost = text.count("\ufffd")
    if lost > 3 and lost > len(text) / 50:
        return True
    halves = sum(1 for _ in _HANJA.finditer(text))
    return halves > 3 and halves > len(text) / 16


def is_broken(text: str) -> bool:
    """Return whether ``text`` still holds what a wrong decoding makes of Korean words: letters no language joins so."""
    return any(len(_LATIN.findall(run)) >= _BROKEN_LETTERS for run in _NARROW_WORD.findall(text))


def has_lost_letters(text: str) -> bool:
    """Return whether beside a syllable of ``text`` stands the sign for a letter that could not be decoded."""
    return _LOST.search(text) is not None


def _repair_line(line: str) -> str:
    if _SYLLABLE.search(line) is None and _NARROW_PAIR.search(line):
        return _RUN.sub(_widen, line)
    if _HANJA.search(line):
        return _undo_cp949(line)
    return line


def _widen(match: re.Match[str]) -> str:
    run = match[0]
    high = len(_HIGH.findall(run))
    # Korean bytes fall on accented letters; rows of dots and of quotation marks do not.
    if high < 4 or len(_ACCENTED.findall(run)) < high / 5:
        return run
    data = bytes(_BYTES[char] for char in run)
    for encoding, width in (("utf-8", 3), ("cp949", 2)):
        wide = (data if width == 3 else with_lost_bytes(data)).decode(encoding, errors="replace")
        hangul, lost = len(_SYLLABLE.findall(wide)), wide.count("\ufffd")
        if hangul >= max(2, 0.6 * high / width) and lost <= hangul / 20:
            return wide
    return run


def with_lost_bytes(data: bytes) -> bytes:
    """Return ``data`` in CP949 with the bytes AD that were lost from its words: read as Latin-1 they are soft hyphens.

    They are the second bytes of 서, 강, 화 and the like. A word that lost one has an odd number of bytes; of the words
    that it can have been, the one of the commonest syllables is taken.
    """
    if not any(len(word) % 2 for word in _HIGH_BYTES.findall(data)):
        return data
    return _HIGH_BYTES.sub(lambda word: _completed(word[0]), data)


def _completed(word: bytes) -> bytes:
    """Return ``word`` with the one byte that it lost, or with two where it is no Korean word without."""
    if len(word) % 2:
        return max(filter(_is_korean, _with_one_more(word)), key=_commonness, default=word)
    if len(word) > _LONGEST_TWICE or _is_whole(word):
        return word
    twice = {longer for once in _with_one_more(word) for longer in _with_one_more(once)}
    return max(filter(_is_common, sorted(twice)), key=_commonness, default=word)


def _with_one_more(word: bytes) -> list[bytes]:
    """Return what ``word`` can have been when the second byte of one of its letters was lost."""
    return [word[:at] + _SOFT_HYPHEN + word[at:] for at in range(1, min(len(word), _LONGEST_WORD) + 1, 2)]


def _is_common(word: bytes) -> bool:
    """Return whether ``word`` can stand as it is and all its syllables are common."""
    return _is_whole(word) and all(char in _ranks() or not char.isalpha() for char in word.decode("cp949"))


def _is_whole(word: bytes) -> bool:
    """Return whether ``word`` is made of syllables and of marks; a bracket opens behind none of them."""
    if not _is_korean(word):
        return False
    text = word.decode("cp949")
    return unicodedata.category(text[-1]) != "Ps" or not text[0].isalpha()


def _is_korean(word: bytes) -> bool:
    """Return whether ``word`` is made of the syllables and marks that KS X 1001 holds."""
    leads, trails = word[::2], word[1::2]
    hangul = all(lead in _SYLLABLE_LEADS or lead in _MARK_LEADS for lead in leads)
    return hangul and len(word) % 2 == 0 and min(trails) >= _LEAST_TRAIL


def _commonness(word: bytes) -> float:
    """Return the sum of the logarithms of how common the syllables of ``word`` are; higher is commoner."""
    ranks = _ranks()
    return -sum(math.log(ranks.get(syllable, 2 * len(ranks)) + 1) for syllable in word.decode("cp949"))


@cache
def _ranks() -> dict[str, int]:
    """Return the places of the syllables in the order of how often they occur."""
    return {syllable: at for at, syllable in enumerate("".join(lexicons.lines("reading/syllables.txt")))}


def _undo_cp949(line: str) -> str:
    try:
        fixed = line.encode("cp949").decode("utf-8")
    except UnicodeError:
        return line
    return fixed if _SYLLABLE.search(fixed) else line
