"""Texts that an export or a search service has cut off: seen, and ended where all names are whole.

BigKinds gives the first 200 characters of a text, some with two dots at the end; search services give a few lines and an
ellipsis, NewsAPI 200 characters and ``[+1234 chars]``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sinmun import lexicons
from sinmun.corpus.items import Row

_BIGKINDS_CHARACTERS = 200
_BIGKINDS_LEAST = 190  # blanks at the cut are gone
_LONGEST_LEAD = 400  # characters; a longer text that ends in an ellipsis is taken to end so
_MARK = re.compile(r"\s*(?:(?:…|\.{2,})\s*)?(?:\[\+\d+ chars\]|…|\.{2,})\s*$")
_GOES_ON = re.compile(r"\[\+\d+ chars\]\s*$")
_ENDED = re.compile(r"[.?!][\"”’')\]」』]*$")
_WORD_END = re.compile(r"[\s\"”’')\],.?!;:·…]$")
_MOST_WORDS = 4  # that a name which goes on behind the cut may have before it


def end_at_cut(row: Row, *, bigkinds: bool) -> Row:
    """Return a row without the words that touch the cut where its text is cut off, else as it is."""
    text = row.text.strip()
    if not _ends_early(text, bigkinds=bigkinds):
        return row
    bare = _MARK.sub("", text)
    whole = bare if _ENDED.search(bare) else _whole_words(bare)
    return replace(row, text=whole or bare, extent="cut")


def _ends_early(text: str, *, bigkinds: bool) -> bool:
    if _GOES_ON.search(text):
        return True
    if bigkinds and len(text) >= _BIGKINDS_LEAST:
        return len(text) == _BIGKINDS_CHARACTERS or (
            len(text) < _BIGKINDS_CHARACTERS and _ENDED.search(_MARK.sub("", text)) is None
        )
    return len(text) <= _LONGEST_LEAD and _MARK.search(text) is not None


def _whole_words(text: str) -> str:
    """Return a text without its last word, and without those before it that may be the beginning of the same name."""
    rest = text
    for _ in range(_MOST_WORDS):
        rest = rest.rpartition(" ")[0].rstrip()
        if not rest or _WORD_END.search(rest) or rest[-1] in lexicons.words("corpus/word_ends.txt"):
            break
    return rest
