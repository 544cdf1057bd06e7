"""The most probable labels of sentences and their probabilities: a linear chain over all sentences at once."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.growing import Floats, Ints

Score = TypeVar("Score", np.float32, np.int32)

LABELS = ("O", *(f"{place}-{kind}" for kind in ("PS", "OG", "LC") for place in "BIES"))
_BEGUN, _INSIDE, _ENDED = (slice(LABELS.index(f"{place}-PS"), None, len("BIES")) for place in "BIE")
_OUTSIDE, _ANEW = (
    np.array([n for n, label in enumerate(LABELS) if label[0] in places]) for places in ("OES", "OBS")
)
SURE = 3.0
"""How far "no mention" must lead for a unit to be outside of all names (natural-log scale)."""


def allowed() -> NDArray[np.bool_]:
    """Return which label may follow which (BIOES: a mention that begins must end)."""
    result = np.zeros((len(LABELS), len(LABELS)), bool)
    for i, left in enumerate(LABELS):
        for j, right in enumerate(LABELS):
            inside = left[0] in "BI"
            result[i, j] = right[0] in "IE" and left[1:] == right[1:] if inside else right[0] in "OBS"
    return result


def starts() -> NDArray[np.bool_]:
    """Return which labels may begin a sentence."""
    return np.array([label[0] in "OBS" for label in LABELS])


def ends() -> NDArray[np.bool_]:
    """Return which labels may end a sentence."""
    return np.array([label[0] in "OES" for label in LABELS])


_ALLOWED = allowed()
_MAY_BEGIN = np.where(starts(), 0, -1e4).astype(np.float32)
_FINISH = np.where(ends(), 0, -1e4).astype(np.float32)


def margin(emissions: NDArray[Score]) -> NDArray[Score]:
    """Return how far the score of "no mention" leads the best of the others, for each unit."""
    # The greatest of few is found several times faster this way round.
    by_label = np.ascontiguousarray(emissions.T)
    result: NDArray[Score] = by_label[0] - by_label[1:].max(axis=0)
    return result


def segments(emissions: Floats, bounds: Ints, *, sure: float = SURE) -> tuple[Ints, Ints]:
    """Return first and last unit of the stretches that can hold a mention.

    A unit whose score for "no mention" is ``sure`` above any other (natural-log scale) separates them, and so does the end of
    a sentence; what lies between two such units is decided on its own, the one before and the one behind included.
    """
    count = len(emissions)
    if not count:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    open_ = margin(emissions) < sure
    first_of_sentence = np.zeros(count + 1, bool)
    first_of_sentence[bounds] = True
    begins = open_.copy()
    begins[1:] &= ~(open_[:-1] & ~first_of_sentence[1:-1])
    stops = open_.copy()
    stops[:-1] &= ~(open_[1:] & ~first_of_sentence[1:-1])
    first, last = begins.nonzero()[0], stops.nonzero()[0]
    first = first - (~first_of_sentence[first])
    last = last + (~first_of_sentence[last + 1])
    return first, last


def decode(emissions: Floats, transitions: Floats, first: Ints, last: Ints) -> tuple[Ints, Floats, Floats]:
    """Return the best label of every unit, its probability, and the probability of every label.

    Args:
        emissions: scores, units by labels.
        transitions: scores of one label after another; what is not allowed is ignored.
        first: first unit of each stretch; units outside of all stretches are "no mention".
        last: last unit of each stretch.
    """
    count, size = emissions.shape
    best = np.zeros(count, np.int64)
    marginals = np.zeros((count, size), np.float32)
    marginals[:, 0] = 1.0
    if not len(first):
        return best, marginals[:, 0].copy(), marginals
    order = np.argsort(first - last, kind="stable")
    lattice = _Lattice(emissions, transitions, first[order], last[order])
    chosen, gamma = lattice.backward(*lattice.forward())
    units, inside = lattice.units, lattice.inside
    likely = gamma / (gamma.sum(axis=2, keepdims=True) + np.float32(1e-30))
    best[units[inside]] = chosen[inside]
    marginals[units[inside]] = likely[inside]
    # Two stretches may share the unit between them: what the one before says of it gives way to a name that begins there.
    begins = chosen[0] > 0
    best[units[0, begins]] = chosen[0, begins]
    marginals[units[0, begins]] = likely[0, begins]
    return best, marginals[np.arange(count), best], marginals


class _Lattice:
    """The labels that stretches of units can take, all stretches side by side, the longest first.

    Attributes:
        units: the unit at each step of each stretch.
        inside: whether a step lies within its stretch.
    """

    def __init__(self, emissions: Floats, transitions: Floats, first: Ints, last: Ints) -> None:
        lengths = last - first + 1
        self._width = int(lengths[0])
        self._shape = (self._width, len(first), emissions.shape[1])
        # How many stretches are longer than each step.
        self._active = np.searchsorted(-lengths, -np.arange(self._width + 1), side="left").tolist()
        self._scores = np.where(_ALLOWED, transitions, np.float32(-1e4)).astype(np.float32)
        self._power = np.where(_ALLOWED, np.exp(transitions), 0).astype(np.float32)
        self._outside_to_anew = self._scores[np.ix_(_OUTSIDE, _ANEW)][:, :, None]
        scores = self._scores
        self._onward = [
            (
                target,
                scores[_BEGUN, target].diagonal()[:, None],
                scores[_INSIDE, target].diagonal()[:, None],
            )
            for target in (_INSIDE, _ENDED)
        ]
        self.units = np.minimum(first + np.arange(self._width)[:, None], emissions.shape[0] - 1)
        self.inside = np.arange(self._width)[:, None] < lengths
        # As in `margin`: the greatest of few is found several times faster over the first axis.
        by_label = np.ascontiguousarray(emissions.T)
        greatest = by_label.max(axis=0)
        self._emitted = by_label.take(self.units, axis=1)
        self._scaled = np.exp(emissions - greatest[:, None])[self.units]

    def forward(self) -> tuple[Floats, Floats, Floats]:
        """Return the best score up to each step and the last of each stretch, both by label, and the forward probabilities."""
        width, count, size = self._shape
        values = np.zeros((width, size, count), np.float32)
        alpha = np.zeros(self._shape, np.float32)
        values[0] = value = self._emitted[:, 0] + _MAY_BEGIN[:, None]
        reached = self._scaled[0] * np.exp(_MAY_BEGIN)
        reached /= reached.sum(axis=1, keepdims=True)
        alpha[0] = reached
        final = value.copy()
        for step in range(1, width):
            live = self._active[step]
            value = self._best(value[:, :live]) + self._emitted[:, step, :live]
            values[step, :, :live] = final[:, :live] = value
            reached = reached[:live] @ self._power * self._scaled[step, :live]
            reached /= reached.sum(axis=1, keepdims=True) + np.float32(1e-30)
            alpha[step, :live] = reached
        return values, final, alpha

    def _best(self, value: Floats) -> Floats:
        """Return for each label the best score of a way to it from those of the labels before, both labels by stretches."""
        best = np.empty_like(value)
        # What is in a name goes on in it, and all else stands outside or begins one: a third of all pairs.
        best[_ANEW] = (value.take(_OUTSIDE, axis=0)[:, None] + self._outside_to_anew).max(axis=0)
        begun, inside = value[_BEGUN], value[_INSIDE]
        for target, from_begun, from_inside in self._onward:
            best[target] = np.maximum(begun + from_begun, inside + from_inside)
        return best

    def backward(self, values: Floats, final: Floats, alpha: Floats) -> tuple[Ints, Floats]:
        """Return the best label at each step, and the probability of every label there, up to a factor."""
        labels = (final + _FINISH[:, None]).argmax(axis=0)
        stop = np.exp(_FINISH)
        beta = np.zeros(self._shape[1:], np.float32)
        chosen = np.zeros(self._shape[:2], np.int64)
        for step in range(self._width - 1, -1, -1):
            live = self._active[step]
            longer = self._active[step + 1] if step + 1 < self._width else 0
            if longer:
                behind = (beta[:longer] * self._scaled[step + 1, :longer]) @ self._power.T
                beta[:longer] = behind / (behind.sum(axis=1, keepdims=True) + np.float32(1e-30))
                before = values[step, :, :longer] + self._scores.take(labels[:longer], axis=1)
                labels[:longer] = before.argmax(axis=0)
            beta[longer:live] = stop
            chosen[step, :live] = labels[:live]
            alpha[step, :live] *= beta[:live]
        return chosen, alpha
