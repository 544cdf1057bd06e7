"""What each step is worth: texts that come out otherwise without it, F1 without it, examples that go wrong without it."""

from __future__ import annotations

import json
import runpy
from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from sinmun.analysis import Analyzer
from sinmun.article import Article
from sinmun.entities.mention import Mention
from sinmun.entities.resolution import resolve
from sinmun.entities.steps import STEPS
from sinmun.quotes import WAYS, extract_speech
from sinmun.words.morphs import Document
from training.compare_entities import described
from training.evaluate_documents import GOLD, Score, add, load
from training.texts import ROOT, repository_articles, sentences

EXAMPLES = ROOT / "tests" / "entities"


class Tagged(NamedTuple):
    """A text with its morphemes and the tagger's mentions."""

    document: Document
    mentions: list[Mention]


class Weight(NamedTuple):
    """What is otherwise without a step.

    Attributes:
        name: the step.
        articles: articles and pages that come out otherwise.
        sentences: sentences that do.
        people: F1 of people on the gold articles, by name.
        organizations: F1 of organisations.
        examples: examples of the step that come out wrong.
    """

    name: str
    articles: int
    sentences: int
    people: float
    organizations: float
    examples: int

    def __str__(self) -> str:
        """Return the row of the table."""
        return (
            f"{self.name:28} {self.articles:5} {self.sentences:5}   {self.people:.4f} {self.organizations:.4f}"
            f" {self.examples:5}"
        )


HEADING = f"{'step left out':28} {'texts':>5} {'sent.':>5}   {'people':6} {'organ.':6} {'tests':>5}"


class Scales:
    """All that a step is weighed on, parsed and tagged once.

    Args:
        data: folder with ``konec/train-raw-sent.tsv``, or ``None`` for the repository's texts alone.
        texts: a file of further articles, one JSON object with ``text`` (and ``title``) a line.
    """

    def __init__(self, data: Path | None = None, texts: Path | None = None) -> None:
        self._analyzer = Analyzer()
        more = _further(texts) if texts is not None else iter(())
        self._articles = [self._tagged(article) for _, article in chain(repository_articles(), more)]
        drawn = sentences(data) if data is not None else iter(())
        self._sentences = [self._tagged(article) for _, article in drawn]
        loaded = [load(path) for path in sorted(GOLD.glob("*.txt"))]
        self._gold = [(self._tagged(article), gold) for article, gold in loaded]
        notation = runpy.run_path(str(EXAMPLES / "notation.py"))
        self._examples = [
            (example, *notation["read_marked"](example.text))
            for example in runpy.run_path(str(EXAMPLES / "rule_examples.py"))["EXAMPLES"]
        ]
        self._rendered = notation["rendered"]
        self._before = [described(resolve(*tagged)) for tagged in (*self._articles, *self._sentences)]

    def _tagged(self, article: Article) -> Tagged:
        document = self._analyzer.parse(article)
        return Tagged(document, self._analyzer.tag(document))

    @property
    def size(self) -> str:
        """How many texts of each kind there are."""
        return f"{len(self._articles)} articles and pages, {len(self._sentences)} sentences, {len(self._gold)} with gold"

    def weigh(self, name: str, without: Collection[str]) -> Weight:
        """Return what is otherwise where the steps ``without`` are left out."""
        texts = (*self._articles, *self._sentences)
        pairs = zip(texts, self._before, strict=True)
        otherwise = [described(resolve(*tagged, without=without)) != before for tagged, before in pairs]
        score = Score()
        for tagged, gold in self._gold:
            add(score, resolve(*tagged, without=without), gold)
        wrong = sum(
            self._rendered(resolve(self._analyzer.parse(text), mentions, without=without)) != example.expected
            for example, text, mentions in self._examples
            if example.step in without
        )
        number = len(self._articles)
        return Weight(
            name,
            sum(otherwise[:number]),
            sum(otherwise[number:]),
            score.f1("people"),
            score.f1("organizations"),
            wrong,
        )

    def weigh_way(self, name: str) -> tuple[str, int, int]:
        """Return of a way in which speakers are found: its name, the articles and sentences otherwise without it."""
        changed = []
        for tagged in (*self._articles, *self._sentences):
            entities = resolve(*tagged)
            before = extract_speech(tagged.document, entities)
            changed.append(extract_speech(tagged.document, entities, without={name}) != before)
        number = len(self._articles)
        return name, sum(changed[:number]), sum(changed[number:])


def _further(path: Path) -> Iterator[tuple[str, Article]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            yield f"{path.name}:{number}", Article(body=row["text"], title=row.get("title") or "")


def main(data: Path | None, texts: Path | None) -> None:
    """Print the table of steps and that of ways."""
    scales = Scales(data, texts)
    print(scales.size)
    print(HEADING)
    print(scales.weigh("(none)", frozenset()), flush=True)
    for step in STEPS:
        print(scales.weigh(step.name, {step.name}), flush=True)
    print(f"\n{'way left out':28} {'texts':>5} {'sent.':>5}")
    for way in WAYS:
        name, articles, drawn = scales.weigh_way(way.name)
        print(f"{name:28} {articles:5} {drawn:5}", flush=True)
