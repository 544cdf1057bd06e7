"""What is made of the parts of a finished run: duplicates, tables, errors, charts and the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from sinmun.corpus import run as runs
from sinmun.corpus.database import Database
from sinmun.corpus.duplicates import mark_duplicates
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.overview import overview
from sinmun.corpus.page import PageSource, render
from sinmun.corpus.store import write_errors, write_tables
from sinmun.corpus.tabulate import tables
from sinmun.files import write_atomic


def finish(
    folder: Path,
    made: Manifest,
    *,
    by: Sequence[str] = (),
    period: str = "month",
    drop_duplicates: bool = False,
    title: str = "",
    charts: bool = True,
    lang: Literal["ko", "en"] = "ko",
) -> int:
    """Write everything that follows from the parts in ``folder`` and return the number of duplicates.

    Where no article could be read, there is nothing but ``errors.csv``.

    Raises:
        Problem: there is no column of that name in ``by``, or a file cannot be written.
    """
    write_errors(folder, runs.failures(folder), lang=lang)
    if not made.articles:
        return 0
    duplicates = mark_duplicates(folder)
    made = replace(made, drop_duplicates=drop_duplicates, by=list(by), period=period, title=title)
    with Database(folder, drop_duplicates=drop_duplicates) as database:
        write_tables(database, folder, tables(database, period=period, by=by, given=made.options["columns"]))
        made.write(folder)
        _write_page(PageSource(folder, database, made), charts=charts, lang=lang)
    return duplicates


def _write_page(corpus: PageSource, *, charts: bool, lang: Literal["ko", "en"]) -> None:
    made = corpus.made
    found = overview(corpus.folder, made)
    if charts:
        from sinmun.corpus import figures  # noqa: PLC0415 -- matplotlib is loaded when charts are wanted

        images = figures.draw_corpus(found, by=made.by, period=made.period, lang=lang)
        figures.save(images, corpus.folder)
    write_atomic(corpus.folder / "report.html", render(corpus, found, lang=lang))
