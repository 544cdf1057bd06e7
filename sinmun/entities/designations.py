"""Spans of bodies and places: a designation ends where the name does, and takes along what belongs to the name.

A tagger takes an official's title for a part of the body (부산경찰청 사이버범죄수사대장), a country for a part of a company's
name (미국 마이크론), and ends a name inside a word that Kiwi parts (한국 in 한국ESG기준원).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sinmun.entities import bodies, names
from sinmun.entities.boundaries import Boundaries
from sinmun.entities.mention import Label, Mention
from sinmun.lexicons import words

_FULL_NAME = re.compile(r"[가-힣]{3,4}")
_SHORTEST_REST = 3
_SHORTEST_PART = 3
_DIVISIONS = ("시", "군", "구")


def designations(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions, those of bodies and places cut to the names they hold, or grown to the whole name."""
    starts = {mention.start for mention in mentions}
    result: list[Mention] = []
    labels = {mention.text: mention.label for mention in mentions}
    for short in mentions:
        mention = _as_elsewhere(_government(short, labels, boundaries), labels, boundaries)
        if mention.label == "PS":
            result.append(mention)
            continue
        parts = _parts(_whole_word(mention, boundaries), boundaries)
        result += (_with_part(part, boundaries, starts) for part in parts)
    return _joined(result, boundaries.text)


def _joined(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions, a body and the part of it that is tagged for itself as one: 신한은행 | 여의도지점."""
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if (
            last is not None
            and last.label == "OG"
            and mention.label != "PS"
            and last.end + 1 == mention.start
            and text[last.end] == " "
            and names.head_of(mention.text, words("organizations/parts.txt")) is not None
        ):
            result[-1] = last.spanning(last.start, mention.end, text)
        else:
            result.append(mention)
    return result


def _government(mention: Mention, labels: Mapping[str, Label], boundaries: Boundaries) -> Mention:
    """Return a place before 시, 군 or 구 with it, if the article has the government elsewhere: 솔내 in 솔내군은 by 솔내군수."""
    rest = boundaries.run(mention.end)
    if rest[:1] not in _DIVISIONS or not names.is_particles(rest[1:]) or " " in mention.text:
        return mention
    name = mention.text + rest[0]
    if name not in boundaries.governments and labels.get(name) != "OG":
        return mention
    return mention.spanning(mention.start, mention.end + 1, boundaries.text).labelled("OG")


def _as_elsewhere(mention: Mention, labels: Mapping[str, Label], boundaries: Boundaries) -> Mention:
    """Return what ends inside a word grown to the name that is tagged elsewhere: 세온해 in 세온해양 쪽."""
    rest = boundaries.run(mention.end)
    for size in range(len(rest), 0, -1):
        label = labels.get(mention.text + rest[:size])
        if label is not None and names.is_particles(rest[size:]) and not names.is_particles(rest):
            return mention.spanning(mention.start, mention.end + size, boundaries.text).labelled(label)
    return mention


def _whole_word(mention: Mention, boundaries: Boundaries) -> Mention:
    """Return what ends inside the name of a body grown to its end: 한국 in 한국ESG기준원은, 하노이 in 하노이과학기술대를."""
    rest = boundaries.run(mention.end)
    if not rest:
        return mention
    last = mention.text.rpartition(" ")[2]
    if (
        mention.label == "OG"
        and last[-1] == "학"
        and last[-2:] != "대학"
        and len(last) < len(mention.text)
        and rest == "과"
    ):
        return mention.spanning(mention.start, mention.end + 1, boundaries.text)
    for size in range(len(rest), _SHORTEST_REST - 1, -1):
        if not names.is_particles(rest[size:]):
            continue
        ending = names.head_of(rest[:size], words("organizations/endings.txt"))
        if bodies.is_listed(last + rest[:size]) or ending is not None:
            return mention.spanning(mention.start, mention.end + size, boundaries.text).labelled("OG")
    return mention


def _parts(mention: Mention, boundaries: Boundaries) -> Iterator[Mention]:
    """Yield the name without the common noun or title behind it, apart from the country or person before or behind it."""
    text = boundaries.text
    head, _, last = mention.text.rpartition(" ")
    if not head and len(mention.text) > 1 and all(sign in bodies.hanja() for sign in mention.text):
        for at in range(mention.start, mention.end):
            yield mention.spanning(at, at + 1, text)
    elif not head or bodies.is_listed(mention.text) or last in words("organizations/departments.txt"):
        yield mention
    elif last in words("organizations/generic_tails.txt"):
        whose = mention.spanning(mention.start, mention.start + len(head), text)
        yield from _parts(whose.labelled("OG") if bodies.is_listed(head) else whose, boundaries)
    elif mention.label == "OG" and _is_title(mention, last, text):
        yield from _before_title(mention.spanning(mention.start, mention.start + len(head), text), text)
    else:
        yield from _without_country(mention, text)


def _is_title(mention: Mention, last: str, text: str) -> bool:
    title = names.title_in(text, mention.end - len(last))
    return title is not None and title.end == mention.end


def _before_title(mention: Mention, text: str) -> Iterator[Mention]:
    """Yield the body and the person before a title: 특수대응단 | 계우진 before 소방위."""
    head, _, last = mention.text.rpartition(" ")
    if not _FULL_NAME.fullmatch(last) or names.surname_of(last) is None or bodies.is_listed(last):
        yield mention
        return
    if head:
        yield mention.spanning(mention.start, mention.start + len(head), text)
    yield mention.spanning(mention.end - len(last), mention.end, text).labelled("PS")


def _without_country(mention: Mention, text: str) -> Iterator[Mention]:
    """Yield country and body apart where the country only says whose the body is: 미국 | 마이크론, but 미국 국무부."""
    country, _, rest = mention.text.partition(" ")
    kind, _, name = rest.partition(" ")
    if name and country in words("organizations/places.txt") and _is_kind(kind):
        yield mention.spanning(mention.start, mention.start + len(country), text).labelled("LC")
        yield mention.spanning(mention.end - len(name), mention.end, text).labelled("OG")
    elif country in words("organizations/places.txt") and (
        bodies.is_foreign_firm(rest)
        or names.head_of(rest, words("organizations/universities.txt")) is not None
    ):
        yield mention.spanning(mention.start, mention.start + len(country), text).labelled("LC")
        yield mention.spanning(mention.end - len(rest), mention.end, text).labelled("OG")
    else:
        yield mention


def _is_kind(word: str) -> bool:
    return names.head_of(word, words("organizations/firm_kinds.txt")) is not None


def _with_part(mention: Mention, boundaries: Boundaries, starts: set[int]) -> Mention:
    """Return the body with the word behind it that names a part of it: 부산은행 with 하단지점, 연세대 with 경영대학."""
    at = mention.end + 1
    if mention.label != "OG" or at in starts or boundaries.text[mention.end : at] != " ":
        return mention
    word = boundaries.run(at)
    for size in range(len(word), _SHORTEST_PART - 1, -1):
        if names.is_particles(word[size:]) and names.head_of(word[:size], words("organizations/parts.txt")):
            return mention.spanning(mention.start, at + size, boundaries.text)
    return mention
