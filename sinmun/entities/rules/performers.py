"""Singers and groups of music: the known ones, and those in a list of who appears (나하늘, 가온걸스, 소나무 등이 출연했다)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import LIKELY, Mention
from sinmun.entities.text import registry
from sinmun.entities.text.boundaries import Forms
from sinmun.lexicons import words
from sinmun.patterns import pattern

_LINE_OF_LIST = pattern(r"[^\n.]+")
_COMMA = pattern(r", ?")
_ON_STAGE = 0.98
"""The score of who stands in such a list: a group of music may be called by any noun."""
_FEWEST_PERFORMERS = 4
_FEWEST_SINGERS = 2
_LONGEST_PERFORMER = 12
_PERFORMER_WORD = r"[가-힣A-Za-z0-9!&`]+"
_PERFORMER_BRACKET = r"(?:\([^()]{1,20}\))?"
_FIRST_PERFORMER = pattern(rf"({_PERFORMER_WORD}){_PERFORMER_BRACKET}\Z")
_PERFORMER = pattern(rf"({_PERFORMER_WORD}(?: {_PERFORMER_WORD})?){_PERFORMER_BRACKET}\Z")
_DEEDS = ("출연하", "출연했", "출연해", "출연한", "출연이", "컴백", "무대", "공연")
_LAST_PERFORMER = pattern(
    rf"({_PERFORMER_WORD}?(?: [A-Za-z0-9]+)?){_PERFORMER_BRACKET}(?: 등[이의은]?|[이가의은는])"
    rf" [^,]{{0,16}}?(?:{'|'.join(_DEEDS)})"
)
"""Behind the last name stands what all of them do."""
_FEWEST_OF_SHOWS = 2
_SINGERS = ("가수 ", "그룹 ", "걸그룹 ", "보이그룹 ", "밴드 ", "래퍼 ", "아이돌 ", "듀오 ")
_BESIDE_BEFORE = pattern(r"(?:, |·|[와과] )\Z")
_BESIDE_BEHIND = pattern(r", |·|[와과] ")
_LINE_UP = pattern(
    r"(?:그룹|밴드) (?P<group>[^\s(),.]{1,12}(?: [^\s(),.]{1,8}){0,3})"
    r"\((?:[A-Za-z][A-Za-z0-9 .'’&!-]*(?:,|:|·|/) ?)?(?P<members>[가-힣]{1,5}(?:(?:, ?| |·)[가-힣]{1,5}){2,})\)"
)
"""A group of music with its members in brackets: 걸그룹 가온걸스(하루 나래 소라)."""
_ITEM = pattern(r"[가-힣]+")
_MEMBER = pattern(r"의? 멤버 ")


def find_known_names(draft: Draft) -> None:
    """Take known names: where they were passed over, doubted, cut, or taken in one with the name of a group's member."""
    found = list(draft.words.find(_known_names()))
    if _is_about_shows(draft.text):
        groups = {end for _, end, _ in found}
        found += [
            span
            for span in draft.words.find(_stage_words())
            if span[0] - 1 in groups or _is_on_stage(draft, *span[:2])
        ]
    if not found:
        return
    ordered = sorted(draft.mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    pieces: dict[Mention, tuple[Mention, ...]] = {}
    passed_over: list[tuple[int, int]] = []
    for start, end, _ in found:
        here = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        if not here:
            passed_over.append((start, end))
        elif len(here) == 1 and here[0].text.startswith(" ", end - start) and here[0].label == "PS":
            group = here[0].part(0, end - start)._replace(score=_ON_STAGE)
            pieces[here[0]] = group, here[0].part(end - start + 1)
        elif here[-1].end <= end:
            whole = here[0].spanning(start, end, draft.text).labelled("PS")._replace(score=_ON_STAGE)
            pieces |= {here[0]: (whole,)} | dict.fromkeys(here[1:], ())
    if pieces:
        draft.rewrite([piece for mention in draft.mentions for piece in pieces.get(mention, (mention,))])
    for start, end in passed_over:
        draft.take(start, end, "PS", score=_ON_STAGE)


def find_line_ups(draft: Draft) -> None:
    """Take a group of music and the members in its bracket, whatever they are called: 걸그룹 가온걸스(하루 나래 소라)."""
    spans: list[tuple[int, int]] = []
    for match in _LINE_UP.finditer(draft.text) if _is_about_shows(draft.text) else ():
        members = list(_ITEM.finditer(draft.text, *match.span("members")))
        # 가람 그룹 계열사(현대차, 기아, 모비스) are firms.
        if not any(registry.is_form(member.group()) for member in members):
            spans += [match.span("group"), *(member.span() for member in members)]
    if not spans:
        return
    starts = [start for start, _ in spans]
    kept: list[Mention] = []
    for mention in draft.mentions:
        at = bisect_left(starts, mention.end) - 1
        if at < 0 or spans[at][1] <= mention.start:
            kept.append(mention)
    named = [Mention(*span, "PS", draft.text[slice(*span)], _ON_STAGE, tagged=False) for span in spans]
    draft.rewrite(sorted([*kept, *named], key=lambda mention: mention.start))
    for span in spans:
        draft.cover.take(*span)


def _is_about_shows(text: str) -> bool:
    """Return whether an article says enough of music or shows."""
    return sum(word in text for word in words("people/show_words.txt")) >= _FEWEST_OF_SHOWS


def _is_on_stage(draft: Draft, start: int, end: int) -> bool:
    """Return whether what stands around an everyday word says that a singer or a group is so called."""
    text, phrases = draft.text, draft.tables.phrases
    if text.endswith(_SINGERS, 0, start):
        return True
    before, behind = _BESIDE_BEFORE.search(text, max(0, start - 2), start), _BESIDE_BEHIND.match(text, end)
    follows = before is not None and phrases.before(before.start(), "PS") is not None
    return follows or (behind is not None and phrases.at(behind.end(), "PS") is not None)


@cache
def _stage_words() -> Forms:
    return Forms(words("people/stage_words.txt"))


@cache
def _known_names() -> Forms:
    return Forms(words("people/stage_names.txt") | words("people/foreign_whole.txt"))


def find_performers(draft: Draft) -> None:
    """Take for people all that stand in a list of performers of whom some are people: singers, and groups of music."""
    ordered = sorted(draft.mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    whole: dict[Mention, Mention] = {}
    passed_over: list[tuple[int, int]] = []
    for names in _performances(draft.text):
        found = [ordered[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in names]
        known = [mention for here in found for mention in here]
        people = sum(mention.label == "PS" and mention.score >= LIKELY for mention in known)
        if people < _FEWEST_SINGERS or people * 4 < len(names) or any(m.label == "LC" for m in known):
            continue
        unknown = [span for span, here in zip(names, found, strict=True) if not here]
        passed_over += _without_things(draft, unknown, people)
        for (start, end), here in zip(names, found, strict=True):
            if len(here) == 1 and here[0].label == "PS" and here[0].score >= LIKELY:
                whole[here[0]] = here[0]._replace(score=max(here[0].score, _ON_STAGE))
            elif len(here) == 1 and _may_perform(draft, start, end, here[0]):
                draft.cover.take(start, end)
                performer = here[0].spanning(start, end, draft.text).labelled("PS")
                whole[here[0]] = performer._replace(score=_ON_STAGE)
    if whole:
        draft.rewrite([whole.get(mention, mention) for mention in draft.mentions])
    for start, end in passed_over:
        if end - start <= _LONGEST_PERFORMER and not registry.is_listed(draft.text[start:end]):
            draft.take(start, end, "PS", score=_ON_STAGE)


def of_member(draft: Draft, mention: Mention) -> Mention:
    """Return a doubtful name as that of a group of music whose member stands behind it: 가온걸스 멤버 하루."""
    member = _MEMBER.match(draft.text, mention.end)
    if mention.score >= _ON_STAGE or member is None or registry.is_listed(mention.text):
        return mention
    named = draft.tables.phrases.at(member.end(), "PS") is not None
    return mention._replace(score=_ON_STAGE) if named else mention


def _without_things(draft: Draft, spans: list[tuple[int, int]], people: int) -> list[tuple[int, int]]:
    """Return ``spans`` without common nouns if these are more than the people: one group may be called 소나무, not most."""
    found = [(span, draft.words.between(*span)) for span in spans]
    common = {span for span, tokens in found if len(tokens) == 1 and tokens[0].tag == "NNG"}
    return spans if len(common) <= people else [span for span in spans if span not in common]


def _may_perform(draft: Draft, start: int, end: int, mention: Mention) -> bool:
    """Return whether what stands in the list was taken for something that may as well be a performer."""
    whole = mention.end <= end and end - start <= _LONGEST_PERFORMER
    return whole and not registry.is_listed(draft.text[start:end])


def _performances(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the names of each list of performers."""
    if not any(deed in text for deed in _DEEDS):
        return
    for line in _LINE_OF_LIST.finditer(text):
        commas = list(_COMMA.finditer(text, *line.span()))
        if len(commas) < _FEWEST_PERFORMERS - 1:
            continue
        bounds = [line.start(), *(comma.end() for comma in commas)]
        for number in range(len(commas), _FEWEST_PERFORMERS - 2, -1):
            last = _LAST_PERFORMER.match(text, bounds[number], line.end())
            if last is not None and last.group(1):
                names = [last.span(1)]
                for before in range(number - 1, -1, -1):
                    stop = commas[before].start()
                    item = _PERFORMER.match(text, bounds[before], stop) if before else None
                    first = item or _FIRST_PERFORMER.search(text, bounds[before], stop)
                    if first is not None:
                        names.append(first.span(1))
                    if item is None:
                        break
                if len(names) >= _FEWEST_PERFORMERS:
                    yield names[::-1]
                break
