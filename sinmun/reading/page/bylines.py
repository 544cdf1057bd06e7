"""Bylines: whose article it is and which outlet's, at the head, at the end, or stuck to a sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sinmun import lexicons
from sinmun.reading.page.lines import CLOSERS
from sinmun.reading.page.patterns import one_of

_TITLE = rf"(?:(?:[가-힣]{{2,4}}전문)?{one_of('titles')})"
_NAME = rf"(?!{one_of('titles')}(?![가-힣]))(?:[가-힣]{{2,4}}|[\u4e00-\u9fff]{{2,4}})"
_DOT = r"\s?[·ㆍ・‧∙,、/&]\s?"
# 함지현 기자, 김가람·박나래 선임기자, 이다솔 워싱턴 특파원, 최마루기자(경제부)
_SIGNED = (
    rf"(?P<names>{_NAME}(?:{_DOT}{_NAME})*)\s?"
    rf"(?:(?P<desk>[가-힣A-Z]{{2,8}})\s)?(?P<title>{_TITLE})(?:\s?\([^)]{{0,20}}\))?"
)
_WRITERS = re.compile(_SIGNED)
_OUTLET_WRITERS = re.compile(rf"(?P<before>\S.*?)(?:[\s·ㆍ/]+|[.](?=\S)){_SIGNED}")
_TITLED = re.compile(rf"{_TITLE}(?:\s?[:=]\s?|\s)(?P<names>{_NAME}(?:{_DOT}{_NAME})*)")
_MAILED = re.compile(r"(?P<outlet>[가-힣A-Za-z0-9]{2,10})\s(?P<name>[가-힣]{2,4})")
_EMAIL = re.compile(
    r"[(<\[＜]?\s?(?:e-?mail|이메일|메일)?\s?[:=]?\s?(?<![A-Za-z0-9_.+-])[A-Za-z0-9_][A-Za-z0-9_.+-]{0,40}@(?:[A-Za-z0-9.-]{0,60})\s?[)>\]＞]?",
    re.I,
)
_PROTECTED = re.compile(r"\[?email\s?protected\]?", re.I)
_SEPARATOR = re.compile(r"\s?[=|｜ㅣ│┃:∥/]\s?|,\s|;\s?|\s{2,}|\s-\s")
_PAREN = re.compile(r"\s?[(（][^)）]*[)）]\s?")
_OPENING = "[(【<〈［（＜‹《〔"
_INSIDE = r"[^\[\]()【】<>]"
_BRACKET = re.compile(
    rf"^[\[(【<〈［（＜‹《〔]({_INSIDE}{{0,50}}(?:\([^()]{{1,15}}\))?{_INSIDE}{{0,40}})[\])】>〉］）＞›》〕]\s?"
)
_DATELINE = re.compile(
    r"\s?(?P<place>[가-힣A-Z]{2,8}(?:[·ㆍ,]\s?[가-힣A-Z]{2,8})*)\s?=\s?(?P<outlet>[가-힣A-Za-z0-9]{2,12})\s?"
)
_PARTICLE = re.compile(r"(?:과|와|은|는|이|가|을|를|의|도|에|에서|만|이라)\s")
_WIRE_REST = re.compile(
    rf"^({_NAME}(?:{_DOT}{_NAME})*(?:\s[가-힣]{{2,8}})?\s?{_TITLE}(?:{_DOT}{_NAME}\s?{_TITLE}){{0,3}})?"
    r"\s?(?:=|―|—|-)\s?"
)
_LEADING = re.compile(rf"^([^\[\](){{}}.?!\"“]{{2,40}}?{_TITLE})\s?(?:[|｜ㅣ│┃=]|-\s|:\s(?=\S{{6}}))\s?")
_SENTENCE_END = re.compile(f"[.?!…][{CLOSERS}]*\\s?")
_UNCLOSED = re.compile(r"[\[(<〈【][^\])>〉】]{0,20}$")
_EDGES = " \t/[](){}<>〈〉【】=|ㅣ│-–—:,.■◇◆▶☞△▲·•*＜＞［］"
_FILLER = re.compile(rf"^(?:{one_of('writing')}(?:\s?[:=|]\s?|\s)|기자명|기자\s?(?={_NAME}\s{_TITLE}))")
_DESCRIBED = re.compile(r"[가-힣]{2}\.\s?/")  # a picture's subject before the photographer
_DESK = re.compile(r"(?:부|팀|국|센터|본부|취재단|데스크|담당|뉴스룸|편집실)$")
_OUTLET_SHAPE = re.compile(
    r"[가-힣A-Za-z0-9]{1,8}\s?(?:일보|신문|뉴스|방송|경제|타임스|타임즈|통신|저널|미디어|투데이|데일리|헤럴드)(?:TV)?"
)
_SPOKEN = re.compile(r"[다요]$|\d|[“”\"'‘’?!]")
_STATEMENT_ENDS = ("다.", "다.”", '다."', "요.", "까?", "요?")
_COMPANY = re.compile(r"(?:[㈜]|\(주\)|주식회사)\s?")


class Byline(NamedTuple):
    """What a byline says: the names of the writers, and the outlet if it names one."""

    names: tuple[str, ...]
    outlet: str | None


_CITIZEN = re.compile(rf"(?P<name>{_NAME})\([a-z0-9_]{{3,20}}\)")


def parse(text: str) -> Byline | None:
    """Return what ``text`` says if the whole of it is a byline, or None."""
    citizen = _CITIZEN.fullmatch(text) if len(text) < 30 and text.endswith(")") else None
    if citizen is not None and is_person(citizen["name"]):
        return Byline((citizen["name"],), None)
    if len(text) > 120 or not _hinted(text) or _DESCRIBED.search(text):
        return None
    rest, mails = _without_mail(text)
    rest = _FILLER.sub("", rest.strip(_EDGES)).removesuffix("TALK")
    if not rest:
        return Byline((), None) if mails else None
    mailed = _MAILED.fullmatch(rest) if mails else None
    signing = mailed is not None and (is_outlet(mailed["outlet"]) or mailed["outlet"].isupper())
    if mailed is not None and signing and not _is_desk(mailed["name"]):
        return Byline((mailed["name"],), mailed["outlet"])
    titled = _TITLED.fullmatch(rest)
    if titled is not None and ":" in rest:
        return Byline(tuple(_names(titled["names"])), None)
    names: list[str] = []
    outlets: list[str] = []
    known = bool(mails)
    dated = False
    for segment in [rest] if _WRITERS.fullmatch(rest) else _segments(rest):
        if segment in places():
            dated = True
            continue
        if segment in lexicons.words("reading/hosts.txt") | lexicons.words("reading/credits.txt"):
            return None
        found = _writers(segment)
        if found is not None:
            known = True
            names += [name for name in found[0] if name not in names]
            outlets += [outlet for outlet in found[1:] if outlet]
        elif segment in outlet_names():
            known = known or dated
            outlets.append(segment)
        elif _DESK.search(segment) and len(segment) <= 14:
            known = known or segment.endswith(("뉴스팀", "뉴스부", "취재단", "취재팀"))
        elif _may_be_outlet(segment):
            outlets.append(segment)
        else:
            return None
    if not known or len(outlets) > 2:
        return None
    if not names and not dated:
        outlets = [outlet for outlet in outlets if is_outlet(outlet) or not mails]
    return Byline(tuple(names), _outlet(outlets))


def leading(text: str) -> tuple[Byline, int] | None:
    """Return the byline that begins the paragraph ``text`` and its length in characters, or None."""
    head = text[:120]
    if head[0] not in _OPENING and not _hinted(head[:60]):
        return None
    bracket = _BRACKET.match(head)
    if bracket is not None:
        found = parse(bracket[1]) or _place_and_outlet(bracket[1])
        if found is None or (
            not found.names and (not found.outlet or _PARTICLE.match(head[bracket.end() :]))
        ):
            return None
        end = bracket.end()
        rest = _WIRE_REST.match(head[end:])
        if rest is not None:
            more = parse(rest[1]) if rest[1] else None
            names = found.names + (more.names if more else ())
            return Byline(names, found.outlet), end + rest.end()
        return found, end
    plain = _LEADING.match(head)
    if plain is not None:
        found = parse(plain[1])
        if found is not None and found.names:
            return found, plain.end()
    return None


def trailing(text: str) -> tuple[Byline, int] | None:
    """Return the byline behind the last sentence of ``text`` and the offset where it begins, or None."""
    offset = max(0, len(text) - 140)
    tail = text[offset:]
    if tail.endswith(_STATEMENT_ENDS) or not _hinted(tail):
        return None
    at = None
    for mail in _EMAIL.finditer(tail):
        if at is None and not tail[mail.end() :].strip(_EDGES).strip():
            at = mail.start()
    bare = tail if at is None else tail[:at]
    ends = [end.end() for end in _SENTENCE_END.finditer(bare) if not _UNCLOSED.search(bare[: end.end()])]
    for end in reversed(ends):
        found = parse(tail[end:])
        if found is not None and len(tail) - end < 100 and (found.names or at is not None):
            return found, offset + end
    if at is not None and at > 0 and _SENTENCE_END.search(bare.rstrip()[-4:]):
        return Byline((), None), offset + at
    return None


@cache
def places() -> frozenset[str]:
    """Return the places of datelines."""
    return frozenset(lexicons.lines("reading/datelines.txt"))


@cache
def outlet_names() -> frozenset[str]:
    """Return the outlets that are known by name."""
    return frozenset(lexicons.lines("reading/outlets.txt"))


@cache
def _hints() -> re.Pattern[str]:
    """Return a pattern of which every byline holds a match: the titles, less those that contain another, and marks."""
    titles = lexicons.lines("reading/titles.txt")
    stems = [title for title in titles if not any(other in title for other in titles if other != title)]
    return re.compile("|".join([*stems, "[@=]", "protected", "뉴스[팀부]", "취재[단팀]"]))


def _hinted(text: str) -> bool:
    return _hints().search(text) is not None


def is_outlet(text: str) -> bool:
    """Return whether ``text`` is the name of an outlet, known or formed like one."""
    return text in outlet_names() or (_OUTLET_SHAPE.fullmatch(text) is not None)


def _may_be_outlet(segment: str) -> bool:
    """Return whether ``segment`` of a byline may name an outlet nobody knows: three short words at most."""
    return len(segment) <= 16 and segment.count(" ") <= 2 and _SPOKEN.search(segment) is None


def _without_mail(text: str) -> tuple[str, int]:
    rest, mails = _EMAIL.subn("  ", text)
    rest, hidden = _PROTECTED.subn("  ", rest)
    return rest, mails + hidden


def _segments(text: str) -> list[str]:
    segments: list[str] = []
    for piece in _SEPARATOR.split(text):
        plain = piece.strip(_EDGES)
        if plain.count("(") > plain.count(")"):
            plain += ")"
        if not plain:
            continue
        inner = _PAREN.search(plain)
        if inner and not _WRITERS.fullmatch(plain):
            segments += [_PAREN.sub(" ", plain).strip(), inner[0].strip(" ()（）")]
        else:
            segments.append(plain)
    return [segment for segment in segments if segment]


def _writers(segment: str) -> tuple[list[str], str | None] | None:
    match = _WRITERS.fullmatch(segment)
    if match is not None and match["desk"] is None and _is_signing(_names(match["names"])[0]):
        match = None
    before = None
    if match is None or (match["desk"] is not None and not _is_desk(match["desk"])):
        match = _OUTLET_WRITERS.fullmatch(segment)
        before = match["before"] if match is not None else None
    if match is None:
        titled = _TITLED.fullmatch(segment)
        return (_names(titled["names"]), None) if titled else None
    names, desk = _names(match["names"]), match["desk"]
    if desk is None and len(names) == 1 and before and _is_desk(names[0]):
        return _before(before)
    if before is not None:
        parsed = _writers(before)
        if parsed is not None:
            return parsed[0] + names, parsed[1]
        if before.count(" ") > 2 or not re.fullmatch(r"[가-힣A-Za-z0-9()&ⓒ· ]{1,24}", before):
            return None
        if before in places():
            before = None
        elif is_person(before):
            return [before, *names], None
    if len(names) == 1 and _is_desk(names[0]) and (before is not None or len(names[0]) > 2):
        return [], before
    return names, before


def _is_signing(name: str) -> bool:
    """Return whether ``name``, where a writer's could stand, is an outlet's: known, or too long for a writer's."""
    return name in outlet_names() or (len(name) > 3 and is_outlet(name))


