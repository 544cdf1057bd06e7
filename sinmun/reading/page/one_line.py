"""The rules that look at one line: controls, menus, time stamps, bylines, captions, credits, notices."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from sinmun.reading.page import bylines, captions, credits
from sinmun.reading.page.lines import Line, Page, key
from sinmun.reading.page.patterns import compiled, keys, one_of

_WORDS = re.compile(r"[\s|/·>›»<＞,ㅣ│]+")
_PATH = re.compile(r"\s?[>›»＞→]\s?|\s<\s")
_ANGLES = re.compile(r"<[^<>]{1,20}>\s?[^<>\s]")
_TURN_EDGES = "[]【】<>〈〉‹›◀▶()《》◆◇■□▷◁:：⊙ "
_TURN = re.compile(
    rf"^(?:[\[【<〈‹◀(]\s?(?:[가-힣]{{2,4}}\s)?{one_of('turns')}\s?[\]】>〉›▶)]+\s?[:：]?|"
    rf"[⊙◎○●■◆◇▶]\s?{one_of('turns')}\s?[:：]|{one_of('turns')}\s?[:：](?=\s))\s?"
)
_SIGN_OFF = re.compile(
    rf"^(?:지금까지\s)?(?P<outlet>{one_of('outlets')}|[가-힣A-Za-z]{{1,6}}(?:방송|TV|뉴스)|(?P<letters>[A-Z]{{2,5}}))\s?(?:뉴스)?\s(?P<name>[가-힣]{{2,4}})(?:입니다|이었습니다|였습니다)[.]?"
    r"\s?[(\[]?\s?(?:\S+@\S*)?\s?[)\]]?$"
)
_AD = re.compile(r"^[\[(<]\s?(?:AD|광고|ad|Ad|스폰서)\s?[\])>]$")
_INLINE_AD = re.compile(r"\s?\[\s?(?:AD|광고)\s?\]\s?")
_HASHTAGS = re.compile(r"^(?:#[^\s#]{1,30}[\s,]*)+$")
_COPYRIGHT = re.compile(
    r"\s?[<〈＜(\[［]?\s?(?:저작권자\s?[(ⓒ©@:]|(?:Copyright|ⓒ|©)[^.]{0,40}(?:무단|All rights)|"
    r"무단\s?전재\s?(?:및|[-,·])\s?재배포\s?금지)[^<>]{0,120}[>〉＞]?$",
    re.I,
)
_STUCK = re.compile(r"다[.][\"”’')]*\s?[<(\[]?\s?저작권자")  # a report's last sentence, then its owner
_STOCK = re.compile(r"^(?:[가-힣A-Za-z&]+\s?)?\(?\d{6}\)?\s.*[\d,.]+\s?%?")
_SHARES = re.compile(
    r"^[가-힣A-Za-z&0-9]{2,15}\s[\d,]{4,}(?:\.\d+)?\s?.{0,10}[▲▼△▽+-]\s?[\d,.]+%?.{0,10}%\)?$"
)
_PAGE_NUMBER = re.compile(
    r"^(?:지면|제|호수)?\s?(?:아이콘\s?)?(?:\d{1,4}호|(?<=호수\s)\d{1,4}|[A-Z]\d{1,2}|\d{1,2}|[A-Z]?\d{1,2}면)(?:\s?\([^)]{1,6}\))?$"
)
_HANGUL = re.compile("[가-힣]")
_LABEL = re.compile(r"(?P<label>[가-힣A-Za-z ]{2,6})[:：]\s\S")
_INVITES = re.compile(r"(?:세요|습니다|십시오)[!~.]?$")
_END_MARK = re.compile(r"^[<(\[=]?\s?(?:끝|이상|END)\s?[.>)\]=]?$", re.I)
_EDITORS = re.compile(rf"[\[(<【〈]\s?※?\s?{one_of('editors_notes', spaced=True)}\s?[\])>】〉=:]")
_NOTE = 600  # characters
_ENLARGED = re.compile(rf"(?:photo)?{one_of('enlarge', spaced=True)}\s+(?=\S.*\s)")
_BELOW = 6  # lines
_CAPTION = 300  # characters
_QUOTED = re.compile('["“”″「『]')


def apply(line: Line, page: Page) -> None:
    """Mark ``line`` as removed, or cut what is not the article off its ends; write down what was learnt."""
    line.rule = _whole_line(line)
    if line.rule is not None:
        return
    enlarged = _ENLARGED.match(line.text) if len(line.text) < _CAPTION else None
    if enlarged is not None:
        page.cut(line, text=enlarged[0], rest=line.text[enlarged.end() :], rule="button")
        line.rule = "caption"
        return
    if _sign_off(line, page) or _is_byline(line, page):
        return
    report = line.is_statement and not line.is_polite
    if not report and _COPYRIGHT.match(line.text):
        line.rule = "copyright"
    elif (writers := credits.parse(line.text)) is not None:
        line.rule = "credits"
        page.note_reporters(line, writers)
    elif captions.is_credit(line.text) and not captions.has_text(line.text):
        line.rule = "credit"
    elif captions.is_caption(line) and not _STUCK.search(line.text):
        line.rule = "caption"
    else:
        _trim(line, page)


def drop_fields(page: Page) -> None:
    """Remove the labels of a table of administration and their values, each on a line of its own."""
    labels = keys("fields")
    for line, below in pairwise(page.lines):
        label = _LABEL.match(line.text)
        if line.rule is None and label is not None and key(label["label"]) in keys("mail_fields"):
            line.rule = "field"
        if line.key not in labels or line.rule not in {None, "button", "menu", "field"}:
            continue
        if line.rule is None:
            line.rule = "field"
        if below.rule is None and len(below.text) <= 14 and " " not in below.text and not below.is_sentence:
            below.rule = "field"


def drop_owners(page: Page) -> None:
    """Remove the owners' names alone on a line below pictures, and the captions above them."""
    for above, line in pairwise(page.lines):
        if not captions.is_owner(line.text) or above.rule is not None:
            continue
        below = [other.rule is None and other.is_statement for other in page.lines[line.index + 1 :][:_BELOW]]
        if sum(below) >= 2:
            line.rule = "credit"
        if line.gap or len(above.text) >= 200:
            continue
        if captions.has_mark(above.text) or (any(below[:3]) and not above.is_prose):
            line.rule, above.rule = "credit", "caption"


