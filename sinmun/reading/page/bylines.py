"""Bylines: whose article it is and which outlet's, at the head, at the end, or stuck to a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.byline_forms import in_one_form, names_outlet, part_names, who_wrote
from sinmun.reading.page.datelines import BYLINE_EDGES, IN_PARENTHESES, likely_outlet, place_and_outlet
from sinmun.reading.page.lines import CLOSERS, Byline
from sinmun.reading.page.outlets import is_outlet, outlet_names
from sinmun.reading.page.patterns import keys, one_of
from sinmun.reading.page.writers import (
    DESK,
    DOT,
    MOST_OUTLETS,
    POST,
    TITLED,
    WRITER,
    WRITERS,
    is_desk,
    is_headline_of_person,
    is_person,
    names_of,
    places,
    signing_writers,
    signs,
    without_place,
)

_WRITTEN = pattern(
    rf"(?P<outlet>[가-힣A-Za-z0-9]{{2,12}})\s글\s?[:：]\s?(?P<name>{WRITER})(?:,\s?편집\s?[:：]\s?{WRITER})?"
)
_MAILED = pattern(r"(?P<outlet>[가-힣A-Za-z0-9]{2,10})\s(?P<name>[가-힣]{2,4})")
_EMAIL = pattern(
    r"[(<\[＜]?\s?(?:e-?mail|이메일|메일)?\s?[:=]?\s?(?:(?<![A-Za-z0-9_.+-])|(?<=[가-힣][.]))[A-Za-z0-9_][A-Za-z0-9_.+-]{0,40}@(?:[A-Za-z0-9.-]{0,60})\s?[)>\]＞]?",
    re.I,
)
_PROTECTED = pattern(r"\[?email\s?protected\]?", re.I)
_SEPARATOR = pattern(r"\s?[=|｜ㅣ│┃:∥/]\s?|,\s|;\s?|\s{2,}|\s-\s")
_OPENING_SIGNS = "[(【<〈［（＜‹《〔"
_NO_BRACKET = r"[^\[\]()【】<>]"
_BRACKET = pattern(
    rf"^[\[(【<〈［（＜‹《〔]({_NO_BRACKET}{{0,50}}(?:\([^()]{{1,15}}\))?(?:\(\S{{1,30}}@\S{{1,30}}\))?{_NO_BRACKET}{{0,40}})[\])】>〉］）＞›》〕]\s?"
)
_PLACED = pattern(r"\s?(?P<place>[가-힣]{2,6})\s?=")
_PARTICLE = pattern(r"(?:과|와|은|는|이|가|을|를|의|도|에|에서|만|이라)\s")
_WIRE_REST = pattern(
    rf"^({WRITER}(?:{DOT}{WRITER})*(?:\s[가-힣]{{2,8}})?\s?{POST}(?:{DOT}{WRITER}\s?{POST}){{0,3}})?"
    r"\s?(?:=|―|—|-)\s?"
)
_LEADING = pattern(rf"^([^\[\](){{}}.?!\"“]{{2,40}}?{POST})\s?(?:[|｜ㅣ│┃=\]]|-\s|:\s(?=\S{{6}}))\s?")
# 새길, 5월24일 (한빛통신) - …: how a foreign agency's Korean service begins
_WIRED = pattern(
    r"[가-힣]{2,8}(?:/[가-힣]{2,8})?,\s(?:\d{4}년\s)?\d{1,2}월\s?\d{1,2}일\s\((?P<outlet>[가-힣A-Za-z]{2,12})\)\s?[-–—]{1,2}\s?"
)
# 새길--(한빛와이어)--…, 새길--(Gaon Wire / 한빛와이어) 2025년 3월 4일 --…
_SENT_OUT = pattern(
    r"[가-힣]{2,8}(?:,\s?[가-힣]{2,8})?\s?--\s?\((?:[A-Za-z. ]{2,30}/\s?)?(?P<outlet>[가-힣A-Za-z0-9]{2,12})\)"
    r"\s?(?:\d{4}년\s?\d{1,2}월\s?\d{1,2}일\s?)?--\s?"
)
# 한빛경제 홍길동 기자 새길시는 …: a crawler left the brackets out; who is spoken to (홍길동 기자 연결해 …) signs nothing
_BARE_BYLINE = pattern(
    rf"({one_of('outlets')}\s{WRITER}\s?{POST})\s(?!등|외\s|[은는이가]\s|연결|불러|만나|모시고|함께)(?=[가-힣A-Z0-9“‘\"'])"
)
_OUTLET_EQUALS = pattern(rf"([가-힣A-Za-z0-9]{{2,12}}\s?=\s?{WRITER}\s{POST})\s(?=\S)")
_SENTENCE_END = pattern(rf'(?:(?<![A-Za-z0-9])[.]|[.](?![a-z])|[?!…]|(?<=다)(?=[”"]))[{CLOSERS}]*\s?')
_UNCLOSED_BRACKET = pattern(r"[\[(<〈【][^\])>〉】]{0,20}$")
_FILLER = pattern(rf"^(?:{one_of('writing')}(?:\s?[:=|]\s?|\s)|기자명|기자\s?(?={WRITER}\s{POST}))")
# a picture's subject before the photographer; who drew it
_DESCRIBED = pattern(r"(?:[가-힣]{2}\.|자료\s?사진)\s?/|^[가-힣]{2,4}\s(?:디자인|그래픽)\s?기자")
# 기자명 홍길동 변호사, 기자명 마루 스님
_CONTRIBUTOR = pattern(rf"기자명\s(?P<name>{WRITER})\s(?P<office>[가-힣]{{2,8}}(?:\s[가-힣]{{2,8}})?)")
_SPOKEN_END = pattern(r"[다요죠]$|\d|[“”\"'‘’?!]")
_SENTENCE_ENDS = ("다.", "다.”", '다."', "요.", "까?", "요?")
_UNTITLED = pattern(rf"(?P<name>{WRITER})(?:\([a-z0-9_]{{3,20}}\)|\s외\s?\d{{1,2}}\s?[명인])")
_OTHERS = pattern(r"\s외\s?\d+\s?(?:명|인)(?=\s|$)")
_PHOTOGRAPHER_BEHIND = pattern(
    rf"({POST}(?:\s\S+@\S*)?)\s?[·,/|]\s?(?:사진|영상)\s?[=:·]?\s?{WRITER}\s?(?:{POST})?$"
)
# [사진 = 함지현 기자 name@…]: whose picture it is, alone or behind a byline
_PICTURED = pattern(rf"\s*[\[(<【]?\s?{one_of('photo')}\s?[=:：|ㅣ/]\s?\S")
_PICTURED_BEHIND = pattern(rf"\s?[\[(<【]\s?{one_of('photo')}\s?[=:：|ㅣ/][^\[\]()<>【】]{{2,60}}[\])>】]$")
_WIDE_POST = pattern(rf"\s{{2,}}(?={POST}(?:\s|$|[(<\[]))")
_INNER_BRACKETS = pattern(r"[\[\]【】]")
_DESK_BEHIND = pattern(rf"{one_of('writing_desks')}[\])>]?$")
_LATIN_END = pattern("[A-Z]{1,3}$")  # 워싱턴DC
_DAY_BEHIND = pattern(r"(?<=[\s/@a-z])\s?/?\s?(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?/?$")
# ◇ 홍길동 앵커(이하 홍길동):, □ 출연자 : 홍길동 기자: who speaks next, and who is on the programme
_NEXT_SPEAKER = pattern(rf"[■□◇◆○●]\s?(?:.*\(이하\s.*|.*[:：]$|{one_of('hosts')}\s?[:：])")
_LONGEST_BYLINE = 120  # characters of a byline
_LONGEST_ACCOUNT = 30
_LONGEST_CREDIT = 40
_LONGEST_DESK = 14
_LONGEST_TRAILING = 100
_CONTROL_BESIDE = 10


@dataclass
class _Pieces:
    """What the pieces of a byline have said so far.

    Attributes:
        mails: how many addresses of mail stood beside them.
        known: whether one of them is a byline's beyond doubt.
        dated: whether one is the place of a dateline.
        names: the writers.
        outlets: what may be the outlet, in order.
    """

    mails: int
    known: bool
    dated: bool = False
    names: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)

    def byline(self) -> Byline | None:
        """Return what the pieces say together, or None when nothing makes them a byline."""
        if not self.known or len(self.outlets) > MOST_OUTLETS:
            return None
        outlets = self.outlets
        if len(outlets) == MOST_OUTLETS and not any(map(is_outlet, outlets)):
            outlets = []
        if not self.names and not self.dated:
            outlets = [outlet for outlet in outlets if is_outlet(outlet) or not self.mails]
        return Byline(tuple(self.names), likely_outlet(outlets))


def parse(text: str) -> Byline | None:
    """Return what ``text`` says if the whole of it is a byline, or None."""
    untitled = _untitled(text)
    if untitled is not None:
        return untitled
    writer = who_wrote(text.strip(BYLINE_EDGES)) if len(text) < _LONGEST_CREDIT else None
    if writer is not None:
        return Byline((writer,), None)
    if len(text) > _LONGEST_BYLINE or not _hinted(text) or _NEXT_SPEAKER.match(text):
        return None
    return _parse_signed(text)


def parse_line(text: str) -> Byline | None:
    """Return what ``text`` says if the whole of it is a byline outside brackets, or None.

    An unknown word before a sign of equality and a writer is where he wrote (``은하=홍길동 기자``), no outlet.
    """
    found = parse(text)
    placed = _PLACED.match(text) if found is not None and found.names else None
    if found is None or placed is None or found.outlet != placed["place"] or names_outlet(placed["place"]):
        return found
    return Byline(found.names, None)


def _parse_signed(text: str) -> Byline | None:
    """Return what ``text``, which holds a title or the like, says as a byline."""
    text = _OTHERS.sub("", text)
    contributor = _CONTRIBUTOR.fullmatch(text.strip(BYLINE_EDGES))
    if contributor is not None and _is_contributor(contributor):
        return Byline((contributor["name"],), None)
    if _DESCRIBED.search(text) or _PICTURED.match(text) or is_headline_of_person(text):
        return None
    text = in_one_form(_PICTURED_BEHIND.sub("", text))
    rest, mails = _without_mail(_PHOTOGRAPHER_BEHIND.sub(r"\1", text))
    rest = without_place(_FILLER.sub("", rest.strip(BYLINE_EDGES)).removesuffix("TALK"))
    if not rest:
        return Byline((), None) if mails else None
    return (_mailed(rest) if mails else None) or _labelled(rest) or _in_pieces(rest, mails)


def _is_contributor(found: re.Match[str]) -> bool:
    """Return whether a label is followed by somebody with an office: a full name, or a monk's of two syllables."""
    name, office = found["name"], found["office"]
    return (is_person(name) or office == "스님") and DESK.search(office) is None and not is_outlet(name)


