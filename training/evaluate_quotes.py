"""Measure quotations and their speakers on the gold articles in tests/gold/articles.

python training/evaluate_quotes.py                 # with the names the tagger finds
python training/evaluate_quotes.py --gold-names    # with the names of the gold, to measure attribution alone
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sinmun import Analyzer, Article  # noqa: E402
from sinmun.entities.mention import Entities, Entity, Mention  # noqa: E402
from sinmun.quotes import extract_speech  # noqa: E402

ARTICLES = ROOT / "tests" / "gold" / "articles"


class Score(NamedTuple):
    """Counts over a set of articles: quotations right, found, in the gold; speakers right among those right."""

    right: int
    found: int
    gold: int
    speakers: int

    @property
    def f1(self) -> float:
        """F1 of quotations by exact text; 0 where there are none."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    @property
    def speaker_accuracy(self) -> float:
        """Share of the quotations found whose speaker is right; 0 where there are none."""
        return self.speakers / self.right if self.right else 0.0


def gold_articles(prefix: str = "") -> Iterator[tuple[str, Article, dict[str, Any]]]:
    """Yield name, article and gold of the gold articles whose name begins with ``prefix``."""
    for path in sorted(ARTICLES.glob(f"{prefix}*.json")):
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


def evaluate(
    analyzer: Analyzer, *, prefix: str = "", gold_names: bool = False, verbose: bool = False
) -> Score:
    """Return the score over the gold articles whose name begins with ``prefix``."""
    right = found = total = speakers = 0
    for name, article, gold in gold_articles(prefix):
        document = analyzer.parse(article)
        entities = gold_entities(document.text, gold) if gold_names else analyzer.resolve(document)
        quotes, _ = extract_speech(document, entities)
        expected = [(quote["text"], quote["speaker"]) for quote in gold["quotes"]]
        texts = Counter(text for text, _ in expected)
        for quote in quotes:
            if not texts[quote.text]:
                if verbose:
                    print(f"{name}: not in the gold: “{quote.text}” ({quote.speaker})")
                continue
            texts[quote.text] -= 1
            right += 1
            wanted = [speaker for text, speaker in expected if text == quote.text]
            if quote.speaker in wanted:
                speakers += 1
            elif verbose:
                print(f"{name}: “{quote.text}” by {quote.speaker}, gold {wanted}")
        if verbose:
            for text in texts.elements():
                print(f"{name}: missed “{text}”")
        found += len(quotes)
        total += len(expected)
    return Score(right, found, total, speakers)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold-names", action="store_true", help="take people and bodies from the gold")
    parser.add_argument("--verbose", action="store_true", help="print every difference")
    options = parser.parse_args()
    analyzer = Analyzer()
    for prefix in ("d", "h", ""):
        score = evaluate(
            analyzer, prefix=prefix, gold_names=options.gold_names, verbose=options.verbose and bool(prefix)
        )
        label = {"d": "developed on", "h": "held out", "": "all"}[prefix]
        print(
            f"{label:13} quotations F1 {score.f1:.3f} ({score.right} right, {score.found} found, {score.gold} gold)"
            f"  speakers {score.speaker_accuracy:.3f}"
        )


if __name__ == "__main__":
    main()
