"""What training and measuring share: sentences in batches, prediction, the model file, strict-span scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.batch import Batch
from sinmun.entities.tagger.decode import LABELS, decode
from sinmun.entities.tagger.features import Encoder
from sinmun.entities.tagger.gazetteer import Gazetteer, hash_forms
from sinmun.entities.tagger.shapes import TypeEncoder
from sinmun.entities.tagger.tagger import FORMAT, Model, spans
from training.corpora import Example, Span

_NUMBER = {label: n for n, label in enumerate(LABELS)}
BATCH = 400


def label_units(example: Example) -> NDArray[np.int64]:
    """Return the label number of every unit; a span that cuts through a unit takes it whole."""
    labels = np.zeros(len(example.units), np.int64)
    for span in example.spans:
        inside = [
            n for n, unit in enumerate(example.units) if unit.start < span.end and unit.end > span.start
        ]
        inside = [n for n in inside if labels[n] == 0]
        if not inside:
            continue
        places = ["S"] if len(inside) == 1 else ["B", *("I" * (len(inside) - 2)), "E"]
        for place, n in zip(places, inside, strict=True):
            labels[n] = _NUMBER[f"{place}-{span.label}"]
    return labels


def batches(
    examples: Sequence[Example], encoder: Encoder
) -> Iterator[tuple[list[Example], Batch, dict[tuple[int, int], list[int]]]]:
    """Yield some sentences at a time, laid out, with what is to be taken off the gazetteer."""
    index = encoder.gazetteer.index
    for at in range(0, len(examples), BATCH):
        part = [example for example in examples[at : at + BATCH] if example.units]
        base = 0
        texts, sentences = [], []
        discount = {}
        for number, example in enumerate(part):
            sentences.append(
                [unit._replace(start=unit.start + base, end=unit.end + base) for unit in example.units]
            )
            texts.append(example.text)
            base += len(example.text) + 1
            if example.minus:
                rows = index.find(hash_forms(list(example.minus)))
                for row, minus in zip(rows.tolist(), example.minus.values(), strict=True):
                    if row >= 0:
                        discount[number, row] = minus
        yield part, encoder.batch(sentences, "\n".join(texts)), discount


def save(model: Model, path: Path, clusters: dict[str, NDArray[Any]]) -> None:
    """Write ``model`` to ``path``."""
    arrays: dict[str, Any] = {
        "format": FORMAT, "keys": model.keys, "weights": model.weights, "transitions": model.transitions,
        **model.encoder.gazetteer.arrays(), **clusters,
    }  # fmt: skip
    np.savez_compressed(path, **arrays)


def predict(
    model: Model, examples: Sequence[Example]
) -> Iterator[tuple[Example, list[Span], NDArray[np.int64], NDArray[np.float32]]]:
    """Yield each sentence with the names found in it, the labels and all labels' probabilities."""
    for part, batch, discount in batches(examples, model.encoder):
        scores = model.emissions(batch, discount=discount or None)
        labels, _, marginals = decode(scores, model.transitions, batch.bounds[:-1], batch.bounds[1:] - 1)
        for n, example in enumerate(part):
            left, right = batch.bounds[n], batch.bounds[n + 1]
            found = [
                Span(example.units[a].start, example.units[b].end, kind)
                for a, b, kind in spans(labels[left:right])
            ]
            yield example, found, labels[left:right], marginals[left:right]


def empty_clusters() -> dict[str, NDArray[Any]]:
    """Return the arrays of no clusters."""
    return {"cluster_keys": np.zeros(0, np.uint32), "clusters": np.zeros((0, 3), np.uint16)}


def encoder_for(gazetteer: Gazetteer, clusters: dict[str, NDArray[Any]]) -> Encoder:
    """Return an encoder that forgets nothing while training."""
    return Encoder(gazetteer, TypeEncoder(clusters["cluster_keys"], clusters["clusters"]), limit=10_000_000)


def scores(pairs: Iterable[tuple[Example, Sequence[Span]]]) -> dict[str, tuple[int, int, int]]:
    """Return right, found and wanted mentions (strict spans) per kind."""
    result = {kind: [0, 0, 0] for kind in ("PS", "OG", "LC")}
    for example, found in pairs:
        wanted = set(example.spans)
        for span in found:
            result[span.label][1] += 1
            result[span.label][0] += span in wanted
        for span in wanted:
            result[span.label][2] += 1
    return {kind: (right, found, wanted) for kind, (right, found, wanted) in result.items()}


def f1(counts: Sequence[tuple[int, int, int]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of summed counts; 0 where nothing was found or wanted."""
    right, found, wanted = (sum(row[n] for row in counts) for n in range(3))
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
