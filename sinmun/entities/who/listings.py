"""Offices in lists of names: △상무 김민수 이영희, ◇부사장 승진 △김민수 △이영희, △가드=김준서(원주)."""

from __future__ import annotations

from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.who.offices_stated import held_in
from sinmun.lexicons import words
from sinmun.patterns import pattern

_BULLETS = "△▲▽▼▷▶◇◆○●◎■□☞"
_REST = pattern(f"[^{_BULLETS}\\n]+")
_BETWEEN = " ,·ㆍ/"
JOINTS = ("·", "ㆍ", ", ")
"""What joins the names of a list."""
_LONGEST_HEADING = 4
_MOST_LISTED = 40
_FARTHEST_BULLET = 600  # characters


def has_lists(text: str) -> bool:
    """Return whether a text has the signs that begin the items of a list."""
    # Looking for each sign is many times faster than a pattern of all of them.
    return any(sign in text for sign in _BULLETS)


def is_assigned(phrases: Phrases, start: int) -> bool:
    """Return whether the list names an office or a position with = before the name at ``start`` (△가드=김준서)."""
    item = _item(phrases.text, start)
    return item is not None and phrases.text.startswith("=", _before_names(phrases, start, item) - 1)


def listed(phrases: Phrases, mention: Mention) -> tuple[str, str] | None:
    """Return the office that a list gives a name, and its head, or ``None``.

    It stands before the first name of the item or behind the only one, else alone in an earlier item of the line or in
    the line above.
    """
    item = _item(phrases.text, mention.start)
    if item is None:
        return None
    own = phrases.text[item : _before_names(phrases, mention.start, item)]
    if own.strip(" ="):
        return _office_in_heading(own)
    behind = _REST.match(phrases.text, mention.end)
    if behind is not None and (office := _office_in_heading(behind.group())):
        return office
    text = phrases.text
    line = text.rfind("\n", 0, item) + 1
    end = item - 1
    while end > line:
        begin = max((text.rfind(sign, line, end) for sign in _BULLETS), default=-1)
        begin = begin + 1 if begin >= 0 else line
        if not phrases.inside(begin, end, "PS"):
            return _office_in_heading(text[begin:end])
        end = begin - 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    heading = above < line and not phrases.inside(above, line, "PS")
    return _office_in_heading(text[above:line].strip("<>[] \n" + _BULLETS)) if heading else None


def held_together(phrases: Phrases, end: int) -> tuple[str, str] | None:
    """Return the office that ends a list of people with their bodies, and its head: 나하늘 재정부·도서린 해양부 장관.

    ``end`` is the offset behind one of the names but the last.
    """
    text = phrases.text
    own = phrases.at(end + 1, "OG") if text.startswith(" ", end) else None
    last = own
    for _ in range(_MOST_LISTED):
        if last is None:
            return None
        joint = next((joint for joint in JOINTS if text.startswith(joint, last.end)), None)
        if joint is None:
            break
        other = phrases.at(last.end + len(joint), "PS")
        last = phrases.at(other.end + 1, "OG") if other is not None else None
    if own is None or last is None or last is own:
        return None
    office = phrases.phrase(last.end)
    return (held_in(own.text, text[office[0] : office[1]]), office[2]) if office is not None else None


def _item(text: str, start: int) -> int | None:
    """Return where the item of the list begins in which ``start`` lies, or ``None`` outside of lists."""
    first = max(0, start - _FARTHEST_BULLET)
    line = max(first, text.rfind("\n", first, start) + 1)
    bullet = max(text.rfind(sign, line, start) for sign in _BULLETS)
    return bullet + 1 if bullet >= 0 else None


def _before_names(phrases: Phrases, start: int, item: int) -> int:
    """Return the offset behind what stands before the first of the names that run on to ``start``."""
    text, at = phrases.text, start
    for _ in range(_MOST_LISTED):
        end = at
        while end > item and text[end - 1] in _BETWEEN:
            end -= 1
        opened = text.rfind("(", item, end) if text.startswith(")", end - 1) else end
        other = phrases.before(opened, "PS")
        if other is None or other.start < item:
            return end
        at = other.start
    return at


def _office_in_heading(heading: str) -> tuple[str, str] | None:
    """Return the office in a heading, what is done about it left out (상무 신규 선임)."""
    pieces = heading.strip(" =:").split()
    while pieces and pieces[-1] in words("people/heading_verbs.txt"):
        pieces.pop()
    if not pieces or len(pieces) > _LONGEST_HEADING:
        return None
    head = names.head_of(pieces[-1], names.before_names()) or names.head_of(
        pieces[-1], words("people/listed_titles.txt")
    )
    return (" ".join(pieces), head) if head is not None else None
