"""All the texts on which a change of the rules is looked at: the articles and pages of the repository, and sentences of KLUE."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from sinmun.article import Article
from sinmun.reading import read_bytes

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = 4_000
SEED = 1


def repository_articles() -> Iterator[tuple[str, Article]]:
    """Yield the articles with gold, the copied pages and the seeds, each with its path in the repository."""
    for folder in ("tests/gold/articles", "tests/gold/speech"):
        for path in sorted((ROOT / folder).rglob("*.txt")):
            title, _, body = path.read_text(encoding="utf-8").rstrip("\n").partition("\n\n")
            yield str(path.relative_to(ROOT)), Article(body=body, title=title)
    for folder in ("tests/reading/pages", "seeds"):
        for path in sorted((ROOT / folder).glob("*.txt")):
            yield str(path.relative_to(ROOT)), read_bytes(path.read_bytes(), name=path.stem)


def sentences(data: Path, *, number: int = SENTENCES) -> Iterator[tuple[str, Article]]:
    """Yield sentences of KLUE-NER's training text, drawn always alike, each with its name as an article of its own.

    Args:
        data: the folder that holds ``konec/train-raw-sent.tsv`` (name, sentence).
        number: how many are drawn.

    Raises:
        OSError: the file cannot be read.
    """
    with (data / "konec" / "train-raw-sent.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) > 1]
    for name, sentence, *_ in random.Random(SEED).sample(rows, min(number, len(rows))):
        yield name, Article(body=sentence)
