"""From a tagger's mentions to the people, organisations and places of the article: the steps, then who is who."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

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
    traces = None if trace is None else [trace]
    return resolve_all([document], [mentions], known=known, without=without, traces=traces)[0]


def resolve_all(
    documents: Sequence[Document],
    mentions: Sequence[Sequence[Mention]],
    *,
    known: KnownNames | None = None,
    without: Collection[str] = frozenset(),
    traces: Sequence[list[Change]] | None = None,
) -> list[Entities]:
    """Return what `resolve` returns for each article, in five sixths of the time for two dozen of them.

    Each step goes over all of them before the next one begins, so that its code and lexicons stay in the processor's cache.
    """
    without = {without} if isinstance(without, str) else set(without)
    if unknown := without - _STEP_NAMES:
        raise ValueError(f"no step is called {', '.join(sorted(unknown))}; see sinmun.entities.steps.STEPS")
    kept: Sequence[list[Change] | None] = [None] * len(documents) if traces is None else traces
    drafts = [
        Draft(document, own, known=known, changes=changes)
        for document, own, changes in zip(documents, mentions, kept, strict=True)
    ]
    for name, run, traits in _WORK:
        if name in without:
            continue
        for draft in drafts:
            if traits & draft.traits:
                draft.step = name
                run(draft)
    return _entities(drafts)


def _entities(drafts: Sequence[Draft]) -> list[Entities]:
    """Return the people, organisations and places that the mentions of finished drafts stand for."""
    gathered = [_gathered(draft) for draft in drafts]
    people = [_with_roles(persons, draft) for persons, draft in zip(gathered, drafts, strict=True)]
    bodies = [_grouped(draft, "OG") for draft in drafts]
    places = [_grouped(draft, "LC") for draft in drafts]
    people, bodies = (
        [[_judged(entity, draft) for entity in own] for own, draft in zip(found, drafts, strict=True)]
        for found in (people, bodies)
    )
    return [Entities(*map(_ranked, found)) for found in zip(people, bodies, places, strict=True)]


def _gathered(draft: Draft) -> list[Person]:
    same = [(equation.one.start, equation.other.start) for equation in draft.equal]
    return gather(draft.namings, same=same, known=_named_by_user(draft))


def _with_roles(people: Iterable[Person], draft: Draft) -> list[Entity]:
    article = draft.document.article
    roles = Roles(draft.phrases, headline=len(article.title))
    return [_person(person, roles, article.captions) for person in people]


def _named_by_user(draft: Draft) -> dict[int, Known]:
    """Return the user's names by the start of the mention."""
    return {mention.start: entry for mention, entry in draft.given.items()}


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


def _grouped(draft: Draft, label: Label) -> list[Entity]:
    """Return the bodies or places that the mentions of a finished draft stand for."""
    mentions = [*draft.given, *draft.mentions]
    same = [(one.text, other.text) for one, other in draft.equal if one.label == label]
    forms = {mention.text for mention in mentions}
    own = [mention for mention in mentions if mention.label == label]
    return group(own, label, same=same, known=_named_by_user(draft), elsewhere=forms)


def _person(person: Person, roles: Roles, captions: Sequence[str]) -> Entity:
    role = person.known.role if person.known is not None else None
    if not role:
        role = fuller_role(roles.of(person.namings), person.name, captions)
    return Entity("PS", person.name, person.aliases(), person.mentions(), role)


def _ranked(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.mentions[0].start)))
