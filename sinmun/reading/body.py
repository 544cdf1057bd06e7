"""Where the body of a page begins and ends, and what inside it is not the article."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from sinmun.reading import captions, rules
from sinmun.reading.bylines import leading
from sinmun.reading.lines import Line, Page
from sinmun.reading.patterns import compiled, keys

_RELATED_ARROW = re.compile(
    r"^(?:☞|▶|▷|►|→|➤|\[관련\s?(?:기사|뉴스|영상)\]|\(?관련\s?(?:기사|뉴스|영상)\s?[:：☞▶])"
)
_TURN = re.compile(
    r"^[▶▷◆◇■●○◎⊙☎]\s?(?:인터뷰|녹취|싱크|현장음|스탠딩|[가-힣A-Za-z. ]{2,12}\s?[:：>(/])|[?]$"
)
_HEADLINE = re.compile(r"…|\.\.\.|[\"“”‘’'′″]|,\s|·|↑|↓|\?|!|^\d{1,2}[.\s]|^(?:\[|<)|\d")
_OPEN = re.compile(r"(?:[:：]|다음과 같다[.]?|아래와 같다[.]?|다음은[^.]{0,20})$")
_NUMBERS = re.compile(r"^[\d.,:%+\-()/]+$")
_INSIDE = frozenset({"summary", "caption", "credit", "turn"})
_LISTS = frozenset({"recommended", "subscribe", "navigation", "comments"})
_LIMIT = 12
_AHEAD = 60


def drop_summaries(page: Page) -> None:
    """Remove the boxes in which a machine sums up the article, wherever they stand."""
    lines = page.lines
    for at, line in enumerate(lines):
        if len(line.text) > 40 or line.rule not in {None, "button", "menu"} or not _is_summary_head(line):
            continue
        line.rule = "summary"
        window = lines[at + 1 : at + 1 + _LIMIT]
        closing = next((n for n, item in enumerate(window) if _closes_summary(item)), None)
        last = closing + 1 if closing is not None else _unclosed(window, page)
        for item in window[:last]:
            item.rule = "summary"


def drop_related(page: Page, *, start: int, stop: int) -> None:
    """Remove other articles' headlines between the lines ``start`` and ``stop``."""
    lines = page.lines
    spaced = sum(line.gap for line in lines[start:stop]) > 0.7 * (stop - start)
    for at in range(start, stop):
        line = lines[at]
        if line.rule not in {None, "button", "menu"}:
            continue
        if line.key in keys("related"):
            line.rule = "related"
            for count, item in enumerate(lines[at + 1 : min(stop, at + 1 + _LIMIT)]):
                if item.rule is not None:
                    continue
                if item.is_prose or (item.gap and count and not spaced) or captions.has_mark(item.text):
                    break
                item.rule = "related"
        elif (
            line.rule is None
            and _RELATED_ARROW.match(line.text)
            and not line.is_prose
            and not _TURN.search(line.text)
        ):
            line.rule = "related"


def drop_tables(page: Page, *, start: int, stop: int) -> None:
    """Remove rows of scores and prices: two lines or more, most of whose cells are numbers or that held tabs."""
    run: list[Line] = []
    for line in [*page.lines[start:stop], None]:
        if line is not None and line.rule is None and _is_row(line):
            run.append(line)
            continue
        if line is not None and line.rule is not None:
            continue
        if len(run) >= 2:
            for row in run:
                row.rule = "table"
        run = []


def drop_pictures(page: Page, *, start: int, stop: int) -> None:
    """Remove the captions that only their surroundings betray."""
    live = list(page.live(start, stop))
    last = max((at for at, line in enumerate(live) if line.is_prose), default=0)
    ends = set(page.ends)
    unsigned: set[int] = set()
    for at, line in enumerate(live):
        before = live[at - 1] if at else None
        after = live[at + 1] if at < len(live) - 1 else None
        beside = _has_credit_below(page, line) or _is_enlarged(page, line) or _is_picture_title(page, line)
        if beside or _is_marked(line, before, after):
            line.rule = "caption"
        elif at < last and line.index in ends and captions.is_scene(line):
            line.rule = "caption"
            unsigned.add(line.index)
    page.reporters = [found for found in page.reporters if found[0] not in unsigned]


def drop_doubled(page: Page) -> None:
    """Remove lines beside a caption that repeat it: what stands for the picture where it cannot be shown."""
    lines = page.lines
    for line, below in pairwise(lines):
        if line.raw == below.raw and "caption" in {line.rule, below.rule}:
            line.rule = below.rule = "caption"
            line.text = below.text = line.raw


def drop_enlarged(page: Page, *, stop: int) -> None:
    """Remove the captions above the line ``stop`` that stand behind the control that enlarges their picture."""
    for at, line in enumerate(list(page.live(0, stop))):
        titled = at > 0 and _is_picture_title(page, line)
        if titled or _is_enlarged(page, line) or _has_credit_below(page, line):
            line.rule = "caption"


def find_stop(page: Page, *, start: int) -> int:
    """Return the index of the first line behind the body that begins at ``start``; the number of lines if none."""
    lines = page.lines
    seen = False
    ends = set(page.ends)
    any_line = not (start < len(lines) and lines[start].is_prose)
    at = start - 1
    while (at := at + 1) < len(lines):
        line = lines[at]
        if line.rule is None and (line.is_prose or (any_line and rules.tail_rule(line) is None)):
            seen = True
        elif line.rule in _INSIDE:
            continue
        if not seen:
            continue
        rule = None if line.rule is None and line.is_prose and len(line.text) > 80 else rules.tail_rule(line)
        if rule is not None:
            if rule not in _LISTS or not _resumes(page, at):
                return at
            at = _drop_list(page, at, rule)
        elif at in ends and _is_over(page, at):
            return at + 1
    return len(lines)


