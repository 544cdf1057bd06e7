"""Who goes on speaking: where words go on after others in the sentence, and where a sentence leaves its subject out."""

from __future__ import annotations

from itertools import pairwise

from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.case import Case
from sinmun.quotes.clauses import is_topic, waiting
from sinmun.quotes.floor import NOBODY, Told
from sinmun.quotes.indirect import is_quotative
from sinmun.quotes.marks import TAKEN_UP
from sinmun.quotes.others_words import AND_OTHERS, CALLED, asks, is_answered
from sinmun.quotes.readings import PERSON_SUFFIXES, Subject, is_person_noun
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.terms import closes_own_words, quotative_follows, says_own_words
from sinmun.words.morphs import Token

_AND_TOO = pattern(r"(?: [가-힣]{1,8})?도 ")
_AT_ONCE = "자"
"""The ending of what somebody says and somebody else replies to."""
_ENDS_NOUNS = "JVE"
"""The beginnings of the tags of what ends a noun phrase."""
_LONGEST_OTHERS = 12
"""Tokens of a noun phrase for those who speak."""
_FEW_BEFORE = 3
"""Quotations of a sentence before one that may go on in it."""


def goes_on(case: Case) -> Told | None:
    """Who speaks the quotation before it, where it goes on after a verb: “…”며 “…”, “…”고 말하고 “…”."""
    last, sentence = case.last, case.sentence
    if last is None or last == NOBODY or last.by == "owner near":
        return None
    start, end = sentence.quoted[case.at - 1].close, case.span.open
    gap = sentence.tokens_between(start, end)
    if sentence.subjects_between(start, end) or (case.is_headline and any(map(_is_word, gap))):
        return None
    return Told(last.speaker, person=last.person)


def _is_word(token: Token) -> bool:
    """Whether a token of a headline is a noun or a sign that begins something else."""
    return token.tag[0] in "NS" and token.tag not in ("SP", "SE")


def floor(case: Case) -> Told | None:
    """The last speaker, or the topic of the sentence before, in one without a subject: 이어 “…”고 덧붙였다."""
    is_others = case.is_headline and case.place.is_behind_aside  # the next headline of several
    if not case.in_body or is_others or _has_topic(case):
        return None
    number = case.place.number
    if case.is_subhead:
        return None
    if case.is_bare:
        return Told(case.floor.said.speaker) if number - case.floor.spoken == 1 else None
    if case.floor.is_held(number):
        return Told(case.floor.said.speaker) if _carries_on(case) else None
    left_out = case.floor.left_out(number)
    if left_out.speaker is None or _names_somebody(case):
        return None
    return Told(left_out.speaker) if _carries_on(case) else None


def _names_somebody(case: Case) -> bool:
    """Whether a person with 도, which Kiwi takes for a noun behind a title, is named before the words: 박 대표도 총회에서 “…”."""
    sentence, start = case.sentence, case.span.open
    return any(
        mention.label == "PS" and _AND_TOO.match(case.place.text, mention.end, start)
        for mention, _ in sentence.named
    )


def _has_topic(case: Case) -> bool:
    """Whether a noun with 은/는 stands right before the words, or those before them in the sentence.

    It speaks them though nobody knows who it is: 바람은 “…”며 “…”고 말했다.
    """
    sentence = case.sentence
    for span in sentence.quoted[max(0, case.at - _FEW_BEFORE) : case.at + 1]:
        ahead = sentence.tokens[: sentence.index_at(span.open)][-2:]
        if len(ahead) == 2 and ahead[1].end + 1 >= span.open and is_topic(*ahead):
            return True
    return False


def _carries_on(case: Case) -> bool:
    sentence = case.sentence
    if _is_of_others(case):
        return False
    if case.saying is not None:
        first = sentence.tokens[0]
        connects = first.form in words("quotes/connectives.txt")
        start = case.span.open
        if not connects and case.place.text.startswith(AND_OTHERS, sentence.quoted[-1].close):
            return False
        left = waiting(sentence, start)
        subjects = [
            one
            for one in sentence.subjects
            if (one.topic or one.start >= start or one in left.free or one in left.shared)
            and not is_answered(sentence, one, start, held=case.is_held)
            and not _is_replied_to(sentence, one, start)
            and not asks(sentence, one, start)
            and not _is_reported(case, one)
        ]
        return connects or sentence.quoted[0].open <= first.start or not subjects
    if not all(_is_reported(case, one) for one in sentence.subjects):
        return False
    behind = sentence.tokens_from(case.span.close)
    if quotative_follows(case.place.text, case.span, behind) or closes_own_words(behind):
        return True
    return CALLED.match(case.place.text, case.span.close) is not None and says_own_words(behind)


def _is_of_others(case: Case) -> bool:
    """Whether the verb of saying stands before others whom it says to speak: 또 “…”고 말한 의원들이 모였다."""
    saying = case.saying
    if saying is None or not saying.modifies or not TAKEN_UP.match(case.place.text, case.span.close):
        return False
    sentence = case.sentence
    behind = sentence.tokens_from(saying.end)[:_LONGEST_OTHERS]
    last = next((one for one, following in pairwise(behind) if following.tag[0] in _ENDS_NOUNS), None)
    if last is not None and (is_person_noun(last) or last.form in PERSON_SUFFIXES):
        return True
    person = next((m for m, _ in sentence.named if m.label == "PS" and m.start >= saying.end), None)
    if person is None:
        return False
    return all(token.tag[0] not in _ENDS_NOUNS for token in sentence.tokens_between(saying.end, person.start))


def _is_reported(case: Case, subject: Subject) -> bool:
    """Whether a subject behind the words is that of a clause that is reported, too: “…”며 값이 오를 것이라고 내다봤다."""
    sentence, start = case.sentence, subject.end
    if subject.topic or subject.start < case.span.close:
        return False
    return any(
        is_quotative(token) or (token.tag == "EC" and token.form == "라")
        for token in sentence.tokens_between(start, sentence.end)
    )


def _is_replied_to(sentence: FullSentence, subject: Subject, end: int) -> bool:
    """Whether somebody replies before ``end`` to what a subject with 이/가 says: 진행자가 ‘…’고 말하자 “…”."""
    return not subject.topic and any(
        subject.end <= saying.start < end and sentence.tokens[saying.stop - 1].form == _AT_ONCE
        for saying in sentence.sayings
    )
