"""The draft: what a step of `sinmun.entities.steps` sees and changes on the way from the tagger's mentions to the entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import NamedTuple

from sinmun.entities.known import Known, KnownNames
from sinmun.entities.mention import CERTAIN, MADE, Label, Mention
from sinmun.entities.text import names
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.text.fullnames import is_new_name
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.text.places import shown_governments
from sinmun.entities.text.subjects import subjects_of
from sinmun.entities.who.equations import Equation
from sinmun.entities.who.namings import Naming, known_naming, naming_of
from sinmun.words.morphs import Document


class Among:
    """Which mentions a rule looks at: few, so that most steps cost nothing in most articles.

    Args:
        labels: only those of these labels.
        spaced: only those of several words.
        doubtful: only those that the tagger is not certain of.
        strange: only those that have not the shape of a Korean full name.

    Attributes:
        traits: a bit for each combination of traits that is looked at; see `_trait`.
    """

    def __init__(
        self, *labels: Label, spaced: bool = False, doubtful: bool = False, strange: bool = False
    ) -> None:
        wanted = [(spaced, _SPACED), (doubtful, _DOUBTFUL), (strange, _STRANGE)]
        needed = sum(trait for is_wanted, trait in wanted if is_wanted)
        self.traits: int = sum(
            1 << (_LABELS[label] + others)
            for label in labels
            for others in range(0, _EVERY_TRAIT, _SPACED)
            if others & needed == needed
        )


_LABELS: Mapping[Label, int] = {"PS": 0, "OG": 1, "LC": 2}
_SPACED, _DOUBTFUL, _STRANGE, _EVERY_TRAIT = 4, 8, 16, 32
_UNKNOWN = -1  # a number with every bit set
ANY = 1 << _EVERY_TRAIT
"""The bit that every draft has, with mentions or without."""


def _trait(mention: Mention) -> int:
    """Return the bit of a mention's combination of traits."""
    text = mention.text
    trait = _LABELS[mention.label]
    if " " in text:
        trait += _SPACED
    if mention.score < CERTAIN:
        trait += _DOUBTFUL
    if names.surname_of(text) is None:
        trait += _STRANGE
    return 1 << trait


ALL = Among("PS", "OG", "LC")
PEOPLE = Among("PS")
ORGANIZATIONS = Among("OG")
PLACES = Among("LC")
NO_PEOPLE = Among("OG", "LC")
NO_ORGANIZATIONS = Among("PS", "LC")
NO_PLACES = Among("PS", "OG")
SPACED = Among("PS", "OG", "LC", spaced=True)
SPACED_PEOPLE = Among("PS", spaced=True)
SPACED_ORGANIZATIONS = Among("OG", spaced=True)
SPACED_NO_PEOPLE = Among("OG", "LC", spaced=True)
SPACED_NO_PLACES = Among("PS", "OG", spaced=True)
DOUBTFUL_PEOPLE = Among("PS", doubtful=True)
DOUBTFUL_ORGANIZATIONS = Among("OG", doubtful=True)
DOUBTFUL_NO_PEOPLE = Among("OG", "LC", doubtful=True)
STRANGE_PEOPLE = Among("PS", strange=True)
DOUBTFUL_STRANGERS = Among("PS", doubtful=True, strange=True)


class Change(NamedTuple):
    """What a step did to one mention.

    Attributes:
        rule: name of the step.
        before: the mention as the step met it, ``None`` where it made a new one.
        after: the mention as the step left it, ``None`` where it dropped it.
    """

    rule: str
    before: Mention | None
    after: Mention | None


