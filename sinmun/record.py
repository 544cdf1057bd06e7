"""The record: all that is known of an article as plain values, the content of ``summary.json``.

Everything that is shown or written (tables, charts, page, console) is made from a record, so it can be made in
another process, or later from the file, without Kiwi.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

FORMAT_VERSION = 2
TABLE_OF_LABEL: Mapping[str, str] = {"PS": "people", "OG": "organizations", "LC": "places"}
"""The table that has a row for a name of each label, unless the name is too unsure."""


class RemovedRow(TypedDict):
    """A piece of the page that was taken off, and the rule that did it."""

    text: str
    rule: str


class NounRow(TypedDict):
    """A noun: occurrences, sentences that hold it, share of the occurrences inside compounds (0 to 1)."""

    noun: str
    count: int
    sentences: int
    share_in_compounds: float


class CompoundRow(TypedDict):
    """A free combination of nouns."""

    compound: str
    count: int
    parts: list[str]


class KeywordRow(TypedDict):
    """A ranked keyword."""

    keyword: str
    count: int
    score: float


class PersonRow(TypedDict):
    """A person: fullest name, role as stated, forms, number of mentions over all forms."""

    name: str
    role: str | None
    aliases: list[str]
    mentions: int


class EntityRow(TypedDict):
    """An organisation or a place."""

    name: str
    aliases: list[str]
    mentions: int


class MentionRow(TypedDict):
    """A mention: offsets in ``text`` (characters), label, surface and the name of its entity.

    ``confidence`` says how sure it is, 0 to 1, that the name is a person or an organisation
    (`sinmun.entities.who.judging`); of a place it is the tagger's probability of the mention. ``None`` where a rule made
    the mention, 1 where the user named it. ``rule`` is the step that made or changed it last
    (`sinmun.entities.steps.STEPS`), empty where the tagger's answer stands.
    """

    start: int
    end: int
    label: str
    text: str
    name: str
    confidence: float | None
    rule: str


class ChangeRow(TypedDict):
    """What a step did to a mention: ``before`` and ``after`` as form and label (포항/LC), empty for a new or a dropped one.

    ``start`` is the offset in ``text`` of what was there before, or of the new mention.
    """

    rule: str
    before: str
    after: str
    start: int


class QuoteRow(TypedDict):
    """A quotation or an indirect statement; ``by`` is the way in which its speaker was found (`sinmun.quotes.WAYS`)."""

    text: str
    speaker: str | None
    start: int
    end: int
    verb: str | None
    sentence: str
    attribution: str | None
    by: str


class SentenceRow(TypedDict):
    """A sentence of the summary."""

    text: str
    start: int
    end: int


class EdgeRow(TypedDict):
    """Two names and the number of sentences that hold both."""

    source: str
    target: str
    weight: int


class PlaceRow(TypedDict):
    """Where a leading keyword stands in ``text``: found over morphemes, so 서울 in 서울시 is not 서울."""

    keyword: str
    start: int
    end: int


class WarningRow(TypedDict):
    """What makes a result doubtful: its name, and one sentence for users in Korean and in English."""

    warning: str
    ko: str
    en: str


class OptionsRow(TypedDict):
    """What the analysis was told; files by the names under which they were given, words in alphabetical order."""

    rank: str
    min_length: int
    min_confidence: float
    dictionary: str | None
    stopwords: str | None
    people: str | None


class MadeRow(TypedDict):
    """With what a record was made: versions of sinmun and of Kiwi, and the options. No time: the same article gives
    the same record.
    """

    sinmun: str
    kiwi: str
    options: OptionsRow


class Record(TypedDict):
    """Everything known of one article.

    ``characters`` is the length of ``text``, spaces and line ends included; ``unsure`` the number of people and organisations
    left out of the tables as too unsure, whose mentions are kept.
    """

    version: int
    made: MadeRow
    source: str | None
    title: str
    subheads: list[str]
    date: str | None
    publisher: str | None
    section: str | None
    reporters: list[str]
    captions: list[str]
    body: str
    text: str
    characters: int
    removed: list[RemovedRow]
    warnings: list[WarningRow]
    summary_sentences: list[SentenceRow]
    nouns: list[NounRow]
    compounds: list[CompoundRow]
    keywords: list[KeywordRow]
    people: list[PersonRow]
    organizations: list[EntityRow]
    places: list[EntityRow]
    mentions: list[MentionRow]
    unsure: int
    changes: list[ChangeRow]
    quotes: list[QuoteRow]
    statements: list[QuoteRow]
    network: list[EdgeRow]
    concordance: list[PlaceRow]
