"""The values of entity tagging: mentions, and the people, organisations and places they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Label = Literal["PS", "OG", "LC"]

CERTAIN = 0.9
"""From this score on a mention is taken as the tagger has it, unless something in the text speaks against it."""
MIN_CONFIDENCE = 0.5
"""From this confidence on a person or organisation has a row in the tables, unless the user sets another line."""
MADE = 0.9
"""The score of a mention that a rule makes."""
LIKELY = 0.5
"""From this score on a mention is rather right than wrong."""


class Mention(NamedTuple):
    """A name in the text: no particle, no title, no quotation mark.

    Attributes:
        start: offset of the first character in the analysed text.
        end: offset behind the last character.
        label: ``PS`` person, ``OG`` organisation or ``LC`` place.
        text: the characters from ``start`` to ``end``.
        score: how sure the mention is, 0 to 1: the tagger's probability, or a rule's own measure where ``tagged`` is false.
        rule: name of the step that made or changed the mention last; empty where the tagger's answer stands.
        tagged: whether the tagger, or the user, gave the mention; a rule made it otherwise.
    """

    start: int
    end: int
    label: Label
    text: str
    score: float = 1.0
    rule: str = ""
    tagged: bool = True

    @property
    def confidence(self) -> float | None:
        """The tagger's probability, 1 where the user named it, ``None`` where a rule made the mention."""
        return self.score if self.tagged else None

    def labelled(self, label: Label) -> Mention:
        """Return the mention with ``label``; itself if it has it already."""
        return self if label == self.label else self._replace(label=label)

    def part(self, start: int, end: int | None = None, label: Label | None = None) -> Mention:
        """Return the piece of the mention between two offsets in its own text, with ``label`` if one is given."""
        piece = self.text[start:end]
        at = self.start + start
        return self._replace(start=at, end=at + len(piece), text=piece, label=label or self.label)

    def spanning(self, start: int, end: int, text: str) -> Mention:
        """Return the mention with the span from ``start`` to ``end`` in ``text``; itself if that is its span."""
        if start == self.start and end == self.end:
            return self
        return self._replace(start=start, end=end, text=text[start:end])


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of the article.

    Attributes:
        label: ``PS``, ``OG`` or ``LC``.
        name: the fullest name the article gives it.
        aliases: the forms that stand for it, the most frequent first; the name is among them where it occurs.
        mentions: every place it is named, in text order; no two overlap.
        role: of a person, the office or occupation as stated (서울시장), else ``None``.
        confidence: of a person or body, how sure it is that it is one, 0 to 1; of a place always 1.
    """

    label: Label
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    role: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities of an article.

    Attributes:
        people: by number of mentions, then by first mention; likewise the others.
        organizations: organisations.
        places: places.
        unsure: people and organisations of which it is not sure enough that they are any; see `from_confidence`.
    """

    people: tuple[Entity, ...]
    organizations: tuple[Entity, ...]
    places: tuple[Entity, ...]
    unsure: tuple[Entity, ...] = ()

    def from_confidence(self, line: float) -> Entities:
        """Return the entities with those people and organisations below ``line`` among the unsure."""
        below = tuple(entity for entity in (*self.people, *self.organizations) if entity.confidence < line)
        if not below:
            return self
        people, organizations = (
            tuple(entity for entity in group if entity.confidence >= line)
            for group in (self.people, self.organizations)
        )
        return Entities(people, organizations, self.places, (*self.unsure, *below))

    def with_unsure(self) -> Entities:
        """Return the entities with the unsure people and organisations among the others."""
        if not self.unsure:
            return self
        people = tuple(entity for entity in self.unsure if entity.label == "PS")
        organizations = tuple(entity for entity in self.unsure if entity.label == "OG")
        return Entities((*self.people, *people), (*self.organizations, *organizations), self.places)

    def names(self) -> frozenset[str]:
        """Return the canonical names of all that has a row in a table."""
        return frozenset([e.name for group in (self.people, self.organizations, self.places) for e in group])

    def by_offset(self, *, unsure: bool = False) -> tuple[tuple[Mention, Entity], ...]:
        """Return every mention with its entity, in text order; those of unsure names only if they are asked for."""
        groups = (self.people, self.organizations, self.places, self.unsure if unsure else ())
        pairs = [(mention, entity) for group in groups for entity in group for mention in entity.mentions]
        return tuple(sorted(pairs, key=lambda pair: pair[0].start))

    def named(self) -> tuple[Mention, ...]:
        """Return the mentions of people and organisations, in text order: what is one noun each."""
        found = [
            mention
            for group in (self.people, self.organizations)
            for entity in group
            for mention in entity.mentions
        ]
        return tuple(sorted(found))
