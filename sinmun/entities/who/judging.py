"""How sure it is that a name is a person or a body: judged by all that the article shows of it, not by one mention.

A logistic model over a few traits. Its weights are in ``lexicons/entities/judgement.tsv``; ``training/judge.py`` writes them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache

from sinmun.entities.mention import Entity, Label, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries, is_common
from sinmun.entities.text.places import is_municipality
from sinmun.entities.who.standing import is_behind_kind, is_introduced, is_subject, speaks
from sinmun.lexicons import rows, words
from sinmun.patterns import pattern

_BOUND = 0.02
"""A score is taken as no nearer to 0 and 1 than this: the tagger's certainty is no knowledge of the world."""
"""The score of a name that only rules found, as of the mentions they make."""
_HANGUL_SYLLABLE = pattern(r"[가-힣]")
_HAS_LATIN = pattern(r"[A-Za-z]")
_CAPITALS = pattern(r"[A-Z]{2,4}")
_FOREIGN_WORD = pattern(r"[가-힣]{1,3}|(?:[A-Z]\.)+")
_LONG_FOREIGN_WORD = pattern(r"[가-힣]{1,5}|(?:[A-Z]\.)+")

_ENDINGS = (
    "entities/organization-suffixes.txt",
    "organizations/company_endings.txt",
    "organizations/endings.txt",
)
_GOVERNING = "시군구"
_HEAD = "장"

Trait = Callable[["Judged"], bool]


class Judged:
    """A name that is judged; what several traits ask of it is found out once.

    Attributes:
        entity: the person or body.
        boundaries: the words of its article.
        text: of the article.
    """

    __slots__ = ("_common", "_company", "_listed", "_subject", "_titles", "boundaries", "entity", "text")

    def __init__(self, entity: Entity, boundaries: Boundaries) -> None:
        self.entity = entity
        self.boundaries = boundaries
        self.text = boundaries.text
        self._common: bool | None = None
        self._company: bool | None = None
        self._listed: bool | None = None
        self._subject: bool | None = None
        self._titles: list[names.Title | None] | None = None

    @property
    def titles(self) -> list[names.Title | None]:
        """The title right behind each mention, or ``None``."""
        if self._titles is None:
            self._titles = [names.title_after(self.text, mention.end) for mention in self.entity.mentions]
        return self._titles

    @property
    def is_common_noun(self) -> bool:
        """Whether Kiwi reads one of its mentions as nothing but common nouns that it knows."""
        if self._common is None:
            self._common = any(_is_noun(self.boundaries, mention) for mention in self.entity.mentions)
        return self._common

    @property
    def is_subject(self) -> bool:
        """Whether it, or who acts for it, is a subject."""
        if self._subject is None:
            pairs = zip(self.entity.mentions, self.titles, strict=True)
            self._subject = any(is_subject(self.text, mention.end, title) for mention, title in pairs)
        return self._subject

    @property
    def is_listed(self) -> bool:
        """Whether the lexicon of bodies has one of its forms."""
        if self._listed is None:
            forms = (self.entity.name, *self.entity.aliases)
            self._listed = any(registry.is_listed(form) for form in forms)
        return self._listed

    @property
    def ends_as_company(self) -> bool:
        """Whether a word of the name ends as companies do, be it made of common nouns: 물결전자, but not 종합병원."""
        if self._company is None:
            endings, generic = words("organizations/company_endings.txt"), words("organizations/generic.txt")
            heads = (names.head_of(word, endings) for word in self.entity.name.split() if word not in endings)
            self._company = any(head is not None and head not in generic for head in heads)
        return self._company


def confidence(entity: Entity, boundaries: Boundaries) -> float:
    """Return how sure it is, 0 to 1, that a person or body of the article is one.

    It is the logistic function of the weighted sum of `traits`.
    """
    judged = Judged(entity, boundaries)
    always, best, weighed = _weighed(entity.label)
    terms = [always, _best(entity) * best, *[weight for trait, weight in weighed if trait(judged)]]
    return 1 / (1 + math.exp(-sum(terms)))


def traits(entity: Entity, boundaries: Boundaries) -> dict[str, float]:
    """Return what tells for or against a name: 1 and the logit of its best score, and 1 for each of `TRAITS` that it has."""
    judged = Judged(entity, boundaries)
    found = {"always": 1.0, "best": _best(entity)}
    return found | {name: float(trait(judged)) for name, trait in TRAITS[entity.label].items()}


def _best(entity: Entity) -> float:
    """Return the logit of the best score of the tagger's mentions, or of a rule's where there are none."""
    scores = [m.score for m in entity.mentions if m.tagged] or [m.score for m in entity.mentions]
    best = min(max(*scores, _BOUND), 1 - _BOUND)
    return math.log(best / (1 - best))


@cache
def _weighed(label: Label) -> tuple[float, float, tuple[tuple[Trait, float], ...]]:
    """Return the weights of what is always there, of the best score, and of each trait; one without a weight counts nothing."""
    weights = weights_of(label)
    weighed = tuple((trait, weights.get(name, 0.0)) for name, trait in TRAITS[label].items())
    return weights.get("always", 0.0), weights.get("best", 0.0), weighed


