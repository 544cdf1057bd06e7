"""Words that somebody answers, or that stand with their speaker in brackets: whose they are the words beside them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinmun.lexicons import words
from sinmun.quotes.case import Case
from sinmun.quotes.floor import NOBODY, Told
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.subjects import Subject, noun_phrase
from sinmun.quotes.verbs import saying_nouns
from sinmun.words.morphs import Token

_CALLED = re.compile(r"(?:이?라|이?냐|다)?는(?= )")
"""How a noun takes up the words before it: “…”는 질문에, “…”라는 지적에."""
_FEW_TOKENS = 4
_BRACKET = re.compile(r"\s?[(（](?P<who>[^()（）\n]{2,30})[)）]")
_ABOUT = frozenset({"대하", "관하", "대해", "관해"})


def owner_near(case: Case) -> Told | None:
    """Whose question or remark the sentence calls it right behind: “…”는 나 기자의 질문에 그는 “…”고 답했다."""
    if not _CALLED.match(case.place.text, case.span.close):
        return None
    behind = _behind(case)
    for index, token in enumerate(behind[:-1]):
        if token.tag[0] in "VJ" and token.tag != "JKG" and index:
            return None
        if token.tag == "JKG" and behind[index + 1].form in saying_nouns() | words("quotes/asked.txt"):
            return case.meant(noun_phrase(behind, index, case.sentence.named))
    return None


def answered(case: Case) -> Told | None:
    """Nobody, where the words are another's that somebody answers: “…”는 지적에 “…”고 답했다, “…”는 질문에 웃었다."""
    if not _CALLED.match(case.place.text, case.span.close):
        return None
    behind = _behind(case)[:_FEW_TOKENS]
    return NOBODY if any(map(_is_asked, behind, behind[1:])) else None


def in_brackets(case: Case) -> Told | None:
    """Who stands in brackets right behind the words: “…”(김철수 의원)."""
    match = _BRACKET.match(case.place.text, case.span.close)
    if match is None:
        return None
    sentence = case.sentence
    inside = sentence.tokens_between(match.start("who"), match.end("who"))
    found = noun_phrase(inside, len(inside), sentence.named) if inside else None
    return case.meant(found) if found is not None and found.name is not None else None


def is_answered(sentence: FullSentence, subject: Subject, end: int) -> bool:
    """Whether a subject with 이/가 is of words that are answered before ``end``: X가 ‘…’고 발언한 데 대해선 “…”."""
    gap = sentence.tokens_between(subject.end, end)
    return not subject.topic and any(map(_is_about, gap, gap[1:], gap[2:]))


def _behind(case: Case) -> Sequence[Token]:
    """Return the tokens behind the words, up to the next quotation of the sentence."""
    sentence = case.sentence
    following = sentence.quoted[case.at + 1 :]
    return sentence.tokens_between(case.span.close, following[0].open if following else sentence.end)


def _is_asked(noun: Token, particle: Token) -> bool:
    return noun.form in words("quotes/asked.txt") and particle.tag == "JKB" and particle.form == "에"


def _is_about(ending: Token, noun: Token, particle: Token) -> bool:
    """Whether three tokens say that somebody answers what was said: 한 데 대해, 묻는 질문에."""
    if ending.tag != "ETM":
        return False
    return noun.tag == "NNB" and noun.form in ("데", "것") and particle.form in (*_ABOUT, "에")
