"""Names the text itself equates: an abbreviation in brackets, a foreign spelling, a nickname beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sinmun.entities.mention import Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.shortforms import is_drawn_from, is_short_form
from sinmun.lexicons import words
from sinmun.patterns import pattern

_NAME_IN_BRACKET = pattern(
    r"\s?\((?:(?:이하|약칭|본명|예명|활동명|필명|아명|일본명|한국명|구|옛|영문명)\s?[:,]?\s?)?[‘'“\"]?([^()‘’'“”\"\n]{1,60}?)[’'”\"]?"
    r"(?=\)|[,.·ㆍ]\s?(?:만\s?)?\d|,\s)"
)
_ANNOUNCED_LAST = pattern(r"\s?\([^()\n]{1,40}?[,/] ?이하 ?[‘'“\"]?([^()‘’'“”\"\n]{2,20}?)[’'”\"]?(?=\))")
"""A short name that is announced behind something else in a bracket: (회장 나하늘, 이하 나래협회)."""
_LATIN_NAME = pattern(r"[A-Za-z][A-Za-z0-9&.\-' ]*[A-Za-z0-9.]")
_ADDRESS = pattern(r"\.(?:com|kr|net|org)$")
_ACRONYM = pattern(r"[A-Z][A-Za-z&\-]*[A-Z][A-Za-z]*\d?")
_DOT = pattern("[·ㆍ]")
_HANGUL = pattern(r"[가-힣]{2,5}")
_READING = pattern(r", ?([가-힣]{2,5})\)")
"""Behind the hanja of a Chinese name how they are read in Korean: (霍林寶, 곽림보)."""
_MARKS = "‘’'\"“”"


class Equation(NamedTuple):
    """Two names of one person or body: the one in the text, and the one in brackets or marks beside it."""

    one: Mention
    other: Mention


def equations(text: str, mentions: Sequence[Mention]) -> Iterator[Equation]:
    """Yield what the text equates; the second mention may be new (an abbreviation the tagger passed over)."""
    by_start = {mention.start: mention for mention in mentions}
    has_parts = any(_plays_part(text, mention, by_start) for mention in mentions)
    for mention in mentions:
        if has_parts and _plays_part(text, mention, by_start, foreign=True):
            continue
        found = list(_named_in_bracket(text, mention, by_start))
        for other in found:
            yield Equation(mention, other)
        if not found and mention.label == "PS":
            beside = _beside(text, mention, by_start)
            if beside is not None:
                yield Equation(beside, mention)


def _plays_part(
    text: str, mention: Mention, by_start: Mapping[int, Mention], *, foreign: bool = False
) -> bool:
    """Return whether a bracket has who plays the part before it: 황보민(설도경); with ``foreign`` also 앤소니 윤(설도경)."""
    if mention.label != "PS" or not text.startswith("(", mention.end):
        return False
    other = by_start.get(mention.end + 1)
    if other is None or other.label != "PS" or not text.startswith(")", other.end):
        return False
    if foreign and " " in mention.text:
        # 앤소니 설(설도경) is one person.
        return names.is_full_name(other.text) and names.surname_of(other.text) != mention.text.split()[-1]
    return _are_two_full_names(mention.text, other.text)


def _named_in_bracket(text: str, mention: Mention, by_start: Mapping[int, Mention]) -> Iterator[Mention]:
    """Yield the other names that a bracket has of the name before it; a dot joins several of a body: (Fed·연준)."""
    # Few names have a bracket; a look at two characters spares the others the pattern.
    near = "(" in text[mention.end : mention.end + 2]
    if not near:
        return
    last = _ANNOUNCED_LAST.match(text, mention.end) if mention.label == "OG" else None
    match = last or _NAME_IN_BRACKET.match(text, mention.end)
    if match is None:
        return
    parts = _DOT.split(match.group(1)) if mention.label == "OG" else [match.group(1)]
    start = match.start(1)
    for part in parts:
        found = _other_name(text, mention, by_start, match, start=start, inner=part.rstrip())
        if found is not None:
            yield found
        start += len(part) + 1


def _other_name(
    text: str,
    mention: Mention,
    by_start: Mapping[int, Mention],
    match: re.Match[str],
    *,
    start: int,
    inner: str,
) -> Mention | None:
    end = start + len(inner)
    tagged = by_start.get(start)
    if _LATIN_NAME.fullmatch(inner):
        if not _spells(inner, mention):
            return None
        return _same_place(tagged, end, mention) or _made(start, end, mention, inner)
    if mention.label == "OG" and (is_short_form(inner, mention.text) or _is_drawn(inner, mention.text)):
        return _same_place(tagged, end, mention) or _made(start, end, mention, inner)
    if tagged is None or tagged.end != end or tagged.label != mention.label:
        return None
    return tagged if _is_other_name(text, mention, match, inner, end) else None


def _is_drawn(inner: str, name: str) -> bool:
    return _HANGUL.fullmatch(inner) is not None and is_drawn_from(inner, name)


def _made(start: int, end: int, mention: Mention, inner: str) -> Mention:
    """Return the mention that a bracket makes: another name of ``mention``."""
    return Mention(start, end, mention.label, inner, tagged=False)


def _spells(latin: str, mention: Mention) -> bool:
    """Return whether Latin letters can be another name: an acronym of a body, the longer spelling of a person or body."""
    acronym = _ACRONYM.fullmatch(latin) is not None
    long_enough = " " in latin or len(latin) > 3
    if mention.label == "PS":
        spelt = long_enough and not acronym and _ADDRESS.search(latin) is None
        return spelt or not words("people/stage_names.txt").isdisjoint({latin, mention.text})
    return mention.label == "OG" and (acronym or long_enough or registry.is_listed(latin))


def _is_other_name(text: str, mention: Mention, match: re.Match[str], inner: str, end: int) -> bool:
    """Return whether a tagged name in the bracket, of the same label, is another name of the same."""
    if mention.label != "PS" and names.HANJA_NAME.fullmatch(inner):
        return True
    announced = _announced(text, match)
    if mention.label == "OG":
        return is_short_form(mention.text, inner) or announced
    if mention.label != "PS" or text[end : end + 2].strip()[:1] in ("역", "분"):
        return False
    if names.HANJA_NAME.fullmatch(inner) and _READING.match(text, end) is not None:
        return True
    return _closed(text, end) and (announced or not _are_two_people(mention.text, inner))


def _are_two_people(one: str, other: str) -> bool:
    """Return whether a bracket has another person: two full names, or a part and its foreign actor, 벨라(마르타 노르딘)."""
    foreign = " " in other and " " not in one and one not in other
    return foreign or _are_two_full_names(one, other)


def _are_two_full_names(one: str, other: str) -> bool:
    """Return whether both are Korean full names: a part and its actor, 황보민(설도경)."""
    return one != other and names.is_full_name(one) and names.is_full_name(other)


def _same_place(tagged: Mention | None, end: int, mention: Mention) -> Mention | None:
    return tagged if tagged is not None and tagged.end == end and tagged.label == mention.label else None


def _announced(text: str, match: re.Match[str]) -> bool:
    return text[match.start() : match.start(1)].strip(" (‘'“\"") != ""


def _closed(text: str, end: int) -> bool:
    return re.match(r"[’'”\"]?(?:[·,.ㆍ]\s?(?:만\s?)?\d{1,3}세?[^()\n]{0,8})?\)", text[end:]) is not None


def _beside(text: str, mention: Mention, by_start: Mapping[int, Mention]) -> Mention | None:
    """Return the name right behind a nickname in quotation marks (‘페이커’ 이상혁), or behind a player's name in the game."""
    if text.startswith(" ", mention.end) and mention.text in words("people/game_names.txt"):
        player = by_start.get(mention.end + 1)
        return player if player is not None and names.is_full_name(player.text) else None
    if (
        mention.start == 0
        or text[mention.start - 1] not in _MARKS
        or text[mention.end : mention.end + 1] == ""
    ):
        return None
    if text[mention.end] not in _MARKS:
        return None
    after = mention.end + 1 + text.startswith(" ", mention.end + 1)
    other = by_start.get(after)
    return other if other is not None and other.label == "PS" else None
