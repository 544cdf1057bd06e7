"""Mentions the tagger passed over: names it found elsewhere in the article, and forms that can only be people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from sinmun.entities.mention import Label, Mention
from sinmun.entities.rules.cleaning import Cover
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries, Forms
from sinmun.entities.text.shortforms import is_short_form, last_syllables
from sinmun.entities.who.namings import Kind, Reading
from sinmun.lexicons import words
from sinmun.words.morphs import Token

_SCORE = 0.9
# A pattern that begins with a sign is found several times faster than one that begins with a look behind.
_LETTER = re.compile(r"[A-Z](?<![A-Za-z0-9가-힣].)(?=(?:\([^()\n]{1,30}\))?\s?(?:씨|군|양)(?![가-힣]{2}))")
_ABBREVIATION = re.compile(r"\([A-Z]{2,8}\)")
_ABBREVIATED = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,20}$")
_HANJA = re.compile(r"[\u4e00-\u9fff]+")
_MO = re.compile(r"모(?:\s?\(\d|\s(?:군|양)\s)")
_BOY_OR_GIRL = re.compile(r"\)\s?(?:군|양)")
_BEFORE_TITLE = re.compile(r"\s[가-힣A-Z]|[가-힣]{2}")
_MUNICIPAL = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]{2,3}[시군구])(?=[^가-힣]|[가-힣]{1,4}(?![가-힣]))")
_PARTY = re.compile(r"(?:의원|후보|대표)\(([가-힣]{1,7}당)(?=[·ㆍ,)])")
_REAL_NAME = re.compile(r"([가-힣A-Za-z]{2,12})\s?\(본명\s?:?\s?([가-힣]{2,4})(?=[)·,])")
_WORD = re.compile(r"[가-힣]{2,8}")
_LONGEST_WORD = 8
_LONGEST_BODY = 20
_LONGEST_STATE_NAMES = 4
_SENTENCE_ENDS = frozenset(".?!\n") | {""}


@cache
def _surname_forms() -> re.Pattern[str]:
    """Return the pattern of a surname before 씨, or before 모 and 씨 or an age."""
    compound = "|".join(sorted(surname for surname in names.surnames() if len(surname) > 1))
    surnames = f"{compound}|[{''.join(sorted(words('people/surnames.txt') - {'모'}))}]"
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
    addressed = "씨" in text
    if addressed or _MO.search(text):
        for match in _surname_forms().finditer(text):
            yield from take(cover, match.start(), match.end(), "PS", text)
    for match in _LETTER.finditer(text):
        yield from take(cover, match.start(), match.end(), "PS", text)
    if not addressed and not _BOY_OR_GIRL.search(text):
        return
    for match in _with_age().finditer(text):
        name = match.group(1)
        if (
            names.surname_of(name)
            and name not in no_names()
            and not _verbal(boundaries, match.start(1), match.end(1))
        ):
            yield from take(cover, match.start(1), match.end(1), "PS", text)


@cache
def no_names() -> frozenset[str]:
    """Return what is never a name though it may look like one."""
    return words("people/not_people.txt") | names.all_titles()


def _verbal(boundaries: Boundaries, start: int, end: int) -> bool:
    tokens = boundaries.between(start, end)
    return any(token.tag.startswith(("J", "E", "V", "MA", "MM")) for token in tokens) and len(tokens) > 1


def bracketed(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield bodies that an abbreviation in Latin capitals shows, such as 국제해양보전기구(IOCO)."""
    text = boundaries.text
    for bracket in _ABBREVIATION.finditer(text):
        end = bracket.start()
        match = _ABBREVIATED.search(text, max(0, end - _LONGEST_BODY), end)
        if match and names.head_of(match.group(), _ends_of_bodies()):
            yield from take(cover, match.start(), end, "OG", text)


@cache
def _ends_of_bodies() -> frozenset[str]:
    return frozenset().union(
        *(words(f"organizations/{name}.txt") for name in ("endings", "generic", "company_endings"))
    )


