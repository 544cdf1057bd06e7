"""Foreign names cut short: the first part that was passed over."""

from __future__ import annotations

import re

from sinmun.entities.draft import Draft
from sinmun.entities.mention import LIKELY, Mention
from sinmun.entities.text import names
from sinmun.entities.text.places import is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern

_FIRST_PART = pattern(r"(?<![가-힣A-Za-z0-9])([가-힣]{2,4}) \Z")
_LONGEST_FIRST_PART = 6
_LONGEST_OFFICE = 12


def with_first_part(draft: Draft) -> None:
    """Join to a foreign name before a title the word before it that is its first part: 징마 | 하르펠라 교수.

    Kiwi does not know that word, and if the tagger takes it for anything it doubts it.
    """
    result: list[Mention] = []
    for mention in draft.mentions:
        start = _start_of_new_part(draft, mention)
        if start is None:
            result.append(mention)
            continue
        if result and result[-1].end > start:
            result.pop()
        result.append(mention.spanning(start, mention.end, draft.text))
    draft.rewrite(result)


def _start_of_new_part(draft: Draft, mention: Mention) -> int | None:
    if mention.label != "PS" or " " in mention.text or len(mention.text) < 2:
        return None
    # What stands before a Korean name is a body or a group: 나래농협 도서린 센터장.
    if names.surname_of(mention.text) is not None:
        return None
    before = _word_before(draft.text, mention.start)
    bracket = names.bracket_after(draft.text, mention.end)
    end = bracket.end() if bracket is not None else mention.end
    if before is None or draft.tables.phrases.phrase(end) is None or _names_other(before.group(1)):
        return None
    start, end = before.span(1)
    tokens = draft.words.between(start, end)
    tagged = draft.tables.phrases.before(end)
    doubtful = tagged is None or (tagged.score < LIKELY and tagged.start == start)
    return start if doubtful and len(tokens) == 1 and tokens[0].oov else None


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


def _names_other(word: str) -> bool:
    """Return whether a word is no part of a foreign name: a place, a body, a title, a Korean full name."""
    if is_place(word) or names.ends_as_organization(word) or names.head_of(word, names.all_titles()):
        return True
    return names.is_full_name(word) or names.head_of(word, words("organizations/endings.txt")) is not None


def _follows_official(text: str, start: int) -> bool:
    """Return whether an item of a list ends before ``start``, in a title: 차관,"""
    if not text.endswith(", ", 0, start):
        return False
    last = text[max(0, start - _LONGEST_OFFICE) : start - 2].rpartition(" ")[2]
    return names.head_of(last, names.titles()) is not None
