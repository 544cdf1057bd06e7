"""What is made of the parts of a finished run: duplicates, tables, errors, charts and the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from sinmun.corpus import run as runs
from sinmun.corpus.apart import Ended, Limits, apart
from sinmun.corpus.database import Database
from sinmun.corpus.duplicates import mark_duplicates
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.overview import overview
from sinmun.corpus.page.html import PageSource, render
from sinmun.corpus.sheets import WORKBOOK, WrittenSheet, write_workbook
from sinmun.corpus.store import TABLE_FOLDER, write_errors, write_tables
from sinmun.corpus.tabulate import Table, tables
from sinmun.corpus.ties import write_network
from sinmun.corpus.topics.search import Number, Topics, find_topics
from sinmun.corpus.topics.store import drop_topics, keep_topics
from sinmun.corpus.topics.tables import topic_tables
from sinmun.files import write_atomic
from sinmun.problems import Problem

_WORKBOOK_LIMITS = Limits(seconds=7200)


class Finished(NamedTuple):
    """What was made of a run.

    Attributes:
        duplicates: articles that repeat an earlier one.
        sheets: of the workbook.
        problem: why there are no topics though some were asked for.
    """

    duplicates: int
    sheets: Sequence[WrittenSheet] = ()
    problem: Problem | None = None


def finish(
    folder: Path,
    made: Manifest,
    *,
    by: Sequence[str] = (),
    period: str = "month",
    drop_duplicates: bool = False,
    topics: Number | None = None,
    title: str = "",
    charts: bool = True,
    lang: Literal["ko", "en"] = "ko",
) -> Finished:
    """Write everything that follows from the parts in ``folder`` and return what there is to tell of it.

    Where no article could be read, there is nothing but ``errors.csv``.

    Raises:
        Problem: there is no column of that name in ``by``, or a file cannot be written.
    """
    write_errors(folder, runs.failures(folder), lang=lang)
    if not made.articles:
        return Finished(0)
    duplicates = mark_duplicates(folder)
    made = replace(made, drop_duplicates=drop_duplicates, by=list(by), period=period, title=title)
    with Database(folder, drop_duplicates=drop_duplicates) as database:
        found, problem = _topics(database, folder, topics)
        given = made.options["columns"]
        wanted = _tables(database, period=period, by=by, given=given, topics=found is not None)
        names = write_tables(database, folder, wanted) + write_network(folder)
        made = replace(made, topics=found.told() if found else {})
        made.write(folder)
        # Charts and page are made meanwhile: by now no article is worked on any more, and cores are free.
        workbook = partial(write_workbook, folder, names, lang=lang)
        with apart(workbook, limits=_WORKBOOK_LIMITS) as written:
            _write_page(PageSource(folder, database, made), charts=charts, lang=lang)
            return Finished(duplicates, _sheets(folder, written), problem)


def _topics(database: Database, folder: Path, number: Number | None) -> tuple[Topics | None, Problem | None]:
    """Return the topics that are asked for, or why there are none: all the rest can be had without them."""
    drop_topics(folder)
    if number is None:
        return None, None
    try:
        found = find_topics(database, number)
    except Problem as problem:
        return None, problem
    keep_topics(database, folder)
    return found, None


def _tables(
    database: Database, *, period: str, by: Sequence[str], given: Mapping[str, str], topics: bool
) -> Iterator[Table]:
    yield from tables(database, period=period, by=by, given=given)
    if topics:
        yield from topic_tables(database, period=period, by=by, given=given)


def _sheets(folder: Path, written: Callable[[], list[WrittenSheet]]) -> list[WrittenSheet]:
    """Return the sheets of the workbook when they are written.

    Raises:
        Problem: its process has ended.
    """
    try:
        return written()
    except (Ended, MemoryError) as error:
        path = folder / TABLE_FOLDER / WORKBOOK
        raise Problem(
            ko=f"{path}: 쓰지 못했습니다 (프로세스가 종료됨). 표는 CSV 파일에 모두 있습니다",
            en=f"{path}: not written (its process has ended); the CSV files have all tables",
        ) from error


def _write_page(corpus: PageSource, *, charts: bool, lang: Literal["ko", "en"]) -> None:
    made = corpus.made
    found = overview(corpus.folder, made)
    if charts:
        from sinmun.corpus.charts import figures  # noqa: PLC0415 -- matplotlib is loaded when charts are wanted

        images = figures.draw_corpus(found, by=made.by, period=made.period, lang=lang)
        figures.save(images, corpus.folder)
    write_atomic(corpus.folder / "report.html", render(corpus, found, lang=lang))
