"""Who speaks the quotations that stand alone in a portrait: the one person who says all else in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sinmun.quotes.quote import Quote

_FEWEST = 2
"""Quotations of one person, and of nobody else, that make an article one about what that person says."""
_WHOLE_ENDS = (".", "?", "!", "…", "~")


class Alone(NamedTuple):
    """A quotation that is a sentence of its own, of which nothing around it tells who speaks.

    Attributes:
        quote: the quotation.
        speakers: who speaks in the body, by number of quotations; ``None`` for those without a name.
        people: the names of the people of the article.
    """

    quote: Quote
    speakers: Mapping[str | None, int]
    people: AbstractSet[str]


def speakers_of(body: Iterable[Quote]) -> Mapping[str | None, int]:
    """Return who speaks the quotations, by their number; those of nobody are left out."""
    return Counter(one.speaker for one in body if one.speaker is not None or one.attribution is not None)


def only_speaker(alone: Alone) -> str | None:
    """The one person who speaks in the body, where nobody else does, with a name or without; the words are a sentence."""
    if len(alone.speakers) != 1 or not alone.quote.text.rstrip().endswith(_WHOLE_ENDS):
        return None
    ((speaker, count),) = alone.speakers.items()
    return speaker if speaker in alone.people and count >= _FEWEST else None
