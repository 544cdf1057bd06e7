"""Where an article ends on its page: the lines that stand behind articles, and how the end is told from an inset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from itertools import takewhile

from sinmun import lexicons
from sinmun.article import Rule
from sinmun.patterns import pattern
from sinmun.reading.page import captions, prose
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.reasons import known_rule

_INSIDE_RULES = frozenset({"summary", "caption", "credit", "turn"})
_LISTS = frozenset({"recommended", "subscribe", "navigation", "comments"})
_CLOSING = frozenset({"copyright", "imprint"})
_NOT_IN_SENTENCES = frozenset({"imprint", "recommended", "navigation"})
_OWNERS = ("ⓒ", "©", "(c)", "copyright", "저작권", "<저작권", "[ⓒ")
_BULLETS = "■▶▷◆◇●○※*[]<>(【〈☞-•·|"
_ARROWS = "▶▷►☞※"
_ENTRY = pattern(r"[:|ㅣ0-9]")
_HEADLINE = pattern(r"…|\.\.\.|[\"“”‘’'′″]|,\s|·|↑|↓|\?|!|^\d{1,2}[.\s]|^(?:\[|<)|\d")
_STATED_BARE = pattern(r"^[^“”\"‘’'…]{15,}다$")
_QUOTE_MARK = pattern("[\"“”‘’'″′「『]")
_FIELD_LINE = pattern(
    r"^(?:[^\s:：]{1,8}\s?[:：]|(?:일시|장소|주소|기간|문의|요금|입장료|관람료|운영시간|이용시간)\s)\s?\S"
)
_STOPS = pattern(r"(?<=[가-힣\d)])[.](?=\s|$)")
# 빈소는 새길병원 2호. 발인 16일. 장지 새길묘지. 054)330-0000.: a paragraph without a verb
_FEWEST_STOPS = 3
_FIRST_LISTED = pattern(r"[:：](?:1[.)]?|①)?\S")  # 많이 본 글: 1 …
_DASHED = pattern(r"-[^-].*-")  # what an outlet says of itself
_OPEN = pattern(r"(?:[:：]|다음과 같다[.]?|아래와 같다[.]?|다음은[^.]{0,20})$")
_ALL_SPOKEN = pattern('[“"][^“”"]+[”"]')  # a line that somebody says
_AHEAD = 60
_HEADING_REST = 2  # characters (`뉴스`, `기사`)
_LIST_HEADING = 24  # characters
_LONGEST_TAIL = 300  # characters of a line that ends an article
_LONGEST_HEADLINE = 60
_PARAGRAPH = 80
_SURE_ENTRY = 5
_BLANKS = pattern(r"\s+")
_CONTROL_END = 10
_FIRST, _LATER = 20, 40  # characters of a paragraph behind a byline
_RESUMING, _SHORT_RESUMING = 50, 30  # characters of a paragraph with which an article goes on
_SHORT_WORTH = 0.7  # of a paragraph: three short ones are enough
_RESUMED, _LIST = 40, 12  # lines
_ENDS = frozenset({"copyright", "comments", "imprint", "tipoff"})


def rule_of(line: Line) -> Rule | None:
    """Return the rule by which ``line``, standing behind a body, ends the article, or None."""
    if len(line.text) > _LONGEST_TAIL or line.is_report:
        return None
    squeezed = line.text.replace(" ", "").lower()
    bare = squeezed.lstrip(_BULLETS)
    whole, _, anywhere, names = _lexicon()
    known = whole.get(bare) or whole.get(line.key)
    if known is not None:
        return known
    entry = next((entry for entry in anywhere if entry in squeezed), None)
    if entry is not None:
        said = names[entry] == "imprint" and line.is_sentence and line.is_prose
        return None if said or _ALL_SPOKEN.fullmatch(line.text) else names[entry]
    return _by_beginning(line, squeezed, bare)


def _by_beginning(line: Line, squeezed: str, bare: str) -> Rule | None:
    """Return the rule of the heading with which ``line`` begins; a long line begins with an owner's sign, or holds an address."""
    long = len(line.text) > _LONGEST_HEADLINE and "http" not in squeezed
    if long and not squeezed.startswith(_OWNERS):
        return None
    return _owned(line.text) or _begun(line, (squeezed, bare))


