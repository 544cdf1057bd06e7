"""What kind of document bytes are, and which of them cannot be read at all."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import Literal

from sinmun.problems import Problem
from sinmun.reading.errors import ReadError, Reason
from sinmun.unpacking import check_unpacked

DocumentKind = Literal["hwpx", "hwp", "docx", "pdf"]
DOCUMENT_SUFFIXES = frozenset({".hwpx", ".hwp", ".docx", ".pdf"})
UNPACKED = 1_000_000_000  # bytes
_ZIP = b"PK\x03\x04"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_PDF_HEAD = 1024  # bytes, anywhere among which a PDF may begin
_HWP_SIGN = b"HWP Document File".ljust(32, b"\0")
_HWP_FLAGS = 36  # offset behind the beginning of the sign
_HWP_LOCKED = 0x02 | 0x10  # a password; DRM
_OLD_HWP = b"HWP Document File V"
_IMAGES = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
_STREAMS = (
    ("EncryptedPackage", Reason.LOCKED, ""),
    ("WordDocument", Reason.OTHER_DOCUMENT, ".doc"),
    ("PowerPoint Document", Reason.OTHER_DOCUMENT, ".ppt"),
)
"""Streams by which the directory of a compound file tells that it cannot be read, and why."""
_SIGNING_PARTS: tuple[tuple[str, DocumentKind], ...] = (
    ("Contents/content.hpf", "hwpx"),
    ("word/document.xml", "docx"),
)
_OTHER_PARTS = (("ppt/presentation.xml", ".pptx"), ("content.xml", ".odt"), ("Contents/", ".hwpx"))


def document_kind(data: bytes, *, name: str) -> DocumentKind | None:
    """Return what kind of document ``data`` is; None where it is no document.

    Raises:
        ReadError: it is a picture, a document of a kind that is not read, locked, or unpacks to too much.
    """
    head = data[:_PDF_HEAD]
    if head.startswith(_ZIP):
        return _kind_of_archive(data, name)
    if head.startswith(_COMPOUND_FILE):
        return _kind_of_compound(data, name)
    if head.startswith(_OLD_HWP):
        raise ReadError(Reason.OTHER_DOCUMENT, name=name, detail="한글(HWP) 3.0")
    image = _image(data)
    if image is not None:
        raise ReadError(Reason.IMAGE, name=name, detail=image)
    return "pdf" if _begins_as_pdf(head) else None


def _begins_as_pdf(head: bytes) -> bool:
    """Return whether a PDF begins in ``head``, where at most bytes without a letter of a text stand before it."""
    at = head.find(_PDF)
    return at == 0 or (at > 0 and not head[:at].strip(b"\xef\xbb\xbf\r\n\t \0"))


def _image(data: bytes) -> str | None:
    for magic, kind in _IMAGES:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[:2] == b"BM" and len(data) >= 6 and struct.unpack_from("<I", data, 2)[0] == len(data):
        return "BMP"
    return "HEIC" if data[4:12] in {b"ftypheic", b"ftypmif1"} else None


def _kind_of_archive(data: bytes, name: str) -> DocumentKind | None:
    """Return what kind of document a zip is, by the parts that it has.

    Raises:
        ReadError: it is broken, would burst, or holds a document of another kind.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(Reason.DAMAGED, name=name, detail=type(error).__name__) from None
    parts = {info.filename for info in infos}
    kind = next((kind for part, kind in _SIGNING_PARTS if part in parts), None)
    if kind is None:
        other = next((kind for part, kind in _OTHER_PARTS if part in parts), None)
        if other is not None:
            raise ReadError(Reason.OTHER_DOCUMENT, name=name, detail=other)
        return None
    _check_bursting(infos, name)
    return kind


def _check_bursting(infos: list[zipfile.ZipInfo], name: str) -> None:
    packed, unpacked = (
        sum(sizes) for sizes in zip(*((i.compress_size, i.file_size) for i in infos), strict=True)
    )
    try:
        check_unpacked(name, packed=packed, unpacked=unpacked, limit=UNPACKED)
        for info in infos:
            check_unpacked(name, packed=info.compress_size, unpacked=info.file_size, limit=UNPACKED)
    except Problem as problem:
        raise ReadError(Reason.BURSTS, name=name) from problem


def _kind_of_compound(data: bytes, name: str) -> DocumentKind | None:
    """Return whether a compound file is a document of Hangul 5.0; None where it is a table of another program.

    Raises:
        ReadError: it is locked, or a document of another kind.
    """
    at = data.find(_HWP_SIGN)
    if at >= 0 and len(data) >= at + _HWP_FLAGS + 4:
        if struct.unpack_from("<I", data, at + _HWP_FLAGS)[0] & _HWP_LOCKED:
            raise ReadError(Reason.LOCKED, name=name)
        return "hwp"
    for stream, reason, detail in _STREAMS:
        if stream.encode("utf-16-le") in data:
            raise ReadError(reason, name=name, detail=detail)
    return None
