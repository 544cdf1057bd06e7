"""Particles: what Kiwi and the tagger glue to a name they do not know, or cut off it."""

from __future__ import annotations

import re

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import is_particles

_LAST_PARTICLE = re.compile(r"(?:에서|에게|으로|이|가|은|는|을|를|의|도|와|과|로)$")
_LONGEST_PARTICLE = 2
_SHORTEST_STEM = 3
_CALLS = ("아", "야", "여")


def cut_off(draft: Draft, mention: Mention) -> Mention:
    """Return a name without the particle glued to it, if the name stands elsewhere without it (산타로사가)."""
    form = mention.text
    if len(form) <= _SHORTEST_STEM or draft.tables.counts[form] > 1:
        return mention
    match = _LAST_PARTICLE.search(form, len(form) - _LONGEST_PARTICLE)
    if match is None or match.start() < _SHORTEST_STEM or draft.words.run(mention.end):
        return mention
    tokens = draft.words.between(mention.start, mention.end)
    if not tokens or tokens[-1].tag != "NNP":
        return mention
    stem = form[: match.start()]
    known = draft.tables.counts[stem] or draft.words.stands_alone(stem.split()[-1], match.group())
    return mention.part(0, len(stem)) if known else mention


def put_back(draft: Draft, mention: Mention) -> Mention:
    """Return 발루아는 as 발루아: nothing but a mark follows the 아 or 야 that calls somebody by name."""
    end, text = mention.end, draft.text
    if not text.startswith(_CALLS, end) or draft.words.token_at(mention.start) is None:
        return mention
    rest = draft.words.run(end + 1)
    called = not rest and (names.title_after(text, end + 1) is None or not text.startswith(" ", end + 1))
    if called or not is_particles(rest):
        return mention
    return mention.spanning(mention.start, end + 1, text)
