"""The values of quotation extraction."""

from __future__ import annotations

from typing import NamedTuple


class Quote(NamedTuple):
    """What somebody said, in quotation marks.

    Attributes:
        text: the words, without the marks.
        speaker: canonical name of the person or body; ``None`` where the text does not say.
        start: offset of the first character of ``text`` in the analysed text.
        end: offset behind the last.
        verb: the verb or noun of saying as it stands (강조했다), or ``None``.
        sentence: the sentence the quotation stands in.
        attribution: who speaks in the words of the text (오 시장, 서울시 관계자, 그), ``None`` where nobody is named there.
    """

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str | None
    sentence: str
    attribution: str | None


class Statement(NamedTuple):
    """What somebody said, reported without marks (…할 계획이라고 밝혔다).

    Attributes:
        text: the reported clause as it stands, up to its quotative ending.
        speaker: as in `Quote`.
        start: offset of the first character of ``text`` in the analysed text.
        end: offset behind the last.
        verb: the verb of saying as it stands.
        sentence: the sentence.
        attribution: as in `Quote`.
    """

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str
    sentence: str
    attribution: str | None
