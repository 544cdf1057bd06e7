"""Web pages as browsers save them with all their parts in one file (.mhtml)."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEAD = re.compile(
    rb"^(?:[A-Za-z-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?content-type:\s*multipart/related", re.I
)


class Part(NamedTuple):
    """The page in such a file: its bytes and the encoding that the file names."""

    data: bytes
    charset: str | None


def looks_like_mhtml(data: bytes) -> bool:
    """Return whether ``data`` begins as a page saved with all its parts does."""
    return _HEAD.match(data[:4000].lstrip()) is not None


def page_of(data: bytes) -> Part | None:
    """Return the first part of ``data`` that is a page, or None."""
    import email  # noqa: PLC0415 -- few pages are such
    import email.policy  # noqa: PLC0415

    message = email.message_from_bytes(data.lstrip(), policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            return Part(part.get_payload(decode=True), part.get_content_charset())  # type: ignore[arg-type]
    return None