def _untitled(text: str) -> Byline | None:
    """Return the byline of one who signs without a title, with an account or others: ``홍길동(gildong)``, ``홍길동 외 2명``."""
    found = _UNTITLED.fullmatch(text) if len(text) < _LONGEST_ACCOUNT and text[-1:] in ")명인" else None
    return Byline((found["name"],), None) if found is not None and is_person(found["name"]) else None


def _mailed(text: str) -> Byline | None:
    """Return the byline that is a full name, or an outlet and a name, beside an address of mail, without a title."""
    if is_person(text):
        return Byline((text,), None)
    found = _MAILED.fullmatch(text)
    if found is None or not (is_outlet(found["outlet"]) or found["outlet"].isupper()):
        return None
    named = not is_desk(found["name"]) and _are_people([found["name"]])
    return Byline((found["name"],) if named else (), found["outlet"])


def _labelled(text: str) -> Byline | None:
    """Return the byline that begins with its title and a colon, or has what he did behind the outlet.

    ``기자: 홍길동``; ``한빛뉴스 글:홍길동, 편집:김가람``, of whom the editor wrote nothing.
    """
    written = _WRITTEN.fullmatch(text)
    if written is not None:
        return Byline((written["name"],), written["outlet"])
    label, colon, _ = text.partition(":")
    found = TITLED.fullmatch(text) if colon and not _is_role(label.strip()) else None
    return Byline(tuple(names_of(found["names"])), None) if found is not None else None


