"""Measure who says what on real articles, whose texts are not part of this repository.

    python -m training.real_quotations FOLDER [--half PART] [--errors]

``real/quotations.json`` says of each article where its text is from, as ``real/articles.json`` does, and of each quotation that
a reader marked in it: the offsets of the words in the article's text, the kind (`KINDS`) and the speakers that are right, by
hashed name, ``null`` for somebody without a name or nobody that the text tells. What stands in marks and is nobody's words
(a term, a title, emphasis) is marked where it could be taken for words; its kind is ``term``.

Printed are the share of the words that are found, and of those found the share whose speaker is right: over all, over those
for whom somebody is named, and by kind; each with the interval that holds 95 % of the draws of as many articles (bootstrap).
What is found and no words is right where it has no speaker.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sinmun import Analyzer
from training.real_articles import Real, article_of, hashed, print_measures, salt, share

QUOTATIONS = Path(__file__).parent / "real" / "quotations.json"
HALVES = (
    "work",
    "kept",
    "fresh",
    "later",
    "more",
    "apart",
    "last",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "",
)
"""What the articles are for: to work on, kept apart until the work was done, drawn after it, and once more after that; or all.

``more``, ``apart`` and ``last`` are others to work on, kept apart, and drawn after that; ``eighth`` and ``tenth`` to work on,
``ninth`` and ``eleventh`` drawn after that; likewise ``twelfth`` and ``thirteenth``, ``fourteenth`` and ``fifteenth``;
``sixteenth`` and ``seventeenth`` were drawn after what many others had shown was mended."""
KINDS = ("headline", "body", "script", "term")
"""Words in the headline, in the body, of a label in a broadcast script; no words."""


class Spoken(NamedTuple):
    """A quotation that was found.

    Attributes:
        start: offset of the words in the text of the article.
        end: offset behind them.
        speaker: the name of the one who says them, ``None`` where there is none.
    """

    start: int
    end: int
    speaker: str | None


class Tally(NamedTuple):
    """Counts of an article: of each measure what is right, and of how many."""

    counts: Mapping[str, tuple[int, int]]


def load_quotations(folder: Path, *, half: str = "") -> Iterator[Real]:
    """Yield the articles of a part (one of `HALVES`) made from their sources.

    Raises:
        OSError: a source is not in ``folder``.
        ValueError: a text is not the one that was marked.
    """
    for gold in json.loads(QUOTATIONS.read_text(encoding="utf-8")):
        if not half or gold["half"] == half:
            yield Real(gold["id"], article_of(folder, gold), gold)


def tally(real: Real, found: Iterable[Spoken], *, salt: str, errors: list[str]) -> Tally:
    """Return the counts of an article; what is wrong is appended to ``errors``."""
    left = list(real.gold["quotations"])
    words = [gold for gold in left if gold["kind"] != "term"]
    counts = dict.fromkeys(("speakers", "named", *KINDS), (0, 0))
    text = real.article.text
    for spoken in found:
        gold = next((gold for gold in left if _same(gold, spoken)), None)
        if gold is not None:
            left.remove(gold)
        speakers = gold["speakers"] if gold is not None else [None]
        key = hashed(spoken.speaker, salt) if spoken.speaker is not None else None
        is_right = key in speakers
        kind = gold["kind"] if gold is not None else "term"
        for name in ("speakers", kind, *(() if None in speakers else ("named",))):
            counts[name] = (counts[name][0] + is_right, counts[name][1] + 1)
        if not is_right:
            errors.append(f"{real.name} {kind}: {text[spoken.start : spoken.end]} ({spoken.speaker})")
    missed = [gold for gold in left if gold["kind"] != "term"]
    errors += [f"{real.name} missed: {text[gold['start'] : gold['end']]}" for gold in missed]
    return Tally({"found": (len(words) - len(missed), len(words)), **counts})


def _same(gold: Mapping[str, Any], spoken: Spoken) -> bool:
    """Whether two stretches share more than half of the longer one."""
    start, end = int(gold["start"]), int(gold["end"])
    common = min(end, spoken.end) - max(start, spoken.start)
    return common * 2 > max(end - start, spoken.end - spoken.start)


def shares(rows: Sequence[Tally]) -> dict[str, float]:
    """Return the share of each measure that is right over all articles."""
    names = rows[0].counts
    totals = {name: np.array([row.counts[name] for row in rows]).sum(axis=0).tolist() for name in names}
    return {name: share(right, whole) for name, (right, whole) in totals.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder of the sources")
    parser.add_argument("--half", choices=HALVES, default="work", help="which articles")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in each article")
    args = parser.parse_args()
    analyzer, key = Analyzer(), salt()
    errors: list[str] = []
    rows: list[Tally] = []
    for real in load_quotations(args.folder, half=args.half):
        quotes = analyzer.analyze(real.article).record["quotes"]
        found = [Spoken(quote["start"], quote["end"], quote["speaker"]) for quote in quotes]
        rows.append(tally(real, found, salt=key, errors=errors))
    if args.errors:
        print(*errors, sep="\n")
    found_words, named, spoken = (
        sum(row.counts[name][1] for row in rows) for name in ("found", "named", "speakers")
    )
    print(
        f"{len(rows)} articles, {found_words} quotations; found {spoken}, {named} of them of somebody named"
    )
    print_measures(rows, shares)


if __name__ == "__main__":
    main()
