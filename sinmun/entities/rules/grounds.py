"""Place, government or club: what the words around a name and the rest of the article say of it.

The tagger reads a sentence; that 포항 plays and 한빛 is short for 한빛전자 stands elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from sinmun.entities.mention import Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries
from sinmun.entities.text.shortforms import without_company_ending
from sinmun.lexicons import words

_MUNICIPAL = re.compile(r"(?:[가-힣]{2,4} )*[가-힣]{2,}[시군구도]")
_AT = re.compile(r"에서(?:는|도|만)?(?![가-힣])| [가-힣]{1,4}[면읍동리](?![가-힣])")
_BUILDING = re.compile(r"(?:의)? (?:앞|안|인근|주변|청사|잔디)|에서 열")
_ACTS = re.compile(r"(?:이|가|은|는|을|를|와|과|이었다|였다|전)(?![가-힣])")
_SUBJECT = re.compile(r"(?:이|가|은|는)(?![가-힣])|, \d")
_JOINED = frozenset({"·", "ㆍ", "와 ", "과 ", "-", ", "})
_MEANS = re.compile(
    r"으?로(?![가-힣])|에(?:서|서는|는|도)?(?![가-힣])|을 통해|를 통해| (?:채널|계정|메시지|대화방|단체방|방송)"
)
_SURE = 0.75


def settled(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions, those of bodies and places labelled by what the article shows; means of sending left out."""
    text = boundaries.text
    clubs, acting = _clubs(mentions), _firms(mentions) | _governments(mentions)
    headline = text.find("\n")
    result: list[Mention] = []
    for mention in mentions:
        if mention.label == "PS":
            if (
                mention.score < _SURE
                and len(mention.text) > 2
                and mention.text in words("organizations/states_and_cities.txt")
            ):
                mention = mention.labelled("LC")  # noqa: PLW2901
        elif mention.label == "LC":
            if (
                (mention.text in clubs and _plays(mention, text, headline))
                or (mention.text in acting and not is_ground(mention, text))
                or (mention.score < _SURE and registry.acts(mention.text) and not _is_building(mention, text))
            ):
                mention = mention.labelled("OG")  # noqa: PLW2901
        else:
            if _is_means(mention, text):
                continue
            if _is_place(mention) or _is_ground(mention, text):
                mention = mention.labelled("LC")  # noqa: PLW2901
        result.append(mention)
    return _parties(result, text)


def is_ground(mention: Mention, text: str) -> bool:
    """Return whether a city or county stands there as the place where something is: 서천군에서는, 서천군 판교면."""
    return _MUNICIPAL.fullmatch(mention.text) is not None and (
        _AT.match(text, mention.end) is not None or _is_land(mention, text)
    )


def _is_ground(mention: Mention, text: str) -> bool:
    if mention.score < _SURE:
        return is_ground(mention, text)
    return _MUNICIPAL.fullmatch(mention.text) is not None and _is_land(mention, text)


def _is_land(mention: Mention, text: str) -> bool:
    return _before(words("organizations/ground_words.txt")).match(text, mention.end) is not None


@cache
def _before(following: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a space and one of the words that follow a name."""
    return re.compile(f" (?:{'|'.join(sorted(following))})")


def _is_building(mention: Mention, text: str) -> bool:
    """Return whether somebody stands before it, or something is held in it."""
    return _BUILDING.match(text, mention.end) is not None


def _clubs(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the cities whose club the article names: 포항 by 포항 스틸러스."""
    named = {mention.text for mention in mentions if mention.label == "OG"}
    return frozenset(city for name in named if (city := registry.city_of_club(name)) is not None)


def _plays(mention: Mention, text: str, headline: int) -> bool:
    """Return whether the city's club is meant: it does something, or a word of the game stands behind it."""
    end = mention.end
    if mention.start < headline and text[end : end + 1] in (",", "…", "·"):
        return True
    return (
        _ACTS.match(text, end) is not None
        or _before(words("organizations/team_words.txt")).match(text, end) is not None
    )


def _firms(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return what the companies of the article are called for short, if it is no place: 한빛 of 한빛전자."""
    named = {mention.text for mention in mentions if mention.label == "OG"}
    short = {stem for name in named for stem in without_company_ending(name)}
    return frozenset(short - words("entities/places.txt"))


def _governments(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the other names of the cities and provinces that act in the article: 충청남도 by 충남도."""
    named = {mention.text for mention in mentions if mention.label == "OG"}
    cities = [name for name in named if name[-1] in "시군구도" and _MUNICIPAL.fullmatch(name)]
    return frozenset(form for name in cities for form in registry.relatives(name)) - _state_names()


def _is_place(mention: Mention) -> bool:
    """Return whether a name ends as only places do: 호르무즈해협."""
    return names.head_of(mention.text, words("organizations/place_endings.txt")) is not None


def _is_means(mention: Mention, text: str) -> bool:
    """Return whether a platform is only what somebody writes or shows by: 텔레그램으로, 유튜브 채널."""
    return mention.text in words("organizations/means.txt") and _MEANS.match(text, mention.end) is not None


@cache
def _state_names() -> frozenset[str]:
    return words("organizations/states_and_cities.txt") | registry.state_signs().keys()


def _parties(mentions: list[Mention], text: str) -> list[Mention]:
    """Return the mentions, states named side by side as bodies if one is and they do something together (美·이란)."""
    places = _state_names()
    group: list[int] = []
    result = list(mentions)
    for at, one in enumerate(mentions):
        if one.text not in places:
            group = []
            continue
        group.append(at)
        other = mentions[at + 1] if at + 1 < len(mentions) else None
        if other is not None and other.text in places and text[one.end : other.start] in _JOINED:
            continue
        labels = {mentions[index].label for index in group}
        together = labels == {"OG", "LC"} and _SUBJECT.match(text, one.end) is not None
        if together or (
            len(group) > 1
            and _before(words("organizations/party_words.txt")).match(text, one.end) is not None
        ):
            for index in group:
                result[index] = mentions[index].labelled("OG")
        group = []
    return result
