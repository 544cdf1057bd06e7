"""Forms of people that are no people: verbs, villages, one of several, those after whom a hall or a prize is named."""

from __future__ import annotations

import re
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.rules.common_nouns import is_listed_noun
from sinmun.entities.text import names, transcribed
from sinmun.entities.text.boundaries import is_common, is_particles
from sinmun.entities.text.places import is_destination, is_place
from sinmun.entities.text.subjects import SHOWS
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
_THIS, _MARKET_OR_MAYOR = "이", "시장"
_TEAM_ENDING = "팀"
_QUANTITY = r"[-+−▲▼△▽]?(?:약 ?)?\d[\d.,~∼～–]*(?:[만천백억조]\d*)*여? ?"
_UNITS_OF_QUANTITY = (
    r"%|포인트|원|달러|유로|위안|엔|명|개|건|톤|t|kg|㎏|대|주|가구|세대|㎡|㎾|kW|MW|GW|배|㎞|km|mm|㎜|ms"
)
_MEASURED = pattern(rf"\((?:{_QUANTITY}(?:{_UNITS_OF_QUANTITY})|(?:19|20)\d\d년?)[),·/]")
_MOVES = pattern(r"(?:[은는이가도]|[은는]? 각각)? ?[-+−▲▼△▽]?\d{1,3}(?:\.\d+)%")
"""What a share does, and no share of votes, which have one decimal at most: 루멘다(는) 5.62%."""
_BRAND = pattern(
    r"\((?=[A-Za-z0-9.-]*[a-z]?[A-Z]{2}|[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|[A-Z]\))[A-Za-z0-9.-]{1,12}[),:·]"
)
"""A gloss as brands, techniques and codes have it, and no name of a person: (iON), (AIDA), (LoRa: …), (Q)."""
_LATIN_WORD = pattern(r"\([A-Z][a-z]{1,14}[),:·]")
_GLOSS = pattern(r"\(([가-힣]{2,}(?: [가-힣]{2,})?)\)")
_JOINT_OF_THINGS = r"(?:\([^()\n]{1,20}\))?(?:(?P<dot>[·ㆍ])|, ?| 및 |[와과] )"
_THING_BEHIND = pattern(rf"{_JOINT_OF_THINGS}(?P<noun>[가-힣]{{2,}})")
_THING_BEFORE = pattern(rf"(?<![가-힣A-Za-z])(?P<noun>[가-힣]{{2,}}?){_JOINT_OF_THINGS}\Z")
_LONGEST_BESIDE = 32
_ENVOY_BEHIND = pattern(r" (?:[가-힣]{2,6})?(?:대사|총영사|공사)")
_MARKET, _SHORTEST_MARKET = " 시장", 3
_PROFESSOR, _FIELDS = " 교수", ("학", "문제", "정책", "경제", "행정", "경영")
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


def is_mission(draft: Draft, mention: Mention) -> bool:
    """Return whether a form is where an envoy is sent, with 주 before the state: 주벨로니아 대사, 주벨로니아 가온대사."""
    return is_destination(mention.text) and _ENVOY_BEHIND.match(draft.text, mention.end) is not None


def is_no_name(draft: Draft, mention: Mention) -> bool:
    """Return whether a word names nobody, and no 씨 makes somebody of it; a team is nobody (안전팀)."""
    text, end, form = draft.text, mention.end, mention.text
    nobody = form in words("people/not_people.txt") or (
        form.endswith(_TEAM_ENDING) and names.is_full_name(form)
    )
    return nobody and not text.startswith("씨", end + text.startswith(" ", end))


def is_market(draft: Draft, mention: Mention) -> bool:
    """Return whether a word is somebody only because 시장, its market, is taken for a mayor: 오피스 시장, 벨로체인 시장."""
    return mention.text in draft.once(_markets)