def _are_people(names: list[str]) -> bool:
    """Return whether no one of ``names`` is what stands in the place of a writer's name and is nobody's.

    A place before it makes no name of it: ``서울시민`` in ``서울시민기자``.
    """
    nobodies = lexicons.words("reading/nobodies.txt")
    return nobodies.isdisjoint(names) and not any(
        name[:2] in places() and name[2:] in nobodies for name in names
    )


def _in_pieces(text: str, mails: int) -> Byline | None:
    """Return the byline made of pieces between marks, each of which is one of `_PIECES`."""
    text = _WIDE_POST.sub(" ", _INNER_BRACKETS.sub("  ", text))
    found = _Pieces(mails, known=bool(mails))
    whole = WRITERS.fullmatch(text)
    for segment in [text] if whole is not None and signs(whole) else _segments(text):
        if not any(take(segment, found) for take in _PIECES):
            return None
    return found.byline()


def _take_place(segment: str, found: _Pieces) -> bool:
    if segment not in places() and _LATIN_END.sub("", segment) not in places():
        return False
    found.dated = True
    return True


def _take_writers(segment: str, found: _Pieces) -> bool:
    writers = None if _is_role(segment) else signing_writers(segment)
    if writers is None or not _are_people(writers[0]):
        return False
    names, outlet = writers
    if len(names) > 1 and names[0] in places():  # 도쿄/홍길동 특파원
        names = names[1:]
    found.known = True
    found.names += [name for name in names if name not in found.names]
    found.outlets += [outlet] if outlet else []
    return True


