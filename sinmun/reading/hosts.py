"""Addresses that stand in feeds and tables, where not all that is written as one is one (``http://[naru/1``)."""

from __future__ import annotations

import urllib.parse


def host_of(address: str) -> str:
    """Return the host in an address; empty where there is none, or where it is no address."""
    try:
        return urllib.parse.urlsplit(address).hostname or ""
    except ValueError:
        return ""


def whole_address(base: str, given: str) -> str:
    """Return an address that stands in a document found at ``base`` as a whole one; what is no address as it stands."""
    try:
        return urllib.parse.urljoin(base, given)
    except ValueError:
        return given
