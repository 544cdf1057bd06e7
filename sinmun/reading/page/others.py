"""Headlines of other articles that stand behind one, with nothing above them that says so.

Pages list what else there is to read, and a copied page may have lost the heading of that list. The lines give
themselves away together: they stand behind the last report, end no sentence, are no items of a list, have marks that
headlines have (a quotation, an ellipsis) and hardly share words with the article, or the page cut some of them short.
"""

from __future__ import annotations

from sinmun.patterns import pattern
from sinmun.reading.page import prose
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.tail import opens_list

_FEWEST_HEADLINES = 4  # lines
_FEWEST_CUT = 2  # lines that the page cut: so they are no article's
_ELLIPSES = ("…", "...", "..")
_LEAST_HEADLINE, _MOST_HEADLINE = 8, 70  # characters
_HEADLINE_SIGN = pattern(r"…|\.\.\.?$|[“\"][^“”\"]{2,}[”\"…]|[‘'][^‘’']{2,}[’'…]|^\[[^\[\]]{2,20}\]\s?\S")
_FIELD = pattern(r"[:：]|\d{2,4}-\d{3,4}")  # 문의: 061-…
_OF_ARTICLE = 0.35  # of the pairs of a line, found again in the article
_LEAST_ARTICLE = 30  # characters


def drop_headlines_behind(page: Page) -> None:
    """Remove the run of other articles' headlines behind the last report, where four or more stand together."""
    last = max((line.index for line in page.lines if _belongs_to_article(line)), default=None)
    if last is None or opens_list(page.lines[last].text):
        return
    run = list(page.live(last + 1))
    if len(run) < _FEWEST_HEADLINES or not all(map(_may_be_headline, run)):
        return
    text = prose.pairs(" ".join(line.raw for line in page.lines[: last + 1] if _belongs_to_article(line)))
    marked = sum(_HEADLINE_SIGN.search(line.text) is not None for line in run)
    foreign = sum(prose.shared(line.text, text) < _OF_ARTICLE for line in run)
    cut = sum(line.text.endswith(_ELLIPSES) for line in run)
    if 2 * marked >= len(run) and (2 * foreign > len(run) or cut >= _FEWEST_CUT):
        for line in run:
            line.rule = "recommended"


def _belongs_to_article(line: Line) -> bool:
    """Return whether ``line`` is a paragraph or a caption, in which a sentence ends."""
    if line.rule not in {None, "caption", "copyright"} or line.text.endswith(_ELLIPSES):
        return False
    return line.sentences > 0 and line.is_prose and len(line.text) >= _LEAST_ARTICLE


def _may_be_headline(line: Line) -> bool:
    if not _LEAST_HEADLINE <= len(line.text) <= _MOST_HEADLINE or " " not in line.text or line.is_item:
        return False
    return line.text.endswith(_ELLIPSES) or not (
        line.is_prose or line.is_sentence or _FIELD.search(line.text)
    )
