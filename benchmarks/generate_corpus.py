"""Make a CSV of news-like articles from a seed: `python -m benchmarks.generate_corpus OUT.csv --articles 10000`.

Articles are paragraphs of sentences drawn from training/corpus (original sentences of this project), with headline, date,
publisher, reporter and section. Three in a hundred repeat an earlier text, three more repeat it with another byline and
a line more or less. The same seed gives the same file.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SENTENCES = Path(__file__).resolve().parent.parent / "training" / "corpus"
MARK = re.compile(r"<([^<>]+):(?:PS|OG|LC)>")
SECTIONS = {"state": "정치", "economy": "경제", "culture": "문화", "review": "연예"}
PUBLISHERS = ("가람일보", "누리신문", "다온경제", "라온뉴스", "마루일보", "바른통신", "새벽신문", "하늬일보")
REPORTERS = (
    "강보람",
    "김누리",
    "나하늘",
    "문새벽",
    "박다온",
    "서가람",
    "윤슬기",
    "이마루",
    "정바른",
    "최라온",
)
FIRST_DAY = datetime.date(2024, 1, 1)


class Row(NamedTuple):
    """A row of the table."""

    id: str
    date: str
    publisher: str
    reporter: str
    section: str
    title: str
    body: str


def sentences() -> dict[str, list[str]]:
    """Return the sentences of the training corpus without their marks, by section."""
    found: dict[str, list[str]] = {section: [] for section in SECTIONS.values()}
    for path in sorted(SENTENCES.glob("*.tsv")):
        section = SECTIONS.get(path.stem.partition("-")[0])
        if section is None:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if not line.startswith("#") and len(cells) >= 3:
                found[section].append(MARK.sub(r"\1", cells[2]))
    return found


def articles(count: int, *, seed: int, longest: int = 22) -> Iterator[Row]:
    """Yield ``count`` rows; an article has up to ``longest`` sentences."""
    chance = random.Random(seed)
    pool = sentences()
    names = list(pool)
    recent: list[Row] = []
    for number in range(count):
        day = FIRST_DAY + datetime.timedelta(days=chance.randrange(366))
        luck = chance.random()
        if recent and luck < 0.06:
            row = _repeated(chance.choice(recent), chance, altered=luck < 0.03)
        else:
            section = chance.choice(names)
            drawn = chance.sample(pool[section], chance.randint(min(10, longest // 2), longest))
            title = drawn[0].rstrip(".").replace('"', "")[:40]
            body = "\n".join(" ".join(drawn[start : start + 3]) for start in range(1, len(drawn), 3))
            row = Row("", "", "", chance.choice(REPORTERS), section, title, body)
        row = row._replace(id=f"{number:08d}", date=day.isoformat(), publisher=chance.choice(PUBLISHERS))
        recent = [*recent[-499:], row]
        yield row


def _repeated(row: Row, chance: random.Random, *, altered: bool) -> Row:
    if not altered:
        return row
    lines = row.body.split("\n")
    return row._replace(
        body="\n".join([f"{chance.choice(REPORTERS)} 기자 = {lines[0]}", *lines[1:]]), reporter=""
    )


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, default=22, help="sentences of an article, at most")
    options = parser.parse_args()
    with options.output.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["뉴스 식별자", "일자", "언론사", "기고자", "분야", "제목", "본문"])
        writer.writerows(articles(options.articles, seed=options.seed, longest=options.longest))


if __name__ == "__main__":
    main()
