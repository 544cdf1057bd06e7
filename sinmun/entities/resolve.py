"""From a tagger's mentions to the people, organisations and places of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sinmun.entities.boundaries import Boundaries
from sinmun.entities.known import KnownNames
from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.entities.organizations import group
from sinmun.entities.people import Person, gather
from sinmun.entities.readings import Reading, read
from sinmun.entities.roles import role_of
from sinmun.lexicons import words
from sinmun.morphs import Document


def resolve(document: Document, mentions: Sequence[Mention], *, known: KnownNames | None = None) -> Entities:
    """Return who and what the article names, every mention counted once.

    Args:
        document: the article with its morphemes.
        mentions: the tagger's mentions; offsets in ``document.text``.
        known: names the user gives, which win over the tagger's.
    """
    del known
    boundaries = Boundaries(document)
    readings: list[Reading] = []
    for mention in mentions:
        if mention.label == "PS" and (reading := read(document.text, mention)) is not None:
            readings.append(reading)
    people = [_person(person, boundaries) for person in gather(readings)]
    generic = words("organizations/generic.txt")
    organizations = group([m for m in mentions if m.label == "OG" and m.text not in generic], "OG")
    places = group([m for m in mentions if m.label == "LC"], "LC")
    return Entities(_ranked(people), _ranked(organizations), _ranked(places))


def _person(person: Person, boundaries: Boundaries) -> Entity:
    return Entity(
        "PS", person.name, person.aliases(), person.mentions(), role_of(person.readings, boundaries)
    )


def _ranked(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.mentions[0].start)))