def _markets(draft: Draft) -> frozenset[str]:
    """Return what stands before 시장, its market; a mayor's name is no single word to Kiwi, nor a doubtful foreign one."""
    if _MARKET not in draft.text:
        return frozenset()
    before = [m for m in draft.mentions if m.label == "PS" and draft.text.startswith(_MARKET, m.end)]
    return frozenset([m.text for m in before if len(m.text) >= _SHORTEST_MARKET and _has_market(draft, m)])


def _has_market(draft: Draft, mention: Mention) -> bool:
    """Return whether what stands before 시장 is no mayor: a common noun, or a doubtful foreign word that ends no name."""
    strange = names.surname_of(mention.text) is None and not transcribed.is_last(
        mention.text.rpartition(" ")[2]
    )
    return _is_single_noun(draft, mention) or (strange and mention.score < CERTAIN)


def _is_single_noun(draft: Draft, mention: Mention) -> bool:
    tokens = draft.words.between(mention.start, mention.end)
    return len(tokens) == 1 and is_common(tokens[0])


def is_field(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful person is what an expert is expert in, or a scholar: 우주법 전문가, 해온대 우주학 교수."""
    if draft.text.startswith(EXPERT, mention.end):
        return True
    taught = draft.text.startswith(_PROFESSOR, mention.end) and mention.text.endswith(_FIELDS)
    return taught and draft.tables.phrases.before(mention.start - 1, "OG") is not None


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


def is_measured(draft: Draft, mention: Mention) -> bool:
    """Return whether the bracket of a strange word, of which no part of a name is known, measures it: 벨로판(18만톤)."""
    measured = draft.text.startswith("(", mention.end) and _MEASURED.match(draft.text, mention.end)
    return bool(measured) and not _has_known_part(mention.text)


def moves_as_share(draft: Draft, mention: Mention) -> bool:
    """Return whether a strange word goes up or down by per cent, as shares do: 루멘다(는) 5.62%."""
    return _MOVES.match(draft.text, mention.end) is not None and not _has_known_part(mention.text)


def _has_known_part(name: str) -> bool:
    return any(map(transcribed.is_part, name.split(" ")))


def is_among_things(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful word stands in a list of common nouns: 석탄, 도연탄과 구리; between dots, beside one of them.

    Whom a title or a form of address follows is somebody, and offices and occupations are no things.
    """
    text, start, end = draft.text, mention.start, mention.end
    if " " in mention.text:
        return False
    before = _THING_BEFORE.search(text, max(0, start - _LONGEST_BESIDE), start)
    behind = _THING_BEHIND.match(text, end)
    sides = [side for side in (before, behind) if side is not None and _is_thing(draft, side)]
    if not sides or (len(sides) == 1 and (sides[0]["dot"] is None or names.is_full_name(mention.text))):
        return False
    return draft.tables.phrases.phrase(end) is None and names.address_after(text, end) is None


def _is_thing(draft: Draft, side: re.Match[str]) -> bool:
    noun = side["noun"]
    if any(names.head_of(noun[:size], names.before_names()) for size in range(len(noun), 1, -1)):
        return False
    return is_listed_noun(draft, *side.span("noun"))


def is_brand(draft: Draft, mention: Mention) -> bool:
    """Return whether a person's bracket glosses a brand, a technique or a code: 벨리온(iON), 루멘다(Lumenda).

    Performers are called so, too, and of a person's name the gloss has all parts.
    """
    form, text, end = mention.text, draft.text, mention.end
    if not text.startswith("(", end) or " " in form or SHOWS in draft.subjects:
        return False
    if form in words("people/stage_names.txt") or form in words("people/stage_words.txt"):
        return False
    if names.is_full_name(form):
        return False
    if _BRAND.match(text, end) is not None:
        return True
    return _LATIN_WORD.match(text, end) is not None and not _has_known_part(form)


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
    """Drop 한 before the title of many where nobody of that surname is named (한 의원, one of the members), and 전 (전 의원).

    Likewise 이 before 시장, which is then a market.
    """
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
    if mention.text == _THIS:
        return title == _MARKET_OR_MAYOR
    return mention.text in words("people/former.txt") or (
        mention.text == _ONE and title in words("people/held_by_many.txt")
    )
