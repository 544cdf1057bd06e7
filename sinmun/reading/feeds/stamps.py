"""The day of an entry, in the ways in which Korean feeds write time; an instant is the day that it is in Korea."""

from __future__ import annotations

import datetime
import re

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.days import KOREA

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>[A-Za-z]{3,9}|1[0-2]월?|0?[1-9]월?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY_FORMS = (
    # 2026-08-28, 2024. 1. 2., 2026.05.17, 2024년 5월 16일
    pattern(
        rf"(?<!\d){_YEAR}\s?[-./년]\s?{_MONTH}\s?(?:(?<=월)|(?<=월\s)|[-./]\s?)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
    ),
    # 20260921013544+0900
    pattern(
        rf"(?<!\d){_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?:[T ]?(?=\d{{4,6}}(?!\d)))?"
    ),
    # Sat, 16 Jul 2022; Sat, 16 07 2022; 토, 16 7월 2022
    pattern(rf"(?<!\d)(?P<day>3[01]|[12]\d|0?[1-9])[\s-]+{_MONTH}[\s-]+{_YEAR}(?!\d)"),
    # Thu May 16 01:33:33 KST 2024
    pattern(rf"(?P<month>[A-Za-z]{{3,9}})\s+(?P<day>3[01]|[12]\d|0?[1-9])\s(?=.*\s{_YEAR}$)"),
)
_HALF_OF_DAY = pattern(r"(?P<half>오전|오후|[AaPp]\.?[Mm]\b\.?)")
_TIME_OF_DAY = pattern(r"(?<!\d)(?P<hour>[01]?\d|2[0-3])(?::|시\s?)(?P<minute>[0-5]\d)(?:[:분]\s?[0-5]\d)?")
_PACKED_TIME = pattern(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:[0-5]\d)?(?!\d)")
_OFFSET = pattern(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>[0-5]\d)(?!\d)")
_NAMED_ZONE = pattern(r"(?<=[\d\s.])(?P<name>Z|[A-Z]{3,4})\b")
_UNIX = pattern(r"1\d{9}(?:\d{3})?")


def entry_day(stamp: str) -> datetime.date | None:
    """Return the day in Korea that the time stamp of a feed's entry names, or ``None`` if it is none.

    Read are ISO 8601 and RFC 2822, also with ``KST``, ``+09:00``, months in figures or in Korean, ``오전`` and ``오후``; days
    with dots; figures run together; Unix time. A stamp without a zone is Korean time.
    """
    text = " ".join(stamp.split())[:100]
    if _UNIX.fullmatch(text):
        return datetime.datetime.fromtimestamp(int(text[:10]), KOREA).date()
    for form in _DAY_FORMS:
        for found in form.finditer(text):
            day = _made(found)
            if day is not None:
                return _in_korea(day, text, found)
    return None


def _made(found: re.Match[str]) -> datetime.date | None:
    month = found["month"].removesuffix("월")
    name = month[:3].lower()
    number = int(month) if month.isdecimal() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
    try:
        return datetime.date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None


def _in_korea(day: datetime.date, text: str, found: re.Match[str]) -> datetime.date:
    """Return ``day``, or the next or last one where the time that stands behind it is another zone's."""
    rest = text[found.end() :]
    time = _TIME_OF_DAY.search(rest) or _PACKED_TIME.match(rest)
    zone = _zone_behind(rest[time.end() :]) if time is not None else None
    if time is None or zone is None:
        return day
    hour = int(time["hour"])
    half = _HALF_OF_DAY.search(rest)
    if half is not None:
        hour = hour % 12 + 12 * (half["half"] == "오후" or half["half"][0] in "pP")
    moment = datetime.datetime.combine(day, datetime.time(hour, int(time["minute"])), datetime.UTC)
    return (moment - zone).astimezone(KOREA).date()


def _zone_behind(rest: str) -> datetime.timedelta | None:
    """Return how far the zone that is named in ``rest`` is ahead of UTC."""
    offset = _OFFSET.search(rest)
    if offset is not None:
        ahead = datetime.timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"]))
        return -ahead if offset["sign"] == "-" else ahead
    named = _NAMED_ZONE.search(f" {rest}")
    zones = {name: int(hours) for name, hours in lexicons.rows("reading/zones.tsv")}
    if named is None or named["name"] not in zones:
        return None
    return datetime.timedelta(hours=zones[named["name"]])
