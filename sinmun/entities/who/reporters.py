"""Those who wrote the article, told from those it is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from sinmun.entities.text import names
from sinmun.entities.who.namings import Kind, Naming
from sinmun.lexicons import lines
from sinmun.patterns import pattern
from sinmun.words.morphs import Document

_LONGEST_CREDIT, _BEFORE_BYLINE = 10, 40
_GLUED_LINE = 80  # characters
_SIGNS_OFF = "입니다"
# Some tables have lost the sign of an address: 나하늘 기자 haneulhaeon.co.kr.
_MAIL = r"(?!www\.)[A-Za-z0-9._]+(?:@|\.(?:com|kr|net)\b)"
_COLUMN = pattern(r"의 [^\[\]\n]{1,20}\]")
_DATELINE = pattern(r"(?:\n|[다요]\.)(?:[가-힣]{2,4}\s?=\s?)?$")
_BEHIND_BYLINE = "/ㆍ·,. \n"
_SENTENCE_BEGINS = pattern(
    rf"(?:\n|[다요죠][.?!]\s?|[\"”’)\]】]\s|{_MAIL}\S*\s|[가-힣]{{2,4}}\s?기자\s)(?:[가-힣]{{2,4}}\s?[·,]\s?){{0,4}}$"
)
_OTHER_SIGNERS = pattern(r"(?:[.?!…”\"’')\]]\s+|^)(?:[가-힣]{2,4}/)*\Z")
_SIGNED_BY_SEVERAL = pattern(r"[가-힣]{2,4}/\Z")
_LONGEST_SIGNATURE = 24
_COLUMN_IN_MARKS = pattern(r"의 [^‘’'“”\"<>《》\n]{1,20}[’'”\">》]")
_PARTICLES = "[가는의와도를에로들]|이었|였"
_COLUMN_HEAD = pattern(r"\[[^\[\]\n]{2,12}\]\s?(?:[^\n]*/\s?)?")
"""A headline with the name of a column, up to whose it is: [아침 글] 물이 빠졌다 / 함도연, [아침 글]함도연/물이 빠졌다."""
_OF_SEVERAL = "(?:등|외|측|팀|출신|본인|가족|부부|사건)"


@cache
def _credit() -> re.Pattern[str]:
    titles = "|".join(sorted(lines("people/reporter_titles.txt"), key=len, reverse=True))
    said = "보도|취재|전해|전합|연결|리포트|추적했습니다|나가 있습니다"
    several = r"(?:(?:\s?[/·,]\s?| )[가-힣]{2,4}){0,5}"
    behind = rf"(?:[.!](?=\n)|\s*(?:$|[=|/\])\n]|\(?{_MAIL})|입니다|(?:가|의|이)?\s?(?:\S+\s)?(?:{said}))"
    # Kiwi takes the end of some names for a particle: 윤하람이 특파원입니다.
    others = rf"이 (?:{titles})입니다|\s\S{{2,10}}\s(?:{titles})\s{_MAIL}|\s?\(?{_MAIL}"
    return re.compile(rf"{several}(?:\s{{0,2}}|\s/\s)(?:인턴 )?(?:{titles}){behind}|{others}")


@cache
def _unmarked() -> re.Pattern[str]:
    """Return the pattern of a reporter's title behind a name without a particle: nothing is said of 함도연 기자 해온시는."""
    titles = "|".join(sorted(lines("people/reporter_titles.txt"), key=len, reverse=True))
    others = r"(?:\s?[·,]\s?[가-힣]{2,4}){0,5}\s?"
    # 함도연 선임기자해온시는: the next line is glued to a title that no particle follows.
    glued = rf"(?:선임|사진|영상|인턴|수습|객원)기자(?!{_PARTICLES})[가-힣]{{3}}"
    return re.compile(rf"{others}(?:(?:{titles})(?=\s?\[| (?!{_OF_SEVERAL}))|{glued})")


@cache
def _called() -> re.Pattern[str]:
    """Return the pattern of what an anchor who calls a reporter says behind the name that begins the line: 함도연 기자."""
    titles = "|".join(sorted(lines("people/reporter_titles.txt"), key=len, reverse=True))
    return re.compile(rf" (?:{titles})[.!](?=\s)")


@cache
def _credited() -> re.Pattern[str]:
    makers = "|".join(sorted(lines("people/credit_words.txt"), key=len, reverse=True))
    return re.compile(rf"(?:(?:{makers})\s?[=:]\s?|[\[(](?:{makers}) |(?P<bare>{makers}) )$")


