"""Singers and groups of music: the known ones, and those in a list of who appears (나하늘, 가온걸스, 소나무 등이 출연했다)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, LIKELY, Mention
from sinmun.entities.rules import cues
from sinmun.entities.text import registry, transcribed
from sinmun.entities.text.boundaries import Forms
from sinmun.entities.text.subjects import SHOWS
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
_AROUND_TITLES = tuple("‘’'\"“”<>《》〈〉「」『』")
_BEGINS_WITH_MARK = pattern(r"(?<![가-힣A-Za-z0-9])\((?:여자\)아이들|G\)I-DLE)")
"""A group whose name begins with a mark, so that no word begins there."""
_ONE_WORD = pattern(r"[^ ]+")
_LEFT = " 출신"
_OF_GROUPS = "그룹"
_BESIDE_BEFORE = pattern(r"(?:, |[·&]|[와과] )\Z")
_BESIDE_BEHIND = pattern(r", |[·&]|[와과의] ")
_SONG = pattern(r"[은는이가의]? [‘'][^‘’'\n]{1,40}[’'](?:[,.)]|[을를로]|\n|\Z)")
_LINE_UP = pattern(
    r"(?:그룹|밴드) (?P<group>[^\s(),.]{1,12}(?: [^\s(),.]{1,8}){0,3})"
    r"\((?:[A-Za-z][A-Za-z0-9 .'’&!-]*(?:,|:|·|/) ?)?(?P<members>[가-힣]{1,5}(?:(?:, ?| |·)[가-힣]{1,5}){2,})\)"
)
"""A group of music with its members in brackets: 걸그룹 가온걸스(하루 나래 소라)."""
_ITEM = pattern(r"[가-힣]+")
_MEMBER = pattern(r"의? 멤버 ")


def find_known_names(draft: Draft) -> None:
    """Take known names: where they were passed over, doubted, cut, or taken in one with the name of a group's member."""
    found = [
        (start, end)
        for start, end, name in draft.words.find(_known_names(draft.subjects))
        if _names_somebody(draft, start, end, name)
    ]
    _take(draft, found + [match.span() for match in _BEGINS_WITH_MARK.finditer(draft.text)])
    if SHOWS in draft.subjects:
        _take(draft, _on_stage(draft, {end for _, end in found}))


