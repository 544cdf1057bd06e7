"""Who signs: names and posts in a piece of a byline, and what is no name there but a desk, a place or an outlet."""

from __future__ import annotations

import re
from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.outlets import is_outlet, outlet_names
from sinmun.reading.page.patterns import one_of

POST = rf"(?:(?:(?:[가-힣·]{{2,5}}|[A-Z]{{2,3}})\s?전문\s?)?{one_of('titles')})"
WRITER = rf"(?!{one_of('titles')}(?![가-힣]))(?:[가-힣]{{2,4}}|[\u4e00-\u9fff]{{2,4}})"
DOT = r"\s?[·ㆍ・‧∙,、/&]\s?"
# 함지현 기자, 김가람·박나래 선임기자, 이다솔 워싱턴 특파원, 최마루기자(경제부)
_SIGNED = (
    rf"(?P<names>{WRITER}(?:{DOT}{WRITER})*)\s?"
    rf"(?:(?P<desk>[가-힣A-Z]{{2,8}})\s)?(?P<title>{POST})(?:\s?\([^)]{{0,20}}\))?"
)
WRITERS = pattern(_SIGNED)
_OUTLET_WRITERS = pattern(rf"(?P<before>\S.*?)(?:[\s·ㆍ/]+|[.](?=\S)){_SIGNED}")
TITLED = pattern(rf"{POST}(?:\s?[:=]\s?|\s)(?P<names>{WRITER}(?:{DOT}{WRITER})*)")
DESK = pattern(r"(?:부|팀|국|센터|본부|취재단|데스크|담당|뉴스룸|편집실)$")
_BEFORE = pattern(r"[가-힣A-Za-z0-9()&ⓒ· ]{1,24}")
_PARTICLES = ("에서", "에게", "으로", "까지", "부터")
# 홍길동 편집국장, 강가로 출국
_NAMED_HEADLINE = pattern(rf"{WRITER}\s{POST},\s(?P<rest>[^,@()]{{2,40}}\s[^,@()]{{2,40}})")
_TITLE_LAST = pattern(rf"[가-힣]\s?{POST}$")
_SHORTEST_DESK = 3  # characters (출국 is none)
MOST_OUTLETS = 2


@cache
def places() -> frozenset[str]:
    """Return the places of datelines."""
    return frozenset(lexicons.lines("reading/datelines.txt"))


def without_place(text: str) -> str:
    """Return ``text`` without the place behind a post: ``홍길동 기자 새길``."""
    before, _, last = text.rpartition(" ")
    return before if last in places() and _TITLE_LAST.search(before) else text


def is_headline_of_person(text: str) -> bool:
    """Return whether ``text`` is no byline but a headline that begins with a name and a post: ``홍길동 국장, 새길로 출국``."""
    found = _NAMED_HEADLINE.fullmatch(text)
    if found is None:
        return False
    words = found["rest"].split()
    desk = len(words[-1]) >= _SHORTEST_DESK and DESK.search(words[-1]) is not None
    return not (desk or is_outlet(words[-1]) or _TITLE_LAST.search(found["rest"]))


def signing_writers(segment: str) -> tuple[list[str], str | None] | None:
    """Return the names and the outlet in a piece of a byline that signs: `매체 홍길동·김가람 기자`, or None."""
    plain = WRITERS.fullmatch(segment)
    if plain is not None and signs(plain):
        return _without_desk(names_of(plain["names"]), _outlet_of(plain))
    match = _OUTLET_WRITERS.fullmatch(segment)
    if match is not None:
        return _behind(match)
    titled = TITLED.fullmatch(segment)
    return (names_of(titled["names"]), None) if titled else None


def _outlet_of(match: re.Match[str]) -> str | None:
    """Return what stands between name and title if it is an outlet: ``홍길동 한빛일보 기자``."""
    return match["desk"] if match["desk"] is not None and is_outlet(match["desk"]) else None


