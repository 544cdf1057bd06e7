"""A corpus of counts only: articles that have words, as the tests of groups and times see them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import duckdb

from sinmun.corpus.database import Database


class Counted(NamedTuple):
    """An article: its group, its day, its words with their counts, and the article it repeats."""

    group: str | None
    words: Mapping[str, int]
    day: str | None = "2024-01-01"
    repeats: int | None = None


class Counts(Database):
    """A database with nothing but the columns that groups and times need."""

    def __init__(self, articles: Sequence[Counted]) -> None:
        self.connection = duckdb.connect()
        self.execute(
            "CREATE TABLE articles (article BIGINT, publisher VARCHAR, date DATE, duplicate_of BIGINT, text VARCHAR)"
        )
        self.execute("CREATE TABLE nouns (article BIGINT, noun VARCHAR, count BIGINT, date DATE)")
        lines = [(n, a.group, a.day, a.repeats, "") for n, a in enumerate(articles)]
        self.connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", lines)
        words = [(n, word, k, a.day) for n, a in enumerate(articles) for word, k in a.words.items()]
        self.connection.executemany("INSERT INTO nouns VALUES (?, ?, ?, ?)", words)

    def close(self) -> None:
        self.connection.close()


def noise(count: int, *, seed: int = 7, groups: str = "가나다라", months: int = 8) -> list[Counted]:
    """Return articles of random words, groups and months: some words are frequent, most are rare."""
    chance = random.Random(seed)
    words = [f"낱말{number}" for number in range(150)]
    weights = [1 / (place + 1) for place in range(len(words))]
    return [
        Counted(
            chance.choice(groups),
            {word: chance.randint(1, 9) for word in chance.choices(words, weights, k=12)},
            f"2024-{chance.randint(1, months):02d}-{chance.randint(1, 28):02d}",
        )
        for _ in range(count)
    ]
