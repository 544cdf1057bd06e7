"""What can be asked of an open corpus: its articles, a word in its contexts, two side by side, somebody over time."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sinmun.corpus.database import PERIODS, Database, Period
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.questions.compare import Contrast, compare
from sinmun.corpus.questions.concordance import COLUMNS, ORDERS, Order, occurrences, rows
from sinmun.corpus.questions.finding import Wanted, articles_sql, unknown
from sinmun.corpus.questions.timeline import Appearance, timeline
from sinmun.corpus.questions.wordings import default_parse, word_sql

if TYPE_CHECKING:
    import pandas as pd

_LOG = logging.getLogger("sinmun")
_LISTS = ("aliases", "roles", "reporters")


class Questions:
    """The questions of `sinmun.corpus.opened.Corpus`.

    Attributes:
        folder: where the parts lie.
        manifest: what the corpus was made from, and how.
    """

    folder: Path
    manifest: Manifest
    _database: Database

    def articles(
        self,
        *,
        word: str | None = None,
        person: str | None = None,
        organization: str | None = None,
        place: str | None = None,
        speaker: str | None = None,
        publisher: str | None = None,
        section: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> pd.DataFrame:
        """Return the articles of which all that is asked holds, all of them where nothing is asked.

        Where the corpus does not have what is asked at all, a line of the logger ``sinmun`` says so beside the empty table.

        Args:
            word: a noun or compound as it stands in the tables; another word is looked for in the texts, as `concordance` does.
            person: a name as it stands in the table of people; likewise ``organization`` and ``place``.
            organization: see ``person``.
            place: see ``person``.
            speaker: somebody who is quoted in the article, directly or not.
            publisher: the outlet.
            section: the section.
            since: the first day (``2024-01-31``).
            until: the last day.

        Returns:
            ``article, id, source, row, url, title, date, publisher, section, reporters, characters, duplicate_of, times``
            (how often the article has the word or the name).
        """
        wanted = Wanted(word, person, organization, place, speaker, publisher, section, since, until)
        sql = word_sql(self._database, word, parse=default_parse) if word is not None else ""
        found = as_lists(self._database.query(articles_sql(wanted, word_sql=sql)).df())
        if found.empty:
            tell_unknown(unknown(self._database, wanted, word_sql=sql))
        return found

    def concordance(self, word: str, *, width: int = 30, sort: Order = "right") -> pd.DataFrame:
        """Return every place of a word or a name in its context; see `sinmun.corpus.questions.concordance.occurrences`.

        Args:
            word: a word, a name in the tables of people, organisations or places (in all its forms), or two names with ``+``
                between them.
            width: characters of context on either side.
            sort: ``right`` (what stands behind), ``left`` (the nearest word before it first) or ``date``.

        Raises:
            ValueError: there is no such order.
            sinmun.problems.Problem: the word is empty.
        """
        import pandas as pd  # noqa: PLC0415 -- needed for tables only

        if sort not in ORDERS:
            raise ValueError(f"sort is {sort!r}; it is one of {', '.join(ORDERS)}")
        lines = occurrences(self._database, word, parse=default_parse, width=width)
        found = pd.DataFrame(rows(lines), columns=list(COLUMNS))
        if found.empty:
            tell_unknown([word])
        found.attrs["caption"] = f"{word}: {self.folder.resolve().name}"
        return found.sort_values(ORDERS[sort], ignore_index=True, na_position="last")

    def compare(self, a: str, b: str, *, period: Period = "month") -> Contrast:
        """Return two words, people, bodies, places or groups side by side; see `sinmun.corpus.questions.compare.compare`.

        Args:
            a: a name as in the tables, ``person:``, ``organization:``, ``place:`` or ``word:`` before it to be sure what is
                meant; or a group, as ``publisher:NAME``.
            b: likewise.
            period: ``month``, ``week`` or ``day``.

        Raises:
            ValueError: the period is none.
            sinmun.problems.Problem: one of them is not in the corpus.
        """
        check_period(period)
        return compare(self._database, a, b, period=period, given=self.manifest.options["columns"])

    def timeline(self, name: str) -> pd.DataFrame:
        """Return the articles that name a person or a body, in order of time; see `sinmun.corpus.questions.timeline.timeline`.

        Returns:
            ``date, publisher, title, role, mentions, company`` (with whom), ``said, id, article``.

        Raises:
            sinmun.problems.Problem: the corpus has nobody of that name.
        """
        import pandas as pd  # noqa: PLC0415 -- needed for tables only

        found = pd.DataFrame(timeline(self._database, name), columns=list(Appearance._fields))
        found.attrs["caption"] = f"{name}: {self.folder.resolve().name}"
        return found


def check_period(period: str) -> None:
    """Raise `ValueError` when there is no such period."""
    if period not in PERIODS:
        raise ValueError(f"period is {period!r}; it is one of {', '.join(PERIODS)}")


def as_lists(found: Any) -> Any:
    """Return a table in which what the database gives as arrays is lists, as in the tables of one article."""
    for column in found.columns.intersection(_LISTS):
        # pandas gets arrays from the database; lists are what the tables of one article have.
        found[column] = [list(value) if isinstance(value, Iterable) else [] for value in found[column]]
    return found


def tell_unknown(names: Iterable[str]) -> None:
    """Say of each name that the corpus does not have it: an empty table says it to nobody."""
    for name in names:
        _LOG.warning("‘%s’: 말뭉치에 없습니다 (the corpus does not have it)", name)
