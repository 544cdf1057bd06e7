"""Time stamps: when the article was first published."""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import NamedTuple

from sinmun.patterns import pattern
from sinmun.reading.page import bylines, writers
from sinmun.reading.page.lines import Byline, Kind, key
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import keys, one_of

_DATE = (
    r"(?P<year>(?:19|20)\d\d|(?<!\d)'?\d\d(?=[./년-]))\s?[.\-/년]\s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/월]\s?"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)일?\.?"
)
_TIME = (
    r"(?:T|\s|,|\()*(?:\(?[월화수목금토일](?:요일)?\)?\s*)?"
    r"(?:(?:오전|오후|AM|PM|am|pm)?\s*\d{1,2}\s?[:시]\s?\d{2}분?(?::\d{2}(?:\.\d+)?)?초?\s*(?:AM|PM|am|pm|\(?KST\)?)?(?:[+]09:?00|Z)?)?\)?"
)
_STAMP_LABEL = one_of("published", "modified", spaced=True)
_STAMP = pattern(
    rf"(?:(?P<label>{_STAMP_LABEL})\s*[:：=|]?\s*)?{_DATE}{_TIME}(?:\s*(?P<after>송고|입력|승인|등록|게재|수정)(?!\s*[:：]?\s*(?:19|20)\d\d))?"
)
# March 14, 2025; 14 March 2025
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_NAMED = rf"(?P<month>{'|'.join(_MONTH_NAMES)})(?:[a-z]{{1,6}}|[.])?"
_ENGLISH_DAYS = (
    pattern(rf"\b{_MONTH_NAMED}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)\b"),
    pattern(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH_NAMED},?\s(?P<year>(?:19|20)\d\d)\b"),
)
# 생활 > 여행, beside a day
_SECTION_PATH = pattern(
    r"(?P<first>[가-힣A-Za-z·/]{1,10})(?:\s?[>›»]\s?[가-힣A-Za-z·/]{1,12}(?: [가-힣A-Za-z·/]{1,12}){0,3})+"
    r"(?=\s*(?:$|[|ㅣ]|\s\d))"
)
_SOURCE_GIVEN = pattern(r"출처\s?[:：=]\s?(?P<outlet>\S.{1,20})")
_LETTER_BETWEEN = pattern(r"(?<=:\d\d)l(?=[가-힣])")  # 14:50l수정 22.04.05 15:50l홍길동(gildong)
_DIGIT = pattern(r"\d")
_WRITTEN_DAY = pattern(r"\d{4}년 \d{1,2}월 \d{1,2}일")
_BARE_TIME = pattern(r"(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?")
_LATIN_WRITER = pattern(r"(?:By|by|BY|글)\s(?P<name>[A-Z][A-Za-z'.-]+(?:\s[A-Z][A-Za-z'.-]+){1,2})")
_PROGRAMME = pattern(r"\s*\[(?P<outlet>[가-힣A-Za-z0-9]{2,10})\s(?P<programme>[^\]]{2,12})\](?P<rest>.+)")
_AGO = pattern(r"(?:약\s?)?\d+\s?(?:초|분|시간|일|주|개월|달|년)\s?전")
_NOISE = pattern(
    r"댓글\s*\d*|(?:좋아요|싫어요|공감)\s*\d*|조회(?:\s?수)?\s*[:：]?\s*[\d,]*|지면\s*[A-Z]?\d*면?|[A-Z]?\d{1,2}면|[A-Z]\d{1,2}|\d+분\s?읽기|추천\s*\d*|공유\s*\d*|"
    r"\S+[.](?:gif|jpg|png)(?=\s|$)|"
    r"글자\s?크기|기사원문|인쇄|스크랩\s*\d*|프린트|프린트하기|[월화수목금토일]요일|호수\s*\d+|\d+호|신고(?![가-힣])|\d+ min read"
)
_COUNTED = pattern(r"조회(?:\s?수)?\s*[:：|]?\s*\d")
_CELL_BORDER = pattern(r"\s*[|\t:：]\s*")
_MARKS = pattern(r"[\s|/·•∙ㆍ:：~\-–—()\[\]<>,.;▲△▶■◇☆★ㅣ│+]+")


