"""What a person is: the office or occupation as the text states it.

A role stands behind the name (오세훈 서울시장, 김민수 한국대 경영학과 교수), before it (가수 아이유), before and behind it
(새길당 김서윤 의원), in a bracket or behind a slash (김민수/서울시 과장), or in a sentence of appointment (관장에 아무개씨를
임명했다). It is a bare noun phrase that ends in a title. Ages, dates and addresses (할머니) are no roles; 전 stays
(전 장관), 현 and 신임 go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sinmun.entities import names
from sinmun.entities.boundaries import Boundaries
from sinmun.entities.mention import Mention
from sinmun.entities.readings import Kind, Reading
from sinmun.lexicons import words

_EOJEOL = re.compile(r"[^\s,()“”\"‘’'\[\]…:/<>|]+")
_BEFORE = re.compile(r"(?:^|(?<=[\s,()“”\"‘’'\[\]…:/<>|·△▲▽▼▷▶◇◆○●◎■□☞*-]))([가-힣A-Za-z0-9·]+)\s$")
_BRACKET = re.compile(r"\([^()\n]{1,40}\)")
_SLASH = re.compile(r"\s?/\s?([^/:\]\n“\"]{2,40}?)\s?(?=[:\]\n“\"/]|$)")
_JOINED = re.compile(r".*[·ㆍ・&-]", re.DOTALL)
_PIECE = re.compile(r"[가-힣A-Za-z0-9·]+")
_DATE = re.compile(r"\d+(?:일|월|년|시|분|회|차|세|살|명|개)")
_JOINT = re.compile(r"(?:과|와|·|,|ㆍ)\s?$")
_UNIT = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]+(?:학과|학부|대학원|대학교|연구원|연구소|의료원|교실))\s$")
_UNIVERSITY = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]+(?:대|대학교|대학|과학기술원|의료원|병원))\s$")
_SPACE = re.compile(r"\s+")
_HELD_BEFORE = frozenset({"전", "前", "전직", "초대"})
_NAMED_TO = re.compile(r"[에로](?![가-힣A-Za-z0-9·])")
_LONGEST = 7
_WINDOW = 60
_NOMINAL = ("N", "XPN", "XSN", "XR", "SL", "SN", "SH", "SO", "SP", "MM", "SW", "W", "UN")


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
    body: bool
    full: bool
    start: int


class Roles:
    """Reads roles off the text around names.

    Args:
        boundaries: the words of the document.
        mentions: all mentions of the document; those of bodies and places tell what belongs to an office.
    """

    def __init__(self, boundaries: Boundaries, mentions: Iterable[Mention]) -> None:
        self._words = boundaries
        self._text = self.text = boundaries.text
        self._by_start = {mention.start: mention for mention in mentions}
        self._by_end = {mention.end: mention for mention in self._by_start.values()}

    def of(self, readings: Sequence[Reading]) -> str | None:
        """Return the fullest role stated at a person's mentions, or ``None``.

        A role with its body beside a full name comes first, then the earliest; of the statements of one office the
        longest wins.
        """
        stated = [role for reading in readings if (role := self.at(reading)) is not None]
        if not stated:
            return None
        best = min(stated, key=lambda role: (not role.body, not role.full, role.start))
        same = [role for role in stated if role.body == best.body and role.text.endswith(best.text)]
        return max(same, key=lambda role: len(role.text)).text

    def at(self, reading: Reading) -> Stated | None:
        """Return the role stated beside one mention, or ``None``."""
        full = reading.kind in (Kind.FULL, Kind.FOREIGN)
        found = self._behind(reading)
        if found is None or found[0] == found[1]:
            found = self._named_to(reading) or found or self._before(reading)
        if found is None:
            return None
        text, head = found
        body = len(text) > len(head) and not _is_former(text, head)
        return Stated(text, head, body, full, reading.mention.start)

    def _behind(self, reading: Reading) -> tuple[str, str] | None:
        text, mention = self._text, reading.mention
        at = mention.end
        if reading.kind is Kind.MO:
            at = text.index("모", at) + 1
        slash = _SLASH.match(text, at)
        if slash is not None and (head := names.head_of(slash.group(1), names.all_titles())):
            return _clean(slash.group(1)), head
        inside = _BRACKET.match(text, at)
        party = None
        if inside is not None:
            other = self._by_start.get(at + 1)
            if (stated := _in_bracket(inside.group()[1:-1])) and (other is None or other.label != "PS"):
                return stated
            at = inside.end()
        phrase = self.phrase(self._last_of_list(at))
        if phrase is None:
            return None
        start, end, head = phrase
        role = _clean(text[start:end])
        bracket = _BRACKET.match(text, end) or inside
        if bracket is not None:
            party = self._by_start.get(bracket.start() + 1)
        body = self._body_before(mention.start) or party
        alone = role == head or role.startswith("전 ")
        if body is not None and body.label == "OG":
            plain = " " not in role or all(word in names.titles() for word in role.split())
            office = plain and head not in words("people/local_offices.txt")
            if alone or (office and body is not party and not self._inside(start, end)):
                role = f"{body.text} {role}"
        elif alone and (unit := self._unit_before(mention.start)):
            role = f"{unit} {role}"
        return role, head

    def _last_of_list(self, at: int) -> int:
        """Return the end of the last name of 김서윤·이도현 의원, where the title of all stands."""
        for _ in range(6):
            other = self._by_start.get(at + 1) if self._text.startswith(("·", "ㆍ"), at) else None
            if other is None or other.label != "PS":
                break
            at = other.end
        return at

    def _inside(self, start: int, end: int) -> bool:
        """Return whether a mention stands in a stretch."""
        return any(at in self._by_start for at in range(start, end))

    def _unit_before(self, start: int) -> str | None:
        """Return the untagged school or department that stands before a name (해온대 사회학과 정하늬 교수)."""
        text = self._text
        match = _UNIT.search(text, max(0, start - 40), start)
        if match is None or (match.end(1) in self._by_end and self._by_end[match.end(1)].label == "PS"):
            return None
        left, right = match.span(1)
        whole = _UNIVERSITY.search(text, max(0, left - 20), left)
        return text[whole.start(1) if whole else left : right]

    def phrase(self, at: int) -> tuple[int, int, str] | None:
        """Return start, end and head of the noun phrase at ``at`` if it ends in a title."""
        text = self._text
        attached = not text.startswith(" ", at)
        start = cursor = at if attached else at + 1
        found: tuple[int, int, str] | None = None
        for count in range(_LONGEST):
            match = _EOJEOL.match(text, cursor)
            if match is None:
                break
            other = self._by_start.get(cursor)
            if other is not None and other.label == "PS":
                break
            title = self._title(cursor, match.end())
            if found is not None and (title is None or not self._goes_on(cursor, title)):
                break
            if title is not None:
                if title.head in words("people/address_titles.txt"):
                    break
                found = start, title.end, title.head
                if not title.open:
                    break
            elif (attached and not count) or not self._bare(cursor, match.end()):
                break
            cursor = match.end()
            bracket = _BRACKET.match(text, cursor)
            if bracket is not None and found is None:
                cursor = bracket.end()
            if not text.startswith(" ", cursor):
                break
            cursor += 1
        return found

    def _title(self, start: int, end: int) -> names.Title | None:
        """Return the title that closes the eojeol: its last part where · joins several; a body's name is none."""
        body = self._by_start.get(start)
        if body is not None and body.end >= end - 1:
            return None
        joined = _JOINED.match(self._text, start, end)
        last = joined.end() if joined is not None else start
        return names.title_in(self._text, last, lexicon=names.all_titles())

    def _goes_on(self, start: int, title: names.Title) -> bool:
        return (
            title.text in words("people/following_titles.txt")
            or title.head in words("people/following_titles.txt")
            or self._text.startswith("겸 ", start)
        )

    def _bare(self, start: int, end: int) -> bool:
        """Return whether an eojeol is nothing but nouns, so that the phrase goes on behind it."""
        word = self._text[start:end]
        if _DATE.fullmatch(word) or word in words("people/not_in_roles.txt") or word in names.honorifics():
            return False
        if word == "겸" or word in words("people/former.txt"):
            return True
        mention = self._by_start.get(start)
        if mention is not None:
            return mention.end >= end
        tokens = self._words.between(start, end)
        # Kiwi takes a new name and the 의 behind it for one noun.
        if tokens and tokens[-1].oov and word.endswith("의"):
            return False
        if not tokens or not tokens[-1].tag.startswith(_NOMINAL):
            return False
        # A verb before a noun without a space is a new name that Kiwi took apart (해온의료원).
        return all(token.tag.startswith((*_NOMINAL, "V", "ETM", "EC", "XSV", "XSA")) for token in tokens)

    def _body_before(self, start: int) -> Mention | None:
        for _ in range(6):
            other = self._by_end.get(start - 1) if self._text.endswith(("·", "ㆍ"), 0, start) else None
            if other is None or other.label != "PS":
                break
            start = other.start
        for gap in (" ", "의 ", " 소속 ", " 소속의 "):
            if self._text.endswith(gap, 0, start):
                stop = start - len(gap)
                body = self._by_end.get(stop)
                if body is not None:
                    return body
                if self._text.startswith(")", stop - 1):
                    return self._by_end.get(self._text.rfind("(", 0, stop))
        return None

    def _before(self, reading: Reading) -> tuple[str, str] | None:
        start = reading.mention.start
        window = self._text[max(0, start - _WINDOW) : start]
        window = window[window.rfind("\n") + 1 :]
        match = _word_before(window)
        offset = start - len(window)
        if match is None:
            return self._shared(reading)
        word = match.group(1).rpartition("·")[2]
        left, right = offset + match.end(1) - len(word), offset + match.end(1)
        head = names.head_of(word, names.all_titles())
        if head is None:
            return self._shared(reading)
        if head in words("people/address_titles.txt"):
            return None
        if self._owned(left) or not (word in names.all_titles() or self._bare(left, right)):
            return None
        first = self._extend(left, offset)
        return (_clean(self._text[first:right]), head) if first is not None else None

    def _shared(self, reading: Reading) -> tuple[str, str] | None:
        """Return the occupation that stands before the first of two names (배우 유나린과 명수진)."""
        start = reading.mention.start
        joint = _JOINT.search(self._text[max(0, start - 4) : start])
        other = self._by_end.get(start - len(joint.group())) if joint else None
        if other is None or other.label != "PS" or reading.kind not in (Kind.FULL, Kind.FOREIGN):
            return None
        return self._before(reading._replace(mention=other))

    def _named_to(self, reading: Reading) -> tuple[str, str] | None:
        """Return the office of 관장에 아무개씨를 임명했다."""
        start = reading.mention.start
        window = self._text[max(0, start - _WINDOW) : start]
        window = window[window.rfind("\n") + 1 :]
        offset = start - len(window)
        if reading.kind not in (Kind.FULL, Kind.FOREIGN) or not window.endswith(" "):
            return None
        if _NAMED_TO.search(window) is None:
            return None
        text = self._text
        for piece in reversed(list(_PIECE.finditer(window))[-3:]):
            start, end = offset + piece.start(), offset + piece.end()
            title = names.title_in(text, start)
            if title is not None and text[title.end : end] in ("에", "으로", "로"):
                line_end = text.find("\n", reading.end)
                behind = text[reading.end : line_end if line_end >= 0 else len(text)][:_WINDOW]
                if not any(verb in behind for verb in words("people/appointment_verbs.txt")) and behind:
                    return None
                first = self._extend(start, offset)
                return (_clean(text[first : title.end]), title.head) if first is not None else None
            if not self._bare(start, end):
                return None
        return None

    def _extend(self, start: int, floor: int) -> int | None:
        """Return where the noun phrase that ends in the title at ``start`` begins; ``None`` if it is a person's."""
        covered = False
        for _ in range(4):
            match = _word_before(self._text[floor:start])
            if match is None:
                return start
            left, right = floor + match.start(1), floor + match.end(1)
            covering = next(
                (m for m in (self._by_end.get(right),) if m is not None and m.start <= left), None
            )
            if covering is not None:
                if covering.label == "PS":
                    return None
                left, covered = covering.start, True
            elif covered or not self._bare(left, right):
                return start
            elif names.head_of(match.group(1), names.titles()):
                office = self._title(start, start + _LONGEST)
                if office is None or not self._goes_on(start, office):
                    return start
            start = left
        return start

    def _owned(self, start: int) -> bool:
        """Return whether the title at ``start`` stands behind another person's name."""
        owner = self._by_end.get(start - 1)
        return owner is not None and owner.label == "PS"


def _word_before(window: str) -> re.Match[str] | None:
    """Return the word that a space alone parts from the end of ``window``."""
    # A word has no space in it, so what stands before the last one need not be searched.
    return _BEFORE.search(window, window.rfind(" ", 0, -1) + 1) if window[-1:].isspace() else None


def _is_former(text: str, head: str) -> bool:
    """Return whether a role is a title held before, or first, and says no more: 전 장관."""
    return text.endswith(head) and text[: -len(head)].removesuffix(" ") in _HELD_BEFORE


def _in_bracket(inner: str) -> tuple[str, str] | None:
    """Return the office in a bracket, the age before it left out: (전 나래신문 편집국장), (53·회사원)."""
    age, _, rest = inner.partition("·") if names.is_age(inner) else ("", "", inner)
    rest = rest.strip()
    head = names.head_of(rest, names.all_titles() if age else names.titles())
    if head is None or head in words("people/address_titles.txt"):
        return None
    return _clean(rest), head


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


def _clean(role: str) -> str:
    role = _SPACE.sub(" ", _BRACKET.sub("", role)).strip(" ·-")
    first, _, rest = role.partition(" ")
    return rest if rest and first in {"현", "現", "현직", "신임"} else role
