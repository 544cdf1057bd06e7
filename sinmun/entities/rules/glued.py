"""Names to which a page that lost its line breaks glued the end of the line before: 매수나래전자, 문을 연다나래전자."""

from __future__ import annotations

from collections.abc import Iterator

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.text import registry
from sinmun.entities.text.boundaries import is_common
from sinmun.entities.text.places import is_municipality, is_place
from sinmun.lexicons import words
from sinmun.patterns import pattern

_LEAST_BEFORE, _LEAST_NAME = 2, 2
_AMOUNT = pattern(r"\d(?:위|원|만원|달러|%|배|주|명|건|대)$|\d[만억조]+(?:원|달러|주|명|건|대)$")
_ENDS_SENTENCE, _ENDS_CLAUSE, _LEAST_BEHIND_SENTENCE = "EF", "EC", 3
_LEAST_BEHIND_HEADING = 3
_OF_OFFICE, _TAG_OF_NOUN = "청", "NNG"
_PREFIXES, _LEAST_PREFIXED = ("미", "재"), 3
"""What stands before the noun with which a heading ends, and how long they are together: 미매각, 재점검, but not 재고."""


def without_line_before(draft: Draft, mention: Mention) -> Mention:
    """Return a body without the end of a line before it: 매수나래전자, 1위나래전자, 우려미국 정부.

    It is a firm or a government that the article names by itself oftener than so, or a firm behind an amount or another firm;
    behind a sentence any name is one, behind the end of a heading any of the lexicon (의혹 제기나래교육청), and what stands twice
    is the second (가람가람). In a doubtful name a firm or an office of the lexicon is one behind common nouns (기본사양나래전자).
    """
    word = mention.text.partition(" ")[0]
    if registry.is_form(mention.text) or registry.is_form(word):
        return mention
    half, odd = divmod(len(mention.text), 2)
    if not odd and half >= _LEAST_BEFORE and mention.text[:half] == mention.text[half:]:
        return mention.part(half)
    last = mention.text.rpartition(" ")[2]
    for start in range(_LEAST_BEFORE, len(last) - _LEAST_BEHIND_HEADING + 1):
        if ends_heading(last[:start], last[start:]):
            return mention.part(len(mention.text) - len(last) + start)
    if mention.score < CERTAIN:
        for start in range(_LEAST_BEFORE, len(word) - _LEAST_BEHIND_HEADING + 1):
            if _is_behind_nouns(draft, mention, word, start):
                return mention.part(start)
    for start in _beginnings(draft, mention, word):
        if _begins_line(draft, mention, word, start):
            return mention.part(start)
    return mention


def _is_behind_nouns(draft: Draft, mention: Mention, word: str, start: int) -> bool:
    """Return whether a firm or an office of the lexicon stands behind common nouns or a firm: 기본사양 | 나래전자."""
    rest = word[start:]
    if not (
        registry.is_firm(rest) or (rest.endswith(_OF_OFFICE) and is_municipality(rest[: -len(_OF_OFFICE)]))
    ):
        return False
    if registry.is_firm(word[:start]):
        return True
    tokens = draft.words.between(mention.start, mention.start + start)
    whole = bool(tokens) and tokens[-1].end == mention.start + start
    return whole and tokens[0].tag == _TAG_OF_NOUN and all(map(is_common, tokens))


def ends_line(before: str, name: str) -> bool:
    """Return whether what is glued before a name ends a line: a heading's end, the name itself, a firm before a firm."""
    firms = registry.is_firm(name) and registry.is_firm(before)
    return before == name or firms or ends_heading(before, name)


def ends_heading(before: str, name: str) -> bool:
    """Return whether ``before`` ends a heading and a body of the lexicon is glued to it: 제기 | 나래교육청, 미매각 | 누리건설."""
    if len(name) < _LEAST_BEHIND_HEADING or not (registry.is_listed(name) or is_municipality(name)):
        return False
    prefixed = before.startswith(_PREFIXES) and len(before) >= _LEAST_PREFIXED
    noun = before[1:] if prefixed else before
    return not words("reading/deck_ends.txt").isdisjoint((before, noun))


def _begins_line(draft: Draft, mention: Mention, word: str, start: int) -> bool:
    before, rest, name = word[:start], word[start:], mention.text[start:]
    if _ends_with(draft, mention.start, mention.start + start, _ENDS_SENTENCE):
        return len(rest) >= _LEAST_BEHIND_SENTENCE
    if _ends_with(draft, mention.start, mention.start + start, _ENDS_CLAUSE) and registry.is_listed(rest):
        return len(rest) >= _LEAST_BEHIND_SENTENCE
    if is_place(before) or before in words("corpus/other_bodies.txt"):
        return False
    if not registry.is_firm(rest):
        return _is_government(name) and _stands_apart(draft, mention, name)
    behind = registry.is_firm(before) or _AMOUNT.search(before) is not None
    return behind or _stands_apart(draft, mention, rest)


def _stands_apart(draft: Draft, mention: Mention, name: str) -> bool:
    """Return whether the article names the end of a name oftener than the name."""
    return draft.tables.counts[name] > draft.tables.counts[mention.text]


def _is_government(name: str) -> bool:
    state, _, last = name.partition(" ")
    return is_place(state) and last in words("organizations/cabinets.txt")


def _beginnings(draft: Draft, mention: Mention, word: str) -> Iterator[int]:
    """Yield where a morpheme begins inside the first word of a name behind a letter, far enough from its ends."""
    for start in range(_LEAST_BEFORE, len(word) - _LEAST_NAME + 1):
        if word[start - 1].isalnum() and draft.words.token_at(mention.start + start) is not None:
            yield start


def _ends_with(draft: Draft, start: int, end: int, tag: str) -> bool:
    tokens = draft.words.between(start, end)
    return bool(tokens) and tokens[-1].tag == tag
