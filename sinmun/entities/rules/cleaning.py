"""What a tagger's mentions become before anybody is gathered: trimmed, of one label per form, none inside a word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sinmun.entities.mention import CERTAIN, LIKELY, Label, Mention
from sinmun.entities.rules.grounds import is_ground
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries
from sinmun.lexicons import words

_MAJORITY = 0.66
_HALF = 0.5
_SURE = 0.97
_DETERMINERS = frozenset({"전", "현", "각", "모든", "이", "그", "한", "새", "옛"})
_MUNICIPAL = re.compile(r"[가-힣]{2,6}[시군구도]")
_NOUN_TAGS = frozenset({"NNG", "XPN", "XSN"})
_EDGES = ' \t\n,‘’“”"[]<>〈〉《》「」…·'


class Cover:
    """Which characters of the text belong to a mention already."""

    def __init__(self, length: int, mentions: Iterable[Mention] = ()) -> None:
        self._taken = bytearray(length)
        for mention in mentions:
            self.take(mention.start, mention.end)

    def free(self, start: int, end: int) -> bool:
        """Return whether no character of the span is taken."""
        return self._taken.find(1, start, end) < 0

    def taken(self, start: int, end: int) -> bool:
        """Return whether every character of the span is taken."""
        return self._taken.find(0, start, end) < 0

    def taken_before(self, offset: int) -> bool:
        """Return whether the character at ``offset`` is taken; what lies before the text is not."""
        return offset >= 0 and bool(self._taken[offset])

    def take(self, start: int, end: int) -> None:
        """Mark the span as taken."""
        self._taken[start:end] = b"\x01" * (end - start)


def clean(mentions: Sequence[Mention], boundaries: Boundaries, cover: Cover) -> list[Mention]:
    """Return the mentions that can stand: trimmed, not inside a word, not generic, none overlapping.

    Of overlapping mentions the longer stays. What ``cover`` holds already (the user's names) wins over all. The kept
    mentions are taken in ``cover``.
    """
    kept: list[Mention] = []
    generic = words("organizations/generic.txt")
    for raw in sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start)):
        mention = _trim(raw, boundaries.text)
        if mention is None or not cover.free(mention.start, mention.end):
            continue
        if mention.label == "PS" and _is_tail(mention, boundaries.text):
            continue
        if mention.text.isascii() and _is_half(mention, boundaries.text):
            continue
        if mention.label != "PS" and (
            mention.text in generic
            or _is_office(mention.text)
            or _is_generic(mention, boundaries.text)
            or not _whole(mention, boundaries)
        ):
            continue
        cover.take(mention.start, mention.end)
        kept.append(mention)
    return sorted(kept)


def _is_office(form: str) -> bool:
    """Return whether a place with an office is meant, not a body: 대전시장, 유성구청장."""
    head = names.head_of(form, words("people/local_offices.txt"))
    if head is None or len(head) == len(form):
        return False
    place = form[: -len(head)]
    return place in words("organizations/states_and_cities.txt") or head not in ("시장", "지사")


def _is_generic(mention: Mention, text: str) -> bool:
    """Return whether a single word names an office or department of some body, or a people: 장기이식센터장, 화학과, 한국인."""
    form = mention.text
    if " " in form or registry.is_form(form):
        return False
    if form[-1] in "인어계" and form[:-1] in words("organizations/states_and_cities.txt"):
        return True
    if mention.label == "OG" and names.head_of(form, words("organizations/generic_endings.txt")) is not None:
        return True
    if form[-1] != "장" or (mention.label == "LC" and not registry.is_form(form[:-1])):
        return False
    title = names.title_in(text, mention.start)
    return title is not None and title.end == mention.end and title.head != "시장"


def _is_tail(mention: Mention, text: str) -> bool:
    """Return whether a strange person is only the end of a longer word: 과학관 in 국립해온과학관."""
    before = text[mention.start - 1 : mention.start] if mention.start else ""
    return "가" <= before <= "힣" and len(mention.text) > 2 and names.surname_of(mention.text) is None


def _is_half(mention: Mention, text: str) -> bool:
    """Return whether a name in Latin letters is only one side of a hyphen: ZATION in AI-ZATION."""
    before, behind = text[max(0, mention.start - 2) : mention.start], text[mention.end : mention.end + 2]
    return (before[-1:] == "-" and before[:-1].isalnum()) or (behind[:1] == "-" and behind[1:].isalnum())


def _trim(mention: Mention, text: str) -> Mention | None:
    start, end = mention.start, mention.end
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    first, space, rest = text[start:end].partition(" ")
    if mention.label != "PS" and space and first in _DETERMINERS:
        if len(rest) < 2:
            return None
        start = end - len(rest)
    if start == end:
        return None
    return mention.spanning(start, end, text)


def _whole(mention: Mention, boundaries: Boundaries) -> bool:
    """Return whether a body's or place's name is a word of its own: 서울시 in 서울시의 is, in 서울시민 it is not."""
    inside = not boundaries.begins(mention.start) and boundaries.token_at(mention.start) is None
    if inside and len(mention.text) > 1:
        return False
    if boundaries.closes(mention.end, long=True):
        return True
    rest = boundaries.run(mention.end)
    if len(mention.text) == 1 or mention.text[-1].isascii():
        return True
    if mention.label == "LC":
        return not any(
            rest.startswith(word) and names.is_particles(rest[len(word) :])
            for word in words("organizations/longer_words.txt")
        )
    return any(
        rest.startswith(suffix) and names.is_particles(rest[len(suffix) :])
        for suffix in words("organizations/name_suffixes.txt")
    )


def without_nouns(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions without those that only look like names.

    An uncertain one goes that is a common noun of Kiwi's (감염내과), and a person whose name stands in the article three
    times and more, while the tagger saw a person at no more than a third of them (세정액).
    """
    tagged = Counter([mention.text for mention in mentions])
    suspects = {
        m.text for m in mentions if m.label == "PS" and names.surname_of(m.text) is None and len(m.text) > 2
    }
    standing = Counter([form for _, _, form in boundaries.find(suspects)])
    rare = {form for form in suspects if standing[form] >= 3 and tagged[form] * 3 <= standing[form]}
    return [
        m for m in mentions if not _is_noun(m, boundaries, rare=m.text in rare) and not _is_clause(m, tagged)
    ]


def _is_clause(mention: Mention, tagged: Counter[str]) -> bool:
    """Return whether the first word is another mention with a particle of the subject or object."""
    first, space, _ = mention.text.partition(" ")
    return bool(space) and first[-1] in "을를은는" and first[:-1] in tagged


def _is_noun(mention: Mention, boundaries: Boundaries, *, rare: bool) -> bool:
    if mention.label == "LC" or len(mention.text) < 3:
        return False
    if mention.label == "PS" and names.surname_of(mention.text) is not None:
        return False
    if mention.label == "OG":
        if mention.score >= LIKELY or names.head_of(mention.text, words("organizations/endings.txt")):
            return False
        return _is_common(mention, boundaries)
    if rare and mention.score < _SURE:
        return True
    return (rare or mention.score < CERTAIN) and _is_common(mention, boundaries)


def _is_common(mention: Mention, boundaries: Boundaries) -> bool:
    """Return whether the name is nothing but common nouns of Kiwi's."""
    tokens = boundaries.between(mention.start, mention.end)
    return bool(tokens) and all(token.tag in _NOUN_TAGS and not token.oov for token in tokens)


def _may_be_building(form: str) -> bool:
    """Return whether a body of this name is also a building that one goes to: 해온시청, 새벽대병원."""
    return form[-1] in "청원관당소실궁교대"


def unify(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions with one label for a form that the tagger gives different ones.

    A form takes the label that has two thirds of the tagger's certainty, a firm's name half of it; a city's or county's
    full name is its government as soon as a quarter says so, save where something happens in it. Bare names of states
    and cities keep what each place in the text says: Suwon is a city here and a club there.
    """
    first: dict[str, Label] = {}
    several = {m.text for m in mentions if first.setdefault(m.text, m.label) != m.label and len(m.text) > 1}
    several -= words("organizations/states_and_cities.txt")
    votes: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for mention in mentions if several else ():
        if mention.text in several:
            votes[mention.text][mention.label] += mention.score  # type: ignore[assignment]
    chosen: dict[str, Label] = {
        mention.text.split()[-1]: "PS"
        for mention in mentions
        if mention.label == "PS" and " " in mention.text
    }
    for form, labels in votes.items():
        if _MUNICIPAL.fullmatch(form) and labels["OG"] * 4 >= sum(labels.values()):
            chosen[form] = "OG"
            continue
        label, weight = labels.most_common(1)[0]
        needed = _MAJORITY if labels["PS"] or _may_be_building(form) else _HALF
        if weight >= needed * sum(labels.values()):
            chosen[form] = label
        elif names.surname_of(form) and labels["PS"] and len(form) == 3:
            chosen[form] = "PS"
    return [_labelled(mention, chosen, text) if mention.text in chosen else mention for mention in mentions]


def _labelled(mention: Mention, chosen: Mapping[str, Label], text: str) -> Mention:
    label = chosen[mention.text]
    ground = mention.label == "LC" != label and is_ground(mention, text)
    return mention if ground else mention.labelled(label)
