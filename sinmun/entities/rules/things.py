"""Names of things: what a product, a technique, an index, a scheme or a fair is called is no body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_particles
from sinmun.entities.text.places import is_municipality
from sinmun.lexicons import rows, words
from sinmun.patterns import pattern

_VERSION = pattern(r"[A-Za-z0-9.+-]*(?:시리즈|울트라|플러스|프로|맥스|미니|에어|라이트|슬림|엣지|세대)*")
_CODE = pattern(r"(?=[A-Za-z-]*\d)[A-Za-z]{1,8}(?:-?[A-Za-z0-9]+){1,3}")
_OF_AN_INDEX_THAT_MOVES = pattern(
    r"(?:은|는|이|가|도|와|과|·|, ?)? ?(?:[A-Z]&P|나스닥|코스피|다우|약세장|강세장|\d[\d.,]*(?:%|포인트|선))"
    r"|(?:은|는|이|가|도) (?:전날|전장|전 거래일)"
)
_GLOSS_OF_NOUN = pattern(r"\([a-z][a-z -]{2,30}\)")
_REST_OF_CODE = pattern(r"-?\d{1,5}(?! ?TV)(?:[A-Z]| [A-Z]{2})")
_OF_INDEX = pattern(
    r"(?<=[A-Za-z])(?:\d{3}| \d{3,4}(?:[은는이가을를의도]| ?지수))"
    r"| ?(?:\d{2,4} ?)?(?:산업 ?평균|(?:종합 ?)?(?:주가 ?)?지수)"
)


_CALLED_AS_THINGS = (
    "people/foreign_first.txt",
    "people/foreign_last.txt",
    "people/foreign_whole.txt",
    "people/stage_names.txt",
    "people/stage_words.txt",
    "people/show_names.txt",
    "people/sport_names.txt",
    "people/game_names.txt",
)
"""Names of people, some of whom a thing is called like."""


def stands_for_thing(draft: Draft, mention: Mention) -> bool:
    """Return whether a thing is so called (갤럭시 S25, HBM3E), or what no lexicon has as a body is a part of its name.

    규제 샌드박스, 다우존스 30 산업평균지수: what stands beside it says so. So does a noun in small letters: 테뉴어(tenure).
    """
    form = mention.text
    if _is_thing_here(draft.text, form) or _begins_code(draft, mention):
        return True
    if _OF_INDEX.match(draft.text, mention.end) or _is_index(draft, mention):
        return True
    if _is_body(form):
        return False
    if _CODE.fullmatch(form) is not None or _names_thing(form) or _is_fund(form):
        return True
    if mention.score < CERTAIN and _GLOSS_OF_NOUN.match(draft.text, mention.end):
        return True
    return any(map(registry.is_thing, _with_word_beside(draft, mention)))


def is_no_person(draft: Draft, mention: Mention) -> bool:
    """Return whether a thing is called by a person's form, of which no part of a name is known, and no title is behind it."""
    form = mention.text
    if not registry.is_thing(form) or any(form in words(path) for path in _CALLED_AS_THINGS):
        return False
    text, end = draft.text, mention.end
    return names.title_after(text, end) is None and names.address_after(text, end) is None


def body_before(draft: Draft, mention: Mention) -> Mention:
    """Return the body that stands before a thing of its own: 삼성 of 삼성 갤럭시."""
    body, _, thing = mention.text.partition(" ")
    if _is_body(mention.text) or not registry.is_form(body) or is_municipality(body):
        return mention
    whole = next(filter(registry.is_listed, _with_word_behind(draft, mention)), None)
    if whole is not None:  # LG AI of LG AI연구원
        return mention.spanning(mention.start, mention.start + len(whole), draft.text)
    names_thing = _names_thing(thing) or registry.is_term(thing) or _CODE.fullmatch(thing) is not None
    return mention.part(0, len(body)) if names_thing else mention


@lru_cache(maxsize=8192)
def _names_thing(form: str) -> bool:
    """Return whether the lexicon has a thing of this name, with or without what tells its version."""
    if registry.is_thing(form):
        return True
    plain = form.replace(" ", "")
    return any(
        registry.is_thing(plain[:size]) and _VERSION.fullmatch(plain, size) is not None
        for size in range(2, len(plain))
    )


def _is_body(form: str) -> bool:
    return registry.is_listed(form) or registry.is_listed(form.replace(" ", ""))


def _is_index(draft: Draft, mention: Mention) -> bool:
    """Return whether a name is an index's where it moves or stands beside another: 다우와 S&P500, 닛케이는 1.2% 올랐다."""
    named = mention.text in words("organizations/indices_too.txt")
    return named and _OF_AN_INDEX_THAT_MOVES.match(draft.text, mention.end) is not None


def _is_fund(form: str) -> bool:
    """Return whether the capitals of a term close a name, or a brand of funds opens it: 나래 배당 ETF, TIGER 나래배당."""
    if " " not in form:
        return False
    return registry.is_term(form.rpartition(" ")[2]) or form.partition(" ")[0] in words(
        "organizations/fund_brands.txt"
    )


@lru_cache(maxsize=16)
def _is_thing_here(text: str, letters: str) -> bool:
    """Return whether letters that a body and a thing are called by are the thing's in this article: AP beside 엑시노스."""
    evidence = _beside_thing().get(letters)
    return evidence is not None and evidence.search(text) is not None


def _begins_code(draft: Draft, mention: Mention) -> bool:
    """Return whether capitals are the beginning of a model's code that goes on in Latin letters: RTX6 ZIPCORE."""
    return mention.text.isascii() and _REST_OF_CODE.match(draft.text, mention.end) is not None


@cache
def _beside_thing() -> dict[str, re.Pattern[str]]:
    return {row[0]: pattern(row[1]) for row in rows("organizations/letters_in_doubt.tsv")}


def _with_word_beside(draft: Draft, mention: Mention) -> Iterator[str]:
    """Yield a name with the word before it, and as `_with_word_behind` does."""
    start = mention.start
    before = draft.words.word_before(start) if draft.text[start - 1 : start] == " " else None
    if before is not None and before + len(draft.words.run(before)) == start - 1:
        yield draft.words.run(before) + mention.text
    yield from _with_word_behind(draft, mention)


def _with_word_behind(draft: Draft, mention: Mention) -> Iterator[str]:
    """Yield a name with the word behind it, glued to it or not, without the word's particle."""
    end = mention.end
    space = " " if draft.text.startswith(" ", end) else ""
    behind = draft.words.run(end + len(space))
    for size in range(len(behind), 0, -1):
        if is_particles(behind[size:]):
            yield mention.text + space + behind[:size]
