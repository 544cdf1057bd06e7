"""A name over all articles: its roles as they were seen, and a person as offices with their wordings and their time."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sinmun.corpus.who.offices import Office, is_open_to_anybody, office_of, worlds_of

NEAR = 90
"""Days between two offices that are held at one time."""
_SHARE, _BY_ITSELF = 0.2, "stage"
_MANY, _SEVERAL, _OFTEN_SEEN, _MUCH_OFTENER = 20, 7, 5, 5


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
        bodies: those of the offices of this name (`sinmun.corpus.who.offices.house_of`) that stand in its articles.
    """

    role: str | None
    articles: int
    first: int | None = None
    last: int | None = None
    company: Mapping[str, float] = field(default_factory=dict)
    article: int | None = None
    bodies: frozenset[str] = frozenset()


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
        """Return the office that most articles state, in its commonest wording.

        ``None`` if one of many articles states any, or one of several a mere title.
        """
        if not self.offices:
            return None
        own = [office for office in self.offices if not is_open_to_anybody(wording_of(office))]
        best = max(own or self.offices, key=lambda office: (held_in(office), wording_of(office)))
        seldom = held_in(best) == 1 and self.articles >= (_MANY if office_in(best).body else _SEVERAL)
        return None if seldom else wording_of(best)

    def roles(self) -> list[str]:
        """Return the offices in order of time, each once.

        Left out are an office that one article states, at the time of one that several do or without a body to tell it by where
        the name is often seen, and a wording of an office that is much oftener called otherwise (`_MUCH_OFTENER` times).
        """
        kept = [
            office for office in self.offices if not self._is_passing(office) and not self._is_wording(office)
        ]
        ordered = sorted(kept, key=lambda office: (first_day(office), -held_in(office), wording_of(office)))
        return list(dict.fromkeys(map(wording_of, ordered))) if self.role() else []

    def _is_passing(self, office: list[Seen]) -> bool:
        if held_in(office) > 1:
            return False
        if self.articles >= _OFTEN_SEEN and not office_in(office).body and wording_of(office) != self.role():
            return True
        return any(
            held_in(other) >= _MUCH_OFTENER and not _never_meet(office, other) for other in self.offices
        )

    def _is_wording(self, office: list[Seen]) -> bool:
        head = office_of(wording_of(office)).head
        return any(
            office_of(wording_of(other)).head == head and held_in(other) >= _MUCH_OFTENER * held_in(office)
            for other in self.offices
            if other is not office
        )


def together(seen: Sequence[Seen]) -> Seen:
    """Return one role of several articles, each of which was seen for itself, as one.

    A name that stands in n of the articles weighs the binary logarithm of 1 + n times as much as in one.
    """
    days = [day for one in seen for day in (one.first, one.last) if day is not None]
    first, last = (min(days), max(days)) if days else (None, None)
    weights = {name: weight for one in seen for name, weight in one.company.items()}
    counts = Counter(name for one in seen for name in one.company)
    company = {name: weight * math.log2(1 + counts[name]) for name, weight in weights.items()}
    bodies = frozenset[str]().union(*(one.bodies for one in seen))
    return Seen(seen[0].role, sum(one.articles for one in seen), first, last, company, bodies=bodies)


def company_likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two companies, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    product = math.fsum(weight * other[name] for name, weight in sorted(one.items()) if name in other)
    return product / (_length(one) * _length(other)) if product else 0.0


def share_of_company(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the share of the first company, 0 to 1, that is in the other too: of a few names in many, what the cosine hides."""
    total = math.fsum(one.values())
    return (
        math.fsum(weight for name, weight in sorted(one.items()) if name in other) / total if total else 0.0
    )


def company_of(seen: Iterable[Seen]) -> dict[str, float]:
    """Return the company of several together."""
    found: defaultdict[str, float] = defaultdict(float)
    for one in seen:
        for name, weight in one.company.items():
            found[name] += weight
    return found


def _length(company: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in company.values()))


def are_apart(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices do not meet in time, as those of a career do not.

    Where the body is stated in some articles, these tell when the office was held: the title alone (의원) may be said of another.
    """
    return _never_meet(_with_body(one), _with_body(other))


def _with_body(office: list[Seen]) -> list[Seen]:
    return [one for one in office if one.first is not None and office_of(one.role or "").body] or office


def _never_meet(one: list[Seen], other: list[Seen]) -> bool:
    if (
        None in (days := (first_day(one), last_day(one), first_day(other), last_day(other)))
        or math.inf in days
    ):
        return False
    return first_day(other) - last_day(one) > NEAR or first_day(one) - last_day(other) > NEAR


def office_in(office: Sequence[Seen]) -> Office:
    """Return an office taken apart, by its commonest wording."""
    return office_of(wording_of(office))


def world_of(office: Sequence[Seen]) -> frozenset[str]:
    """Return the worlds of an office; see `sinmun.corpus.who.offices.worlds_of`."""
    return next((world for one in office if (world := worlds_of(one.role))), frozenset())


def held_in(office: Sequence[Seen]) -> int:
    """Return how many articles state an office."""
    return sum(one.articles for one in office)


def wording_of(office: Sequence[Seen]) -> str:
    """Return the commonest wording of an office that says of what it is, unless that is seldom said.

    Of actors and singers it is the commonest as it is: what stands before their title is praise.
    """
    if len(office) == 1:
        return office[0].role or ""
    counts: Counter[str] = Counter()
    for one in office:
        counts[one.role or ""] += one.articles
    least = _SHARE * counts.total()
    if office_of(max(counts, key=lambda role: (counts[role], role))).field == _BY_ITSELF:
        return max(counts, key=lambda role: (counts[role], role))
    telling = [role for role, count in counts.items() if count >= least and office_of(role).body]
    return max(telling or counts, key=lambda role: (counts[role], role))


def first_day(office: Sequence[Seen]) -> float:
    """Return the first day of an office, infinite where no article has a date."""
    return min((one.first for one in office if one.first is not None), default=math.inf)


def last_day(office: Sequence[Seen]) -> float:
    """Return the last day of an office, infinite where no article has a date."""
    return max((one.last for one in office if one.last is not None), default=math.inf)
