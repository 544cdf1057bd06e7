"""``corpus.plot``: the charts of a corpus for a notebook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from matplotlib.axes import Axes

from sinmun.corpus.charts.keyness import draw_keyness
from sinmun.corpus.charts.timeline import draw_timeline
from sinmun.corpus.charts.trends import draw_trends
from sinmun.corpus.database import Period
from sinmun.corpus.overview import EDGES, MARKED, ROWS, Comparison, Series, Trends
from sinmun.corpus.questions.ask import check_period
from sinmun.corpus.questions.timeline import Appearance, company_over_time
from sinmun.i18n import Lang
from sinmun.render import charts
from sinmun.render.look.palette import kinds_of_nodes

if TYPE_CHECKING:
    import pandas as pd


class Tables(Protocol):
    """What is drawn: an open corpus, whose attributes ``nouns``, ``people`` and so on are DataFrames."""

    folder: Path

    def keyness(self, by: str) -> pd.DataFrame:
        """Return the words that mark each group of a column."""

    def groups(self, by: str) -> pd.Series[int]:
        """Return the articles of each group of a column, most first."""

    def sizes(self, period: Period) -> pd.Series[int]:
        """Return the articles of each period."""

    @property
    def undated(self) -> int:
        """How many articles have no date."""

    def trend(self, *names: str, period: Period) -> pd.DataFrame:
        """Return how many articles in a thousand have each of ``names``, over time."""

    def timeline(self, name: str) -> pd.DataFrame:
        """Return the articles that name a person or a body."""


class CorpusPlot:
    """The charts of a corpus, each on the axes given or on those of a new pyplot figure; axes are returned.

    Args:
        corpus: an open corpus.
    """

    def __init__(self, corpus: Tables) -> None:
        """Keep the corpus."""
        self._corpus = corpus

    def nouns(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` most frequent nouns (occurrences)."""
        return charts.nouns(self._record("nouns"), ax=_axes(ax), top=top, lang=lang)

    def keywords(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` leading keywords (sum of the scores; occurrences in brackets)."""
        return charts.keywords(self._record("keywords"), ax=_axes(ax), top=top, lang=lang)

    def people(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` people (mentions over all articles)."""
        return charts.people(self._record("people"), ax=_axes(ax), top=top, lang=lang)

    def organizations(self, ax: Axes | None = None, *, top: int = 20, lang: Lang = "ko") -> Axes:
        """Draw the ``top`` organisations (mentions over all articles)."""
        return charts.organizations(self._record("organizations"), ax=_axes(ax), top=top, lang=lang)

    def network(self, ax: Axes | None = None, *, lang: Lang = "ko") -> Axes:
        """Draw who and what share sentences."""
        return charts.network(
            self._record("network", "people", "organizations", "places"), ax=_axes(ax), lang=lang
        )

    def trend(self, *names: str, period: Period = "month", ax: Axes | None = None, lang: Lang = "ko") -> Axes:
        """Draw ``names`` over time (articles in a thousand), eight at most; lines break where there are no articles."""
        wide = self._corpus.trend(*names[:8], period=period)
        series = tuple(Series(name, tuple(wide[name])) for name in wide.columns)
        periods = tuple(str(when) for when in wide.index)
        sizes = self._corpus.sizes(period)
        found = Trends(periods, series, tuple(int(sizes[when]) for when in periods), self._corpus.undated)
        return draw_trends(found, self._record(), period=period, chosen=True, ax=_axes(ax), lang=lang)

    def timeline(
        self, name: str, *, period: Period = "month", ax: Axes | None = None, lang: Lang = "ko"
    ) -> Axes:
        """Draw a person or a body over time (articles), and the ten names that most often share a sentence.

        Raises:
            ValueError: the period is none.
            sinmun.problems.Problem: the corpus has nobody of that name.
        """
        check_period(period)
        rows = self._corpus.timeline(name).to_dict("records")
        found = company_over_time([Appearance(**row) for row in rows], period)
        record = self._record("people", "organizations", "places")
        kinds = kinds_of_nodes({**record, "people": [{"name": row["label"]} for row in record["people"]]})
        return draw_timeline(name, found, record, kinds=kinds, ax=_axes(ax), lang=lang)

    def keyness(self, by: str = "publisher", *, ax: Axes | None = None, lang: Lang = "ko") -> Axes:
        """Draw the words that mark the groups of a column, six groups with the most articles."""
        table = self._corpus.keyness(by)
        sizes = {str(group): int(size) for group, size in self._corpus.groups(by).items()}
        marked = {
            group: table[table["group"] == group].head(MARKED).to_dict("records")
            for group in sizes
            if group in set(table["group"])
        }
        return draw_keyness(Comparison(sizes, marked), self._record(), column=by, ax=_axes(ax), lang=lang)

    def _record(self, *names: str) -> Mapping[str, Any]:
        rows = {
            name: getattr(self._corpus, name).head(EDGES if name == "network" else ROWS).to_dict("records")
            for name in names
        }
        return {"title": self._corpus.folder.resolve().name, **rows}


def _axes(ax: Axes | None) -> Axes:
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt  # noqa: PLC0415 -- pyplot chooses a window system when it is imported

    return plt.figure(figsize=(9.6, 5.4), layout="constrained").add_subplot()
