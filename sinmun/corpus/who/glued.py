"""Bodies whose names a page glued to the end of a line, told by what no single article is sure of.

The end of a headline or a caption (…확대가온전자는, …구입누리공단이) is a word that many articles have as a noun, or the body
stands in the same article without it. A name of one or two articles that no lexicon knows is told so. What begins names of bodies
(한국, 중앙) and places make another one, and what many bodies are called is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sinmun.corpus.database import Database
from sinmun.corpus.who.buried import is_known, makes_another
from sinmun.corpus.who.prefixed import shared
from sinmun.entities.text import registry
from sinmun.entities.text.places import is_place
from sinmun.lexicons import words

_IN_ARTICLES, _LEAST_OF_BODY, _TELLING_BODY, _A_WORD = 2, 3, 5, 3
_JOINTS = " ·ㆍ-&("


class Glued(NamedTuple):
    """A name with what stands before a body in it.

    Attributes:
        name: the whole.
        before: the end of a line, its last word.
        body: the rest.
    """

    name: str
    before: str
    body: str


def freed(database: Database, articles: Mapping[str, int]) -> dict[str, str]:
    """Return by name the body that the end of a line stands before, or that is written twice (가온전자가온전자).

    Args:
        database: the corpus.
        articles: how many have a body of a name.
    """
    found = {
        name: once
        for name in articles
        if (once := _once(name)) and (len(once) >= _LEAST_OF_BODY or once in articles)
    }
    parts = [part for part in _divided(articles) if part.name not in found]
    database.make_table(
        "glued",
        {"name": "VARCHAR", "before": "VARCHAR", "body": "VARCHAR"},
        [tuple(part) for part in parts],
    )
    told = {
        (name, body): (together, nouns >= _A_WORD)
        for name, body, together, nouns in database.rows(
            "WITH counted AS (SELECT noun, count(*) AS n FROM nouns WHERE noun IN (SELECT before FROM glued) GROUP BY noun) "
            "SELECT g.name, g.body, bool_or(b.article IS NOT NULL) AS together, any_value(coalesce(n, 0)) AS nouns "
            "FROM glued g JOIN organizations o ON o.name = g.name LEFT JOIN organizations b ON b.article = o.article "
            "AND b.name <> g.name AND (b.name = g.body OR list_contains(b.aliases, g.body)) "
            "LEFT JOIN counted ON noun = g.before GROUP BY g.name, g.body"
        )
    }
    for part in parts:
        signs = told.get((part.name, part.body), ())
        if any(signs) if is_known(part.body) else (len(part.body) >= _TELLING_BODY and signs and all(signs)):
            found.setdefault(part.name, part.body)
    return found


def _once(name: str) -> str | None:
    """Return what a name has twice, or ``None``."""
    half, odd = divmod(len(name), 2)
    return name[:half] if not odd and half > 1 and name[:half] == name[half:] and not name.isascii() else None


def _divided(articles: Mapping[str, int]) -> Iterator[Glued]:
    """Yield names of an article or two with each body they may end with, the longest first."""
    for name, seldom in articles.items():
        if seldom > _IN_ARTICLES or is_known(name):
            continue
        for start in range(1, len(name) - _LEAST_OF_BODY + 1):
            before, body = name[:start], name[start:]
            last = before.rpartition(" ")[2]
            if not last or last[-1] in _JOINTS or body[0] == " " or not (body in articles or is_known(body)):
                continue
            if not _is_of_many(body) and not _begins_another(last):
                yield Glued(name, last, body)


def _is_of_many(body: str) -> bool:
    """Return whether a body has the name of many: 협의회, 지원센터."""
    return body in shared() or body in words("organizations/endings.txt")


def _begins_another(word: str) -> bool:
    """Return whether a word makes another body of one behind it: one that names begin with, a place, with more behind it."""
    placed = any(is_place(word[:end]) for end in range(2, len(word) + 1))
    return placed or registry.begins_a_name(word) or makes_another(word)
