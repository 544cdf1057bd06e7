"""The rules that look at one line and learn from it: time stamps, bylines, captions, credits, notes of copyright.

Each takes the line, or cuts what is not the article off its ends; it returns whether nothing is left to look at.
"""

from __future__ import annotations

import re
import unicodedata

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page import bylines, captions, credits, stamps, writers
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.patterns import one_of

_TURN = pattern(
    rf"^(?:(?:(?:\[[^\[\]]{{2,12}}\]|동영상\s?뉴스)\s?){{0,2}}[\[【<〈‹◀(]\s?(?:[가-힣]{{2,4}}\s)?{one_of('turns')}\s?[\]】>〉›▶)]+\s?[:：]?|"
    rf"[⊙◎○●■◆◇▶]\s?{one_of('turns')}\s?[:：]|{one_of('turns')}\s?[:：](?=\s)|[{{]\s?{one_of('turns')}\s?[:：}}])\s?"
)
_SIGN_OFF = pattern(
    rf"^(?:(?:지금까지\s)?(?:[^.?!,\n]{{2,24}}에서\s)?)?(?P<outlet>{one_of('outlets')}|[가-힣A-Za-z]{{1,6}}(?:방송|TV|뉴스)|(?P<letters>[A-Z]{{2,5}}))\s?(?:뉴스)?\s(?:(?P<name>[가-힣]{{2,4}})\s?(?:\[\S+@[^\s\]]+\]\s?)?(?:입니다|이었습니다|였습니다)|(?P<fused>[가-힣]{{3}})니다)[.]?"
    r"\s?[(\[]?\s?(?:\S+@\S*)?\s?[)\]]?[\"”]?$"
)
# 지금까지 아침 경제였습니다.
_CORNER_OVER = pattern(
    r"지금까지\s(?!없|가장|본\s|알려)[^.?!,“”\"\d]{2,20}(?<![일것적음])(?:였|이었)습니다[.]"
)
_COPYRIGHT = pattern(
    r"\s?(?:[※–-]\s?)?[<〈＜(\[［]?\s?(?:저작권자?\s?[(ⓒ©@:]|"
    r"(?:Copyrights?|ⓒ|©)(?:[^.]|[.](?=[a-z])){0,60}[.]?\s?[:：]?\s?(?:무단|All rights)|"
    r"무단\s?전재\s?(?:및|[-,·])\s?재배포\s?금지)(?:[^<>]|<[^<>]{1,30}>){0,120}[>〉＞]?$",
    re.I,
)
_STUCK = pattern(r"다[.][\"”’')]*\s?[<(\[]?\s?저작권자")  # a report's last sentence, then its owner
_ENLARGED = pattern(rf"(?:photo)?{one_of('enlarge', spaced=True)}\s+(?=\S.*\s)")
_CAPTION = 300  # characters
_MOST_OF_CAPTION = 2  # sentences
_SIDES = r"(?:왼쪽|오른쪽|위쪽?|아래쪽?|가운데|참조|참고|[A-Z]?\d{1,2}(?:[,·]\d{1,2})*면?)"
_POINTED = rf"{one_of('pointers')}(?:\s?{_SIDES})*"
_SIGN = "☞▶▷►→/"
_POINTER = pattern(
    rf"(?<=[.?!…\"”’')])\s*(?:[<\[(〈《＜【（]\s?{_POINTED}\s?[>\])〉》＞】）]|"
    rf"[{_SIGN}]\s?(?:{_POINTED}|[A-Z]?\d{{1,2}}면(?:에\s?계속)?))$"
)
# 〈표 참조〉 그러나 …, behind a sentence of the line before
_POINTER_AHEAD = pattern(r"[<\[(〈《【]\s?[가-힣]{1,4}\s?(?:참조|참고)\s?[>\])〉》】]\s(?=\S[^\n]{30})")
# (자세한 내용은 동영상을 시청하시기 바랍니다.)
_FOR_MORE = pattern(
    r"(?<=[.?!…”\"’)])\s?[(\[]\s?(?:더|보다)?\s?자세한\s?[^()\[\]]{2,40}(?:바랍니다|하세요|보세요|참조|참고)[.]?\s?[)\]]$"
)
_POINTS = pattern(rf"[>)〉》＞】）\]{_SIGN}]")
# /사진 하늘일보, and without the stroke
_PICTURE_FROM = pattern(r"(?<=[.”\"])\s*(?:/\s?|\s)사진\s[^\s.,/=:]{2,12}(?:\s[^\s.,/=:]{1,8})?$")
_TITLE_LABEL = pattern(r"(?:기사\s?)?제\s?목\s?[:：|]\s?(?=\S)")
_TITLE_CELL = pattern(r"(?:기사\s?)?제\s?목\s(?=\S)")
_TABLE_HEAD = 15  # lines
_GLUED = pattern(rf"\s?{one_of('glued')}")
_OPENING = pattern(r"[(\[【][^()\[\]【】]{1,24}[)\]】]\s?[^=.?!()\[\]]{2,40}?=\s")
_NOTE_OF_OWNER = pattern(r"저작권자\s?[(ⓒ©]|무단\s?전재")
_OWNED = pattern(r"(?:(?<=기자)|(?<=[.]com)|(?<=[.]net)|(?<=[.]kr))\s?[ⓒ©]\s?[^.]{2,40}$")
_LICENSED = pattern(r"[\[(【<][^\[\]()【】<>]*[\])】>]\s?(?:\S{1,60}@\S{0,60})?")
# [새길=한빛통신] 재판매 및 DB 금지
_RESOLD = pattern(r"(?:[\[(][^\[\]()]{2,40}[\])]\s?)?[*※]?\s?재판매\s?및\s?DB\s?(?:저장\s?)?금지[.]?")
_LICENCE = 300  # characters
_SAME_HEAD, _TWO_CAPTIONS = 6, 160  # characters of a caption that stands twice
_OF_PICTURE = pattern(r"[가-힣].*(?:[.]|\s(?:제공|캡처|갈무리|기자)|DB|뉴스\d?|통신)$")
_NAME_BEFORE = 30  # characters
_DOTS = ("•", "·")
_PORTRAIT = 40  # characters
_FINAL_BIEUP = "\u11b8"  # ㅂ that closes a syllable
_STAMPS = 8  # of the many on a page, those that can be the article's
_LEAST_BEFORE = 20  # characters in front of a note of copyright


