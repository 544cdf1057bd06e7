#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium) on PDF (reportlab 5.1.0 writes it; pypdf 7.1.1 reads it for comparison)
#
# Expected. The text of a PDF is in the file: its font's encoding, UniKS-UCS2-H here, IS Unicode. ISO 32000 allows Korean fonts that are not
#   embedded (HYSMyeongJo-Medium). To draw them a program needs a font of the machine; to read the text it needs none.
# Happens. PDFium asks the machine's fonts even for the text. Where it finds no Korean one (a container, a server), every piece of ONE syllable is
#   missing: "시는 그 안을 더 늘렸다." gives "시는 안을 늘렸다.", and a title set letter by letter gives nothing at all. Pieces of two
#   syllables and more are kept, and Latin letters too. With NanumGothic in its font path the same file gives all words.
# Why it hurts. 그, 이, 안, 못, 더 and most surnames are one syllable: "돈을 안 썼다" becomes "돈을 썼다". No error; the developer's machine,
#   which has fonts, reads the file rightly, and the server loses words.
# What helps. Install a Korean font where the text is read (fonts-nanum), or read such files with pypdf.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypdfium2==5.15.2 reportlab==5.1.0 pypdf==7.1.1
"$work/env/bin/pip" install --quiet --no-deps --target "$work/fonts" koreanize-matplotlib==0.1.1 # for NanumGothic.ttf alone
mkdir "$work/none"
cat > "$work/show.py" <<'PY'
import ctypes
import io
import json
import sys

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

FONT, SIZE = "HYSMyeongJo-Medium", 12
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def pdf(words: list[str]) -> bytes:
    """Return a page with each word as a piece in its place."""
    file, x = io.BytesIO(), 40.0
    page = canvas.Canvas(file)
    page.setFont(FONT, SIZE)
    for word in words:
        page.drawString(x, 700, word)
        x += pdfmetrics.stringWidth(word, FONT, SIZE) + 0.3 * SIZE
    page.save()
    return file.getvalue()


def use_fonts_of(folder: str) -> None:
    """Make PDFium look for fonts in this folder alone."""
    pdfium.FPDF_DestroyLibrary()
    settings = pdfium.FPDF_LIBRARY_CONFIG(version=2)
    paths = (ctypes.c_char_p * 2)(folder.encode(), None)
    settings.m_pUserFontPaths = ctypes.cast(paths, type(settings.m_pUserFontPaths))
    pdfium.FPDF_InitLibraryWithConfig(settings)


use_fonts_of(sys.argv[1])
answers = []
for words in (["시는", "그", "안을", "더", "늘렸다."], ["하", "늘", "시"], ["A", "council"]):
    data = pdf(words)
    assert pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text().split() == words
    with pypdfium2.PdfDocument(data) as document:
        answers.append(document[0].get_textpage().get_text_range())
print(json.dumps(answers, ensure_ascii=False))
PY
without=$("$work/env/bin/python" "$work/show.py" "$work/none")
with=$("$work/env/bin/python" "$work/show.py" "$work/fonts/koreanize_matplotlib/fonts")
echo "no Korean font: $without"
echo "NanumGothic:    $with"
[ "$without" = '["시는 안을 늘렸다.", "", "A council"]' ]
[ "$with" = '["시는 그 안을 더 늘렸다.", "하 늘 시", "A council"]' ]
echo "as described"
