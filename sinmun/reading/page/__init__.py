"""A copied page: the article in it, and everything else with the rule that took it away."""

from __future__ import annotations

import datetime
import re

from sinmun.article import Article
from sinmun.reading.encoding import normalize
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.mojibake import is_lossy, repair
from sinmun.reading.page import body, bylines, captions, one_line, prose, stamps, summaries, tail
from sinmun.reading.page.head import find_start, has_hosts, read_head
from sinmun.reading.page.lines import Line, Page, split
from sinmun.reading.page.publisher import find_publisher
from sinmun.reading.page.wrapped import unwrap

_HANGUL = re.compile("[가-힣]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENOUGH = 400
"""Syllables of Hangul that make an article whatever else the page holds."""
_STAMPS = 8  # of the many on a page, those that can be the article's
_SHARE = 15  # per cent of the letters: below it the page is not Korean


def read_page(text: str, *, source: str | None = None, title: str = "") -> Article:
    """Return the article in a page that was copied as text.

    Rules (named in `Article.removed`) take away menus, time stamps, bylines, captions, controls, summary boxes,
    other articles' headlines and all that stands behind the body; a text without any of it comes through whole.

    Args:
        text: the page, or a plain article.
        source: where it came from, for messages and `Article.source`.
        title: the headline, where something else than the text tells it.

    Raises:
        ReadError: the text is empty, garbled, or not Korean.
    """
    name = source or "text"
    fixed = repair(text)
    if is_lossy(fixed):
        raise ReadError(Reason.GARBLED, name=name)
    plain = normalize(fixed)
    check_korean(plain, name=name)
    return clean(plain, source=source, title=title)


def check_korean(text: str, *, name: str) -> None:
    """Raise `ReadError` when ``text`` is empty or has too little Hangul for an article."""
    if not text.strip():
        raise ReadError(Reason.EMPTY, name=name)
    sample = text[:200_000]
    hangul = sum(map(len, _HANGUL.findall(sample)))
    if hangul >= _ENOUGH:
        return
    letters = sum(map(len, _LETTERS.findall(sample)))
    percent = 100 * hangul // max(1, letters)
    if not hangul or percent < _SHARE:
        raise ReadError(Reason.NOT_KOREAN, name=name, detail=percent)


def clean(
    text: str, *, source: str | None = None, title: str = "", pictures: frozenset[str] = frozenset()
) -> Article:
    """Return the article in a normalised text.

    Args:
        text: the page; see `sinmun.reading.encoding.normalize`.
        source: where it came from.
        title: the headline, where something else than the text tells it.
        pictures: lines that are known to be captions.
    """
    page = Page(split(unwrap(text)))
    for line in page.lines:
        if line.text in pictures:
            line.rule = "caption"
    _mark_lines(page)
    summaries.drop_summaries(page)
    summaries.drop_copied(page)
    found = find_start(page)
    core = prose.find_core(page)
    if found is not None and core is not None and found < core.first and not has_hosts(page.lines[found]):
        found = _behind_notices(page, found, core)
    start = _without_pictures(page, found) if found is not None else _first_line(page)
    body.drop_enlarged(page, stop=start)
    body.drop_doubled(page)
    head = read_head(page, start, title=title, strict=core is not None)
    stop = tail.find_stop(page, start=head.start)
    if core is not None and stop <= core.last and 2 * prose.size(page, head.start, stop) < core.weight:
        stop = tail.find_stop(page, start=core.last)
    body.restore(page, start=head.start, stop=stop)
    body.drop_related(page, start=head.start, stop=stop)
    body.drop_repeated(page, start=head.start, stop=stop)
    body.drop_banners(page, start=head.start, stop=stop)
    body.drop_cells(page, start=head.start, stop=stop)
    body.drop_pictures(page, start=head.start, stop=stop)
    body.drop_doubled(page)
    body.drop_tables(page, start=head.start, stop=stop)
    if stop < len(page.lines) or page.ends or page.stamps:
        tail.trim_trailing(page, start=head.start, stop=stop)
    tail.drop(page, stop=stop)
    return _article(page, head.title, head.subheads, start=head.start, stop=stop, source=source)


def _behind_notices(page: Page, found: int, core: prose.Run) -> int:
    """Return where the body begins behind the page's own sentences, which are marked as notices."""
    start = prose.begin(page, found, core)
    for line in page.live(found, start):
        if line.is_prose and line.is_polite:
            line.rule = "notice"
    return start


def _mark_lines(page: Page) -> None:
    label: stamps.Kind | None = None
    for line in page.lines:
        if line.rule is not None:
            continue
        stamp = stamps.parse(line.text.lstrip("•·- "), label=label)
        if stamp is not None and label is not None and page.lines[line.index - 1].rule is None:
            page.lines[line.index - 1].rule = "stamp"
        label = None
        if stamp is not None:
            line.rule = "stamp"
            _sign(page, line)
            page.stamps += [(line.index, day.date, day.kind) for day in stamp.stamps]
            if stamp.byline is not None:
                page.note_reporters(line, stamp.byline.names)
                page.note_publisher(line, "byline", stamp.byline.outlet)
            continue
        label = stamps.label_kind(line.text)
        one_line.apply(line, page)
    one_line.drop_fields(page)
    one_line.drop_editors_notes(page)
    one_line.drop_invitations(page)
    one_line.drop_owners(page)


def _sign(page: Page, stamp: Line) -> None:
    """Take a name alone above a stamp for the writer's if the page says it again as a reporter's."""
    above = page.lines[stamp.index - 1] if stamp.index else None
    if (
        above is None
        or above.rule is not None
        or len(page.stamps) > _STAMPS
        or not bylines.is_person(above.text)
    ):
        return
    signed = (f"{above.text} 기자", f"{above.text}입니다")
    if any(form in line.raw for line in page.lines for form in signed):
        above.rule = "byline"
        page.note_reporters(above, (above.text,))


def _without_pictures(page: Page, start: int) -> int:
    """Return the start of the body behind the captions that stand before its first, signed paragraph."""
    signed = next((at for at in page.starts if at >= start), None)
    if signed is None:
        return start
    above = list(page.live(start, signed))
    if len(above) <= 3 and all(captions.is_scene(line) or not line.is_prose for line in above):
        for line in above:
            if captions.is_scene(line):
                line.rule = "caption"
        return signed
    return start


def _first_line(page: Page) -> int:
    """Return where the body begins on a page without paragraphs: behind the headline."""
    live = list(page.live())
    if not live:
        return len(page.lines)
    if len(live) == 1 and any(line.rule == "caption" for line in page.lines[live[0].index :]):
        return live[0].index + 1
    return live[0].index if len(live) == 1 or live[0].is_item else live[1].index


def _article(
    page: Page, title: str, subheads: tuple[str, ...], *, start: int, stop: int, source: str | None
) -> Article:
    publisher = find_publisher(page, start=start)
    _unsign(page, start, publisher)
    for line in page.live(start, stop):
        if line.text == publisher:
            line.rule = "outlet"
    paragraphs = [line.text for line in page.live(start, stop)]
    pictures = [line for line in page.lines[:stop] if line.rule == "caption"]
    if not paragraphs and pictures:
        paragraphs = [line.text for line in pictures]
        for line in pictures:
            line.rule = None
        pictures = []
    return Article(
        body="\n".join(paragraphs),
        title=title,
        subheads=subheads,
        date=_date(page, stop),
        publisher=publisher,
        reporters=_reporters(page, stop),
        captions=tuple(dict.fromkeys(line.text for line in pictures)),
        removed=page.removed(),
        source=source,
    )


def _reporters(page: Page, stop: int) -> tuple[str, ...]:
    """Return the writers; those in the box behind the article, before any list, if it says them nowhere else."""
    lists = {"recommended", "comments", "related"}
    first = next((line.index for line in page.lines[stop:] if line.rule in lists), len(page.lines))
    near = [name for at, name in page.reporters if at <= stop]
    return tuple(dict.fromkeys(near or [name for at, name in page.reporters if at < first]))


def _unsign(page: Page, start: int, publisher: str | None) -> None:
    """Take the outlet's name, once it is known, off the beginning of the first paragraph: ``[매체]``, ``매체 =``."""
    first = next(page.live(start), None)
    if first is None or publisher is None:
        return
    name = re.escape(publisher)
    sign = re.match(rf"[\[(【<]\s?{name}\s?[\])】>]\s?(?:=\s?)?|{name}\s?[=|]\s?", first.text[:60])
    if sign is not None:
        page.cut(first, text=sign[0], rest=first.text[sign.end() :], rule="byline")


def _date(page: Page, stop: int) -> datetime.date | None:
    near = [(date, kind) for at, date, kind in page.stamps if at <= stop + 2]
    for kind in ("published", "plain", "modified"):
        for date, found in near:
            if found == kind:
                return date
    return next((date for _, date, kind in page.stamps if kind == "published"), None)
