"""Turns of interviews and broadcast scripts: 이름: …, 이름="…", 이름/직함 : "…", Q. … A. …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sinmun.entities.mention import Entities
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.marks import find_marked, is_sentence
from sinmun.quotes.quote import WayName
from sinmun.quotes.readings import Named, is_title

# Every run of blanks is bounded or possessive: a line of nothing but blanks must not take long.
_TURN = pattern(
    r"^[ \t]*+(?:[\[【◇◆○●■□▷▶△▲☞•·⊙◎-][ \t]{0,4}){0,4}(?P<who>[^\s:：\"“”/()\]】][^:：\n\"“”/()\]】]{1,29}?)[ \t]{0,4}"
    r"(?:\((?P<role>[^()\n]{1,30})\)|/[ \t]{0,4}(?P<office>[^\s:：\"“][^:：\n\"“]{0,29}?))?"
    r"[ \t]{0,4}(?:[:：]|=(?=[ \t]{0,4}[\"“″]))[ \t]{0,4}(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_NEXT_TURN = pattern(r"[\"”″][^\"”″“]{0,200}[=:：][ \t]{0,4}[\"“″]")
_SENTENCE = pattern(r"[가-힣][.?!] ")
"""What no label has in it."""
_CREDIT = pattern(
    r"^[ \t]*+[▶▷][ \t]{0,4}인터뷰[ \t]{0,4}[:：][ \t]{0,4}(?P<who>[^\s/:：][^/:：\n]{1,19}?)[ \t]{0,4}"
    r"(?:/[ \t]{0,4}(?P<office>[^\n]{1,40}))?\n[ \t]{0,4}[-–—]?[ \t]{0,4}(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_SCRIPT = pattern(
    r"^[ \t]*+[\[【<〈](?:(?:인터뷰|녹취)[ \t]{0,2}[:：]?[ \t]{1,4})?+"
    r"(?P<who>[^\s/\[\]【】<>〈〉:：\"“][^/\[\]【】<>〈〉:：\n\"“]{1,29}?)[ \t]{0,4}"
    r"(?:/[ \t]{0,4}(?P<office>[^\[\]【】<>〈〉:：\n\"“]{1,40}))?[\]】>〉][ \t]{0,4}(?:\n[ \t]{0,4})?"
    r"(?P<line>(?P<words>[\"“″][^\n]+))$",
    re.MULTILINE,
)
_SIGNED = pattern(
    r"^[ \t]*+(?:[\[【<〈](?:인터뷰|녹취)[\]】>〉][ \t]{0,4})?+"
    r"(?P<who>[가-힣]{2,5})(?: ?씨)?[ \t]{0,4}/[ \t]{0,4}(?P<office>[^\[\]/:：\n\"“]{2,40}?)[ \t]{0,4}"
    r"(?:\[(?:녹취|인터뷰)\][ \t]{0,4}\n|\n(?=[ \t]{0,4}[\"“″]))[ \t]{0,4}(?P<line>(?P<words>\S[^\n]*))$",
    re.MULTILINE,
)
_LABELLED = pattern(
    r"^[ \t]*+[\[【](?P<who>[^\s/\[\]【】:：\"“][^/\[\]【】:：\n\"“]{1,19}?)[ \t]{0,4}"
    r"/[ \t]{0,4}(?P<office>[^\[\]【】:：\n\"“]{1,40})[\]】][ \t]{0,4}\n[ \t]{0,4}"
    r"(?P<line>(?P<words>[^\s\[【\"“″<>〈〉(▶][^\n]*))$",
    re.MULTILINE,
)
_OF_REPORT = pattern(r"^[ \t]*+[◀\[【][ \t]{0,4}(?:리포트|앵커|기자)[ \t]{0,4}[▶\]】]", re.MULTILINE)
_WORDS_ALONE = pattern(r"^[ \t]*+(?P<words>[\"“″][^\n]+[\"”″])[ \t]{0,4}$", re.MULTILINE)
_ANNOUNCES = pattern(r"이렇게|(?:말|밝|설명|주장|강조|호소|지적)[^ ]{0,3}(?:습니다|니다)[.]?$|다른 ")
_NAME = pattern(r"[가-힣]{2,5}")
"""What before a slash in a label is a name, though the text does not name anybody so elsewhere."""
_ANSWER = pattern(r"^[ \t]*+(?:A|Ａ|답)[ \t]{0,4}[.:：)][ \t]{0,4}(?P<words>\S[^\n]*)$", re.MULTILINE)
_QUESTION = pattern(r"^[ \t]*+(?:Q|Ｑ|문)[ \t]{0,4}[.:：)]", re.MULTILINE)
_DIALOGUE = pattern(r"^[^\n]*(?:일문일답|질의응답)[^\n]*$", re.MULTILINE)
_ASKED = pattern(
    r"^[ \t]*+(?:[-–—―▲△▶▷■◆◇○●]|(?P<letter>[QＱ문][ \t]?\d{0,2}[.:：)]))[ \t]{0,4}(?![-–—―\"“])(?P<question>[^\n]{2,300})\n"
    r"[ \t]{0,4}(?P<line>(?:[▲△▶▷■◆◇○●][ \t]{0,4})?(?P<words>[^\s–—―-][^\n]*))$",
    re.MULTILINE,
)
_QUESTION_END = pattern(r"(?:\?|[가까나냐지요은는데면을를고])[.…\s–—―-]*$")
_LINE_END = pattern(r"\n")
_FEWEST_QUESTIONS = 2
_FEWEST_LABELS = 2
FAR_MORE = 3
"""How many times as often as anybody else the one is named whom an interview is with."""
REPORTERS = ("기자", "앵커", "아나운서", "캐스터", "특파원")
"""Who asks, and tells the news: their names stand before words of others."""
HEADING_SIGNS = frozenset("◆◇■□●○▶▷▲△★☆[【<〈")
"""What a line begins with that heads what comes."""
_LABEL_OPENS = frozenset("[【<〈")
_LABEL_SIGNS = _LABEL_OPENS | frozenset("▶▷")
_LABEL_CLOSES = frozenset("]】>〉")
_MARKS_BEFORE_WORDS = frozenset('"“″')


class Turn(NamedTuple):
    """What one person says in an interview.

    Attributes:
        start: offset of the first line of the turn.
        line: offset of the line in which the words stand; that of the question may come before it.
        end: offset behind it.
        speaker: the person, or ``None``.
        attribution: the speaker as the line gives it, ``None`` where a letter stands for it.
        quoted: offsets of the words: what stands in marks, else all of the turn.
        by: the way in which it was found.
    """

    start: int
    line: int
    end: int
    speaker: str | None
    attribution: str | None
    quoted: tuple[tuple[int, int], ...]
    by: WayName


class Script(NamedTuple):
    """A text that may be an interview or a script of a broadcast.

    Attributes:
        text: the analysed text.
        named: its mentions with their entities, in order.
        starts: the offsets of the mentions.
        lines: the offsets of its lines.
    """

    text: str
    named: Sequence[Named]
    starts: Sequence[int]
    lines: Sequence[int]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what ``finditer`` gives for a pattern that begins a line; `re` would look for that at every character."""
        behind = 0
        for start in self.lines:
            match = pattern.match(self.text, start) if start >= behind else None
            if match is not None:
                behind = match.end()
                yield match

    def people(self, start: int, end: int) -> list[str]:
        """Return the people named from the offset ``start`` up to ``end``, mention by mention."""
        inside = self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [entity.name for mention, entity in inside if entity.label == "PS" and mention.end <= end]

    def labelled(self, start: int, end: int) -> str | None:
        """Return the last person named from the offset ``start`` up to ``end``, if the label is of that person.

        A particle behind the name makes it a phrase: 박서준이 만난 사람들.
        """
        for at in reversed(range(bisect_left(self.starts, start), bisect_left(self.starts, end))):
            mention, entity = self.named[at]
            if entity.label == "PS" and mention.end <= end:
                attached = self.text[mention.end : end].split(" ", 1)[0].split("(", 1)[0]
                return entity.name if attached in ("", "모", "아무개") or is_title(attached) else None
        return None


