"""The regular short forms of bodies: 금감원 for 금융감독원, 민주당 for 더불어민주당, 서울대 for 서울대학교."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from sinmun.entities.text.places import is_municipality, is_place
from sinmun.entities.text.romanization import spells
from sinmun.lexicons import lines, rows, words
from sinmun.patterns import pattern

_KOREAN_BRANCH = "코리아"
_CITIES = ("특별시", "광역시", "자치시")
_SPACE_OR_DOT = pattern(r"[\s·ㆍ・]+")
_SHORT = pattern(r"[가-힣0-9]{2,}|[A-Z]{2,}")
_ACRONYM_BEHIND = pattern(r"\(([A-Z][A-Z&]{1,6})\)")


def is_short_form(short: str, full: str) -> bool:
    """Return whether ``short`` is a regular abbreviation of ``full``.

    Four rules: the same words without spaces or legal form; a first part left out (더불어민주당 - 민주당, 샛별
    이글스 - 이글스); a last part shortened or left out (고등학교 - 고, 별숲엔터테인먼트 - 별숲엔터); the first
    syllables of the parts up to the last one or its short form (금융감독원 - 금감원, 산업통상자원위원회 - 산업위). Of
    capitals only a last part is left out (AP 통신 - AP). A place name and a noun that many bodies share (정부, 교육청)
    abbreviate nothing, nor does a city its club, a firm its group, or a body its department.
    """
    plain, whole = bare(short), bare(full)
    if plain == whole:
        return True
    if len(plain) >= len(whole) or not _SHORT.fullmatch(plain):
        return False
    if plain.isascii():
        return whole[len(plain) :] in _left_out() and whole.startswith(plain)
    if plain in _no_short_forms() or full.startswith(f"{short} ") or _is_other(plain, full):
        return False
    if _tail(plain, full) or _same_department(short, full) or _behind_capitals(plain, whole):
        return True
    return any(plain == form or _initials(plain, form) for form in variants(full))


def _is_other(short: str, full: str) -> bool:
    """Return whether two names are of a city and its club, a firm and its group, or a cabinet and a ministry: 해온시, 행정부."""
    if is_municipality(short):
        return not is_municipality(full) or (short[-1] == "시" and not full.endswith((*_CITIES, f" {short}")))
    cabinet = short in words("organizations/cabinets.txt") and not full.endswith(short)
    return cabinet or is_of_group(short, full)


def is_of_group(firm: str, group: str) -> bool:
    """Return whether a group is called by a firm whose name says what it makes: 두람중공업 of 두람중공업그룹, not 두람."""
    return bare(group) == f"{bare(firm)}그룹" and bool(without_company_ending(firm))


def only_goes_on(short: str, full: str) -> bool:
    """Return whether ``full`` is ``short`` with a last part that makes no other body of it: 누리 테크놀로지, 누리(주)."""
    one, other = bare(short), bare(full)
    rest = other[len(one) :] if other.startswith(one) else None
    return rest == "" or rest in words("organizations/idle_endings.txt")


def is_branch_in_korea(one: str, other: str) -> bool:
    """Return whether one of two names is that of the other's branch in Korea, and so another firm: 벨로니아, 벨로니아코리아."""
    short, long = sorted((bare(one), bare(other)), key=len)
    return long == short + _KOREAN_BRANCH


def _behind_capitals(short: str, full: str) -> bool:
    """Return whether a name goes without the capitals before it: LA다저스 - 다저스, but not SK에너지 - 에너지."""
    capitals = full.removesuffix(short)
    named = len(short) > 2 and short not in words("organizations/company_endings.txt")
    return named and capitals != full and capitals.isascii() and capitals.isupper()


def _same_department(short: str, full: str) -> bool:
    """Return whether both are one department of a body that is once shortened: 해온지법 형사1부, 해온지방법원 형사1부."""
    (one, space, department), (other, _, same) = short.rpartition(" "), full.rpartition(" ")
    return bool(space) and department == same and is_short_form(one, other)


def is_drawn_from(short: str, full: str) -> bool:
    """Return whether ``short`` has syllables of ``full`` in their order, with others between, be it no regular short form.

    Bodies call themselves so (정의기억연대 - 정의연, 한국여성단체연합 - 여연): what a bracket says of the name before it.
    """
    plain, whole = bare(short), bare(full)
    if len(plain) < 2 or plain in whole or plain in _no_short_forms():
        return False
    at = 0
    for syllable in plain:
        at = whole.find(syllable, at) + 1
        if at == 0:
            return False
    return True


