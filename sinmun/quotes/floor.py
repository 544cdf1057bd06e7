"""Who spoke last, and of whom the text speaks: what a sentence that names nobody goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sinmun.entities.mention import Mention
from sinmun.lexicons import words
from sinmun.quotes.quote import By
from sinmun.quotes.readings import OTHER, Subject
from sinmun.quotes.sentences import FullSentence
from sinmun.words.morphs import Token

REACH = 2
"""Sentences over which the last speaker goes on without being named."""
_TOPIC_REACH = 4
"""Sentences over which a pronoun finds the person the text speaks of."""
_OTHERS_REACH = 4
"""Sentences over which 다른 관계자 is another one of the body for which somebody spoke."""
DIALOGUES = frozenset({"일문일답", "질의응답"})
"""What announces a dialogue."""
_LONG_AGO = -10
_MANY_SPOKE = "들"
"""The end of a subject of several, of whom none is 그: 시민들."""


class Told(NamedTuple):
    """Who speaks.

    Attributes:
        speaker: the canonical name, ``None`` for somebody without one.
        attribution: the words that say so, ``None`` if there are none.
        person: whether a pronoun can stand for who speaks: not for an organisation that speaks through nobody.
        deputy: whether it is somebody without a name, of a body or of nobody: 서울시 관계자, 한 관계자.
        by: the way in which that was found; empty where it is nobody.
    """

    speaker: str | None
    attribution: str | None = None
    person: bool = True
    by: By = ""
    deputy: bool = False

    def found_by(self, way: By) -> Told:
        """Return the same with the way in which it was found, which nobody has."""
        nobody = self.speaker is None and self.attribution is None
        return self._replace(by="" if nobody else way)


NOBODY = Told(None)


@dataclass(slots=True)
class Floor:
    """What was said up to a sentence, by number of sentences.

    Attributes:
        said: who spoke last.
        single: who spoke last that is one, whom 그는 means: not 이 대표와 다른 시민들은.
        singled: the sentence in which that was.
        spoken: the sentence in which somebody spoke last.
        deputy: the one without a name who spoke last, whom 이 관계자 means.
        deputized: the sentence in which that was.
        center: the topic of the last sentence in which nobody spoke; nobody if it has no name, or is a body that does
            something with a person.
        central: that sentence.
        announces: whether the text announces a dialogue somewhere.
        interviewed: the person with whom the text announces a dialogue.
        topic: the person spoken of last, ``None`` if that is somebody without a name.
        topical: the sentence in which that was.
    """

    said: Told = NOBODY
    spoken: int = _LONG_AGO
    single: Told = NOBODY
    singled: int = _LONG_AGO
    deputy: Told = NOBODY
    deputized: int = _LONG_AGO
    center: Told = NOBODY
    central: int = _LONG_AGO
    announces: bool = False
    interviewed: str | None = None
    topic: str | None = None
    topical: int = _LONG_AGO

    def is_held(self, number: int) -> bool:
        """Whether the last speaker may go on in the sentence ``number``."""
        return number - self.spoken <= REACH

    def left_out(self, number: int) -> Told:
        """Return the one whom a sentence leaves out that has no subject: the topic of the one before it.

        See Walker, Iida and Cote (1994), Japanese discourse and the process of centering, on topics that are dropped.
        """
        return self.center if number - self.central == 1 else NOBODY

    def hear(self, told: Told, number: int) -> None:
        """Remember who spoke in the sentence ``number``."""
        self.said, self.spoken = told, number
        if told.attribution is None or not told.attribution.endswith(_MANY_SPOKE):
            self.single, self.singled = told, number
        if told.deputy:
            self.deputy, self.deputized = told, number

    def meant(self, text: str, subject: Subject, number: int) -> Told:
        """Return whom the subject of the sentence ``number`` means."""
        attribution = text[subject.start : subject.head_end]
        if subject.pronoun == "same":
            if attribution.endswith(_deputies()):
                is_near = not attribution.startswith(OTHER) or number - self.deputized <= _OTHERS_REACH
                return Told(self.deputy.speaker if is_near else None, attribution, deputy=True)
            return Told(self.said.speaker if self.is_held(number) else None, attribution)
        if subject.pronoun == "outlet":
            is_body = self.is_held(number) and not self.said.person
            return Told(self.said.speaker if is_body else None, attribution, person=False)
        if subject.pronoun == "personal":
            return Told(self._person(number), attribution)
        person = _is_person(subject) and not (
            subject.name is None and attribution.endswith(_unnamed_bodies())
        )
        return Told(subject.name, attribution, person=person, deputy=_is_deputy(subject))

    def _person(self, number: int) -> str | None:
        """Return the person a pronoun stands for: who spoke last, or was spoken of since."""
        single = self.single
        known = single.speaker is not None or single.attribution is not None
        if known and number - self.singled <= REACH and single.person and self.singled >= self.topical:
            return single.speaker
        return self.topic if number - self.topical <= _TOPIC_REACH else None

    def close(self, sentence: FullSentence, number: int) -> None:
        """Remember of whom the sentence speaks, and whether that takes the floor from the last speaker."""
        if self.announces:
            self.interviewed = interviewee(sentence, sentence.end) or self.interviewed
        self._follow_topic(sentence, number)
        if self.spoken == number:
            return
        topic = next((one for one in sentence.subjects if one.topic and one.pronoun is None), None)
        if topic is None:
            topic = _only_sayer(sentence)
        if topic is None:
            if self.is_held(number) and _goes_on_saying(sentence):
                self.spoken = number
            return
        if sentence.sayings:
            person = _is_person(topic) and not _is_unnamed_body(sentence, topic)
            self.hear(Told(topic.name, "", person=person, deputy=_is_deputy(topic)), number)
        else:
            if topic.name != self.said.speaker:
                self.spoken = _LONG_AGO
            alone = _is_person(topic) or all(mention.label != "PS" for mention, _ in sentence.named)
            self.center = Told(topic.name, person=_is_person(topic)) if alone else NOBODY
            self.central = number

    def _follow_topic(self, sentence: FullSentence, number: int) -> None:
        person = leading_person(sentence)
        if person is not None and self._outranks(sentence, number):
            person = None
        goes_on = self.topic is not None and person is None and _has_pronoun(sentence)
        if person is not None:
            self.topic = person
        if person is not None or goes_on:
            self.topical = number

    def _outranks(self, sentence: FullSentence, number: int) -> bool:
        """Whether a pronoun still stands for who spoke last, though the sentence names somebody in passing."""
        if self.said.speaker is None or not self.said.person or not self.is_held(number):
            return False
        people = [mention for mention, entity in sentence.named if entity.label == "PS"]
        return all(_is_in_passing(sentence, mention) for mention in people)


def _only_sayer(sentence: FullSentence) -> Subject | None:
    """Return the person who speaks at the end of a sentence, and is its only subject: 박 대표가 화를 내며 항의했다."""
    if len(sentence.subjects) != 1 or not sentence.sayings or sentence.sayings[-1].modifies:
        return None
    ends = sentence.tokens[sentence.sayings[-1].stop - 1].tag == "EF"
    (subject,) = sentence.subjects
    return subject if ends and subject.label == "PS" and subject.end <= sentence.sayings[-1].start else None


def _goes_on_saying(sentence: FullSentence) -> bool:
    """Whether a sentence that leaves its subject out, and names no person, ends in a verb of saying: 늦은 점도 문제로 꼽았다."""
    if not sentence.sayings or any(one.topic or one.label != "OG" for one in sentence.subjects):
        return False
    if any(entity.label == "PS" for _, entity in sentence.named):
        return False
    last = sentence.sayings[-1]
    if last.modifies or last.passive or sentence.tokens[last.stop - 1].tag != "EF":
        return False
    tags = [token.tag for token in sentence.tokens[: last.first]]
    return "JKS" not in tags or "ETM" in tags[tags.index("JKS") :]


def leading_person(sentence: FullSentence) -> str | None:
    """Return the person who leads a sentence as its subject, or the only one named in it if no pronoun leads it."""
    people = [subject for subject in sentence.subjects if subject.label == "PS"]
    leading = next((subject for subject in people if subject.topic), people[0] if people else None)
    if leading is not None:
        return leading.name
    named = [(mention, entity) for mention, entity in sentence.named if entity.label == "PS"]
    if any(subject.label == "OG" and subject.topic for subject in sentence.subjects):
        named = [pair for pair in named if not _is_owner(sentence, pair[0].end)]
    names = {entity.name for _, entity in named}
    return names.pop() if len(names) == 1 and not _has_pronoun(sentence) else None


def interviewee(sentence: FullSentence, end: int) -> str | None:
    """Return the person named last before the word for a dialogue, up to the offset ``end``: 박 대표와의 일문일답이다."""
    word = next((token for token in sentence.tokens if token.form in DIALOGUES and token.end <= end), None)
    if word is None:
        return None
    before = [entity.name for m, entity in sentence.named if m.label == "PS" and m.end <= word.start]
    return before[-1] if before else None


def _is_owner(sentence: FullSentence, end: int) -> bool:
    """Whether a name that ends at ``end`` only says whose something is: 시는 박 대표의 글이 늦었다고 했다."""
    behind = sentence.tokens_from(end)
    at = next((at for at, token in enumerate(behind) if token.tag[0] != "N"), None)
    return at is not None and behind[at].tag == "JKG" and not _is_story(behind[at + 1 :])


def _is_story(tokens: Sequence[Token]) -> bool:
    """Whether what is somebody's is what the sentence tells of that one: 박 대표의 사연을 소개했다."""
    return bool(tokens) and tokens[0].form in words("quotes/stories.txt")


