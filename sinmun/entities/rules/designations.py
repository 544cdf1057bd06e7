"""Spans of bodies and places: a designation ends where the name does, and takes along what belongs to the name.

A tagger takes an official's title for a part of the body (부산경찰청 사이버범죄수사대장), a country for a part of a company's
name (미국 마이크론), and ends a name inside a word that Kiwi parts (한국 in 한국ESG기준원).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sinmun.entities.mention import Label, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries
from sinmun.lexicons import words

_FULL_NAME = re.compile(r"[가-힣]{3,4}")
_SHORTEST_REST = 3
_SHORTEST_PART = 3
_DIVISIONS = ("시", "군", "구")


def designations(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions, those of bodies and places cut to the names they hold, or grown to the whole name."""
    starts = {mention.start for mention in mentions}
    signs = registry.hanja()
    labels = {mention.text: mention.label for mention in mentions}
    result: list[Mention] = []
    for tagged in mentions:
        mention = _after_legal_form(tagged, boundaries)
        rest = boundaries.run(mention.end)
        whole = _whole(mention, rest, labels, boundaries) if rest else mention
        if whole.label == "PS":
            result.append(whole)
            continue
        if " " in whole.text:
            result += _parts(whole, boundaries)
        elif len(whole.text) > 1 and whole.text[0] in signs:
            result += _signs(whole, boundaries.text)
        else:
            result.append(whole)
    return [_with_part(part, boundaries, starts) for part in _joined(result, boundaries.text)]


def _after_legal_form(mention: Mention, boundaries: Boundaries) -> Mention:
    """Return the name behind 법무법인 alone, as a body: the kind of firm is no part of it, where it is a word of its own."""
    text, start, forms = boundaries.text, mention.start, _forms_before()
    if start > 4 and text[start - 5 : start - 1] in forms and text[start - 1] == " ":
        return mention.labelled("OG")
    form, space, rest = mention.text.partition(" ")
    if form not in forms:
        return mention
    at = mention.start + len(form) + 1
    if space:
        return mention._replace(start=at, text=rest, label="OG")
    token = boundaries.token_at(at)
    if token is None or token.tag not in ("NNG", "NNP") or not boundaries.closes(token.end):
        return mention
    return mention._replace(start=at, end=token.end, text=boundaries.text[at : token.end], label="OG")


@cache
def _forms_before() -> frozenset[str]:
    lawful = {form for form in words("organizations/legal_forms.txt") if form.endswith(("법인", "회사"))}
    return frozenset(lawful | {"법무법인", "세무법인", "회계법인", "특허법인"})


def _whole(mention: Mention, rest: str, labels: Mapping[str, Label], boundaries: Boundaries) -> Mention:
    """Return a mention grown by as much of the ``rest`` of its word as belongs to the name."""
    if mention.label == "OG" and rest == "과" and _is_subject(mention.text):
        return mention.spanning(mention.start, mention.end + 1, boundaries.text)
    if names.is_particles(rest):
        return mention
    whole = _government(mention, rest, labels, boundaries)
    if whole is mention:
        whole = _as_elsewhere(mention, rest, labels, boundaries.text)
    if whole is mention and mention.label != "PS":
        whole = _whole_word(mention, rest, boundaries.text)
    return whole


def _is_subject(name: str) -> bool:
    """Return whether a school's name ends in a subject, whose department follows: 포스텍 화학(과)."""
    return name[-1] == "학" and name[-2:] != "대학" and " " in name


def _signs(mention: Mention, text: str) -> Iterator[Mention]:
    """Yield the hanja of two states apart (韓美), all else as it is."""
    if all(sign in registry.hanja() for sign in mention.text):
        for at in range(mention.start, mention.end):
            yield mention.spanning(at, at + 1, text)
    else:
        yield mention


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
            and _is_part(mention.text)
        ):
            result[-1] = last.spanning(last.start, mention.end, text)
        else:
            result.append(mention)
    return result


