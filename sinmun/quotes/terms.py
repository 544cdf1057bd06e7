"""Telling quotations from terms, titles, names of plans and emphasis in quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from sinmun.article import Part
from sinmun.lexicons import words
from sinmun.patterns import pattern
from sinmun.quotes.marks import STOPS, TAKEN_UP, Marked
from sinmun.quotes.verbs import find_sayings, light_verb, spoken_deeds
from sinmun.words.morphs import Token

QUOTATIVE = pattern(r"\s?(?:이?라고|고|이?라며|며|이?라면서|면서|이?라는|하고|하며|했)")
"""What follows the closing mark of words that are somebody's."""
_NAMING = pattern(r"\s?(?:이?라는|이?란|이?라고 (?:불|부르|이름|명명|칭|일컫))")
_GIST = pattern(r"\s?(?:이?라)?는 (?:취지|내용)의")
"""What follows words of which the gist is given: ‘…’는 취지의 주장."""
_LIST = pattern(
    r"(?P<one>‘[^‘’\n]{1,200}’|'[^'\n]{1,200}'|“[^“”\n]{1,200}”|\"[^\"\n]{1,200}\")"
    r"(?:[ ,·]{0,2}(?:‘[^‘’\n]{1,200}’|'[^'\n]{1,200}'|“[^“”\n]{1,200}”|\"[^\"\n]{1,200}\")){0,20}"
    r" ?(?:이라는 |라는 |과 같은 |와 같은 )?등의? (?P<called>\S{1,12}(?: \S{1,12})?)"
)
"""Words in marks side by side, and what they are called: ‘…’ ‘…’ 등의 반응."""
_SIDE_BY_SIDE = pattern(
    r"(?:‘[^‘’\n]{1,200}’|'[^'\n]{1,200}')(?:[ ,·]{1,2}(?:‘[^‘’\n]{1,200}’|'[^'\n]{1,200}')){1,20}(?:이?라고|고|이?라며|며)"
)
"""Words in single marks side by side, of which a verb takes up the last: ‘…’, ‘…’고 말했다."""
_ALL_SAID = pattern(
    r"(?:“[^“”\n]{1,200}”|\"[^\"\n]{1,200}\")(?:[ ,·]{1,2}(?:“[^“”\n]{1,200}”|\"[^\"\n]{1,200}\")){1,20}(?:이?라고|고|이?라며|며)"
)
"""Words in double marks side by side, of which a verb takes up the last: “…” “…”라고 외쳤다."""
_LOOSE = frozenset({"거", "건", "겁", "것", "게", "글", "말"})
"""Nouns for words with which other words begin."""
_COMING = frozenset({"받", "듣", "얻", "낳", "부르", "사"})
"""How words of others come to somebody, who does not say them."""
_TO_BE = " 것"
"""How words of what is, or is to come, end whose verb of saying stands behind them: “값이 오를 것”이라는."""
_TOKEN_START = attrgetter("start")
_FINAL_TAGS = frozenset({"EF", "EC"})
_MARKS = frozenset({"SF", "SE", "SP", "SS", "SSO", "SSC", "SW"})
_WORDS_OF_A_CLAUSE = 4
_NEAR = 6
_FAR_BEHIND = 60
"""Tokens behind a quotation among which its verb stands."""


class _Words(NamedTuple):
    """What stands in marks.

    Attributes:
        text: the analysed text.
        span: where it stands.
        clause: whether it ends as a clause does.
        eojeols: how many words, parted by spaces, it has.
        ahead: the last two tokens before its opening mark.
        behind: the tokens behind it.
    """

    text: str
    span: Marked
    clause: bool
    eojeols: int
    ahead: Sequence[Token]
    behind: Sequence[Token]

    @property
    def called(self) -> str | None:
        """The noun that says what it is (…라는 비판), empty for another; ``None`` if it is not called anything."""
        if not _NAMING.match(self.text, self.span.close):
            return None
        return _noun_behind(self.behind) or ""

    @property
    def is_listed(self) -> bool:
        """Whether it is one of several that stand side by side before a noun for words: ‘…’ ‘…’ 등의 반응을 보였다."""
        match = _LIST.match(self.text, self.span.open)
        if match is None:
            return False
        kinds = words("quotes/spoken.txt") | words("quotes/written.txt")
        return any(word.startswith(tuple(kinds - _LOOSE)) for word in match["called"].split())

    @property
    def is_long(self) -> bool:
        """Whether it has as many words as a clause has."""
        return self.eojeols >= _WORDS_OF_A_CLAUSE


def is_quotation(text: str, span: Marked, tokens: Sequence[Token], part: Part) -> bool:
    """Whether what stands in marks at ``span`` is what somebody said.

    Args:
        text: the analysed text.
        span: what stands in marks.
        tokens: the tokens of the sentence, those inside the marks among them.
        part: the part of the article the sentence stands in.
    """
    first = bisect_left(tokens, span.start, key=_TOKEN_START)
    stop = bisect_left(tokens, span.end, key=_TOKEN_START)
    inside = tokens[first:stop]
    if not any(token.tag[0] in "NVMXSI" and token.tag not in _MARKS for token in inside):
        return False
    after = bisect_left(tokens, span.close, key=_TOKEN_START)
    eojeols = len(text[span.start : span.end].split())
    ahead = tokens[max(0, first - 3) : max(0, first - 1)]
    found = _Words(text, span, _is_clause(inside), eojeols, ahead, tokens[after : after + _FAR_BEHIND])
    if span.kind == "single":
        return _is_said_in_single_marks(found)
    return _is_said_in_double_marks(found, part)


