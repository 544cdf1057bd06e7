"""Topics of a corpus, found from the counts of nouns that its parts hold already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any, Literal, NamedTuple

import numpy as np

from sinmun.corpus.apart import Ended, Limits, apart
from sinmun.corpus.database import Database
from sinmun.corpus.topics import worker as topic_worker
from sinmun.corpus.topics.measures import WordCounts
from sinmun.corpus.topics.store import store_topics
from sinmun.corpus.topics.worker import ModelOrder, Score
from sinmun.extras import need
from sinmun.problems import Problem
from sinmun.processes import available_cores
from sinmun.temporary import TemporaryFolder

Number = int | Literal["auto"]
"""How many topics: so many, or as many as cohere best."""

SEED = 1
FEWEST_ARTICLES = 50
ARTICLES_PER_TOPIC = 5
CANDIDATES = (5, 8, 12, 16, 20, 25, 30, 40, 50)
"""Numbers of topics that are tried where none is given."""

ARTICLES_PER_CANDIDATE = 20
ITERATIONS = 200

_ARTICLES_OF_WORD = 5  # of which a word must be to take part
_SHARE_OF_WORD = 0.5  # of the articles: a word that is in more says nothing of what one is about
_ARTICLES_TRIED = 3000
_ITERATIONS_TRIED = 100
_SEEDS_TRIED = 2
_LIMITS = Limits(seconds=3600, memory=8_000_000_000)

_VOCABULARY = f"""
    CREATE OR REPLACE TEMP TABLE topic_vocabulary AS
    WITH sizes AS (SELECT count(*) AS articles FROM articles),
    names AS (SELECT publisher AS noun FROM articles UNION SELECT unnest(reporters) FROM articles)
    SELECT row_number() OVER (ORDER BY noun) - 1 AS word, noun, count, seen AS articles FROM (
        SELECT noun, sum(count)::BIGINT AS count, count(*) AS seen FROM nouns
        WHERE noun NOT IN (SELECT noun FROM names WHERE noun IS NOT NULL) GROUP BY noun
    ), sizes
    WHERE seen >= {_ARTICLES_OF_WORD} AND seen <= {_SHARE_OF_WORD} * sizes.articles
"""
_COUNTS = """
    SELECT article, word, nouns.count AS times FROM nouns JOIN topic_vocabulary USING (noun) ORDER BY article, word
