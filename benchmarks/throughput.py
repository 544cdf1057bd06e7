"""What a full analysis costs next to Kiwi alone on the same texts: throughput, and the share of every step.

    python -m benchmarks.throughput [TABLE.csv …] [--articles 200] [--rounds 5]

Without a table the articles are made of those in seeds/, tests/gold/articles and tests/gold/keywords: drawn by a fixed seed
and joined until each has the length of a news story (`LENGTHS`). A table needs the columns 제목 and 본문, as
``python benchmarks/generate_corpus.py OUT.csv`` writes them (its sentences are far more varied, which caches feel).

Kiwi alone, the whole of ``Analyzer.record`` and the steps one by one take turns on every article. Times are CPU time of the
process, so that what else runs on the machine counts little; a figure is the sum over the articles of each one's median
over the rounds. The first round warms up and is not counted. Throughput is Kiwi's time over the time of ``record``.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from sinmun.analysis import Analyzer
from sinmun.article import Article
from sinmun.assembly import make_record
from sinmun.entities.resolve import resolve
from sinmun.keywords import WordModel, rank_keywords
from sinmun.morphs import OOV_HANDLING, PLAIN_TYPE
from sinmun.network import cooccurrence
from sinmun.nouns import count_nouns
from sinmun.quotes import extract_speech
from sinmun.summary import summarize

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("seeds", "tests/gold/articles", "tests/gold/keywords")
LENGTHS = (300, 1500)
SEED = 1
STEPS = ("parse", "nouns", "keywords", "tagger", "resolve", "quotes", "summary", "network", "record")


def own_articles() -> list[Article]:
    """Return the articles of the repository, in the order of their paths."""
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt"))]
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
    """Times Kiwi, the whole analysis and its steps on one article at a time."""

    def __init__(self) -> None:
        self.analyzer = Analyzer()
        self.kiwi = self.analyzer._kiwi
        self.tagger = self.analyzer._tagger
        self.model = WordModel(self.kiwi)

    def time(self, article: Article) -> dict[str, float]:
        """Return the seconds that each part takes on an article."""
        start = time.process_time()
        self.kiwi.tokenize(article.text.translate(PLAIN_TYPE), oov_handling=OOV_HANDLING)
        kiwi = time.process_time() - start
        start = time.process_time()
        self.analyzer.record(article)
        whole = time.process_time() - start
        spent = {"kiwi.tokenize": kiwi, "Analyzer.record": whole, **dict(self.steps(article))}
        spent["record"] -= spent["network"]
        return spent

    def steps(self, article: Article) -> Iterator[tuple[str, float]]:
        """Yield each step of the analysis with its seconds; ``record`` holds the network once more."""
        clock = time.process_time
        start = clock()
        document = self.analyzer.parse(article)
        yield "parse", clock() - start
        start = clock()
        nouns = count_nouns(document)
        yield "nouns", clock() - start
        start = clock()
        keywords = rank_keywords(document, nouns, model=self.model)
        yield "keywords", clock() - start
        start = clock()
        mentions = self.tagger.tag(document)
        yield "tagger", clock() - start
        start = clock()
        entities = resolve(document, mentions)
        yield "resolve", clock() - start
        start = clock()
        quotes, statements = extract_speech(document, entities)
        yield "quotes", clock() - start
        start = clock()
        summary = summarize(document, nouns)
        yield "summary", clock() - start
        start = clock()
        cooccurrence(document, entities, nouns, keywords)
        yield "network", clock() - start
        start = clock()
        make_record(
            document,
            nouns=nouns,
            keywords=keywords,
            entities=entities,
            quotes=quotes,
            statements=statements,
            summary=summary,
        )
        yield "record", clock() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tables", nargs="*", type=Path, help="CSV files with the columns 제목 and 본문")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if options.tables:
        articles = tabled(options.tables, count=options.articles)
    else:
        articles = joined(own_articles(), count=options.articles)
    characters = sum(len(article.text) for article in articles)
    print(f"{len(articles)} articles, {characters:,} characters, medians of {options.rounds} rounds")
    bench = Bench()
    rounds = [[bench.time(article) for article in articles] for _ in range(1 + options.rounds)][1:]
    parts = ("kiwi.tokenize", "Analyzer.record", *STEPS)
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
    print(f"throughput of the full analysis against Kiwi alone: {kiwi / spent['Analyzer.record']:.2f}")


if __name__ == "__main__":
    main()
