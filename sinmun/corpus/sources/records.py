"""The articles in a value of JSON, in whatever shape a program wrote them.

Known are an article as an object; lists of such; tables by rows and columns (pandas' ``split``, ``columns``, ``index``,
``table``, ``values``), and objects around all of these, as search services, databases and public corpora give them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sinmun import lexicons
from sinmun.corpus.sources.names import plain_name, usual_field
from sinmun.corpus.sources.values import inner_value

_DEEPEST = 5  # objects in one another around the articles, and within one
_MOST_NAMES = 500  # fields of an article; what lies deeper stays together
_LOOKED_AT = 3  # objects of a list that tell what is in it

Object = Mapping[str, Any]
FieldOf = Callable[[object], str | None]


def records(value: Any, *, field_of: FieldOf = usual_field) -> Iterator[Any]:
    """Yield what is a row in ``value``: an object with names of columns and their values, or a list of cells without names.

    Args:
        value: of JSON.
        field_of: tells the field that a column holds.
    """
    if isinstance(value, Mapping):
        yield from _of_object(value, field_of)
    elif isinstance(value, list) and any(isinstance(part, list | Mapping) for part in value):
        for part in value:
            yield from records(part, field_of=field_of)
    else:
        yield value


def _of_object(value: Object, field_of: FieldOf) -> Iterator[Any]:
    rows = _by_column(value, field_of)
    if rows is None:
        rows = _around(value, field_of)
    if rows is None:
        yield flat(value, field_of=field_of)
        return
    for row in rows:
        yield flat(row, field_of=field_of) if isinstance(row, Mapping) else row


def flat(value: Object, *, field_of: FieldOf = usual_field) -> dict[str, Any]:
    """Return an object without objects in it: their fields are named by their path (``metadata.title``).

    An object that stands for one value (an outlet with its name, a time with its zone) is that value.
    """
    found: dict[str, Any] = {}
    _flatten(value, "", found, field_of)
    return found


def _flatten(value: Object, path: str, found: dict[str, Any], field_of: FieldOf) -> None:
    for key, part in value.items():
        name = f"{path}{key}"
        if not isinstance(part, Mapping) or path.count(".") >= _DEEPEST or len(found) >= _MOST_NAMES:
            found[name] = part
        elif (inner := _single(key, part, field_of)) is not None:
            found[name] = inner
        else:
            _flatten(part, f"{name}.", found, field_of)


def _single(key: str, part: Object, field_of: FieldOf) -> Any:
    """Return the one value that an object called ``key`` stands for, or ``None``."""
    if field_of(key) is None or {"text", "title"} <= {field_of(name) for name in part}:
        return None
    inner = inner_value(part)
    return inner_value(inner) if isinstance(inner, Mapping) else inner


def _by_column(value: Object, field_of: FieldOf) -> Iterator[dict[str, Any]] | None:
    """Return the rows of a table that stands column by column, or ``None``."""
    names, cells = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(cells, list) and all(isinstance(row, list) for row in cells):
        return (dict(zip(map(str, names), row, strict=False)) for row in cells)
    columns = list(value.values())
    known = sum(field_of(name) is not None for name in value)
    if not known or not columns:
        return None
    if all(isinstance(column, Mapping) for column in columns):
        places = list(columns[0])
        if any(list(column) != places for column in columns) or any(map(field_of, places)):
            return None
        return ({name: value[name][place] for name in value} for place in places)
    if known > 1 and all(isinstance(column, list) and len(column) == len(columns[0]) for column in columns):
        return (dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True))
    return None


def _around(value: Object, field_of: FieldOf) -> Iterator[Any] | None:
    """Return the articles in the lists that lie least deep in an object, those with texts before mere headlines."""
    if _is_collection(value, field_of):
        return iter(list(value.values()))
    if _has(value, "text", field_of):
        return None
    level: list[Object] = [value]
    headlines: list[Sequence[Any]] = []
    for _ in range(_DEEPEST):
        groups = [group for outer in level for group in _groups(outer, field_of)]
        if texts := [group for group in groups if _hold(group, "text", field_of)]:
            return (row for group in texts for row in group)
        headlines = headlines or [group for group in groups if _hold(group, "title", field_of)]
        parts = [part for outer in level for part in outer.values() if isinstance(part, Mapping)]
        level = [*parts, *(part for group in groups for part in group if isinstance(part, Mapping))]
    if headlines and not _has(value, "title", field_of, depth=0):
        return (row for group in headlines for row in group)
    return None


def _groups(value: Object, field_of: FieldOf) -> Iterator[Sequence[Any]]:
    """Yield what may be lists of articles in an object: its lists, and its objects of articles by their keys."""
    for key, part in value.items():
        if isinstance(part, list) and plain_name(key) not in lexicons.words("corpus/beside.txt"):
            yield part
        elif isinstance(part, Mapping) and _is_collection(part, field_of):
            yield list(part.values())


def _is_collection(value: Object, field_of: FieldOf) -> bool:
    """Return whether an object holds nothing but articles, each under a key of its own."""
    parts = list(islice(value.values(), _LOOKED_AT))
    if not parts or not all(isinstance(part, Mapping) for part in parts):
        return False
    texts = [_has(part, "text", field_of, depth=0) for part in parts]
    # An object with the title and one with the text are one article.
    return all(texts) if any(texts) else all(_has(part, "title", field_of, depth=0) for part in parts)


def _hold(group: Sequence[Any], field: str, field_of: FieldOf) -> bool:
    return any(_has(part, field, field_of) for part in islice(group, _LOOKED_AT) if isinstance(part, Mapping))


def _has(value: Object, field: str, field_of: FieldOf, *, depth: int = 1) -> bool:
    """Return whether an object has words in a column of that field, itself or in an object within it."""
    for key, part in value.items():
        if field_of(key) == field and _is_worded(part):
            return True
        if depth and isinstance(part, Mapping) and _has(part, field, field_of, depth=depth - 1):
            return True
    return False


def _is_worded(value: Any) -> bool:
    """Return whether a value is a text: words, or sentences and paragraphs in lists and objects."""
    if isinstance(value, list):
        return any(_is_worded(part) for part in islice(value, _LOOKED_AT))
    if isinstance(value, Mapping):
        return _is_worded(inner_value(value))
    return isinstance(value, str) and not value.isspace() and value != ""
