"""One word, one reading: a noun that Kiwi parts in one place and not in another of the same article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.words.morphs import Document
from sinmun.words.named import NAME
from sinmun.words.wordforms import LAST_CLASS, Unit

_UNIT_START, _UNIT_END = attrgetter("start"), attrgetter("end")

Run = tuple[int, list[Unit]]

_REST = pattern(r"\w+")
# Shorter words are too often the beginning of something else: 수도 of 할 수도 있다.
_SHORTEST = 3
_COUNTED_AT_ONCE_FROM = 10_000  # characters


def consistent(document: Document, runs: Sequence[Run]) -> Sequence[Run]:
    """Return the runs of nouns with a noun of the article wherever it stands alone or before particles.

    Kiwi reads 이사회가 once as a noun and once as 이 사회가. A word of three letters and more that is one noun somewhere is
    that noun everywhere between no letters and before nothing but particles; one that Kiwi's dictionary lacks only if it
    is no less often that noun than something else.

    Args:
        document: the article.
        runs: its runs of nouns, each with the index of its sentence, in text order.
    """
    counts = Counter([unit.form for _, run in runs for unit in run])
    wanted: dict[str, list[Unit]] = {form: [] for form in _standing_elsewhere(document.text, counts)}
    for _, run in runs if wanted else ():
        for unit in run:
            if unit.form in wanted:
                wanted[unit.form].append(unit)
    added: list[Unit] = []
    for form, places in wanted.items():
        if _is_with_particle(places, counts):
            continue
        starts = {unit.start for unit in places}
        missed = [start for start in _free(document.text, form) if start not in starts]
        if places[0].head > LAST_CLASS or len(missed) <= len(places):
            added += [_alone(places[0], start) for start in missed]
    return _with(document, runs, added) if added else runs


def _standing_elsewhere(text: str, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the long words that stand more often in the text than they are counted."""
    # In a long text most words are ruled out by their beginnings, which are counted once for all.
    starts = range(len(text)) if len(text) > _COUNTED_AT_ONCE_FROM else ()
    beginnings = Counter(text[at : at + _SHORTEST] for at in starts)
    for form, count in counts.items():
        ruled_out = beginnings and len(form) >= _SHORTEST and beginnings[form[:_SHORTEST]] <= count
        if _is_long(form) and not ruled_out and text.count(form) > count:
            yield form


def _is_long(form: str) -> bool:
    """Tell whether a word is no beginning of another by chance: 이사회, 3국, 3·1절; not 수도 of 할 수도 있다."""
    first = form[0]
    return ("가" <= first <= "힣" and len(form) >= _SHORTEST) or (
        first.isdigit() and "가" <= form[-1] <= "힣"
    )


def _is_with_particle(places: Sequence[Unit], counts: Mapping[str, int]) -> bool:
    """Tell whether a word may be another noun of the article with a particle: 정부가, taken for an unknown name.

    One of Kiwi's dictionary (전공의) is not, unless that other noun is more frequent.
    """
    form = places[0].form
    particles = lexicons.words("people/particles.txt")
    stems = [form[:cut] for cut in range(1, len(form)) if form[cut:] in particles and form[:cut] in counts]
    if not stems or places[0].head <= LAST_CLASS or places[0].link:
        return bool(stems)
    return any(counts[stem] > len(places) for stem in stems)


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
    """Put a unit where it stands among the runs of its sentence, which are in order; names stay."""
    at = bisect_right(runs, unit.start, key=_end_of_run)
    if at < len(runs):
        run = runs[at]
        first = bisect_right(run, unit.start, key=_UNIT_END)
        stop = bisect_left(run, unit.end, key=_UNIT_START)
        if first < stop:
            if all(other.tag != NAME for other in run[first:stop]):
                run[first:stop] = [unit]
                behind = first + 1
                if behind < len(run):
                    run[behind] = run[behind]._replace(joined=run[behind].start == unit.end)
            return
    runs.insert(at, [unit])


def _end_of_run(run: Sequence[Unit]) -> int:
    return run[-1].end
