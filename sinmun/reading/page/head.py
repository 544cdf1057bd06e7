"""The head of a page: headline and sub-heads, told from menus, and where the body begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sinmun import lexicons
from sinmun.article import Rule
from sinmun.reading.page import bylines, captions, menus, prose, stamps, tail
from sinmun.reading.page.lines import CLOSERS, Line, Page, key
from sinmun.reading.page.patterns import keys, one_of

_SUFFIX = re.compile(r"\s(?:-|–|—|\||｜|::|:|<|ㅣ|│|«|»|~)\s(?P<suffix>[^|<>]{1,40})$")
_TIGHT = re.compile(r"(?:(?<=[^\s])[|ㅣ│]|-)(?P<suffix>[가-힣A-Za-z0-9]{2,12})$")
_NDSOFT = re.compile(r"\s<\s.{1,30}\s<\s기사본문(?:\s-\s(?P<outlet>.{1,30}))?$")
_BULLET = re.compile(r"^(?:[-–—•·∙ㆍ▪◦▸]\s?(?=\S)|[■□◆◇▶▷●○]\s)")
_HOSTS = re.compile(rf"^[■□▣◇◆●○*◎▶]?\s?{one_of('hosts')}\s?[:：]\s?\S")
_SCRIPT_LABEL = re.compile(
    r"[\[【<〈]\s?(?P<who>[가-힣]{2,4}(?:\s[가-힣]{1,8}){0,2})\s?/\s?[^\[\]【】<>〈〉:：\"“/,]{1,40}[\]】>〉]"
)
_BRACKETS = "[]【】<>〈〉 "
_LABELLED = 3  # lines from a label to the paragraph
_QUOTES = re.compile("[\"“”‘’'″′「『]")
_FULL_STOP = re.compile(f"[^.][.][{CLOSERS}]*$")
_SERIES = re.compile(
    r"[\[<][^\]>]{2,20}[\]>]\s?(?:.{0,24}\s?[(<](?:\d{1,2}|[상중하上中下])[)>]$|[①-⑳]|\(\d|<\d)"
)
_WHOLE_QUOTE = re.compile('["“][^"“”]+[.?!]["”]')
_SAID = re.compile('["“][^"“”]+[가-힣](?:[니습]다|[아어여해예에네군죠지]요|죠)[.?!…]*["”]')
_STAND_FIRST = 120  # characters
_BODY = 30  # lines
_SUBHEADS = 6
_OWN_TITLE = 0.25  # of the pairs of letters of a headline or a sub-head, found again in the body
_ENOUGH_OWN = 0.3
_ANCHOR = 0.15
_AUTHOR = 30  # characters


_NOTICE = 100  # characters
_LONGEST_TITLE = 80
_ASKING = 60
_SHORT = 8
_SERIES_TITLE = 20
_ASKED = re.compile(f"[?!…][{CLOSERS}]*$")
_ENDED_INSIDE = re.compile(r"다\([^)]{1,12}\)[.]\s\S")
_NAMED = 3  # words
_BROKEN = 36  # characters
_OWN_SUBHEAD = 0.2
_WHITE = re.compile(r"\s+")


def find_start(page: Page) -> None:
    """Note the first paragraph of the body; what speaks to the reader above a plain report is marked."""
    first = True
    plain = _is_plain(page)
    for line in page.live():
        if plain and _is_notice_above(page, line):
            line.rule = "notice"
            continue
        page.opens_interview = has_hosts(line)
        if page.opens_interview or (line.is_prose and not _is_above_body(page, line, first=first)):
            page.found = line.index
            return
        first = False


def set_start(page: Page) -> None:
    """Let the body begin at its first paragraph; on a page without paragraphs, behind the headline.

    The label in a script that says whose words the first paragraph is belongs to it.
    """
    page.start = page.found if page.found is not None else _first_line(page)
    above = page.live(max(0, page.start - _LABELLED), page.start)
    page.start = next((line.index for line in above if is_script_label(line.text)), page.start)


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
    if _asks_above_stamp(page, line):
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
        elif bylines.is_outlet(line.text) and " " not in line.text:
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
    return short and bylines.is_person(line.text.split()[0])


def drop_pointed(page: Page) -> None:
    """Remove the lines above a signed paragraph that begin with the mark of a caption."""
    for line in page.live(0, page.start) if page.starts else ():
        if captions.has_mark(line.text):
            line.rule = "caption"


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
    if doubled and not _is_above_stamp(page, line):
        before.rule = line.rule = "caption"
        return False
    return doubled or len(split_suffix(line.text)[0]) >= _SHORT


def _is_doubled(before: Line, line: Line) -> bool:
    return line.index == before.index + 1 and " " in split_suffix(line.text)[0]


def _drop_rows(page: Page, rows: list[Line]) -> None:
    for line in rows:
        page.note_publisher(line, "title", split_suffix(line.text)[1])
        line.rule = "menu"


def find_title(page: Page) -> None:
    """Note the headline among the lines above the body; those above it are the menu's."""
    rows = list(page.live(0, page.start))
    head = _headline(page, rows) if rows else None
    if head is None:
        return
    for line in rows[: rows.index(head)]:
        line.rule = "menu"
    name, outlet = split_suffix(head.text)
    page.note_publisher(head, "title", outlet)
    if outlet is not None:
        page.cut(head, text=head.text[len(name) :], rest=name, rule="outlet")
    page.headline, page.title = head, head.text


