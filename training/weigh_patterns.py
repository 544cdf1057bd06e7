"""Which alternatives of the patterns of a room of rules any text ever needs.

    python -m training.weigh_patterns reading|quotes --texts FILE

``FILE`` is that of `training.weigh_rules`. All that the patterns are asked while the texts are read is kept; then each is
asked again with a group of its own around each alternative (``다|요|까`` has three). Printed are the alternatives that took
part in no match, and the patterns that matched nothing. A group of more than `MOST` alternatives is a lexicon's and left out.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sinmun.patterns import _METHODS, _Waiting
from training.weigh_rules import ROOMS, Text, articles, pages

MOST = 12
_ASKED = 20_000  # calls of a pattern that are kept
_WHOLE = frozenset({"search", "match", "fullmatch"})
_Call = tuple[str, tuple[Any, ...]]


class Alternative(NamedTuple):
    """An alternative of a pattern: where it stands in its source."""

    start: int
    end: int


def alternatives(source: str) -> list[Alternative]:
    """Return the alternatives of a pattern's groups, the outermost included."""
    found: list[Alternative] = []
    open_groups: list[list[int]] = [[0]]
    at, in_class = 0, False
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 2
            continue
        if in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
            at += 1 + source.startswith("^", at + 1)
            at += source.startswith("]", at)
            continue
        elif sign == "(":
            opening = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|:|[aiLmsux-]+:|P=\w+|>))?").match(source, at)
            assert opening is not None
            open_groups.append([opening.end()])
            at = opening.end()
            continue
        elif sign == "|":
            open_groups[-1].append(at + 1)
        elif sign == ")":
            found += _closed(open_groups.pop(), at)
        at += 1
    return found + _closed(open_groups.pop(), len(source))


def _closed(starts: Sequence[int], end: int) -> list[Alternative]:
    ends = [start - 1 for start in starts[1:]] + [end]
    pairs = [Alternative(start, stop) for start, stop in zip(starts, ends, strict=True)]
    return pairs if 1 < len(pairs) <= MOST else []


def _with_groups(source: str, found: Sequence[Alternative]) -> str:
    signs = sorted(
        [(one.start, 1, f"(?P<alternative_{number}>") for number, one in enumerate(found)]
        + [(one.end, 0, ")") for one in found],
        key=lambda sign: (sign[0], sign[1]),
    )
    parts, last = [], 0
    for at, _, sign in signs:
        parts += [source[last:at], sign]
        last = at
    return "".join([*parts, source[last:]])


def _patterns_of(room: str) -> Iterator[tuple[str, _Waiting]]:
    package = importlib.import_module(room)
    for place in sorted(module.name for module in pkgutil.walk_packages(package.__path__, f"{room}.")):
        for name, member in vars(importlib.import_module(place)).items():
            if isinstance(member, _Waiting):
                yield f"{place.removeprefix('sinmun.')}.{name}", member


def _listen(waiting: _Waiting, asked: set[_Call]) -> None:
    made = re.compile(waiting.pattern, waiting._flags)
    for method in _METHODS:

        def ask(*args: Any, _method: str = method, **named: Any) -> Any:
            texts = args[1:] if _method in ("sub", "subn") else args
            if len(asked) < _ASKED:
                asked.add((_method, texts if _method in _WHOLE | {"finditer"} else texts[:1]))
            return getattr(made, _method)(*args, **named)

        setattr(waiting, method, ask)


def _used(source: str, flags: int, asked: set[_Call], count: int) -> tuple[int, list[int]]:
    """Return how many matches there were, and in how many each alternative took part."""
    made = re.compile(_with_groups(source, alternatives(source)), flags)
    uses, matches = [0] * count, 0
    for method, args in asked:
        one = getattr(made, method)(*args) if method in _WHOLE else None
        found = [one] if one is not None else [] if method in _WHOLE else made.finditer(*args)
        for match in found:
            matches += 1
            for number in range(count):
                uses[number] += match[f"alternative_{number}"] is not None
    return matches, uses


def main() -> None:
    """Print the alternatives that no text needs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("room", choices=ROOMS)
    parser.add_argument("--texts", type=Path, help="JSON lines of further texts")
    args = parser.parse_args()
    texts: list[Text] = pages(args.texts) if args.room == "reading" else articles(args.texts)
    listened: dict[str, tuple[_Waiting, set[_Call]]] = {
        name: (waiting, set()) for name, waiting in _patterns_of(ROOMS[args.room])
    }
    for waiting, asked in listened.values():
        _listen(waiting, asked)
    for text in texts:
        text.read(frozenset())
    print(f"{len(texts)} texts, {len(listened)} patterns")
    for name, (waiting, asked) in listened.items():
        found = alternatives(waiting.pattern)
        try:
            matches, uses = _used(waiting.pattern, waiting._flags, asked, len(found))
        except re.error as error:
            print(f"{name}: {error}")
            continue
        idle = [
            waiting.pattern[one.start : one.end] for one, used in zip(found, uses, strict=True) if not used
        ]
        if not matches:
            print(f"{name}: asked {len(asked)}, matches nothing: {waiting.pattern[:150]}")
        elif idle:
            print(f"{name}: {matches} matches, idle: {'   '.join(part[:60] for part in idle)}")


if __name__ == "__main__":
    main()
