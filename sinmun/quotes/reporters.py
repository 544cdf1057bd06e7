"""The ways in which it is found who reports a clause without marks."""

from __future__ import annotations

from typing import NamedTuple

from sinmun.quotes.case import Place
from sinmun.quotes.floor import Floor, Told
from sinmun.quotes.indirect import Clause, Ending, clause_before, clause_between, clause_start, clause_within
from sinmun.quotes.own_sentence import modified_subject


class Report(NamedTuple):
    """A reported clause whose speaker is looked for.

    Attributes:
        place: where its sentence stands.
        ending: where the clause ends.
        floor: who spoke before its sentence.
        last: who speaks what stands before it in its sentence, ``None`` if nobody does.
    """

    place: Place
    ending: Ending
    floor: Floor
    last: Told | None


class Reporter(NamedTuple):
    """Who reports a clause, and the offset of its first character."""

    told: Told
    start: int


def reports_between(report: Report) -> Reporter | None:
    """The subject between the clause and its verb: …했다고 경찰은 설명했다."""
    return _reporter(report, clause_between(report.place.sentence, report.ending))


def reports_within(report: Report) -> Reporter | None:
    """The subject within what somebody else reports: 신문은 시장이 늘었다고 말했다고 전했다."""
    return _reporter(report, clause_within(report.place.sentence, report.ending))


def reports_before(report: Report) -> Reporter | None:
    """The subject before the clause: 시는 버스를 늘렸다고 밝혔다."""
    return _reporter(report, clause_before(report.place.sentence, report.ending))


def reports_modified(report: Report) -> Reporter | None:
    """The subject that the verb modifies: 버스를 늘리겠다고 밝힌 시는."""
    sentence = report.place.sentence
    subject = modified_subject(sentence, report.ending.saying)
    return _reporter(report, Clause(subject, clause_start(sentence)) if subject is not None else None)


def reports_from_floor(report: Report) -> Reporter | None:
    """The last speaker, who goes on: 또 값은 올리지 않겠다고 밝혔다; with 하다 only right behind the last words."""
    floor, number = report.floor, report.place.number
    if report.last is not None or floor.said.speaker is None:
        return None
    goes_on_there = number - floor.spoken == 1 if report.ending.light else floor.is_held(number)
    if not goes_on_there:
        return None
    return Reporter(Told(floor.said.speaker), clause_start(report.place.sentence))


def reports_on(report: Report) -> Reporter | None:
    """Who speaks what stands before it in the sentence: “…”고 말하고 값은 올리지 않겠다고 밝혔다."""
    last = report.last
    if last is None:
        return None
    return Reporter(Told(last.speaker, person=last.person), clause_start(report.place.sentence))


def _reporter(report: Report, clause: Clause | None) -> Reporter | None:
    if clause is None:
        return None
    place = report.place
    return Reporter(report.floor.meant(place.text, clause.subject, place.number), clause.start)
