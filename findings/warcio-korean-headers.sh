#!/usr/bin/env bash
# warcio 1.8.1: WARCWriter, the command recompress, check_digests
#
# Expected. WARC (ISO 28500) keeps what the server sent, byte for byte: the block of a response record is the HTTP message, and WARC-Block-Digest is the sum over it. Who reads a
#   record and writes it again, or packs a file anew with `warcio recompress`, which mends compression, has the same block in it.
# Happens. Not where an HTTP header holds Korean as the server wrote it. The name of an attachment in UTF-8 becomes filename*=UTF-8''%EB%B3%B4…, and a Location in it http%3A//haneul.kr/%EB%B3%B4…,
#   without its colon; the block is longer than before, and its digest STAYS the old one, so that warcio's own check then says "block digest failed".
#   recompress ends with "No Errors Found!". What was in CP949 is taken for Latin-1 and written as UTF-8 of that: %C2%BA%C2%B8%C2%B5%C2%B5, which reads º¸µµ, for 보도.
#   With headers in ASCII the copy is equal to the original.
# Why it hurts. Attached press releases (보도자료.hwp) and old sites' redirects are what has Korean there, so the damage falls on those records alone: an archive that is filtered,
#   merged or compressed once loses the names of its attachments and where its redirects led, and fails a check of integrity years later.
# What helps. Read with ArchiveIterator(stream, no_record_parse=True), which leaves the block alone, when copying; compare digests after every step.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet warcio==1.8.1
cd "$work"
"$work/env/bin/python" - <<'PY'
import base64
import gzip
import hashlib
import io
import subprocess
import sys

from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter


def record(block: bytes) -> bytes:
    """A WARC file of one response as a crawler writes it."""
    sums = ["sha1:" + base64.b32encode(hashlib.sha1(part).digest()).decode() for part in (block, block.split(b"\r\n\r\n", 1)[1])]
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
        f"WARC-Target-URI: http://haneul.kr/a\r\nWARC-Date: 2025-02-07T04:08:00Z\r\nWARC-Block-Digest: {sums[0]}\r\n"
        f"WARC-Payload-Digest: {sums[1]}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def copied(file: bytes, **options: bool) -> bytes:
    """The file read and written again."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for each in ArchiveIterator(io.BytesIO(file), **options):
        writer.write_record(each)
    return out.getvalue()


def problems(file: bytes) -> list[str]:
    """What warcio's own check of digests says."""
    found: list[str] = []
    for each in ArchiveIterator(io.BytesIO(file), check_digests=True):
        each.content_stream().read()
        found += each.digest_checker.problems
    return found


def message(name: str, encoding: str) -> bytes:
    """An answer with an attachment of that name, and a redirect."""
    head = f'HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename="{name}"\r\nLocation: http://haneul.kr/{name}\r\n\r\n'
    return head.encode(encoding) + b"x"


plain = record(message("news.hwp", "ascii"))
assert copied(plain) == plain and not problems(plain)
for encoding in ("utf-8", "cp949"):
    file = record(message("보도.hwp", encoding))
    again = copied(file)
    print(encoding, again[again.index(b"HTTP/1.1") :].decode(), problems(file), problems(again))
    assert not problems(file)
    assert len(problems(again)) == 1 and problems(again)[0].startswith("block digest failed")
    name = b"filename*=UTF-8''%EB%B3%B4%EB%8F%84.hwp" if encoding == "utf-8" else b"filename*=UTF-8''%C2%BA%C2%B8%C2%B5%C2%B5.hwp"
    assert name in again and b"Location: http%3A//haneul.kr/" in again
    assert copied(file, no_record_parse=True) == file
    with open("a.warc", "wb") as stream:
        stream.write(file)
    said = subprocess.run([sys.executable, "-m", "warcio.cli", "recompress", "a.warc", "b.warc.gz"], capture_output=True, text=True, check=True)
    print(said.stdout, said.stderr)
    assert "No Errors Found!" in said.stdout + said.stderr
    with gzip.open("b.warc.gz") as stream:
        assert problems(stream.read())
print("as described")
PY
