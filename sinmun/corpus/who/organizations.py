"""The same body over many articles: spellings and short forms under one name, by what the articles themselves say.

An article names a body in full and then in short (`sinmun.entities.who.organizations`); counted over all articles, that tells
whose short form stands alone in another one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from sinmun.corpus.who.unnamed import is_unnamed_body
from sinmun.entities.text import registry
from sinmun.entities.text.places import halves, is_place
from sinmun.entities.text.romanization import consonants
from sinmun.entities.text.shortforms import bare, is_short_form
from sinmun.entities.who.organizations import Groups
from sinmun.lexicons import lines, rows, words

DOMINANT = 0.75
"""The share of the articles that say whose short form it is, from which a body is taken for its owner."""
_ALONE, _ALONE_IRREGULAR = 10, 3
_IRREGULAR, _AMBIGUOUS = 2, 3
_UNSAID = 0.3
_SHORTEST = 2
_MORE_COMMON, _NOISE = 3, 5
_COMMITTEE, _HEARD = "위원회", 4
_ALL_HANGUL = re.compile(r"[가-힣]+")
_SENTENCE, _KOREA, _PARLIAMENT = "다. ", "한국", "국회"


class Counted(NamedTuple):
    """How the articles of a corpus name bodies, or people.

    Attributes:
        articles: articles that have a row of this name.
        beside: articles in which a form (first) stands for a name (second) that is not the form itself.
        fixed: names that the user gave; they are joined to nothing.
    """

    articles: Mapping[str, int]
    beside: Mapping[tuple[str, str], int]
    fixed: Collection[str] = frozenset()


def bodies(counted: Counted) -> dict[str, str | None]:
    """Return the body that each name stands for, where that is another name; ``None`` for what names no body.

    Joined are: spellings (군 당국, 군당국; 미 국무부, 미국 국무부); short forms that the lexicon knows for one body only; short
    forms that articles use for one body, in `DOMINANT` of the cases, and not much more often alone (`_ALONE` times; a name that
    is no regular short form of the other, `_ALONE_IRREGULAR` times); and long names of one or two articles that are a common
    name with a word before it that is no place.
    """
    found: dict[str, str | None] = {}
    named: dict[str, int] = {}
    for name, articles in counted.articles.items():
        if name in counted.fixed:
            continue
        if name in halves():
            found[name] = halves()[name]
        elif _SENTENCE in name:
            found[name] = last if (last := name.rpartition(" ")[2]) in counted.articles else None
        elif is_unnamed_body(name) or _is_group_of_halves(name):
            found[name] = None
        else:
            named[name] = articles
    spelt = _spellings(named)
    together, beside = _under_one_spelling(counted, named, spelt)
    titles = _titles(together, _parents(together, beside))
    return found | {name: titles[root] for name, root in spelt.items() if titles[root] != name}


def _under_one_spelling(
    counted: Counted, named: Mapping[str, int], spelt: Mapping[str, str]
) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Return the counts of names, and of forms beside names, each in its one spelling."""
    articles: Counter[str] = Counter()
    for name, count in named.items():
        articles[spelt[name]] += count
    beside: Counter[tuple[str, str]] = Counter()
    for (form, name), count in counted.beside.items():
        if name in spelt:
            beside[spelt.get(form, form), spelt[name]] += count
    return articles, beside


def _is_group_of_halves(name: str) -> bool:
    signs = name.replace("ㆍ", "·").split("·")
    return len(signs) > 1 and all(sign in halves() for sign in signs)


def _spellings(named: Mapping[str, int]) -> dict[str, str]:
    """Return for each name the commonest of its spellings.

    One are those that differ in spaces, marks, the sign of a state (미 하원) and the end of a committee (위, 위원회) only;
    letters spelt out in Hangul (케이비증권), where the corpus has them in Latin, and what has the consonants of a foreign firm.
    """
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in named:
        by_key[_plain(name)].append(name)
    for key in [key for key in by_key if (latin := _in_latin(key)) != key and latin in by_key]:
        by_key[_in_latin(key)] += by_key.pop(key)
    sounds = {
        consonants(key): key
        for key in by_key
        if any(map(registry.is_foreign_firm, by_key[key])) and _is_told_by_sound(key)
    }
    for key in [key for key in by_key if _is_told_by_sound(key)]:
        firm = sounds.get(consonants(key), key)
        if firm != key and _are_written_alike(key, firm):
            by_key[firm] += by_key.pop(key)
    best = {key: max(names, key=lambda name: (named[name], name)) for key, names in by_key.items()}
    return {name: best[key] for key, names in by_key.items() for name in names}


def _plain(name: str) -> str:
    first, space, rest = name.partition(" ")
    if not space and not _ALL_HANGUL.match(name):
        first, rest = name[:1], name[1:]  # 日정부
    full = f"{halves()[first]} {rest}" if rest and first in halves() else name
    key = bare(full).casefold()
    if space and key.endswith(_COMMITTEE[0]):
        key = f"{key[:-1]}{_COMMITTEE}"
    return key.removeprefix(_PARLIAMENT) if key.endswith(_COMMITTEE) else key


def _in_latin(key: str) -> str:
    """Return a name with two letters and more at its beginning that are spelt out in Hangul as letters: 케이비증권, kb증권."""
    match = _letters().match(key)
    if match is None:
        return key
    letters = {row[0]: row[1] for row in rows("corpus/letters.tsv")}
    return "".join(letters[name] for name in _one_letter().findall(match[0])) + key[match.end() :]


@cache
def _one_letter() -> re.Pattern[str]:
    return re.compile("|".join(sorted((row[0] for row in rows("corpus/letters.tsv")), key=len, reverse=True)))


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(f"(?:{_one_letter().pattern}){{2,}}")


