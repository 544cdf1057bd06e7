"""Which subject of its own sentence a quotation belongs to."""

from __future__ import annotations

from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.case import Case
from sinmun.quotes.circles import is_of_circle
from sinmun.quotes.clauses import is_topic, verb_between, waiting
from sinmun.quotes.floor import NOBODY, Told
from sinmun.quotes.indirect import is_quotative
from sinmun.quotes.marks import STOPS, TAKEN_UP, Marked
from sinmun.quotes.others_words import LONGEST_LIST, speakers_before
from sinmun.quotes.readings import PERSON_SUFFIXES, Subject, is_person_noun
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.subjects import noun_phrase
from sinmun.quotes.verbs import Saying, light_verb, saying_nouns
from sinmun.words.morphs import Token

_OTHER_CASES = frozenset({"JKO", "JKB", "JKG", "JC"})
_COUNTED = frozenset({"경우", "비율", "응답", "응답자", "답변"})
"""What a poll counts: who said the words are many."""
_SHARE = pattern(r"\d ?%[는가](?: [^\s.,은는이가“”‘’'\"]{1,12}){0,3} ?$")
_LONGEST_SHARE = 32
_MOMENTS = frozenset({"뒤", "후", "다음", "때", "직후", "이후", "당시", "순간", "날", "끝"})
"""Nouns behind a clause that only say when something else was done."""
_BLANKS = (" ", "\n", "[", "")
"""What stands behind words that no particle takes up, one character of it."""
_AND_GOES_ON = pattern(r"(?:이?라)?(?:며|면서)")
"""What takes words up and goes on: “…”며."""
_RIGHT_BEHIND = 2
"""Characters between words and the subject right behind them."""
_CASES = ("JKO", "JKS", "JX", "JKB")
_FARTHEST_AUTHOR = 24
"""Tokens behind words among which stand what they are called and who wrote or said it."""
_LONGEST_DEED = 4
_READING = frozenset({"보", "읽", "듣", "받", "접하", "지우", "삭제", "반박", "비판"})
"""What one does to the words of others."""
_LIGHT_REACH = 4
"""Tokens behind a quotation among which the 하다 of “…”고 했다 begins."""


def saying_of(sentence: FullSentence, span: Marked, text: str) -> Saying | None:
    """Return the predicate whose object the quotation is: the first one behind it, on the same line."""
    saying = next((saying for saying in sentence.sayings if saying.start >= span.close), None)
    light = _light_behind(sentence, span)
    if light is not None and (saying is None or light.first < saying.first):
        return light
    if saying is not None and "\n" in text[span.close : saying.start]:
        return None
    return saying


def _light_behind(sentence: FullSentence, span: Marked) -> Saying | None:
    first = sentence.index_at(span.close)
    for index in range(first, first + _LIGHT_REACH):
        light = light_verb(sentence.tokens, index)
        if light is not None:
            return light
        if index < len(sentence.tokens) and not _is_plain(sentence.tokens[index]):
            return None
    return None


def _is_plain(token: Token) -> bool:
    return token.tag[0] == "J" or token.tag in ("EC", "VCP")


def passive(case: Case) -> Told | None:
    """Nobody, where the predicate of saying has no subject: “…”는 의혹이 제기됐다, “…”고 답한 비율은 20%였다."""
    saying, open_ = case.saying, case.span.open
    if _SHARE.search(case.place.text, max(0, open_ - _LONGEST_SHARE), open_):
        # 응답자의 20%는 “…”, but 박 대표는 빚의 20%는 “…”
        return None if any(subject.label == "PS" for subject in case.sentence.subjects) else NOBODY
    if is_of_circle(case):
        return NOBODY
    if saying is None:
        return None
    behind = case.sentence.tokens_from(saying.end) if saying.modifies else ()
    if behind and behind[0].form in _COUNTED:
        return NOBODY
    if not saying.passive or verb_between(case.sentence, case.span.close, saying.start):
        return None
    return NOBODY


