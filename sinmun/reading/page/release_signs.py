"""By which words lines of a press release tell what they are: its name, its times, the officials who answer questions."""

from __future__ import annotations

import datetime
import re
from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page import stamps
from sinmun.reading.page.lines import Line

_DAY = pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d\d|'?\d\d)\s?[.\-/년]\s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/월]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)
_CLOCK = pattern(r"\(?[월화수목금토일](?:요일)?\)|\d{1,2}\s?[:시]\s?\d{0,2}분?|오전|오후")
_TELEPHONE = pattern(r"(?<!\d)0\d{1,2}[-.)·]\s?\d{3,4}[-.·]\d{4}(?!\d)")
_NOT_LETTERS = pattern(r"[^0-9A-Za-z가-힣]+")
DASH = pattern(r"^[-–—―]\s?(?=\S)")
STATED = pattern(r"다[.][*\d)]*$")
FIRST_LINES = 15  # of a page, among which the head of a release stands
RELEASE_NAME = 30  # characters of a line that says what the page is
OFFICIAL_ROW = 160  # characters


def squeezed(text: str) -> str:
    """Return ``text`` without anything but letters and digits."""
    return _NOT_LETTERS.sub("", text)


def is_release_name(line: Line) -> bool:
    """Return whether ``line`` says that it is a release, perhaps behind one word that says whose it is."""
    return len(line.text) <= RELEASE_NAME and _kind_at(line) is not None


def _kind_at(line: Line) -> int | None:
    """Return with which word of ``line`` the name of a release begins that ends it: its first or second, else None."""
    words = _plain_words(line)
    kinds = lexicons.words("reading/release_kinds.txt")
    return next((at for at in range(min(2, len(words))) if "".join(words[at:]) in kinds), None)


def _plain_words(line: Line) -> list[str]:
    """Return the words of a line without marks; letters at its beginning that stand apart are one (``경 찰 청``)."""
    words = [plain for word in line.text.split() if (plain := squeezed(word))]
    apart = next((at for at, word in enumerate(words) if len(word) > 1), len(words))
    return ["".join(words[:apart]), *words[apart:]] if apart > 1 else words


def issuer(line: Line) -> str | None:
    """Return whose release it is, if the line says it before what it is."""
    name = _plain_words(line)[0]
    return name if _kind_at(line) == 1 and len(name) > 2 else None


@cache
def _times() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return the labels of times, the longest first: kind, label, and its pattern with spaces anywhere in it."""
    rows = sorted(lexicons.rows("reading/release_times.txt"), key=lambda row: -len(row[1]))
    return tuple((kind, label, re.compile(r"\s?".join(label))) for kind, label in rows)


def time_label(line: Line) -> str | None:
    """Return the kind of time with whose label ``line`` begins, or None."""
    plain = squeezed(line.text[:20])
    return next((kind for kind, label, _ in _times() if plain.startswith(label)), None)


def is_time(line: Line) -> bool:
    """Return whether a line that begins with a label of times is more than the beginning of a sentence."""
    return not line.is_report and len(line.text) <= OFFICIAL_ROW


def is_bare_time(line: Line) -> bool:
    """Return whether ``line`` holds a day, and besides days and hours nothing but the words of such lines."""
    if len(line.text) > OFFICIAL_ROW or _DAY.search(line.text) is None:
        return False
    rest = squeezed(_CLOCK.sub("", _DAY.sub("", line.text)))
    for word in sorted(lexicons.lines("reading/release_time_words.txt"), key=len, reverse=True):
        rest = rest.replace(word, "")
    return not rest


def collect_days(text: str, days: dict[str, datetime.date]) -> None:
    """Write down the first day behind each kind of label in ``text``; one without a label counts as that of the first kind."""
    found = sorted(
        (match.start(), -len(label), kind) for kind, label, form in _times() for match in form.finditer(text)
    )
    places = [(at, kind) for at, _, kind in found] or [(0, "from")]
    for (at, kind), (end, _) in zip(places, [*places[1:], (len(text), "")], strict=True):
        match = _DAY.search(text[at:end])
        day = stamps.day_named(match) if match is not None else None
        if day is not None:
            days.setdefault(kind, day)


def is_official(line: Line) -> bool:
    """Return whether ``line`` is a row of the table of officials."""
    if len(line.text) > OFFICIAL_ROW or line.is_report:
        return False
    plain = squeezed(line.text)
    if _TELEPHONE.search(line.text):
        return any(word in plain for word in lexicons.lines("reading/officials.txt"))
    return line.tabs and plain.startswith(lexicons.lines("reading/official_labels.txt"))