class Cover:
    """Which characters of the text belong to a mention already."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def free(self, start: int, end: int) -> bool:
        """Return whether no character of the span is taken."""
        return self._taken.find(1, start, end) < 0

    def taken(self, start: int, end: int) -> bool:
        """Return whether every character of the span is taken."""
        return self._taken.find(0, start, end) < 0

    def taken_before(self, offset: int) -> bool:
        """Return whether the character at ``offset`` is taken; what lies before the text is not."""
        return offset >= 0 and bool(self._taken[offset])

    def take(self, start: int, end: int) -> None:
        """Mark the span as taken."""
        self._taken[start:end] = b"\x01" * (end - start)


class Tables:
    """What the mentions of a draft say together; each table is made when it is asked for.

    Args:
        words: the words of the document.
        mentions: the mentions.

    Attributes:
        made: what rules made of them for themselves, by the function that makes it; see `Draft.once`.
    """

    def __init__(self, words: Boundaries, mentions: Sequence[Mention]) -> None:
        self._words = words
        self._mentions = mentions
        self.made: dict[Callable[[Draft], frozenset[str]], frozenset[str]] = {}

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each form is a mention."""
        return Counter([mention.text for mention in self._mentions])

    @cached_property
    def labels(self) -> dict[str, Label]:
        """The label of each form; of a form with several, that of its last mention."""
        return {mention.text: mention.label for mention in self._mentions}

    @cached_property
    def organizations(self) -> frozenset[str]:
        """The forms that are an organisation."""
        return frozenset([mention.text for mention in self._mentions if mention.label == "OG"])

    @cached_property
    def full_names(self) -> frozenset[str]:
        """The people's forms that are a Korean full name; see `names.is_full_name`."""
        people = [mention.text for mention in self._mentions if mention.label == "PS"]
        return frozenset(filter(names.is_full_name, people))

    @cached_property
    def phrases(self) -> Phrases:
        """The noun phrases between the mentions."""
        return Phrases(self._words, self._mentions)


