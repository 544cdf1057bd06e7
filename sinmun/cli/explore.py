"""Questions to a finished corpus (`QUESTIONS`), each answered on the console and in files of its own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from sinmun.cli import console
from sinmun.cli.arguments import QUESTIONS, analysis_options, asked
from sinmun.cli.codes import DONE, NOTHING_DONE, SOME_FAILED
from sinmun.corpus import manifest
from sinmun.corpus.database import Database, no_corpus
from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.overview import overview
from sinmun.corpus.page.html import PageSource, render
from sinmun.corpus.page.words import page_messages
from sinmun.corpus.questions.answers import Sections, comparison_sections, said_of, timeline_sections
from sinmun.corpus.questions.compare import Beside, Interval, Said, compare
from sinmun.corpus.questions.concordance import COLUMNS, PAIR, Occurrence, Parse, occurrences, rows
from sinmun.corpus.questions.timeline import Appearance, namesakes, timeline
from sinmun.corpus.store import write_rows
from sinmun.corpus.who.persons import join_names
from sinmun.files import write_atomic
from sinmun.problems import Problem
from sinmun.reading import safe_name
from sinmun.words.concordance import ConcordanceLine

SHOWN = 20
CONCORDANCE_FOLDER, COMPARISON_FOLDER, TIMELINE_FOLDER = "concordance", "comparison", "timeline"


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
    return answer(options, folder)


def answer(options: argparse.Namespace, folder: Path) -> int:
    """Answer what is asked of the corpus in ``folder``, each question by itself, and return the exit code."""
    made = manifest.read(folder)
    if made is None:
        raise no_corpus(folder)
    with Database(folder, drop_duplicates=options.drop_duplicates or made.drop_duplicates) as database:
        join_names(database)
        corpus = PageSource(folder, database, made)
        done = [
            _answered(ask, options, corpus)
            for name, ask in (("concordance", _concordance), ("compare", _compare), ("timeline", _timeline))
            if getattr(options, name)
        ]
    if all(done):
        return DONE
    return SOME_FAILED if any(done) else NOTHING_DONE


def _answered(
    ask: Callable[[argparse.Namespace, PageSource], None], options: argparse.Namespace, corpus: PageSource
) -> bool:
    """Return whether there is an answer; where there is none, the line that says why is shown."""
    try:
        ask(options, corpus)
    except Problem as problem:
        print(f"{options.program}: {problem.line(options.lang)}", file=sys.stderr)  # noqa: T201
        return False
    return True


def _parse(options: argparse.Namespace) -> Parse:
    from sinmun.analysis import Analyzer  # noqa: PLC0415 -- Kiwi is loaded where a text has to be looked at

    return Analyzer.from_options(analysis_options(options)).parse


def _concordance(options: argparse.Namespace, corpus: PageSource) -> None:
    word = options.concordance
    lines = occurrences(corpus.database, word, parse=partial(_parse, options))
    say = corpus_messages(options.lang)
    if not lines:
        print(say["no_sentence_of_both" if PAIR in word else "no_places"].format(word=word))  # noqa: T201
        return
    target = corpus.folder / CONCORDANCE_FOLDER / f"{safe_name(word)}.csv"
    target.parent.mkdir(exist_ok=True)
    write_rows(target, COLUMNS, rows(lines))
    if not options.quiet:
        print("\n".join(console.align(_some(lines))))  # noqa: T201
    articles = len({line.source.article for line in lines})
    print(say["places_of"].format(word=word, n=len(lines), articles=articles, path=target))  # noqa: T201


def _compare(options: argparse.Namespace, corpus: PageSource) -> None:
    """Write a comparison as a page and three tables, and say what was compared."""
    made = corpus.made
    a, b = options.compare
    found = compare(
        corpus.database,
        a,
        b,
        parse=partial(_parse, options),
        period=made.period,  # type: ignore[arg-type]
        given=made.options["columns"],
    )
    say = page_messages(options.lang)
    target = corpus.folder / COMPARISON_FOLDER / safe_name(f"{a}, {b}")
    target.mkdir(parents=True, exist_ok=True)
    write_rows(target / "over_time.csv", Interval._fields, found.over_time)
    write_rows(target / "beside.csv", Beside._fields, found.beside)
    write_rows(target / "said.csv", Said._fields, found.said)
    title = say["compare_title"].format(a=found.a.name, b=found.b.name)
    page = _page(corpus, title, comparison_sections(found), options)
    write_atomic(target / "report.html", page)
    for side in (found.a, found.b):
        print(f"{side.name}: {said_of(side, say)}")  # noqa: T201
    print(f"{say['both']}: {say['fact_articles'].format(n=found.both)}")  # noqa: T201
    _tell_repeats(corpus, options)
    print(f"{say['report']}: {target / 'report.html'}")  # noqa: T201


def _timeline(options: argparse.Namespace, corpus: PageSource) -> None:
    """Write a time line as a page and a table."""
    found = timeline(corpus.database, options.timeline)
    alike = namesakes(corpus.database, options.timeline)
    say = page_messages(options.lang)
    target = corpus.folder / TIMELINE_FOLDER / safe_name(options.timeline)
    target.mkdir(parents=True, exist_ok=True)
    write_rows(target / "timeline.csv", Appearance._fields, found)
    sections = timeline_sections(options.timeline, found, alike=alike, period=corpus.made.period)
    title = say["chart_timeline"].format(name=options.timeline)
    write_atomic(target / "report.html", _page(corpus, title, sections, options))
    print(f"{options.timeline}: {say['fact_articles'].format(n=len(found))}")  # noqa: T201
    for label, articles in alike:
        print(f"  {label}: {say['fact_articles'].format(n=articles)}")  # noqa: T201
    _tell_repeats(corpus, options)
    print(f"{say['report']}: {target / 'report.html'}")  # noqa: T201


def _tell_repeats(corpus: PageSource, options: argparse.Namespace) -> None:
    """Say how many articles of the corpus are left out of an answer, so that nobody looks for the numbers of the tables."""
    repeats = corpus.database.value("SELECT count(*) FROM duplicates")
    if repeats:
        print(corpus_messages(options.lang)["repeats_not_counted"].format(n=repeats))  # noqa: T201


def _page(corpus: PageSource, title: str, sections: Sections, options: argparse.Namespace) -> str:
    found = overview(corpus.folder, corpus.made)
    named = found._replace(record={**found.record, "title": title})
    return render(corpus, named, sections=sections, lang=options.lang)


def _some(lines: Sequence[Occurrence]) -> list[ConcordanceLine]:
    """Return lines at even steps through all of them, as many as a terminal shows at once."""
    step = max(1, -(-len(lines) // SHOWN))
    return [ConcordanceLine(*line[:3], line.start, line.end) for line in lines[::step]]
