"""How a name stands in its sentence: as the subject, as who speaks, behind the word for what it is, as on a name plate."""

from __future__ import annotations

import re
from functools import cache

from sinmun.entities.text import names
from sinmun.lexicons import words
from sinmun.patterns import pattern

_AS_SUBJECT = pattern(r"(?:씨|측|님)?(?:[은는이가]|께서)(?![가-힣])")
_SPEAKS = pattern(r"""[^.\n“"]{0,40}?(?:[은는이가]| 역시) [^.\n“"]{0,40}[“"]""")
_LONGEST_TO_QUOTATION = 85  # characters that the pattern takes at most
_END_OF_PHRASE = pattern(r"[.,\n“\"‘'…]")
_IN_BRACKETS = pattern(r"\([^()]{0,40}\)")
_LONGEST_PHRASE = 60
_MOST_WORDS = 4
_LONGEST_LINE = 1000
_PARTICLE_ENDS = frozenset("은는이가의을를에게와과도")
_TOPIC = ("은", "는")
_LISTED = pattern(r"(?: [가-힣A-Za-z0-9·]{1,20}){1,4}?,[^.,\n“\"‘'…]{3,40}(?:,| 등[ 과이은의을도])")
_NOUN_BEFORE = pattern(r"([가-힣]+) [‘'“\"]?$")
_OPENING_QUOTES = ("‘", "'", "“", '"')
_LONGEST_KIND = 12
_KINDS_OF_FIRMS = ("업체", "회사", "은행", "스타트업", "사")
_KIND_LISTS = (
    "organizations/firm_cues.txt",
    "organizations/firm_kinds.txt",
    "organizations/legal_forms.txt",
    "organizations/firms.txt",
)


def is_subject(text: str, end: int, title: names.Title | None) -> bool:
    """Return whether a name is a subject, or who acts for it: 가람시는, 가람시 관계자는, 가람시장은.

    It ends at ``end``, and ``title`` stands right behind it.
    """
    return _AS_SUBJECT.match(text, _end_of_staff(text, end, title)) is not None


def _end_of_staff(text: str, end: int, title: names.Title | None) -> int:
    if title is not None:
        return title.end
    staff = _staff().match(text, end)
    return staff.end() if staff is not None else end


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(sorted(words('entities/spokespeople.txt')))})")


def speaks(text: str, end: int) -> bool:
    """Return whether a quotation follows behind the name, or who acts for it, as a subject: 가람시 관계자는 3일 “…"""
    # Few names have a quotation near; a look for its mark spares the others the pattern.
    near = text[end : end + _LONGEST_TO_QUOTATION]
    return ("“" in near or '"' in near) and _SPEAKS.match(text, end) is not None


def is_passing(text: str, start: int, end: int, *, kin: bool = False) -> bool:
    """Return whether a name is only mentioned on the way, so that a surname and title behind it hardly means that person.

    It says whose something is (박서준 한빛전자 대표(사진)의 발언), closes a bracket (…(박서준)), stands in a list
    (박서준 회장, 나하늘 대표 등) or in somebody's words, or is a relative (``kin``) whom the sentence is not about.
    """
    phrase = _END_OF_PHRASE.split(text[end : end + _LONGEST_PHRASE], maxsplit=1)[0]
    if phrase.startswith(")"):
        return True
    behind = _IN_BRACKETS.sub("", phrase).split(" ")[:_MOST_WORDS]
    particle = next((word[-1] for word in behind if word[-1:] in _PARTICLE_ENDS), "")
    if particle == "의" or (kin and particle not in _TOPIC):
        return True
    listed = _LISTED.match(text, end) is not None
    return listed or _is_in_quotation(text, start)


def _is_in_quotation(text: str, start: int) -> bool:
    """Return whether marks are open before ``start`` on its line; of a line too long to look through only “ and ” tell."""
    floor = max(0, start - _LONGEST_LINE)
    opens = text.rfind("\n", floor, start) + 1
    line = text[opens or floor : start]
    whole = opens > 0 or floor == 0
    return line.rfind("“") > line.rfind("”") or (whole and line.count('"') % 2 == 1)


def is_behind_kind(text: str, start: int) -> bool:
    """Return whether the word for what it is stands before a body's name: 제작사 나래픽처스, 법무법인 태온."""
    last = start - 3 if text.startswith(_OPENING_QUOTES, start - 1) else start - 2
    if last < 0 or text[last] not in _last_of_kinds():
        return False
    before = _NOUN_BEFORE.search(text[max(0, start - _LONGEST_KIND) : start])
    return before is not None and says_kind(before.group(1), _words_for_kinds())


def says_kind(word: str, kinds: frozenset[str]) -> bool:
    """Return whether a word ends in one of ``kinds``, or says that what follows is one: 업체인 나래."""
    if names.head_of(word, kinds) is not None:
        return True
    kind = word.removesuffix("인")
    return kind != word and kind.endswith(_KINDS_OF_FIRMS) and names.head_of(kind, kinds) is not None


@cache
def _last_of_kinds() -> frozenset[str]:
    return frozenset(names.lengths(_words_for_kinds())) | {"인"}


@cache
def _words_for_kinds() -> frozenset[str]:
    return frozenset().union(*(words(path) for path in _KIND_LISTS))


def is_introduced(text: str, start: int, end: int) -> bool:
    """Return whether a name has what only people have: a form of address, an age in brackets, its line in a script."""
    bracket = names.bracket_after(text, end)
    aged = bracket is not None and names.is_age(bracket.group(1))
    return aged or names.address_after(text, end) is not None or _has_line(text, start, end)


def _has_line(text: str, start: int, end: int) -> bool:
    return text.startswith("/", end) and text[max(0, start - 1) : start] in ("", "[", "\n")
