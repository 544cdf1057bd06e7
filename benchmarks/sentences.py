"""How well sentences are parted: boundaries of sinmun and of Kiwi alone against tests/gold/sentence_boundaries.txt.

    python -m benchmarks.sentences [--wrong]

A boundary is the offset at which a sentence begins, the first of a text apart. Kiwi alone is what its tokens tell
(``sent_position``), then the same with a sentence ended at each line break, as sinmun ends it. ``--wrong`` prints every boundary
that sinmun has and the gold lacks (+) or the other way round (-).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kiwipiepy import Kiwi

from sinmun.article import Article
from sinmun.words.morphs import OOV_HANDLING, load_kiwi, parse

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "sentence_boundaries.txt"


class Text(NamedTuple):
    """A text of the gold.

    Attributes:
        name: what it is called there.
        kind: ``easy`` or ``hard``.
        text: the text.
        starts: the offsets at which its sentences begin, without the first.
    """

    name: str
    kind: str
    text: str
    starts: frozenset[int]


class Score(NamedTuple):
    """Boundaries counted: found and in the gold, found, in the gold."""

    right: int
    found: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0


def read_gold(path: Path = GOLD) -> list[Text]:
    """Return the texts of the gold; the head of the file says how they are written."""
    found: list[Text] = []
    for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        head, *lines = block.strip().split("\n")
        name, kind = head.split()
        text = ""
        starts = []
        for line in lines:
            gap = {"⏎": "\n", "+": ""}.get(line[0], " ") if text else ""
            text += gap
            starts.append(len(text))
            text += line.lstrip("⏎+")
        found.append(Text(name, kind, text, frozenset(starts[1:])))
    return found


def of_sinmun(kiwi: Kiwi, text: str) -> frozenset[int]:
    """Return the boundaries that sinmun finds."""
    return frozenset(sentence.start for sentence in parse(kiwi, Article(body=text)).sentences[1:])


def of_kiwi(kiwi: Kiwi, text: str, *, lines: bool = False) -> frozenset[int]:
    """Return the boundaries that Kiwi's tokens tell; with ``lines`` every line break is one."""
    tokens = kiwi.tokenize(text, oov_handling=OOV_HANDLING)
    return frozenset(
        later.start
        for one, later in pairwise(tokens)
        if one.sent_position != later.sent_position or (lines and one.line_number != later.line_number)
    )


def score(texts: list[Text], found: list[frozenset[int]]) -> Score:
    """Return the counts over some texts."""
    pairs = list(zip(texts, found, strict=True))
    return Score(
        sum(len(text.starts & starts) for text, starts in pairs),
        sum(len(starts) for _, starts in pairs),
        sum(len(text.starts) for text in texts),
    )


def wrong(text: Text, found: frozenset[int]) -> Iterator[str]:
    """Yield the wrong boundaries of a text with what stands around them."""
    for offset in sorted(text.starts ^ found):
        sign = "+" if offset in found else "-"
        around = text.text[max(0, offset - 15) : offset] + "¦" + text.text[offset : offset + 15]
        yield f"{sign} {text.name}: {around!r}"


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="print every wrong boundary of sinmun")
    options = parser.parse_args()
    kiwi = load_kiwi()
    texts = read_gold()
    rows = {
        "sinmun": {text: of_sinmun(kiwi, text.text) for text in texts},
        "Kiwi": {text: of_kiwi(kiwi, text.text) for text in texts},
        "Kiwi and line breaks": {text: of_kiwi(kiwi, text.text, lines=True) for text in texts},
    }
    for name, found in rows.items():
        for kinds in (("easy", "hard"), ("easy",), ("hard",)):
            chosen = [text for text in texts if text.kind in kinds]
            one = score(chosen, [found[text] for text in chosen])
            print(
                f"{name:22} {' and '.join(kinds):14} F1 {one.f1:.3f}  {one.right} of {one.gold}, {one.found} found"
            )
    if options.wrong:
        for text, found_starts in rows["sinmun"].items():
            for line in wrong(text, found_starts):
                print(line)


if __name__ == "__main__":
    main()
