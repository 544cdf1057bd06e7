"""Topics by latent Dirichlet allocation (tomotopy), in a process of its own: words are numbers here, no text is needed.

D. Blei, A. Ng and M. Jordan (2003), by collapsed Gibbs sampling (Griffiths and Steyvers 2004). One core for each model: only then
does tomotopy give the same topics each time. What tomotopy 0.14 is known for is kept clear of: ``add_doc`` always returns 1, and
``docs`` has no item but the first, though it can be gone through.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sinmun.corpus.topics.measures import (
    WORDS_COMPARED,
    Floats,
    WordCounts,
    coherence,
    diversity,
    leading,
    relevance,
)
from sinmun.extras import need

WORKERS = 1


class ModelOrder(NamedTuple):
    """What a model is to be.

    Attributes:
        counts: the file with the words of the articles, see `save_counts`.
        topics: how many.
        iterations: of the sampling.
        seed: of the sampling.
        articles: at most so many are taken; all if ``None``.
    """

    counts: Path
    topics: int
    iterations: int
    seed: int
    articles: int | None = None


class Score(NamedTuple):
    """How good so many topics are.

    Attributes:
        topics: how many.
        coherence: mean over the topics, see `sinmun.corpus.topics.measures.coherence`.
        diversity: see `sinmun.corpus.topics.measures.diversity`.
    """

    topics: int
    coherence: float
    diversity: float


class Fitted(NamedTuple):
    """A model.

    Attributes:
        topic_words: probability of each word (columns) in each topic (rows).
        shares: of each topic (columns) in each article (rows); a row adds up to 1.
        relevance: of each word for each topic.
        coherence: of each topic.
        version: of tomotopy.
        instructions: what tomotopy was built for and has used (``avx2``); others may give other topics.
    """

    topic_words: NDArray[np.float32]
    shares: NDArray[np.float32]
    relevance: NDArray[np.float32]
    coherence: Floats
    version: str
    instructions: str


def save_counts(path: Path, counts: WordCounts) -> None:
    """Write the words of the articles for the process of a model."""
    np.savez(path, starts=counts.starts, words=counts.words, times=counts.times, size=np.array(counts.size))


def load_counts(path: Path) -> WordCounts:
    """Return what `save_counts` has written."""
    with np.load(path) as file:
        return WordCounts(file["starts"], file["words"], file["times"], int(file["size"]))


def score(order: ModelOrder) -> Score:
    """Return how good a model is."""
    counts = _taken(order)
    topic_words = _topic_words(_sampled(order, counts), counts)
    words = leading(relevance(topic_words, _frequency(counts)), WORDS_COMPARED)
    return Score(order.topics, float(coherence(counts, words).mean()), diversity(words))


def fit(order: ModelOrder) -> Fitted:
    """Return a model, topics with the largest share of all words first."""
    counts = _taken(order)
    model = _sampled(order, counts)
    shares = np.array([document.get_topic_dist() for document in model.docs], dtype=np.float32)
    lengths = np.add.reduceat(counts.times, counts.starts[:-1])
    weight = lengths @ shares.astype(np.float64)
    ranked = np.argsort(-weight, kind="stable")
    topic_words = _topic_words(model, counts)[ranked]
    scores = relevance(topic_words, _frequency(counts))
    tomotopy = need("tomotopy")
    return Fitted(
        topic_words.astype(np.float32),
        shares[:, ranked],
        scores.astype(np.float32),
        coherence(counts, leading(scores, WORDS_COMPARED)),
        str(tomotopy.__version__),
        str(tomotopy.isa),
    )


def _taken(order: ModelOrder) -> WordCounts:
    counts = load_counts(order.counts)
    return counts if order.articles is None else counts.some(order.articles)


def _sampled(order: ModelOrder, counts: WordCounts) -> Any:
    model = need("tomotopy").LDAModel(k=order.topics, seed=order.seed)
    names = [str(number) for number in range(counts.size)]
    for begin, end in zip(counts.starts[:-1], counts.starts[1:], strict=True):
        words = np.repeat(counts.words[begin:end], counts.times[begin:end])
        model.add_doc([names[word] for word in words])
    model.train(order.iterations, workers=WORKERS, show_progress=False)
    return model


def _topic_words(model: Any, counts: WordCounts) -> Floats:
    """Return the probability of each word in each topic; of words that no article here has, next to none."""
    found = np.full((model.k, counts.size), 1e-12)
    places = [int(name) for name in model.used_vocabs]
    for topic in range(model.k):
        found[topic, places] = model.get_topic_word_dist(topic)
    return found


def _frequency(counts: WordCounts) -> Floats:
    """Return how often each word stands in the articles; once for one that none has."""
    found = np.bincount(counts.words, weights=counts.times, minlength=counts.size)
    return np.maximum(found, 1.0)