def without_reporters(namings: Sequence[Naming], document: Document) -> list[Naming]:
    """Return the namings of people of the article: not its reporters, unless the story itself speaks of them.

    A name of the byline stays out unless it is also named without 기자 behind it; any other name stays out when it
    stands only in credits (아무개 기자입니다, 아무개 기자가 보도합니다).
    """
    text = document.text
    byline = {name.replace(" ", "") for name in document.article.reporters}
    by_name: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        if naming.kind in (Kind.FULL, Kind.FOREIGN):
            by_name[naming.key].append(naming)
    out: set[str] = set()
    for name, named in by_name.items():
        credits = [_is_credit(naming, text, name in byline) for naming in named]
        if any(credits):
            credits = [
                told or _names_column(naming, text) for told, naming in zip(credits, named, strict=True)
            ]
        # Whom the anchor calls (아무개 기자.) signs off at the end: 해온에서 아무개입니다.
        signs_off = [text.startswith(_SIGNS_OFF, naming.mention.end) for naming in named]
        if any(credits) and all(map(max, credits, signs_off)):
            out.add(name)
    return [naming for naming in namings if naming.key not in out]


def _is_credit(naming: Naming, text: str, in_byline: bool) -> bool:
    start, end = naming.mention.start, naming.mention.end
    if text[max(0, start - 1) : start] in ("", "\n") and _called().match(text, end):
        return True
    before = text[max(0, start - _BEFORE_BYLINE) : start]
    credited = _credited().search(before)
    if _credit().match(text, end) or (credited and credited["bare"] is None):
        return True
    # 해온시는 …고 밝혔다. 아무개 기자 해온시의 … and 그래픽 아무개 기자 stand where a page glued a byline to the text.
    if _unmarked().match(text, end) and (credited or _SENTENCE_BEGINS.search(before)):
        return True
    if start and naming.title is None and _begins_a_glued_cell(text, start, end):
        return True
    # A column in the headline has its writer's name: [아무개의 책장]. So has the last line, alone or behind the place.
    if text.endswith("[", 0, start) and _COLUMN.match(text, end):
        return True
    if _COLUMN_HEAD.fullmatch(text, 0, start) and text.startswith("\n" if "/" in before else "/", end):
        return True
    if end >= len(text.rstrip(_BEHIND_BYLINE)) and _DATELINE.search(
        text[max(0, start - _LONGEST_CREDIT) : start]
    ):
        return True
    if naming.title is None and _signs_the_end(text, start, end):
        return True
    # KBS 뉴스 아무개입니다: a broadcaster signs off. 저는 아무개입니다 is somebody speaking.
    if text.startswith(_SIGNS_OFF, end) and (in_byline or text.endswith(("뉴스 ", "뉴스, "), 0, start)):
        return True
    return in_byline and naming.title is not None and naming.title in lines("people/reporter_titles.txt")


def _signs_the_end(text: str, start: int, end: int) -> bool:
    """Return whether a name ends the text behind a finished sentence, or with others: 물이 빠졌다. 나하늘/도서린."""
    behind = text[end : end + _LONGEST_SIGNATURE].rstrip()
    if end + len(behind) < len(text.rstrip()) or (behind and not behind.startswith("/")):
        return False
    if not all(map(names.is_full_name, behind.split("/")[1:])):
        return False
    before = text[max(0, start - _LONGEST_SIGNATURE) : start]
    several = bool(behind) or _SIGNED_BY_SEVERAL.search(before) is not None
    return several or _OTHER_SIGNERS.search(before) is not None


def _names_column(naming: Naming, text: str) -> bool:
    """Return whether a name stands in the title of a column in marks: ‘아무개의 책장’."""
    start = naming.mention.start
    opened = text[max(0, start - 1) : start] in ("‘", "'", "“", '"', "<", "《")
    return opened and _COLUMN_IN_MARKS.match(text, naming.mention.end) is not None


def _begins_a_glued_cell(text: str, start: int, end: int) -> bool:
    """Return whether an outlet and the name begin a line of headline and text in one, glued: 해온일보 아무개 물이 …"""
    line = text.find("\n")
    glued = (len(text) if line < 0 else line) >= _GLUED_LINE
    return glued and text.startswith(" ", end) and text[:start].rstrip() in lines("reading/outlets.txt")