def make_script(text: str, entities: Entities) -> Script:
    """Return the text with the names in it."""
    named = entities.by_offset()
    lines = [0, *[match.end() for match in _LINE_END.finditer(text)]]
    return Script(text, named, [mention.start for mention, _ in named], lines)


def credits(script: Script) -> Iterator[Turn]:
    """The turns whose caption names a person of the article: ▶ 인터뷰 : 박서준 / 대표."""
    return _named_turns(script, _CREDIT, "credit")


def labels(script: Script) -> Iterator[Turn]:
    """The turns that begin with a person of the article and a colon: 박서준: …, [박서준/대표 : …], ▶박 대표=“…”.

    A line of several such turns is none; `others_words.beside_marks` knows whose words each are.
    """
    alone = (
        match
        for match in script.matches(_TURN)
        if _NEXT_TURN.search(match["words"]) is None and _SENTENCE.search(match["who"]) is None
    )
    return _turns_of(script, alone, "label")


def scripts(script: Script) -> Iterator[Turn]:
    """The words behind a label in brackets, on its line or the next one, or behind one on a line of its own.

    [박서준 / 대표] “…”, 박서준 / 대표⏎“…”, <인터뷰> 박서준 / 대표⏎“…”, 박서준/ 대표[녹취]⏎…, and, where there are
    several, [박서준 / 대표]⏎…. A report with a label for one person alone has that one's words without labels, too.
    """
    bracketed = list(_named_turns(script, _SCRIPT, "script"))
    yield from bracketed
    yield from _unlabelled(script, bracketed)
    yield from _named_turns(script, _SIGNED, "script")
    labelled = [match for match in script.matches(_LABELLED) if not match["office"].endswith(REPORTERS)]
    if len(labelled) >= _FEWEST_LABELS:  # one alone may be the credit of a picture
        yield from _turns_of(script, labelled, "script")


