"""A copied page: the article in it, and everything else with the rule that took it away."""

from __future__ import annotations

import re

from sinmun.article import Article
from sinmun.patterns import pattern
from sinmun.reading.encoding import normalize
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.markup import without_tags
from sinmun.reading.mojibake import is_lossy, repair
from sinmun.reading.page.steps import clean

__all__ = ["check_korean", "clean", "read_page"]

_BREAK = pattern(r"<br\s?/?>|</p>", re.I)
_HANGUL_RUN = pattern("[가-힣]+")
_LETTERS = pattern(r"[^\W\d_]+")
_ENOUGH_HANGUL = 400
"""Syllables of Hangul that make an article whatever else the page holds."""
_SHARE = 15  # per cent of the letters: below it the page is not Korean


def read_page(text: str, *, source: str | None = None, title: str = "") -> Article:
    """Return the article in a page that was copied as text.

    Rules (named in `Article.removed`) take away menus, time stamps, bylines, captions, controls, summary boxes,
    other articles' headlines and all that stands behind the body; a text without any of it comes through whole.

    Args:
        text: the page, or a plain article.
        source: where it came from, for messages and `Article.source`.
        title: the headline, where something else than the text tells it.

    Raises:
        ReadError: the text is empty, garbled, or not Korean.
    """
    name = source or "text"
    fixed = repair(text)
    if is_lossy(fixed):
        raise ReadError(Reason.GARBLED, name=name)
    plain = normalize(fixed)
    if _BREAK.search(plain) is not None:  # a text taken out of a page, its breaks still marked
        plain = without_tags(plain)
    check_korean(plain, name=name)
    return clean(plain, source=source, title=title)


def check_korean(text: str, *, name: str) -> None:
    """Raise `ReadError` when ``text`` is empty or has too little Hangul for an article."""
    if not text.strip():
        raise ReadError(Reason.EMPTY, name=name)
    sample = text[:200_000]
    hangul = sum(map(len, _HANGUL_RUN.findall(sample)))
    if hangul >= _ENOUGH_HANGUL:
        return
    letters = sum(map(len, _LETTERS.findall(sample)))
    percent = 100 * hangul // max(1, letters)
    if not hangul or percent < _SHARE:
        raise ReadError(Reason.NOT_KOREAN, name=name, detail=percent)
