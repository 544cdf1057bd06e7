"""What a definite noun stands for: 시는, 연맹은, 회사 측은, 한솔항공 대표는."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sinmun.entities.mention import Entities
from sinmun.lexicons import lines, rows, words
from sinmun.patterns import pattern
from sinmun.words.morphs import Token

_KINDS_OF_OUTLETS = tuple(
    mark + kind for kind in (" 통신", " 신문", " 방송", " 매체") for mark in ("", ">", "〉")
)
_BENCH = "재판부"
_COURT = pattern(r"(?:법원|지법|고법|헌재|헌법재판소)(?: |$)")
"""What makes a body a court: 해온지법, 해온지법 형사1부."""
_LONGEST_OFFICE = 24
_SHORTEST_OFFICE = 4
_LONGEST_END = 8


class Holder(NamedTuple):
    """A person, and where the offices of that person stand; all without spaces.

    Attributes:
        name: the name of the person.
        before: what stands before the first mention of the name, on its line.
        behind: what stands behind it.
        role: the role as stated.
    """

    name: str
    before: str
    behind: str
    role: str

    def holds(self, office: str) -> bool:
        """Return whether the office stands right beside the name, or is the role."""
        if office == self.role:
            return True
        return len(office) < _LONGEST_OFFICE and (
            self.behind.startswith(office) or self.before.endswith(office)
        )


class Naming(NamedTuple):
    """A mention of an organisation: its offset, the form, the name of the organisation, and where its sentence begins."""

    start: int
    form: str
    name: str
    sentence: int


class Antecedents(NamedTuple):
    """The people and organisations of an article, by the nouns that may stand for them.

    Attributes:
        forms: the names and short forms of the organisations, each with the name.
        by_noun: the organisations by the noun the article puts right before their names (소속사 누엔터테인먼트).
        mentions: where organisations are named, in text order.
        firsts: where each is named first.
        outlets: those of them that publish.
        courts: those of them that judge.
        company: the one company the article is about, which 회사 stands for; ``None`` if that cannot be told.
        people: what is said of the people beside their names.
    """

    forms: tuple[tuple[str, str], ...]
    by_noun: dict[str, set[str]]
    mentions: tuple[Naming, ...]
    firsts: Mapping[str, int]
    outlets: tuple[Naming, ...]
    courts: tuple[Naming, ...]
    company: str | None
    people: tuple[Holder, ...]

    def organization(self, run: Sequence[Token]) -> str | None:
        """Return the name of the organisation that a run of nouns without a name in it stands for."""
        noun = run[0].form
        if run[0].tag not in ("NNG", "NNP"):
            return None
        if len(run) > 1:
            proxies = words("quotes/proxies.txt")
            is_whole = run[1].start > run[0].end or run[1].form in proxies  # not 여행업계 관계자
            if run[-1].form not in proxies or not is_whole:
                return None
        if noun in words("quotes/companies.txt"):
            return self.company
        if noun == _BENCH:
            return _last(self.courts, run[0].start)
        if len(noun) == 1 and noun not in words("quotes/short_organizations.txt"):
            return None
        return _only(self.by_noun.get(noun)) or self._ending_in(noun, run[0].start)

    def _ending_in(self, noun: str, start: int) -> str | None:
        """Return the organisation whose name ends in a noun, in short or in full: 연맹 → 대한피겨연맹, 노조 → 철강 노동조합.

        It is one that was named before the offset ``start``; of several the one that was named last, in a sentence without
        another; not for a noun of one syllable (군은).
        """
        if len(noun) > _LONGEST_END:
            return None
        ends = _ends().get(noun, (noun,))
        names = {name for form, name in self.forms if form.endswith(ends) and form not in ends}
        if len(names) < 2 or len(noun) == 1:
            name = _only(names)
            return name if name is not None and self.firsts.get(name, start) < start else None
        before = [
            one
            for one in self.mentions
            if one.start < start and one.form.endswith(ends) and one.form not in ends
        ]
        return _only({one.name for one in before if one.sentence == before[-1].sentence})

    def outlet(self, start: int) -> str | None:
        """Return the one that publishes and was named last before the offset ``start``."""
        return _last(self.outlets, start)

    def holder(self, office: str) -> str | None:
        """Return the one person whose office (written with or without spaces) it is."""
        compact = office.replace(" ", "")
        if len(compact) < _SHORTEST_OFFICE:
            return None
        return _only({person.name for person in self.people if person.holds(compact)})


def find_antecedents(text: str, entities: Entities) -> Antecedents:
    """Return the antecedents of an article."""
    forms = tuple(
        [(form, body.name) for body in entities.organizations for form in (body.name, *body.aliases)]
    )
    mentions = sorted(
        Naming(mention.start, mention.text, body.name, text.rfind(". ", 0, mention.start))
        for body in entities.organizations
        for mention in body.mentions
    )
    return Antecedents(
        forms,
        _nouns_before(text, entities),
        tuple(mentions),
        {one.name: one.start for one in reversed(mentions)},
        tuple([one for one in mentions if _publishes(text, one)]),
        tuple([one for one in mentions if _COURT.search(one.form)]),
        _company(entities),
        _holders(text, entities),
    )


@cache
def _ends() -> Mapping[str, tuple[str, ...]]:
    """Return, for each noun of which names end in a short and a full form, both: 노조, 노동조합."""
    return {noun: (short, full) for short, full in rows("quotes/ends_in_short.tsv") for noun in (short, full)}


def _publishes(text: str, one: Naming) -> bool:
    """Whether a name is that of an outlet by its end, or by what stands behind it: 한빛타임스, 한빛 통신."""
    endings = lines("quotes/outlets.txt")
    return one.form.endswith(endings) or text.startswith(_KINDS_OF_OUTLETS, one.start + len(one.form))


def _last(mentions: Sequence[Naming], start: int) -> str | None:
    return next((one.name for one in reversed(mentions) if one.start < start), None)


def _only(names: set[str] | None) -> str | None:
    return next(iter(names)) if names is not None and len(names) == 1 else None


def _nouns_before(text: str, entities: Entities) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    known = words("quotes/attached_organizations.txt")
    for organization in entities.organizations:
        for mention in organization.mentions:
            before = text[max(0, mention.start - 12) : mention.start].rstrip(" ‘'\"“").split()
            if before and before[-1] in known:
                found[before[-1]].add(organization.name)
    return found


def _company(entities: Entities) -> str | None:
    """Return the organisation that is named first and most often of those that are not public, if it is one and the same."""
    private = [organization for organization in entities.organizations if not is_public(organization.name)]
    if not private:
        return None
    counts = Counter({one.name: len(one.mentions) for one in private})
    (name, most), *others = counts.most_common(2)
    first = min(private, key=lambda one: one.mentions[0].start)
    is_rivalled = bool(others) and others[0][1] == most
    return name if first.name == name and not is_rivalled else None


def is_public(name: str) -> bool:
    """Return whether a body is no company by the end of its name: 해온시, 새길당, 한빛노조."""
    return name.endswith(lines("quotes/public_endings.txt"))


def _holders(text: str, entities: Entities) -> tuple[Holder, ...]:
    """Return the people with what stands right behind or before the first mention of their names, and their roles."""
    found: list[Holder] = []
    for person in entities.people:
        before = behind = ""
        first = next((mention for mention in person.mentions if mention.text == person.name), None)
        if first is not None:
            reach = 2 * _LONGEST_OFFICE
            before = text[max(0, first.start - reach) : first.start].rpartition("\n")[2].replace(" ", "")
            behind = text[first.end : first.end + reach].partition("\n")[0].replace(" ", "")
        found.append(Holder(person.name, before, behind, (person.role or "").replace(" ", "")))
    return tuple(found)
