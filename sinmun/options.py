"""What an analysis can be told, and what its record says of that."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from sinmun._version import __version__
from sinmun.entities.mention import MIN_CONFIDENCE
from sinmun.record import MadeRow

Rank = Literal["keyness", "frequency"]
MOST_TOPICS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an analysis can be told.

    Attributes:
        dictionary: path of a user dictionary in Kiwi's format.
        stopwords: path of a file with a word per line that is not to be counted, or the words themselves.
        people: path of a CSV of people and organisations (name, label, aliases, role) that win over the tagger.
        min_length: shortest noun that is counted, in characters.
        rank: ``keyness`` or ``frequency``.
        min_confidence: how sure it must be that a person or organisation is one, 0 to 1, for a row in the tables.
    """

    dictionary: str | Path | None = None
    stopwords: str | Path | frozenset[str] | None = None
    people: str | Path | None = None
    min_length: int = 2
    rank: Rank = "keyness"
    min_confidence: float = MIN_CONFIDENCE


def made_with(options: Options) -> MadeRow:
    """Return what the record says of the programs and of these options."""
    words = options.stopwords
    if isinstance(words, frozenset):
        words = ", ".join(sorted(words))
    return {
        "sinmun": __version__,
        "kiwi": version("kiwipiepy"),
        "options": {
            "rank": options.rank,
            "min_length": options.min_length,
            "min_confidence": options.min_confidence,
            "dictionary": _text(options.dictionary),
            "stopwords": _text(words),
            "people": _text(options.people),
        },
    }


def _text(file: str | Path | None) -> str | None:
    return None if file is None else str(file)
