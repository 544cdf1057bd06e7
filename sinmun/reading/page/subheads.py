"""Sub-heads: which of the lines between headline and body are some, and what the others are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sinmun import lexicons
from sinmun.article import Rule
from sinmun.patterns import pattern
from sinmun.reading.page import captions, prose
from sinmun.reading.page.headline import BULLET, SHORT, body_pairs
from sinmun.reading.page.lines import CLOSERS, Line, Page

_SERIES = pattern(
    r"[\[<][^\]>]{2,20}[\]>]\s?(?:.{0,24}\s?[(<](?:\d{1,2}|[상중하上中下])[)>]$|[①-⑳]|\(\d|<\d)"
)
_SAID = pattern(
    r'["“][^"“”]+[가-힣](?:[니습]다|[아어여해예에네군죠지]요|죠)[.?!…]*["”](?:\s?\([^()]{1,30}\))?'
)
_SECTION = pattern(r"\[\s[가-힣A-Za-z·]{1,8}\s\]")  # [ 교육 ], set wide above a headline
_SUBHEADS = 6  # more are the body
_MOST_DECKS = 9  # unless all are short
_SHORT_DECK = 30  # characters
_ASKED = pattern(f"[?!…][{CLOSERS}]*$")
_ENDED_INSIDE = pattern(r"다\([^)]{1,12}\)[.]\s\S")
_UNFINISHED = pattern(r"(?:,|며|면서|는데|지만|[가-힣][하되있이]고)$")
_SPOKEN = 40  # characters of a line of a script
_NAMED = 3  # words
_BROKEN = 36  # characters of a row that a margin broke
_OWN_SUBHEAD = 0.2  # of the pairs of letters, found again in the body
_WHITE = pattern(r"\s+")
_NO_LETTER = pattern(r"[\W_]+")
_KOREAN_LETTER = pattern("[가-힣一-鿿]")


def find_subheads(page: Page) -> None:
    """Note the sub-heads below the headline; on a page with a core, those that something speaks for.

    A headline that is given and does not stand on the page is thought above its first line.
    """
    if page.headline is None and not page.title:
        return
    head = page.headline or Line(-1, page.title, page.title, gap=False, tabs=False)
    under = [line for line in page.live(head.index + 1, page.start) if not _is_refused_at_once(head, line)]
    if under and under[-1].index > head.index + 1 and _opens_body(page, under[-1]):
        page.start = under.pop().index
    while under and _opens_script(page, under[-1]):
        page.start = under.pop().index
    under = _supported(page, head, under) if page.core is not None else _without_scenes(under)
    if under and captions.shows_person(under[-1].text):
        under.pop().rule = "caption"
    short = page.core is not None and all(len(line.text) <= _SHORT_DECK for line in under)
    if len(under) > (_MOST_DECKS if short else _SUBHEADS):
        page.start = under[0].index
        return
    page.subheads = tuple(_plain_subhead(line.text) for line in under)


def _is_refused_at_once(head: Line, line: Line) -> bool:
    """Mark and return a line that is no sub-head whatever stands around it: the headline again, or one without Hangul."""
    if _bare(line.text) == _bare(head.text):
        line.rule = "menu"
    elif _KOREAN_LETTER.search(line.text) is None:
        line.rule = "button"
    return line.rule is not None


def _bare(text: str) -> str:
    """Return the letters and digits of ``text``."""
    return _NO_LETTER.sub("", text)


def _plain_subhead(text: str) -> str:
    """Return a sub-head without the mark before it, or the dashes on both its sides."""
    plain = BULLET.sub("", text)
    return plain.rstrip("-–— ") if plain != text and text[0] in "-–—" else plain


def _opens_body(page: Page, line: Line) -> bool:
    """Return whether the first paragraph of the body goes on from ``line``: half a sentence, or what somebody says."""
    signed = line.raw != line.text and line.raw.endswith(line.text)  # behind a byline that was cut off
    said = (page.core is not None or signed) and _SAID.fullmatch(line.text) is not None
    return line.index == page.start - 1 and (said or line.text.endswith(",") or _reports_and_goes_on(line))


def _opens_script(page: Page, line: Line) -> bool:
    """Return whether a broadcast's script, whose lines are short, begins with ``line``: half of a sentence."""
    if line.index != page.start - 1 or len(line.text) > _SPOKEN or not _UNFINISHED.search(line.text):
        return False
    below = page.lines[page.start]
    half = _UNFINISHED.search(below.text) is not None
    return len(below.text) <= _SPOKEN and not below.gap and (below.is_polite or half)


