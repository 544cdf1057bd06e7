"""Readings over words (덧말, ruby) and comments that no page shows (숨은 설명) taken out of a document before it is read.

The library sets readings behind their words, or leaves the words out with them; at a comment it ends the paragraph, in the
midst of a sentence, too.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from sinmun.patterns import pattern

_HWPX = re.compile(
    rb"<hp:subText(?:\s[^>]*)?>.*?</hp:subText>|<hp:subText(?:\s[^>]*)?/>"
    rb"|<hp:hiddenComment(?:\s[^>]*)?>.*?</hp:hiddenComment>",
    re.S,
)
_DOCX = re.compile(
    rb"<w:ruby(?:\s[^>]*)?>.*?<w:rubyBase(?:\s[^>]*)?>(?P<base>.*?)</w:rubyBase>.*?</w:ruby>", re.S
)
_TEXT = re.compile(rb"<w:t(?:\s[^>]*)?>[^<]*</w:t>")
_SIGNS = (b"<hp:dutmal", b"<hp:hiddenComment", b"<w:ruby")
_TEXT_PARTS = pattern(r"Contents/section\d+\.xml|word/document\.xml")


def without_readings(path: Path) -> Path:
    """Return the path of the same document without readings and comments; ``path`` itself where there are none."""
    with zipfile.ZipFile(path) as archive:
        parts = {
            info.filename: archive.read(info)
            for info in archive.infolist()
            if _TEXT_PARTS.fullmatch(info.filename)
        }
        if not any(sign in data for data in parts.values() for sign in _SIGNS):
            return path
        made = path.with_name(f"read-{path.name}")
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
            for info in archive.infolist():
                data = parts.get(info.filename)
                copy.writestr(info, _without(data) if data is not None else archive.read(info))
    return made


def _without(data: bytes) -> bytes:
    return _DOCX.sub(_base, _HWPX.sub(b"", data))


def _base(ruby: re.Match[bytes]) -> bytes:
    """Return the words that have a reading over them, as text of the run that holds it."""
    return b"".join(_TEXT.findall(ruby["base"]))
