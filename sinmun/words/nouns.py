"""What counts as a noun, what as one compound, and how often an article uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from sinmun import lexicons
from sinmun.words.bound import bound
from sinmun.words.consistent import consistent
from sinmun.words.morphs import PLAIN_TYPE, Document
from sinmun.words.named import NAME, Name, by_sentence, phrases, with_names
from sinmun.words.wordforms import LAST_CLASS, Unit, units


class NounCount(NamedTuple):
    """A noun of an article.

    Attributes:
        noun: the noun as the article writes it; the commonest spelling, one without a space if there is one.
        count: occurrences, those inside compounds included.
        sentences: in how many sentences it stands.
        share_in_compounds: the share of the occurrences that are part of a compound, 0 to 1.
    """

    noun: str
    count: int  # type: ignore[assignment]  # the name of the field hides a method of tuples that nobody needs here
    sentences: int
    share_in_compounds: float


class CompoundCount(NamedTuple):
    """A free combination of nouns written as one word, a fixed phrase or a name of several, or an event with its date.

    Attributes:
        compound: the compound as the article writes it, without a space if it does so anywhere.
        count: occurrences in either spelling, with and without a space.
        parts: the nouns it is made of, in order.
    """

    compound: str
    count: int  # type: ignore[assignment]  # as in NounCount
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


# A noun that is one word elsewhere is looked for among so many neighbours.
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class NounTable:
    """The nouns of an article.

    Attributes:
        nouns: by falling count, then by first occurrence.
        compounds: by falling count, then by first occurrence.
        occurrences: every noun counted, in text order.
        compound_occurrences: every compound counted, in text order.
        wordings: each noun and compound as it stands first; its probability in general Korean is reckoned from that.
    """

    nouns: tuple[NounCount, ...]
    compounds: tuple[CompoundCount, ...]
    occurrences: tuple[Occurrence, ...]
    compound_occurrences: tuple[Occurrence, ...]
    wordings: dict[str, Unit]


def count_nouns(
    document: Document,
    *,
    names: Iterable[Name] = (),
    stopwords: Iterable[str] = frozenset(),
    min_length: int = 2,
) -> NounTable:
    """Return the nouns and compounds of an article with their counts.

    Common and proper nouns, Latin words and hanja words count. Numbers, dependent nouns, pronouns and the
    words of ``lexicons/nouns/stopwords.txt`` do not.

    Args:
        document: the article with its morphemes.
        names: the mentions of people and organisations that were found in it. Each is one noun, whatever its morphemes
            are; one of several words is a compound.
        stopwords: further words that do not count.
        min_length: nouns of fewer characters do not count; at least 1.
    """
    stop = lexicons.words("nouns/stopwords.txt")
    if own := {word.replace(" ", "").casefold() for word in stopwords}:
        stop |= own
    runs = consistent(document, list(_runs(document, names)))
    known = {unit.form: unit for _, run in runs for unit in run}
    habits = cache(lambda: _habits([run for _, run in runs], known))
    compounds = _written_together([run for _, run in runs])
    counted = _Counter(document.text, stop, min_length)
    for index, run in runs:
        if len(run) == 1 and run[0].head > LAST_CLASS:  # as most are; nothing to settle
            counted.add(run, index)
            continue
        for group in _groups(_settled(run, known, habits), compounds):
            counted.add(group, index)
    return counted.table()


def _runs(document: Document, names: Iterable[Name]) -> Iterator[tuple[int, list[Unit]]]:
    """Yield the runs of nouns with the indices of their sentences."""
    for index, (sentence, own) in enumerate(
        zip(document.sentences, by_sentence(document, names), strict=True)
    ):
        tokens = with_names(sentence.tokens, document.text, own) if own else sentence.tokens
        if unfound := bound(tokens, document.text):
            tokens = with_names(tokens, document.text, unfound)
        inner = phrases(document.text, own) if own else ()
        for run in units(tokens, document.text):
            yield (
                index,
                [unit._replace(phrase=True) if unit.start in inner else unit for unit in run]
                if inner
                else run,
            )


class _Habits(NamedTuple):
    """How the article writes its nouns.

    Attributes:
        alone: those that stand somewhere touching no other, and beside none with which they are a word of the article.
        apart: by the words of the article, how often two nouns beside each other, with a space between, give them.
        together: how often each word stands as one.
    """

    alone: Set[str]
    apart: Counter[str]
    together: Counter[str]


def _habits(runs: Sequence[list[Unit]], words: Container[str]) -> _Habits:
    alone = set()
    apart: Counter[str] = Counter()
    for run in runs:
        bound = False
        for unit, behind in pairwise(run):
            before = bound
            form = unit.form + behind.form
            bound = behind.joined or form in words
            if not behind.joined and bound:
                apart[form] += 1
            if not bound and not before:
                alone.add(unit.form)
        if not bound:
            alone.add(run[-1].form)
    return _Habits(alone, apart, Counter([unit.form for run in runs for unit in run]))


def _settled(run: list[Unit], words: Mapping[str, Unit], habits: Callable[[], _Habits]) -> list[Unit]:
    """Return a run with its units as the rest of the article writes them.

    Units that are one word elsewhere in the article are one here too, with or without a space; with a space only if the
    article does not write it so more often than as one word, and none of them is a word of its own in it. An unknown name
    that is another noun of the article with a particle behind it is that noun. Names stay what they are.
    """
    settled: list[Unit] = []
    for written in run:
        unit = written
        if unit.head <= LAST_CLASS and len(unit.form) > 2 and unit.tag != NAME:
            unit = _without_particle(unit, words)
        settled.append(unit)
        form = unit.form
        for count in range(2, min(len(settled), _MOST_PARTS) + 1):
            first = settled[-count]
            form = first.form + form
            whole = words.get(form)
            if whole is not None and _may_be_one(form, settled[-count:], habits):
                settled[-count:] = [
                    whole._replace(
                        start=first.start,
                        end=unit.end,
                        joined=first.joined,
                        phrase=first.phrase,
                        figure=first.figure,
                    )
                ]
                break
    return settled


def _may_be_one(form: str, parts: Sequence[Unit], habits: Callable[[], _Habits]) -> bool:
    """Tell whether units that give a word of the article are that word where they stand."""
    if any(unit.tag == NAME for unit in parts):
        return False
    if all(unit.joined for unit in parts[1:]):
        return True
    alone, apart, together = habits()
    if apart[form] > together[form]:
        return False
    return not any(len(unit.form) == 1 or unit.form in alone for unit in parts)


def _without_particle(unit: Unit, words: Mapping[str, Unit]) -> Unit:
    for particle in lexicons.lines("nouns/particles.txt"):
        stem = unit.form.removesuffix(particle)
        known = words.get(stem)
        if known is not None and stem != unit.form and len(stem) > 1:
            return known._replace(
                start=unit.start, end=unit.start + len(stem), joined=unit.joined, phrase=unit.phrase
            )
    return unit


def _written_together(runs: Iterable[list[Unit]]) -> frozenset[str]:
    """Return the compounds, and their beginnings, that stand somewhere without a space."""
    found = set()
    for run in runs:
        form = ""
        for unit in run:
            if unit.joined:
                form += unit.form
                found.add(form)
            else:
                form = unit.form
    return frozenset(found)


def _groups(run: list[Unit], compounds: frozenset[str]) -> list[list[Unit]]:
    """Return the compounds of a run: what is written together, here or elsewhere in the article."""
    if len(run) == 1:
        return [run]
    groups: list[list[Unit]] = []
    form = ""
    for unit in run:
        if groups and (unit.joined or unit.phrase or form + unit.form in compounds):
            groups[-1].append(unit)
            form += unit.form
        else:
            groups.append([unit])
            form = unit.form
    return groups


_JAMO = "".join(map(chr, (*range(0x1100, 0x1200), *range(0x3131, 0x3190))))  # ㅋㅋ and ㅠㅠ are no words
_BEHIND_JAMO = chr(0x3190)


_COUNT = attrgetter("count")
# What `Occurrence._make` and `NounCount._make` do, without a call of Python for each of the hundreds of nouns.
_occurrence = partial(tuple.__new__, Occurrence)
_noun = partial(tuple.__new__, NounCount)


class _Counter:
    """Counts nouns and compounds as they come; the state of one article."""

    def __init__(self, text: str, stop: frozenset[str], min_length: int) -> None:
        self._text = text
        self._stop = stop
        self._min_length = min_length
        self._keys: dict[str, str] = {}
        self._nouns: dict[str, list[Occurrence]] = {}
        self._compounds: dict[str, list[Occurrence]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._wordings: dict[str, Unit] = {}

    def add(self, group: list[Unit], sentence: int) -> None:
        first = group[0]
        if len(group) == 1 and not first.figure:
            self._count(self._nouns, first, sentence, False)
            return
        compound = len(group) > 1 or self._counted(first.form) != ""
        for unit in group:
            self._count(self._nouns, unit, sentence, compound)
        if compound:
            form = _written(group, self._text)
            start = first.start - len(first.figure)
            link = sum([unit.link for unit in group])
            whole = Unit(form, start, group[-1].end, first.head, first.tag, link, first.joined)
            self._count(self._compounds, whole, sentence, True)
            self._parts.setdefault(_key(form), tuple([unit.form for unit in group]))

    def _counted(self, form: str) -> str:
        """Return the key of a word; an empty string if it does not count: too short, nothing but jamo, or a stop word."""
        key = self._keys[form] = _key(form)
        only_jamo = form[0] < _BEHIND_JAMO and not form.strip(_JAMO)
        if len(form) < self._min_length or key in self._stop or only_jamo:
            key = self._keys[form] = ""
        return key

    def _count(
        self, table: dict[str, list[Occurrence]], unit: Unit, sentence: int, in_compound: bool
    ) -> None:
        form = unit.form
        key = self._keys.get(form)
        if key is None:
            key = self._counted(form)
        if not key:
            return
        found = table.get(key)
        if found is None:
            found = table[key] = []
            self._wordings.setdefault(key, unit)
        found.append(_occurrence((form, unit.start, unit.end, sentence, in_compound)))

    def table(self) -> NounTable:
        names = {
            key: _commonest(found) for table in (self._compounds, self._nouns) for key, found in table.items()
        }
        nouns = [_noun_count(names[key], found) for key, found in self._nouns.items()]
        compounds = [
            CompoundCount(names[key], len(found), self._parts[key]) for key, found in self._compounds.items()
        ]
        return NounTable(
            tuple(sorted(nouns, key=_COUNT, reverse=True)),
            tuple(sorted(compounds, key=_COUNT, reverse=True)),
            _in_order(self._nouns, names),
            _in_order(self._compounds, names),
            {names[key]: wording for key, wording in self._wordings.items()},
        )


def _noun_count(name: str, found: list[Occurrence]) -> NounCount:
    if len(found) == 1:
        return _noun((name, 1, 1, float(found[0].in_compound)))
    sentences = len({one.sentence_index for one in found})
    return NounCount(name, len(found), sentences, sum(one.in_compound for one in found) / len(found))


def _key(form: str) -> str:
    """Return what is the same for all spellings of a word."""
    if " " in form:
        form = form.replace(" ", "")
    return form.casefold() if form[0] < "\u0370" else form


def _written(group: Sequence[Unit], text: str) -> str:
    """Return a compound with its figure, and with the spaces and suffixes that the article has in it."""
    form = group[0].figure
    end = group[0].start
    for unit in group:
        form += text[end : unit.start].translate(PLAIN_TYPE)
        written = text[unit.start : unit.end]
        form += written if " " in written else unit.form
        end = unit.end
    return form


def _commonest(found: list[Occurrence]) -> str:
    first = found[0].noun
    if len(found) == 1 or all(one.noun == first for one in found):
        return first
    together = [one.noun for one in found if " " not in one.noun]
    return Counter(together or [one.noun for one in found]).most_common(1)[0][0]


def _in_order(table: dict[str, list[Occurrence]], names: dict[str, str]) -> tuple[Occurrence, ...]:
    found = [
        one if one.noun == names[key] else one._replace(noun=names[key])
        for key, group in table.items()
        for one in group
    ]
    found.sort(key=attrgetter("start"))
    return tuple(found)
