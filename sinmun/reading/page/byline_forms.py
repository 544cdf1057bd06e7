"""The ways in which outlets set a byline, brought into the one in which it is read."""

from __future__ import annotations

import re
from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import one_of
from sinmun.reading.page.writers import POST, WRITER, is_person, places

# 홍길동 기자홍길동 기자
_TWO_TIMES = pattern(rf"(?P<one>{WRITER}\s?{POST})\s?(?P=one)(?![가-힣])")
# 홍길동기자 기자, 홍길동 기자기자
_TITLE_AGAIN = pattern(rf"(?P<post>{POST})\s?(?P=post)(?![가-힣])")
# 홍길동 기자,김가람 기자
_UNSPACED = pattern(rf"({POST}),(?={WRITER}\s?{POST})")
# 홍길동기자@한빛신문, gildong@
_AT_OUTLET = pattern(rf"({POST})@(?={one_of('outlets')}(?:,|$))")
# 홍길동 온라인 뉴스 기자
_TWO_WORD_DESK = pattern(rf"(?<=\s)(온라인|디지털|모바일)\s뉴스(?=\s?{POST}(?![가-힣]))")
# 홍 길 기자: a given name of one syllable, set apart
_SET_WIDE = pattern(rf"(?<![가-힣])(?P<surname>[가-힣])\s(?P<given>[가-힣])(?=\s{POST}(?![가-힣]))")
# 홍길동 김가람 박나래 기자, 홍길동 김가람 수습 기자
_NAMES_APART = pattern(
    rf"(?<![가-힣])(?P<names>[가-힣]{{3}}(?:\s[가-힣]{{3}}){{1,4}})(?=\s(?:수습\s|인턴\s)?{POST}(?![가-힣]))"
)
# 수원·용인 홍길동 기자
_PLACES_BEFORE = pattern(rf"(?P<places>[가-힣]{{2,4}}(?:[·ㆍ・/][가-힣]{{2,4}})+)\s(?={WRITER}\s?{POST})")
# 글 홍길동 · 사진 김가람; 글·사진 홍길동; 글 | 홍길동 사진 | 김가람: the second took the pictures
_WROTE = pattern(
    rf"글(?:\s?[·,&/]?\s?사진)?\s?[=:|ㅣ]?\s(?P<name>{WRITER})(?:\s(?P<post>[가-힣]{{2,6}}))?"
    rf"(?:\s?[·,&/|ㅣ]?\s?사진\s?[=:|ㅣ]?\s?{WRITER}(?:\s{POST})?)?"
)
# [한빛닥 의학기자 홍길동]: a post before the name, behind its outlet
_POST_BEFORE = pattern(
    rf"(?P<outlet>[가-힣A-Za-z0-9]{{2,12}})\s(?P<post>{POST})\s(?P<name>{WRITER})(?=[\])]?$)"
)
# [한빛 뉴스 l 홍길동 기자]: a letter that looks like a bar
_LETTER_AS_BAR = pattern(r"(?<=[가-힣])\s[lI]\s(?=[가-힣])")
_WIDE_SLASH = "／"
_LONGEST_PLACE = 3  # syllables: a word of no more may be a place that ends as a trade does


def who_wrote(text: str) -> str | None:
    """Return the name in what says only who wrote and who took the pictures: ``글 홍길동 · 사진 김가람``."""
    wrote = _WROTE.fullmatch(text) if text.startswith("글") else None
    if wrote is None or not is_person(wrote["name"]):
        return None
    post = wrote["post"]
    titled = post is None or any(post[at:] in _posts() for at in range(len(post) - 1))
    return str(wrote["name"]) if titled else None


def _posts() -> frozenset[str]:
    return lexicons.words("people/titles.txt") | lexicons.words("reading/titles.txt")


def in_one_form(text: str) -> str:
    """Return a byline with its writers once each, parted by marks, their names without spaces inside or places before."""
    text = _LETTER_AS_BAR.sub(" | ", text.replace(_WIDE_SLASH, "/"))
    text = _POST_BEFORE.sub(_with_post_behind, text)
    text = _PLACES_BEFORE.sub(_without_places, text, count=1)
    text = _TITLE_AGAIN.sub(r"\g<post>", _TWO_TIMES.sub(r"\g<one>", text))
    text = _AT_OUTLET.sub(r"\1, ", _UNSPACED.sub(r"\1, ", text))
    text = _TWO_WORD_DESK.sub(r"\1뉴스팀", text)
    return part_names(_SET_WIDE.sub(_closed_up, text))


def part_names(text: str) -> str:
    """Return ``text``, as long as it was, with marks between names that only spaces part before a post."""
    return _NAMES_APART.sub(_names_parted, text)


def _with_post_behind(found: re.Match[str]) -> str:
    """Return an outlet, a post and who holds it with the post behind the name; two people as they are."""
    outlet, post, name = found["outlet"], found["post"], found["name"]
    signed = is_person(name) and (is_outlet(outlet) or not is_person(outlet))
    return f"{outlet} {name} {post}" if signed else found[0]


def _names_parted(found: re.Match[str]) -> str:
    """Return several names with a mark between them; words that are not all names as they are."""
    names = found["names"].split()
    signed = all(map(is_person, names)) and places().isdisjoint(names)
    return "·".join(names) if signed else found["names"]


def _without_places(found: re.Match[str]) -> str:
    """Return nothing for names one of which is a place's and none a person's; any others as they are."""
    named = re.split("[·ㆍ・/]", found["places"])
    return found[0] if places().isdisjoint(named) or any(map(is_person, named)) else ""


def _closed_up(found: re.Match[str]) -> str:
    """Return a surname and what stands behind it as one name; any other two syllables as they are."""
    named = found["surname"] in lexicons.words("people/surnames.txt")
    return f"{found['surname']}{found['given']}" if named else found[0]


def names_outlet(word: str) -> bool:
    """Return whether the word before a sign of equality names an outlet, known or called by a trade (나래물류), and no place."""
    return is_outlet(word) or (len(word) > _LONGEST_PLACE and word.endswith(_trades()))


@cache
def _trades() -> tuple[str, ...]:
    return tuple(lexicons.lines("reading/trades.txt"))
