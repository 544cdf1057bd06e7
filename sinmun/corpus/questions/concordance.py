"""Every place of a word or a name in a corpus, in its context: what ``--concordance`` and ``corpus.concordance`` give."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from sinmun.article import Article
from sinmun.corpus.database import Database, literal
from sinmun.corpus.questions.excerpts import (
    LABELS,
    Source,
    TextRange,
    kwic,
    numbers_sql,
    read_articles,
    spelled,
)
from sinmun.corpus.questions.finding import people_called
from sinmun.corpus.questions.nearest import nearest
from sinmun.problems import Problem
from sinmun.words.concordance import concordance as places_in
from sinmun.words.morphs import Document

PAIR = "+"
"""Between two names it asks for the sentences that have both."""

COLUMNS = (
    *("left", "keyword", "right", "date", "publisher", "title", "id", "article", "kind", "start", "end"),
    *("left_rank", "right_rank"),
)
"""The columns of the table; the ranks are the places of a line when the lines are sorted by what stands left, or right."""

Order = Literal["right", "left", "date"]
ORDERS: Mapping[Order, list[str]] = {
    "right": ["right_rank"],
    "left": ["left_rank"],
    "date": ["date", "article", "start"],
}
"""The orders of the table, and the columns by which it is sorted."""


class Occurrence(NamedTuple):
    """A place of the word.

    Attributes:
        left: the text before it, on its line.
        keyword: the word as it is written there.
        right: the text behind it, particles first.
        source: the article.
        kind: ``word``, ``person``, ``organization`` or ``place``; ``pair`` for two that stand together.
        start: offset in the article's text, in characters.
        end: offset behind it.
    """

    left: str
    keyword: str
    right: str
    source: Source
    kind: str
    start: int
    end: int


Parse = Callable[[Article], Document]


def occurrences(
    database: Database, word: str, *, parse: Callable[[], Parse], width: int = 30
) -> list[Occurrence]:
    """Return every place of ``word``, sorted by what stands right of it, then left of it.

    The places are those that the run has kept (of an article's leading hundred keywords, and of all names, in whatever form a
    name stands there), and, in articles where it kept none, those that `sinmun.words.concordance` finds in the lines that have
    the letters: 정부 not in 중앙정부.

    Args:
        database: the corpus.
        word: a word or a name; two with ``+`` between them for the sentences that the network counts.
        parse: gives what parses an article; called when there is a line to look at.
        width: characters on either side.

    Raises:
        Problem: the word is empty.
    """
    wanted = unicodedata.normalize("NFC", word).strip()
    one, plus, other = (part.strip() for part in wanted.partition(PAIR))
    if plus and one and other:
        return _sorted(_pairs(database, one, other, width))
    if not any(char.isalnum() for char in wanted):
        raise Problem(
            ko=f"--concordance {word!r}: 찾을 낱말이 없습니다. 글자가 든 낱말을 주세요",
            en=f"--concordance {word!r}: there is no word to look for; give one with letters in it",
        )
    return _sorted(word_places(database, wanted, parse=parse, width=width))


def word_places(
    database: Database, word: str, *, parse: Callable[[], Parse], width: int = 0
) -> list[Occurrence]:
    """Return every place of one word, as `occurrences` does, in no order; none where it has no letters."""
    wanted = unicodedata.normalize("NFC", word).strip()
    if not any(char.isalnum() for char in wanted):
        return []
    kept = _kept(database, wanted)
    lines = (
        Occurrence(*kwic(text, place, width), source, kind, *place)
        for source, text in read_articles(database, kept)
        for place, kind in kept[source.article].items()
    )
    looked_up = _outside_names(database, list(_looked_up(database, wanted, kept, parse, width)))
    return [*lines, *looked_up]


def rows(lines: Sequence[Occurrence]) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the table; see `COLUMNS`. The lines come in the order of `occurrences`."""
    by_left = sorted(range(len(lines)), key=lambda place: left_key(lines[place]))
    ranks = {place: rank for rank, place in enumerate(by_left, 1)}
    for place, line in enumerate(lines):
        source = line.source
        yield (
            *(
                line.left,
                line.keyword,
                line.right,
                source.date or None,
                source.publisher or None,
                source.title,
            ),
            *(source.id, source.article, line.kind, line.start, line.end, ranks[place], place + 1),
        )


