"""Repairs of a tagger's spans that the whole document supports.

Kiwi glues a particle to a name it does not know (산타로사가), and a tagger runs two names together (발루아 벨로니아
대통령) or takes a city's government for a person; the other places where the same words stand show it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sinmun.entities import names
from sinmun.entities.boundaries import Boundaries, particles
from sinmun.entities.mention import Mention
from sinmun.lexicons import words

_LAST_PARTICLE = re.compile(r"(?:에서|에게|으로|이|가|은|는|을|를|의|도|와|과|로)$")
_MUNICIPAL = re.compile(r"[가-힣]{2,}[시군구도]")


def repair(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions with particles cut off, joined names parted and governments labelled."""
    text = boundaries.text
    forms = Counter(mention.text for mention in mentions)
    municipal: dict[str, bool] = {}
    result: list[Mention] = []
    for mention in mentions:
        mention = _from_word_start(_cut_particle(mention, forms, boundaries), boundaries)
        for part in _part(mention, forms, text):
            if part.label == "OG" and len(part.text) > 2 and _is_state(part, text):
                part = part._replace(label="LC")
            if part.label != "OG" and _MUNICIPAL.fullmatch(part.text):
                if part.text not in municipal:
                    municipal[part.text] = _is_government(part.text, text)
                if municipal[part.text]:
                    part = part._replace(label="OG")
            result.append(_by_ending(part))
    return _between(result, text)


def _by_ending(mention: Mention) -> Mention:
    """Return a person or place as a body if it ends in what only names of bodies end in (이글스)."""
    clubs = words("organizations/clubs.txt")
    if mention.label != "OG" and names.head_of(mention.text, clubs):
        return mention._replace(label="OG")
    if mention.label == "PS" and names.surname_of(mention.text) is None:
        head = names.head_of(mention.text, words("organizations/endings.txt"))
        return mention._replace(label="OG") if head is not None and len(head) > 2 else mention
    return mention


def _between(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions, what stands between a name and a title (마르타 린드홀름 노르딘 총리) labelled as state or body."""
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if (
            mention.label == "PS"
            and last is not None
            and last.label == "PS"
            and last.end + 1 == mention.start
            and text[last.end] == " "
            and len(mention.text) > 1
            and (title := names.title_after(text, mention.end)) is not None
        ):
            of_state = title.head in words("people/state_titles.txt")
            mention = mention._replace(label="LC" if of_state else "OG")
        result.append(mention)
    return result


def _from_word_start(mention: Mention, boundaries: Boundaries) -> Mention:
    """Return a body that begins inside a word with the rest of that word before it (시의회 in 해온시의회)."""
    start = mention.start
    if mention.label != "OG" or len(mention.text) < 3 or boundaries.begins(start):
        return mention
    while start > mention.start - 5 and not boundaries.begins(start):
        start -= 1
    if not boundaries.begins(start):
        return mention
    return mention._replace(start=start, text=boundaries.text[start : mention.end])


def _cut_particle(mention: Mention, forms: Counter[str], boundaries: Boundaries) -> Mention:
    match = _LAST_PARTICLE.search(mention.text)
    if match is None or len(mention.text) - len(match.group()) < 3 or forms[mention.text] > 1:
        return mention
    tokens = boundaries.between(mention.start, mention.end)
    if boundaries.run(mention.end) or not tokens or tokens[-1].tag != "NNP":
        return mention
    stem = mention.text[: match.start()]
    if not forms[stem] and not _stands_alone(stem.split()[-1], match.group(), boundaries):
        return mention
    return mention._replace(end=mention.start + len(stem), text=stem)


def _stands_alone(word: str, particle: str, boundaries: Boundaries) -> bool:
    """Return whether ``word`` also stands with nothing or something other than ``particle`` behind it."""
    at = boundaries.text.find(word) if len(word) > 1 else -1
    while at >= 0:
        rest = boundaries.run(at + len(word))
        if boundaries.begins(at) and not rest.startswith(particle):
            if not rest or particles().fullmatch(rest):
                return True
        at = boundaries.text.find(word, at + 1)
    return False


def _part(mention: Mention, forms: Counter[str], text: str) -> Iterator[Mention]:
    """Yield a person's name, without the state or body that stands between it and the title."""
    head, _, last = mention.text.rpartition(" ")
    if mention.label != "PS" or not head or names.title_after(text, mention.end) is None:
        yield mention
        return
    place = last in words("organizations/places.txt")
    if not (place or forms[head] or (forms[last] and not forms[mention.text] > 1)):
        yield mention
        return
    yield mention._replace(end=mention.start + len(head), text=head)
    if place:
        yield mention._replace(start=mention.end - len(last), text=last, label="LC")


def _is_state(mention: Mention, text: str) -> bool:
    """Return whether a head of state's title follows: 벨로니아 대통령 acts for a state, not for a body."""
    if not text.startswith(" ", mention.end) or " " in mention.text or mention.text[-1] in "당부처실청":
        return False
    title = names.title_in(text, mention.end + 1)
    return title is not None and title.text in words("people/heads_of_state.txt")


def _is_government(form: str, text: str) -> bool:
    return any(form + end in text for end in words("organizations/municipal_evidence.txt"))
