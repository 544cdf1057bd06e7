"""What a bracket without a writer's post says: where a report is from, of which day, whose it is."""

from __future__ import annotations

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import Byline
from sinmun.reading.page.outlets import is_outlet, outlet_names
from sinmun.reading.page.writers import DESK, is_person, places

_DATELINE = pattern(
    r"\s?(?P<place>[가-힣A-Z]{2,8}(?:[·ㆍ,]\s?[가-힣A-Z]{2,8})*)\s?=\s?(?P<outlet>[가-힣A-Za-z0-9]{2,12})\s?"
)
# [가온망 한국어판 3월 14일], 새길 3월 14일
_DATED = pattern(
    r"(?P<who>[가-힣A-Za-z]{2,10})(?:\s(?:한국어판|한국어|특약))?\s(?:\d{4}년\s?)?\d{1,2}월\s?\d{1,2}일"
)
IN_PARENTHESES = pattern(r"\s?[(（][^)）]*[)）]\s?")
BYLINE_EDGES = " \t/[](){}<>〈〉【】=|ㅣ│-–—:,.■◇◆▶☞△▲·•*＜＞［］"
_SLASH = pattern(r"\s?/\s?")
_COMPANY = pattern(r"(?:[㈜]|\(주\)|주식회사)\s?")


def place_and_outlet(text: str) -> Byline | None:
    """Return the byline in ``서울=연합뉴스``, ``연합뉴스``, ``대전=한빛통신``, ``한빛통신=칼럼``: a bracket without names."""
    dated = _DATELINE.fullmatch(text)
    if dated is not None:
        of_column = dated["outlet"] in lexicons.words("reading/columns.txt")
        return Byline((), likely_outlet([dated["place"] if of_column else dated["outlet"], dated["place"]]))
    of_day = _DATED.fullmatch(text)
    if of_day is not None and is_outlet(of_day["who"]):
        return Byline((), of_day["who"])
    words = _SLASH.split(text) if "/" in text else text.split()
    if len(words) == 2 and is_outlet(words[0]) and is_person(words[1]):
        return Byline((words[1],), words[0])
    bare = text.strip().removesuffix("=").rstrip()  # [한빛경제=]: nobody signs
    return Byline((), bare) if bare in outlet_names() else None


def _is_desk_or_so(word: str) -> bool:
    """Return whether ``word`` ends as a desk does and is no outlet that does so, too (``새날한국``)."""
    return DESK.search(word) is not None and word not in outlet_names()


def likely_outlet(outlets: list[str]) -> str | None:
    """Return the first of ``outlets`` that can be one, of ``AP/가온통신`` the second, who brings it."""
    brought = [outlet for outlet in outlets if outlet not in lexicons.words("reading/foreign_wires.txt")]
    for outlet in brought or outlets:
        plain = _COMPANY.sub("", IN_PARENTHESES.sub("", outlet)).strip(BYLINE_EDGES)
        words = [word for word in plain.split() if word not in places() and not _is_desk_or_so(word)]
        if words and " ".join(words) not in places() and not plain.islower():
            return " ".join(words)
    return None
