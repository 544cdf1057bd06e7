"""From a tagger's mentions to the people, organisations and places of the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sinmun.entities.known import Known, KnownNames
from sinmun.entities.mention import Entities, Entity, Label, Mention
from sinmun.entities.rules import newcomers, recovery
from sinmun.entities.rules.cleaning import Cover, clean, unify, without_nouns
from sinmun.entities.rules.designations import designations
from sinmun.entities.rules.grounds import settled
from sinmun.entities.rules.memberships import memberships
from sinmun.entities.rules.repair import repair
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.who.equations import Equation, equations
from sinmun.entities.who.namings import Kind, Reading, known_reading, read
from sinmun.entities.who.organizations import group
from sinmun.entities.who.people import Person, gather
from sinmun.entities.who.reporters import without_reporters
from sinmun.entities.who.roles import Roles, fuller_role
from sinmun.words.morphs import Document


def resolve(document: Document, mentions: Sequence[Mention], *, known: KnownNames | None = None) -> Entities:
    """Return who and what the article names, every mention counted once.

    The user's names come first, then the tagger's mentions, then what can be recovered with their help. People's mentions
    are read (오 시장 is a surname and a title), gathered to persons and given the role the text states.

    Args:
        document: the article with its morphemes.
        mentions: the tagger's mentions; offsets in ``document.text``.
        known: names the user gives, which win over the tagger's.
    """
    text = document.text
    boundaries = Boundaries(document)
    cover = Cover(len(text))
    given = _given(known, boundaries, cover)
    readings = [known_reading(text, mention) for mention, entry in given.items() if entry.label == "PS"]
    whole = designations(without_nouns(mentions, boundaries), boundaries)
    found = settled(unify(clean(repair(whole, boundaries), boundaries, cover), text), boundaries)
    found = memberships(found, boundaries, cover)
    found += recovery.shapes(boundaries, cover)
    found += recovery.stage_names(boundaries, cover)
    found += recovery.bracketed(boundaries, cover)
    found += recovery.parties(boundaries, cover)
    found += recovery.listed(boundaries, cover)
    found += newcomers.titled(boundaries, found, cover)
    found += newcomers.misread(boundaries, found, cover)
    found += newcomers.appointed(boundaries, cover)
    found += recovery.departments(boundaries, found, cover)
    found += recovery.governments(boundaries, cover)
    found += recovery.endings(boundaries, found, cover)
    found, equal = _equal(text, [*given, *found], given, cover)
    found, taken = _people(text, found)
    readings += taken
    people_mentions = [reading.mention for reading in readings]
    found += recovery.repeats(boundaries, [*people_mentions, *found], cover)
    found, taken = _people(text, found)
    readings += taken
    readings = _with_offices(readings, Phrases(boundaries, [*given, *found, *(r.mention for r in readings)]))
    readings += _people(text, recovery.surnames_with_titles(boundaries, readings, cover))[1]
    readings += _people(text, newcomers.introductions(boundaries, readings, cover))[1]
    readings += _people(text, newcomers.given_names(boundaries, readings, cover))[1]
    found += recovery.states(boundaries, found, cover)
    found += recovery.relatives(boundaries, found, cover)
    found += recovery.abbreviations(boundaries, [*given, *found], cover)

    readings = without_reporters(readings, document)
    starts = {mention.start: entry for mention, entry in given.items()}
    everything = [*given, *found, *(reading.mention for reading in readings)]
    roles = Roles(boundaries, everything)
    same = [(equation.one.start, equation.other.start) for equation in equal]
    persons = gather(readings, same=same, known=starts)
    others = [*given, *found]
    bodies = _bodies(others, "OG", equal, starts)
    places = _bodies(others, "LC", equal, starts)
    captions = document.article.captions
    return Entities(
        _ranked(_person(person, roles, captions) for person in persons), _ranked(bodies), _ranked(places)
    )


def _given(known: KnownNames | None, boundaries: Boundaries, cover: Cover) -> dict[Mention, Known]:
    found: dict[Mention, Known] = {}
    if known is not None:
        for mention, entry in known.find(boundaries):
            cover.take(mention.start, mention.end)
            found[mention] = entry
    return found


def _people(text: str, mentions: Iterable[Mention]) -> tuple[list[Mention], list[Reading]]:
    """Return the mentions of bodies and places, and the readings of those of people; what names nobody is dropped."""
    others: list[Mention] = []
    readings: list[Reading] = []
    for mention in mentions:
        if mention.label != "PS":
            others.append(mention)
        elif (reading := read(text, mention)) is not None:
            readings.append(reading)
    return others, readings


def _with_offices(readings: Iterable[Reading], phrases: Phrases) -> list[Reading]:
    """Return the readings, full names with the title that stands behind their body (모성준 두람중공업 대표이사)."""
    result: list[Reading] = []
    for reading in readings:
        if reading.kind is Kind.FULL:
            bracket = names.bracket_after(phrases.text, reading.end)
            behind = bracket.end() if bracket else reading.end
            # 공사 is an office, and no title in 남궁선 전 한국도로공사 부사장.
            of_body = any(phrases.at(behind + gap, "OG") for gap in (len(" "), len(" 전 ")))
            phrase = phrases.phrase(behind) if reading.title is None or of_body else None
            if phrase is not None:
                reading = reading._replace(title=phrase[2])  # noqa: PLW2901
        result.append(reading)
    return result


def _equal(
    text: str, mentions: Sequence[Mention], given: Iterable[Mention], cover: Cover
) -> tuple[list[Mention], list[Equation]]:
    """Return the mentions that are not given, with those the text equates to others, and the equations.

    A mention in brackets takes the label of the name before it.
    """
    by_start = {mention.start: mention for mention in mentions}
    fixed = {mention.start for mention in given}
    equal: list[Equation] = []
    for equation in equations(text, mentions):
        other = equation.other
        there = by_start.get(other.start)
        if there is None and not cover.free(other.start, other.end):
            continue
        if there is not None and (
            there.end != other.end or (there.label != other.label and other.start in fixed)
        ):
            continue
        cover.take(other.start, other.end)
        by_start[other.start] = other
        equal.append(equation)
    return [mention for mention in by_start.values() if mention.start not in fixed], equal


def _bodies(
    mentions: Sequence[Mention], label: Label, equal: Iterable[Equation], known: Mapping[int, Known]
) -> list[Entity]:
    same = [(one.text, other.text) for one, other in equal if one.label == label]
    forms = {mention.text for mention in mentions}
    own = [mention for mention in mentions if mention.label == label]
    return group(own, label, same=same, known=known, elsewhere=forms)


def _person(person: Person, roles: Roles, captions: Sequence[str]) -> Entity:
    role = person.known.role if person.known is not None and person.known.role else roles.of(person.readings)
    if person.known is None or not person.known.role:
        role = fuller_role(role, person.name, captions)
    return Entity("PS", person.name, person.aliases(), person.mentions(), role)


def _ranked(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.mentions[0].start)))
