"""A word in its contexts, wherever the article uses it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import NamedTuple

from sinmun.words.morphs import PLAIN_TYPE, Document
from sinmun.words.wordforms import units


class ConcordanceLine(NamedTuple):
    """An occurrence of a word and what stands around it.

    Attributes:
        left: the text before it, at most ``width`` characters of the same line.
        keyword: the word as it is written there.
        right: the text behind it, particles first.
        start: offset of the word in ``Document.text``.
        end: offset behind it.
    """

    left: str
    keyword: str
    right: str
    start: int
    end: int


def concordance(document: Document, word: str, *, width: int = 30) -> tuple[ConcordanceLine, ...]:
    """Return every occurrence of ``word`` in text order, whatever particle follows.

    Written with or without a space inside, in full-width letters or in other case, it is the same word.
    Inside another word it is not found: 정부 not in 중앙정부, 서울 not in 서울시; as part of a free compound
    it is (행정 in 행정서비스).

    Args:
        document: the article with its morphemes.
        word: one word or several.
        width: characters of context on each side, at least 0.
    """
    letters = re.sub(r"\s+", "", unicodedata.normalize("NFC", word).translate(PLAIN_TYPE))
    if not letters:
        return ()
    text = document.text
    pattern = re.compile(" ?".join(map(re.escape, letters)), re.IGNORECASE)
    firsts = [sentence.start for sentence in document.sentences]
    bounds: dict[int, tuple[set[int], set[int]]] = {}
    found = []
    for match in pattern.finditer(text.translate(PLAIN_TYPE)):
        start, end = match.span()
        index = bisect_left(firsts, start + 1) - 1
        if index not in bounds:
            bounds[index] = _bounds(document, index)
        starts, ends = bounds[index]
        if start in starts and end in ends:
            found.append(_line(text, start, end, width))
    return tuple(found)


def _bounds(document: Document, index: int) -> tuple[set[int], set[int]]:
    """Return where words begin and end in a sentence."""
    tokens = document.sentences[index].tokens
    starts = {token.start for token in tokens}
    ends = {token.end for token in tokens}
    for run in units(tokens, document.text):
        for unit in run:
            starts.difference_update(range(unit.start + 1, unit.end))
            ends.difference_update(range(unit.start + 1, unit.end))
    return starts, ends


def _line(text: str, start: int, end: int, width: int) -> ConcordanceLine:
    before = text[max(0, start - width) : start]
    behind = text[end : end + width]
    return ConcordanceLine(
        before[before.rfind("\n") + 1 :], text[start:end], behind.partition("\n")[0], start, end
    )
