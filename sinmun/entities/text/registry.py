"""The lexicon of Korean bodies: which forms name one, and which short forms stand for which."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache

from sinmun.entities.text.boundaries import Forms
from sinmun.entities.text.places import places
from sinmun.lexicons import rows, words

_EMPTY = ("", "", "")
_NONE: frozenset[str] = frozenset()
_MINISTRY = "central-government"
_OF_KOREA = frozenset({_MINISTRY, "court"})
_GROUP = "company-group"
_AGENCY = "청"
_WHO_RUNS = "공단"
_CLUBS = ("sports-club", "foreign-club")
_FOREIGN_FIRM = "foreign-company"
_FOREIGN_FIRMS = frozenset({"foreign-club", _FOREIGN_FIRM, "foreign-media", "foreign-university"})


@cache
def forms() -> frozenset[str]:
    """Return the names and short forms of offices, courts and parties that are no everyday word, place or person.

    What a body is there to run is called as its short form (국민연금), so that it is none of them.
    """
    found: set[str] = set()
    wanted = words("organizations/recovered_types.txt")
    for name, kind, short, ambiguous in _entries():
        if kind not in wanted:
            continue
        found.update(
            form for form in (name, *short) if form not in ambiguous and f"{form}{_WHO_RUNS}" != name
        )
    return frozenset(found)


@cache
def fuller_names() -> dict[str, tuple[str, ...]]:
    """Return the names that each short form stands for, and the longer forms beside it (원주 DB for DB)."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, _, short, _ in _entries():
        for form in short:
            found[form] += [name, *[other for other in short if len(other) > len(form)]]
    return {form: tuple(owners) for form, owners in found.items()}


def is_listed(name: str) -> bool:
    """Return whether the lexicon has a body of this name or short form, which is no everyday word, place or person."""
    return name in _kinds()


def acts(name: str) -> bool:
    """Return whether a body is so called that is hardly named as a place: 백악관, 한국거래소, but not 새벽대병원."""
    return _kinds().get(name) in words("organizations/acting_types.txt")


def is_whole(name: str) -> bool:
    """Return whether the lexicon has a body of this name or short form, or the name ends in a department that many have."""
    return is_listed(name) or name.rpartition(" ")[2] in words("organizations/departments.txt")


def begins_a_name(word: str) -> bool:
    """Return whether a listed name or short form goes on from a word: 회계, 청년, but not 예상."""
    known = _in_order()
    at = bisect_left(known, word)
    return at < len(known) and known[at].startswith(word)


@cache
def _in_order() -> tuple[str, ...]:
    return tuple(sorted(_kinds()))


@cache
def long_forms() -> Forms:
    """Return the forms of three syllables and more of offices, courts and parties, to be found in a text."""
    return Forms(form for form in forms() if len(form) > 2)


@cache
def offices() -> frozenset[str]:
    """Return the forms of offices, courts and parties, and the departments that many of them have."""
    return forms() | words("organizations/departments.txt")


def is_form(name: str) -> bool:
    """Return whether a body of the lexicon is ever so called, be it an everyday word too."""
    return name in _families()


def is_term(capitals: str) -> bool:
    """Return whether Latin letters abbreviate a term and no body: ESS, IPO."""
    return capitals in words("organizations/capitals_of_terms.txt")


def is_thing(name: str) -> bool:
    """Return whether a product, a technique, an index, a scheme or a fair is so called, and no body: 고대역폭메모리."""
    return name.replace(" ", "") in words("organizations/things.txt")


def is_name(name: str) -> bool:
    """Return whether the lexicon has a body of this full name."""
    return name in _names()


def fuller(short: str) -> tuple[str, ...]:
    """Return the names of the lexicon that a short form stands for."""
    return fuller_names().get(short, ())


def are_two(one: str, other: str) -> bool:
    """Return whether the lexicon has two bodies of these names or forms, however alike: 계명대, 계명문화대."""
    bodies = _bodies()
    agency = one + _AGENCY == other or other + _AGENCY == one  # 해양경찰, 해양경찰청
    return not agency and one in bodies and other in bodies and set(bodies[one]).isdisjoint(bodies[other])


@cache
def _bodies() -> dict[str, tuple[str, ...]]:
    """Return the full names of all bodies a form stands for; a club's other forms are those of its town or owner."""
    found: dict[str, tuple[str, ...]] = {}
    for name, kind, short, _ in _entries():
        own = (name,)
        for form in own if kind in _CLUBS else (name, *short):
            found[form] = found[form] + own if form in found else own
    return found


