"""The head of a page: where the body begins, and what of the lines above it is no headline."""

from __future__ import annotations

from collections.abc import Sequence

from sinmun.patterns import pattern
from sinmun.reading.page import controls, menus, stamps, tail, writers
from sinmun.reading.page.headline import BODY, SHORT, is_above_stamp, is_headline, split_suffix
from sinmun.reading.page.lines import CLOSERS, Line, Page
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import one_of

_HOSTS = pattern(rf"^[■□▣◇◆●○*◎▶]?\s?{one_of('hosts')}\s?[:：]\s?\S")
_SCRIPT_LABEL = pattern(
    r"[\[【<〈]\s?(?P<who>[가-힣]{2,4}(?:\s[가-힣]{1,8}){0,2})\s?/\s?[^\[\]【】<>〈〉:：\"“/,]{1,40}[\]】>〉]"
)
# a breath that ends inside a sentence
_BREAKS_OFF = pattern(
    r"(?:[을를은는이가에의로와과고며서도해한된던인나면자려]|지만|는데|에서|부터|까지|,|\s(?:뒤|후|등|중)|(?:시|분|일)쯤)$"
)
_POSTED = pattern(r"(?:작성자|글쓴이|등록자).*(?:작성일|등록일)")
_BREATH = 40  # characters
_FEWEST_BREATHS, _BREATHS_BELOW = 5, 4  # lines
_BRACKETS = "[]【】<>〈〉 "
_LABELLED = 3  # lines from a label to the paragraph
_QUOTES = pattern("[\"“”‘’'″′「『]")
_WHOLE_QUOTE = pattern('["“][^"“”]+[.?!]["”]')
_FULL_STOP = pattern(f"[^.][.][{CLOSERS}]*$")
_STAND_FIRST = 120  # characters
_AUTHOR = 30  # characters
_NOTICE = 100  # characters
_LONGEST_TITLE = 80
_ASKING = 60
_HOSTS_BELOW = 4  # lines


def find_start(page: Page) -> None:
    """Note the first paragraph of the body; what speaks to the reader above a plain report is marked."""
    first = True
    plain = _is_plain(page)
    for line in page.live(_below_fields(page)):
        if plain and _is_notice_above(page, line):
            line.rule = "notice"
            continue
        page.opens_interview = has_hosts(line)
        if page.opens_interview or (line.is_prose and not _is_above_body(page, line, first=first)):
            page.found = line.index
            return
        first = first and not is_headline(line.text)


def _below_fields(page: Page) -> int:
    """Return the line below the one stamp that says who wrote a post of a board and when: above it stands no post."""
    posts = [
        line.index for line in page.lines if line.rule == "stamp" and _POSTED.search(line.raw) is not None
    ]
    below = posts[0] + 1 if len(posts) == 1 else 0
    return below if any(line.is_report for line in page.live(below)) else 0


def set_start(page: Page) -> None:
    """Let the body begin at its first paragraph; on a page without paragraphs, behind the headline.

    The label in a script that says whose words the first paragraph is belongs to it.
    """
    page.start = page.found if page.found is not None else _first_line(page)
    above = page.live(max(0, page.start - _LABELLED), page.start)
    page.start = next((line.index for line in above if _goes_with_text(line)), page.start)


def take_script_above(page: Page) -> None:
    """Let a broadcast's script begin with its first line, where each line is a breath and most break off in a sentence.

    ``오전에 열리는 음악회가 / 광주의 한 도서관에서 / 첫 공연을 열었습니다``: the first of them is no headline.
    """
    first = page.lines[page.start] if page.start < len(page.lines) else None
    if first is None or len(first.text) > _BREATH or not first.is_polite:
        return
    rows: list[Line] = []
    for line in reversed(page.lines[: page.start]):
        below = rows[-1] if rows else first
        if line.rule is not None or below.gap or len(line.text) > _BREATH or line.is_sentence:
            break
        rows.append(line)
    broken = [line for line in reversed(rows) if _BREAKS_OFF.search(line.text) is not None]
    if broken and _is_breathed(page.lines[broken[0].index : page.start + _BREATHS_BELOW]):
        page.start = broken[0].index


def _is_breathed(lines: Sequence[Line]) -> bool:
    """Return whether ``lines`` are those of a script: all but one are short, and half of them break off in a sentence."""
    short = sum(len(line.text) <= _BREATH for line in lines)
    broken = sum(_BREAKS_OFF.search(line.text) is not None for line in lines)
    return len(lines) >= _FEWEST_BREATHS and short >= len(lines) - 1 and 2 * broken >= len(lines)


def _goes_with_text(line: Line) -> bool:
    """Return whether ``line``, right above the first paragraph, belongs to it: a script's label, the head of a list."""
    return is_script_label(line.text) or controls.heads_list(line.text)


def _first_line(page: Page) -> int:
    live = list(page.live())
    if not live:
        return len(page.lines)
    first = live[0].index
    if len(live) > 1:
        return first if live[0].is_item else live[1].index
    return first + any(line.rule == "caption" for line in page.lines[first:])