def drop_editors_notes(page: Page) -> None:
    """Remove what the editors say about a series: behind their label, or in the line below it."""
    for line, below in pairwise([*page.lines, None]):
        if line is None or line.rule is not None:
            continue
        if line.key in keys("editors_notes"):
            line.rule = "note"
            if below is not None and below.rule is None and below.is_prose:
                below.rule = "note"
        elif len(line.text) < _NOTE and _EDITORS.match(line.text):
            line.rule = "note"


def drop_invitations(page: Page) -> None:
    """Remove the lines that invite to a service, no full sentence, above the control that accepts."""
    for line, below in pairwise(page.lines):
        if (
            line.rule is None
            and below.rule == "button"
            and _INVITES.search(line.text)
            and len(line.text) < 60
        ):
            line.rule = "notice"


def is_menu(text: str, *, names: frozenset[str] = frozenset()) -> bool:
    """Return whether ``text`` is a row of menu words (and of the writers' ``names``) or the path of a section."""
    if len(text) > 200:
        return False
    known = _menu_words()
    outlets = 0
    for part in (parts := _WORDS.split(text)):
        word = key(part)
        if word and word not in known and not word.isdigit() and part not in names:
            outlets += 1
            if outlets > 1 or len(parts) < 5 or not bylines.is_outlet(part):
                break
    else:
        return True
    pieces = [piece.strip() for piece in _PATH.split(text)]
    if len(pieces) < 2 or _ANGLES.match(text) or any(len(piece) > 14 for piece in pieces[:-1]):
        return False
    if key(pieces[0]) in known or bylines.is_outlet(pieces[0]):
        return True
    return len(pieces) > 2 and len(pieces[-1]) <= 14 and any(key(piece) in known for piece in pieces[1:])


def is_mostly_menu(text: str) -> bool:
    """Return whether half the words of ``text``, or more, are words of a menu."""
    words = [key(part) for part in _WORDS.split(text)]
    known = sum(word in _menu_words() for word in words)
    return len(words) <= 5 and 2 * known >= len(words)


