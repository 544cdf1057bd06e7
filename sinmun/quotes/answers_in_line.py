"""Answers of a dialogue whose line ends are lost: …일문일답이다.-종은 왜 치나. “때가 됐다.”-값은 어떤가. “싸다.”"""

from __future__ import annotations

from collections import Counter

from sinmun.patterns import pattern
from sinmun.quotes.case import Case
from sinmun.quotes.floor import NOBODY, Told, interviewee
from sinmun.quotes.interviews import FAR_MORE, Script

_ASKED_HERE = pattern(
    r"(?:[-–—―▶▷△▲]|(?<!\w)(?P<letter>[QＱ문][ \t]?\d{0,2}[ \t]?[.:：)]))[ \t]?"
    r"(?P<question>[^\s\"“”\n–—―▶▷][^\"“”\n▶▷]{1,300})\Z"
)
"""A question, behind its sign, that ends where an answer begins."""
_ASIDE = pattern(r"[”\"][ \t]?\([^()\"“”\n]{2,160}[?.…]{1,2}\)[ \t]?\Z")
"""A question in a bracket between two answers: “…” (그때도?) “…”."""
_BETWEEN_ANSWERS = pattern(
    r"[”\"][ \t]?[-–—―▶▷△▲][ \t]?[^\s\"“”\n–—―▶▷-][^\"“”\n▶▷]{1,300}[?.…가까나냐지][ \t]?[“\"]"
)
_OFTEN = 2
"""How often at least the one is named before them."""
_FEWEST = 3
"""Questions between answers that make a text a dialogue, though it does not say so."""
_ENDS_QUESTION = pattern(
    r"(?:\?|[가까나냐지요은는데면을를고][.…]?|(?:바란다|싶다|달라|있다|많다|한다)\.)[ \t]?(?:[AＡ답][ \t]?[.:：)][ \t]?)?\Z"
)
_BEFORE_SIGN = frozenset("”\"’').?!답다 ")
"""What stands right before the sign of a question: no letter of a word with a dash in it."""
_LAST_LETTERS = frozenset("?.…:：)가까나냐지요은는데면을를고라")
"""What a question ends with, or the letter of its answer."""
_LONGEST_QUESTION = 320


def answerer_in_line(script: Script) -> str | None:
    """Return who answers in a text whose answers have questions between them, named by far the most before them."""
    first, count = 0, 0
    for match in _BETWEEN_ANSWERS.finditer(script.text):
        first, count = first or match.start(), count + 1
        if count == _FEWEST:
            break
    most = Counter(script.people(0, first)).most_common(2) if count == _FEWEST else []
    if not most or most[0][1] < _OFTEN or (len(most) > 1 and most[0][1] < FAR_MORE * most[1][1]):
        return None
    return most[0][0]


def answer_in_line(case: Case) -> Told | None:
    """Who answers the question right before the words: whom the dialogue is with that the text announces.

    Where letters mark the questions the text need not announce it, and who is spoken of answers.
    """
    asked = _marked_by(case) if case.in_body else None
    if asked is None:
        return None
    announced = interviewee(case.sentence, case.span.open) if case.floor.announces else None
    speaker = announced or case.floor.interviewed
    if speaker is not None:
        return Told(speaker)
    if asked != "letter":
        return None
    return Told(case.floor.topic) if case.floor.topic is not None else NOBODY


def _marked_by(case: Case) -> str | None:
    """Return by what the question right before the words is marked, a ``letter`` or a ``sign``; ``None`` if there is none."""
    text, end = case.place.text, case.span.open
    since = max(0, end - _LONGEST_QUESTION)
    if text.endswith((")", ") "), since, end) and _ASIDE.search(text, since, end) is not None:
        return "sign"
    since = max(since, *(text.rfind(mark, since, end) + 1 for mark in ('"', "”", "\n")))
    if text[since:end].rstrip()[-1:] not in _LAST_LETTERS:
        return None
    match = _ASKED_HERE.search(text, since, end)
    while match is not None:
        start = match.start()
        is_sign = start == since or text[start - 1] in _BEFORE_SIGN
        if is_sign and _ENDS_QUESTION.search(match["question"]) is not None:
            return "letter" if match["letter"] is not None else "sign"
        match = _ASKED_HERE.search(text, start + 1, end)
    return None
