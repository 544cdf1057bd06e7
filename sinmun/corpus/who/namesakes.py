"""People of one name told apart: by the world and the time of their offices, and by whom and what they are named with.

A name with its roles comes as a list of `Seen`. Wordings of one office are gathered first; then offices become people. Offices of
no common world (`sinmun.corpus.who.offices.worlds_of`) are two people. Offices of one world are one person where they are of one
narrow field or body, do not meet in time, as in a career, or are in the same company: the cosine of the names that stand in
the same articles, weighted by how rare these are. Two parties at one time, and two fields with nobody in common, are two people
unless the company is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from sinmun.corpus.who.careers import (
    NEAR,
    Certainty,
    Person,
    Seen,
    are_apart,
    company_likeness,
    company_of,
    first_day,
    held_in,
    last_day,
    office_in,
    share_of_company,
    together,
    wording_of,
    world_of,
)
from sinmun.corpus.who.offices import (
    agree,
    are_rivals,
    house_of,
    is_former,
    is_narrow,
    is_open_to_anybody,
    is_to_be,
    office_of,
    same_body,
    worlds_of,
)
from sinmun.entities.text import registry
from sinmun.lexicons import words

ALIKE = 0.03
"""The cosine of two companies from which they are one person's."""
SURELY_ALIKE = 0.15
_SOME, _FEW = 3, 4
_FAINT, _NEARER = ALIKE / 4, ALIKE / 8
_SELDOM, _MAINLY, _MOST = 0.05, 2, 0.5
_REPORTER = "기자"
_JUDGE, _PROSECUTOR = "판사", "검사"
_OF_ANY_FIRM = frozenset({"대표", "회장"})
_REPORTED_ON = frozenset({"party", "state"})
_WITH_UNIT, _STEM = 2, 2
_OF_THE_KNOWN = ("후보", "장군", "단", "연예인")
ONE_STORY = 0.5
"""The cosine of two companies from which not even two worlds are two people's."""


def tell_apart(seen: Sequence[Seen], *, rare: bool = False) -> list[Person]:
    """Return the people of one name, the one in most articles first.

    What has no role, or one that several of them could have, is placed article by article where ``seen`` has it so.

    Args:
        seen: the name with each of its roles.
        rare: whether hardly two people share the name, as one of several parts from abroad: only two worlds tell them apart.
    """
    singly: defaultdict[str | None, list[Seen]] = defaultdict(list)
    for one in seen:
        singly[one.role].append(one)
    whole = [together(group) if len(group) > 1 else group[0] for group in singly.values()]
    people, left = _told(whole, rare=rare)
    if len(people) > 1:
        left = [one for whole_one in left for one in singly[whole_one.role]]
        people = _with_articles(people, singly)
    people.sort(key=lambda person: -person.articles)
    companies: list[Mapping[str, float]] = [company_of(person.seen()) for person in people]
    if not rare and _is_somebody_else(people, left):
        people.append(Person([], left, Certainty.UNSURE))
        people[0].doubt(Certainty.UNSURE)
        left = []
    for one in left:
        if _is_a_stranger(one, people, companies):
            people.append(Person([[one]], certainty=Certainty.UNSURE))
            companies.append(one.company)
        else:
            _place(one, people, companies)
    for person in people:
        told = len(people) == 1 and (person.offices or person.articles == 1)
        if not told:
            person.doubt(Certainty.LIKELY)
    return sorted(people, key=lambda person: (-person.articles, person.role() or ""))


def _told(seen: Sequence[Seen], *, rare: bool) -> tuple[list[Person], list[Seen]]:
    """Return the people who hold the offices of a name, and what is left to be placed."""
    stated = sorted((one for one in seen if one.role), key=lambda one: (-one.articles, one.role or ""))
    left = [one for one in stated if is_open_to_anybody(one.role or "")] if len(stated) > 1 else []
    stated = [one for one in stated if one not in left]
    offices = _offices([one for one in stated if office_of(one.role or "").body])
    for one in stated:
        if not office_of(one.role or "").body:
            fitting = [office for office in offices if agree(one.role or "", office[0].role or "")]
            if len(fitting) == 1 or _is_the_office(one, fitting):
                fitting[0].extend([one, *(other for office in fitting[1:] for other in office)])
                offices = [office for office in offices if office is fitting[0] or office not in fitting]
            elif fitting or not worlds_of(one.role):
                left.append(one)
            else:
                offices.append([one])
    return _people(offices, rare=rare) or [Person([])], [*left, *(one for one in seen if not one.role)]


