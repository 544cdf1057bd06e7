"""What stands inside the body of a page and is not the article: boxes, lists, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sinmun.patterns import pattern
from sinmun.reading.page import captions
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.patterns import NO_PARTICLE, keys
from sinmun.reading.page.stamps import is_day

_RELATED_ARROW = pattern(
    r"^(?:☞|▶|▷|►|→|➤|\[관련\s?(?:기사|뉴스|영상)\]|\(?관련\s?(?:기사|뉴스|영상)\s?[:：☞▶]|"
    # 관련기사강변 길 새로 연다새길시장 “올해 안에”
    rf"관련\s?(?:기사|뉴스){NO_PARTICLE}\s?(?=\S))"
)
_TURN_MARK = pattern(
    r"^[▶▷◆◇■●○◎⊙☎]\s?(?:인터뷰|녹취|싱크|현장음|스탠딩|[가-힣A-Za-z. ]{2,12}\s?[:：>(/])|[?]$"
)
_HEADLINE_MARK = pattern("…|\\.\\.|[“”\"‘’'?!,\\d·:\\[]|기사|뉴스|영상")
_NUMBERS = pattern(r"^[\d.,:%+\-()/]+$")
_PATH_MARK = pattern("[>›»|<]")
_CELL = pattern(r"[\d.,:%+\-()/▲▼△▽↑↓ ]*\d[\d.,:%+\-()/▲▼△▽↑↓ ]*")
_RELATED_LINES = 12
_CELLS = 5
_SHORTEST_HEADLINE = 8
_LIFE = pattern("(?:에서|에) 태어나|졸업했|졸업하고|전공했|펴냈다|지은 책|저서로|쓴 책")
_CELL_LENGTH = 20
_LONGEST_ROW = 120
_TERM = 16
_RELATED_LABEL = 12


def drop_related(page: Page) -> None:
    """Remove the headlines of other articles below a heading that announces them."""
    spaced = sum(line.gap for line in page.lines[page.start : page.stop]) > 0.7 * (page.stop - page.start)
    for line in page.lines[page.start : page.stop]:
        if line.rule in {None, "button", "menu"} and _announces_related(line):
            line.rule = "related"
            _drop_items(page, line, spaced=spaced)


def drop_arrowed(page: Page) -> None:
    """Remove the headlines of other articles behind an arrow or ``[관련기사]``."""
    questions = _questions(page)
    for line in page.body:
        if _is_arrowed(line) and line.text[0] not in questions and not _is_term(page, line):
            line.rule = "related"


def _announces_related(line: Line) -> bool:
    return line.key in keys("related") or (len(line.key) <= _RELATED_LABEL and line.key.endswith("관련기사"))


def _is_arrowed(line: Line) -> bool:
    return (
        _RELATED_ARROW.match(line.text) is not None and not line.is_prose and not _TURN_MARK.search(line.text)
    )


def _drop_items(page: Page, heading: Line, *, spaced: bool) -> None:
    """Remove the headlines below ``heading``; on a page with gaps between all lines a gap does not end them."""
    window = page.lines[heading.index + 1 : min(page.stop, heading.index + 1 + _RELATED_LINES)]
    for count, item in enumerate(window):
        if item.rule is None and not _CELL.fullmatch(item.text):
            parted = item.gap and count > 0 and not spaced
            if parted or _is_article(page, item):
                return
        item.rule = item.rule or "related"


def _is_article(page: Page, line: Line) -> bool:
    """Return whether ``line`` goes on with the article: a paragraph, a caption, or a heading above a paragraph."""
    return line.is_prose or captions.has_mark(line.text) or _is_heading(page, line)


def drop_portrait(page: Page) -> None:
    """Remove the writer's portrait: a first or last paragraph that begins with the writer's name and tells a life."""
    names = tuple(name for _, name in page.reporters)
    paragraphs = [line for line in page.body if line.is_prose]
    for line in (paragraphs[0], paragraphs[-1]) if names and len(paragraphs) > 2 else ():
        if line.text.startswith(names) and _LIFE.search(line.text):
            line.rule = "byline"


def restore(page: Page) -> None:
    """Give back the lines between two paragraphs that are menus, days or notices by their words alone.

    A heading inside a body may be made of a menu's words (`경제와 사회`), and a broadcast speaks as notices do.
    """
    paragraphs = [line for line in page.body if line.is_prose]
    if not paragraphs:
        return
    first, last = paragraphs[0].index, paragraphs[-1].index
    found = list(filter(_may_be_heading, page.lines[first:last]))
    if 2 * sum(line.is_polite for line in paragraphs) > len(paragraphs):
        found += filter(_may_be_spoken, page.lines[first : page.stop])
    for line in found:
        line.rule = None


def _may_be_spoken(line: Line) -> bool:
    return line.rule == "notice" and line.text.endswith("니다.")


def _may_be_heading(line: Line) -> bool:
    """Return whether ``line`` was removed as a menu or as a day, and can be a heading inside a body."""
    if line.rule == "menu":
        return _PATH_MARK.search(line.text) is None and line.key not in keys("buttons")
    return line.rule == "stamp" and is_day(line.text)


def drop_tables(page: Page) -> None:
    """Remove rows of scores and prices: two lines or more, most of whose cells are numbers or that held tabs."""
    run: list[Line] = []
    for line in [*page.body, None]:
        if line is not None and _is_number_row(line):
            run.append(line)
            continue
        for row in run if len(run) >= 2 else ():
            row.rule = "table"
        run = []


def drop_repeated(page: Page) -> None:
    """Remove the headlines inside the body that the page shows again behind it, and what stands around them."""
    outside = {line.raw for line in page.lines[page.stop :] if len(line.raw) >= _SHORTEST_HEADLINE}
    body = list(page.body)
    for run in _headings(body[1:]):
        again = [item for item in run if item.raw in outside]
        last = run[-1] is body[-1]
        for item in again if last else run if again else ():
            item.rule = "related"


def _headings(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines that are no paragraphs."""
    run: list[Line] = []
    for line in lines:
        if not line.is_prose:
            run.append(line)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def drop_cells(page: Page) -> None:
    """Remove tables each of whose cells is a line.

    They are short lines together, two or more of them without a letter, or, between paragraphs, five or more of a word
    each.
    """
    run: list[Line] = []
    above = False
    for line in [*page.lines[page.start : page.stop], None]:
        if line is not None and _may_be_cell(line):
            run.append(line)
            continue
        for item in _table(run, between=above and line is not None):
            item.rule = "table"
        run = []
        above = above or (line is not None and line.rule is None)


