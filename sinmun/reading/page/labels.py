"""The outlet's name as a label on its own article: before the first sentence, or alone on a line."""

from __future__ import annotations

import re

from sinmun.patterns import pattern
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.outlets import is_outlet
from sinmun.reading.page.patterns import NO_PARTICLE

_BRACKETED_OUTLET = pattern(
    rf"\[(?P<outlet>[가-힣A-Za-z0-9 ]{{2,12}})\]{NO_PARTICLE}\s?(?=\S)"
)  # [하늘저널] 새길시가 …


def drop_before(page: Page) -> None:
    """Take the outlet's name, once it is known, off the beginning of the first paragraph: ``[매체]``, ``매체 =``."""
    first = next(page.body, None)
    if first is not None and page.publisher is None:
        _note_label(page, first)
    if first is None or page.publisher is None or page.publisher not in first.text[:60]:
        return
    name = re.escape(page.publisher)
    sign = re.match(rf"[\[(【<]\s?{name}\s?[\])】>]\s?(?:=\s?)?|{name}\s?[=|]\s?", first.text[:60])
    if sign is not None:
        page.cut(first, text=sign[0], rest=first.text[sign.end() :], rule="byline")


def _note_label(page: Page, first: Line) -> None:
    """Note as the publisher what is formed as an outlet's name and stands in brackets before the first sentence alone."""
    label = _BRACKETED_OUTLET.match(first.text)
    if label is not None and is_outlet(label["outlet"]):
        again = any(_BRACKETED_OUTLET.match(line.text) is not None for line in page.body if line is not first)
        page.publisher = None if again else label["outlet"]


def drop_alone(page: Page) -> None:
    """Remove the lines of the body that are nothing but the outlet's name."""
    for line in page.body:
        if line.text == page.publisher:
            line.rule = "outlet"
