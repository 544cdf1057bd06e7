"""Names that end with a known one behind words of another line: the end of a caption or a headline that a page glued to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from sinmun.entities.text import names, registry
from sinmun.entities.text.places import halves, is_place
from sinmun.entities.text.shortforms import bare
from sinmun.lexicons import words

_MIN_NAME, _LONG_NAME = 3, 5
_OFTENER, _RARELY, _OFTENER_THAN_RARE = 5, 2, 3
_PARTS = " ·ㆍ-&"
_LAST_IN_LINE = ("후보", "선임기자", "특파원")
"""Titles that no other title goes on from."""
_THEIR_BODY = "단"
"""What makes a body of reporters of their title (기자단), and is a surname too."""


def buried_bodies(articles: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield names that end with a much commoner body of the lexicon, and that body: 선임기자한길당, 정부청사 공정거래위원회.

    What stands before it is no place, no state and no word that makes another body of it. Where no space parts them the body
    is a party, has a long name, stands there twice, or what is before it ends a line: a title, an outlet, the source of a
    picture. A name that one or two articles have may have any word before the body with which no listed name begins:
    예상한길당, 없어새길부.
    """
    for name, seldom in articles.items():
        if is_known(name):
            continue
        for start in range(1, len(name) - _MIN_NAME + 1):
            body = name[start:]
            often = articles.get(body, 0)
            least = 1 if registry.is_foreign_firm(body) else _OFTENER * seldom
            rare = seldom <= _RARELY and often >= _OFTENER_THAN_RARE * seldom
            if (often >= least and _is_behind_noise(name[:start], body)) or (
                rare and _is_glued(name[:start], body)
            ):
                yield name, body
                break


def buried_people(articles: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield names that end with a commoner full name, and that name: 해솔뉴스표은새, 국감질의하는표은새.

    A Korean one is buried in names of an article or two; a foreign one, much commoner, has a word or the end of one before it
    (AP해솔존 벨리노, 페루 존 벨리노).
    """
    for name, seldom in articles.items():
        if names.is_full_name(name):
            continue
        for start in range(1, len(name) - names.FULL_NAME_SIZE + 1):
            person = name[start:]
            commoner = seldom <= _RARELY and articles.get(person, 0) > seldom
            if commoner and names.is_full_name(person) and len(person) >= _MIN_NAME:
                yield name, person
                break
        else:
            first, _, rest = name.partition(" ")
            glued = [f"{first[start:]} {rest}" for start in range(len(first) - 1, 0, -1) if rest]
            likely = (one for one in (rest, *glued) if " " in one)
            person = next((one for one in likely if articles.get(one, 0) >= _OFTENER * seldom), "")
            if person:
                yield name, person


def without_noise(role: str, name: str) -> str:
    """Return the role of ``name`` without what a page glued before it: the name with its caption, the end of a line.

    부회장표은새 가온은행 부회장 is 가온은행 부회장, 기자한길당 의원 is 한길당 의원, 기자도서린 장관 is 기자.
    """
    reporter = _before_somebody(role)
    if reporter:
        return reporter
    _, own, behind = role.rpartition(f"{name} ")
    if own:
        return behind
    return _before_noise(role[_noise_before(role.partition(" ")[0]) :])


def is_of_another(role: str, name: str, people: Collection[str]) -> bool:
    """Return whether a role of ``name`` ends with another of ``people`` who writes or takes pictures: 해온뉴스 표은새 기자."""
    *_, before, title = ("", *role.split())
    return title in words("people/reporter_titles.txt") and before != name and before in people


def _before_somebody(role: str) -> str:
    """Return the title of a reporter to whose end a page glued the next line, which begins with somebody: 기자도 장관."""
    first, _, behind = role.partition(" ")
    for title in _reporters():
        name = first.removeprefix(title)
        if first.startswith(title) and name and behind:
            somebody = names.is_full_name(name) or names.read_surname(name) is not None
            return title if somebody and name != _THEIR_BODY else ""
    return ""


def _before_noise(role: str) -> str:
    """Return a role up to a title that ends a line, where a page glued another to it: 한길당 후보국회의원."""
    for title in _LAST_IN_LINE:
        before, last, behind = role.rpartition(title)
        if last and names.head_of(behind, names.all_titles()) == behind:
            return before + title
    return role


@lru_cache(maxsize=65536)
def _noise_before(word: str) -> int:
    """Return how much of a word a page glued before a body's name: 2 of 기자한길당."""
    starts = range(1, len(word) - _MIN_NAME + 1)
    if is_known(word):
        return 0
    return next((start for start in starts if _is_behind_noise(word[:start], word[start:])), 0)


def has_noise_before(form: str) -> bool:
    """Return whether a form of a body's name is another form of one with words before it that are not its own."""
    starts = range(1, len(form) - _MIN_NAME + 1)
    return not is_known(form) and any(_is_behind_noise(form[:start], form[start:]) for start in starts)


def _is_behind_noise(before: str, body: str) -> bool:
    if not _names_one_body(body) or any(map(makes_another, before.split())):
        return False
    if before.endswith(" "):
        return True
    told = registry.is_party(body) or (len(body) >= _LONG_NAME and registry.is_of_korea(body))
    return (told and len(before) > 1) or bare(before).endswith(body) or before.endswith(_line_ends())


def _is_glued(before: str, body: str) -> bool:
    """Return whether a word that begins no other body's name stands before a known body with no space between."""
    several = body in words("organizations/shared_heads.txt") or body in words("organizations/generic.txt")
    if several or body[0] == " " or before[-1] in _PARTS or not is_known(body):
        return False
    last = before.rpartition(" ")[2]
    if any(map(makes_another, before.split())) or is_known(last + body):
        return False
    return registry.is_listed(last) or not registry.begins_a_name(last)


def is_known(name: str) -> bool:
    """Return whether the lexicon has a body of this name, in full or in short."""
    return registry.is_form(name) or registry.is_listed(bare(name))


def _names_one_body(body: str) -> bool:
    """Return whether the lexicon has one body of this full name, or one party, and not one for every state or city."""
    one = registry.is_party(body) or (registry.is_name(body) and registry.is_listed(body))
    several = body in words("organizations/shared_heads.txt") or body in words("organizations/generic.txt")
    return one and not several and len(bare(body)) >= _MIN_NAME and body[0] != " "


def makes_another(word: str) -> bool:
    """Return whether a word before a body makes another of it: a place, a state, a house of parliament (국회, 하원)."""
    return (
        is_place(word)
        or word in halves()
        or word[-1] in "시군구도"
        or word in words("corpus/other_bodies.txt")
    )


@cache
def _reporters() -> tuple[str, ...]:
    return tuple(sorted(words("people/reporter_titles.txt"), key=len, reverse=True))


@cache
def _line_ends() -> tuple[str, ...]:
    """Return how a line ends before another is glued to it: with a title, an outlet or the source of a picture."""
    ends = words("reading/outlets.txt") | words("reading/photo.txt") | names.all_titles()
    return tuple(word for word in ends if len(word) > 1)
