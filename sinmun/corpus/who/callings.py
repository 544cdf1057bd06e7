"""How a person is called in one article, and in full in another: 트럼프 대통령, 도널드 트럼프; 조지 W 부시, 조지 부시."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sinmun.corpus.who.buried import buried_people
from sinmun.corpus.who.offices import agree, worlds_of
from sinmun.corpus.who.organizations import DOMINANT, Counted
from sinmun.entities.text import names, registry
from sinmun.entities.text.places import halves, is_place
from sinmun.entities.text.romanization import consonants
from sinmun.lexicons import words

_ON_ITS_OWN, _COMMONER = 10, 5
_RARE, _OFTEN = 2, 3
_ENOUGH = 3
_TWO_PARTS, _WITH_MIDDLE_NAME = 2, 3
_BY_NAME = 0.1

Called = tuple[str, str | None]
"""A name and the role stated with it."""


class Candidate(NamedTuple):
    """Somebody a short form may stand for: the full name, and articles that say so."""

    name: str
    said: int


def full_names(counted: Counted, roles: Mapping[Called, int]) -> dict[Called, str]:
    """Return the full name for each name and role that stands under another one.

    Args:
        counted: articles by name, and by form and name.
        roles: articles by name and role.

    Joined are: spellings (spaces, initials between first and last name); a part of a foreign name that articles use for one
    person, in `DOMINANT` of the cases among those whose roles agree; and a common full name with a word before or behind it.
    """
    spelt = _one_spelling(counted, _worlds_by_name(roles))
    candidates = _candidates(counted, spelt)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    for name, role in roles:
        if role:
            offices[spelt.get(name, name)].add(role)
    other_names = dict(_other_names(counted, spelt, offices))
    noise = dict(buried_people(counted.articles)) | dict(_behind_state(counted)) | dict(_overread(counted))
    of_universities = dict(_behind_university(counted))
    with_more = of_universities | dict(_with_another_word(counted))
    noise |= dict(_overread_surnames(counted, spelt)) | dict(_with_words_behind(counted)) | with_more
    found: dict[Called, str] = {}
    for name, role in roles:
        if name in counted.fixed:
            continue
        plain = noise.get(name) or spelt.get(name, name)
        able = [one for one in candidates.get(plain, ()) if one.name not in with_more]
        owner = _bearer(plain, role, able, counted, offices) or other_names.get(plain)
        if (owner or plain) != name:
            found[name, role] = owner or plain
    return found


def has_more_than(name: str, full_name: str) -> bool:
    """Return whether ``name`` is ``full_name``, or its last part, with what belongs to no name (로시니 관세, 해솔뉴스표은새)."""
    if name != full_name and name.endswith(full_name):
        return True
    words_of, others = name.split(), full_name.split()
    alike = sorted(words_of) == sorted(others)
    return len(words_of) > 1 and not alike and (words_of[0] == others[-1] or full_name in words_of)


def _worlds_by_name(roles: Mapping[Called, int]) -> dict[str, frozenset[str]]:
    """Return the worlds in which the offices of each name are held."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for name, role in roles:
        found[name] |= worlds_of(role)
    return found


