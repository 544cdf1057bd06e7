"""Forms of a person that are not that person's: a surname and a title that others hold, and what several are called by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sinmun.corpus.who.callings import Called
from sinmun.corpus.who.offices import worlds_of
from sinmun.entities.text import names

_TIMES_OFTENER = 3
_STANDS = "후보"


def misplaced(
    forms: Mapping[tuple[str, str], int], articles: Mapping[str, int], roles: Mapping[Called, int]
) -> Iterator[tuple[str, str]]:
    """Yield names with a form that is hardly theirs: 이 대표 of 이하늬, a candidate, where others of the corpus are 이 대표.

    These hold the title and are called so in `_TIMES_OFTENER` times as many articles; few of the articles of 이하늬 have the
    form. A word that stands for several people whose names have nothing of it is the work in which they play, or the like.

    Args:
        forms: articles by form and name.
        articles: articles by name.
        roles: articles by name and role.
    """
    held: defaultdict[str, list[str]] = defaultdict(list)
    for name, role in roles:
        if role:
            held[name].append(role)
    theirs: Counter[str] = Counter()
    others: list[tuple[str, str, int]] = []
    for (form, name), seen in forms.items():
        surname, space, title = form.partition(" ")
        if not space or not held[name] or names.read_surname(surname) is None:
            continue
        head = names.head_of(title, names.all_titles())
        if head is not None and any(_agree(head, role) for role in held[name]):
            theirs[form] += seen
        elif head is not None:
            others.append((form, name, seen))
    yield from _shared(forms)
    for form, name, seen in others:
        if articles[name] > _TIMES_OFTENER * seen and theirs[form] >= _TIMES_OFTENER * seen:
            yield name, form


def _shared(forms: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    called: defaultdict[str, list[str]] = defaultdict(list)
    for form, name in forms:
        if " " not in form and len(form) > 1 and not set(form) & set(name):
            called[form].append(name)
    for form, people in called.items():
        if len(people) > 1:
            yield from ((name, form) for name in people)


def _agree(title: str, role: str) -> bool:
    """Return whether a role says of its bearer what a title does (대표, 공동대표 내정자), or is of the world of the title.

    A vice-chair of a party's board is a member of parliament too, and anybody may stand for an office.
    """
    head = names.head_of(role, names.all_titles())
    same = title in role or (head is not None and (head in title or names.titles_agree(title, head)))
    return same or bool(worlds_of(title) & worlds_of(role)) or title.startswith(_STANDS)
