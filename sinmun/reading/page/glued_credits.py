"""Credits of pictures that stand glued between the sentences of a line, with or without the caption that they close."""

from __future__ import annotations

import re

from sinmun import lexicons
from sinmun.article import Rule
from sinmun.patterns import pattern
from sinmun.reading.page import captions
from sinmun.reading.page.lines import CLOSERS, Line, Page
from sinmun.reading.page.patterns import NO_PARTICLE, PICTURE_AGENCY, WIRE, one_of

_OF_PICTURES = r"(?:사진|그래픽|인포그래픽|일러스트|이미지|삽화|자료)(?:\s?(?:제공|출처|캡처))?"
_PASSED = rf"(?:\s?[=·/(]\s?{WIRE}\)?)?"
_TAKER = r"[가-힣]{2,4}\s?(?:디자인|그래픽|사진|인턴|수습|선임)?\s?(?:기자|디자이너)"
_TAKERS_MAIL = r"(?:\s?[a-z0-9._-]{2,20}@(?:[a-z0-9-]{2,20}(?:[.][a-z]{2,6}){1,2}+)?)"
_DAY_TAKEN = r"(?:19|20)\d\d[.]\s?\d{1,2}[.]\s?\d{1,2}[.]?"
_ALL_RESERVED = (
    r"\s?Copyright\s?\(C\)\s?[^.]{2,20}[.]\s?All\s?rights\s?reserved[.]?(?:\s?무단\s?전재[^.]{2,40}금지[.]?)?"
)
_BY_NEWS1 = rf"\s?[ⓒ©]\s?News1(?:\s(?:{_TAKER})(?:,\s?{_TAKER})?)?"
_LICENSED_TO = r"\[[^\[\]\n]{2,50}(?:제공|금지|자료\s?사진|촬영)[^\[\]\n]{0,24}\]"
_AGENCY_MAIL = r"[A-Za-z0-9._-]{2,30}@(?:yna[.]co[.]kr|newsis[.]com|news1[.]kr)"
# 2025.2.6/뉴스1 ⓒ News1 홍길동 기자, 2025.2.6 [새길시 제공. 재판매 및 DB 금지] photo@yna.co.kr, 2025.01.02. gildong@newsis.com
_DATED_END = (
    rf"(?P<dated>{_DAY_TAKEN}\s?(?:/\s?{WIRE}(?:{_ALL_RESERVED}|{_BY_NEWS1})?|(?:{_LICENSED_TO}\s?)?{_AGENCY_MAIL}|{_LICENSED_TO})"
    rf"(?:\s?/\s?사진\s?=\s?[가-힣]{{3}})?)"
)
_CREDIT_FORMS = "|".join(
    (
        _DATED_END,
        # (사진=한빛통신), [그래픽=홍길동 기자], <자료: 새길연구소>, [이미지출처=한빛통신]
        rf"[(\[<]\s?{_OF_PICTURES}\s?[=:ㅣ|]\s?[^()\[\]<>\n]{{0,40}}(?:\([^()\n]{{1,12}}\)[^()\[\]<>\n]{{0,20}})?[)\]>]",
        # [한빛신문DB], [AP=연합뉴스], (한빛통신. 재판매 및 DB 금지), (새길시 제공. 재판매 및 DB 금지)
        rf"[(\[](?:[가-힣A-Za-z]{{1,10}}\s?DB|(?:{PICTURE_AGENCY}\s?[=·]?\s?)?{WIRE}(?:\s?자료\s?사진)?(?:[.,]\s?재판매\s?및\s?DB\s?금지)?)[)\]]",
        r"[(\[][^()\[\]\n]{2,30}\s?제공[.,]\s?재판매\s?및\s?DB\s?금지[.]?[)\]]",
        # /사진=AP(뉴시스), 사진=AFP, 그래픽=홍길동 기자, 일러스트=챗GPT 달리3, /사진=홍길동 기자 gildong@
        rf"/?\s?{_OF_PICTURES}\s?=\s?(?:{PICTURE_AGENCY}{_PASSED}(?:\s?DB)?|\([가-힣A-Za-z\s]{{2,16}}=\s?{WIRE}\)(?:\s?{_TAKER})?|"
        rf"{_TAKER}{_TAKERS_MAIL}?+|챗GPT(?:\s?달리\s?3?)?|(?P<drawn>(?<=그래픽=)[가-힣]{{3}}|(?<=일러스트=)[가-힣]{{3}})|"
        rf"(?>{one_of('outlets')})(?:\s?DB)?)",
        # ⓒ News1 홍길동 디자이너, ⓒAP=뉴시스, ⓒ게티이미지뱅크
        rf"[ⓒ©]\s?(?:News1(?:\s{_TAKER})?|(?:{PICTURE_AGENCY}|{WIRE}){_PASSED})",
        # …있다. /뉴스1
        rf"(?<=[.])\s?/\s?{WIRE}(?:\s제공)?",
    )
)
_SURE_CREDIT = pattern(
    rf"\s?(?:{_CREDIT_FORMS})[.]?(?!기자|보도|취재){NO_PARTICLE}(?=\s{{0,12}}[가-힣A-Z0-9“‘\"'\[(<◇◆■●○△▲━-][^\n]{{30}})"
)
_MAY_END = pattern(r"사진|그래픽|일러스트|이미지|자료|삽화|[ⓒ©]|DB|연합뉴스|뉴시스|뉴스1|@")
_SENTENCE_BEFORE = pattern(rf"(?:[다요죠][.]|[까나][?])[{CLOSERS}]*\s?")
_SCENE_SHOWN = pattern(r"(?:있다|모습|모습이다|전경)[.]?\s?$")
# a scene that a picture shows, on a day or with its people on their sides, rather than one that goes on in the world
_DAY_SHOWN = pattern(
    r"(?<!\d)\d{1,2}일[^.]{0,90}(?:에서|[앞위]에|[가-힣]에)\s|\((?:왼|오른|가운|앞|뒤|맨)|모습|전경|사진은"
)
_SAID_OF_WORLD = pattern(
    r"따르면|(?:전망|지적|분석|우려|관측|목소리|기대|관심|논란|요구|움직임|추세|흐름|상황)[이가을를도]?\s"
)
_OF_BOOK = pattern(
    r"\d쪽[.]\s"
)  # 나래출판. 312쪽. 2만원. 책 표지 [나래출판 제공]: pages and price are the report's
_HEADS_INSIDE = "○●◇◆□■▶#━"
_LEAST_LONG = 200  # characters of a line to which something is glued
_LOOK_BACK = 420  # characters that a caption can have
_LONGEST_PHRASE_SHOWN = 90
_MOST_SENTENCES = 4


