"""Where words, names and compounds stand: a place each in a few articles, spread over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sinmun.corpus.database import Database
from sinmun.corpus.questions.excerpts import (
    LABELS,
    Sort,
    TextRange,
    Thing,
    names_sql,
    read_articles,
    spelled,
    spread_sql,
)

_JOINED: Mapping[Sort, str] = {"person": "named", "organization": "bodies"}
"""The tables of `sinmun.corpus.who.persons.join_names` that say what a name of an article is called in the corpus."""


def places_of(
    database: Database, things: Sequence[Thing], most: int
) -> dict[Thing, list[tuple[int, TextRange]]]:
    """Return where the things stand: one place in each of the articles chosen, in order of date."""
    found: dict[Thing, list[tuple[int, TextRange]]] = {thing: [] for thing in things}
    for sort, article, name, start, end in database.rows(_spread(_stands(things), most)):
        found[Thing(sort, name)].append((article, TextRange(start, end)))
    missing = [thing.name for thing in things if thing.sort == "word" and not found[thing]]
    for name, places in _places_of_compounds(database, missing, most).items():
        found[Thing("word", name)] = places
    return found


def _places_of_compounds(
    database: Database, names: Sequence[str], most: int
) -> dict[str, list[tuple[int, TextRange]]]:
    """Return where compounds stand, whose places the run has not kept: they are looked for as written, spaces apart."""
    if not names:
        return {}
    chosen: dict[int, list[str]] = defaultdict(list)
    rows = database.rows(f"""
        WITH own AS (
            SELECT compound, article, date FROM compounds WHERE compound IN ({names_sql(names)})
            QUALIFY article IN (SELECT article FROM duplicates)
                = bool_and(article IN (SELECT article FROM duplicates)) OVER (PARTITION BY compound)
        )
        SELECT compound, article FROM own QUALIFY {spread_sql("compound", most)} ORDER BY compound, date NULLS LAST, article
    """)
    order = [(name, article) for name, article in rows]
    for name, article in order:
        chosen[article].append(name)
    places: dict[tuple[str, int], TextRange] = {}
    for source, text in read_articles(database, chosen):
        for name in chosen[source.article]:
            # In the body rather than in the headline: the last place.
            for match in spelled(name).finditer(text):
                places[name, source.article] = TextRange(*match.span())
    found: dict[str, list[tuple[int, TextRange]]] = defaultdict(list)
    for name, article in order:
        if (name, article) in places:
            found[name].append((article, places[name, article]))
    return found


def _stands(things: Sequence[Thing]) -> str:
    """Return the query for all places of the things: ``sort, name, article, date, body_start, start, end``."""
    words = names_sql(thing.name for thing in things if thing.sort == "word")
    queries = [
        f"SELECT 'word' AS sort, keyword AS name, article, date, body_start, start, \"end\" FROM "
        f"(SELECT article, date, body_start, unnest(concordance, max_depth := 2) FROM kept) WHERE keyword IN ({words})"
    ]
    for label, sort in LABELS.items():
        names = names_sql(thing.name for thing in things if thing.sort == sort)
        joined = _JOINED.get(sort)
        join = f"JOIN {joined} AS j ON j.article = m.article AND j.called = m.name" if joined else ""
        called = "j.label" if joined else "m.name"
        # A word may be a name that stands so far down in the tables that nobody said what it is.
        queries += [
            f"SELECT '{asked}', {called}, m.article, m.date, body_start, start, \"end\" FROM "
            "(SELECT article, date, body_start, unnest(mentions, max_depth := 2) FROM kept) AS m "
            f"{join} WHERE m.label = '{label}' AND {called} IN ({listed})"
            for asked, listed in ((sort, names), ("word", words))
        ]
    return " UNION ALL ".join(queries)


def _spread(places: str, most: int) -> str:
    """Return the query that takes ``most`` articles of each thing at even steps through them by date, and a place in each.

    Articles that repeat an earlier one are taken where there are no others.
    """
    return f"""
        WITH places AS ({places}),
        firsts AS (
            SELECT sort, name, article, any_value(date) AS date, article IN (SELECT article FROM duplicates) AS again,
                arg_min(struct_pack(a := start, b := "end"), start + CASE WHEN start < body_start THEN 1e9 ELSE 0 END) AS here
            FROM places GROUP BY sort, name, article
        ),
        own AS (SELECT * FROM firsts QUALIFY again = bool_and(again) OVER (PARTITION BY sort, name))
        SELECT sort, article, name, here.a, here.b FROM own
        QUALIFY {spread_sql("sort, name", most)} ORDER BY sort, name, date NULLS LAST, article
    """
