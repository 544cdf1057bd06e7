"""Measure quotations, indirect speech and their speakers on the gold articles in tests/gold/articles and tests/gold/speech.

python -m training.evaluate_quotes                 # with the names the tagger finds
python -m training.evaluate_quotes --gold-names    # with the names of the gold, to measure attribution alone
python -m training.evaluate_quotes --only speech/a --verbose    # every difference in these
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from sinmun import Analyzer, Article
from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.quotes import WAYS, Statement, extract_speech
from sinmun.words.morphs import Document

ROOT = Path(__file__).resolve().parent.parent

FOLDERS = ("articles", "speech")
GROUPS = {
    "articles/d": "articles, developed on",
    "articles/h": "articles, held out at first, looked at since",
    "articles/": "articles, all",
    "speech/a": "speech, developed on",
    "speech/b": "speech, held out",
    "": "all",
}
"""What folder and first letter of an article's name say."""


class Score(NamedTuple):
    """Counts over a set of articles: right, found, in the gold; speakers right among those right."""

    right: int = 0
    found: int = 0
    gold: int = 0
    speakers: int = 0

    def plus(self, other: Score) -> Score:
        """Return the counts of both."""
        return Score(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """F1; 0 where there are none."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    @property
    def speaker_accuracy(self) -> float:
        """Share of those found whose speaker is right; 0 where there are none."""
        return self.speakers / self.right if self.right else 0.0


class Scores(NamedTuple):
    """Scores of quotations (by exact text), of indirect speech (by where it ends), and of each way, by name."""

    quotes: Score = Score()
    statements: Score = Score()
    ways: Mapping[str, Worth] = MappingProxyType({})


Said = tuple[str, str | None]


class Worth(NamedTuple):
    """Of one way in which speakers are found: how many it found with a name, and how many of them are right."""

    found: int = 0
    right: int = 0


class Reader(Protocol):
    """What reads an article and finds its names: an `Analyzer`, or less where the names are those of the gold."""

    def parse(self, article: Article) -> Document:
        """Return the morphemes of the article."""

    def resolve(self, document: Document) -> Entities:
        """Return its names."""


def gold_articles(prefix: str = "") -> Iterator[tuple[str, Article, dict[str, Any]]]:
    """Yield name, article and gold of the gold articles whose folder and name begin with ``prefix`` (``speech/a``)."""
    gold = ROOT / "tests" / "gold"
    for path in sorted(path for folder in FOLDERS for path in (gold / folder).glob("*.json")):
        if not f"{path.parent.name}/{path.stem}".startswith(prefix):
            continue
        title, _, body = path.with_suffix(".txt").read_text(encoding="utf-8").partition("\n\n")
        article = Article(title=title.strip(), body=body.strip().replace("\n\n", "\n"))
        yield path.stem, article, json.loads(path.read_text(encoding="utf-8"))


def gold_entities(text: str, gold: dict[str, Any]) -> Entities:
    """Return the entities of the gold with their mentions."""
    mentions: dict[tuple[str, str], list[Mention]] = {}
    for start, end, label, name in gold["spans"]:
        mentions.setdefault((label, name), []).append(Mention(start, end, label, text[start:end]))
    groups: dict[str, list[Entity]] = {"PS": [], "OG": [], "LC": []}
    for (label, name), found in mentions.items():
        groups[label].append(Entity(found[0].label, name, (name,), tuple(found)))
    return Entities(tuple(groups["PS"]), tuple(groups["OG"]), tuple(groups["LC"]))


def compare(found: Sequence[Said], expected: Sequence[Said], *, report: list[str] | None = None) -> Score:
    """Return the score of what was found against the gold; every difference goes into ``report``."""
    left = Counter(text for text, _ in expected)
    right = speakers = 0
    for text, speaker in found:
        if not left[text]:
            if report is not None:
                report.append(f"not in the gold: “{text}” ({speaker})")
            continue
        left[text] -= 1
        right += 1
        wanted = [name for other, name in expected if other == text]
        if speaker in wanted:
            speakers += 1
        elif report is not None:
            report.append(f"“{text}” by {speaker}, gold {wanted}")
    if report is not None:
        report.extend(f"missed “{text}”" for text in left.elements())
    return Score(right, len(found), len(expected), speakers)


def _ends(
    text: str, statements: Sequence[Statement], gold: Sequence[dict[str, Any]]
) -> tuple[list[Said], ...]:
    """Return the statements found and those of the gold by where they end: where they begin is a matter of taste."""
    expected: list[Said] = []
    at = 0
    for statement in gold:
        at = text.index(statement["text"], at) + len(statement["text"])
        expected.append((f"{text[max(0, at - 12) : at]} @{at}", statement["speaker"]))
    found = [(f"{text[max(0, one.end - 12) : one.end]} @{one.end}", one.speaker) for one in statements]
    return found, expected


def evaluate(
    analyzer: Reader, *, prefix: str = "", gold_names: bool = False, verbose: bool = False
) -> Scores:
    """Return the scores over the gold articles whose folder and name begin with ``prefix``.

    Indirect speech is counted where the gold of an article has it (tests/gold/speech).
    """
    total = Scores()
    ways: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for name, article, gold in gold_articles(prefix):
        document = analyzer.parse(article)
        entities = gold_entities(document.text, gold) if gold_names else analyzer.resolve(document)
        quotes, statements = extract_speech(document, entities)
        report: list[str] = []
        wanted = [(quote["text"], quote["speaker"]) for quote in gold["quotes"]]
        said = compare([(quote.text, quote.speaker) for quote in quotes], wanted, report=report)
        given = [(quote.by, (quote.text, quote.speaker) in wanted) for quote in quotes if quote.speaker]
        told = Score()
        if "statements" in gold:
            found, expected = _ends(document.text, statements, gold["statements"])
            told = compare(found, expected, report=report)
            speakers = zip(statements, found, strict=True)
            given += [(one.by, answer in expected) for one, answer in speakers if one.speaker]
        ways.update(way for way, _ in given)
        right.update(way for way, is_right in given if is_right)
        total = Scores(total.quotes.plus(said), total.statements.plus(told))
        if verbose:
            for line in report:
                print(f"{name}: {line}")
    worth: dict[str, Worth] = {
        way.name: Worth(ways[way.name], right[way.name]) for way in WAYS if ways[way.name]
    }
    return total._replace(ways=worth)


def _line(kind: str, score: Score) -> str:
    return (
        f"  {kind:11} F1 {score.f1:.3f} ({score.right} right, {score.found} found, {score.gold} gold)"
        f"  speakers {score.speaker_accuracy:.3f} ({score.speakers})"
    )


def main() -> None:
    """Print the figures, and for each way in which speakers are found how often it did and was right."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold-names", action="store_true", help="take people and bodies from the gold")
    parser.add_argument("--verbose", action="store_true", help="print every difference")
    parser.add_argument("--only", metavar="PREFIX", help="only the articles whose folder and name begin so")
    options = parser.parse_args()
    analyzer = Analyzer()
    for prefix in GROUPS if options.only is None else (options.only,):
        scores = evaluate(
            analyzer,
            prefix=prefix,
            gold_names=options.gold_names,
            verbose=options.verbose and (bool(prefix) or options.only is not None),
        )
        print(GROUPS.get(prefix, prefix))
        print(_line("quotations", scores.quotes))
        if scores.statements.gold:
            print(_line("statements", scores.statements))
        for way, worth in scores.ways.items():
            print(f"    {way:16} {worth.right:4} of {worth.found:4} right ({worth.right / worth.found:.3f})")


if __name__ == "__main__":
    main()
