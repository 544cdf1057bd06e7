"""People with their body in brackets: 송재현(LG), 정민규(KT), as lists of players and members have them.

The tagger takes such a name for the body whose abbreviation stands in the brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sinmun.entities.mention import Mention
from sinmun.entities.rules.cleaning import Cover
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.text.shortforms import is_short_form

_BRACKET = re.compile(r"\(([가-힣A-Za-z]{2,10})\)")
_FOREIGN = re.compile(r"[가-힣]{2,6}(?: [가-힣]{1,6}){1,2}")
_KOREAN = re.compile(r"[가-힣]{3}")
_NAME_SIZE = 3
_SCORE = 0.9


def memberships(mentions: Sequence[Mention], boundaries: Boundaries, cover: Cover) -> list[Mention]:
    """Return the mentions, with who stands before a body in brackets as a person, if the article has two such names."""
    pairs = list(_pairs(mentions, boundaries))
    if len(pairs) < 2:
        return list(mentions)
    by_start = {mention.start: mention for mention in mentions}
    for pair in pairs:
        for mention in pair:
            there = by_start.get(mention.start)
            if there is not None and there.end == mention.end:
                by_start[mention.start] = there.labelled(mention.label)
            elif cover.free(mention.start, mention.end):
                cover.take(mention.start, mention.end)
                by_start[mention.start] = mention
    return sorted(by_start.values())


def _pairs(mentions: Sequence[Mention], boundaries: Boundaries) -> Iterator[tuple[Mention, Mention]]:
    """Yield the names before a bracket, each with the body in it."""
    text = boundaries.text
    tagged = {mention.text for mention in mentions if mention.label == "OG"}
    starts = {mention.end: mention.start for mention in mentions}
    for bracket in _BRACKET.finditer(text):
        end = bracket.start()
        start = starts.get(end, end - _NAME_SIZE)
        name = text[max(0, start) : end]
        if boundaries.begins(max(0, start)) and _is_member(name, bracket[1], tagged):
            yield (
                Mention(start, end, "PS", name, _SCORE),
                Mention(bracket.start(1), bracket.end(1), "OG", bracket[1], _SCORE),
            )


def _is_member(name: str, body: str, tagged: set[str]) -> bool:
    """Return whether somebody and his body are so called, and not a body and its short form."""
    if not (body in tagged or registry.is_form(body)) or registry.is_form(name) or is_short_form(body, name):
        return False
    if " " in name:
        return _FOREIGN.fullmatch(name) is not None
    return _KOREAN.fullmatch(name) is not None and names.surname_of(name) is not None
