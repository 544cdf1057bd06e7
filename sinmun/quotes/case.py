"""What the ways in which a speaker is found are asked: whose words are these?"""

from __future__ import annotations

from typing import NamedTuple

from sinmun.quotes.floor import Floor, Told
from sinmun.quotes.marks import STOPS, Marked
from sinmun.quotes.readings import Subject
from sinmun.quotes.sentences import FullSentence
from sinmun.quotes.verbs import Saying


class Place(NamedTuple):
    """A sentence among its neighbours.

    Attributes:
        text: the analysed text.
        sentence: the sentence.
        previous: the sentence before it, ``None`` at the beginning.
        following: the sentence behind it, ``None`` at the end.
        number: how many sentences stand before it that are no asides.
        is_aside: whether it is of a line that tells nothing: a caption, the headline of another article.
        is_behind_aside: whether the one before it is.
    """

    text: str
    sentence: FullSentence
    previous: FullSentence | None
    following: FullSentence | None
    number: int
    is_aside: bool = False
    is_behind_aside: bool = False


class Case(NamedTuple):
    """A quotation whose speaker is looked for.

    Attributes:
        place: where its sentence stands.
        at: which quotation of its sentence it is.
        saying: the predicate whose object it is, ``None`` if there is none.
        floor: who spoke before its sentence.
        last: who speaks the quotation before it in its sentence, ``None`` for the first.
    """

    place: Place
    at: int
    saying: Saying | None
    floor: Floor
    last: Told | None

    @property
    def sentence(self) -> FullSentence:
        """The sentence it stands in."""
        return self.place.sentence

    @property
    def span(self) -> Marked:
        """Where it stands."""
        return self.sentence.quoted[self.at]

    @property
    def in_body(self) -> bool:
        """Whether it stands in the body of the article."""
        return self.sentence.part == "body"

    @property
    def is_headline(self) -> bool:
        """Whether its sentence is written as headlines are: one of the headline, or of the body without a verb at its end."""
        return not self.in_body or not any(token.tag == "EF" for token in self.sentence.tokens)

    @property
    def is_bare(self) -> bool:
        """Whether its sentence, of the body, is nothing but quotations."""
        return self.in_body and not any(
            token.tag[0] in "NVM" or token.tag in ("SH", "SL") for token in self.sentence.tokens
        )

    @property
    def is_subhead(self) -> bool:
        """Whether it stands on a line of the body by itself, without a stop: a heading between paragraphs."""
        text, span = self.place.text, self.span
        alone = self.is_bare and len(self.sentence.quoted) == 1 and text[span.end - 1] not in STOPS
        return alone and self.sentence.first_in_line and text[span.close : span.close + 1] in ("", "\n")

    @property
    def is_held(self) -> bool:
        """Whether somebody with a name spoke in the sentence before."""
        return self.floor.said.speaker is not None and self.place.number - self.floor.spoken == 1

    def meant(self, subject: Subject | None) -> Told | None:
        """Return whom the subject means; ``None`` for no subject."""
        if subject is None:
            return None
        return self.floor.meant(self.place.text, subject, self.place.number)