class Draft:
    """An article on its way from the tagger's mentions to its entities.

    Attributes:
        document: the article with its morphemes.
        text: the text that is analysed; all offsets are of it.
        words: where words begin and end in it.
        given: the mentions that the user named, with the user's entry; no step touches them.
        mentions: the others that are no person, and the people's until they are read; in text order where nothing was added.
        namings: the people's mentions, each with how it names its person.
        equal: pairs of names that the text equates.
        cover: the characters that belong to a mention which stays.
        step: name of the step that is at work; what changes is its doing.
        traits: the traits that any of `mentions` has, a bit each; all bits where that is not known.
        changes: what the steps did, kept only where somebody asks for it.
    """

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        *,
        known: KnownNames | None = None,
        changes: list[Change] | None = None,
    ) -> None:
        self.document = document
        self.text = document.text
        self.words = Boundaries(document)
        self.cover = Cover(len(self.text))
        self.given: dict[Mention, Known] = {}
        self.namings: list[Naming] = []
        self.equal: list[Equation] = []
        self.changes = changes
        self._mentions: list[Mention] = list(mentions)
        self.step = ""
        self._people_are_read = False
        self.traits = _UNKNOWN
        self._trait_of_each: list[int] = []
        self._selections: dict[int, list[tuple[int, Mention]]] = {}
        self._tables: Tables | None = None
        self._all_tables: Tables | None = None
        for mention, entry in known.find(self.words) if known is not None else ():
            self.cover.take(mention.start, mention.end)
            self.given[mention] = entry
            if entry.label == "PS":
                self.namings.append(known_naming(self.text, mention))

    @property
    def mentions(self) -> list[Mention]:
        """The mentions that are no person's, and the people's until they are read."""
        return self._mentions

    @property
    def everything(self) -> list[Mention]:
        """Every mention: the given ones, the others, and those of the people that are read."""
        return [*self.given, *self._mentions, *(naming.mention for naming in self.namings)]

    @property
    def tables(self) -> Tables:
        """What `mentions` say together, as they stand now."""
        if self._tables is None:
            self._tables = Tables(self.words, tuple(self._mentions))
        return self._tables

    @property
    def phrases(self) -> Phrases:
        """The noun phrases between all mentions, as they stand now."""
        if self._all_tables is None:
            self._all_tables = Tables(self.words, self.everything)
        return self._all_tables.phrases

    @cached_property
    def new_names(self) -> tuple[tuple[int, int], ...]:
        """The spans of words of the shape of a Korean full name that Kiwi does not know."""
        return tuple(
            [
                (start, end)
                for _, _, start, end, _, _, _ in self.words.unknown
                if self.words.begins(start) and is_new_name(self.text[start:end], start, self.words)
            ]
        )

    @cached_property
    def governments(self) -> frozenset[str]:
        """The cities, counties and districts that longer words of the text show."""
        return shown_governments(self.text)

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """The lexicons of names that are known in articles on what this one is about."""
        return subjects_of(self.text)

    def once(self, make: Callable[[Draft], frozenset[str]]) -> frozenset[str]:
        """Return what ``make`` gives for this draft, made anew only when its mentions have changed."""
        made = self.tables.made
        if make not in made:
            made[make] = make(self)
        return made[make]

    def revise(self, rule: Callable[[Draft, Mention], Mention | Iterable[Mention]], among: Among) -> None:
        """Put in the place of each mention that ``rule`` looks at what it makes of it: one, several or none."""
        made: dict[int, list[Mention]] = {}
        for at, mention in self._selected(among):
            found = rule(self, mention)
            if found is not mention:
                pieces = (found,) if isinstance(found, Mention) else tuple(found)
                made[at] = self._signed(mention, pieces)
        if made:
            pairs = enumerate(self._mentions)
            self._set([piece for at, mention in pairs for piece in made.get(at, (mention,))])

    def drop(self, rule: Callable[[Draft, Mention], bool], among: Among) -> None:
        """Leave out the mentions of which ``rule``, which looks at those ``among`` all, says that they are wrong."""
        wrong = {at for at, mention in self._selected(among) if rule(self, mention)}
        if wrong:
            self.rewrite([mention for at, mention in enumerate(self._mentions) if at not in wrong])

    def rewrite(self, mentions: list[Mention]) -> None:
        """Put ``mentions`` in the place of all; what was not there before is the step's doing."""
        if mentions == self._mentions:
            return
        before = {id(mention): mention for mention in self._mentions}
        gone = before.keys() - {id(mention) for mention in mentions}
        if not gone and len(mentions) == len(before):
            self._set(mentions)  # at most in another order
            return
        result = [m if id(m) in before else m._replace(rule=self.step) for m in mentions]
        if self.changes is not None:
            new = [m for m, given in zip(result, mentions, strict=True) if id(given) not in before]
            self._note_pairs([before[key] for key in before if key in gone], new)
        self._set(result)

    def take(self, start: int, end: int, label: Label, *, score: float = MADE) -> bool:
        """Add a mention of the span if no character of it is taken; return whether it was free."""
        if not self.cover.free(start, end):
            return False
        self.cover.take(start, end)
        mention = Mention(start, end, label, self.text[start:end], score, self.step, tagged=False)
        self._note(None, mention)
        if label == "PS" and self._people_are_read:
            self._read(mention)
        else:
            self._mentions.append(mention)
        self._forget()
        return True

    def read_people(self) -> None:
        """Read how each mention of a person names that person; what can name nobody is dropped.

        From now on people's mentions are in `namings` alone.
        """
        self._people_are_read = True
        people = [mention for mention in self._mentions if mention.label == "PS"]
        self._set([mention for mention in self._mentions if mention.label != "PS"])
        for mention in people:
            self._read(mention)

    def rename(self, namings: list[Naming]) -> None:
        """Put ``namings`` in the place of all."""
        if self.changes is not None:
            left = {naming.mention for naming in namings}
            for naming in self.namings:
                if naming.mention not in left:
                    self._note(naming.mention, None)
        self.namings = namings
        self._all_tables = None

    def _read(self, mention: Mention) -> None:
        naming = naming_of(self.text, mention)
        if naming is None:
            self._note(mention, None)
            return
        read = naming.mention
        if (read.start, read.end) != (mention.start, mention.end):
            naming = naming._replace(mention=read._replace(rule=self.step))
            self._note(mention, naming.mention)
        self.namings.append(naming)
        self._all_tables = None

    def _selected(self, among: Among) -> list[tuple[int, Mention]]:
        """Return the mentions that a rule looks at with their places in the list."""
        wanted = among.traits
        found = self._selections.get(wanted)
        if found is None:
            mentions = self._mentions
            if self.traits == _UNKNOWN:
                self._trait_of_each = [_trait(mention) for mention in mentions]
                self.traits = reduce(or_, self._trait_of_each, ANY)
                self._selections = {}
            found = [(at, mentions[at]) for at, trait in enumerate(self._trait_of_each) if trait & wanted]
            self._selections[wanted] = found
        return found

    def _set(self, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._forget()

    def _forget(self) -> None:
        """Let go of what was made of the mentions before they changed."""
        self._tables = self._all_tables = None
        self.traits = _UNKNOWN
        self._selections = {}

    def _signed(self, before: Mention, pieces: Iterable[Mention]) -> list[Mention]:
        """Return what a mention became, signed by the step."""
        after = [piece._replace(rule=self.step) for piece in pieces]
        if self.changes is not None:
            self._note_pairs([before], after)
        return after

    def _note(self, before: Mention | None, after: Mention | None) -> None:
        if self.changes is not None:
            self.changes.append(Change(self.step, before, after))

    def _note_pairs(self, gone: Iterable[Mention], new: Sequence[Mention]) -> None:
        """Keep which mention became which: those that overlap."""
        rest = list(new)
        for before in gone:
            after = next((m for m in rest if m.start < before.end and before.start < m.end), None)
            if after is not None:
                rest.remove(after)
            self._note(before, after)
        for after in rest:
            self._note(None, after)
