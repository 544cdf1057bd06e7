"""Whose a feed is: the outlet in its title, or that of the site it belongs to."""

from __future__ import annotations

from functools import cache

from sinmun import lexicons
from sinmun.patterns import pattern
from sinmun.reading.hosts import host_of
from sinmun.reading.page.lines import key
from sinmun.reading.page.outlets import is_outlet, is_portal, outlet_names
from sinmun.reading.page.patterns import keys

_PARTED_BY = pattern(r"\s*[|│ㅣ>»«<]\s*|\s+[-–—:·]+\s+|\s*::\s*")
_IN_BRACKETS = pattern(r"\s*[(\[（][^)\]）]*[)\]）]\s*")
_TITLE_EDGES = "\"'“”‘’ "
_LONGEST_OWNER = 20  # characters
_MOST_WORDS = 2


def owner_of(title: str, *, site: str = "") -> str:
    """Return the outlet that a feed called ``title`` belongs to, or an empty string.

    Args:
        title: `나루일보 | 최신기사`, `전체기사 : 뉴스 : 나루일보 뉴스`.
        site: the address of its site, which tells known outlets.
    """
    parts = [part for part in (_plain_part(part) for part in _PARTED_BY.split(title)) if part]
    owners = [part for part in parts if not is_portal(part)]
    known = next((part for part in owners if part in outlet_names()), None)
    likely = next((part for part in owners if is_outlet(part)), None)
    rest = next((part for part in owners if _may_be_owner(part)), "")
    return known or likely or _of_site(site) or rest


def _plain_part(part: str) -> str:
    """Return a piece of a title without what brackets add and without the words that say what is in the feed."""
    words = _IN_BRACKETS.sub(" ", part).strip(_TITLE_EDGES).split()
    while words and _says_content(" ".join(words)):
        words.pop(0)
    while words and _says_content(words[-1]):
        words.pop()
    if len(words) > 1 and words[0] in outlet_names():
        return words[0]
    return " ".join(words)


def _says_content(text: str) -> bool:
    return key(text) in keys("feed_words") or key(text) in keys("sections")


def _may_be_owner(part: str) -> bool:
    return len(part) <= _LONGEST_OWNER and part.count(" ") < _MOST_WORDS


@cache
def _sites() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicons.rows("reading/domains.txt")}


def _of_site(address: str) -> str:
    """Return the known outlet whose site an address lies in."""
    host = host_of(address)
    labels = host.split(".")
    ends = (".".join(labels[place:]) for place in range(len(labels) - 1))
    return next((_sites()[end] for end in ends if end in _sites()), "")
