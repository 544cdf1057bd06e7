#!/usr/bin/env bash
# XlsxWriter 3.3.1, autofit; Pillow 13.0.0 and pylopdf-fonts-ko 0.1.1 (Noto Sans KR) to measure
#
# Expected. autofit makes a column as wide as what stands in it: it measures letters, a W is wider for it than an i. A syllable of Hangul is as wide as high, nearly two figures; a column of headlines or names is
#   about as wide as their letters.
# Happens. A syllable counts 8 pixels, as one small Latin letter, where it takes 13: the column has two thirds of the width. All dates count as ten figures, so that one in the format of Korea, yyyy"년" m"월" d"일", which takes
#   14 to 16, does not fit, and neither does a sum in #,##0"원".
# Why it hurts. A text is cut by its neighbour, and of a name with its office the end is missing (of 하늘시의회 예산결산특별위원장 one sees 하늘시의회 예산결). Of a date or a sum that does not fit Excel shows ######## and nothing else: the
#   whole column of days. In English the same code fits.
# What helps. set_column with a width of one's own: two for each syllable, one for the rest; for dates what the format writes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet XlsxWriter==3.3.1 Pillow==13.0.0 pylopdf-fonts-ko==0.1.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import datetime
import pathlib
import re
import zipfile

import pylopdf_fonts_ko
import xlsxwriter
from PIL import ImageFont

# 11 points at 96 dots an inch, the size that a workbook starts with
font = ImageFont.truetype(str(pathlib.Path(pylopdf_fonts_ko.__file__).parent / "NotoSansKR-Regular.otf"), 11 * 96 / 72)
day = datetime.datetime(2025, 12, 31)
CELLS = [
    ("하늘시의회 예산결산특별위원장", None, "하늘시의회 예산결산특별위원장"),
    ("chairman of the budget council", None, "chairman of the budget council"),
    (day, 'yyyy"년" m"월" d"일"', "2025년 12월 31일"),
    (day, "yyyy-mm-dd", "2025-12-31"),
    (1234567890, '#,##0"원"', "1,234,567,890원"),
]
book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
for column, (value, form, _) in enumerate(CELLS):
    write = sheet.write_datetime if isinstance(value, datetime.datetime) else sheet.write
    write(0, column, value, book.add_format({"num_format": form}) if form else None)
sheet.autofit()
book.close()

xml = zipfile.ZipFile("a.xlsx").read("xl/worksheets/sheet1.xml").decode()
widths = {}
for first, last, width in re.findall(r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"', xml):
    widths |= dict.fromkeys(range(int(first) - 1, int(last)), round(float(width) * 7))
for column, (_, _, shown) in enumerate(CELLS):
    needed = font.getlength(shown)
    print(shown, "| needed", round(needed), "pixels, the column has", widths[column])
    # a tenth less is room enough: the Latin letters of this font are a little wider than those of a workbook
    assert (widths[column] >= 0.9 * needed) == shown.isascii()
name = CELLS[0][2]
seen = max((name[:end] for end in range(len(name)) if font.getlength(name[:end]) <= widths[0]), key=len)
print("seen of it:", seen)
assert widths[0] < 0.7 * font.getlength(name) and len(seen) <= 10
print("as described")
PY
