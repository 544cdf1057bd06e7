"""Credits: the line below a report that says who filmed, edited and drew (``영상취재: 이름 / 영상편집: 이름``)."""

from __future__ import annotations

import re
from functools import cache

from sinmun import lexicons

_TOKEN = re.compile(r"[가-힣A-Za-z]+|[^가-힣A-Za-z]+")
_WORD = re.compile(r"[가-힣A-Za-z]")
_NAME = re.compile(r"[가-힣]{2,5}|[A-Z][A-Za-z]{1,14}")
_GLUE = re.compile(r"[·ㆍ/,&]")
_MARK = re.compile(r"[:：=]")
_NAMES_PER_LABEL = 4


def parse(text: str) -> tuple[str, ...] | None:
    """Return the writers that a line of credits names (behind ``취재``), or None if the line is something else.

    A line of credits is made of labels and names alone, and says so by a colon or by a second label.
    """
    if len(text) > 160:
        return None
    tokens = _TOKEN.findall(text.strip(" ()[]<>■▶"))
    if not tokens or tokens[0] not in _labels():
        return None
    writers: list[str] = []
    label, names, marked, count = "", 0, False, 0
    between = ""
    for token in tokens:
        if _WORD.match(token) is None:
            marked = marked or (names == 0 and _MARK.search(token) is not None)
            between = token
        elif token in _labels():
            if label and not names and _GLUE.search(between) is None:
                return None
            label, names, count = token, 0, count + 1
        elif token in _titles():
            continue
        elif _NAME.fullmatch(token) is not None and names < _NAMES_PER_LABEL:
            names += 1
            if label in lexicons.words("reading/writing.txt"):
                writers.append(token)
        else:
            return None
    return tuple(writers) if names and (marked or count > 1) else None


@cache
def _labels() -> frozenset[str]:
    return lexicons.words("reading/credits.txt") | lexicons.words("reading/writing.txt")


@cache
def _titles() -> frozenset[str]:
    return lexicons.words("reading/titles.txt")
