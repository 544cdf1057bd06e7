"""Captions that a crawler glued between the sentences of a report, told by the credit behind them."""

from __future__ import annotations

import re

from sinmun.patterns import pattern
from sinmun.reading.page import captions
from sinmun.reading.page.lines import CLOSERS
from sinmun.reading.page.patterns import NEXT_OF_PROVIDER, NO_PARTICLE, PROVIDER, WIRE, one_of

# (사진=한빛통신), [사진 제공=새길시], / 사진=한빛통신, [새길시 제공], and behind a scene 홍길동 기자; glued to the next
# sentence 새길시청 제공시장은 …, AP연합뉴스시장은 …, ⓒ 새길시사진기자단시장은 …
_PICTURE_CREDIT = pattern(
    rf"\s?(?:[(\[](?:사진|그래픽|자료|영상|이미지)(?:\s?(?:제공|출처|캡처))?\s?[=:]\s?[^()\[\]\n]{{2,40}}[)\]]|"
    rf"[(\[][^()\[\]\n]{{1,24}}\s(?:제공|캡처|갈무리)[)\]]|(?P<writer>(?<=있다[.])\s[가-힣]{{2,4}}\s기자)|"
    rf"(?P<glued>(?<=[가-힣][.])\s{PROVIDER}\s(?:제공|캡처|갈무리)(?=\S){NEXT_OF_PROVIDER}|(?<=[가-힣][.])\s{WIRE}(?=[가-힣“‘\"'])|"
    rf"\s?[ⓒ©]\s?[가-힣]{{0,10}}(?:기자단|취재단)(?=[가-힣“‘\"']))|"
    rf"(?P<agency>/?\s?사진\s?=\s?(?>{one_of('outlets')}|[가-힣]{{2,4}}\s(?:기자|페이스북|인스타그램|유튜브))|"
    rf"(?<=있다[.])\s?/?\s?(?:[가-힣]{{2,4}}=)?{WIRE}(?:\s제공)?+(?!\s?(?:기자|보도|취재|사장|관계자))))"
    rf"[.]?{NO_PARTICLE}(?!\s?(?:19|20)\d\d\.)(?=\s{{0,3}}[가-힣A-Z0-9“‘\"'\[][^\n]{{30}})"
)
_STATED_BEFORE = pattern(rf"(?:[다요죠][.]|[까나요][?])[{CLOSERS}]*\s?")
_PICTURED_HINT = pattern(
    r"사진|제공|캡처|갈무리|기자|있다[.]\s?/?\s?(?:[가-힣]{2,4}=)?(?:[A-Z]|로이터|신화|연합|뉴[시스])|"
    r"[가-힣][.]\s(?:(?:[A-Z]{2,8}|로이터|신화)[=·\s]?)?(?:연합뉴스|뉴시스|뉴스1)"
)
_HEAD_OF_ROW = 400  # characters in which what stands before the first sentence is cut off with its credit
_LEAST_ROW = 200  # characters of a line to which something is glued
_LONGEST_GLUED = 200  # characters
_SHORTEST_GLUED = 6
_GLUED_HEADING = "○●◇◆□■▶#"  # a heading in the report, to which a credit is glued


# 한빛통신새길시는 …: an agency stuck to the first paragraph
_AGENCY_FIRST = pattern(
    rf"^(?:연합뉴스|뉴시스|뉴스1|게티이미지(?:뱅크|코리아)?){NO_PARTICLE}(?=[가-힣“‘\"'][^\n]{{60}})", re.M
)


def part_pictures(text: str) -> str:
    """Return ``text`` with each caption between the sentences of a line as a line of its own."""
    text = _AGENCY_FIRST.sub("\\g<0>\n", text)
    return "\n".join(map(_part_row, text.split("\n"))) if _PICTURED_HINT.search(text) else text


def _part_row(line: str) -> str:
    pieces: list[str] = []
    at = 0
    for credit in _PICTURE_CREDIT.finditer(line) if len(line) >= _LEAST_ROW else ():
        begin = _caption_from(line, at, credit.start())
        if begin is not None and not _is_of_article(line, begin, credit):
            pieces += [line[at:begin], line[begin : credit.end()]]
            at = credit.end()
    return "\n".join(filter(None, [*pieces, line[at:]]))


def _is_of_article(line: str, begin: int, credit: re.Match[str]) -> bool:
    """Return whether what looks like a credit behind a scene may be the report's: 말이 많다. 현직 기자 열 명이 …"""
    if (credit["agency"] or credit["glued"]) and _is_at_head(line, begin):
        return True
    told = "사진" in credit[0] or not (credit["agency"] or credit["writer"])
    return not told and not captions.tells_when_or_where(line[begin : credit.start()])


def _is_at_head(line: str, begin: int) -> bool:
    """Return whether a caption that begins at ``begin`` may have more of it before, so that the head of the line tells."""
    return begin < _HEAD_OF_ROW and (not begin or line[begin - 1].isspace())


def _caption_from(line: str, at: int, end: int) -> int | None:
    """Return where the caption begins that ends before a credit at ``end``, not before ``at``; None if it is none."""
    near = max(at, end - _LONGEST_GLUED)
    stated = [
        found.end() for found in _STATED_BEFORE.finditer(line, near, end) if line[found.end() : end].strip()
    ]
    begin = stated[-1] if stated else near if near == at else None
    caption = line[begin:end].strip() if begin is not None else ""
    if len(caption) < _SHORTEST_GLUED or caption[0] in _GLUED_HEADING:
        return None
    return begin if captions.describes(caption) else None
