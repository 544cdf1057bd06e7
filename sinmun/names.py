"""What kind of thing a name of a record stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sinmun.palette import Kind

_TABLES: tuple[tuple[str, Kind], ...] = (
    ("places", "place"),
    ("organizations", "organization"),
    ("people", "person"),
)


def kinds_of_names(record: Mapping[str, Any]) -> dict[str, Kind]:
    """Return the kind of every name and alias in the record; a canonical name wins over an alias, people
    over others.
    """
    found: dict[str, Kind] = {}
    for table, kind in _TABLES:
        for row in record.get(table) or ():
            found.update(dict.fromkeys(map(str, row.get("aliases") or ()), kind))
    for table, kind in _TABLES:
        for row in record.get(table) or ():
            found[str(row["name"])] = kind
    return found