def cut_label(line: Line, page: Page) -> bool:
    """Cut off the label of a headline in the head of a table or a printout: ``제목: …``."""
    if line.index < _TABLE_HEAD and line.text.startswith(("제", "기사")):
        label = (_TITLE_CELL if line.tabs else _TITLE_LABEL).match(line.text)
        if label is not None:
            page.cut(line, text=label[0], rest=line.text[label.end() :], rule="field")
    return False


def cut_pointer(line: Line, page: Page) -> bool:
    """Cut off what points from a finished sentence to a picture, a table, or another page."""
    ahead = _POINTER_AHEAD.match(line.text) if line.text[0] in "<[(〈《【" else None
    if ahead is not None:
        page.cut(line, text=ahead[0], rest=line.text[ahead.end() :], rule="link")
    pointer = _POINTER.search(line.text[-40:]) if _POINTS.search(line.text[-24:]) is not None else None
    pointer = pointer or _picture_from(line.text) or _for_more(line.text)
    if pointer is not None:
        rest = line.text[: len(line.text) - len(pointer[0])]
        page.cut(line, text=pointer[0], rest=rest, rule="link")
    return False


def _picture_from(text: str) -> re.Match[str] | None:
    """Return what says behind a report's sentence whose picture stands beside it; behind a scene it is a caption's."""
    found = _PICTURE_FROM.search(text, max(0, len(text) - 40))
    return found if found is not None and captions.reports(text[: found.start()]) else None


def _for_more(text: str) -> re.Match[str] | None:
    """Return what says in brackets behind the last sentence where there is more of it."""
    return _FOR_MORE.search(text, max(0, len(text) - 80)) if text[-1] in ")]" else None


def cut_glued(line: Line, page: Page) -> bool:
    """Cut off the page's furniture where no end of a line parts it from the last sentence, or from the first one.

    A paragraph behind the furniture stays: from its byline on, or with what stands before the furniture.
    """
    twice = _behind_doubled(line.text)
    if twice is not None:
        page.cut(line, text=line.text[:twice], rest=line.text[twice:], rule="caption")
    opening = _opening_behind(line.text)
    if opening is not None:
        page.cut(line, text=line.text[:opening], rest=line.text[opening:], rule="button")
    glued = _GLUED.search(line.text, _LEAST_BEFORE)
    if glued is None:
        return False
    before, behind = line.text[: glued.start()], line.text[glued.end() :]
    if _is_paragraph_behind(before, behind):
        page.cut(line, text=glued[0], rest=f"{before} {behind}", rule="button")
    else:
        page.cut(line, text=line.text[glued.start() :], rest=before, rule="button")
    return False


