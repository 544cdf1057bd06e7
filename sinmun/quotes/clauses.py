"""Where one clause of a sentence ends and another goes on, and which subjects still wait for their verb.

A subject with 이/가 is taken by the verb behind it that ends a clause of its own; the innermost one first. What is left where the
words begin is the subject of the clause that goes on: in 박 대표가 값이 오른다며 “…”고 말했다 the price has its verb, the
other has not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.readings import PERSON_SUFFIXES, Subject, is_person_noun
from sinmun.quotes.sentences import FullSentence
from sinmun.words.morphs import Token

_GOING_ON = frozenset({"VV", "VA", "VX", "XSV", "XSA", "VCP", "VCN", "VV-R", "VV-I", "VA-R", "VA-I"})
_POSTPOSED = frozenset({"두", "놓", "향하", "대하", "통하", "위하", "관하", "관련하"})
"""Verbs that, with -고 or -어, only say about whom or by what: 박 대표를 두고, 시민을 향해."""
_CLAUSE_ENDS = frozenset({"EC", "ETM", "ETN", "EF"})
"""The tags of the endings of verbs, each of which ends a clause."""
_STATES = ("VA", "XSA", "VC", "VX")
"""The beginnings of the tags of what somebody is or is like: before a noun it says so of the noun, 새로운 회의."""
_PASSIVE = frozenset({"되", "당하", "받"})
_PARTS_SUBJECTS = pattern(r"(?:자|자마자|니|니까|으니|으니까|면|으면|ᆫ데|는데|은데|므로)$")
"""Endings of clauses behind which mostly somebody else does something: 박 대표가 묻자 이 이사는."""
_REPORTS = pattern(r"(?:다|라|자|냐)(?:고|며|면서|는데)$")
_GONE_BY = "지나"
"""The verb of 지난 7일, which only says when."""
_CAN = "수"
"""The noun of 할 수 있다."""
_LONGEST_HEAD = 6
"""Tokens of a noun phrase up to its particle."""


def verb_between(sentence: FullSentence, start: int, end: int) -> bool:
    """Whether a verb that goes on (하자, 한, 했다) stands between two offsets."""
    gap = sentence.tokens_between(start, end)
    return any(
        token.tag in _GOING_ON
        and following.tag in ("EC", "ETM", "EP")
        and not (following.tag == "EC" and token.form in _POSTPOSED)
        and token.form != _GONE_BY
        for token, following in pairwise(gap)
    )


class Waiting(NamedTuple):
    """The subjects with 이/가 that may have no verb yet.

    Attributes:
        free: those that no clause has taken.
        shared: those that a clause before a noun has taken, which may do what comes, too: 박 대표가 새로 낸 책에 대해 “…”.
    """

    free: list[Subject]
    shared: list[Subject]


def waiting(sentence: FullSentence, end: int) -> Waiting:
    """Return the subjects with 이/가 before the offset ``end`` that may do what the verb behind it says, in order."""
    known = {
        subject.end: subject for subject in sentence.subjects if not subject.topic and subject.end <= end
    }
    if not known:
        return Waiting([], [])
    tokens = sentence.tokens[: sentence.index_at(end)]
    stack: list[int] = []
    shared: list[int] = []
    for at, token in enumerate(tokens):
        if token.tag == "JKS":
            stack.append(token.end)
        elif (
            token.tag in _CLAUSE_ENDS
            and stack
            and not _takes_up_words(tokens, at)
            and _takes(tokens, at, is_person=stack[-1] in known, sentence=sentence)
        ):
            taken = stack.pop()
            if token.tag == "ETM" and not _heads_subject(tokens, at + 1):
                shared.append(taken)
    return Waiting(*([known[at] for at in sorted(ends) if at in known] for ends in (stack, shared)))


def _takes_up_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether words stand right before the ending at ``at``, which is then of who speaks them: “…”며, “…”이라며."""
    first = at - 1 if at > 1 and tokens[at - 1].tag == "VCP" else at
    return first > 0 and tokens[first].start > tokens[first - 1].end


def _heads_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase that begins at ``at`` is a subject with 이/가: 가능성이, not 책에."""
    particle = next(
        (token for token in tokens[at : at + _LONGEST_HEAD] if token.tag[0] != "N" and token.tag[:2] != "XS"),
        None,
    )
    return particle is not None and particle.tag == "JKS"


def _takes(tokens: Sequence[Token], at: int, *, is_person: bool, sentence: FullSentence) -> bool:
    """Whether the verb whose ending stands at ``at`` takes the subject before it: a person, or else a thing."""
    ending = tokens[at]
    verb = next((one for one in reversed(tokens[max(0, at - 3) : at]) if one.tag != "EP"), None)
    if verb is None or verb.tag not in _GOING_ON or verb.form in words("quotes/relations.txt"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and (
        following.tag[:2] == "VX" or (ending.tag == "ETM" and following.form == _CAN)
    ):
        return False  # 하고 있는, 할 수 있는: the verb behind it is the same
    if not is_person:
        return True
    if ending.tag == "EC":
        return _PARTS_SUBJECTS.search(ending.form) is not None or _REPORTS.search(ending.form) is not None
    if verb.tag.startswith(_STATES) or verb.form in words("quotes/happenings.txt") or verb.form in _PASSIVE:
        return ending.tag == "EF"
    return not (ending.tag == "ETM" and following is not None and _begins_somebody(sentence, following))


def _begins_somebody(sentence: FullSentence, token: Token) -> bool:
    """Whether a noun phrase begins with somebody, who does what the verb before it says: 그를 비판한 이 이사."""
    if is_person_noun(token) or token.form in PERSON_SUFFIXES or token.form in words("quotes/pronouns.txt"):
        return True
    return any(
        mention.start <= token.start < mention.end and mention.label != "LC" for mention, _ in sentence.named
    )


def is_topic(noun: Token, particle: Token) -> bool:
    """Whether a noun and the particle behind it are a topic: 기사는, 바람은."""
    is_noun = noun.tag in ("NNG", "NNP", "XSN") or noun.form in PERSON_SUFFIXES
    return particle.tag == "JX" and particle.form in ("은", "는", "ᆫ") and is_noun
