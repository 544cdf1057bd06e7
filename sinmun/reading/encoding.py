"""Bytes to text: encodings found out, wrong decodings undone, Unicode put into one form."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata

from sinmun.patterns import pattern
from sinmun.reading.errors import ReadError, Reason
from sinmun.reading.mojibake import is_lossy, repair

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, HWPX, XLSX"),
    (b"\xd0\xcf\x11\xe0", "HWP, DOC, XLS"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format", "SQLite"),
    (b"7z\xbc\xaf", "7z"),
    (b"{\\rtf", "RTF"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_DROPPED = pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_LONE_HALVES = pattern("[\ud800-\udfff]")  # of a letter: no file can hold them
_SPACES = pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = pattern("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def decode(data: bytes, *, name: str = "input", charset: str | None = None, entities: bool = True) -> str:
    """Return the text in ``data``, normalised (see `normalize`), wrong decodings undone.

    Tried in this order: byte order mark, UTF-8, UTF-16 without a mark, ``charset``, the charset the bytes declare
    (HTML), CP949.

    Args:
        data: the bytes of a file or of a page.
        name: what to call the input in a message.
        charset: what the server says.
        entities: whether ``&quot;`` and its like are resolved; not for markup that is still to be parsed.

    Raises:
        ReadError: the bytes are no text, or their encoding is unknown, or letters were lost for good.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ReadError(Reason.BINARY, name=name, detail=kind)
    text = _decode(data, name, charset)
    controls = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 11, 12, 13))
    if controls > 8 and controls > len(text) / 100:
        raise ReadError(Reason.BINARY, name=name, detail="control characters")
    fixed = repair(text)
    if is_lossy(fixed):
        raise ReadError(Reason.GARBLED, name=name)
    return normalize(fixed, entities=entities)


def _decode(data: bytes, name: str, charset: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    nulls = data[:4096].count(0)
    if nulls:
        wide = _utf16(data[: len(data) // 2 * 2])
        if wide is not None:
            return wide
        raise ReadError(Reason.BINARY, name=name, detail="NUL bytes")
    declared = _CHARSET.search(data[:4096])
    named = [charset] if charset else []
    if declared is not None:
        named.append(declared[1].decode("ascii", "replace"))
    for encoding in ("utf-8", *named, "cp949"):
        try:
            return data.decode(_korean(encoding))
        except (ValueError, LookupError):  # no such encoding, one that refuses to work, or the wrong one
            continue
    for encoding in ("utf-8", "cp949"):
        text = data.decode(encoding, errors="replace")
        if text.count("\ufffd") <= max(1, len(text) // 500):
            return text
    raise ReadError(Reason.ENCODING, name=name)


def _utf16(data: bytes) -> str | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:2000]
        known = sum(char.isascii() or "가" <= char <= "힣" or "\u2010" <= char <= "\u30ff" for char in sample)
        if "\0" not in sample and known > 0.8 * len(sample):
            return text
    return None


def _korean(encoding: str) -> str:
    """Return the superset that pages mean when they say EUC-KR or KS C 5601."""
    plain = encoding.lower().replace("_", "-")
    return "cp949" if plain in {"euc-kr", "ks-c-5601-1987", "ksc5601", "x-windows-949", "ms949"} else plain


def normalize(text: str, *, entities: bool = True) -> str:
    """Return ``text`` in NFC, without zero-width and control characters, with plain spaces and line feeds.

    Half a letter (a lone surrogate) becomes U+FFFD.
    """
    text = _BREAKS.sub("\n", _LONE_HALVES.sub("\ufffd", text))
    if entities and "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    text = _SPACES.sub(" ", _DROPPED.sub("", text))
    return unicodedata.normalize("NFC", text)
