"""From a tagger's mentions to the people, organisations and places of the article: the steps, then who is who."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sinmun.entities.draft import ANY, Change, Draft
from sinmun.entities.known import Known, KnownNames
from sinmun.entities.mention import Entities, Entity, Label, Mention
from sinmun.entities.steps import STEPS
from sinmun.entities.who.judging import confidence
from sinmun.entities.who.offices_stated import fuller_role
from sinmun.entities.who.organizations import group
from sinmun.entities.who.people import Person, gather
from sinmun.entities.who.roles import Roles
from sinmun.words.morphs import Document

_STEP_NAMES = frozenset(step.name for step in STEPS)
_WORK = tuple((step.name, step.run, step.among.traits if step.among else ANY) for step in STEPS)


def resolve(
    document: Document,
    mentions: Sequence[Mention],
    *,
    known: KnownNames | None = None,
    without: Collection[str] = frozenset(),
    trace: list[Change] | None = None,
) -> Entities:
    """Return who and what the article names, every mention counted once.

    Args:
        document: the article with its morphemes.
        mentions: the tagger's mentions; offsets in ``document.text``.
        known: names the user gives, which win over the tagger's.
        without: names of `STEPS` that are left out; one name alone is taken for one.
        trace: a list to which every change of a mention is appended, in order.

    Raises:
        ValueError: ``without`` has a name that no step has.
    """
    without = {without} if isinstance(without, str) else set(without)
    if unknown := without - _STEP_NAMES:
        raise ValueError(f"no step is called {', '.join(sorted(unknown))}; see sinmun.entities.steps.STEPS")
    draft = Draft(document, mentions, known=known, changes=trace)
    for name, run, traits in _WORK:
        if traits & draft.traits and name not in without:
            draft.step = name
            run(draft)
    return _entities(draft)


def _entities(draft: Draft) -> Entities:
    """Return the people, organisations and places that the mentions of a finished draft stand for."""
    starts = {mention.start: entry for mention, entry in draft.given.items()}
    roles = Roles(draft.phrases, headline=len(draft.document.article.title))
    same = [(equation.one.start, equation.other.start) for equation in draft.equal]
    people = gather(draft.namings, same=same, known=starts)
    captions = draft.document.article.captions
    return Entities(
        _ranked(_judged(_person(person, roles, captions), draft) for person in people),
        _ranked(_judged(organization, draft) for organization in _grouped(draft, "OG", starts)),
        _ranked(_grouped(draft, "LC", starts)),
    )


def _judged(entity: Entity, draft: Draft) -> Entity:
    """Return the entity with its confidence, which is 1 where the user named it."""
    if draft.given and any(mention in draft.given for mention in entity.mentions):
        return entity
    label, name, aliases, mentions, role = (
        entity.label,
        entity.name,
        entity.aliases,
        entity.mentions,
        entity.role,
    )
    return Entity(label, name, aliases, mentions, role, confidence(entity, draft.words))


def _grouped(draft: Draft, label: Label, known: Mapping[int, Known]) -> list[Entity]:
    mentions = [*draft.given, *draft.mentions]
    same = [(one.text, other.text) for one, other in draft.equal if one.label == label]
    forms = {mention.text for mention in mentions}
    own = [mention for mention in mentions if mention.label == label]
    return group(own, label, same=same, known=known, elsewhere=forms)


def _person(person: Person, roles: Roles, captions: Sequence[str]) -> Entity:
    role = person.known.role if person.known is not None else None
    if not role:
        role = fuller_role(roles.of(person.namings), person.name, captions)
    return Entity("PS", person.name, person.aliases(), person.mentions(), role)


def _ranked(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.mentions[0].start)))