def find_subheads(page: Page) -> None:
    """Note the sub-heads below the headline; on a page with a core, those that something speaks for."""
    head = page.headline
    if head is None:
        return
    under = list(page.live(head.index + 1, page.start))
    if under and under[-1].index > head.index + 1 and _opens_body(page, under[-1]):
        page.start = under.pop().index
    under = _supported(page, head, under) if page.core is not None else _without_scenes(under)
    if len(under) > _SUBHEADS:
        page.start = under[0].index
        return
    page.subheads = tuple(_plain_subhead(line.text) for line in under)


def _plain_subhead(text: str) -> str:
    """Return a sub-head without the mark before it, or the dashes on both its sides."""
    plain = _BULLET.sub("", text)
    return plain.rstrip("-–— ") if plain != text and text[0] in "-–—" else plain


def split_suffix(title: str) -> tuple[str, str | None]:
    """Return ``title`` without the outlet's name and path behind it (`제목 - 경제 - 매체`), and that name."""
    path = _NDSOFT.search(title)
    if path is not None:
        return title[: path.start()].strip(), path["outlet"]
    found = _last_suffix(title)
    suffix = found["suffix"].strip() if found is not None else ""
    if found is None or not (bylines.is_outlet(suffix) or bylines.is_portal(suffix)):
        return title, None
    rest = _without_sections(title[: found.start()].strip())
    return split_suffix(rest) if bylines.is_portal(suffix) else (rest, suffix)


def _last_suffix(title: str) -> re.Match[str] | None:
    """Return what stands behind the last separator of ``title``."""
    found = _SUFFIX.search(title)
    while found is not None and (later := _SUFFIX.search(title, found.start() + 1)) is not None:
        found = later
    return found or _TIGHT.search(title)


def _without_sections(title: str) -> str:
    """Return ``title`` without the names of sections behind it."""
    found = _last_suffix(title)
    if found is None or key(found["suffix"]) not in keys("sections"):
        return title
    return _without_sections(title[: found.start()].strip())


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
    if line.sentences > 1 and not _is_above_stamp(page, line):
        return False
    return line.index not in page.starts and _is_signed(page, line)


def _is_stand_first(page: Page, line: Line) -> bool:
    """Return whether ``line`` is a sub-head in full sentences: between the headline and the stamps of a report."""
    if len(line.text) > _STAND_FIRST or line.sentences > 2 or line.index in page.starts:
        return False
    below = page.lines[line.index + 1 : line.index + 5]
    stamp = next((other.index for other in below if other.rule == "stamp"), None)
    if stamp is None or any(other.rule is None for other in page.lines[line.index + 1 : stamp]):
        return False
    return sum(other.is_statement for other in page.live(stamp, stamp + _BODY)) >= 3


def _is_signed(page: Page, line: Line) -> bool:
    """Return whether a stamp or a byline stands close below ``line``, and no statement before it."""
    for below in page.lines[line.index + 1 : line.index + 4]:
        if below.rule in {"stamp", "byline"}:
            return True
        if below.rule is None and below.is_statement:
            return False
    return False


