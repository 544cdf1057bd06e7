"""The corpus command: what `analyze.py` does with tables, or with any inputs and ``--corpus``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from sinmun.article import writable
from sinmun.cli.arguments import analysis_options, asked
from sinmun.cli.codes import DONE, INTERRUPTED, NOTHING_DONE, SOME_FAILED
from sinmun.cli.collecting import gather, parted
from sinmun.cli.lists import check_lists
from sinmun.corpus import run as runs
from sinmun.corpus.interchange import write_exports
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.messages import corpus_messages
from sinmun.corpus.output import Finished, finish
from sinmun.corpus.sheets import sheet_remarks
from sinmun.corpus.sources.columns import parse_columns
from sinmun.corpus.sources.inputs import Input, find_inputs
from sinmun.corpus.sources.notices import notice_lines
from sinmun.corpus.statistics.groups import check_groups
from sinmun.corpus.worker import Done
from sinmun.extras import need
from sinmun.problems import Problem
from sinmun.reading.files import address_name, is_address, safe_name
from sinmun.reasons import in_korean
from sinmun.temporary import Busy, lock, reachable, sweep

MOST_ERRORS = 10
DEFAULT_OUTPUT = Path("outputs")


def analyze_corpus(options: argparse.Namespace) -> int:
    """Analyse the inputs as one corpus and return the exit code.

    Raises:
        Problem: nothing can be done; see `sinmun.corpus.run.run`.
    """
    if options.why:
        raise Problem(
            ko="--why 는 기사 한 건에 쓰입니다. 그 기사만 따로 분석해 주세요",
            en="--why is for single articles; analyse that article by itself",
        )
    folder = output_folder(options.output, options.inputs)
    given = parted(options.inputs, follow=options.follow)
    inputs = find_inputs(given.files, without=options.output) if given.files else []
    columns = parse_columns(options.columns) if options.columns else {}
    for package in (
        *(["tomotopy"] if options.topics is not None else []),
        *(["cassis"] if "xmi" in options.export else []),
    ):
        need(package)  # nobody shall hear of it after a long run
    by = list(dict.fromkeys(options.by or ["publisher"]))
    check_groups(by, inputs, given=columns)
    check_lists(options)
    sweep()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with lock(folder):
            if given.lead_away:
                inputs.append(gather(given, folder, options))
            return _run(inputs, folder, _plan(options, columns), by, options)
    except KeyboardInterrupt:
        _tell(corpus_messages(options.lang)["collecting_interrupted"])
        return INTERRUPTED
    except Busy as error:
        raise Problem(
            ko=f"{folder}: 다른 실행이 이 폴더에 쓰고 있습니다. 끝나기를 기다리거나 --output 으로 다른 폴더를 지정하세요",
            en=f"{folder}: another run is writing there; wait for it or choose another folder with --output",
        ) from error
    except OSError as error:
        raise _no_access(error, folder) from error


def _plan(options: argparse.Namespace, columns: Mapping[str, str]) -> runs.Plan:
    return runs.Plan(
        options=analysis_options(options),
        columns=columns,
        chunk_size=options.chunk_size,
        workers=options.workers,
        scheduler=options.scheduler,
    )


def _run(
    inputs: Sequence[Input], folder: Path, plan: runs.Plan, by: Sequence[str], options: argparse.Namespace
) -> int:
    say = corpus_messages(options.lang)
    watcher = Progress(options.lang, quiet=options.quiet, program=options.program)
    try:
        with reachable(folder) as place:
            with watcher:
                made = runs.run(inputs, place, plan=plan, watcher=watcher)
            watcher.tell_failures()
            if made.articles and not options.quiet:
                _tell(say["making_tables"])
            finished = finish(
                place,
                made,
                by=by,
                period=options.period,
                drop_duplicates=options.drop_duplicates,
                topics=options.topics,
                title=writable(options.title or "").strip(),
                charts=not options.no_charts,
                lang=options.lang,
            )
            if made.articles:
                write_exports(place, options.export)
    except KeyboardInterrupt:
        _tell(say["interrupted"].format(n=watcher.articles))
        return INTERRUPTED
    if not made.articles:
        if not made.failed:
            _tell(f"{options.program}: {say['all_excluded'].format(n=made.excluded)}")
        return NOTHING_DONE
    if finished.problem is not None:
        _tell(f"{options.program}: {finished.problem.line(options.lang)}")
    if not options.quiet:
        _show(made, finished, folder, options)
    whole = not made.failed and finished.problem is None
    if asked(options):
        from sinmun.cli.explore import answer  # noqa: PLC0415 -- a run that asks nothing does not need it

        whole = answer(options, folder) == DONE and whole
    return DONE if whole else SOME_FAILED


def output_folder(given: Path, inputs: Sequence[str]) -> Path:
    """Return the folder of the corpus: the one given, or one named after the input in the default folder."""
    if given != DEFAULT_OUTPUT:
        return given
    if len(inputs) != 1:
        return given / "corpus"
    return given / safe_name(
        address_name(inputs[0]) if is_address(inputs[0]) else Path(inputs[0]).resolve().stem
    )


class Progress:
    """Shows how a run comes along: articles, rate and time left; a context manager."""

    def __init__(self, lang: Literal["ko", "en"], *, quiet: bool, program: str = "sinmun") -> None:
        self._lang = lang
        self._program = program
        self._shown = not quiet and sys.stderr.isatty()
        self._bar: Any = None
        self._failed = 0
        self._first_failures: list[str] = []
        self.articles = 0

    def begun(self, *, articles: int, failed: int) -> None:
        """Start the bar."""
        self.articles = articles
        self._failed = failed
        if self._shown:
            from tqdm import tqdm  # noqa: PLC0415 -- only where a bar is shown

            self._bar = tqdm(
                unit=corpus_messages(self._lang)["unit"], initial=articles, dynamic_ncols=True, smoothing=0.05
            )

    def done(self, chunk: Done, *, share: float) -> None:
        """Move the bar on; how many articles there will be is estimated from the share of the sources read."""
        self.articles += chunk.articles
        for entry in chunk.failed:
            place = entry.source if entry.row is None else f"{entry.source}:{entry.row}"
            if len(self._first_failures) < MOST_ERRORS:
                self._first_failures.append(f"{place}: {entry.ko if self._lang == 'ko' else entry.en}")
        self._failed += len(chunk.failed)
        if self._bar is not None:
            self._bar.total = max(round(self.articles / share), self.articles) if share > 0 else None
            self._bar.update(chunk.articles)

    def tell_failures(self) -> None:
        """Name the first failures of this run, and say where all of them are."""
        for line in self._first_failures:
            _tell(f"{self._program}: {line}")
        if self._failed > len(self._first_failures):
            _tell(corpus_messages(self._lang)["more_errors"].format(n=self._failed))

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()


def _show(made: Manifest, finished: Finished, folder: Path, options: argparse.Namespace) -> None:
    say = corpus_messages(options.lang)
    lines = [say["done"].format(n=made.articles)]
    if made.failed:
        lines.append(say["failed"].format(n=made.failed))
    if made.excluded:
        lines.append(say["excluded"].format(n=made.excluded))
    if finished.duplicates:
        key = "duplicates_dropped" if options.drop_duplicates else "duplicates_marked"
        lines.append(say[key].format(n=finished.duplicates))
    lines.extend(remark for sheet in finished.sheets for remark in sheet_remarks(sheet, say))
    lines += notice_lines(made.notices, options.lang)
    lines.append(f"{say['report']}: {folder / 'report.html'}")
    print("\n".join(lines))  # noqa: T201


def _tell(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201


def _no_access(error: OSError, folder: Path) -> Problem:
    reason = error.strerror or str(error)
    place = error.filename or folder  # a full disk has no file name
    return Problem(
        ko=f"{place}: 사용할 수 없습니다 ({in_korean(reason)}). 경로와 디스크를 확인하세요",
        en=f"{place}: cannot be used ({reason}); check the path and the disk",
    )
