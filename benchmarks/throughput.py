"""What a full analysis costs next to Kiwi alone on the same texts: throughput, and the share of every step.

    python -m benchmarks.throughput [TABLE.csv …] [--articles 200] [--rounds 5] [--pages FOLDER]

Without a table the articles are made of those in seeds/, tests/gold/articles and tests/gold/keywords: drawn by a fixed seed
and joined until each has the length of a news story (`LENGTHS`). A table needs the columns 제목 and 본문, as
``python -m benchmarks.generate_corpus OUT.csv`` writes them (its sentences are far more varied, which caches feel).

Kiwi alone, the whole of ``Analyzer.record`` article by article, ``Analyzer.records`` as a corpus uses it, and its steps one
by one take turns on every group of articles. Times are CPU time of the
process, so that what else runs on the machine counts little; a figure is the sum over the groups of each one's median
over the rounds. The first round warms up and is not counted. Throughput is Kiwi's time over theirs.

Reading is told apart, as the articles of a table need none: its share of the time of reading and analysing the pages of a folder,
by default those in seeds/; pages in HTML (.html, .htm) and copied text (.txt) each by themselves.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import sinmun
from sinmun.analysis import Analyzer
from sinmun.article import Article
from sinmun.assembly import make_record
from sinmun.entities.draft import Change
from sinmun.entities.resolution import resolve_all
from sinmun.network import cooccurrence
from sinmun.options import Options, made_with
from sinmun.quotes import extract_all
from sinmun.words.keywords import rank_keywords
from sinmun.words.morphs import OOV_HANDLING, PLAIN_TYPE
from sinmun.words.nouns import count_nouns
from sinmun.words.summary import summarize

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("seeds", "tests/gold/articles", "tests/gold/keywords")
LENGTHS = (300, 1500)
SEED = 1
GROUP = 16
MADE = made_with(Options())
STEPS = ("parse", "tagger", "resolve", "nouns", "keywords", "quotes", "summary", "network", "record")


def own_articles() -> list[Article]:
    """Return the articles of the repository, in the order of their paths."""
    return read_own([path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt"))])


def read_own(paths: Iterable[Path]) -> list[Article]:
    """Return articles of the repository by their paths."""
    found = []
    for path in paths:
        title, _, body = path.read_text(encoding="utf-8").partition("\n== ")[0].partition("\n")
        found.append(Article(title=title.strip(), body=body.strip()))
    return found


def joined(sources: Sequence[Article], *, count: int) -> list[Article]:
    """Return ``count`` articles, each of sources joined in random order up to a length drawn from `LENGTHS`."""
    draw = random.Random(SEED)
    pool: list[Article] = []
    result = []
    for _ in range(count):
        wanted = draw.randint(*LENGTHS)
        bodies: list[str] = []
        title = ""
        while sum(map(len, bodies)) < wanted:
            pool = pool or draw.sample(sources, len(sources))
            source = pool.pop()
            title = title or source.title
            bodies.append(source.body)
        result.append(Article(title=title, body="\n".join(bodies)))
    return result


def tabled(paths: Sequence[Path], *, count: int) -> list[Article]:
    """Return the first ``count`` articles of some tables."""
    found = []
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found += [Article(title=row["제목"], body=row["본문"]) for row in csv.DictReader(file)]
    return found[:count]


class Bench:
    """Times Kiwi, the whole analysis and its steps."""

    def __init__(self) -> None:
        self.analyzer = Analyzer()
        self.kiwi = self.analyzer._kiwi

    def time(self, articles: Sequence[Article]) -> dict[str, float]:
        """Return the seconds that each part takes on a group of articles."""
        clock = time.process_time
        spent = {}
        start = clock()
        for article in articles:
            self.kiwi.tokenize(article.text.translate(PLAIN_TYPE), oov_handling=OOV_HANDLING)
        spent["kiwi.tokenize"] = clock() - start
        start = clock()
        for article in articles:
            self.analyzer.record(article)
        spent["Analyzer.record"] = clock() - start
        start = clock()
        for _ in self.analyzer.records(articles):
            pass
        spent["Analyzer.records"] = clock() - start
        spent.update(self.steps(articles))
        spent["record"] -= spent["network"]
        return spent

    def steps(self, articles: Sequence[Article]) -> Iterator[tuple[str, float]]:
        """Yield each step of the analysis with its seconds; ``record`` holds the network once more."""
        clock = time.process_time
        start, running = 0.0, ""
        for step in walk(self.analyzer, articles):
            now = clock()
            if running:
                yield running, now - start
            running, start = step, clock()


def walk(analyzer: Analyzer, articles: Sequence[Article]) -> Iterator[str]:
    """Go through the analysis of some articles, and yield the name of each of `STEPS` before it runs; at last, an empty one."""
    yield "parse"
    documents = [analyzer.parse(article) for article in articles]
    yield "tagger"
    tagged = analyzer._tagger.tag_all(documents)
    yield "resolve"
    traces: list[list[Change]] = [[] for _ in documents]
    resolved = resolve_all(documents, tagged, traces=traces)
    yield "nouns"
    tables = [
        count_nouns(document, names=entities.named())
        for document, entities in zip(documents, resolved, strict=True)
    ]
    yield "keywords"
    ranked = [rank_keywords(*pair, model=analyzer._words) for pair in zip(documents, tables, strict=True)]
    yield "quotes"
    speech = extract_all(documents, resolved)
    yield "summary"
    summaries = [summarize(*pair) for pair in zip(documents, tables, strict=True)]
    yield "network"
    for four in zip(documents, resolved, tables, ranked, strict=True):
        cooccurrence(*four)
    yield "record"
    for number, document in enumerate(documents):
        make_record(
            document,
            nouns=tables[number],
            keywords=ranked[number],
            entities=resolved[number],
            changes=traces[number],
            quotes=speech[number][0],
            statements=speech[number][1],
            summary=summaries[number],
            made=MADE,
        )
    yield ""


def share_of_reading(paths: Sequence[Path], analyzer: Analyzer, *, rounds: int) -> float:
    """Return the share of reading in the CPU time of reading and analysing some pages, the median of ``rounds``."""
    clock = time.process_time
    shares = []
    for _ in range(1 + rounds):
        reading = analysing = 0.0
        for path in paths:
            start = clock()
            article = sinmun.read(path)
            read = clock()
            analyzer.record(article)
            reading += read - start
            analysing += clock() - read
        shares.append(reading / (reading + analysing))
    return statistics.median(shares[1:])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tables", nargs="*", type=Path, help="CSV files with the columns 제목 and 본문")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--pages", type=Path, default=ROOT / "seeds", help="folder of pages whose reading is timed"
    )
    options = parser.parse_args()
    if options.tables:
        articles = tabled(options.tables, count=options.articles)
    else:
        articles = joined(own_articles(), count=options.articles)
    characters = sum(len(article.text) for article in articles)
    print(f"{len(articles)} articles, {characters:,} characters, medians of {options.rounds} rounds")
    bench = Bench()
    groups = [articles[first : first + GROUP] for first in range(0, len(articles), GROUP)]
    rounds = [[bench.time(group) for group in groups] for _ in range(1 + options.rounds)][1:]
    parts = ("kiwi.tokenize", "Analyzer.record", "Analyzer.records", *STEPS)
    spent = {
        part: sum(statistics.median(one[part] for one in same) for same in zip(*rounds, strict=True))
        for part in parts
    }
    kiwi = spent["kiwi.tokenize"]
    for part in parts:
        seconds = spent[part]
        print(
            f"{part:16} {seconds:7.3f} s {seconds / characters * 1e6:7.2f} µs per character "
            f"{seconds / kiwi:7.1%} of Kiwi"
        )
    for whole in ("Analyzer.record", "Analyzer.records"):
        print(f"throughput of {whole} against Kiwi alone: {kiwi / spent[whole]:.2f}")
    for kind, suffixes in (("copied text", {".txt"}), ("HTML", {".html", ".htm"})):
        paths = sorted(path for path in options.pages.rglob("*") if path.suffix in suffixes)
        if paths:
            share = share_of_reading(paths, bench.analyzer, rounds=options.rounds)
            print(
                f"reading, {kind}, {len(paths)} pages: {share:.1%} of the time of reading and analysing them"
            )


if __name__ == "__main__":
    main()
