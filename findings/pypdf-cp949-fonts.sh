#!/usr/bin/env bash
# pypdf 7.1.1 on PDF with fonts in CP949 (KSCms-UHC-H); pdfminer.six 20260107 and pypdfium2 5.15.2 for comparison
#
# Expected. A PDF may name a Korean font without carrying it, with one of ISO 32000's predefined CMaps for Korean, KSCms-UHC-H (code page 949) or KSC-EUC-H. What the codes stand for is laid down, so
#   a reader gives the text back, or none. pdfminer.six and pypdfium2 give it back.
# Happens. extract_text() takes the bytes for UTF-16: of "하늘시 3.5%" come 쟏듃뷃 and signs of all sorts, as most pairs of bytes in CP949 are again syllables of Hangul in UTF-16. Figures and Latin letters
#   of one byte are drawn in two by two: "3." is one character; whatever follows shifts. Nothing is raised; a line in the log says "not implemented yet, using utf-16-be instead".
# Why it hurts. The result is Hangul. Checks for an empty text or for the language pass, a morpheme analyser makes nouns of it, and the page is taken for a
#   bad scan. In a collection some of the files are such, and the rest are fine.
# What helps. pypdfium2 where a font's /Encoding begins with /KSC; or the log's warnings as errors.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import pathlib

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def written(text: str, cmap: str, codec: str) -> None:
    """A PDF of one line in a font that is named and not embedded."""
    content = b"BT /F1 12 Tf 50 700 Td <" + text.encode(codec).hex().encode() + b"> Tj ET"
    descriptor = b"<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6 /FontBBox [0 -148 1001 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 60 >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /%b /DescendantFonts [6 0 R] >>" % cmap.encode(),
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /DW 1000 /FontDescriptor 7 0 R >>",
        descriptor,
    ]
    out, places = b"%PDF-1.5\n", b""
    for number, each in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1, places, len(objects) + 1)
    pathlib.Path("a.pdf").write_bytes(out + table + b"startxref\n%d\n%%%%EOF\n" % len(out))


for cmap, codec in (("UniKS-UCS2-H", "utf-16-be"), ("KSCms-UHC-H", "cp949"), ("KSC-EUC-H", "euc_kr")):
    text = "하늘시는 3.5% 늘렸다"
    written(text, cmap, codec)
    read = pypdf.PdfReader("a.pdf").pages[0].extract_text()
    print(cmap, repr(read), sum("가" <= letter <= "힣" for letter in read))
    assert (read == text) == (cmap == "UniKS-UCS2-H")
    assert cmap == "UniKS-UCS2-H" or read.startswith("쟏듃뷃")
    assert extract_text("a.pdf").strip() == pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range() == text
print("as described")
PY
