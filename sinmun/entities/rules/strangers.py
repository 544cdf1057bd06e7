"""Foreign names by what they look like, where an office, an age or a quotation stands beside them: made whole, and believed.

The tagger knows few of them. It passes them over, takes one part of two, or doubts: 카르벨린 | 오펠달 의원. What their words
look like (`sinmun.entities.text.transcription`) tells where such a name begins and ends, and what stands beside it that it
is somebody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, LIKELY, Mention
from sinmun.entities.rules.shown import (
    BELIEVED,
    MAYOR,
    OF_PRODUCTS,
    is_behind_title,
    is_in_office,
    names_no_person,
)
from sinmun.entities.text import names, registry, transcribed
from sinmun.entities.text.boundaries import is_common, is_particles
from sinmun.entities.text.places import is_place
from sinmun.entities.text.transcription import likeness
from sinmun.entities.who.standing import is_introduced, speaks
from sinmun.lexicons import words
from sinmun.patterns import pattern

_TRANSCRIBED = 0.85
"""From this likeness on a word that Kiwi does not know is transcribed: of a hundred Korean words two are taken so."""
_PERSONAL = 0.12
"""Below it a foreign word is rather a place's or a brand's."""
POSSIBLY = 0.3
"""From this likeness on a word may be a part of a name between one that is surely foreign and a title."""
_SURE_OF_BODY = 0.7
"""From this score on a body that begins with a part of the name, and goes on behind it, is left as it is."""
_KNIGHT = " 경"
_NOW_OR_BEFORE = (" 전", " 현")
_ONE_SYLLABLE_PARTICLES = "은는이가을를의와과도"
_MOST_WORDS_OF_NAME = 4
_LONGEST_PART = 8
_NOUNS_OF_NAMES = ("NNP", "NNG", "XR", "UN")
_WORD_BEFORE_PART = pattern(r"(?<![가-힣A-Za-z0-9·])[가-힣]{1,8}\Z")


class _Run(NamedTuple):
    """Words that look like one foreign name."""

    start: int
    end: int
    parts: int


def find_strangers(draft: Draft) -> None:
    """Take foreign names of several words beside an office, an age or a quotation, be it that a part of them was taken."""
    result: list[Mention] = []
    at = 0
    changed = False
    ordered = sorted(draft.mentions, key=lambda mention: mention.start)
    for run in _runs(draft, ordered):
        while at < len(ordered) and ordered[at].end <= run.start:
            result.append(ordered[at])
            at += 1
        inside: list[Mention] = []
        while at < len(ordered) and ordered[at].start < run.end:
            inside.append(ordered[at])
            at += 1
        whole = _made_whole(draft, inside, run)
        changed = changed or whole is not None
        result += inside if whole is None else [whole]
    if changed:
        draft.rewrite([*result, *ordered[at:]])


def _runs(draft: Draft, mentions: list[Mention]) -> Iterator[_Run]:
    """Yield the runs of several words that look like a foreign name, in text order, none overlapping."""
    done = 0
    for start, end in sorted(_anchors(draft, mentions)):
        if start < done:
            continue
        run = _extended(draft, _Run(start, end, 1), done)
        if run.parts > 1 or (
            draft.text.startswith("인 ", run.start - 2) and is_behind_office(draft, run.start)
        ):
            yield run
            done = run.end


def _anchors(draft: Draft, mentions: list[Mention]) -> set[tuple[int, int]]:
    """Return where a word stands that is surely a part of a foreign name: one that Kiwi does not know, or a known first part."""
    found = {
        (token.start, token.end)
        for token in draft.words.unknown
        if token.tag in _NOUNS_OF_NAMES and _is_surely_part(token.form) and draft.words.begins(token.start)
    }
    short = words("people/foreign_short.txt") & draft.words.morphemes
    if any(len(form) == 1 for form in short):
        found |= {
            (token.start, token.end)
            for token in draft.words.tokens
            if len(token.form) == 1 and token.tag == "NNP" and token.form in short
        }
    found |= {(m.start, m.end) for m in mentions if m.label == "PS" and transcribed.is_first(m.text)}
    return {span for span in found if is_particles(draft.words.run(span[1]))}


def _is_surely_part(word: str) -> bool:
    """Return whether a word that Kiwi does not know is surely a part of a foreign name."""
    if transcribed.is_first(word) or transcribed.is_last(word):
        return True
    like = likeness(word)
    return like.foreign > _TRANSCRIBED and like.person > _PERSONAL and not _is_called_otherwise(word)


def _is_called_otherwise(word: str) -> bool:
    """Return whether a word names a body, a place or an office, or is a Korean full name."""
    if registry.is_listed(word) or is_place(word) or word in names.no_names() or names_no_person(word):
        return True
    if word in words("organizations/company_endings.txt"):
        return True
    office = word != word.removesuffix("인") and names.head_of(word.removesuffix("인"), names.all_titles())
    return bool(office) or transcribed.is_korean(word)


def _extended(draft: Draft, run: _Run, floor: int) -> _Run:
    """Return the run with the words before and behind it that are parts of the name, too."""
    text = draft.text
    while run.parts < _MOST_WORDS_OF_NAME:
        before = _WORD_BEFORE_PART.search(
            text, max(floor, run.start - 1 - _LONGEST_PART), max(0, run.start - 1)
        )
        if (
            before is None
            or text[run.start - 1] != " "
            or not _is_part_before(draft, before.start(), before.group())
        ):
            break
        run = run._replace(start=before.start(), parts=run.parts + 1)
    while run.parts < _MOST_WORDS_OF_NAME and text.startswith(" ", run.end):
        if run.parts > 1 and _is_whole(draft, run):
            break
        end = _end_of_part_behind(draft, run)
        if end is None:
            break
        run = run._replace(end=end, parts=run.parts + 1)
    return run


def _is_whole(draft: Draft, run: _Run) -> bool:
    """Return whether a name ends there for the tagger, or a body begins behind it: 마르타 린드홀름 | 노르딘 총리."""
    phrases = draft.tables.phrases
    ended = phrases.before(run.end, "PS")
    if ended is not None and " " in ended.text:
        return ended.score >= CERTAIN or phrases.at(run.end + 1) is not None
    return phrases.at(run.end + 1, "OG", "LC") is not None


def _is_part_before(draft: Draft, start: int, word: str) -> bool:
    """Return whether the word before a foreign one is a part of the name: a first part, known or not, or behind a title."""
    if may_begin(word):
        return True
    if len(word) < 2 or _is_called_otherwise(word):
        return False
    tokens = draft.words.between(start, start + len(word))
    if len(tokens) == 1 and tokens[0].oov and _is_surely_part(word):
        return True
    person = draft.tables.phrases.at(start, "PS")
    if person is not None and person == draft.tables.phrases.before(start + len(word), "PS"):
        return True
    return likeness(word).foreign > POSSIBLY and is_behind_office(draft, start)


def _end_of_part_behind(draft: Draft, run: _Run) -> int | None:
    """Return where a part of the name ends that stands behind a run; ``None`` if none does."""
    start = run.end + 1
    word = draft.words.run(start)
    token = draft.words.token_at(start)
    if token is not None and token.oov and token.tag in _NOUNS_OF_NAMES and _is_surely_part(token.form):
        return token.end if is_particles(draft.words.run(token.end)) else None
    size = transcribed.size_of_last(word)
    if size:
        return start + size
    # Kiwi takes a part apart, or for an everyday word, but a title closes the name: 앤디 재시 최고경영자.
    if (
        not 1 < len(word) <= _LONGEST_PART
        or word[-1] in _ONE_SYLLABLE_PARTICLES
        or _is_called_otherwise(word)
    ):
        return None
    if likeness(word).foreign < POSSIBLY:
        return None
    end = start + len(word)
    if run.end - run.start == 1 and token is not None and token.end == end and is_common(token):
        return None  # 폴 댄스 강사
    return end if draft.text.startswith(" ", end) and is_in_office(draft, end) else None


def _made_whole(draft: Draft, inside: list[Mention], run: _Run) -> Mention | None:
    """Return the run as somebody's name; ``None`` if it is so already, or nothing speaks for it."""
    name = draft.text[run.start : run.end]
    if registry.is_listed(name) or registry.is_listed(name.replace(" ", "")):
        return None
    if not draft.cover.free(run.start, run.end) or not all(_makes_room(m, run) for m in inside):
        return None
    person = next((m for m in inside if m.label == "PS"), None)
    if person is not None and (person.start, person.end) == run[:2] and person.score >= BELIEVED:
        return None
    if not _is_somebody(draft, run):
        return None
    score = max([BELIEVED, *(m.score for m in inside if m.label == "PS")])
    if person is not None:
        return person.spanning(run.start, run.end, draft.text)._replace(score=score)
    return Mention(run.start, run.end, "PS", name, score, tagged=False)