def _is_notice_above(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a short polite sentence, or half of one that no stamp below makes a headline."""
    return line.is_polite and _is_notice(line) and (line.is_sentence or not _is_signed(page, line))


def _is_above_body(page: Page, line: Line, *, first: bool) -> bool:
    """Return whether a line that reads like a paragraph is the headline or a sub-head in full sentences."""
    if _asks_above_stamp(page, line) or _asks_above_hosts(page, line):
        return True
    return _may_be_title(page, line) if first else _is_stand_first(page, line)


def has_hosts(line: Line) -> bool:
    """Return whether ``line`` says who leads a broadcast interview, with which it begins."""
    return _HOSTS.match(line.text) is not None


def is_script_label(text: str) -> bool:
    """Return whether ``text`` says in a broadcast's script who speaks below: ``[홍길동 / 시민]``; no path of sections."""
    label = _SCRIPT_LABEL.fullmatch(text)
    return label is not None and not menus.is_menu(text.strip(_BRACKETS)) and not menus.is_menu(label["who"])


def drop_furniture(page: Page) -> None:
    """Remove the lines above the body that stand behind articles: another's end, lists, an imprint."""
    for line in page.live(0, page.start):
        line.rule = tail.rule_of(line)


def drop_menus(page: Page) -> None:
    """Remove the rows of menus and outlets' names above the body; the writers' names may stand among them."""
    names = frozenset(name for _, name in page.reporters)
    for line in page.live(0, page.start):
        if menus.is_menu(line.text, names=names):
            line.rule = "menu"
        elif is_outlet(line.text) and " " not in line.text:
            line.rule = "outlet"


def drop_author(page: Page) -> None:
    """Remove a line above the body that the page repeats behind its last paragraph: who wrote it, with a post."""
    short = {line.text: line for line in list(page.live(0, page.start))[1:] if _may_be_author(line)}
    for line in reversed(page.lines[page.start :] if short else ()):
        if line.is_report:
            return
        if line.rule is None and line.text in short:
            short[line.text].rule = line.rule = "byline"


def _may_be_author(line: Line) -> bool:
    short = len(line.text) <= _AUTHOR and not line.is_sentence
    return short and writers.is_person(line.text.split()[0])


def drop_first_showing(page: Page) -> None:
    """Remove what stands above the second showing of a headline: pages repeat it above their menus.

    A line that stands twice, one below the other, stands for a picture.
    """
    rows = list(page.live(0, page.start))
    seen: dict[str, Line] = {}
    for line in rows:
        name = split_suffix(line.text)[0]
        before = seen.get(name)
        if before is not None and _is_second_showing(page, before, line, first=rows[0]):
            _drop_rows(page, rows[: rows.index(line)])
            return
        seen[name] = line


def _is_second_showing(page: Page, before: Line, line: Line, *, first: Line) -> bool:
    """Return whether ``line`` is a headline shown again; two lines that stand for a picture are marked."""
    doubled = before is not first and _is_doubled(before, line)
    if doubled and not is_above_stamp(page, line):
        before.rule = line.rule = "caption"
        return False
    return doubled or len(split_suffix(line.text)[0]) >= SHORT


def _is_doubled(before: Line, line: Line) -> bool:
    return line.index == before.index + 1 and " " in split_suffix(line.text)[0]


def _drop_rows(page: Page, rows: list[Line]) -> None:
    for line in rows:
        page.note_publisher(line, "title", split_suffix(line.text)[1])
        line.rule = "menu"


def _is_plain(page: Page) -> bool:
    """Return whether the page's prose speaks as reports do (`…했다.`) rather than to the reader (`…했습니다.`)."""
    prose = [line for line in page.live() if line.is_prose]
    polite = sum(len(line.text) for line in prose if line.is_polite)
    return len(prose) > 2 and polite <= sum(len(line.text) for line in prose) / 3


def _is_notice(line: Line) -> bool:
    return len(line.text) < _NOTICE and line.sentences <= 1 and _QUOTES.search(line.text) is None


def _may_be_title(page: Page, line: Line) -> bool:
    """Return whether the first line, though it ends with a mark, is a headline: short, and no statement."""
    if len(line.text) > _LONGEST_TITLE or line.index in page.starts or line.is_item or line.sentences > 1:
        return False
    if _WHOLE_QUOTE.fullmatch(line.text) and _is_bare(page):
        return False
    if not _FULL_STOP.search(line.text):
        return True
    below = page.after(line)
    return below is not None and below.rule in {"stamp", "byline"} and not stamps.is_day(below.text)


def _is_bare(page: Page) -> bool:
    """Return whether the text has nothing of a page about it."""
    return not page.stamps and all(line.rule is None for line in page.lines)


def _asks_above_stamp(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a headline that ends as a sentence does: short, no statement, above a stamp."""
    if len(line.text) > _ASKING or line.is_statement or line.is_polite:
        return False
    if line.sentences > 1 and not is_above_stamp(page, line):
        return False
    return line.index not in page.starts and _is_signed(page, line)


def _asks_above_hosts(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a sub-head that asks, above the line that says who leads an interview."""
    if len(line.text) > _ASKING or line.is_statement or line.is_polite or line.sentences > 1:
        return False
    return any(has_hosts(below) for below in page.lines[line.index + 1 : line.index + _HOSTS_BELOW])


def _is_stand_first(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a sub-head in full sentences: between the headline and the stamps of a report."""
    if len(line.text) > _STAND_FIRST or line.sentences > 2 or line.index in page.starts:
        return False
    below = page.lines[line.index + 1 : line.index + 5]
    stamp = next((other.index for other in below if other.rule == "stamp"), None)
    if stamp is None or any(other.rule is None for other in page.lines[line.index + 1 : stamp]):
        return False
    return sum(other.is_statement for other in page.live(stamp, stamp + BODY)) >= 3


def _is_signed(page: Page, line: Line) -> bool:
    """Return whether a stamp or a byline stands close below ``line``, and no statement before it."""
    for below in page.lines[line.index + 1 : line.index + 4]:
        if below.rule in {"stamp", "byline"}:
            return True
        if below.rule is None and below.is_statement:
            return False
    return False
