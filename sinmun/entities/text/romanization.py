"""Hangul in Latin letters, as signs spell it: 서울 and SEOUL are one name, not a body and its abbreviation."""

from __future__ import annotations

from difflib import SequenceMatcher

from sinmun.patterns import pattern

# Revised Romanization of Korean (National Institute of Korean Language, 2000), letter by letter.
# An empty one is silent.
_INITIALS = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",")  # noqa: SIM905 -- read as a table
_MEDIALS = "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",")  # noqa: SIM905
_FINALS = ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",")  # noqa: SIM905
_FIRST, _LAST = "가", "힣"
# Sound changes between syllables (강릉: gangneung) are not worked out.
_ALIKE = 0.8
_VOWELS, _REPEATED = pattern(r"[aeiouwy]+"), pattern(r"(.)\1+")


def romanize(word: str) -> str:
    """Return ``word`` with its Hangul in small Latin letters, syllable by syllable."""
    return "".join(_syllable(letter) if _FIRST <= letter <= _LAST else letter.lower() for letter in word)


def spells(latin: str, word: str) -> bool:
    """Return whether ``latin`` is ``word`` as it sounds (서울, SEOUL), not an abbreviation of what it means."""
    return SequenceMatcher(None, romanize(word), latin.lower(), autojunk=False).ratio() >= _ALIKE


def consonants(word: str) -> str:
    """Return the consonants of ``word`` as it sounds, one for several that follow each other, in small Latin letters."""
    return _REPEATED.sub(r"\1", _VOWELS.sub("", romanize(word)).replace("l", "r"))


def _syllable(letter: str) -> str:
    initial, rest = divmod(ord(letter) - ord(_FIRST), len(_MEDIALS) * len(_FINALS))
    medial, final = divmod(rest, len(_FINALS))
    return _INITIALS[initial] + _MEDIALS[medial] + _FINALS[final]
