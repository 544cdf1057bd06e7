"""From a number to its articles: a few contexts of many words, names and pairs, spread over time, in a handful of queries."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple

from sinmun.corpus.database import Database, literal

Sort = Literal["word", "person", "organization", "place"]
LABELS: Mapping[str, Sort] = {"PS": "person", "OG": "organization", "LC": "place"}
"""What the labels of mentions stand for."""

_JOINED: Mapping[Sort, str] = {"person": "named", "organization": "bodies"}
"""The tables of `sinmun.corpus.persons.join_names` that say what a name of an article is called in the corpus."""

CHOSEN = 5
WIDTH = 36
_MIDDLE = 60
# Where a sentence ends, near enough to cut a context: a full stop behind a syllable (not 3.5), with what closes behind it.
_STOP = re.compile(r"(?<=[가-힣”’\"')])[.!?]+[”’\"')]*\s|\n")


class Thing(NamedTuple):
    """Something that stands in articles.

    Attributes:
        sort: ``word`` (a noun, compound or keyword), or the kind of a name.
        name: as the tables have it: of a person and a body the label that `sinmun.corpus.persons.join_names` gives.
    """

    sort: Sort
    name: str


class TextRange(NamedTuple):
    """A part of an article's text, in characters."""

    start: int
    end: int


class Source(NamedTuple):
    """The article that a context is from: what names it, and where it lies."""

    article: int
    id: str
    title: str
    date: str
    publisher: str
    url: str
    place: str


class Context(NamedTuple):
    """A thing as it stands in an article.

    Attributes:
        article: number of the article.
        pieces: the text in pieces, of which every second one is the thing: left, thing, right; of a pair left, one,
            between, other, right.
    """

    article: int
    pieces: tuple[str, ...]


class Contexts(NamedTuple):
    """What was found: contexts by thing and by pair, and what names the articles they are from."""

    of: Mapping[Thing, list[Context]]
    of_pairs: Mapping[tuple[str, str], list[Context]]
    sources: Mapping[int, Source]


def choose_contexts(
    database: Database,
    things: Iterable[Thing],
    pairs: Iterable[tuple[str, str]] = (),
    *,
    most: int = CHOSEN,
    width: int = WIDTH,
) -> Contexts:
    """Return at most ``most`` contexts of each thing and pair, one an article, spread evenly over the articles by date.

    Articles that repeat an earlier one give none where there are others.
    Where a thing stands in body and headline of an article, the body is taken.

    Args:
        database: the corpus.
        things: what is looked up; see `Thing`.
        pairs: names that share sentences, as in the table of the network.
        most: contexts of each.
        width: characters on either side.
    """
    places = _places_of(database, tuple(dict.fromkeys(things)), most)
    shared = nearest(database, tuple(dict.fromkeys(pairs)), most=most)
    numbers = {article for found in places.values() for article, _ in found}
    numbers |= {article for found in shared.values() for article, _, _ in found}
    sources, texts = {}, {}
    for source, text in read_articles(database, numbers):
        sources[source.article], texts[source.article] = source, text
    of = {
        thing: [Context(article, kwic(texts[article], place, width)) for article, place in found]
        for thing, found in places.items()
    }
    of_pairs = {
        pair: [Context(article, _both(texts[article], one, other, width)) for article, one, other in found]
        for pair, found in shared.items()
    }
    return Contexts(of, of_pairs, sources)


def read_articles(
    database: Database, numbers: Iterable[int] | None = None, *, where: str = "true"
) -> Iterator[tuple[Source, str]]:
    """Yield articles with their texts, in their order; the texts are read as they are taken.

    Args:
        database: the corpus.
        numbers: those that are wanted; all if ``None``.
        where: a condition over the columns of ``articles``.
    """
    chosen = "" if numbers is None else f" AND article IN ({_numbers(numbers)})"
    rows = database.rows(
        'SELECT article, id, title, date, publisher, url, source, "row", text FROM kept '
        f"WHERE {where}{chosen} ORDER BY article"
    )
    for article, name, title, date, publisher, url, source, row, text in rows:
        place = source if row is None else f"{source}:{row}"
        day = date.isoformat() if date else ""
        yield Source(article, name, title or "", day, publisher or "", url or "", place), text


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


