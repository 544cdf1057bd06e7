"""Words that somebody answers, or that stand with their speaker in brackets: whose they are the words beside them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sinmun.entities.text.names import is_full_name
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.case import Case
from sinmun.quotes.floor import NOBODY, Told
from sinmun.quotes.interviews import REPORTERS, new_name
from sinmun.quotes.marks import Marked
from sinmun.quotes.readings import PERSON_SUFFIXES, Subject, is_title
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.subjects import noun_phrase
from sinmun.quotes.verbs import saying_nouns
from sinmun.words.morphs import Token

CALLED = pattern(r"(?:이?라|이?냐|다)?는(?= )")
"""How a noun takes up the words before it: “…”는 질문에, “…”라는 지적에."""
AND_OTHERS = (" 등", "등")
"""What ends a list of words that anybody may have said: “…”, “…” 등의 글을 올렸다."""
_FEW_TOKENS = 8
LONGEST_LIST = 20
"""Quotations side by side."""
_PARTED = 3
"""Characters between two of them, marks aside: a comma and a blank."""
_QUESTIONS = frozenset({"질문", "물음", "질의", "문의"})
_NEAR_NOUN = 3
"""Tokens behind words among which the noun of saying stands that takes them up: 는 주장, 라는 거센 비판."""
_BEHIND = pattern(
    r"\s?[(（](?P<acting>[^()（）=.,\n]{2,40})[.,] [^()（）\n]{2,200}[)）]"
    r"|\s?[(（](?P<who>[^()（）=\n]{2,30})[)）]|[ \t]?=[ \t]?(?P<equal>[^\s.=()\"“][^.=()\"“\n]{1,40})(?=[.\n]|$)"
)
"""Who stands right behind words: “…”(박 대표), “…”(한빛당 박서준 의원. 질의하며), “…” = 박 대표."""
_BEFORE = pattern(r"(?P<who>[^\s.=,…·\"“”][^.=,…·\"“”\n]{1,40}?)[ \t]?=[ \t]?$")
"""Who stands right before words: 박 대표=“…”."""
_TURN_IN_LINE = pattern(
    r"(?:^|[.?!…\"”\])>·])[ \t\xa0]{0,2}(?P<who>[^\s.?!=,…·:：\"“”][^.?!=,…·:：\"“”\n]{1,30}?)[ \t\xa0]?[:：][ \t\xa0]?\Z",
    re.MULTILINE,
)
"""Whose turn it is in a dialogue that stands in one line: …?” 박 대표 : “…”."""
_LABEL = pattern(
    r"(?:^|(?P<sign>[<〈\[【]|▶[ \t]?인터뷰[ \t]?[:：]|[<〈\[【](?:인터뷰|녹취)[>〉\]】])|[.?!…\"”\])][ \t]{0,12})[ \t]?"
    r"(?P<label>[^\s<>〈〉\[\]【】/:.?!\n\"“”][^<>〈〉\[\]【】/:.?!\n\"“”]{1,19}?)[ \t]?/[ \t]?"
    r"(?P<office>[^<>〈〉\[\]【】:.?!\n\"“”]{2,40}?)[ \t]?[:：]?[ \t]?[>〉\]】]?[ \t]?[-–]?[ \t]{0,6}\Z",
    re.MULTILINE,
)
"""The label of a script in a line: <박서준 / 대표> “…”, [박서준/대표 : “…”], ▶ 인터뷰 : 박서준 / 대표- “…”, 박서준 / 대표 “…”."""
_TAG = pattern(r"(?:[.?!…\"”)]|##)[ \t]?\[(?P<tag>[^\[\]=/\n\"“”]{1,30})\][ \t]?\Z")
"""Who speaks, in brackets in a line of a script that has no line ends: …다. [박서준 대표] “…”."""
_TAGGED = ("]", "] ")
_IN_BRACKETS = pattern(r"\([^()]*\)")
_LATE = "故"
_REACH_BEFORE = 70
_EQUALS = ("=", "= ")
_COLONS = (":", ": ", "：", "： ")
_FROM = frozenset({"으로부터", "로부터", "에게서", "한테서"})
"""The particles of whom words come from."""
_GETTING = frozenset({"확보", "받", "받아내", "얻", "얻어내", "끌어내", "이끌어내", "접수", "입수", "듣"})
"""How one comes by words of others: …는 답을 받다."""
_ASKING = frozenset({"묻", "질문", "질의", "추궁", "캐묻", "되묻"})
"""Verbs of asking, or their nouns."""
_MEANWHILE = frozenset({"가운데", "당일", "와중"})
"""What makes a clause the time of what another one tells."""
_ABOUT = frozenset({"대하", "관하", "대해", "관해"})
_REGARDING = "두"
"""The verb of 을 두고."""
_PAST = "지나"
_OF_CHANGE = ("지", "나")
"""The verb of 지난, which only says when."""


def owner_near(case: Case) -> Told | None:
    """Whose remark the sentence calls it: “…”는 나 기자의 질문에 그는 “…”고 답했다, 박 대표의 “…”는 말에."""
    before = _cited_before(case)
    if before is not None:
        return case.meant(before)
    if not CALLED.match(case.place.text, case.span.close):
        return None
    behind = _behind(case)
    for index, token in enumerate(behind[:-1]):
        if token.tag[0] in "VJ" and token.tag != "JKG" and index:
            return case.meant(_asker(case, behind[:index])) if token.form == "에" else None
        if token.tag == "JKG" and behind[index + 1].form in _called_words():
            return case.meant(noun_phrase(behind, index, case.sentence.named))
    return None


@cache
def _called_words() -> frozenset[str]:
    """Return the nouns for words that somebody says, is asked or gives to somebody else: 말, 질문, 권고."""
    return saying_nouns() | words("quotes/asked.txt") | words("quotes/given.txt")


def _cited_before(case: Case) -> Subject | None:
    """Return whose words a particle right before them says they are: 박 대표의 “…” 발언, 박 대표로부터 “…”는 답을 받았다.

    Behind a genitive a noun of saying must follow.
    """
    sentence, span = case.sentence, case.span
    stop = sentence.index_at(span.open) - 1
    if stop < 1 or span.open - sentence.tokens[stop].end > 1:
        return None
    if sentence.tokens[stop].form in _FROM:
        return noun_phrase(sentence.tokens, stop, sentence.named, antecedents=sentence.antecedents)
    if sentence.tokens[stop].tag != "JKG":
        return None
    behind = sentence.tokens_from(span.close)[:_NEAR_NOUN]
    noun = next((token for token in behind if token.tag == "NNG"), None)
    if noun is None or noun.form not in saying_nouns() | words("quotes/spoken.txt"):
        return None
    found = noun_phrase(sentence.tokens, stop, sentence.named, antecedents=sentence.antecedents)
    return found if found is not None and found.name is not None else None


def _asker(case: Case, phrase: Sequence[Token]) -> Subject | None:
    """Return the person whose words a noun phrase calls them without 의: 나 기자 질문."""
    if phrase[-1].form not in saying_nouns() | words("quotes/asked.txt"):
        return None
    found = noun_phrase(phrase, len(phrase) - 1, case.sentence.named)
    return found if found is not None and found.label == "PS" and found.name is not None else None


def answered(case: Case) -> Told | None:
    """Nobody, where the words are another's that somebody answers: “…”는 지적에 “…”고 답했다, “…” 등의 말이 나온 데 대해 “…”."""
    if _are_questions(case):
        return NOBODY
    if case.place.text.startswith(AND_OTHERS, case.span.close):
        return NOBODY if speaks_of(_behind(case)) else None
    if not CALLED.match(case.place.text, case.span.close):
        return None
    behind = _behind(case)[:_FEW_TOKENS]
    is_others = any(map(_is_asked, behind, behind[1:])) or _is_got(behind)
    return NOBODY if is_others else None


