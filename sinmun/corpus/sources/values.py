"""Values of tables as text: what programs put into cells, and what they print there of lists and objects."""

from __future__ import annotations

import ast
import datetime
import json
import re
import warnings
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from sinmun import lexicons

_LONGEST_PRINTED = 1_000_000  # characters of a printed list or object that is read again
_LONG_PART = 80  # characters; a list with longer parts is no list of names or of keywords
_SENTENCE_END = re.compile(r"[가-힣A-Za-z][.?!][\"”’')\]]*$|\n")
_PRINTED = re.compile(r"""\s*(?:\[\s*(?:\[\s*)?(?:\{\s*)?["']|\{\s*["'])""")
_NAME_IN_OBJECT = re.compile(r"""["'](?:name|title)["']\s*:\s*["']?([^,'"{}\[\]]+)""")
_BETWEEN_QUOTES = re.compile(r"""(["'])\s*\n\s*(["'])""")  # as numpy parts the elements of an array


def plain(value: Any) -> str:
    """Return a value of a table as text.

    Days come as ``YYYY-MM-DD``, whole numbers without ``.0``, absent values as nothing, lists of sentences and paragraphs one a
    line, other lists with commas, objects as what they name (see the lexicon ``corpus/inner.txt``), else as JSON.
    """
    if value is None or (isinstance(value, float) and value != value):  # noqa: PLR0124 -- not a number
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return _text_of(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return _one_a_line([plain(part) for part in value])
    return _object_text(value) if isinstance(value, Mapping) else str(value)


def inner_value(value: Mapping[str, Any]) -> Any:
    """Return what an object names, or ``None``: the outlet of ``{"id": null, "name": …}``, the text of ``{"rendered": …}``."""
    keys = lexicons.lines("corpus/inner.txt")
    return next((value[key] for key in keys if value.get(key) not in (None, "")), None)


def reread(cell: str) -> str:
    """Return a cell in which a program printed a list or an object as `plain` gives that, others as they are.

    Read are JSON, what Python prints, and the names in what DuckDB prints.
    """
    if len(cell) > _LONGEST_PRINTED or _PRINTED.match(cell) is None or cell.rstrip()[-1] not in "]}":
        return cell
    with suppress(ValueError, RecursionError):
        return plain(json.loads(cell))
    with suppress(ValueError, SyntaxError, TypeError, MemoryError, RecursionError), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a stray backslash in a text is none of the user's concern
        return plain(ast.literal_eval(_BETWEEN_QUOTES.sub(r"\1, \2", cell.strip())))
    named = _NAME_IN_OBJECT.findall(cell)
    return ", ".join(name.strip() for name in named) if named else cell


def _object_text(value: Mapping[str, Any]) -> str:
    if (inner := inner_value(value)) is not None:
        return plain(inner)
    return json.dumps(value, ensure_ascii=False, default=str) if value else ""


def _one_a_line(parts: list[str]) -> str:
    prose = any(len(part) > _LONG_PART or _SENTENCE_END.search(part) for part in parts)
    return "\n".join(part for part in parts if part) if prose else ", ".join(parts)


def _text_of(data: bytes) -> str:
    """Return a binary cell as text: Spark and Impala write texts without the mark that they are."""
    for encoding in ("utf-8", "cp949"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode("utf-8", "replace")
