"""Lines that their neighbours give away: fields of a table of administration, notes of editors, invitations, owners."""

from __future__ import annotations

from itertools import pairwise

from sinmun.patterns import pattern
from sinmun.reading.page import captions
from sinmun.reading.page.lines import Line, Page, key
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import STOOD_FIRST, keys, one_of

_FIELD_LABEL = pattern(r"(?P<label>[가-힣A-Za-z ]{2,6})[:：]\s\S")
_INVITES = pattern(r"(?:세요|습니다|십시오)[!~.]?$")
_EDITORS = pattern(rf"[\[(<【〈]\s?※?\s?{one_of('editors_notes', spaced=True)}\s?[\])>】〉=:]")
_FIRST_STOOD = pattern(rf"{STOOD_FIRST}$")
_BRACKETS_OF_NOTES = "【[(<"
# 【한빛뉴스는 …을 싣고 있습니다. … 들려주세요.】
_SAID_ASIDE = pattern(r"[【\[(<](?P<inside>[^【】\[\]<>]+)[】\])>]")
_NOTE = 600  # characters
_BELOW = 6  # lines
_VALUE = 14  # characters
_INVITATION = 60  # characters
_ANSWERED = 2  # sentences of somebody who answers: 내일 엽니다. 많이 와 주세요.
_OWNED_PICTURE = 200  # characters


def drop_fields(page: Page) -> None:
    """Remove the labels of a table of administration and their values, each on a line of its own."""
    for line, below in pairwise(page.lines):
        if line.rule is None and _is_mail_field(line):
            line.rule = "field"
        if below.rule is None and _is_field(below, line):
            below.rule = "field"
        if line.key not in keys("fields") or line.rule not in {None, "button", "menu", "field"}:
            continue
        line.rule = line.rule or "field"
        if _is_value(below):
            below.rule = "field"


def _is_field(line: Line, above: Line) -> bool:
    """Return whether ``line`` is a label of administration with its value, below a stamp, a count or another such row."""
    label, _, value = line.text.partition(" ")
    labelled = key(label) in keys("fields") and 0 < len(value) <= _VALUE
    return labelled and above.rule is not None and not line.is_sentence


def _is_mail_field(line: Line) -> bool:
    label = _FIELD_LABEL.match(line.text)
    return label is not None and key(label["label"]) in keys("mail_fields")


def _is_value(line: Line) -> bool:
    short = len(line.text) <= _VALUE and " " not in line.text
    return line.rule is None and short and not line.is_sentence


def drop_owners(page: Page) -> None:
    """Remove the owners' names alone on a line below pictures, and the captions above them."""
    for above, line in pairwise(page.lines):
        if not captions.is_owner(line.text) or above.rule is not None:
            continue
        below = [other.rule is None and other.is_statement for other in page.lines[line.index + 1 :][:_BELOW]]
        if sum(below) >= 2:
            line.rule = "credit"
        if _is_pictured(above, line, reported=any(below[:3])):
            line.rule, above.rule = "credit", "caption"


def _is_pictured(above: Line, owner: Line, *, reported: bool) -> bool:
    """Return whether the line above an owner's name is the caption of the picture that is owned."""
    if owner.gap or len(above.text) >= _OWNED_PICTURE:
        return False
    return captions.has_mark(above.text) or (reported and not above.is_prose)


def drop_editors_notes(page: Page) -> None:
    """Remove what the editors say about a series, behind their label or in the line below it, and where a report stood first."""
    for line in page.live():
        if line.key in keys("editors_notes"):
            line.rule = "note"
            below = page.after(line)
            if below is not None and below.rule is None and below.is_prose:
                below.rule = "note"
        elif len(line.text) < _NOTE and _is_told_aside(line.text):
            line.rule = "note"


def _is_told_aside(text: str) -> bool:
    found = _EDITORS.match(text) or _FIRST_STOOD.match(text)
    return found is not None or _tells_of_outlet(text)


def _tells_of_outlet(text: str) -> bool:
    """Return whether ``text`` stands in brackets as a whole and says to the readers what an outlet does."""
    told = _SAID_ASIDE.fullmatch(text) if text[0] in _BRACKETS_OF_NOTES else None
    if told is None or _INVITES.search(told["inside"]) is None:
        return False
    first = told["inside"].partition(" ")[0]
    return first.endswith(("은", "는")) and is_outlet(first[:-1])


def drop_invitations(page: Page) -> None:
    """Remove the lines that invite to a service, in one sentence, above the control that accepts."""
    for line, below in pairwise(page.lines):
        invites = len(line.text) < _INVITATION and _INVITES.search(line.text) is not None
        if invites and line.rule is None and line.sentences < _ANSWERED and below.rule == "button":
            line.rule = "notice"
