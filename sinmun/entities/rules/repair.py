"""Repairs of a tagger's spans that the whole document supports.

Kiwi glues a particle to a name it does not know (산타로사가), and a tagger runs two names together (발루아 벨로니아
대통령) or takes a city's government for a person; the other places where the same words stand show it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from sinmun.entities.mention import CERTAIN, LIKELY, Label, Mention
from sinmun.entities.rules.neighbours import told_apart
from sinmun.entities.text import names, registry
from sinmun.entities.text.boundaries import Boundaries, particles
from sinmun.entities.text.fullnames import is_known_name, is_new_name
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.text.shortforms import is_abbreviated, without_company_ending
from sinmun.lexicons import words

_LAST_PARTICLE = re.compile(r"(?:에서|에게|으로|이|가|은|는|을|를|의|도|와|과|로)$")
_LONGEST_PARTICLE = 2
_SHORTEST_STEM = 3
_MUNICIPAL = re.compile(r"[가-힣]{2,}[시군구도]")


def repair(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions with particles cut off, joined names parted and governments labelled."""
    text = boundaries.text
    mentions = _joined(told_apart(mentions, boundaries), boundaries)
    forms = Counter([mention.text for mention in mentions])
    labels = {mention.text: mention.label for mention in mentions}
    phrases = Phrases(boundaries, mentions)
    municipal: dict[tuple[str, Label], Label | None] = {}
    result: list[Mention] = []
    for mention in mentions:
        cut = _add_syllable(_cut_particle(mention, forms, boundaries), boundaries)
        whole = _from_word_start(cut, boundaries)
        for part in _part(whole, labels, boundaries, phrases) if " " in whole.text else (whole,):
            key = part.text, part.label
            if part.label != "OG" and len(part.text) > 1 and key not in municipal:
                municipal[key] = _place_or_government(part, boundaries)
            label = municipal.get(key) or ("LC" if _is_state(part, text) else part.label)
            whole = _by_ending(part.labelled(label))
            if whole.label != "PS" and len(whole.text) == 3 and _aged(whole, text):
                whole = whole._replace(label="PS")
            certain = whole.label == "PS" and whole.score >= CERTAIN
            if whole.label != "OG" and not certain and is_abbreviated(text, whole.text, whole.end):
                whole = whole._replace(label="OG", score=1.0)
            result.append(whole)
    result = _without_crafts(result, text)
    return _between(_introduced(_regroup(result, boundaries), boundaries), text)


