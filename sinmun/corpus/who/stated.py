"""Which of the roles that the articles of a corpus state are believed, and in what wording."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from sinmun.corpus.who.buried import is_of_another, without_noise
from sinmun.corpus.who.offices import office_of
from sinmun.corpus.who.unnamed import is_unnamed
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place
from sinmun.entities.text.shortforms import bare
from sinmun.lexicons import words

_OFTEN_NAMED_IN = 5
_LONG_WORD = re.compile("[가-힣]{3,}")
_SPECIAL_PROSECUTOR = "특검"
_AS_NO_PROSECUTOR = ("씨", "여사")


def believed(role: str, name: str, people: Collection[str]) -> str | None:
    """Return a role of ``name`` without what a page glued to it, or ``None`` where it is another's of ``people`` or somebody."""
    if is_of_another(role, name, people) or _is_somebody(role) or _is_another(role, name, people):
        return None
    return _up_to_another(without_noise(role, name), people)


def _is_another(role: str, name: str, people: Collection[str]) -> bool:
    """Return whether a role is the next name of a list with its title: 도서린 시장, of 봉태윤 in 봉태윤·도서린 시장."""
    before, _, title = role.partition(" ")
    named = before != name and before in people and names.is_full_name(before)
    return named and title in names.all_titles()


def _is_somebody(role: str) -> bool:
    """Return whether a role is no office but who speaks or writes next: 표원장 (a surname and a title), 표은새기자."""
    if role in names.all_titles() or " " in role:
        return False
    title = names.head_of(role, names.all_titles()) or ""
    before = role.removesuffix(title) if title else ""
    surname = before in names.surnames() and before not in words("people/ambiguous_surnames.txt")
    return surname or (title in words("people/reporter_titles.txt") and names.is_full_name(before))


def is_sure_in_headlines(role: str, *, articles: int, of_name: int) -> bool:
    """Return whether a role that only headlines state can be believed: a title alone, or with a body before it and nothing else.

    No particle says in a headline whose a title is, and what stands before it may be another sentence.

    Args:
        role: as the headlines have it.
        articles: in how many it stands.
        of_name: how many have the name; a mere title that one of many states (도서린, 감독) is somebody else's.
    """
    office = office_of(role)
    if names.head_of(office.head, names.all_titles()) is None:
        return False
    if not office.body:
        return articles > 1 or of_name < _OFTEN_NAMED_IN
    return _LONG_WORD.fullmatch(office.body) is not None or _is_body_or_place(office.body)


def without_prosecution(role: str, forms: Iterable[str]) -> str | None:
    """Return a role but that of a special prosecutor, where other forms say that the prosecutor is named after the person.

    The 도서린 특검 is not 도서린, whom articles call 도 여사 or 도씨.
    """
    named_after = role == _SPECIAL_PROSECUTOR and any(
        form.endswith(_AS_NO_PROSECUTOR) and is_unnamed(form) for form in forms
    )
    return None if named_after else role


def _up_to_another(role: str, people: Collection[str]) -> str:
    """Return a role up to a title to which a page glued somebody else's name: 대학 교수도서린 대통령."""
    pieces = role.split(" ")
    for at, word in enumerate(pieces[:-1]):
        for start in range(1, len(word) - names.FULL_NAME_SIZE + 1):
            glued = word[start:] in people and names.is_full_name(word[start:])
            if glued and names.head_of(word[:start], names.all_titles()) is not None:
                return " ".join([*pieces[:at], word[:start]])
    return role


def _is_body_or_place(body: str) -> bool:
    return registry.is_form(body) or registry.is_listed(bare(body)) or all(map(is_place, body.split()))
