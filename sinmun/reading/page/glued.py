"""Text that crawlers glued together: headings, captions, credits and bylines made into lines of their own."""

from __future__ import annotations

import re

from sinmun.patterns import pattern
from sinmun.reading.page.lines import CLOSERS
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import NO_PARTICLE, STOOD_FIRST, WIRE, one_of
from sinmun.reading.page.writers import WRITER

_STUCK_BYLINE = pattern(
    rf"(?<=[가-힣”’\])])(?=\[[가-힣A-Za-z0-9·=/ ]{{2,24}}?{one_of('titles')}\]\s?[^\s\[][^\n]{{30}})"
)
# … 보도합니다.◀ 리포트 ▶새길시는 …
_STUCK_TURN = pattern(rf"(?<=[.])\s?(?=[◀【\[<(]\s?{one_of('turns')}\s?[▶】\]>)]\s?\S)")
# …했습니다. 한빛뉴스 홍길동입니다. [gildong@…] 영상편집 : 김가람< Copyright ⓒ …
_SIGNED_OFF = pattern(
    rf"(?<=[다요죠][.])\s?(?=(?:지금까지\s)?(?:{one_of('outlets')}|[가-힣A-Za-z]{{1,6}}(?:방송|TV|뉴스)|[A-Z]{{2,5}})(?:\s?뉴스)?\s[가-힣]{{2,4}}(?:\s?\[\S{{1,40}}@[^\s\]]{{3,40}}\]\s?)?(?:입니다|이었습니다|였습니다)[.])"
)
_ROLL_BEHIND = pattern(
    r"(?P<off>(?:입니다|였습니다|이었습니다)[.](?:\s?[\[(]\s?\S{1,40}@[^\s\])]{3,40}\s?[\])])?)\s?(?=[\[(]?(?:영상|촬영)[가-힣]{0,4}\s?(?:[:：·,]|[가-힣]{2,4}(?:\s|$))|[▶☞ⓒ]|\([가-힣]{2,4}\s?기자\)|[\[(<]\s?저작권자)"
)
# … 있다. 2025.03.14. bae@…[서울=한빛통신] 홍길동 기자 = …
# … 있다. 2025.3.14/한빛1 ⓒ Hanbit1 김가람 기자(서울=한빛1) 홍길동 기자 = …
_PICTURE_BEFORE = pattern(
    r"(?P<end>(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?(?:\S{1,40}@[a-z0-9.]{3,30}|/[^\n/]{2,30}?기자)?)\s?"
    rf"(?=[(\[【][가-힣A-Za-z·]{{2,16}}\s?=\s?[가-힣A-Za-z0-9]{{2,10}}[)\]】]\s?[가-힣]{{2,4}}[^\n=]{{0,24}}{one_of('titles')}\s?=)"
)
# 사진=한빛통신올해 …: a credit stuck to the first paragraph, or to a heading before it, too
_CREDIT_BEFORE = pattern(
    rf"^(?P<head>[^\n.=]{{6,90}}?[^\n.=\s(\[/])?(?P<credit>(?:사진|그래픽|일러스트|이미지)(?:제공|출처)?\s?=\s?(?>{one_of('outlets')}|[가-힣]{{2,4}}\s?기자))\s?(?=[가-힣A-Z0-9“‘\"'(\[][^\n]{{30}})",
    re.M,
)
# … 금지[서울=한빛통신]홍길동 기자 = …, … 연다[한빛경제] 새길시가 …: whose article it is, stuck to a heading or a caption
_STUCK_DATELINE = pattern(
    r"[\[(【](?<=[가-힣.”\"’)].)(?=[가-힣]{2,4}\s?=\s?(?P<outlet>[가-힣A-Za-z0-9]{2,8})[\])】]"
    rf"{NO_PARTICLE}\s?[^\s\[][^\n]{{30}})"
)
_STUCK_OUTLET = pattern(rf"\[(?<=[가-힣.”\"’)].)(?={one_of('outlets')}\]{NO_PARTICLE}\s?[^\s\[][^\n]{{30}})")
# … 재판매 및 DB 금지새길시는 …
_LICENCE_BEFORE = pattern(
    rf"및\s?DB\s?금지(?:{NO_PARTICLE}\s?(?=[가-힣“\"‘'A-Z\[][^\n]{{30}})|[\])](?=\([가-힣·]{{2,8}}={WIRE}\)))"
)
# … 있다. 2025.03.14. bae@hanbit.example새길시는 …
_MAIL_BEFORE = pattern(
    r"(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?[A-Za-z0-9._-]{1,30}@[a-z0-9.-]{3,30}"
    rf"{NO_PARTICLE}(?=[가-힣“\"‘'A-Z][^\n]{{30}})"
)
# … 하고 있다. (사진=새길시)홍길동 (gildong@…)
_SIGNED_BEHIND = pattern(
    r"(?P<credit>\((?:사진|그래픽|자료)\s?=\s?[^()\n]{2,30}\))(?=[가-힣]{2,4}\s?(?:기자\s?)?\(\S{1,40}@)"
)
# ▲ 자료화면새길시가 …; 걷는 시민들. 한빛통신“다리가 …
_LABEL_BEFORE_TEXT = pattern(
    rf"^(?P<label>▲\s?자료\s?(?:화면|사진|영상)){NO_PARTICLE}\s?(?=[가-힣“\"‘'A-Z0-9][^\n]{{30}})", re.M
)
_AGENCY_BEFORE = pattern(rf"[.]\s{one_of('outlets')}(?=[#“\"‘'\[<◇■●][^\n]{{30}})")
_CAPTION_BEFORE = 140  # characters
# … 모습. [한빛통신]새길시는 …, … 망원경 [새길시 제공]새길시는 …
_CREDIT_INSIDE = pattern(
    rf"\[(?:{one_of('outlets')}|연합|[^\[\]\n]{{1,16}}\s(?:제공|캡처|갈무리))\][.]?{NO_PARTICLE}(?=[가-힣“‘\"'][^\n]{{30}})"
)
# … 했다.홍길동 시장이 길을 걷고 있다. 사진=김가람 기자새길시는 …
_PICTURE_STUCK = pattern(
    r"(?P<end>다[.])(?P<caption>[가-힣‘“\"'][^.\n]{9,160}(?:다[.]|[가-힣)])\s?사진\s?=\s?[가-힣]{2,4}\s?기자)"
    rf"{NO_PARTICLE}(?=[가-힣A-Z“‘\"'][^\n]{{30}})"
)
# 홍길동 시장이 길을 걷고 있다./새길시 새길시는 …, … 있다. /한빛통신새길시는 …, … 있다. 사진=새길시 제공 [한빛통신 김가람 기자] …
_SCENE_BEFORE = pattern(
    rf"^[^\n.]{{10,170}}있다[.]\s?(?:/\s?(?:(?:사진\s?=\s?)?(?:[가-힣]{{2,4}}\s?기자|{one_of('outlets')}(?:화상)?){NO_PARTICLE}\s?|"
    rf"(?P<owner>[가-힣]{{2,8}})\s(?=(?P=owner)))|사진\s?=[^\n\[\]=.]{{2,20}}\s(?=\[[^\[\]\n]{{2,30}}{one_of('titles')}\]))"
    r"(?=[\[가-힣A-Z“‘\"'][^\n]{60})",
    re.M,
)
# … 저조했다. ▲ 시민들이 길을 걷고 있다. [한빛통신] 새길시는 …
_POINTED_INSIDE = pattern(
    rf"(?P<end>[.])\s?(?P<caption>▲\s?[^\n.▲]{{10,170}}(?:있다|모습)[.]\s?\[{one_of('outlets')}\])\s?(?=[^\n]{{30}})"
)
# … 말했습니다. 홍길동 기자gildong@hanbit.example☞ [선거 특집] …☞ …
_SIGNED_ARROWS = pattern(
    r"(?<=[다요죠][.])\s?(?P<byline>[가-힣]{2,4}\s?기자\s?[A-Za-z0-9._-]{1,30}@[a-z0-9.-]{3,30})\s?(?=[☞▶▷])"
)
# … 했다. , 새길시는 …: paragraphs that a crawler joined with commas
_COMMA_BETWEEN = pattern(r"(?<=[가-힣.!?”’\"')])\s,\s+")
# ['새길시는 …했다.', '시는 …']: a list of paragraphs as a program prints it
_PRINTED_LIST = pattern(r"""^\[(?P<mark>['"])(?P<text>[^\n]{60,})(?P=mark)\s?\]$""", re.M)
_UNPRINTED = {"\\'": "'", '\\"': '"', "\\n": "\n", "\\t": " ", "\\xa0": " ", "\\u200b": ""}
_PRINTED_ESCAPE = pattern(r"\\(?:['\"nt]|xa0|u200b)")
# a headline that a tab parts from the text
_HEADLINE_TAB = pattern(r"\A(?P<head>[^\t\n]{6,120})\t(?=[^\t\n]{12})")
_LEAST_STORED = 200  # characters
_COMMA_BEHIND = pattern(r"다[.]\s,\s")
_FEWEST_JOINTS = 2
_DECKS = pattern(r"^-\s[^\n]{8,160}$", re.M)
_NEXT_DECK = pattern(r"(?<=[가-힣”’\"'])(?=-\s[가-힣A-Z“‘\"'])")
_SHORTEST_DECK = 10  # characters
_OWNER_BEHIND = pattern(r"(?<=[가-힣)])\s?(?=<\s?Copyright\s)")
_NAMES = r"[가-힣]{2,4}(?:(?:\s?[·,]\s?|\s)[가-힣]{2,4}){0,3}"
# … '진통' 예고 (도쿄=한빛통신) 홍길동 특파원 = 한일 양국이, … 가능성 (한빛신문=홍길동 기자)한일 양국이
_WIRE_INSIDE = pattern(
    r"^(?P<head>\S[^\n=]{7,140}?)\s*(?=[(\[【](?:"
    rf"[가-힣A-Za-z0-9·, ]{{2,20}}=\s?(?:[가-힣A-Za-z0-9]{{2,12}}[)\]】]\s?{_NAMES}\s{{0,3}}{one_of('titles')}\s?=|"
    rf"{_NAMES}\s{{0,3}}{one_of('titles')}[)\]】])|[가-힣A-Za-z0-9]{{2,12}}\s?[\sㅣ|│]\s?{_NAMES}\s{{0,3}}{one_of('titles')}[\]】])\s?[^\n]{{30}})",
    re.M,
)
# 새길시장 “올해 안에” 한빛경제 홍길동 기자 새길시는 …; not: 회견에는 한빛경제 홍길동 기자 두 아들이 …
_BYLINE_INSIDE = pattern(
    rf"^(?P<head>\S[^\n=\[]{{7,160}}?)(?<![은는을를의에과와서,])(?<!기자)\s+(?={one_of('outlets')}\s{WRITER}\s?{one_of('titles')}\s(?!등|외\s|[은는이가]\s)[^\n]{{60}})",
    re.M,
)
# 제공=새길시청[한빛일보ㅣ홍길동 기자] 새길시는 …, [사진=새길시청][한빛일보 | 홍길동 기자] …
_CREDIT_BEFORE_BYLINE = pattern(
    rf"^(?:\[\s?)?(?:사진\s?)?(?:사진|제공)\s?[=|ㅣ:]\s?[^\[\]\n=|ㅣ]{{2,24}}\]?\s?(?=\[[^\[\]\n]{{2,40}}{one_of('titles')}\]\s?[^\n]{{30}})",
    re.M,
)
_WIRE_SIGNS = pattern(r"=|[\]】]")
# [한빛신문 홍길동 기자] [[연재]머리글]한일 양국이
_HEAD_BEHIND = pattern(
    rf"^(?P<byline>\[[^\[\]\n]{{2,40}}{one_of('titles')}\])\s?\[(?P<head>(?:\[[^\[\]\n]{{1,12}}\]\s?)?[^\[\]\n]{{10,90}})\]\s?(?=[가-힣A-Z“‘\"'][^\n]{{30}})",
    re.M,
)
# … 했다. [새길=뉴시스] 홍길동 기자 = 새길시청. 2021.01.28. gildong@newsis.com 시는 …: a caption with its day and a mail
_DATED_CAPTION = pattern(
    rf"(?<=[다요][.])[ \xa0]{{0,3}}(?P<caption>\[[가-힣·]{{2,8}}={WIRE}\][^\[\]\n@]{{8,400}}?(?:19|20)\d\d[.]\d\d[.]\d\d[.]?\s?"
    r"[\w.]{2,24}@[\w.]+[a-z])\s(?=[^\n]{30})"
)
# … 연구[새길=뉴시스]새길시는 … 밝혔다. 2021.01.28. photo@newsis.com *재판매 및 DB 금지[새길=뉴시스]홍길동 기자 = …: an
# agency's caption of several sentences, from its dateline to the report's; also …(그래픽=홍길동 기자) photo@newsis.com
_CAPTION_OF_WIRE = pattern(
    rf"(?P<caption>\[[가-힣·]{{2,8}}={WIRE}\](?:(?!{WIRE}\])[^\n]){{8,800}}?"
    rf"(?:재판매\s?및\s?DB\s?금지|\((?:그래픽|사진)\s?=[^()\n]{{2,30}}\)\s?[\w.]{{2,24}}@[\w.]+[a-z]))\s?(?=\[[가-힣·]{{2,8}}={WIRE}\])"
)
# … 전했다.시장 찾은 의원(새길=연합뉴스) 홍길동 기자 = … 방문하고 있다. 2025.1.9 photo@yna.co.kr최 의원은: with its heading
_CAPTION_WITH_HEAD = pattern(
    rf"(?<=다[.])(?P<caption>[^\s.\n][^.\n]{{3,60}}\([가-힣·]{{2,8}}={WIRE}\)(?:(?!{WIRE}\))[^\n]){{20,300}}?"
    r"\s(?:19|20)\d\d[.]\s?\d{1,2}[.]\s?\d{1,2}[.]?\s?(?:[A-Za-z0-9.]{2,24}@yna[.]co[.]kr|\[[^\[\]\n]{2,40}\]))\s?(?=[가-힣“\"‘'\[A-Z][^\n]{30})"
)
# … 옮겨졌다.(새길시 제공, 재판매 및 DB 금지) 2025.7.17/뉴스1: the credit of an item that is a picture and its text
_CREDIT_DATED = pattern(
    rf"(?<=다[.])\s?(?=\([^()\n]{{2,40}}제공[^()\n]{{0,24}}\)\s?(?:19|20)\d\d[.]\s?\d{{1,2}}[.]\s?\d{{1,2}}[.]?\s?/\s?{one_of('outlets')}$)",
    re.M,
)
# … 165억원[본 기사는 06월 25일(13:45) 한빛경제에 보도 된 기사입니다]새길시는: where and when a report stood first
_STOOD_FIRST = pattern(rf"\s?(?P<note>{STOOD_FIRST})\s?")
# 기사내용 요약 시장 "올해 안에" … [새길=뉴시스] 홍길동 기자 = 새길시는: the summary between its label and the dateline
_SUMMARY_BEFORE = pattern(
    rf"^(?P<label>기사\s?내용\s?요약)\s?(?P<summary>[^\s\n][^\n]{{7,400}}?)\s?(?=\[[가-힣·]{{2,8}}={WIRE}\]\s?{_NAMES}\s{{0,3}}{one_of('titles')}\s?=)",
    re.M,
)
_REPORTED = pattern(f"다[.][{CLOSERS}]*(?:\\s|$)")


