"""Credits: the line below a report that says who filmed, edited and drew (``영상취재: 이름 / 영상편집: 이름``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.writers import is_person

_TOKEN = pattern(r"[가-힣A-Za-z]+|[^가-힣A-Za-z]+")
_LETTER = pattern(r"[가-힣A-Za-z]")
_ROLL_NAME = pattern(r"[가-힣]{2,5}|[A-Z][A-Za-z]{1,14}")
_GLUE = pattern(r"[·ㆍ/,&]")
_COLON = pattern(r"[:：=ㅣ]")
_NAMES_PER_LABEL = 4
_LONGEST_ROLL = 160  # characters


def parse_credits(text: str, *, signed: bool = False) -> tuple[str, ...] | None:
    """Return the writers that a line of credits names (behind ``취재``), or None if the line is something else.

    A line of credits is made of labels and names alone, and says so by a colon or by a second label; among bylines
    (``signed``) a label and a full name are enough: ``디자이너 홍길동``.
    """
    tokens = _TOKEN.findall(text.strip(" ()[]<>■▶○")) if len(text) <= _LONGEST_ROLL else []
    if not tokens or tokens[0] not in _labels():
        return None
    roll = _Roll()
    if not all(map(roll.take, tokens)):
        return None
    single = signed and roll.names == 1 and is_person(tokens[-1])
    return tuple(roll.writers) if roll.names and (roll.marked or roll.labels > 1 or single) else None


@dataclass
class _Roll:
    """The way along a line of credits.

    Attributes:
        writers: the names behind a label of writing.
        label: the last label.
        labels: how many there were.
        names: how many names stand behind the last one.
        marked: whether a colon or the like stood behind a label.
        between: the last thing that was no word.
    """

    writers: list[str] = field(default_factory=list)
    label: str = ""
    labels: int = 0
    names: int = 0
    marked: bool = False
    between: str = ""

    def take(self, token: str) -> bool:
        """Go on by ``token``; return whether it can stand in a line of credits."""
        if _LETTER.match(token) is None:
            self.marked = self.marked or (self.names == 0 and _COLON.search(token) is not None)
            self.between = token
            return True
        if token in _labels():
            return self._take_label(token)
        return token in _titles() or self._take_name(token)

    def _take_label(self, token: str) -> bool:
        if self.label and not self.names and _GLUE.search(self.between) is None:
            return False
        self.label, self.labels, self.names = token, self.labels + 1, 0
        return True

    def _take_name(self, token: str) -> bool:
        if _ROLL_NAME.fullmatch(token) is None or self.names >= _NAMES_PER_LABEL:
            return False
        self.names += 1
        if self.label in lexicons.words("reading/writing.txt"):
            self.writers.append(token)
        return True


@cache
def _labels() -> frozenset[str]:
    return lexicons.words("reading/credits.txt") | lexicons.words("reading/writing.txt")


@cache
def _titles() -> frozenset[str]:
    return lexicons.words("reading/titles.txt")
