"""Particles: what Kiwi and the tagger glue to a name they do not know, or cut off it."""

from __future__ import annotations

from collections.abc import Set

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_place
from sinmun.patterns import pattern

_LAST_PARTICLE = pattern(r"(?:에서|에게|으로|이|가|은|는|을|를|의|도|와|과|로)$")
_LONGEST_PARTICLE = 2
_SHORTEST_STEM = 3
_SHORT_FOR_AT = "선서"
_BEFORE_PARTICLE = pattern(r"(?<![가-힣])[가-힣]{2}[의와](?=(?:[은는이가을를도의와]|에게)(?![가-힣]))")
_WHOLE_NAME = 3  # syllables
_CERTAIN = 0.97


def cut_off(draft: Draft, mention: Mention) -> Mention:
    """Return a name without the particle glued to it, if the name stands elsewhere without it (산타로사가)."""
    form = mention.text
    if len(form) <= _SHORTEST_STEM or draft.tables.counts[form] > 1:
        return mention
    match = _LAST_PARTICLE.search(form, len(form) - _LONGEST_PARTICLE)
    if match is None or match.start() < _SHORTEST_STEM or draft.words.run(mention.end):
        return mention
    stem = form[: match.start()]
    if mention.label == "OG" and registry.is_listed(stem) and not registry.is_form(form):
        return mention.part(0, len(stem))
    tokens = draft.words.between(mention.start, mention.end)
    if not tokens or tokens[-1].tag != "NNP":
        return mention
    known = draft.tables.counts[stem] or draft.words.stands_alone(stem.split()[-1], match.group())
    return mention.part(0, len(stem)) if known else mention


def contracted(draft: Draft, mention: Mention) -> Mention:
    """Return the place that a person's form is with 선 or 서, short for 에선 and 에서, behind it: 한국선 유독."""
    place = mention.text[:-1]
    if mention.text[-1] not in _SHORT_FOR_AT or not is_place(place) or draft.words.run(mention.end):
        return mention
    # 김해선 씨 is a person.
    titled = draft.tables.phrases.phrase(mention.end) is not None
    return mention if titled else mention.part(0, len(place), "LC")


def complete_names(draft: Draft) -> None:
    """Give people's names their last syllable where it is like a particle, but has one behind it: 김선의는."""
    names_found = {
        match.group()
        for match in _BEFORE_PARTICLE.finditer(draft.text)
        if names.is_full_name(match.group()) and _is_read_as_name(draft, match.start(), match.end())
    }
    if names_found:
        draft.rewrite([_completed(draft, mention, names_found) for mention in draft.mentions])


def _completed(draft: Draft, mention: Mention, found: Set[str]) -> Mention:
    end = mention.start + _WHOLE_NAME
    whole = draft.text[mention.start : end]
    if mention.end != end - 1 or whole not in found or not draft.words.closes(end):
        return mention
    person = mention.spanning(mention.start, end, draft.text).labelled("PS")
    return person._replace(score=max(person.score, _CERTAIN))


def _is_read_as_name(draft: Draft, start: int, end: int) -> bool:
    """Return whether Kiwi reads the word between two offsets as a name."""
    token = draft.words.token_at(start)
    return token is not None and token.tag == "NNP" and token.end == end
