"""What stands inside the body of a page and is not the article: boxes, lists, tables, pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from sinmun.reading.page import captions
from sinmun.reading.page.bylines import leading
from sinmun.reading.page.lines import CLOSERS, Line, Page
from sinmun.reading.page.patterns import keys
from sinmun.reading.page.stamps import is_day
from sinmun.reading.page.tail import opens_list

_RELATED_ARROW = re.compile(
    r"^(?:☞|▶|▷|►|→|➤|\[관련\s?(?:기사|뉴스|영상)\]|\(?관련\s?(?:기사|뉴스|영상)\s?[:：☞▶])"
)
_TURN = re.compile(
    r"^[▶▷◆◇■●○◎⊙☎]\s?(?:인터뷰|녹취|싱크|현장음|스탠딩|[가-힣A-Za-z. ]{2,12}\s?[:：>(/])|[?]$"
)
_HEADLINE_MARK = re.compile("…|\\.\\.|[“”\"‘’'?!,\\d·:\\[]|기사|뉴스|영상")
_NUMBERS = re.compile(r"^[\d.,:%+\-()/]+$")
_PATH = re.compile("[>›»|<]")
_CELL = re.compile(r"[\d.,:%+\-()/▲▼△▽↑↓ ]*\d[\d.,:%+\-()/▲▼△▽↑↓ ]*")
_NAMED = re.compile(r"[^.]{4,40}[^다요까죠.]\.\s")  # a picture's subject, no sentence
_INVITES = re.compile(r"^[^“”\"‘’'?]{6,60}(?:세요|십시오|드립니다)[!~.]?$")
_LIMIT = 12
_TRIANGLES = "▲△▼▽"
_CELLS = 5
_HEADLINE_LENGTH = 8


def drop_related(page: Page, *, start: int, stop: int) -> None:
    """Remove other articles' headlines between the lines ``start`` and ``stop``."""
    lines = page.lines
    spaced = sum(line.gap for line in lines[start:stop]) > 0.7 * (stop - start)
    questions = _questions(page, start, stop)
    for at in range(start, stop):
        line = lines[at]
        if line.rule not in {None, "button", "menu"}:
            continue
        if line.key in keys("related") or (len(line.key) <= 12 and line.key.endswith("관련기사")):
            line.rule = "related"
            for count, item in enumerate(lines[at + 1 : min(stop, at + 1 + _LIMIT)]):
                if item.rule is not None:
                    continue
                if _CELL.fullmatch(item.text):
                    item.rule = "related"
                    continue
                if item.is_prose or (item.gap and count and not spaced) or captions.has_mark(item.text):
                    break
                if _is_heading(page, item):
                    break
                item.rule = "related"
        elif (
            line.rule is None
            and _RELATED_ARROW.match(line.text)
            and not line.is_prose
            and not _TURN.search(line.text)
            and line.text[0] not in questions
            and not _is_term(page, at)
        ):
            line.rule = "related"


def restore(page: Page, *, start: int, stop: int) -> None:
    """Give back the lines between two paragraphs that are menus, days or notices by their words alone.

    A heading inside a body may be made of a menu's words (`경제와 사회`), and a broadcast speaks as notices do.
    """
    paragraphs = [line for line in page.live(start, stop) if line.is_prose]
    if not paragraphs:
        return
    spoken = 2 * sum(line.is_polite for line in paragraphs) > len(paragraphs)
    for line in page.lines[paragraphs[0].index : paragraphs[-1].index]:
        heading = line.rule == "menu" and _PATH.search(line.text) is None and line.key not in keys("buttons")
        dated = line.rule == "stamp" and is_day(line.text)
        if heading or dated:
            line.rule = None
    for line in page.lines[paragraphs[0].index : stop] if spoken else ():
        if line.rule == "notice" and line.text.endswith("니다."):
            line.rule = None


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


def drop_repeated(page: Page, *, start: int, stop: int) -> None:
    """Remove the headlines inside the body that the page shows again behind it, and what stands around them."""
    outside = {line.raw for line in page.lines[stop:] if len(line.raw) >= _HEADLINE_LENGTH}
    run: list[Line] = []
    started = False
    for line in [*page.live(start, stop), None]:
        if line is not None and not line.is_prose and started:
            run.append(line)
            continue
        if any(item.raw in outside for item in run):
            for item in run if line is not None else [item for item in run if item.raw in outside]:
                item.rule = item.rule or "related"
        started, run = True, []


def drop_banners(page: Page, *, start: int, stop: int) -> None:
    """Remove the lines beside controls that speak to the reader, in a report that nowhere does."""
    live = list(page.live(start, stop))
    paragraphs = [line for line in live if line.is_prose]
    if any(line.is_polite and not line.text.endswith(tuple(CLOSERS)) for line in paragraphs):
        return
    for line in live:
        around = page.lines[max(0, line.index - 1) : line.index + 2]
        beside = any(other.rule in {"button", "notice", "advert"} for other in around)
        if beside and not line.is_prose and _INVITES.match(line.text):
            line.rule = "notice"


