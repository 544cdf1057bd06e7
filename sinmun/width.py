"""Text in a terminal, where Hangul and hanja are two columns wide."""

from __future__ import annotations

import unicodedata

_WIDE = frozenset("WF")
_ELLIPSIS = "…"


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes."""
    return sum(_columns(character) for character in text)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Return ``text`` filled with spaces to ``columns``; ``right`` puts the spaces before it."""
    filling = " " * max(0, columns - width(text))
    return filling + text if right else text + filling


def clip(text: str, columns: int) -> str:
    """Return ``text`` cut to at most ``columns``, with an ellipsis where something was cut."""
    if width(text) <= columns:
        return text
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > columns - 1:
            return text[:index] + _ELLIPSIS
    return text


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
