"""Questions to a finished corpus: ``--concordance``, each answered on the console and in a table of its own."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from sinmun.cli import console
from sinmun.cli.arguments import QUESTIONS, analysis_options, asked
from sinmun.cli.codes import DONE
from sinmun.corpus import manifest
from sinmun.corpus.concordance import COLUMNS, Occurrence, occurrences, rows
from sinmun.corpus.database import Database
from sinmun.corpus.persons import join_names
from sinmun.corpus.store import write_rows
from sinmun.i18n import corpus_messages
from sinmun.problems import Problem
from sinmun.reading import safe_name
from sinmun.words.concordance import ConcordanceLine

SHOWN = 20
CONCORDANCE_FOLDER = "concordance"


def explore(options: argparse.Namespace, folder: Path) -> int:
    """Answer what is asked of the corpus in ``folder`` and return the exit code.

    Raises:
        Problem: nothing is asked, or it cannot be answered.
    """
    if not asked(options):
        names = ", ".join(f"--{name}" for name in QUESTIONS)
        raise Problem(
            ko=f"{folder}: 이미 분석한 말뭉치입니다. 물어볼 것을 주거나({names}) 원본 표나 폴더를 주세요",
            en=f"{folder}: is a corpus analysed already; ask something of it ({names}), or give the tables it was made from",
        )
    answer(options, folder)
    return DONE


def answer(options: argparse.Namespace, folder: Path) -> None:
    """Answer what is asked of the corpus in ``folder``."""
    made = manifest.read(folder)
    dropped = options.drop_duplicates or (made is not None and made.drop_duplicates)
    with Database(folder, drop_duplicates=dropped) as database:
        join_names(database)
        if options.concordance:
            _concordance(options, folder, database)


def _concordance(options: argparse.Namespace, folder: Path, database: Database) -> None:
    from sinmun.analysis import Analyzer  # noqa: PLC0415 -- Kiwi is loaded where a text has to be looked at

    word = options.concordance
    lines = occurrences(database, word, parse=lambda: Analyzer.from_options(analysis_options(options)).parse)
    say = corpus_messages(options.lang)
    if not lines:
        print(say["no_places"].format(word=word))  # noqa: T201
        return
    target = folder / CONCORDANCE_FOLDER / f"{safe_name(word)}.csv"
    target.parent.mkdir(exist_ok=True)
    write_rows(target, COLUMNS, rows(lines))
    if not options.quiet:
        print("\n".join(console.align(_some(lines))))  # noqa: T201
    articles = len({line.source.article for line in lines})
    print(say["places_of"].format(word=word, n=len(lines), articles=articles, path=target))  # noqa: T201


def _some(lines: Sequence[Occurrence]) -> list[ConcordanceLine]:
    """Return lines at even steps through all of them, as many as a terminal shows at once."""
    step = max(1, -(-len(lines) // SHOWN))
    return [ConcordanceLine(*line[:3], line.start, line.end) for line in lines[::step]]
