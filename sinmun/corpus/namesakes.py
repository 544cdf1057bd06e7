"""People of one name told apart: by the world and the time of their offices, and by whom and what they are named with.

A name with its roles comes as a list of `Seen`. Wordings of one office are gathered first; then offices become people. Offices of
no common world (`sinmun.corpus.offices.worlds_of`) are two people. Offices of one world are one person where they are of one
narrow field or body, do not meet in time, as in a career, or are in the same company: the cosine of the names that stand in
the same articles, weighted by how rare these are. Two parties at one time are two people unless the company is the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sinmun.corpus.offices import (
    Office,
    agree,
    are_rivals,
    is_narrow,
    office_of,
    same_body,
    worlds_of,
)

ALIKE = 0.03
"""The cosine of two companies from which they are one person's."""
SURELY_ALIKE = 0.15
NEAR = 90
"""Days between two offices that are held at one time."""
_FEW = 4
_FAINT, _NEARER = ALIKE / 4, ALIKE / 8

_SHARE, _SELDOM = 0.2, 0.05
_MANY, _MUCH_OFTENER = 20, 5


class Certainty(StrEnum):
    """How sure it is that a row is one person and all of that person.

    ``SURE``: one office, or several in the same company, or what the user said. ``LIKELY``: offices of a career that nothing
    contradicts, or a namesake of another world, or no office at all. ``UNSURE``: told apart from somebody of the same world on
    thin evidence.
    """

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Seen:
    """A name with one of its roles over all articles.

    Attributes:
        role: as stated, or ``None``.
        articles: how many have it so.
        article: the only one, where articles are placed one by one.
        first: the first day as a number (`datetime.date.toordinal`), or ``None`` where no article has a date.
        last: the last one.
        company: weights of the names in the same articles.
    """

    role: str | None
    articles: int
    first: int | None = None
    last: int | None = None
    company: Mapping[str, float] = field(default_factory=dict)
    article: int | None = None


@dataclass(slots=True)
class Person:
    """Somebody of a name.

    Attributes:
        offices: the offices, each a list of its wordings.
        unplaced: what has no role, or one that several could have.
        certainty: see `Certainty`.
    """

    offices: list[list[Seen]]
    unplaced: list[Seen] = field(default_factory=list)
    certainty: Certainty = Certainty.SURE

    def doubt(self, certainty: Certainty) -> None:
        """Be no surer than ``certainty``."""
        self.certainty = max(self.certainty, certainty, key=list(Certainty).index)

    def seen(self) -> list[Seen]:
        """Return all wordings."""
        return [*(one for office in self.offices for one in office), *self.unplaced]

    @property
    def articles(self) -> int:
        """Articles, those of several wordings counted once for each."""
        return sum(one.articles for one in self.seen())

    def role(self) -> str | None:
        """Return the office that most articles state, in its commonest wording; ``None`` if one of many articles states any."""
        if not self.offices:
            return None
        best = max(self.offices, key=lambda office: (_held_in(office), _wording(office)))
        seldom = _held_in(best) == 1 and self.articles >= _MANY
        return None if seldom else _wording(best)

    def roles(self) -> list[str]:
        """Return the offices in order of time, each once.

        Left out are an office that one article states, at the time of one that several do, and a wording of an office that is
        much oftener called otherwise (`_MUCH_OFTENER` times).
        """
        kept = [
            office for office in self.offices if not self._is_passing(office) and not self._is_wording(office)
        ]
        ordered = sorted(kept, key=lambda office: (_first(office), -_held_in(office), _wording(office)))
        return list(dict.fromkeys(map(_wording, ordered))) if self.role() else []

    def _is_passing(self, office: list[Seen]) -> bool:
        return _held_in(office) == 1 and any(
            _held_in(other) >= _MUCH_OFTENER and not _apart(office, other) for other in self.offices
        )

    def _is_wording(self, office: list[Seen]) -> bool:
        head = office_of(_wording(office)).head
        return any(
            office_of(_wording(other)).head == head and _held_in(other) >= _MUCH_OFTENER * _held_in(office)
            for other in self.offices
            if other is not office
        )


def tell_apart(seen: Sequence[Seen]) -> list[Person]:
    """Return the people of one name, the one in most articles first."""
    stated = sorted((one for one in seen if one.role), key=lambda one: (-one.articles, one.role or ""))
    offices = _offices([one for one in stated if office_of(one.role or "").body])
    bare: list[Seen] = []
    for one in stated:
        if not office_of(one.role or "").body:
            fitting = [office for office in offices if agree(one.role or "", office[0].role or "")]
            if len(fitting) == 1:
                fitting[0].append(one)
            elif fitting or not worlds_of(one.role):
                bare.append(one)
            else:
                offices.append([one])
    people = _people(offices)
    for one in [*bare, *(one for one in seen if not one.role)]:
        _place(one, people)
    for person in people:
        told = len(people) == 1 and (person.offices or person.articles == 1)
        if not told:
            person.doubt(Certainty.LIKELY)
    return sorted(people, key=lambda person: (-person.articles, person.role() or ""))


def needs_company(roles: Iterable[str | None]) -> bool:
    """Return whether the roles of a name are more than one office, so that `tell_apart` has something to weigh."""
    stated = [Seen(role, 1) for role in roles if role]
    return len(stated) > 1 and len(_offices(stated)) > 1


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two companies, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    product = math.fsum(weight * other[name] for name, weight in sorted(one.items()) if name in other)
    return product / (_length(one) * _length(other)) if product else 0.0


