"""A run: from sources to parts, in chunks, going on where an earlier run stopped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from sinmun.corpus import manifest, parts
from sinmun.corpus.cluster import on_cluster
from sinmun.corpus.executors import in_process, on_cores
from sinmun.corpus.items import Chunk, chunks
from sinmun.corpus.manifest import Manifest
from sinmun.corpus.sources.inputs import Input
from sinmun.corpus.sources.reader import Sources
from sinmun.corpus.worker import Done, Setup, setup_of
from sinmun.extras import need
from sinmun.files import UNFINISHED
from sinmun.options import Options
from sinmun.problems import Problem
from sinmun.processes import available_cores

CHUNK_SIZE = 100


class Watcher(Protocol):
    """Somebody who is told how a run comes along."""

    def begun(self, *, articles: int, failed: int) -> None:
        """Hear how much an earlier run has done."""

    def done(self, chunk: Done, *, share: float) -> None:
        """Hear that a chunk has been worked; ``share`` of the sources have been read, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a corpus is to be analysed.

    Attributes:
        options: of the analysis.
        columns: field to column name, where the tables' own names are not usual.
        chunk_size: articles in a part, at most.
        workers: processes; all cores if ``None``.
        scheduler: address of a Dask scheduler, ``local`` for a Dask cluster on this machine, or ``None``.
    """

    options: Options = field(default_factory=Options)
    columns: Mapping[str, str] = field(default_factory=dict)
    chunk_size: int = CHUNK_SIZE
    workers: int | None = None
    scheduler: str | None = None


def run(inputs: Sequence[Input], folder: Path, *, plan: Plan, watcher: Watcher | None = None) -> Manifest:
    """Analyse ``inputs`` into parts in ``folder`` and return the manifest.

    Chunks whose parts are there already are not worked again. When the run is interrupted, by an exception or by the end of the
    process, the parts that are there stay, and the same call goes on from them.

    Raises:
        Problem: ``folder`` holds another run, a word list is malformed, or a package is missing.
        OSError: ``folder`` cannot be written, or a source cannot be read.
    """
    need("pyarrow.parquet")
    made = manifest.describe(inputs, plan.options, columns=plan.columns, chunk_size=plan.chunk_size)
    found = manifest.read(folder)
    if found is not None and found.came_to_nothing:
        # Its parts hold the failures only: what to do about them is another run, and may go here.
        for path in parts.paths(folder):
            path.unlink()
    elif found is not None:
        manifest.check_same(folder, found, made)
        made = replace(
            made, drop_duplicates=found.drop_duplicates, by=found.by, period=found.period, title=found.title
        )
    (folder / parts.PART_FOLDER).mkdir(parents=True, exist_ok=True)
    for rest in (folder / parts.PART_FOLDER).glob(f"*{UNFINISHED}"):
        rest.unlink()
    have = _parts_of(folder, made.fingerprint)
    made.write(folder)
    if watcher is not None:
        watcher.begun(
            articles=sum(info.articles for info in have.values()),
            failed=sum(len(info.failed) for info in have.values()),
        )
    sources = Sources(inputs, columns=plan.columns)
    setup = setup_of(plan.options, run=made.fingerprint)
    state = "stopped"
    try:
        for done in _work(setup, _missing(sources, plan.chunk_size, have), plan):
            parts.store(folder, done.number, done.content)
            have[done.number] = parts.PartInfo(made.fingerprint, done.articles, done.failed)
            if watcher is not None:
                watcher.done(done, share=sources.share)
        state = "complete"
    finally:
        made = replace(
            made,
            state=state,
            articles=sum(info.articles for info in have.values()),
            failed=sum(len(info.failed) for info in have.values()),
            excluded=sources.excluded,
            notices=sources.notices.plain(),
            parts=[parts.file_name(number) for number in sorted(have)],
        )
        made.write(folder)
    return made


def failures(folder: Path) -> Iterator[parts.Failed]:
    """Yield what could not be analysed, in the order of the sources."""
    for path in parts.paths(folder):
        info = parts.info(path)
        if info is not None:
            yield from info.failed


def _parts_of(folder: Path, fingerprint: str) -> dict[int, parts.PartInfo]:
    """Return the parts of this run that are there; broken ones are removed.

    Raises:
        Problem: there are parts of another run, though no manifest speaks of it.
    """
    have: dict[int, parts.PartInfo] = {}
    for path in parts.paths(folder):
        info = parts.info(path)
        if info is None:
            path.unlink()
        elif info.run != fingerprint:
            raise Problem(
                ko=f"{path}: 다른 실행의 결과입니다. --output 으로 다른 폴더를 지정하세요",
                en=f"{path}: belongs to another run; choose another folder with --output",
            )
        else:
            have[parts.number_of(path)] = info
    return have


def _missing(sources: Sources, size: int, have: Mapping[int, parts.PartInfo]) -> Iterator[Chunk]:
    for chunk in chunks(sources, size=size):
        if chunk.number not in have:
            yield chunk


def _work(setup: Setup, wanted: Iterator[Chunk], plan: Plan) -> Iterator[Done]:
    if plan.scheduler is not None:
        return on_cluster(setup, wanted, address=plan.scheduler, workers=plan.workers)
    workers = plan.workers or available_cores()
    return in_process(setup, wanted) if workers == 1 else on_cores(setup, wanted, workers=workers)
