"""Who is who: the mentions of people gathered to one person per individual."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sinmun.entities.known import Known
from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.who.namings import Kind, Naming
from sinmun.lexicons import words

_OF_THE_YOUNG = ("군", "양")


@dataclass(slots=True)
class Person:
    """A person while the mentions are being gathered.

    Attributes:
        name: the fullest name so far.
        surname: the surname, or an empty string.
        kind: the kind of the fullest mention.
        namings: the mentions, in any order.
        titles: heads of the titles that stood behind the name.
        age: the age in a bracket.
        known: the user's entry, if the user named this person.
        starts: offsets of the mentions, in order.
        passing: offsets of those on the way.
        spoken: offsets of the others, in order, by the titles that stand beside them; all of them under ``""``.
        held: how many mentions have a title, and say that it was held before, or do not.
    """

    name: str
    surname: str
    kind: Kind
    namings: list[Naming] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    age: str | None = None
    known: Known | None = None
    starts: list[int] = field(default_factory=list)
    passing: set[int] = field(default_factory=set)
    spoken: dict[str, list[int]] = field(default_factory=dict)
    held: Counter[tuple[str, bool]] = field(default_factory=Counter)

    def add(self, naming: Naming) -> None:
        """Take in a mention."""
        self.namings.append(naming)
        start = naming.mention.start
        insort(self.starts, start)
        if naming.passing:
            self.passing.add(start)
        else:
            for title in {"", naming.title or "", naming.before or ""}:
                insort(self.spoken.setdefault(title, []), start)
        if naming.title is not None:
            self.held[naming.title, naming.former] += 1
        self.titles.update(title for title in (naming.title, naming.before) if title)
        self.age = self.age or naming.age

    def spoken_of(self, naming: Naming) -> int:
        """Return where the text last speaks of this person before ``naming``, by its title if it has one, else -1."""
        beside = naming.title
        titles = [t for t in self.spoken if t and names.titles_agree(beside, t)] if beside else [""]
        return max((_last_before(self.spoken.get(t, ()), naming.mention.start) for t in titles), default=-1)

    def is_passing(self, start: int) -> bool:
        """Return whether the last mention before ``start`` is one on the way, or there is none."""
        last = _last_before(self.starts, start)
        return last < 0 or last in self.passing

    def was_said_to_hold(self, title: str) -> tuple[int, int]:
        """Return how many mentions have a title that agrees, and how many of them say that it was held before."""
        counts = [
            (former, count) for (held, former), count in self.held.items() if names.titles_agree(title, held)
        ]
        return sum(count for _, count in counts), sum(count for former, count in counts if former)

    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions in text order."""
        return tuple(sorted(naming.mention for naming in self.namings))

    def aliases(self) -> tuple[str, ...]:
        """Return the forms, the most frequent first, then in text order."""
        if len(self.namings) == 1:
            return (self.namings[0].form,)
        ordered = sorted(self.namings, key=lambda naming: naming.mention.start)
        return tuple([form for form, _ in Counter([naming.form for naming in ordered]).most_common()])


def gather(
    namings: Sequence[Naming],
    *,
    same: Iterable[tuple[int, int]] = (),
    known: Mapping[int, Known] | None = None,
) -> list[Person]:
    """Return one person per individual.

    Full names come first, wherever they stand; then foreign and given names, then surnames, anonymised people and
    letters in text order, each going to the nearest earlier person it fits, else to the nearest later one.

    Args:
        namings: the mentions as read.
        same: pairs of start offsets of mentions that the text itself equates (a nickname beside a name, a name in
            brackets behind another).
        known: the user's names by the start of the mention.
    """
    people: list[Person] = []
    by_key: dict[str, Person] = {}
    ordered: list[Naming] = []
    for naming in sorted(namings, key=lambda naming: naming.mention.start):
        entry = known.get(naming.mention.start) if known else None
        if entry is None:
            ordered.append(naming)
        else:
            _given(naming, entry, people, by_key)
    foreign = {piece for naming in ordered if _in_parts(naming) for piece in naming.mention.text.split()}
    # 채오 has the shape of a full name, and is the given name of 민채오.
    foreign |= {_given_name(naming) for naming in ordered if naming.kind is Kind.FULL} - {""}
    # 빈 살만 stands for 무함마드 빈 살만.
    foreign |= {tail for naming in ordered if _in_parts(naming) for tail in _tails(naming.mention.text)}
    for naming in ordered:
        if naming.key not in foreign and (_in_parts(naming) or naming.kind is Kind.FULL):
            _named(naming, people, by_key)
    foreign -= _with_own_titles(ordered)
    parts = _parts(people)
    rest: list[Naming] = []
    for naming in ordered:
        if naming.key in foreign or (naming.kind is Kind.FOREIGN and not _in_parts(naming)):
            owners = _bearers(naming, parts.get(naming.key, []))
            if naming.key not in by_key and owners:
                # A foreign surname stands for the person without the title behind it (민 박사 of 응우옌 반 민).
                _nearest(owners, naming.mention.start).add(naming._replace(form=naming.mention.text))
            else:
                _named(naming, people, by_key)
        elif naming.kind not in (Kind.FULL, Kind.FOREIGN):
            rest.append(naming)
    people = _merge(people, same)
    _short(rest, people)
    return people


