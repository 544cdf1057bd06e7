"""How sure it is that a name is a person or a body: judged by all that the article shows of it, not by one mention.

A logistic model over a few traits. Its weights are in ``lexicons/entities/judgement.tsv``; ``training/judge.py`` writes them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import cache

from sinmun.entities.mention import MADE, Entity, Label, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries, is_common
from sinmun.entities.text.places import is_municipality
from sinmun.entities.who.standing import is_behind_kind, is_introduced, is_subject, speaks
from sinmun.lexicons import rows, words

_BOUND = 0.02
"""A score is taken as no nearer to 0 and 1 than this: the tagger's certainty is no knowledge of the world."""
"""The score of a name that only rules found, as of the mentions they make."""
_HAS_LATIN = re.compile(r"[A-Za-z]")
_CAPITALS = re.compile(r"[A-Z]{2,4}")
_FOREIGN_WORD = re.compile(r"[가-힣]{1,3}|(?:[A-Z]\.)+")

_ENDINGS = (
    "entities/organization-suffixes.txt",
    "organizations/company_endings.txt",
    "organizations/endings.txt",
)
_GOVERNING = "시군구"
_HEAD = "장"

Trait = Callable[[Entity, Boundaries], bool]


def confidence(entity: Entity, boundaries: Boundaries) -> float:
    """Return how sure it is, 0 to 1, that a person or body of the article is one."""
    return probability(traits(entity, boundaries), weights_of(entity.label))


def traits(entity: Entity, boundaries: Boundaries) -> dict[str, float]:
    """Return what tells for or against a name: 1 and the logit of its best score, and 1 for each of `TRAITS` that it has."""
    scores = [mention.score for mention in entity.mentions if mention.tagged] or [MADE]
    best = min(max(*scores, _BOUND), 1 - _BOUND)
    found = {"always": 1.0, "best": math.log(best / (1 - best))}
    return found | {name: float(trait(entity, boundaries)) for name, trait in TRAITS[entity.label].items()}


