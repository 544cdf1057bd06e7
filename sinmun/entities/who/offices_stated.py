"""The wording of an office that a text states: which of two says more, what is left out of it, what a bracket or caption says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sinmun.entities.text import names
from sinmun.entities.text.phrases import BRACKET
from sinmun.entities.text.places import is_municipality
from sinmun.lexicons import words
from sinmun.patterns import pattern

_SPACE = pattern(r"\s+")
_HELD_BEFORE = frozenset({"전", "前", "전직", "초대"})
_ON_THE_LIST = "비례대표"
_SEVERAL = frozenset({"두", "세", "네", "양"})
_NOW = frozenset({"현", "現", "현직", "신임", "당시"})
_JUST_NOW = frozenset({"신임", "현직"})
_AGE_BEFORE = pattern(r"^\d{2}세?(?:·사진)? (?=[가-힣A-Z])")

Office = tuple[str, str]
"""A role as stated, and the title that it ends with."""


def is_fuller(role: str, other: str) -> bool:
    """Return whether one role can say more of the office than the other: 서울시장 than 시장, 부장검사 than 부장."""
    return role.endswith(other) or (role.startswith(other) and role[len(other) :] in names.titles())


def of_both(behind: Office | None, before: Office | None) -> Office | None:
    """Return the office of a bare title behind a name, if any, and of what stands before it.

    Of two bare titles (변호인 사공민 변호사) the one behind the name is how the text goes on to call somebody; so, too, where
    what stands before is no title (배구 거장 사공민 감독). A member of the list is both: 비례대표 사공민 의원.
    """
    if behind is None or before is None:
        return behind or before
    if before[0].endswith(_ON_THE_LIST):
        return f"{before[0]} {behind[0]}", behind[1]
    part = before[1] not in names.all_titles()
    return behind if part or before[0] == before[1] else before


def is_former(text: str, head: str) -> bool:
    """Return whether a role is a title held before, or first, and says no more: 전 장관."""
    return text.endswith(head) and text[: -len(head)].removesuffix(" ") in _HELD_BEFORE


def office_in_bracket(bracket: re.Match[str]) -> Office | None:
    """Return the office in a bracket, the age before it left out: (전 나래신문 편집국장), (53·회사원)."""
    inner = bracket.group()[1:-1]
    age, _, rest = inner.partition("·") if names.is_age(inner) else ("", "", inner)
    rest = rest.strip()
    head = names.head_of(rest, names.all_titles() if age else names.titles())
    if head is None or head in words("people/address_titles.txt"):
        return None
    return cleaned(rest), head


def fuller_role(role: str | None, name: str, captions: Iterable[str]) -> str | None:
    """Return the role that a caption states (오세훈 서울시장(왼쪽)) where it says more than ``role`` (시장)."""
    for caption in captions:
        at = caption.find(f"{name} ")
        title = names.title_in(caption, at + len(name) + 1) if at >= 0 else None
        if title is None or title.head in words("people/address_titles.txt"):
            continue
        if role is None or (title.text.endswith(role) and len(title.text) > len(role)):
            return title.text
    return role


def held_in(body: str, title: str) -> str:
    """Return the office of who has ``title`` in ``body``: 해온재단 이사장, but 나래시장 of 나래시 and 시장."""
    glued = is_municipality(body) and title.startswith(body[-1])
    return f"{body[:-1]}{title}" if glued else f"{body} {title}"


def cleaned(role: str) -> str:
    """Return a role without brackets, doubled spaces, an age, a leading 현, 당시 or number of holders (두 대표), and 신임."""
    role = _SPACE.sub(" ", BRACKET.sub("", role)).strip(" ·-")
    role = _AGE_BEFORE.sub("", role)
    first, _, rest = role.partition(" ")
    if rest in names.all_titles() and first in _SEVERAL:
        return rest
    role = rest if rest and first in _NOW else role
    *before, title = role.split(" ")
    return " ".join([*(word for word in before if word not in _JUST_NOW), title])
