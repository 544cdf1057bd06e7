"""Measure who-is-who on whole articles with gold.

    python -m training.evaluate_documents --weigh [--data FOLDER] [--texts FILE]
    python -m training.evaluate_documents [--gold FOLDER] [--mentions tagger|gold|thin] [--part d|h] [--errors]
                                          [--min-confidence P]

Prints, over the articles whose name begins with the letter of ``--part`` (all by default): precision, recall and F1 of people
by canonical name; of their aliases (pairs of name and alias); the share of people whose number of mentions is exact; the
share of people with a gold role whose role is right (spaces aside); precision, recall and F1 of organisations by
name, and their aliases and exact counts; likewise places. Shares are over the gold entries, found or not.

``--mentions gold`` puts the gold spans in the tagger's place; ``thin`` keeps of them each name's first mention and
drops every seventh of the rest, so that recovery has something to do.

``--weigh`` prints for each step of `sinmun.entities.steps.STEPS` what is otherwise without it: articles and pages of the
repository (and those of ``--texts``, a file of JSON lines with ``text``), sentences of KLUE (``--data``), F1 of people and
organisations on the gold, examples that go wrong; then for each way in which speakers are found the texts alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sinmun.article import Article
from sinmun.entities.mention import MIN_CONFIDENCE, Entities, Entity, Mention
from sinmun.entities.resolution import resolve
from sinmun.words.morphs import load_kiwi, parse

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "articles"
SOURCES = ("tagger", "gold", "thin")


class Score:
    """Counts of right, found and gold, over all articles."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.counts: Counter[str] = Counter()

    def sets(self, measure: str, found: Iterable[Any], gold: Iterable[Any]) -> None:
        """Add the overlap of two multisets."""
        one, other = Counter(found), Counter(gold)
        self.counts[measure, "right"] += (one & other).total()  # type: ignore[index]
        self.counts[measure, "found"] += one.total()  # type: ignore[index]
        self.counts[measure, "gold"] += other.total()  # type: ignore[index]

    def precision(self, measure: str) -> float:
        """Return right over found, 0 where nothing was found."""
        found = self.counts[measure, "found"]  # type: ignore[index]
        return self.counts[measure, "right"] / found if found else 0.0  # type: ignore[index]

    def recall(self, measure: str) -> float:
        """Return right over gold, 0 where the gold is empty."""
        gold = self.counts[measure, "gold"]  # type: ignore[index]
        return self.counts[measure, "right"] / gold if gold else 0.0  # type: ignore[index]

    def f1(self, measure: str) -> float:
        """Return the harmonic mean of precision and recall, 0 where both are."""
        one, other = self.precision(measure), self.recall(measure)
        return 2 * one * other / (one + other) if one + other else 0.0


def load(path: Path) -> tuple[Article, dict[str, Any]]:
    """Return the article in ``path`` and its gold."""
    title, body = path.read_text(encoding="utf-8").rstrip("\n").split("\n\n", 1)
    gold: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return Article(body=body, title=title), gold


def gold_mentions(gold: dict[str, Any], text: str, *, thin: bool) -> list[Mention]:
    """Return the gold spans as mentions; with ``thin`` only some of them."""
    mentions = [Mention(start, end, label, text[start:end]) for start, end, label, _ in gold["spans"]]
    if not thin:
        return mentions
    seen: set[str] = set()
    kept: list[Mention] = []
    for index, mention in enumerate(mentions):
        if mention.text not in seen and index % 7 != 6:
            kept.append(mention)
            seen.add(mention.text)
    return kept


