"""Errors a user can mend."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Literal

from sinmun.reasons import in_korean


class Problem(Exception):
    """Something the user can mend: one line says what is wrong and what to do, in Korean and in English.

    Args:
        ko: the line in Korean.
        en: the line in English, which is also ``str(problem)``.
    """

    def __init__(self, *, ko: str, en: str) -> None:
        super().__init__(en)
        self.ko = ko

    def __reduce__(self) -> tuple[object, ...]:
        """Return how a copy is made: a problem may come from another process."""
        return partial(Problem, ko=self.ko, en=str(self)), ()

    def line(self, lang: Literal["ko", "en"]) -> str:
        """Return the line in the language ``lang``."""
        return self.ko if lang == "ko" else str(self)


def unwritable(folder: Path, reason: str) -> Problem:
    """Return the problem that results cannot be written into ``folder``."""
    return Problem(
        ko=f"{folder}: 쓸 수 없는 폴더입니다 ({in_korean(reason)}). 공간을 비우거나 --output 으로 다른 폴더를 지정하세요",
        en=f"{folder}: cannot write there ({reason}); make room or choose another folder with --output",
    )


def problem_of(error: Exception, *, name: str = "", reading: bool = False) -> Problem:
    """Return why one of several inputs failed, so that the others can go on.

    This is the one guard of single inputs, of the rows and files of a corpus, and of `sinmun.Analyzer.pipe`. A `Problem` is
    returned as it is; anything else is told by its kind, as it is one that nobody foresaw.

    Args:
        error: what the input raised.
        name: what the input is called, in front of the line.
        reading: whether it was only read; a file that asks for more memory than there is is at fault itself.

    Raises:
        MemoryError: it is one, met while analysing: the process is in trouble then, not the input.
    """
    if isinstance(error, Problem):
        return error
    if isinstance(error, MemoryError) and not reading:
        raise error
    place = f"{name}: " if name else ""
    said = " ".join(str(getattr(error, "strerror", None) or error).split())[:200]
    reason = said if isinstance(error, OSError) else f"{type(error).__name__}: {said}".removesuffix(": ")
    if reading:
        problem = Problem(
            ko=f"{place}읽을 수 없습니다 ({in_korean(reason)})", en=f"{place}cannot be read ({reason})"
        )
    else:
        problem = Problem(
            ko=f"{place}분석하지 못했습니다 ({in_korean(reason)})", en=f"{place}cannot be analysed ({reason})"
        )
    problem.__cause__ = error
    return problem


def unexpected(error: Exception, *, at: Path | None = None) -> Problem:
    """Return the problem of an error nobody foresaw, met while results were written ``at`` a folder, if any."""
    kind = f"{type(error).__name__}: {error}"
    place = f"{at}: " if at is not None else ""
    return Problem(
        ko=f"{place}예상하지 못한 오류입니다 ({kind}). --debug 를 붙여 다시 실행하고 알려 주세요",
        en=f"{place}unexpected error ({kind}); run again with --debug and report it",
    )