def _one_spelling(counted: Counted, worlds: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return for each foreign name the commonest of its spellings.

    These are one in turn: with the same first and last part, spaces or none; with the same parts in another order;
    and, of no two worlds, with a middle name or without it; with the same consonants part by part, where the last part has
    three of them (로시니스, 로시네스).
    """
    found = {name: name for name in counted.articles if name not in counted.fixed}
    for key in (_key, _parts, _ends_of_three, _consonants):
        by_key: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(found.values()):
            if spelt := key(name):
                by_key[spelt].append(name)
        best: dict[str, str] = {}
        for group in by_key.values():
            first = max(group, key=lambda name: (counted.articles[name], " " in name, -name.count(" "), name))
            if key is _ends_of_three and not _is_one_with_middle_name(group):
                continue
            alike = key in (_key, _parts)
            together = [name for name in group if alike or not _are_two(worlds, name, first)]
            best |= dict.fromkeys(together, first)
        found = {name: best.get(spelling, spelling) for name, spelling in found.items()}
    return {name: spelling for name, spelling in found.items() if name != spelling}


def _are_two(worlds: Mapping[str, frozenset[str]], one: str, other: str) -> bool:
    first, second = (worlds.get(name, frozenset()) for name in (one, other))
    return bool(first and second) and not first & second


def _pieces(name: str) -> list[str]:
    """Return the parts of a name without initials."""
    pieces = name.replace(".", " ").split()
    return [piece for piece in pieces if not (len(piece) == 1 and piece.isascii())]


def _key(name: str) -> str:
    return "".join(_pieces(name)).casefold()


def _parts(name: str) -> str:
    pieces = _pieces(name)
    return " ".join(sorted(pieces)) if len(pieces) > 1 else ""


def _ends_of_three(name: str) -> str:
    """Return the first and the last part of a foreign name of two or three, an empty string for others."""
    pieces = _pieces(name)
    if len(pieces) not in (_TWO_PARTS, _WITH_MIDDLE_NAME) or is_place(pieces[0]):
        return ""
    return f"{pieces[0]} {pieces[-1]}"


def _is_one_with_middle_name(group: Sequence[str]) -> bool:
    """Return whether names that begin and end alike are one without its middle name and one with it."""
    return sorted(len(_pieces(name)) for name in group) == [_TWO_PARTS, _WITH_MIDDLE_NAME]


def _consonants(name: str) -> str:
    """Return the consonants of each part of a foreign name, an empty string where they are too few to tell a name by.

    A last part of few stands as it is, behind a first one of enough: 토마사 메리, 토마소 메리.
    """
    pieces = _pieces(name)
    if len(pieces) < _TWO_PARTS or name.isascii():
        return ""
    sounds = list(map(consonants, pieces))
    if len(sounds[-1]) >= _ENOUGH:
        return " ".join(sounds)
    return " ".join([*sounds[:-1], pieces[-1]]) if len(sounds[0]) >= _ENOUGH else ""


def _candidates(counted: Counted, spelt: Mapping[str, str]) -> dict[str, list[Candidate]]:
    """Return who each short form may stand for: those whom an article calls so, and those whose name ends so."""
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (form, name), count in counted.beside.items():
        if form in counted.articles and form in _ends(name):
            said[form][spelt.get(name, name)] += count
    for name in counted.articles:
        last = name.rpartition(" ")[2]
        if last != name and last in counted.articles and name not in counted.fixed:
            said[last][spelt.get(name, name)] += 0
    return {
        form: [Candidate(name, count) for name, count in sorted(owners.items())]
        for form, owners in said.items()
    }


def _ends(name: str) -> tuple[str, ...]:
    """Return the first and the last part of a name of several (기시다 of 기시다 후미오), by which its bearer is called."""
    pieces = name.split()
    return (pieces[0], pieces[-1]) if len(pieces) > 1 else ()


def _bearer(
    form: str,
    role: str | None,
    candidates: Sequence[Candidate],
    counted: Counted,
    offices: Mapping[str, set[str]],
) -> str | None:
    """Return whom ``form`` with ``role`` stands for, or ``None`` if that is not clear."""
    if not candidates or form in counted.fixed:
        return None
    agreeing = [one for one in candidates if role and any(agree(role, other) for other in offices[one.name])]
    left = agreeing or candidates
    weights = {one: one.said + _BY_NAME * counted.articles.get(one.name, 0) for one in left}
    best = max(left, key=lambda one: (weights[one], one.name))
    if weights[best] < DOMINANT * sum(weights.values()):
        return None
    if not best.said:
        along = role is None and len(candidates) == 1 and _goes_along(form, best.name, counted, offices)
        return best.name if agreeing or along else None
    alone, full = counted.articles[form], counted.articles.get(best.name, 0)
    if len(candidates) == 1 and best.said < _OFTEN and full < alone:
        return None  # a stage name with a word before it that was read as one name
    return best.name if agreeing or alone <= _ON_ITS_OWN * best.said else None


def _goes_along(form: str, name: str, counted: Counted, offices: Mapping[str, set[str]]) -> bool:
    """Return whether others state with the short form an office of the bearer of the full name, or none at all and seldom."""
    stated = offices.get(form, ())
    if not stated:
        return names.surname_of(form) is None and counted.articles[form] <= counted.articles[name]
    return any(agree(one, other) for one in stated for other in offices.get(name, ()))


def _other_names(
    counted: Counted, spelt: Mapping[str, str], offices: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    """Yield names that articles call one person by besides her full name, and that name: a singer's and the one in her passport.

    Several articles do, for hardly anybody else, and both are seen in one office; or one does, and another the other way round.
    """
    owners: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (form, name), count in counted.beside.items():
        if form in counted.articles and form not in counted.fixed and form not in _ends(name):
            owners[form][spelt.get(name, name)] += count
    for form, said in owners.items():
        owner, count = said.most_common(1)[0]
        if owner not in counted.articles or owner == form:
            continue
        one = count >= max(_OFTEN, DOMINANT * said.total()) and any(
            agree(role, other) for role in offices.get(form, ()) for other in offices.get(owner, ())
        )
        if one or (_is_mutual(form, owner, counted) and len(said) == 1):
            yield form, owner


def _is_mutual(form: str, owner: str, counted: Counted) -> bool:
    """Return whether articles call each by the other's name, the owner being the commoner."""
    mutual = (form, owner) in counted.beside and (owner, form) in counted.beside
    return mutual and (counted.articles[owner], owner) > (counted.articles[form], form)


def _overread(counted: Counted) -> Iterator[tuple[str, str]]:
    """Yield names of an article or two that are a full name with a word before or behind it, and that name.

    The word is a body's or in capitals, or the full name is common (댄스가수 표은새).
    """
    for form, name in counted.beside:
        seldom = counted.articles.get(name, 0)
        first, _, rest = name.partition(" ")
        if (
            not names.is_full_name(form)
            or not 0 < seldom <= _RARE
            or name in counted.fixed
            or form not in (first, rest)
        ):
            continue
        common = counted.articles.get(form, 0) >= _COMMONER * seldom
        if common or (form == first and (rest.isascii() or registry.is_listed(rest))):
            yield name, form


def _with_another_word(counted: Counted) -> Iterator[tuple[str, str]]:
    """Yield two words read as one name, and the commoner Korean name among them: 도서린 나하늘 in a headline, 만난 나하늘."""
    foreign = words("people/foreign_first.txt"), words("people/foreign_last.txt")
    for name, seldom in counted.articles.items():
        pieces = name.split()
        if len(pieces) != _TWO_PARTS or name in counted.fixed or not names.is_full_name(pieces[1]):
            continue
        commoner = [one for one in pieces if counted.articles.get(one, 0) > seldom and names.surname_of(one)]
        if commoner and not any(piece in known for piece, known in zip(pieces, foreign, strict=True)):
            yield name, max(commoner, key=lambda one: counted.articles[one])


def _with_words_behind(counted: Counted) -> Iterator[tuple[str, str]]:
    """Yield names that go on where those of others end, and whose they are: 마리오 로시니 새길 (a city), 표은새 KN.

    Nobody has two names of which the one begins with the other. Of a foreign one in three parts that is no rarer it is the
    shorter that was cut.
    """
    for name, articles in counted.articles.items():
        before, space, _ = name.rpartition(" ")
        while space and before not in counted.articles:
            before, space, _ = before.rpartition(" ")
        if not space or name in counted.fixed:
            continue
        korean, commoner = names.is_full_name(before), counted.articles[before] > articles
        told = " " in before or commoner or name.removeprefix(before).isascii()
        if (korean or " " in before) and told and counted.articles[before] >= articles:
            yield name, before


def _behind_state(counted: Counted) -> Iterator[tuple[str, str]]:
    """Yield foreign names read with the sign of their state before them, and whose they are: 미 벨리노, 안드레아 벨리노."""
    lasts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    signed = {}
    for name, articles in counted.articles.items():
        first, space, rest = name.partition(" ")
        if space and first in halves() and name not in counted.fixed:
            signed[name] = rest
        elif space:
            lasts[name.rpartition(" ")[2]][name] += articles
    for name, rest in signed.items():
        owners = lasts.get(rest, Counter({rest: counted.articles.get(rest, 0)}))
        owner, articles = owners.most_common(1)[0]
        if articles and articles >= DOMINANT * owners.total():
            yield name, owner


def _behind_university(counted: Counted) -> Iterator[tuple[str, str]]:
    """Yield names of an article or two behind a university without its 대, and whose they are: 하버드 로시니, 로시니."""
    for name, seldom in counted.articles.items():
        first, space, rest = name.partition(" ")
        commoner = counted.articles.get(rest, 0) >= _RARE * seldom
        if space and commoner and name not in counted.fixed and registry.is_listed(f"{first}대"):
            yield name, rest


def _overread_surnames(counted: Counted, spelt: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield names of an article or two that are a well-known surname with a word behind it, and whose it is: 로시니 관세."""
    owners: dict[str, str] = {}
    for name in sorted(counted.articles, key=lambda name: (counted.articles[name], name)):
        if " " in name:
            owners[name.rpartition(" ")[2]] = spelt.get(name, name)
    for name, seldom in counted.articles.items():
        first, space, rest = name.partition(" ")
        if not space or first not in owners or name in counted.fixed or rest in words("people/name_ends.txt"):
            continue
        if seldom <= _OFTEN and counted.articles[owners[first]] >= _COMMONER * _RARE * seldom:
            yield name, owners[first]
