#!/usr/bin/env bash
# Text set from top to bottom in PDF, read by pdfminer.six 20260107, pdfplumber 0.11.10, pymupdf 2.0, pypdfium2 5.15.2, pdftext 0.7.1, pdf-oxide 0.3.78 and pypdf 7.1.1; reportlab 5.1.0 writes it
#
# Expected. Three columns from top to bottom, in a font whose CMap (UniKS-UCS2-V) says so, are read as an old newspaper is: the right one first, then leftwards. In the file they stand in that order, too.
# Happens. pypdfium2, pdftext and pdf-oxide give whole columns, but from the LEFT: the end of the sentence comes first. pdfminer.six gives a line for every letter and takes the columns in the order 1, 3, 2; pymupdf a line
#   for every letter, too, in the right order; pdfplumber reads across, a letter of each column: "기 칠 나 / 자 일 하". Of seven, pypdf alone has the sentence.
# Why it hurts. Papers up to the nineties, name plates, and pages made to look so. What comes out are words and sentences, only that they say something else; the words in a line of their own are single syllables to any tagger.
# What helps. pypdf (it goes by the order in the file), or letters with their places (pdfplumber's chars), sorted by -x, then by height.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet reportlab==5.1.0 pdfminer.six==20260107 pdfplumber==0.11.10 pymupdf==2.0 pypdfium2==5.15.2 pdf-oxide==0.3.78 pypdf==7.1.1
python3 -m venv "$work/pdftext"
"$work/pdftext/bin/pip" install --quiet pdftext==0.7.1
cd "$work"
"$work/env/bin/python" - <<'PY'
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

font = UnicodeCIDFont("HYSMyeongJo-Medium", isVertical=True)
pdfmetrics.registerFont(font)
page = Canvas("columns.pdf")
page.setFont(font.fontName, 20)
for x, column in ((500, "나하늘 한빛시장은"), (470, "칠일 “돈이 없다”고"), (440, "기자들에게 말했다.")):
    page.drawString(x, 700, column)
page.save()
PY
"$work/pdftext/bin/python" -W ignore -c 'from pdftext.extraction import plain_text_output; print(plain_text_output("columns.pdf"))' > pdftext.txt
"$work/env/bin/python" -W ignore - <<'PY'
import pathlib

import pdf_oxide
import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

FIRST, SECOND, THIRD = "나하늘 한빛시장은", "칠일 “돈이 없다”고", "기자들에게 말했다."


def letters(*columns: str) -> str:
    return "".join("".join(columns).split())


text = {
    "pypdf": pypdf.PdfReader("columns.pdf").pages[0].extract_text(),
    "pymupdf": pymupdf.open("columns.pdf").load_page(0).get_text(),
    "pdfminer.six": extract_text("columns.pdf"),
    "pypdfium2": pypdfium2.PdfDocument("columns.pdf")[0].get_textpage().get_text_range(),
    "pdftext": pathlib.Path("pdftext.txt").read_text(),
    "pdf-oxide": pdf_oxide.PdfDocument("columns.pdf").extract_text(0),
    "pdfplumber": pdfplumber.open("columns.pdf").pages[0].extract_text(),
}
for name, read in text.items():
    print(f"{name:13}{read.strip()!r}")
assert text["pypdf"].split() == f"{FIRST} {SECOND} {THIRD}".split()
for name, order in (("pymupdf", (FIRST, SECOND, THIRD)), ("pdfminer.six", (FIRST, THIRD, SECOND))):
    assert max(map(len, text[name].split())) == 1 and letters(text[name]) == letters(*order)
for name in ("pypdfium2", "pdftext", "pdf-oxide"):
    assert text[name].split() == f"{THIRD} {SECOND} {FIRST}".split()
assert text["pdfplumber"].startswith("기 칠 나\n자 일 하\n")
print("as described")
PY