def _may_be_cell(line: Line) -> bool:
    return line.rule is None and not line.is_prose and len(line.text) <= _CELL_LENGTH


def _table(run: list[Line], *, between: bool) -> list[Line]:
    """Return the lines of ``run`` that are cells of a table; ``between`` paragraphs they need no numbers."""
    if between and len(run) >= _CELLS and all(" " not in item.text for item in run):
        return run
    cells = [at for at, item in enumerate(run) if _CELL.fullmatch(item.text)]
    return run[max(0, cells[0] - 1) : cells[-1] + 1] if len(cells) >= 2 else []


def _questions(page: Page) -> frozenset[str]:
    """Return the marks that begin three lines or more each of which has a paragraph below it: an interview's."""
    counts = Counter(
        line.text[0] for line, below in pairwise(page.body) if not line.is_prose and below.is_prose
    )
    return frozenset(mark for mark, count in counts.items() if count >= 3)


def _is_heading(page: Page, line: Line) -> bool:
    """Return whether ``line`` has the mark of a heading inside a body and a paragraph below it."""
    below = page.after(line)
    return line.text[0] in "◇◆■□" and below is not None and below.rule is None and below.is_statement


def _is_term(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a term that the paragraph below it explains rather than a headline."""
    if len(line.text) > _TERM or _HEADLINE_MARK.search(line.text):
        return False
    below = page.after(line)
    return below is not None and below.rule is None and below.is_statement and below.sentences <= 3


def _is_number_row(line: Line) -> bool:
    cells = line.text.split() if len(line.text) <= _LONGEST_ROW and not line.is_sentence else []
    numbers = sum(_NUMBERS.match(cell) is not None for cell in cells)
    return len(cells) >= 3 and (line.tabs or numbers >= 0.6 * len(cells))
