"""Names that hold an ending or a particle (아름다운재단, 배달의민족): one word each, of which Kiwi makes several."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress, count
from operator import attrgetter
from typing import NamedTuple

from sinmun import lexicons
from sinmun.words.morphs import Token
from sinmun.words.named import NAME

# Behind these the language has a blank: a noun that touches one is inside a name, or in a word that Kiwi takes apart
# in the wrong place (막탄공항).
_ALWAYS_APART = frozenset({"ETM", "JKG"})
# And behind these, which join two nouns: 사람과사람들.
_JOINING = frozenset({"과", "와"})
# What else may stand inside a name that is known as a whole: 한글과컴퓨터, 바로세우기, 원자력안전과미래.
_INSIDE = _ALWAYS_APART | {"ETN", "EC", "JC", "JKB", "JKO", "JX", "JKS", "MAG"}
_TAG = attrgetter("tag")
_NOUNS = ("NNG", "NNP")
# What Kiwi may read the beginning of a noun as: 물사랑, 우리복지관, 한숲.
_BEFORE_NOUNS = frozenset({"NNG", "NNP", "NP", "MM", "XPN"})
_STEMS = frozenset({"VA", "VV"})
_MADE_OF = frozenset("NXVEJM")
# So many morphemes stand in a name before the last ending. More run together in texts that have lost their blanks.
_LONGEST = 12
# What no name holds: a subject, a topic, a verb that ends or is past.
_OF_CLAUSES = frozenset({"JKS", "JX", "EP", "EF"})


class Span(NamedTuple):
    """A stretch of text that is one name, as `sinmun.words.named.Name` has it; offsets as in ``Document.text``."""

    start: int
    end: int
    label: str = "OG"


def bound(tokens: Sequence[Token], text: str) -> list[Span]:
    """Return the names in a sentence that hold an ending or a particle, in order.

    They are what the lexicon of organisations has, and words in which a noun touches an ending or a particle that
    the language writes with a blank behind it. Those that writers are known to run together (같은기간) are none.
    """
    found: list[Span] = []
    for index in compress(count(1), map(_INSIDE.__contains__, map(_TAG, tokens[:-1]))):
        following = tokens[index]
        if following.tag[0] not in "NMV" or following.start != tokens[index - 1].end:
            continue
        span = _name(tokens, index - 1, text)
        if span is None or (found and span.end <= found[-1].end):
            continue
        while found and span.start < found[-1].end:
            del found[-1]
        found.append(span)
    return found


def _name(tokens: Sequence[Token], index: int, text: str) -> Span | None:
    """Return the name that the token at ``index`` stands in, if it stands in one."""
    first = index
    while first and tokens[first - 1].end >= tokens[first].start and tokens[first - 1].tag[0] in _MADE_OF:
        first -= 1
        if index - first > _LONGEST:
            return None
    inside = tokens[first : index + 2]
    # What follows a name that was found has a particle of its own: 국민의힘의원.
    if any(token.tag == NAME for token in inside):
        return None
    for token in inside[:-1]:
        known = _listed(inside[-1], text, token.start)
        if known is not None:
            return known
    if not _has_blank_behind(tokens, first, index) or not _may_be_name(tokens, first, index):
        return None
    last = _end_of_noun(tokens, index + 1)
    if last is None:
        return None
    while last + 1 < len(tokens) and _goes_on(tokens, last + 1):
        last += 1
    if _joins(tokens[index]) and _goes_on_joined(tokens, last + 1):
        return None
    return Span(tokens[first].start, tokens[last].end)


def _listed(following: Token, text: str, start: int) -> Span | None:
    """Return the longest body of the lexicon that begins at ``start`` and holds the noun ``following``."""
    for form in _bodies().get(text[start : start + 2], ()):
        end = start + len(form)
        if end >= following.end and text.startswith(form, start):
            return Span(start, end)
    return None


def _has_blank_behind(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Tell whether the language has a blank behind an ending, or a particle that joins two nouns and no more."""
    if tokens[index].tag in _ALWAYS_APART:
        return True
    return _joins(tokens[index]) and not any(map(_joins, tokens[first:index]))


def _joins(token: Token) -> bool:
    return token.tag in ("JC", "JKB") and token.form in _JOINING


def _end_of_noun(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index of the last morpheme of the noun that begins at ``index``, if one does.

    Kiwi may read its first letter as a determiner (동행, 한숲) or the whole as a verb with its ending (나눔). A noun of one
    letter is one only behind a verb or an adjective: 빨간불, 젊은층.
    """
    token = tokens[index]
    if token.tag in _NOUNS and (len(token.form) > 1 or _is_adnominal(tokens, index - 1)):
        return index
    if index + 1 == len(tokens):
        return None
    behind = tokens[index + 1]
    if token.tag in _BEFORE_NOUNS and behind.tag in _NOUNS and behind.start == token.end:
        return index + 1
    return index + 1 if token.tag == "VV" and behind.tag == "ETN" and len(token.form) > 1 else None


def _is_adnominal(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index].tag == "ETM" and tokens[index - 1].tag[:2] in _STEMS


def _may_be_name(tokens: Sequence[Token], first: int, index: int) -> bool:
    following = tokens[index + 1]
    if first == index:
        return False
    if any(token.tag in _OF_CLAUSES for token in tokens[first:index]):
        return False
    return following.form not in lexicons.words("nouns/behind_endings.txt") and tokens[
        index - 1
    ].form not in lexicons.words("nouns/run_together.txt")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token belongs to the name it touches: a noun, a suffix, an ending with a noun behind it."""
    token = tokens[index]
    if token.start != tokens[index - 1].end:
        return False
    if token.tag in _NOUNS or token.tag == "XSN":
        return True
    if token.tag not in _ALWAYS_APART or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    return following.tag in _NOUNS and following.start == token.end


def _goes_on_joined(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a particle at ``index`` joins a further noun: 물과불과흙."""
    if index + 1 >= len(tokens) or not _joins(tokens[index]):
        return False
    return tokens[index + 1].start == tokens[index].end and tokens[index + 1].tag[0] == "N"


@cache
def _bodies() -> dict[str, list[str]]:
    """Return the forms of the lexicon of organisations that are one word, by their first two letters."""
    rows = lexicons.rows("organizations/bodies.tsv")
    forms = [form for row in rows for form in (row[0], *"".join(row[2:3]).split("|")) if len(form) > 3]
    found: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        if " " not in form:
            found.setdefault(form[:2], []).append(form)
    return found
