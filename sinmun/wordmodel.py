"""How common a word is in general Korean, by Kiwi's own language model: no reference corpus is needed."""

from __future__ import annotations

import math

from kiwipiepy import Kiwi

# Typical words before a noun, by which the model is asked for the next one: the start of a sentence, 의, ᆫ,
# 을, an unknown noun, a comma. Numbers are Kiwi's ids of the classes that have no form of their own.
_CONTEXTS: tuple[list[int] | list[tuple[str, str]], ...] = ([0], [("의", "JKG")], [("ᆫ", "ETM")], [2])
_EVERY_MORPHEME = 1_000_000
_NOUN_TAGS = frozenset({"NNG", "NNP", "XPN"})
# Words the model has no form for: it knows how common Latin letters or unknown names are, not which.
# A certain one of them is taken to be as rare as the rarer known nouns.
LATIN_WORD = -11.0
UNKNOWN_WORD = -14.0


class WordModel:
    """Probabilities of single words in general Korean, from Kiwi's language model.

    Building one asks the model for its whole vocabulary once (some tenths of a second, 10 MB); looking a word up costs a
    dictionary access.
    """

    def __init__(self, kiwi: Kiwi) -> None:
        chances: dict[str, float] = {}
        for context in _CONTEXTS:
            for morpheme in kiwi.predict_next_morpheme(context, top_n=_EVERY_MORPHEME):
                if morpheme.tag in _NOUN_TAGS and morpheme.form:
                    form = morpheme.form
                    chances[form] = chances.get(form, 0.0) + math.exp(morpheme.score)
        share = math.log(len(_CONTEXTS))
        self._logs = {form: math.log(chance) - share for form, chance in chances.items()}

    def log_probability(self, word: str, tag: str = "NNG") -> float:
        """Return the natural-log probability of a noun in general Korean."""
        if tag == "SL":
            return LATIN_WORD
        return self._logs.get(word, UNKNOWN_WORD)