def _is_in_passing(sentence: FullSentence, mention: Mention) -> bool:
    """Whether somebody named does nothing and nothing is done to that one: 이 교수의 글에도, 종, 북; not 이 교수에게.

    A name that begins a sentence without a particle may have lost it: 박 대표 앞서 종을 쳤다.
    """
    behind = sentence.tokens_from(mention.end)
    following = next((token for token in behind if token.tag[0] != "N"), None)
    if following is None or following.tag[0] == "J":
        return _is_owner(sentence, mention.end)
    return mention.start != sentence.start or following.tag == "SP"


def _has_pronoun(sentence: FullSentence) -> bool:
    return any(subject.pronoun == "personal" for subject in sentence.subjects)


def _is_person(subject: Subject) -> bool:
    return subject.label != "OG" or subject.proxy


def _is_unnamed_body(sentence: FullSentence, subject: Subject) -> bool:
    """Whether a subject is a body without a name."""
    head = next(
        (
            token
            for token in sentence.tokens_between(subject.start, subject.end)
            if token.end == subject.head_end
        ),
        None,
    )
    return subject.name is None and head is not None and head.form in words("quotes/unnamed_bodies.txt")


@cache
def _unnamed_bodies() -> tuple[str, ...]:
    return tuple(words("quotes/unnamed_bodies.txt"))


def _is_deputy(subject: Subject) -> bool:
    return subject.name is None or subject.proxy


@cache
def _deputies() -> tuple[str, ...]:
    """Return the nouns for those who speak for others without a name: 관계자."""
    return tuple(words("quotes/proxies.txt"))
