"""The annotation of the KLUE-NER training sentences, put together again from konec's list of forms.

The list says which forms were annotated as what, and how often. Which occurrence is which follows from a tagger trained on
the gold sentences: per sentence the best set of occurrences that do not overlap, where a bonus per form and kind is moved
until each form is placed as often as it was counted. Where that leaves doubts, decisions made by reading have the last word.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sinmun.entities.tagger.decode import LABELS
from training.corpora import KINDS, Example, Span, coarse

OTHER = 3
ROUNDS = 40
PLACEMENTS = Path(__file__).parent / "placements.tsv"
_CERTAIN = 30.0
_COLUMNS = {kind: [n for n, label in enumerate(LABELS) if label.endswith(kind)] for kind in KINDS}


Reading = tuple[str, int]
"""A form as a kind."""


class Candidate(NamedTuple):
    """An occurrence of a form as a kind (person, organisation, place, or ``OTHER``), with its score as a logit."""

    start: int
    end: int
    form: str
    kind: int
    score: float


def wanted_counts(forms: Mapping[str, Mapping[str, int]]) -> dict[Reading, int]:
    """Return how often each form was annotated as each kind."""
    counts: dict[Reading, int] = defaultdict(int)
    for form, kinds in forms.items():
        for fine, seen in kinds.items():
            counts[form, min(coarse(fine), OTHER)] += seen
    return dict(counts)


def candidates(
    example: Example, marginals: NDArray[np.float32], kinds: Mapping[str, list[int]], lengths: Sequence[int]
) -> list[Candidate]:
    """Return all occurrences of listed forms in a sentence that can be names.

    A run of digits or Latin letters is never split; a form of one character must be a morpheme; a longer one loses
    three points for each end that is not on the edge of a morpheme.
    """
    text, units = example.text, example.units
    starts = {unit.start for unit in units}
    ends = {unit.end for unit in units}
    found: list[Candidate] = []
    for start in range(len(text)):
        for length in lengths:
            end = start + length
            if end > len(text):
                break
            form = text[start:end]
            listed = kinds.get(form)
            if listed is None or _splits(text, start) or _splits(text, end):
                continue
            off = (start not in starts) + (end not in ends)
            if off and length == 1:
                continue
            inside = [n for n, unit in enumerate(units) if unit.start < end and unit.end > start]
            if inside:
                rows = marginals[inside]
                found += [
                    Candidate(start, end, form, kind, _score(rows, kind) - 3.0 * off) for kind in listed
                ]
    return found


def _splits(text: str, at: int) -> bool:
    if at <= 0 or at >= len(text):
        return False
    left, right = text[at - 1], text[at]
    return (left.isdigit() and right.isdigit()) or (
        left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
    )


def _score(rows: NDArray[np.float32], kind: int) -> float:
    if kind == OTHER:
        return 0.5 * _logit(float(rows[:, 0].min()))
    first, middle, last, single = _COLUMNS[KINDS[kind]]
    inside = rows[:, [first, middle, last, single]].sum(axis=1)
    edges = min(float(rows[0, [first, single]].sum()), float(rows[-1, [last, single]].sum()))
    return 0.8 * _logit(float(inside.min())) + 0.2 * _logit(edges)


def _logit(probability: float) -> float:
    clipped = min(max(probability, 1e-5), 1 - 1e-5)
    return math.log(clipped / (1 - clipped))


def best(found: Sequence[Candidate], bonus: Callable[[Candidate], float]) -> list[Candidate]:
    """Return the occurrences that do not overlap and have the greatest sum of score and bonus."""
    gains = [(candidate.end, candidate.score + bonus(candidate), candidate) for candidate in found]
    gains = sorted((gain for gain in gains if gain[1] > 0), key=lambda gain: gain[0])
    totals = [0.0]
    stops = [0]
    chosen: list[tuple[Candidate | None, int]] = [(None, 0)]
    for end, gain, candidate in gains:
        at = len(stops) - 1
        while stops[at] > candidate.start:
            at -= 1
        if totals[at] + gain > totals[-1]:
            totals.append(totals[at] + gain)
            chosen.append((candidate, at))
        else:
            totals.append(totals[-1])
            chosen.append((None, len(totals) - 2))
        stops.append(end)
    result: list[Candidate] = []
    at = len(totals) - 1
    while at > 0:
        candidate_, before = chosen[at]
        if candidate_ is not None:
            result.append(candidate_)
        at = before
    return result[::-1]


def place(
    found: Sequence[Sequence[Candidate]], wanted: Mapping[Reading, int], *, rounds: int = ROUNDS
) -> tuple[list[list[Candidate]], dict[Reading, float]]:
    """Return the occurrences placed in each sentence, and the bonus of each form and kind."""
    available: dict[Reading, int] = defaultdict(int)
    where: dict[Reading, list[int]] = defaultdict(list)
    for number, row in enumerate(found):
        for candidate in row:
            available[candidate.form, candidate.kind] += 1
            where[candidate.form, candidate.kind].append(number)
    rivals: dict[str, int] = defaultdict(int)
    for form, _ in available:
        rivals[form] += 1
    bonus = {
        key: _CERTAIN if available[key] <= wanted[key] and rivals[key[0]] == 1 else 0.0 for key in available
    }
    placed = [best(row, lambda c: bonus[c.form, c.kind]) for row in found]
    counts = Counter((candidate.form, candidate.kind) for row in placed for candidate in row)
    for step in range(rounds):
        moved = _move(bonus, counts, wanted, pace=1.5 * 0.93**step)
        for number in {number for key in moved for number in where[key]}:
            counts.subtract((candidate.form, candidate.kind) for candidate in placed[number])
            placed[number] = best(found[number], lambda c: bonus[c.form, c.kind])
            counts.update((candidate.form, candidate.kind) for candidate in placed[number])
    return placed, bonus


def _move(
    bonus: dict[Reading, float], counts: Counter[Reading], wanted: Mapping[Reading, int], *, pace: float
) -> list[Reading]:
    """Move the bonus of what is not placed as often as it was counted, and return it."""
    moved = [
        key for key, goal in wanted.items() if key in bonus and counts[key] != goal and bonus[key] < _CERTAIN
    ]
    for key in moved:
        gap = (wanted[key] - counts[key]) / max(wanted[key], counts[key])
        bonus[key] += pace * (0.4 + abs(gap)) * (1 if gap > 0 else -1)
    return moved


def other_columns(forms: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Return the gazetteer column of each form that was annotated as something else than a name."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for form, kinds in forms.items():
        for fine, seen in kinds.items():
            counts[form.replace(" ", "")][coarse(fine)] += seen
    return {
        form: max(range(OTHER, 6), key=row.__getitem__) for form, row in counts.items() if any(row[OTHER:])
    }


def settle(example: Example, placed: Sequence[Candidate], others: Mapping[str, int]) -> None:
    """Give ``example`` the names placed in it, in KLUE's habits, and what to take off the gazetteer.

    KLUE takes neighbours with nothing or one space between them as one name where konec has several: two places are a
    place, a place or body before a body is a body.
    """
    minus: dict[str, list[int]] = {}
    spans: list[Span] = []
    for candidate in placed:
        key = candidate.form.replace(" ", "")
        column = candidate.kind if candidate.kind < OTHER else others[key]
        minus.setdefault(key, [0] * 6)[column] += 1
        if candidate.kind == OTHER:
            continue
        span = Span(candidate.start, candidate.end, KINDS[candidate.kind])
        if spans and _are_one(example.text, spans[-1], span):
            spans[-1] = span._replace(start=spans[-1].start)
        else:
            spans.append(span)
    example.spans = spans
    example.minus = minus


def _are_one(text: str, first: Span, second: Span) -> bool:
    joined = text[first.end : second.start] in {"", " "}
    alike = second.label != "PS" and first.label in (second.label, "LC")
    return joined and alike and second.end - first.start > 2


def decisions(path: Path = PLACEMENTS) -> dict[str, list[Span]]:
    """Return the placements decided by reading, by sentence; the label ``none`` means that just this stretch is no name."""
    result: dict[str, list[Span]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, start, end, label = line.split("\t")
            result[name].append(Span(int(start), int(end), label))
    return dict(result)


def decide(example: Example, decided: Sequence[Span], kinds: Mapping[str, list[int]]) -> None:
    """Put the decisions about a sentence in the place of whatever overlaps them.

    Args:
        kinds: the kinds of each listed form; a name that is put in or out changes what is to be taken off the gazetteer.
    """
    refused = {span[:2] for span in decided if span.label == "none"}
    named = sorted({span for span in decided if span.label != "none"})
    kept: list[Span] = []
    for span in example.spans:
        if span[:2] in refused:
            _count(example, span, kinds, -1)
        elif not any(span.start < other.end and other.start < span.end for other in named):
            kept.append(span)
    for span in named:
        if span not in example.spans:
            _count(example, span, kinds, 1)
    example.spans = sorted([*kept, *named])


def _count(example: Example, span: Span, kinds: Mapping[str, list[int]], change: int) -> None:
    form = example.text[span.start : span.end]
    kind = KINDS.index(span.label)
    if kind in kinds.get(form, ()):
        row = example.minus.setdefault(form.replace(" ", ""), [0] * 6)
        row[kind] = max(row[kind] + change, 0)


def rebuild(
    examples: Sequence[Example],
    marginals: Mapping[str, NDArray[np.float32]],
    forms: Mapping[str, Mapping[str, int]],
    *,
    decided: Mapping[str, Sequence[Span]] | None = None,
) -> list[Example]:
    """Return copies of ``examples`` with the names of konec's list placed in them.

    Args:
        marginals: probabilities of all labels for the units of each sentence, by its id.
        decided: placements decided by reading, by sentence; they override the others.
    """
    wanted = wanted_counts(forms)
    kinds: dict[str, list[int]] = defaultdict(list)
    for form, kind in wanted:
        kinds[form].append(kind)
    lengths = sorted({len(form) for form in kinds})
    result = [replace(example) for example in examples if example.units]
    found = [candidates(example, marginals[example.name], kinds, lengths) for example in result]
    placed, _ = place(found, wanted)
    others = other_columns(forms)
    for example, row in zip(result, placed, strict=True):
        settle(example, row, others)
        if decided and example.name in decided:
            decide(example, decided[example.name], kinds)
    return result
