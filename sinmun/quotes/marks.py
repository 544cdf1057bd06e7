"""Finding what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sinmun.patterns import pattern

MarkKind = Literal["double", "single"]

# A closing mark of either type ends what an opening mark of its kind began: pages mix “ and ", ″ and ”. Titles of books
# stand in 『 』 more often than words do, so they count as single marks.
_OPENING: dict[str, MarkKind] = {"“": "double", "‟": "double", "„": "double", "「": "double", "«": "double"}
_OPENING |= {"‘": "single", "『": "single", "``": "double"}
_CLOSING: dict[str, MarkKind] = {"”": "double", "」": "double", "»": "double", "’": "single", "』": "single"}
_STRAIGHT: dict[str, MarkKind] = {
    '"': "double",
    "＂": "double",
    "″": "double",
    "〃": "double",
    "''": "double",
}
_STRAIGHT |= {"'": "single", "′": "single"}
_MARK = pattern(
    "''|``|[" + "".join(mark for mark in (*_OPENING, *_CLOSING, *_STRAIGHT) if len(mark) == 1) + "]"
)
_BEFORE_OPENING = frozenset("([{<〈《‘“'\"·,:;/=-–—…~▶△▲ \t\n")
_YEAR = pattern(r"\d\d(?![\d가-힣])|\d\d년")
_TURNED_PAIR = pattern(r"” [^“”\n]{1,300}“[고라며이]")
"""Words between marks that are both turned, with a space slipped in: 말했다. ” 내일 간다“고."""
STOPS = ".?!"
"""What ends a sentence in marks."""
LONGEST = 2000
"""Characters a quotation may have; a mark without a partner must not swallow the article."""
_MOST_LINES = 5

TAKEN_UP = pattern(r"(?:이?라고|고|이?라며|며|이?라면서|면서)")
"""What follows the closing mark of words that somebody in the sentence says."""
_LIKE_DOUBLE = {"'": '"', "‘": "“"}
_END_OF_SENTENCE = pattern(r"[다요까죠자라네니냐](?P<stop>\s?[.?!…]*)\Z")
_LONGEST_END_OF_SENTENCE = 8
_FEWEST_SENTENCES = 2


class Marked(NamedTuple):
    """A stretch of text in quotation marks.

    Attributes:
        start: offset of the first character inside the marks.
        end: offset of the closing mark.
        kind: ``double`` or ``single``.
        width: characters of each of its marks.
    """

    start: int
    end: int
    kind: MarkKind
    width: int = 1

    @property
    def open(self) -> int:
        """Offset of the opening mark."""
        return self.start - self.width

    @property
    def close(self) -> int:
        """Offset behind the closing mark."""
        return self.end + self.width


def find_marked(text: str) -> list[Marked]:
    """Return what stands in quotation marks in ``text``, outermost only, in order.

    Single marks inside double ones belong to the quotation around them. A quotation may cross line breaks (a speaker
    goes on in the next paragraph), at most `LONGEST` characters.
    """
    found: list[Marked] = []
    opened: dict[MarkKind, _Mark] = {}
    for mark in _marks(text):
        first = opened.get(mark.kind)
        if first is not None and _expired(text, first, mark):
            del opened[mark.kind]
            first = None
        if _begins_there(text, first, mark):
            opened[mark.kind] = mark
        elif first is not None and mark.at > first.end:
            del opened[mark.kind]
            _close(found, opened, first, mark)
    return _as_written(text, found)


def _as_written(text: str, found: list[Marked]) -> list[Marked]:
    """Return the spans with single marks that stand for double ones as double: '비가 옵니다.', '늦었다'며.

    Some crawlers write ' for ", some outlets have no other marks. Below the first line, the headline, no double mark of
    their look may stand then, and twice at least a sentence ends in such marks.
    """
    result = list(found)
    body = text.find("\n") + 1
    for single, double in _LIKE_DOUBLE.items():
        if double in text[body:]:
            continue
        sentences = [
            at for at, span in enumerate(found) if text[span.open] == single and is_sentence(text, span)
        ]
        if len(sentences) >= _FEWEST_SENTENCES:
            for at in sentences:
                result[at] = found[at]._replace(kind="double")
    return result


def is_sentence(text: str, span: Marked) -> bool:
    """Whether a sentence ends before the closing mark, or words do that a particle takes up behind it."""
    end = _END_OF_SENTENCE.search(text, max(span.start, span.end - _LONGEST_END_OF_SENTENCE), span.end)
    return end is not None and (bool(end["stop"]) or TAKEN_UP.match(text, span.close) is not None)


class _Mark(NamedTuple):
    """A quotation mark.

    Attributes:
        at: its offset.
        sign: the mark.
        kind: ``double`` or ``single``.
        opens: whether it opens.
    """

    at: int
    sign: str
    kind: MarkKind
    opens: bool

    @property
    def end(self) -> int:
        """Offset behind it."""
        return self.at + len(self.sign)


def _begins_there(text: str, first: _Mark | None, mark: _Mark) -> bool:
    """Whether a mark begins a quotation, ``first`` being the one that did last and is still open.

    A straight mark behind a word ends what a curved one began (“ … "). Curved ones stand for their partners: one that opens,
    behind a word, ends what is open (“ … “), and one that closes, before a word, begins where nothing is open (” … ”).
    """
    before = text[mark.at - 1] if mark.at else "\n"
    if mark.opens:
        is_partner = first is not None and _are_partners(first.sign, mark.sign)
        return not is_partner or before in _BEFORE_OPENING
    after = text[mark.end : mark.end + 1]
    is_turned = mark.sign == "”" or (mark.sign == "’" and not after.isdigit())
    begins = after.isalnum() or (before == after == " " and _TURNED_PAIR.match(text, mark.at) is not None)
    return first is None and is_turned and before in _BEFORE_OPENING and begins


def _are_partners(first: str, mark: str) -> bool:
    """Whether a mark that mostly opens can end what the ``first`` one began."""
    if mark in _STRAIGHT:
        return first not in _STRAIGHT
    return mark in "“‘" and first in '“”‘’"'


def _close(found: list[Marked], opened: dict[MarkKind, _Mark], first: _Mark, mark: _Mark) -> None:
    """Add what stands between two marks; what was found inside belongs to it, and it to double marks around it."""
    while found and found[-1].open > first.at:
        found.pop()
    around = opened.get("double")
    if mark.kind == "double" or around is None or around.at > first.at:
        found.append(Marked(first.end, mark.at, mark.kind, min(len(first.sign), len(mark.sign))))
    if mark.kind == "double":
        opened.pop("single", None)


def _expired(text: str, first: _Mark, mark: _Mark) -> bool:
    if mark.at - first.at > LONGEST:
        return True
    # straight, turned and single marks are too ambiguous to be followed over a line break
    if "\n" not in text[first.at : mark.at] or (
        mark.kind == "double" and first.sign not in (*_STRAIGHT, "”")
    ):
        return False
    return not _goes_on(text, first.sign, first.at, mark.at)


def _goes_on(text: str, sign: str, opening: int, at: int) -> bool:
    """Whether words in straight double marks go on over ends of lines: each line a sentence, and a particle takes up the last.

    Some crawlers break the line behind every sentence: "늦었다.⏎곧 간다"고 말했다.
    """
    if _STRAIGHT.get(sign) != "double":
        return False
    *broken, _ = text[opening:at].split("\n")
    few = len(broken) <= _MOST_LINES and TAKEN_UP.match(text, at + 1) is not None
    return few and all(line.endswith(tuple(STOPS)) for line in broken)


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the quotation marks of a text."""
    straight: dict[str, int] = {}
    low = -1
    for match in _MARK.finditer(text):
        at, sign = match.start(), match[0]
        if sign in _CLOSING or (sign == "“" and low >= 0 and "\n" not in text[low:at]):
            low = -1  # „…“ and „…”
            yield _Mark(at, sign, "double" if sign == "“" else _CLOSING[sign], opens=False)
        elif sign in _OPENING:
            low = at if sign == "„" else low
            yield _Mark(at, sign, _OPENING[sign], opens=True)
        else:
            opens = _opens(text, match, straight)
            if opens is not None:
                yield _Mark(at, sign, _STRAIGHT[sign], opens)


def _opens(text: str, match: re.Match[str], straight: dict[str, int]) -> bool | None:
    """Return whether a straight mark opens, ``None`` if it is an apostrophe; ``straight`` holds where each sign is open."""
    at, sign = match.start(), match[0]
    before = text[at - 1] if at else "\n"
    after = text[match.end()] if match.end() < len(text) else "\n"
    if _STRAIGHT[sign] == "single" and _apostrophe(before, text[match.end() : match.end() + 3]):
        return None
    last = straight.get(sign)
    is_open = last is not None and at - last <= LONGEST and _reaches(text, sign, last, at)
    # a space before and a word behind: a new opening, the last one had no partner
    if is_open and not (before in " \t" and not after.isspace() and after not in ".,?!)"):
        del straight[sign]
        return False
    if before in _BEFORE_OPENING or not after.isspace():
        straight[sign] = at
        return True
    return False


def _reaches(text: str, sign: str, last: int, at: int) -> bool:
    """Whether a straight mark that opened at ``last`` may be closed at ``at``."""
    return "\n" not in text[last:at] or _goes_on(text, sign, last, at)


def _apostrophe(before: str, behind: str) -> bool:
    """Whether a straight single mark is an apostrophe: don't, '25, 90's; not in '8월까지 간다'."""
    if before.isascii() and before.isalnum() and behind[:1].isascii() and behind[:1].isalnum():
        return True
    return not before.isalnum() and _YEAR.match(behind) is not None
