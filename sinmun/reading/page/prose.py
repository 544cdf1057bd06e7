"""Where the report stands on a page: its densest run of sentences, and what shares words with it.

A page around an article is made of sentences too (notices, leads of other articles, readers' comments). They stand
alone among headlines and controls, while the paragraphs of a report follow one another; and a headline is made of the
words of its own report, measured in pairs of syllables so that particles and endings do not matter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sinmun.reading.page.lines import Line, Page

_TRANSPARENT = frozenset({"caption", "credit", "turn", "summary", "related", "table", "advert", "stock"})
_WORD = re.compile("[가-힣A-Za-z0-9]{2,}")
_LEAST = 25  # characters of a paragraph
_LONG = 400  # characters of a paragraph that count
_APART = 3  # lines of something else that end a run
_SAMPLE = 6000  # characters
_ENOUGH = 2  # paragraphs


class Run(NamedTuple):
    """Paragraphs that follow one another.

    Attributes:
        first: index of the first paragraph's line.
        last: index of the last paragraph's line.
        paragraphs: how many.
        weight: their characters; those that stand alone between other lines count half.
    """

    first: int
    last: int
    paragraphs: int
    weight: int


def find_core(page: Page) -> Run | None:
    """Return the first run of paragraphs that is at least half as large as the page's largest, or None."""
    runs = [run for run in _runs(page) if run.paragraphs >= _ENOUGH]
    if not runs:
        return None
    largest = max(run.weight for run in runs)
    return next(run for run in runs if 2 * run.weight >= largest)


def size(page: Page, start: int, stop: int) -> int:
    """Return the characters of the paragraphs from the line ``start`` to before ``stop``, counted as in `Run`."""
    return sum(min(len(line.text), _LONG) for line in page.live(start, stop) if line.is_prose)


def text_of(page: Page, run: Run) -> str:
    """Return the beginning of the text of a run's paragraphs."""
    return sample(page, run.first, run.last + 1)


def sample(page: Page, start: int, stop: int) -> str:
    """Return the beginning of the text of the paragraphs from the line ``start`` to before ``stop``."""
    pieces: list[str] = []
    size = 0
    for line in page.live(start, stop):
        if not line.is_prose:
            continue
        pieces.append(line.text)
        size += len(line.text)
        if size > _SAMPLE:
            break
    return " ".join(pieces)[:_SAMPLE]


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters in the words of ``text``."""
    return frozenset(
        word[at : at + 2] for word in _WORD.findall(text) for at in range(len(word) - 1) if not word.isdigit()
    )


def shared(text: str, body: frozenset[str]) -> float:
    """Return the share of the pairs of ``text`` that are in ``body``; 0 when fewer than two are."""
    own = pairs(text)
    hits = len(own & body)
    return hits / len(own) if hits >= 2 else 0.0


def begin(page: Page, start: int, core: Run) -> int:
    """Return where the body begins: ``start``, or a later line when notices stand between it and the ``core``.

    A paragraph above the core is the article's when hardly a removed line parts them, or when it reports and its words
    come again in the core. In an article that reports, what speaks to the reader above it is the page's.
    """
    body = pairs(text_of(page, core))
    reports = not any(line.is_polite for line in page.live(core.first, core.last + 1))
    at = core.first
    apart = 0
    for line in reversed(page.lines[start : core.first]):
        if line.rule in _TRANSPARENT:
            continue
        if line.rule is None and not line.is_prose:
            continue
        if line.rule is None:
            foreign = shared(line.text, body) < 0.3
            if (apart >= _APART and (line.is_polite or foreign)) or (
                apart and reports and foreign and line.is_polite
            ):
                break
            at, apart = line.index, 0
        else:
            apart += 1
    return at


def _runs(page: Page) -> list[Run]:
    found: list[Run] = []
    first = last = count = weight = apart = 0
    for line in page.lines:
        if line.rule in _TRANSPARENT:
            continue
        if not _is_paragraph(line):
            apart += 1
            continue
        if count and apart >= _APART:
            found.append(Run(first, last, count, weight))
            count = weight = 0
        first = first if count else line.index
        length = min(len(line.text), _LONG)
        weight += length if apart == 0 or not count else length // 2
        last, count, apart = line.index, count + 1, 0
    return [*found, Run(first, last, count, weight)] if count else found


def _is_paragraph(line: Line) -> bool:
    return line.rule is None and len(line.text) >= _LEAST and line.is_prose
