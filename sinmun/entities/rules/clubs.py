"""Clubs: a city that plays, names that end as clubs do, the team of a coach."""

from __future__ import annotations

from sinmun.entities.draft import Draft
from sinmun.entities.mention import CERTAIN, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import before_any
from sinmun.lexicons import words
from sinmun.patterns import pattern

_ACTS = pattern(r"(?:이|가|은|는|을|를|와|과|이었다|였다|전)(?![가-힣])")


def ends_as_club(_draft: Draft, mention: Mention) -> Mention:
    """Return a person or place as a body whose name ends as only clubs' do: 샛별 이글스."""
    sure = mention.label == "PS" and mention.score >= CERTAIN
    ends = names.head_of(mention.text, words("organizations/clubs.txt")) is not None
    return mention.labelled("OG") if ends and not sure else mention


def city_that_plays(draft: Draft, mention: Mention) -> Mention:
    """Return a city as its club where the article names the club and the city does something in a game: 포항이."""
    plays = mention.text in draft.once(_cities) and _plays(draft, mention)
    return mention.labelled("OG") if plays else mention


def _cities(draft: Draft) -> frozenset[str]:
    """Return the cities whose club the article names: 포항 by 포항 스틸러스."""
    cities = map(registry.city_of_club, draft.tables.organizations)
    return frozenset(city for city in cities if city is not None)


def _plays(draft: Draft, mention: Mention) -> bool:
    text, end = draft.text, mention.end
    if mention.start < text.find("\n") and text[end : end + 1] in (",", "…", "·"):
        return True
    return (
        _ACTS.match(text, end) is not None
        or before_any(words("organizations/team_words.txt")).match(text, end) is not None
    )


def is_team_of_coach(draft: Draft, mention: Mention) -> bool:
    """Return whether the team of a coach whom the article names is meant: 홍도진호."""
    return mention.text.endswith("호") and mention.text[:-1] in draft.tables.full_names
