"""Errors a user can mend."""

from __future__ import annotations

from typing import Literal


class Problem(Exception):
    """Something the user can mend: one line says what is wrong and what to do, in Korean and in English.

    Args:
        en: the line in English, which is also ``str(problem)``.
        ko: the line in Korean.
    """

    def __init__(self, en: str, ko: str) -> None:
        super().__init__(en)
        self.ko = ko

    def line(self, lang: Literal["ko", "en"]) -> str:
        """Return the line in the language ``lang``."""
        return self.ko if lang == "ko" else str(self)