_LABEL_LENGTH = 20
_LONGEST_STAMP = 160  # characters
_REST = 12


class Stamp(NamedTuple):
    """A day on the page and what it is said to be."""

    date: datetime.date
    kind: Kind


class StampLine(NamedTuple):
    """A line of time stamps: the days in it, and the byline that stands beside them, if any."""

    stamps: tuple[Stamp, ...]
    byline: Byline | None


def parse_stamps(text: str, *, label: Kind | None = None) -> StampLine | None:
    """Return the time stamps in ``text`` if the line holds nothing else but a byline and controls, or None.

    Args:
        text: the line.
        label: what the line before said, when a label stands on a line of its own.
    """
    if len(text) > _LONGEST_STAMP or _DIGIT.search(text) is None:
        return None
    text = _without_sections_beside(
        _in_figures(unicodedata.normalize("NFKC", _LETTER_BETWEEN.sub("|", text.replace("ㅣ", "|"))))
    )
    found = list(_STAMP.finditer(text))
    if not found:
        return StampLine((), None) if _AGO.fullmatch(text.strip(" ·|")) else None
    days = tuple(stamp for match in found if (stamp := _stamp(match, label)) is not None)
    labelled = label is not None or any(match["label"] or match["after"] for match in found)
    labelled = labelled or _COUNTED.search(text) is not None
    if not days or not (labelled or any(map(_is_full_day, found))):
        return None
    return _line_of(days, text, labelled=labelled)


def _in_figures(text: str) -> str:
    """Return ``text`` with days that are written in English in figures: ``March 14, 2025`` as ``2025.3.14``."""
    if not any(month in text for month in _MONTH_NAMES):
        return text
    for form in _ENGLISH_DAYS:
        text = form.sub(
            lambda day: f"{day['year']}.{_MONTH_NAMES.index(day['month']) + 1}.{day['day']}", text
        )
    return text


def _without_sections_beside(text: str) -> str:
    """Return ``text`` without the path of sections that stands in it beside a day: ``… | 생활 > 여행``."""
    path = _SECTION_PATH.search(text) if ">" in text or "›" in text or "»" in text else None
    if path is None or key(path["first"]) not in keys("sections"):
        return text
    return f"{text[: path.start()]} {text[path.end() :]}"


def _line_of(days: tuple[Stamp, ...], text: str, *, labelled: bool) -> StampLine | None:
    """Return ``days`` with the byline beside them, or None if the line says something else besides."""
    plain, rest = _beside(text)
    if labelled and _is_administration(text):
        return StampLine(days, None)
    if not _MARKS.sub("", rest) or key(plain) in keys("buttons") or key(plain) in keys("sections"):
        return StampLine(days, None)
    byline = _byline(plain, rest, timed=":" in text)
    short = labelled and len(plain) <= _REST and _is_short(text)
    return StampLine(days, byline) if byline is not None or short else None


def _is_administration(text: str) -> bool:
    """Return whether what stands beside the days are cells of administration: labels with their values, and counts."""
    cells = [
        cell
        for cell in _CELL_BORDER.split(_NOISE.sub(" ", _STAMP.sub(" ", text)))
        if cell.strip(" -|") and not cell.strip().isdigit()
    ]
    return len(cells) > 1 and all(key(label) in keys("fields") for label in cells[::2])


def _is_full_day(match: re.Match[str]) -> bool:
    """Return whether a day has its century, or a time beside it."""
    return len(match["year"]) == 4 or ":" in match[0]


