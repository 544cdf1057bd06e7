"""What is told of topics: which words say what one is about, and how well they go together."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LAMBDA = 0.6
"""Weight of a word's probability in a topic against its lift; the value that Sievert and Shirley found best."""

WORDS_COMPARED = 10
"""Leading words of a topic whose coherence is measured, as is usual."""


class WordCounts(NamedTuple):
    """How often each word stands in each article, article by article.

    Attributes:
        starts: where the entries of each article begin, and behind the last one where they end.
        words: the number of a word, for each entry; in an article each word has one.
        times: how often it stands there.
        size: how many words there are.
    """

    starts: Ints
    words: Ints
    times: Ints
    size: int

    @property
    def articles(self) -> int:
        """The number of articles."""
        return len(self.starts) - 1

    def some(self, most: int) -> WordCounts:
        """Return ``most`` of the articles, evenly spread over all; all where there are no more."""
        if self.articles <= most:
            return self
        chosen = np.linspace(0, self.articles - 1, most).astype(np.int64)
        lengths = (self.starts[1:] - self.starts[:-1])[chosen]
        entries = np.concatenate([np.arange(self.starts[place], self.starts[place + 1]) for place in chosen])
        return WordCounts(
            np.concatenate([[0], np.cumsum(lengths)]), self.words[entries], self.times[entries], self.size
        )


def relevance(topic_words: Floats, frequency: Floats, *, weight: float = LAMBDA) -> Floats:
    """Return how much each word says of each topic: C. Sievert and K. Shirley, "LDAvis" (2014).

    ``weight`` · log p(word | topic) + (1 - ``weight``) · log (p(word | topic) / p(word)), natural logarithms: neither the words
    that stand everywhere nor those that hardly stand anywhere come first.

    Args:
        topic_words: the probability of each word (columns) in each topic (rows).
        frequency: how often each word stands in all articles, 1 or more.
        weight: from 0 (lift alone) to 1 (probability alone).
    """
    probability = np.log(topic_words)
    lift = probability - np.log(frequency / frequency.sum())
    found: Floats = weight * probability + (1 - weight) * lift
    return found


def leading(scores: Floats, most: int) -> Ints:
    """Return the numbers of the ``most`` words with the highest score in each row; of equal ones the first."""
    return np.argsort(-scores, axis=1, kind="stable")[:, :most].astype(np.int64)


def coherence(counts: WordCounts, topics: Ints) -> Floats:
    """Return how often the words of each topic share articles: the mean NPMI of their pairs, from -1 to 1.

    Normalised pointwise mutual information: G. Bouma (2009), used on topics by N. Aletras and M. Stevenson (2013); here over
    articles. A pair that no article has counts as -1.

    Args:
        counts: the words of the articles.
        topics: numbers of the leading words, a row for each topic.
    """
    places = {word: place for place, word in enumerate(np.unique(topics).tolist())}
    has = np.zeros((counts.articles, len(places)), dtype=np.float32)
    article = np.repeat(np.arange(counts.articles), np.diff(counts.starts))
    column = np.full(counts.size, -1)
    column[list(places)] = list(places.values())
    wanted = column[counts.words] >= 0
    has[article[wanted], column[counts.words[wanted]]] = 1
    # Whole numbers up to 2^24 are exact in these sums.
    together = (has.T @ has).astype(np.float64)
    return np.array(
        [_mean_npmi(together, [places[word] for word in row], counts.articles) for row in topics.tolist()]
    )


def _mean_npmi(together: Floats, words: Sequence[int], articles: int) -> float:
    values = []
    for one, other in itertools.combinations(words, 2):
        both = together[one, other] / articles
        if both == 0:
            values.append(-1.0)
        elif both == 1:
            values.append(1.0)  # everywhere, both of them
        else:
            apart = together[one, one] * together[other, other] / articles**2
            values.append(float(np.log(both / apart) / -np.log(both)))
    return float(np.mean(values)) if values else 0.0


def diversity(topics: Ints) -> float:
    """Return the share of different words among the leading words of all topics (Dieng, Ruiz and Blei 2020), 0 to 1."""
    return float(len(np.unique(topics)) / topics.size)
