"""Errors a user can mend."""

from __future__ import annotations

from pathlib import Path
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

    def __reduce__(self) -> tuple[object, ...]:
        """Return how a copy is made: a problem may come from another process."""
        return Problem, (str(self), self.ko)

    def line(self, lang: Literal["ko", "en"]) -> str:
        """Return the line in the language ``lang``."""
        return self.ko if lang == "ko" else str(self)


def unwritable(folder: Path, reason: str) -> Problem:
    """Return the problem that results cannot be written into ``folder``."""
    return Problem(
        f"{folder}: cannot write there ({reason}); make room or choose another folder with --output",
        f"{folder}: 쓸 수 없는 폴더입니다 ({reason}). 공간을 비우거나 --output 으로 다른 폴더를 지정하세요",
    )


def unexpected(error: Exception, *, at: Path | None = None) -> Problem:
    """Return the problem of an error nobody foresaw, met while results were written ``at`` a folder, if any."""
    kind = f"{type(error).__name__}: {error}"
    place = f"{at}: " if at is not None else ""
    return Problem(
        f"{place}unexpected error ({kind}); run again with --debug and report it",
        f"{place}예상하지 못한 오류입니다 ({kind}). --debug 를 붙여 다시 실행하고 알려 주세요",
    )
