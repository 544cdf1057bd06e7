"""Cities, counties and districts: the place, and the government that acts there."""

from __future__ import annotations

from collections.abc import Sequence

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.rules.common_nouns import is_kind
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import is_particles
from sinmun.entities.text.places import is_land, is_municipality, is_place, stands_as_ground, state_names
from sinmun.lexicons import words
from sinmun.patterns import pattern

_MUNICIPAL_ENDS = ("시", "군", "구")
_GOVERNING_ENDS, _PROVINCIAL_ENDS = "시군구도", "주성현부"
_GOVERNS_FROM = 0.75
_MEMBERS_BRACKET = pattern(r"의원\(([가-힣]{2,4}) (?:[가-힣]{1,4}[·ㆍ]){0,3}\Z")
_LONGEST_BRACKET = 28


def with_division(draft: Draft, mention: Mention) -> Mention:
    """Return a place before 시, 군 or 구 with it, if the article has the government elsewhere: 솔내 in 솔내군은 by 솔내군수."""
    rest = draft.words.run(mention.end)
    if not rest.startswith(_MUNICIPAL_ENDS) or not is_particles(rest[1:]) or " " in mention.text:
        return mention
    name = mention.text + rest[0]
    if name not in draft.governments and draft.tables.labels.get(name) != "OG":
        return mention
    return mention.spanning(mention.start, mention.end + 1, draft.text).labelled("OG")


def in_members_bracket(draft: Draft, mention: Mention) -> Mention:
    """Return a place in the bracket behind a member as the constituency that it is: 의원(해온 동구·솔내구), (부산 중·영도)."""
    if mention.label == "PS":
        within = _MEMBERS_BRACKET.search(draft.text, max(0, mention.start - _LONGEST_BRACKET), mention.start)
        return mention.labelled("LC") if within is not None and is_place(within.group(1)) else mention
    bracketed = draft.text.endswith("의원(", 0, mention.start)
    first, _, last = mention.text.rpartition(" ")
    area = is_place(first) and not names.ends_as_organization(last) if first else is_place(last)
    return mention.labelled("LC") if bracketed and area else mention


def government_by_council(draft: Draft, mention: Mention) -> Mention:
    """Return a city's full name as its government where the article has its mayor or council: 해온시 by 해온시장."""
    governs = mention.text in draft.governments and is_municipality(mention.text)
    return mention.labelled("OG") if governs else mention


def place_by_council(draft: Draft, mention: Mention) -> Mention:
    """Return a person's form of two syllables as a place where the article has its council: 서라 by 서라시의회."""
    form = mention.text
    shown = len(form) == 2 and not draft.governments.isdisjoint((f"{form}시", f"{form}군"))
    return mention.labelled("LC") if shown else mention


def other_name_of_government(draft: Draft, mention: Mention) -> Mention:
    """Return a place as a government where the article has that government under its other name: 충청남도 by 충남도."""
    acts = mention.text in draft.once(_other_names)
    ground = acts and stands_as_ground(mention.text, draft.text, mention.end)
    return mention.labelled("OG") if acts and not ground else mention


def _other_names(draft: Draft) -> frozenset[str]:
    """Return the other names of the cities and provinces that act in the article."""
    acting = [name for name in draft.tables.organizations if is_municipality(name)]
    return frozenset(form for name in acting for form in registry.relatives(name)) - state_names()


def stands_for_ground(draft: Draft, mention: Mention) -> Mention:
    """Return a city's government as a place where something is or happens there: 서천군에서는, 서천군 판교면."""
    if not is_municipality(mention.text):
        return mention
    if mention.score < _GOVERNS_FROM:
        ground = stands_as_ground(mention.text, draft.text, mention.end)
    else:
        ground = is_land(draft.text, mention.end)
    return mention.labelled("LC") if ground else mention


def is_place_name(_draft: Draft, mention: Mention) -> Mention:
    """Return a body whose name ends as only places do, or is a town behind its state, as a place: 호르무즈해협, 나가노현 벨로."""
    ends = names.head_of(mention.text, words("organizations/place_endings.txt")) is not None
    return mention.labelled("LC") if ends or _is_town_of_state(mention.text) else mention


def _is_town_of_state(name: str) -> bool:
    """Return whether a state, or its province in full, is followed by its towns alone, none of which governs by its name."""
    state, *parts = name.split()
    if not parts or parts[-1][-1] in _GOVERNING_ENDS:
        return False
    provinces = words("organizations/provinces_abroad.txt")
    if not is_place(state):
        return state in provinces and state[-1] in _PROVINCIAL_ENDS and _may_be_town(parts)
    if all(part in words("entities/places.txt") or is_place(part) for part in parts):
        return True
    return parts[0] in provinces and _may_be_town(parts[1:])


def _may_be_town(parts: Sequence[str]) -> bool:
    endings = words("organizations/endings.txt") | words("entities/organization-suffixes.txt")
    return not any(
        registry.is_form(part) or is_kind(part) or names.head_of(part, endings) is not None for part in parts
    )
