"""Headings that a crawler glued before the first sentence, with nothing between the last of their words and the first of its."""

from __future__ import annotations

import re

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import CLOSERS, Line, Page

_SHORTEST_ROW = 250  # characters of a line that is a whole article
_FIRST_LINES = 3
_FEWEST_GLUED = 3  # sentences without a space behind them: so the crawler dropped all line ends
_GLUED_SENTENCE = pattern(rf"다[.][{CLOSERS}]*[가-힣A-Z“‘\"'(]")
_FIRST_STOP = pattern(r"[다요죠][.]")
_FIRST_WITHIN = 420  # characters
# … 야권 반발|프랑스 정부가, … 막겠다"|박나래 시장은, … 대변인?|나래당 대변인이
_DECK_JOINT = pattern(r"(?<=[”\"?!가-힣])(?=[가-힣一-鿿])")
# 피해 잇따라…주민 대피|[앵커]새길시에 많은 비가 …
_BEFORE_ANCHOR = pattern(r"[^.\[<◀]{8,240}(?=[\[<◀]\s?앵커\s?[\]>▶]\s?\S)")
_LEAST_OF_DECK, _MOST_OF_DECK = 12, 170  # characters
_FEWEST_DECK_WORDS = 3
_LEAST_OF_SENTENCE = 25  # characters
_GOES_ON = pattern(
    r"(?:[은는이가을를의도에로와과며고만등식형급발측들]|에서|에게|으로|까지|부터|처럼|보다|이?라[고며는]|이[며다]|면서|씨[는가]?)[\s,.]|"
    r"이라\s|하(?:[는여며고게지기던]|겠|나[\s.?]|면|려|자\s|도록)|[되된돼했받]|중[인이\s]"
)
_BEGINS_WIRE = pattern(r"기자\s?=|=\s?[가-힣A-Z0-9]{2,8}[)\]】]")
# “언제 문을 열까요?”나래시는 …, 믿을 수 있겠는가?나래시는 …: words with which a report begins, not its heading
_BEGINS_REPORT = pattern(
    r"[“\"][^“”\"]*(?:다|[요죠까])[.?!]*[”\"]|[^“”\"?!]*(?:[요죠까]|[는은인던]가)[?!]|[^“”\"?!]*다!"
)
_WORD = pattern(r"[^\s,.()”\"’'“‘·…]+")
_WORD_BEFORE = pattern(r"[^\s,.()”\"’'“‘·…]*$")
_PARTICLE_BEHIND = pattern(r"(?:에서는|에게|에서|으로|이라|까지|부터|처럼|보다|[은는이가을를의도에로와과])$")
_TELLS_WHO = pattern(r"[가-힣)][은는이가]\s")
_WHO_WITHIN = 60  # characters
_OPENS_SENTENCE = pattern(r"[가-힣)][은는]\s|\d일")
_OBJECT = pattern(r"\S*[가-힣][을를]\s")  # 상승랠리를
# second members of compounds: 조사위원회, 개발연구원, 지원금
_OF_COMPOUND = pattern(
    r"(?:위원회|협의회|심의회|협회|회의|센터|본부|기관|대책|사업|계획|단체|업체|[법팀단반제안률율비금소서장]|연구원|진흥원|관리원|"
    r"평가원|방안|지역|지구|구역|기간|시기|대상|기준|결과|시스템|서비스|프로그램)$"
)
_SHORTEST_STEM = 2


def cut_deck(line: Line, page: Page) -> bool:
    """Cut off the headings that are glued to the first sentence of a line, where all its line ends are lost."""
    if line.index < _FIRST_LINES:
        spoken = _BEFORE_ANCHOR.match(line.text)
        end = spoken.end() if spoken is not None else _deck_end(line.text)
        page.cut(line, text=line.text[:end], rest=line.text[end:], rule="summary")
    return False


def _deck_end(text: str) -> int:
    """Return where the last heading ends that is glued to the first sentence of ``text``, 0 where none is."""
    stop = _FIRST_STOP.search(text, 0, _FIRST_WITHIN) if len(text) >= _SHORTEST_ROW else None
    if stop is None or len(_GLUED_SENTENCE.findall(text)) < _FEWEST_GLUED:
        return 0
    first, rest = text[: stop.end()], text[stop.end() :]
    joints = [glue.start() for glue in _DECK_JOINT.finditer(first, _LEAST_OF_DECK, _MOST_OF_DECK)]
    return next((at for at in reversed(joints) if _parts_deck(first, at, rest)), 0)


def _parts_deck(first: str, at: int, rest: str) -> bool:
    """Return whether ``first`` ends a heading at ``at`` and begins a sentence there, as far as the ``rest`` tells."""
    deck, sentence = first[:at], first[at:]
    if len(sentence) < _LEAST_OF_SENTENCE or _OPENS_SENTENCE.search(deck) is not None:
        return False
    if _BEGINS_REPORT.fullmatch(deck) is not None or _BEGINS_WIRE.search(deck) is not None:
        return False
    if _GOES_ON.match(sentence) is not None or _OBJECT.match(sentence) is not None:
        return False
    if _TELLS_WHO.search(sentence, 0, _WHO_WITHIN) is None:
        return False
    return _ends_heading(deck) and _first_word_recurs(deck, sentence, rest)


def _ends_heading(deck: str) -> bool:
    """Return whether ``deck`` ends as a heading: with what somebody said, a question, or a noun that stands for a verb."""
    if len(deck.split()) < _FEWEST_DECK_WORDS or deck.count('"') % 2:
        return False
    if any(deck.count(opening) != deck.count(closing) for opening, closing in ("“”", "()")):
        return False
    word = _WORD_BEFORE.search(deck)
    return deck[-1] in '”"?!' or (word is not None and word[0] in lexicons.words("reading/deck_ends.txt"))


def _first_word_recurs(deck: str, sentence: str, rest: str) -> bool:
    """Return whether the first word of ``sentence`` begins words of the ``rest``, where it is never glued to that before it."""
    word, before = _WORD.match(sentence), _WORD_BEFORE.search(deck)
    if word is None or before is None or sentence.startswith(".", word.end()):
        return False
    stem = _PARTICLE_BEHIND.sub("", word[0]) if len(word[0]) > _SHORTEST_STEM else word[0]
    if len(stem) < _SHORTEST_STEM or (before[0] and _OF_COMPOUND.search(stem) is not None):
        return False
    again = re.search(rf"(?<![가-힣A-Za-z0-9]){re.escape(stem)}", rest) is not None
    return again and not (before[0] and before[0] + stem in rest)
