"""People with their body in brackets: 송재현(LG), 정민규(KT), as lists of players and members have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sinmun.entities.draft import Draft
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place
from sinmun.entities.text.shortforms import is_short_form

_ORGANIZATION_IN_BRACKET = re.compile(r"\(([가-힣A-Za-z]{2,10})\)")
_FOREIGN = re.compile(r"[가-힣]{2,6}(?: [가-힣]{1,6}){1,2}")
_KOREAN = re.compile(r"[가-힣]{3}")
_NAME_SIZE = 3


def of_organization_in_bracket(draft: Draft) -> None:
    """Label who stands before a body in brackets as a person, if the article has two such names.

    The tagger takes such a name for the body whose abbreviation stands in the brackets.
    """
    pairs = list(_members(draft))
    if len(pairs) < 2:
        return
    by_start = {mention.start: mention for mention in draft.mentions}
    fresh: list[tuple[int, int, str]] = []
    for pair in pairs:
        for start, end, label in pair:
            there = by_start.get(start)
            if there is None:
                fresh.append((start, end, label))
            elif there.end == end:
                by_start[start] = there.labelled("PS" if label == "PS" else "OG")
    draft.rewrite(sorted(by_start.values()))
    for start, end, label in fresh:
        draft.take(start, end, "PS" if label == "PS" else "OG")


def _members(draft: Draft) -> Iterator[tuple[tuple[int, int, str], tuple[int, int, str]]]:
    """Yield the names before a bracket, each with the body in it."""
    starts = {mention.end: mention.start for mention in draft.mentions}
    for bracket in _ORGANIZATION_IN_BRACKET.finditer(draft.text):
        end = bracket.start()
        start = max(0, starts.get(end, end - _NAME_SIZE))
        if draft.words.begins(start) and _is_member(
            draft.text[start:end], bracket[1], draft.tables.organizations
        ):
            yield (start, end, "PS"), (*bracket.span(1), "OG")


def _is_member(name: str, organization: str, tagged: frozenset[str]) -> bool:
    """Return whether somebody and his body are so called, and not a body and its short form."""
    known = organization in tagged or registry.is_form(organization)
    if not known or registry.is_form(name) or is_short_form(organization, name):
        return False
    if " " in name:
        return _FOREIGN.fullmatch(name) is not None and not is_place(name.partition(" ")[0])
    return _KOREAN.fullmatch(name) is not None and names.surname_of(name) is not None
