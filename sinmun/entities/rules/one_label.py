"""One label for one form: what the article says of a form as a whole, where the tagger gives it several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sinmun.entities.draft import ALL, Draft
from sinmun.entities.mention import Label, Mention
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import is_municipality, is_place, stands_as_ground, state_signs
from sinmun.entities.who.standing import is_behind_kind
from sinmun.patterns import pattern

_MAJORITY = 0.66
_HALF = 0.5
_OFTENER = 3
_SETTLED_FROM = 0.75
_BETWEEN_SURNAMES = "-·"
_IN_BUILDING = pattern(r"(?:의)? (?:앞|안|인근|주변|청사|잔디)|에서 열")
_AUTHOR = pattern(r" (?:작가|시인|소설가)(?:[은는이가의도와과,.]|에게)? ")


def is_surname_in_hanja(_draft: Draft, mention: Mention) -> bool:
    """Return whether a body is the surnames of people whom the article does not name, in hanja: 尹 측, 尹-韓 회동."""
    signs = [sign for sign in mention.text if sign not in _BETWEEN_SURNAMES]
    known = all(sign in names.hanja_surnames() for sign in signs)
    return known and bool(signs) and not all(sign in state_signs() for sign in signs)


def by_majority(draft: Draft) -> None:
    """Give a form of several labels the one that has two thirds of the tagger's certainty, a firm's name half of it.

    The word for what it is makes it a body wherever it stands (법무법인 태온 … 태온 측).
    A city's or county's full name is its government as soon as a quarter says so, save where something happens in it.
    Bare names of states and cities keep what each place in the text says: Suwon is a city here and a club there.
    """
    first: dict[str, Label] = {}
    several = {
        m.text
        for m in draft.mentions
        if first.setdefault(m.text, m.label) != m.label and len(m.text) > 1 and not is_place(m.text)
    }
    if not several:
        return
    votes: defaultdict[str, dict[Label, float]] = defaultdict(dict)
    for mention in draft.mentions:
        if mention.text in several:
            cast = votes[mention.text]
            cast[mention.label] = cast.get(mention.label, 0.0) + mention.score
    chosen = {form: label for form in several if (label := _elected(form, votes[form])) is not None}
    for mention in draft.mentions:
        if mention.text in several and mention.label == "OG" and is_behind_kind(draft.text, mention.start):
            chosen[mention.text] = "OG"
    _relabel(draft, chosen)


def _elected(form: str, votes: Mapping[Label, float]) -> Label | None:
    whole = sum(votes.values())
    if is_municipality(form) and " " not in form and votes.get("OG", 0.0) * 4 >= whole:
        return "OG"
    label = max(votes, key=votes.__getitem__)
    needed = _MAJORITY if "PS" in votes or _may_be_building(form) else _HALF
    if votes[label] >= needed * whole:
        return label
    return "PS" if "PS" in votes and names.is_full_name(form) else None


def _may_be_building(form: str) -> bool:
    """Return whether a body of this name is also a building that one goes to: 해온시청, 새벽대병원."""
    return form[-1] in "청원관당소실궁교대"


def by_full_name(draft: Draft) -> None:
    """Label the surname of a foreign person whom the article names in full as a person: 노르딘 of 마르타 노르딘.

    What the tagger is surer of and oftener takes for a body (새해가 | 가온테크) is left as it is.
    """
    full: defaultdict[str, float] = defaultdict(float)
    for mention in draft.mentions:
        if mention.label == "PS" and " " in mention.text:
            full[mention.text.rpartition(" ")[2]] += mention.score
    if not full:
        return
    other: defaultdict[str, list[float]] = defaultdict(list)
    for mention in draft.mentions:
        if mention.label == "OG" and mention.text in full:
            other[mention.text].append(mention.score)
    chosen: dict[str, Label] = {
        form: "PS"
        for form, weight in full.items()
        if sum(other[form]) < _OFTENER * weight or min(other[form]) < _SETTLED_FROM
    }
    _relabel(draft, chosen)


def author_called_as_place(draft: Draft, mention: Mention) -> Mention:
    """Return what was taken for a place as the author who is so called: 한강 작가, and 한강 elsewhere in that article."""
    return mention.labelled("PS") if mention.text in draft.once(_authors_called_as_places) else mention


def _authors_called_as_places(draft: Draft) -> frozenset[str]:
    return frozenset(
        [
            mention.text
            for mention in draft.mentions
            if mention.label == "LC"
            and names.surname_of(mention.text) is not None
            and not is_place(mention.text)
            and _AUTHOR.match(draft.text, mention.end) is not None
        ]
    )


def surname_in_hanja(draft: Draft, mention: Mention) -> Mention:
    """Return the hanja of a surname as the person whom the article names in full: 尹 of 윤나래.

    That of a state (韓) is one's who is so called with the same title: 韓 대표 beside 한나래 대표.
    """
    surname = names.hanja_surnames().get(mention.text)
    if surname is None:
        return mention
    named = [name for name in draft.tables.full_names if name.startswith(surname)]
    if mention.text in state_signs():
        title = names.title_after(draft.text, mention.end)
        named = [name for name in named if title is not None and f"{name} {title.text}" in draft.text]
    return mention.labelled("PS") if named else mention


def _relabel(draft: Draft, chosen: Mapping[str, Label]) -> None:
    def relabelled(draft: Draft, mention: Mention) -> Mention:
        label = chosen.get(mention.text)
        if label is None or label == mention.label:
            return mention
        ground = mention.label == "LC" and stands_as_ground(mention.text, draft.text, mention.end)
        return mention if ground else mention.labelled(label)

    draft.revise(relabelled, ALL)


def organization_for_place(draft: Draft, mention: Mention) -> Mention:
    """Return an uncertain place as the body that is so called, where nobody stands before it and nothing is held in it."""
    acts = mention.score < _SETTLED_FROM and registry.acts(mention.text)
    in_building = acts and _IN_BUILDING.match(draft.text, mention.end) is not None
    return mention.labelled("OG") if acts and not in_building else mention
