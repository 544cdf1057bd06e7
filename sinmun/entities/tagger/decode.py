"""The most probable labels of sentences and their probabilities: a linear chain over all sentences at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LABELS = ("O", *(f"{place}-{kind}" for kind in ("PS", "OG", "LC") for place in "BIES"))
SURE = 3.0
"""How far "no mention" must lead for a unit to be outside of all names (natural-log scale)."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


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
_BEGIN = np.where(starts(), 0, -1e4).astype(np.float32)
_FINISH = np.where(ends(), 0, -1e4).astype(np.float32)


def margin(emissions: Floats) -> Floats:
    """Return how far the score of "no mention" leads the best of the others, for each unit."""
    by_label = np.ascontiguousarray(
        emissions.T
    )  # the greatest of few is found several times faster this way round
    result: Floats = by_label[0] - by_label[1:].max(axis=0)
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
    first, last = np.flatnonzero(begins), np.flatnonzero(stops)
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
    first, last = first[order], last[order]
    lengths = last - first + 1
    width = int(lengths[0])
    active = [int(np.searchsorted(-lengths, -step, side="left")) for step in range(width + 1)]
    # active[t]: number of stretches longer than t
    scores = np.where(_ALLOWED, transitions, np.float32(-1e4)).astype(np.float32)
    power = np.where(_ALLOWED, np.exp(transitions), 0).astype(np.float32)
    stretches = len(first)
    units = np.minimum(first + np.arange(width)[:, None], count - 1)
    emitted = emissions[units]
    scaled = np.exp(emissions - emissions.max(axis=1, keepdims=True))[units]
    values = np.zeros((width, stretches, size), np.float32)
    alpha = np.zeros((width, stretches, size), np.float32)
    values[0] = value = emitted[0] + _BEGIN
    forward = scaled[0] * np.exp(_BEGIN)
    forward /= forward.sum(axis=1, keepdims=True)
    alpha[0] = forward
    final = value.copy()
    for step in range(1, width):
        live = active[step]
        # The greatest over the first axis is found several times faster than over one in between.
        paths = value[:live].T[:, :, None] + scores[:, None]
        values[step, :live] = value = paths.max(axis=0) + emitted[step, :live]
        final[:live] = value
        forward = forward[:live] @ power * scaled[step, :live]
        forward /= forward.sum(axis=1, keepdims=True) + np.float32(1e-30)
        alpha[step, :live] = forward
    labels = (final + _FINISH).argmax(axis=1)
    stop = np.exp(_FINISH)
    beta = np.zeros((stretches, size), np.float32)
    gamma = alpha
    chosen = np.zeros((width, stretches), np.int64)
    for step in range(width - 1, -1, -1):
        live = active[step]
        longer = active[step + 1] if step + 1 < width else 0
        if longer:
            behind = (beta[:longer] * scaled[step + 1, :longer]) @ power.T
            beta[:longer] = behind / (behind.sum(axis=1, keepdims=True) + np.float32(1e-30))
            labels[:longer] = (values[step, :longer] + scores.T[labels[:longer]]).argmax(axis=1)
        beta[longer:live] = stop
        chosen[step, :live] = labels[:live]
        gamma[step, :live] *= beta[:live]
    inside = np.arange(width)[:, None] < lengths
    best[units[inside]] = chosen[inside]
    sums = gamma.sum(axis=2, keepdims=True) + np.float32(1e-30)
    marginals[units[inside]] = (gamma / sums)[inside]
    return best, marginals[np.arange(count), best], marginals