def company_of(seen: Iterable[Seen]) -> dict[str, float]:
    """Return the company of several together."""
    found: defaultdict[str, float] = defaultdict(float)
    for one in seen:
        for name, weight in one.company.items():
            found[name] += weight
    return found


def _length(company: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in company.values()))


def _offices(stated: Sequence[Seen]) -> list[list[Seen]]:
    """Return the wordings of each office, by the first of them."""
    offices: list[list[Seen]] = []
    for one in stated:
        for office in offices:
            if agree(one.role or "", office[0].role or ""):
                office.append(one)
                break
        else:
            offices.append([one])
    return offices


def _people(offices: Sequence[list[Seen]]) -> list[Person]:
    """Return who holds the offices: each goes to the likeliest person so far, or is somebody else's."""
    people: list[Person] = []
    ordered = sorted(offices, key=lambda office: (not _world(office), -_held_in(office), _wording(office)))
    for office in ordered:
        open_to = [person for person in people if _may_hold(person, office)]
        judged = [(_bond(person, office), person) for person in open_to]
        best = max(judged, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] > 0:
            bond, person = best
            person.offices.append(office)
            if bond < SURELY_ALIKE:
                person.doubt(Certainty.LIKELY)
        else:
            people.append(Person([office], certainty=Certainty.UNSURE if open_to else Certainty.SURE))
            for person in open_to:
                person.certainty = Certainty.UNSURE
    return people


def _may_hold(person: Person, office: list[Seen]) -> bool:
    """Return whether a person may hold an office: of no world, of one that all known offices share, or of a body of theirs."""
    world = _world(office)
    held = [_world(other) for other in person.offices if _world(other)]
    if not world or not held or all(world & other for other in held):
        return True
    body = _office(office).body
    return bool(body) and any(same_body(body, _office(other).body) for other in person.offices)


def _bond(person: Person, office: list[Seen]) -> float:
    """Return how much speaks for it that a person holds an office: 0 for nothing, from `ALIKE` on for much."""
    company, other = company_of(person.seen()), company_of(office)
    alike = likeness(company, other)
    if alike < SURELY_ALIKE and any(_rival(one, office) for one in person.offices):
        return 0.0
    if all(_apart(one, office) for one in person.offices):
        return max(alike, _FAINT)
    if alike < SURELY_ALIKE and _is_bystander(person, office):
        return 0.0
    if alike >= ALIKE or any(_related(one, office) for one in person.offices):
        return max(alike, ALIKE)
    # Of what a known person is called besides, little has to speak for it.
    known = person.articles > _FEW and not _world(office) and (alike > 0 or len(other) < _FEW)
    return _FAINT + alike / 2 + _NEARER if known else 0.0


def _is_bystander(person: Person, office: list[Seen]) -> bool:
    """Return whether an office is hardly ever named, and one in which everybody has a namesake: a professor of the name."""
    field = _office(office).field
    seldom = _held_in(office) <= _SELDOM * person.articles
    return seldom and field is not None and not is_narrow(field)


def _rival(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices are of two parties at one time."""
    return not _apart(one, other) and are_rivals(_office(one), _office(other))


def _related(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices are of one narrow field, or of one body."""
    first, second = _office(one), _office(other)
    return (first.field == second.field and is_narrow(first.field)) or (
        bool(first.body and second.body) and same_body(first.body, second.body)
    )


def _office(office: Sequence[Seen]) -> Office:
    return office_of(_wording(office))


def _apart(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices do not meet in time, as those of a career do not."""
    if None in (days := (_first(one), _last(one), _first(other), _last(other))) or math.inf in days:
        return False
    return _first(other) - _last(one) > NEAR or _first(one) - _last(other) > NEAR


def _place(one: Seen, people: list[Person]) -> None:
    """Give what has no role of its own to the person in whose company it is, else to the one in most articles."""
    if not people:
        people.append(Person([]))
    fitting = people
    if one.role:
        agreeing = [person for person in people if _holds(person, one.role)]
        fitting = agreeing or [person for person in people if _may_hold(person, [one])] or people
    best = max(
        fitting, key=lambda person: (likeness(company_of(person.seen()), one.company), person.articles)
    )
    office = next(
        (office for office in best.offices if one.role and agree(one.role, office[0].role or "")), None
    )
    if office is not None:
        office.append(one)
    elif one.role:
        best.offices.append([one])
    else:
        best.unplaced.append(one)


def _holds(person: Person, role: str) -> bool:
    return any(agree(role, office[0].role or "") for office in person.offices)


def _world(office: Sequence[Seen]) -> frozenset[str]:
    return next((world for one in office if (world := worlds_of(one.role))), frozenset())


def _held_in(office: Sequence[Seen]) -> int:
    return sum(one.articles for one in office)


def _wording(office: Sequence[Seen]) -> str:
    """Return the commonest wording of an office that says of what it is, unless that is seldom said."""
    counts: Counter[str] = Counter()
    for one in office:
        counts[one.role or ""] += one.articles
    least = _SHARE * counts.total()
    telling = [role for role, count in counts.items() if count >= least and office_of(role).body]
    return max(telling or counts, key=lambda role: (counts[role], role))


def _first(office: Sequence[Seen]) -> float:
    return min((one.first for one in office if one.first is not None), default=math.inf)


def _last(office: Sequence[Seen]) -> float:
    return max((one.last for one in office if one.last is not None), default=math.inf)
