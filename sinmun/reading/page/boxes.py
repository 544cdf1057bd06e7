"""The box of an account behind an article: its name above an address of mail, the control that shows its other articles."""

from __future__ import annotations

from itertools import pairwise

from sinmun.reading.page.bylines import is_mail
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.tail import rule_of
from sinmun.reading.page.writers import is_person

_BOX = 3  # lines below a name, in which the control stands


def sign_above_mail(page: Page) -> None:
    """Note the writer whose name stands alone on the line above an address of mail."""
    for line, below in pairwise(page.lines):
        if (
            below.rule == "byline"
            and line.rule in {None, "button"}
            and is_person(line.text)
            and is_mail(below.raw)
        ):
            line.rule = "byline"
            page.note_reporters(line, (line.text,))


def writers_near(page: Page) -> list[str]:
    """Return who signs the article, above, in or right behind it.

    Where the article itself is signed, the account in the box behind it is only who put it on the page.
    """
    near = [(at, name) for at, name in page.reporters if at <= page.stop and page.lines[at].rule != "caption"]
    own = [name for at, name in near if at < page.stop or not _is_boxed(page, page.lines[at])]
    return own or [name for _, name in near]


def _is_boxed(page: Page, line: Line) -> bool:
    below = page.lines[line.index + 1 : line.index + 1 + _BOX]
    return any(rule_of(other) == "recommended" for other in below)
