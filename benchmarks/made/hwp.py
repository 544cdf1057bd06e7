"""HWP 5.0: records in the streams of a compound file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from benchmarks.made import Content, Paragraph, Run, Table, is_table

_PROPERTIES, _MAPPINGS, _CHAR_SHAPE, _PARA_SHAPE = 16, 17, 21, 25
_PARA, _TEXT, _SHAPES, _RANGES = 66, 67, 68, 70
_CTRL, _LIST, _TABLE = 71, 72, 77
_STRUCK = 1 << 18
_LOCKED = 2
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_HIGHLIGHT = 2
_HEADER_ID, _FOOTER_ID = "head", "foot"


def hwp(content: Content, *, locked: bool = False) -> bytes:
    """Return a document of Hangul 5.0. It has no readings over words and no comment; deleted words are not written.

    Args:
        content: what it holds.
        locked: whether it says of itself that it has a password.
    """
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack(
        "<II", 0x05010000, 1 | (_LOCKED if locked else 0)
    )
    return compound(
        {
            "FileHeader": header.ljust(256, b"\0"),
            "DocInfo": _packed(_doc_info()),
            "BodyText/Section0": _packed(_section(content)),
        }
    )


def _packed(data: bytes) -> bytes:
    made = zlib.compressobj(9, zlib.DEFLATED, -15)
    return made.compress(data) + made.flush()


def _record(tag: int, level: int, data: bytes) -> bytes:
    size = min(len(data), 0xFFF)
    head = struct.pack("<I", tag | level << 10 | size << 20)
    return head + (struct.pack("<I", len(data)) if size == 0xFFF else b"") + data


def _doc_info() -> bytes:
    counts = [0] * 18
    counts[9], counts[13] = 2, 1
    made = _record(_PROPERTIES, 0, struct.pack("<7H3I", 1, 1, 1, 1, 1, 1, 1, 0, 0, 0))
    made += _record(_MAPPINGS, 0, struct.pack("<18I", *counts))
    for traits in (0, _STRUCK):
        shape = struct.pack(
            "<7H7B7b7B7bIIbbIIII",
            *[0] * 7,
            *[100] * 7,
            *[0] * 7,
            *[100] * 7,
            *[0] * 7,
            1000,
            traits,
            0,
            0,
            0,
            0,
            0,
            0,
        )
        made += _record(_CHAR_SHAPE, 1, shape)
    return made + _record(_PARA_SHAPE, 1, bytes(54))


def _section(content: Content) -> bytes:
    sides = [(_HEADER_ID, content.header), (_FOOTER_ID, content.footer)]
    made = _with_controls([_side(name, text) for name, text in sides if text], letter=0x10)
    for block in content.blocks:
        if is_table(block):
            made += _with_controls([_table(block)], letter=0x0B)  # type: ignore[arg-type]
        else:
            made += _paragraph([run for run in block if isinstance(run, Run) and run.how != "deleted"], 0)
    return made


def _with_controls(controls: list[tuple[str, bytes]], *, letter: int) -> bytes:
    """Return the paragraph that holds ``controls``, each a name and the records below its own."""
    text = b"".join(
        struct.pack("<H", letter) + _name(name) + bytes(8) + struct.pack("<H", letter) for name, _ in controls
    )
    made = _text_records(text + b"\r\0", [(0, 0)], [], 0)
    return made + b"".join(records for _, records in controls)


def _name(name: str) -> bytes:
    return name.encode("ascii")[::-1]


def _side(name: str, text: str) -> tuple[str, bytes]:
    made = _record(_CTRL, 1, _name(name) + struct.pack("<II", 0, 1))
    made += _record(_LIST, 2, struct.pack("<hHIIIBB", 1, 0, 0, 1000, 1000, 0, 0))
    return name, made + _paragraph([Run(text)], 2)


def _table(table: Table) -> tuple[str, bytes]:
    made = _record(_CTRL, 1, _name("tbl ") + bytes(42))
    rows, columns = len(table), len(table[0])
    sizes = struct.pack(f"<{rows}H", *[columns] * rows)
    made += _record(
        _TABLE, 2, struct.pack("<IHHH4H", 0, rows, columns, 0, *[0] * 4) + sizes + struct.pack("<HH", 1, 0)
    )
    for at, row in enumerate(table):
        for place, cell in enumerate(row):
            lines = cell.split("\n")
            place_of = struct.pack("<4HII4HH", place, at, 1, 1, 1000, 1000, 0, 0, 0, 0, 1)
            made += _record(_LIST, 2, struct.pack("<hHI", len(lines), 0, 0) + place_of)
            made += b"".join(_paragraph([Run(line)], 2) for line in lines)
    return "tbl ", made


def _paragraph(runs: list[Run] | Paragraph, level: int) -> bytes:
    text = b""
    shapes: list[tuple[int, int]] = []
    ranges: list[tuple[int, int]] = []
    for run in runs:
        start = len(text) // 2  # places are counted in halves of UTF-16
        text += run.text.encode("utf-16-le")
        shapes.append((start, int(run.how == "struck")))
        if run.how == "highlighted":
            ranges.append((start, len(text) // 2))
    return _text_records(text + b"\r\0", shapes, ranges, level)


def _text_records(
    text: bytes, shapes: list[tuple[int, int]], ranges: list[tuple[int, int]], level: int
) -> bytes:
    count = len(text) // 2
    head = struct.pack("<IIHBBHHHI", count | 1 << 31, 0, 0, 0, 0, len(shapes), len(ranges), 0, 0)
    made = _record(_PARA, level, head) + _record(_TEXT, level + 1, text)
    made += _record(_SHAPES, level + 1, b"".join(struct.pack("<II", *shape) for shape in shapes))
    if ranges:
        tags = b"".join(struct.pack("<III", *ends, _HIGHLIGHT << 24 | 0xFFFF) for ends in ranges)
        made += _record(_RANGES, level + 1, tags)
    return made


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file of these streams; a name may be a storage and a stream in it."""
    sectors: list[bytes] = []
    fat: list[int] = []
    mini = b"".join(data.ljust(-(-len(data) // _MINI) * _MINI, b"\0") for data in _small(streams))
    mini_fat = [at for data in _small(streams) for at in _chain_of(data, _MINI)]
    starts: dict[str, int] = {}
    at = 0
    for name, data in streams.items():
        if len(data) < _CUTOFF:
            starts[name] = at
            at += -(-len(data) // _MINI)
        else:
            starts[name] = _add(data, sectors, fat)
    linked = [_END if link is None else base + link for base, link in _bases(streams, mini_fat)]
    mini_start = _add(mini, sectors, fat) if mini else _END
    mini_fat_start = (
        _add(struct.pack(f"<{len(linked)}I", *linked), sectors, fat, filler=b"\xff") if linked else _END
    )
    directory = _directory(streams, starts, mini_start=mini_start, mini_size=len(mini))
    directory_start = _add(directory, sectors, fat)
    mini_sectors = -(-4 * len(linked) // _SECTOR)
    return _file(sectors, fat, (directory_start, mini_fat_start, mini_sectors))


def _small(streams: Mapping[str, bytes]) -> list[bytes]:
    return [data for data in streams.values() if len(data) < _CUTOFF]


def _chain_of(data: bytes, size: int) -> list[int | None]:
    count = -(-len(data) // size)
    return [*range(1, count), None] if count else []


def _bases(streams: Mapping[str, bytes], chain: list[int | None]) -> list[tuple[int, int | None]]:
    bases: list[int] = []
    for data in _small(streams):
        bases += [len(bases)] * -(-len(data) // _MINI)
    return list(zip(bases, chain, strict=True))


def _add(data: bytes, sectors: list[bytes], fat: list[int], *, filler: bytes = b"\0") -> int:
    start = len(sectors)
    count = -(-len(data) // _SECTOR)
    for at in range(count):
        sectors.append(data[at * _SECTOR : (at + 1) * _SECTOR].ljust(_SECTOR, filler))
        fat.append(start + at + 1 if at + 1 < count else _END)
    return start


def _directory(
    streams: Mapping[str, bytes], starts: dict[str, int], *, mini_start: int, mini_size: int
) -> bytes:
    """Return the directory: the root, its streams, and storages with one level of streams below."""
    # Those who read such files look names up in this order.
    names = sorted({name.partition("/")[0] for name in streams}, key=lambda name: (len(name), name.upper()))
    rows: list[tuple[str, int, int, int, int, int]] = []  # name, kind, right sibling, child, start, size
    below: list[tuple[int, str]] = []
    for place, name in enumerate(names, 1):
        right = place + 1 if place < len(names) else _FREE
        if name in streams:
            rows.append((name, 2, right, _FREE, starts[name], len(streams[name])))
        else:
            below.append((place, name))
            rows.append((name, 1, right, _FREE, 0, 0))
    for place, name in below:
        inner = [full for full in streams if full.startswith(f"{name}/")]
        first = len(rows) + 1
        rows[place - 1] = (*rows[place - 1][:3], first, 0, 0)
        for at, full in enumerate(inner):
            right = first + at + 1 if at + 1 < len(inner) else _FREE
            rows.append((full.partition("/")[2], 2, right, _FREE, starts[full], len(streams[full])))
    rows.insert(0, ("Root Entry", 5, _FREE, 1 if names else _FREE, mini_start, mini_size))
    made = b"".join(map(_entry, rows))
    return made + _entry(("", 0, _FREE, _FREE, 0, 0)) * (-len(rows) % 4)


def _entry(row: tuple[str, int, int, int, int, int]) -> bytes:
    name, kind, right, child, start, size = row
    text = name.encode("utf-16-le")
    length = len(text) + 2 if name else 0
    return struct.pack(
        "<64sHBBIII16sIQQIQ", text, length, kind, 1, _FREE, right, child, bytes(16), 0, 0, 0, start, size
    )


def _file(sectors: list[bytes], fat: list[int], starts: tuple[int, int, int]) -> bytes:
    directory_start, mini_fat_start, mini_sectors = starts
    count = 1
    while count * _SECTOR // 4 < len(fat) + count:
        count += 1
    table = [*fat, *[_FAT] * count]
    table += [_FREE] * (count * _SECTOR // 4 - len(table))
    places = [len(sectors) + at for at in range(count)]
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(16),
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        bytes(6),
        0,
        count,
        directory_start,
        0,
        _CUTOFF,
        mini_fat_start,
        mini_sectors,
        _END,
        0,
        places[0],
    )
    rest = [*places[1:], *[_FREE] * (109 - len(places))]
    return head + struct.pack("<108I", *rest) + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)