def part_bylines(text: str) -> str:
    """Return ``text`` with a new line between a heading and a byline that stands stuck behind it, or before it.

    The words with which a broadcast report ends begin a line, too.
    """
    text = _part_stored(text)
    if len(_COMMA_BEHIND.findall(text)) >= _FEWEST_JOINTS:
        text = _COMMA_BETWEEN.sub("\n", text)
    text = _STUCK_TURN.sub("\n", _STUCK_BYLINE.sub("\n", text))
    if "입니다." in text:
        text = _OWNER_BEHIND.sub("\n", _ROLL_BEHIND.sub(r"\g<off>\n", _SIGNED_OFF.sub("\n", text)))
    if "=" in text:
        text = _CREDIT_BEFORE.sub(_part_credit, _PICTURE_BEFORE.sub(r"\g<end>\n", text))
        text = _PICTURE_STUCK.sub("\\g<end>\n\\g<caption>\n", text) if "사진" in text else text
    if "=연합뉴스)" in text:
        text = _CAPTION_WITH_HEAD.sub("\n\\g<caption>\n", text)
    text = _part_pictures(_SCENE_BEFORE.sub(_part_scene, text) if "있다" in text else text)
    if "요약" in text:
        text = _SUMMARY_BEFORE.sub("\\g<label>\n\\g<summary>\n", text)
    if "재판매" in text or "그래픽" in text:
        text = _CREDIT_DATED.sub("\n", _CAPTION_OF_WIRE.sub("\n\\g<caption>\n", text))
    if "=" in text and "@" in text:
        text = _DATED_CAPTION.sub("\n\\g<caption>\n", text)
    if "[" in text:
        text = _HEAD_BEHIND.sub(r"\g<head>\n\g<byline> ", text, count=1)
    text = _SIGNED_ARROWS.sub("\n\\g<byline>\n", text) if "@" in text else text
    text = _WIRE_INSIDE.sub(_part_wire, text) if _WIRE_SIGNS.search(text) else text
    text = _BYLINE_INSIDE.sub(_part_wire, text) if "기자 " in text else text
    return _DECKS.sub(_part_decks, text) if "- " in text else text