def is_firm_beside_group(firm: str, group: str) -> bool:
    """Return whether the lexicon has ``firm`` as a firm, not as the short form of ``group``: 현대차, 현대차그룹."""
    group, firms = group.replace(" ", ""), _forms_of(words("organizations/firm_types.txt"))
    return _kinds().get(group) == _GROUP and firm not in _families()[group] and firm.replace(" ", "") in firms


@cache
def _forms_of(types: frozenset[str]) -> frozenset[str]:
    """Return the names and forms of bodies of these types without spaces, be they words or another's name too."""
    forms = (form for name, kind, short, _ in _entries() if kind in types for form in (name, *short))
    return frozenset(form.replace(" ", "") for form in forms)


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Return the other forms of each body by its full name."""
    return {name: short for name, _, short, _ in _entries()}


@lru_cache(maxsize=8192)
def relatives(name: str) -> tuple[str, ...]:
    """Return the other unambiguous forms of the bodies that are called ``name`` (국민연금 of 국민연금공단)."""
    return tuple(form for form in _families().get(name, ()) if form != name and form in _kinds())


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """Return the name and forms of the body that each form stands for; of several bodies with the form, the last."""
    families = [(name, *short) for name, _, short, _ in _entries()]
    return {form: family for family in families for form in family}


def is_of_korea(name: str) -> bool:
    """Return whether a ministry, agency or court of Korea is so called, though other states may have one too: 교육부."""
    return _kinds().get(name) in _OF_KOREA


def is_ministry(name: str) -> bool:
    """Return whether a ministry or central agency of Korea is so called."""
    return _kinds().get(name) == _MINISTRY


def is_firm(name: str) -> bool:
    """Return whether a company of Korea or of another state is so called."""
    kind = _kinds().get(name)
    return kind == _FOREIGN_FIRM or kind in words("organizations/firm_types.txt")


def is_foreign_firm(name: str) -> bool:
    """Return whether a foreign company, club, university or publisher is so called: no part of a state."""
    return _kinds().get(name) in _FOREIGN_FIRMS


def may_be_foreign_firm(name: str) -> bool:
    """Return whether a foreign company, club, university or publisher is ever so called, be it a word too: 빌보드."""
    return name.replace(" ", "") in _forms_of(_FOREIGN_FIRMS)


def is_ever_firm(name: str) -> bool:
    """Return whether a firm, an outlet or a club of any country is ever so called, be it a word too: no part of a state."""
    return may_be_foreign_firm(name) or name.replace(" ", "") in _forms_of(
        words("organizations/firm_types.txt")
    )


def is_international(name: str) -> bool:
    """Return whether a body of many states is so called, which no place before it owns."""
    return _kinds().get(name) == "international-organization"


def are_alike(one: str, other: str) -> bool:
    """Return whether two bodies of the lexicon are of one kind that has no parts of another's name: schools, firms, parties."""
    kind = _kinds().get(one)
    return kind is not None and kind == _kinds().get(other) and kind in words("organizations/kinds_apart.txt")


def is_party(name: str) -> bool:
    """Return whether a party of Korea is so called."""
    return _kinds().get(name) == "party"


@cache
def foreign_parties() -> dict[str, str]:
    """Return by each of their forms the full names of parties of other states: 미 공화당, 미국 공화당."""
    parties = [(name, short) for name, kind, short, _ in _entries() if kind == "foreign-party"]
    return {form: name for name, short in parties for form in (name, *short)}


@cache
def _kinds() -> dict[str, str]:
    """Return the type of the body that each unambiguous form stands for."""
    return {
        form: kind
        for name, kind, short, ambiguous in _entries()
        for form in (name, *short)
        if form not in ambiguous
    }


@lru_cache(maxsize=8192)
def city_of_club(name: str) -> str | None:
    """Return the city or region that the name of a sports club begins with (포항 in 포항 스틸러스), or ``None``."""
    head, space, _ = name.partition(" ")
    if space and head in places():
        return head if _is_club(name) else None
    if space or _kinds().get(name) != "sports-club":
        return None
    return next((name[:size] for size in (2, 3, 4) if name[:size] in places()), None)


def _is_club(name: str) -> bool:
    ends = words("organizations/clubs.txt")
    return _kinds().get(name) in _CLUBS or any(map(name.endswith, ends))


@cache
def _entries() -> list[tuple[str, str, tuple[str, ...], frozenset[str]]]:
    entries = []
    for name, kind, short, ambiguous, *_ in (row + _EMPTY for row in rows("organizations/bodies.tsv")):
        forms = tuple(short.split("|")) if short else ()
        entries.append((name, kind, forms, frozenset(ambiguous.split("|")) if ambiguous else _NONE))
    return entries
