"""Who is who: the mentions of people gathered to one person per individual."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sinmun.entities.known import Known
from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.who.namings import Kind, Reading


@dataclass(slots=True)
class Person:
    """A person while the mentions are being gathered.

    Attributes:
        name: the fullest name so far.
        surname: the surname, or an empty string.
        kind: the kind of the fullest mention.
        readings: the mentions, in any order.
        titles: heads of the titles that stood behind the name.
        roles: roles as stated, with the offset of the mention.
        age: the age in a bracket.
        known: the user's entry, if the user named this person.
        starts: offsets of the mentions, in order.
    """

    name: str
    surname: str
    kind: Kind
    readings: list[Reading] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    age: str | None = None
    known: Known | None = None
    starts: list[int] = field(default_factory=list)

    def add(self, reading: Reading) -> None:
        """Take in a mention."""
        self.readings.append(reading)
        insort(self.starts, reading.mention.start)
        self.titles.update(title for title in (reading.title, reading.before) if title)
        self.age = self.age or reading.age

    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions in text order."""
        return tuple(sorted(reading.mention for reading in self.readings))

    def aliases(self) -> tuple[str, ...]:
        """Return the forms, the most frequent first, then in text order."""
        if len(self.readings) == 1:
            return (self.readings[0].form,)
        ordered = sorted(self.readings, key=lambda reading: reading.mention.start)
        return tuple([form for form, _ in Counter([reading.form for reading in ordered]).most_common()])


def gather(
    readings: Sequence[Reading],
    *,
    same: Iterable[tuple[int, int]] = (),
    known: Mapping[int, Known] | None = None,
) -> list[Person]:
    """Return one person per individual.

    Full names come first, wherever they stand; then foreign and given names, then surnames, anonymised people and
    letters in text order, each going to the nearest earlier person it fits, else to the nearest later one.

    Args:
        readings: the mentions as read.
        same: pairs of start offsets of mentions that the text itself equates (a nickname beside a name, a name in
            brackets behind another).
        known: the user's names by the start of the mention.
    """
    people: list[Person] = []
    by_key: dict[str, Person] = {}
    ordered: list[Reading] = []
    for reading in sorted(readings, key=lambda reading: reading.mention.start):
        entry = known.get(reading.mention.start) if known else None
        if entry is None:
            ordered.append(reading)
        else:
            _given(reading, entry, people, by_key)
    foreign = {piece for reading in ordered if _in_parts(reading) for piece in reading.mention.text.split()}
    # 채오 has the shape of a full name, and is the given name of 민채오.
    foreign |= {_given_name(reading) for reading in ordered if reading.kind is Kind.FULL} - {""}
    for reading in ordered:
        if _in_parts(reading) or (reading.kind is Kind.FULL and reading.key not in foreign):
            _named(reading, people, by_key)
    parts = _parts(people)
    rest: list[Reading] = []
    for reading in ordered:
        if reading.key in foreign or (reading.kind is Kind.FOREIGN and not _in_parts(reading)):
            owners = parts.get(reading.key, [])
            if reading.key not in by_key and owners:
                # A foreign surname stands for the person without the title behind it (민 박사 of 응우옌 반 민).
                _nearest(owners, reading.mention.start).add(reading._replace(form=reading.mention.text))
            else:
                _named(reading, people, by_key)
        elif reading.kind not in (Kind.FULL, Kind.FOREIGN):
            rest.append(reading)
    people = _merge(people, same)
    _short(rest, people)
    return people


def _given(reading: Reading, entry: Known, people: list[Person], by_key: dict[str, Person]) -> None:
    key = entry.name.replace(" ", "")
    if key not in by_key:
        kind = Kind.FULL if names.surname_of(entry.name) else Kind.FOREIGN
        person = Person(entry.name, names.surname_of(entry.name) or "", kind, known=entry)
        by_key.update({form.replace(" ", ""): person for form in entry.forms})
        people.append(person)
    by_key[key].add(reading)


def _named(reading: Reading, people: list[Person], by_key: dict[str, Person]) -> None:
    person = by_key.get(reading.key)
    if person is None:
        person = Person(reading.mention.text, reading.surname, reading.kind)
        by_key[reading.key] = person
        people.append(person)
    person.add(reading)


def _in_parts(reading: Reading) -> bool:
    return reading.kind is Kind.FOREIGN and " " in reading.mention.text


def _given_name(reading: Reading) -> str:
    """Return the given name of a full name, if it has two syllables, else an empty string."""
    given = reading.key[len(reading.surname) :]
    return given if len(given) > 1 else ""


def _parts(people: Sequence[Person]) -> dict[str, list[Person]]:
    """Return which people a part of a name can stand for: 트럼프 of 도널드 트럼프, 지민 of 박지민."""
    parts: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        pieces = person.name.split()
        if len(pieces) > 1:
            for piece in {pieces[-1], pieces[0]}:
                parts[piece].append(person)
        elif person.kind is Kind.FULL and len(person.name) - len(person.surname) > 1:
            parts[person.name[len(person.surname) :]].append(person)
    return parts


def _merge(people: list[Person], same: Iterable[tuple[int, int]]) -> list[Person]:
    owner = {start: person for person in people for start in person.starts}
    for first, second in same:
        one, other = owner.get(first), owner.get(second)
        if one is None or other is None or one is other:
            continue
        if _worth(other) > _worth(one):
            one, other = other, one
        for reading in other.readings:
            one.add(reading)
            owner[reading.mention.start] = one
        other.readings.clear()
        other.starts.clear()
    return [person for person in people if person.readings]


def _worth(person: Person) -> tuple[bool, bool, int]:
    """Return how fit a name is to be the person's: the user's, a full one, the most used."""
    full = " " in person.name or (person.kind is Kind.FULL and len(person.name) > 2)
    return person.known is not None, full and not person.name.isascii(), len(person.readings)


def _nearest(candidates: Sequence[Person], start: int) -> Person:
    """Return the candidate named last before ``start``, else the one named first after it."""

    def distance(person: Person) -> tuple[bool, int]:
        index = bisect_left(person.starts, start)
        return (False, start - person.starts[index - 1]) if index else (True, person.starts[0] - start)

    return min(candidates, key=distance)


def _short(readings: Iterable[Reading], people: list[Person]) -> None:
    by_surname: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_surname[person.surname].append(person)
    for reading in readings:
        name = reading.mention.text if reading.kind is Kind.LETTER else reading.surname
        candidates = _fitting(reading, by_surname[name])
        if candidates:
            person = _nearest(candidates, reading.mention.start)
        else:
            person = Person(reading.form, reading.surname, reading.kind)
            people.append(person)
            by_surname[name].append(person)
        person.add(reading)


def _fitting(reading: Reading, people: Sequence[Person]) -> list[Person]:
    if reading.kind is Kind.LETTER:
        return [person for person in people if person.kind is Kind.LETTER]
    same = [p for p in people if _ages_agree(p, reading)]
    if reading.kind is Kind.MO:
        return [p for p in same if p.kind is Kind.MO and (reading.age is None or p.age is not None)]
    if reading.title is None:
        plain = [p for p in same if p.kind is not Kind.FULL or not p.titles]
        return plain or same
    exact = [p for p in same if any(names.titles_agree(reading.title, title) for title in p.titles)]
    return exact or [p for p in same if p.kind is Kind.FULL]


def _ages_agree(person: Person, reading: Reading) -> bool:
    return person.age is None or reading.age is None or person.age == reading.age
