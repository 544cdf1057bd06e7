"""Lines that break off within sentences, at a margin or phrase by phrase: made into paragraphs again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import CLOSERS, OPENERS

_FINISHED = pattern(f"[.?!…:：][{CLOSERS}}}]*$")
_STOP_INSIDE = pattern(f"[가-힣][.?!][{CLOSERS}]*\\s\\S")
_OPENS = pattern(rf"^(?:[{OPENERS}]?\s?[▲△▼▽◆◇■□●○◎★☆※▷▶→☞•·ㆍ–—*-]|\(?\d{{1,2}}[.)]\s|[①-⑳]|[QA][.:)]\s)")
_FOREIGN = pattern(r"@|기자$|ⓒ|©|https?:")
_FRAGMENT = pattern("^[가-힣]+")
_LAST = pattern("[가-힣]+$")
_NARROW, _WIDE = 30, 130  # columns; a Hangul syllable takes two
_RAGGED, _EVEN, _FILLED = 14, 5, 2
_LEAST_LINES = 4
_LEAST_TEXT = 3
_EVEN_SHARE = 0.72  # of the widest line of a run, in a face whose letters differ in width
_ONE_WIDTH = 0.85  # of the widest block, where each ends with its sentence
_LEAST_BLOCKS = 3
_SHORTEST = 16  # columns of a line that a sentence fills
_CHAIN = 6  # lines
_MARGINS = 12
_NO_SENTENCE = "/([<=ⓒ©▲△*"  # what a credit begins with
_BEGUN_SENTENCE = 7  # characters of a sentence that has begun
_CARRIED = pattern(
    r"(?:이라고|라고|고|이라며|라며|며|이라는|라는|이다|였다|이었다|다)(?:\s(?:[가-힣]+다|밝|말|했|전|덧|강조|설명|지적|주장)|[.]|$)"
    r"|(?:가|를|을|는|은|와|과)\s[가-힣]+(?:다|는|한|할|며|고)\s?"
)
_SPEAKS = pattern(f"(?:니다|까|요|죠)[.?!…]+[{CLOSERS}]*$")
_PHRASE = 60  # columns
_SENTENCES = 3
_BLOCK = 4  # lines


def unwrap(text: str) -> str:
    """Return ``text`` with the lines that end at a margin joined to their paragraphs; any other text as it is.

    A margin is seen where four lines of a block or more break off within a sentence because the next word did not fit,
    and sentences end in the middle of lines. Between joined lines goes a space; where the margin cuts words it goes
    only where a word can end and begin, by the lexicons ``word_rests`` and ``lone_words``.
    """
    lines = text.split("\n")
    if len(lines) < _LEAST_TEXT:
        return text
    widths = [_width(line) for line in lines]
    joints = _at_margin(lines, widths) or _at_ragged(lines, widths) or _phrases(lines, widths)
    joints |= _even_blocks(lines, widths) | _within_sentences(lines, widths)
    return "\n".join(_joined(lines, joints)) if joints else text


def _at_margin(lines: list[str], widths: list[int]) -> set[int]:
    """Return the lines that break off at the widest margin at which runs of lines do."""
    broken = {at for at in range(len(lines) - 1) if _is_broken(lines, widths, at)}
    candidates = set(itertools.chain(*_broken_runs(lines, broken)))
    margins = sorted({widths[at] for at in candidates}, reverse=True)[:_MARGINS]
    found = (_joints_at(margin, lines, widths, candidates) for margin in margins)
    return next(filter(None, found), set())


def _joints_at(margin: int, lines: list[str], widths: list[int], candidates: set[int]) -> set[int]:
    """Return the lines among ``candidates`` that break off at ``margin``, and the full lines between them."""
    runs = _broken_runs(lines, {at for at in candidates if _is_full_line(lines, widths, at, margin)})
    within = {at for run in runs for at in range(run[0], run[-1])}
    return {at for at in within if _is_filled(lines, widths, at, margin)}.union(*runs)


def _at_ragged(lines: list[str], widths: list[int]) -> set[int]:
    """Return the lines that break off at a margin of print, where letters differ in width.

    In a run, lines of about one width break off within sentences, sentences end in the middle of two lines or more, and
    the last line ends one.
    """
    broken = {at for at in range(len(lines) - 1) if _is_broken(lines, widths, at)}
    return {at for run in _broken_runs(lines, broken) for at in run if _is_print(lines, widths, run)}


def _is_print(lines: list[str], widths: list[int], run: list[int]) -> bool:
    last = run[-1] + 1
    even = min(widths[at] for at in run) >= _EVEN_SHARE * max(widths[at] for at in run)
    whole = list(range(run[0], last)) == run
    return even and whole and _FINISHED.search(lines[last].rstrip()[-6:]) is not None


def _even_blocks(lines: list[str], widths: list[int]) -> set[int]:
    """Return the lines that break off in blocks of lines of about one width, each of which ends with a sentence.

    In one block at least a sentence ends in the middle of a line and another breaks off; others are as wide as that one.
    Without such a block there are three or more of one width.
    """
    blocks = [block for empty, block in _line_groups(widths) if not empty and _is_even(lines, widths, block)]
    ragged = [block for block in blocks if any(_begins_sentence(lines[at].rstrip()) for at in block[:-1])]
    ragged = ragged or _of_one_width(blocks, widths)
    margin = max((widths[at] for block in ragged for at in block), default=0)
    alike = [
        block for block in blocks if _EVEN_SHARE * margin <= max(widths[at] for at in block[:-1]) <= margin
    ]
    return {
        at
        for block in (*ragged, *alike)
        for at in block[:-1]
        if not _FINISHED.search(lines[at].rstrip()[-6:])
    }


def _of_one_width(blocks: list[list[int]], widths: list[int]) -> list[list[int]]:
    """Return the ``blocks`` of two lines and more that are as wide as the widest, if they are three or more."""
    wide = {block[0]: max(widths[at] for at in block[:-1]) for block in blocks if len(block) > 1}
    margin = max(wide.values(), default=0)
    alike = [block for block in blocks if wide.get(block[0], 0) >= _ONE_WIDTH * margin > 0]
    return alike if len(alike) >= _LEAST_BLOCKS else []


def _is_even(lines: list[str], widths: list[int], block: list[int]) -> bool:
    """Return whether the lines of ``block`` are about as wide as the widest but the last, and most of them break off."""
    *inner, last = block
    widest = max(widths[at] for at in block)
    even = _NARROW <= widest <= _WIDE and all(widths[at] >= _EVEN_SHARE * widest for at in inner)
    finished = sum(_FINISHED.search(lines[at].rstrip()[-6:]) is not None for at in inner)
    if 2 * finished >= len(inner) or not even or not _FINISHED.search(lines[last].rstrip()[-6:]):
        return False
    return not any(_may_be_signature(lines[at]) or _OPENS.match(lines[at].lstrip()) for at in block)


def _may_be_signature(line: str) -> bool:
    return _FOREIGN.search(line) is not None and not _begins_sentence(line.rstrip())


def _line_groups(widths: list[int]) -> Iterator[tuple[bool, list[int]]]:
    """Yield the runs of lines between empty lines, and those of empty lines, which are said to be."""
    for empty, block in itertools.groupby(range(len(widths)), lambda at: not widths[at]):
        yield empty, list(block)


def _within_sentences(lines: list[str], widths: list[int]) -> set[int]:
    """Return the lines that break off within a sentence by what they say.

    A line ends a sentence, begins another and breaks off behind a particle; or the next line begins with the ending
    of a word or of a quotation.
    """
    found: set[int] = set()
    for at in range(len(lines) - 1):
        if at not in found and (_breaks_off(lines, widths, at) or _is_carried_on(lines, widths, at)):
            found.update(_chain(lines, widths, at))
    return found


def _breaks_off(lines: list[str], widths: list[int], at: int) -> bool:
    line = lines[at].rstrip()
    if not line.endswith(lexicons.lines("reading/phrase_ends.txt")) or not _is_unfinished(lines, widths, at):
        return False
    return _begins_sentence(line)


def _begins_sentence(line: str) -> bool:
    """Return whether a sentence ends in ``line`` and another has begun behind it."""
    starts = [stop.end() - 1 for stop in _STOP_INSIDE.finditer(line)]
    return bool(starts) and len(line) - starts[-1] >= _BEGUN_SENTENCE and line[starts[-1]] not in _NO_SENTENCE


def _is_carried_on(lines: list[str], widths: list[int], at: int) -> bool:
    """Return whether the next line begins with what can only end a word or a quotation: ``고 말했다.``, ``이다.``"""
    if widths[at] < _NARROW or not _is_unfinished(lines, widths, at):
        return False
    return _CARRIED.match(lines[at + 1].lstrip()) is not None


def _is_unfinished(lines: list[str], widths: list[int], at: int) -> bool:
    line = lines[at].rstrip()
    if not line or not widths[at + 1] or _FINISHED.search(line[-6:]):
        return False
    return _OPENS.match(lines[at + 1].lstrip()) is None and _FOREIGN.search(line) is None


def _chain(lines: list[str], widths: list[int], at: int) -> Iterator[int]:
    """Yield line ``at`` and the lines below it up to the end of the sentence, if it ends within six lines."""
    last = min(at + _CHAIN, len(lines) - 1)
    end = next((to for to in range(at + 1, last + 1) if _FINISHED.search(lines[to].rstrip()[-6:])), None)
    inner = range(at, end if end is not None else at)
    if all(_is_unfinished(lines, widths, one) and widths[one] >= _SHORTEST for one in inner):
        yield from inner


def _is_filled(lines: list[str], widths: list[int], at: int, margin: int) -> bool:
    return margin - _FILLED <= widths[at] <= margin and not _OPENS.match(lines[at + 1])


def _phrases(lines: list[str], widths: list[int]) -> set[int]:
    """Return the lines that broke off within a spoken sentence, as broadcasters print a report phrase by phrase.

    There are as many of them as there are sentences, or more; each ends as a phrase does that goes on.
    """
    ends = [
        at for at in range(len(lines)) if widths[at] <= _PHRASE and _SPEAKS.search(lines[at].rstrip()[-8:])
    ]
    joints = {at for end in ends for at in _above(lines, widths, end)}
    return joints | _sentence_blocks(lines, widths) if len(joints) >= len(ends) >= _SENTENCES else set()


def _sentence_blocks(lines: list[str], widths: list[int]) -> set[int]:
    """Return the lines of blocks between empty lines that hold one sentence, which ends with the last of them.

    The first block of a page is its head.
    """
    found: set[int] = set()
    head = next((at for at, width in enumerate(widths) if width), 0)
    for empty, (*inner, last) in _line_groups(widths):
        one = head not in inner and all(
            widths[at] <= _PHRASE and _is_unfinished(lines, widths, at) for at in inner
        )
        if not empty and 0 < len(inner) < _BLOCK and one and _FINISHED.search(lines[last].rstrip()[-6:]):
            found.update(inner)
    return found


def _above(lines: list[str], widths: list[int], end: int) -> Iterator[int]:
    """Yield the lines above line ``end`` whose phrases its sentence carries on."""
    for at in range(end - 1, -1, -1):
        if not _is_phrase_line(lines[at], widths[at]) or _OPENS.match(lines[at + 1].lstrip()):
            return
        yield at


def _is_phrase_line(line: str, width: int) -> bool:
    """Return whether ``line`` is a phrase whose sentence goes on in the next line."""
    plain = line.rstrip()
    if not 0 < width <= _PHRASE or _FOREIGN.search(plain):
        return False
    return plain.endswith((",", *lexicons.lines("reading/phrase_ends.txt")))


def _is_broken(lines: list[str], widths: list[int], at: int) -> bool:
    """Return whether line ``at`` may break off within a sentence that the next line carries on."""
    if not (_NARROW <= widths[at] <= _WIDE and 0 < widths[at + 1] <= _WIDE):
        return False
    line = lines[at].rstrip()
    return not (_FINISHED.search(line[-6:]) or _FOREIGN.search(line) or _OPENS.match(lines[at + 1].lstrip()))


def _is_full_line(lines: list[str], widths: list[int], at: int, margin: int) -> bool:
    """Return whether line ``at`` ends before ``margin`` because the next word did not fit."""
    if not margin - _RAGGED <= widths[at] <= margin or widths[at + 1] > margin:
        return False
    return widths[at] >= margin - _EVEN or widths[at] + 1 + _width(lines[at + 1].split()[0]) > margin


def _broken_runs(lines: list[str], broken: set[int]) -> list[list[int]]:
    """Return the runs of four ``broken`` lines or more in blocks whose every other line ends a sentence.

    In a run, sentences end in the middle of lines twice or more.
    """
    found: list[list[int]] = []
    run: list[int] = []
    last = -2
    for at in sorted(broken):
        between = range(last + 1, at)
        if not all(_FINISHED.search(lines[one].rstrip()[-6:]) for one in between):
            found.append(run)
            run = []
        run.append(at)
        last = at
    return [
        run
        for run in [*found, run]
        if len(run) >= _LEAST_LINES and sum(_STOP_INSIDE.search(lines[one]) is not None for one in run) >= 2
    ]


def _joined(lines: list[str], joints: set[int]) -> list[str]:
    cut = any(_first(lines[at + 1]) in _texts("ending") for at in joints)
    found: list[list[str]] = []
    for at, line in enumerate(lines):
        if at - 1 in joints:
            found[-1] += [glue(lines[at - 1].rstrip(), line.lstrip(), cut=cut), line.strip()]
        else:
            found.append([line.rstrip()])
    return ["".join(pieces) for pieces in found]


def glue(before: str, after: str, *, cut: bool) -> str:
    """Return what goes between two lines; the margin may ``cut`` words."""
    return "" if _CARRIED.match(after) or (cut and _within_word(before, after)) else " "


def _within_word(before: str, after: str) -> bool:
    """Return whether the margin between two lines cuts a word."""
    left, right = _LAST.search(before), _first(after)
    if left is None or not right:
        return False
    if right in _texts("ending"):
        return True
    if right in _texts("verb") and left[0][-1] not in _texts("particle"):
        return True
    return len(left[0]) == 1 and left[0] not in lexicons.words("reading/lone_words.txt")


def _first(line: str) -> str:
    found = _FRAGMENT.match(line.lstrip())
    return found[0] if found is not None else ""


@cache
def _texts(kind: str) -> frozenset[str]:
    return frozenset(text for name, text in lexicons.rows("reading/word_rests.txt") if name == kind)


def _width(line: str) -> int:
    if len(line) > _WIDE:
        return 2 * len(line)
    return len(line.strip().encode("cp949", "replace"))