def drop_cells(page: Page, *, start: int, stop: int) -> None:
    """Remove tables each of whose cells is a line.

    They are short lines together, two or more of them without a letter, or, between paragraphs, five or more of a word
    each.
    """
    run: list[Line] = []
    above = False
    for line in [*page.lines[start:stop], None]:
        if line is not None and line.rule is None and not line.is_prose and len(line.text) <= 20:
            run.append(line)
            continue
        cells = [at for at, item in enumerate(run) if _CELL.fullmatch(item.text)]
        between = above and line is not None and len(run) >= _CELLS
        if between and all(" " not in item.text for item in run):
            table = run
        elif len(cells) >= 2:
            table = run[max(0, cells[0] - 1) : cells[-1] + 1]
        else:
            table = []
        for item in table:
            item.rule = "table"
        run = []
        above = above or (line is not None and line.rule is None)


def drop_pictures(page: Page, *, start: int, stop: int) -> None:
    """Remove the captions that only their surroundings betray."""
    live = list(page.live(start, stop))
    spoken = _answered(live)
    last = max((at for at, line in enumerate(live) if line.is_prose), default=0)
    ends = set(page.ends)
    unsigned: set[int] = set()
    for line, below in pairwise(live):
        if line.raw == below.raw and not line.is_prose:
            line.rule = below.rule = "caption"
    for at, line in enumerate(live):
        before = live[at - 1] if at else None
        after = live[at + 1] if at < len(live) - 1 else None
        beside = _has_credit_below(page, line) or _is_enlarged(page, line) or _is_picture_title(page, line)
        if beside or (line.text[0] not in spoken and _is_marked(line, before, after)):
            line.rule = "caption"
        elif at < last and line.index in ends and (captions.is_scene(line) or captions.is_phrase(line)):
            line.rule = "caption"
            unsigned.add(line.index)
    page.reporters = [found for found in page.reporters if found[0] not in unsigned]


def drop_doubled(page: Page) -> None:
    """Remove lines beside a caption that repeat it: what stands for the picture where it cannot be shown."""
    lines = page.lines
    for line, below in pairwise(lines):
        if "caption" not in {line.rule, below.rule}:
            continue
        if line.raw == below.raw:
            line.text = below.text = line.raw
        if line.text == below.text:
            line.rule = below.rule = "caption"


def drop_enlarged(page: Page, *, stop: int) -> None:
    """Remove the captions above the line ``stop`` that stand behind the control that enlarges their picture."""
    for at, line in enumerate(list(page.live(0, stop))):
        titled = at > 0 and _is_picture_title(page, line)
        if titled or _is_enlarged(page, line) or _has_credit_below(page, line):
            line.rule = "caption"


def _questions(page: Page, start: int, stop: int) -> frozenset[str]:
    """Return the marks that begin three lines or more each of which has a paragraph below it: an interview's."""
    counts = Counter(
        line.text[0]
        for line, below in pairwise(page.live(start, stop))
        if not line.is_prose and below.is_prose
    )
    return frozenset(mark for mark, count in counts.items() if count >= 3)


def _is_heading(page: Page, line: Line) -> bool:
    """Return whether ``line`` has the mark of a heading inside a body and a paragraph below it."""
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    return line.text[0] in "◇◆■□" and below is not None and below.rule is None and below.is_statement


def _is_term(page: Page, at: int) -> bool:
    """Return whether line ``at`` is a term that the paragraph below it explains rather than a headline."""
    line = page.lines[at]
    below = page.lines[at + 1] if at + 1 < len(page.lines) else None
    return (
        len(line.text) <= 16
        and _HEADLINE_MARK.search(line.text) is None
        and below is not None
        and below.rule is None
        and below.is_statement
        and below.sentences <= 3
    )


def _is_row(line: Line) -> bool:
    if line.is_sentence or len(line.text) > 120:
        return False
    cells = line.text.split()
    numbers = sum(_NUMBERS.match(cell) is not None for cell in cells)
    return (line.tabs and len(cells) >= 3) or (len(cells) >= 3 and numbers >= 0.6 * len(cells))


def _answered(rows: Sequence[Line]) -> frozenset[str]:
    """Return the two marks of an interview whose questions begin with one triangle and whose answers with another."""
    turns = Counter(
        (line.text[0], below.text[0])
        for line, below in pairwise(rows)
        if captions.has_mark(line.text) and captions.has_mark(below.text) and line.text[0] != below.text[0]
    )
    return frozenset(mark for pair, count in turns.items() if count >= 2 for mark in pair)


def _is_marked(line: Line, before: Line | None, after: Line | None) -> bool:
    """Return whether ``line`` begins with a triangle that points to a picture, rather than as an item of a list."""
    if not captions.has_mark(line.text) or line.sentences > 2 or len(line.text) > 250:
        return False
    mark = line.text[0]
    if sum(map(line.text.count, _TRIANGLES)) > 1 or (before is not None and opens_list(before.text)):
        return False
    around = [other for other in (before, after) if other is not None]
    return any(other.is_prose for other in around) and not any(
        other.text.startswith(mark) for other in around
    )


def _is_enlarged(page: Page, line: Line) -> bool:
    before = page.lines[line.index - 1] if line.index else None
    return (
        before is not None
        and captions.opens_picture(before)
        and line.sentences <= 2
        and len(line.text) < 200
        and (captions.is_scene(line) or not line.is_statement)
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
    if page.lines[line.index + 1].gap or line.sentences > 2:
        return False
    named = len(line.text) < 60 and _NAMED.match(line.text) is not None
    return captions.is_scene(line) or named or (not line.is_statement and len(line.text) < 150)