def _opens_body(page: Page, line: Line) -> bool:
    """Return whether the first paragraph of the body goes on from ``line``: half a sentence, or what somebody says."""
    said = page.core is not None and _SAID.fullmatch(line.text) is not None
    return line.index == page.start - 1 and (said or line.text.endswith(",") or _reports_and_goes_on(line))


def _headline(page: Page, rows: list[Line]) -> Line | None:
    """Return the headline among ``rows``: the given one, or the first that the body's words speak for."""
    if page.title:
        return next((line for line in rows if line.text.startswith(page.title[:_SERIES_TITLE])), None)
    likely = [line for line in rows if _is_headline(line.text)]
    likely = [line for line in likely if not _BULLET.match(line.text)] or likely
    return _likeliest(page, likely) if likely else _above_stamps(page, rows)


def _above_stamps(page: Page, rows: list[Line]) -> Line:
    stamp = min((at for at, _, _ in page.stamps), default=0)
    return next((line for line in reversed(rows) if line.index < stamp), rows[0])


def _likeliest(page: Page, likely: list[Line]) -> Line:
    body = _pairs(page)
    shares = [_likeness(page, line, body) for line in likely]
    most = max(shares)
    if len(likely) == 1 or most < _OWN_TITLE:
        return next((line for line in reversed(likely) if _is_above_stamp(page, line)), likely[0])
    least = min(_ENOUGH_OWN, 0.6 * most)
    return next(line for line, share in zip(likely, shares, strict=True) if share >= least)


def _is_above_stamp(page: Page, line: Line) -> bool:
    """Return whether the line below ``line`` is a stamp or a byline."""
    below = page.after(line)
    return below is not None and below.rule in {"stamp", "byline"}


def _likeness(page: Page, line: Line, body: frozenset[str]) -> float:
    """Return the share of the letters of ``line`` in the body; more right above a stamp, less for a full sentence."""
    below = page.lines[line.index + 1 : line.index + 3]
    anchored = any(other.rule in {"stamp", "byline"} for other in below)
    return prose.shared(line.text, body) + _ANCHOR * anchored - _ANCHOR * line.is_statement


def _supported(page: Page, head: Line, rows: list[Line]) -> list[Line]:
    """Return the rows below the headline that are sub-heads; mark the others.

    A sub-head is made of the words of the body, or stands among such rows or right below the headline. It is not the
    headline again, no line that the page shows elsewhere, no name, and no sentence that goes on.
    """
    body = _pairs(page) if rows else frozenset()
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
    return [line for line in run if line in own or line.text[0] == "[" or (sound and _is_worded(line))]


def _is_worded(line: Line) -> bool:
    return " " in line.text and len(line.text) >= _SHORT


def _refused(page: Page, head: Line, line: Line, *, near: bool) -> Rule | None:
    """Return the rule that makes ``line`` something else than a sub-head, or None; ``near`` it is to the headline."""
    listed = _WHITE.sub("", line.text) in page.links
    if listed or (_SERIES.match(line.text) and not near):
        return "related"
    if _goes_on(line) or _is_person(line.text) or captions.is_scene(line):
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
    return len(other) >= _SHORT and (one in other or other in one)


def _is_shown_again(page: Page, line: Line) -> bool:
    """Return whether the page shows ``line`` behind its paragraphs again, as it does the headlines of others."""
    core = page.core
    behind = page.lines[core.last + 1 :] if core is not None else []
    return len(line.raw) >= _SHORT and any(other.raw == line.raw for other in behind)


def _is_headline(text: str) -> bool:
    """Return whether ``text`` can be a headline: of some length, in words, and neither a menu's nor a credit."""
    worded = len(text) >= _SHORT and " " in text
    furniture = worded and (menus.is_menu(text) or captions.is_credit(text) or menus.is_mostly_menu(text))
    return worded and not furniture


def _pairs(page: Page) -> frozenset[str]:
    """Return the pairs of letters in the first paragraphs of the body."""
    paragraphs = [line.text for line in page.live(page.start, page.start + _BODY) if line.is_prose]
    text = " ".join(paragraphs[:8])
    return prose.pairs(text[:2500])
