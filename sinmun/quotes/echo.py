"""Who speaks the quotations of a headline that names nobody: whoever says these words, or nearly these, in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sinmun.quotes.case import Case
from sinmun.quotes.quote import Quote

_FEWEST = 5
"""Characters of a headline's quotation, spaces aside, that must stand in one of the body to be the same words."""
_FEWEST_WORDS = 3
"""Words of a headline's quotation that must stand in one of the body, in their order, to be nearly the same."""
_LONG = 3
"""Syllables of a word whose last one may be a particle."""
_LONGER_PARTICLES = ("으로", "에서", "에게", "까지", "부터", "처럼", "보다")
DOTS = re.compile(r"…|\.\.+")
"""What stands where a headline leaves something out."""
_WORD = re.compile(r"[^\W_]+")


class Said(NamedTuple):
    """What somebody says in the body: the words, without marks, and the speaker, ``None`` for somebody without a name."""

    words: tuple[str, ...]
    speaker: str | None


class Headline(NamedTuple):
    """A quotation of a headline, where it stands, and what is said in the body, as `said_in` gives it."""

    quote: Quote
    case: Case
    body: Sequence[Said]


def said_in(body: Sequence[Quote]) -> list[Said]:
    """Return the quotations that somebody says."""
    told = [quote for quote in body if quote.speaker is not None or quote.attribution is not None]
    return [Said(_words(quote.text), quote.speaker) for quote in told]


def echoed(headline: Headline) -> str | None:
    """Return the one who says the words of the headline in the body: “값을 내린다” from “올해는 값을 내린다”.

    Where nobody says them as they are, it is who says them with more between and behind them: “서울을 요람으로” from “서울을
    AI의 요람으로 만든다”; where they are parted by dots, who says each part.
    """
    body = headline.body
    name = _only_one(_who_say(headline.quote.text, body))
    if name is not None:
        return name
    parts = DOTS.split(headline.quote.text)
    names = {_only_one(_who_say(part, body)) for part in parts if len(_words(part)) >= _FEWEST_WORDS}
    return names.pop() if len(parts) > 1 and len(names) == 1 else None


def _only_one(found: Sequence[Said]) -> str | None:
    names = {said.speaker for said in found if said.speaker is not None}
    return names.pop() if len(names) == 1 else None


def is_said_by_nobody(headline: Headline) -> bool:
    """Whether only people without a name say the words of the headline in the body."""
    found = _who_say(headline.quote.text, headline.body)
    return bool(found) and all(said.speaker is None for said in found)


def _who_say(text: str, body: Sequence[Said]) -> list[Said]:
    wanted = _words(text)
    found: list[Said] = []
    if sum(map(len, wanted)) >= _FEWEST:
        found = [said for said in body if "".join(wanted) in "".join(said.words)]
    if not found and len(wanted) >= _FEWEST_WORDS:
        found = [said for said in body if _follow(wanted, said.words)]
    return found


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _follow(wanted: Sequence[str], words_said: Sequence[str]) -> bool:
    """Whether words that begin as those wanted do, but for their last syllable, follow each other in their order."""
    rest = iter(words_said)
    return all(any(word.startswith(_stem(one)) for word in rest) for one in wanted)


def _stem(word: str) -> str:
    """Return the word without its last syllable, which may be another particle, or a longer one; short words whole."""
    if len(word) < _LONG:
        return word
    longer = next((end for end in _LONGER_PARTICLES if len(word) > _LONG and word.endswith(end)), None)
    return word[:-1] if longer is None else word.removesuffix(longer)