def _take(draft: Draft, spans: list[tuple[int, int]]) -> None:
    """Take ``spans`` for people, whatever was taken of them before."""
    ordered = sorted(draft.mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    pieces: dict[Mention, tuple[Mention, ...]] = {}
    inside: dict[Mention, list[tuple[int, int]]] = {}
    passed_over: list[tuple[int, int]] = []
    for start, end in spans:
        around = ordered[bisect_right(starts, start) - 1] if starts and starts[0] <= start else None
        here = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        if around is not None and around.end >= end and around.end - around.start > end - start:
            inside.setdefault(around, []).append((start, end))
        elif not here:
            passed_over.append((start, end))
        elif here[-1].end <= end:
            whole = here[0].spanning(start, end, draft.text).labelled("PS")._replace(score=_ON_STAGE)
            pieces |= {here[0]: (whole,)} | dict.fromkeys(here[1:], ())
    pieces |= {mention: _cut_apart(mention, found) for mention, found in inside.items()}
    if pieces:
        draft.rewrite([piece for mention in draft.mentions for piece in pieces.get(mention, (mention,))])
    for start, end in passed_over:
        draft.take(start, end, "PS", score=_ON_STAGE)


def _cut_apart(mention: Mention, known: list[tuple[int, int]]) -> tuple[Mention, ...]:
    """Return what a mention with known names in it is cut into: the names of a row, a group and its member, one name, itself."""
    (start, end), *others = [(start - mention.start, end - mention.start) for start, end in known]
    rest = mention.text[end:]
    if others and mention.label == "PS":
        cuts = [start, end, *(bound for span in others for bound in span)]
        row = _row(mention.text, cuts)
    elif start == 0 and mention.label == "PS" and _is_group_and_member(mention, end):
        return mention.part(0, end)._replace(score=_ON_STAGE), mention.part(end + 1)
    elif start == 0 and " " not in rest:
        row = [(0, end)]  # a particle was taken along
    elif not rest and mention.label == "PS" and mention.score < CERTAIN and mention.text[start - 1] == " ":
        row = [(start, end)]  # a word was taken along: 유닛 엑소-첸백시
    else:
        return (mention,)
    return tuple([mention.part(*span)._replace(label="PS", score=_ON_STAGE) for span in row])


def _row(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    """Return the names of a row that spaces part, known ones whole and without a particle: 라붐 이달의 소녀의 나하늘."""
    row: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(pairwise([0, *cuts, len(text)])):
        if number % 2:
            row.append((start, end))
        else:
            others = [match.span() for match in _ONE_WORD.finditer(text, start, end)]
            row += [span for span in others if not number or span[0] > start]
    return row


def _is_group_and_member(mention: Mention, size: int) -> bool:
    """Return whether a mention is a known name and a member's; behind what begins a foreign name stands its last part."""
    group, rest = mention.text[:size], mention.text[size + 1 :]
    begins = (
        transcribed.is_first(group) or transcribed.is_last(group) or group in words("people/sport_names.txt")
    )
    is_group = group in words("people/stage_names.txt") and not begins
    return mention.text.startswith(" ", size) and (is_group or transcribed.is_korean(rest))


def find_line_ups(draft: Draft) -> None:
    """Take a group of music and the members in its bracket, whatever they are called: 걸그룹 가온걸스(하루 나래 소라)."""
    spans: list[tuple[int, int]] = []
    for match in _LINE_UP.finditer(draft.text) if SHOWS in draft.subjects else ():
        members = list(_ITEM.finditer(draft.text, *match.span("members")))
        # 가람 그룹 계열사(현대차, 기아, 모비스) are firms, and 가람그룹 XYZ(환경·사회·구조) is its method.
        firms = draft.tables.phrases.before(match.start("group") - 1, "OG") is not None
        if not firms and not any(registry.is_form(member.group()) for member in members):
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


def _names_somebody(draft: Draft, start: int, end: int, name: str) -> bool:
    """Return whether a known name stands for whom it names, and is neither a title in marks nor half of a longer name."""
    text = draft.text
    if SHOWS not in draft.subjects and cues.is_event_or_product(text, start, end):
        return False
    in_marks = text.startswith(_AROUND_TITLES, end) and text.endswith(_AROUND_TITLES, 0, start)
    if in_marks and name not in _sure_names():
        return name in words("people/game_names.txt") or _behind_performer_word(text, start)
    if " " not in name and name in words("people/foreign_whole.txt") and _ends_longer_name(draft, start, end):
        return False
    return " " in name or not (transcribed.is_first(name) and text.startswith(" ", end))


def _ends_longer_name(draft: Draft, start: int, end: int) -> bool:
    """Return whether a person's mention ends with what stands there, or right before it: 벨리 | 트럼프."""
    phrases = draft.tables.phrases
    whole = phrases.before(end, "PS")
    return (whole is not None and whole.start < start) or phrases.before(start - 1, "PS") is not None


def _on_stage(draft: Draft, groups: set[int]) -> list[tuple[int, int]]:
    """Return where an everyday word is somebody's name: behind one of ``groups``, which end there, or by what stands around."""
    found: list[tuple[int, int]] = []
    people = set(groups)
    for start, end, _ in draft.words.find(_stage_words()):
        before = _BESIDE_BEFORE.search(draft.text, max(0, start - 2), start)
        if start - 1 in groups or (before and before.start() in people) or _is_performer(draft, start, end):
            found.append((start, end))
            people.add(end)
    return found


def _is_performer(draft: Draft, start: int, end: int) -> bool:
    """Return whether an everyday word stands behind a word for a singer, beside people, before a song, or as a member's group."""
    text, phrases = draft.text, draft.tables.phrases
    if _behind_performer_word(text, start) or _SONG.match(text, end) or text.startswith(_LEFT, end):
        return True
    before, behind = _BESIDE_BEFORE.search(text, max(0, start - 2), start), _BESIDE_BEHIND.match(text, end)
    follows = before is not None and phrases.before(before.start(), "PS") is not None
    return follows or (behind is not None and phrases.at(behind.end(), "PS") is not None)


def _behind_performer_word(text: str, start: int) -> bool:
    """Return whether a word for a singer or a group ends before ``start``; a longer word in 그룹 is a firm (누리그룹)."""
    return any(
        text.endswith(ending, 0, start)
        and not (
            ending.startswith(_OF_GROUPS) and text[start - len(ending) - 1 : start - len(ending)].isalnum()
        )
        for ending in _performer_words()
    )


@cache
def _performer_words() -> tuple[str, ...]:
    return tuple(word + mark for word in words("people/performer_words.txt") for mark in (" ", " ‘", " '"))


@cache
def _stage_words() -> Forms:
    return Forms(words("people/stage_words.txt"))


@cache
def _sure_names() -> frozenset[str]:
    return words("people/stage_names.txt") | words("people/foreign_whole.txt")


@cache
def _known_names(subjects: tuple[str, ...]) -> Forms:
    """Return the names that are known in any article, and those of the lexicons ``subjects``."""
    return Forms(_sure_names().union(*map(words, subjects)))


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