def left_key(line: Occurrence) -> tuple[list[str], str, int, int]:
    """Return by what lines are sorted on their left: the nearest word first, then the one before it."""
    return line.left.split()[::-1], line.right, line.source.article, line.start


def _right_key(line: Occurrence) -> tuple[str, list[str], int, int]:
    return line.right, line.left.split()[::-1], line.source.article, line.start


def _sorted(lines: Iterable[Occurrence]) -> list[Occurrence]:
    return sorted(lines, key=_right_key)


def _kept(database: Database, word: str) -> dict[int, dict[TextRange, str]]:
    """Return the places of the word that the run has kept, by article: as a keyword, and as a name in any of its forms."""
    found: dict[int, dict[TextRange, str]] = defaultdict(dict)
    quoted = literal(word)
    rows = database.rows(f"""
        SELECT article, start, "end", label FROM (SELECT article, unnest(mentions, max_depth := 2) FROM kept)
        WHERE text = {quoted} OR name = {quoted} OR (article, name) IN (
            SELECT article, called FROM named WHERE label = {quoted} OR label IN ({people_called(word)})
            UNION ALL SELECT article, called FROM bodies WHERE label = {quoted}
        )
        UNION ALL SELECT article, start, "end", NULL
        FROM (SELECT article, unnest(concordance, max_depth := 2) FROM kept) WHERE keyword = {quoted}
        ORDER BY article, label NULLS LAST, start
    """)
    for article, start, end, label in rows:
        place = TextRange(start, end)
        if not any(known.start < end and start < known.end for known in found[article]):
            found[article][place] = LABELS.get(label, "word")
    return found


def _looked_up(
    database: Database,
    word: str,
    kept: Mapping[int, Mapping[TextRange, str]],
    parse: Callable[[], Parse],
    width: int,
) -> Iterator[Occurrence]:
    """Yield the places in articles of which the run has kept none as a keyword, found line by line."""
    known = {article for article, places in kept.items() if "word" in places.values()}
    pattern = spelled(word)
    having = f"regexp_matches(text, {literal(pattern.pattern)}, 'i')"
    parser: Parse | None = None
    for source, text in read_articles(database, where=having):
        if source.article in known:
            continue
        taken = kept.get(source.article, {})
        for start, line in _line_starts(text):
            if not pattern.search(line):
                continue
            parser = parser or parse()
            for place in places_in(parser(Article(body=line)), word, width=0):
                at = TextRange(start + place.start, start + place.end)
                if not any(name.start < at.end and at.start < name.end for name in taken):
                    yield Occurrence(*kwic(text, at, width), source, "word", *at)


def _outside_names(database: Database, lines: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Yield the places that are no part of a longer name: a line that is looked at by itself does not know the names."""
    articles = {line.source.article for line in lines}
    names: dict[int, list[TextRange]] = defaultdict(list)
    rows = database.rows(f"""
        SELECT article, start, "end" FROM (
            SELECT article, unnest(mentions, max_depth := 2) FROM kept WHERE article IN ({numbers_sql(articles)}))
    """)
    for article, start, end in rows if articles else ():
        names[article].append(TextRange(start, end))
    for line in lines:
        size = line.end - line.start
        if not any(
            name.start <= line.start and line.end <= name.end and size < name.end - name.start
            for name in names[line.source.article]
        ):
            yield line


def _pairs(database: Database, one: str, other: str, width: int) -> Iterator[Occurrence]:
    """Yield the nearest places of two names in every article in which they share a sentence."""
    pair = (min(one, other), max(one, other))
    places = {
        article: TextRange(first.start, last.end) for article, first, last in nearest(database, [pair])[pair]
    }
    for source, text in read_articles(database, places):
        place = places[source.article]
        yield Occurrence(*kwic(text, place, width), source, "pair", *place)


def _line_starts(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1
