#!/usr/bin/env bash
# pdfminer.six 20260107, and pdfplumber 0.11.10 on top of it
#
# Expected. A PDF may name one of the standard Korean fonts without carrying it (ISO 32000, predefined CMaps: UniKS-UCS2-H). There the codes of
#   the page ARE Unicode, so nothing has to be guessed. pypdf and pypdfium2 give every character of KS X 1001 back.
# Happens. Eleven of its signs are lost or changed, without a word: the middle dot first of all. "12·3 비상계엄" comes out as "123 비상계엄",
#   6·3 대선 as 63 대선, 정치·경제 as 정치경제; "10∼20" is 1020, the marks of ≪가온≫ are gone, and a full-width ～ turns into ∼. The code is mapped to
#   the font's own number of a glyph and from there back to Unicode, by a table that lacks these.
# Why it hurts. The middle dot is what dates that became names (12·3, 6·25, 5·18) and every list of two (여·야, 한·미) are written with, and a range
#   without its tilde is another number. Nothing looks broken: the text reads on.
# What helps. pypdf or pypdfium2 for such files; to find them: a font of subtype Type0 without a FontFile.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet reportlab==5.1.0 pdfminer.six==20260107 pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2
"$work/env/bin/python" - "$work/page.pdf" <<'PY'
import sys

import pdfplumber
import pypdf
import pypdfium2
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
]
changed = False
for name, answer, now in ANSWERS:
    print(f"{name:13}{answer.strip()}")
    changed |= answer.strip() != now
assert not changed, "another answer than described"
print("as described")
PY
