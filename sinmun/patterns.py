"""Patterns that are compiled when they are first used.

The rules have some 600 patterns, many with a lexicon inside, and one page needs about half of them: compiled at import they
would be a tenth of the start of a run.
"""

from __future__ import annotations

import re
from typing import Any, cast

from sinmun.pattern_cache import own

_CACHE = own()
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Waiting:
    """Stands for a compiled pattern; asked for its first method, it compiles itself and takes over them all.

    It can be copied and sent to a worker, as a compiled one can.
    """

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __reduce__(self) -> tuple[Any, ...]:
        return pattern, (self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        made = _CACHE.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, compiled when it is first used; what is wrong with ``source`` is raised then.

    For patterns of a module. `re.Pattern` it is only to those who call its methods: the functions of `re` do not take it.
    """
    return cast("re.Pattern[str]", _Waiting(source, flags))
