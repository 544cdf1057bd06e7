"""What a tagger's mentions become before anybody is gathered: trimmed, of one label per form, none inside a word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sinmun.entities import names
from sinmun.entities.boundaries import Boundaries
from sinmun.entities.mention import Label, Mention
from sinmun.lexicons import words

_MAJORITY = 0.67
_CERTAIN = 0.9
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
        return not any(self._taken[start:end])

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
        if mention.label != "PS" and (mention.text in generic or not _whole(mention, boundaries)):
            continue
        cover.take(mention.start, mention.end)
        kept.append(mention)
    return sorted(kept)


def _trim(mention: Mention, text: str) -> Mention | None:
    start, end = mention.start, mention.end
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    if start == end:
        return None
    return mention._replace(start=start, end=end, text=text[start:end])


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
    """Return the mentions without uncertain people that are common nouns of Kiwi's and no Korean name (감염내과)."""
    return [mention for mention in mentions if not _is_noun(mention, boundaries)]


def _is_noun(mention: Mention, boundaries: Boundaries) -> bool:
    if mention.label != "PS" or mention.score >= _CERTAIN or names.surname_of(mention.text) is not None:
        return False
    tokens = boundaries.between(mention.start, mention.end)
    return (
        len(mention.text) > 2
        and bool(tokens)
        and all(token.tag in _NOUN_TAGS and not token.oov for token in tokens)
    )


def unify(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with one label for a form that the tagger gives different ones.

    A form takes the label that has two thirds of the tagger's certainty. Bare names of states and cities keep what each
    place in the text says: Suwon is a city here and a club there.
    """
    votes: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for mention in mentions:
        votes[mention.text][mention.label] += mention.score  # type: ignore[assignment]
    chosen: dict[str, Label] = {
        mention.text.split()[-1]: "PS"
        for mention in mentions
        if mention.label == "PS" and " " in mention.text
    }
    for form, labels in votes.items():
        if len(labels) > 1 and form not in words("organizations/places.txt") and len(form) > 1:
            label, weight = labels.most_common(1)[0]
            if weight >= _MAJORITY * sum(labels.values()):
                chosen[form] = label
            elif names.surname_of(form) and labels["PS"] and len(form) == 3:
                chosen[form] = "PS"
    return [mention._replace(label=chosen.get(mention.text, mention.label)) for mention in mentions]
