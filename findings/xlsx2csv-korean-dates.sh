#!/usr/bin/env bash
# xlsx2csv 0.8.6, the file written by XlsxWriter 3.3.1
#
# Expected. xlsx2csv writes dates as the cell's format says. The format of Korean Excel for dates is yyyy"년" m"월" d"일", for times
#   h"시" mm"분"; what stands in quotation marks is text. 7 February 2025, 13:08, is 2025년 2월 7일 and 13시 08분.
# Happens. The marks are written too: 2025"년" 02"월" 07"일". And THE TIME IS WRONG: 13:08 becomes 01"시" 02"분". The minutes are the MONTH
#   (mm is taken for minutes only beside a colon) and the hour is that of a clock with twelve hours, also in yyyy-mm-dd h:mm, which gives 01:08. h:mm alone is right.
# Why it hurts. A list of articles exported for a reader with such formats has 02 minutes in all rows of February; every time is a plausible one.
#   As for the days, a pattern that looks for 2025년 finds nothing.
# What helps. python-calamine or openpyxl, which give datetimes; or xlsx2csv's dateformat and timeformat.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet xlsx2csv==0.8.6 XlsxWriter==3.3.1 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import csv
import datetime

import openpyxl
import xlsxwriter
from xlsx2csv import Xlsx2csv

MOMENT = datetime.datetime(2025, 2, 7, 13, 8)
FORMATS = {
    'yyyy"년" m"월" d"일"': '2025"년" 02"월" 07"일"',
    'h"시" mm"분"': '01"시" 02"분"',
    "yyyy-mm-dd h:mm": "2025-02-07 01:08",
    "h:mm": "13:08",
}
book = xlsxwriter.Workbook("articles.xlsx")
sheet = book.add_worksheet()
for row, form in enumerate(FORMATS):
    sheet.write_datetime(row, 0, MOMENT, book.add_format({"num_format": form}))
book.close()
Xlsx2csv("articles.xlsx").convert("articles.csv")
with open("articles.csv", encoding="utf-8", newline="") as file:
    given = [row[0] for row in csv.reader(file) if row]
for form, text in zip(FORMATS, given, strict=True):
    print(f"{form:24} {text}")
assert given == list(FORMATS.values())
assert [row[0].value for row in openpyxl.load_workbook("articles.xlsx").active.iter_rows()] == [MOMENT] * 4
print("as described")
PY
