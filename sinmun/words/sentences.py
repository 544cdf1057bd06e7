"""Where sentences end: Kiwi's borders, with what opens a sentence given back to it.

Kiwi (0.18 to 0.24) ends a sentence only behind what follows its full stop without being a word: a quotation mark or a
bracket with what stands in it, hanja, ``(주)``, ①, ※. And where a quotation follows, it often ends none. Both are mended
here, on Kiwi's tokens; no token is changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from itertools import compress, count, islice
from operator import attrgetter, ne
from typing import Protocol

from sinmun.patterns import pattern


class _Token(Protocol):
    @property
    def form(self) -> str: ...
    @property
    def tag(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_START = attrgetter("start")
# A full stop, and behind it, with or without a blank, a mark that opens a quotation or a title.
_BEFORE_QUOTATION = pattern(r"[.?!…][ ]*(?=[“‘\"'「『《〈<])")
# The same with a bracket. It belongs to the sentence before if no blank parts them, and if it ends the line as a
# remark: (사진=회사), (2021.10.7.).
_BEFORE_BRACKET = pattern(
    r"[.?!…][)\]】〕]?[ ]+(?=[(\[【〔])(?!.(?:[^\n.?!]|(?<=\d)[.]){0,60}[)\]】〕][ ]*(?:\n|\Z))"
)
# A full stop with no blank behind it, before a number or a Latin word: 나섰다.12일. Kiwi takes it for that of 3.5 or of a domain.
_BEFORE_GLUED = pattern(r"[다요죠까][.?!](?=[0-9A-Za-z])")
_CLOSING = dict(zip("“‘\"'「『《〈<([【〔", "”’\"'」』》〉>)]】〕", strict=True))
_MARKS = pattern(
    f"[{re.escape(''.join(_CLOSING.keys() | _CLOSING.values()))}]|(?<=[다요죠까][.?!])[0-9A-Za-z]"
)
_BEFORE = (_BEFORE_QUOTATION, _BEFORE_BRACKET, _BEFORE_GLUED)
# So many open marks are minded at a time.
_DEEPEST = 8
# Marks that stand before what they mark, and hanja that stand for a word: 尹 대통령, ※, ①.
_OPENING_TAGS = frozenset({"SH", "SW", "SO", "SB"})
_ENDS = frozenset({"SF", "EF", "SE"})
# What the last token of a sentence may be.
_LAST_TAGS = _ENDS | {"SSC"}


def sentence_ends(text: str, tokens: Sequence[_Token], places: Sequence[tuple[int, int]]) -> list[int]:
    """Return the indices behind the last token of each sentence, in order; the last is the number of tokens.

    A sentence never crosses a line break. It begins with the quotation mark, bracket, hanja or list mark that opens it,
    and a quotation behind a full stop begins one. Inside a pair of quotation marks or brackets a sentence ends only where
    Kiwi ends it.

    Args:
        text: the text the offsets of the tokens refer to.
        tokens: its morphemes in order.
        places: for each its sentence and its line, as Kiwi numbers them.
    """
    if not tokens:
        return []
    ends = set(compress(count(1), map(ne, places, islice(places, 1, None))))
    ends.update(_before_quotations(text, tokens, places))
    found: list[int] = []
    start = 0
    for end in sorted(ends):
        behind = places[end][1] != places[end - 1][1]
        kept = end if behind else _beginning(tokens, start, end)
        if kept > start:
            found.append(kept)
            start = kept
    found.append(len(tokens))
    return found


def _beginning(tokens: Sequence[_Token], start: int, end: int) -> int:
    """Return where the sentence begins that Kiwi begins at ``end``; ``start`` if it is the one before.

    Args:
        tokens: the morphemes.
        start: index of the first token of the sentence before.
        end: index of the first token of the sentence.
    """
    index = end
    while index > start:
        tag = tokens[index - 1].tag
        if tag in _OPENING_TAGS or _opens(tokens, index - 1) or _joins_hanja(tokens, index - 1):
            index -= 1
        elif tag == "SSC":
            # A mark alone is no sentence, whatever Kiwi pairs it with.
            opening = _opening(tokens, start, index - 1) if index - 1 > start else start
            if opening is None or any(token.tag in _ENDS for token in tokens[opening:index]):
                break
            index = opening
        else:
            break
    if index in (start, end) or tokens[index - 1].tag in _LAST_TAGS:
        return index
    return end


def _opens(tokens: Sequence[_Token], index: int) -> bool:
    """Tell whether a mark that Kiwi pairs as one that closes opens: a straight one with a blank before it and none behind."""
    one = tokens[index]
    if one.tag != "SSC" or one.form not in ('"', "'") or index == 0 or index + 1 == len(tokens):
        return False
    return tokens[index - 1].end < one.start and tokens[index + 1].start == one.end


def _joins_hanja(tokens: Sequence[_Token], index: int) -> bool:
    """Tell whether a dot stands between two hanja that stand for words: 美·中 갈등이."""
    beside = tokens[index - 1 : index + 2]
    return len(beside) == 3 and beside[1].tag == "SP" and beside[0].tag == beside[2].tag == "SH"


def _opening(tokens: Sequence[_Token], start: int, closing: int) -> int | None:
    """Return the index of the mark that opens what the one at ``closing`` closes, if it stands behind ``start``."""
    depth = 0
    for index in range(closing, start - 1, -1):
        tag = tokens[index].tag
        depth += (tag == "SSC") - (tag == "SSO")
        if depth == 0:
            return index
    return None


def _before_quotations(
    text: str, tokens: Sequence[_Token], places: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """Yield the indices of what begins a sentence for which Kiwi ends none: a mark that opens, a number without a blank."""
    matches = {match.end() for pattern in _BEFORE for match in pattern.finditer(text)}
    if not matches:
        return
    for offset in _outside(text, matches):
        index = bisect_left(tokens, offset, key=_START)
        if index < 2 or index == len(tokens) or tokens[index].start != offset:
            continue
        # The full stop of 1. or C.H. is no morpheme of its own.
        last = index - 1 if tokens[index - 1].tag != "SSC" else index - 2
        if places[index][1] == places[index - 1][1] and tokens[last].tag in ("SF", "SE"):
            yield index


def _outside(text: str, offsets: Set[int]) -> Iterator[int]:
    """Yield those of some offsets that do not stand within a pair of marks of their line, in order.

    Straight quotation marks are paired in turn, as Kiwi's own pairing of them is lost at the first full stop inside.
    """
    awaited: list[tuple[str, bool]] = []
    line_end = -1
    for match in _MARKS.finditer(text):
        offset, mark = match.start(), match.group()
        if offset > line_end:
            awaited = []
            line_end = text.find("\n", offset)
            line_end = len(text) if line_end < 0 else line_end
        kinds = [kind for kind, _ in awaited]
        if mark in kinds:
            del awaited[len(kinds) - 1 - kinds[::-1].index(mark) :]
        elif mark in _CLOSING and (mark != "'" or not text[offset - 1 : offset].isalnum()):
            if offset in offsets and not any(closes for _, closes in awaited):
                yield offset
            closing = _CLOSING[mark]
            if len(awaited) < _DEEPEST:
                awaited.append((closing, text.find(closing, offset + 1, line_end) >= 0))
        elif offset in offsets and not any(closes for _, closes in awaited):
            yield offset
