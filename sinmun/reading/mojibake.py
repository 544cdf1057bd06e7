"""Text that was decoded wrongly once and saved so: found and undone, line by line."""

from __future__ import annotations

import re

# What cp1252 makes of the bytes 80-9F, where Latin-1 has control characters.
_WINDOWS = {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
_BYTES = {**{chr(byte): byte for byte in range(256)}, **_WINDOWS}
_NARROW_CHARS = f"\x80-\xff{re.escape(''.join(_WINDOWS))}"
_NARROW_PAIR = re.compile(f"[{_NARROW_CHARS}]{{2}}")
_RUN = re.compile(f"[\x00-\x7f{_NARROW_CHARS}]+")
_HIGH = re.compile(f"[{_NARROW_CHARS}]")
_ACCENTED = re.compile("[À-ÿ]")
_LATIN = re.compile("[À-ÖØ-öø-ÿ]")
_NARROW_WORD = re.compile("[¡-ÿ]{3,}")
_BROKEN_LETTERS = 2
_LOST = re.compile("[가-힣]\ufffd|\ufffd[가-힣]")
_SYLLABLE = re.compile("[가-힣]")
# The first two of the three bytes of a syllable in UTF-8 make one of these in CP949.
_HALVES = frozenset(
    bytes([lead, trail]).decode("cp949", "ignore")
    for lead in range(0xEA, 0xEE)
    for trail in range(0xA1, 0xC0)
) - {""}
_HANJA = re.compile(f"[{''.join(sorted(_HALVES))}]")


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
        wide = data.decode(encoding, errors="replace")
        hangul, lost = len(_SYLLABLE.findall(wide)), wide.count("\ufffd")
        if hangul >= max(2, 0.6 * high / width) and lost <= hangul / 20:
            return wide
    return run


def _undo_cp949(line: str) -> str:
    try:
        fixed = line.encode("cp949").decode("utf-8")
    except UnicodeError:
        return line
    return fixed if _SYLLABLE.search(fixed) else line
