"""Documents with their mentions marked in the text: ``<오세훈:PS> 시장``."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from notation import read_marked

from sinmun.entities.known import KnownNames
from sinmun.entities.mention import Entities
from sinmun.entities.resolution import resolve
from sinmun.words.morphs import Document


@pytest.fixture
def resolved(parsed: Callable[..., Document]) -> Callable[..., Entities]:
    """Return a function that resolves a text whose mentions are marked."""

    def resolve_marked(marked: str, known: KnownNames | None = None) -> Entities:
        text, mentions = read_marked(marked)
        entities = resolve(parsed(text), mentions, known=known)
        for mention, _ in entities.by_offset():
            assert text[mention.start : mention.end] == mention.text
        return entities

    return resolve_marked