def _with_own_titles(namings: Sequence[Naming]) -> set[str]:
    """Return the surnames before a title that are no foreigner's first name: 조 교수 beside 조 벨리노, not beside 조 벨리노 교수.

    With a title a foreigner goes by the last name.
    """
    foreigners = [(naming.mention.text.split(), naming.title) for naming in namings if _in_parts(naming)]
    last = {parts[-1] for parts, _ in foreigners}
    titled = {(parts[0], title) for parts, title in foreigners}
    surnames = [naming for naming in namings if naming.kind is Kind.SURNAME and naming.title]
    return {
        naming.key
        for naming in surnames
        if naming.key not in last and (naming.key, naming.title) not in titled
    }


def _given(naming: Naming, entry: Known, people: list[Person], by_key: dict[str, Person]) -> None:
    key = entry.name.replace(" ", "")
    if key not in by_key:
        kind = Kind.FULL if names.surname_of(entry.name) else Kind.FOREIGN
        person = Person(entry.name, names.surname_of(entry.name) or "", kind, known=entry)
        by_key.update({form.replace(" ", ""): person for form in entry.forms})
        people.append(person)
    by_key[key].add(naming)


def _named(naming: Naming, people: list[Person], by_key: dict[str, Person]) -> None:
    person = by_key.get(naming.key)
    if person is None:
        person = Person(naming.mention.text, naming.surname, naming.kind)
        by_key[naming.key] = person
        people.append(person)
    person.add(naming)


def _in_parts(naming: Naming) -> bool:
    return naming.kind is Kind.FOREIGN and " " in naming.mention.text


def _tails(name: str) -> list[str]:
    """Return what a name of three parts and more can end with, two parts and more, without spaces."""
    pieces = name.split()
    return ["".join(pieces[at:]) for at in range(1, len(pieces) - 1)]


def _given_name(naming: Naming) -> str:
    """Return the given name of a full name, if it has two syllables, else an empty string."""
    given = naming.key[len(naming.surname) :]
    return given if len(given) > 1 else ""


def _parts(people: Sequence[Person]) -> dict[str, list[Person]]:
    """Return which people a part of a name can stand for: 트럼프 of 도널드 트럼프, 지민 of 박지민."""
    parts: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        pieces = person.name.split()
        if len(pieces) > 1:
            last = pieces[-2] if pieces[-1] == names.JUNIOR else pieces[-1]
            for piece in {last, pieces[0], *_tails(person.name)}:
                parts[piece].append(person)
        elif person.kind is Kind.FULL and len(person.name) - len(person.surname) > 1:
            parts[person.name[len(person.surname) :]].append(person)
    return parts


def _bearers(naming: Naming, people: Sequence[Person]) -> Sequence[Person]:
    """Return those of the people with a part of a name whom it can mean: those of its title first, and last of all relatives.

    로시니 대통령 is neither 로시니 대통령의 차남 파올로 로시니 nor, beside 안드레아 로시니 대통령, anybody else of the name.
    """
    own = [person for person in people if not any(naming.kin for naming in person.namings)]
    if naming.title is None:
        return own or people
    exact = [person for person in people if any(names.titles_agree(naming.title, t) for t in person.titles)]
    return exact or own


def _merge(people: list[Person], same: Iterable[tuple[int, int]]) -> list[Person]:
    owner = {start: person for person in people for start in person.starts}
    for first, second in same:
        one, other = owner.get(first), owner.get(second)
        if one is None or other is None or one is other:
            continue
        if _worth(other) > _worth(one):
            one, other = other, one
        for naming in other.namings:
            one.add(naming)
            owner[naming.mention.start] = one
        other.namings.clear()
        other.starts.clear()
    return [person for person in people if person.namings]