def _begun(line: Line, forms: tuple[str, ...]) -> Rule | None:
    """Return the rule of the entry with which the first of ``forms`` begins that begins with any."""
    _, starts, _, names = _lexicon()
    for form in forms:
        opening = starts.match(form)
        if opening is None:
            continue
        rule = names[opening[0]]
        # (발행인 칼럼) is the kind of an article.
        column = form.startswith(tuple(lexicons.words("reading/columns.txt")), opening.end())
        said = column or _is_said(line, opening[0], rule)
        return rule if not said and _is_label(form, opening[0], rule) else None
    return None


def _is_said(line: Line, entry: str, rule: Rule) -> bool:
    """Return whether a sentence begins with ``entry`` by chance."""
    return (rule in _NOT_IN_SENTENCES or len(entry) < _SURE_ENTRY) and line.is_sentence and line.is_prose


def find_stop(page: Page, *, start: int) -> int:
    """Return the index of the first line behind the body that begins at ``start``; the number of lines if none."""
    search = _Search(page, any_line=not (start < len(page.lines) and page.lines[start].is_prose))
    at = start
    while at < len(page.lines):
        stop = search.look(at)
        if stop is not None:
            return stop
        at = search.next
    return len(page.lines)


@dataclass
class _Search:
    """The way down a body to its end.

    Attributes:
        page: the page.
        any_line: whether a line that is no prose can be the body's first.
        seen: whether a line of the body has been met.
        reported: whether one of them reports.
        plain: whether the last one does so in words that are not spoken to the reader.
        next: the line to look at next.
    """

    page: Page
    any_line: bool
    seen: bool = False
    reported: bool = False
    plain: bool = False
    next: int = 0

    def look(self, at: int) -> int | None:
        """Return the line at which the body is over, as line ``at`` shows, or None when it goes on."""
        self.next = at + 1
        line = self.page.lines[at]
        if self._is_body(line):
            self.seen = True
            self.reported = self.reported or _is_report(line)
            self.plain = _is_report(line) and not line.is_polite
        elif line.rule in _INSIDE_RULES:
            return None
        return self._end(line) if self.seen else None

    def _is_body(self, line: Line) -> bool:
        return line.rule is None and (line.is_prose or (self.any_line and rule_of(line) is None))

    def _end(self, line: Line) -> int | None:
        long = line.rule is None and line.is_prose and len(line.text) > _PARAGRAPH
        rule = None if long else rule_of(line)
        if rule is not None:
            return self._at_furniture(line, rule)
        if self._is_last_byline(line):
            return line.index + 1
        noticed = line.rule == "notice" and self.plain
        return line.index if noticed and not _reports_again(self.page, line.index) else None

    def _at_furniture(self, line: Line, rule: Rule) -> int | None:
        """Return the end at a line of furniture; furniture above the article is marked and passed, a list too."""
        if not self.reported and rule not in _CLOSING and _is_ahead(self.page, line.index):
            line.rule = line.rule or rule
            return None
        if rule in _LISTS and _resumes(self.page, line.index):
            self.next = _drop_list(self.page, line.index, rule) + 1
            return None
        return line.index

    def _is_last_byline(self, line: Line) -> bool:
        if line.index not in self.page.ends or not _is_over(self.page, line.index):
            return False
        return self.reported or not _is_ahead(self.page, line.index)


def find_end(page: Page) -> None:
    """Note where the body ends: behind the core, if what ends before it is less than half of the core."""
    page.stop = find_stop(page, start=page.start)
    core = page.core
    if core is None or page.stop > core.last:
        return
    if 2 * prose.size(page, page.start, page.stop) < core.weight:
        page.stop = find_stop(page, start=core.last)


def _is_ahead(page: Page, at: int) -> bool:
    """Return whether the article stands behind line ``at``: two paragraphs of a report before anything closes it."""
    paragraphs = 0
    for line in page.lines[at + 1 : at + 1 + _AHEAD]:
        if line.rule == "stamp" or rule_of(line) in _CLOSING:
            break
        paragraphs += line.rule is None and _is_report(line)
    return paragraphs >= 2


def _reports_again(page: Page, at: int) -> bool:
    """Return whether behind the notice in line ``at`` a report goes on, in other words than one says to the reader."""
    for line in page.lines[at + 1 : at + 1 + _AHEAD]:
        if rule_of(line) in _CLOSING:
            return False
        if line.rule is None and _is_report(line) and not line.is_polite:
            return True
    return False


