#!/usr/bin/env bash
# pymupdf 2.0: text in its built-in Korean font (fontname="korea"), insert_textbox, insert_text and get_text_length
#
# Expected. "korea" is the built-in font for Korean, Font("korea") has a width of its own for each letter, and "KBS 2TV 12.3%" takes 66 points at size 10. A box 80 points wide holds it in one line.
# Happens. insert_text, insert_textbox and get_text_length count EVERY letter, figure, point and blank as wide as a syllable: 130 points. So they are also drawn, each in the middle of nothing: K B S  2 T V. In a box of 80 by
#   16 insert_textbox returns a number below zero and draws NOTHING at all; higher, it has two lines. For Hangul the widths are right. TextWriter with Font("korea"), in the same library, has 66 points.
# Why it hurts. Figures and abbreviations are a third of a news report. A label of a chart or a caption that fits by one call is missing from the page after another, with no error but a number nobody looks at; what is
#   there looks typed, and searched in the PDF it is the same text.
# What helps. TextWriter.fill_textbox with Font("korea"), or insert_htmlbox.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pymupdf==2.0
"$work/env/bin/python" -W ignore - <<'PY'
import pymupdf

TEXT = "KBS 2TV 12.3%"


def box(text: str, width: float, height: float) -> tuple[float, list[str], float]:
    """What insert_textbox returns, the lines on the page and the width of the first."""
    page = pymupdf.open().new_page()
    code = page.insert_textbox((50, 50, 50 + width, 50 + height), text, fontsize=10, fontname="korea")
    lines = [line for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])]
    texts = ["".join(span["text"] for span in line["spans"]) for line in lines]
    wide = lines[0]["bbox"][2] - lines[0]["bbox"][0] if lines else 0
    print(text, (width, height), "|", round(code, 1), texts, round(wide, 1))
    return code, texts, wide


length = pymupdf.Font("korea").text_length(TEXT, fontsize=10)
counted = pymupdf.get_text_length(TEXT, fontname="korea", fontsize=10)
print("Font:", round(length, 1), "get_text_length:", counted)
assert 65 < length < 80 and counted == 130
code, lines, _wide = box(TEXT, 80, 16)
assert code < 0 and not lines
assert box(TEXT, 80, 60)[1] == ["KBS 2TV", "12.3%"]
_code, lines, wide = box(TEXT, 150, 16)
assert lines == [TEXT] and round(wide) == 130
assert round(box("한빛시의회", 80, 16)[2]) == 50 == pymupdf.Font("korea").text_length("한빛시의회", fontsize=10)

page = pymupdf.open().new_page()
writer = pymupdf.TextWriter(page.rect)
assert writer.fill_textbox((50, 50, 130, 70), TEXT, font=pymupdf.Font("korea"), fontsize=10) == []
writer.write_text(page)
assert page.get_text().strip() == TEXT
print("as described")
PY
