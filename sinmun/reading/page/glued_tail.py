"""Furniture that a crawler glued behind the last sentence of a line: cut off it piece by piece, from the end on."""

from __future__ import annotations

import re

from sinmun.article import Rule
from sinmun.patterns import pattern
from sinmun.reading.page import bylines, captions, controls, credits, tail
from sinmun.reading.page.lines import CLOSERS, KEY_LENGTH, Line, Page, key
from sinmun.reading.page.patterns import one_of
from sinmun.reading.page.writers import is_person

_TAIL_HINT = pattern(r"#|제보|구독|덧붙이는 글|편집ㅣ|무단|재배포|영상|촬영|Copyright|[※☞▶▷★→▲△◇◆]")
_WAYS = r"(?:카카오톡|카톡|전화|이메일|메일|e-?mail|홈페이지|사이트|온라인\s?제보|유튜브)"
_OWNER_NOTE = pattern(
    r"[<\[(〈＜–-]?\s?(?:저작권자?|Copyrights?|[ⓒ©])(?:[^.\n]|[.](?=[a-z]|,\s|\s?(?:무단|All\s))){1,60}?(?:무단|재배포|All\s?rights)",
    re.I,
)
# Where a piece can begin: behind a sentence, at a sign, at an outlet or a label of how to reach it, at a credit
_PIECE_BEGINS = pattern(
    rf"(?<=[다요죠까][.!?])[{CLOSERS}]*\s?(?=\S)|(?=[※▶▷☞★→]|덧붙이는\s글\s?\||○\s?편집ㅣ)|(?={one_of('outlets')}\s기사문의)|"
    rf"(?<=[)\]])\s?(?=[가-힣]{{2,4}}\s?기자\s?\()|(?=\[{_WAYS}\])|(?<![A-Za-z])(?<!이)(?<!온라인\s)(?={_WAYS}\s?[:：=])|"
    r"(?<![\[(])(?=[\[(]?(?:(?:영상|촬영)(?:취재|편집|기자)|그래픽|자막|자료조사)\s?[:：])"
)
_REACHED = pattern(rf"[\[(▷▶·]?\s?{_WAYS}(?:\s?[:：=\]]|\s[^\s]*[@\d])")
_SIGNED_BY = pattern(r"[\[(]?(?:[가-힣]{2,4}=)?[가-힣]{2,4}\s?(?:기자|특파원)?\s?[(\[]?\S{1,40}@")
_APPEAL = pattern(
    r"(?:(?:알려|보내|연락|제보|문의|구독)[가-힣]{0,2}\s?(?:주세요|주십시오|바랍니다|하세요|부탁드립니다)|만나\s?보세요|상품을\s드립니다|기다립니다|찾아갑니다)[.!]?$"
)
_CAN_END = pattern(
    rf"(?:[다요죠][.!?．](?:\s?[가-힣]{{2,4}})?|가[?]|까[.?]|면서[.]|…|[\"”’)\]>]|[.]com|[.]kr|{one_of('titles')}|(?:19|20)\d\d(?:[.]\s?\d{{1,2}}){{2}}[.]?(?:\s?/\s?\S{{2,9}})?)\s?$"
)
# [연관 기사] ‘나래시’ 길 또 끊겨https://hanbit.example/8304708
_RELATED_LINK = pattern(r"[\[<【]\s?(?:연관|관련)\s?(?:기사|뉴스)\s?[\]>】][^\n]{4,120}https?://")
# 한빛일보가 고른 소식!뉴스레터 구독하기(https://hanbit.example/275739)
_SUBSCRIBE_AT = pattern(r"구독하기\s?[(\[]\s?https?://[^\s()\[\]]{4,90}[)\]]$")
_NAME_BEHIND = pattern(r"[다요죠][.]\s?(?P<name>[가-힣]{2,4})$")
_PICTURE_SIGNS = "▲△◇◆"
_REPORTED_BEFORE = pattern(rf"(?<!니)다[.][{CLOSERS}]*\s*$")
_PIECES_OF_PAGE = frozenset({"tipoff", "subscribe", "copyright"})
_POINTING = "▶▷☞★→"
_END_OF_LINE = 700  # characters
_LONGEST_PIECE = 140  # characters
# A portal's note on the headlines behind it, and how an agency asks for pictures: whatever is glued behind is no article's.
# A report about them names them: [사진 영상 제보받습니다] 라는 글, 이동한다는 안내
_NOTE_BEHIND = pattern(
    r"(?:관련\s?뉴스\s?)?해당 언론사에서 선정하며 언론사 페이지\S{0,8}로 이동해 볼 수 있습니다|"
    r"\[사진\s?[·,]?\s?영상 제보받습니다\](?!\s?(?:이?라[는고]|이?란|[은는을를이가의도와과][\s,.]|문구|글|표시|배너|안내))|"
    r"\[[가-힣]{2,6} 이\s?시간 (?:핫|주요)\s?뉴스\]\s?[ㆍ·]"
)
_NOTE_HINTS = "언론사에서 선정", "제보받습니다", "뉴스]"
# #새길#강변 길 홍길동 기자한빛일보 사회부: words to search by, and what a crawler glued to them
_HASH_TAGS = pattern(r"\s?#[^\s#.][^#.\n]{0,30}#[^\s#][^\n]*$")
_OF_SENTENCE = tuple("(는을를에은")  # 이 사진에는 #새길 #강변 꼬리표가 …
_LEAST_GLUED = 30  # characters of a line to which something is glued


