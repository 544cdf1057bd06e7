"""Words that no table counts (밝혔다, 다음 주): which articles have them as words of their own, and not as letters of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from sinmun.corpus.database import Database
from sinmun.corpus.questions.concordance import Parse, word_places
from sinmun.corpus.questions.excerpts import spelled
from sinmun.corpus.questions.finding import having
from sinmun.entities.text.boundaries import is_particles

_TABLE = "looked_up"


def word_sql(database: Database, word: str, *, parse: Callable[[], Parse]) -> str:
    """Return the query for the articles that have a word, and how often: ``article, times``.

    A noun or a compound has the articles that count it. Any other word is looked for in the texts, as
    `sinmun.corpus.questions.concordance` does, into a table that the next such word takes over.
    """
    counted = having("word", word)
    if database.value(f"SELECT count(*) FROM ({counted})"):
        return counted
    times = Counter(line.source.article for line in word_places(database, word, parse=parse))
    database.make_table(_TABLE, {"article": "BIGINT", "times": "BIGINT"}, sorted(times.items()))
    return f"SELECT article, times FROM {_TABLE}"


def default_parse() -> Parse:
    """Return what parses an article, of the analyzer that the functions of `sinmun` share."""
    from sinmun.analysis import default_analyzer  # noqa: PLC0415 -- Kiwi is loaded where a text has to be looked at

    return default_analyzer().parse


def stands_in(word: str, text: str) -> bool:
    """Return whether a text has a word by itself or before particles: 서울 in 서울에서, not in 서울대."""
    for match in spelled(word).finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        rest = behind[: next((place for place, char in enumerate(behind) if not char.isalnum()), len(behind))]
        if not before[-1:].isalnum() and is_particles(rest):
            return True
    return False
