"""Reporters whom articles name as people: a byline that a page glued to the text, a picture's, the links below an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sinmun.corpus.who.callings import Called
from sinmun.entities.text import names
from sinmun.lexicons import words


def signed(roles: Collection[Called], spoke: Mapping[str, int], writers: Collection[str]) -> Iterator[Called]:
    """Yield names of Korean people with a role under which they only sign, and what goes with it.

    A title of reporters without an outlet before it is no office that an article states of somebody: it is in the byline. Who
    has no other role over all articles, and says nothing or signs other articles, is no person of the corpus (with ``None``,
    where no role is stated, too); of whoever has another one (표은새 의원, 표은새 기자), the byline alone is no person's.

    Args:
        roles: names with the roles that are stated, ``None`` where none is.
        spoke: quotations and statements that are ascribed to a name.
        writers: those who signed articles, as their bylines were read.
    """
    stated: defaultdict[str, set[str]] = defaultdict(set)
    for name, role in roles:
        if role and names.is_full_name(name):
            stated[name].add(role)
    titles = words("people/reporter_titles.txt")
    for name, theirs in stated.items():
        signing = theirs & titles
        if signing == theirs and (name in writers or not spoke.get(name)):
            yield name, None
        elif signing == theirs:
            continue
        yield from ((name, role) for role in sorted(signing))
