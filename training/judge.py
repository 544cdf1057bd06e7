"""Fit the weights by which a name is judged to be a person or a body, and show what they are worth.

    python -m training.judge FOLDER            # cross-validation over articles, and the table of reliability
    python -m training.judge FOLDER --write    # and write sinmun/lexicons/entities/judgement.tsv

Learnt from the names that the steps find in three kinds of articles, each with its traits and whether it is right: the
working half of the real articles (`training.real_articles`, FOLDER), more real ones of which a reader judged what had been
found (`training/real/judged.json`), and our own with gold (tests/gold/articles, part ``s`` apart). Ten folds over articles;
every figure is of a fold not learnt from.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sinmun import Analyzer, Article
from sinmun.entities.mention import MIN_CONFIDENCE, Entity, Label
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.who.judging import TRAITS, traits
from training import evaluate_documents as own
from training.real_articles import STATES, Real, hashed, load, load_judged, salt

OUT = Path(__file__).parents[1] / "sinmun" / "lexicons" / "entities" / "judgement.tsv"
SEALED = "s"
SOURCES = {
    "marked": "real articles, all names marked",
    "judged": "real articles, found names judged",
    "own": "own articles",
}
MASS: Mapping[Label, Mapping[str, float]] = {
    "PS": {"marked": 1.0, "judged": 0.15, "own": 2.0},
    "OG": {"marked": 1.0, "judged": 0.45, "own": 2.0},
}
"""How often a name counts. Names found in the judged articles are mostly wrong where they are doubtful, and none that was missed
is among them; counted in full they cost the main names of other articles."""
PENALTY = 1.0
FOLDS = 10
SEED = 3
LINES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
_HEADER = """\
# Weights by which a name is judged to be a person (PS) or a body (OG): label, trait, weight of the logistic model.
# Written by training/judge.py from the working half of the real articles, judged ones, and our own with gold.
"""

Floats = NDArray[np.float64]
LABELS: tuple[Label, ...] = ("PS", "OG")


class Case(NamedTuple):
    """A name that the steps found: the article and where that is from, label, traits, and whether the name is right."""

    article: str
    source: str
    label: Label
    traits: tuple[float, ...]
    right: bool


class Cases(NamedTuple):
    """The names found, and how many names the gold has, by label and where the articles are from."""

    found: list[Case]
    gold: dict[tuple[Label, str], int]


def cases(folder: Path) -> Cases:
    """Return the names of all articles that are learnt from."""
    analyzer = Analyzer(min_confidence=0)
    result = Cases([], dict.fromkeys([(label, source) for label in LABELS for source in SOURCES], 0))
    for real in load(folder, half="work"):
        sizes = len(real.gold["people"]), len(real.gold["organizations"])
        _add(result, analyzer, f"marked {real.name}", real.article, sizes, verdict=_real_verdict(real))
    key = salt()
    for number, (article, judged) in enumerate(load_judged(folder)):
        _add(result, analyzer, f"judged {number}", article, (0, 0), verdict=_judged_verdict(judged, key))
    for path in sorted(own.GOLD.glob("*.txt")):
        if not path.stem.startswith(SEALED):
            article, gold = own.load(path)
            sizes = len(gold["people"]), len(gold["organizations"])
            _add(result, analyzer, f"own {path.stem}", article, sizes, verdict=_own_verdict(gold))
    return result


def _judged_verdict(judged: Mapping[tuple[str, str], bool], key: str) -> Callable[[Entity], bool | None]:
    return lambda entity: judged.get((entity.label, hashed(entity.name, key)))


def _own_verdict(gold: Mapping[str, Any]) -> Callable[[Entity], bool | None]:
    lists = {"PS": gold["people"], "OG": gold["organizations"]}
    right = {(label, entry["name"]) for label, entries in lists.items() for entry in entries}
    return lambda entity: (entity.label, entity.name) in right


def _real_verdict(real: Real) -> Callable[[Entity], bool | None]:
    key, states = salt(), frozenset(STATES.read_text(encoding="utf-8").split())
    right: dict[str, Collection[str]] = {
        "PS": {name for entry in real.gold["people"] for name in entry["names"]},
        "OG": {name for entry in real.gold["organizations"] for name in entry},
    }
    neutral = {"PS": set(real.gold["neutral_people"]), "OG": set(real.gold["neutral"])}

    def verdict(entity: Entity) -> bool | None:
        name = hashed(entity.name, key)
        if name in neutral[entity.label] or (entity.label == "OG" and entity.name in states):
            return None
        return name in right[entity.label]

    return verdict


def _add(
    result: Cases,
    analyzer: Analyzer,
    name: str,
    article: Article,
    sizes: tuple[int, int],
    *,
    verdict: Callable[[Entity], bool | None],
) -> None:
    document = analyzer.parse(article)
    entities, boundaries = analyzer.resolve(document), Boundaries(document)
    source = name.partition(" ")[0]
    for label, size in zip(LABELS, sizes, strict=True):
        result.gold[label, source] += size
    for entity in (*entities.people, *entities.organizations):
        right = verdict(entity)
        if right is not None:
            values = tuple(traits(entity, boundaries).values())
            result.found.append(Case(name, source, entity.label, values, right))


def fit(found: Sequence[Case]) -> Floats:
    """Return the weights that fit best, with a penalty on their squares but for the constant's."""
    features = np.array([case.traits for case in found])
    right = np.array([case.right for case in found], float)
    mass = np.array([MASS[case.label][case.source] for case in found])
    penalty = np.eye(features.shape[1]) * PENALTY
    penalty[0, 0] = 0.01
    weights = np.zeros(features.shape[1])
    for _ in range(50):  # Newton's steps; ten are enough
        sure = _logistic(features @ weights)
        slope = features.T @ (mass * (right - sure)) - penalty @ weights
        curve = (features * (mass * sure * (1 - sure))[:, None]).T @ features + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def _logistic(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-odds)))


