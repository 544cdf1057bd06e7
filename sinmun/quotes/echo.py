"""Who speaks the quotations of a headline that names nobody: whoever says the same words in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sinmun.quotes.quote import Quote

_FEWEST = 5
"""Characters of a headline's quotation, spaces aside, that must stand in one of the body to be the same words."""


class Headline(NamedTuple):
    """A quotation of a headline, and what is quoted in the body.

    Attributes:
        quote: the quotation.
        body: the quotations of the body whose speaker has a name, as `said_in` gives them.
    """

    quote: Quote
    body: Sequence[tuple[str, str]]


def said_in(body: Sequence[Quote]) -> list[tuple[str, str]]:
    """Return words and speaker of the quotations that somebody with a name says; the words without marks and spaces."""
    return [(_compact(quote.text), quote.speaker) for quote in body if quote.speaker is not None]


def echoed(headline: Headline) -> str | None:
    """Return the one who says the words of the headline in the body: “값을 내린다” from “올해는 값을 내린다”."""
    wanted = _compact(headline.quote.text)
    if len(wanted) < _FEWEST:
        return None
    names = {speaker for words_said, speaker in headline.body if wanted in words_said}
    return names.pop() if len(names) == 1 else None


def _compact(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
