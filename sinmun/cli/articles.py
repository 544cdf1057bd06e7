"""Carrying out the command line: reading, analysing, writing, showing."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import traceback
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from sinmun.article import Article, writable_article
from sinmun.cli import console
from sinmun.cli.arguments import analysis_options
from sinmun.cli.codes import DONE, NOTHING_DONE, SOME_FAILED
from sinmun.cli.lists import check_lists, told
from sinmun.corpus.sources.inputs import finished, has_table
from sinmun.extras import need
from sinmun.i18n import messages
from sinmun.problems import Problem, problem_of, unwritable
from sinmun.reading import ReadError, Reason, Source, find_sources, read_bytes
from sinmun.reading.files import FILE_LIMIT
from sinmun.record import Record
from sinmun.render.writer import Writer, Written
from sinmun.temporary import sweep

if TYPE_CHECKING:
    from sinmun.analysis import Analysis, Analyzer
    from sinmun.why import Reasons

DEFAULT_INPUT = "seeds"
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class StandardInput:
    """The page on the standard input.

    Attributes:
        name: a folder name for what is written about it, unique in one run.
    """

    name: str = "stdin"

    @property
    def location(self) -> str:
        """What it is called in messages."""
        return self.name

    def read(self) -> Article:
        """Return the article; see `sinmun.reading.read_bytes`."""
        if sys.stdin is None or sys.stdin.closed:
            raise ReadError(Reason.UNREADABLE, name=self.name, detail="closed")
        data = sys.stdin.buffer.read(FILE_LIMIT + 1)
        if len(data) > FILE_LIMIT:
            raise ReadError(Reason.TOO_LARGE, name=self.name, detail=FILE_LIMIT // 1_000_000)
        return read_bytes(data, name=self.name)


Readable = Source | StandardInput


def analyze_inputs(options: argparse.Namespace) -> int:
    """Analyse every input and return the exit code.

    Raises:
        Problem: nothing can be done: the output folder cannot be written, a word list is malformed.
    """
    corpus = finished(options.inputs)
    if corpus is not None:
        from sinmun.cli.explore import explore  # noqa: PLC0415 -- one article does not need it

        return explore(options, corpus)
    many = options.corpus or options.follow
    if options.inputs and (many or has_table(options.inputs, without=options.output)):
        from sinmun.cli.corpus import analyze_corpus  # noqa: PLC0415 -- one article does not need it

        return analyze_corpus(options)
    check_options(options)
    if "xmi" in options.export:
        need("cassis")
    sources = find_readable(options.inputs or [_default_input()])
    check_lists(options)
    report = _Report(options)
    check_output(options.output)
    sweep()
    with Writer(lang=options.lang, charts=not options.no_charts, exports=options.export) as writer:
        _analyze_all(sources, options, writer, report)
    return exit_code(done=report.done, failed=report.failures)


def _default_input() -> str:
    """Return what is analysed where nothing is named: the folder of examples, if it stands in the current one.

    Raises:
        Problem: it does not, and the line says what can be named.
    """
    if Path(DEFAULT_INPUT).is_dir():
        return DEFAULT_INPUT
    raise Problem(
        ko="분석할 기사를 주세요: 파일(.txt .md .html .hwpx .hwp .docx .pdf), 폴더, http(s) 주소, 또는 표준 입력은 -",
        en="name what to analyse: a file (.txt .md .html .hwpx .hwp .docx .pdf), a folder, an http(s) address, "
        "or - for standard input",
    )


def check_options(options: argparse.Namespace) -> None:
    """Raise `Problem` when an option is given that only a corpus has: single articles would leave it unheard."""
    for name in ("columns", "by", "topics", "drop_duplicates", "compare", "timeline", "title", "scheduler"):
        if getattr(options, name):
            option = "--" + name.replace("_", "-")
            raise Problem(
                ko=f"{option} 는 말뭉치에만 쓰입니다. --corpus 를 붙이거나 표 파일을 주세요",
                en=f"{option} is for many articles as one; add --corpus, or give a table",
            )


def exit_code(*, done: int, failed: int) -> int:
    """Return the exit code for so many inputs done and failed."""
    if not done:
        return NOTHING_DONE
    return SOME_FAILED if failed else DONE


def find_readable(inputs: Sequence[str]) -> list[Readable]:
    """Return what the inputs name; ``-`` is the standard input, which is read first, and once."""
    named = find_sources([name for name in inputs if name != STANDARD_INPUT])
    if STANDARD_INPUT not in inputs:
        return [*named]
    taken = {source.name.casefold() for source in named}
    names = ("stdin" if number == 1 else f"stdin-{number}" for number in count(1))
    return [StandardInput(next(name for name in names if name not in taken)), *named]


def check_output(folder: Path) -> None:
    """Make the output folder.

    Raises:
        Problem: it cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise unwritable(folder, error.strerror or str(error)) from error