def _is_the_office(one: Seen, offices: Sequence[list[Seen]]) -> bool:
    """Return whether several offices are rare wordings of a title (합참의장), and not those of namesakes in two parties."""
    if not offices or one.articles < _MAINLY * sum(map(held_in, offices)):
        return False
    return not any(_rival(first, other) for first, other in combinations(offices, 2))


def _with_articles(people: Sequence[Person], singly: Mapping[str | None, list[Seen]]) -> list[Person]:
    """Return the people with the articles of their roles one by one, where they were seen so."""
    return [
        Person(
            [[one for whole in office for one in singly[whole.role]] for office in person.offices],
            [],
            person.certainty,
        )
        for person in people
    ]


def needs_company(roles: Collection[str | None], *, rare: bool = False) -> bool:
    """Return whether `tell_apart` has something to weigh: two offices, or articles with a small one beside others with none."""
    stated = [Seen(role, 1) for role in roles if role]
    apart = None in roles and bool(stated) and not rare and not any(_is_known_without(one) for one in stated)
    return apart or (len(stated) > 1 and len(_offices(stated)) > 1)


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


def _people(offices: Sequence[list[Seen]], *, rare: bool) -> list[Person]:
    """Return who holds the offices: each goes to the likeliest person so far, or is somebody else's."""
    people: list[Person] = []
    ordered = sorted(offices, key=lambda office: (not world_of(office), -held_in(office), wording_of(office)))
    for office in ordered:
        open_to = [person for person in people if _may_hold(person, office) or _in_one_story(person, office)]
        judged = [(_bond(person, office), person) for person in open_to]
        best = max(judged, key=lambda pair: pair[0], default=None)
        if best is not None and (best[0] > 0 or rare):
            bond, person = best
            person.offices.append(office)
            if bond < SURELY_ALIKE:
                person.doubt(Certainty.LIKELY)
        else:
            people.append(Person([office], certainty=Certainty.UNSURE if open_to else Certainty.SURE))
            for person in open_to:
                person.certainty = Certainty.UNSURE
    return _one_after_all(people)


def _one_after_all(people: Sequence[Person]) -> list[Person]:
    """Return the people, those gathered into one whose every office may be held by another, by all that is known of both."""
    kept: list[Person] = []
    for person in sorted(people, key=lambda person: -person.articles):
        for other in kept:
            able = all(_may_hold(other, office) for office in person.offices)
            if able and all(_bond(other, office) >= ALIKE for office in person.offices):
                other.offices.extend(person.offices)
                other.certainty = Certainty.LIKELY
                break
        else:
            kept.append(person)
    return kept


def _may_hold(person: Person, office: list[Seen]) -> bool:
    """Return whether a person may hold an office: of no world, of one that all known offices share, or of a body of theirs."""
    world = world_of(office)
    held = [world_of(other) for other in person.offices if world_of(other)]
    if not world or not held or all(world & other for other in held):
        return True
    body = office_in(office).body
    return bool(body) and any(same_body(body, office_in(other).body) for other in person.offices)


def _in_one_story(person: Person, office: list[Seen]) -> bool:
    return company_likeness(company_of(person.seen()), company_of(office)) >= ONE_STORY


