"""How a person is called in one article, and in full in another: 트럼프 대통령, 도널드 트럼프; 조지 W 부시, 조지 부시."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sinmun.corpus.who.offices import agree
from sinmun.corpus.who.organizations import DOMINANT, Counted
from sinmun.entities.text import names

_ON_ITS_OWN, _COMMONER = 10, 5
_RARE, _OFTEN = 2, 3
_BY_NAME = 0.1

Called = tuple[str, str | None]
"""A name and the role stated with it."""


class Candidate(NamedTuple):
    """Somebody a short form may stand for: the full name, and articles that say so."""

    name: str
    said: int


def full_names(counted: Counted, roles: Mapping[Called, int]) -> dict[Called, str]:
    """Return the full name for each name and role that stands under another one.

    Args:
        counted: articles by name, and by form and name.
        roles: articles by name and role.

    Joined are: spellings (spaces, initials between first and last name); a part of a foreign name that articles use for one
    person, in `DOMINANT` of the cases among those whose roles agree; and a common full name with a word before or behind it.
    """
    spelt = _one_spelling(counted)
    candidates = _candidates(counted, spelt)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    for name, role in roles:
        if role:
            offices[spelt.get(name, name)].add(role)
    noise = dict(_overread(counted))
    found: dict[Called, str] = {}
    for name, role in roles:
        if name in counted.fixed:
            continue
        plain = noise.get(name) or spelt.get(name, name)
        owner = _bearer(plain, role, candidates.get(plain, ()), counted, offices)
        if (owner or plain) != name:
            found[name, role] = owner or plain
    return found


def _one_spelling(counted: Counted) -> dict[str, str]:
    """Return for each foreign name the commonest of those with the same first and last part."""
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in counted.articles:
        if name not in counted.fixed:
            by_key[_key(name)].append(name)
    found: dict[str, str] = {}
    for group in by_key.values():
        if len(group) > 1:
            best = max(group, key=lambda name: (counted.articles[name], " " in name, name))
            found |= dict.fromkeys(group, best)
    return found


def _key(name: str) -> str:
    pieces = [piece for piece in name.replace(".", " ").split() if not (len(piece) == 1 and piece.isascii())]
    return "".join(pieces).casefold()


def _candidates(counted: Counted, spelt: Mapping[str, str]) -> dict[str, list[Candidate]]:
    """Return who each short form may stand for: those whom an article calls so, and those whose name ends so."""
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (form, name), count in counted.beside.items():
        if form in counted.articles and form in _ends(name):
            said[form][spelt.get(name, name)] += count
    for name in counted.articles:
        last = name.rpartition(" ")[2]
        if last != name and last in counted.articles and name not in counted.fixed:
            said[last][spelt.get(name, name)] += 0
    return {
        form: [Candidate(name, count) for name, count in sorted(owners.items())]
        for form, owners in said.items()
    }


def _ends(name: str) -> tuple[str, ...]:
    """Return the first and the last part of a name of several (기시다 of 기시다 후미오), by which its bearer is called."""
    pieces = name.split()
    return (pieces[0], pieces[-1]) if len(pieces) > 1 else ()


def _bearer(
    form: str,
    role: str | None,
    candidates: Sequence[Candidate],
    counted: Counted,
    offices: Mapping[str, set[str]],
) -> str | None:
    """Return whom ``form`` with ``role`` stands for, or ``None`` if that is not clear."""
    if not candidates or form in counted.fixed:
        return None
    agreeing = [one for one in candidates if role and any(agree(role, other) for other in offices[one.name])]
    left = agreeing or candidates
    weights = {one: one.said + _BY_NAME * counted.articles.get(one.name, 0) for one in left}
    best = max(left, key=lambda one: (weights[one], one.name))
    if weights[best] < DOMINANT * sum(weights.values()):
        return None
    if not best.said:
        along = role is None and len(candidates) == 1 and _in_one_office(form, best.name, offices)
        return best.name if agreeing or along else None
    alone, full = counted.articles[form], counted.articles.get(best.name, 0)
    if len(candidates) == 1 and best.said < _OFTEN and full < alone:
        return None  # a stage name with a word before it that was read as one name
    return best.name if agreeing or alone <= _ON_ITS_OWN * best.said else None


def _in_one_office(form: str, name: str, offices: Mapping[str, set[str]]) -> bool:
    """Return whether other articles state with the short form an office of the bearer of the full name."""
    stated = offices.get(form, ())
    return any(agree(one, other) for one in stated for other in offices.get(name, ()))


def _overread(counted: Counted) -> Iterator[tuple[str, str]]:
    """Yield names of an article or two that are a common full name with a word before or behind it: 댄스가수 표은새."""
    for form, name in counted.beside:
        common = counted.articles.get(form, 0)
        seldom = counted.articles.get(name, 0)
        if not 0 < seldom <= _RARE or common < _COMMONER * seldom or name in counted.fixed:
            continue
        shaped = len(form) == names.FULL_NAME_SIZE and names.surname_of(form) is not None
        if shaped and form in name.split() and len(name.split()) == _RARE:
            yield name, form
