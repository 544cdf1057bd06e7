"""Surnames in hanja, as headlines write them for people whom the article names in full: 尹 측, 文의 남자, 尹·韓 회동."""

from __future__ import annotations

from collections import Counter
from functools import cache

from sinmun.entities.draft import Draft
from sinmun.entities.text import names
from sinmun.entities.text.places import state_signs
from sinmun.lexicons import words
from sinmun.patterns import pattern

# A pattern that begins with a sign is found several times faster than one that begins with a look behind.
_ALONE = pattern(r"[\u4e00-\u9fff](?<![\u4e00-\u9fff가-힣A-Za-z0-9].)(?![\u4e00-\u9fff])")
_JOINTS = "·-–∙・"
_CABINETS = (" 정부", " 정권")


def find_passed_over(draft: Draft) -> None:
    """Take the hanja of a surname that one person of the article has.

    That of a state (韓) or of a common noun (車) is taken only beside another's. One in a bracket, 차(車), tells how a word is
    read.
    """
    people = Counter(map(names.surname_of, draft.tables.full_names))
    if not people:
        return
    text, surnames = draft.text, names.hanja_surnames()
    found = [
        match.start()
        for match in _ALONE.finditer(text)
        if people[surnames.get(match.group())] == 1
        and draft.words.closes(match.end())
        and not text.startswith("(", match.start() - 1)
        and not text.startswith(_CABINETS, match.end())
        and names.title_after(text, match.end()) is None
    ]
    sure = {start for start in found if text[start] not in _unsure()}
    for start in found:
        if start in sure or _is_joined_to(text, start, sure):
            draft.take(start, start + 1, "PS")


@cache
def _unsure() -> frozenset[str]:
    return frozenset(state_signs()) | words("people/hanja_nouns.txt")


def _is_joined_to(text: str, start: int, others: set[int]) -> bool:
    """Return whether a joint alone parts the sign at ``start`` from one of ``others``: 韓 in 尹·韓."""
    before = start - 2 in others and text[start - 1] in _JOINTS
    return before or (start + 2 in others and text[start + 1] in _JOINTS)
