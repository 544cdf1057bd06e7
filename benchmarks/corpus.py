"""Measure the corpus: `python -m benchmarks.corpus WHAT [--articles N]`.

WHAT is speed, worker, memory, workers, cores, kill or dask.

Everything is measured over articles of `generate_corpus.py`, so a figure can be had again; on a machine that is busy with
something else only the ratios within one run mean anything.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks.generate_corpus import articles
from sinmun.processes import workers_context

ROOT = Path(__file__).resolve().parent.parent
CHUNK = 25
"""Articles that a worker is handed at a time."""


class Steady:
    """A watcher that measures from the first chunk on, so that loading Kiwi does not count."""

    def __init__(self) -> None:
        self.first = 0.0
        self.last = 0.0
        self.cpu = 0.0
        self.counted = 0

    def begun(self, *, articles: int, failed: int) -> None:
        """Nothing to note."""

    def done(self, chunk: object, *, share: float) -> None:
        """Note the time."""
        self.last = time.perf_counter()
        if self.first:
            self.counted += chunk.articles
            self.cpu = _cpu() - self._before
        else:
            self.first, self._before = self.last, _cpu()

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.counted / (self.last - self.first)

    @property
    def cost(self) -> float:
        """Processor time of an article in milliseconds, all processes together."""
        return 1000 * self.cpu / self.counted


def _cpu() -> float:
    """Return the processor time of this process and its children in seconds."""
    own = psutil.Process()
    times = [process.cpu_times() for process in (own, *own.children(recursive=True))]
    return sum(time.user + time.system for time in times)


def write(folder: Path, count: int, *, longest: int = 22) -> Path:
    """Write a table of ``count`` articles of up to ``longest`` sentences and return its path."""
    path = folder / f"made-{count}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["뉴스 식별자", "일자", "언론사", "기고자", "분야", "제목", "본문"])
        writer.writerows(articles(count, seed=1, longest=longest))
    return path


def analyse(table: Path, folder: Path, *, workers: int | None = None, scheduler: str | None = None) -> Steady:
    """Run the analysis of ``table`` and return its watcher."""
    from sinmun.corpus.run import Plan, run
    from sinmun.corpus.sources.inputs import find_inputs

    watcher = Steady()
    run(
        find_inputs([str(table)]),
        folder,
        plan=Plan(workers=workers, scheduler=scheduler, chunk_size=CHUNK),
        watcher=watcher,
    )
    return watcher


def kiwi_alone(texts: list[str]) -> tuple[float, float]:
    """Return the texts a second that Kiwi tokenizes with a thread on every core, as sinmun calls it, and the
    milliseconds of processor time that each costs.
    """
    from kiwipiepy import Kiwi

    from sinmun.words.morphs import OOV_HANDLING

    kiwi = Kiwi(num_workers=os.cpu_count() or 1)
    list(kiwi.tokenize(texts[:50], oov_handling=OOV_HANDLING))
    begin, cpu = time.perf_counter(), time.process_time()
    for _ in kiwi.tokenize(iter(texts), oov_handling=OOV_HANDLING):
        pass
    cost = 1000 * (time.process_time() - cpu) / len(texts)
    return len(texts) / (time.perf_counter() - begin), cost


def speed(folder: Path, count: int) -> None:
    """Full analysis against Kiwi alone, on all cores: Kiwi, sinmun, Kiwi, sinmun."""
    table = write(folder, count)
    texts = [f"{row.title}\n{row.body}" for row in articles(count, seed=1)]
    print(f"{count} articles, {sum(map(len, texts)) // count} characters each, {os.cpu_count()} cores")
    for turn in range(2):
        alone, cost = kiwi_alone(texts)
        full = analyse(table, folder / f"out{turn}")
        print(
            f"kiwi alone {alone:.1f}/s ({cost:.1f} ms of processor time each), full analysis {full.rate:.1f}/s "
            f"({full.cost:.1f} ms), ratio of the rates {full.rate / alone:.2f}, of the costs {cost / full.cost:.2f}"
        )


def worker(folder: Path, count: int) -> None:
    """The whole work of a worker against Kiwi alone in the same process, chunk by chunk in turns, by processor time.

    Neither what the cores do besides nor a clock that slows down with the heat touches the ratio, so it repeats to about
    a hundredth even on a busy machine. Every chunk is of fresh articles; the first fifth only warms up.
    """
    table = write(folder, count)
    # A worker of the corpus is a started process, with its own settings.
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        kiwi, work = pool.apply(_take_turns, (table,))
    print(f"kiwi alone {kiwi:.2f} ms an article, a worker's work {work:.2f} ms, ratio {kiwi / work:.3f}")


def _take_turns(table: Path) -> tuple[float, float]:
    """Return the milliseconds of processor time an article takes Kiwi alone, and the worker with all it does."""
    from sinmun.corpus import worker as corpus_worker
    from sinmun.corpus.items import chunks
    from sinmun.corpus.sources.inputs import find_inputs
    from sinmun.corpus.sources.reader import Sources
    from sinmun.options import Options
    from sinmun.words.morphs import OOV_HANDLING, load_kiwi

    setup = corpus_worker.setup_of(Options(), run="benchmark")
    kiwi = load_kiwi()
    corpus_worker.analyzer_of(setup)
    parts = list(chunks(Sources(find_inputs([str(table)])), size=CHUNK))
    times: list[tuple[float, float]] = []
    for chunk in parts:
        begin = time.process_time()
        for item in chunk.items:
            kiwi.tokenize(f"{item.content.title}\n{item.content.text}", oov_handling=OOV_HANDLING)
        between = time.process_time()
        corpus_worker.work(setup, chunk)
        times.append((between - begin, time.process_time() - between))
    counted = len(parts) // 5
    articles_counted = sum(len(chunk.items) for chunk in parts[counted:])
    alone, whole = (1000 * sum(column) / articles_counted for column in zip(*times[counted:], strict=True))
    return alone, whole


def memory(folder: Path, count: int) -> None:
    """Peak of the resident memory of all processes of `analyze.py`, over short articles, so that 50,000 are soon done."""
    table = write(folder, count, longest=5)
    command = [sys.executable, "analyze.py", str(table), "-o", str(folder / f"m{count}"), "--quiet"]
    with peak(subprocess.Popen(command, cwd=ROOT)) as found:
        pass
    print(f"{count} articles: {found['all']:.0f} MB in all, giving out and tables {found['main']:.0f} MB")


@contextmanager
def peak(process: subprocess.Popen[bytes]) -> Iterator[dict[str, float]]:
    """Measure a process and its children until it ends; megabytes."""
    found = {"all": 0.0, "main": 0.0}

    def watch() -> None:
        main = psutil.Process(process.pid)
        while process.poll() is None:
            try:
                own = _held(main)
                rest = sum(map(_held, main.children(recursive=True)))
            except psutil.NoSuchProcess:
                continue
            found["all"], found["main"] = max(found["all"], own + rest), max(found["main"], own)
            time.sleep(0.2)

    watcher = threading.Thread(target=watch)
    watcher.start()
    yield found
    process.wait()
    watcher.join()


def _held(process: psutil.Process) -> float:
    """Return the memory of a process in megabytes: its share (PSS) where the system tells it, else all it can see (RSS)."""
    info = process.memory_full_info()
    return getattr(info, "pss", info.rss) / 1e6


def workers(folder: Path, count: int) -> None:
    """Peak of the memory of all processes of `analyze.py` with eight workers; how soon a pool is ready, first and again."""
    table = write(folder, count, longest=5)
    command = [sys.executable, "analyze.py", str(table), "-o", str(folder / "w"), "--quiet", "--no-charts"]
    with peak(subprocess.Popen([*command, "--workers", "8", "--chunk-size", "10"], cwd=ROOT)) as found:
        pass
    ready = []
    for _ in range(4):
        begin = time.perf_counter()
        with ProcessPoolExecutor(1, workers_context()) as pool:
            pool.submit(load).result()
        ready.append(time.perf_counter() - begin)
    print(f"8 workers: {found['all']:.0f} MB in all, {found['main']:.0f} MB giving out and tables")
    print(f"a worker is ready in {ready[0]:.2f} s, then in {min(ready[1:]):.2f} s")


def load() -> str:
    """Make an analyzer and use it; say what of it was inherited."""
    from sinmun.analysis import Analyzer

    Analyzer().record("가온시는 길을 넓힌다고 밝혔다.")
    return "inherited" if Analyzer.inherited is not None else "loaded"


def cores(folder: Path, count: int) -> None:
    """One worker process against two."""
    table = write(folder, count)
    one, two = (analyse(table, folder / f"c{workers}", workers=workers).rate for workers in (1, 2))
    print(f"1 process {one:.1f}/s, 2 processes {two:.1f}/s, {two / one:.2f} times")


def dask(folder: Path, count: int) -> None:
    """One Dask worker process against two, on a local cluster."""
    table = write(folder, count)
    one, two = (analyse(table, folder / f"d{n}", workers=n, scheduler="local").rate for n in (1, 2))
    print(f"1 Dask worker {one:.1f}/s, 2 Dask workers {two:.1f}/s, {two / one:.2f} times")


def kill(folder: Path, count: int) -> None:
    """An undisturbed run against one that is killed half way and begun again."""
    table = write(folder, count)
    begin = time.perf_counter()
    _script(table, folder / "whole").wait()
    whole = time.perf_counter() - begin
    begin = time.perf_counter()
    process = _script(table, folder / "killed")
    parts = count // 100
    while len(list((folder / "killed" / "parts").glob("*.parquet"))) < parts // 2:
        time.sleep(0.05)
    process.kill()
    process.wait()
    _script(table, folder / "killed").wait()
    killed = time.perf_counter() - begin
    print(f"undisturbed {whole:.1f} s, killed and resumed {killed:.1f} s, lost {killed - whole:.1f} s")


def _script(table: Path, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "analyze.py", str(table), "-o", str(folder), "--quiet", "--no-charts"], cwd=ROOT
    )


def main() -> None:
    """Measure what is asked for."""
    measures = {
        "speed": speed,
        "worker": worker,
        "memory": memory,
        "workers": workers,
        "cores": cores,
        "kill": kill,
        "dask": dask,
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=measures)
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measures[options.what](Path(folder), options.articles)


if __name__ == "__main__":
    main()
