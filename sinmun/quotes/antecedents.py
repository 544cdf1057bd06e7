"""What a definite noun stands for: 시는, 연맹은, 회사 측은, 한솔항공 대표는."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sinmun.entities.mention import Entities
from sinmun.lexicons import words
from sinmun.morphs import Token

_LONGEST_OFFICE = 24
_SHORTEST_OFFICE = 4
_LONGEST_END = 8


class Antecedents(NamedTuple):
    """The people and bodies of an article, by the nouns that may stand for them.

    Attributes:
        by_end: the bodies by the last characters of their names (연맹 → 대한피겨연맹), one to eight of them.
        by_noun: the bodies by the noun the article puts right before their names (소속사 누엔터테인먼트).
        company: the one company the article is about, which 회사 stands for; ``None`` if that cannot be told.
        by_office: the names of the people by their offices, written without spaces (한솔항공대표).
    """

    by_end: dict[str, set[str]]
    by_noun: dict[str, set[str]]
    company: str | None
    by_office: dict[str, set[str]]

    def body(self, run: Sequence[Token]) -> str | None:
        """Return the name of the body that a run of nouns without a name in it stands for."""
        noun = run[0].form
        if run[0].tag not in ("NNG", "NNP"):
            return None
        if len(run) > 1 and run[-1].form not in words("quotes/proxies.txt"):
            return None
        if noun in words("quotes/companies.txt"):
            return self.company
        if len(noun) == 1 and noun not in words("quotes/short_bodies.txt"):
            return None
        return _only(self.by_noun.get(noun)) or _only(self.by_end.get(noun))

    def holder(self, office: str) -> str | None:
        """Return the one person whose office (written with or without spaces) it is."""
        compact = office.replace(" ", "")
        return _only(self.by_office.get(compact)) if len(compact) >= _SHORTEST_OFFICE else None


def find_antecedents(text: str, entities: Entities) -> Antecedents:
    """Return the antecedents of an article."""
    by_end: defaultdict[str, set[str]] = defaultdict(set)
    for body in entities.organizations:
        for length in range(1, min(len(body.name), _LONGEST_END + 1)):
            by_end[body.name[-length:]].add(body.name)
    return Antecedents(by_end, _nouns_before(text, entities), _company(entities), _offices(text, entities))


def _only(names: set[str] | None) -> str | None:
    return next(iter(names)) if names is not None and len(names) == 1 else None


def _nouns_before(text: str, entities: Entities) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    known = words("quotes/attached_bodies.txt")
    for body in entities.organizations:
        for mention in body.mentions:
            before = text[max(0, mention.start - 12) : mention.start].rstrip(" ‘'\"“").split()
            if before and before[-1] in known:
                found[before[-1]].add(body.name)
    return found


def _company(entities: Entities) -> str | None:
    """Return the body that is named first and most often of those that are not public, if it is one and the same."""
    private = [body for body in entities.organizations if not _is_public(body.name)]
    if not private:
        return None
    counts = Counter({body.name: len(body.mentions) for body in private})
    (name, most), *others = counts.most_common(2)
    if others and others[0][1] == most:
        return None
    first = min(private, key=lambda body: body.mentions[0].start)
    return name if first.name == name else None


def _is_public(name: str) -> bool:
    return any(name.endswith(ending) for ending in words("quotes/public_endings.txt"))


def _offices(text: str, entities: Entities) -> dict[str, set[str]]:
    """Return who holds an office: what stands right behind or before the first mention of a person, and the role."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for person in entities.people:
        first = next((mention for mention in person.mentions if mention.text == person.name), None)
        for office in _around(text, first.start, first.end) if first else ():
            found[office].add(person.name)
        if person.role:
            found[person.role.replace(" ", "")].add(person.name)
    return found


def _around(text: str, start: int, end: int) -> Iterable[str]:
    behind = text[end : end + 2 * _LONGEST_OFFICE].partition("\n")[0].replace(" ", "")
    before = text[max(0, start - 2 * _LONGEST_OFFICE) : start].rpartition("\n")[2].replace(" ", "")
    for length in range(_SHORTEST_OFFICE, _LONGEST_OFFICE):
        if length <= len(behind):
            yield behind[:length]
        if length <= len(before):
            yield before[-length:]