def asked_one(case: Case) -> Told | None:
    """Return whom questions are put to, who goes on behind them: 그는 “…” 등 질문에도 답하지 않았다."""
    if not _are_questions(case):
        return None
    sentence = case.sentence
    ahead = sentence.subjects_between(sentence.start, case.span.open)
    return case.meant(next((one for one in reversed(ahead) if one.topic), None))


def _are_questions(case: Case) -> bool:
    """Whether words, or a list that they begin, are questions put to somebody: “…”, “…” 등 질문에도."""
    listed = _listed_behind(case)
    if not case.place.text.startswith(AND_OTHERS, listed.close):
        return False
    behind = _behind(case, listed)
    return any(map(_is_put, behind[:_NEAR_NOUN], behind[1:]))


def beside_marks(case: Case) -> Told | None:
    """Who stands right beside the words, in brackets or parted by a sign: “…”(박 대표), 박 대표=“…”, 박 대표 : “…”."""
    text, span = case.place.text, case.span
    behind = _BEHIND.match(text, span.close)
    found = _named_there(case, behind) if behind is not None else None
    if found is None and case.in_body:
        since = max(0, span.open - _REACH_BEFORE)
        before = _BEFORE.search(text, since, span.open) if text.endswith(_EQUALS, 0, span.open) else None
        found = _named_there(case, before) if before is not None else None
        label = _LABEL.search(text, since, span.open) if text.find("/", since, span.open) >= 0 else None
        if label is not None:
            return _labelled(case, label)
        tag = _TAG.search(text, since, span.open) if text.endswith(_TAGGED, 0, span.open) else None
        if tag is not None and not tag["tag"].endswith(REPORTERS):
            return _tagged(case, tag)
        turn = _TURN_IN_LINE.search(text, since, span.open) if text.endswith(_COLONS, 0, span.open) else None
        if turn is not None:
            return _in_turn(case, turn)
    return case.meant(found) if found is not None and found.name is not None else None


