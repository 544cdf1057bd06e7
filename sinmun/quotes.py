"""Quotations and indirect speech, with who said them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sinmun.entities.mention import Entities
from sinmun.morphs import Document


class Quote(NamedTuple):
    """What somebody said, in quotation marks.

    Attributes:
        text: the words, without the marks.
        speaker: name of the person or organisation, ``None`` where the text does not say.
        start: offset of the first character of ``text`` in the analysed text.
        end: offset behind the last.
        verb: the verb of saying as it stands (강조했다), or ``None``.
        sentence: the sentence the quotation stands in.
    """

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str | None
    sentence: str


class Statement(NamedTuple):
    """What somebody said, reported without marks; offsets span the reporting sentence."""

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str
    sentence: str


def extract_quotes(document: Document, entities: Entities) -> tuple[Quote, ...]:
    """Return the quotations of the document in text order."""
    return ()


def extract_statements(
    document: Document, entities: Entities, quotes: Sequence[Quote]
) -> tuple[Statement, ...]:
    """Return the indirect speech of the document in text order."""
    return ()