def _behind_doubled(text: str) -> int | None:
    """Return where the paragraph begins behind a caption or a credit that stands before it twice, or None."""
    again = text.find(text[:_SAME_HEAD], _SAME_HEAD, _TWO_CAPTIONS)
    first = text[:again].rstrip() if again > 0 else ""
    end = again + len(first)
    doubled = _OF_PICTURE.search(first) is not None and text.startswith(first, again)
    return end if doubled and captions.statements(text[end:]) else None


def _is_paragraph_behind(before: str, behind: str) -> bool:
    """Return whether the report stands ``behind`` furniture; what the page says there to its readers is none."""
    reported = captions.statements(before)
    said = captions.statements(behind)
    return said > reported and (reported == 0 or said - captions.polite_statements(behind) > reported)


def _opening_behind(text: str) -> int | None:
    """Return where the article begins that opens with an agency's byline behind another's furniture, or None."""
    for opening in _OPENING.finditer(text, _LEAST_BEFORE) if "=" in text else ():
        before, behind = text[: opening.start()], text[opening.start() :]
        furnished = _GLUED.search(before) or _NOTE_OF_OWNER.search(before)
        if furnished and captions.statements(behind) >= max(1, captions.statements(before)):
            return opening.start() if bylines.leading(behind) is not None else None
    return None


def take_licence(line: Line, page: Page) -> bool:
    """Take an agency's licence for a picture, which ends no article."""
    if _RESOLD.fullmatch(line.text) is not None:
        line.rule = "credit"
        return True
    if len(line.text) > _LICENCE or not _LICENSED.fullmatch(line.text):
        return False
    squeezed = line.text.replace(" ", "").lower()
    if any(entry in squeezed for entry in lexicons.lines("reading/licences.txt")):
        line.rule = "credit"
    return line.rule is not None


def take_known_caption(line: Line, page: Page) -> bool:
    """Take a line that something outside the text knows to be a caption."""
    if line.text in page.pictures:
        line.rule = "caption"
    return line.rule is not None


def take_stamp(line: Line, page: Page) -> bool:
    """Take a line of time stamps, and the label above it; write down the days and the byline beside them."""
    label, page.label = page.label, None
    stamp = stamps.parse_stamps(line.text.lstrip("•·- "), label=label) or _stamp_behind(line.text)
    if stamp is None:
        page.label = stamps.label_kind(line.text)
        return False
    above = page.before(line)
    if label is not None and above is not None and above.rule is None:
        above.rule = "stamp"
    line.rule = "stamp"
    _sign(page, line)
    page.stamps += [(line.index, day.date, day.kind) for day in stamp.stamps]
    if stamp.byline is not None:
        page.note_byline(line, stamp.byline)
    return True


def _stamp_behind(text: str) -> stamps.StampLine | None:
    """Return the stamps behind the name of a programme: ``별밤 뉴스쇼 입력 2025. 03. 14. 19:10``."""
    at = text.find(" 입력 ", 0, _NAME_BEFORE)
    return stamps.parse_stamps(text[at + 1 :]) if at > 0 else None


def _sign(page: Page, stamp: Line) -> None:
    """Take a name alone above a stamp for the writer's, in one list with it or if the page says it again as a reporter's."""
    above = page.before(stamp)
    if above is None or above.rule is not None or len(page.stamps) > _STAMPS:
        return
    name = above.text.lstrip("•·- ")
    listed = above.raw.startswith(_DOTS) and stamp.raw.startswith(_DOTS)
    again = (_says_writer(line, name) for line in page.lines if line is not above)
    if writers.is_person(name) and (listed or any(again)):
        above.rule = "byline"
        page.note_reporters(above, (name,))


def _says_writer(line: Line, name: str) -> bool:
    """Return whether ``line`` says ``name`` again as a writer's: with a post, a sign-off, or as a portrait begins."""
    portrait = len(line.raw) >= _PORTRAIT and line.raw.startswith(
        (f"{name} 선생", f"{name}은 ", f"{name}는 ")
    )
    return portrait or f"{name} 기자" in line.raw or f"{name}입니다" in line.raw


def take_enlarged(line: Line, page: Page) -> bool:
    """Take a caption that stands on one line with the control that enlarges its picture."""
    enlarged = _ENLARGED.match(line.text) if len(line.text) < _CAPTION else None
    if enlarged is None:
        return False
    page.cut(line, text=enlarged[0], rest=line.text[enlarged.end() :], rule="button")
    line.rule = "caption"
    return True


def take_sign_off(line: Line, page: Page) -> bool:
    """Take the words with which a broadcast reporter closes: ``한빛방송 홍길동입니다.``"""
    if _CORNER_OVER.fullmatch(line.text) is not None:
        line.rule = "sign-off"
        return True
    found = _SIGN_OFF.match(line.text) if len(line.text) < 80 else None
    name = _signing_off(found) if found is not None else None
    if found is None or name is None or not _is_known_outlet(found, name, line, page):
        return False
    line.rule = "sign-off"
    page.note_reporters(line, (name,))
    page.note_publisher(line, "byline", found["outlet"])
    page.ends.append(line.index)
    return True


