"""Words of people of whom nobody is named: 당내에서는 “…”, 주민들 사이에선 “…”."""

from __future__ import annotations

from sinmun.lexicons import words
from sinmun.quotes.case import Case
from sinmun.quotes.clauses import verb_between

_SUFFIXES = (("XSN", "계"), ("XSN", "권"))
"""What makes people of a trade or a side: 여행업계, 은행권."""
_TOPICS = ("는", "ᆫ", "도")
_FAR_FROM_WORDS = 4
"""Characters from 에서 to the words, a particle between them."""
_IN_A_LIST = 4
"""Quotations before one in its sentence that may stand in a list with it."""
_FEW_SUBJECTS = 3
"""Subjects before the place of which one may speak."""
_AND_OTHERS = "등"
_LISTING = ("SP", "EC", "JC", "MAJ")
"""The tags of what parts words in a list: “…”거나 “…”, “…”."""


def is_of_circle(case: Case) -> bool:
    """Whether people of whom nobody is named say the words: 당내에서는 “…”, 주민들 사이에선 “…” “…”, 업계에서 “…”.

    Not where somebody stands before them: 박 대표는 당내에서 “…”고 말했다, but 박 대표가 웃자 당내에서 “…”; nor where they
    are said of somebody behind them: 당내에서 “…”고 말한 박 대표.
    """
    sentence = case.sentence
    place = _place_before(case)
    if place < 1 or (case.saying is not None and case.saying.modifies):
        return False
    if sentence.tokens[place - 1].form == _AND_OTHERS and place > 1:
        place -= 1
    noun, before = sentence.tokens[place - 1], sentence.tokens[place - 2 : place - 1]
    among = noun.form == "사이" and any(token.form == "들" for token in before)
    if not among and noun.form not in words("quotes/circles.txt") and (noun.tag, noun.form) not in _SUFFIXES:
        return False
    ahead = sentence.subjects_between(sentence.start, noun.start)
    return not any(
        one.topic or not verb_between(sentence, one.end, noun.start) for one in ahead[-_FEW_SUBJECTS:]
    )


def _place_before(case: Case) -> int:
    """Return the index of the 에서 right before the words, or before those beside them; -1 if there is none."""
    tokens, quoted = case.sentence.tokens, case.sentence.quoted
    for span in reversed(quoted[max(0, case.at - _IN_A_LIST) : case.at + 1]):
        at = case.sentence.index_at(span.open) - 1
        if at > 0 and tokens[at].tag == "JX" and tokens[at].form in _TOPICS:
            at -= 1
        if at < 0 or tokens[at].tag in _LISTING:
            continue
        is_near = span.open - tokens[at].end <= _FAR_FROM_WORDS
        return at if is_near and tokens[at].form == "에서" else -1
    return -1