def signs(match: re.Match[str]) -> bool:
    """Return whether what stands before a title is the writers' names and, at most, their desk."""
    if match["desk"] is None:
        return not _is_signing(names_of(match["names"])[0])
    return is_desk(match["desk"]) or is_outlet(match["desk"])


def _behind(match: re.Match[str]) -> tuple[list[str], str | None] | None:
    """Return the names and the outlet where something stands before the names: outlet, place or another writer."""
    names, before = names_of(match["names"]), str(match["before"])
    if _is_desk_before_name(names, match["desk"]):
        return _after(before, [match["desk"]])
    if match["desk"] is not None and not is_desk(match["desk"]) and not _has_surname(names[0]):
        return None
    if match["desk"] is not None and not _may_sign_behind(before, names):
        return None
    if match["desk"] is None and len(names) == 1 and is_desk(names[0]):
        return _before(before)
    parsed = signing_writers(before)
    return _after(before, names) if parsed is None else (parsed[0] + names, parsed[1])


def _is_desk_before_name(names: list[str], last: str | None) -> bool:
    """Return whether what stands as a name is a desk, and the name behind it: ``한빛일보 사회부 홍길동 기자``."""
    return last is not None and len(names) == 1 and is_desk(names[0]) and is_person(last)


def _may_sign_behind(before: str, names: list[str]) -> bool:
    """Return whether ``names`` before a desk can be writers' behind ``before``: of full length, or an outlet's or a place's.

    The headline ``새길시 배전반 전력 보도 기자`` signs nothing.
    """
    return is_outlet(before) or before in places() or all(map(is_person, names))


def _after(before: str, names: list[str]) -> tuple[list[str], str | None] | None:
    """Return ``names`` and the outlet, where what stands before them is an outlet, a place or a single writer."""
    if before.count(" ") > MOST_OUTLETS or not _BEFORE.fullmatch(before):
        return None
    if before in places():
        return _without_desk(names, None)
    return ([before, *names], None) if is_person(before) else _without_desk(names, before)


def _has_surname(name: str) -> bool:
    surnames = lexicons.words("people/surnames.txt")
    return name[0] in surnames and not name.endswith(_PARTICLES)


def _without_desk(names: list[str], outlet: str | None) -> tuple[list[str], str | None]:
    """Return names and outlet; a single name that is a desk's is nobody's."""
    desk = len(names) == 1 and is_desk(names[0]) and (outlet is not None or len(names[0]) > 2)
    return ([], outlet) if desk else (names, outlet)


def _is_signing(name: str) -> bool:
    """Return whether ``name``, where a writer's could stand, is an outlet's: known, or too long for a writer's."""
    return name in outlet_names() or (len(name) > 3 and is_outlet(name))


def _before(before: str) -> tuple[list[str], str | None]:
    """Return the names and the outlet in ``before``, what stands before a desk and a title."""
    words = before.split()
    if re.fullmatch(WRITER, words[-1]) and words[-1] not in outlet_names():
        return [words[-1]], " ".join(words[:-1]) or None
    return [], before


def is_desk(text: str) -> bool:
    """Return whether ``text`` between a name and a title is a desk or a place (`이다솔 워싱턴 특파원`), not a name."""
    if text in places() or text in lexicons.words("reading/desks.txt"):
        return True
    return DESK.search(text) is not None and not _ends_as_name(text)


def _ends_as_name(text: str) -> bool:
    """Return whether ``text`` ends in 국 as given names do, and is as long as a full name and begins like one: 홍길국."""
    return len(text) == 3 and text[-1] == "국" and text[0] in lexicons.words("people/surnames.txt")


def is_person(text: str) -> bool:
    """Return whether ``text`` has the shape of a full name and is no outlet's."""
    return (
        len(text) == 3
        and text[0] in lexicons.words("people/surnames.txt")
        and not is_outlet(text)
        and not is_desk(text)
        and re.fullmatch(WRITER, text) is not None
    )


def names_of(text: str) -> list[str]:
    """Return the names in ``홍길동·김가람``."""
    return [name for name in re.split(DOT, text) if name]
