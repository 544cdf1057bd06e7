"""Where an article ends on its page: the lines that stand behind articles, and how the end is told from an inset."""

from __future__ import annotations

import re
from functools import cache

from sinmun import lexicons
from sinmun.reading.page import captions
from sinmun.reading.page.lines import Line, Page

_INSIDE = frozenset({"summary", "caption", "credit", "turn"})
_LISTS = frozenset({"recommended", "subscribe", "navigation", "comments"})
_CLOSING = frozenset({"copyright", "imprint"})
_NOT_IN_SENTENCES = frozenset({"imprint", "recommended", "navigation"})
_OWNERS = ("ⓒ", "©", "(c)", "copyright", "저작권", "<저작권", "[ⓒ")
_BULLETS = "■▶▷◆◇●○※*[]<>(【〈☞-•·|"
_ARROWS = "▶▷►☞※"
_ENTRY = re.compile(r"[:|ㅣ0-9]")
_HEADLINE = re.compile(r"…|\.\.\.|[\"“”‘’'′″]|,\s|·|↑|↓|\?|!|^\d{1,2}[.\s]|^(?:\[|<)|\d")
_STATED = re.compile(r"^[^“”\"‘’'…]{15,}다$")
_QUOTED = re.compile("[\"“”‘’'″′「『]")
_FIELD = re.compile(r"^[^\s:：]{1,8}\s?[:：]\s?\S")
_OPEN = re.compile(r"(?:[:：]|다음과 같다[.]?|아래와 같다[.]?|다음은[^.]{0,20})$")
_AHEAD = 60
_SUFFIX = 2  # characters (`뉴스`, `기사`)
_HEADING = 24  # characters


def rule_of(line: Line) -> str | None:
    """Return the rule by which ``line``, standing behind a body, ends the article, or None."""
    text = line.text
    if len(text) > 300 or (line.is_statement and not line.is_polite):
        return None
    squeezed = text.replace(" ", "").lower()
    bare = squeezed.lstrip(_BULLETS)
    whole, starts, anywhere, names = _lexicon()
    if bare in whole or line.key in whole:
        return whole.get(bare) or whole[line.key]
    sentence = line.is_sentence and line.is_prose
    for entry in anywhere:
        if entry in squeezed:
            rule = names[entry]
            return None if sentence and rule == "imprint" else rule
    if len(text) > 60 and not squeezed.startswith(_OWNERS):
        return None
    owned = _owned(text) if len(text) <= _HEADING else None
    if owned is not None:
        return owned
    for form in (squeezed, bare):
        opening = starts.match(form)
        if opening is not None:
            rule = names[opening[0]]
            if sentence and (rule in _NOT_IN_SENTENCES or len(opening[0]) < 5):
                return None
            return rule if _is_label(form, opening[0], rule) else None
    return None


def find_stop(page: Page, *, start: int) -> int:
    """Return the index of the first line behind the body that begins at ``start``; the number of lines if none."""
    lines = page.lines
    seen = reported = plain = False
    ends = set(page.ends)
    any_line = not (start < len(lines) and lines[start].is_prose)
    at = start - 1
    while (at := at + 1) < len(lines):
        line = lines[at]
        if line.rule is None and (line.is_prose or (any_line and rule_of(line) is None)):
            seen = True
            reported = reported or _is_report(line)
            plain = _is_report(line) and not line.is_polite
        elif line.rule in _INSIDE:
            continue
        if not seen:
            continue
        rule = None if line.rule is None and line.is_prose and len(line.text) > 80 else rule_of(line)
        if rule is not None:
            if reported or rule in _CLOSING or not _is_ahead(page, at):
                if rule not in _LISTS or not _resumes(page, at):
                    return at
                at = _drop_list(page, at, rule)
            else:
                line.rule = line.rule or rule
        elif at in ends and _is_over(page, at) and (reported or not _is_ahead(page, at)):
            return at + 1
        elif line.rule == "notice" and plain and not _reports_again(page, at):
            return at
    return len(lines)


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


def trim_trailing(page: Page, *, start: int, stop: int) -> None:
    """Remove the headlines and controls between the last paragraph and the line ``stop``."""
    _drop_addressed([line for line in page.live(start, stop) if line.is_prose])
    live = list(page.live(start, stop))
    last = max(
        (at for at, line in enumerate(live) if line.is_prose or _STATED.match(line.text)), default=None
    )
    if last is None or opens_list(live[last].text):
        return
    foreign = [line for line in live[last + 1 :] if not line.is_item and not _FIELD.match(line.text)]
    if any(_HEADLINE.search(line.text) or len(line.text) <= 10 for line in foreign):
        for line in foreign:
            line.rule = "trailing"


