"""How common a word is in general Korean, by Kiwi's own language model: no reference corpus is needed."""

from __future__ import annotations

import math
from functools import cached_property

from kiwipiepy import Kiwi

# What often stands before a noun: the start of a sentence, 의, ᆫ, an unknown noun. Asked what follows,
# the model gives the chance of every noun there; their mean is taken for its chance in general. Numbers are
# Kiwi's ids of classes that have no form of their own.
_CONTEXTS: tuple[list[int] | list[tuple[str, str]], ...] = ([0], [("의", "JKG")], [("ᆫ", "ETM")], [2])
_EVERY_MORPHEME = 1_000_000
_NOUN_TAGS = frozenset({"NNG", "NNP", "XPN"})
# Words the model has no form for: it knows how common Latin letters or unknown names are, not which.
# A certain one of them is taken to be as rare as the rarer known nouns.
LATIN_WORD = -11.0
UNKNOWN_WORD = -14.0


class WordModel:
    """Probabilities of single words in general Korean, from Kiwi's language model.

    The first look-up asks the model for its whole vocabulary (some tenths of a second, 10 MB); every other
    one is a dictionary access.
    """

    def __init__(self, kiwi: Kiwi) -> None:
        """Make the model of ``kiwi``; it is read at the first look-up."""
        self._kiwi = kiwi

    @cached_property
    def _logs(self) -> dict[str, float]:
        chances: dict[str, float] = {}
        for context in _CONTEXTS:
            for morpheme in self._kiwi.predict_next_morpheme(context, top_n=_EVERY_MORPHEME):
                if morpheme.tag in _NOUN_TAGS and morpheme.form:
                    form = morpheme.form
                    chances[form] = chances.get(form, 0.0) + math.exp(morpheme.score)
        share = math.log(len(_CONTEXTS))
        return {form: math.log(chance) - share for form, chance in chances.items()}

    def log_probability(self, word: str, tag: str = "NNG") -> float:
        """Return the natural-log probability of a noun in general Korean.

        Args:
            word: the noun, or the first morpheme of one.
            tag: Kiwi's tag of it; a Latin word (``SL``) has a rate of its own.
        """
        if tag == "SL":
            return LATIN_WORD
        return self._logs.get(word, UNKNOWN_WORD)