def _supported(page: Page, head: Line, rows: list[Line]) -> list[Line]:
    """Return the rows below the headline that are sub-heads; mark the others.

    A sub-head is made of the words of the body, or stands among such rows or right below the headline. It is not the
    headline again, no line that the page shows elsewhere, no name, and no sentence that goes on.
    """
    body = body_pairs(page) if rows else frozenset()
    found: list[Line] = []
    for run in _row_runs(rows):
        found += _speaking(head, _left(page, head, run), body)
    for line in rows:
        line.rule = line.rule or (None if line in found else "button")
    return found


def _left(page: Page, head: Line, run: list[Line]) -> list[Line]:
    """Return the rows of a run that nothing makes something else than sub-heads; the others are marked."""
    for line in run:
        line.rule = _refused(page, head, line, near=run[0].index == head.index + 1)
    _drop_broken(run)
    return [line for line in run if line.rule is None]


def _drop_broken(run: list[Line]) -> None:
    """Remove the long rows that a caption below them, broken into lines, carries on."""
    for line, below in reversed(list(pairwise(run))):
        if below.rule == "caption" and line.rule is None and len(line.text) >= _BROKEN:
            line.rule = "caption"


def _without_scenes(rows: list[Line]) -> list[Line]:
    """Return ``rows`` without those that describe a picture, which are marked."""
    for line in filter(captions.is_scene, rows):
        line.rule = "caption"
    return [line for line in rows if line.rule is None]


def _row_runs(rows: list[Line]) -> Iterator[list[Line]]:
    """Yield the rows that stand one right below the other."""
    run: list[Line] = []
    for line in rows:
        if run and line.index != run[-1].index + 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _speaking(head: Line, run: list[Line], body: frozenset[str]) -> list[Line]:
    """Return the rows of a run that are sub-heads: by their words, by those around them, or in brackets.

    A row alone right below the headline is one too.
    """
    own = [line for line in run if " " in line.text and prose.shared(line.text, body) >= _OWN_SUBHEAD]
    alone = len(run) == 1 and run[0].index == head.index + 1
    sound = alone or (bool(own) and 2 * len(own) >= len(run))
    bracketed = [line for line in run if line.text[0] == "[" and _SECTION.fullmatch(line.text) is None]
    return [line for line in run if line in own or line in bracketed or (sound and _is_worded(line))]


def _is_worded(line: Line) -> bool:
    return " " in line.text and len(line.text) >= SHORT


def _refused(page: Page, head: Line, line: Line, *, near: bool) -> Rule | None:
    """Return the rule that makes ``line`` something else than a sub-head, or None; ``near`` it is to the headline."""
    listed = _WHITE.sub("", line.text) in page.links
    if listed or (_SERIES.match(line.text) and not near):
        return "related"
    pointed = bool(page.starts) and captions.has_mark(line.text)
    if pointed or _goes_on(line) or _is_person(line.text) or captions.is_scene(line):
        return "caption"
    if _is_headline_again(head.text, line.text) or _is_shown_again(page, line):
        return "menu"
    return "byline" if any(line.text == name for _, name in page.reporters) else None


def _goes_on(line: Line) -> bool:
    """Return whether a sentence ends within ``line`` and something else stands behind it."""
    ended = line.sentences > 0 or _ENDED_INSIDE.search(line.text) is not None
    return ended and not line.is_statement and _ASKED.search(line.text) is None


def _reports_and_goes_on(line: Line) -> bool:
    """Return whether a report's sentence ends within ``line``, no scene of a picture, and something else follows."""
    return _goes_on(line) and captions.reports_within(line.text)


def _is_person(text: str) -> bool:
    """Return whether ``text`` is a name with a post and no more, as below a portrait: ``홍길동 행복부 장관``."""
    words = text.split()
    return 2 <= len(words) <= _NAMED and words[-1] in lexicons.words("people/titles.txt")


def _is_headline_again(head: str, text: str) -> bool:
    one, other = _WHITE.sub("", head), _WHITE.sub("", text)
    return len(other) >= SHORT and (one in other or other in one)


def _is_shown_again(page: Page, line: Line) -> bool:
    """Return whether the page shows ``line`` behind its paragraphs again, as it does the headlines of others."""
    core = page.core
    behind = page.lines[core.last + 1 :] if core is not None else []
    return len(line.raw) >= SHORT and any(other.raw == line.raw for other in behind)
