"""Documents of word processors and PDF: their text, without what was struck out, headers, footers and comments.

Told by their content, never by their name. They are read by an outside library in a process with limits; see `sinmun.confined`.
"""

from __future__ import annotations

from sinmun.reading.documents.kinds import DOCUMENT_SUFFIXES, DocumentKind, document_kind
from sinmun.reading.documents.text import DocumentText, document_text, read_document

__all__ = [
    "DOCUMENT_SUFFIXES",
    "DocumentKind",
    "DocumentText",
    "document_kind",
    "document_text",
    "read_document",
]
