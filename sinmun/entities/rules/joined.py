"""Names that stand joined to others: two people with a hyphen, a cabinet under its head's name, a name in a script's label."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_particles
from sinmun.entities.text.places import is_place
from sinmun.entities.text.shortforms import is_abbreviated
from sinmun.lexicons import lines, words
from sinmun.patterns import pattern

_GIVEN_NAME = "정권"
_LEAST_OF_NAME = 2
_CREDITED = ("기자단", "취재단")
_BEGINS_NAME = pattern(r"[가-힣A-Z]")
_LABEL = pattern(
    r"(?:(?:^|(?<=[.?!\]…”])|(?<=[.?!\]…”] )|(?<=[.?!\]…”]  ))[\[【]|<)"
    r"\s?([가-힣A-Za-z][가-힣A-Za-z.· ]{1,20}?)\s?/\s?([^\[\]<>/\n:]{2,30}?)\s?(?=[:\]】>])",
    re.M,
)


def occupation_before(draft: Draft, mention: Mention) -> Mention:
    """Return a name without the occupation or position that it took along: 리베로 | 도서린, 미들블로커 | 나하늘-도서린.

    So it goes for whom the picture above credits: 공동취재단 | 도서린.
    """
    front, _, name = mention.text.partition(" ")
    credit = front.endswith(_CREDITED)
    if len(name) < _LEAST_OF_NAME or (not credit and names.head_of(front, names.before_names()) is None):
        return mention
    return mention.part(len(front) + 1)


def two_with_hyphen(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return two people joined by a hyphen apart: 나하늘-도서린 회동, where each is a full name or stands elsewhere."""
    first, hyphen, second = mention.text.partition("-")
    if not hyphen or "-" in second:
        return mention
    behind_position = mention.rule == "occupation before"
    if not behind_position and not all(_is_person(draft, part) for part in (first, second)):
        return mention
    return mention.part(0, len(first)), mention.part(len(first) + 1)


def _is_person(draft: Draft, form: str) -> bool:
    named = draft.tables.labels.get(form) == "PS"
    return named or names.is_full_name(form)


def cabinet(draft: Draft, mention: Mention) -> Mention:
    """Return the name of a head of government with the word for the cabinet behind it as that body: 나하늘 정부, 나정부."""
    text, kinds = draft.text, lines("organizations/cabinets.txt")
    if mention.text.rpartition(" ")[2] in kinds:
        return mention.labelled("OG")
    if mention.text[1:] in kinds and mention.text[0] in names.surnames():
        return mention.labelled("OG") if _is_cabinet(draft, mention) else mention
    token = draft.words.token_at(mention.start)
    determiner = len(mention.text) == 1 and (token is None or token.tag == "MM")
    if not text.startswith(" ", mention.end) or determiner:
        return mention
    word = draft.words.run(mention.end + 1)
    for kind in kinds:
        if word.startswith(kind) and is_particles(word[len(kind) :]):
            return mention.spanning(mention.start, mention.end + 1 + len(kind), text).labelled("OG")
    return mention


def _is_cabinet(draft: Draft, mention: Mention) -> bool:
    """Return whether a surname before the word for a cabinet is of its head: 나정부, not 나정권 선수."""
    form = mention.text
    if draft.tables.phrases.phrase(mention.end) is not None:
        return False
    return form[1:] != _GIVEN_NAME or any(name[0] == form[0] for name in draft.tables.full_names - {form})


def names_in_labels(draft: Draft) -> None:
    """Take the name in a label of a broadcast's script, whatever is tagged in it: [나하늘 가온 / 벨로니아 대통령]."""
    text = draft.text
    for match in _LABEL.finditer(text) if "/" in text else ():
        start, end = match.span(1)
        office = match.group(2).partition("(")[0].rstrip()  # 해온시장(지난 6일)
        title = names.head_of(office, names.all_titles())
        inside = [m for m in draft.mentions if m.start < end and start < m.end]
        form = match.group(1)
        evident = inside or _is_shaped(form) if title else names.is_full_name(form)
        if not evident or not _may_name(form):
            continue
        if [(m.start, m.end, m.label, m.score >= CERTAIN) for m in inside] == [(start, end, "PS", True)]:
            continue
        person = Mention(start, end, "PS", text[start:end], CERTAIN, draft.step, tagged=False)
        kept = [m for m in draft.mentions if m not in inside]
        draft.rewrite(sorted([*kept, person], key=lambda m: m.start))


def _is_shaped(form: str) -> bool:
    """Return whether a form looks like somebody's name: a Korean full name, or a name of several parts."""
    return " " in form or names.surname_of(form) is not None


def _may_name(form: str) -> bool:
    """Return whether a label's first part can be a person: no occupation, no body, no place."""
    organization = registry.is_listed(form) or _is_ending(form)
    return not organization and not is_place(form) and names.head_of(form, names.all_titles()) is None


def _is_ending(word: str) -> bool:
    return names.head_of(word, words("organizations/endings.txt")) is not None


def korean_name_apart(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a Korean full name and what a space joins to it apart: 도건영 | 나래프리미어 단장.

    What is behind it is a body before a title; two such names are parted where they stand in a row.
    """
    first, _, rest = mention.text.partition(" ")
    if (
        not transcribed.is_korean(first)
        or names.is_full_name(rest)
        or any(map(transcribed.is_last, rest.split()))
    ):
        return mention
    if draft.tables.labels.get(first, "PS") != "PS" or _BEGINS_NAME.match(rest) is None:
        return mention
    person, behind = mention.part(0, len(first)), mention.part(len(first) + 1)
    bracket = names.bracket_after(draft.text, mention.end)
    titled = names.title_after(draft.text, bracket.end() if bracket is not None else mention.end)
    if titled is not None or is_abbreviated(draft.text, rest, mention.end):
        person = person._replace(score=max(person.score, BELIEVED))
        return (person, behind.labelled("OG")) if len(rest) > 1 else (person,)
    return (person,)
