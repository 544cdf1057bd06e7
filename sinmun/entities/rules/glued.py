"""Names to which a page that lost its line breaks glued the end of the line before: 매수나래전자, 문을 연다나래전자."""

from __future__ import annotations

from collections.abc import Iterator

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import registry
from sinmun.entities.text.places import is_place
from sinmun.lexicons import words

_LEAST_BEFORE, _LEAST_NAME = 2, 2
_ENDS_SENTENCE, _LEAST_BEHIND_SENTENCE = "EF", 3


def without_line_before(draft: Draft, mention: Mention) -> Mention | tuple[Mention, Mention]:
    """Return a body without the end of a line before it, or the two bodies of which one ends that line and one begins the next.

    The body is a firm that the article names elsewhere by itself, and oftener than so; behind a sentence any name is.
    """
    word = mention.text.partition(" ")[0]
    if registry.is_form(mention.text) or registry.is_form(word):
        return mention
    for start in _beginnings(draft, mention, word):
        before, rest = word[:start], word[start:]
        if _ends_sentence(draft, mention.start, mention.start + start):
            if len(rest) >= _LEAST_BEHIND_SENTENCE:
                return mention.part(start)
        elif registry.is_firm(rest) and draft.tables.counts[rest] > draft.tables.counts[mention.text]:
            if registry.is_firm(before):
                return mention.part(0, start), mention.part(start)
            if not is_place(before) and before not in words("corpus/other_bodies.txt"):
                return mention.part(start)
    return mention


def _beginnings(draft: Draft, mention: Mention, word: str) -> Iterator[int]:
    """Yield where a morpheme begins inside the first word of a name behind a letter, far enough from its ends."""
    for start in range(_LEAST_BEFORE, len(word) - _LEAST_NAME + 1):
        if word[start - 1].isalnum() and draft.words.token_at(mention.start + start) is not None:
            yield start


def _ends_sentence(draft: Draft, start: int, end: int) -> bool:
    tokens = draft.words.between(start, end)
    return bool(tokens) and tokens[-1].tag == _ENDS_SENTENCE