def _signing_off(sign_off: re.Match[str]) -> str | None:
    """Return the name in a sign-off; one that ends in a vowel may be fused with the verb: ``홍이줍니다`` has 홍이주."""
    fused = sign_off["fused"]
    if fused is None:
        return str(sign_off["name"])
    letters = unicodedata.normalize("NFD", fused)
    name = unicodedata.normalize("NFC", letters.removesuffix(_FINAL_BIEUP))
    return name if letters.endswith(_FINAL_BIEUP) and writers.is_person(name) else None


def _is_known_outlet(sign_off: re.Match[str], name: str, line: Line, page: Page) -> bool:
    """Return whether the letters in a sign-off, if it has any, are the outlet's: the page has them or the name again."""
    letters = sign_off["letters"]
    if not letters or "@" in line.text or any(other == name for _, other in page.reporters):
        return True
    return any(other.raw.startswith(letters) for other in page.lines if other is not line)


def take_byline(line: Line, page: Page) -> bool:
    """Take a line that is a byline as a whole."""
    found = bylines.parse_line(line.text)
    if found is None:
        return False
    line.rule = "byline"
    page.note_byline(line, found)
    page.ends.append(line.index)
    return True


def take_copyright(line: Line, page: Page) -> bool:
    """Take a line that begins as a note of copyright, or is the rest of one whose address is gone: ``), 무단 전재 금지]``."""
    if line.is_report or not _COPYRIGHT.match(line.text.lstrip(")]>〉, ")):
        return False
    line.rule = "copyright"
    return True


def take_credits(line: Line, page: Page) -> bool:
    """Take a line that says who filmed, edited and drew; right below a byline one name needs no colon."""
    above = page.before(line)
    signed = above is not None and above.rule == "byline"
    writers = credits.parse_credits(line.text, signed=signed)
    if writers is None:
        return False
    line.rule = "credits"
    page.note_reporters(line, writers)
    return True


def take_credit(line: Line, page: Page) -> bool:
    """Take a line that is a picture's credit and describes nothing."""
    if not captions.is_credit(line.text) or captions.has_text(line.text):
        return False
    line.rule = "credit"
    return True


def take_caption(line: Line, page: Page) -> bool:
    """Take a line that is a caption by how it ends."""
    if not captions.is_caption(line) or _STUCK.search(line.text):
        return False
    line.rule = "caption"
    return True


def cut_turn(line: Line, page: Page) -> bool:
    """Cut off who speaks in a broadcast; what is left may be a sign-off."""
    if line.text[-1] == "}" and "{" not in line.text[1:]:  # {앵커: … 모았습니다.}
        page.cut(line, text="}", rest=line.text[:-1], rule="turn")
    turn = _TURN.match(line.text[:40])
    if turn is None:
        return False
    page.cut(line, text=turn[0], rest=line.text[turn.end() :], rule="turn")
    return take_sign_off(line, page)


def cut_copyright(line: Line, page: Page) -> bool:
    """Cut off the note of copyright behind the last sentence."""
    offset = max(0, len(line.text) - 200)
    tail = line.text[offset:]
    notice = None if line.is_report else _COPYRIGHT.search(tail) or _OWNED.search(tail)
    if notice is None:
        return False
    start = offset + notice.start()
    if start > 0 and len(line.text) - len(notice[0]) > _LEAST_BEFORE:
        page.cut(line, text=notice[0], rest=line.text[:start], rule="copyright")
        page.ends.append(line.index)
    return False


def _is_longer_than_caption(line: Line, end: int) -> bool:
    """Return whether ``line`` up to ``end`` has more to say than a caption has, or carries a report on."""
    long = line.sentences > _MOST_OF_CAPTION or len(line.text) > _CAPTION
    return long or captions.goes_on_report(line.text[:end])


def cut_credit(line: Line, page: Page) -> bool:
    """Cut off the picture's credit behind a paragraph, with the caption that is stuck to its last sentence."""
    at = captions.credit(line.text)
    scene = captions.stuck_scene(line.text[:at]) if at is not None else None
    if scene is not None:
        page.cut(line, text=line.text[scene:], rest=line.text[:scene], rule="caption")
    elif at is not None and _is_longer_than_caption(line, at):
        page.cut(line, text=line.text[at:], rest=line.text[:at], rule="credit")
    return False
