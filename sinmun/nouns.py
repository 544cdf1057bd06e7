"""What counts as a noun, what as one compound, and how often an article uses them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sinmun import lexicons
from sinmun.morphs import Document
from sinmun.wordforms import Unit, units


@dataclass(frozen=True, slots=True)
class NounCount:
    """A noun of an article.

    Attributes:
        noun: the noun; spaces inside it are dropped, Latin words keep their commonest spelling.
        count: occurrences, those inside compounds included.
        sentences: in how many sentences it stands.
        share_in_compounds: the share of the occurrences that are part of a compound, 0 to 1.
    """

    noun: str
    count: int
    sentences: int
    share_in_compounds: float


@dataclass(frozen=True, slots=True)
class CompoundCount:
    """A free combination of nouns written as one word.

    Attributes:
        compound: the compound without spaces.
        count: occurrences in either spelling, with and without a space.
        parts: the nouns it is made of, in order.
    """

    compound: str
    count: int
    parts: tuple[str, ...]


class Occurrence(NamedTuple):
    """Where a noun stands.

    Attributes:
        noun: the noun as in `NounCount.noun`.
        start: offset of its first character in ``Document.text``.
        end: offset behind its last character.
        sentence_index: index into ``Document.sentences``.
        in_compound: whether it is part of a compound.
    """

    noun: str
    start: int
    end: int
    sentence_index: int
    in_compound: bool


class Wording(NamedTuple):
    """What general Korean knows of a noun or compound.

    Attributes:
        head: its first morpheme.
        tag: Kiwi's tag of that morpheme.
        link: natural-log probability of its further morphemes, each given what stands before it.
    """

    head: str
    tag: str
    link: float


@dataclass(frozen=True, slots=True)
class NounTable:
    """The nouns of an article.

    Attributes:
        nouns: by falling count, then by first occurrence.
        compounds: by falling count, then by first occurrence.
        occurrences: every noun counted, in text order.
        compound_occurrences: every compound counted, in text order.
        wordings: for each noun and compound, what its probability in general Korean is reckoned from.
    """

    nouns: tuple[NounCount, ...]
    compounds: tuple[CompoundCount, ...]
    occurrences: tuple[Occurrence, ...]
    compound_occurrences: tuple[Occurrence, ...]
    wordings: dict[str, Wording]


def count_nouns(
    document: Document, *, stopwords: Iterable[str] = frozenset(), min_length: int = 2
) -> NounTable:
    """Return the nouns and compounds of an article with their counts.

    Common and proper nouns, Latin words and hanja words count. Numbers, dependent nouns, pronouns and the
    words of ``lexicons/nouns/stopwords.txt`` do not.

    Args:
        document: the article with its morphemes.
        stopwords: further words that do not count.
        min_length: nouns of fewer characters do not count; at least 1.
    """
    stop = lexicons.words("nouns/stopwords.txt") | frozenset(stopwords)
    runs = [
        (index, run)
        for index, sentence in enumerate(document.sentences)
        for run in units(sentence.tokens, document.text)
    ]
    known = _written_together(runs)
    counted = _Counter(stop, min_length)
    for index, run in runs:
        for group in _groups(run, known):
            counted.add(group, index)
    return counted.table()


def _written_together(runs: list[tuple[int, list[Unit]]]) -> frozenset[str]:
    found = set()
    for _, run in runs:
        group: list[Unit] = []
        for unit in run:
            if not unit.joined:
                group = []
            group.append(unit)
            if len(group) > 1:
                found.add("".join(member.form for member in group))
    return frozenset(found)


def _groups(run: list[Unit], known: frozenset[str]) -> list[list[Unit]]:
    """Split a run into compounds: what is written together, or is written together elsewhere."""
    groups: list[list[Unit]] = []
    for unit in run:
        if groups and (unit.joined or "".join(u.form for u in groups[-1]) + unit.form in known):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


class _Counter:
    """Counts nouns and compounds as they come; the state of one article."""

    def __init__(self, stop: frozenset[str], min_length: int) -> None:
        self._stop = stop
        self._min_length = min_length
        self._nouns: dict[str, list[Occurrence]] = defaultdict(list)
        self._compounds: dict[str, list[Occurrence]] = defaultdict(list)
        self._parts: dict[str, tuple[str, ...]] = {}
        self._spellings: dict[str, dict[str, int]] = {}
        self._wordings: dict[str, Wording] = {}

    def add(self, group: list[Unit], sentence: int) -> None:
        compound = len(group) > 1
        for unit in group:
            if len(unit.form) >= self._min_length and unit.form not in self._stop:
                self._add(self._nouns, unit, sentence, compound)
        if compound:
            form = "".join(unit.form for unit in group)
            whole = group[0]._replace(form=form, end=group[-1].end, link=sum(unit.link for unit in group))
            if form not in self._stop:
                self._add(self._compounds, whole, sentence, True)
                self._parts.setdefault(whole.form, tuple(unit.form for unit in group))

    def _add(self, table: dict[str, list[Occurrence]], unit: Unit, sentence: int, in_compound: bool) -> None:
        key = unit.form.casefold() if unit.tag == "SL" else unit.form
        self._wordings.setdefault(key, Wording(unit.head, unit.tag, unit.link))
        spelling = self._spellings.setdefault(key, {})
        spelling[unit.form] = spelling.get(unit.form, 0) + 1
        table[key].append(Occurrence(unit.form, unit.start, unit.end, sentence, in_compound))

    def table(self) -> NounTable:
        names = {key: max(forms, key=forms.__getitem__) for key, forms in self._spellings.items()}
        nouns = [
            NounCount(
                names[key],
                len(found),
                len({one.sentence_index for one in found}),
                sum(one.in_compound for one in found) / len(found),
            )
            for key, found in self._nouns.items()
        ]
        compounds = [
            CompoundCount(names[key], len(found), self._parts[found[0].noun])
            for key, found in self._compounds.items()
        ]
        return NounTable(
            tuple(sorted(nouns, key=lambda noun: -noun.count)),
            tuple(sorted(compounds, key=lambda compound: -compound.count)),
            _in_order(self._nouns, names),
            _in_order(self._compounds, names),
            {names[key]: wording for key, wording in self._wordings.items()},
        )


def _in_order(table: dict[str, list[Occurrence]], names: dict[str, str]) -> tuple[Occurrence, ...]:
    found = [one._replace(noun=names[key]) for key, group in table.items() for one in group]
    return tuple(sorted(found, key=lambda one: one.start))