def _makes_room(mention: Mention, run: _Run) -> bool:
    if mention.label == "PS":
        if mention.text.endswith(_KNIGHT):
            mention = mention.part(0, len(mention.text) - len(_KNIGHT))
        return run.start <= mention.start and mention.end <= run.end
    return (
        mention.score < (LIKELY if mention.end <= run.end else _SURE_OF_BODY) and run.start <= mention.start
    )


def _is_somebody(draft: Draft, run: _Run) -> bool:
    """Return whether what stands beside a name shows that it is a person's."""
    text, start, end = draft.text, run.start, run.end
    if _is_behind_person(draft, start):
        return False
    bracket = names.bracket_after(text, end)
    behind = bracket.end() if bracket is not None else end
    if is_in_office(draft, behind) or is_behind_office(draft, start):
        return True
    knight = text.startswith(_KNIGHT, end) and not draft.words.run(end + len(_KNIGHT))
    return knight or is_introduced(text, start, end) or speaks(text, end)


def _is_behind_person(draft: Draft, start: int) -> bool:
    """Return whether somebody stands before a run, with or without 전 or 현: what follows is whose office he has, or had.

    이가람 전 벨로나 컨텐츠 대표.
    """
    end = start - 1
    for word in _NOW_OR_BEFORE:
        if draft.text.endswith(word, 0, end):
            end -= len(word)
    return draft.tables.phrases.before(end, "PS") is not None


def is_behind_office(draft: Draft, start: int) -> bool:
    """Return whether a title stands before a name: 주지사 벨리 카르노젠, 설립자인 카르노젠."""
    before = draft.text[max(0, start - _LONGEST_PART) : start].removesuffix(" ").removesuffix("인")
    return not before.endswith((MAYOR, *OF_PRODUCTS)) and is_behind_title(draft, start)


def may_begin(word: str) -> bool:
    """Return whether foreign names begin with a word."""
    return transcribed.is_first(word) or word in words("people/foreign_short.txt")
