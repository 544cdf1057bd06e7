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

# Whose pictures they show beside: agencies of other countries and stores of pictures
PICTURE_AGENCY = (
    r"(?:AP|AFP|EPA|UPI|REUTERS|Reuters|로이터|신화|블룸버그|연합\s?EPA|"
    r"게티이미지(?:뱅크|코리아)?|이미지투데이|픽사베이)"
)

# What begins the report behind a credit, no note of copyright
NEXT = rf"(?=\s?(?!Copyright|저작권|무단)[가-힣A-Z0-9“‘\"'(\[●○◆◇■□━]){NO_PARTICLE}"

# 제공 that goes on as a verb or as a word of its own, so that it credits nobody
_PROVIDES = "|".join(
    (
        "[하할해했합되된될됩됐받]|키로|토록",  # 제공하는, 제공됐다, 제공받은, 제공키로
        r"한[\s다데]",  # 제공한 것, 제공한다
        r"자[\s가는를의(]|사[\s가는와]|처|업체",  # who provides: 제공자의, 제공사가, 제공처
        r"량|대상|화면|방지|차|본[\s을은이]",  # what is provided, to whom, what for: 제공량, 제공 대상, 제공차
        r"중[\s인이]|시\s",  # when: 제공 중인, 제공 시
    )
)
NEXT_OF_PROVIDER = rf"{NEXT}(?!{_PROVIDES})"

# Who provides a picture, in four words at most: 새길시, 새길시 공보실, 나래공원(주)
PROVIDER = r"(?:[^\s.,()\[\]]{0,15}[^\s.,()\[\]에를을과와의]\s){0,3}[^\s.,()\[\]]{1,16}(?:\([^()\s]{1,12}\)[^\s.,()]{0,10})?"


# [본 기사는 06월 25일(13:45) 한빛경제에 보도 된 기사입니다]
STOOD_FIRST = r"\[[본이]\s?기사는\s[^\[\]\n]{8,120}\s(?:보도|게재|출고)\s?(?:된|됐던|되었던|한|했던)\s?기사(?:입니다|다)[.]?\]"


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