def between(case: Case) -> Told | None:
    """The subject between quotation and verb: “…”고 오 시장은 말했다."""
    if case.saying is None:
        return None
    behind = case.sentence.quoted[case.at + 1 :]
    end = min([case.saying.start, *(span.open for span in behind)])
    sentence = case.sentence
    subjects = sentence.subjects_between(case.span.close, end)
    ahead = speakers_before(sentence, case.span.open)
    named = any(one.topic and _is_known(one) for one in ahead)
    subjects = [one for one in subjects if not _is_of_clause(sentence, one, case.saying.start, named=named)]
    if _AND_GOES_ON.match(case.place.text, case.span.close):
        subjects = [one for one in subjects if _is_behind_deed(case, one)]
    if _is_loose(case):
        is_others = bool(behind) and behind[0].open < case.saying.start
        subjects = [] if is_others or _is_beside_somebody(case) else subjects
        subjects = [one for one in subjects if one.start - case.span.close <= _RIGHT_BEHIND]
    if ahead:
        subjects = [one for one in subjects if not _is_apart(case, one)]
        if case.place.text.startswith(",", case.span.close) and behind:
            subjects = [
                one for one in subjects if behind[0].open - one.end > 1
            ]  # 박 대표는 “…”, 이 이사는 “…”
    return case.meant(next(filter(_is_known, subjects), subjects[0] if subjects else None))


def _is_loose(case: Case) -> bool:
    """Whether no particle takes the words up, and they are no sentence of their own: “…” 박 대표는 “…”고 말했다."""
    text, span = case.place.text, case.span
    return text[span.close : span.close + 1] in _BLANKS and text[span.end - 1] not in STOPS


def _is_beside_somebody(case: Case) -> bool:
    """Whether somebody stands right before loose words, who speaks them: 노조 “…” 한빛전자는 공장을 옮긴다."""
    sentence, start = case.sentence, case.span.open
    at = sentence.index_at(start) - 1
    if at < 0 or start - sentence.tokens[at].end > 1:
        return False
    ends = any(m.label != "LC" and start - m.end in (0, 1) for m, _ in sentence.named)
    return ends or is_person_noun(sentence.tokens[at])


def _is_behind_deed(case: Case, subject: Subject) -> bool:
    """Whether a subject stands right behind words that go on with 며, or behind what the one does: “…”며 웃은 박 대표는.

    Others behind are those of further clauses: “…”며 회의가 열린 뒤 공장이 멈춘 일을 꼽았다; so is one with 이/가 right behind
    whose verb stands before a noun: “…”며 검찰이 제기한 혐의를 부인했다.
    """
    gap = case.sentence.tokens_between(case.span.close, subject.start)
    if gap and gap[-1].tag == "ETM":
        return True
    if any(token.tag[0] in "NM" for token in gap):
        return False
    end = case.saying.start if case.saying is not None else case.sentence.end
    return subject.topic or all(
        token.tag != "ETM" for token in case.sentence.tokens_between(subject.end, end)
    )


def _is_of_clause(sentence: FullSentence, subject: Subject, end: int, *, named: bool) -> bool:
    """Whether a subject is that of a clause reported before ``end``: “…”라며 검찰이 늦었다고 비판했다.

    It has 이/가, or no name where somebody who is ``named`` before the words speaks: 박 대표는 “…”며 물건들은 상했다고 말했다.
    """
    if subject.topic and (_is_known(subject) or not named):
        return False
    return any(map(is_quotative, sentence.tokens_between(subject.end, end)))


def _is_apart(case: Case, subject: Subject) -> bool:
    """Whether a subject behind the words is of another clause than they, whose subject stands before them.

    박 대표는 “…”며 시민이 늘었다는 점을 강조했다; 박 대표가 ‘…’는 취지의 주장을 낸 데 대해 시는 “…”고 말했다.
    """
    sentence, saying = case.sentence, case.saying
    if subject.topic:
        return verb_between(sentence, case.span.close, subject.start)
    return saying is not None and verb_between(sentence, subject.end, saying.start)