def _is_report(line: Line) -> bool:
    return line.is_statement and len(line.text) >= 30 and not captions.is_scene(line)


def drop_links(page: Page) -> None:
    """Remove the links to other articles behind the last paragraph."""
    live = list(page.body) if page.links else []
    linked = list(takewhile(partial(_is_link, page), reversed(live)))
    own = live[: len(live) - len(linked)] if 2 * len(linked) < len(live) else live
    last = _last_paragraph(own)
    for line in live[last + 1 :] if last is not None else ():
        if _is_link(page, line):
            line.rule = "related"


def _is_link(page: Page, line: Line) -> bool:
    return _BLANKS.sub("", line.text) in page.links


def trim_trailing(page: Page) -> None:
    """Remove the headlines and controls between the last paragraph and the end, if anything shows where that is."""
    if page.stop == len(page.lines) and not page.ends and not page.stamps:
        return
    _drop_addressed([line for line in page.body if line.is_prose])
    live = list(page.body)
    last = _last_paragraph(live)
    if last is not None and not opens_list(live[last].text):
        _drop_foreign(live[last + 1 :])


def _drop_foreign(lines: list[Line]) -> None:
    """Remove the lines behind the last paragraph if one of them looks like a headline or a control."""
    below = [*lines[1:], None]
    foreign = [line for line, after in zip(lines, below, strict=False) if _is_not_own(line, after)]
    if any(_looks_foreign(line.text) for line in foreign):
        for line in foreign:
            line.rule = "trailing"


def _is_not_own(line: Line, below: Line | None) -> bool:
    """Return whether ``line`` is neither an item nor a field of the article, nor the heading of such.

    What begins with a report's sentence, or has several full stops, is the article's, whatever else is in the line.
    """
    if captions.begins_with_report(line.text) or len(_STOPS.findall(line.text)) >= _FEWEST_STOPS:
        return False
    if _DASHED.fullmatch(line.text):
        return True
    own = [line, below] if below is not None and len(line.text) <= _LIST_HEADING else [line]
    return not line.is_item and not any(_FIELD_LINE.match(other.text) for other in own)


def _looks_foreign(text: str) -> bool:
    return (
        _HEADLINE.search(text) is not None or len(text) <= _CONTROL_END or _DASHED.fullmatch(text) is not None
    )


def _last_paragraph(lines: list[Line]) -> int | None:
    """Return the index of the last paragraph; a statement without a full stop is one right behind another only."""
    last: int | None = None
    for at, line in enumerate(lines):
        behind = last is not None and last == at - 1 and _carries_paragraph_on(lines[last], line)
        if line.is_prose or behind:
            last = at
    return last


def _carries_paragraph_on(paragraph: Line, line: Line) -> bool:
    """Return whether ``line`` right behind a paragraph is a statement without a full stop, or a short one to the same hearers."""
    return _STATED_BARE.match(line.text) is not None or (paragraph.is_polite and line.is_statement)


def _drop_addressed(paragraphs: list[Line]) -> None:
    """Remove what is said to the reader behind a report that nowhere else does so."""
    addressed = [line for line in paragraphs if line.is_polite and _QUOTE_MARK.search(line.text) is None]
    count = len(addressed)
    if 0 < 2 * count < len(paragraphs) and paragraphs[-count:] == addressed:
        for line in addressed:
            line.rule = "trailing"


def drop(page: Page) -> None:
    """Remove what stands behind the body, each line under the rule of the heading above it."""
    rule: Rule = "tail"
    for line in page.lines[page.stop :]:
        rule = rule_of(line) or rule
        line.rule = line.rule or rule


def closes(line: Line) -> bool:
    """Return whether ``line`` stands behind whole articles: a note of copyright, or the imprint."""
    return rule_of(line) in _CLOSING and not captions.is_owner(line.text)


def opens_list(text: str) -> bool:
    """Return whether ``text`` announces the lines below it: ``내용은 다음과 같다.``"""
    return _OPEN.search(text[-30:]) is not None


