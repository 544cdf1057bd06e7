"""The office that a clause says somebody holds, before the body: 아무개가 이사장으로 있는 해온재단."""

from __future__ import annotations

from sinmun.entities.text import names
from sinmun.entities.text.phrases import Phrases
from sinmun.entities.who.offices_stated import held_in
from sinmun.patterns import pattern

_HOLDS = pattern(
    r"\s?(?:씨)?[이가] ([가-힣A-Z]{2,12}?)으?로 (?:있[는던]|재직하[는던]|재직 중인|일하[는던]|근무하[는던]) "
)


def held_at(phrases: Phrases, end: int) -> tuple[str, str] | None:
    """Return the office, with the body that the clause belongs to, and its head, of a name that ends at ``end``; or ``None``."""
    found = _HOLDS.match(phrases.text, end)
    if found is None:
        return None
    title = found.group(1)
    head = names.head_of(title, names.titles())
    if head is None:
        return None
    organization = phrases.at(found.end(), "OG")
    return (title if organization is None else held_in(organization.text, title)), head