def _whole_line(line: Line) -> str | None:
    text = line.text
    if len(text) > 200 or (len(text) > 60 and line.is_statement and not line.is_polite):
        return None
    plain = line.key
    if _AD.match(text):
        return "advert"
    if plain in keys("turns") and len(text.strip(_TURN_EDGES)) <= len(plain) + 2:
        return "turn"
    if (
        plain in keys("buttons")
        or plain in keys("enlarge")
        or _is_two_buttons(plain)
        or (len(plain) <= 24 and not line.is_sentence and plain.endswith(_control_ends()))
    ):
        return "button"
    if _PAGE_NUMBER.match(text):
        return "stamp"
    if is_menu(text):
        return "menu"
    if _is_outlet_line(text):
        return "outlet"
    if _HASHTAGS.match(text):
        return "keywords"
    if _END_MARK.match(text):
        return "end"
    if not _QUOTED.search(text) and compiled("notices").search(text.replace(" ", "").lower()):
        return "notice" if line.is_polite or not line.is_sentence or not _HANGUL.search(text) else None
    if _STOCK.match(text) or _SHARES.match(text):
        return "stock"
    return None


def _is_two_buttons(plain: str) -> bool:
    """Return whether two controls, or one twice, stand on one line without a space."""
    known = keys("buttons")
    return len(plain) <= 12 and any(
        plain[:at] in known and plain[at:] in known for at in range(2, len(plain) - 1)
    )


def _is_outlet_line(text: str) -> bool:
    bare = text.strip("[]<>()|· ")
    return bare in bylines.outlet_names() or (bylines.is_outlet(bare) and text[0] in "[<(")


def _sign_off(line: Line, page: Page) -> bool:
    found = _SIGN_OFF.match(line.text) if len(line.text) < 80 else None
    if found is None:
        return False
    letters = found["letters"]
    known = not letters or found["name"] in {name for _, name in page.reporters}
    if not known and not any(other.raw.startswith(letters) for other in page.lines if other is not line):
        return False
    line.rule = "sign-off"
    page.note_reporters(line, (found["name"],))
    page.note_publisher(line, "byline", found["outlet"])
    page.ends.append(line.index)
    return True


def _is_byline(line: Line, page: Page) -> bool:
    found = bylines.parse(line.text)
    if found is None:
        return False
    line.rule = "byline"
    page.note_reporters(line, found.names)
    page.note_publisher(line, "byline", found.outlet)
    page.ends.append(line.index)
    return True


def _trim(line: Line, page: Page) -> None:
    turn = _TURN.match(line.text[:40])
    if turn is not None:
        page.cut(line, text=turn[0], rest=line.text[turn.end() :], rule="turn")
        if _sign_off(line, page):
            return
    if "[" in line.text and (advert := _INLINE_AD.search(line.text)):
        rest = line.text[: advert.start()] + " " + line.text[advert.end() :]
        page.cut(line, text=advert[0], rest=rest, rule="advert")
    head = bylines.leading(line.text)
    if head is not None:
        found, length = head
        page.cut(line, text=line.text[:length], rest=line.text[length:], rule="byline")
        page.note_reporters(line, found.names)
        page.note_publisher(line, "byline", found.outlet)
        page.starts.append(line.index)
    offset = max(0, len(line.text) - 200)
    report = line.is_statement and not line.is_polite
    notice = None if report else _COPYRIGHT.search(line.text[offset:])
    if notice is not None and offset + notice.start() > 0 and len(line.text) - len(notice[0]) > 20:
        page.cut(line, text=notice[0], rest=line.text[: offset + notice.start()], rule="copyright")
        page.ends.append(line.index)
    tail = bylines.trailing(line.text)
    if tail is not None and line.rule is None:
        found, at = tail
        page.cut(line, text=line.text[at:], rest=line.text[:at], rule="byline")
        page.note_reporters(line, found.names)
        page.note_publisher(line, "byline", found.outlet)
        page.ends.append(line.index)
    at_credit = captions.credit(line.text)
    if at_credit is not None and line.sentences > 2:
        page.cut(line, text=line.text[at_credit:], rest=line.text[:at_credit], rule="credit")


@cache
def _menu_words() -> frozenset[str]:
    return keys("sections") | keys("buttons") | keys("programs")


@cache
def _control_ends() -> tuple[str, ...]:
    return tuple(keys("control_ends"))
