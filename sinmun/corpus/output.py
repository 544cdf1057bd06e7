"""What is made of the parts of a finished run: duplicates, tables, errors, charts and the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from sinmun.corpus import run as runs
from sinmun.corpus.apart import Limits, apart
from sinmun.corpus.database import Database
from sinmun.corpus.duplicates import mark_duplicates
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.overview import overview
from sinmun.corpus.page import render
from sinmun.corpus.sheets import WrittenSheet, write_workbook
from sinmun.corpus.store import write_errors, write_tables
from sinmun.corpus.tabulate import tables
from sinmun.files import write_atomic

_WORKBOOK_LIMITS = Limits(seconds=7200)


class Finished(NamedTuple):
    """What was made of a run.

    Attributes:
        duplicates: articles that repeat an earlier one.
        sheets: of the workbook.
    """

    duplicates: int
    sheets: Sequence[WrittenSheet] = ()


def finish(
    folder: Path,
    made: Manifest,
    *,
    by: Sequence[str] = (),
    period: str = "month",
    drop_duplicates: bool = False,
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
    with Database(folder, drop_duplicates=drop_duplicates) as database:
        names = write_tables(
            database, folder, tables(database, period=period, by=by, given=made.options["columns"])
        )
    made = replace(made, drop_duplicates=drop_duplicates, by=list(by), period=period)
    made.write(folder)
    # Charts and page are made meanwhile: by now no article is worked on any more, and cores are free.
    workbook = partial(write_workbook, folder, names, lang=lang)
    with apart(workbook, limits=_WORKBOOK_LIMITS) as written:
        _write_page(folder, made, charts=charts, lang=lang)
        return Finished(duplicates, written())


def _write_page(folder: Path, made: Manifest, *, charts: bool, lang: Literal["ko", "en"]) -> None:
    found = overview(folder, made)
    images: dict[str, bytes] = {}
    if charts:
        from sinmun.corpus import figures  # noqa: PLC0415 -- matplotlib is loaded when charts are wanted

        images = figures.draw_corpus(found, by=made.by, period=made.period, lang=lang)
        figures.save(images, folder)
    write_atomic(folder / "report.html", render(found, made, charts=images, lang=lang))