"""


class Topics(NamedTuple):
    """The topics of a corpus; its tables stand in the database, see `find_topics`.

    Attributes:
        number: how many.
        asked: what was asked for.
        scores: of the numbers that were tried, where none was given.
        articles: articles that took part.
        left_out: articles that have none of the words.
        words: words that took part.
        seed: of the sampling.
        workers: cores of a model.
        iterations: of the sampling.
        version: of tomotopy.
        instructions: of the processor that tomotopy used.
    """

    number: int
    asked: Number
    scores: tuple[Score, ...]
    articles: int
    left_out: int
    words: int
    seed: int
    workers: int
    iterations: int
    version: str
    instructions: str

    def told(self) -> dict[str, Any]:
        """Return it as plain values, for the manifest and the page."""
        return {**self._asdict(), "scores": [list(score) for score in self.scores]}


def find_topics(database: Database, number: Number, *, seed: int = SEED) -> Topics:
    """Find topics and make the tables ``topic_names``, ``topic_words`` and ``topic_shares`` of them in the database.

    ``topic_names`` (``topic, name, words, coherence``), ``topic_words`` (``topic, rank, word, relevance, probability, count,
    articles``: the 30 most relevant), ``topic_shares`` (``article, topic, share, words``, a row for each topic in each article).
    Topics are numbered from 1, the one with the largest share of all words first; a name is the three most relevant words.

    Nouns take part that stand in five articles or more and in no more than half of all, without names of outlets and writers.

    Args:
        database: of the corpus.
        number: of the topics; ``auto``: of `CANDIDATES` the one with the best coherence times diversity, each tried with two
            seeds on 3,000 articles.
        seed: of the sampling.

    Raises:
        Problem: tomotopy is not installed, there are too few articles, or the process of a model has ended or takes too long.
    """
    need("tomotopy")
    database.execute(_VOCABULARY)
    articles, counts = _words_of(database)
    check_size(number, articles=counts.articles)
    with TemporaryFolder() as folder:
        path = folder.path / "counts.npz"
        topic_worker.save_counts(path, counts)
        scores: tuple[Score, ...] = ()
        chosen = number
        if chosen == "auto":
            scores = tried(
                ModelOrder(path, 0, _ITERATIONS_TRIED, seed, _ARTICLES_TRIED), articles=counts.articles
            )
            chosen = best(scores)
        (fitted,) = _apart([partial(topic_worker.fit, ModelOrder(path, chosen, ITERATIONS, seed))])
    store_topics(database, articles, counts, fitted)
    return Topics(
        number=chosen,
        asked=number,
        scores=scores,
        articles=counts.articles,
        left_out=int(database.value("SELECT count(*) FROM articles")) - counts.articles,
        words=counts.size,
        seed=seed,
        workers=topic_worker.WORKERS,
        iterations=ITERATIONS,
        version=fitted.version,
        instructions=fitted.instructions,
    )


def check_size(number: Number, *, articles: int) -> None:
    """Raise `Problem` where there are too few articles for so many topics."""
    if articles < FEWEST_ARTICLES:
        raise Problem(
            ko=f"--topics: 주제를 찾기에는 기사가 적습니다 ({articles:,}건). {FEWEST_ARTICLES}건부터 됩니다",
            en=f"--topics: {articles:,} articles are too few to find topics in; it takes {FEWEST_ARTICLES}",
        )
    most = articles // ARTICLES_PER_TOPIC
    if number != "auto" and number > most:
        raise Problem(
            ko=f"--topics {number}: 기사 {articles:,}건에는 너무 많습니다. {most}개 이하로 주세요",
            en=f"--topics {number}: too many for {articles:,} articles; ask for {most} at most",
        )


def tried(order: ModelOrder, *, articles: int) -> tuple[Score, ...]:
    """Return how good each of `CANDIDATES` is, the mean of two seeds; those are left out that the articles are too few for."""
    numbers = [n for n in CANDIDATES if n == CANDIDATES[0] or n * ARTICLES_PER_CANDIDATE <= articles]
    orders = [
        order._replace(topics=number, seed=order.seed + more)
        for number in numbers
        for more in range(_SEEDS_TRIED)
    ]
    found = list(_apart([partial(topic_worker.score, each) for each in orders]))
    return tuple(
        Score(
            number,
            *np.mean([score[1:] for score in found if score.topics == number], axis=0).round(4).tolist(),
        )
        for number in numbers
    )


def best(scores: Sequence[Score]) -> int:
    """Return the number of topics that cohere best and have words of their own; the smaller of equals."""
    return max(scores, key=lambda score: (score.coherence * score.diversity, -score.topics)).topics


def _apart(jobs: Sequence[partial[Any]]) -> Iterator[Any]:
    """Yield what jobs give that are done in processes of their own, as many at a time as there are cores.

    Raises:
        Problem: a process has ended without a result, or takes too long.
    """
    cores = available_cores()
    try:
        for begin in range(0, len(jobs), cores):
            with ExitStack() as stack:
                group = jobs[begin : begin + cores]
                answers = [stack.enter_context(apart(job, limits=_LIMITS)) for job in group]
                yield from [answer() for answer in answers]
    except (Ended, MemoryError) as error:
        late = isinstance(error, Ended) and error.late
        ko = (
            f"{_LIMITS.seconds / 60:.0f}분이 지나도 끝나지 않습니다"
            if late
            else "프로세스가 종료되었습니다 (메모리 부족?)"
        )
        en = (
            f"takes more than {_LIMITS.seconds / 60:.0f} minutes"
            if late
            else "the process has ended (out of memory?)"
        )
        raise Problem(
            ko=f"--topics: {ko}. 주제 수나 기사 수를 줄이세요",
            en=f"--topics: {en}; ask for fewer topics, or of fewer articles",
        ) from error


def _words_of(database: Database) -> tuple[Any, WordCounts]:
    """Return the numbers of the articles that have words which take part, and these words."""
    table = database.query(_COUNTS).to_arrow_table()
    column = {name: table.column(name).to_numpy() for name in ("article", "word", "times")}
    articles, starts = np.unique(column["article"], return_index=True)
    size = int(database.value("SELECT count(*) FROM topic_vocabulary"))
    ends = np.append(starts, len(column["article"]))
    return articles, WordCounts(ends, column["word"].astype(np.int64), column["times"].astype(np.int64), size)
