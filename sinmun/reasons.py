"""Reasons that systems, libraries and servers give in English, as they stand in a Korean line."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sinmun import lexicons


def in_korean(reason: object) -> str:
    """Return a reason with what is known of it in Korean: ``Permission denied`` as 권한이 없음."""
    return _in_korean(str(reason))


@lru_cache(maxsize=256)  # a file of a hundred thousand broken lines gives the same reason for each
def _in_korean(text: str) -> str:
    for pattern, korean in _known():
        found = pattern.search(text)
        if found:
            return text[: found.start()] + found.expand(korean) + text[found.end() :]
    return text


@cache
def _known() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(english, re.IGNORECASE), korean)
        for english, korean in lexicons.rows("reading/reasons.tsv")
    )
