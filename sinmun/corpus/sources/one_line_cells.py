"""Cells in which a crawler put a page without its line ends: the furniture behind the article gets lines of its own again."""

from __future__ import annotations

import re
from functools import cache

from sinmun import lexicons
from sinmun.entities.text import names, transcribed
from sinmun.entities.text.places import is_place

_TAIL = 600  # characters at the end in which the furniture begins
_POLITE_TAIL = 300  # the same where all is said politely, as in a broadcast
_LEAST = 60  # characters of a line that is an article, or its last part
_REPORTED = re.compile(r"(?<!니)다[.][\"”’')]*")  # what a page says to its readers is polite
_SAID = re.compile(r"[다요][.][\"”’')]*")
_MAIL = re.compile(r"(?<=[다요][.])(?=[\w.-]+@[\w-]+[.]\w)")
_TAGS = re.compile(r"(?<=[.)\]])\s?(?=#\S+(?:\s?#\S+)+)|(?<=[a-z])\s?(?=#[^#\n]{1,30}(?:#[^#\n]{1,30})+)")
_SIGNATURE = re.compile(
    r"(?<![가-힣=·∙])(?<![가-힣=·∙]\s)(?=(?:[가-힣]{2,8}\s?[=·∙]\s?){0,3}[가-힣]{2,4}\s기자\s?\(?[\w.+-]+@)"
)
_SIGNED_OFF = re.compile(r"\s*([가-힣]{3}(?:/[가-힣]{3}){0,3})\s*\Z")
_RELATED = re.compile(r"(?<=[a-z])\s?(?=관련\s?기사)")
_CARD_OF_WRITER = re.compile(r"\s(?=[가-힣]{2,4}\s기자[가-힣]{2,10}\s[가-힣0-9]{1,8}[\w.+-]*@)")


def without_bare_heads(text: str) -> str:
    """Return a cell without the headings and remains of scripts that a portal's page has before the article."""
    return _heads().sub("", text)


def part_furniture(text: str) -> str:
    """Return a cell with line ends before the furniture that is stuck behind the last sentence of the report."""
    head, sign, last = text.rpartition("\n")
    start = _tail_start(last) if len(last) >= _LEAST else None
    if start is None:
        return text
    parted = _TAGS.sub("\n", _marks().sub("\n", _with_reporter(last[start:])))
    if "@" in parted:
        for joint in (_SIGNATURE, _CARD_OF_WRITER, _RELATED):
            parted = joint.sub("\n", parted)
    return head + sign + _MAIL.sub("\n", last[:start] + parted)


def lacks_furniture_only(shorter: str, body: str) -> bool:
    """Return whether the body of an article lost nothing but its last lines, and no sentence of the report."""
    same = body.startswith(shorter[:_LEAST]) and len(shorter) >= len(body) - _TAIL
    return same and len(_REPORTED.findall(shorter)) >= len(_REPORTED.findall(body))


def _tail_start(line: str) -> int | None:
    """Return where the part of a line begins in which furniture may be, or ``None`` if it has no sentence."""
    reported = [found.end() for found in _REPORTED.finditer(line)]
    if reported:
        return max(reported[-1], len(line) - _TAIL)
    said = _SAID.search(line)
    return max(said.end(), len(line) - _POLITE_TAIL) if said else None


def _with_reporter(tail: str) -> str:
    """Return the tail of a report in which nothing but names stands as the line that signs it: 도서린/나하늘."""
    found = _SIGNED_OFF.match(tail)
    if found is None or not all(map(_may_be_reporter, found.group(1).split("/"))):
        return tail
    return f"\n{found.group(1)} 기자"


def _may_be_reporter(word: str) -> bool:
    placed = is_place(word) or is_place(word[:-1])
    return transcribed.is_korean(word) and word not in names.no_names() and not placed


@cache
def _heads() -> re.Pattern[str]:
    """Return what a portal's page has before the article; a word that goes on is the article's."""
    heads = "|".join(map(re.escape, lexicons.lines("corpus/crawled_heads.txt")))
    return re.compile(rf"^\s*(?:(?:{heads})(?![가-힣])\s*)+")


@cache
def _marks() -> re.Pattern[str]:
    """Return what stands before a mark of furniture."""
    marks = sorted(lexicons.lines("corpus/glued_marks.txt"), key=len, reverse=True)
    return re.compile(rf"\s*(?={'|'.join(map(re.escape, marks))})")
