"""Lexicons of the page made into patterns."""

from __future__ import annotations

import re
from functools import cache

from sinmun import lexicons
from sinmun.reading.page.lines import key

# Behind a bracket, a word or an address: no particle, which carries its sentence on.
NO_PARTICLE = (
    r"(?!(?:[은는가을를과와의]|에서?|에게|으?로|까지|부터|처럼|보다|이?라[는고며]|이[며다]|입니다)[\s.,])"
)

# Whose pictures outlets show: agencies and pools
WIRE = (
    r"(?:(?:(?:[A-Z]{2,8}|로이터|신화)[=·\s]?)?(?:연합뉴스|뉴시스|뉴스1)|AP\s통신|게티\s?이미지\s?뱅크|중앙포토|"
    r"(?:사진)?공동취재단|공동취재사진)"
)


def one_of(*names: str, spaced: bool = False) -> str:
    """Return a pattern that matches any entry of the lexicons ``reading/NAME.txt``, the longest first.

    With ``spaced``, a space may stand between any two of its syllables.
    """
    entries = {entry for name in names for entry in lexicons.lines(f"reading/{name}.txt")}
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    glue = r"\s?" if spaced else ""
    return "(?:" + "|".join(glue.join(re.escape(char) for char in entry) for entry in ordered) + ")"


@cache
def keys(name: str) -> frozenset[str]:
    """Return the entries of the lexicon ``reading/NAME.txt`` as keys of whole lines."""
    return frozenset(key(entry) for entry in lexicons.lines(f"reading/{name}.txt"))


@cache
def compiled(name: str) -> re.Pattern[str]:
    """Return the pattern that finds an entry of ``reading/NAME.txt`` in a key."""
    return re.compile("|".join(re.escape(entry.lower()) for entry in lexicons.lines(f"reading/{name}.txt")))
