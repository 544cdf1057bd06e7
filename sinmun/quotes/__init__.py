"""Who said what: quotations in marks, and indirect speech without them."""

from __future__ import annotations

from sinmun.entities.mention import Entities
from sinmun.quotes.attribution import Attribution, attribute
from sinmun.quotes.quote import Quote, Statement
from sinmun.words.morphs import Document

__all__ = ["Quote", "Statement", "extract_quotes", "extract_speech"]


def extract_speech(document: Document, entities: Entities) -> tuple[tuple[Quote, ...], tuple[Statement, ...]]:
    """Return the quotations and the indirect speech of the document, each in text order.

    A quotation is what stands in double marks (“ ”, " ", ″ ″, 「 」), unless it is a term or a title, and what stands in
    single marks if a verb of saying takes it as its object (‘…’고 말했다), as well as an answer in an interview
    (이름: …, A. …). The speaker comes, in this order, from the turn of an interview, the subject between quotation
    and verb, the subject before the quotation, the noun the verb modifies, the sentence after it (박 씨의 말이다), and the
    last speaker where the sentence goes on without a subject (이어, 그는). Where somebody without a name speaks, or
    nobody can be told, it is ``None``.
    """
    found: Attribution = attribute(document, entities)
    return tuple(found.quotes), tuple(found.statements)
