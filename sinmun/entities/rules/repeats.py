"""Names that stand again: the same form untagged, another form of a body, an abbreviation of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Label, Mention
from sinmun.entities.rules.cues import is_title_of_work
from sinmun.entities.rules.misread import LAST_OF_VERBS, names_hall, stands_as_verb
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place, places
from sinmun.entities.text.shortforms import bare, ends_shortened, is_short_form, last_syllables
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.words.morphs import Token

_SHORT_FORM = pattern(r"[가-힣]{2,8}")
_REPEATED_FROM = 0.7
_SHORTEST_FULL_NAME = 4
_LAST_OF_HEADS = "장"


def find_again(draft: Draft) -> None:
    """Take the places where a name found elsewhere in the article stands as a word, untagged."""
    labels: dict[str, Label] = {}
    for mention in [*(n.mention for n in draft.namings), *draft.given, *draft.mentions]:
        if len(mention.text) > 1 and _repeatable(mention):
            labels.setdefault(mention.text, mention.label)
    also = _BeforeTitle(draft.text, {form for form, label in labels.items() if label == "PS"})
    for start, end, form in draft.words.find(labels, also=also, taken=draft.cover.taken):
        # 구미를 당기다 and 고성을 지르다 are no places, though the article names 구미 and 고성.
        token = draft.words.token_at(start)
        common = token is not None and _common(token, start) and token.end == end
        person = labels[form] == "PS"
        if person and _is_no_person_there(draft, start, end):
            continue
        if not common or len(form) != 2 or person:
            draft.take(start, end, labels[form])


def _is_no_person_there(draft: Draft, start: int, end: int) -> bool:
    """Return whether a person's form is something else where it stands: a verb, a hall's name, the title of a work."""
    text = draft.text
    verb = text[end - 1] in LAST_OF_VERBS and stands_as_verb(draft, start, end)
    return verb or names_hall(draft, end) or is_title_of_work(text, start, end)


def _repeatable(mention: Mention) -> bool:
    if mention.label == "PS":
        return len(mention.text) > 2 or mention.score >= _REPEATED_FROM
    # A bare 서울 or 한국 may be part of a title or a team's name; only the tagger reads the context.
    return mention.label == "LC" or not is_place(mention.text)


class _BeforeTitle:
    """Says of a person's form whether a title or a form of address is glued to it."""

    def __init__(self, text: str, people: Collection[str]) -> None:
        self._text = text
        self._people = people

    def __call__(self, form: str, end: int) -> bool:
        if form not in self._people or len(form) < 3:
            return False
        title = names.title_in(self._text, end)
        plain = title is not None and title.text == title.head
        return plain or names.address_after(self._text, end) is not None


def find_other_forms(draft: Draft) -> None:
    """Take the other forms that the lexicon has of a body of the article (국민연금 of 국민연금공단)."""
    named, text = draft.tables.organizations, draft.text
    forms = {
        form for name in named for form in registry.relatives(name) if form not in named and form in text
    }
    for start, end, _ in draft.words.find(forms - places()):
        draft.take(start, end, "OG")


def find_abbreviations(draft: Draft) -> None:
    """Take untagged words that are a regular abbreviation of a body of the article (질병청 of 질병관리청)."""
    given = {mention.text for mention in draft.given if mention.label == "OG"}
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for name in draft.tables.organizations | given:
        for syllable in _first_syllables(name) if len(name) >= _SHORTEST_FULL_NAME else ():
            owners[syllable].append(name)
    for start in draft.words.starting(owners):
        if draft.cover.free(start, start + 1):
            end = _abbreviation_at(draft, start, owners[draft.text[start]])
            if end is not None:
                draft.take(start, end, "OG")


def _abbreviation_at(draft: Draft, start: int, owners: list[str]) -> int | None:
    """Return where the longest abbreviation of one of ``owners`` ends that begins at ``start``."""
    text, boundaries = draft.text, draft.words
    match = _SHORT_FORM.match(text, start)
    for end in range(match.end(), start + 2, -1) if match is not None else ():
        likely = [name for name in owners if text[end - 1] in last_syllables(name)]
        if not likely or not boundaries.closes(end):
            continue
        form = text[start:end]
        if form[-1] == _LAST_OF_HEADS and names.head_of(form, names.titles()) is not None:
            continue  # 순천시장 is who heads the city, and not 물결모터스 순천전시장
        of = [name for name in likely if form != name and is_short_form(form, name)]
        if of and _is_name(boundaries.between(start, end), form, start, of):
            return end
    return None


def _is_name(tokens: Sequence[Token], form: str, start: int, owners: Sequence[str]) -> bool:
    """Return whether a short form is no verb and no word or compound of every day that the name only holds.

    항공산업 stands for no 한국항공우주산업, and 도시가스 for no 해온도시가스; what ends as a body does is one.
    """
    if not tokens or tokens[-1].tag[0] in "JEV" or _common(tokens[-1], start):
        return False
    if len(tokens) == 1 or len(tokens[-1].form) == 1 or not all(map(_is_word, tokens)):
        return True
    last_words = any(" " in owner and bare(owner).endswith(form) for owner in owners)
    ends = words("entities/organization-suffixes.txt")
    return last_words or ends_shortened(form) or names.head_of(form, ends) is not None


def _is_word(token: Token) -> bool:
    return token.tag in ("NNG", "XPN") and not token.oov


@lru_cache(maxsize=4096)
def _first_syllables(name: str) -> frozenset[str]:
    """Return the syllables that a short form of ``name`` can begin with."""
    prefixes = [prefix for prefix in words("organizations/dropped_prefixes.txt") if name.startswith(prefix)]
    behind = (name[len(prefix) : len(prefix) + 1] for prefix in prefixes)
    return frozenset({name[0], *(part[0] for part in name.split()), *behind} - {"", " "})


def _common(token: Token, start: int) -> bool:
    return token.tag == "NNG" and token.start == start and not token.oov
