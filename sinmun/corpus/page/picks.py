"""What can be chosen on a corpus' page, each with the key that leads to its contexts; and these as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sinmun.corpus.page.contexts import Context, Contexts
from sinmun.corpus.page.courses import Courses
from sinmun.corpus.questions.excerpts import Sort, Source, Thing

MOST_PICKS = 1000
"""Things and pairs that a page keeps contexts of: so many, however large the corpus and however many its sections."""

_LONGEST_TITLE, _LONGEST_ADDRESS = 60, 200
_COMPANIONS = 12


class Picks:
    """The things and pairs of a page. Sections ask for keys while they are made; what is asked for gets contexts later.

    Attributes:
        things: what was asked for, with its keys.
        pairs: likewise.
    """

    def __init__(self) -> None:
        self.things: dict[Thing, str] = {}
        self.pairs: dict[tuple[str, str], str] = {}

    def thing(self, sort: Sort, name: str) -> str:
        """Return the key of a word or a name; the empty string where the page has no room for more."""
        return self._key(self.things, Thing(sort, name))

    def pair(self, one: str, other: str) -> str:
        """Return the key of two names that share sentences; likewise."""
        return self._key(self.pairs, (min(one, other), max(one, other)))

    def _key(self, known: dict[Any, str], wanted: Any) -> str:
        number = len(self.things) + len(self.pairs)
        if wanted in known:
            return known[wanted]
        if number >= MOST_PICKS:
            return ""
        return known.setdefault(wanted, f"x{number}")

    def values(
        self,
        found: Contexts,
        *,
        facts: Mapping[Thing, Sequence[str]],
        courses: Courses,
        weights: Mapping[tuple[str, str], int],
    ) -> dict[str, Any]:
        """Return what the script of the page shows of each thing that has contexts, and of their articles.

        Args:
            found: the contexts.
            facts: short remarks on things (a role, how many articles), in words.
            courses: things over time.
            weights: in how many sentences pairs stand together.
        """
        numbers: dict[int, int] = {}
        companions = self._companions(weights)
        shown: dict[str, Any] = {}
        for thing, key in self.things.items():
            lines = found.of.get(thing, ())
            shown[key] = {
                "n": thing.name,
                "k": "noun" if thing.sort == "word" else thing.sort,
                "f": list(facts.get(thing, ())),
                "t": list(courses.of.get(thing, ())),
                "w": companions.get(thing.name, []),
                "c": _plain_lines(lines, numbers),
            }
        for pair, key in self.pairs.items():
            shown[key] = {
                "n": " + ".join(pair),
                "k": "noun",
                "f": [],
                "t": [],
                "w": [],
                "c": _plain_lines(found.of_pairs.get(pair, ()), numbers),
            }
        return {
            "things": shown,
            "articles": [_source(found.sources[number]) for number in numbers],
            "periods": list(courses.periods),
        }

    def _companions(self, weights: Mapping[tuple[str, str], int]) -> dict[str, list[list[Any]]]:
        """Return for each name those it stands with, the most frequent first: name, sentences, key of the pair."""
        found: dict[str, list[list[Any]]] = defaultdict(list)
        for pair, key in self.pairs.items():
            for name, other in (pair, pair[::-1]):
                found[name].append([other, weights.get(pair, 0), key])
        return {
            name: sorted(rows, key=lambda row: (-row[1], row[0]))[:_COMPANIONS]
            for name, rows in found.items()
        }


def _plain_lines(contexts: Iterable[Context], numbers: dict[int, int]) -> list[list[Any]]:
    """Return contexts as the place of the article among the page's articles, and the pieces."""
    return [[numbers.setdefault(context.article, len(numbers)), *context.pieces] for context in contexts]


def _source(source: Source) -> list[str]:
    """Return an article's day, outlet, headline, address (of the web, or none) and place in the sources."""
    title = source.title if len(source.title) <= _LONGEST_TITLE else source.title[:_LONGEST_TITLE] + "…"
    web = source.url.startswith(("http://", "https://")) and len(source.url) <= _LONGEST_ADDRESS
    return [
        source.date,
        source.publisher[:_LONGEST_TITLE],
        title,
        source.url if web else "",
        source.place[:_LONGEST_TITLE],
    ]
