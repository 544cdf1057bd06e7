"""Who and what occur together: people, organisations and leading keywords that share a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from sinmun.entities.mention import Entities
from sinmun.ranking import untied
from sinmun.words.keywords import Keyword
from sinmun.words.morphs import Document
from sinmun.words.nouns import NounTable

LEADING = 20
"""Keywords that take part in the network at most, from the top of the ranking; no tie is cut."""
MOST_NAMES = 30
"""Names of one sentence that are joined at most: every pair of a list of 700 appointments would be 250,000 edges."""


class Edge(NamedTuple):
    """Two names that occur together.

    Attributes:
        source: the name that comes first in the ordering of the names.
        target: the other.
        weight: number of sentences that name both.
    """

    source: str
    target: str
    weight: int


class Cooccurrence(NamedTuple):
    """Who and what occur together in an article.

    Attributes:
        edges: the pairs, heaviest first.
        crowded: number of sentences with more than `MOST_NAMES` names, of which only the leading ones are joined.
    """

    edges: tuple[Edge, ...]
    crowded: int


def cooccurrence(
    document: Document, entities: Entities, table: NounTable, keywords: Sequence[Keyword]
) -> Cooccurrence:
    """Return how often people, organisations and leading keywords share a sentence.

    The window is the sentence, the headline and each sub-head being sentences too; the weight of an edge is the number
    of sentences that name both ends. The `LEADING` first keywords (`untied`) take part, unless they are forms of one of
    the people or organisations, and only where they stand by themselves: 반도체 in 한국반도체산업협회 is not beside the
    association, it is a piece of its name. Places do not: they would tie everything to the capital. Of a sentence
    with more than `MOST_NAMES` names those that the article mentions most are joined, the earliest first.
    """
    counts: Counter[tuple[str, str]] = Counter()
    crowded = 0
    for names in _names_by_sentence(document, entities, table, keywords):
        crowded += len(names) > MOST_NAMES
        leading = sorted(names, key=lambda name: -names[name])[:MOST_NAMES]
        counts.update(combinations(sorted(leading), 2))
    edges = [Edge(source, target, weight) for (source, target), weight in counts.items()]
    edges.sort(key=lambda edge: (-edge.weight, edge.source, edge.target))
    return Cooccurrence(tuple(edges), crowded)


def _names_by_sentence(
    document: Document, entities: Entities, table: NounTable, keywords: Sequence[Keyword]
) -> list[dict[str, int]]:
    """Return for each sentence the names in it, in the order of the text, with their numbers of mentions."""
    names: list[dict[str, int]] = [{} for _ in document.sentences]
    taken: set[str] = set()
    named: set[int] = set()
    index = 0
    for mention, entity in entities.by_offset():
        if mention.label == "LC":
            continue
        while index + 1 < len(document.sentences) and mention.start >= document.sentences[index].end:
            index += 1
        names[index][entity.name] = len(entity.mentions)
        taken.update((entity.name, *entity.aliases))
        named.update(range(mention.start, mention.end))
    end = untied([keyword.score for keyword in keywords], LEADING)
    leading = {keyword.keyword: keyword.count for keyword in keywords[:end] if keyword.keyword not in taken}
    for occurrence in table.occurrences:
        alone = occurrence.start not in named or occurrence.end - 1 not in named
        if alone and occurrence.noun in leading:
            names[occurrence.sentence_index][occurrence.noun] = leading[occurrence.noun]
    return names
