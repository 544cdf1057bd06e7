"""Captions that only their surroundings betray: beside a credit or a control, behind a triangle, said twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sinmun.patterns import pattern
from sinmun.reading.page import captions, prose
from sinmun.reading.page.agencies import cut_day_of_picture
from sinmun.reading.page.bylines import leading
from sinmun.reading.page.glued_bylines import cut_leading_byline, cut_trailing_byline
from sinmun.reading.page.lines import Line, Page
from sinmun.reading.page.one_line import cut_copyright
from sinmun.reading.page.patterns import one_of
from sinmun.reading.page.tail import opens_list
from sinmun.reading.page.writers import is_person

_NAMED_PICTURE = pattern(r"[^.]{4,40}[^다요까죠.]\.\s")  # a picture's subject, no sentence
_TRIANGLES = "▲△▼▽"
_COPY = 40  # characters of a paragraph that the one above it ends with
_PICTURE_TITLE = 40  # characters
_SUBJECT = 60
_LONGEST_PICTURE = 150
_LONGEST_ENLARGED = 200
_MARKED = 250
_LONGEST_PHRASE = 40
# … 14일 새길시청에서 열린 …
_DAY_AND_PLACE = pattern(r"(?<!\d)\d{1,2}일[^.]{0,60}(?<!\d선)에서\s")
# 논란이 일고 있다, 큰 호응을 얻고 있다, 참가자가 늘어나고 있다, 볼 수 있다
_STIR = pattern(
    rf"(?:{one_of('stirs')}[이가을를도의]?(?:\s[가-힣]{{1,5}})?\s"
    r"(?:일|얻|받|빚|벌이|쏠리|쏟아지|나오|끌|모으|모이|겪|사|낳|부르|키우|보이|제기되|진행되|추진하|추진되)고|"
    r"(?:커지|높아지|거세지|깊어지|이어지|잇따르|치닫|치솟|확산되|고조되|[가-힣]화되|늘|늘어나|줄|줄어들|퍼지|번지|떠오르|못하)고|잇따라|수|바|적[이도])\s있다[.]?$"
)
_STIR_LENGTH = 30  # characters
_LABEL = pattern(r"[(<\[▲]?\s?사진\s?설명\s?[)>\]:：]?")
_GRAPHIC = pattern(r"[\[<](?:그래픽|인포그래픽|일러스트|표)[\]>]\s?\S")
_PROVIDED = pattern(r"(?:[^\s.,()]{1,12}\s){1,3}제공")
_CAPTION_SENTENCES = 2  # sentences of a caption
_WHERE = pattern("(?:왼|오른)쪽|가운데|[앞뒤]줄")
_SAME_SCENE = 0.8  # of the pairs of a scene and of the caption below it, shared by both
_SAME_BEGINNING = 9  # characters
_REPORTS_BELOW = 6  # lines
_LEAST_REPORTS = 3
_BROKEN_OFF = "은는이가나까지고며서도"
_SAID_IN = "\"“”'‘’"


def drop_known(page: Page) -> None:
    """Remove the captions in the body that stand beside a credit, an enlarging control, or behind a triangle."""
    live = list(page.body)
    spoken = _answered(live)
    for before, line, after in zip([None, *live], live, [*live[1:], None], strict=False):
        marked = line.text[0] not in spoken and _is_marked(line, before, after)
        if marked or is_beside_picture(page, line):
            line.rule = "caption"


def drop_twice(page: Page) -> None:
    """Remove lines of the body that stand there twice, one below the other; a paragraph stays once."""
    for line, below in pairwise(list(page.body)):
        if line.raw == below.raw and (not line.is_prose or captions.credit(line.raw) is not None):
            line.rule = below.rule = "caption"
        elif line.is_statement and line.text == below.text and _stands_right_below(below, line):
            below.rule = "related"
        elif (
            below.is_statement
            and _COPY <= len(below.text) < len(line.text)
            and line.text.endswith(below.text)
        ):
            below.rule = "copy"


def _stands_right_below(below: Line, line: Line) -> bool:
    pictured = line.raw.startswith(below.raw) and line.raw[len(below.raw) :].lstrip().startswith("/")
    return below.index == line.index + 1 and (pictured or line.raw.endswith(below.raw))


def drop_phrases(page: Page) -> None:
    """Remove what says between paragraphs what a picture shows: a scene, a name alone, or, below the first, a person."""
    live = list(page.body)
    for before, line, after in zip(live, live[1:], live[2:], strict=False):
        short = not line.is_prose or (captions.is_scene(line) and _names_picture(line))
        if not (short and before.is_statement and after.is_statement):
            continue
        shown = before is live[0] and captions.shows_person(line.text)
        if _is_shown_scene(line) or shown or _is_portrait(page, line, live):
            line.rule = "caption"


def _is_shown_scene(line: Line) -> bool:
    """Return whether a picture can show what ``line`` tells; what is said, or thought of something, it cannot."""
    said = line.text[0] in _SAID_IN and line.text[-1] in _SAID_IN
    return captions.is_scene(line) and not said and _STIR.search(line.text[-_STIR_LENGTH:]) is None


def _is_portrait(page: Page, line: Line, live: Sequence[Line]) -> bool:
    """Return whether ``line`` is nothing but the name of a person whom the headline or a paragraph names."""
    if not is_person(line.text):
        return False
    return line.text in page.title or any(line.text in other.text for other in live if other is not line)


def drop_signed(page: Page) -> None:
    """Remove the scenes inside the body that a photographer signed; he is no writer of the article."""
    live = list(page.body)
    last = max((line.index for line in live if line.is_prose), default=0)
    ends = set(page.ends)
    signed = {line.index for line in live if line.index < last and line.index in ends and _is_picture(line)}
    for at in signed:
        page.lines[at].rule = "caption"
    page.reporters = [found for found in page.reporters if found[0] not in signed]


def drop_labelled(page: Page) -> None:
    """Remove the captions below a line that says no more than that one comes: ``사진 설명)``; a graphic, signed below."""
    told = False
    for line, below in pairwise(page.lines):
        told = told or (line.rule is None and line.is_report)
        if _labels_caption(line, below) or (told and _names_graphic(line, below)):
            line.rule = below.rule = "caption"


def _labels_caption(line: Line, below: Line) -> bool:
    short = below.rule is None and below.sentences <= _CAPTION_SENTENCES
    return short and _LABEL.fullmatch(line.text) is not None


def _names_graphic(line: Line, below: Line) -> bool:
    return line.rule is None and below.rule == "byline" and _GRAPHIC.match(line.text) is not None


def drop_credits_again(page: Page) -> None:
    """Remove the lines that say whose a picture is and stand on the page twice: below it, and for it."""
    found = [line for line in page.lines if line.rule is None and _PROVIDED.fullmatch(line.text) is not None]
    again = Counter(line.text for line in found)
    for line in found:
        if again[line.text] > 1:
            line.rule = "credit"


def drop_doubled(page: Page) -> None:
    """Remove lines beside a caption that repeat it: what stands for the picture where it cannot be shown."""
    for line, below in pairwise(page.lines):
        if "caption" not in {line.rule, below.rule} and not _is_shown_twice(page, line, below):
            continue
        if line.raw == below.raw:
            line.text = below.text = line.raw
        if line.text == below.text or _describe_the_same(line, below):
            line.rule = below.rule = "caption"


def _is_shown_twice(page: Page, line: Line, below: Line) -> bool:
    """Return whether the first paragraph says who stands where in a picture, stands twice, and the article goes on below."""
    again = line.rule is None and line.raw == below.raw and _WHERE.search(line.raw) is not None
    return again and line.index <= page.start and any(other.is_report for other in page.live(below.index + 1))


def _describe_the_same(line: Line, below: Line) -> bool:
    """Return whether a scene without a credit says what the caption below it says, in nearly the same words."""
    if line.rule is not None or not captions.is_scene(line):
        return False
    one, other = prose.pairs(line.text), prose.pairs(below.text)
    return 2 * len(one & other) >= _SAME_SCENE * (len(one) + len(other))


def drop_above(page: Page) -> None:
    """Remove the captions above the body that stand beside a credit or the control that enlarges their picture."""
    above = list(page.live(0, page.start))
    for line in above:
        titled = _is_picture_title(page, line) if line is not above[0] else captions.has_mark(line.text)
        if titled or _is_enlarged(page, line) or _has_credit_below(page, line):
            line.rule = "caption"


def drop_before_signed(page: Page) -> None:
    """Let the body begin at its first paragraph behind a byline; the captions above that are marked."""
    if page.found is None:
        return
    signed = min((at for at in page.starts if at >= page.found), default=page.found)
    above = list(page.live(page.found, signed))
    if _are_pictures(above):
        for line in filter(captions.is_scene, above):
            line.rule = "caption"
        page.found = signed


def restore_last(page: Page) -> None:
    """Give back the last paragraph of a report that was taken for a caption because an agency stands behind it."""
    behind = [line for line in page.lines[page.start : page.stop] if line.rule in {None, "caption"}]
    if len(behind) < 2 or behind[-1].rule != "caption" or behind[-2].rule is not None:
        return
    last = behind[-1]
    at = captions.agency(last.text)
    if at is not None and captions.reports(last.text[:at]) and not captions.begins_with_scene(last):
        last.rule = None
        page.cut(last, text=last.text[at:], rest=last.text[:at], rule="credit")


def drop_phrase_above(page: Page) -> None:
    """Let the body begin behind a phrase with a full stop above its first paragraph: what a picture shows."""
    first = page.lines[page.found] if page.found is not None else None
    below = page.after(first) if first is not None else None
    if first is None or below is None or page.found in page.starts:
        return
    told = below.is_report or captions.begins_with_report(below.text)
    if below.rule is None and told and _names_picture(first):
        first.rule = "caption"
        page.found = below.index


def drop_scene_above(page: Page) -> None:
    """Let the body begin behind a caption without a credit: a scene above a report that does not go on from it.

    It tells what somebody does on a day at a place, in one sentence, or the paragraph below names the same person or
    body again in the same words. What is thought and said of something is no scene: 논란이 일고 있다.
    """
    scene = page.lines[page.found] if page.found is not None else None
    below = page.after(scene) if scene is not None else None
    if scene is None or below is None or scene.index in page.starts or not _is_shown_scene(scene):
        return
    if below.rule is not None or not below.is_statement or captions.is_scene(below):
        return
    reports = sum(line.is_statement for line in page.live(below.index, below.index + _REPORTS_BELOW))
    if reports >= _LEAST_REPORTS and (_DAY_AND_PLACE.search(scene.text) or _begins_again(scene, below)):
        scene.rule = "caption"
        page.found = below.index


def _begins_again(scene: Line, below: Line) -> bool:
    """Return whether two paragraphs begin with the same name and post: ``새길시의회 홍길동 의장이``."""
    same = _common_beginning(scene.text, below.text)
    return len(same) >= _SAME_BEGINNING and " " in same.strip()


def _common_beginning(one: str, other: str) -> str:
    size = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return one[:size]


def _names_picture(line: Line) -> bool:
    """Return whether ``line`` is a noun phrase with a full stop, no question that breaks off (`… 까닭은.`)."""
    return captions.is_phrase(line) and len(line.text) <= _LONGEST_PHRASE and line.text[-2] not in _BROKEN_OFF


def keep_only_captions(page: Page) -> None:
    """Make a body of the captions where there is no other text: the page of a photograph."""
    if any(page.body):
        return
    for line in page.lines[: page.stop]:
        if line.rule == "caption":
            line.rule = None
            page.start = min(page.start, line.index)
            cut_copyright(line, page)
            cut_trailing_byline(line, page)
            cut_leading_byline(line, page)
            cut_day_of_picture(line, page)


def is_beside_picture(page: Page, line: Line) -> bool:
    """Return whether a credit below ``line``, a control above it, or a caption below it shows it to be a caption."""
    return _has_credit_below(page, line) or _is_enlarged(page, line) or _is_picture_title(page, line)


def _are_pictures(lines: Sequence[Line]) -> bool:
    few = len(lines) <= 3
    return few and all(captions.is_scene(line) or not line.is_prose for line in lines)


def _is_picture(line: Line) -> bool:
    return captions.is_scene(line) or captions.is_phrase(line) or captions.begins_with_scene(line)


def _answered(rows: Sequence[Line]) -> frozenset[str]:
    """Return the two marks of an interview whose questions begin with one triangle and whose answers with another."""
    turns = Counter(
        (line.text[0], below.text[0])
        for line, below in pairwise(rows)
        if captions.has_mark(line.text) and captions.has_mark(below.text) and line.text[0] != below.text[0]
    )
    return frozenset(mark for pair, count in turns.items() if count >= 2 for mark in pair)


def _is_marked(line: Line, before: Line | None, after: Line | None) -> bool:
    """Return whether ``line`` begins with a triangle that points to a picture, rather than as an item of a list."""
    if not captions.has_mark(line.text) or line.sentences > 2 or len(line.text) > _MARKED:
        return False
    if sum(map(line.text.count, _TRIANGLES)) > 1 or (before is not None and opens_list(before.text)):
        return False
    return _is_alone_in_prose(line, [other for other in (before, after) if other is not None])


def _is_alone_in_prose(line: Line, around: Iterable[Line]) -> bool:
    """Return whether a paragraph is ``around`` a line, and no line that begins with its mark."""
    prose = any(other.is_prose for other in around)
    return prose and not any(other.text.startswith(line.text[0]) for other in around)


def _is_enlarged(page: Page, line: Line) -> bool:
    """Return whether ``line`` stands below the control that enlarges its picture."""
    before = page.before(line)
    if before is None or not captions.opens_picture(before):
        return False
    short = line.sentences <= 2 and len(line.text) < _LONGEST_ENLARGED
    return short and (captions.is_scene(line) or not line.is_statement)


def _is_picture_title(page: Page, line: Line) -> bool:
    """Return whether ``line`` is the short title above a caption that begins with a wire byline in round brackets.

    The agencies that write ``[새길=한빛통신]`` give their pictures no title; a short line above is a heading there.
    """
    below = page.after(line)
    if below is None or below.rule != "caption" or below.gap or not below.text.startswith("("):
        return False
    heading = len(line.text) <= _PICTURE_TITLE and not line.is_sentence and not line.is_item
    return heading and leading(below.text) is not None


def _has_credit_below(page: Page, line: Line) -> bool:
    """Return whether the picture credit in the next line belongs to ``line``: one line of caption, no paragraph."""
    below = page.after(line)
    if below is None or below.rule != "credit" or below.gap or line.sentences > 2:
        return False
    if captions.is_of_facts(below.text):
        return False
    named = len(line.text) < _SUBJECT and _NAMED_PICTURE.match(line.text) is not None
    return named or captions.is_scene(line) or (not line.is_statement and len(line.text) < _LONGEST_PICTURE)
