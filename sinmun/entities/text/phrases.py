"""The noun phrases around names that end in a title: where they begin, how far they go on, what body they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Boundaries
from sinmun.lexicons import words
from sinmun.patterns import pattern

BRACKET = pattern(r"\([^()\n]{1,40}\)")
# No longer: each body of a long row that dots alone part (누리전자·나래빛·…) is looked at from its own beginning.
_EOJEOL_OF_PHRASE = pattern(r"[^\s,()“”\"‘’'\[\]…:/<>|=△▲▽▼▷▶◇◆○●◎■□☞]{1,100}")
_BEFORE = pattern(r"(?:^|(?<=[\s,()“”\"‘’'\[\]…:/<>|·△▲▽▼▷▶◇◆○●◎■□☞*-]))([가-힣A-Za-z0-9·]+)\s$")
_WORD_AT_END = pattern(r"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9]+$")
_JOINED_BY_DOT = pattern(r".*[·ㆍ・&-]", re.DOTALL)
_DATE = pattern(r"\d+여?(?:일|월|년|시|분|회[초말]?|차|대|세|살|명|개|개월)(?:간|째)?")
_SPEAKS_FOR = pattern(r"[을를] 대표(?:해|하여|한)(?: [가-힣]{1,6}한)? $")
_GAPS = (" 소속의 ", " 소속 ", "의 ", " ")
_INSTITUTE = "연구원"
_TIME_IN_OFFICE = "시절"
_HONOUR = pattern(r" (?:표창|훈장|포장|감사[장패]|공로[장패상])")
_RECEIVES, _PRIZE = "수상", "상 "
_LONGEST = 7
_LONGEST_UNIT = 20
_LONGEST_LINK = 16
_UNITS = 3
_SHORT_GOVERNMENTS = frozenset({"도 ", "군 ", "시 ", "구 "})
_MOST_NAMES = 6
_NOMINAL = ("N", "XPN", "XSN", "XR", "SL", "SN", "SH", "SO", "SP", "MM", "SW", "W", "UN")


class Phrases:
    """Reads noun phrases off the text of a document.

    Args:
        boundaries: the words of the document.
        mentions: all mentions of the document; those of bodies and places tell what belongs to an office.
    """

    def __init__(self, boundaries: Boundaries, mentions: Iterable[Mention]) -> None:
        self._words = boundaries
        self.text = boundaries.text
        self._by_start = {mention.start: mention for mention in mentions}
        self._by_end = {mention.end: mention for mention in self._by_start.values()}

    def at(self, start: int, *labels: str) -> Mention | None:
        """Return the mention that begins at ``start``, if it has one of ``labels`` (any, if there are none)."""
        found = self._by_start.get(start)
        return found if found is not None and (not labels or found.label in labels) else None

    def before(self, end: int, *labels: str) -> Mention | None:
        """Return the mention that ends at ``end``, if it has one of ``labels`` (any, if there are none)."""
        found = self._by_end.get(end)
        return found if found is not None and (not labels or found.label in labels) else None

    def inside(self, start: int, end: int, *labels: str) -> bool:
        """Return whether a mention, of one of ``labels``, begins in a stretch."""
        return any(self.at(at, *labels) is not None for at in range(start, end))

    def phrase(self, at: int) -> tuple[int, int, str] | None:
        """Return start, end and head of the noun phrase at ``at`` if it ends in a title."""
        text = self.text
        attached = not text.startswith(" ", at)
        start = cursor = at if attached else self._behind_province(at + 1)
        found: tuple[int, int, str] | None = None
        joined = False  # by 겸 to a title that is still to come
        for count in range(_LONGEST):
            end = self.word(cursor)
            if end is None or self.at(cursor, "PS") is not None:
                break
            title = self.title(cursor, end)
            if found is not None and not joined:
                joined = text[cursor:end] == "겸"
                further = title is not None and (
                    self.goes_on(cursor, title) or found[2] in words("people/compound_titles.txt")
                )
                if not joined and not further:
                    break
            if title is not None:
                if title.head in words("people/address_titles.txt"):
                    break
                found, joined = (start, title.end, title.head), False
                if not title.open:
                    break
            elif (attached and not count) or not self.bare(cursor, end):
                break
            cursor = self._next_word(end, over_bracket=found is None)
            if cursor == end:
                break
        return found

    def _behind_province(self, start: int) -> int:
        """Return where the office of an official begins behind what province or county it is: 나하늘 도 | 경제국장."""
        if self.text[start : start + 2] not in _SHORT_GOVERNMENTS:
            return start
        found = self.phrase(start + 1)
        return start + 2 if found is not None and found[2] in words("people/officials.txt") else start

    def _next_word(self, end: int, *, over_bracket: bool) -> int:
        """Return where the word behind ``end`` begins, a bracket between them passed over if one may be."""
        bracket = BRACKET.match(self.text, end) if over_bracket else None
        cursor = bracket.end() if bracket is not None else end
        return cursor + 1 if self.text.startswith(" ", cursor) else cursor

    def word(self, start: int) -> int | None:
        """Return where the eojeol at ``start`` ends; at the dot before a person (기자·남궁진) it ends too."""
        match = _EOJEOL_OF_PHRASE.match(self.text, start)
        if match is None:
            return None
        end = self.text.find("·", start, match.end())
        while end >= 0:
            if self.at(end + 1, "PS") is not None:
                return end
            end = self.text.find("·", end + 1, match.end())
        return match.end()

    def title(self, start: int, end: int) -> names.Title | None:
        """Return the title that closes the eojeol: its last part where · joins several; a body's name is none.

        With 장 behind it a body is an office again (장기이식센터장).
        """
        organization = self.at(start)
        whole = (
            organization is not None
            and organization.end >= end - 1
            and self.text[organization.end : end] != "장"
        )
        if organization is not None and whole and organization.text not in names.titles():
            return None
        joined = _JOINED_BY_DOT.match(self.text, start, end)
        last = joined.end() if joined is not None else start
        found = names.title_in(self.text, last, lexicon=names.all_titles())
        if found is not None and (
            self._is_institute(found) or self._is_noun_and_particle(found) or self._is_of_honour(found)
        ):
            return None
        return found

    def _is_of_honour(self, title: names.Title) -> bool:
        """Return whether a title says who gives an honour, or that one is given: 대통령 표창, 장관상 수상."""
        receives = title.text == _RECEIVES and self.text.endswith(_PRIZE, 0, title.start)
        return receives or _HONOUR.match(self.text, title.end) is not None

    def _is_noun_and_particle(self, title: names.Title) -> bool:
        """Return whether a title ends in what Kiwi reads as a particle: 통화가 in 전화통화가, where 화가 is nobody."""
        token = self._words.token_at(title.end - 1)
        return token is not None and token.tag.startswith("J") and len(title.text) > len(title.head)

    def _is_institute(self, title: names.Title) -> bool:
        """Return whether 연구원 is an institute with an office behind it, and nobody: 고령사회연구원 교수, but 책임연구원."""
        if title.head != _INSTITUTE or title.text == _INSTITUTE or not self.text.startswith(" ", title.end):
            return False
        behind = names.title_in(self.text, title.end + 1)
        return behind is not None and behind.text == behind.head

    def goes_on(self, start: int, title: names.Title) -> bool:
        """Return whether the title at ``start`` carries on the one before it (대표이사 사장, 배우 겸 감독)."""
        return (
            title.text in words("people/following_titles.txt")
            or title.head in words("people/following_titles.txt")
            or self.text.startswith("겸 ", start)
        )

    def bare(self, start: int, end: int) -> bool:
        """Return whether an eojeol is nothing but nouns, so that the phrase goes on behind it."""
        word = self.text[start:end]
        if _DATE.fullmatch(word) or word in words("people/not_in_roles.txt") or word in names.honorifics():
            return False
        if word.endswith(_TIME_IN_OFFICE):
            return False
        if word == "겸" or word in words("people/former.txt"):
            return True
        if word in names.all_titles():
            return not self._is_counter(start)
        mention = self.at(start)
        if mention is not None:
            joined = self.text.startswith(("·", "ㆍ"), mention.end) and mention.end + 1 < end
            return mention.end >= end or (joined and self.bare(mention.end + 1, end))
        tokens = self._words.between(start, end)
        # Kiwi takes a new name and the 의 behind it for one noun.
        if tokens and tokens[-1].oov and word.endswith("의"):
            return False
        if not tokens or not tokens[-1].tag.startswith(_NOMINAL):
            return False
        # A verb before a noun without a space is a new name that Kiwi took apart (해온의료원).
        return all(token.tag.startswith((*_NOMINAL, "V", "ETM", "EC", "XSV", "XSA")) for token in tokens)

    def _is_counter(self, start: int) -> bool:
        """Return whether a counter begins at ``start``: 명 in 한 명인 배우."""
        token = self._words.token_at(start)
        return token is not None and token.tag == "NNB"

    def is_copula(self, start: int) -> bool:
        """Return whether the copula begins at ``start`` (인 in 이사인)."""
        token = self._words.token_at(start)
        return token is not None and token.tag.startswith("VCP")

    def extend(self, start: int, floor: int, head: str) -> int | None:
        """Return where the noun phrase that ends in the title at ``start`` begins; ``None`` if it is a person's.

        Args:
            start: offset of the title.
            floor: offset before which nothing is looked at.
            head: head of the title; that of a group's member (보컬) may have the group before it.
        """
        covered = False
        for _ in range(4):
            match = word_before(self.text[floor:start])
            if match is None:
                return start
            left, right = floor + match.start(1), floor + match.end(1)
            covering = self.before(right)
            if covering is not None and covering.start <= left:
                if covering.label == "PS" and head not in words("people/group_titles.txt"):
                    return None
                left, covered = covering.start, True
            elif covered or not self.bare(left, right):
                return start
            elif names.head_of(match.group(1), names.titles()) and self.before(left - 1, "PS"):
                office = self.title(start, start + _LONGEST)
                joined = self.text.startswith("겸 ", start)
                if not joined and (office is None or not self.goes_on(start, office)):
                    return start
            start = left
        return start

    def organization_before(self, start: int, head: str) -> str | None:
        """Return the body, with its unit, that stands before a name (해온대 사회학과 정하늬 교수).

        A state belongs to the titles of those who act for one (핀란드 살멜라 총리).
        """
        for _ in range(_MOST_NAMES):
            other = self.before(start - 1, "PS") if self.text.endswith(("·", "ㆍ"), 0, start) else None
            if other is None:
                break
            start = other.start
        labels = ("OG", "LC") if head in words("people/state_titles.txt") else ("OG",)
        link = _SPEAKS_FOR.search(self.text, max(0, start - _LONGEST_LINK), start)
        gap = (
            link.group() if link else next((gap for gap in _GAPS if self.text.endswith(gap, 0, start)), None)
        )
        if gap is None:
            return None
        stop = start - len(gap)
        if self.text.startswith(")", stop - 1):
            organization = self.before(self.text.rfind("(", 0, stop), *labels)
            return organization.text if organization is not None else None
        left = self._unit(stop, labels)
        return self.text[left:stop] if left < stop else None

    def _unit(self, stop: int, labels: tuple[str, ...]) -> int:
        """Return where the body, or the school or department, that ends at ``stop`` begins; ``stop`` if there is none."""
        left = stop
        for _ in range(_UNITS):
            end = left if left == stop else left - 1
            if end < stop and not self.text.startswith(" ", end):
                break
            organization = self.before(end)
            if organization is not None:
                if organization.label not in labels or _is_address(organization):
                    break
                left = organization.start
                if not names.head_of(organization.text, words("people/units.txt")):
                    break
                continue
            word = _WORD_AT_END.search(self.text, max(0, end - _LONGEST_UNIT), end)
            if word is None or not _is_unit(word.group(), named=left < stop):
                break
            left = self._covering(word.start())
        return left

    def _covering(self, start: int) -> int:
        """Return where the body begins that a tagger cut off inside the word at ``start``; ``start`` if there is none."""
        for at in range(start, max(-1, start - _LONGEST_UNIT), -1):
            organization = self.at(at)
            if organization is not None:
                return at if organization.label == "OG" and organization.end > start else start
        return start


def _is_address(place: Mention) -> bool:
    """Return whether a place is one in a town, of which nobody holds an office of state: 경북 해솔시 상모동."""
    return place.label == "LC" and len(place.text) > 2 and place.text[-1] in "동읍면리로길"


def _is_unit(word: str, *, named: bool) -> bool:
    """Return whether a word is a unit of a body (사회학과); if one is ``named`` already, it may be the body (해온대)."""
    head = names.head_of(word, words("people/units.txt"))
    if head != word and head in words("people/whole_units.txt"):
        head = None
    if head is None and named:
        head = names.head_of(word, words("people/bodies_of_units.txt"))
        if head is None and word[-1] in words("organizations/endings_before_people.txt"):
            head = word[-1]
    return head is not None and word not in words("organizations/generic.txt")


def word_before(window: str) -> re.Match[str] | None:
    """Return the word that a space alone parts from the end of ``window``."""
    # A word has no space in it, so what stands before the last one need not be searched.
    return _BEFORE.search(window, window.rfind(" ", 0, -1) + 1) if window[-1:].isspace() else None
