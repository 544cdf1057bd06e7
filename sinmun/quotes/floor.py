"""Who spoke last, and of whom the text speaks: what a sentence that names nobody goes by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sinmun.quotes.sentences import Unit
from sinmun.quotes.subjects import Subject

REACH = 2
"""Units over which the last speaker goes on without being named."""
TOPIC_REACH = 4
"""Units over which a pronoun finds the person the text speaks of."""
_LONG_AGO = -10


class Told(NamedTuple):
    """Who speaks.

    Attributes:
        speaker: the canonical name, ``None`` for somebody without one.
        attribution: the words that say so, ``None`` if there are none.
        person: whether a pronoun can stand for who speaks: not for a body that speaks through nobody.
    """

    speaker: str | None
    attribution: str | None = None
    person: bool = True


NOBODY = Told(None)


@dataclass(slots=True)
class Memory:
    """What was said up to a unit, by number of units.

    Attributes:
        said: who spoke last.
        spoken: the unit in which somebody spoke last.
        topic: the person spoken of last, ``None`` if that is somebody without a name.
        topical: the unit in which that was.
    """

    said: Told = NOBODY
    spoken: int = _LONG_AGO
    topic: str | None = None
    topical: int = _LONG_AGO

    def has_floor(self, number: int) -> bool:
        """Whether the last speaker may go on in the unit ``number``."""
        return number - self.spoken <= REACH

    def hear(self, told: Told, number: int) -> None:
        """Remember who spoke in the unit ``number``."""
        self.said, self.spoken = told, number

    def resolve(self, text: str, subject: Subject, number: int) -> Told:
        """Return who the subject of the unit ``number`` stands for."""
        attribution = text[subject.start : subject.head_end]
        if subject.pronoun is None:
            return Told(subject.name, attribution, person=subject.label != "OG" or subject.proxy)
        floor = self.has_floor(number)
        if subject.pronoun == "same":
            return Told(self.said.speaker if floor else None, attribution)
        known = self.said.speaker is not None or self.said.attribution is not None
        if floor and known and self.said.person and self.spoken >= self.topical:
            return Told(self.said.speaker, attribution)
        return Told(self.topic if number - self.topical <= TOPIC_REACH else None, attribution)

    def close(self, unit: Unit, number: int) -> None:
        """Remember of whom the unit speaks, and whether that takes the floor from the last speaker."""
        self._follow_topic(unit, number)
        if self.spoken == number:
            return
        topics = [subject for subject in unit.subjects if subject.topic and subject.pronoun is None]
        if not topics:
            return
        first = topics[0]
        if unit.sayings:
            self.hear(Told(first.name, "", person=first.label != "OG" or first.proxy), number)
        elif first.name != self.said.speaker:
            self.spoken = _LONG_AGO

    def _follow_topic(self, unit: Unit, number: int) -> None:
        people = [subject for subject in unit.subjects if subject.label == "PS"]
        leading = [subject for subject in people if subject.topic] or people
        if leading:
            self.topic, self.topical = leading[0].name, number
        elif any(subject.pronoun == "personal" for subject in unit.subjects):
            self.topical = number if self.topic is not None else self.topical
        else:
            names = {entity.name for _, entity in unit.named if entity.label == "PS"}
            if len(names) == 1:
                self.topic, self.topical = names.pop(), number
