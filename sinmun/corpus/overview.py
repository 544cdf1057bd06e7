"""The leading rows of a corpus as plain values: what charts and page are made from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.corpus.manifest import Manifest
from sinmun.corpus.store import TABLE_FOLDER
from sinmun.extras import need
from sinmun.reading import safe_name

ROWS = 100
EDGES = 400
SHOWN: Mapping[str, int] = {"network": EDGES, "topics": 200, "topic_examples": 600}
"""Rows of tables of which more, or fewer, are shown than `ROWS`."""

SERIES = 8
MARKED = 10
SPEAKERS, SAID = 10, 3
FEWEST = 5  # articles that have a word whose course is drawn


class Series(NamedTuple):
    """A word over time: articles in a thousand that name it, one value for each period."""

    name: str
    values: tuple[float, ...]


class Trends(NamedTuple):
    """The words whose share of the articles changes most."""

    periods: tuple[str, ...]
    series: tuple[Series, ...]


class Overview(NamedTuple):
    """The leading rows of a corpus.

    Attributes:
        record: tables in the shape of an article's record, for the charts of one: ``title``, ``date``, ``nouns`` and so on.
        tables: the leading rows of every table by its name.
        sizes: the number of rows of every table.
        trends: nouns over time.
        said: the leading speakers, each with a few quotations: ``article, date, publisher, text``.
        keyness: by column, the groups and the words that mark them.
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
    keyness: Mapping[str, Mapping[str, list[dict[str, Any]]]]
    courses: Sequence[Mapping[str, Any]]
    articles: int
    undated: int
    publishers: int
    first: str | None
    last: str | None


def overview(folder: Path, made: Manifest) -> Overview:
    """Return the leading rows of the tables in ``folder``."""
    names = sorted(path.stem for path in (folder / TABLE_FOLDER).glob("*.parquet"))
    tables = {name: head(folder, name, SHOWN.get(name, ROWS)) for name in names}
    sizes = {name: _size(folder, name) for name in names}
    dates = _column(folder, "date")
    days = [str(day) for day in dates.unique().drop_null().to_pylist()]
    first, last = (min(days), max(days)) if days else (None, None)
    record = {
        **{
            name: tables[name]
            for name in ("nouns", "keywords", "people", "organizations", "places", "network")
        },
        "title": folder.resolve().name,
        "date": f"{first} – {last}" if first != last else first,
    }
    return Overview(
        record=record,
        tables=tables,
        sizes=sizes,
        trends=changing_nouns(folder, made.period),
        said=said(folder, [row["speaker"] for row in tables["speakers"][:SPEAKERS] if row["quotes"]]),
        keyness={column: marked_words(folder, column) for column in made.by},
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
    """Return the first quotations of each of ``speakers``, ``most`` at the most; what is repeated counts once."""
    found: dict[str, dict[str, dict[str, Any]]] = {speaker: {} for speaker in speakers}
    columns = ["article", "date", "publisher", "speaker", "text"]
    with need("pyarrow.parquet").ParquetFile(folder / TABLE_FOLDER / "quotes.parquet") as file:
        for batch in file.iter_batches(columns=columns):
            for row in batch.to_pylist():
                texts = found.get(row["speaker"], {})
                if row["speaker"] in found and len(texts) < most:
                    texts.setdefault(row["text"], row)
            if all(len(texts) == most for texts in found.values()):
                break
    return {speaker: list(texts.values()) for speaker, texts in found.items() if texts}


def changing_nouns(folder: Path, period: str, *, series: int = SERIES) -> Trends:
    """Return the nouns whose share of the articles changes most over time; see `change`.

    Nouns of fewer than `FEWEST` articles are left out.
    """
    sizes = {row["period"]: row["articles"] for row in _all(folder, f"articles_per_{period}")}
    seen: dict[str, dict[str, int]] = {}
    for row in _all(folder, f"trends_by_{period}"):
        if row["kind"] == "noun":
            seen.setdefault(row["name"], {})[row["period"]] = row["articles"]
    courses = {
        name: [counts.get(when, 0) for when in sizes]
        for name, counts in seen.items()
        if sum(counts.values()) >= FEWEST
    }
    totals = list(sizes.values())
    ranked = sorted(courses, key=lambda name: (-round(change(courses[name], totals), 6), name))
    return Trends(
        tuple(sizes),
        tuple(
            Series(
                name, tuple(1000 * count / total for count, total in zip(courses[name], totals, strict=True))
            )
            for name in ranked[:series]
        ),
    )


def change(counts: Sequence[int], totals: Sequence[int]) -> float:
    """Return how much the share of the articles that have a word changes over the periods: the log-likelihood ratio.

    It sets the shares of the periods against one share for all (the G test of a table of two rows), so that a period of few
    articles, where a share is soon large or nothing, weighs little.

    Args:
        counts: articles that have the word, in each period.
        totals: articles of each period.
    """
    share = sum(counts) / sum(totals)
    cells = (
        (seen, total * expected)
        for count, total in zip(counts, totals, strict=True)
        for seen, expected in ((count, share), (total - count, 1 - share))
    )
    return 2 * sum(seen * math.log(seen / awaited) for seen, awaited in cells if seen)


def marked_words(folder: Path, column: str) -> dict[str, list[dict[str, Any]]]:
    """Return the leading words of each group of ``column``, groups with most articles first."""
    place = safe_name(column)
    groups = sorted(
        _all(folder, f"articles_by_{place}"), key=lambda row: (-row["articles"], str(row["group"]))
    )
    found: dict[str, list[dict[str, Any]]] = {str(row["group"]): [] for row in groups[:12]}
    for row in _all(folder, f"keyness_by_{place}"):
        words = found.get(str(row["group"]))
        if words is not None and len(words) < MARKED:
            words.append(row)
    return {group: words for group, words in found.items() if words}


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