@cache
def weights_of(label: Label) -> Mapping[str, float]:
    """Return the weight of each trait of people (``PS``) or bodies (``OG``)."""
    return {trait: float(weight) for kind, trait, weight in rows("entities/judgement.tsv") if kind == label}


def _has_role(judged: Judged) -> bool:
    return judged.entity.role is not None


def _has_forms(judged: Judged) -> bool:
    """Return whether somebody is called in several ways; what glosses the name in another script says nothing: 사파리(Safari)."""
    return sum(_HANGUL_SYLLABLE.search(form) is not None for form in judged.entity.aliases) > 1


def _is_full_name(judged: Judged) -> bool:
    return names.is_full_name(judged.entity.name)


def _is_named_in_office(judged: Judged) -> bool:
    return _has_role(judged) and _is_full_name(judged)


def _is_short(judged: Judged) -> bool:
    return len(judged.entity.name) < names.FULL_NAME_SIZE


def _is_latin(judged: Judged) -> bool:
    return _HAS_LATIN.search(judged.entity.name) is not None


def _is_common_noun(judged: Judged) -> bool:
    return judged.is_common_noun


def _is_noun(boundaries: Boundaries, mention: Mention) -> bool:
    tokens = boundaries.between(mention.start, mention.end)
    return bool(tokens) and all(map(is_common, tokens))


def _is_introduced(judged: Judged) -> bool:
    return any(is_introduced(judged.text, mention.start, mention.end) for mention in judged.entity.mentions)


def _is_foreign_name(judged: Judged) -> bool:
    """Return whether a name is of several short words, as only foreign people's are: 판 티 루어, J.R. 모로.

    Longer ones make a name of who speaks in office: 벨라니오 모로 교수는 “…”.
    """
    words_of_name = judged.entity.name.split()
    if len(words_of_name) < 2:
        return False
    if all(map(_FOREIGN_WORD.fullmatch, words_of_name)):
        return True
    is_long = all(map(_LONG_FOREIGN_WORD.fullmatch, words_of_name)) and not _is_native(words_of_name[0])
    return is_long and _has_role(judged) and _speaks(judged)


def _is_native(word: str) -> bool:
    return len(word) <= names.FULL_NAME_SIZE and names.surname_of(word) is not None


def _speaks(judged: Judged) -> bool:
    return any(speaks(judged.text, mention.end) for mention in judged.entity.mentions)


def _is_plain_noun(judged: Judged) -> bool:
    """Return whether a body is a common noun that neither the lexicon nor a firm's ending speaks for."""
    return not judged.is_listed and not judged.ends_as_company and judged.is_common_noun


def _acts_by_its_form(judged: Judged) -> bool:
    """Return whether a body's form says what it is, and it is a subject: 가람시는, 물결전자가, 솔내군 보건소는."""
    return _is_formed(judged) and judged.is_subject


def _is_formed(judged: Judged) -> bool:
    if judged.ends_as_company:
        return True
    governs = judged.entity.name[-1] in _GOVERNING and is_municipality(judged.entity.name)
    return (governs or _ends_as_formed(judged.entity.name)) and not judged.is_common_noun


def _ends_as_formed(name: str) -> bool:
    first, _, last = name.rpartition(" ")
    head = names.head_of(last, _endings())
    return head is not None and (bool(first) or head != last)


@cache
def _endings() -> frozenset[str]:
    return frozenset().union(*(words(path) for path in _ENDINGS))


def _recurs(judged: Judged) -> bool:
    """Return whether the tagger saw a name more than once, it is a subject, and it is no common noun."""
    return (
        sum(mention.tagged for mention in judged.entity.mentions) > 1
        and judged.is_subject
        and not _is_plain_noun(judged)
    )


def _is_behind_kind(judged: Judged) -> bool:
    return any(is_behind_kind(judged.text, mention.start) for mention in judged.entity.mentions)


def _is_abbreviated(judged: Judged) -> bool:
    """Return whether capitals stand for it, as more often for terms than for bodies: 고대역폭메모리(HBM)."""
    return any(map(_CAPITALS.fullmatch, judged.entity.aliases))


def _has_head(judged: Judged) -> bool:
    """Return whether the article has who heads it, by the same name: 솔내군 보건소 by 솔내군 보건소장."""
    head = judged.entity.name + _HEAD
    at = judged.text.find(head)
    return at >= 0 and judged.boundaries.closes(at + len(head))


def _is_listed(judged: Judged) -> bool:
    return judged.is_listed


def _ends_as_organization(judged: Judged) -> bool:
    endings = words("organizations/endings.txt")
    return any(names.head_of(word, endings) is not None for word in judged.entity.name.split())


def _ends_in_suffix(judged: Judged) -> bool:
    """Return whether the last word of a name of several ends as bodies may: 솔내군 보건소."""
    first, _, last = judged.entity.name.rpartition(" ")
    return bool(first) and names.head_of(last, words("entities/organization-suffixes.txt")) is not None


def _ends_as_member(judged: Judged) -> bool:
    """Return whether a body ends as what stands before a member's name does: 새벽당, 해온대, 사회학과."""
    return names.ends_as_organization(judged.entity.name)


def _stands_before_title(judged: Judged) -> bool:
    return any(title is not None for title in judged.titles)


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
