"""What other tools take for less, beside sinmun for everything, on the same articles: processor time, in turns.

    python -m benchmarks.peers [--articles 100] [--rounds 3]

Nouns by python-mecab-ko and by KoNLPy's Okt (which needs Java), Kiwi alone, textacy's keywords over what spaCy makes of
Korean without a trained pipeline: words parted at spaces. What is not installed is said to be missing. The articles are
those of `benchmarks.throughput`; all take turns on every group of them. A figure is the sum over the groups of each one's
median over the rounds; the first round warms up and is not counted. Threads count: Okt's Java has several.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence

from benchmarks.throughput import GROUP, joined, own_articles
from sinmun.analysis import Analyzer
from sinmun.article import Article
from sinmun.words.morphs import OOV_HANDLING, load_kiwi

Work = Callable[[Sequence[Article]], object]


def _sinmun() -> Work:
    analyzer = Analyzer()
    return lambda articles: list(analyzer.records(articles))


def _kiwi() -> Work:
    kiwi = load_kiwi()
    return lambda articles: [kiwi.tokenize(one.text, oov_handling=OOV_HANDLING) for one in articles]


def _mecab() -> Work:
    from mecab import MeCab

    mecab = MeCab()
    return lambda articles: [mecab.nouns(one.text) for one in articles]


def _okt() -> Work:
    from konlpy.tag import Okt

    okt = Okt()
    return lambda articles: [okt.nouns(one.text) for one in articles]


def _textacy() -> Work:
    import spacy
    from textacy.extract.keyterms import yake

    # spaCy's own tokenizer of Korean needs MeCab and natto-py.
    nlp = spacy.blank("ko", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}})
    nlp.add_pipe("sentencizer")
    return lambda articles: [yake(nlp(one.text), normalize="lower") for one in articles]


TOOLS: dict[str, Callable[[], Work]] = {
    "sinmun, everything": _sinmun,
    "Kiwi, morphemes": _kiwi,
    "python-mecab-ko, nouns": _mecab,
    "KoNLPy Okt, nouns": _okt,
    "spaCy blank and textacy yake": _textacy,
}


def installed() -> Iterator[tuple[str, Work]]:
    """Yield the tools that are here, and print which are not."""
    for name, make in TOOLS.items():
        try:
            yield name, make()
        except Exception as error:
            print(f"{name}: not here ({type(error).__name__}: {' '.join(str(error).split())[:100]})")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    articles = joined(own_articles(), count=options.articles)
    groups = [articles[first : first + GROUP] for first in range(0, len(articles), GROUP)]
    tools = dict(installed())
    spent: dict[str, list[list[float]]] = {name: [[] for _ in groups] for name in tools}
    for number in range(options.rounds + 1):
        for place, group in enumerate(groups):
            for name, work in tools.items():
                start = time.process_time()
                work(group)
                if number:
                    spent[name][place].append(time.process_time() - start)
    whole = {name: sum(map(statistics.median, times)) for name, times in spent.items()}
    for name, seconds in whole.items():
        print(
            f"{name:30} {1000 * seconds / len(articles):7.2f} ms an article, "
            f"{seconds / whole['sinmun, everything']:5.2f} of sinmun"
        )


if __name__ == "__main__":
    main()
