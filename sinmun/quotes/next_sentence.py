"""Who speaks a sentence that is nothing but a quotation: what stands before it and behind it tells."""

from __future__ import annotations

from typing import NamedTuple

from sinmun.lexicons import words
from sinmun.quotes.floor import Memory, Told
from sinmun.quotes.indirect import find_reports
from sinmun.quotes.sentences import Unit
from sinmun.quotes.subjects import Subject, noun_phrase
from sinmun.quotes.verbs import saying_nouns

_THUS = frozenset({"이렇게", "이같이", "이처럼", "이렇", "그렇", "이리", "이같"})
_SHORT = 12
_TAIL = 6


class Place(NamedTuple):
    """A unit among its neighbours."""

    unit: Unit
    previous: Unit | None
    following: Unit | None
    number: int


def is_bare(unit: Unit) -> bool:
    """Whether the sentence is nothing but quotations."""
    return not any(token.tag[0] in "NVM" for token in unit.tokens)


def told_beside(memory: Memory, text: str, place: Place) -> Told | None:
    """Return who speaks a bare quotation, ``None`` if its neighbours do not tell.

    In this order: the sentence behind it says whose words they were (박 씨의 말이다); the sentence before it announces
    them (그는 이렇게 말했다.); the last speaker goes on; the person of whom the sentence before or behind it speaks on the
    same line (“….” 그는 하늘을 가리켰다), or both of them on the lines around it.
    """
    number = place.number
    previous = _neighbour(place.previous)
    following = _neighbour(place.following)
    if following is not None and not following.quoted:
        owner = _owner(following)
        if owner is not None:
            return memory.resolve(text, owner, number)
    if previous is not None and not previous.quoted and previous.sayings:
        subjects = [subject for subject in previous.subjects if subject.topic] or list(previous.subjects)
        if subjects:
            return memory.resolve(text, subjects[-1], number)
    if number - memory.spoken == 1:
        return Told(memory.said.speaker)
    return _told_by_deeds(memory, text, place.unit, previous=previous, following=following, number=number)


def _neighbour(unit: Unit | None) -> Unit | None:
    return unit if unit is not None and unit.part == "body" else None


def _told_by_deeds(
    memory: Memory, text: str, unit: Unit, *, previous: Unit | None, following: Unit | None, number: int
) -> Told | None:
    before = _person(previous) if previous is not None and not previous.quoted else None
    behind = _person(following) if following is not None else None
    one = memory.resolve(text, before, number) if before is not None else None
    other = memory.resolve(text, behind, number) if behind is not None else None
    if one is not None and previous is not None and "\n" not in text[previous.start : unit.start]:
        return one
    if other is not None and following is not None and "\n" not in text[unit.end : following.start]:
        return other
    return one if one is not None and other is not None and one.speaker == other.speaker else None


def _person(unit: Unit) -> Subject | None:
    """Return the person of whom the sentence speaks, if its first subject is one."""
    first = next((subject for subject in unit.subjects if subject.topic), None)
    first = first or next(iter(unit.subjects), None)
    return first if first is not None and first.label != "OG" else None


def _owner(unit: Unit) -> Subject | None:
    """Whose words the sentence says the last ones were.

    박 씨의 말이다, 김 대표가 한 말이다, 그는 이렇게 말했다, 말을 마친 배씨는, 박 교사가 종을 쓰다듬으며 말했다.
    """
    tokens = unit.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.tag == "JKG" and tokens[index + 1].form in saying_nouns() and len(tokens) - index <= _TAIL:
            return noun_phrase(tokens, index, unit.named, antecedents=unit.antecedents)
    if not unit.subjects:
        return None
    if _closes(unit):
        return unit.subjects[0]
    points_back = any(token.form in _THUS for token in tokens)
    says = bool(unit.sayings) or any(token.form in saying_nouns() for token in tokens)
    if says and (points_back or len(tokens) <= _SHORT or _ends_in_saying(unit)):
        return unit.subjects[0]
    return None


def _closes(unit: Unit) -> bool:
    return any(
        token.form == "말" and particle.tag == "JKO" and verb.form in words("quotes/closing.txt")
        for token, particle, verb in zip(unit.tokens, unit.tokens[1:], unit.tokens[2:], strict=False)
    )


def _ends_in_saying(unit: Unit) -> bool:
    """Whether the sentence ends in a verb of saying whose object is not in the sentence."""
    if not unit.sayings or unit.sayings[-1].modifies:
        return False
    rest = unit.tokens[unit.sayings[-1].first :]
    plain = not any(token.tag in ("ETM", "ETN", "NNG", "NNP") for token in rest[2:])
    takes_object = unit.tokens[max(0, unit.sayings[-1].first - 1)].tag == "JKO"
    return plain and not takes_object and not any(find_reports(unit))
