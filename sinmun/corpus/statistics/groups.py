"""Which groups of articles are compared: those of a field of the articles, or of any column of their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sinmun.corpus.database import Database, literal
from sinmun.corpus.sources.inputs import Input
from sinmun.corpus.sources.names import field_called, plain_name
from sinmun.corpus.sources.reader import columns_of
from sinmun.problems import Problem

GROUPABLE: Mapping[str, str] = {
    "publisher": "publisher",
    "section": "section",
    "source": "source",
    "reporters": "nullif(array_to_string(reporters, ', '), '')",
}
"""Fields whose groups can be compared, as SQL expressions over ``articles``."""


def find_group(name: str, *, own: Iterable[str], given: Mapping[str, str]) -> str:
    """Return the SQL expression over ``articles`` for the column ``name``.

    Args:
        name: a field (``publisher``), or the name of a column; spaces, underscores and case do not count.
        own: names of the tables' columns that are no field.
        given: field to column name, as the user says with ``--columns``.

    Raises:
        Problem: there is no such column.
    """
    own = sorted(own)
    column = next((column for column in own if plain_name(column) == plain_name(name)), None)
    if name not in GROUPABLE and column is not None:
        return f"columns[{literal(column)}]"
    field = name if name in GROUPABLE else field_called(name, given=given)
    if field is not None and field in GROUPABLE:
        return GROUPABLE[field]
    known = ", ".join([*GROUPABLE, *own])
    raise Problem(
        ko=f"--by {name}: 그런 열이 없습니다. 있는 열: {known}",
        en=f"--by {name}: there is no such column; choose from {known}",
    )


def group_column(database: Database, name: str, *, given: Mapping[str, str]) -> str:
    """Return the SQL expression for the column ``name`` of a corpus; see `find_group`.

    Raises:
        Problem: no article has such a column.
    """
    own = database.rows("SELECT DISTINCT unnest(map_keys(columns)) AS name FROM articles")
    return find_group(name, own=[row[0] for row in own], given=given)


def check_groups(names: Sequence[str], inputs: Sequence[Input], *, given: Mapping[str, str]) -> None:
    """Raise `Problem` when one of ``names`` is no column of the inputs, so that nobody waits for a long run to hear of it.

    Where only reading everything would tell, nothing is said here.
    """
    if all(name in GROUPABLE for name in names):
        return
    own = columns_of(inputs, given=given)
    if own is not None:
        for name in names:
            find_group(name, own=own, given=given)
