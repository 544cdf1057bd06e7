"""Training the weights of the conditional random field: AdaGrad, sentence by sentence (Duchi, Hazan & Singer 2011).

The likelihood of a linear-chain conditional random field, with features left out at random (a gazetteer that is always
right in training is not leaned on too much). Features of gold sentences have a copy of their weights, added at run time:
what holds in gold sentences only is learned there. Compiled by Numba: a pass over 28,000 sentences takes seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numba
import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.decode import LABELS, allowed, ends, starts
from sinmun.entities.tagger.features import Encoder
from sinmun.entities.tagger.shapes import OFFSETS
from sinmun.entities.tagger.tagger import Model
from sinmun.entities.tagger.weights import in_steps
from training.corpora import Example
from training.crf import batches, label_units


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train.

    Attributes:
        rounds: passes over the sentences.
        rate: step of AdaGrad.
        dropout: share of features left out of each token at random.
        decay: pull of weights to nothing (L2), per step.
        rare: features seen less often than this are not used.
        prune: weights below it are dropped.
        tilt: taken off the score of "no mention" in the end, natural-log scale (a tagger misses more than it makes up).
        seed: of the order of sentences and of the dropout.
    """

    rounds: int = 6
    rate: float = 0.1
    dropout: float = 0.4
    decay: float = 1e-3
    rare: int = 2
    prune: float = 0.03
    tilt: float = 0.0
    seed: int = 1


class Data:
    """Sentences as numbers of features: ids (0: none), labels, bounds and domains."""

    def __init__(self, examples: Sequence[Example], encoder: Encoder) -> None:
        rows, labels, lengths, kept = [], [], [], []
        for part, batch, discount in batches(examples, encoder):
            context = encoder.context(batch, discount=discount or None).T
            single = np.concatenate(
                [encoder.keys[batch.types[batch.place + offset]][:, encoder.pair_offset == column]
                 for column, offset in enumerate(OFFSETS)], axis=1,
            )  # fmt: skip
            rows.append(np.concatenate([single, context], axis=1))
            labels += [label_units(example) for example in part]
            lengths += [len(example.units) for example in part]
            kept += part
        self.examples: list[Example] = kept
        self.keys = np.concatenate(rows)
        self.labels = np.concatenate(labels)
        self.bounds = np.concatenate([[0], np.cumsum(lengths)])


def count_keys(parts: Sequence[NDArray[np.uint32]], rare: int) -> NDArray[np.uint32]:
    """Return the keys seen ``rare`` times or more, sorted."""
    flat = np.concatenate([part.ravel() for part in parts])
    flat.sort()
    first = np.flatnonzero(np.concatenate([[True], flat[1:] != flat[:-1]]))
    counts = np.diff(np.append(first, len(flat)))
    kept = flat[first][counts >= rare]
    return kept[kept > 0]


@numba.njit(cache=False, fastmath=True, error_model="numpy")
def _pass(  # noqa: C901, PLR0915, PLR0917 -- compiled, as one loop over arrays
    order: NDArray[np.int64],
    bounds: NDArray[np.int64],
    ids: NDArray[np.int32],
    labels: NDArray[np.int64],
    copied: NDArray[np.bool_],
    weights: NDArray[np.float32],
    copies: NDArray[np.float32],
    sums: NDArray[np.float32],
    copy_sums: NDArray[np.float32],
    transitions: NDArray[np.float32],
    transition_sums: NDArray[np.float32],
    rate: np.float32,
    dropout: float,
    decay: np.float32,
    legal: NDArray[np.float32],
    first: NDArray[np.float32],
    final: NDArray[np.float32],
) -> float:
    size = weights.shape[1]
    wrong = 0.0
    units = 0
    for at in range(len(order)):
        number = order[at]
        begin, end = bounds[number], bounds[number + 1]
        length = end - begin
        width = ids.shape[1]
        special = copied[number]
        kept = np.empty((length, width), np.int32)
        counts = np.zeros(length, np.int64)
        scores = np.zeros((length, size), np.float32)
        for t in range(length):
            n = 0
            for f in range(width):
                key = ids[begin + t, f]
                if key > 0 and np.random.random() >= dropout:
                    kept[t, n] = key
                    n += 1
                    for c in range(size):
                        scores[t, c] += weights[key, c]
                    if special:
                        for c in range(size):
                            scores[t, c] += copies[key, c]
            counts[t] = n
        power = np.exp(transitions) * legal
        alpha = np.zeros((length, size), np.float32)
        beta = np.zeros((length, size), np.float32)
        scaled = np.empty((length, size), np.float32)
        for t in range(length):
            top = scores[t].max()
            for c in range(size):
                scaled[t, c] = np.exp(scores[t, c] - top)
        for t in range(length):
            total = np.float32(1e-30)
            for c in range(size):
                if t == 0:
                    value = first[c]
                else:
                    value = np.float32(0)
                    for b in range(size):
                        value += alpha[t - 1, b] * power[b, c]
                alpha[t, c] = value * scaled[t, c]
                total += alpha[t, c]
            for c in range(size):
                alpha[t, c] /= total
        for t in range(length - 1, -1, -1):
            total = np.float32(1e-30)
            for b in range(size):
                if t == length - 1:
                    value = final[b]
                else:
                    value = np.float32(0)
                    for c in range(size):
                        value += power[b, c] * scaled[t + 1, c] * beta[t + 1, c]
                beta[t, b] = value
                total += value
            for b in range(size):
                beta[t, b] /= total
        slope = np.zeros((size, size), np.float32)
        for t in range(length - 1):
            total = np.float32(1e-30)
            for b in range(size):
                for c in range(size):
                    total += alpha[t, b] * power[b, c] * scaled[t + 1, c] * beta[t + 1, c]
            for b in range(size):
                for c in range(size):
                    slope[b, c] += alpha[t, b] * power[b, c] * scaled[t + 1, c] * beta[t + 1, c] / total
            slope[labels[begin + t], labels[begin + t + 1]] -= 1
        turn = np.empty(size, np.float32)
        for t in range(length):
            total = np.float32(1e-30)
            for c in range(size):
                turn[c] = alpha[t, c] * beta[t, c]
                total += turn[c]
            for c in range(size):
                turn[c] /= total
            wrong += 1 - turn[labels[begin + t]]
            units += 1
            for c in range(size):
                if c == labels[begin + t]:
                    turn[c] -= 1
            for n in range(counts[t]):
                key = kept[t, n]
                for c in range(size):
                    slope_ = turn[c] + decay * weights[key, c]
                    sums[key, c] += slope_ * slope_
                    weights[key, c] -= rate * slope_ / np.sqrt(sums[key, c])
                if special:
                    for c in range(size):
                        slope_ = turn[c] + decay * copies[key, c]
                        copy_sums[key, c] += slope_ * slope_
                        copies[key, c] -= rate * slope_ / np.sqrt(copy_sums[key, c])
        for b in range(size):
            for c in range(size):
                transition_sums[b, c] += slope[b, c] ** 2
                transitions[b, c] -= rate * slope[b, c] / np.sqrt(transition_sums[b, c])
    return wrong / max(units, 1)