def _government(mention: Mention, rest: str, labels: Mapping[str, Label], boundaries: Boundaries) -> Mention:
    """Return a place before 시, 군 or 구 with it, if the article has the government elsewhere: 솔내 in 솔내군은 by 솔내군수."""
    if rest[0] not in _DIVISIONS or not names.is_particles(rest[1:]) or " " in mention.text:
        return mention
    name = mention.text + rest[0]
    if name not in boundaries.governments and labels.get(name) != "OG":
        return mention
    return mention.spanning(mention.start, mention.end + 1, boundaries.text).labelled("OG")


def _as_elsewhere(mention: Mention, rest: str, labels: Mapping[str, Label], text: str) -> Mention:
    """Return what ends inside a word grown to the name that is tagged elsewhere: 세온해 in 세온해양 쪽."""
    for size in range(len(rest), 0, -1):
        label = labels.get(mention.text + rest[:size])
        if label is not None and names.is_particles(rest[size:]):
            return mention.spanning(mention.start, mention.end + size, text).labelled(label)
    return mention


def _whole_word(mention: Mention, rest: str, text: str) -> Mention:
    """Return what ends inside the name of a body grown to its end: 한국 in 한국ESG기준원은, 하노이 in 하노이과학기술대를."""
    last = mention.text.rpartition(" ")[2]
    for size in range(len(rest), _SHORTEST_REST - 1, -1):
        if not names.is_particles(rest[size:]):
            continue
        ending = names.head_of(rest[:size], words("organizations/endings.txt"))
        if ending is not None or registry.is_listed(last + rest[:size]):
            return mention.spanning(mention.start, mention.end + size, text).labelled("OG")
    return mention


def _parts(mention: Mention, boundaries: Boundaries) -> Iterator[Mention]:
    """Yield the name without the common noun or title behind it, apart from the country or person before or behind it."""
    text = boundaries.text
    head, _, last = mention.text.rpartition(" ")
    if registry.is_listed(mention.text) or last in words("organizations/departments.txt"):
        yield mention
    elif last in words("organizations/generic_tails.txt"):
        whose = mention.spanning(mention.start, mention.start + len(head), text)
        yield from _parts(whose.labelled("OG") if registry.is_listed(head) else whose, boundaries)
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
    if not _FULL_NAME.fullmatch(last) or names.surname_of(last) is None or registry.is_listed(last):
        yield mention
        return
    if head:
        yield mention.spanning(mention.start, mention.start + len(head), text)
    yield mention.spanning(mention.end - len(last), mention.end, text).labelled("PS")


def _without_country(mention: Mention, text: str) -> Iterator[Mention]:
    """Yield country and body apart where the country only says whose the body is: 미국 | 마이크론, but 미국 국무부."""
    country, _, rest = mention.text.partition(" ")
    kind, _, name = rest.partition(" ")
    if name and country in words("organizations/states_and_cities.txt") and _is_kind(kind):
        yield mention.spanning(mention.start, mention.start + len(country), text).labelled("LC")
        yield mention.spanning(mention.end - len(name), mention.end, text).labelled("OG")
    elif country in words("organizations/states_and_cities.txt") and (
        registry.is_foreign_firm(rest)
        or names.head_of(rest, words("organizations/universities.txt")) is not None
    ):
        yield mention.spanning(mention.start, mention.start + len(country), text).labelled("LC")
        yield mention.spanning(mention.end - len(rest), mention.end, text).labelled("OG")
    else:
        yield mention


def _is_kind(word: str) -> bool:
    return names.head_of(word, words("organizations/firm_kinds.txt")) is not None


def _is_part(word: str) -> bool:
    """Return whether a word names a part of a body: 보건대학원, but not 대학원."""
    head = names.head_of(word, words("organizations/parts.txt"))
    return head is not None and (head != word or len(word) > _SHORTEST_PART)


def _with_part(mention: Mention, boundaries: Boundaries, starts: set[int]) -> Mention:
    """Return the body with the word behind it that names a part of it: 부산은행 with 하단지점, 연세대 with 경영대학."""
    at = mention.end + 1
    if mention.label != "OG" or at in starts or boundaries.text[mention.end : at] != " ":
        return mention
    word = boundaries.run(at)
    for size in range(len(word), _SHORTEST_PART - 1, -1):
        if _is_part(word[:size]) and names.is_particles(word[size:]):
            return mention.spanning(mention.start, at + size, boundaries.text)
    return mention
