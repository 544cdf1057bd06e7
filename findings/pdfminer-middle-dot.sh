#!/usr/bin/env bash
# reportlab 5.1.0 (UnicodeCIDFont), and its pages in pdfminer.six 20260107, pdfplumber 0.11.10 and PyMuPDF 2.0
#
# Expected. A PDF may name one of the standard Korean fonts without carrying it (ISO 32000, predefined CMaps: UniKS-UCS2-H). There the codes of
#   the page are Unicode, so what is in KS X 1001, the oldest of Korean sets, can be written, and is read back.
# Happens. That CMap is older than the usual way of writing the signs: it has no U+00B7 (the dot is U+30FB in it), no ∼, ≪, ≫. reportlab writes them all the same, without an error, and who reads by
#   the CMap finds nothing there: in pdfminer.six, pdfplumber and PyMuPDF "12·3 비상계엄" is "123 비상계엄", 6·3 대선 63 대선, 정치·경제 정치경제, "10∼20" 1020, the marks of ≪가온≫ are gone, and a full-width ～
#   turns into ∼. pypdf and pypdfium2 take the code for Unicode, and give every character back.
# Why it hurts. The middle dot is what dates that became names (12·3, 6·25, 5·18) and every list of two (여·야, 한·미) are written with, and a range
#   without its tilde is another number. Nothing looks broken: the text reads on.
# What helps. A font that is embedded (TTFont) when writing; pypdf or pypdfium2 when reading; to find such files: a font of subtype Type0 without a FontFile.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet reportlab==5.1.0 pdfminer.six==20260107 pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2 pymupdf==2.0
"$work/env/bin/python" - "$work/page.pdf" <<'PY'
import sys

import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pdfminer.cmapdb import CMapDB
from pdfminer.high_level import extract_text
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FILE = sys.argv[1]
FONT = "HYSMyeongJo-Medium"
LINE = "12·3 비상계엄, 6·3 대선, 정치·경제, 10∼20명, ≪가온≫, 3～5월"
SHORT = "123 비상계엄, 63 대선, 정치경제, 1020명, 가온, 3∼5월"

pdfmetrics.registerFont(UnicodeCIDFont(FONT))
canvas = Canvas(FILE)
canvas.setFont(FONT, 12)
canvas.drawString(72, 700, LINE)
canvas.save()

with pdfplumber.open(FILE) as book:
    plumbed = book.pages[0].extract_text()
ANSWERS = [
    ("pypdf", pypdf.PdfReader(FILE).pages[0].extract_text(), LINE),
    ("pypdfium2", pypdfium2.PdfDocument(FILE)[0].get_textpage().get_text_range(), LINE),
    ("pdfminer.six", extract_text(FILE), SHORT),
    ("pdfplumber", plumbed, SHORT),
    ("PyMuPDF", pymupdf.open(FILE)[0].get_text(), SHORT),
]
changed = False
for name, answer, now in ANSWERS:
    print(f"{name:13}{answer.strip()}")
    changed |= answer.strip() != now
with_dots = CMapDB.get_cmap("UniKS-UCS2-H").code2cid
assert [code in with_dots[high] for high, code in ((0x00, 0xB7), (0x22, 0x3C), (0x30, 0xFB))] == [False, False, True]
assert not changed, "another answer than described"
print("as described")
PY
