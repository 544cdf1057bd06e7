"""Answers of a dialogue whose line ends are lost: …일문일답이다.-종은 왜 치나. “때가 됐다.”-값은 어떤가. “싸다.”"""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.quotes.case import Case
from sinmun.quotes.floor import NOBODY, Told, interviewee

_ASKED = pattern(
    r"(?:[-–—―▶▷△▲]|(?<!\w)(?P<letter>[QＱ문][ \t]?\d{0,2}[ \t]?[.:：)]))[ \t]?"
    r"(?P<question>[^\s\"“”\n–—―▶▷][^\"“”\n▶▷]{3,300})\Z"
)
"""A question, behind its sign, that ends where an answer begins."""
_QUESTION_END = pattern(
    r"(?:\?|[가까나냐지요은는데면을를고][.…]?|(?:바란다|싶다|달라|있다|많다|한다)\.)[ \t]?(?:[AＡ답][ \t]?[.:：)][ \t]?)?\Z"
)
_BEFORE_SIGN = frozenset("”\"’').?!답다 ")
"""What stands right before the sign of a question: no letter of a word with a dash in it."""
_LONGEST = 320


def answer_in_line(case: Case) -> Told | None:
    """Who answers the question right before the words: whom the dialogue is with that the text announces.

    Where letters mark the questions the text need not announce it, and who is spoken of answers.
    """
    asked = _asked(case) if case.in_body else None
    if asked is None:
        return None
    speaker = interviewee(case.sentence, case.span.open) or case.floor.interviewed
    if speaker is not None:
        return Told(speaker)
    if asked != "letter":
        return None
    return Told(case.floor.topic) if case.floor.topic is not None else NOBODY


def _asked(case: Case) -> str | None:
    """Return by what the question right before the words is marked, a ``letter`` or a ``sign``; ``None`` if there is none."""
    text, end = case.place.text, case.span.open
    since = max(text.rfind(mark, max(0, end - _LONGEST), end) for mark in ('"', "”", "\n")) + 1
    for match in _ASKED.finditer(text, max(since, end - _LONGEST), end):
        start = match.start()
        if start and text[start - 1] not in _BEFORE_SIGN and text[start - 1] != "\n":
            continue
        if _QUESTION_END.search(match["question"]) is not None:
            return "letter" if match["letter"] is not None else "sign"
    return None