def _take_outlet(segment: str, found: _Pieces) -> bool:
    if segment not in outlet_names() or _is_role(segment):
        return False
    found.known = found.known or found.dated
    found.outlets.append(segment)
    return True


def _take_desk(segment: str, found: _Pieces) -> bool:
    if DESK.search(segment) is None or len(segment) > _LONGEST_DESK or _is_role(segment):
        return False
    found.known = found.known or segment.endswith(lexicons.lines("reading/writing_desks.txt"))
    return True


def _take_control(segment: str, found: _Pieces) -> bool:
    """Pass over the control beside a writer: ``다른기사 보기``."""
    short = found.known and len(segment) <= _CONTROL_BESIDE
    return short and segment.replace(" ", "").endswith(tuple(keys("control_ends")))


def _take_unknown_outlet(segment: str, found: _Pieces) -> bool:
    if not _may_be_outlet(segment) or _is_role(segment):
        return False
    found.outlets.append(segment)
    return True


def _take_outlet_and_name(segment: str, found: _Pieces) -> bool:
    """Take the first of several writers, behind the outlet: ``한빛일보 홍길동`` before ``김가람 기자``."""
    outlet, _, name = segment.partition(" ")
    if not (is_outlet(outlet) and is_person(name)):
        return False
    found.names.append(name)
    found.outlets.append(outlet)
    return True


_PIECES = (
    _take_place,
    _take_writers,
    _take_outlet,
    _take_desk,
    _take_outlet_and_name,
    _take_control,
    _take_unknown_outlet,
)


def _is_role(segment: str) -> bool:
    """Return whether ``segment`` is what somebody did for a programme (``앵커``, ``영상편집``), so no byline's."""
    return segment in lexicons.words("reading/hosts.txt") or segment in lexicons.words("reading/credits.txt")


def leading(text: str) -> tuple[Byline, int] | None:
    """Return the byline that begins the paragraph ``text`` and its length in characters, or None."""
    head = text[:_LONGEST_BYLINE]
    wired = _WIRED.match(head) or _SENT_OUT.match(head)
    if wired is not None and is_outlet(wired["outlet"]):
        return Byline((), wired["outlet"]), wired.end()
    if head[0] not in _OPENING_SIGNS and not _hinted(head[:60]):
        return None
    bracket = _BRACKET.match(head)
    if bracket is not None:
        return _bracketed(head, bracket)
    return _before_bar(head)


def _before_bar(head: str) -> tuple[Byline, int] | None:
    """Return the byline that begins ``head`` before a bar, with an equals sign, or an outlet's name, and its length."""
    plain = _LEADING.match(head) or _OUTLET_EQUALS.match(head) or _BARE_BYLINE.match(head)
    found = parse(plain[1]) if plain is not None else None
    return (found, plain.end()) if plain is not None and found is not None and found.names else None


