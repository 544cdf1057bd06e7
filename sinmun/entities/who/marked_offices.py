"""Offices that marks or a room part from the name: (주)누리넷 회장, 최고경영자(CEO)인, 나하늘 의원실."""

from __future__ import annotations

from typing import NamedTuple

from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.text.phrases import Phrases, word_before
from sinmun.entities.who.offices_stated import Office, cleaned, held_in
from sinmun.patterns import pattern

_LEGAL_FORM = pattern(r" (?:㈜|\([주사재유의]\)) ?")
_LEGAL_FORM_BEHIND = pattern(r"㈜|\([주사재유의]\)")
_BEFORE_ABBREVIATION = pattern(r"\([A-Z]{2,6}\)(?:이었던|였던|이던|인) $")
_OTHERS_IN_BRACKET = pattern(r"(?P<form>㈜|\([주사재유의]\))?\((?P<others>[^()\n]{1,40}, ?)?\Z")
"""What stands between a body and an office in the bracket behind it: its legal form, its other name, who else heads it."""
_LONGEST_OTHERS = 46
_ROOM, _MEMBER_OF_PARLIAMENT = pattern(r" (?:(?P<party>[가-힣]{2,8}) )?의원실"), "의원"


class Abbreviated(NamedTuple):
    """A title that stands in full before its abbreviation.

    Attributes:
        behind: characters from where the word begins to the name.
        size: of the word.
        head: the title that it ends with.
    """

    behind: int
    size: int
    head: str


def office_behind_legal_form(phrases: Phrases, at: int) -> Office | None:
    """Return the office behind a name that ends at ``at``, whose body has its legal form at it.

    So it stands in 나하늘 (주)누리넷 회장 and 나하늘 누리넷㈜ 회장.
    """
    owner = phrases.at(at + 1, "OG") if phrases.text.startswith(" ", at) else None
    behind = _LEGAL_FORM_BEHIND.match(phrases.text, owner.end) if owner is not None else None
    if owner is not None and behind is not None:
        held = phrases.phrase(behind.end())
        return (held_in(owner.text, cleaned(phrases.text[held[0] : held[1]])), held[2]) if held else None
    form = _LEGAL_FORM.match(phrases.text, at)
    body = phrases.word(form.end()) if form is not None else None
    office = phrases.phrase(body) if body is not None else None
    if form is None or office is None:
        return None
    return cleaned(phrases.text[form.end() : office[1]]), office[2]


def before_abbreviation(window: str) -> Abbreviated | None:
    """Return the title that ends a stretch before a name, with its abbreviation and the copula: 최고경영자(CEO)인."""
    bracket = _BEFORE_ABBREVIATION.search(window) if window.endswith((")인 ", "던 ")) else None
    word = word_before(f"{window[: bracket.start()]} ") if bracket is not None else None
    if bracket is None or word is None:
        return None
    title = word.group(1)
    head = names.head_of(title, names.titles())
    behind = len(window) - bracket.start() + len(title)
    return Abbreviated(behind, len(title), head) if head is not None else None


def in_own_room(phrases: Phrases, mention: Mention) -> Office | None:
    """Return the office of a member whose room stands behind the name: 새길당 나하늘 의원실이, 나하늘 새길당 의원실."""
    room = _ROOM.match(phrases.text, mention.end)
    if room is None:
        return None
    party = phrases.at(room.start("party"), "OG") if room["party"] else None
    if room["party"] and party is None:
        return None
    before = phrases.organization_before(mention.start, _MEMBER_OF_PARLIAMENT)
    organization = before if party is None else party.text
    return (
        _MEMBER_OF_PARLIAMENT if organization is None else held_in(organization, _MEMBER_OF_PARLIAMENT)
    ), _MEMBER_OF_PARLIAMENT


def headed_in_bracket(phrases: Phrases, start: int) -> Mention | None:
    """Return the body whose bracket holds an office that begins at ``start``.

    So it stands in 누리넷㈜(공동 대표 나하늘), 누리넷(NURI, 대표 나하늘), 누리병원(이사장 도서린, 병원장 나하늘).
    """
    if not phrases.text.endswith(("(", ",", ", "), 0, start):
        return None
    between = _OTHERS_IN_BRACKET.search(phrases.text, max(0, start - _LONGEST_OTHERS), start)
    return phrases.before(between.start(), "OG") if between is not None else None
