"""Marked text in, one line out: how the tests write a tagger's answer and what becomes of it.

``<오세훈:PS> 시장`` is a text with a mention of which the tagger is certain; ``<새벽당:PS:.5>`` gives its score.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sinmun.entities.mention import Entities, Entity, Label, Mention

_MARK = re.compile(r"<([^<>:]+):(PS|OG|LC)(?::(\d?\.\d+))?>")


def read_marked(marked: str) -> tuple[str, list[Mention]]:
    """Return the text without its marks, and the mentions marked in it; the score is 1 where none is written."""
    text, mentions, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        label: Label = match.group(2)  # type: ignore[assignment]
        start, score = len(text), float(match.group(3) or 1)
        text += match.group(1)
        mentions.append(Mention(start, len(text), label, match.group(1), score))
        last = match.end()
    return text + marked[last:], mentions


def rendered(entities: Entities) -> str:
    """Return people, organisations and places in one line: ``PS 오세훈=오 시장 (서울시장) ×2; OG 서울시``.

    Behind ``=`` stand the aliases other than the name, in brackets the role, behind ``×`` the number of mentions if it
    is not 1. The most mentioned come first, as in `Entities`.
    """
    groups = (entities.people, entities.organizations, entities.places)
    return "; ".join(_lines(entity for group in groups for entity in group))


def _lines(entities: Iterable[Entity]) -> Iterable[str]:
    for entity in entities:
        forms = [entity.name, *(alias for alias in entity.aliases if alias != entity.name)]
        role = f" ({entity.role})" if entity.role else ""
        count = f" ×{len(entity.mentions)}" if len(entity.mentions) != 1 else ""
        yield f"{entity.label} {'='.join(forms)}{role}{count}"
