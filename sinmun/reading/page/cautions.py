"""What makes a reading doubtful."""

from __future__ import annotations

from sinmun.article import Caution
from sinmun.patterns import pattern
from sinmun.reading.mojibake import has_lost_letters, is_broken
from sinmun.reading.page import prose
from sinmun.reading.page.lines import CLOSERS, Line, Page

_FURNITURE = frozenset(
    {
        "advert",
        "attachment",
        "caption",
        "comments",
        "copyright",
        "credit",
        "imprint",
        "navigation",
        "official",
        "recommended",
        "related",
        "subscribe",
        "summary",
        "tipoff",
    }
)
_FINISHED_STATEMENT = pattern(rf"[가-힣]다[.][{CLOSERS}]*(?=\s|$)")
_LEAST = 25  # characters of a line that reports
_FEW = 4  # sentences
_OWN = 0.25  # of the pairs of letters


def cautions(page: Page) -> tuple[Caution, ...]:
    """Return the cautions for a page that has been read."""
    found: list[Caution] = ["most sentences left out"] if _is_mostly_left_out(page) else []
    return (*found, "broken letters") if _has_broken_letters(page) else tuple(found)


def _has_broken_letters(page: Page) -> bool:
    """Return whether a line of the page was decoded wrongly, or letters of the article were lost."""
    own = [page.title, *page.subheads, *(line.text for line in page.body)]
    return any(map(has_lost_letters, own)) or any(is_broken(line.raw) for line in page.lines)


def _is_mostly_left_out(page: Page) -> bool:
    """Return whether more of the article's sentences were left out than were kept.

    The sentences of furniture that is known as such, of captions and of other articles behind the body do not count.
    """
    kept = sum(_statements(line.text) for line in page.body)
    lost = [line.raw for line in page.lines if line.rule not in {None, *_FURNITURE} and _is_own(page, line)]
    left = sum(map(_statements, [*lost, *_unnoticed(page)]))
    few = kept + left < _FEW
    return not few and kept < left


def _is_own(page: Page, line: Line) -> bool:
    """Return whether ``line`` can be the article's: long enough, and behind the body made of its words."""
    if len(line.raw) < _LEAST:
        return False
    return line.index < page.stop or prose.shared(line.raw, _words_of(page)) >= _OWN


def _words_of(page: Page) -> frozenset[str]:
    return prose.pairs(f"{page.title} {prose.sample(page, page.start, page.stop)}")


def _unnoticed(page: Page) -> list[str]:
    """Return the lines outside the body that no rule removed and no field of the article holds."""
    held = {page.title, *page.subheads}
    outside = [*page.live(0, page.start), *page.live(page.stop)]
    return [line.text for line in outside if line.text not in held and len(line.raw) >= _LEAST]


def _statements(text: str) -> int:
    return len(_FINISHED_STATEMENT.findall(text))
