"""One colour language for charts and page: what a colour stands for, in light and in dark.

The hues follow Okabe and Ito, "Color Universal Design" (2008), darkened for light paper until text in them
has a contrast of at least 4.5 : 1 (WCAG 2.2, level AA), lightened for dark paper likewise.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

Kind = Literal["person", "organization", "place", "noun", "quote"]


class Colour(NamedTuple):
    """A colour in its four uses, each as ``#rrggbb``.

    Attributes:
        light: lines, bars and text on light paper.
        tint: the ground behind marked text on light paper.
        dark: lines, bars and text on dark paper.
        shade: the ground behind marked text on dark paper.
    """

    light: str
    tint: str
    dark: str
    shade: str


KINDS: Mapping[Kind, Colour] = MappingProxyType(
    {
        "person": Colour("#00559a", "#dcecf8", "#6db9f2", "#16344a"),
        "organization": Colour("#b84a00", "#fde6d6", "#ff9d5c", "#472711"),
        "place": Colour("#00785a", "#d8f0e6", "#4ecba3", "#123a2e"),
        "noun": Colour("#56606e", "#e7eaee", "#a9b4c3", "#2d343d"),
        "quote": Colour("#8a6a00", "#fff3c9", "#e6c860", "#3a3314"),
    }
)

INK, DARK_INK = "#1a1d21", "#e8eaed"
MUTED, DARK_MUTED = "#5f6772", "#a0a8b3"
RULE, DARK_RULE = "#d9dde2", "#3a414a"
PAPER, DARK_PAPER = "#ffffff", "#14171a"

LABEL_KINDS: Mapping[str, Kind] = MappingProxyType({"PS": "person", "OG": "organization", "LC": "place"})

_ENTITY_KINDS: tuple[tuple[str, Kind], ...] = (
    ("places", "place"),
    ("organizations", "organization"),
    ("people", "person"),
)

GROUNDS = ("#eceef1", "#dfe3e7", "#d1d6dc")
DARK_GROUNDS = ("#1f2328", "#292e34", "#343a42")
"""Grounds of the groups in the network: greys, as the hues stand for people, organisations and places."""


def css_variables() -> tuple[str, str]:
    """Return the colours as CSS declarations (``--person:#00559a;…``), for light and for dark paper."""
    light = "".join(
        f"--{kind}:{colour.light};--{kind}-ground:{colour.tint};" for kind, colour in KINDS.items()
    )
    dark = "".join(
        f"--{kind}:{colour.dark};--{kind}-ground:{colour.shade};" for kind, colour in KINDS.items()
    )
    light += f"--ink:{INK};--muted:{MUTED};--rule:{RULE};--paper:{PAPER};"
    light += "".join(f"--ground-{number}:{grey};" for number, grey in enumerate(GROUNDS))
    dark += "".join(f"--ground-{number}:{grey};" for number, grey in enumerate(DARK_GROUNDS))
    dark += f"--ink:{DARK_INK};--muted:{DARK_MUTED};--rule:{DARK_RULE};--paper:{DARK_PAPER};"
    return light, dark


def kinds_of_nodes(record: Mapping[str, Any]) -> dict[str, Kind]:
    """Return the kind of the names in the network of a record: what its edges say, where they say it, else `kinds_of_names`.

    The edges of a corpus know more: of its tables a record has the first rows alone.
    """
    found = kinds_of_names(record)
    for edge in record.get("network") or ():
        for end in ("source", "target"):
            if (kind := edge.get(f"{end}_kind")) is not None:
                found[str(edge[end])] = kind if kind in KINDS else "noun"
    return found


def kinds_of_names(record: Mapping[str, Any]) -> dict[str, Kind]:
    """Return the kind of every name and alias in the record; a canonical name wins over an alias.

    Of two kinds of one name, as of a state that is a place here and acts there, the one with more mentions wins, else
    people over others.
    """
    found: dict[str, Kind] = {}
    for table, kind in _ENTITY_KINDS:
        for row in record.get(table) or ():
            found.update(dict.fromkeys(map(str, row.get("aliases") or ()), kind))
    most: dict[str, int] = {}
    for table, kind in _ENTITY_KINDS:
        for row in record.get(table) or ():
            name, mentions = str(row["name"]), int(row.get("mentions") or 0)
            if mentions >= most.get(name, 0):
                found[name], most[name] = kind, mentions
    return found
