"""Titles and offices that were taken for a body or a place, or for a part of one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern

_LONGEST_NAME = 4
_NAME_OF_HOLDER = pattern(r"[가-힣]{3,4}")
_POSTED = "주"
_BRANCH = "지"
_ENVOY = pattern(r" (?:대사|총영사) ")


def holder_apart(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a body and the person whose title ends the mention (특수대응단 | 계우진 소방위), a surname without 전 (한 | 전)."""
    front, _, last = mention.text.rpartition(" ")
    if last in words("people/former.txt") and names.read_surname(front) is not None:
        return mention.part(0, len(front), "PS")
    if registry.is_whole(mention.text) or not _is_title(draft, mention, last):
        return mention
    organization, _, name = front.rpartition(" ")
    if not _NAME_OF_HOLDER.fullmatch(name) or names.surname_of(name) is None or registry.is_listed(name):
        return mention
    person = mention.part(len(front) - len(name), len(front), "PS")
    return (mention.part(0, len(organization)), person) if organization else (person,)


def without_title(draft: Draft, mention: Mention) -> Mention | Iterable[Mention]:
    """Return a body without the official's title at its end: 부산경찰청 | 사이버범죄수사대장."""
    front, _, last = mention.text.rpartition(" ")
    official = not registry.is_whole(mention.text) and _is_title(draft, mention, last)
    return mention.part(0, len(front)) if official else mention


def _is_title(draft: Draft, mention: Mention, last: str) -> bool:
    title = names.title_in(draft.text, mention.end - len(last))
    return title is not None and title.end == mention.end


_OF_NO_PLACE = frozenset({"국장", "원장", "과장", "팀장", "본부장", "실장", "처장", "청장"})
"""Titles in which no place ends; 회장 and 의장 are the ends of 전시회장 and 회의장."""


def is_title(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful body or place is a title: 소방위, and behind a person 장기이식센터장."""
    form = mention.text
    if names.head_of(form, names.titles()) is None:
        return False
    if form in names.titles():
        return len(form) > 2
    office = form.endswith("장") and not names.head_of(form, words("people/local_offices.txt"))
    return office and draft.tables.phrases.before(mention.start - 1, "PS") is not None


def is_local_office(_draft: Draft, mention: Mention) -> bool:
    """Return whether a place with an office is meant, not a body: 대전시장, 유성구청장."""
    form = mention.text
    head = names.head_of(form, words("people/local_offices.txt"))
    if head is None or len(head) == len(form):
        return False
    return is_place(form[: -len(head)]) or head not in ("시장", "지사")


def is_office_of_place(draft: Draft, mention: Mention) -> bool:
    """Return whether a person's form is an office with its place or unit: 도담군수, 미래사업그룹장, but not 오세훈시장.

    So is the beginning of one, and of what is around a place: 강원지 of 강원지회장, 강원지역.
    """
    form = mention.text
    if form[-1] == _BRANCH and is_place(form[:-1]) and not names.ends_word(draft.text, mention.end):
        return True
    unit = form.rpartition(" ")[2]
    if unit[-1:] == "장" and len(unit) > _LONGEST_NAME and names.head_of(unit, names.titles()) is not None:
        return True
    head = names.head_of(form, words("people/local_offices.txt"))
    front = form[: -len(head)] if head is not None and " " not in form else ""
    return len(front) == 2 or (len(front) > 2 and names.surname_of(front) is None)


def is_post_abroad(draft: Draft, mention: Mention) -> bool:
    """Return whether 주 and a state stand before an envoy's title and the envoy's name behind it: 주 벨로니아 대사 나하늘."""
    found = _ENVOY.match(draft.text, mention.end) if mention.text[0] == _POSTED else None
    return found is not None and draft.phrases.at(found.end(), "PS") is not None


def is_head_of_organization(draft: Draft, mention: Mention) -> bool:
    """Return whether a word names who heads a body or a department: 장기이식센터장, but 전통시장 is a place."""
    form = mention.text
    if form[-1] != "장" or " " in form or registry.is_form(form):
        return False
    title = names.title_in(draft.text, mention.start)
    if title is None or title.end != mention.end or title.head == "시장":
        return False
    headed = title.head in _OF_NO_PLACE or form.endswith(_heads_of_societies())
    return mention.label != "LC" or headed or registry.is_form(form[:-1])


@cache
def _heads_of_societies() -> tuple[str, ...]:
    """Return the ends of a society's name and 장, in which no place ends: 협의회장; 회장 alone ends 전시회장."""
    return tuple(
        head for head in words("organizations/heads.txt") if head.endswith("회장") and head != "회장"
    )


def names_between(draft: Draft) -> None:
    """Label what stands between a name and a title as state or body: 마르타 린드홀름 | 노르딘 총리."""
    text = draft.text
    result: list[Mention] = []
    for mention in draft.mentions:
        last = result[-1] if result else None
        beside = last is not None and last.label == "PS" and text[last.end : mention.start] in (" ", ") ")
        if beside and mention.label == "PS" and _may_be_organization(mention):
            title = names.title_after(text, mention.end)
            if title is not None:
                of_state = title.head in words("people/state_titles.txt")
                result.append(mention._replace(label="LC" if of_state else "OG"))
                continue
        result.append(mention)
    draft.rewrite(result)


def _may_be_organization(mention: Mention) -> bool:
    sure = mention.score >= CERTAIN and names.surname_of(mention.text)
    return len(mention.text) > 1 and not sure


def is_craft(draft: Draft, mention: Mention) -> bool:
    """Return whether a doubtful person is what a title before a name is about: 유등 in 유등 장인 류연화."""
    form, text = mention.text, draft.text
    strange = len(form) == 2 or names.surname_of(form) is None
    if not strange or not text.startswith(" ", mention.end):
        return False
    title = names.title_after(text, mention.end)
    if title is None or not title.open or text[title.end : title.end + 1] != " ":
        return False
    person = draft.tables.phrases.at(title.end + 1, "PS")
    return person is not None and names.surname_of(person.text) is not None
