#!/usr/bin/env bash
# pymupdf 2.0 on PDF (reportlab 5.1.0 writes it; pypdfium2 5.15.2 reads it for comparison)
#
# Expected. Its documentation: the flag TEXT_INHIBIT_SPACES, off by default, turns off that a space is put where the distance of two letters is
#   large. So words that only a gap parts, as many programs write them into a PDF, come out as words. Korean parts words by spaces.
# Happens. Between two letters of Hangul no space is ever put, neither at a third nor at half of an em: "하늘시의회는예산을늘렸다." is one word, also for
#   get_text("words"), and search_for("하늘시 의회는") finds nothing. The same gaps between Latin letters, and behind a full stop or a Latin
#   word, become spaces, so the text is not all broken. Hangul is treated like Chinese and Japanese (東京政府), which have no spaces.
# Why it hurts. Press releases and reports of the state are PDFs. Whole lines become one word, of which a morpheme analyser makes what it can:
#   하늘시의회 (another body) out of 하늘시 and 의회.
# What helps. pypdfium2 and pypdf part the words; or the places of the letters, get_text("rawdict").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pymupdf==2.0 reportlab==5.1.0 pypdfium2==5.15.2
"$work/env/bin/python" - <<'PY'
import io

import pymupdf
import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

FONT, SIZE = "HYSMyeongJo-Medium", 12
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def pdf(words: str, gap: float) -> bytes:
    """Return a page with each word in its place, ``gap`` em after the last."""
    file, x = io.BytesIO(), 40.0
    page = canvas.Canvas(file)
    page.setFont(FONT, SIZE)
    for word in words.split():
        page.drawString(x, 700, word)
        x += pdfmetrics.stringWidth(word, FONT, SIZE) + gap * SIZE
    page.save()
    return file.getvalue()


CASES = [
    ("하늘시 의회는 예산을 늘렸다.", "하늘시의회는예산을늘렸다."),
    ("The council raised it.", "The council raised it."),
    ("시는 AI 예산을 늘렸다. 의회는 그것을", "시는AI 예산을늘렸다. 의회는그것을"),
    ("東京 政府", "東京政府"),
]
changed = False
for words, now in CASES:
    for gap in (0.3, 0.5):
        data = pdf(words, gap)
        page = pymupdf.open(stream=data)[0]
        given, cut = page.get_text().strip(), [word[4] for word in page.get_text("words")]
        other = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
        changed |= given != now or cut != now.split() or other != words
        print(f"gap {gap}: pymupdf {given!r}, pypdfium2 {other!r}")
korean = pymupdf.open(stream=pdf(CASES[0][0], 0.3))[0]
assert not changed, "another answer than described"
assert not korean.search_for("하늘시 의회는") and korean.search_for("하늘시의회는")
print("as described")
PY
