"""What a person is: the office or occupation as the text states it.

A role stands behind the name (오세훈 서울시장, 김민수 한국대 경영학과 교수), before it (가수 아이유), before and behind it
(새길당 김서윤 의원), in a bracket or behind a slash (김민수/서울시 과장), before a copula (대표인 김민수), over a list of names
(△상무 김민수 이영희), or in a sentence of appointment (관장에 아무개씨를 임명했다). It is a bare noun phrase that ends in a
title. Ages, dates and addresses (할머니) are no roles; 전 stays (전 장관), 현, 신임 and 당시 go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sinmun.entities.text import names
from sinmun.entities.text.phrases import BRACKET, Phrases, word_before
from sinmun.entities.who.holding import held_at
from sinmun.entities.who.listings import has_lists, held_together, is_assigned, listed
from sinmun.entities.who.marked_offices import (
    before_abbreviation,
    headed_in_bracket,
    in_own_room,
    office_behind_legal_form,
)
from sinmun.entities.who.namings import Kind, Naming, behind_mo
from sinmun.entities.who.offices_stated import (
    Office,
    cleaned,
    held_in,
    is_former,
    is_fuller,
    of_both,
    office_in_bracket,
)
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.words.morphs import MIDDLE_DOTS

_SLASH = pattern(r"\s?/\s?([^/:\]<>\n“\"]{2,40}?)\s?(?:\([^()\n]{1,20}\)\s?)?(?=[:\]>\n“\"/]|$)")
_ROLE_PIECE = pattern(r"[가-힣A-Za-z0-9·]+")
_JOINT = pattern(rf"(?:과|와|,|[{MIDDLE_DOTS}])\s?$")
_NEXT_NAME = pattern(rf"(?:\([^()\n]{{1,40}}\))?( ?[{MIDDLE_DOTS}] ?|, )")
_NAMED_TO = pattern(r"[에로](?![가-힣A-Za-z0-9·])")
_COPULA = pattern(r"(?:이었던|였던|이던|인)$")
_AT_THE_TIME = " 당시 "
_RUNS = pattern(r" (?:보선|보궐|재선거|선거|출마|불출마|도전|경선|공천)(?!인|위|장|관리|[ 가-힣]{0,5}후보)")
"""Behind an office that somebody stands for."""
_STANDS_FOR_IT = "후보"
_ROOMS = frozenset({"대표실", "원내대표실", "의원실", "지사실", "시장실", "장관실", "위원장실"})
_FROM = " 출신"  # who comes from a group or body is somebody else: 가온 출신 배우
_INQUIRY = "특검"
_ABOUT = ("특검법", "특검 법안", "특검 도입", "여사")
_LATE = frozenset({"고", "故"})
_OTHERS = "들"
_BETWEEN_TITLES = frozenset({"공동", "각자", "총괄", "겸"})
"""Words that stand between titles, or before one that several hold."""
_WINDOW = 60
_LONGEST_LIST = 30


class Stated(NamedTuple):
    """A role as stated at one mention.

    Attributes:
        text: the role.
        head: the title it ends with.
        body: whether it says of what (서울시장, not 시장).
        full: whether it stands beside a full name.
        start: offset of the mention.
    """

    text: str
    head: str
    organization: bool
    full: bool
    start: int


def _is_in_the_room(role: str) -> bool:
    """Return whether a role is of the office of who is named before it: 대표실 부실장, 의원실 보좌관."""
    room, _, rest = role.partition(" ")
    return bool(rest) and room in _ROOMS


def _is_of_titles(role: str) -> bool:
    """Return whether each word of a role ends in a title: 대표, 공동 대표, 부총장 겸 의료원장, and not 해온재단 대표."""
    titles = names.titles()
    return all(word in _BETWEEN_TITLES or names.head_of(word, titles) is not None for word in role.split())


class Roles:
    """Reads roles off the text around names.

    Args:
        phrases: the noun phrases between all mentions; those of bodies and places tell what belongs to an office.
        headline: how many characters the headline has: it states an office for short (기재 1차관).
    """

    def __init__(self, phrases: Phrases, *, headline: int = 0) -> None:
        self._phrases = phrases
        self._headline = headline
        self._text = phrases.text
        self._lists = has_lists(phrases.text)

    def of(self, namings: Sequence[Naming]) -> str | None:
        """Return the fullest role stated at a person's mentions, or ``None``.

        A role with its body beside a full name comes first, then what the text under the headline says, then the
        earliest; of the statements of one office the longest wins.
        """
        stated = [role for naming in namings if (role := self.at(naming)) is not None]
        if any(role.text == _INQUIRY for role in stated) and not self._inquires(namings, stated):
            stated = [role for role in stated if role.text != _INQUIRY]
        if not stated:
            return None
        best = min(stated, key=self._rank)
        same = [
            role
            for role in stated
            if role.organization == best.organization and is_fuller(role.text, best.text)
        ]
        return max(same, key=lambda role: len(role.text)).text

    def _inquires(self, namings: Sequence[Naming], stated: Sequence[Stated]) -> bool:
        """Return whether who stands before 특검 leads the inquiry, and is not whom it is about.

        That is who has another office, or a bill: 나하늘 특검법.
        """
        others = any(role.text != _INQUIRY for role in stated)
        names_of = {naming.mention.text for naming in namings}
        return not others and not any(f"{name} {sign}" in self._text for name in names_of for sign in _ABOUT)

    def _rank(self, role: Stated) -> tuple[bool, bool, bool, int]:
        return not role.organization, not role.full, role.start < self._headline, role.start

    def at(self, naming: Naming) -> Stated | None:
        """Return the role stated beside one mention, or ``None``."""
        if self._text.startswith(_FROM, naming.mention.end):
            return None
        found: Office | None = None
        if self._lists and is_assigned(self._phrases, naming.mention.start):
            found = self._listed(naming)
        found = found or self._behind(naming)
        if found is None or found[0] == found[1]:
            other = self._named_to(naming) or self._before(naming)
            found = of_both(found, other)
        if found is None:
            found = self._being(naming) or held_at(self._phrases, self._end(naming))
            found = found or self._shared_title(naming) or held_together(self._phrases, self._end(naming))
            found = found or self._among(naming)
        elif found[0] == found[1] or is_former(*found):
            found = self._being(naming, of_organization=True) or found
        if found is None and self._lists:
            found = self._listed(naming)
        found = found or (in_own_room(self._phrases, naming.mention) if naming.kind is Kind.FULL else None)
        if found is None:
            return None
        text, head = found
        full = naming.kind in (Kind.FULL, Kind.FOREIGN)
        organization = len(text) > len(head) and not is_former(text, head)
        return Stated(text, head, organization, full, naming.mention.start)

    def _behind(self, naming: Naming) -> Office | None:
        at = self._end(naming)
        if self._text.startswith(_AT_THE_TIME, at):
            at += len(_AT_THE_TIME) - 1
        if (legal := office_behind_legal_form(self._phrases, at)) is not None:
            return legal
        slash = _SLASH.match(self._text, at) if "/" in self._text[at : at + 2] else None
        if slash is not None and (head := names.head_of(slash.group(1), names.all_titles())):
            return cleaned(slash.group(1)), head
        inside = self._bracket(at)
        if inside is not None:
            other = self._phrases.at(inside.start() + 1)
            whole = other is not None and other.end == inside.end() - 1
            if not whole and (other is None or other.label != "PS") and (stated := office_in_bracket(inside)):
                return stated
            at = inside.end()
        return self._office(naming, at, inside)

    def _bracket(self, at: int) -> re.Match[str] | None:
        """Return the bracket behind a name, or behind the form of address behind it: 도서린 씨(해온대 교수)."""
        found = BRACKET.match(self._text, at)
        behind = names.address_after(self._text, at) if found is None else None
        return found if behind is None else BRACKET.match(self._text, behind)

    def _end(self, naming: Naming) -> int:
        """Return the offset behind the name, with its 모."""
        end = naming.mention.end
        return behind_mo(self._text, end) if naming.kind is Kind.MO else end

    def _office(self, naming: Naming, at: int, inside: re.Match[str] | None) -> Office | None:
        """Return the title at ``at`` with the body that belongs to it, before the name, in a bracket or behind."""
        found = self._phrases.phrase(at)
        if found is None:
            return None
        start, end, head = found
        if head in words("people/group_titles.txt") and self._phrases.at(end + 1, "PS"):
            return None
        if _is_in_the_room(self._text[start:end]) or (
            end - start > len(head) and not head.endswith(_STANDS_FOR_IT) and _RUNS.match(self._text, end)
        ):
            return None  # 나하늘 의원실 보좌관 and 나하늘 해온시장 불출마 are no offices of 나하늘
        if self._text.startswith(_OTHERS, end) and self._text[at] in MIDDLE_DOTS:
            return None  # 나하늘·주민들
        role = cleaned(self._text[start:end])
        alone = role == head or role.startswith("전 ")
        if not alone and not self._takes_organization(role, head, start, end):
            return role, head
        organization = self._phrases.organization_before(naming.mention.start, head)
        if organization in words("reading/outlets.txt") and head in words("people/never_of_outlets.txt"):
            organization = None  # the credit of the picture above
        if organization is None and alone:
            organization = self._party(inside, end)
        # 가온은행 윤하람 가온은행장: the office says already of what it is.
        told = organization is not None and role.startswith(organization)
        return (role if organization is None or told else held_in(organization, role)), head

    def _takes_organization(self, role: str, head: str, start: int, end: int) -> bool:
        """Return whether the body before the name belongs to a role of more than a title: no other stands in it."""
        plain = " " not in role or all(word in names.titles() for word in role.split())
        return (
            plain and head not in words("people/local_offices.txt") and not self._phrases.inside(start, end)
        )

    def _party(self, inside: re.Match[str] | None, end: int) -> str | None:
        """Return the body in the bracket behind the name or behind the title that ends at ``end``."""
        for bracket in (inside, BRACKET.match(self._text, end)):
            organization = self._phrases.at(bracket.start() + 1, "OG") if bracket else None
            # CFO behind 최고재무책임자 is no body, whatever a tagger says.
            if organization is not None and organization.text not in names.titles():
                return organization.text
        return None

    def _shared_title(self, naming: Naming) -> Office | None:
        """Return the title behind the last of several names: 김서윤·이도현 의원, 김서윤(새길당), 이도현(한빛당) 의원.

        Names that commas part need a bracket or a body each, as 김서윤, 이도현 대표 may be two sides.
        """
        at = self._end(naming)
        if not self._text.startswith(("(", ", ", *MIDDLE_DOTS), at + self._text.startswith(" ", at)):
            return None
        inside = BRACKET.match(self._text, at)
        named = inside is not None or self._phrases.organization_before(naming.mention.start, "") is not None
        if naming.kind not in (Kind.FULL, Kind.FOREIGN):
            return None
        last = at
        for _ in range(_LONGEST_LIST):
            joint = _NEXT_NAME.match(self._text, last)
            if joint is None or (joint.group(1) == ", " and not named):
                break
            start = joint.end()
            organization = self._phrases.at(start, "OG")
            if organization is not None and self._text.startswith(" ", organization.end):
                start = organization.end + 1
            other = self._phrases.at(start, "PS")
            if other is None:
                break
            last = other.end
        if last == at:
            return None
        bracket = BRACKET.match(self._text, last)
        return self._office(naming, bracket.end() if bracket else last, inside)

    def _among(self, naming: Naming) -> Office | None:
        """Return what somebody is said to be one of: B씨 등 수거책은."""
        end = self._end(naming)
        if " 등 " not in self._text[end : end + _WINDOW]:
            return None
        end = names.address_after(self._text, naming.end if naming.end > end else end) or max(end, naming.end)
        if not self._text.startswith(" 등 ", end):
            return None
        title = names.title_in(self._text, end + 3, lexicon=names.before_names())
        if title is None or title.head in words("people/address_titles.txt"):
            return None
        return title.text, title.head

    def _listed(self, naming: Naming) -> Office | None:
        if naming.kind not in (Kind.FULL, Kind.FOREIGN):
            return None
        return listed(self._phrases, naming.mention)

    def _before(self, naming: Naming) -> Office | None:
        """Return the title or occupation right before the name, or before the first of a list (배우 유나린과 명수진)."""
        first: Naming | None = naming
        for _ in range(_LONGEST_LIST):
            if first is None:
                return None
            word = self._word_before(first)
            if word is not None:
                if self._held(*word) is not None:
                    return None
                form = self._text[slice(*word)]
                head = names.head_of(form, names.before_names())
                part = head != form and head in words("people/whole_titles.txt")  # 대위 of 선대위
                body = self._phrases.before(word[1], "OG")  # 한국도로공사 is no 공사
                part = part or (body is not None and body.start <= word[0])
                if head is not None and not part:
                    return self._ending(*word, head)
            first = self._listed_before(first)
        return None

    def _being(self, naming: Naming, *, of_organization: bool = False) -> Office | None:
        """Return the title that a copula joins to the name (대표인 김민수, 비서실장이던 김모씨).

        With ``of_body`` only that of a body, which says more than the bare title behind the name (국회 정무위원장인 김민수 의원).
        """
        if not self._text.endswith(("인 ", "던 "), 0, naming.mention.start):
            return None
        short = before_abbreviation(self._window(naming.mention.start))
        if short is not None:
            left = naming.mention.start - short.behind
            return self._ending(left, left + short.size, short.head)
        word = self._word_before(naming)
        held = self._held(*word) if word is not None else None
        if word is None or held is None:
            return None
        end, head = held
        found = self._ending(word[0], end, head)
        window = len(found[0]) - len(head) if found else 0
        return (
            None if of_organization and not self._phrases.inside(word[0] - window, word[0], "OG") else found
        )

    def _held(self, left: int, right: int) -> tuple[int, str] | None:
        """Return end and head of the title before the copula that ends a word; the 장인 of 부문장인 is no title."""
        copula = _COPULA.search(self._text, left, right)
        if copula is None:
            return None
        end = copula.start()
        head = names.head_of(self._text[left:end], names.titles())
        other = names.head_of(self._text[left:right], names.before_names())
        if head is None or (
            other is not None and len(head) < len(other) and not self._phrases.is_copula(end)
        ):
            return None
        return (
            (end, head)
            if other is not None or len(copula.group()) > 1 or self._phrases.is_copula(end)
            else None
        )

    def _word_before(self, naming: Naming) -> tuple[int, int] | None:
        """Return start and end of the word, behind any dot in it, that a space alone or a bracket parts from the name."""
        text, stop = self._text, naming.mention.start - 1
        # 해온협회(회장:나하늘) has a colon, and 해온협회(회장: 나하늘) a blank behind it.
        if stop < 0 or text[stop] not in " :":
            return None
        if text.startswith(": ", stop - 1) and "(" in self._window(stop).rpartition(")")[2]:
            stop -= 1
        if text.startswith(")", stop - 1):
            stop = max(0, text.rfind("(", 0, stop))
        if text[stop - 1 : stop] in _LATE and text.startswith(" ", stop - 2):
            stop -= 2
        match = word_before(f"{self._window(stop)} ")
        return (stop - len(match.group(1).rpartition("·")[2]), stop) if match else None

    def _window(self, start: int) -> str:
        """Return what stands before ``start`` in its line, so far as it is looked at."""
        window = self._text[max(0, start - _WINDOW) : start]
        return window[window.rfind("\n") + 1 :]

    def _ending(self, left: int, right: int, head: str) -> Office | None:
        """Return the noun phrase that ends in the word from ``left`` to ``right``, if it is the name's own."""
        group = head in words("people/group_titles.txt")
        # In ‘하늬(감독 나하늘)’ the title is that of who stands in the bracket.
        others = (
            not group and not self._text.startswith("(", left - 1) and self._phrases.before(left - 1, "PS")
        )
        if head in words("people/address_titles.txt") or others:
            return None
        if self._text[left:right] not in names.before_names() and not self._phrases.bare(left, right):
            return None
        floor = left - len(self._window(left))
        first = self._phrases.extend(left, floor, head)
        if first is None:
            return None
        role = self._with_owner(first, right, head)
        alone = _is_of_titles(role) and not self._phrases.inside(first, right)
        owner = headed_in_bracket(self._phrases, first) if alone else None
        return (role if owner is None else held_in(owner.text, role)), head

    def _with_owner(self, first: int, end: int, head: str) -> str:
        """Return the role in a stretch, with the body before it and 의 (요코하마 구단의 스카우트)."""
        role = cleaned(self._text[first:end])
        organization = None
        if self._text.endswith("의 ", 0, first) and not self._phrases.inside(first, end):
            owners = ["OG"]
            owners += ["LC"] if head in words("people/state_titles.txt") else []
            owners += ["PS"] if head in words("people/group_titles.txt") else []
            organization = self._phrases.before(first - 2, *owners)
        return held_in(organization.text, role) if organization is not None else role

    def _listed_before(self, naming: Naming) -> Naming | None:
        """Return the name that stands before a full name in a list (유나린 before 명수진 in 유나린과 명수진)."""
        start = naming.mention.start
        joint = _JOINT.search(self._text[max(0, start - 4) : start])
        other = self._phrases.before(start - len(joint.group()), "PS") if joint else None
        if other is None or naming.kind not in (Kind.FULL, Kind.FOREIGN):
            return None
        return naming._replace(mention=other)

    def _named_to(self, naming: Naming) -> Office | None:
        """Return the office of 관장에 아무개씨를 임명했다."""
        start = naming.mention.start
        if naming.kind not in (Kind.FULL, Kind.FOREIGN) or self._text[start - 1 : start] != " ":
            return None
        text = self._text
        line_end = text.find("\n", naming.end)
        behind = text[naming.end : line_end if line_end >= 0 else len(text)][:_WINDOW]
        if behind and not any(verb in behind for verb in words("people/appointment_verbs.txt")):
            return None
        window = self._window(start)
        offset = start - len(window)
        if _NAMED_TO.search(window) is None:
            return None
        for piece in reversed(list(_ROLE_PIECE.finditer(window))[-3:]):
            start, end = offset + piece.start(), offset + piece.end()
            title = names.title_in(text, start)
            if title is not None and text[title.end : end] in ("에", "으로", "로"):
                first = self._phrases.extend(start, offset, title.head)
                return (cleaned(text[first : title.end]), title.head) if first is not None else None
            if not self._phrases.bare(start, end):
                return None
        return None