def _is_known(subject: Subject) -> bool:
    """Whether a subject has a name, or stands for somebody named before."""
    return subject.name is not None or subject.pronoun is not None


def before(case: Case) -> Told | None:
    """The subject before the quotation: a near 이/가 if no verb stands between, else the last 은/는, else any."""
    sentence, start = case.sentence, case.span.open
    subjects = speakers_before(sentence, start, held=case.is_held)
    stranger = _stranger(case)
    if stranger is not None or not subjects:
        return stranger
    nearest = subjects[-1]
    is_near = not nearest.topic and (_is_modifier(case) or not verb_between(sentence, nearest.end, start))
    topics = [subject for subject in subjects if subject.topic]
    if topics and not is_near:
        return case.meant(_main_topic(sentence, topics))
    if is_near:
        return case.meant(nearest)
    left = waiting(sentence, start)
    if not left.free and not left.shared and _may_be_left_out(case):
        return None
    is_taken_up = case.saying is not None or TAKEN_UP.match(case.place.text, case.span.close)
    return case.meant(_main_subject(sentence, left.free or subjects)) if is_taken_up else None


def _stranger(case: Case) -> Told | None:
    """Somebody without a name who is the subject of the clause with the words: 이 씨가 화를 내자 기사는 “…”라고 답했다.

    A noun with 은/는 that is as often a thing (기사, 의사) is somebody where no verb stands between it and the words. Any other
    noun is somebody right before words that are taken up (“…”고), if all other subjects have their verb before it.
    """
    sentence, start = case.sentence, case.span.open
    stop = sentence.index_at(start)
    at = next((at for at in range(stop - 1, 0, -1) if is_topic(*sentence.tokens[at - 1 : at + 1])), 0)
    if not at or any(
        subject.end >= sentence.tokens[at].end for subject in sentence.subjects_between(sentence.start, start)
    ):
        return None
    noun, particle = sentence.tokens[at - 1 : at + 1]
    if noun.form in words("quotes/titles_or_things.txt"):
        return None if verb_between(sentence, particle.end, start) else Told(None, noun.form)
    if start - particle.end > 1 or noun.form in words("quotes/times.txt"):
        return None
    ahead = sentence.subjects_between(sentence.start, start)
    is_alone = bool(ahead) and not any(one.topic for one in ahead) and not waiting(sentence, start).free
    return Told(None, noun.form) if is_alone and TAKEN_UP.match(case.place.text, case.span.close) else None


def _may_be_left_out(case: Case) -> bool:
    """Whether the sentence may leave its subject out: somebody spoke in the one before, or it goes on with 그러면서."""
    return case.is_held or case.sentence.tokens[0].form in words("quotes/connectives.txt")


def _is_modifier(case: Case) -> bool:
    """Whether the words belong to a clause before a noun, whose subject has 이/가: 시는 박 대표가 모여 “…”고 말한 사실을 …."""
    saying = case.saying
    if saying is None or not saying.modifies or not TAKEN_UP.match(case.place.text, case.span.close):
        return False
    behind = case.sentence.tokens_from(saying.end)
    return bool(behind) and behind[0].tag in ("NNG", "NNP") and behind[0].form not in _MOMENTS


def _main_subject(sentence: FullSentence, subjects: list[Subject]) -> Subject | None:
    """Return the last of the subjects with 이/가 if it has a name, or the one around it: 오 시장이 시민이 느는 데 대해 “…”."""
    nearest = subjects[-1]
    if nearest.name is not None or len(subjects) == 1:
        return nearest if nearest.name is not None else None
    around = subjects[-2]
    is_around = around.name is not None and not verb_between(sentence, around.end, nearest.start)
    return around if is_around else None