def _in_turn(case: Case, turn: re.Match[str]) -> Told | None:
    """Return whose turn it is; nobody where that is somebody without a name (검사 : “…”)."""
    who = turn["who"].strip()
    found = _named_there(case, turn)
    if found is None or found.name is None:
        return NOBODY if is_title(who.split()[-1]) else None
    return None if found.proxy else case.meant(found)


def _labelled(case: Case, label: re.Match[str]) -> Told | None:
    """Return the person whom the label of a script names; one whom the text names nowhere else only by an office."""
    office = label["office"].split()[-1]
    if office.endswith(REPORTERS):
        return None
    found = _named_there(case, label, "label")
    if found is not None and found.label == "PS":
        return case.meant(found)
    name = label["label"]
    is_name = label["sign"] is not None or (is_title(office) and is_full_name(name))
    speaker = new_name(name) if is_name else None
    return Told(speaker, speaker) if speaker is not None else None


def _tagged(case: Case, tag: re.Match[str]) -> Told:
    """Return the person whom brackets before the words name, with a title or without; nobody where they name somebody else.

    [박서준], [한빛전자 박서준 대표(3월)]; [회사 동료], [박서준 어머니], [박서준 씨 회사 동료], [회사 동료 박 씨].
    """
    start, end = tag.span("tag")
    sentences = filter(None, (case.sentence, case.place.following))
    named = [pair for one in sentences for pair in one.named if start <= pair[0].start < end]
    mention, person = next((pair for pair in named if pair[0].label == "PS"), (None, None))
    if mention is None or person is None:
        return NOBODY
    before = case.place.text[start : mention.start].strip()
    rest = _IN_BRACKETS.sub(" ", case.place.text[mention.end : end]).split()
    is_led = before in ("", _LATE) or any(before == other.text for other, _ in named)
    is_other = bool(rest) and (rest[-1] in words("quotes/sides.txt") or not is_title(rest[-1]))
    if not is_led or is_other or (len(rest) > 1 and rest[0] in PERSON_SUFFIXES):
        return NOBODY
    return Told(person.name, tag["tag"])


def _named_there(case: Case, match: re.Match[str], group: str | None = None) -> Subject | None:
    """Return whom what a pattern found names, in the sentence or in the next one: a stop in the words may end the first."""
    group = group or match.lastgroup or "who"
    start, end = match.span(group)
    for sentence in filter(None, (case.sentence, case.place.following)):
        inside = sentence.tokens_between(start, end)
        if inside:
            found = noun_phrase(inside, len(inside), sentence.named)
            is_body = found is not None and found.label == "OG"
            return (
                None if is_body and group == "acting" else found
            )  # whose name behind the party is not known
    return None


def is_answered(sentence: FullSentence, subject: Subject, end: int, *, held: bool = False) -> bool:
    """Whether a subject with 이/가 is of words or of a day that others speak of before ``end``.

    X가 ‘…’고 발언한 데 대해선 “…”, X가 웃은 것과 관련해 “…”, X가 늦은 까닭에 대해선 “…”, X가 법을 고친 17일 “…”. Not where
    the deed has a subject of its own: X가 불안이 커지는 가운데 “…”. Where somebody else spoke right before (``held``), what
    a body did needs no 는, if the deed stands right behind its name: 시가 연 회의에 대해 “…”, not 시가 불거진 의혹에 대해 “…”.
    """
    if subject.topic:
        return False
    gap = sentence.tokens_between(subject.end, end)
    about = next((at for at in range(len(gap) - 3) if _is_about(*gap[at : at + 4])), None)
    if about is None:
        held = held and subject.label == "OG" and not subject.proxy and _begins_with_deed(gap)
        ends = [at for at, token in enumerate(gap) if token.tag == "ETM" and gap[at - 1].form != _PAST]
        about = ends[0] if ends and _is_matter(gap[ends[0] + 1 :], held=held) else None
    return about is not None and not any(token.tag == "JKS" for token in gap[:about])