def add(score: Score, found: Entities, gold: dict[str, Any]) -> list[str]:
    """Add one article to the score; return its errors, one line each."""
    errors: list[str] = []
    groups: tuple[tuple[str, Sequence[Entity]], ...] = (
        ("people", found.people),
        ("organizations", found.organizations),
        ("places", found.places),
    )
    for kind, entities in groups:
        expected = gold[kind]
        by_name = {entity.name: entity for entity in entities}
        score.sets(kind, [entity.name for entity in entities], [entry["name"] for entry in expected])
        score.sets(
            f"{kind}: aliases",
            [(entity.name, alias) for entity in entities for alias in entity.aliases],
            [(entry["name"], alias) for entry in expected for alias in entry["aliases"]],
        )
        for entry in expected:
            entity = by_name.get(entry["name"])
            mentions = len(entity.mentions) if entity else 0
            score.sets(f"{kind}: counts", [True] * (mentions == entry["mentions"]), [True])
            if entity is None:
                errors.append(f"missed {kind}: {entry['name']}")
                continue
            if mentions != entry["mentions"]:
                errors.append(f"count {entry['name']}: {mentions}, not {entry['mentions']}")
            if set(entity.aliases) != set(entry["aliases"]):
                errors.append(f"aliases {entry['name']}: {entity.aliases}, not {entry['aliases']}")
        errors += [
            f"spurious {kind}: {name}" for name in by_name if name not in {e["name"] for e in expected}
        ]
        if kind == "people":
            for entry in expected:
                entity = by_name.get(entry["name"])
                role = (entity.role or "") if entity else "?"
                right = role.replace(" ", "") == (entry["role"] or "").replace(" ", "")
                score.sets("people: roles", [True] * right, [True])
                if entity and not right:
                    errors.append(f"role {entry['name']}: {entity.role}, not {entry['role']}")
    return errors


def evaluate(
    *,
    gold: Path = GOLD,
    source: str = "tagger",
    part: str = "",
    errors: bool = False,
    line: float = MIN_CONFIDENCE,
) -> Score:
    """Return the score over the articles in ``gold`` whose name begins with ``part``.

    People and organisations below the confidence ``line`` are not counted as found.
    """
    kiwi = load_kiwi()
    tagger = None
    if source == "tagger":
        from sinmun.entities.tagger.tagger import Tagger

        tagger = Tagger.load()
    score = Score()
    for path in sorted(gold.glob(f"{part}*.txt")):
        article, expected = load(path)
        document = parse(kiwi, article)
        mentions = (
            tagger.tag(document) if tagger else gold_mentions(expected, article.text, thin=source == "thin")
        )
        wrong = add(score, resolve(document, mentions).from_confidence(line), expected)
        if errors and wrong:
            print(path.stem, *wrong, sep="\n    ")
    return score


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of the articles and their gold")
    parser.add_argument("--mentions", choices=SOURCES, default="tagger", help="where the mentions come from")
    parser.add_argument("--part", default="", help="first letters of the articles' names")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in each article")
    parser.add_argument("--weigh", action="store_true", help="print what each step is worth")
    parser.add_argument("--data", type=Path, help="with --weigh: folder with konec/train-raw-sent.tsv")
    parser.add_argument("--texts", type=Path, help="with --weigh: JSON lines of further articles")
    parser.add_argument(
        "--min-confidence",
        type=float,
        default=MIN_CONFIDENCE,
        help="line of the tables; 0 for all that is found",
    )
    args = parser.parse_args()
    if args.weigh:
        from training import weigh

        weigh.main(args.data, args.texts)
        return
    score = evaluate(
        gold=args.gold, source=args.mentions, part=args.part, errors=args.errors, line=args.min_confidence
    )
    for kind in ("people", "organizations", "places"):
        for measure in (kind, f"{kind}: aliases"):
            p, r, f = score.precision(measure), score.recall(measure), score.f1(measure)
            print(f"{measure:24} P {p:.3f}  R {r:.3f}  F1 {f:.3f}")
        print(f"{kind + ': exact counts':24} {score.recall(kind + ': counts'):.3f}")
        if kind == "people":
            print(f"{'people: roles':24} {score.recall('people: roles'):.3f}")


if __name__ == "__main__":
    main()
