"""Which body is which: full names, short forms and abbreviations of organisations, and places likewise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sinmun.entities.mention import Entity, Label, Mention
from sinmun.lexicons import lines, rows

_SPACE = re.compile(r"\s+")


def group(mentions: Sequence[Mention], label: Label, *, same: Iterable[tuple[str, str]] = ()) -> list[Entity]:
    """Return the bodies or places that ``mentions`` name, the short forms of each under its fullest name.

    Args:
        mentions: mentions of one label; none overlap.
        label: their label.
        same: pairs of forms that the text equates, such as 한국전자통신연구원 and ETRI.
    """
    counts = Counter(mention.text for mention in mentions)
    forms = sorted(counts, key=lambda form: (-len(form), form))
    root = {form: form for form in forms}

    def find(form: str) -> str:
        while root[form] != form:
            form = root[form]
        return form

    for one, other in same:
        if one in root and other in root:
            long, short = sorted((find(one), find(other)), key=len, reverse=True)
            root[short] = long
    for index, short in enumerate(forms):
        if find(short) != short:
            continue
        owners = [form for form in forms[:index] if is_short_form(short, form)]
        if owners:
            root[short] = find(max(owners, key=lambda form: (counts[form], -len(form))))
    grouped: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        grouped[find(mention.text)].append(mention)
    return [_entity(label, members) for members in grouped.values()]


def is_short_form(short: str, full: str) -> bool:
    """Return whether ``short`` is a regular abbreviation of ``full``.

    The rules: the same words without spaces or legal form; the last word shortened (대학교 to 대); the first
    syllables of the parts, ending in the body's last syllable or its short ending (금융감독원 - 금감원,
    산업통상자원중소벤처기업위원회 - 산업위); a party's or body's name without its first part (더불어민주당 - 민주당).
    """
    short, full = bare(short), bare(full)
    if short == full:
        return True
    if len(short) >= len(full) or not re.fullmatch(r"[가-힣]{2,}", short):
        return False
    for long_end, short_end in rows_of_suffixes():
        if full.endswith(long_end) and short_end and full[: -len(long_end)] + short_end == short:
            return True
    return _initials(short, full)


def bare(name: str) -> str:
    """Return ``name`` without spaces and without the legal form of a company."""
    for form in lines("organizations/legal_forms.txt"):
        name = name.replace(form, "")
    return _SPACE.sub("", name)


def rows_of_suffixes() -> list[tuple[str, str]]:
    """Return pairs of full and short endings."""
    return [(row[0], row[1]) for row in rows("organizations/suffix_short.tsv") if len(row) > 1]


def _initials(short: str, full: str) -> bool:
    if short[0] != full[0] or short[-1] != full[-1] or len(short) < 3:
        return False
    at = 0
    for syllable in short:
        at = full.find(syllable, at) + 1
        if at == 0:
            return False
    return True


def _entity(label: Label, members: list[Mention]) -> Entity:
    members = sorted(members)
    counts = Counter(mention.text for mention in members)
    name = max(counts, key=lambda form: (len(bare(form)), counts[form]))
    return Entity(label, name, tuple(form for form, _ in counts.most_common()), tuple(members))