def _drop_addressed(paragraphs: list[Line]) -> None:
    """Remove what is said to the reader behind a report that nowhere else does so."""
    addressed = [line for line in paragraphs if line.is_polite and _QUOTED.search(line.text) is None]
    count = len(addressed)
    if 0 < 2 * count < len(paragraphs) and paragraphs[-count:] == addressed:
        for line in addressed:
            line.rule = "trailing"


def drop(page: Page, *, stop: int) -> None:
    """Remove what stands from the line ``stop`` on, each line under the rule of the heading above it."""
    rule = "tail"
    for line in page.lines[stop:]:
        rule = rule_of(line) or rule
        line.rule = line.rule or rule


def closes(line: Line) -> bool:
    """Return whether ``line`` stands behind whole articles: a note of copyright, or the imprint."""
    return rule_of(line) in _CLOSING and not captions.is_owner(line.text)


def opens_list(text: str) -> bool:
    """Return whether ``text`` announces the lines below it: ``내용은 다음과 같다.``"""
    return _OPEN.search(text[-30:]) is not None


def _is_label(form: str, entry: str, rule: str) -> bool:
    """Return whether ``entry`` begins a label of the page rather than a heading of the article."""
    rest = form[len(entry) :]
    if rule in {"imprint", "navigation"}:
        return len(rest) <= 4 or _ENTRY.search(rest) is not None
    return len(rest) <= 14 or rule not in {"recommended", "comments"}


def _owned(text: str) -> str | None:
    """Return the rule of a heading or a link with one word before it that says whose it is (`매체 주요뉴스`)."""
    _, _, rest = text.partition(" ")
    heading = rest.replace(" ", "").lower()
    _, starts, _, names = _lexicon()
    opening = starts.match(heading)
    if opening is None or len(opening[0]) < 4 or len(heading) > len(opening[0]) + _SUFFIX:
        return None
    rule = names[opening[0]]
    return rule if rule in _LISTS else None


def _resumes(page: Page, at: int) -> bool:
    """Return whether the article goes on behind the list of headlines that begins at line ``at``."""
    paragraphs = 0
    for line in page.lines[at + 1 : at + 40]:
        if line.text.isdigit():
            continue
        if line.rule in {"stamp", "byline", "sign-off"} or line.index in page.starts:
            return paragraphs >= 2
        rule = rule_of(line)
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

    Returns the last line looked at.
    """
    if not page.lines[at].is_prose:
        page.lines[at].rule = page.lines[at].rule or rule
    while at + 1 < len(page.lines):
        line = page.lines[at + 1]
        if line.rule is None and line.is_statement:
            break
        line.rule = line.rule or rule
        at += 1
    return at


def _is_over(page: Page, at: int) -> bool:
    """Return whether the byline in line ``at`` closed the article."""
    paragraphs = 0
    first = True
    above = next((line for line in reversed(page.lines[:at]) if line.rule is None), None)
    spoken = above is not None and above.is_polite
    for line in page.lines[at + 1 : at + 1 + _AHEAD]:
        if rule_of(line) is not None:
            return True
        if line.rule is not None or line.text[0] in _ARROWS:
            continue
        if (
            line.is_prose
            and (not line.is_polite or (spoken and line.is_statement))
            and len(line.text) >= (20 if first else 40)
        ):
            paragraphs += 1
            if first or paragraphs >= 2:
                return False
        else:
            paragraphs = 0
        first = False
    return True


@cache
def _lexicon() -> tuple[dict[str, str], re.Pattern[str], tuple[str, ...], dict[str, str]]:
    """Return whole lines with their rules, a pattern of beginnings, the phrases, and the rules of both."""
    rows = lexicons.rows("reading/tail.txt")
    whole = {text: rule for how, text, rule in rows if how == "is"}
    starts = sorted((text for how, text, _ in rows if how == "starts"), key=len, reverse=True)
    anywhere = sorted((text for how, text, _ in rows if how == "has"), key=len, reverse=True)
    names = {text: rule for _, text, rule in rows}
    return whole, re.compile("|".join(map(re.escape, starts))), tuple(anywhere), names