@numba.njit()
def _seed(value: int) -> None:
    np.random.seed(value)


def train(
    data: Data,
    times: Callable[[Example], int],
    encoder: Encoder,
    settings: Settings,
    *,
    domains: Sequence[str] = ("gold",),
    seeds: int = 1,
    log: Callable[[str], None] = lambda _: None,
) -> Model:
    """Return the model trained on ``data``.

    Args:
        data: the sentences.
        times: how often a sentence is seen in a round.
        encoder: the encoder the model works with.
        settings: rounds, step, penalties.
        domains: domains whose sentences have copies of the weights, in force at run time.
        seeds: models, each trained in another order; the result is their mean.
        log: takes a line of progress.
    """
    vocabulary = count_keys([data.keys], settings.rare)
    ids = np.empty(data.keys.shape, np.int32)
    for at in range(0, len(ids), 50_000):
        part = data.keys[at : at + 50_000]
        found = np.minimum(np.searchsorted(vocabulary, part), len(vocabulary) - 1)
        ids[at : at + 50_000] = np.where(vocabulary[found] == part, found + 1, 0)
    log(f"{len(vocabulary)} features, {len(ids)} tokens")
    repeats = np.array([times(example) for example in data.examples])
    copied = np.array([example.domain in domains for example in data.examples])
    total = np.zeros((len(vocabulary), len(LABELS)), np.float32)
    transitions = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for seed in range(settings.seed, settings.seed + seeds):
        weights, turns = _weights(data, ids, repeats, copied, replace(settings, seed=seed), log)
        total += weights / seeds
        transitions += turns / seeds
    transitions[:, 0] -= settings.tilt
    total[np.abs(total) < settings.prune] = 0
    kept = total.any(axis=1)
    return Model(vocabulary[kept], in_steps(total[kept]), transitions, encoder=encoder)


def _weights(  # noqa: PLR0917
    data: Data,
    ids: NDArray[np.int32],
    repeats: NDArray[np.int64],
    copied: NDArray[np.bool_],
    settings: Settings,
    log: Callable[[str], None],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the weights of the features and of the transitions."""
    rng = np.random.default_rng(settings.seed)
    _seed(settings.seed)
    size = len(LABELS)
    features = int(ids.max()) + 1
    tables = [np.zeros((features, size), np.float32) for _ in range(2)]
    sums = [np.ones((features, size), np.float32) for _ in range(2)]
    transitions = np.zeros((size, size), np.float32)
    transition_sums = np.ones((size, size), np.float32)
    legal, first, final = (mask.astype(np.float32) for mask in (allowed(), starts(), ends()))
    sentences = np.repeat(np.arange(len(data.examples)), repeats)
    for number in range(settings.rounds):
        rate = settings.rate * (
            1.0 if number < settings.rounds - 2 else 0.5 ** (number - settings.rounds + 3)
        )
        wrong = _pass(
            rng.permutation(sentences), data.bounds, ids, data.labels, copied, tables[0], tables[1], sums[0], sums[1],
            transitions, transition_sums, np.float32(rate), settings.dropout, np.float32(settings.decay),
            legal, first, final,
        )  # fmt: skip
        log(f"round {number + 1}: {wrong:.4f}")
    return (tables[0] + tables[1])[1:] * np.float32(1 - settings.dropout), transitions
