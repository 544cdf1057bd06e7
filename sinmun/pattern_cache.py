"""Compiled patterns kept from one run to the next as Python keeps compiled modules: in ``__pycache__``, for the same Python only.

To compile some 300 of them is a tenth of the start of a run. What `re` makes of a source is a list of numbers, and that is kept.
It is no part of what `re` promises: where it is not as expected, patterns are compiled as ever.
"""

from __future__ import annotations

import atexit
import marshal
import re
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path

from sinmun._version import __version__
from sinmun.files import write_atomic

_Kept = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""A compiled pattern: flags, code as 32-bit numbers, number of groups, their numbers by name, the name of each."""


class PatternCache:
    """Compiles patterns, and keeps them in a file.

    Args:
        path: the file; what is new is written when the process ends, if Python may write bytecode.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[tuple[str, int], _Kept] | None = None
        self._has_new = False

    def compile(self, source: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` does, and raise what it does."""
        try:
            return self._made(source, int(flags))
        except (AttributeError, ImportError, TypeError, ValueError, OverflowError, RuntimeError):
            return re.compile(source, flags)

    def save(self) -> None:
        """Write what is new, beside what others have written meanwhile; where that is not possible, nothing is said."""
        if self._has_new and not sys.dont_write_bytecode:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_atomic(self._path, marshal.dumps((_engine(), {**self._read(), **(self._kept or {})})))
                self._has_new = False

    def _made(self, source: str, flags: int) -> re.Pattern[str]:
        if self._kept is None:
            self._kept = self._read()
        kept = self._kept.get((source, flags))
        if kept is None:
            kept = self._kept[source, flags] = _parts(source, flags)
            if not self._has_new:
                self._has_new = True
                atexit.register(self.save)
        whole, code, groups, numbers, names = kept
        made: re.Pattern[str] = import_module("_sre").compile(
            source, whole, array("I", code).tolist(), groups, numbers, names
        )
        return made

    def _read(self) -> dict[tuple[str, int], _Kept]:
        with suppress(OSError, EOFError, ValueError, TypeError):
            engine, kept = marshal.loads(self._path.read_bytes())
            if engine == _engine():
                return dict(kept)
        return {}


def own() -> PatternCache:
    """Return the cache of the patterns of this package."""
    return PatternCache(Path(cache_from_source(__file__)).with_suffix(".patterns"))


def _engine() -> tuple[str, str, int]:
    """Return what compiled patterns are good for: this version of the package, this Python, this version of their code."""
    return __version__, sys.version, int(import_module("_sre").MAGIC)


def _parts(source: str, flags: int) -> _Kept:
    parsed = import_module("re._parser").parse(source, flags)
    code = array("I", import_module("re._compiler")._code(parsed, flags)).tobytes()
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
