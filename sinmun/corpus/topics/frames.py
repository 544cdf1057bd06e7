"""The topics of a corpus as DataFrames."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sinmun.corpus.database import PERIODS, Database, Period
from sinmun.corpus.statistics.groups import group_column
from sinmun.corpus.topics.tables import TOPIC_TABLES, over

if TYPE_CHECKING:
    import pandas as pd


class CorpusTopics:
    """Topics of an open corpus, as long as it is open.

    Args:
        database: of the corpus, with the tables of the topics.
        made: how they were found.
        given: field to column name, as the run was told.

    Attributes:
        made: how they were found: ``number, seed, workers, version, iterations, scores`` and so on.
    """

    def __init__(self, database: Database, made: Mapping[str, Any], *, given: Mapping[str, str]) -> None:
        """Keep the database."""
        self._database = database
        self._given = given
        self.made = made

    @property
    def table(self) -> pd.DataFrame:
        """Every topic: ``topic, name, words, share`` (of all words), ``articles`` (that it leads), ``coherence`` (NPMI)."""
        found = self._frame(TOPIC_TABLES["topics"])
        found["words"] = [list(words) for words in found["words"]]
        return found

    @property
    def words(self) -> pd.DataFrame:
        """The 30 most relevant words of each: ``topic, name, rank, word, relevance, probability, count, articles``."""
        return self._frame(TOPIC_TABLES["topic_words"])

    @property
    def examples(self) -> pd.DataFrame:
        """Three typical articles of each: ``topic, name, rank, article, id, title, date, publisher, url, share``."""
        return self._frame(TOPIC_TABLES["topic_examples"])

    @property
    def articles(self) -> pd.DataFrame:
        """Topics of every article with a tenth of its words or more: ``article, id, title, …, topic, name, share``."""
        return self._frame(TOPIC_TABLES["topic_articles"])

    def over(self, period: Period = "month") -> pd.DataFrame:
        """Return the topics over time: ``period, topic, name, share`` (on average), ``articles`` (that it leads), ``of``.

        Raises:
            ValueError: the period is none.
        """
        if period not in PERIODS:
            raise ValueError(f"period is {period!r}; it is one of {', '.join(PERIODS)}")
        return self._frame(over(f"strftime(date, '{PERIODS[period]}')", "period"))

    def by(self, column: str = "publisher") -> pd.DataFrame:
        """Return the topics of each group of articles: ``group, topic, name, share, articles, of``.

        Raises:
            sinmun.problems.Problem: there is no such column.
        """
        return self._frame(over(group_column(self._database, column, given=self._given), "group"))

    def __len__(self) -> int:
        """Return how many topics there are."""
        return int(self.made["number"])

    def __repr__(self) -> str:
        """Return their names."""
        return f"CorpusTopics({', '.join(self.table['name'])})"

    def _frame(self, sql: str) -> pd.DataFrame:
        found: pd.DataFrame = self._database.query(sql).df()
        return found
