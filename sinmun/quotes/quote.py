"""The values of quotation extraction."""

from __future__ import annotations

from typing import Literal, NamedTuple

WayName = Literal[
    "credit",
    "label",
    "script",
    "answer",
    "dialogue",
    "passive",
    "owner near",
    "answered",
    "brackets",
    "between",
    "within",
    "modified other",
    "before",
    "beside",
    "modified",
    "owner",
    "headline before",
    "headline behind",
    "headline sayer",
    "told behind",
    "told before",
    "floor",
    "deed before",
    "deed behind",
    "goes on",
    "in short",
    "echo",
    "headline topic",
    "deck",
]
"""The names of the ways in which a speaker is found; `sinmun.quotes.ways.WAYS` says what each does."""
By = WayName | Literal[""]


class Quote(NamedTuple):
    """What somebody said, in quotation marks.

    Attributes:
        text: the words, without the marks.
        speaker: canonical name of the person or organisation; ``None`` where the text does not say.
        start: offset of the first character of ``text`` in the analysed text.
        end: offset behind the last.
        verb: the verb or noun of saying as it stands (강조했다), or ``None``.
        sentence: the sentence the quotation stands in.
        attribution: who speaks in the words of the text (오 시장, 서울시 관계자, 그), ``None`` where nobody is named there.
        by: the way in which who speaks was found, with or without a name; empty where nobody was.
    """

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str | None
    sentence: str
    attribution: str | None
    by: By = ""


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
        by: as in `Quote`.
    """

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str
    sentence: str
    attribution: str | None
    by: By = ""