def cut_tail(line: Line, page: Page) -> bool:
    """Cut off what a page says behind its articles, glued to the last sentence: how to reach the outlet, who filmed."""
    _cut_from_note(line, page)
    offset = max(0, len(line.text) - _END_OF_LINE)
    end = line.text[offset:]
    if len(line.text) < _LEAST_GLUED or _TAIL_HINT.search(end) is None:
        return False
    pieces: list[tuple[str, Rule]] = []
    at = len(end)
    for joint in _joints(end):
        piece = end[joint:at].strip()
        rule = _rule_of_piece(piece, last=not pieces) if piece else None
        if rule is None and piece and not pieces and _speaks_aside(end[:joint], piece):
            rule = "notice"
        if piece and rule is None and (len(piece) > _LONGEST_PIECE or captions.statements(piece)):
            break
        if rule is not None:
            pieces.append((piece, rule))
            at = joint
    tags = _tags(end[:at])
    if pieces and (tags is not None or _CAN_END.search(end[:at]) is not None):
        for piece, rule in reversed(pieces):
            _note_signed(page, line, piece, rule)
            page.cut(line, text=piece, rest=line.text[: offset + at], rule=rule)
        page.ends.append(line.index)
        _cut_name(line, page)
    if tags is not None:
        page.cut(line, text=tags[0], rest=line.text[: offset + tags.start()], rule="keywords")
    return False


def _cut_name(line: Line, page: Page) -> None:
    """Cut off the writer's bare name between the last sentence and what the page says: ``… 했습니다.홍길동``."""
    signed = _NAME_BEHIND.search(line.text, max(0, len(line.text) - 8))
    if signed is not None and is_person(signed["name"]):
        page.note_reporters(line, (signed["name"],))
        page.cut(line, text=signed["name"], rest=line.text[: signed.start("name")], rule="byline")


def _cut_from_note(line: Line, page: Page) -> None:
    """Cut off a note behind the article, with the headlines of others that are glued to it."""
    found = _NOTE_BEHIND.search(line.text) if any(map(line.text.__contains__, _NOTE_HINTS)) else None
    if found is not None and found.start() >= _LEAST_GLUED:
        rule: Rule = "tipoff" if "제보" in found[0] else "related"
        page.cut(line, text=line.text[found.start() :], rest=line.text[: found.start()].rstrip(), rule=rule)
        page.ends.append(line.index)


def _tags(text: str) -> re.Match[str] | None:
    """Return the words to search by that stand behind the last sentence of ``text``, with what is glued to them."""
    found = _HASH_TAGS.search(text) if "#" in text else None
    if found is None or text[: found.start()].endswith(_OF_SENTENCE) or captions.statements(found[0]):
        return None
    return found


def _note_signed(page: Page, line: Line, piece: str, rule: Rule) -> None:
    """Write down the writers whom a piece names, among credits or behind a sign: ``▶ 홍길동(gildong@…)``."""
    if rule == "credits":
        page.note_reporters(line, credits.parse_credits(piece) or ())
    signed = bylines.parse_line(piece.lstrip(f"{_POINTING} ")) if "@" in piece else None
    if signed is not None and rule in {"related", "byline"}:
        page.note_byline(line, signed)


def _joints(text: str) -> list[int]:
    """Return where pieces can begin in ``text``, the last first; a note of copyright is one piece."""
    owned = [found.span() for found in _OWNER_NOTE.finditer(text)]
    joints = {found.end() for found in _PIECE_BEGINS.finditer(text)} | {start for start, _ in owned}
    inside = {at for start, stop in owned for at in range(start + 1, stop)}
    return sorted(joints - inside - {0}, reverse=True)


def _speaks_aside(before: str, piece: str) -> bool:
    """Return whether ``piece`` points to something and speaks to the reader, as the report ``before`` it does not."""
    spoken = piece[0] in _POINTING and piece.endswith("니다.") and captions.statements(piece) == 1
    return spoken and _REPORTED_BEFORE.search(before) is not None


def _is_licence(piece: str, rule: Rule) -> bool:
    """Return whether ``piece`` says what may be done with a picture rather than whose the article is."""
    return rule == "copyright" and "무단" not in piece and _OWNER_NOTE.match(piece) is None


def _rule_of_piece(piece: str, *, last: bool) -> Rule | None:
    """Return the rule by which ``piece`` is the page's, or None; behind one that is not the ``last`` stands such a piece."""
    line = Line(0, piece, piece, gap=False, tabs=False, key=key(piece) if len(piece) <= KEY_LENGTH else "")
    rule = tail.rule_of(line) if len(piece) <= _LONGEST_PIECE else None
    if rule in _PIECES_OF_PAGE and not _is_licence(piece, rule):
        return rule
    if credits.parse_credits(piece) is not None:
        return "credits"
    if _RELATED_LINK.match(piece) is not None or _SUBSCRIBE_AT.search(piece) is not None:
        return "related" if piece[0] in "[<【" else "subscribe"
    if piece[0] in _PICTURE_SIGNS and captions.credit(piece) is not None and captions.is_caption(line):
        return "caption"
    if not last and _SIGNED_BY.match(piece) is not None and bylines.parse_line(piece) is not None:
        return "byline"
    if controls.is_notice(line) or controls.is_layer(line):
        return "notice"
    if line.is_report:
        return None
    if _REACHED.match(piece) is not None or (not last and _APPEAL.search(piece) is not None):
        return "tipoff"
    return "related" if not last and piece[0] in _POINTING else None