def _before(before: str) -> tuple[list[str], str | None]:
    """Return the names and the outlet in ``before``, what stands before a desk and a title."""
    words = before.split()
    if re.fullmatch(_NAME, words[-1]) and words[-1] not in outlet_names():
        return [words[-1]], " ".join(words[:-1]) or None
    return [], before


def _is_desk(text: str) -> bool:
    """Return whether ``text`` between a name and a title is a desk or a place (`이다솔 워싱턴 특파원`), not a name."""
    return text in places() or text in lexicons.words("reading/desks.txt") or _DESK.search(text) is not None


def is_person(text: str) -> bool:
    """Return whether ``text`` has the shape of a full name and is no outlet's."""
    return (
        len(text) == 3
        and text[0] in lexicons.words("people/surnames.txt")
        and not is_outlet(text)
        and not _is_desk(text)
        and re.fullmatch(_NAME, text) is not None
    )


def _names(text: str) -> list[str]:
    return [name for name in re.split(_DOT, text) if name]


def _place_and_outlet(text: str) -> Byline | None:
    """Return the byline in ``서울=연합뉴스``, ``연합뉴스``, ``대전=한빛통신``: a bracket without names."""
    dated = _DATELINE.fullmatch(text)
    if dated is not None:
        return Byline((), _outlet([dated["outlet"], dated["place"]]))
    words = text.split()
    if len(words) == 2 and is_outlet(words[0]) and is_person(words[1]):
        return Byline((words[1],), words[0])
    return Byline((), text.strip()) if text.strip() in outlet_names() else None


def _outlet(outlets: list[str]) -> str | None:
    for outlet in outlets:
        plain = _COMPANY.sub("", _PAREN.sub("", outlet)).strip(_EDGES)
        words = [word for word in plain.split() if word not in places() and not _DESK.search(word)]
        if words and " ".join(words) not in places() and not plain.islower():
            return " ".join(words)
    return None
