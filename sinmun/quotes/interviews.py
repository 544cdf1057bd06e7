"""Turns of interviews and broadcast scripts: 이름: …, 이름/직함 : "…", Q. … A. …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.quotes.marks import find_marked

# Every run of blanks is bounded or possessive: a line of nothing but blanks must not take long.
_TURN = re.compile(
    r"^[ \t]*+(?:[\[【◇◆○●■□▷▶△▲☞•·⊙◎-][ \t]{0,4}){0,4}(?P<who>[^\s:：\"“”/()\]】][^:：\n\"“”/()\]】]{1,29}?)[ \t]{0,4}"
    r"(?:\((?P<role>[^()\n]{1,30})\)|/[ \t]{0,4}(?P<office>[^\s:：\"“][^:：\n\"“]{0,29}?))?"
    r"[ \t]{0,4}[:：][ \t]{0,4}(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_CREDIT = re.compile(
    r"^[ \t]*+[▶▷][ \t]{0,4}인터뷰[ \t]{0,4}[:：][ \t]{0,4}(?P<who>[^\s/:：][^/:：\n]{1,19}?)[ \t]{0,4}"
    r"(?:/[ \t]{0,4}[^\n]{1,40})?\n[ \t]{0,4}[-–—]?[ \t]{0,4}(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_ANSWER = re.compile(r"^[ \t]*+(?:A|Ａ|답)[ \t]{0,4}[.:：)][ \t]{0,4}(?P<words>\S[^\n]*)$", re.MULTILINE)
_QUESTION = re.compile(r"^[ \t]*+(?:Q|Ｑ|문)[ \t]{0,4}[.:：)]", re.MULTILINE)
_DIALOGUE = re.compile(r"^[^\n]*(?:일문일답|질의응답)[^\n]*$", re.MULTILINE)
_ASKED = re.compile(
    r"^[ \t]*+[-–—―▲△▶▷■◆◇○●][ \t]{0,4}(?![-–—―\"“])(?P<question>[^\n]{2,300})\n"
    r"[ \t]{0,4}(?P<line>(?:[▲△▶▷■◆◇○●][ \t]{0,4})?(?P<words>[^\s–—―-][^\n]*))$",
    re.MULTILINE,
)
_QUESTION_END = re.compile(r"(?:\?|[가까나냐지요은는데면을를고])[.…\s]*$")
_FEWEST_QUESTIONS = 2
_OPENING = frozenset('"“″')


class Turn(NamedTuple):
    """What one person says in an interview.

    Attributes:
        start: offset of the line.
        end: offset behind it.
        speaker: the person, or ``None``.
        attribution: the speaker as the line gives it, ``None`` where a letter stands for it.
        quoted: offsets of the words: what stands in marks, else all of the turn.
    """

    start: int
    end: int
    speaker: str | None
    attribution: str | None
    quoted: tuple[tuple[int, int], ...]


def find_turns(text: str, entities: Entities) -> Mapping[int, Turn]:
    """Return the turns of ``text`` by the offset of their first line.

    A turn counts where the name before the colon is a person of the article, or where questions and answers are
    marked by letters, or where lines that begin with a dash ask and the lines behind them answer. Who answers is then
    the last person named in the line that announces the dialogue (김 대표와의 일문일답), or else the one person named before the
    first question.
    """
    named = entities.by_offset()
    starts = [mention.start for mention, _ in named]
    turns: dict[int, Turn] = {}
    for pattern in (_CREDIT, _TURN):
        for match in pattern.finditer(text):
            if match.start() in turns:
                continue
            person = _person_in(match.start("who"), match.end("who"), named, starts)
            if person is not None:
                turns[match.start()] = _turn(text, match, person.name, match["who"])
    question = _QUESTION.search(text)
    if question is not None:
        speaker = _answerer(named, starts, text, question.start())
        for match in _ANSWER.finditer(text):
            turns.setdefault(match.start(), _turn(text, match, speaker, None))
    asked = _asked(text)
    speaker = _answerer(named, starts, text, asked[0].start()) if asked else None
    for match in asked:
        if match.start("line") not in turns:
            turns.setdefault(match.start(), _turn(text, match, speaker, None))
    return turns


def _asked(text: str) -> list[re.Match[str]]:
    """Return the questions on lines that begin with a dash, with the line behind each: an answer.

    An answer stands in marks; without them it counts only where the article announces a dialogue.
    """
    announced = _DIALOGUE.search(text)
    found = [
        match
        for match in _ASKED.finditer(text)
        if _QUESTION_END.search(match["question"])
        and (match["words"][0] in _OPENING or (announced is not None and announced.end() < match.start()))
    ]
    return found if len(found) >= _FEWEST_QUESTIONS or announced is not None else []


def _answerer(
    named: Sequence[tuple[Mention, Entity]], starts: Sequence[int], text: str, first: int
) -> str | None:
    """Return who answers the questions from the offset ``first`` on."""
    announced = max(_DIALOGUE.finditer(text, 0, first), key=lambda match: match.start(), default=None)
    if announced is not None:
        in_line = named[bisect_left(starts, announced.start()) : bisect_left(starts, announced.end())]
        people = [entity.name for _, entity in in_line if entity.label == "PS"]
        if people:
            return people[-1]
    names = {entity.name for _, entity in named[: bisect_left(starts, first)] if entity.label == "PS"}
    return names.pop() if len(names) == 1 else None


def _person_in(
    start: int, end: int, named: tuple[tuple[Mention, Entity], ...], starts: list[int]
) -> Entity | None:
    for mention, entity in named[bisect_left(starts, start) : bisect_left(starts, end)]:
        if entity.label == "PS" and mention.end <= end:
            return entity
    return None


def _turn(text: str, match: re.Match[str], speaker: str | None, attribution: str | None) -> Turn:
    start, end = match.span("words")
    marked = [span for span in find_marked(text[start:end]) if span.kind == "double"]
    inside = tuple((start + span.start, start + span.end) for span in marked)
    whole = not marked or text[start] not in _OPENING
    return Turn(match.start(), match.end(), speaker, attribution, ((start, end),) if whole else inside)