class _Report:
    """What is printed while inputs are analysed, and how many failed.

    An article is shown when its results are written, so that it stands together with where they are.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self.done = 0
        self.failures = 0
        self._waiting: deque[list[str]] = deque()

    def failed(self, problem: Problem) -> None:
        self.failures += 1
        if self._options.debug:
            traceback.print_exception(problem)
        print(f"{self._options.program}: {problem.line(self._options.lang)}", file=sys.stderr)  # noqa: T201

    def lines(self, record: Record, *asked: Sequence[str]) -> list[str]:
        """Return what is shown of an article: the summary, and the lines of what was ``asked`` of it besides."""
        lines: list[str] = []
        if not self._options.quiet:
            columns = shutil.get_terminal_size((100, 24)).columns
            lines.append(console.summary(record, lang=self._options.lang, columns=min(columns, 120)))
        for answer in asked:
            if answer:
                lines += ["", *answer] if lines else answer
        return lines

    def waits(self, lines: list[str]) -> None:
        """Take the lines of an article to be shown; articles are written in the order in which they are taken."""
        self._waiting.append(lines)

    def written(self, items: Iterable[Written]) -> None:
        for item in items:
            for line in self._waiting.popleft():
                print(line, flush=True)  # noqa: T201
            if item.problem is not None:
                self.failed(item.problem)
                continue
            self.done += 1
            if not self._options.quiet:
                words = messages(self._options.lang)
                print(f"\n{words['results']}: {item.folder / 'report.html'}\n")  # noqa: T201


def _analyze_all(
    sources: Sequence[Readable], options: argparse.Namespace, writer: Writer, report: _Report
) -> None:
    analyzer: Analyzer | None = None
    reasons: Reasons | None = None
    for source in _progress(sources, quiet=options.quiet):
        try:
            article = writable_article(source.read())
        except Exception as error:
            report.failed(problem_of(error, name=source.location, reading=True))
            continue
        if analyzer is None:
            from sinmun.why import every_reason  # noqa: PLC0415 -- loads what the analyzer needs as well

            reasons = every_reason(lang=options.lang)
            writer.prepare(_page_text(article) + reasons.letters())
            analyzer = _load(options)
        try:
            analysis = analyzer.analyze(article)
            contexts = console.align(analysis.contexts(options.concordance or ""))
            lines = report.lines(analysis.record, contexts, _why(analysis, options))
        except Exception as error:
            report.failed(problem_of(error, name=source.location))
            continue
        report.waits(lines)
        report.written(writer.submit(analysis.record, options.output / source.name, reasons=reasons))
    report.written(writer.finish())


def _why(analysis: Analysis, options: argparse.Namespace) -> list[str]:
    """Return what became of the name that was asked for, under a heading; nothing where none was."""
    word = str(options.why or "").strip()
    if not word:
        return []
    heading = messages(options.lang)["why"].format(word=word)
    return [heading, *(f"  {line}" for line in analysis.why(word, lang=options.lang))]


def _page_text(article: Article) -> str:
    removed = (piece.text for piece in article.removed)
    names = (article.publisher or "", article.section or "", article.source or "", *article.reporters)
    return "".join((article.text, *article.captions, *names, *removed))


def _load(options: argparse.Namespace) -> Analyzer:
    from sinmun.analysis import Analyzer  # noqa: PLC0415 -- Kiwi is loaded when there is something to read

    with told():
        return Analyzer.from_options(analysis_options(options))


def _progress(sources: Sequence[Readable], *, quiet: bool) -> Iterable[Readable]:
    """Return the sources with a progress bar, where there are several and somebody looks."""
    if len(sources) == 1 or quiet or not sys.stderr.isatty():
        return sources
    from tqdm import tqdm  # noqa: PLC0415 -- only where a bar is shown

    bar: Iterable[Readable] = tqdm(sources, unit="article", dynamic_ncols=True)
    return bar
