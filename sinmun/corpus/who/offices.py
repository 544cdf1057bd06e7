"""What a role says of who somebody is: the office behind its wordings, its field, and the world in which it is held."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from sinmun import lexicons
from sinmun.corpus.who.prefixed import shared
from sinmun.corpus.who.spellings import in_latin
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import halves, is_municipality, is_place
from sinmun.entities.text.shortforms import bare, is_short_form

_HELD_BEFORE = re.compile(r"(?:^|\s)(?:전\s|前)")
_GROUP_OF_FIRMS = "그룹"
_LEAST_OF_HOUSE = 2
_CHIEF = re.compile(r"최고 ?([가-힣]{2,6}) ?책임자$")
_FORMER = re.compile(r"^(?:(?:전|현|신임|당시)\s|[前現]\s?)|(?<=\s)(?:(?:전|신임|당시)\s|前\s?)")


class Office(NamedTuple):
    """A role taken apart.

    Attributes:
        head: its title (의원), or the whole role where no title is known.
        body: what stands before the title (한길당), without what says since or until when.
        field: the field of the title, or ``None``.
    """

    head: str
    body: str
    field: str | None


@lru_cache(maxsize=65536)
def office_of(role: str) -> Office:
    """Return the office that ``role`` names."""
    plain = _CHIEF.sub(r"최고\1책임자", " ".join(_FORMER.sub(" ", f"{role} ").split()))
    head = names.head_of(plain, names.all_titles()) or (plain.split() or [""])[-1]
    body = plain[: -len(head)].strip() if head and plain.endswith(head) else ""
    body = " ".join(word for word in body.split() if word not in lexicons.words("corpus/no_owners.txt"))
    partisan = bool(_party(body)) or body.startswith(tuple(lexicons.lines("corpus/party_fields.txt")))
    return Office(head, body, field_of(plain) or ("party" if partisan else None))


@cache
def _fields() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicons.rows("corpus/role_fields.tsv")}


@cache
def _worlds() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in lexicons.rows("corpus/worlds.tsv")}


def field_of(role: str | None) -> str | None:
    """Return the field of the longest title that ends ``role``, that of the office for 장관 후보자, or ``None``."""
    if not role:
        return None
    fields = _fields()
    found = next((fields[role[start:]] for start in range(len(role)) if role[start:] in fields), None)
    return field_of(role.rpartition(" ")[0]) if found is None and is_to_be(role) else found


def is_to_be(role: str) -> bool:
    """Return whether a role is that of whoever is to hold an office: 장관 후보자."""
    return role.rpartition(" ")[2] in lexicons.words("corpus/to_be.txt")


def worlds_of(role: str | None) -> frozenset[str]:
    """Return the worlds of a role, those within which one person moves in a life; none where it has no field."""
    field = office_of(role).field if role else None
    return _worlds()[field] if field else frozenset()


def is_former(role: str) -> bool:
    """Return whether a role was held before (전 의원)."""
    return _HELD_BEFORE.search(role) is not None


def is_open_to_anybody(role: str) -> bool:
    """Return whether people of every world have such a role beside their own: 전속 모델, 홍보대사."""
    return role.endswith(tuple(lexicons.lines("corpus/guest_roles.txt")))


_PUBLIC = frozenset({"public"})


@lru_cache(maxsize=65536)
def house_of(role: str) -> str:
    """Return the body of an office, the first word of its name, that hardly anybody is beside by chance: a firm, a university.

    An empty string where there is none: authorities, parties and what many bodies are called stand in articles on everybody.
    """
    body = office_of(role).body.partition(" ")[0]
    if (
        len(body) < _LEAST_OF_HOUSE
        or worlds_of(role) == _PUBLIC
        or body in shared()
        or names.head_of(body, names.all_titles())
    ):
        return ""
    of_all = registry.is_ministry(body) or registry.is_party(body) or is_municipality(body) or is_place(body)
    return "" if of_all else body


def is_narrow(field: str | None) -> bool:
    """Return whether two offices of the field are hardly two people's: parties and governments, but not 사장 and 사장."""
    return field is not None and field in lexicons.words("corpus/narrow_fields.txt")


@lru_cache(maxsize=65536)
def agree(one: str, other: str) -> bool:
    """Return whether two roles can be one office: 대통령 and 미국 대통령, 국토부 장관 and 국토교통부 장관."""
    first, second = office_of(one), office_of(other)
    if not first.head or not second.head or not names.titles_agree(first.head, second.head):
        return False
    return not first.body or not second.body or same_body(first.body, second.body) or _is_end(one, other)


@lru_cache(maxsize=65536)
def same_body(one: str, other: str) -> bool:
    """Return whether what stands before two titles can be one body: 국토부 and 국토교통부, 방통 and 방송통신, MBC, 문화방송."""
    short, long = sorted((_spelt(one), _spelt(other)), key=len)
    if not short:
        return False
    if other in registry.relatives(one):
        return True
    return (
        long.startswith(short)
        or long.endswith(short)
        or is_short_form(short, long)
        or _abbreviates(short, long)
        or _ends_in_short(one, other)
    )


def are_rivals(one: Office, other: Office) -> bool:
    """Return whether two offices are of two parties."""
    parties = [_party(office.body) for office in (one, other)]
    lines = [_lines_of_parties().get(party, party) for party in parties]
    return all(parties) and lines[0] != lines[1] and not same_body(*parties)


@cache
def _lines_of_parties() -> dict[str, str]:
    """Return by the name of a party the one that it has now or had last."""
    return {before: row[0] for row in lexicons.rows("corpus/party_lines.tsv") for before in row[1].split()}


def _party(body: str) -> str:
    """Return the party that a body begins with, or an empty string."""
    first = body.partition(" ")[0]
    ends, branches = (tuple(lexicons.lines(f"corpus/party_{kind}.txt")) for kind in ("ends", "branches"))
    return first if first.endswith(ends) and not first.endswith(branches) else ""


def _abbreviates(short: str, long: str) -> bool:
    """Return whether ``short`` has the first syllable of ``long`` and others of it in order."""
    rest = iter(long)
    return len(short) > 1 and short[0] == long[0] and all(syllable in rest for syllable in short)


def _ends_in_short(one: str, other: str) -> bool:
    """Return whether a body is short for the last word of the other, with its parent before: 방대본, 새길부 방역대책본부.

    A unit that both have behind it says nothing.
    """
    short, long = sorted((one.split(), other.split()), key=len)
    while len(short) > 1 and short[-1] == long[-1]:
        short, long = short[:-1], long[:-1]
    if len(short) != 1 or len(long) < len(short) + 1:
        return False
    return is_short_form(short[0], long[-1]) or _abbreviates(short[0], long[-1])


def _is_end(one: str, other: str) -> bool:
    short, long = sorted((bare(one), bare(other)), key=len)
    return long.endswith(short)


def _spelt(body: str) -> str:
    """Return a body without spaces, the sign of a state before it written out, letters in Latin (엘지화학, LG화학).

    A group of firms is spelt without the word (가온차그룹, 가온자동차).
    """
    first, _, rest = body.partition(" ")
    spelt = in_latin(bare(f"{halves().get(first, first)} {rest}").casefold())
    return spelt.removesuffix(_GROUP_OF_FIRMS) or spelt