def _part_stored(text: str) -> str:
    """Return ``text`` without what a program wrote around its paragraphs: the marks of a list, a tab behind the headline."""
    if text.count("\t") == 1 and len(text) >= _LEAST_STORED:
        text = _HEADLINE_TAB.sub("\\g<head>\n", text)
    return _PRINTED_LIST.sub(_part_list, text) if "['" in text or '["' in text else text


def _part_list(found: re.Match[str]) -> str:
    """Return the paragraphs of a printed list as lines."""
    mark = found["mark"]
    lines = found["text"].replace(f"{mark}, {mark}", "\n")
    return _PRINTED_ESCAPE.sub(lambda escape: _UNPRINTED[escape[0]], lines)


def _part_credit(found: re.Match[str]) -> str:
    """Return a credit as a line of its own, and what stands before it as another."""
    return f"{found['head']}\n{found['credit']}\n" if found["head"] else f"{found['credit']}\n"


def _part_scene(found: re.Match[str]) -> str:
    return f"{found[0].rstrip()}\n"


def _part_pictures(text: str) -> str:
    """Return ``text`` with a new line behind captions and headings to which the first paragraph is stuck."""
    if "DB" in text:
        text = _LICENCE_BEFORE.sub("\\g<0>\n", text)
    if "]" in text:
        text = _CREDIT_BEFORE_BYLINE.sub("\\g<0>\n", text)
        text = _CREDIT_INSIDE.sub(_part_inside, text)
    text = _STUCK_OUTLET.sub("\n\\g<0>", _STUCK_DATELINE.sub(_part_dateline, text))
    if "기사는" in text:
        text = _STOOD_FIRST.sub("\n\\g<note>\n", text)
    if "@" in text:
        text = _MAIL_BEFORE.sub("\\g<0>\n", _SIGNED_BEHIND.sub("\\g<credit>\n", text))
    if "▲" in text:
        text = _POINTED_INSIDE.sub("\\g<end>\n\\g<caption>\n", text)
        text = _LABEL_BEFORE_TEXT.sub("\\g<label>\n", text)
    return _AGENCY_BEFORE.sub(_part_agency, text)


