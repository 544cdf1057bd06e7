"""Rows of a menu and paths of a section: told by the words that menus are made of."""

from __future__ import annotations

from functools import cache
from itertools import islice

from sinmun.patterns import pattern
from sinmun.reading.page.lines import key
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import keys

_WORDS = pattern(r"(?:\sI\s|[\s|/·>›»<＞,ㅣ│])+")
_PATH = pattern(r"\s?[>›»＞→]\s?|\s<\s")
_WEATHER = pattern(r"[•·∙▪◦\s]*(?:[가-힣]{1,8}\s?)?[-–]?\d{1,2}(?:\.\d)?\s?(?:℃|°C)(?:\s?[가-힣]{2,6})?")
_ANGLES = pattern(r"<[^<>]{1,20}>\s?[^<>\s]")
_LONGEST_MENU = 200  # characters
_PIECE = 14  # characters of a section's name
_LONG_ROW = 5  # words of a row in which an outlet's name may stand


def is_menu(text: str, *, names: frozenset[str] = frozenset()) -> bool:
    """Return whether ``text`` is a row of menu words (and of the writers' ``names``) or the path of a section."""
    if len(text) > _LONGEST_MENU:
        return False
    return _is_menu_words(text, names) or _is_path(text) or _is_weather(text)


def is_mostly_menu(text: str) -> bool:
    """Return whether half the words of ``text``, or more, are words of a menu."""
    words = [key(part) for part in _WORDS.split(text)]
    known = sum(word in _menu_words() for word in words)
    return len(words) <= _LONG_ROW and 2 * known >= len(words)


def _is_menu_words(text: str, names: frozenset[str]) -> bool:
    """Return whether every word of ``text`` is a menu's, but for one outlet among five words or more."""
    parts = _WORDS.split(text)
    strange = list(islice((part for part in parts if part not in names and not _is_menu_word(key(part))), 2))
    return not strange or (len(strange) == 1 and len(parts) >= _LONG_ROW and is_outlet(strange[0]))


def _is_menu_word(word: str) -> bool:
    return not word or word in _menu_words() or word.isdigit()


def _is_weather(text: str) -> bool:
    """Return whether ``text`` is the weather of a place, as pages show it beside their menus: ``흐림 가온 3.2℃``."""
    return ("℃" in text or "°C" in text) and _WEATHER.fullmatch(text) is not None


def _is_path(text: str) -> bool:
    """Return whether ``text`` leads from section to section: ``뉴스 > 사회 > 지역``."""
    pieces = [piece.strip() for piece in _PATH.split(text)]
    if len(pieces) < 2 or _ANGLES.match(text) or any(len(piece) > _PIECE for piece in pieces[:-1]):
        return False
    if key(pieces[0]) in _menu_words() or is_outlet(pieces[0]):
        return True
    inner = len(pieces) > 2 and len(pieces[-1]) <= _PIECE
    return inner and any(key(piece) in _menu_words() for piece in pieces[1:])


@cache
def _menu_words() -> frozenset[str]:
    return keys("sections") | keys("buttons") | keys("programs")