def _main_topic(sentence: FullSentence, topics: list[Subject]) -> Subject:
    """Return the last topic, or the last one with a name if no verb stands between: 오 시장은 이날 시민들은 “…”."""
    last = topics[-1]
    known = next(filter(_is_known, reversed(topics)), last)
    return last if known is last or verb_between(sentence, known.end, last.start) else known


def modified(case: Case) -> Told | None:
    """The subject that the verb modifies: “…”고 말한 김 대표는."""
    return case.meant(modified_subject(case.sentence, case.saying))


def modified_other(case: Case) -> Told | None:
    """Who is no subject and yet modified by the verb: “…”라고 한 김 대표를 겨냥해, “…”라고 말하는 김 대표에게."""
    sentence, saying = case.sentence, case.saying
    if saying is None or not saying.modifies or not TAKEN_UP.match(case.place.text, case.span.close):
        return _author(case)
    behind = sentence.tokens_from(saying.end)
    stop = next((at for at, token in enumerate(behind) if token.tag in _OTHER_CASES), 0)
    if not stop or not all(_is_of_naming(token, sentence) for token in (behind[0], behind[stop - 1])):
        return None  # …라고 말하는 등, …라고 말한 뒤
    found = noun_phrase(behind, stop, sentence.named)
    if found is None or found.name is None or found.start - saying.end > 1:
        return None
    return case.meant(found)


def _author(case: Case) -> Told | None:
    """Whom a clause modifies that calls the words what they are: “…”라는 글을 쓴 김 대표, “…” “…” 등의 말을 한 김 대표를."""
    sentence = case.sentence
    close = case.span.close
    for span in sentence.quoted[case.at + 1 : case.at + LONGEST_LIST]:
        if span.open - close > _RIGHT_BEHIND:
            break
        close = span.close
    behind = sentence.tokens_from(close)[:_FARTHEST_AUTHOR]
    kinds = words("quotes/spoken.txt") | words("quotes/written.txt")
    at = next((at for at, token in enumerate(behind) if token.tag in _CASES), 0)
    if not at or behind[at].tag != "JKO" or behind[at - 1].form not in kinds:
        return None
    verb = next((end for end, token in enumerate(behind) if end > at and token.tag == "ETM"), 0)
    if not verb or verb - at > _LONGEST_DEED or any(token.form in _READING for token in behind[at:verb]):
        return None
    stop = next((end for end, token in enumerate(behind) if end > verb and token.tag[0] == "J"), 0)
    found = noun_phrase(behind, stop, sentence.named) if stop else None
    if found is None or found.name is None or found.start - behind[verb].end > 1:
        return None
    return case.meant(found)


def _is_of_naming(token: Token, sentence: FullSentence) -> bool:
    """Whether the token is of a name, or a title beside one."""
    if token.form in words("quotes/person_nouns.txt") or token.form in PERSON_SUFFIXES or token.tag == "XSN":
        return True
    return any(mention.start <= token.start < mention.end for mention, _ in sentence.named)


def modified_subject(sentence: FullSentence, saying: Saying | None) -> Subject | None:
    """Return the subject right behind a verb that modifies it."""
    if saying is None or not saying.modifies:
        return None
    return next((one for one in sentence.subjects if 0 <= one.start - saying.end <= 1), None)


def owner(case: Case) -> Told | None:
    """Whose saying the sentence calls it: “…”는 게 서울시의 설명이다.

    Not of what comes between: “…”며 시의 요청을 받아들였다.
    """
    tokens = case.sentence.tokens
    goes_on = TAKEN_UP.match(case.place.text, case.span.close) is not None
    for index in range(case.sentence.index_at(case.span.close), len(tokens) - 1):
        if tokens[index].tag != "JKG" or tokens[index + 1].form not in saying_nouns():
            continue
        if goes_on and not any(token.tag == "VCP" for token in tokens[index + 2 : index + 3]):
            continue
        found = noun_phrase(tokens, index, case.sentence.named)
        if found is not None:
            return case.meant(found)
    return None
