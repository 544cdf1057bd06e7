"""Particles: what Kiwi and the tagger glue to a name they do not know, or cut off it."""

from __future__ import annotations

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import registry
from sinmun.entities.text.places import is_place
from sinmun.patterns import pattern

_LAST_PARTICLE = pattern(r"(?:에서|에게|으로|이|가|은|는|을|를|의|도|와|과|로)$")
_LONGEST_PARTICLE = 2
_SHORTEST_STEM = 3
_SHORT_FOR_AT = "선서"


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
