"""How common a word is in general Korean, by Kiwi's own language model: no reference corpus is needed."""

from __future__ import annotations

import math

from kiwipiepy import Kiwi

# Kiwi numbers the morphemes of its language model by falling frequency in the corpus it was trained on: the id of
# a token is its rank. Behind _LAST_RANK stand names from word lists, and the user's words, that the corpus did
# not show; before _FIRST_RANK classes that have no form of their own.
_FIRST_RANK = 40
_LAST_RANK = 70_400
# Zipf's law with a second regime, where words get rare faster than by rank (Ferrer i Cancho and Solé 2001). Its
# bend and its height are fitted to the model's own predictions after nine common contexts.
_BEND = 2_000.0
_HEIGHT = math.log(math.log(_BEND) + 0.6)
# The model knows how common Latin letters, hanja and unknown words are, not which. A certain one is taken to be
# about as rare as a known noun that an article is often about.
_UNKNOWN = -15.0
_CLASSES = {"SL": -11.0, "SH": -9.5}


class WordModel:
    """Probabilities of single morphemes in general Korean, from the frequency ranks of Kiwi's language model.

    Nothing is computed or kept per word: a look-up is two logarithms.
    """

    def __init__(self, kiwi: Kiwi) -> None:
        """Make the model that goes with the tokens of ``kiwi``."""
        self._kiwi = kiwi

    def log_probability(self, morpheme: int, tag: str = "NNG") -> float:
        """Return the natural-log probability of a morpheme in general Korean.

        Args:
            morpheme: Kiwi's id of it, ``token.id``.
            tag: Kiwi's tag of it; Latin words (``SL``) and hanja (``SH``) share one id each.

        References:
            Ramon Ferrer i Cancho and Ricard Solé (2001): Two Regimes in the Frequency of Words and the Origins
            of Complex Lexicons. Journal of Quantitative Linguistics 8(3).
        """
        if tag in _CLASSES:
            return _CLASSES[tag]
        if not _FIRST_RANK <= morpheme <= _LAST_RANK:
            return _UNKNOWN
        return -math.log(morpheme) - math.log1p(morpheme / _BEND) - _HEIGHT
