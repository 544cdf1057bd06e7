"""Where a ranking ends."""

from __future__ import annotations

import math
from collections.abc import Sequence


def untied(scores: Sequence[float], limit: int) -> int:
    """Return how many rows of a ranking to show, at most ``limit``: it ends before rows that nothing tells apart.

    Where the last rows that fit have the score of the first that does not, all of them are left out; only if that would
    leave nothing does the ranking end at the limit.

    Args:
        scores: the scores, falling.
        limit: the most rows.
    """
    if len(scores) <= limit:
        return len(scores)
    end = limit
    while end and math.isclose(scores[end - 1], scores[limit]):
        end -= 1
    return end or limit
