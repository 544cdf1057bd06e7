"""Departments, branches and schools: parts of a body that belong to its name."""

from __future__ import annotations

from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Forms, is_particles
from sinmun.lexicons import words
from sinmun.patterns import pattern

_SHORTEST_PART = 3
_BOARD = "이사회"
_DIVISION = pattern(r"(?:형사|민사|행정|가사|특별|공판|반부패)[가-힣]{0,4} ?\d+(?:-\d+)?(?:부|단독)")


def with_department_of_subject(draft: Draft, mention: Mention) -> Mention:
    """Return a school whose name ends in a subject with the 과 behind it: 포스텍 화학(과)."""
    form = mention.text
    subject = form[-1] == "학" and form[-2:] != "대학"
    if not subject or draft.words.run(mention.end) != "과":
        return mention
    return mention.spanning(mention.start, mention.end + 1, draft.text)


def join(draft: Draft) -> None:
    """Make one of a body and the part of it that is tagged for itself: 신한은행 | 여의도지점."""
    text = draft.text
    result: list[Mention] = []
    for mention in draft.mentions:
        last = result[-1] if result else None
        behind = (
            last is not None
            and last.label == "OG"
            and last.end + 1 == mention.start
            and text[last.end] == " "
        )
        if last is not None and behind and mention.label != "PS" and _is_part(mention.text):
            result[-1] = last.spanning(last.start, mention.end, text)
        else:
            result.append(mention)
    draft.rewrite(result)


def take_along(draft: Draft, mention: Mention) -> Mention:
    """Return a body with the word behind it that names a part of it: 부산은행 하단지점, 연세대 경영대학."""
    at = mention.end + 1
    if not draft.text.startswith(" ", mention.end) or draft.tables.phrases.at(at) is not None:
        return mention
    division = _DIVISION.match(draft.text, at)
    if division is not None and is_particles(draft.words.run(division.end())):
        return mention.spanning(mention.start, division.end(), draft.text)
    word = draft.words.run(at)
    for size in range(len(word), _SHORTEST_PART - 1, -1):
        if _is_part(word[:size]) and is_particles(word[size:]):
            return mention.spanning(mention.start, at + size, draft.text)
    return mention


def take_along_found(draft: Draft) -> None:
    """Give bodies that the tagger had passed over the word behind them that names a part of them, as `take_along` does."""
    grown: dict[Mention, Mention] = {}
    for mention in draft.mentions:
        whole = mention if mention.tagged or mention.label != "OG" else take_along(draft, mention)
        if whole is not mention and draft.cover.free(mention.end, whole.end):
            draft.cover.take(mention.end, whole.end)
            grown[mention] = whole
    if grown:
        draft.rewrite([grown.get(mention, mention) for mention in draft.mentions])


def _is_part(word: str) -> bool:
    """Return whether a word names a part of a body: 보건대학원, but not 대학원; 이사회 by itself does."""
    if word == _BOARD:
        return True
    head = names.head_of(word, words("organizations/parts.txt"))
    return head is not None and (head != word or len(word) > _SHORTEST_PART)


def find_departments(draft: Draft) -> None:
    """Take the departments that governments commonly have (기획조정실), if the article names a body at all."""
    if draft.tables.organizations:
        for start, end, _ in draft.words.find(_department_forms(), taken=draft.cover.taken):
            if not _is_noun_with_particle(draft, end) and not draft.words.crossed(end):
                draft.take(start, end, "OG")


def _is_noun_with_particle(draft: Draft, end: int) -> bool:
    """Return whether Kiwi reads what a department would end in as a particle: 주택과 공장, the houses and the works."""
    token = draft.words.token_at(end - 1)
    return token is not None and token.tag.startswith("J")


@cache
def _department_forms() -> Forms:
    return Forms(words("organizations/departments.txt"))
