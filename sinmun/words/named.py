"""Names among the morphemes: a person or an organisation is one morpheme, however Kiwi parts it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Protocol

from sinmun import lexicons
from sinmun.words.morphs import PLAIN_TYPE, Document, Token

NAME = "NAME"
"""The tag of a name that Kiwi parts, or takes together with something else."""
UNKNOWN = -1
"""The id of a morpheme that Kiwi's language model does not have."""

# What a word inside a name ends with if the name is no phrase of nouns: 사랑의 열매, 새로운 미래; not 나래전자 노조.
_BOUND_NOUNS = frozenset({"JKG", "JC", "JKB", "JX", "ETM", "EC"})


class Name(Protocol):
    """A mention of a person (``PS``) or an organisation (``OG``)."""

    @property
    def start(self) -> int:
        """Offset of its first character in ``Document.text``."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""

    @property
    def label(self) -> str:
        """``PS`` or ``OG``."""


def by_sentence(document: Document, names: Iterable[Name]) -> Iterator[list[Name]]:
    """Yield for each sentence the names that begin in it, in text order."""
    ordered = sorted(names, key=lambda name: name.start)
    position = 0
    for sentence in document.sentences:
        found = []
        while position < len(ordered) and ordered[position].start < sentence.end:
            found.append(ordered[position])
            position += 1
        yield found


def with_names(tokens: Sequence[Token], text: str, names: Sequence[Name]) -> list[Token]:
    """Return the morphemes of a sentence with each name of one word as one of them.

    Of a name of several words each is one, unless one of them is bound to the next (사랑의 열매): then the whole is one.
    What Kiwi took together with a name (한가람이사) stands behind it as a morpheme of its own. A hanja that is a person
    (韓 대표) is no word.
    """
    result = list(tokens)
    for name in reversed(names):
        start, end = name.start, name.end
        if end - start == 1:
            if name.label == "PS":
                _leave_out_hanja(result, start)
        elif " " not in text[start:end] or _is_bound(result, text, name):
            _put_name(result, text, start, end)
        else:
            for word in reversed(list(re.finditer(r"\S+", text[start:end]))):
                _put_word(result, text, start + word.start(), start + word.end())
    return result


def phrases(text: str, names: Iterable[Name]) -> set[int]:
    """Return the offsets within names of several words, the first characters left out."""
    inner: set[int] = set()
    for name in names:
        if " " in text[name.start : name.end]:
            inner.update(range(name.start + 1, name.end))
    return inner


_END = attrgetter("end")


def _covered(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return the indices of the first morpheme in a span and of the first behind it."""
    first = bisect_left(tokens, start + 1, key=_END)
    last = first
    while last < len(tokens) and tokens[last].start < end:
        last += 1
    return first, last


def _leave_out_hanja(tokens: list[Token], start: int) -> None:
    first, last = _covered(tokens, start, start + 1)
    if first < last and tokens[first].tag == "SH":
        del tokens[first:last]


def _is_bound(tokens: Sequence[Token], text: str, name: Name) -> bool:
    """Tell whether a word inside a name has a particle or an ending that binds it to the next."""
    first, last = _covered(tokens, name.start, name.end)
    return any(
        token.tag in _BOUND_NOUNS and token.end < name.end and text[token.end] == " "
        for token in tokens[first + 1 : last]
    )


def _put_word(tokens: list[Token], text: str, start: int, end: int) -> None:
    """Put one word of a name among the morphemes, where Kiwi does not read it as nouns."""
    first, last = _covered(tokens, start, end)
    if end - start > 1 and not all(token.tag.startswith(("N", "S", "X")) for token in tokens[first:last]):
        _put_name(tokens, text, start, end)


def _put_name(tokens: list[Token], text: str, start: int, end: int) -> None:
    """Put a name of one word among the morphemes in place of those that it is made of."""
    first, last = _covered(tokens, start, end)
    if first == last or not text[start].isalnum():
        return
    form, tag, begin, stop, number, score, _ = tokens[first]
    if begin == start and stop == end and last == first + 1:
        # A Latin word keeps its class, which tells how common it is.
        if tag != "SL":
            tokens[first] = Token(form, NAME, start, end, number, score, False)
        return
    form = text[start:end].translate(PLAIN_TYPE)
    tokens[first:last] = [
        *_rest(tokens[first], text, begin, start),
        Token(form, NAME, start, end, UNKNOWN, score, True),
        *_rest(tokens[last - 1], text, end, tokens[last - 1].end),
    ]


def _rest(token: Token, text: str, start: int, end: int) -> list[Token]:
    """Return what a morpheme has beside a name, as a noun of its own; nothing if that is a particle."""
    if end - start < 2 or token.tag[0] != "N":
        return []
    form = text[start:end].translate(PLAIN_TYPE)
    if form in lexicons.words("people/particles.txt"):
        return []
    return [token._replace(form=form, start=start, end=end, id=UNKNOWN)]
