"""Who speaks a sentence that is nothing but a quotation: what stands before it and behind it tells."""

from __future__ import annotations

from sinmun.lexicons import words
from sinmun.quotes.case import Case
from sinmun.quotes.floor import Told
from sinmun.quotes.indirect import find_endings
from sinmun.quotes.readings import Subject
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.subjects import noun_phrase
from sinmun.quotes.verbs import saying_nouns

_THUS = frozenset({"이렇게", "이같이", "이처럼", "이렇", "그렇", "이리", "이같"})
_POINTERS = frozenset({"이", "이런", "그", "그런"})
_SHORT = 12
_TAIL = 6


def told_behind(case: Case) -> Told | None:
    """Whose words the sentence behind says they were: “….” 박 씨의 말이다."""
    following = _beside(case, case.place.following)
    if following is None:
        return None
    return case.meant(_pointed_at(following) if following.quoted else _owner(following))


def _pointed_at(sentence: FullSentence) -> Subject | None:
    """Return whose words the sentence calls those before it as it begins: 박 씨의 이 같은 말에 김 대표는 “…”고 했다."""
    tokens = sentence.tokens_between(sentence.start, sentence.quoted[0].open)
    at = next((at for at, token in enumerate(tokens) if token.tag[0] in "VJ"), len(tokens))
    if tokens[at : at + 1] and tokens[at].tag == "JKG":
        behind = tokens[at + 1 : at + 5]
        points = any(token.form in _POINTERS for token in behind)
        noun = next((token for token in behind if token.tag == "NNG"), None)
        if points and noun is not None and noun.form in saying_nouns():
            return noun_phrase(tokens, at, sentence.named, antecedents=sentence.antecedents)
    return None


def told_before(case: Case) -> Told | None:
    """Who announces them in the sentence before: 그는 이렇게 말했다. “….”"""
    previous = _beside(case, case.place.previous)
    if previous is None or previous.quoted or all(saying.modifies for saying in previous.sayings):
        return None
    subjects = [subject for subject in previous.subjects if subject.topic] or list(previous.subjects)
    return case.meant(subjects[-1] if subjects else None)


def deed_before(case: Case) -> Told | None:
    """The person of whom the sentence before it speaks, on the same line: 그는 하늘을 가리켰다. “….”"""
    previous = _beside(case, case.place.previous)
    if previous is None or "\n" in case.place.text[previous.start : case.sentence.start]:
        return None
    return case.meant(_doer(previous)) if not previous.quoted else None


def deed_behind(case: Case) -> Told | None:
    """The person of whom the sentence behind it speaks, on the same line: “….” 그는 하늘을 가리켰다."""
    following = _beside(case, case.place.following)
    if following is None or "\n" in case.place.text[case.sentence.end : following.start]:
        return None
    return case.meant(_doer(following))


def _beside(case: Case, sentence: FullSentence | None) -> FullSentence | None:
    """Return the sentence of the body beside a quotation that is a sentence of its own."""
    return sentence if sentence is not None and case.is_bare and sentence.part == "body" else None


def _doer(sentence: FullSentence) -> Subject | None:
    """Return the person of whom the sentence speaks, if its first subject is one."""
    first = next((subject for subject in sentence.subjects if subject.topic), None)
    first = first or next((one for one in sentence.subjects if not _may_be_of_noun(sentence, one)), None)
    if first is None or (first.name is None and first.pronoun is None):
        first = _is_called(sentence) or first
    return first if first is not None and first.label != "OG" else None


def _may_be_of_noun(sentence: FullSentence, subject: Subject) -> bool:
    """Whether a subject without a name may be that of a clause before a noun: 동료들이 떠난 일이 아팠다."""
    if subject.name is not None or subject.pronoun is not None:
        return False
    return any(token.tag == "ETM" for token in sentence.tokens_from(subject.end))


def _is_called(sentence: FullSentence) -> Subject | None:
    """Return the person who the sentence says somebody is: 종을 친 사람이 박 대표다."""
    tokens = sentence.tokens
    copula = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].tag == "VCP"), 0)
    found = noun_phrase(tokens, copula, sentence.named) if copula else None
    return found if found is not None and found.label == "PS" else None


def _owner(sentence: FullSentence) -> Subject | None:
    """Whose words the sentence says the last ones were.

    박 씨의 말이다, 김 대표가 한 말이다, 그는 이렇게 말했다, 말을 마친 배씨는, 박 교사가 종을 쓰다듬으며 말했다.
    """
    tokens = sentence.tokens
    for index in range(max(0, len(tokens) - _TAIL), len(tokens) - 1):
        if tokens[index].tag == "JKG" and tokens[index + 1].form in saying_nouns():
            return noun_phrase(tokens, index, sentence.named, antecedents=sentence.antecedents)
        is_called = tokens[index].tag == "ETM" and tokens[index + 1].form in saying_nouns()
        if is_called and all(token.tag in ("VCP", "EF", "EP", "SF") for token in tokens[index + 2 :]):
            return next((one for one in reversed(sentence.subjects) if one.end <= tokens[index].start), None)
    if not sentence.subjects:
        return None
    return sentence.subjects[0] if _closes(sentence) or _tells_of_saying(sentence) else None


def _closes(sentence: FullSentence) -> bool:
    tokens = sentence.tokens
    return any(
        token.form == "말" and particle.tag == "JKO" and verb.form in words("quotes/closing.txt")
        for token, particle, verb in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _tells_of_saying(sentence: FullSentence) -> bool:
    tokens = sentence.tokens
    if not sentence.sayings and not any(token.form in saying_nouns() for token in tokens):
        return False
    points_back = any(token.form in _THUS for token in tokens)
    return points_back or len(tokens) <= _SHORT or _ends_in_saying(sentence)


def _ends_in_saying(sentence: FullSentence) -> bool:
    """Whether the sentence ends in a verb of saying whose object is not in the sentence."""
    if not sentence.sayings or sentence.sayings[-1].modifies:
        return False
    last = sentence.sayings[-1]
    rest = sentence.tokens[last.first + 2 :]
    plain = not any(token.tag in ("ETM", "ETN", "NNG", "NNP") for token in rest)
    takes_object = sentence.tokens[max(0, last.first - 1)].tag == "JKO"
    return plain and not takes_object and not any(find_endings(sentence))