def _beside(text: str) -> tuple[str, str]:
    """Return what stands beside the days, without controls and counts: bare, and as it stands."""
    rest = re.sub(_STAMP_LABEL, " ", _STAMP.sub(" ", text))
    rest = _NOISE.sub(" ", _BARE_TIME.sub(" ", rest))
    return rest.strip(" |/·•:()[]<>,.-–~▲△ㅣ│*"), rest


def _byline(plain: str, rest: str, *, timed: bool) -> Byline | None:
    """Return what signs beside a day: a byline, a programme, a bare name, a running head, an outlet."""
    plain += ")" * (plain.count("(") - plain.count(")"))
    found = bylines.parse(plain) or _programme(rest) or _bare_writer(plain, timed=timed)
    found = found or _running_head(plain) or (_desk_of_outlet(plain) if timed else None) or _taken_from(plain)
    source = plain.removesuffix("원문").rstrip()  # a portal's link to the outlet's own page
    return Byline((), source) if found is None and is_outlet(source) else found


def _programme(text: str) -> Byline | None:
    """Return the byline behind a news programme in brackets (``[매체 8뉴스] 홍길동 기자``)."""
    found = _PROGRAMME.match(text)
    if found is None or key(found["programme"]) not in keys("programs"):
        return None
    byline = bylines.parse(found["rest"].strip(" |/·•"))
    return Byline(byline.names, found["outlet"]) if byline is not None else None


def _bare_writer(text: str, *, timed: bool) -> Byline | None:
    """Return the byline in what stands beside a time and is nothing but a name (``홍길동2024. 8. 22. 16:45``)."""
    latin = _LATIN_WRITER.fullmatch(text)
    if latin is not None:
        return Byline((latin["name"],), None)
    return Byline((text,), None) if timed and writers.is_person(text) else None


def _running_head(text: str) -> Byline | None:
    """Return the outlet in what a printed page says above its columns beside the day: page, section, outlet."""
    outlets = [word for word in text.split() if not word.isdigit() and key(word) not in keys("sections")]
    return Byline((), outlets[0]) if len(outlets) == 1 and is_outlet(outlets[0]) else None


def _desk_of_outlet(text: str) -> Byline | None:
    """Return the outlet whose desk is all that stands beside a time (``가온방송 지역국 2025. 3. 6. 20:15``)."""
    outlet, _, desk = text.partition(" ")
    return Byline((), outlet) if desk and is_outlet(outlet) and writers.is_desk(desk) else None


def _taken_from(text: str) -> Byline | None:
    """Return the outlet that stands behind the word for a source: ``출처: 가온망 한국어판``."""
    source = _SOURCE_GIVEN.fullmatch(text)
    outlet = source["outlet"].removesuffix(" 한국어판") if source is not None else ""
    return Byline((), outlet) if is_outlet(outlet) else None


def is_day(text: str) -> bool:
    """Return whether ``text`` is nothing but a day written out (``2025년 2월 7일``), as a heading can be."""
    return _WRITTEN_DAY.fullmatch(text) is not None


def label_kind(text: str) -> Kind | None:
    """Return what kind of time ``text`` announces if it is nothing but a label (``입력``), or None."""
    plain = key(text) if len(text) <= _LABEL_LENGTH else ""
    if plain in keys("published"):
        return "published"
    return "modified" if plain in keys("modified") else None


def _is_short(text: str) -> bool:
    return len(text) < 80 and not text.endswith(("다.", "요.", "다", "요"))


def _stamp(match: re.Match[str], label: Kind | None) -> Stamp | None:
    date = day_named(match)
    if date is None:
        return None
    word = match["label"] or match["after"]
    if word is None:
        return Stamp(date, label or "plain")
    return Stamp(date, "modified" if key(word) in keys("modified") else "published")


def day_named(match: re.Match[str]) -> datetime.date | None:
    """Return the day that the groups ``year``, ``month`` and ``day`` of a match name, if there is such a day."""
    year = int(match["year"].lstrip("'"))
    try:
        return datetime.date(year if year >= 100 else 2000 + year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None
