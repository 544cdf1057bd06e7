"""Which subject of its own sentence a quotation belongs to."""

from __future__ import annotations

from itertools import pairwise

from sinmun.quotes.marks import Marked
from sinmun.quotes.sentences import Unit, index_at
from sinmun.quotes.subjects import Subject, noun_phrase
from sinmun.quotes.verbs import Saying, light_verb, saying_nouns

_PREDICATES = frozenset({"VV", "VA", "VX", "XSV", "XSA", "VCP", "VCN", "VV-R", "VV-I", "VA-R", "VA-I"})
_SKIPPED = frozenset({"SP", "SE", "SO"})


def saying_of(unit: Unit, span: Marked, text: str) -> Saying | None:
    """Return the predicate whose object the quotation is: the first one behind it, on the same line."""
    saying = next((saying for saying in unit.sayings if saying.start >= span.close), None)
    first = index_at(unit, span.close)
    for index in range(first, min(first + 4, len(unit.tokens))):
        light = light_verb(unit.tokens, index)
        if light is None:
            continue
        plain = all(token.tag[0] == "J" or token.tag in ("EC", "VCP") for token in unit.tokens[first:index])
        if plain and (saying is None or light.first < saying.first):
            return light
    if saying is not None and "\n" in text[span.close : saying.start]:
        return None
    return saying


def subject_of(unit: Unit, span: Marked, saying: Saying | None) -> Subject | None:
    """Return who the sentence says speaks, ``None`` if it does not.

    In this order: the subject between quotation and verb (“…”고 오 시장은 말했다), the subject before the quotation, the noun
    the verb modifies (“…”고 말한 김 대표), the owner of the saying (“…”는 게 서울시의 설명이다).
    """
    return (
        _subject_after(unit, span, saying)
        or _subject_before(unit, span)
        or modified(unit, saying)
        or _genitive_after(unit, span)
    )


def _subject_after(unit: Unit, span: Marked, saying: Saying | None) -> Subject | None:
    if saying is None:
        return None
    later = [other.open for other in unit.quoted if other.open >= span.close]
    limit = min([saying.start, *later])
    between = [subject for subject in unit.subjects if span.close <= subject.start and subject.end <= limit]
    for subject in between:
        if subject.name is not None or subject.pronoun:
            return subject
    return between[0] if between else None


def _subject_before(unit: Unit, span: Marked) -> Subject | None:
    """The subject before the quotation: a near 이/가 if no verb stands between, else the last 은/는, else any."""
    before = [subject for subject in unit.subjects if subject.end <= span.open]
    if not before:
        return None
    nearest = before[-1]
    if not nearest.topic and not verb_between(unit, nearest.end, span.open):
        return nearest
    topics = [subject for subject in before if subject.topic]
    named = [subject for subject in topics if subject.name is not None or subject.pronoun]
    if named and topics[-1] is not named[-1] and not verb_between(unit, named[-1].end, topics[-1].start):
        return named[-1]
    if topics:
        return topics[-1]
    return nearest if nearest.name is not None else None


def modified(unit: Unit, saying: Saying | None) -> Subject | None:
    """Return the subject that the verb modifies: “…”고 말한 김 대표는."""
    if saying is None or not saying.modifies:
        return None
    for subject in unit.subjects:
        if 0 <= subject.start - saying.end <= 1:
            return subject
    return None


def _genitive_after(unit: Unit, span: Marked) -> Subject | None:
    for index in range(index_at(unit, span.close), len(unit.tokens) - 1):
        if unit.tokens[index].tag == "JKG" and unit.tokens[index + 1].form in saying_nouns():
            found = noun_phrase(unit.tokens, index, unit.named)
            if found is not None:
                return found
    return None


def verb_between(unit: Unit, start: int, end: int) -> bool:
    """Whether a verb that goes on (하자, 한, 했다) stands between two offsets."""
    between = unit.tokens[index_at(unit, start) : index_at(unit, end)]
    return any(
        token.tag in _PREDICATES and following.tag in ("EC", "ETM", "EP")
        for token, following in pairwise(between)
    )


def headline_subject(unit: Unit, span: Marked, text: str) -> Subject | None:
    """Return whom a headline names right before the words (오 시장 “…” 당부) or right behind (“…” 오 시장, …)."""
    stop = index_at(unit, span.open)
    while stop and unit.tokens[stop - 1].tag in _SKIPPED and unit.tokens[stop - 1].end <= span.open:
        stop -= 1
    if stop and span.open - unit.tokens[stop - 1].end <= 2:
        found = noun_phrase(unit.tokens, stop, unit.named, antecedents=unit.antecedents)
        if found is not None and found.name is not None:
            return found
    return None if text[unit.start : span.open].strip() else _named_behind(unit, span)


def _named_behind(unit: Unit, span: Marked) -> Subject | None:
    """The person right behind the words with which a headline begins, if the phrase ends there."""
    first = index_at(unit, span.close)
    stop = first
    while stop < len(unit.tokens) and unit.tokens[stop].tag not in _SKIPPED:
        stop += 1
    if stop == first or unit.tokens[first].start - span.close > 1 or stop == len(unit.tokens):
        return None
    inside = [mention for mention, _ in unit.named if mention.start == unit.tokens[first].start]
    titles = sum(token.start >= inside[0].end for token in unit.tokens[first:stop]) if inside else 0
    return noun_phrase(unit.tokens, stop, unit.named) if inside and titles <= 1 else None
