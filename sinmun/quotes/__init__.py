"""Who said what: quotations in marks, and indirect speech without them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from sinmun.entities.mention import Entities
from sinmun.quotes.attribution import attribute
from sinmun.quotes.quote import Quote, Statement, WayName
from sinmun.quotes.ways import WAYS, Way
from sinmun.words.morphs import Document

__all__ = ["WAYS", "Quote", "Statement", "Way", "WayName", "extract_speech"]


def extract_speech(
    document: Document, entities: Entities, *, without: AbstractSet[str] = frozenset()
) -> tuple[tuple[Quote, ...], tuple[Statement, ...]]:
    """Return the quotations and the indirect speech of the document, each in text order.

    A quotation is what stands in double marks (“ ”, " ", ″ ″, 「 」), unless it is a term or a title, and what stands in
    single marks if a verb of saying takes it as its object (‘…’고 말했다), as well as an answer in an interview
    (이름: …, A. …). The speaker is the one that the first of `WAYS` finds. Where somebody without a name speaks, or nobody
    can be told, it is ``None``.

    Args:
        document: the article with its morphemes.
        entities: the people and organisations it names.
        without: names of ways (`Way.name`) that are left out.

    Raises:
        ValueError: one of the names is no way's.
    """
    found = attribute(document, entities, without=without)
    return tuple(found.quotes), tuple(found.statements)
