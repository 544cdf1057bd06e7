"""Names that say nothing beyond their article: in the next one it is somebody else who is called so."""

from __future__ import annotations

import re

from sinmun.entities.text import names
from sinmun.entities.text.places import halves
from sinmun.lexicons import words

_LETTER = r"(?:[A-Z]|[ㄱ-ㅎ])"
_HIDDEN = re.compile(r".*(?:[○×△□◯]|\*|OO|XX).*|[가-힣]?[A-Z]|[ㄱ-ㅎ]|[가-힣]")
_INITIAL = re.compile(rf"{_LETTER}\s?([가-힣]{{1,8}})(?: .*)?")
_SOMEBODY = re.compile(r"([가-힣]{1,2}?)\s?(?:모|아무개)(\s?[가-힣]{1,8})?")
_BODY_INITIAL = re.compile(r"[A-Z]\s?([가-힣]{1,4})")
_SO_MANY = re.compile(r"[\d,.]+[천만억조]+\s?[A-Za-z]{1,5}")


def is_unnamed(person: str) -> bool:
    """Return whether a person is called by a surname or an initial alone: 김 시장, 김씨, 김모 씨, A 씨, 김○○.

    A name that begins with one syllable and a space is none of these: 조 바이든, 존 볼턴.
    """
    if _HIDDEN.fullmatch(person):
        return True
    initial = _INITIAL.fullmatch(person)
    if initial is not None:
        return _is_address(initial.group(1))
    somebody = _SOMEBODY.fullmatch(person)
    if somebody is not None and somebody.group(1) in names.surnames():
        rest = (somebody.group(2) or "").strip()
        return not rest or _is_address(rest)
    return _is_surname_with_address(person)


def is_surname_with(name: str, role: str) -> bool:
    """Return whether a name is a surname and its bearer's title, written as one word: 이중사, who is a 중사."""
    return name.endswith(role) and names.read_surname(name.removesuffix(role)) is not None


def is_unnamed_body(body: str) -> bool:
    """Return whether a body is called by an initial (A사, B 업체), as somebody's own (우리 당), by a single
    character that stands for none (시), or is a number of units (129만CGT)."""
    if len(body) == 1:
        return body not in words("corpus/single_signs.txt") and body not in halves()
    if _SO_MANY.fullmatch(body):
        return True
    owner, _, rest = body.partition(" ")
    if rest in words("corpus/own_bodies.txt") and owner in words("corpus/no_owners.txt"):
        return True
    initial = _BODY_INITIAL.fullmatch(body)
    return initial is not None and initial.group(1) in words("corpus/initial_bodies.txt")


def _is_surname_with_address(person: str) -> bool:
    first, space, rest = person.partition(" ")
    if space:
        return names.read_surname(first) is not None and _is_address(rest)
    return any(
        names.read_surname(person[:-size]) is not None and person[-size:] in names.honorifics()
        for size in (1,)
        if len(person) > size
    )


def _is_address(behind: str) -> bool:
    """Return whether what stands behind a surname or an initial is a title or a form of address: 전 대통령, 씨, 할머니."""
    last = behind.rsplit(maxsplit=1)[-1]
    if last in names.honorifics() or last in words("people/address_titles.txt"):
        return True
    return names.head_of(last, names.all_titles()) is not None or last in names.all_titles()
