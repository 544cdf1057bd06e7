"""Who speaks the quotations that stand alone in a portrait: the one person who says all else in it."""

from __future__ import annotations

from collections.abc import Sequence
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
        body: the quotations of the body.
        people: the names of the people of the article.
    """

    quote: Quote
    body: Sequence[Quote]
    people: AbstractSet[str]


def only_speaker(alone: Alone) -> str | None:
    """The one person who speaks in the body, where nobody else does, with a name or without; the words are a sentence."""
    told = [quote for quote in alone.body if quote.speaker is not None or quote.attribution is not None]
    speakers = {quote.speaker for quote in told}
    if len(told) < _FEWEST or len(speakers) > 1 or not alone.quote.text.rstrip().endswith(_WHOLE_ENDS):
        return None
    (speaker,) = speakers
    return speaker if speaker in alone.people else None
