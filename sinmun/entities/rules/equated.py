"""Names that the text equates, and the offices of those who bear them: an abbreviation in brackets, a title behind a body."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.mention import Mention
from sinmun.entities.text import names
from sinmun.entities.who.equations import Equation, equations
from sinmun.entities.who.namings import Kind, Naming, is_former_title
from sinmun.entities.who.offices_stated import is_former, office_in_bracket
from sinmun.lexicons import rows

_THEN, _HELD_IN_BRACKET = " 당시 ", ("전 ", "前 ")


def equate(draft: Draft) -> None:
    """Note which names the text equates; the one in brackets takes the label of the name before it, or is taken anew."""
    by_start = {mention.start: mention for mention in (*draft.given, *draft.mentions)}
    fixed = {mention.start for mention in draft.given}
    for equation in equations(draft.text, list(by_start.values())):
        other = equation.other
        there = by_start.get(other.start)
        if not _fits(draft, other, there, fixed):
            continue
        draft.cover.take(other.start, other.end)
        if there is None or there.label != other.label:
            by_start[other.start] = other
        draft.equal.append(Equation(equation.one, other))
    draft.equal += _spelt_otherwise(by_start.values())
    draft.rewrite([mention for mention in by_start.values() if mention.start not in fixed])


def _spelt_otherwise(mentions: Iterable[Mention]) -> list[Equation]:
    """Return the groups of music that stand in two known spellings: 방탄소년단 and BTS."""
    spellings = _spellings()
    found: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        if mention.label == "PS" and mention.text in spellings:
            found.setdefault(spellings[mention.text], {}).setdefault(mention.text, mention)
    return [
        Equation(first, other)
        for first, *others in map(
            dict.values, found.values()
        )  # of each group the first mention of each spelling
        for other in others
    ]


@cache
def _spellings() -> dict[str, str]:
    """Return each spelling with the one that stands first in its row."""
    return {form: row[0] for row in rows("people/spellings.tsv") for form in row}


def _fits(draft: Draft, other: Mention, there: Mention | None, fixed: set[int]) -> bool:
    """Return whether the second name of an equation is free, or is the mention that stands there already."""
    if there is None:
        return draft.cover.free(other.start, other.end)
    return there.end == other.end and (there.label == other.label or other.start not in fixed)


def title_behind_organization(draft: Draft) -> None:
    """Give full names the title behind their body or in their bracket: 모성준 두람중공업 대표이사, 도서린(전 나래당 대표)."""
    draft.rename([_with_title(draft, naming) for naming in draft.namings])


def _with_title(draft: Draft, naming: Naming) -> Naming:
    if naming.kind is not Kind.FULL:
        return naming
    bracket = names.bracket_after(draft.text, naming.end)
    behind = bracket.end() if bracket else naming.end
    # 공사 is an office, and no title in 남궁선 전 한국도로공사 부사장.
    if draft.text.startswith(_THEN, behind):
        behind += len(_THEN) - 1
    of_organization = any(draft.phrases.at(behind + gap, "OG") for gap in (len(" "), len(" 전 ")))
    phrase = draft.phrases.phrase(behind) if naming.title is None or of_organization else None
    if phrase is None:
        stated = office_in_bracket(bracket) if bracket is not None and naming.title is None else None
        if stated is None:
            return naming
        role, title = stated
        return naming._replace(
            title=title, former=is_former(role, title) or role.startswith(_HELD_IN_BRACKET)
        )
    _, end, title = phrase
    return naming._replace(title=title, former=is_former_title(draft.text, behind, end))
