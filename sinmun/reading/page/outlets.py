"""Outlets and portals: what their names look like."""

from __future__ import annotations

from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.page.lines import key
from sinmun.reading.page.patterns import keys

_OUTLET_SHAPE = pattern(
    r"[가-힣A-Za-z0-9]{1,8}\s?(?:일보|신문|뉴스|방송|경제|타임스|타임즈|통신|저널|미디어|투데이|데일리|헤럴드)(?:TV)?"
)


@cache
def outlet_names() -> frozenset[str]:
    """Return the outlets that are known by name."""
    return frozenset(lexicons.lines("reading/outlets.txt"))


@cache
def outlets_by_domain() -> dict[str, str]:
    """Return the outlets at whose domains sites and mail are, by domain."""
    return {row[0]: row[1] for row in lexicons.rows("reading/domains.txt")}


def is_outlet(text: str) -> bool:
    """Return whether ``text`` is the name of an outlet, known or formed like one; a portal is none."""
    if text in outlet_names():
        return True
    formed = _OUTLET_SHAPE.fullmatch(text) is not None
    return formed and not is_portal(text) and key(text) not in keys("sections")


def is_portal(text: str) -> bool:
    """Return whether ``text`` is the name of a portal, which shows articles of others."""
    return text in lexicons.words("reading/portals.txt")
