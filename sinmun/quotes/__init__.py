"""Who said what: quotations in marks, and indirect speech without them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from sinmun.entities.mention import Entities, Entity
from sinmun.quotes.attribution import attribute_all
from sinmun.quotes.quote import Quote, Statement, WayName
from sinmun.quotes.ways import WAYS, Way
from sinmun.words.morphs import Document

_Said = TypeVar("_Said", Quote, Statement)

Speech = tuple[tuple[Quote, ...], tuple[Statement, ...]]
"""The quotations and the indirect speech of a document, each in text order."""

_FROM_LABELS = ("label", "script", "credit")
"""The ways in which the label of a script gives the speaker."""

__all__ = ["WAYS", "Quote", "Speech", "Statement", "Way", "WayName", "extract_all", "extract_speech"]


def extract_speech(
    document: Document, entities: Entities, *, without: AbstractSet[str] = frozenset()
) -> Speech:
    """Return the quotations and the indirect speech of the document, each in text order.

    A quotation is what stands in double marks (“ ”, " ", ″ ″, 「 」), unless it is a term or a title, and what stands in
    single marks if a verb of saying takes it as its object (‘…’고 말했다) or the text has no double ones of their look, as
    well as an answer in an interview (이름: …, A. …). The speaker is the one that the first of `WAYS` finds. Where somebody
    without a name speaks, or nobody can be told, it is ``None``; likewise where somebody speaks who is too unsure for the
    tables (`Entities.unsure`).

    Args:
        document: the article with its morphemes.
        entities: the people and organisations it names.
        without: names of ways (`Way.name`) that are left out.

    Raises:
        ValueError: one of the names is no way's.
    """
    return extract_all([document], [entities], without=without)[0]


def extract_all(
    documents: Sequence[Document], entities: Sequence[Entities], *, without: AbstractSet[str] = frozenset()
) -> list[Speech]:
    """Return for each document what `extract_speech` does; faster than one by one where they are some."""
    unsure = [{entity.name for entity in own.unsure} - own.names() for own in entities]
    found = attribute_all(documents, list(map(_heard, entities)), unsure=unsure, without=without)
    return [
        (_without(own.quotes, names), _without(own.statements, names))
        for own, names in zip(found, unsure, strict=True)
    ]


def _heard(entities: Entities) -> Entities:
    """Return the entities with the unsure among the others, but for what stands right behind a name that is sure.

    In 박서준 누리군수는 the office is nobody beside the one who holds it, nor is the ward in 박서준 누리병원 심장내과 교수는.
    """
    if not entities.unsure:
        return entities
    ends = {mention.end + 1 for person in entities.people for mention in person.mentions}
    bodies = (mention for body in entities.organizations for mention in body.mentions)
    ends |= {mention.end + 1 for mention in bodies if mention.start in ends}
    unsure: list[Entity] = []
    for entity in entities.unsure:
        apart = tuple([m for m in entity.mentions if m.label != "PS" or m.start not in ends])
        if apart:
            unsure.append(replace(entity, mentions=apart))
    return replace(entities, unsure=tuple(unsure)).with_unsure()


def _without(said: Sequence[_Said], unsure: AbstractSet[str]) -> tuple[_Said, ...]:
    """Return what was said, without the speakers who are too unsure for the tables.

    They were looked for all the same, so that their words are not given to whoever spoke before. Who has a label of a script
    is somebody all the same.
    """
    return tuple(
        [
            one._replace(speaker=None, by="") if one.speaker in unsure and one.by not in _FROM_LABELS else one
            for one in said
        ]
    )