def _are_written_alike(one: str, other: str) -> bool:
    """Return whether two words have as many syllables and half of them alike."""
    return len(one) == len(other) and 2 * sum(map(str.__eq__, one, other)) >= len(one)


def _is_told_by_sound(key: str) -> bool:
    return _ALL_HANGUL.fullmatch(key) is not None and len(consonants(key)) >= _HEARD


def _parents(articles: Mapping[str, int], beside: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """Return for each short form its owner among the bodies of the corpus."""
    owners: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (form, name), count in beside.items():
        if form in articles and form != name:
            owners[form][name] = count
    for name in articles:
        form = name.rpartition(" ")[2]
        if form != name and form in articles:
            owners[form].setdefault(name, 0)
    parents: dict[str, str] = {}
    for form in sorted(articles, key=lambda form: (-len(bare(form)), form)):
        listed = [name for name in registry.fuller_names().get(form, ()) if name in articles]
        if listed and (registry.is_listed(form) or " " in form) and not is_place(form):
            said = owners.get(form, {})
            parents[form] = max(listed, key=lambda name: (said.get(name, 0), articles[name], name))
        elif form in owners:
            owner = _owner(form, owners[form], articles, parents)
            if owner is not None:
                parents[form] = owner
    parents |= dict(_noise(articles, beside, parents))
    parents |= {name: rest for name, rest in _with_more_before(articles) if name not in parents}
    return _without_circles(parents)


def _owner(
    form: str, said: Mapping[str, int], articles: Mapping[str, int], parents: Mapping[str, str]
) -> str | None:
    """Return the body that ``form`` is short for, by the articles in which it is, or ``None`` if they do not tell."""
    if is_place(form) or form in _shared():
        return None
    weights: defaultdict[str, float] = defaultdict(float)
    for name, count in said.items():
        alike = name.endswith(f" {form}")
        weights[parents.get(name, name)] += count + (_UNSAID * articles[name] if alike else 0)
    best = max(weights, key=lambda name: (weights[name], name))
    if weights[best] < DOMINANT * sum(weights.values()) or len(bare(best)) <= len(bare(form)):
        return None
    count = sum(n for name, n in said.items() if parents.get(name, name) == best)
    return best if _is_enough(form, best, count, articles[form]) else None


def _is_enough(form: str, owner: str, count: int, alone: int) -> bool:
    """Return whether ``count`` articles that call ``owner`` so tell of whom the ``alone`` others speak."""
    known, listed = registry.fuller_names().get(form, ()), registry.is_listed(form)
    both = registry.are_two(form, owner) or (listed and registry.is_listed(owner))
    if both and owner not in known and not owner.endswith(f" {form}"):
        return False
    if registry.is_of_korea(form) and owner not in known and _is_of_another_state(owner):
        return False  # 교육부 is Korea's where no article says otherwise
    if not (is_short_form(form, owner) or owner in known) or (owner.endswith(f" {form}") and not listed):
        return count >= _IRREGULAR and alone <= _ALONE_IRREGULAR * count and not owner.startswith(form)
    if known and not listed and (count < _AMBIGUOUS or len(form) <= _SHORTEST):
        return False  # 공사 and 삼성 are everyday words or short for several
    return count > 0 and alone <= _ALONE * count


def _is_of_another_state(name: str) -> bool:
    first, space, _ = name.partition(" ")
    state = halves().get(first, first)
    return bool(space) and is_place(state) and state != _KOREA


def _noise(
    articles: Mapping[str, int], beside: Mapping[tuple[str, str], int], parents: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield long names that are a common one with a word before it: 통신사 방역당국, read as one name."""
    for form, name in beside:
        first, _, rest = name.partition(" ")
        if rest != form or is_place(first) or first in halves():
            continue
        if form in _shared() or name in parents:
            continue
        if form in articles and articles[name] * _NOISE <= articles[form] and parents.get(form) != name:
            yield name, form


def _with_more_before(articles: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield names with more before a body's, and that body: its country, or the outlet of a picture."""
    for name, seldom in articles.items():
        first, space, rest = name.partition(" ")
        if space:
            known = registry.is_foreign_firm(rest) or (rest.isascii() and registry.is_listed(rest))
            if known and rest in articles and (is_place(first) or first in halves()):
                yield name, rest
        elif match := _credit().match(name):
            rest = name[match.end() :]
            if articles.get(rest, 0) >= _NOISE * seldom:
                yield name, rest


@cache
def _credit() -> re.Pattern[str]:
    outlets = sorted(lines("reading/outlets.txt"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, outlets)), re.IGNORECASE)


def _without_circles(parents: Mapping[str, str]) -> dict[str, str]:
    """Return the root of each name."""
    groups = Groups({*parents, *parents.values()})
    for form in sorted(parents):
        groups.join(parents[form], form)
    return {name: groups.find(name) for name in sorted({*parents, *parents.values()})}


def _titles(articles: Mapping[str, int], roots: Mapping[str, str]) -> dict[str, str]:
    """Return under which name each body stands: in full, unless one of its other names is much more common."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in articles:
        members[roots.get(name, name)].append(name)
    found: dict[str, str] = {}
    for root, names in members.items():
        common = max(names, key=lambda name: (articles[name], name))
        _, _, rest = root.partition(" ")
        if articles[common] > _MORE_COMMON * articles.get(root, 0):
            title = common
        elif rest in names and articles[rest] >= articles.get(root, 0) and registry.is_listed(rest):
            title = rest
        else:
            title = root
        found |= dict.fromkeys(names, title)
    return found


def _shared() -> frozenset[str]:
    return words("organizations/generic.txt") | words("organizations/shared_heads.txt")