def _begins_with_deed(gap: Sequence[Token]) -> bool:
    """Whether tokens begin with a verb of a deed, before what it was done to: 연, but not 새로운, 불거진, 최근 연."""
    tags = "".join(f"{token.tag.partition('-')[0]} " for token in gap[:3])
    plain = tags.startswith("VV ETM ") and not gap[0].form.endswith(_OF_CHANGE)
    return plain or (tags.startswith("NNG XSV ETM ") and gap[1].form == "하")


def speakers_before(sentence: FullSentence, end: int, *, held: bool = False) -> list[Subject]:
    """Return the subjects before ``end`` that can speak what stands there; see `is_answered` for ``held``.

    They are those of no words that are answered; of several in one such clause the first is that of the sentence: 박 대표가
    시민들이 화낸 것과 관련해 “…”.
    """
    subjects = sentence.subjects_between(sentence.start, end)
    free = [
        subject
        for subject in subjects
        if not is_answered(sentence, subject, end, held=held) and not asks(sentence, subject, end)
    ]
    return free or subjects[: len(subjects) > 1]


def asks(sentence: FullSentence, subject: Subject, end: int) -> bool:
    """Whether a subject with 이/가 asks before ``end`` what the words there answer: 이 이사가 거듭 물었지만 “…”고 했다."""
    if subject.topic:
        return False
    return any(
        subject.end <= saying.start < end
        and sentence.tokens[saying.first].form in _ASKING
        and sentence.tokens[saying.stop - 1].tag == "EC"
        for saying in sentence.sayings
    )


def speaks_of(tokens: Sequence[Token]) -> bool:
    """Whether somebody speaks of what some tokens say: 말이 나온 데 대해, 말한 것과 관련해."""
    return any(_is_about(*tokens[at : at + 4]) for at in range(len(tokens) - 3))


def _behind(case: Case, last: Marked | None = None) -> Sequence[Token]:
    """Return the tokens behind the words, or behind the ``last`` of a list, up to the next quotation of the sentence."""
    sentence = case.sentence
    close = case.span.close if last is None else last.close
    end = next((span.open for span in sentence.quoted[case.at + 1 :] if span.open > close), sentence.end)
    return sentence.tokens_between(close, end)


def _listed_behind(case: Case) -> Marked:
    """Return the last of the words that stand side by side with these: “…”, “…” 등 질문에도."""
    last = case.span
    for span in case.sentence.quoted[case.at + 1 : case.at + LONGEST_LIST]:
        if span.open - last.close > _PARTED:
            break
        last = span
    return last


def _is_put(noun: Token, particle: Token) -> bool:
    """Whether words are put to somebody who need not say them: 질문에도, 물음에는; not 우려에 공감한다."""
    return noun.form in _QUESTIONS and particle.tag == "JKB" and particle.form == "에"


def _is_asked(noun: Token, particle: Token) -> bool:
    return noun.form in words("quotes/asked.txt") and particle.tag == "JKB" and particle.form == "에"


def _is_got(behind: Sequence[Token]) -> bool:
    """Whether somebody gets the words from somebody else: “…”는 진술을 확보했다, “…”는 취지의 답을 받았다."""
    return any(
        noun.form in words("quotes/given.txt") and particle.tag == "JKO" and verb.form in _GETTING
        for noun, particle, verb in zip(behind, behind[1:], behind[2:], strict=False)
    )


def _is_matter(tokens: Sequence[Token], *, held: bool) -> bool:
    """Whether tokens begin with nouns that somebody goes on to speak about: 까닭에 대해선, 사건을 두고는.

    Without 는 it is as often the subject who speaks of them, X가 새로 낸 책에 대해 “…”, unless a body did it and somebody else
    has the floor (``held``).
    """
    stop = next((at for at, token in enumerate(tokens) if token.tag[0] != "N"), len(tokens))
    particle, verb, *rest = [*tokens[stop : stop + 4], None, None]
    if not stop or particle is None or verb is None:
        return False
    goes_on = held or any(token is not None and token.tag == "JX" for token in rest)
    is_about = particle.form == "에" and verb.form in _ABOUT
    return goes_on and (is_about or (particle.tag == "JKO" and verb.form == _REGARDING))


def _is_about(verb: Token, ending: Token, noun: Token, particle: Token) -> bool:
    """Whether four tokens say of what somebody speaks: 한 데 대해, 한 것과, 한 17일, 하는 가운데; not 지난 17일."""
    if ending.tag != "ETM" or verb.form == _PAST:
        return False
    if noun.tag == "SN":
        return particle.form == "일"
    if noun.tag == "NNB" and noun.form in ("데", "것"):
        return particle.form in (*_ABOUT, "에", "과")
    return noun.form in _MEANWHILE