def _bond(person: Person, office: list[Seen]) -> float:
    """Return how much speaks for it that a person holds an office: 0 for nothing, from `ALIKE` on for much."""
    company, other = company_of(person.seen()), company_of(office)
    alike = company_likeness(company, other)
    if any(_rival(one, office) and alike < _least_of_rivals(one, office) for one in person.offices):
        return 0.0
    if any(_sits_and_prosecutes(one, office) for one in person.offices):
        return 0.0
    if alike < SURELY_ALIKE and any(_works_beneath(one, office) for one in person.offices):
        return 0.0
    if any(_are_of_one_house(one, office) for one in person.offices):
        return max(alike, ALIKE)
    if not alike and (_is_in_another_company(office, other) or _is_bystander(person, office)):
        return 0.0
    if alike < ALIKE and all(_are_strangers(one, office) for one in person.offices):
        return 0.0
    before = alike > 0 and is_narrow(office_in(office).field) and is_former(wording_of(office))
    if before or all(are_apart(one, office) for one in person.offices):
        return max(alike, _FAINT)
    among_the_same = share_of_company(other, company) >= _MOST
    if alike < SURELY_ALIKE and _is_bystander(person, office) and not among_the_same:
        return 0.0
    if alike >= ALIKE or any(_related(one, office) for one in person.offices):
        return max(alike, ALIKE)
    # Of what a known person is called besides, little has to speak for it, unless it is of a body with people of its own.
    known = person.articles > _FEW and not world_of(office)
    known = known and not (registry.is_listed(office_in(office).body) and len(other) > _FEW)
    return _FAINT + alike / 2 + _NEARER if known else 0.0


def _is_in_another_company(office: list[Seen], company: Mapping[str, float]) -> bool:
    """Return whether what has no name in common is somebody else's: of no world and well known, or a reporter's byline."""
    return office_in(office).head == _REPORTER or (not world_of(office) and len(company) >= _FEW)


def _least_of_rivals(one: list[Seen], other: list[Seen]) -> float:
    """Return the cosine from which offices of two parties are one person's: less where one was held before."""
    former = is_former(wording_of(one)) or is_former(wording_of(other))
    return ALIKE if former else SURELY_ALIKE


