"""The recipe of the model, step by step: used by ``train.py`` for the model and by ``evaluate.py`` for each fold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.features import Encoder
from sinmun.entities.tagger.gazetteer import Gazetteer
from sinmun.entities.tagger.tagger import Model
from sinmun.words.morphs import load_kiwi
from training import clusters, corpora, crf, fit, listed, rebuild
from training.corpora import Example

FINAL = fit.Settings(rounds=6, rare=3, prune=0.03, dropout=0.5, tilt=0.4)
FIRST = fit.Settings(rounds=5)
HALF = fit.Settings(rounds=4, rare=3)
Log = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """What goes into the model; each part can be left out to see what it brings.

    The placements decided by reading and the sentences with few names are not in the model so far: README.md says why.
    """

    rebuilt: bool = True
    own: bool = True
    lexicon: bool = True
    names: bool = True
    copies: bool = True
    clusters: bool = True
    placements: bool = False
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """The corpora with their tokens, konec's forms, the listed names, and the clusters of morphemes."""

    gold: list[Example]
    raw: list[Example]
    own: list[Example]
    forms: Mapping[str, Mapping[str, int]]
    names: Mapping[str, int]
    clusters: dict[str, NDArray[Any]]


def load(folder: Path, *, log: Log) -> Material:
    """Return the corpora in ``folder`` and our own, tokenized.

    Raises:
        OSError: a file of the corpora is missing.
    """
    kiwi = load_kiwi(num_workers=2)
    material = Material(
        corpora.gold(folder), corpora.raw(folder), corpora.own(), corpora.konec(folder),
        listed.names(), clusters.tables(*clusters.vectors(kiwi)),
    )  # fmt: skip
    for examples in (material.gold, material.raw, material.own):
        corpora.tokenize(kiwi, examples)
    log(f"{len(material.gold)} gold, {len(material.raw)} to rebuild, {len(material.own)} of our own")
    return material


def encoder(material: Material, parts: Parts) -> Encoder:
    """Return an encoder with the gazetteer and the clusters, as ``parts`` says."""
    gazetteer = Gazetteer.build(
        corpora.entries(
            material.forms, organizations=parts.lexicon, names=material.names if parts.names else {}
        )
    )
    return crf.encoder_for(gazetteer, material.clusters if parts.clusters else crf.empty_clusters())


def own(material: Material, parts: Parts) -> list[Example]:
    """Return our own sentences, as ``parts`` says."""
    return [example for example in material.own if parts.own and (parts.sparse or not example.sparse)]


def times(example: Example) -> int:
    """Return how often a sentence is seen in a round: gold ones twice."""
    return 2 if example.domain == "gold" else 1


def rebuilt(
    gold: Sequence[Example], material: Material, parts: Parts, *, second: bool = True, log: Log
) -> list[Example]:
    """Return the raw sentences with their names placed by a tagger trained on ``gold`` (and our own).

    With ``second``, a tagger trained on each half of the result scores the other half, and the names are placed anew.
    """
    known = [*gold, *own(material, parts)]
    first = _trained(known, material, parts, FIRST)
    scores = _marginals(first, material.raw)
    decided = rebuild.decisions() if parts.placements else {}
    result = rebuild.rebuild(material.raw, scores, material.forms, decided=decided)
    log("names placed")
    if not second:
        return result
    halves = result[0::2], result[1::2]
    again: dict[str, NDArray[np.float32]] = {}
    for half, other in (halves, halves[::-1]):
        again |= _marginals(_trained([*known, *half], material, parts, HALF), other)
    mixed = {name: 0.4 * scores[name] + 0.6 * again[name] for name in again}
    result = rebuild.rebuild(result, mixed, material.forms, decided=decided)
    log("names placed again")
    return result


def _trained(examples: list[Example], material: Material, parts: Parts, settings: fit.Settings) -> Model:
    space = encoder(material, parts)
    domains = ("gold", "own") if parts.copies else ()
    return fit.train(fit.Data(examples, space), times, space, settings, domains=domains)


def _marginals(model: Model, examples: Sequence[Example]) -> dict[str, NDArray[np.float32]]:
    return {example.name: rows for example, _, _, rows in crf.predict(model, examples)}


def final(
    gold: Sequence[Example],
    placed: Sequence[Example],
    material: Material,
    parts: Parts,
    *,
    seeds: int,
    log: Log,
) -> Model:
    """Return the model: the mean of ``seeds`` trained on the same sentences in another order each."""
    space = encoder(material, parts)
    data = fit.Data([*gold, *placed, *own(material, parts)], space)
    domains = ("gold", "own") if parts.copies else ()
    log(f"{len(data.labels)} tokens")
    return fit.train(data, times, space, FINAL, domains=domains, seeds=seeds, log=log)
