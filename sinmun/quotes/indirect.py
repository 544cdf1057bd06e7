"""Indirect speech: clauses that end in a quotative ending with a verb of saying behind it, and who reports them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.readings import Subject
from sinmun.quotes.sentences import QUOTATIVE_TAGS, FullSentence
from sinmun.quotes.subjects import ends_credit
from sinmun.quotes.verbs import Saying, light_verb
from sinmun.words.morphs import Token

_QUOTATIVE = pattern(r"(?:다|라|자|냐|으냐|느냐|는다|ᆫ다|란다)(?:고|며|면서)(?:는|도)?$")
_HALTING = frozenset({"VV", "VV-R", "VV-I", "VX", "XSV", "VCP", "VCN"})
_FAR = 30
"""Tokens that may stand between the ending and its verb (다고 14일 기자회견에서 밝혔다)."""
_FEW = 6
_IDIOM = 3
_CONTRASTS = frozenset({"반면", "가운데"})
_CLOSING_MARKS = frozenset("’'”\"」′″")
_HEARSAY = ("ᆫ다", "더라", "니", "는데", "네")
"""How the 한다 of hearsay ends, besides with a full stop: …다고 하니, …다고 하더라."""


class Ending(NamedTuple):
    """The end of a reported clause.

    Attributes:
        at: index of the quotative ending in the tokens of its sentence.
        end: offset behind the ending and its particles.
        saying: the verb of saying.
        loose: whether it is 다며 or 다면서, behind which other verbs may stand before the one of saying.
        light: whether the verb is 하다, which with nobody as its subject is hearsay.
        nested: whether somebody reports that somebody said it (…말했다고 전했다).
    """

    at: int
    end: int
    saying: Saying
    loose: bool
    light: bool
    nested: bool


class Clause(NamedTuple):
    """Who reports a clause, and where it begins.

    Attributes:
        subject: who reports it.
        start: offset of the first character of the clause.
    """

    subject: Subject
    start: int


def find_endings(sentence: FullSentence) -> Iterator[Ending]:
    """Yield where the reported clauses of the sentence end, in order; what stands in marks is none."""
    tokens, last = sentence.tokens, len(sentence.tokens) - 1
    for index in sentence.telling:
        if index < last and is_quotative(tokens[index]) and not _ends_marks(sentence, index):
            ending = _ending(sentence, index)
            if ending is not None and not _is_unclear(sentence, ending):
                yield ending


def is_quotative(token: Token) -> bool:
    """Whether the token is an ending that makes a clause somebody's words: 다고, 라며, 냐고."""
    return token.tag in QUOTATIVE_TAGS and _makes_words(token.form)


@lru_cache(maxsize=1024)  # there are not many endings
def _makes_words(form: str) -> bool:
    return _QUOTATIVE.search(form) is not None


def _ends_marks(sentence: FullSentence, index: int) -> bool:
    """Whether the ending takes up what stands in marks: a quotation, or a term."""
    closes = {span.close for span in sentence.quoted}
    if any(token.start in closes for token in sentence.tokens[max(0, index - 1) : index + 1]):
        return True
    return index > 0 and _names(sentence.tokens, index)


def _names(tokens: Sequence[Token], index: int) -> bool:
    """Whether the ending stands behind a term in marks (‘마른 장마’라고 부른다), which is a name and no clause."""
    before = tokens[index - 2] if tokens[index - 1].tag == "VCP" and index > 1 else tokens[index - 1]
    return before.tag in ("SSC", "SS", "SW") and before.form in _CLOSING_MARKS


def _ending(sentence: FullSentence, index: int) -> Ending | None:
    """Return the ending at ``index`` with its verb of saying, ``None`` if nobody is its subject or it has none."""
    tokens = sentence.tokens
    stop = _behind_particles(tokens, index + 1)
    loose = not tokens[index].form.endswith("고")
    light = _light(tokens, stop)
    saying = light or _saying_behind(sentence, stop, loose=loose)
    if saying is None or saying.passive or (light is not None and _is_hearsay(tokens, light)):
        return None
    last = tokens[saying.stop - 1]
    nested = light is None and last.form.endswith("고") and is_quotative(last)
    return Ending(index, tokens[stop - 1].end, saying, loose, light is not None, nested)


def _is_unclear(sentence: FullSentence, ending: Ending) -> bool:
    """Whether nobody can tell who said what somebody reports to have been said."""
    if not ending.nested or clause_between(sentence, ending) is not None:
        return False
    return _inner_subject(sentence, ending) is None


def _behind_particles(tokens: Sequence[Token], stop: int) -> int:
    while stop < len(tokens) and tokens[stop].tag == "JX" and tokens[stop].start == tokens[stop - 1].end:
        stop += 1
    return stop


def _light(tokens: Sequence[Token], stop: int) -> Saying | None:
    while stop < len(tokens) and tokens[stop].tag in ("MAG", "MAJ"):
        stop += 1
    return light_verb(tokens, stop)


def _saying_behind(sentence: FullSentence, stop: int, *, loose: bool) -> Saying | None:
    """Return the verb of saying behind the ending.

    Between 다고 and its verb stands no other verb that goes on (다고 14일 열린 회의에서 강하게 비판했다); 다며 goes with the
    first verb of saying of the sentence behind it (막힌다며 처리를 호소했다), or none (…다며 자리를 떴다).
    """
    tokens = sentence.tokens
    sayings = {saying.first: saying for saying in sentence.sayings}
    limit = len(tokens) if loose else min(len(tokens), stop + _FAR)
    for index in range(stop, limit):
        found = sayings.get(index)
        if found is not None and not (loose and tokens[found.stop - 1].tag == "ETN"):
            return found
        if _ends_search(tokens, index, loose=loose):
            return None
    return None


