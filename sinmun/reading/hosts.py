"""Addresses that stand in feeds and tables, where not all that is written as one is one (``http://[naru/1``)."""

from __future__ import annotations

import re
import urllib.parse

from sinmun.patterns import pattern

_USER = pattern(r"^(\s*https?://)[^/?#\s]*@", re.I)


def host_of(address: str) -> str:
    """Return the host in an address; empty where there is none, or where it is no address."""
    try:
        return urllib.parse.urlsplit(address).hostname or ""
    except ValueError:
        return ""


def without_user(address: str) -> str:
    """Return an address without the name and password before its host: they are sent nowhere and belong in no result."""
    return _USER.sub(r"\1", address)


def whole_address(base: str, given: str) -> str:
    """Return an address that stands in a document found at ``base`` as a whole one, without a user in it; what is no
    address as it stands."""
    try:
        return without_user(urllib.parse.urljoin(base, given))
    except ValueError:
        return without_user(given)
