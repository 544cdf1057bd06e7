"""Where two names stand nearest to each other, in the articles in which they share a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from sinmun.corpus.database import Database, literal
from sinmun.corpus.questions.excerpts import TextRange, names_sql, numbers_sql, spread_sql

# Where a sentence ends, near enough to cut a context: a full stop behind a syllable (not 3.5), with what closes behind it.
_STOP = re.compile(r"(?<=[가-힣”’\"')])[.!?]+[”’\"')]*\s|\n")


def nearest(
    database: Database, pairs: Sequence[tuple[str, str]], *, most: int | None = None
) -> dict[tuple[str, str], list[tuple[int, TextRange, TextRange]]]:
    """Return where the two of each pair stand nearest to each other, in the articles of whose network the pair is.

    Args:
        database: the corpus.
        pairs: source and target, as the network has them.
        most: articles of each pair, at even steps by date; all if ``None``; repeats only where there are no others.
    """
    shared = _articles_of_pairs(database, pairs, most)
    marks = _marked_in(database, {article for found in shared.values() for article in found}, pairs)
    return {
        pair: [
            (article, *both) for article in articles if (both := _together(marks[article], pair)) is not None
        ]
        for pair, articles in shared.items()
    }


def _articles_of_pairs(
    database: Database, pairs: Sequence[tuple[str, str]], most: int | None
) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {pair: [] for pair in pairs}
    if pairs:
        listed = ", ".join(f"({literal(source)}, {literal(target)})" for source, target in pairs)
        some = "" if most is None else f"QUALIFY {spread_sql('source, target', most)}"
        rows = database.rows(f"""
            WITH shared AS (
                SELECT source, target, article, any_value(date) AS date,
                    article IN (SELECT article FROM duplicates) AS again
                FROM tied WHERE (source, target) IN ({listed}) GROUP BY source, target, article
            ),
            own AS (SELECT * FROM shared QUALIFY again = bool_and(again) OVER (PARTITION BY source, target))
            SELECT source, target, article FROM own
            {some} ORDER BY source, target, date NULLS LAST, article
        """)
        for source, target, article in rows:
            found[source, target].append(article)
    return found


class _Marked(NamedTuple):
    """Where sentences end in an article, and where names stand in it."""

    ends: list[int]
    places: dict[str, list[TextRange]]


def _marked_in(
    database: Database, numbers: Iterable[int], pairs: Iterable[tuple[str, str]]
) -> dict[int, _Marked]:
    """Return where the names of the pairs stand in some articles, by the number of the article."""
    names = {name for pair in pairs for name in pair}
    here = {
        (article, called): label
        for article, called, label in database.rows(
            f"SELECT article, called, label FROM who WHERE article IN ({numbers_sql(numbers)}) ORDER BY ALL"
        )
    }
    everywhere = dict(
        database.rows(
            f"SELECT called, label FROM label_of WHERE label IN ({names_sql(sorted(names))}) ORDER BY ALL"
        )
    )
    found: dict[int, _Marked] = {}
    rows = database.rows(
        f"SELECT article, text, mentions, concordance FROM kept WHERE article IN ({numbers_sql(numbers)})"
    )
    for article, text, mentions, keywords in rows:
        places: dict[str, list[TextRange]] = defaultdict(list)
        for entry in (*mentions, *keywords):
            called = entry.get("name", entry.get("keyword"))
            name = here.get((article, called)) or everywhere.get(called, called)
            if name in names:
                places[name].append(TextRange(entry["start"], entry["end"]))
        found[article] = _Marked([match.end() for match in _STOP.finditer(text)], places)
    return found


def _together(marked: _Marked, pair: tuple[str, str]) -> tuple[TextRange, TextRange] | None:
    """Return where the two of a pair stand nearest to each other in one sentence, the first of the text first."""
    near = [
        sorted(both)
        for both in product(*(marked.places.get(name, ()) for name in pair))
        if bisect_right(marked.ends, both[0].start) == bisect_right(marked.ends, both[1].start)
    ]
    apart = [(first, last) for first, last in near if first.end <= last.start]
    return min(apart, key=lambda both: (both[1].start - both[0].end, both), default=None)