def _part_dateline(found: re.Match[str]) -> str:
    """Return a new line before a dateline of an outlet; any other bracket with an equals sign, (본명=홍길동), as it is."""
    return f"\n{found[0]}" if is_outlet(found["outlet"]) else found[0]


def _part_inside(found: re.Match[str]) -> str:
    """Return a credit in brackets behind a caption as the end of a line; one that begins a line as it is."""
    before = found.string[max(0, found.start() - 2) : found.start()]
    behind = found[0].rstrip("].").endswith(("제공", "캡처", "갈무리")) or before == ". "
    return f"{found[0]}\n" if behind and before.strip("\n ") else found[0]


def _part_agency(found: re.Match[str]) -> str:
    """Return the agency behind the caption with which a line begins, as the end of a line; any other as it is."""
    caption = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start() + 1]
    reports = caption.endswith("다.") and not caption.endswith("있다.")
    return found[0] if reports or len(caption) > _CAPTION_BEFORE else f"{found[0]}\n"


def _part_decks(found: re.Match[str]) -> str:
    """Return headings of one line, each behind a dash, as lines of their own."""
    decks = _NEXT_DECK.split(found[0])
    whole = _REPORTED.search(found[0]) is not None or min(map(len, decks)) < _SHORTEST_DECK
    return found[0] if whole else "\n".join(decks)


def _part_wire(found: re.Match[str]) -> str:
    """Return a heading before an agency's byline as a line of its own; what reports already stays as it is."""
    return found[0] if _REPORTED.search(found["head"]) else f"{found['head']}\n"
