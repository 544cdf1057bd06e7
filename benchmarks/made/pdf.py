"""PDF, written as programs write it: Korean words parted by blanks, or by nothing but gaps; in Unicode or in the old CP949."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from typing import Literal

Way = Literal["blanks", "gaps", "cp949"]
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_SIZE = 14  # points
_LEADING = 22
_APART = 8  # more between paragraphs
_LEFT, _TOP = 70, 800
_LINES = 22  # a page
_EM = 1000
_GAP = 300  # thousandths of an em between words
_ID = bytes(range(16))


def pdf(
    paragraphs: Sequence[str], *, way: Way = "blanks", columns: int = 32, syllables: bool = False
) -> bytes:
    """Return a PDF of these paragraphs, each begun by an indent, pages numbered.

    Args:
        paragraphs: the texts.
        way: how words are parted and letters written.
        columns: letters in a line.
        syllables: whether lines may break within words, as word processors break Korean.
    """
    broken = [_broken(text, columns, syllables=syllables) for text in paragraphs]
    lines = [(line, at == 0) for text in broken for at, line in enumerate(text)]
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    letters = sorted({char for line, _ in lines for char in line} | set("- 0123456789"))
    streams = [_page(page, number, letters, way) for number, page in enumerate(pages, 1)]
    return _file([*_fonts(letters, way), *_pages(streams)])


def scanned() -> bytes:
    """Return a PDF whose page is a picture."""
    picture = zlib.compress(bytes(64 * 64))
    traits = "/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray"
    traits += " /BitsPerComponent 8 /Filter /FlateDecode"
    page = b"q 500 0 0 700 50 50 cm /Im Do Q"
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>",
            _stream(page),
            _stream(picture, traits),
        ]
    )


def locked() -> bytes:
    """Return a PDF that wants a password to be opened."""
    owner = _rc4(hashlib.md5(_PADDING, usedforsecurity=False).digest()[:5], _PADDING)
    secret = (b"secret" + _PADDING)[:32] + owner + struct.pack("<i", -4) + _ID
    key = hashlib.md5(secret, usedforsecurity=False).digest()[:5]
    user = _rc4(key, _PADDING)
    traits = f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        _stream(b"\x93\x1f\x02"),
        traits,
    ]
    return _file(objects, f"/Encrypt 5 0 R /ID [<{_ID.hex()}> <{_ID.hex()}>]")


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    at = 0
    for place in range(256):
        at = (at + box[place] + key[place % len(key)]) % 256
        box[place], box[at] = box[at], box[place]
    made = bytearray()
    one = two = 0
    for byte in data:
        one = (one + 1) % 256
        two = (two + box[one]) % 256
        box[one], box[two] = box[two], box[one]
        made.append(byte ^ box[(box[one] + box[two]) % 256])
    return bytes(made)


def _broken(text: str, columns: int, *, syllables: bool) -> list[str]:
    """Return the lines of a paragraph; an indent stands before the first."""
    rest, lines = "  " + text, []
    while len(rest) > columns:
        cut = columns if syllables else rest.rfind(" ", 3, columns + 1)
        cut = cut if cut > 0 else columns
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*lines, rest]


def _page(lines: Sequence[tuple[str, bool]], number: int, letters: Sequence[str], way: Way) -> bytes:
    """Return the content of a page; each of ``lines`` says whether a paragraph begins with it."""
    shown = [(280, 40, f"- {number} -")]
    y = _TOP
    for line, first in lines:
        y -= _LEADING + _APART * first
        shown.append((_LEFT, y, line))
    parts = [f"BT /F {_SIZE} Tf {x} {y} Td {_shown(line, letters, way)} ET" for x, y, line in shown]
    return "\n".join(parts).encode("ascii")


def _shown(line: str, letters: Sequence[str], way: Way) -> str:
    if way != "gaps":
        return f"<{_codes(line, letters, way)}> Tj"
    pieces = [f"<{_codes(word, letters, way)}>" if word else "" for word in line.split(" ")]
    return f"[{f' -{_GAP} '.join(pieces)}] TJ"


def _codes(text: str, letters: Sequence[str], way: Way) -> str:
    if way == "cp949":
        return text.encode("cp949").hex()
    return "".join(f"{letters.index(char) + 1:04x}" for char in text)


def _fonts(letters: Sequence[str], way: Way) -> list[bytes]:
    """Return the objects 1 to 4: the font, its child, its traits, its letters."""
    flags = "/Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80"
    name = "HYSMyeongJo-Medium" if way == "cp949" else "ABCDEF+Made"
    order = "Korea1" if way == "cp949" else "Identity"
    encoding = "KSCms-UHC-H" if way == "cp949" else "Identity-H"
    info = f"<< /Registry (Adobe) /Ordering ({order}) /Supplement 1 >>"
    unicode_ = "" if way == "cp949" else "/ToUnicode 4 0 R"
    blank = letters.index(" ") + 1
    widths = "" if way == "cp949" else f"/W [{blank} [{_GAP}]]"
    return [
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /{encoding} /DescendantFonts [2 0 R] {unicode_} >>".encode(),
        (
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo {info} /DW {_EM} {widths} "
            "/FontDescriptor 3 0 R >>"
        ).encode(),
        f"<< /Type /FontDescriptor /FontName /{name} {flags} >>".encode(),
        _stream(_to_unicode(letters)),
    ]


def _to_unicode(letters: Sequence[str]) -> bytes:
    rows = [f"<{at:04x}> <{char.encode('utf-16-be').hex()}>" for at, char in enumerate(letters, 1)]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}\nendcmap end end"
    ).encode("ascii")


def _pages(streams: Sequence[bytes]) -> list[bytes]:
    """Return the tree of pages (object 5), its pages and their contents, and last the catalogue."""
    first = 6
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(streams)))
    objects = [f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode()]
    for at, content in enumerate(streams):
        objects.append(
            (
                "<< /Type /Page /Parent 5 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 1 0 R >> >> "
                f"/Contents {first + 2 * at + 1} 0 R >>"
            ).encode()
        )
        objects.append(_stream(content))
    return [*objects, b"<< /Type /Catalog /Pages 5 0 R >>"]


def _stream(data: bytes, traits: str = "") -> bytes:
    return f"<< {traits} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes], traits: str = "") -> bytes:
    root = next(at for at, one in enumerate(objects, 1) if b"/Catalog" in one)
    made = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = (
        f"trailer\n<< /Size {len(objects) + 1} /Root {root} 0 R {traits} >>\nstartxref\n{len(made)}\n%%EOF\n"
    )
    return made + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}".encode()