def _bracketed(head: str, bracket: re.Match[str]) -> tuple[Byline, int] | None:
    """Return the byline in the ``bracket`` that begins ``head``, with the names behind it, and its length."""
    end = bracket.end()
    if _PICTURED.match(bracket[0]):
        return Byline((), None), end
    found = parse(bracket[1]) or place_and_outlet(bracket[1])
    if found is None or not (found.names or (found.outlet and not _PARTICLE.match(head[end:]))):
        return None
    rest = _WIRE_REST.match(part_names(head[end:]))
    return (found, end) if rest is None else (_with_writers(found, rest[1]), end + rest.end())


def _with_writers(found: Byline, text: str | None) -> Byline:
    """Return ``found`` with the writers named behind its bracket."""
    more = parse(text) if text else None
    return Byline(found.names + (more.names if more else ()), found.outlet)


def trailing(text: str) -> tuple[Byline, int] | None:
    """Return the byline behind the last sentence of ``text`` and the offset where it begins, or None."""
    offset = max(0, len(text) - 140)
    tail = _DAY_BEHIND.sub("", text[offset:])
    if tail.endswith(_SENTENCE_ENDS) or not _hinted(tail):
        return None
    mail = _last_mail(tail)
    bare = tail if mail is None else tail[:mail]
    for end in reversed(_sentence_ends(bare)):
        found = parse_line(tail[end:]) if len(tail) - end < _LONGEST_TRAILING else None
        signed = found is not None and (found.names or mail is not None or _DESK_BEHIND.search(tail))
        if found is not None and signed:
            return found, offset + end
    return (Byline((), None), offset + mail) if mail and _SENTENCE_END.search(bare.rstrip()[-4:]) else None


def _sentence_ends(text: str) -> list[int]:
    """Return the offsets behind the sentences of ``text``, those within brackets left out."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text)]
    return [end for end in ends if not _UNCLOSED_BRACKET.search(text[:end])]


def _last_mail(tail: str) -> int | None:
    """Return where the address of mail begins behind which ``tail`` holds nothing more, or None."""
    mails = list(_EMAIL.finditer(tail))
    if not mails or tail[mails[-1].end() :].strip(BYLINE_EDGES).strip():
        return None
    for before, mail in reversed(list(pairwise(mails))):
        if tail[before.end() : mail.start()].strip(BYLINE_EDGES).strip():
            return mail.start()
    return mails[0].start()


@cache
def _hints() -> re.Pattern[str]:
    """Return a pattern of which every byline holds a match: the titles, less those that contain another, and marks."""
    titles = lexicons.lines("reading/titles.txt")
    stems = [title for title in titles if not any(other in title for other in titles if other != title)]
    desks = lexicons.lines("reading/writing_desks.txt")
    return re.compile("|".join([*stems, *desks, "[@=]", "글\\s?[:：]", "protected"]))


def _hinted(text: str) -> bool:
    return _hints().search(text) is not None


def _may_be_outlet(segment: str) -> bool:
    """Return whether ``segment`` of a byline may name an outlet nobody knows: three short words at most."""
    return len(segment) <= 16 and segment.count(" ") <= 2 and _SPOKEN_END.search(segment) is None


def _without_mail(text: str) -> tuple[str, int]:
    rest, mails = _EMAIL.subn("  ", text)
    rest, hidden = _PROTECTED.subn("  ", rest)
    return rest, mails + hidden


def _segments(text: str) -> list[str]:
    """Return the pieces of a byline between its marks; what stands in brackets is a piece of its own."""
    return [segment for piece in _SEPARATOR.split(text) for segment in _unbracketed(piece) if segment]


def _unbracketed(piece: str) -> tuple[str, ...]:
    plain = piece.strip(BYLINE_EDGES)
    if plain.count("(") > plain.count(")"):
        plain += ")"
    inner = IN_PARENTHESES.search(plain)
    if inner is None or WRITERS.fullmatch(plain):
        return (plain,)
    return IN_PARENTHESES.sub(" ", plain).strip(), inner[0].strip(" ()（）")


def is_mail(text: str) -> bool:
    """Return whether ``text`` is an address of mail and nothing else."""
    return "@" in text and _EMAIL.fullmatch(text) is not None
