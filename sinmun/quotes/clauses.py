"""Where one clause of a sentence ends and another goes on."""

from __future__ import annotations

from itertools import pairwise

from sinmun.quotes.sentences import FullSentence

_GOING_ON = frozenset({"VV", "VA", "VX", "XSV", "XSA", "VCP", "VCN", "VV-R", "VV-I", "VA-R", "VA-I"})
_POSTPOSED = frozenset({"두", "놓", "향하", "대하", "통하", "위하", "관하", "관련하"})
"""Verbs that, with -고 or -어, only say about whom or by what: 박 대표를 두고, 시민을 향해."""


def verb_between(sentence: FullSentence, start: int, end: int) -> bool:
    """Whether a verb that goes on (하자, 한, 했다) stands between two offsets."""
    gap = sentence.tokens_between(start, end)
    return any(
        token.tag in _GOING_ON
        and following.tag in ("EC", "ETM", "EP")
        and not (following.tag == "EC" and token.form in _POSTPOSED)
        for token, following in pairwise(gap)
    )