def crossed(found: Sequence[Case]) -> Floats:
    """Return the confidence of each name by weights that have not seen its article."""
    articles = sorted({case.article for case in found})
    np.random.default_rng(SEED).shuffle(articles)
    fold = {article: at % FOLDS for at, article in enumerate(articles)}
    sure = np.zeros(len(found))
    for held in range(FOLDS):
        weights = fit([case for case in found if fold[case.article] != held])
        for at, case in enumerate(found):
            if fold[case.article] == held:
                sure[at] = _logistic(np.array(case.traits) @ weights)
    return sure


def table(found: Sequence[Case], sure: Floats, gold: int) -> Iterator[str]:
    """Yield precision, recall and F1 with each line below which names are left out."""
    for line in LINES:
        kept = [case.right for case, value in zip(found, sure, strict=True) if value >= line]
        right = sum(kept)
        f1 = 2 * right / (len(kept) + gold)
        yield f"  {line:.1f}  P {right / max(1, len(kept)):.3f}  R {right / gold:.3f}  F {f1:.3f}"


def reliability(found: Sequence[Case], sure: Floats) -> Iterator[str]:
    """Yield of each tenth of the scale how many names are there, what is stated of them, and how many are right."""
    tenths = [min(int(value * 10), 9) for value in sure.tolist()]
    for tenth in range(10):
        inside = [at for at, value in enumerate(tenths) if value == tenth]
        if inside:
            right = sum(found[at].right for at in inside) / len(inside)
            stated = sure[inside].mean()
            yield f"  {tenth / 10:.1f}-{(tenth + 1) / 10:.1f}  {len(inside):4} names  stated {stated:.2f}  right {right:.2f}"


def main() -> None:
    """Print the figures; with ``--write`` write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder of the sources of the real articles")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    args = parser.parse_args()
    everything = cases(args.folder)
    lines = [_HEADER]
    for label in LABELS:
        found = [case for case in everything.found if case.label == label]
        sure = crossed(found)
        print(f"{label}, line {MIN_CONFIDENCE} ships")
        for source, meaning in SOURCES.items():
            at = [number for number, case in enumerate(found) if case.source == source]
            print(f" {meaning}: {len(at)} names found")
            gold = everything.gold[label, source]
            if gold:
                print(*table([found[n] for n in at], sure[at], gold), sep="\n")
            print(*reliability([found[n] for n in at], sure[at]), sep="\n")
        names = ["always", "best", *TRAITS[label]]
        weights = zip(names, fit(found).tolist(), strict=True)
        lines += [f"{label}\t{name}\t{weight:.3f}\n" for name, weight in weights]
    if args.write:
        OUT.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
