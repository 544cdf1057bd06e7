"""What a crawler glued behind the signature of an article: links, headlines of others, appeals, labels in brackets."""

from __future__ import annotations

from sinmun.article import Rule
from sinmun.patterns import pattern
from sinmun.reading.page import bylines, captions
from sinmun.reading.page.lines import CLOSERS, Line, Page
from sinmun.reading.page.patterns import NO_PARTICLE, one_of
from sinmun.reading.page.writers import DOT, POST, WRITER

# gildong@hanbit.example▶ [오늘의 화보] …, 홍길동 기자 gildong@▶ …, gildong@hanbit.example[구독하기] [기사구매]
_SIGNING_MAIL = pattern(
    rf"(?<![A-Za-z0-9_-])(?<![A-Za-z0-9][.])[A-Za-z0-9][A-Za-z0-9._+-]{{0,30}}@(?:[A-Za-z0-9-]{{2,24}}+(?:[.][a-z]{{2,9}}+){{1,3}}+)?+"
    rf"(?:\(mailto:[^()]{{5,60}}\))?\s?[)\]>]{{0,2}}+(?:\s?{WRITER}(?:(?:{DOT}|\s){WRITER}){{0,3}}\s?{POST}(?![가-힣]))?+(?:\s?/?\s?(?:19|20)\d\d[.]\s?\d\d?[.]\s?\d\d?[.]?\s?/?)?+{NO_PARTICLE}\s?(?=\S)"
)
# … 했다.도쿄/홍길동 특파원 공식 SNS [페이스북] …, … 했다.새길=홍길동 기자 GoodNews paper
_SIGNED_AT_END = pattern(
    rf"(?<=[다요죠][.])[{CLOSERS}]*\s?(?:[가-힣]{{2,8}}\s?[=/]\s?)?{WRITER}(?:{DOT}{WRITER}){{0,2}}\s?{POST}\s{{0,3}}"
    rf"(?=[▶▷☞★※→|`\[]|공식\sSNS|[A-Z][A-Za-z]+(?:\s[A-Za-z]+)?$)"
)
# 한빛방송 제보:02-000-0101, gildong@hanbit.example(끝)▶ …
_REACHED_AT = pattern(rf"(?:{one_of('outlets')}\s)?제보\s?[:：]\s?[\d-]{{8,14}}\s?,?\s?$")
# [한빛 바로가기] [주간한빛] [페이스북]chosunbiz.com
_LINK_LABEL = r"\[(?![^\[\]\n]*(?:다[.]|기자|특파원|[@ⓒ©]|무단|저작권))[^\[\]\n]{2,36}\]"
_LABELS_LAST = pattern(rf"\s?(?:[|│]\s?)?(?:{_LINK_LABEL}\s?){{2,8}}(?:[a-z]{{4,20}}[.](?:com|co[.]kr))?$")
# [한빛 바로가기] [페이스북]홍길동 기자 gildong@hanbit.example
_LABELS_BEFORE = pattern(rf"(?P<labels>(?:{_LINK_LABEL}\s?){{2,8}})(?P<signed>[^\[\]\n]{{6,110}})$")
_STOP_BEFORE = pattern(rf"[다요죠까음임][.!?][{CLOSERS}]*")
_REPORT_WITHIN = pattern(r"(?<!니)다[.][\"”’')\]]*(?=\s|$|[가-힣A-Z“\"‘'\[])|기자\s?=")
_OWNER_AMONG = pattern(r"[-–]?\s?[<\[(〈＜]?\s?(?:저작권자|Copyrights?|[ⓒ©]|무단\s?전재)")
_ASKS_FOR_MORE = pattern("제보|구독|받아보")
_LAST_OF_LINE = 900  # characters
_LEAST_SIGNED = 20  # characters of the article in front of a signature
_LONGEST_SIGNING = 60  # characters between the last sentence and the address


def cut_signed_end(line: Line, page: Page) -> bool:
    """Cut off what stands behind the signature at the end of a long line, and labels in brackets that end it."""
    if len(line.text) < _LEAST_SIGNED or line.text.endswith(("다.", '다."', "다.”")):
        return False
    offset = max(0, len(line.text) - _LAST_OF_LINE)
    _cut_labels(line, page)
    at = _behind_signature(line.text[offset:])
    if at is not None and offset + at >= _LEAST_SIGNED:
        _cut_behind(line, page, offset + at)
        _cut_labels(line, page)
    return False


def _cut_behind(line: Line, page: Page, at: int) -> None:
    owned = _OWNER_AMONG.search(line.text, at)
    if owned is not None:
        page.cut(line, text=line.text[owned.start() :], rest=line.text[: owned.start()], rule="copyright")
    rule: Rule = "tipoff" if _ASKS_FOR_MORE.search(line.text, at) else "related"
    page.cut(line, text=line.text[at:], rest=line.text[:at], rule=rule)


def _cut_labels(line: Line, page: Page) -> None:
    """Cut off labels in brackets that end the line, or stand before the signature that does."""
    before = (
        _LABELS_BEFORE.search(line.text, max(_LEAST_SIGNED, len(line.text) - 400))
        if "@" in line.text[-60:]
        else None
    )
    found = bylines.parse_line(before["signed"]) if before is not None else None
    if before is not None and found is not None and found.names:
        page.note_byline(line, found)
        page.ends.append(line.index)
        page.cut(line, text=before["signed"], rest=line.text[: before.start("signed")], rule="byline")
    labels = (
        _LABELS_LAST.search(line.text, max(_LEAST_SIGNED, len(line.text) - 300))
        if "]" in line.text[-24:]
        else None
    )
    if labels is not None:
        _cut_behind(line, page, labels.start())


def _behind_signature(text: str) -> int | None:
    """Return where the signature of an article ends in ``text``, the end of a line, if nothing behind it reports."""
    report = [found.end() for found in _REPORT_WITHIN.finditer(text)]
    least = report[-1] - 1 if report else 0
    signed = _SIGNED_AT_END.search(text, max(0, least - 4)) if report else None
    if signed is not None:
        return signed.end()
    for mail in _SIGNING_MAIL.finditer(text, least) if "@" in text else ():
        begin = _signature_before(text, mail.start())
        if begin is not None and bylines.parse_line(text[mail.end() :].strip(" /,·")) is None:
            return begin if _REACHED_AT.search(text[begin : mail.start()]) else mail.end()
    return None


def _signature_before(text: str, mail: int) -> int | None:
    """Return where the signature begins whose address stands at ``mail``: right behind a sentence; None if it is none."""
    stops = [found.end() for found in _STOP_BEFORE.finditer(text, max(0, mail - _LONGEST_SIGNING), mail)]
    begin = stops[-1] if stops else None
    if begin is None:
        return None
    signature = text[begin:mail].strip(" \t/([<·,")
    if not signature or _REACHED_AT.search(signature):
        return begin
    found = bylines.parse_line(signature)
    return begin if found is not None and not captions.statements(signature) else None