def _is_said_in_single_marks(found: _Words) -> bool:
    """Whether single marks hold words: a verb of saying takes them as its object, or they are called a writing."""
    if found.called is not None:
        return found.clause and found.called in words("quotes/written.txt")
    if found.clause and (found.is_listed or _GIST.match(found.text, found.span.close)):
        return True
    are_several = found.clause and _SIDE_BY_SIDE.match(found.text, found.span.open)
    if not are_several and not TAKEN_UP.match(found.text, found.span.close):
        return False
    if found.clause:
        return _saying_follows(found.behind)
    return found.is_long and bool(find_sayings(found.behind))


def _is_said_in_double_marks(found: _Words, part: Part) -> bool:
    """Whether double marks hold words and no term: a clause, or what a particle, a verb or a noun takes up as words."""
    if found.called is not None:
        if found.called in words("quotes/spoken.txt"):
            return found.clause or found.eojeols > 1
        is_clause = found.clause or found.text.endswith(_TO_BE, found.span.start, found.span.end)
        return is_clause and (found.is_long or found.called in words("quotes/written.txt"))
    if _ALL_SAID.match(found.text, found.span.open):
        return True
    if found.is_listed or found.clause or QUOTATIVE.match(found.text, found.span.close):
        return True
    if part == "body":
        return found.is_long or _fills_line(found.text, found.span) or _is_turn(found.text, found.span)
    return (
        found.eojeols > 1
        or _saying_follows(found.behind)
        or _are_people(found.ahead)
        or _is_said_alone(found)
    )


def quotative_follows(text: str, span: Marked, behind: Sequence[Token]) -> bool:
    """Whether a quotative particle takes the words up (“…”라며 웃었다), with no verb of hearsay behind it (…고 알려졌다).

    Args:
        text: the analysed text.
        span: the quotation.
        behind: the tokens behind it.
    """
    if not TAKEN_UP.match(text, span.close):
        return False
    at = next((at for at, token in enumerate(behind) if token.tag[:2] == "VV"), None)
    if at is None or (at and behind[at - 1].tag == "JKO"):
        return True  # somebody does something: “…”며 의지를 보였다
    return behind[at].form not in words("quotes/hearsay.txt")


def closes_own_words(behind: Sequence[Token]) -> bool:
    """Whether the tokens behind a quotation close it as the words of who has the floor: “…”라는 것이다, “…”는 설명이다."""
    for noun, copula in pairwise(behind[: _NEAR + 1]):
        if noun.tag[0] == "N":
            return copula.tag == "VCP" and noun.form in words("quotes/own_words.txt")
    return False


def says_own_words(behind: Sequence[Token]) -> bool:
    """Whether the tokens behind a quotation make it what who has the floor says, too: “…”는 주장도 되풀이했다.

    Not what others say, or what one gets from them: “…”는 주장도 나왔다, “…”는 답을 받았다.
    """
    for noun, particle, verb in zip(behind, behind[1:], behind[2 : _NEAR + 2], strict=False):
        if noun.tag[0] == "N":
            is_object = particle.tag == "JKO" or (particle.tag == "JX" and particle.form == "도")
            return is_object and noun.form in words("quotes/own_words.txt") and _is_deed(verb, behind)
    return False


def _is_deed(verb: Token, behind: Sequence[Token]) -> bool:
    """Whether somebody does something to words that a noun calls: 되풀이하다, 덧붙이다; not 나오다, 받다, 제기되다."""
    following = next((token for token in behind if token.start >= verb.end), None)
    if following is None or verb.form in words("quotes/hearsay.txt") or verb.form in _COMING:
        return False
    if verb.tag[0] == "N":
        return following.tag == "XSV" and following.form == "하"
    return verb.tag[:2] == "VV"


def _noun_behind(behind: Sequence[Token]) -> str | None:
    """Return the first noun behind a quotation, over a word or two that qualify it (…라는 거센 비판, …라는 민감한 질문)."""
    near = behind[: _NEAR + 2]
    nouns = (
        noun for noun, following in pairwise(near) if following.tag != "XSA" and noun.tag in ("NNG", "NNB")
    )
    return next((noun.form for noun in nouns), None)


def _is_clause(inside: Sequence[Token]) -> bool:
    for token in reversed(inside):
        if token.tag in _MARKS:
            continue
        return token.tag in _FINAL_TAGS or (token.tag == "JX" and token.form == "요")
    return False


def _saying_follows(rest: Sequence[Token]) -> bool:
    if find_sayings(rest) or any(token.form in spoken_deeds() for token in rest if token.tag == "NNG"):
        return True
    return any(light_verb(rest, index) for index in range(min(3, len(rest))))


def _are_people(ahead: Sequence[Token]) -> bool:
    """Whether people stand right before the opening mark: 교사들 “인력부터”."""
    return any(
        token.form in ("들", "씨") or token.form in words("quotes/person_nouns.txt") for token in ahead[-1:]
    )


def _is_said_alone(found: _Words) -> bool:
    """Whether one word of a headline is all that its subject does there: 정부는 “글쎄”."""
    if len(found.ahead) < 2:
        return False
    subject, particle = found.ahead
    is_subject = subject.tag in ("NNP", "SL", "SH") and particle.tag in ("JX", "JKS")
    return is_subject and (not found.behind or found.behind[0].tag in ("SE", "SP"))


def _is_turn(text: str, span: Marked) -> bool:
    """Whether words with a stop of their own stand behind a colon, as a turn of a dialogue does: 검사 : “어느 상자?”."""
    return text[span.end - 1] in STOPS and text.endswith((":", ": "), 0, span.open)


def _fills_line(text: str, span: Marked) -> bool:
    before = text[max(0, span.open - 80) : span.open].rpartition("\n")[2]
    after = text[span.close : span.close + 80].partition("\n")[0]
    return not before.strip(" [") and not after.strip(" .]")