def _unlabelled(script: Script, labelled: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the lines of a report that are nothing but words, behind the only one who has a label in it.

    Not where the line before names somebody else or says that words come: 시장은 이렇게 말했습니다.
    """
    speakers = {turn.speaker for turn in labelled}
    if len(speakers) != 1 or _OF_REPORT.search(script.text) is None:
        return
    for match in script.matches(_WORDS_ALONE):
        if match.start() > labelled[0].end and not _is_behind_others(script, match.start(), speakers):
            yield _turn(script, match, "script", speaker=labelled[0].speaker)


def _is_behind_others(script: Script, start: int, speakers: Collection[str | None]) -> bool:
    """Return whether the line before ``start`` names others than ``speakers``, or nobody and says that words come."""
    end = start
    while end and script.text[end - 1].isspace():
        end -= 1
    line = script.text.rfind("\n", 0, end) + 1
    at, stop = bisect_left(script.starts, line), bisect_left(script.starts, end)
    named = {entity.name for _, entity in script.named[at:stop] if entity.label != "LC"}
    return not named <= set(speakers) or (not named and _ANNOUNCES.search(script.text, line, end) is not None)


def answers(script: Script) -> Iterator[Turn]:
    """The answers where letters mark questions and answers: A. …, by the one who answers."""
    question = next(script.matches(_QUESTION), None)
    if question is None:
        return
    speaker = _answerer(script, question.start())
    for match in script.matches(_ANSWER):
        yield _turn(script, match, "answer", speaker=speaker)


def dialogues(script: Script) -> Iterator[Turn]:
    """The lines behind questions that begin with a dash or a Q, by the one who answers; a turn begins with its question."""
    asked = _asked(script)
    speaker = _answerer(script, asked[0].start()) if asked else None
    behind = 0
    for match in asked:
        speaker = _headed(script, behind, match.start()) or speaker
        behind = match.end()
        yield _turn(script, match, "dialogue", speaker=speaker)


def _headed(script: Script, start: int, end: int) -> str | None:
    """Return the one person whom the last line before ``end`` names, if it heads what comes: ◆ 승장 - 박서준 감독."""
    line = max(start, script.text.rfind("\n", start, max(start, end - 1)) + 1)
    if script.text[line : line + 1] not in HEADING_SIGNS:
        return None
    names = set(script.people(line, end))
    return names.pop() if len(names) == 1 else None


def _named_turns(script: Script, pattern: re.Pattern[str], by: WayName) -> Iterator[Turn]:
    return _turns_of(script, script.matches(pattern), by)


def _turns_of(script: Script, matches: Iterable[re.Match[str]], by: WayName) -> Iterator[Turn]:
    for match in matches:
        speaker = script.labelled(*match.span("who")) or _new_name(match)
        if speaker is not None:
            yield _turn(script, match, by, speaker=speaker, attribution=match["who"])


def _new_name(match: re.Match[str]) -> str | None:
    """Return the name in a label that gives an office behind a slash: [박서준/대표 : “…”]."""
    office = match.groupdict().get("office")
    is_marked = match[0].lstrip()[:1] in _LABEL_SIGNS or "]\n" in match[0]
    return new_name(match["who"]) if office is not None and is_marked else None


def new_name(name: str) -> str | None:
    """Return what stands before a slash in a label if it can be a name; no noun for anybody (주민)."""
    return name if _NAME.fullmatch(name) and name not in words("quotes/person_nouns.txt") else None


def _asked(script: Script) -> list[re.Match[str]]:
    """Return the questions on lines that begin with a dash or a Q, with the line behind each: an answer.

    An answer stands in marks; without them it counts only behind a Q, and where the article announces a dialogue.
    """
    lines = [match for match in script.matches(_ASKED) if _QUESTION_END.search(match["question"])]
    announced = _DIALOGUE.search(script.text) if lines else None
    found = [
        match
        for match in lines
        if (
            match["words"][0] in _MARKS_BEFORE_WORDS
            or match["letter"] is not None
            or (announced is not None and announced.end() < match.start())
        )
    ]
    return found if len(found) >= _FEWEST_QUESTIONS or announced is not None else []


def _answerer(script: Script, first: int) -> str | None:
    """Return who answers the questions from the offset ``first`` on.

    It is the last person named in the line that announces the dialogue (김 대표와의 일문일답), or else the one person named
    before the first question, or by far the most.
    """
    announced = max(_DIALOGUE.finditer(script.text, 0, first), key=lambda match: match.start(), default=None)
    people = script.people(*announced.span()) if announced is not None else []
    if people:
        return people[-1]
    counts = Counter(script.people(0, first)).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < FAR_MORE * counts[1][1]):
        return None
    return counts[0][0]


def _turn(
    script: Script,
    match: re.Match[str],
    by: WayName,
    *,
    speaker: str | None,
    attribution: str | None = None,
) -> Turn:
    text = script.text
    start, end = match.span("words")
    if text[end - 1] in _LABEL_CLOSES and match[0].lstrip()[:1] in _LABEL_OPENS:
        end -= 1  # [박서준/대표 : 말]
    words_of_turn = text[start:end]
    marked = [
        span
        for span in find_marked(words_of_turn)
        if span.kind == "double" or (span.open == 0 and is_sentence(words_of_turn, span))
    ]
    inside = tuple((start + span.start, start + span.end) for span in marked)
    whole = not marked or (text[start] not in _MARKS_BEFORE_WORDS and marked[0].open > 0)
    quoted = ((start, end),) if whole else inside
    line = match.start("line") if "line" in match.groupdict() else match.start()
    return Turn(match.start(), line, match.end(), speaker, attribution, quoted, by)