def _ends_search(tokens: Sequence[Token], index: int, *, loose: bool) -> bool:
    if loose:
        return is_quotative(tokens[index])
    return tokens[index].tag in _HALTING and not _passes(tokens, index)


def _passes(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at ``index`` may stand between 다고 and its verb: 열린 회의에서, 강하게, 관리를 인용해."""
    following = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
    return following.tag == "ETM" or following.form == "게" or tokens[index - 1].form == "인용"


def _is_hearsay(tokens: Sequence[Token], light: Saying) -> bool:
    """Whether the verb is the 한다 of …다고 한다, …다고 하니."""
    if light.first + 1 >= len(tokens):
        return False
    following = tokens[light.first + 1]
    return following.tag == "EF" or following.form.startswith(_HEARSAY)


def clause_between(sentence: FullSentence, ending: Ending) -> Clause | None:
    """The subject between the ending and its verb: …했다고 경찰은 설명했다; behind 다며 one with 은/는 only."""
    subject = _subject_behind(sentence, ending.end, ending.saying, topic=ending.loose)
    return Clause(subject, clause_start(sentence)) if subject is not None else None


def clause_within(sentence: FullSentence, ending: Ending) -> Clause | None:
    """Who said what somebody reports to have been said: 신문은 시장이 늘었다고 말했다고 전했다."""
    subject = _inner_subject(sentence, ending) if ending.nested else None
    if subject is None:
        return None
    outer = clause_before(sentence, ending)
    return Clause(subject, max(subject.end, outer.start if outer is not None else 0))


def clause_before(sentence: FullSentence, ending: Ending) -> Clause | None:
    """The subject before the clause, behind which the clause begins.

    It is the first topic of the sentence, or the first one of its last main clause (A는 반대한 반면, B는 찬성한다고 말했다). A
    sole subject with 이/가 may be that of the clause (배가 늘었다고 말했다). It reports where it begins the sentence, before
    다며, and where the clause has a subject of its own (박 대표가 값이 올랐다고 말했다).
    """
    subjects = sentence.subjects_between(sentence.start, sentence.tokens[ending.at].start)
    topics = [subject for subject in subjects if subject.topic]
    if topics:
        main = _reporting_topic(sentence, topics)
        return Clause(main, main.end)
    return _without_topic(sentence, ending, subjects) if subjects else None


def _reporting_topic(sentence: FullSentence, topics: Sequence[Subject]) -> Subject:
    begin = (topic for topic in reversed(topics[1:]) if _begins_clause(sentence, topic))
    return next(begin, topics[0])


def _without_topic(sentence: FullSentence, ending: Ending, subjects: Sequence[Subject]) -> Clause | None:
    first = subjects[0]
    if len(subjects) > 1 or ending.loose or _has_subject(sentence, first.end, ending.at):
        return Clause(first, first.end)
    return Clause(first, sentence.start) if _begins(sentence, first) else None


def clause_start(sentence: FullSentence) -> int:
    """Return where a clause begins that nobody before it reports."""
    first = sentence.tokens[0]
    return first.end if first.form in words("quotes/connectives.txt") else sentence.start


def _inner_subject(sentence: FullSentence, ending: Ending) -> Subject | None:
    """Return the second subject, or the only one where the one who reports stands behind."""
    subjects = sentence.subjects_between(sentence.start, sentence.tokens[ending.at].start)
    outer = ending.saying.stop
    reporting = _saying_behind(sentence, outer, loose=False)
    is_behind = reporting is not None and _subject_behind(
        sentence, sentence.tokens[outer - 1].end, reporting, topic=False
    )
    return next(iter(subjects if is_behind else subjects[1:]), None)


def _subject_behind(sentence: FullSentence, end: int, saying: Saying, *, topic: bool) -> Subject | None:
    """Return the subject between the offset ``end`` and a verb; with ``topic``, one with 은/는 only."""
    gap = sentence.subjects_between(end, saying.start)
    return next((subject for subject in gap if subject.topic or not topic), None)


def _begins_clause(sentence: FullSentence, topic: Subject) -> bool:
    """Whether a main clause begins with the topic: behind 반면, or behind a comma and a connective ending."""
    at = sentence.index_at(topic.start)
    ahead = sentence.tokens[max(0, at - 2) : at]
    if ahead and ahead[-1].form in _CONTRASTS:
        return True
    return [token.tag for token in ahead] == ["EC", "SP"]


def _has_subject(sentence: FullSentence, start: int, ending: int) -> bool:
    """Whether something is the subject of the clause, but for the one in 책임이 있다고, 대표가 됐다고."""
    inside = range(sentence.index_at(start), ending)
    first = next((index for index in inside if sentence.tokens[index].tag == "JKS"), ending)
    return ending - first > _IDIOM


def _begins(sentence: FullSentence, subject: Subject) -> bool:
    at = sentence.index_at(subject.start)
    if at and ends_credit(sentence.tokens[at - 1]):
        return True
    ahead = [token for token in sentence.tokens[:_FEW] if token.start < subject.start]
    return all(token.tag in ("SN", "NNB") or token.form in words("quotes/times.txt") for token in ahead)
