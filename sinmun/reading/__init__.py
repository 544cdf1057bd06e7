"""Where articles come from: copied pages, HTML, addresses, files and folders."""

from __future__ import annotations

from sinmun.reading.encoding import decode, normalize
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.files import TABLE_SUFFIXES, Source, find_sources, read, read_bytes, safe_name
from sinmun.reading.html import read_html
from sinmun.reading.page import read_page

__all__ = [
    "TABLE_SUFFIXES",
    "ReadError",
    "Reason",
    "Source",
    "decode",
    "find_sources",
    "normalize",
    "read",
    "read_bytes",
    "read_html",
    "read_page",
    "safe_name",
]