def _are_strangers(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices are of different fields, at most one of them narrow, and each has a company of its own.

    A career goes on in the company that knew it; a team leader and a member of parliament have only their name in common, and
    so have people of two jobs in which everybody has a namesake, be their company ever so small.
    """
    fields = {office_in(one).field, office_in(other).field}
    if len(fields) == 1 or all(map(is_narrow, fields)) or _of_one_body(one, other):
        return False
    if not any(map(is_narrow, fields)) and not company_likeness(company_of(one), company_of(other)):
        return True
    if None in fields:
        return False
    return min(len(company_of(one)), len(company_of(other))) >= _SOME


def _is_bystander(person: Person, office: list[Seen]) -> bool:
    """Return whether an office is hardly ever named, and one in which everybody has a namesake: a professor of the name."""
    field = office_in(office).field
    seldom = held_in(office) <= _SELDOM * person.articles
    return seldom and field is not None and not is_narrow(field)


def _rival(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices are of two parties at one time, or of who reports and who is reported on."""
    if are_apart(one, other):
        return False
    first, second = office_in(one), office_in(other)
    return are_rivals(first, second) or _reports_on(one, other) or _reports_on(other, one)


def _reports_on(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether the first is a reporter's office and the second a member's of a party or a government, both held now."""
    reporter = office_in(one).head in words("people/reporter_titles.txt")
    held = not is_former(wording_of(one)) and not is_former(wording_of(other))
    return reporter and held and office_in(other).field in _REPORTED_ON


def _sits_and_prosecutes(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether one is a judge and the other a prosecutor at that time: in one trial there may be both of a name."""
    heads = office_in(one).head, office_in(other).head
    both = any(head.endswith(_JUDGE) for head in heads) and any(head.endswith(_PROSECUTOR) for head in heads)
    return both and not any(is_former(wording_of(office)) for office in (one, other))


def _works_beneath(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether one is somebody's subordinate and the other a chief, at that time or before: no career goes that way."""
    for junior, chief in ((one, other), (other, one)):
        if office_in(junior).head in words("corpus/junior_titles.txt") and (
            office_in(chief).head in words("corpus/chief_titles.txt")
        ):
            return not first_day(chief) - last_day(junior) > NEAR  # nor where no day is known
    return False


def _related(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether two offices are of one narrow field, of one body, or one of them is to follow on the other."""
    fields = {office_in(one).field, office_in(other).field}
    chosen = any(is_to_be(wording_of(office)) for office in (one, other))
    return (all(map(is_narrow, fields)) and (len(fields) == 1 or chosen)) or _of_one_body(one, other)


def _of_one_body(one: list[Seen], other: list[Seen]) -> bool:
    first, second = office_in(one).body, office_in(other).body
    return bool(first and second) and (same_body(first, second) or _begin_alike(first, second))


def _are_of_one_house(one: list[Seen], other: list[Seen]) -> bool:
    """Return whether articles that state one office name the house of the other: 배터리연구소장, in an article on 가온전자."""
    for office, beside in ((one, other), (other, one)):
        houses = {house_of(seen.role or "") for seen in office} - {""}
        if any(houses & seen.bodies for seen in beside):
            return True
    return False


def _begin_alike(one: str, other: str) -> bool:
    """Return whether two bodies are a unit of one body under two names: 누리대 경제학과, 누리대 경제학부."""
    first, second = one.split(), other.split()
    units = len(first) == len(second) == _WITH_UNIT and first[0] == second[0]
    return units and first[1][:_STEM] == second[1][:_STEM]


def _is_a_stranger(one: Seen, people: Sequence[Person], companies: Sequence[Mapping[str, float]]) -> bool:
    """Return whether a firm's title (대표, 회장) is nobody's of the people, all of whom have offices, nor in their company."""
    if one.role not in _OF_ANY_FIRM:
        return False
    known = all(person.offices and not _office_for(person, one.role) for person in people)
    if not known or any(_are_of_one_house(office, [one]) for person in people for office in person.offices):
        return False
    return not any(company_likeness(company, one.company) for company in companies)


def _is_somebody_else(people: Sequence[Person], left: Sequence[Seen]) -> bool:
    """Return whether the articles without a role are another's than the one person of a name, in none of whose company they are.

    Who is in the news for a small office (연구원, 팀장) is seldom named without it, so that 나하늘 without
    an office in another story only shares the name. Actors, players and ministers are named without their titles, too.
    """
    if len(people) != 1 or not left or not people[0].offices or people[0].articles > _SOME:
        return False
    if any(one.role for one in left) or any(map(_is_known_without, people[0].seen())):
        return False
    company = company_of(people[0].seen())
    return all(
        one.company
        and not company_likeness(company, one.company)
        and not any(_are_of_one_house(office, [one]) for office in people[0].offices)
        for one in left
    )


def _is_known_without(one: Seen) -> bool:
    """Return whether people of such a role are named without it, too: 가수, 감독, 장관, 대통령 후보, 9단."""
    office = office_of(one.role or "")
    return office.field in words("corpus/known_fields.txt") or office.head.endswith(_OF_THE_KNOWN)


def _place(one: Seen, people: Sequence[Person], companies: Sequence[Mapping[str, float]]) -> None:
    """Give what has no role of its own to the person in whose company it is, else to the one in most articles."""
    numbers = list(range(len(people)))
    if one.role and len(people) > 1:
        agreeing = [number for number in numbers if _office_for(people[number], one.role)]
        able = [number for number in numbers if _may_hold(people[number], [one])]
        numbers = agreeing or able or numbers
    best = numbers[0]
    if len(numbers) > 1:
        best = max(numbers, key=lambda number: (company_likeness(companies[number], one.company), -number))
    office = _office_for(people[best], one.role) if one.role else None
    if office is not None:
        office.append(one)
    elif one.role:
        people[best].offices.append([one])
    else:
        people[best].unplaced.append(one)


def _office_for(person: Person, role: str) -> list[Seen] | None:
    return next((office for office in person.offices if agree(role, office[0].role or "")), None)
