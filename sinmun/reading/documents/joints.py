"""Where the lines of a PDF were joined, and which of the joints stand between words.

Some programs break lines between words alone, some wherever the margin is, and writers mend that by hand. The library weighs each
joint by the two letters at it, as in any document; here all joints of a document say how it breaks its lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NamedTuple

_FEWEST = 4  # joints that say anything
_AS_LIKELY = 0.5
_ROUNDS = 30
_CONTEXT = 12  # letters on either side of a joint
_RAREST = 0.01


class Joint(NamedTuple):
    """The end of a line, the beginning of the next, and whether a blank was put between them."""

    before: str
    after: str
    parted: bool


@contextmanager
def joints_of_lines() -> Iterator[list[Joint]]:
    """Give a list that is filled with the joints of the lines that the library joins meanwhile."""
    layout: Any = import_module("dochan.pdf.layout")
    found: list[Joint] = []
    before = layout.JOIN_OBSERVER
    layout.JOIN_OBSERVER = lambda *joint: found.append(Joint(*joint))
    try:
        yield found
    finally:
        layout.JOIN_OBSERVER = before


def part(blocks: Sequence[list[str]], joints: Sequence[Joint]) -> list[list[str]]:
    """Return ``blocks`` with blanks at the joints that are likelier between words than within, as this document breaks lines."""
    wanted = _between_words([joint for joint in joints if _is_hangul(joint)])
    return [[_with_blanks(line, wanted) for line in lines] for lines in blocks] if wanted else list(blocks)


def _between_words(joints: Sequence[Joint]) -> list[Joint]:
    """Return the joints without a blank that stand between words.

    The share of such joints in the document is found by expectation maximisation, from what the library thinks of each. Where the
    document has blanks of its own at the ends of lines, a line without one ends within a word.
    """
    model: Any = import_module("dochan.pdf.spacing").load_model()
    prior = _odds(float(model.prior))
    chances = [float(model.space_probability(joint.before[-1:], joint.after[:1])) for joint in joints]
    own = any(joint.parted and chance <= _AS_LIKELY for joint, chance in zip(joints, chances, strict=True))
    if own or len(joints) < _FEWEST:
        return []
    evidence = [_odds(chance) / prior for chance in chances]
    share = float(model.prior)
    for _ in range(_ROUNDS):
        odds = [one * _odds(share) for one in evidence]
        share = sum(one / (1 + one) for one in odds) / len(odds)
    return [
        joint
        for joint, one in zip(joints, evidence, strict=True)
        if not joint.parted and one * _odds(share) > 1
    ]


def _odds(chance: float) -> float:
    chance = min(max(chance, _RAREST), 1 - _RAREST)
    return chance / (1 - chance)


def _is_hangul(joint: Joint) -> bool:
    return all("가" <= letter <= "힣" for letter in (joint.before[-1:], joint.after[:1]))


def _with_blanks(line: str, glued: Sequence[Joint]) -> str:
    for joint in glued:
        before, after = joint.before.strip()[-_CONTEXT:], joint.after.strip()[:_CONTEXT]
        line = line.replace(before + after, f"{before} {after}", 1)
    return line