def _worth(person: Person) -> tuple[bool, bool, int]:
    """Return how fit a name is to be the person's: the user's, a full one, the most used."""
    full = " " in person.name or (person.kind is Kind.FULL and len(person.name) > 2)
    return person.known is not None, full and not person.name.isascii(), len(person.namings)


def _last_before(starts: Sequence[int], start: int) -> int:
    """Return the last of sorted offsets before ``start``, else -1."""
    at = bisect_left(starts, start)
    return starts[at - 1] if at else -1


def _nearest(candidates: Sequence[Person], start: int) -> Person:
    """Return the candidate named last before ``start``, else the one named first after it."""

    def distance(person: Person) -> tuple[bool, int]:
        index = bisect_left(person.starts, start)
        return (False, start - person.starts[index - 1]) if index else (True, person.starts[0] - start)

    return min(candidates, key=distance)


def _spoken_of(candidates: Sequence[Person], naming: Naming) -> Person:
    """Return the candidate of whom the text spoke last before the naming; who was only mentioned on the way comes behind.

    If the naming has a title, it is who was last spoken of by that.
    """
    if len(candidates) < 2:
        return candidates[0]
    last = [(person.spoken_of(naming), person) for person in candidates]
    start, person = max(last, key=lambda pair: pair[0])
    if start >= 0:
        return person
    spoken_of = [person for person in candidates if not person.is_passing(naming.mention.start)]
    return _nearest(spoken_of or candidates, naming.mention.start)


def _short(namings: Iterable[Naming], people: list[Person]) -> None:
    by_surname: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_surname[person.surname].append(person)
    for naming in namings:
        name = naming.mention.text if naming.kind is Kind.LETTER else naming.surname
        candidates = _fitting(naming, by_surname[name])
        if candidates:
            person = _spoken_of(candidates, naming)
        else:
            person = Person(naming.form, naming.surname, naming.kind)
            people.append(person)
            by_surname[name].append(person)
        person.add(naming)


def _fitting(naming: Naming, people: Sequence[Person]) -> list[Person]:
    if naming.kind is Kind.LETTER:
        return [person for person in people if person.kind is Kind.LETTER]
    same = [p for p in people if _ages_agree(p, naming)]
    if naming.kind is Kind.MO:
        return [p for p in same if p.kind is Kind.MO and (naming.age is None or p.age is not None)]
    if naming.title is None:
        if naming.form.endswith(_OF_THE_YOUNG):
            return [p for p in same if p.titles <= words("people/young_titles.txt")]
        plain = [p for p in same if p.kind is not Kind.FULL or not p.titles]
        return _addressed(naming, same) or plain or same
    exact = [p for p in same if naming.title in p.titles]
    exact = exact or [p for p in same if any(names.titles_agree(naming.title, title) for title in p.titles)]
    return _of_the_time(naming, exact) or [
        p for p in same if p.kind is Kind.FULL and not _is_another(naming, p)
    ]


def _is_another(naming: Naming, person: Person) -> bool:
    """Return whether a surname with a title that is not given to ``person`` means somebody else.

    Somebody who held or heads what that one never did: 이 전 총리 is not 이나래 대표, and 이 대통령 is not 이춘하 의원.
    """
    heads = words("people/heads_of_state.txt")
    if not person.titles:
        return False
    if naming.former and not any(former for _, former in person.held):
        return True
    if naming.title in heads:
        return True
    return person.titles <= heads and naming.title not in words("people/following_titles.txt")


def _addressed(naming: Naming, people: Sequence[Person]) -> list[Person]:
    """Return those of several people who are called as the mention calls somebody: 윤씨 is 윤하람씨, no 윤나래 부장판사."""
    if len(people) < 2 or naming.kind is not Kind.SURNAME or naming.form == naming.mention.text:
        return []
    return [p for p in people if p.kind is Kind.MO or any(other.addressed for other in p.namings)]


def _of_the_time(naming: Naming, people: list[Person]) -> list[Person]:
    """Return those of several people of one title who hold it as the mention says: 이 전 대표 is not who is 대표 now.

    A person is said to have held it where most mentions with the title say so. Nobody named behind comes before those in front.
    """
    if len(people) < 2:
        return people
    near = [person for person in people if person.starts[0] < naming.mention.start] or people
    return [person for person in near if _agrees_in_time(naming, person)] or near


def _agrees_in_time(naming: Naming, person: Person) -> bool:
    said, former = person.was_said_to_hold(naming.title or "")
    return former * 2 == said or (former * 2 > said) == naming.former


def _ages_agree(person: Person, naming: Naming) -> bool:
    return person.age is None or naming.age is None or person.age == naming.age
