#!/usr/bin/env bash
# openpyxl 3.1.5, polars 2.1.0 (with fastexcel 0.21.0), pandas 3.1.1; beside them python-calamine 0.9.1
#
# Expected. ECMA-376 Part 1, 18.8.30, lists formats that a workbook may name by number alone. For Korean (ko-kr) 27 to 36 and 50 to 58 are
#   dates and times: 30 is mm-dd-yy, 31 is yyyy"년" mm"월" dd"일". A cell with one of them is a day, and python-calamine gives a day.
# Happens. openpyxl knows only the numbers of the English list, and the cell is the number 45695. pandas with its default engine and Polars say
#   the same; pandas with engine="calamine" gives the day. Polars stands on calamine's own crate, and still gives the number.
# Why it hurts. Such files come from Korean editions and from programs that write the number alone. The column of days turns into whole numbers
#   in silence; read further as "days" they become 1 January 1970 and 45,695 nanoseconds.
# What helps. engine="calamine", or openpyxl.utils.datetime.from_excel on a column that ought to hold days.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet openpyxl==3.1.5 python-calamine==0.9.1 polars==2.1.0 fastexcel==0.21.0 pandas==3.1.1
"$work/env/bin/python" -W ignore - "$work" <<'PY'
import datetime
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import polars as pl
from python_calamine import CalamineWorkbook

FOLDER = Path(sys.argv[1])
DAY = datetime.date(2025, 2, 7)
NUMBER = 45695


def workbook(number: int) -> Path:
    """A sheet with one day whose format is named by its number alone."""
    book = openpyxl.Workbook()
    book.active.append(["일자"])
    book.active.append([DAY])
    plain = FOLDER / "plain.xlsx"
    book.save(plain)
    made = FOLDER / f"{number}.xlsx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "xl/styles.xml":
                text = re.sub(r"<numFmts.*?</numFmts>", "", text)
                text = re.sub(r'numFmtId="16\d"', f'numFmtId="{number}"', text)
            new.writestr(name, text)
    return made


def answers(path: Path) -> dict[str, object]:
    return {
        "calamine": CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1][0],
        "pandas, calamine": pd.read_excel(path, engine="calamine").iat[0, 0],
        "openpyxl": openpyxl.load_workbook(path).active["A2"].value,
        "pandas": pd.read_excel(path).iat[0, 0],
        "polars": pl.read_excel(path).item(),
    }


def day(value: object) -> object:
    return value.date() if isinstance(value, datetime.datetime) else value


changed = False
for number in (14, 30, 31, 57):
    for name, answer in answers(workbook(number)).items():
        now = DAY if number == 14 or "calamine" in name else NUMBER
        changed |= day(answer) != now
        print(f"format {number}  {name:17}{answer}")
assert not changed, "another answer than described"
print("as described")
PY
