"""Days in what machines write of a page: an instant is the day that it is in Korea."""

from __future__ import annotations

import datetime
import email.utils

from sinmun.patterns import pattern

KOREA = datetime.timezone(datetime.timedelta(hours=9))
_MACHINE_STAMP = pattern(
    r"(?P<year>(?:19|20)\d\d)(?:[-./]\s?(?P<month>1[0-2]|0?[1-9])[-./]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
    r"|(?P<packed>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])))"
    r"\.?(?:[T\s]*(?P<hour>[01]?\d|2[0-3]):?(?P<minute>[0-5]\d)(?::?[0-5]\d(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|\+\d\d(?!\d))?)?"
)
_UTC = frozenset({"Z", "UTC", "GMT"})


def day_of(text: str) -> datetime.date | None:
    """Return the day in Korea of a time stamp in ISO 8601, RFC 2822 or parted by dots, or None if it is none.

    A stamp without a zone is taken for Korean time.
    """
    found = _MACHINE_STAMP.search(text)
    if found is None:
        return _mail_day(text)
    packed = found["packed"] or ""
    month, day = (packed[:2], packed[2:]) if packed else (found["month"], found["day"])
    try:
        date = datetime.date(int(found["year"]), int(month), int(day))
    except ValueError:
        return None
    zone = _zone(found["zone"])
    if zone is None:
        return date
    time = datetime.time(int(found["hour"]), int(found["minute"]), tzinfo=zone)
    return datetime.datetime.combine(date, time).astimezone(KOREA).date()


def _zone(text: str | None) -> datetime.tzinfo | None:
    if text is None:
        return None
    if text in _UTC:
        return datetime.UTC
    sign = -1 if text[0] == "-" else 1
    minutes = int(text[-2:]) if len(text) > len("+09") else 0
    return datetime.timezone(sign * datetime.timedelta(hours=int(text[1:3]), minutes=minutes))


def _mail_day(text: str) -> datetime.date | None:
    """Return the day in Korea of a stamp as in a mail's head: ``Wed, 18 Jun 2025 16:30:00 GMT``."""
    try:
        found = email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return found.astimezone(KOREA).date() if found.tzinfo is not None else found.date()