def probability(traits: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic function of the weighted sum of traits; one without a weight counts nothing."""
    return 1 / (1 + math.exp(-sum(value * weights.get(name, 0.0) for name, value in traits.items())))


@cache
def weights_of(label: Label) -> Mapping[str, float]:
    """Return the weight of each trait of people (``PS``) or bodies (``OG``)."""
    return {trait: float(weight) for kind, trait, weight in rows("entities/judgement.tsv") if kind == label}


def _has_role(entity: Entity, _boundaries: Boundaries) -> bool:
    return entity.role is not None


def _has_forms(entity: Entity, _boundaries: Boundaries) -> bool:
    return len(entity.aliases) > 1


def _is_full_name(entity: Entity, _boundaries: Boundaries) -> bool:
    return len(entity.name) == names.FULL_NAME_SIZE and names.surname_of(entity.name) is not None


def _is_named_in_office(entity: Entity, boundaries: Boundaries) -> bool:
    return _has_role(entity, boundaries) and _is_full_name(entity, boundaries)


def _is_short(entity: Entity, _boundaries: Boundaries) -> bool:
    return len(entity.name) < names.FULL_NAME_SIZE


def _is_latin(entity: Entity, _boundaries: Boundaries) -> bool:
    return _HAS_LATIN.search(entity.name) is not None


def _is_common_noun(entity: Entity, boundaries: Boundaries) -> bool:
    """Return whether Kiwi reads one of its mentions as nothing but common nouns that it knows."""
    return any(_is_noun(boundaries, mention) for mention in entity.mentions)


def _is_noun(boundaries: Boundaries, mention: Mention) -> bool:
    tokens = boundaries.between(mention.start, mention.end)
    return bool(tokens) and all(map(is_common, tokens))


def _is_introduced(entity: Entity, boundaries: Boundaries) -> bool:
    return any(is_introduced(boundaries.text, mention.start, mention.end) for mention in entity.mentions)


def _is_foreign_name(entity: Entity, _boundaries: Boundaries) -> bool:
    """Return whether a name is of several short words, as only foreign people's are: 판 티 루어, J.R. 모로."""
    words_of_name = entity.name.split()
    return len(words_of_name) > 1 and all(map(_FOREIGN_WORD.fullmatch, words_of_name))


def _speaks(entity: Entity, boundaries: Boundaries) -> bool:
    return any(speaks(boundaries.text, mention.end) for mention in entity.mentions)


def _is_subject(entity: Entity, boundaries: Boundaries) -> bool:
    return any(is_subject(boundaries.text, mention.end) for mention in entity.mentions)


def _is_plain_noun(entity: Entity, boundaries: Boundaries) -> bool:
    """Return whether a body is a common noun that neither the lexicon nor a firm's ending speaks for."""
    return (
        _is_common_noun(entity, boundaries)
        and not _is_listed(entity, boundaries)
        and not _ends_as_company(entity)
    )


def _ends_as_company(entity: Entity) -> bool:
    """Return whether a word of the name ends as companies do, be it made of common nouns: 물결전자, but not 종합병원."""
    endings, generic = words("organizations/company_endings.txt"), words("organizations/generic.txt")
    heads = (names.head_of(word, endings) for word in entity.name.split() if word not in endings)
    return any(head is not None and head not in generic for head in heads)


def _acts_by_its_form(entity: Entity, boundaries: Boundaries) -> bool:
    """Return whether a body's form says what it is, and it is a subject: 가람시는, 물결전자가, 솔내군 보건소는."""
    return _is_formed(entity, boundaries) and _is_subject(entity, boundaries)


def _is_formed(entity: Entity, boundaries: Boundaries) -> bool:
    if _ends_as_company(entity):
        return True
    if _is_common_noun(entity, boundaries):
        return False
    if entity.name[-1] in _GOVERNING and is_municipality(entity.name):
        return True
    first, _, last = entity.name.rpartition(" ")
    head = names.head_of(last, _endings())
    return head is not None and (bool(first) or head != last)


@cache
def _endings() -> frozenset[str]:
    return frozenset().union(*(words(path) for path in _ENDINGS))


def _recurs(entity: Entity, boundaries: Boundaries) -> bool:
    """Return whether the tagger saw a name more than once, it is a subject, and it is no common noun."""
    return (
        sum(mention.tagged for mention in entity.mentions) > 1
        and _is_subject(entity, boundaries)
        and not _is_plain_noun(entity, boundaries)
    )


def _is_behind_kind(entity: Entity, boundaries: Boundaries) -> bool:
    return any(is_behind_kind(boundaries.text, mention.start) for mention in entity.mentions)


def _is_abbreviated(entity: Entity, _boundaries: Boundaries) -> bool:
    """Return whether capitals stand for it, as more often for terms than for bodies: 고대역폭메모리(HBM)."""
    return any(map(_CAPITALS.fullmatch, entity.aliases))


def _has_head(entity: Entity, boundaries: Boundaries) -> bool:
    """Return whether the article has who heads it, by the same name: 솔내군 보건소 by 솔내군 보건소장."""
    head = entity.name + _HEAD
    at = boundaries.text.find(head)
    return at >= 0 and boundaries.closes(at + len(head))


def _is_listed(entity: Entity, _boundaries: Boundaries) -> bool:
    return any(registry.is_listed(form) for form in (entity.name, *entity.aliases))


def _ends_as_organization(entity: Entity, _boundaries: Boundaries) -> bool:
    endings = words("organizations/endings.txt")
    return any(names.head_of(word, endings) is not None for word in entity.name.split())


def _ends_in_suffix(entity: Entity, _boundaries: Boundaries) -> bool:
    """Return whether the last word of a name of several ends as bodies may: 솔내군 보건소."""
    first, _, last = entity.name.rpartition(" ")
    return bool(first) and names.head_of(last, words("entities/organization-suffixes.txt")) is not None


def _ends_as_member(entity: Entity, _boundaries: Boundaries) -> bool:
    """Return whether a body ends as what stands before a member's name does: 새벽당, 해온대, 사회학과."""
    return names.ends_as_organization(entity.name)


def _stands_before_title(entity: Entity, boundaries: Boundaries) -> bool:
    return any(names.title_after(boundaries.text, mention.end) is not None for mention in entity.mentions)


TRAITS: Mapping[Label, Mapping[str, Trait]] = {
    "PS": {
        "role": _has_role,
        "several forms": _has_forms,
        "full name": _is_full_name,
        "full name with a role": _is_named_in_office,
        "short": _is_short,
        "latin": _is_latin,
        "common noun": _is_common_noun,
        "introduced": _is_introduced,
        "foreign name": _is_foreign_name,
        "speaks": _speaks,
    },
    "OG": {
        "suffix of a body": _ends_in_suffix,
        "listed": _is_listed,
        "ending of a body": _ends_as_organization,
        "ending before people": _ends_as_member,
        "before a title": _stands_before_title,
        "acts by its form": _acts_by_its_form,
        "recurs": _recurs,
        "behind its kind": _is_behind_kind,
        "abbreviated": _is_abbreviated,
        "common noun": _is_plain_noun,
        "speaks": _speaks,
        "has a head": _has_head,
    },
}
"""What tells for or against a person and a body, besides the tagger's scores; by its name in the file of weights."""
