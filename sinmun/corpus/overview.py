"""The leading rows of a corpus as plain values: what charts and page are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.corpus.chosen import Choice
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.statistics.keyness import FEWEST_TESTED
from sinmun.corpus.store import TABLE_FOLDER
from sinmun.extras import need
from sinmun.reading import safe_name

ROWS = 100
EDGES = 400
ROWS_OF: Mapping[str, int] = {"network": EDGES, "topics": 200, "topic_examples": 600}
"""Rows of tables of which more, or fewer, are shown than `ROWS`."""

SERIES = 8
MARKED = 10
SPEAKERS, SAID = 10, 3


class Series(NamedTuple):
    """A word over time.

    Attributes:
        name: the word.
        values: articles in a thousand that name it, one for each period.
        change: its row among the words that change, if it is shown for that: ``first, last, per_1000_articles`` and so on.
    """

    name: str
    values: tuple[float, ...]
    change: Mapping[str, Any] | None = None


class Trends(NamedTuple):
    """Words over time.

    Attributes:
        periods: those that have articles, in order; a month that is not among them has none.
        series: the words.
        sizes: how many articles each period has.
        undated: articles without a date, which are in no period.
    """

    periods: tuple[str, ...]
    series: tuple[Series, ...]
    sizes: tuple[int, ...]
    undated: int = 0


class Comparison(NamedTuple):
    """What sets the groups of a column apart.

    Attributes:
        sizes: all groups with their articles, most articles first.
        marked: those that words mark, in the same order, each with its leading words.
    """

    sizes: Mapping[str, int]
    marked: Mapping[str, list[dict[str, Any]]]

    @property
    def small(self) -> list[str]:
        """Groups of too few articles to be tested."""
        return [group for group, size in self.sizes.items() if size < FEWEST_TESTED]

    @property
    def unmarked(self) -> list[str]:
        """Groups that were tested, and that no word marks."""
        return [
            group for group, size in self.sizes.items() if size >= FEWEST_TESTED and group not in self.marked
        ]


class Overview(NamedTuple):
    """The leading rows of a corpus.

    Attributes:
        record: tables in the shape of an article's record, for the charts of one: ``title``, ``date``, ``nouns`` and so on.
        tables: the leading rows of every table by its name.
        sizes: the number of rows of every table.
        trends: nouns over time.
        said: the leading speakers, each with a few quotations: ``article, date, publisher, text``.
        comparisons: by column, the groups and the words that mark them.
        courses: the topics over time, where there are topics.
        articles: articles that were counted.
        undated: those without a date, which no trend counts.
        publishers: how many publishers they are of.
        first: first day, or ``None``.
        last: last day, or ``None``.
    """

    record: Mapping[str, Any]
    tables: Mapping[str, list[dict[str, Any]]]
    sizes: Mapping[str, int]
    trends: Trends
    said: Mapping[str, list[dict[str, Any]]]
    comparisons: Mapping[str, Comparison]
    courses: Sequence[Mapping[str, Any]]
    articles: int
    undated: int
    publishers: int
    first: str | None
    last: str | None


def overview(folder: Path, made: Manifest) -> Overview:
    """Return the leading rows of the tables in ``folder``."""
    names = sorted(path.stem for path in (folder / TABLE_FOLDER).glob("*.parquet"))
    tables = {name: head(folder, name, ROWS_OF.get(name, ROWS)) for name in names}
    sizes = {name: _size(folder, name) for name in names}
    dates = _column(folder, "date")
    days = [str(day) for day in dates.unique().drop_null().to_pylist()]
    first, last = (min(days), max(days)) if days else (None, None)
    record = {
        **{
            name: tables[name]
            for name in ("nouns", "keywords", "people", "organizations", "places", "network")
        },
        "title": made.title or folder.resolve().name,
        "date": f"{first} – {last}" if first != last else first,
    }
    return Overview(
        record=record,
        tables=tables,
        sizes=sizes,
        trends=changing_nouns(folder, made.period)._replace(undated=dates.null_count),
        said=said(folder, [row["speaker"] for row in tables["speakers"][:SPEAKERS] if row["quotes"]]),
        comparisons={column: compared(folder, column) for column in made.by},
        courses=_all(folder, "topic_periods") if "topic_periods" in names else (),
        articles=sizes["articles"],
        undated=dates.null_count,
        publishers=len(_column(folder, "publisher").unique().drop_null()),
        first=first,
        last=last,
    )


def head(folder: Path, name: str, rows: int) -> list[dict[str, Any]]:
    """Return the first ``rows`` of a table as dictionaries."""
    parquet = need("pyarrow.parquet")
    with parquet.ParquetFile(folder / TABLE_FOLDER / f"{name}.parquet") as file:
        for batch in file.iter_batches(batch_size=rows):
            return list(batch.to_pylist())
    return []


def said(folder: Path, speakers: Sequence[str], *, most: int = SAID) -> dict[str, list[dict[str, Any]]]:
    """Return the quotations of each of ``speakers`` that are shown, ``most`` at the most; see `sinmun.corpus.chosen.choose`."""
    found = {speaker: Choice(most) for speaker in speakers}
    columns = ["article", "date", "publisher", "speaker", "text"]
    wanted = need("pyarrow").array(list(found), need("pyarrow").string())
    with need("pyarrow.parquet").ParquetFile(folder / TABLE_FOLDER / "quotes.parquet") as file:
        for batch in file.iter_batches(columns=columns):
            shown = need("pyarrow.compute").is_in(batch.column("speaker"), value_set=wanted)
            for row in batch.filter(shown).to_pylist():
                found[row["speaker"]].add(row)
    chosen = {speaker: [dict(row) for row in choice.chosen()] for speaker, choice in found.items()}
    return {speaker: rows for speaker, rows in chosen.items() if rows}


def changing_nouns(folder: Path, period: str, *, series: int = SERIES) -> Trends:
    """Return the nouns that change most over time, ``series`` at the most; see `sinmun.corpus.statistics.changes`."""
    sizes = {row["period"]: row["articles"] for row in _all(folder, f"articles_per_{period}")}
    wanted = {row["noun"]: row for row in head(folder, f"changes_by_{period}", series)}
    seen: dict[str, dict[str, int]] = {name: {} for name in wanted}
    for row in _all(folder, f"trends_by_{period}"):
        if row["kind"] == "noun" and row["name"] in seen:
            seen[row["name"]][row["period"]] = row["articles"]
    return Trends(
        tuple(sizes),
        tuple(
            Series(name, tuple(1000 * seen[name].get(when, 0) / total for when, total in sizes.items()), row)
            for name, row in wanted.items()
        ),
        tuple(sizes.values()),
    )


def compared(folder: Path, column: str) -> Comparison:
    """Return the leading words of each group of ``column``, and the groups that have none."""
    place = safe_name(column)
    rows = sorted(_all(folder, f"articles_by_{place}"), key=lambda row: (-row["articles"], str(row["group"])))
    words: dict[str, list[dict[str, Any]]] = {}
    for row in _all(folder, f"keyness_by_{place}"):
        rows_of_group = words.setdefault(str(row["group"]), [])
        if len(rows_of_group) < MARKED:
            rows_of_group.append(row)
    sizes = {str(row["group"]): int(row["articles"]) for row in rows}
    return Comparison(sizes, {group: words[group] for group in sizes if group in words})


def _all(folder: Path, name: str) -> list[dict[str, Any]]:
    parquet = need("pyarrow.parquet")
    return list(parquet.read_table(folder / TABLE_FOLDER / f"{name}.parquet").to_pylist())


def _size(folder: Path, name: str) -> int:
    return int(need("pyarrow.parquet").read_metadata(folder / TABLE_FOLDER / f"{name}.parquet").num_rows)


def _column(folder: Path, name: str) -> Any:
    """Return a column of the table of articles."""
    return (
        need("pyarrow.parquet")
        .read_table(folder / TABLE_FOLDER / "articles.parquet", columns=[name])
        .column(name)
    )
