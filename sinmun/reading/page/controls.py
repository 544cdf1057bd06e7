"""Whole lines that are no article's: controls, menus, page numbers, outlets' names, notices, prices of shares."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from sinmun.article import Rule
from sinmun.patterns import pattern
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.menus import is_menu
from sinmun.reading.page.outlets import is_outlet, outlet_names
from sinmun.reading.page.patterns import compiled, keys

_TURN_EDGES = "[]【】<>〈〉‹›◀▶(){}《》◆◇■□▷◁:：⊙ "
_AD = pattern(r"^[\[(<]\s?(?:AD|광고|ad|Ad|스폰서)\s?[\])>]$")
_HASHTAGS = pattern(r"^(?:(?:키워드|해시태그|태그|관련 ?태그|Tags?)\s?:?\s?)?(?:#[^\s#]{1,30}[\s,]*)+$")
_HASHTAG = pattern(r"^#[가-힣A-Za-z][^#]{1,30}$")  # of several words
_CLICK = pattern(r"\((?:여기\s?)?클릭!?\)$")
_PICTURE_FILE = pattern(
    r"\S{1,60}[.](?:jpe?g|png|gif|bmp|webp|tiff?)(?:\s?\(\d[^()]{0,12}\))?", re.I
)  # 망원경.jpg
_STOCK = pattern(r"^(?:[가-힣A-Za-z&]+\s?)?\(?\d{6}\)?\s.*[\d,.]+\s?%?")
_SHARES = pattern(r"^[가-힣A-Za-z&0-9]{2,15}\s[\d,]{4,}(?:\.\d+)?\s?.{0,10}[▲▼△▽+-]\s?[\d,.]+%?.{0,10}%\)?$")
_PAGE_NUMBER = pattern(
    r"^[•·]?\s?(?:지면|제|호수)?\s?(?:아이콘\s?)?(?:\d{1,4}호|(?<=호수\s)\d{1,4}|[A-Z]\d{1,2}|\d{1,2}|[A-Z]?\d{1,2}면)(?:\s?\((?:[^)]{1,6}|(?:19|20)\d\d년[^)]{1,10})\))?$"
)
_HEADS_LIST = pattern(r"[◇◆][^\s]|△[^()]{1,20}\(\d{6}\)$")
_PRINTED_ON = pattern(r"[A-Z]?\d{1,2}면(?:\s?(?:\d단|TOP))?")
_KOREAN = pattern("[가-힣]")
_END_MARK = pattern(r"^[<(\[=]?\s?(?:끝|이상|END)\s?[.>)\]=]?$", re.I)
# 덧붙이는 글 | 이 기사는 나래신문에도 실렸습니다: what a writer of the readers says beside the article
_ADDED = pattern(r"덧붙이는\s글\s?\|")
_QUOTING = pattern('["“”″「『]')
_CLICK_LENGTH = 10  # characters
_LONGEST_LINE = 200  # characters
_REPORT = 60  # characters of a line that reports, and of a control
_LONGEST_CONTROL = 24
_TWO_CONTROLS = 12
_LAYER = 60


def whole(rule: Rule, test: Callable[[Line], bool]) -> Callable[[Line, Page], bool]:
    """Return the step that removes, by ``rule``, the lines for which ``test`` holds."""

    def take(line: Line, page: Page) -> bool:
        if not test(line):
            return False
        line.rule = rule
        return True

    return take


def is_advert(line: Line) -> bool:
    """Return whether ``line`` is the sign above an advertisement, or one: ``[AD]``, ``… 다 모았다(클릭!)``."""
    return _AD.match(line.text) is not None or _CLICK.search(line.text[-_CLICK_LENGTH:]) is not None


def is_turn(line: Line) -> bool:
    """Return whether ``line`` says who speaks next in a broadcast: ``[앵커]``."""
    return line.key in keys("turns") and len(line.text.strip(_TURN_EDGES)) <= len(line.key) + 2


def is_button(line: Line) -> bool:
    """Return whether ``line`` is a control of the page, or two."""
    if heads_list(line.text):
        return False
    return (
        _PICTURE_FILE.fullmatch(line.text) is not None
        or line.key in keys("buttons")
        or line.key in keys("enlarge")
        or _is_two_buttons(line.key)
        or _ends_as_control(line)
    )


def heads_list(text: str) -> bool:
    """Return whether ``text`` is the head of a list by its mark: ``◇코스피``, ``△한빛(012345)``."""
    return _HEADS_LIST.match(text) is not None


def take_page_number(line: Line, page: Page) -> bool:
    """Take a line that is the page or the number of a printed paper, whose name may stand before: ``하늘일보 A12면 1단``."""
    outlet, _, behind = line.text.partition(" ")
    printed = _PRINTED_ON.fullmatch(behind) is not None and is_outlet(outlet)
    if not printed and not _PAGE_NUMBER.match(line.text):
        return False
    line.rule = "stamp"
    page.note_publisher(line, "byline", outlet if printed else None)
    return True


def is_menu_row(line: Line) -> bool:
    """Return whether ``line`` is a row of a menu or a path of sections."""
    return is_menu(line.text)


def is_outlet_name(line: Line) -> bool:
    """Return whether ``line`` is nothing but an outlet's name."""
    bare = line.text.strip("[]<>()|· ")
    known = bare.removesuffix(" 뉴스") in outlet_names()  # VOA 뉴스
    return known or (is_outlet(bare) and line.text[0] in "[<(")


def is_hashtags(line: Line) -> bool:
    """Return whether ``line`` is a row of hash tags, or one of several words."""
    if _HASHTAGS.match(line.text) is not None:
        return True
    return _HASHTAG.match(line.text) is not None and not line.is_statement


def is_end_mark(line: Line) -> bool:
    """Return whether ``line`` says no more than that the article is over: ``<끝>``."""
    return _END_MARK.match(line.text) is not None


def is_notice(line: Line) -> bool:
    """Return whether ``line`` is what the page says about itself to its readers."""
    if _ADDED.match(line.text) is not None:
        return True
    if _QUOTING.search(line.text) or not compiled("notices").search(line.text.replace(" ", "").lower()):
        return False
    return line.is_polite or not line.is_sentence or not _KOREAN.search(line.text)


def is_layer(line: Line) -> bool:
    """Return whether ``line`` is what a layer of the page says: of the player, a copied link, a size of letters."""
    if len(line.text) > _LAYER or _QUOTING.search(line.text) or line.is_report:
        return False
    return compiled("layers").search(line.text.replace(" ", "").lower()) is not None


def is_share_price(line: Line) -> bool:
    """Return whether ``line`` is a company with its stock code or its price."""
    return _STOCK.match(line.text) is not None or _SHARES.match(line.text) is not None


def may_be_control(line: Line) -> bool:
    """Return whether ``line`` is short enough for a control, and no report."""
    return len(line.text) <= _REPORT or (len(line.text) <= _LONGEST_LINE and not line.is_report)


def _ends_as_control(line: Line) -> bool:
    return len(line.key) <= _LONGEST_CONTROL and not line.is_sentence and line.key.endswith(_control_ends())


def _is_two_buttons(plain: str) -> bool:
    """Return whether two controls, or one twice, stand on one line without a space."""
    known = keys("buttons")
    halves = range(2, len(plain) - 1) if len(plain) <= _TWO_CONTROLS else ()
    return any(plain[:at] in known and plain[at:] in known for at in halves)


@cache
def _control_ends() -> tuple[str, ...]:
    return tuple(keys("control_ends"))
