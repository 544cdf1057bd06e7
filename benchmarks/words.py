"""What counting, ranking and summing up cost next to Kiwi's own time, per article once everything is loaded.

    python -m benchmarks.words [ARTICLE.txt …]

Without arguments it takes the articles of tests/gold/keywords.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from sinmun.article import Article
from sinmun.words.keywords import WordModel, rank_keywords
from sinmun.words.morphs import OOV_HANDLING, PLAIN_TYPE, load_kiwi, parse
from sinmun.words.nouns import count_nouns
from sinmun.words.summary import summarize

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "keywords"
ROUNDS = 20


def articles(paths: list[Path]) -> list[Article]:
    """Return the articles in files whose first line is the headline."""
    found = []
    for path in paths:
        title, _, body = path.read_text(encoding="utf-8").partition("== 핵심어")[0].partition("\n")
        found.append(Article(title=title, body=body.strip()))
    return found


def main() -> None:
    """Print the shares."""
    sample = articles([Path(name) for name in sys.argv[1:]] or sorted(GOLD.glob("*.txt")))
    kiwi = load_kiwi()
    model = WordModel(kiwi)
    kiwi.tokenize("먼저 한 번 불러 둔다.")
    spent: Counter[str] = Counter()
    for article in sample * ROUNDS:
        start = time.process_time()
        kiwi.tokenize(article.text.translate(PLAIN_TYPE), oov_handling=OOV_HANDLING)
        marks = [("kiwi", start, time.process_time())]
        start = time.process_time()
        document = parse(kiwi, article)
        marks.append(("kiwi and sentences", start, time.process_time()))
        start = time.process_time()
        table = count_nouns(document)
        marks.append(("nouns", start, time.process_time()))
        start = time.process_time()
        rank_keywords(document, table, model=model)
        marks.append(("keywords", start, time.process_time()))
        start = time.process_time()
        summarize(document, table)
        marks.append(("summary", start, time.process_time()))
        for name, begin, end in marks:
            spent[name] += end - begin
    characters = sum(len(article.text) for article in sample) * ROUNDS
    for name, seconds in spent.items():
        print(f"{name:20} {seconds / characters * 1e6:6.2f} µs per character  {seconds / spent['kiwi']:7.1%}")


if __name__ == "__main__":
    main()
