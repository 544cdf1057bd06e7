"""Mentions the tagger passed over: names it found elsewhere in the article, and forms that can only be people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sinmun.entities import names
from sinmun.entities.boundaries import Boundaries
from sinmun.entities.cleaning import Cover
from sinmun.entities.mention import Label, Mention
from sinmun.entities.readings import Kind, Reading
from sinmun.entities.shortforms import is_short_form
from sinmun.lexicons import words

_SCORE = 0.9
_LETTER = re.compile(r"(?<![A-Za-z0-9가-힣])[A-Z](?=(?:\([^()\n]{1,30}\))?\s?(?:씨|군|양)(?![가-힣]{2}))")
_WORD = re.compile(r"[가-힣]{2,8}")


@cache
def _surname_forms() -> re.Pattern[str]:
    """Return the pattern of a surname before 씨, or before 모 and 씨 or an age."""
    surnames = "|".join(sorted(names.surnames(), key=len, reverse=True))
    bracket = r"(?:\s?\([^()\n]{1,30}\))?"
    return re.compile(
        rf"(?<![가-힣A-Za-z0-9])({surnames})"
        rf"(?={bracket}\s?씨(?![가-힣]{{3}})|\s?모\s?씨|\s?모\s?\(\d{{1,3}}|\s모\s(?:군|양)\s)"
    )


@cache
def _with_age() -> re.Pattern[str]:
    """Return the pattern of a Korean full name before an age in brackets and 씨, or before 씨 alone."""
    return re.compile(
        r"(?<![가-힣A-Za-z0-9])([가-힣]{2,4})(?:\(\d{1,3}세?(?:[·,ㆍ]\s?[^()\n]{1,20})?\)\s?(?:씨|군|양)|(?<=[가-힣]{3})\s?씨)"
        r"(?![가-힣]{3})"
    )


def shapes(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield people that their form alone shows: 김모(53)씨, 박씨, A씨, 홍길동(53)씨."""
    text = boundaries.text
    for pattern in (_surname_forms(), _LETTER):
        for match in pattern.finditer(text):
            yield from _take(cover, match.start(), match.end(), "PS", text)
    for match in _with_age().finditer(text):
        name = match.group(1)
        if names.surname_of(name) and name not in _no_names() and not _verbal(boundaries, match.start(1), match.end(1)):
            yield from _take(cover, match.start(1), match.end(1), "PS", text)


def _no_names() -> frozenset[str]:
    return words("people/not_people.txt") | names.all_titles()


def _verbal(boundaries: Boundaries, start: int, end: int) -> bool:
    tokens = boundaries.between(start, end)
    return any(token.tag.startswith(("J", "E", "V", "MA", "MM")) for token in tokens) and len(tokens) > 1


def repeats(boundaries: Boundaries, mentions: Sequence[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield the places where a name found elsewhere in the article stands as a word, untagged."""
    labels: dict[str, Label] = {}
    for mention in mentions:
        if len(mention.text) > 1 and _repeatable(mention):
            labels.setdefault(mention.text, mention.label)
    people = {form for form, label in labels.items() if label == "PS"}
    for start, end, form in boundaries.find(labels, also=_before_title(boundaries, people)):
        yield from _take(cover, start, end, labels[form], boundaries.text)


def _repeatable(mention: Mention) -> bool:
    if mention.label == "PS":
        return len(mention.text) > 2 or mention.score >= 0.7
    # A bare 서울 or 한국 may be part of a title or a team's name; only the tagger reads the context.
    return mention.label == "LC" or mention.text not in words("organizations/places.txt")


class _BeforeTitle:
    def __init__(self, boundaries: Boundaries, people: frozenset[str] | set[str]) -> None:
        self._text = boundaries.text
        self._people = people

    def __call__(self, form: str, end: int) -> bool:
        if form not in self._people:
            return False
        return names.title_in(self._text, end) is not None or names.address_after(self._text, end) is not None


def _before_title(boundaries: Boundaries, people: set[str]) -> _BeforeTitle:
    return _BeforeTitle(boundaries, people)


def surnames_with_titles(
    boundaries: Boundaries, readings: Sequence[Reading], cover: Cover
) -> Iterator[Mention]:
    """Yield 오 시장 where the article has an 오세훈, and foreign surnames alone where it has the full name.

    A surname that is also another word (이, 전, 한) needs a title that stands beside that person elsewhere.
    """
    text = boundaries.text
    titles: dict[str, set[str]] = {}
    for reading in readings:
        if reading.surname and reading.kind is not Kind.FOREIGN:
            known = titles.setdefault(reading.surname, set())
            if reading.title:
                known.add(reading.title)
    if titles:
        ambiguous = words("people/ambiguous_surnames.txt")
        pattern = re.compile(
            rf"(?<![가-힣A-Za-z0-9])({'|'.join(sorted(titles, key=len, reverse=True))})(?=\s[가-힣]|[가-힣]{{2}})"
        )
        for match in pattern.finditer(text):
            title = names.title_after(text, match.end())
            if title is None:
                continue
            surname = match.group(1)
            agrees = any(_agree(title.head, head) for head in titles[surname])
            spaced = text.startswith(" ", match.end())
            if agrees or (spaced and surname not in ambiguous):
                yield from _take(cover, match.start(), match.end(), "PS", text)
    parts = {
        piece
        for reading in readings
        if reading.kind is Kind.FOREIGN and " " in reading.mention.text
        for piece in (reading.mention.text.split()[-1],)
        if len(piece) > 1
    }
    for start, end, _ in boundaries.find(parts):
        yield from _take(cover, start, end, "PS", text)


def abbreviations(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield untagged words that are a regular abbreviation of a body of the article (질병청 of 질병관리청)."""
    full = {mention.text for mention in mentions if mention.label == "OG" and len(mention.text) > 3}
    heads: dict[str, list[str]] = {}
    for name in full:
        for piece in {name[0], *(part[0] for part in name.split())}:
            heads.setdefault(piece, []).append(name)
    if not heads:
        return
    text = boundaries.text
    seen: dict[str, bool] = {}
    for start in boundaries.word_starts:
        owners = heads.get(text[start])
        if owners is None:
            continue
        match = _WORD.match(text, start)
        if match is None:
            continue
        for end in range(match.end(), start + 2, -1):
            form = text[start:end]
            if not boundaries.closes(end):
                continue
            if form not in seen:
                seen[form] = len(form) > 2 and any(
                    form != name and is_short_form(form, name) for name in owners
                )
            if seen[form]:
                yield from _take(cover, start, end, "OG", text)
                break


def _take(cover: Cover, start: int, end: int, label: Label, text: str) -> Iterator[Mention]:
    if cover.free(start, end):
        cover.take(start, end)
        yield Mention(start, end, label, text[start:end], _SCORE)


def _agree(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)