def kwic(text: str, place: TextRange, width: int) -> tuple[str, str, str]:
    """Return what stands left, at and right of a place, on its line, ``width`` characters at most on either side."""
    left = text[max(0, place.start - width) : place.start]
    right = text[place.end : place.end + width]
    return left[left.rfind("\n") + 1 :], text[place.start : place.end], right.partition("\n")[0]


def _places_of(
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
            SELECT compound, article, date FROM compounds WHERE compound IN ({_list(names)})
            QUALIFY article IN (SELECT article FROM duplicates)
                = bool_and(article IN (SELECT article FROM duplicates)) OVER (PARTITION BY compound)
        )
        SELECT compound, article FROM own QUALIFY {_step("compound", most)} ORDER BY compound, date NULLS LAST, article
    """)
    order = [(name, article) for name, article in rows]
    for name, article in order:
        chosen[article].append(name)
    places: dict[tuple[str, int], TextRange] = {}
    for source, text in read_articles(database, chosen):
        for name in chosen[source.article]:
            # In the body rather than in the headline: the last place.
            for match in letters_of(name).finditer(text):
                places[name, source.article] = TextRange(*match.span())
    found: dict[str, list[tuple[int, TextRange]]] = defaultdict(list)
    for name, article in order:
        if (name, article) in places:
            found[name].append((article, places[name, article]))
    return found


def letters_of(word: str) -> re.Pattern[str]:
    """Return the pattern of the letters of a word, with or without spaces between them, in ASCII or as wide as Hangul."""
    letters = (char for char in word if not char.isspace())
    return re.compile(
        " ?".join(
            f"[{re.escape(char)}{chr(ord(char) + 0xFEE0)}]" if "!" <= char <= "~" else re.escape(char)
            for char in letters
        ),
        re.IGNORECASE,
    )


def _stands(things: Sequence[Thing]) -> str:
    """Return the query for all places of the things: ``sort, name, article, date, body_start, start, end``."""
    words = _list(thing.name for thing in things if thing.sort == "word")
    queries = [
        f"SELECT 'word' AS sort, keyword AS name, article, date, body_start, start, \"end\" FROM "
        f"(SELECT article, date, body_start, unnest(concordance, max_depth := 2) FROM kept) WHERE keyword IN ({words})"
    ]
    for label, sort in LABELS.items():
        names = _list(thing.name for thing in things if thing.sort == sort)
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
        QUALIFY {_step("sort, name", most)} ORDER BY sort, name, date NULLS LAST, article
    """


def _step(group: str, most: int) -> str:
    """Return the condition that keeps ``most`` rows of each group, at even steps by date."""
    rank = f"(row_number() OVER (PARTITION BY {group} ORDER BY date NULLS LAST, article) - 1)"
    total = f"greatest(count(*) OVER (PARTITION BY {group}), {most})"
    return f"({rank} + 1) * {most} // {total} > {rank} * {most} // {total}"


def _articles_of_pairs(
    database: Database, pairs: Sequence[tuple[str, str]], most: int | None
) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {pair: [] for pair in pairs}
    if pairs:
        listed = ", ".join(f"({literal(source)}, {literal(target)})" for source, target in pairs)
        some = "" if most is None else f"QUALIFY {_step('source, target', most)}"
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
            f"SELECT article, called, label FROM who WHERE article IN ({_numbers(numbers)}) ORDER BY ALL"
        )
    }
    everywhere = dict(
        database.rows(
            f"SELECT called, label FROM label_of WHERE label IN ({_list(sorted(names))}) ORDER BY ALL"
        )
    )
    found: dict[int, _Marked] = {}
    rows = database.rows(
        f"SELECT article, text, mentions, concordance FROM kept WHERE article IN ({_numbers(numbers)})"
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


def _both(text: str, one: TextRange, other: TextRange, width: int) -> tuple[str, ...]:
    left, first, _ = kwic(text, one, width)
    between = text[one.end : other.start]
    if len(between) > _MIDDLE:
        between = f"{between[: _MIDDLE // 2].rstrip()} … {between[-_MIDDLE // 2 :].lstrip()}"
    return left, first, between, *kwic(text, other, width)[1:]


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(literal, names)) or "NULL"


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numbers))) or "NULL"