def _introduced(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions with the name that stands untagged before a body taken for a person (장이든 모아랩 대표)."""
    text = boundaries.text
    result: list[Mention] = []
    for mention in mentions:
        start = mention.start - 4
        word = text[start : mention.start - 1] if start >= 0 else ""
        if (
            mention.label == "PS"
            and (mention.score < CERTAIN or names.surname_of(mention.text) is None)
            and text.startswith(" ", mention.start - 1)
            and (not result or result[-1].end <= start)
            and boundaries.begins(start)
            and names.title_after(text, mention.end) is not None
            and (is_new_name(word, start, boundaries) or _called_by_surname(word, boundaries))
        ):
            result.append(mention._replace(start=start, end=start + 3, text=word))
            result.append(mention._replace(label="OG"))
        else:
            result.append(mention)
    return result


def _regroup(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions, 제이슨 | 머서 오로라모빌리티 parted where the article elsewhere says 머서 alone."""
    bodies_named = {mention.text for mention in mentions if mention.label == "OG"}
    companies = {stem for name in bodies_named for stem in without_company_ending(name) if len(stem) > 1}
    companies |= {name.partition(" ")[0] for name in bodies_named if name.endswith("조합") and " " in name}
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        head, _, rest = mention.text.partition(" ")
        if (
            last is not None
            and mention.label == "OG"
            and rest
            and last.label == "PS"
            and last.end + 1 == mention.start
            and boundaries.text[last.end] == " "
            and head not in bodies_named
            and head not in words("organizations/states_and_cities.txt")
            and _stands_alone(head, " ", boundaries)
        ):
            result[-1] = last._replace(end=mention.start + len(head), text=f"{last.text} {head}")
            result.append(mention._replace(start=mention.end - len(rest), text=rest))
        elif (
            mention.label == "PS"
            and mention.text in companies
            and (len(mention.text) > 2 or mention.score < CERTAIN)
        ):
            result.append(mention._replace(label="OG"))
        else:
            result.append(mention)
    return result


def _by_ending(mention: Mention) -> Mention:
    """Return a person or place as a body if it ends in what only names of bodies end in (이글스)."""
    clubs = words("organizations/clubs.txt")
    certain = mention.label == "PS" and mention.score >= CERTAIN
    if (
        mention.label != "OG"
        and not certain
        and (names.head_of(mention.text, clubs) or mention.text in _offices())
    ):
        return mention._replace(label="OG")
    if mention.label == "PS" and names.surname_of(mention.text) is None:
        head = names.head_of(mention.text, words("organizations/endings.txt"))
        sure = head is not None and (len(head) > 2 or mention.score < LIKELY)
        firm = len(mention.text) > 3 and mention.score < CERTAIN and without_company_ending(mention.text)
        return mention._replace(label="OG") if sure or (firm and " " not in mention.text) else mention
    return mention


@cache
def _offices() -> frozenset[str]:
    return registry.forms() | words("organizations/departments.txt")


def _aged(mention: Mention, text: str) -> bool:
    """Return whether a Korean name with an age in brackets behind it stands there."""
    bracket = names.bracket_after(text, mention.end)
    return (
        bracket is not None
        and names.surname_of(mention.text) is not None
        and re.fullmatch(r"\d{2}세?(?:[·,ㆍ].*)?", bracket.group(1)) is not None
    )


def _without_crafts(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions without what stands before a title and a name: no person is 유등 in 유등 장인 류연화."""
    people = {m.start for m in mentions if m.label == "PS" and names.surname_of(m.text) is not None}
    result = []
    for mention in mentions:
        if mention.label == "PS" and mention.score < CERTAIN and text.startswith(" ", mention.end):
            strange = names.surname_of(mention.text) is None or len(mention.text) == 2
            title = names.title_after(text, mention.end) if strange else None
            if title is not None and title.open and title.end + 1 in people and text[title.end] == " ":
                continue
        result.append(mention)
    return result


def _joined(mentions: Sequence[Mention], boundaries: Boundaries) -> list[Mention]:
    """Return the mentions, the untagged second part of a foreign name (마르셀로 | 핀투) joined if it is tagged elsewhere."""
    text = boundaries.text
    parts = {m.text for m in mentions if m.label == "PS" and " " not in m.text and len(m.text) > 1}
    starts = {m.start for m in mentions}
    result: list[Mention] = []
    for mention in mentions:
        at = mention.end + 1
        if (
            mention.label == "PS"
            and text[mention.end : at] == " "
            and at not in starts
            and len(mention.text) > 1
        ):
            word = boundaries.run(at)
            found = next((word[:cut] for cut in range(len(word), 1, -1) if word[:cut] in parts), None)
            if (
                found is not None
                and found != mention.text
                and names.surname_of(mention.text + found) is None
                and boundaries.closes(at + len(found), long=True)
            ):
                end = at + len(found)
                mention = mention._replace(end=end, text=text[mention.start : end])  # noqa: PLW2901
        result.append(mention)
    return result


def _between(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions, what stands between a name and a title (마르타 린드홀름 노르딘 총리) labelled as state or body."""
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if (
            mention.label == "PS"
            and last is not None
            and last.label == "PS"
            and text[last.end : mention.start] in (" ", ") ")
            and len(mention.text) > 1
            and not (mention.score >= CERTAIN and names.surname_of(mention.text))
            and (title := names.title_after(text, mention.end)) is not None
        ):
            of_state = title.head in words("people/state_titles.txt")
            result.append(mention._replace(label="LC" if of_state else "OG"))
        else:
            result.append(mention)
    return _owners(result, text)


def _owners(mentions: list[Mention], text: str) -> list[Mention]:
    """Return the mentions, a strange name in whose bracket a body stands labelled as that body (헬싱마린(Helsing Marine))."""
    for at, (mention, other) in enumerate(pairwise(mentions)):
        if (
            mention.label == "PS"
            and other.label == "OG"
            and mention.score < CERTAIN
            and text[mention.end : other.start] == "("
            and text[other.end : other.end + 1] == ")"
            and names.surname_of(mention.text) is None
        ):
            mentions[at] = mention._replace(label="OG")
    return mentions


def _add_syllable(mention: Mention, boundaries: Boundaries) -> Mention:
    """Return 발루아는 as 발루아: nothing but a mark follows the 아 or 야 that calls somebody by name."""
    end, text = mention.end, boundaries.text
    if text[end : end + 1] not in ("아", "야", "여") or boundaries.token_at(mention.start) is None:
        return mention
    rest = boundaries.run(end + 1)
    called_on = not rest and (names.title_after(text, end + 1) is None or not text.startswith(" ", end + 1))
    if called_on or not names.is_particles(rest):
        return mention
    return mention._replace(end=end + 1, text=text[mention.start : end + 1])


def _from_word_start(mention: Mention, boundaries: Boundaries) -> Mention:
    """Return what begins inside a word with the rest of that word before it (시의회 in 해온시의회, 세준 in 고세준)."""
    start = mention.start
    if boundaries.begins(start):
        return mention
    if mention.label == "PS":
        surname = boundaries.text[start - 1]
        whole = boundaries.begins(start - 1) and len(mention.text) == 2 and surname in names.surnames()
        return mention._replace(start=start - 1, text=surname + mention.text) if whole else mention
    if mention.label != "OG" or len(mention.text) < 3:
        return mention
    while start > mention.start - 5 and not boundaries.begins(start):
        start -= 1
    if not boundaries.begins(start):
        return mention
    return mention._replace(start=start, text=boundaries.text[start : mention.end])


def _cut_particle(mention: Mention, forms: Counter[str], boundaries: Boundaries) -> Mention:
    size = len(mention.text)
    if size <= _SHORTEST_STEM or forms[mention.text] > 1:
        return mention
    match = _LAST_PARTICLE.search(mention.text, size - _LONGEST_PARTICLE)
    if match is None or match.start() < _SHORTEST_STEM:
        return mention
    tokens = boundaries.between(mention.start, mention.end)
    if boundaries.run(mention.end) or not tokens or tokens[-1].tag != "NNP":
        return mention
    stem = mention.text[: match.start()]
    if not forms[stem] and not _stands_alone(stem.split()[-1], match.group(), boundaries):
        return mention
    return mention._replace(end=mention.start + len(stem), text=stem)


def _stands_alone(word: str, particle: str, boundaries: Boundaries) -> bool:
    """Return whether ``word`` also stands with nothing or something other than ``particle`` behind it."""
    at = boundaries.text.find(word) if len(word) > 1 else -1
    while at >= 0:
        rest = boundaries.run(at + len(word))
        other = boundaries.begins(at) and not boundaries.text.startswith(particle, at + len(word))
        if other and (not rest or particles().fullmatch(rest)):
            return True
        at = boundaries.text.find(word, at + 1)
    return False


def _part(
    mention: Mention, labels: Mapping[str, Label], boundaries: Boundaries, phrases: Phrases
) -> Iterator[Mention]:
    """Yield a person's name and, apart, the state or body that stands between it and the title."""
    first, _, rest = mention.text.partition(" ")
    if mention.label == "LC" or not rest:
        yield mention
        return
    bracket = names.bracket_after(boundaries.text, mention.end)
    behind = bracket.end() if bracket else mention.end
    if (
        (mention.label == "OG" or _names_a_body(rest, labels))
        and phrases.phrase(behind) is not None
        and (
            is_new_name(first, mention.start, boundaries)
            or _called_by_surname(first, boundaries)
            or (
                mention.label == "OG"
                and mention.score < CERTAIN
                and is_known_name(first, mention.start, boundaries)
            )
        )
    ):
        yield mention._replace(end=mention.start + len(first), text=first, label="PS")
        if _names_a_body(rest, labels):
            label: Label = "LC" if rest in words("organizations/states_and_cities.txt") else "OG"
            yield mention._replace(start=mention.end - len(rest), text=rest, label=label)
        return
    if mention.score < LIKELY and labels.get(first) == "PS" and names.surname_of(first) and len(first) > 2:
        yield mention._replace(end=mention.start + len(first), text=first)
        return
    head, _, last = mention.text.rpartition(" ")
    place = last in words("organizations/states_and_cities.txt")
    foreign = (
        place
        or _names_a_body(last, labels)
        or (bracket is None and _ends_early(head, last, labels, boundaries))
    )
    if mention.label != "PS" or not foreign or names.title_after(boundaries.text, behind) is None:
        yield mention
        return
    yield mention._replace(end=mention.start + len(head), text=head)
    if place or " " in head or _names_a_body(last, labels):
        yield mention._replace(start=mention.end - len(last), text=last, label="LC" if place else "OG")


def _ends_early(head: str, last: str, labels: Mapping[str, Label], boundaries: Boundaries) -> bool:
    """Return whether the article elsewhere ends the name before ``last``: 발루아 alone, and 벨로니아 without him.

    아베 신조 is one name though 아베 stands alone.
    """
    _, space, surname = head.rpartition(" ")
    if space:
        return labels.get(surname) == "PS"
    text = boundaries.text
    return labels.get(head) == "PS" and text.count(last) > text.count(f"{head} {last}")


def _called_by_surname(name: str, boundaries: Boundaries) -> bool:
    """Return whether the text elsewhere has the surname of ``name`` before a title (지 교수 of 지소원)."""
    surname = names.surname_of(name)
    if surname is None or len(name) != 3 or surname in words("people/former.txt"):
        return False
    return any(
        names.title_after(boundaries.text, start + len(surname)) is not None
        for start, _, _ in boundaries.find((surname,))
        if boundaries.text.startswith(" ", start + len(surname))
    )


def _names_a_body(words_behind: str, labels: Mapping[str, Label]) -> bool:
    if words_behind in words("organizations/states_and_cities.txt") or words_behind in registry.forms():
        return True
    ending = names.head_of(words_behind, words("organizations/endings.txt"))
    return ending is not None or labels.get(words_behind, "PS") != "PS"


def _is_state(mention: Mention, text: str) -> bool:
    """Return whether a head of state's title follows: 벨로니아 대통령 acts for a state, not for a body."""
    form = mention.text
    if (
        mention.label != "OG"
        or mention.score >= CERTAIN
        or len(form) < 3
        or " " in form
        or form[-1] in "당부처실청"
    ):
        return False
    if not text.startswith(" ", mention.end):
        return False
    title = names.title_in(text, mention.end + 1)
    return title is not None and title.text in words("people/heads_of_state.txt")


def _place_or_government(mention: Mention, boundaries: Boundaries) -> Label | None:
    """Return what other words of the text show: 해온시 a government by 해온시장, 서라 a place by 서라시의회."""
    if not boundaries.governments:
        return None
    if _MUNICIPAL.fullmatch(mention.text):
        return "OG" if mention.text in boundaries.governments else None
    shown = {f"{mention.text}시", f"{mention.text}군"} & boundaries.governments
    return "LC" if mention.label == "PS" and len(mention.text) == 2 and shown else None
