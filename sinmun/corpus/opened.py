"""A finished corpus in a notebook: its tables as DataFrames, and SQL over all articles."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sinmun.corpus import manifest
from sinmun.corpus.database import Database, Period, literal, no_corpus
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.parts import record_of
from sinmun.corpus.questions.ask import Questions, as_lists, check_period, tell_unknown
from sinmun.corpus.statistics.changes import changes
from sinmun.corpus.statistics.groups import group_column
from sinmun.corpus.statistics.keyness import keyness
from sinmun.corpus.tabulate import MOST_CHANGES, MOST_OF_GROUP, articles_by, period_of, table, trend_of
from sinmun.corpus.topics.frames import CorpusTopics
from sinmun.corpus.topics.search import SEED, Number, find_topics
from sinmun.corpus.topics.store import load_topics
from sinmun.corpus.who.persons import join_names
from sinmun.options import MOST_TOPICS
from sinmun.result import Analysis

if TYPE_CHECKING:
    import pandas as pd

    from sinmun.corpus.plot import CorpusPlot


def open_corpus(folder: str | Path, *, drop_duplicates: bool | None = None) -> Corpus:
    """Return the corpus that sinmun has written into ``folder``.

    Args:
        folder: the folder given to ``--output``.
        drop_duplicates: whether repeated articles are left out; as in the run if ``None``.

    Raises:
        sinmun.problems.Problem: the folder holds no corpus, or duckdb and pyarrow are not installed.
    """
    return Corpus(Path(folder), drop_duplicates=drop_duplicates)


def _expression_of(period: str) -> str:
    """Return the SQL expression for a period.

    Raises:
        ValueError: there is no such period.
    """
    check_period(period)
    return period_of(period)


class Corpus(Questions):
    """Many articles. Tables count over all of them; `sql` reaches each one. A context manager.

    Args:
        folder: where the parts lie.
        drop_duplicates: see `open_corpus`.

    Attributes:
        folder: where the parts lie.
        manifest: what the corpus was made from, and how.
    """

    def __init__(self, folder: Path, *, drop_duplicates: bool | None = None) -> None:
        """Open the database."""
        self.folder = folder
        made = manifest.read(folder)
        if made is None:
            raise no_corpus(folder)
        self.manifest: Manifest = made
        drop = made.drop_duplicates if drop_duplicates is None else drop_duplicates
        self._as_in_run = drop == made.drop_duplicates
        self._database = Database(folder, drop_duplicates=drop)
        join_names(self._database)

    def sql(self, query: str) -> pd.DataFrame:
        """Return the answer to a query in SQL (the dialect of DuckDB).

        The views are ``articles`` (one row each, with ``text``, and the further columns of the source in the map ``columns``);
        ``nouns``, ``compounds``, ``keywords``, ``people``, ``organizations``, ``places``, ``mentions``, ``quotes``,
        ``statements`` and ``network`` (one row for each in an article, beside its ``article``, ``date``, ``publisher``,
        ``section``); and ``duplicates``. These have names as each article has them; joined over the articles they stand in
        ``named`` (people) and ``bodies``: ``article, date, called`` (the name there), ``label, mentions``; in ``said``
        (quotations and statements with the ``label`` of who speaks) and in ``tied`` (the network).

        Raises:
            duckdb.Error: the query is malformed.
        """
        return self._database.query(query).df()

    @property
    def nouns(self) -> pd.DataFrame:
        """Nouns: ``noun, count, articles, sentences, share_in_compounds``, most frequent first."""
        return self._table("nouns")

    @property
    def compounds(self) -> pd.DataFrame:
        """Free combinations of nouns: ``compound, count, articles, parts``."""
        return self._table("compounds")

    @property
    def keywords(self) -> pd.DataFrame:
        """Keywords: ``keyword, articles, count, score`` (the sum over the articles)."""
        return self._table("keywords")

    @property
    def people(self) -> pd.DataFrame:
        """People joined over articles: ``name, role, roles`` (in order of time), ``aliases, mentions, articles, first_seen,
        last_seen, label`` (the name, or the name with the role where several people share it), ``namesakes`` (how many others
        do) and ``certainty``: ``sure``, ``likely`` or ``unsure`` that the row is one person and all of that person
        (`sinmun.corpus.who.careers.Certainty`).
        """
        return self._table("people")

    @property
    def organizations(self) -> pd.DataFrame:
        """Organisations: ``name, aliases, mentions, articles, first_seen, last_seen``."""
        return self._table("organizations")

    @property
    def places(self) -> pd.DataFrame:
        """Places: ``name, aliases, mentions, articles, first_seen, last_seen``."""
        return self._table("places")

    @property
    def quotes(self) -> pd.DataFrame:
        """Every quotation: ``article, date, publisher, speaker`` (the label of a person), ``text, verb, sentence, by``."""
        return self._table("quotes")

    @property
    def speakers(self) -> pd.DataFrame:
        """Speakers: ``speaker`` (the label of a person), ``quotes, statements, articles, first_seen, last_seen``."""
        return self._table("speakers")

    @property
    def network(self) -> pd.DataFrame:
        """Pairs that share sentences, the heaviest: ``source, target, weight`` (sentences), ``articles``, and of both ends
        ``…_kind`` and ``…_count``.
        """
        return self._table("network")

    @property
    def duplicates(self) -> pd.DataFrame:
        """Articles that repeat an earlier one: ``article, id, title, …, duplicate_of, kind, similarity, contained, reprint``.

        See `sinmun.corpus.duplicates`; ``reprint`` tells whether the two are of different outlets.
        """
        return self._table("duplicates")

    @property
    def reprints(self) -> pd.DataFrame:
        """Texts that stand in several outlets: ``article`` (the first with it), ``…, articles, outlets, publishers``."""
        return self._table("reprints")

    def keyness(self, by: str = "publisher") -> pd.DataFrame:
        """Return the words that mark each group of a column against the rest.

        Args:
            by: ``publisher``, ``section``, ``source``, ``reporters``, or a column of the source tables.

        Returns:
            ``group, noun, articles`` (of the group, that have the word), ``rest_articles, count, keyness`` (log-likelihood),
            ``log_ratio, log_ratio_low, log_ratio_high, q`` (at most .05), ``dispersion``; see
            `sinmun.corpus.statistics.keyness`. Empty
            where no word marks a group beyond chance.

        Raises:
            sinmun.problems.Problem: there is no such column.
        """
        expression = group_column(self._database, by, given=self.manifest.options["columns"])
        return self.sql(keyness(self._database, expression, most=MOST_OF_GROUP))

    def groups(self, by: str = "publisher") -> pd.Series[int]:
        """Return the articles of each group of a column, most first.

        Raises:
            sinmun.problems.Problem: there is no such column.
        """
        expression = group_column(self._database, by, given=self.manifest.options["columns"])
        table = self.sql(articles_by(expression, "group")).set_index("group")["articles"]
        return table.sort_values(ascending=False, kind="stable")

    def changes(self, period: Period = "month") -> pd.DataFrame:
        """Return the nouns whose share of the articles changes over time, the most changed first.

        Returns:
            ``noun, first, last`` (when it differs most), ``articles, rest_articles, per_1000_articles, rest_per_1000_articles,
            keyness, log_ratio, log_ratio_low, log_ratio_high, q``; see `sinmun.corpus.statistics.changes`.

        Raises:
            ValueError: the period is none.
        """
        return self.sql(changes(self._database, _expression_of(period), most=MOST_CHANGES))

    def sizes(self, period: Period = "month") -> pd.Series[int]:
        """Return the articles of each period that has some.

        Raises:
            ValueError: the period is none.
        """
        return self.sql(articles_by(_expression_of(period), "period")).set_index("period")["articles"]

    @property
    def undated(self) -> int:
        """How many articles have no date."""
        return int(self._database.value("SELECT count(*) FROM articles WHERE date IS NULL"))

    def trend(self, *names: str, period: Period = "month") -> pd.DataFrame:
        """Return how many articles in a thousand name each of ``names`` (nouns, people, organisations) over time.

        Returns:
            one row for each period, one column for each name; 0 where it does not occur.

        Raises:
            ValueError: the period is none.
        """
        _expression_of(period)
        long = self.sql(trend_of(names, period))
        wide = long.pivot_table(index="period", columns="name", values="per_1000_articles", fill_value=0.0)
        # The name of the columns would be a second header.
        found = wide.reindex(columns=list(names), fill_value=0.0).rename_axis(columns=None)
        tell_unknown(name for name in names if not found[name].any())
        return found

    def topics(self, number: Number | None = None, *, seed: int = SEED) -> CorpusTopics:
        """Return topics: those of the run where there are some and no number is given, else new ones; needs the extra ``topics``.

        Args:
            number: how many, or ``auto``: as many as cohere best, which is the default where the run has none.
            seed: of the sampling; the same seed gives the same topics.

        Raises:
            sinmun.problems.Problem: tomotopy is not installed, or there are too few articles.
            ValueError: the number is none of topics (2 to 200).
        """
        if not (number in (None, "auto") or (isinstance(number, int) and 2 <= number <= MOST_TOPICS)):
            raise ValueError(f"topics: a number, 2 to {MOST_TOPICS}, or 'auto'; not {number!r}")
        of_run = self.manifest.topics
        if number is None and of_run and self._as_in_run and seed == of_run["seed"]:
            load_topics(self._database, self.folder)
        else:
            of_run = find_topics(self._database, number or "auto", seed=seed).told()
        return CorpusTopics(self._database, of_run, given=self.manifest.options["columns"])

    def analysis(self, article: int) -> Analysis:
        """Return the analysis of one article by its number, as `sinmun.analyze` gives it.

        Raises:
            KeyError: there is no article of that number.
        """
        batches = self._database.batches(f"SELECT * FROM parts WHERE article = {int(article)}")
        rows = [row for batch in batches for row in batch.to_pylist()]
        if not rows:
            raise KeyError(article)
        return Analysis(record_of(rows[0]))

    def find(self, word: str) -> pd.DataFrame:
        """Return the articles whose text has ``word``: ``article, id, title, date, publisher, times``."""
        quoted = literal(word)
        return self.sql(
            "SELECT article, id, title, date, publisher, "
            f"(length(text) - length(replace(text, {quoted}, ''))) // length({quoted}) AS times "
            f"FROM articles WHERE contains(text, {quoted}) ORDER BY times DESC, article"
        )

    @property
    def plot(self) -> CorpusPlot:
        """The charts: ``corpus.plot.nouns()``, ``corpus.plot.trend("반도체")`` and so on return matplotlib axes."""
        from sinmun.corpus.plot import CorpusPlot  # noqa: PLC0415 -- matplotlib is loaded when a chart is wanted

        return CorpusPlot(self)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def __enter__(self) -> Self:
        """Return the corpus."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the database."""
        self.close()

    def __len__(self) -> int:
        """Return the number of articles."""
        return int(self._database.value("SELECT count(*) FROM articles"))

    def __repr__(self) -> str:
        """Return the folder and the number of articles."""
        return f"Corpus({str(self.folder)!r}, {len(self):,} articles)"

    def _table(self, name: str) -> Any:
        found = as_lists(self.sql(table(name)))
        found.attrs["caption"] = f"{name}: {self.folder.resolve().name}"
        return found
