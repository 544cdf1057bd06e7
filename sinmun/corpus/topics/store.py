"""The tables of a model in the database of a corpus, and beside its parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from sinmun.corpus.database import Database, literal
from sinmun.corpus.topics.measures import WordCounts, leading
from sinmun.corpus.topics.worker import Fitted
from sinmun.extras import need

LEADING_WORDS = 30
NAME_WORDS = 3

TOPIC_FOLDER = "topics"
_KEPT = {"topic_names": "topic", "topic_words": "topic, rank", "topic_shares": "article, topic"}


def store_topics(database: Database, articles: Any, counts: WordCounts, fitted: Fitted) -> None:
    """Make the tables ``topic_names``, ``topic_words`` and ``topic_shares``; see `sinmun.corpus.topics.search.find_topics`."""
    arrow = need("pyarrow")
    topics = len(fitted.topic_words)
    words = leading(fitted.relevance.astype(np.float64), LEADING_WORDS)
    rows, columns = np.repeat(np.arange(topics), words.shape[1]), words.ravel()
    _keep(
        database,
        "topic_words",
        """
        SELECT topic, rank, noun AS word, round(relevance, 3) AS relevance, round(probability, 5) AS probability, count, articles
        FROM made JOIN topic_vocabulary USING (word) ORDER BY topic, rank
        """,
        arrow.table(
            {
                "topic": rows + 1,
                "rank": np.tile(np.arange(words.shape[1]) + 1, topics),
                "word": columns,
                "relevance": fitted.relevance[rows, columns].astype(np.float64),
                "probability": fitted.topic_words[rows, columns].astype(np.float64),
            }
        ),
    )
    _keep(
        database,
        "topic_names",
        f"""
        SELECT made.topic, string_agg(word, ' · ' ORDER BY rank) FILTER (rank <= {NAME_WORDS}) AS name,
            list(word ORDER BY rank)[:15] AS words, any_value(round(coherence, 3)) AS coherence
        FROM made JOIN topic_words USING (topic) GROUP BY made.topic ORDER BY made.topic
        """,
        arrow.table({"topic": np.arange(topics) + 1, "coherence": fitted.coherence}),
    )
    _keep(
        database,
        "topic_shares",
        "SELECT article, topic, share, words FROM made",
        arrow.table(
            {
                "article": np.repeat(articles, topics),
                "topic": np.tile(np.arange(topics) + 1, len(articles)),
                "share": fitted.shares.ravel().astype(np.float64),
                "words": np.repeat(np.add.reduceat(counts.times, counts.starts[:-1]), topics),
            }
        ),
    )


def _keep(database: Database, name: str, sql: str, made: Any) -> None:
    """Keep the result of ``sql`` over the rows ``made`` as a table of the database."""
    database.connection.register("made", made)
    database.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql}")
    database.connection.unregister("made")


def keep_topics(database: Database, folder: Path) -> None:
    """Write the topics that are in the database beside the parts, so that `load_topics` finds them."""
    target = folder / TOPIC_FOLDER
    target.mkdir(exist_ok=True)
    for name, order in _KEPT.items():
        path = literal(target / f"{name}.parquet")
        database.execute(
            f"COPY (SELECT * FROM {name} ORDER BY {order}) TO {path} (FORMAT parquet, COMPRESSION zstd)"
        )


def drop_topics(folder: Path) -> None:
    """Remove the topics of an earlier call."""
    for name in _KEPT:
        (folder / TOPIC_FOLDER / f"{name}.parquet").unlink(missing_ok=True)


def load_topics(database: Database, folder: Path) -> None:
    """Make the tables of `find_topics` from what `keep_topics` has written.

    Raises:
        OSError: it has not.
    """
    parquet = need("pyarrow.parquet")
    for name in _KEPT:
        _keep(
            database,
            name,
            "SELECT * FROM made",
            parquet.read_table(folder / TOPIC_FOLDER / f"{name}.parquet"),
        )
