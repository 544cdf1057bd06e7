"""Parties that states have by one name: an article that names two parties of one state, and no other of Korea's, means its."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from sinmun.entities.text import registry
from sinmun.entities.text.places import is_place

_TWO = 2


@cache
def contested() -> frozenset[str]:
    """Return the names that the lexicon has behind a state's for one of its parties: 민주당 of 미국 민주당."""
    return frozenset(party for parties in _of_states().values() for party in parties.values())


def abroad(named: Iterable[tuple[int, Collection[str]]]) -> Iterator[tuple[int, str, str]]:
    """Yield article, name and the party of another state that it means there: 민주당, 미국 민주당.

    Args:
        named: articles, each with the names of its bodies.
    """
    for article, names in named:
        if any(registry.is_party(name) and name not in contested() for name in names):
            continue
        meant = {state: parties.keys() & names for state, parties in _of_states().items()}
        told = [
            state
            for state, forms in meant.items()
            if len({_of_states()[state][form] for form in forms}) >= _TWO
        ]
        for state in told if len(told) == 1 else ():
            for form in sorted(meant[state] & contested()):
                yield article, form, f"{state} {form}"


@cache
def _of_states() -> Mapping[str, Mapping[str, str]]:
    """Return by state the forms of its parties, and what each is called without the state: 미 공화당, 공화당."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for form, name in registry.foreign_parties().items():
        state, space, party = name.partition(" ")
        if space and is_place(state):
            found[state] |= {form: party, party: party}
    return found