def is_abbreviated(text: str, name: str, end: int) -> bool:
    """Return whether capitals in brackets follow ``name`` at ``end`` and abbreviate it: (IOCO), but not 서울(SEOUL)."""
    match = _ACRONYM_BEHIND.match(text, end) if text.startswith("(", end) else None
    return match is not None and not spells(match.group(1), name)


@cache
def _no_short_forms() -> frozenset[str]:
    return frozenset().union(
        *(words(f"organizations/{name}.txt") for name in ("states_and_cities", "generic", "shared_heads"))
    )


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Return ``name`` without spaces and without the legal form of a company."""
    return _SPACE_OR_DOT.sub("", _legal_forms().sub("", name))


@cache
def _legal_forms() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lines("organizations/legal_forms.txt"))))


@lru_cache(maxsize=4096)
def without_company_ending(name: str) -> tuple[str, ...]:
    """Return a company's name without its last part (오로라모빌리티 - 오로라), as news writes it, in every way it ends.

    Many companies may begin alike: the caller sees to it that the article has only one.
    """
    whole = bare(name)
    endings = words("organizations/company_endings.txt")
    stems = (whole[:cut] for cut in range(2, len(whole) - 1) if whole[cut:] in endings)
    return tuple(stem for stem in stems if not is_place(stem))


@lru_cache(maxsize=4096)
def without_club_ending(name: str) -> tuple[str, ...]:
    """Return the part of a club's name that is no city and no last word (LG 트윈스 - LG, 원주 DB - DB), if it is one."""
    first, space, last = name.rpartition(" ")
    if space and last in words("organizations/clubs.txt"):
        return () if is_place(first) else (first,)
    return (last,) if is_place(first) and last.isascii() else ()


@lru_cache(maxsize=4096)
def variants(full: str) -> tuple[str, ...]:
    """Return ``full`` without its first parts, each as it is and with its last part shortened."""
    whole = bare(full)
    found = {whole}
    pieces = full.split()
    found.update(bare(" ".join(pieces[index:])) for index in range(1, len(pieces)))
    for prefix in words("organizations/dropped_prefixes.txt"):
        if whole.startswith(prefix) and len(whole) - len(prefix) >= 4:
            found.add(whole[len(prefix) :])
    ends = _shortened_ends()
    for form in tuple(found):
        # The suffixes are many, and few of them can end a form.
        for size in range(1, min(len(form), len(ends))):
            found.update([form[:-size] + short for short in ends[size].get(form[-size:], ())])
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _shortened_ends() -> tuple[dict[str, tuple[str, ...]], ...]:
    """Return, by their length, the ends of names that are shortened, each with what may stand for it."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for long, *rest in rows("organizations/suffix_short.tsv"):
        found[long] += (rest[0] if rest else "",)
    longest = max(map(len, found))
    return tuple({long: found[long] for long in found if len(long) == size} for size in range(longest + 1))


def ends_shortened(form: str) -> bool:
    """Return whether a form ends as the last part of a body's name does in short: 환경노동위, 새길연."""
    return form.endswith(_short_ends())


@cache
def _short_ends() -> tuple[str, ...]:
    return tuple(short for _, *rest in rows("organizations/suffix_short.tsv") for short in rest if short)


@cache
def _left_out() -> frozenset[str]:
    """Return the last parts of names that news leaves out."""
    return frozenset(long for long, *rest in rows("organizations/suffix_short.tsv") if not any(rest))


@cache
def _last_of_legal_forms() -> frozenset[str]:
    return frozenset(form[-1] for form in lines("organizations/legal_forms.txt"))


@lru_cache(maxsize=4096)
def last_syllables(full: str) -> frozenset[str]:
    """Return the syllables that a short form of ``full`` can end with."""
    return _last_of_legal_forms().union([form[-1] for form in variants(full) if form])


def _tail(plain: str, full: str) -> bool:
    pieces = full.split()
    if any(bare(" ".join(pieces[index:])) == plain for index in range(1, len(pieces))):
        return True
    whole = bare(full)
    prefix = whole[: -len(plain)]
    return len(plain) >= 3 and whole.endswith(plain) and prefix in words("organizations/dropped_prefixes.txt")


def _initials(short: str, form: str) -> bool:
    """Return whether ``short`` takes syllables of ``form`` in order, the first and the last among them."""
    if len(short) >= len(form) or short[0] != form[0] or short[-1] != form[-1]:
        return False
    if len(short) == 2 and len(form) > 5:
        return False
    at = 0
    for syllable in short[:-1]:
        at = form.find(syllable, at) + 1
        if at == 0:
            return False
    return at < len(form)
