"""The sentences that carry most of an article."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sinmun.words.morphs import Document, Sentence
from sinmun.words.nouns import NounTable

# Longer texts are summed up from the sentences of this many that hold most; keeps work and memory linear.
_MOST_SENTENCES = 200
_DAMPING = 0.85
_ROUNDS = 30
# How much the first sentence of the body leads over a late one, and how fast that fades (sentences).
_LEAD = 1.0
_FADE = 3.0
_BULLETS = ("SW", "SO")


def summarize(document: Document, table: NounTable, *, count: int = 3) -> tuple[Sentence, ...]:
    """Return the ``count`` body sentences that carry most of the article, in text order.

    Sentences are ranked by TextRank (Mihalcea and Tarau 2004): a random walk between sentences in proportion
    to the cosine of their noun vectors, each noun weighted by the logarithm of its count. The walk restarts
    at early sentences more often than at late ones, as news put the core first. They are taken one by one,
    each weighed down by its likeness to those taken (maximal marginal relevance, Carbonell and Goldstein
    1998). A mark of a list in front of a sentence is left out.

    Args:
        document: the article.
        table: its nouns.
        count: number of sentences; fewer come back from an article that has fewer.

    References:
        Rada Mihalcea and Paul Tarau (2004): TextRank: Bringing Order into Text. EMNLP.
        Jaime Carbonell and Jade Goldstein (1998): The Use of MMR, Diversity-Based Reranking. SIGIR.
    """
    bags = _bags(document, table)
    if count <= 0 or not bags:
        return ()
    order = sorted(bags)
    if len(order) > _MOST_SENTENCES:
        order = sorted(sorted(order, key=lambda index: -sum(bags[index].values()))[:_MOST_SENTENCES])
    likeness = _likeness([bags[index] for index in order])
    prior = np.array([1 + _LEAD * math.exp(-rank / _FADE) for rank in range(len(order))])
    scores = _walk(likeness, prior / prior.sum())
    chosen: list[int] = []
    while len(chosen) < min(count, len(order)):
        best = int(np.argmax(scores))
        chosen.append(best)
        scores = scores * (1 - likeness[best])
        scores[chosen] = -1.0
    return tuple(_without_mark(document.sentences[order[index]]) for index in sorted(chosen))


def _without_mark(sentence: Sentence) -> Sentence:
    """Return a sentence without the mark of a list or paragraph that stands in front of it, and a blank behind: ▶ 가온시는."""
    tokens = sentence.tokens
    while len(tokens) > 1 and tokens[0].tag in _BULLETS and tokens[1].start > tokens[0].end:
        tokens = tokens[1:]
    return sentence if tokens is sentence.tokens else replace(sentence, start=tokens[0].start, tokens=tokens)


def _bags(document: Document, table: NounTable) -> dict[int, dict[str, float]]:
    """Return for each whole sentence of the body its nouns with their weights."""
    weights = {noun.noun: math.log1p(noun.count) for noun in table.nouns}
    bags: dict[int, dict[str, float]] = {}
    for one in table.occurrences:
        bags.setdefault(one.sentence_index, {})[one.noun] = weights[one.noun]
    whole = {index: bag for index, bag in bags.items() if document.sentences[index].part == "body"}
    finished = {index: bag for index, bag in whole.items() if _is_finished(document.sentences[index])}
    return finished or whole


def _is_finished(sentence: Sentence) -> bool:
    """Tell whether a sentence ends as one, with a final ending or mark: no list item, no heading."""
    return any(token.tag in ("SF", "EF") for token in sentence.tokens[-3:])


def _likeness(bags: list[dict[str, float]]) -> NDArray[np.float64]:
    """Return the cosines between sentences, 0 on the diagonal."""
    # Words of one sentence count for its length alone. Without them the product of the matrices stays too small for
    # the threads of numpy's libraries, which cost more than they bring here.
    spread = Counter(word for bag in bags for word in bag)
    columns = {
        word: column for column, word in enumerate(word for word, count in spread.items() if count > 1)
    }
    vectors = np.zeros((len(bags), len(columns)))
    for row, bag in enumerate(bags):
        length = math.sqrt(math.fsum(weight * weight for weight in bag.values()))
        for word, weight in bag.items():
            if word in columns:
                vectors[row, columns[word]] = weight / length
    cosines: NDArray[np.float64] = vectors @ vectors.T
    np.fill_diagonal(cosines, 0.0)
    return cosines


def _walk(likeness: NDArray[np.float64], prior: NDArray[np.float64]) -> NDArray[np.float64]:
    totals = likeness.sum(axis=1, keepdims=True)
    steps = np.divide(likeness, totals, out=np.zeros_like(likeness), where=totals > 0)
    scores = prior
    restart = (1 - _DAMPING) * prior
    for _ in range(_ROUNDS):
        scores = restart + _DAMPING * scores.dot(steps)
    return scores