def trim_trailing(page: Page, *, start: int, stop: int) -> None:
    """Remove the headlines and controls between the last paragraph and the line ``stop``."""
    live = list(page.live(start, stop))
    last = max((at for at, line in enumerate(live) if line.is_prose), default=None)
    if last is None or _OPEN.search(live[last].text[-30:]):
        return
    rest = live[last + 1 :]
    foreign = [line for line in rest if not line.is_item]
    if any(_HEADLINE.search(line.text) or len(line.text) <= 10 for line in foreign):
        for line in foreign:
            line.rule = "trailing"


def _is_summary_head(line: Line) -> bool:
    plain = line.key
    if plain in keys("summary_heads"):
        return True
    return plain.startswith(_long_heads()) and len(plain) <= 12


@cache
def _long_heads() -> tuple[str, ...]:
    return tuple(head for head in keys("summary_heads") if len(head) >= 4)


def _closes_summary(line: Line) -> bool:
    return (
        len(line.text) < 200
        and compiled("summary_ends").search(line.text.replace(" ", "").lower()) is not None
    )


def _unclosed(window: list[Line], page: Page) -> int:
    """Return how many lines of ``window`` belong to a box that says nowhere where it ends."""
    size = 0
    items = bool(window) and window[0].is_item
    for item in window[:6]:
        if item.index in page.starts or item.rule in {"byline", "stamp", "caption"}:
            break
        if size and (item.gap or (items and not item.is_item)):
            break
        if item.rule is None and len(item.text) > 160:
            break
        size += 1
    return size


def _is_row(line: Line) -> bool:
    if line.is_sentence or len(line.text) > 120:
        return False
    cells = line.text.split()
    numbers = sum(_NUMBERS.match(cell) is not None for cell in cells)
    return (line.tabs and len(cells) >= 3) or (len(cells) >= 3 and numbers >= 0.6 * len(cells))


def _is_marked(line: Line, before: Line | None, after: Line | None) -> bool:
    """Return whether ``line`` begins with a triangle that points to a picture, rather than as an item of a list."""
    if not captions.has_mark(line.text) or line.sentences > 2 or len(line.text) > 250:
        return False
    mark = line.text[0]
    if line.text.count(mark) > 1 or (before is not None and _OPEN.search(before.text[-30:])):
        return False
    around = [other for other in (before, after) if other is not None]
    return any(other.is_prose for other in around) and not any(
        other.text.startswith(mark) for other in around
    )


def _is_enlarged(page: Page, line: Line) -> bool:
    before = page.lines[line.index - 1] if line.index else None
    return (
        before is not None and captions.opens_picture(before) and line.sentences <= 2 and len(line.text) < 200
    )


def _is_picture_title(page: Page, line: Line) -> bool:
    """Return whether ``line`` is the short title above a caption that begins with a wire byline."""
    if len(line.text) > 40 or line.is_sentence or line.is_item or line.index + 1 >= len(page.lines):
        return False
    below = page.lines[line.index + 1]
    return below.rule == "caption" and not below.gap and leading(below.text) is not None


def _has_credit_below(page: Page, line: Line) -> bool:
    """Return whether the picture credit in the next line belongs to ``line``: one line of caption, no paragraph."""
    if line.index + 1 >= len(page.lines) or page.lines[line.index + 1].rule != "credit":
        return False
    if page.lines[line.index + 1].gap or line.sentences > 1:
        return False
    return captions.is_scene(line) or (not line.is_statement and len(line.text) < 150)


def _resumes(page: Page, at: int) -> bool:
    """Return whether the article goes on behind the list of headlines that begins at line ``at``."""
    paragraphs = 0
    for line in page.lines[at + 1 : at + 40]:
        if line.rule in {"stamp", "byline", "sign-off"} or line.index in page.starts:
            return paragraphs >= 2
        rule = rules.tail_rule(line)
        if rule in {"copyright", "comments", "imprint", "tipoff"}:
            return paragraphs >= 2 or (paragraphs == 1 and line.index - at < 12)
        if line.rule is not None:
            continue
        if line.is_statement and len(line.text) >= 50:
            paragraphs += 1
            if paragraphs >= 2:
                return True
        elif paragraphs:
            return False
    return False


def _drop_list(page: Page, at: int, rule: str) -> int:
    """Remove the headlines from line ``at`` to before the paragraph with which the body goes on.

    Returns the last line removed.
    """
    while at < len(page.lines):
        line = page.lines[at]
        if line.rule is None and line.is_statement:
            break
        line.rule = line.rule or rule
        at += 1
    return at - 1


def _is_over(page: Page, at: int) -> bool:
    """Return whether the byline in line ``at`` closed the article."""
    paragraphs = 0
    first = True
    for line in page.lines[at + 1 : at + 1 + _AHEAD]:
        if rules.tail_rule(line) is not None:
            return True
        if line.rule is not None:
            continue
        if line.is_prose and not line.is_polite and len(line.text) >= (20 if first else 40):
            paragraphs += 1
            if first or paragraphs >= 2:
                return False
        else:
            paragraphs = 0
        first = False
    return True