def cut_credits_inside(line: Line, page: Page) -> bool:
    """Cut the credits out of a long line that stand between its sentences, with the captions that they close."""
    if len(line.text) < _LEAST_LONG or _MAY_END.search(line.text) is None:
        return False
    kept: list[str] = []
    at = 0
    text = line.text
    for credit in _SURE_CREDIT.finditer(text):
        begin = _begin_of_caption(text, at, credit.start(), dated=credit["dated"] is not None)
        if _is_of_report(text, at, credit, alone=begin == credit.start()):
            continue
        kept.append(text[at:begin].strip())
        at = credit.end()
        rule: Rule = "caption" if begin < credit.start() else "credit"
        page.cut(
            line, text=text[begin:at], rest=" ".join(filter(None, (*kept, text[at:].strip()))), rule=rule
        )
    if at and captions.is_doubled(line.text):  # the paragraph stood before the caption and behind it
        once = line.text[: len(line.text) // 2]
        page.cut(line, text=once, rest=once, rule="copy")
    return not line.text


def _is_of_report(text: str, at: int, credit: re.Match[str], *, alone: bool) -> bool:
    """Return whether what looks like a credit is the article's: in a quotation, whose the facts are, no one's name."""
    drawn = credit["drawn"]
    if drawn is not None and drawn[0] not in lexicons.words("people/surnames.txt"):
        return True
    quoted = text.count("“", at, credit.start()) > text.count("”", at, credit.start())
    return quoted or (alone and credit[0].lstrip().startswith("(자료"))


def _begin_of_caption(line: str, at: int, end: int, *, dated: bool) -> int:
    """Return where the caption begins that a credit at ``end`` closes, not before ``at``; ``end`` where it closes none."""
    near = max(at, end - _LOOK_BACK)
    stops = [near] if near == at else []
    stops += [found.end() for found in _SENTENCE_BEFORE.finditer(line, near, end)]
    stops = [stop for stop in stops if line[stop:end].strip()]
    if not stops:
        return end
    last = line[stops[-1] : end]
    if _SENTENCE_BEFORE.search(last) is None:
        if last.lstrip()[0] in _HEADS_INSIDE or _OF_BOOK.search(last) is not None:
            return end
        shown = len(last) <= _LONGEST_PHRASE_SHOWN or _SCENE_SHOWN.search(last) is not None or dated
        return stops[-1] if shown and captions.describes(last.strip()) else end
    ends = (*stops[1:], end)
    for begin, behind in reversed([*zip(stops, ends, strict=True)][-_MOST_SENTENCES if dated else -1 :]):
        told = line[begin:behind].rstrip()
        if _SCENE_SHOWN.search(told) and ((dated and behind == end) or _shows(told)):
            return begin
    return end


def _shows(told: str) -> bool:
    """Return whether ``told`` describes what a picture shows rather than what goes on in the world."""
    return _DAY_SHOWN.search(told) is not None and _SAID_OF_WORLD.search(told) is None
