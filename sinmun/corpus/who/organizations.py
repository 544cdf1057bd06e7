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

from sinmun.corpus.who.buried import buried_bodies
from sinmun.corpus.who.prefixed import noise, shared, under_one_owner, with_more_before, with_place_before
from sinmun.corpus.who.spellings import spellings
from sinmun.corpus.who.unnamed import is_unnamed_body
from sinmun.entities.text import registry
from sinmun.entities.text.places import halves, is_place
from sinmun.entities.text.shortforms import bare, is_short_form
from sinmun.entities.who.organizations import KOREA, Groups
from sinmun.lexicons import lines

DOMINANT = 0.75
"""The share of the articles that say whose short form it is, from which a body is taken for its owner."""
_ALONE, _ALONE_IRREGULAR = 10, 3
_IRREGULAR, _AMBIGUOUS = 2, 3
_UNSAID = 0.3
_SHORTEST = 2
_MORE_COMMON, _IN_A_ROW = 3, 3
_MUCH_COMMONER, _TELLING_FORM = 10, 5
_SENTENCE = "다. "
_SIGN_OF_GROUP = re.compile(r"[ㆍ·\-]")


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
        elif is_unnamed_body(name) or (_is_group_of_halves(name) and not registry.is_form(name)):
            found[name] = None
        else:
            named[name] = articles
    spelt = spellings(named)
    together, beside = _under_one_spelling(counted, named, spelt)
    titles = _titles(together, _parents(together, beside))
    titles |= under_one_owner(together, titles)
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
    """Return whether states are named together by their signs, and what they do together: 한·미, 한미일, 한미동맹."""
    signs = _SIGN_OF_GROUP.sub("", name)
    together = next((signs[: -len(word)] for word in _joint_words() if signs.endswith(word)), signs)
    return len(together) > 1 and not is_place(together) and all(sign in halves() for sign in together)


def _is_row_of_names(name: str) -> bool:
    """Return whether three bodies of the lexicon and more were read as one: 서울대 연세대 고려대."""
    row = name.split()
    return len(row) >= _IN_A_ROW and all(map(registry.is_listed, row))


@cache
def _joint_words() -> tuple[str, ...]:
    return lines("organizations/party_words.txt")


def _parents(articles: Mapping[str, int], beside: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """Return for each short form its owner among the bodies of the corpus."""
    owners: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (form, name), count in beside.items():
        if form in articles and form != name and not _is_row_of_names(name):
            owners[form][name] = count
    for name in articles:
        form = name.rpartition(" ")[2]
        if form != name and form in articles:
            owners[form].setdefault(name, 0)
    mates = _forms_of_absent(articles)
    parents: dict[str, str] = {}
    for form in sorted(articles, key=lambda form: (-len(bare(form)), form)):
        fuller = registry.fuller(form) or registry.fuller(form.replace(" ", ""))
        listed = [name for name in fuller if name in articles]
        one = registry.is_listed(form) or " " in form or (len(fuller) == 1 and len(form) >= _TELLING_FORM)
        if listed and one and not is_place(form):
            said = owners.get(form, {})
            parents[form] = max(listed, key=lambda name: (said.get(name, 0), articles[name], name))
        else:
            owner = _owner(form, owners[form], articles, parents) if form in owners else None
            if owner is not None or form in mates:
                parents[form] = owner or mates[form]
    parents |= dict(buried_bodies(articles)) | dict(noise(articles, beside, parents))
    parents |= {name: rest for name, rest in with_more_before(articles) if name not in parents}
    parents |= dict(with_place_before(articles, beside, parents))
    parents |= dict(_told_by_short_form(articles, beside, parents))
    return _without_circles(parents)


def _forms_of_absent(articles: Mapping[str, int]) -> dict[str, str]:
    """Return for forms of one body of the lexicon, which no article has under its name, the commonest: 조선노동당, 노동당.

    The commonest may be another body's too, if the corpus does not have that one either.
    """
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for name in articles:
        for owner in registry.fuller(name):
            forms[owner].append(name)
    found: dict[str, str] = {}
    for owner, named in forms.items():
        if owner in articles or len(named) == 1:
            continue
        best = max(named, key=lambda name: (articles[name], name))
        alone = not any(other in articles and other not in named for other in registry.fuller(best))
        if alone and best not in shared() and not is_place(best):
            found |= {name: best for name in named if name != best and registry.fuller(name) == (owner,)}
    return found


def _told_by_short_form(
    articles: Mapping[str, int], beside: Mapping[tuple[str, str], int], parents: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield what articles call by another body's letters, and that body: 미국 중앙은행, whose name is Fed to them."""
    for (form, name), count in beside.items():
        letters = form.isascii() and registry.is_listed(form) and form in articles
        told = letters and (count >= _AMBIGUOUS or articles[form] >= _MUCH_COMMONER * articles[name])
        if told and name not in parents and not registry.is_listed(name):
            owner = parents.get(form, form)
            if owner != name and not registry.is_of_korea(owner):
                yield name, owner


def _owner(
    form: str, said: Mapping[str, int], articles: Mapping[str, int], parents: Mapping[str, str]
) -> str | None:
    """Return the body that ``form`` is short for, by the articles in which it is, or ``None`` if they do not tell."""
    if is_place(form) or form in shared():
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
    if known and not listed and len(form) <= _SHORTEST:
        # 공사 and 삼성 are everyday words or short for several; 한경 is short for one.
        one = len({frozenset((*registry.relatives(name), name)) for name in known}) == 1
        return one and count >= _AMBIGUOUS and alone <= _ALONE_IRREGULAR * count
    if known and not listed and count < _AMBIGUOUS:
        return False
    return count > 0 and alone <= _ALONE * count


def _is_of_another_state(name: str) -> bool:
    first, space, _ = name.partition(" ")
    state = halves().get(first, first)
    return bool(space) and is_place(state) and state != KOREA


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
