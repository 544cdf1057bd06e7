"""One word, one reading: a noun that Kiwi parts in one place and not in another of the same article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from sinmun import lexicons
from sinmun.words.morphs import Document
from sinmun.words.named import NAME
from sinmun.words.wordforms import LAST_CLASS, Unit

Run = tuple[int, list[Unit]]

_REST = re.compile(r"\w+")
# Shorter words are too often the beginning of something else: 수도 of 할 수도 있다.
_SHORTEST = 3


def consistent(document: Document, runs: Sequence[Run], *, words: Container[str]) -> Sequence[Run]:
    """Return the runs of nouns with a noun of the article wherever it stands alone or before particles.

    Kiwi reads 이사회가 once as a noun and once as 이 사회가. A word of three letters and more that is one noun somewhere is
    that noun everywhere between no letters and before nothing but particles; one that Kiwi's dictionary lacks only if it
    is no less often that noun than something else.

    Args:
        document: the article.
        runs: its runs of nouns, each with the index of its sentence, in text order.
        words: the nouns of the runs.
    """
    found: dict[str, list[Unit]] = {}
    for _, run in runs:
        for unit in run:
            form = unit.form
            if len(form) >= _SHORTEST and "가" <= form[0] <= "힣":
                found.setdefault(form, []).append(unit)
    text = document.text
    added: list[Unit] = []
    for form, places in found.items():
        if text.count(form) > len(places) and not _is_with_particle(form, words):
            starts = {unit.start for unit in places}
            missed = [start for start in _free(text, form) if start not in starts]
            if places[0].head > LAST_CLASS or len(missed) <= len(places):
                added += [_alone(places[0], start) for start in missed]
    return _with(document, runs, added) if added else runs


def _is_with_particle(form: str, words: Container[str]) -> bool:
    """Tell whether a word may be another noun of the article with a particle: 정부가, taken for an unknown name."""
    particles = lexicons.words("people/particles.txt")
    return any(form[:cut] in words and form[cut:] in particles for cut in range(1, len(form)))


def _alone(unit: Unit, start: int) -> Unit:
    return unit._replace(start=start, end=start + len(unit.form), joined=False, phrase=False, figure="")


def _free(text: str, form: str) -> Iterator[int]:
    """Yield where a word stands between no letters, or before nothing but particles."""
    particles = lexicons.words("people/particles.txt")
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (start and text[start - 1].isalnum()):
            rest = _REST.match(text, end)
            if not rest or rest[0] in particles:
                yield start
        start = text.find(form, end)


def _with(document: Document, runs: Sequence[Run], added: Sequence[Unit]) -> list[Run]:
    """Return the runs with some units in place of what stood there."""
    firsts = [sentence.start for sentence in document.sentences]
    of_sentence: dict[int, list[Unit]] = {}
    for unit in added:
        of_sentence.setdefault(bisect_right(firsts, unit.start) - 1, []).append(unit)
    result: list[Run] = []
    touched: dict[int, list[list[Unit]]] = {index: [] for index in of_sentence}
    for index, run in runs:
        if index in touched:
            touched[index].append(list(run))
        else:
            result.append((index, run))
    for index, own in touched.items():
        for unit in of_sentence[index]:
            _put(own, unit)
        result += [(index, run) for run in own]
    result.sort(key=lambda pair: pair[1][0].start)
    return result


def _put(runs: list[list[Unit]], unit: Unit) -> None:
    """Put a unit where it stands among the runs of its sentence; names stay."""
    for run in runs:
        covered = [
            index for index, other in enumerate(run) if other.start < unit.end and unit.start < other.end
        ]
        if covered:
            if all(run[index].tag != NAME for index in covered):
                run[covered[0] : covered[-1] + 1] = [unit]
                behind = covered[0] + 1
                if behind < len(run):
                    run[behind] = run[behind]._replace(joined=run[behind].start == unit.end)
            return
    runs.append([unit])