def _is_label(form: str, entry: str, rule: Rule) -> bool:
    """Return whether ``entry`` begins a label of the page rather than a heading of the article."""
    rest = form[len(entry) :]
    if rule == "recommended" and _FIRST_LISTED.match(rest) is not None:
        return True
    if rule in {"imprint", "navigation"}:
        return len(rest) <= 4 or _ENTRY.search(rest) is not None
    return len(rest) <= 14 or rule not in {"recommended", "comments"}


def _owned(text: str) -> Rule | None:
    """Return the rule of a heading or a link with one word before it that says whose it is (`매체 주요뉴스`)."""
    _, _, rest = text.partition(" ") if len(text) <= _LIST_HEADING else ("", "", "")
    heading = rest.replace(" ", "").lower()
    _, starts, _, names = _lexicon()
    opening = starts.match(heading)
    if opening is None or len(opening[0]) < 4 or len(heading) > len(opening[0]) + _HEADING_REST:
        return None
    rule = names[opening[0]]
    return rule if rule in _LISTS else None


def _resumes(page: Page, at: int) -> bool:
    """Return whether the article goes on behind the list of headlines that begins at line ``at``."""
    paragraphs: float = 0
    for line in page.lines[at + 1 : at + _RESUMED]:
        if line.text.isdigit():
            continue
        if _opens_article(page, line):
            return paragraphs >= 2
        if rule_of(line) in _ENDS:
            return paragraphs >= 2 or (paragraphs >= 1 and line.index - at < _LIST)
        if line.rule is not None:
            continue
        if line.is_statement and len(line.text) >= (_SHORT_RESUMING if line.is_report else _RESUMING):
            paragraphs += 1 if len(line.text) >= _RESUMING else _SHORT_WORTH
        elif paragraphs:
            return False
        if paragraphs >= 2:
            return True
    return False


def _opens_article(page: Page, line: Line) -> bool:
    """Return whether ``line`` stands above or in the first sentence of an article: its stamp, its byline."""
    return line.rule in {"stamp", "byline", "sign-off"} or line.index in page.starts


def _drop_list(page: Page, at: int, rule: Rule) -> int:
    """Remove the headlines from line ``at`` to before the paragraph with which the body goes on.

    Returns the last line looked at.
    """
    if not page.lines[at].is_prose:
        page.lines[at].rule = page.lines[at].rule or rule
    below = page.lines[at + 1 :]
    paragraph = (line.index for line in below if line.rule is None and line.is_statement)
    end = next(paragraph, len(page.lines))
    for line in page.lines[at + 1 : end]:
        line.rule = line.rule or rule
    return end - 1


def _is_over(page: Page, at: int) -> bool:
    """Return whether the byline in line ``at`` closed the article."""
    spoken = _is_spoken_above(page, at)
    paragraphs = 0
    least = _FIRST
    for line in page.lines[at + 1 : at + 1 + _AHEAD]:
        if rule_of(line) is not None:
            return True
        if line.rule is not None or line.text[0] in _ARROWS:
            continue
        paragraphs = paragraphs + 1 if _carries_on(line, least, spoken=spoken) else 0
        if paragraphs and (least == _FIRST or paragraphs >= 2):
            return False
        least = _LATER
    return True


def _is_spoken_above(page: Page, at: int) -> bool:
    above = next((line for line in reversed(page.lines[:at]) if line.rule is None), None)
    return above is not None and above.is_polite


def _carries_on(line: Line, least: int, *, spoken: bool) -> bool:
    """Return whether ``line``, of ``least`` letters or more, is a paragraph of an article that may be ``spoken``."""
    fitting = not line.is_polite or (spoken and line.is_statement)
    return line.is_prose and fitting and len(line.text) >= least


@cache
def _lexicon() -> tuple[dict[str, Rule], re.Pattern[str], tuple[str, ...], dict[str, Rule]]:
    """Return whole lines with their rules, a pattern of beginnings, the phrases, and the rules of both."""
    rows = [(how, text, known_rule(rule)) for how, text, rule in lexicons.rows("reading/tail.txt")]
    whole = {text: rule for how, text, rule in rows if how == "is"}
    starts = sorted((text for how, text, _ in rows if how == "starts"), key=len, reverse=True)
    anywhere = sorted((text for how, text, _ in rows if how == "has"), key=len, reverse=True)
    names = {text: rule for _, text, rule in rows}
    return whole, re.compile("|".join(map(re.escape, starts))), tuple(anywhere), names