def parties(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield the party in the bracket behind a member of parliament: 의원(새길당·해온갑)."""
    for match in _PARTY.finditer(boundaries.text):
        yield from take(cover, match.start(1), match.end(1), "OG", boundaries.text)


def governments(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield the city or county whose council, mayor or office of education the article names (해온시 by 해온시의회)."""
    text = boundaries.text
    for match in _MUNICIPAL.finditer(text) if boundaries.governments else ():
        if match.group(1) not in boundaries.governments:
            continue
        token = boundaries.token_at(match.start())
        if (
            token is not None
            and (token.oov or token.tag == "NNP")
            and boundaries.closes(match.end(1), long=True)
        ):
            yield from take(cover, match.start(1), match.end(1), "OG", text)


def departments(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield the departments that governments commonly have (기획조정실), if the article names a body at all."""
    if any(mention.label == "OG" for mention in mentions):
        for start, end, _ in boundaries.find(_department_forms(), taken=cover.taken):
            yield from take(cover, start, end, "OG", boundaries.text)


@cache
def _department_forms() -> Forms:
    return Forms(words("organizations/departments.txt"))


def stage_names(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield both names of 제로(본명 김제온)."""
    if "(본명" not in boundaries.text:
        return
    for match in _REAL_NAME.finditer(boundaries.text):
        for group in (1, 2):
            yield from take(cover, match.start(group), match.end(group), "PS", boundaries.text)


def endings(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield words that a body's ending makes of a proper noun (나래경찰서), or that stand before a name and its title
    (누리증권 이가람 애널리스트, 새길당 김서윤 의원).
    """
    parties = words("organizations/endings_before_people.txt")
    text = boundaries.text
    people = {mention.start for mention in mentions if mention.label == "PS" and len(mention.text) > 1}
    proper = {token.start for token in boundaries.tokens if token.tag == "NNP"}.intersection(
        boundaries.word_starts
    )
    beside = {start for person in people if (start := boundaries.word_before(person)) is not None}
    for start in sorted(proper | beside):
        word = boundaries.run(start)
        found = _ends_in(word[:_LONGEST_WORD])
        behind = start + len(word)
        before_person = behind + 1 in people and text[behind] == " " and _WORD.fullmatch(word) is not None
        if before_person and word[-1] in parties and not (found and found[0][0] == len(word)):
            found = ((len(word), 1), *found)
        if not found or not cover.free(start, start + 1):
            continue
        for length, ending in found:
            end = start + length
            if length - ending < 2 or not boundaries.closes(end, long=True):
                continue
            tokens = boundaries.between(start, end - ending)
            if (before_person and end == behind) or (
                tokens and tokens[0].start == start and all(token.tag == "NNP" for token in tokens)
            ):
                yield from take(cover, start, end, "OG", text)
            break


@lru_cache(maxsize=16384)
def _ends_in(word: str) -> tuple[tuple[int, int], ...]:
    """Return the beginnings of ``word`` that end as bodies do, the longest first: their lengths and those of the ends."""
    match = _WORD.match(word)
    if match is None:
        return ()
    lexicon = words("organizations/endings.txt")
    last = names.lengths(lexicon)
    likely = [length for length in range(match.end(), 2, -1) if word[length - 1] in last]
    heads = ((length, names.head_of(word[:length], lexicon)) for length in likely)
    return tuple((length, len(head)) for length, head in heads if head is not None)


def states(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield the hanja of states that the article also names in Hangul (韓 beside 한국)."""
    present = {mention.text: mention.label for mention in mentions}
    hanja = registry.hanja()
    for match in _HANJA.finditer(boundaries.text):
        if len(match.group()) > _LONGEST_STATE_NAMES or not boundaries.begins(match.start()):
            continue
        if all(sign in hanja for sign in match.group()):
            for at in range(match.start(), match.end()):
                label = present.get(hanja[boundaries.text[at]])
                if label is not None and label != "PS":
                    yield from take(cover, at, at + 1, label, boundaries.text)


def listed(boundaries: Boundaries, cover: Cover) -> Iterator[Mention]:
    """Yield untagged bodies of the lexicon, where their name is no other word."""
    for start, end, _ in boundaries.find(_listed_forms(), taken=cover.taken):
        yield from take(cover, start, end, "OG", boundaries.text)


@cache
def _listed_forms() -> Forms:
    return Forms(form for form in registry.forms() if len(form) > 2)


def relatives(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield the other forms that the lexicon has of a body of the article (국민연금 of 국민연금공단)."""
    named = {mention.text for mention in mentions if mention.label == "OG"}
    text = boundaries.text
    forms = {
        form for name in named for form in registry.relatives(name) if form not in named and form in text
    }
    forms -= words("organizations/states_and_cities.txt")
    for start, end, _ in boundaries.find(forms):
        yield from take(cover, start, end, "OG", text)


def repeats(boundaries: Boundaries, mentions: Sequence[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield the places where a name found elsewhere in the article stands as a word, untagged."""
    labels: dict[str, Label] = {}
    for mention in mentions:
        if len(mention.text) > 1 and _repeatable(mention):
            labels.setdefault(mention.text, mention.label)
    people = {form for form, label in labels.items() if label == "PS"}
    also = _before_title(boundaries, people)
    for start, end, form in boundaries.find(labels, also=also, taken=cover.taken):
        # 구미를 당기다 and 고성을 지르다 are no places, though the article names 구미 and 고성.
        token = boundaries.token_at(start)
        common = token is not None and token.tag == "NNG" and token.end == end and not token.oov
        if common and len(form) == 2 and labels[form] != "PS":
            continue
        yield from take(cover, start, end, labels[form], boundaries.text)


def _repeatable(mention: Mention) -> bool:
    if mention.label == "PS":
        return len(mention.text) > 2 or mention.score >= 0.7
    # A bare 서울 or 한국 may be part of a title or a team's name; only the tagger reads the context.
    return mention.label == "LC" or mention.text not in words("organizations/states_and_cities.txt")


class _BeforeTitle:
    def __init__(self, boundaries: Boundaries, people: frozenset[str] | set[str]) -> None:
        self._text = boundaries.text
        self._people = people

    def __call__(self, form: str, end: int) -> bool:
        if form not in self._people or len(form) < 3:
            return False
        title = names.title_in(self._text, end)
        return (title is not None and title.text == title.head) or names.address_after(
            self._text, end
        ) is not None


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
            known.update(title for title in (reading.title, reading.before) if title)
    for hanja, surname in names.hanja_surnames().items():
        if surname in titles:
            titles[hanja] = titles[surname]
    if titles:
        ambiguous = words("people/ambiguous_surnames.txt")
        done = -1
        for start, end, surname in boundaries.beginning(titles):
            if start == done or cover.taken(start, end) or not _BEFORE_TITLE.match(text, end):
                continue
            done = start
            title = names.title_after(text, end)
            if title is None or surname in words("people/former.txt"):
                continue
            if title.start == end and title.text != title.head:
                continue  # 한빛대병원장 is no 한 and no 빛대병원장
            agrees = any(names.titles_agree(title.head, head) for head in titles[surname])
            if agrees or (text.startswith(" ", end) and surname not in ambiguous):
                yield from take(cover, start, end, "PS", text)
    parts = {
        piece
        for reading in readings
        if reading.kind is Kind.FOREIGN and " " in reading.mention.text
        for piece in (reading.mention.text.split()[-1],)
        if len(piece) > 1
    }
    for start, end, _ in boundaries.find(parts, taken=cover.taken):
        token = boundaries.token_at(start)
        common = token is not None and token.tag == "NNG" and token.end >= end
        if not common or _begins_as_subject(boundaries, start, end):
            yield from take(cover, start, end, "PS", text)


def _begins_as_subject(boundaries: Boundaries, start: int, end: int) -> bool:
    """Return whether a word begins its sentence as what it is about (타파는), or is addressed as a person (타파씨)."""
    opens = boundaries.text[:start].rstrip(" ")[-1:] in _SENTENCE_ENDS
    return (opens and boundaries.run(end) in ("는", "은")) or names.address_after(
        boundaries.text, end
    ) is not None


def abbreviations(boundaries: Boundaries, mentions: Iterable[Mention], cover: Cover) -> Iterator[Mention]:
    """Yield untagged words that are a regular abbreviation of a body of the article (질병청 of 질병관리청)."""
    full = {mention.text for mention in mentions if mention.label == "OG" and len(mention.text) > 3}
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for name in full:
        for syllable in _first_syllables(name):
            owners[syllable].append(name)
    text = boundaries.text
    seen: dict[str, bool] = {}
    for start in boundaries.starting(owners):
        match = _WORD.match(text, start) if cover.free(start, start + 1) else None
        if match is None:
            continue
        for end in range(match.end(), start + 2, -1):
            likely = [name for name in owners[text[start]] if text[end - 1] in last_syllables(name)]
            if not likely or not boundaries.closes(end):
                continue
            form = text[start:end]
            if form not in seen:
                seen[form] = len(form) > 2 and any(
                    form != name and is_short_form(form, name) for name in likely
                )
            last = boundaries.between(start, end)[-1:]
            if seen[form] and last and last[0].tag[0] not in "JEV" and not _common(last[0], start):
                yield from take(cover, start, end, "OG", text)
                break


@lru_cache(maxsize=4096)
def _first_syllables(name: str) -> frozenset[str]:
    """Return the syllables that a short form of ``name`` can begin with."""
    prefixes = [prefix for prefix in words("organizations/dropped_prefixes.txt") if name.startswith(prefix)]
    behind = (name[len(prefix) : len(prefix) + 1] for prefix in prefixes)
    return frozenset({name[0], *(part[0] for part in name.split()), *behind} - {"", " "})


def _common(token: Token, start: int) -> bool:
    return token.tag == "NNG" and token.start == start and not token.oov


def take(cover: Cover, start: int, end: int, label: Label, text: str) -> Iterator[Mention]:
    """Take the span if it is free, and yield the mention of it."""
    if cover.free(start, end):
        cover.take(start, end)
        yield Mention(start, end, label, text[start:end], _SCORE)
