"""People with their body in brackets: 송재현(LG), 정민규(KT), as lists of players and members have them."""

from __future__ import annotations

from collections.abc import Iterator

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.rules.shown import BELIEVED
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_common
from sinmun.entities.text.places import is_place
from sinmun.entities.text.shortforms import is_short_form
from sinmun.patterns import pattern

_ORGANIZATION_IN_BRACKET = pattern(r"\(([가-힣A-Za-z]{2,10})\)")
_BODY_AND_FIGURE = pattern(
    r"\((?:\d{1,2}[·, ]{1,2}([가-힣A-Za-z&]{2,14})\d?|([가-힣]{2,14})(?: ?\d(?:학년)?|[·, ]{1,2}\d[\d.초점분]*))\)"
)
_SEXES = ("남성", "여성", "남자", "여자")
_FOREIGN = pattern(r"[가-힣]{2,6}(?: [가-힣]{1,6}){1,2}")
_KOREAN = pattern(r"[가-힣]{3}")
_NAME_SIZE = 3
_FEWEST = 2


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


def of_people_in_bracket(draft: Draft) -> None:
    """Take what stands beside a figure in people's brackets as their body: 나하늘(22·가온), 도서린(가온초 4), 표은새(가온·9.8초).

    It needs two such names in the article, as in lists of players, and is no common noun of Kiwi's.
    """
    ends = {mention.end for mention in draft.mentions if mention.label == "PS"}
    brackets = [match for match in _BODY_AND_FIGURE.finditer(draft.text) if match.start() in ends]
    found = [span for match in brackets if _may_be_body(draft, *(span := match.span(match.lastindex or 0)))]
    if len(found) < _FEWEST:
        return
    spans = set(found)
    draft.rewrite([_as_body(mention, spans) for mention in draft.mentions])
    for start, end in found:
        draft.take(start, end, "OG", score=BELIEVED)


def _may_be_body(draft: Draft, start: int, end: int) -> bool:
    form = draft.text[start:end]
    if is_place(form) or names.head_of(form, names.all_titles()) is not None or form in _SEXES:
        return False
    tokens = draft.words.between(start, end)
    return bool(tokens) and not all(map(is_common, tokens))


def _as_body(mention: Mention, spans: set[tuple[int, int]]) -> Mention:
    if (mention.start, mention.end) not in spans:
        return mention
    return mention._replace(label="OG", score=max(mention.score, BELIEVED))


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
