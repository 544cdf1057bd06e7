"""Forms of people that are no people: verbs, villages, one of several, those after whom a hall or a prize is named."""

from __future__ import annotations

import re

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text.boundaries import is_particles
from sinmun.entities.who.namings import Kind
from sinmun.lexicons import words

_VERBS = ("VV", "VA", "VX", "XSV", "XSA")
_VERB_ENDINGS = ("EC", "ETM")
_COMPLEMENTS = ("JKB", "JKO", "JKS", "EC")
_LONGEST_VERB_BEFORE = 6
_VILLAGE = re.compile(r"[가-힣]{2,3}리")
_TOWNSHIP = re.compile(r"[가-힣]{2,4}[면읍] $")
_LONGEST_TOWNSHIP = 7
_ONE = "한"
_EXPERT = " 전문가"


def is_verb(draft: Draft, mention: Mention) -> bool:
    """Return whether Kiwi reads a person's form as a verb that what stands before it goes with: 산으로 이동한, 있다고 하니."""
    if " " in mention.text or draft.words.run(mention.end):
        return False
    tokens = draft.words.between(mention.start, mention.end)
    if len(tokens) < 2 or tokens[-1].tag not in _VERB_ENDINGS or not tokens[-2].tag.startswith(_VERBS):
        return False
    before = draft.words.between(max(0, mention.start - _LONGEST_VERB_BEFORE), mention.start)
    goes_with = bool(before) and before[-1].tag in _COMPLEMENTS
    return goes_with and draft.tables.phrases.phrase(mention.end) is None


def is_field(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful person is what an expert is expert in: 우주법 전문가."""
    return draft.text.startswith(_EXPERT, mention.end)


def village(draft: Draft, mention: Mention) -> Mention:
    """Return a person's form as a place where it stands behind a township and ends as villages do: 솔내면 소리리."""
    return mention.labelled("LC") if mention.text in draft.once(_villages) else mention


def _villages(draft: Draft) -> frozenset[str]:
    ending = (m for m in draft.mentions if m.label == "PS" and _VILLAGE.fullmatch(m.text))
    return frozenset([m.text for m in ending if _follows_township(draft, m.start)])


def _follows_township(draft: Draft, start: int) -> bool:
    found = _TOWNSHIP.search(draft.text, max(0, start - _LONGEST_TOWNSHIP), start)
    if found is None:
        return False
    before = draft.words.between(found.start(), start)
    return bool(before) and before[-1].tag.startswith("NN")  # 논의하면 is no township


def is_namesake(draft: Draft, mention: Mention) -> bool:
    """Return whether a hall, a museum or a prize bears a person's name: 나하늘 문학관, 나하늘문학상."""
    text, kinds = draft.text, words("people/named_after.txt")
    word = draft.words.run(mention.end + text.startswith(" ", mention.end))
    return any(is_particles(word[len(kind) :]) for kind in kinds if word.startswith(kind))


def drop_one_of_several(draft: Draft) -> None:
    """Drop 한 before the title of many where nobody of that surname is named: 한 의원은, one of the members."""
    alone = [naming for naming in draft.namings if _is_one(draft.text, naming.mention, naming.title)]
    if not alone or any(n.surname == _ONE and n.kind is Kind.FULL for n in draft.namings):
        return
    draft.rename([naming for naming in draft.namings if naming not in alone or naming.mention in draft.given])


def _is_one(text: str, mention: Mention, title: str | None) -> bool:
    apart = mention.text == _ONE and text.startswith(" ", mention.end)
    return apart and title in words("people/held_by_many.txt")
