"""Foreign names in lists of officials, of which Kiwi takes the first part for a verb."""

from __future__ import annotations

import re

from sinmun.entities.draft import Draft
from sinmun.entities.text import names
from sinmun.patterns import pattern

_FIRST_PART = pattern(r"(?<![가-힣A-Za-z0-9])([가-힣]{2,4}) \Z")
_LONGEST_FIRST_PART = 6
_LONGEST_OFFICE = 12


def start_among_officials(draft: Draft, start: int) -> int:
    """Return where a name before a title begins whose first part Kiwi takes for a verb in a list: 차관, 지나 | 하르펠 부국장."""
    before = _word_before(draft.text, start)
    if before is None or not _follows_official(draft.text, before.start(1)):
        return start
    tokens = draft.words.between(*before.span(1))
    verb = bool(tokens) and tokens[-1].tag == "EC" and draft.cover.free(*before.span(1))
    return before.start(1) if verb else start


def _word_before(text: str, start: int) -> re.Match[str] | None:
    return _FIRST_PART.search(text, max(0, start - _LONGEST_FIRST_PART), start)


def _follows_official(text: str, start: int) -> bool:
    """Return whether an item of a list ends before ``start``, in a title: 차관,"""
    if not text.endswith(", ", 0, start):
        return False
    last = text[max(0, start - _LONGEST_OFFICE) : start - 2].rpartition(" ")[2]
    return names.head_of(last, names.titles()) is not None
