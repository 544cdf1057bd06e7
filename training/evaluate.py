"""Measure the recipe by cross-validation over the gold sentences: strict spans, news and reviews apart.

    python -m training.evaluate --data FOLDER [--folds 5] [--only N ...] [--ablate [PART ...]] [--seeds 3]

Sentences of the test fold are in no step of the training of their fold, the placing of names in the rebuilt sentences included.
A mention is right when start, end and label are (as in nervaluate's strict mode).
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from training import corpora, crf, recipe
from training.corpora import Example, Span

ABLATIONS = {
    "rebuilt": ("without the rebuilt sentences", recipe.Parts(rebuilt=False)),
    "own": ("without our own sentences", recipe.Parts(own=False)),
    "placements": ("with the placements decided by reading", recipe.Parts(placements=True)),
    "sparse": ("with the sentences with few names", recipe.Parts(sparse=True)),
    "lexicon": ("without the lexicon of organisations", recipe.Parts(lexicon=False)),
    "names": ("without the dictionary of names", recipe.Parts(names=False)),
    "clusters": ("without the clusters", recipe.Parts(clusters=False)),
    "copies": ("without the domains' copies of weights", recipe.Parts(copies=False)),
}
Pairs = list[tuple[Example, Sequence[Span]]]


def report(title: str, pairs: Pairs) -> None:
    """Print precision, recall and F1 per kind, for news and for reviews."""
    print(title)
    for domain, news in (("news", True), ("reviews", False)):
        counts = crf.scores(pair for pair in pairs if pair[0].news == news)
        rows = {kind: [counts[kind]] for kind in counts}
        rows["PS+OG"] = [counts["PS"], counts["OG"]]
        for kind, row in rows.items():
            precision, recall, f1 = crf.f1(row)
            print(
                f"  {domain:8} {kind:6} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({row[0][2] if len(row) == 1 else ''})"
            )
    sys.stdout.flush()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with klue-ner/ and konec/ (see README.md)"
    )
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument(
        "--only", type=int, nargs="+", metavar="N", help="just these folds, counted from 1 (default: all)"
    )
    parser.add_argument("--seeds", type=int, default=3, help="models whose mean is taken")
    parser.add_argument(
        "--ablate", nargs="*", choices=ABLATIONS, metavar="PART",
        help=f"also leave out (placements, sparse: put in) one part at a time: {', '.join(ABLATIONS)} (default: each)",
    )  # fmt: skip
    arguments = parser.parse_args()
    asked = arguments.ablate
    left_out = [] if asked is None else [ABLATIONS[part] for part in asked or ABLATIONS]
    material = recipe.load(arguments.data, log=print)
    results: dict[str, Pairs] = defaultdict(list)
    for number, (gold, test) in enumerate(corpora.folds(material.gold, arguments.folds), 1):
        if arguments.only and number not in arguments.only:
            continue
        seen = replace(material, gold=gold)
        placed = recipe.rebuilt(gold, seen, recipe.Parts(), log=print)
        for title, parts in [("the recipe", recipe.Parts()), *left_out]:
            names = (
                placed if parts.own and not parts.placements else recipe.rebuilt(gold, seen, parts, log=print)
            )
            model = recipe.final(
                gold, names if parts.rebuilt else [], seen, parts, seeds=arguments.seeds, log=lambda _: None
            )
            pairs: Pairs = [(example, found) for example, found, _, _ in crf.predict(model, test)]
            report(f"fold {number}: {title}", pairs)
            results[title] += pairs
    for title, pairs in results.items():
        report(f"all folds: {title}", pairs)


if __name__ == "__main__":
    main()
