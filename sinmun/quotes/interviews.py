"""Turns of interviews and broadcast scripts: 이름: …, 이름/직함 : "…", Q. … A. …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from sinmun.entities.mention import Entities, Entity, Mention
from sinmun.quotes.marks import find_marked

_TURN = re.compile(
    r"^[ \t]*(?:[\[【◇◆○●■□▷⊙◎-]\s*)*(?P<who>[^:：\n\"“”/()\]】]{2,30}?)\s*"
    r"(?:\((?P<role>[^()\n]{1,30})\)|/\s*(?P<office>[^:：\n\"“]{1,30}?))?\s*[:：]\s*(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_CREDIT = re.compile(
    r"^[ \t]*[▶▷]\s*인터뷰\s*[:：]\s*(?P<who>[^/:：\n]{2,20}?)(?:\s*/\s*[^\n]{1,40})?\n[ \t]*[-–—]?[ \t]*(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_ANSWER = re.compile(r"^[ \t]*(?:A|Ａ|답)\s*[.:：)]\s*(?P<words>\S[^\n]*)$", re.MULTILINE)
_QUESTION = re.compile(r"^[ \t]*(?:Q|Ｑ|문)\s*[.:：)]", re.MULTILINE)


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
    marked by letters; then the one person named before the first question is the one who answers.
    """
    if ":" not in text and "：" not in text and "A." not in text:
        return {}
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
        people = {
            entity.name
            for mention, entity in named
            if entity.label == "PS" and mention.start < question.start()
        }
        speaker = people.pop() if len(people) == 1 else None
        for match in _ANSWER.finditer(text):
            turns.setdefault(match.start(), _turn(text, match, speaker, None))
    return turns


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
    whole = not marked or text[start] not in '"“″'
    return Turn(match.start(), match.end(), speaker, attribution, ((start, end),) if whole else inside)
