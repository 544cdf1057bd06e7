#!/usr/bin/env bash
# polars 2.1.0, read_excel (with fastexcel 0.21.0); beside it pandas 3.1.1 with openpyxl 3.1.5 and with python-calamine 0.9.1
#
# Expected. An export of articles has columns that are nearly always figures: the page (면) is 1, 2, 3 and now and then A12 or 별지 (supplement). A reader makes text of such a column, or says that it can't; read_csv of Polars
#   raises for the same table, and says which value.
# Happens. read_excel looks at the first 1000 rows. Where these are figures the column is of whole numbers, and every word further down is null: 별지 is MISSING, without an error or a warning. With the word among the first rows
#   the column is text. pandas keeps the words with either reader.
# Why it hurts. A page or a number of an issue that is empty looks as in any export, where many cells are. How much is lost depends on how the table is sorted: newest first and oldest first give two answers.
# What helps. infer_schema_length=None, or schema_overrides={"면": pl.String}.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet polars==2.1.0 fastexcel==0.21.0 pandas==3.1.1 openpyxl==3.1.5 python-calamine==0.9.1
cd "$work"
"$work/env/bin/python" -W error - <<'PY'
import io

import openpyxl
import pandas
import polars as pl

ROWS = [(f"기사 {number}", number % 30 + 1 if number < 1200 else "별지") for number in range(1300)]


def save(rows: list[tuple[str, int | str]], name: str) -> None:
    book = openpyxl.Workbook()
    for row in [("제목", "면"), *rows]:
        book.active.append(row)
    book.save(name)


save(ROWS, "old.xlsx")
save(ROWS[::-1], "new.xlsx")
for name, missing in (("old.xlsx", 100), ("new.xlsx", 0)):
    column = pl.read_excel(name)["면"]
    print(name, column.dtype, column.null_count(), "missing")
    assert column.null_count() == missing
assert pl.read_excel("old.xlsx")["면"].dtype == pl.Int64
assert pl.read_excel("old.xlsx", infer_schema_length=None)["면"].null_count() == 0
for engine in ("openpyxl", "calamine"):
    assert (pandas.read_excel("old.xlsx", engine=engine)["면"] == "별지").sum() == 100
table = "제목,면\n" + "\n".join(f"{title},{page}" for title, page in ROWS)
try:
    pl.read_csv(io.StringIO(table), infer_schema_length=1000)
except pl.exceptions.ComputeError as error:
    print("read_csv:", str(error).splitlines()[0])
else:
    raise AssertionError("read_csv raises nothing")
print("as described")
PY
