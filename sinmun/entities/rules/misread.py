"""Forms of people that are no people: verbs, villages, one of several, those after whom a hall or a prize is named."""

from __future__ import annotations

from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import is_common, is_particles
from sinmun.entities.text.places import is_place
from sinmun.entities.who.namings import Kind, Naming
from sinmun.lexicons import words
from sinmun.patterns import pattern

_VERBS = ("VV", "VA", "VX", "XSV", "XSA")
_VERB_ENDINGS = ("EC", "ETM")
_COMPLEMENTS = ("JKB", "JKO", "JKS", "EC")
_LONGEST_VERB_BEFORE = 6
LAST_OF_VERBS = "한된던할될니고며서면"
"""Syllables that forms of verbs end in which may look like names."""
_CONSTITUENCIES = "갑을병"
_VILLAGE = pattern(r"[가-힣]{2,3}리")
_TOWNSHIP = pattern(r"[가-힣]{2,4}[면읍] $")
_IN_TOWNSHIP = pattern(r"[면읍] ([가-힣]{2,3}리)\Z")
_LONGEST_TOWNSHIP = 7
_ONE = "한"
_MEASURED = pattern(r"\((?:[-+−]?\d[\d.,]*(?:%|포인트|만?여? ?(?:원|달러|명|개|건))|(?:19|20)\d\d년?)\)")
_GLOSS = pattern(r"\(([가-힣]{2,}(?: [가-힣]{2,})?)\)")
EXPERT = " 전문가"
"""What stands behind a field: 우주법 전문가."""


def is_verb(draft: Draft, mention: Mention) -> bool:
    """Return whether a person's form is a verb that what stands before it goes with: 산으로 이동한, 있다고 하니.

    Kiwi says so of it here or elsewhere in the article, and no title makes a person of it.
    """
    verb = mention.text[-1] in LAST_OF_VERBS and mention.text in draft.once(_verbs)
    return verb and draft.tables.phrases.phrase(mention.end) is None


def _verbs(draft: Draft) -> frozenset[str]:
    people = (m.text for m in draft.mentions if m.label == "PS" and " " not in m.text)
    forms = {form for form in people if len(form) > 1 and form[-1] in LAST_OF_VERBS}
    return frozenset(
        [form for start, end, form in draft.words.find(forms) if stands_as_verb(draft, start, end)]
    )


def stands_as_verb(draft: Draft, start: int, end: int) -> bool:
    """Return whether Kiwi reads a word as a verb that goes with what stands before it."""
    tokens = draft.words.between(start, end)
    if len(tokens) < 2 or tokens[-1].tag not in _VERB_ENDINGS:
        return False
    before = draft.words.between(max(0, start - _LONGEST_VERB_BEFORE), start)
    return tokens[-2].tag.startswith(_VERBS) and bool(before) and before[-1].tag in _COMPLEMENTS


def is_field(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful person is what an expert is expert in: 우주법 전문가."""
    return draft.text.startswith(EXPERT, mention.end)


def is_thing_in_bracket(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful person's bracket measures it, has its year, or says what it is: 하루맛(1993), 리셀(재판매)."""
    text, end = draft.text, mention.end
    if not text.startswith("(", end) or names.is_full_name(mention.text):
        return False
    if _MEASURED.match(text, end) is not None:
        return True
    gloss = _GLOSS.match(text, end)
    if gloss is None or draft.tables.phrases.inside(*gloss.span(1)):
        return False
    tokens = draft.words.between(*gloss.span(1))
    of_people = names.head_of(gloss.group(1), names.before_names()) or gloss.group(1) in words(
        "people/kin.txt"
    )
    return not of_people and bool(tokens) and all(map(is_common, tokens))


def village(draft: Draft, mention: Mention) -> Mention:
    """Return a person's form as a place where it stands behind a township and ends as villages do: 솔내면 소리리."""
    return mention.labelled("LC") if mention.text in draft.once(_villages) else mention


def constituency(_: Draft, mention: Mention) -> Mention:
    """Return a person's form as a place where it is one of the constituencies of a city: 세종갑, 세종을."""
    divided = mention.text[-1] in _CONSTITUENCIES and is_place(mention.text[:-1])
    return mention.labelled("LC") if divided else mention


def _villages(draft: Draft) -> frozenset[str]:
    ending = (m for m in draft.mentions if m.label == "PS" and _VILLAGE.fullmatch(m.text))
    shown = frozenset([m.text for m in ending if _follows_township(draft, m.start)])
    addresses = (_IN_TOWNSHIP.search(m.text) for m in draft.mentions if m.label == "LC")
    return shown | {found.group(1) for found in addresses if found is not None}


def _follows_township(draft: Draft, start: int) -> bool:
    found = _TOWNSHIP.search(draft.text, max(0, start - _LONGEST_TOWNSHIP), start)
    if found is None:
        return False
    before = draft.words.between(found.start(), start)
    return bool(before) and before[-1].tag.startswith("NN")  # 논의하면 is no township


def is_namesake(draft: Draft, mention: Mention) -> bool:
    """Return whether a hall, a museum or a prize bears a person's name: 나하늘 문학관, 나하늘문학상."""
    return names_hall(draft, mention.end)


def names_hall(draft: Draft, end: int) -> bool:
    """Return whether what is called by a name that ends at ``end`` stands behind it."""
    word = draft.words.run(end + draft.text.startswith(" ", end))
    if not word.startswith(_halls()):
        return False
    return any(is_particles(word[len(kind) :]) for kind in _halls() if word.startswith(kind))


@cache
def _halls() -> tuple[str, ...]:
    """Return what is called by a person's name."""
    return tuple(words("people/named_after.txt"))


def drop_one_of_several(draft: Draft) -> None:
    """Drop 한 before the title of many where nobody of that surname is named (한 의원, one of the members), and 전 (전 의원)."""
    alone = [naming for naming in draft.namings if _is_one(draft.text, naming.mention, naming.title)]
    known = {naming.surname for naming in draft.namings if naming.kind is Kind.FULL}
    draft.rename(
        [n for n in draft.namings if n not in alone or n.surname in known or n.mention in draft.given]
    )


def drop_bare_letters(draft: Draft) -> None:
    """Drop letters that stand for nobody: without form of address, age, title or particle anywhere, as a kind is (‘B6’)."""
    letters = [naming for naming in draft.namings if naming.kind is Kind.LETTER]
    if not letters:
        return
    told = {naming.key for naming in letters if _is_told(draft, naming)}
    draft.rename(
        [n for n in draft.namings if n.kind is not Kind.LETTER or n.key in told or n.mention in draft.given]
    )


def _is_told(draft: Draft, naming: Naming) -> bool:
    declined = draft.words.run(naming.mention.end)
    addressed = naming.form != naming.mention.text or naming.age is not None or naming.title is not None
    return addressed or (declined != "" and is_particles(declined))


def _is_one(text: str, mention: Mention, title: str | None) -> bool:
    if title is None or not text.startswith(" ", mention.end):
        return False
    return mention.text in words("people/former.txt") or (
        mention.text == _ONE and title in words("people/held_by_many.txt")
    )
