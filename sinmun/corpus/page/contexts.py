"""From a number to its articles: a few contexts of many words, names and pairs, spread over time, in a handful of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sinmun.corpus.database import Database
from sinmun.corpus.questions.excerpts import Source, TextRange, Thing, kwic, read_articles
from sinmun.corpus.questions.nearest import nearest
from sinmun.corpus.questions.standing import places_of

CHOSEN = 5
WIDTH = 36
_MIDDLE = 60


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
    places = places_of(database, tuple(dict.fromkeys(things)), most)
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


def _both(text: str, one: TextRange, other: TextRange, width: int) -> tuple[str, ...]:
    left, first, _ = kwic(text, one, width)
    between = text[one.end : other.start]
    if len(between) > _MIDDLE:
        between = f"{between[: _MIDDLE // 2].rstrip()} … {between[-_MIDDLE // 2 :].lstrip()}"
    return left, first, between, *kwic(text, other, width)[1:]
