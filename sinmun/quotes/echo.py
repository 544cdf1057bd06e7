"""Who speaks the quotations of a headline that names nobody beside them: whoever says most of these words in the body.

All who speak in the body are ranked by a few traits: how many of the headline's words they say, how much of the body's
speech is theirs, and whether the headline names them before its words. Headlines shorten and rewrite what was said, so that
words are compared by their stems, and hardly ever are all of them there. The weights were set on 358 quotations of headlines
of real articles; see ``training/README.md``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from sinmun.entities.text.places import hanja
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.case import Case
from sinmun.quotes.quote import Quote
from sinmun.words.morphs import Document

_CONTENT = frozenset({"NNG", "NNP", "NR", "SL", "SH", "SN", "XR", "MAG"})
_PREDICATES = frozenset({"VV", "VV-R", "VV-I", "VA", "VA-R", "VA-I"})
_OFFSET = attrgetter("start")
_FEWEST_LETTERS = 5
"""Characters of a headline's quotation, spaces aside, that must stand in one of the body to be the same words."""
_EXACT = 0.3
_PART = 0.5
_MANY = 3
"""Quotations from which on it counts in full that somebody speaks most of the body's words."""
_NAMED = 0.3
_LAST = 0.2
"""What it costs where the last word, which says most, is not among them."""
_ENOUGH = 0.6
_MOST = 0.75
"""The share of the stems of a heading that somebody's words must have."""
_LEAD = 0.25
"""By how much the first must be ahead of the second: what two people say a headline may have from either."""
_PLURAL = "들"
_MANY_PEOPLE = frozenset({_PLURAL, "명", "%", "일각", "안팎", "곳곳"})
"""What ends a phrase for many people, or for some of them: 상인들, 상인 30명, 시민 64%, 당내 일각."""
_SOMEBODY = "관계자"
_BESIDE = 6
"""Tokens behind the words of a headline among which those stand who say them."""
_OTHERS = pattern(r"‘[^‘’\n]{1,200}’|(?<!\w)'[^'\n]{1,200}'")
"""Words in single marks within those of somebody."""
_LETTER = pattern(r"[^\W_]+")


class Said(NamedTuple):
    """What somebody says in the body: the stems, the letters without spaces, and the speaker, ``None`` for one without a name."""

    stems: frozenset[str]
    letters: str
    speaker: str | None


class Headline(NamedTuple):
    """A quotation of a headline or a deck.

    Attributes:
        quote: the quotation.
        case: where it stands.
        stems: its stems in order.
        body: what is said in the body, as `Stems.said` gives it.
        named: the one whom the headline names as speaking, ``None`` if there is not one.
        is_subhead: whether it is a heading between paragraphs of the body.
    """

    quote: Quote
    case: Case
    stems: Sequence[str]
    body: Sequence[Said]
    named: str | None
    is_subhead: bool = False


class Stems:
    """The stems of the words of a document, by their place."""

    def __init__(self, document: Document) -> None:
        self._tokens = [token for sentence in document.sentences for token in sentence.tokens]

    def between(self, start: int, end: int) -> list[str]:
        """Return the stems of the words that begin from ``start`` on and before ``end``, in order; hanja of states are read."""
        first, stop = (bisect_left(self._tokens, offset, key=_OFFSET) for offset in (start, end))
        inside = self._tokens[first:stop]
        light = words("quotes/light_words.txt")
        forms = [
            token.form
            for token in inside
            if token.tag in _CONTENT or (token.tag in _PREDICATES and token.form not in light)
        ]
        return [hanja().get(form, form) for form in forms]

    def said(self, body: Sequence[Quote]) -> list[Said]:
        """Return the quotations that somebody says."""
        told = [quote for quote in body if quote.speaker is not None or quote.attribution is not None]
        return [
            Said(frozenset(self.between(quote.start, quote.end)), _own_letters(quote.text), quote.speaker)
            for quote in told
        ]


def echoed(headline: Headline) -> str | None:
    """Return the one who says the words of the headline in the body, or nearly these: “값을 내린다” from “올해는 값을 내린다”.

    Somebody who speaks nearly all of the body's words says those of the headline even where most of them are others.
    """
    ranks = {} if _is_of_many(headline.case) else _ranked(headline)
    if headline.is_subhead:
        ranks = {speaker: rank for speaker, rank in ranks.items() if _repeats(headline, speaker)}
    if not ranks:
        return None
    (first, best), *others = sorted(ranks.items(), key=lambda pair: -pair[1])
    second = max(0.0, others[0][1]) if others else 0.0
    return first if best >= _ENOUGH and best - second >= _LEAD else None


def _is_of_many(case: Case) -> bool:
    """Whether people without a name stand right beside the words: 평론가들 “…”, 고위 관계자 “…”, “…” 외친 지지자들."""
    sentence, span = case.sentence, case.span
    before = sentence.tokens[: sentence.index_at(span.open)][-1:]
    if any(token.form in _MANY_PEOPLE or token.form.endswith(_SOMEBODY) for token in before):
        return True
    behind = sentence.tokens_from(span.close)[:_BESIDE]
    verb = next((at for at, token in enumerate(behind) if token.tag == "ETM"), None)
    return verb is not None and verb < 3 and any(token.form == _PLURAL for token in behind[verb:])


def is_said_by_nobody(headline: Headline) -> bool:
    """Whether only people without a name say the words of the headline in the body."""
    found = {one.speaker for one in headline.body if _is_the_same(headline, one)}
    return found == {None}


def _ranked(headline: Headline) -> Mapping[str | None, float]:
    """Return how likely each speaker of the body says the words of the headline; those without a name are one."""
    if not headline.stems:
        return {}
    speakers = {one.speaker for one in headline.body}
    return {speaker: _rank(headline, speaker) for speaker in speakers}


def _rank(headline: Headline, speaker: str | None) -> float:
    own = [one for one in headline.body if one.speaker == speaker]
    wanted = frozenset(headline.stems)
    together = frozenset[str]().union(*(one.stems for one in own))
    nearest = max(len(wanted & one.stems) for one in own)
    rank = (nearest + len(wanted & together)) / (2 * len(wanted))
    rank += _PART * len(own) / len(headline.body) * min(1.0, len(own) / _MANY)
    rank += _EXACT * any(_is_the_same(headline, one) for one in own)
    rank += _NAMED * _is_named_before(headline, speaker)
    return rank - _LAST * (headline.stems[-1] not in together)


def _repeats(headline: Headline, speaker: str | None) -> bool:
    """Whether somebody says most of the words of a heading at once: on other lines of their own anybody's words may stand."""
    wanted = frozenset(headline.stems)
    nearest = max(len(wanted & one.stems) for one in headline.body if one.speaker == speaker)
    return nearest >= _MOST * len(wanted)


def _is_the_same(headline: Headline, one: Said) -> bool:
    letters = _letters(headline.quote.text)
    return len(letters) >= _FEWEST_LETTERS and letters in one.letters


def _is_named_before(headline: Headline, speaker: str | None) -> bool:
    """Whether the headline names somebody before the words."""
    case = headline.case
    return any(
        entity.name == speaker and mention.start < case.span.open for mention, entity in case.sentence.named
    )


def _own_letters(text: str) -> str:
    """Return the letters of words without those of others in them: “‘친다’고 했으니 기다린다”."""
    return _letters(_OTHERS.sub(" ", text))


def _letters(text: str) -> str:
    return "".join(_LETTER.findall(text))
