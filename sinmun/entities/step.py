"""A step from a tagger's mentions to the entities: what it is called, what it does, what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from sinmun.entities.draft import Among, Draft
from sinmun.entities.mention import Mention


class Step(NamedTuple):
    """A step.

    Attributes:
        name: how it is called where it is left out or named as the cause of a change.
        run: what it does to a draft.
        ko: what it is for, for a reader, in Korean.
        en: the same in English.
        among: which mentions it looks at one by one; ``None`` where it looks at all of the draft.
    """

    name: str
    run: Callable[[Draft], None]
    ko: str
    en: str
    among: Among | None = None


def revising(
    name: str, rule: Callable[[Draft, Mention], Mention | Iterable[Mention]], among: Among, ko: str, en: str
) -> Step:
    """Return the step that puts in the place of each mention that ``rule`` looks at what it makes of it."""
    return Step(name, partial(Draft.revise, rule=rule, among=among), ko, en, among)


def dropping(name: str, rule: Callable[[Draft, Mention], bool], among: Among, ko: str, en: str) -> Step:
    """Return the step that drops the mentions of which ``rule`` says that they are wrong."""
    return Step(name, partial(Draft.drop, rule=rule, among=among), ko, en, among)
