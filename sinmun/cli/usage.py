"""What the parser of the command line says, in the language of the interface."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal, NoReturn

from sinmun.cli.codes import NOTHING_DONE

Lang = Literal["ko", "en"]

# What `argparse` and the types of the arguments complain of, and how that is said in Korean. An option in front of a
# complaint (`argument -o/--output: …`) is taken off first. The forms are those of Python 3.11 to 3.14.
_COMPLAINTS = tuple(
    (re.compile(english), korean)
    for english, korean in (
        (r"unrecognized arguments: (?P<what>.+)", "모르는 옵션입니다: {what}"),
        (r"the following arguments are required: (?P<what>.+)", "빠진 것이 있습니다: {what}"),
        (r"expected one argument", "값을 하나 적어야 합니다"),
        (r"expected at most one argument", "값은 하나까지만 적을 수 있습니다"),
        (r"expected at least one argument", "값을 하나 이상 적어야 합니다"),
        (r"expected (?P<what>\d+) arguments?", "값을 {what}개 적어야 합니다"),
        (r"ignored explicit argument (?P<what>.+)", "값을 받지 않는 옵션입니다: {what}"),
        (
            r"invalid choice: (?P<what>.+?),? \(?(?:choose from|maybe you meant) (?P<known>.+?)\)?",
            "{what} 는 쓸 수 없습니다. 고를 수 있는 값: {known}",
        ),
        (r"choose from (?P<known>.+)", "고를 수 있는 값: {known}"),
        (r"not allowed with argument (?P<what>.+)", "{what} 와 함께 쓸 수 없습니다"),
        (r"a number, 1 or more", "1 이상의 수여야 합니다"),
        (r"a number from 0 to 1", "0에서 1까지의 수여야 합니다"),
        (r"a number, 0 to 65535", "0에서 65535까지의 수여야 합니다"),
        (r"a number, 2 to (?P<most>\d+), or auto", "2에서 {most}까지의 수나 auto 여야 합니다"),
        (r"two names, parted by a comma", "쉼표로 나눈 두 이름을 적어야 합니다 (금리,물가)"),
        (r"the name is empty", "이름이 비어 있습니다"),
    )
)
_OF_ARGUMENT = re.compile(r"argument (?P<argument>[^:]+): (?P<rest>.+)", re.S)
_UNKNOWN_OPTION = re.compile(r"unrecognized arguments: (?P<option>--[^\s=]+)")
# How alike an unknown option and one that is meant are, from 0 to 1: --out and --output .77, --nothing and --no-charts .50.
_NEAR = 0.7
_HEADINGS = {"ko": ("사용법: ", "입력", "옵션"), "en": ("usage: ", "inputs", "options")}


class ArgumentParser(argparse.ArgumentParser):
    """A parser that speaks the language of the interface, and whose errors are one line that says what to do.

    Args:
        lang: the language.
        prog: what the program is called.
        description: what it does.
    """

    def __init__(self, *, lang: Lang, prog: str, description: str) -> None:
        self._lang = lang
        usage, inputs, options = _HEADINGS[lang]

        class Formatter(argparse.HelpFormatter):
            """Puts the word for usage in front in the language."""

            def add_usage(
                self,
                usage_text: str | None,
                actions: Iterable[argparse.Action],
                groups: Iterable[argparse._MutuallyExclusiveGroup],
                prefix: str | None = None,
            ) -> None:
                super().add_usage(usage_text, actions, groups, usage if prefix is None else prefix)

        super().__init__(
            prog=prog, description=description, add_help=False, allow_abbrev=False, formatter_class=Formatter
        )
        self._positionals.title = inputs
        self._optionals.title = options

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the usage, and end."""
        line = (in_korean(message) if self._lang == "ko" else message) + self._meant(message)
        advice = f"{self.prog} --help 를 보세요" if self._lang == "ko" else f"see {self.prog} --help"
        joined = ". " if self._lang == "ko" else "; "
        self.exit(NOTHING_DONE, f"{self.prog}: {line}{joined}{advice}\n")

    def _meant(self, message: str) -> str:
        """Return what an unknown option may be a slip for, as it is said behind the complaint; empty if nothing is near."""
        unknown = _UNKNOWN_OPTION.match(message)
        known = [option for option in self._option_string_actions if option.startswith("--")]
        near = get_close_matches(unknown["option"], known, n=1, cutoff=_NEAR) if unknown else []
        if not near:
            return ""
        return f" ({near[0]} 인가요?)" if self._lang == "ko" else f" (did you mean {near[0]}?)"


def in_korean(complaint: str) -> str:
    """Return a complaint of the parser in Korean, or as it is where it is none of those known."""
    of_argument = _OF_ARGUMENT.fullmatch(complaint)
    if of_argument is not None:
        return f"{of_argument['argument']}: {in_korean(of_argument['rest'])}"
    for form, korean in _COMPLAINTS:
        found = form.fullmatch(complaint)
        if found is not None:
            return korean.format(**found.groupdict())
    return complaint
