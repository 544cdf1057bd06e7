"""What a person is: the office or occupation as the text states it."""

from __future__ import annotations

from collections.abc import Sequence

from sinmun.entities import names
from sinmun.entities.boundaries import Boundaries
from sinmun.entities.readings import Kind, Reading


def role_of(readings: Sequence[Reading], boundaries: Boundaries) -> str | None:
    """Return the fullest role stated at one of a person's mentions, or ``None``."""
    stated = [role for reading in readings if (role := role_at(reading, boundaries))]
    return max(stated, key=len, default=None)


def role_at(reading: Reading, boundaries: Boundaries) -> str | None:
    """Return the role stated beside one mention, or ``None``."""
    text = boundaries.text
    if reading.kind is Kind.LETTER:
        return None
    title = names.title_after(text, reading.mention.end)
    return title.text if title else None
