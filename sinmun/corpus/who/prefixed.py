"""Names with a word before them that makes no other body: its state, its city, an owner, the outlet of a picture."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from sinmun.entities.text import registry
from sinmun.entities.text.places import halves, is_place
from sinmun.entities.text.shortforms import bare
from sinmun.lexicons import lines, words

_NOISE, _TELLING = 5, 3
_OWN_STATE, _AUTHORITIES = ("한국", "대한민국"), "당국"


def noise(
    articles: Mapping[str, int], beside: Mapping[tuple[str, str], int], parents: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield long names that are a common one with a word before it: 통신사 방역당국, read as one name."""
    for form, name in beside:
        first, _, rest = name.partition(" ")
        if rest != form or is_place(first) or first in halves():
            continue
        if form in shared() or name in parents:
            continue
        if form in articles and articles[name] * _NOISE <= articles[form] and parents.get(form) != name:
            yield name, form


def with_more_before(articles: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield names with more before a body's, and that body: its country, or the outlet of a picture."""
    for name, seldom in articles.items():
        first, space, rest = name.partition(" ")
        if space:
            known = registry.is_foreign_firm(rest) or (rest.isascii() and registry.is_listed(rest))
            if known and rest in articles and (is_place(first) or first in halves()):
                yield name, rest
        elif match := _credit().match(name):
            rest = name[match.end() :]
            if articles.get(rest, 0) >= _NOISE * seldom:
                yield name, rest


@cache
def _credit() -> re.Pattern[str]:
    outlets = sorted(lines("reading/outlets.txt"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, outlets)), re.IGNORECASE)


def with_place_before(
    articles: Mapping[str, int], beside: Mapping[tuple[str, str], int], parents: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield names with a place before a body's, and that body, where it makes no other one: 대한민국 국회, 경기 해온경찰서.

    Korea stands before bodies of the lexicon that are Korea's where no state is named. Another place does before what the
    corpus has with this one place only, and what not every state or city has.
    """
    letters = sorted(((n, form, name) for (form, name), n in beside.items() if form.isascii()))
    known = {_bare_key(form): name for _, form, name in letters} | {
        _bare_key(name): name for name in articles
    }
    placed: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in articles:
        first, space, rest = name.partition(" ")
        state = halves().get(first, first)
        if space and is_place(state) and (body := known.get(_bare_key(rest), name)) != name:
            placed[body][name] = state
    for body, states in placed.items():
        one = len(set(states.values())) == 1 and body not in parents and _is_one_body(body)
        for name, state in states.items():
            if name not in parents and (registry.is_listed(body) if state in _OWN_STATE else one):
                yield name, body


def _is_one_body(body: str) -> bool:
    """Return whether a name is not one that another state or city may give to a body of its own: 동부경찰서, 교육부, 과세당국."""
    common = body in shared() or body in words("organizations/endings.txt")
    common = common or body.startswith(tuple(lines("corpus/quarters.txt")))
    if common or body.endswith(_AUTHORITIES) or registry.is_of_korea(body):
        return False
    return len(body) >= _TELLING or registry.is_listed(body)


def under_one_owner(articles: Mapping[str, int], titles: Mapping[str, str]) -> dict[str, str]:
    """Return for names that begin with forms of one body, and go on alike, the commonest: 금감원 감사실, 금융감독원 감사실."""
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in articles:
        first, space, rest = name.partition(" ")
        if space and titles.get(name, name) == name:
            by_key[_bare_key(f"{titles.get(first, first)}{rest}")].append(name)
    found: dict[str, str] = {}
    for alike in by_key.values():
        if len(alike) > 1:
            best = max(alike, key=lambda name: (articles[name], name))
            found |= dict.fromkeys(alike, best)
    return {name: found.get(title, title) for name, title in titles.items() if title in found}


def shared() -> frozenset[str]:
    """Return the names that many bodies have, and generic nouns: alone they are nobody's short form."""
    return (
        words("organizations/generic.txt")
        | words("organizations/shared_heads.txt")
        | words("organizations/cabinets.txt")
    )


def _bare_key(name: str) -> str:
    return bare(name).casefold()
