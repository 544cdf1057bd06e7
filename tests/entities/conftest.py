"""Documents with their mentions marked in the text: ``<오세훈:PS> 시장``."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from sinmun.entities.known import KnownNames
from sinmun.entities.mention import Entities, Label, Mention
from sinmun.entities.steps import resolve
from sinmun.words.morphs import Document

_MARK = re.compile(r"<([^<>:]+):(PS|OG|LC)>")


@pytest.fixture
def resolved(parsed: Callable[..., Document]) -> Callable[..., Entities]:
    """Return a function that resolves a text whose mentions are marked."""

    def resolve_marked(marked: str, known: KnownNames | None = None) -> Entities:
        text, mentions, last = "", [], 0
        for match in _MARK.finditer(marked):
            text += marked[last : match.start()]
            label: Label = match.group(2)  # type: ignore[assignment]
            mentions.append(Mention(len(text), len(text) + len(match.group(1)), label, match.group(1)))
            text += match.group(1)
            last = match.end()
        text += marked[last:]
        entities = resolve(parsed(text), mentions, known=known)
        for mention, _ in entities.by_offset():
            assert text[mention.start : mention.end] == mention.text
        return entities

    return resolve_marked
