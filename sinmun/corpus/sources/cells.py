"""What the cells of single fields say: days, reporters, outlets."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cache

from sinmun import lexicons
from sinmun.reading.days import KOREA, day_of
from sinmun.reading.hosts import host_of
from sinmun.reading.page.authors import names_in

_DAYS = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d{3})"),
    # 20240102, and with the time of day in 4, 6 or 9 figures
    re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6}|\d{9})?(?!\d)"),
    re.compile(r"(?<![\d.])(\d\d)\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)"),
    # 25/01/03; a first number of 12 and less may be a month
    re.compile(r"(?<![\d/-])(1[3-9]|[2-9]\d)[/-](\d{1,2})[/-](\d{1,2})(?![\d/-])"),
)
_NAMED_MONTH = re.compile(
    r"(?<![A-Za-z\d])(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?)?(?P<month>[A-Za-z]{3,9})\.?"
    r"[\s-]+(?:(?P<later>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_UNIX_TIME = re.compile(r"(\d{10})(?:\.\d+|\d{3}|\d{6}|\d{9})?")  # seconds to nanoseconds
_SERIAL = re.compile(r"([3-5]\d{4})(?:\.\d+)?")
_FIRST_SERIAL = datetime.date(1899, 12, 30)  # as Excel counts: 60 is a day that never was
_ADDRESS = re.compile(r"\s*(?:https?:)?//\S+\s*", re.I)
_OWN_PART = re.compile(r"^(?:(?:www\d?|m|mobile|amp|news)\.)+")  # of a site: no outlet of its own
_DATELINE = re.compile(r"^[^=\n]{1,20}=\s*")
_PLACE_BEFORE = re.compile(r"^([가-힣A-Z]{2,6})\s?/\s?(?=[가-힣]{2,4}\s)")
_OTHERS = re.compile(r"\s외\s?\d+\s?(?:명|인)")
_DESK_BEFORE = re.compile(r"^\S+(?:본부|팀|부|국|센터)\s(?=[가-힣]{2,4}(?:\s|$))")
_MEANS_BEFORE = re.compile(
    r"(?<![가-힣])(?:글|사진|영상|그래픽)(?:\s?[·ㆍ,/]\s?(?:글|사진))?\s(?=[가-힣]{2,4})"
)
_STOP_BETWEEN = re.compile(r"(?<=[가-힣]{2})\.(?=[가-힣]{2})")
_NAME_AND_OFFICE = re.compile(r"([가-힣]{2,4})\s(\S+)")
_ROOM = re.compile(r"\n|\s{2,}")


def parse_date(text: str) -> datetime.date | None:
    """Return the day in Korea that a cell names.

    Read are ``2024-01-02T09:00`` with any zone, ``2024. 1. 2.``, ``24.01.02``, ``24/01/02``, ``2024년 1월 2일``,
    ``20240102`` with or without the time of day, ``Tue, 02 Jan 2024 09:00:00 +0900``, ``Jan 2, 2024``,
    ``2 January 2024``, Unix time in seconds to nanoseconds, and the serial numbers of Excel (``45293``). Not
    ``01/02/2024``, which may be January or February.
    """
    text = text[:200].strip()
    if found := _UNIX_TIME.fullmatch(text):
        return datetime.datetime.fromtimestamp(int(found[1]), KOREA).date()
    if found := _SERIAL.fullmatch(text):
        return _FIRST_SERIAL + datetime.timedelta(days=int(found[1]))
    if (day := day_of(text)) is not None:
        return day
    for form in _DAYS:
        if found := form.search(text):
            return _day(int(found[1]), int(found[2]), int(found[3]))
    return _named_day(text)


def _named_day(text: str) -> datetime.date | None:
    """Return the day in a form that names the month in English."""
    months = lexicons.lines("corpus/months.txt")
    for found in _NAMED_MONTH.finditer(text):
        month, day = found["month"][:3].lower(), found["later"] or found["day"]
        if month in months and day is not None:
            return _day(int(found["year"]), months.index(month) + 1, int(day))
    return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    century = 0 if year > 99 else 1900 if year > 69 else 2000
    try:
        return datetime.date(century + year, month, day)
    except ValueError:
        return None


def parse_reporters(text: str) -> tuple[str, ...]:
    """Return the people in a cell of reporters, without posts, places and addresses; desks and outlets are nobody."""
    found: dict[str, None] = {}
    for line in _ROOM.split(text[:500]):
        bare = line.strip()
        for taken in (_OTHERS, _DATELINE, _PLACE_BEFORE, _DESK_BEFORE, _MEANS_BEFORE):
            bare = taken.sub("", bare)
        parted = _STOP_BETWEEN.sub(",", bare)
        found |= dict.fromkeys(names_in(parted) or _contributor(parted))
    return tuple(found)


def _contributor(text: str) -> tuple[str, ...]:
    """Return the writer who signs with an office that is no reporter's: 변호사, 교수."""
    found = _NAME_AND_OFFICE.fullmatch(re.sub(r"[(<\[].*", "", text).strip())
    return names_in(found[1]) if found and found[2] in lexicons.words("people/titles.txt") else ()


def is_address(text: str) -> bool:
    """Return whether a cell is the address of a page."""
    return _ADDRESS.fullmatch(text) is not None


def outlet_in(text: str) -> str:
    """Return the outlet that a cell names; of an address it is the one at its domain, else the domain."""
    if not is_address(text):
        return text
    return outlet_at(text) or host_of(text.strip()).removeprefix("www.")


def outlet_at(address: str) -> str:
    """Return the outlet at whose domain an address is; empty where it is none that is known.

    A part of a site may be another outlet (``biz``, ``sports``, ``weekly``): of such a part nothing is known.
    """
    return (
        _outlets_of_domains().get(_OWN_PART.sub("", host_of(address.strip())), "")
        if is_address(address)
        else ""
    )


@cache
def _outlets_of_domains() -> Mapping[str, str]:
    return {row[0]: row[1] for row in lexicons.rows("reading/domains.txt")}
