"""Where the report stands on a page: its densest run of sentences, and what shares words with it.

A page around an article is made of sentences too (notices, leads of other articles, readers' comments). They stand
alone among headlines and controls, while the paragraphs of a report follow one another; and a headline is made of the
words of its own report, measured in pairs of syllables so that particles and endings do not matter.
"""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page.lines import Line, Page, Run
from sinmun.reading.page.patterns import keys

_TRANSPARENT = frozenset({"caption", "credit", "turn", "summary", "related", "table", "advert", "stock"})
_PAIR_WORD = pattern("[가-힣A-Za-z0-9]{2,}")
_LEAST_PARAGRAPH = 25  # characters of a paragraph
_LONG = 400  # characters of a paragraph that count
_APART = 3  # lines of something else that end a run
_MENU = 8  # rows that are no paragraphs, more than headings are, part like lines of something else
_SAMPLE = 6000  # characters
_PARAGRAPHS = 2  # paragraphs
_OWN_PAIRS = 0.3  # of the pairs of a paragraph, found again in the core


def find_core(page: Page) -> Run | None:
    """Return the first run of paragraphs that is at least half as large as the page's largest, or None."""
    runs = [run for run in _prose_runs(page) if run.paragraphs >= _PARAGRAPHS]
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
    for line in filter(_is_prose, page.live(start, stop)):
        pieces.append(line.text)
        size += len(line.text)
        if size > _SAMPLE:
            break
    return " ".join(pieces)[:_SAMPLE]


def _is_prose(line: Line) -> bool:
    return line.is_prose


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters in the words of ``text``."""
    found = [word for word in _PAIR_WORD.findall(text) if not word.isdigit()]
    return frozenset([word[at : at + 2] for word in found for at in range(len(word) - 1)])


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
    at, apart, rows = core.first, 0, 0
    for line in reversed(page.lines[start : core.first]):
        if line.rule is not None:
            apart += not _is_transparent(line)
        elif not line.is_prose:
            rows += 1
        elif _is_foreign(line, body, apart=apart if rows < _MENU else _APART, reports=reports):
            break
        else:
            at, apart, rows = line.index, 0, 0
    return at


def _is_transparent(line: Line) -> bool:
    """Return whether ``line`` stands inside articles as well: a picture's, and the choice of a language."""
    return line.rule in _TRANSPARENT or line.key in keys("languages")


def _is_foreign(line: Line, body: frozenset[str], *, apart: int, reports: bool) -> bool:
    """Return whether a paragraph, ``apart`` removed lines above the core, is the page's rather than the article's."""
    foreign = shared(line.text, body) < _OWN_PAIRS
    if apart >= _APART:
        return line.is_polite or foreign
    return apart > 0 and reports and foreign and line.is_polite


def _prose_runs(page: Page) -> list[Run]:
    """Return the runs of paragraphs; a run ends where three lines of something else follow one another."""
    found: list[Run] = []
    run: list[tuple[int, int]] = []
    apart = 0
    for line in page.lines:
        if _is_transparent(line):
            continue
        if not _is_core_paragraph(line):
            apart += 1
            continue
        if apart >= _APART:
            found, run = [*found, *_closed(run)], []
        length = min(len(line.text), _LONG)
        run.append((line.index, length if apart == 0 or not run else length // 2))
        apart = 0
    return [*found, *_closed(run)]


def _closed(run: list[tuple[int, int]]) -> list[Run]:
    weight = sum(size for _, size in run)
    return [Run(run[0][0], run[-1][0], len(run), weight)] if run else []


def _is_core_paragraph(line: Line) -> bool:
    return line.rule is None and len(line.text) >= _LEAST_PARAGRAPH and line.is_prose


def note_core(page: Page) -> None:
    """Note the core of the page."""
    page.core = find_core(page)


def drop_notices_above(page: Page) -> None:
    """Let the body begin behind the page's own sentences above the core, which are marked as notices."""
    if page.core is None or page.found is None or page.found >= page.core.first or page.opens_interview:
        return
    start = begin(page, page.found, page.core)
    for line in page.live(page.found, start):
        if line.is_prose and line.is_polite:
            line.rule = "notice"
    page.found = start
