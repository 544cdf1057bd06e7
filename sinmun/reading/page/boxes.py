"""The box of an account behind an article: its name above an address of mail, the control that shows its other articles."""

from __future__ import annotations

from sinmun import lexicons
from sinmun.reading.page.bylines import is_mail
from sinmun.reading.page.lines import Line, Page, key
from sinmun.reading.page.menus import is_menu
from sinmun.reading.page.patterns import keys
from sinmun.reading.page.tail import rule_of
from sinmun.reading.page.writers import DESK, is_person

_LONGEST_DESK_LINE = 20  # characters
_NAME = 3  # characters
_POINTS_BEFORE = "•·∙- "
_BOX = 3  # lines below a name, in which the control stands


def sign_above_mail(page: Page) -> None:
    """Note the writer whose name stands alone above an address of mail; a desk may stand between the two."""
    for line, below, last in zip(page.lines, page.lines[1:], [*page.lines[2:], None], strict=False):
        if line.rule not in {None, "button"} or not is_person(line.text):
            continue
        if _is_mail_line(below) or (_is_desk_line(below) and last is not None and _is_mail_line(last)):
            line.rule = "byline"
            page.note_reporters(line, (line.text,))


def sign_behind_section(page: Page) -> None:
    """Note the writer whose name is glued to the section with which a page begins: ``사회홍길동``."""
    first = page.lines[0] if page.lines else None
    name = first.text[-_NAME:] if first is not None and first.rule is None else ""
    if first is not None and is_person(name) and key(first.text[:-_NAME]) in keys("sections"):
        first.rule = "byline"
        page.note_reporters(first, (name,))


def sign_alone(page: Page) -> None:
    """Note the writer whose name (no place: 강원도) stands alone behind the last paragraph, where nobody else signs."""
    last = max((line.index for line in page.live(page.start) if line.is_prose), default=None)
    if page.reporters or last is None:
        return
    behind = list(page.live(last + 1))
    name = behind[0].text.lstrip(_POINTS_BEFORE) if behind else ""
    others = {text for line in behind if is_person(text := line.text.lstrip(_POINTS_BEFORE))}
    if (
        others != {name}
        or name in lexicons.words("entities/places.txt")
        or is_menu(name)
        or any(name in line.text for line in page.live(page.start, last + 1))
    ):
        return
    for line in behind:
        if line.text.lstrip(_POINTS_BEFORE) == name:
            line.rule = "byline"
    page.note_reporters(behind[0], (name,))


def _is_mail_line(line: Line) -> bool:
    return line.rule == "byline" and is_mail(line.raw)


def _is_desk_line(line: Line) -> bool:
    return len(line.text) <= _LONGEST_DESK_LINE and DESK.search(line.text) is not None


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
