"""Whom no article makes sure of: words that one article took for a person, without office or address, or that are bodies' names.

A brand or a term that is read as a name once is repeated all over its article, and so reaches the head of a table of many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sinmun.corpus.who.offices import office_of
from sinmun.corpus.who.spellings import in_latin
from sinmun.corpus.who.unnamed import is_unnamed
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place
from sinmun.entities.text.shortforms import bare
from sinmun.lexicons import words

_SURE, _SURE_OF_FULL_NAME = 0.8, 0.6
"""The tagger's best probability from which a name stands: of one word, and of several or of a Korean full name's shape."""
_SILENT, _SILENT_FULL_NAME = 0.95, 0.85
"""The same for whoever is named often, or in several articles, and neither speaks nor has a role in any."""
_OFTEN_NAMED = 5
_BODY_OFTENER, _BODY_OFTEN = 3, 3
_POSTED = "주"
_OFTENER_A_WORD, _OFTEN_A_WORD, _SURE_WHERE_A_WORD, _SURE_FULL_NAME_WHERE_A_WORD = 3, 3, 0.95, 0.9
"""Times oftener than as a person, and articles, from which a word is one; the probability from which it is a name even so."""


class Evidence(NamedTuple):
    """What the articles of a corpus say of a name.

    Attributes:
        articles: how many have it.
        mentions: how often they do, its other forms included.
        spoke: quotations and statements that are ascribed to it.
        probability: the best that the tagger gave to the name as it is, 0 to 1; ``None`` where a rule found it.
        roles: those that are stated with it.
        forms: its other forms.
        words: articles in which it is counted as a noun and no form of a person.
    """

    articles: int
    probability: float | None
    roles: Sequence[str] = ()
    forms: Sequence[str] = ()
    mentions: int = 1
    spoke: int = 0
    words: int = 0


def doubted(people: Mapping[str, Evidence], bodies: Mapping[str, int]) -> Iterator[str]:
    """Yield the names that are hardly anybody's.

    Args:
        people: what is known of each name.
        bodies: articles by the name of a body.

    A name of one word needs the tagger's certainty, or an office of a body, or to be addressed by surname and title; a full
    name of Korean shape needs less of it, or any role. More is asked of whoever is named often, yet says nothing and is
    nothing; what has only everyday words behind it (양극재 시장, 해솔골 주민) is nobody then. What is much oftener a body's
    name, or ends in one, is nobody unless an office is stated or the first word is
    also the given name of others. Nobody is what several articles have as a noun and few of them as a person, whatever role
    these state (지역구).
    """
    given = _given_names(people)
    for name, evidence in people.items():
        if _is_vouched_for(name, evidence) and not _is_word(name, evidence):
            continue
        if (
            _is_word(name, evidence)
            or _is_unsure(name, evidence)
            or _is_silent(name, evidence)
            or _is_body(name, evidence, bodies, given)
        ):
            yield name


def bodies_elsewhere(people: Mapping[str, Evidence], bodies: Mapping[str, int]) -> dict[str, str]:
    """Return the names that some articles took for a person's and others for a body's, and that body's name: 나래온, 벨로나래.

    A name without office or address is the body that at least half as many articles have; one of a Korean full name's shape
    (원나래) that which as many have. Spaces make no difference.

    Args:
        people: what is known of each name.
        bodies: articles by the name of a body.
    """
    spelt: dict[str, str] = {}
    for known in sorted(bodies, key=lambda name: (-bodies[name], name)):
        spelt.setdefault(bare(known), known)
    found: dict[str, str] = {}
    for name, evidence in people.items():
        body = spelt.get(bare(name))
        if body is None or _is_vouched_for(name, evidence) or _telling(evidence.roles):
            continue
        needed = evidence.articles if names.is_full_name(name) else evidence.articles / 2
        if bodies[body] >= needed:
            found[name] = body
    return found


def _is_post(name: str) -> bool:
    """Return whether a name is where a diplomat is: 주영국, before 대사."""
    return name.startswith(_POSTED) and is_place(name.removeprefix(_POSTED))


def _is_vouched_for(name: str, evidence: Evidence) -> bool:
    if _is_post(name):
        return False
    addressed = any(is_unnamed(form) for form in evidence.forms if form != name)
    telling = _telling(evidence.roles)
    stated = any(office_of(role).body for role in telling if office_of(role).head in names.all_titles())
    return addressed or stated or (bool(telling) and names.is_full_name(name))


def _telling(roles: Sequence[str]) -> list[str]:
    """Return the roles whose title is no everyday word, or that name their city: 해온시장."""
    weak = words("corpus/no_offices.txt")
    return [role for role in roles if office_of(role).head not in weak or is_place(office_of(role).body)]


def _is_word(name: str, evidence: Evidence) -> bool:
    if " " in name:
        return False
    often = max(_OFTEN_A_WORD, _OFTENER_A_WORD * evidence.articles)
    sure = _SURE_FULL_NAME_WHERE_A_WORD if names.is_full_name(name) else _SURE_WHERE_A_WORD
    return (evidence.probability or 0) < sure and evidence.words >= often


def _is_spelt_out(name: str) -> bool:
    """Return whether a name is letters spelt out in Hangul, as firms are called: 에프씨아이, 지에스 (a surname besides)."""
    letters = in_latin(bare(name).casefold())
    if name.isascii() or not letters.isascii():
        return False
    return not names.is_full_name(name) or registry.is_form(letters.upper())


def _is_unsure(name: str, evidence: Evidence) -> bool:
    if _is_post(name):
        return True
    if evidence.probability is None:
        return False
    if _is_spelt_out(name) and not evidence.roles and not evidence.spoke:
        return evidence.probability < _SILENT
    if " " in name and not name.isascii():
        return not evidence.roles and not evidence.spoke and evidence.probability < _SURE_OF_FULL_NAME
    return evidence.probability < (_SURE_OF_FULL_NAME if names.is_full_name(name) else _SURE)


def _is_silent(name: str, evidence: Evidence) -> bool:
    often = evidence.mentions >= _OFTEN_NAMED or (evidence.articles > 1 and " " not in name)
    offices = _telling(evidence.roles)
    called = bool(offices) and (" " in name or names.is_full_name(name))
    if not often or called or evidence.spoke or evidence.probability is None:
        return False
    if registry.is_form(name) or (evidence.roles and not offices and " " not in name):
        return True
    return evidence.probability < (_SILENT_FULL_NAME if names.is_full_name(name) else _SILENT)


def _given_names(people: Mapping[str, Evidence]) -> frozenset[str]:
    """Return the first words of several people of two words: 데이비드 of 데이비드 릭스, 데이비드 첸."""
    firsts: dict[str, str] = {}
    several: set[str] = set()
    for name in people:
        first, space, _ = name.partition(" ")
        if space and firsts.setdefault(first, name) != name:
            several.add(first)
    return frozenset(several)


def _is_body(name: str, evidence: Evidence, bodies: Mapping[str, int], given: frozenset[str]) -> bool:
    first, _, last = name.rpartition(" ")
    articles = bodies.get(last, 0)
    often = articles >= _BODY_OFTEN and articles >= _BODY_OFTENER * evidence.articles
    return often and first not in given
