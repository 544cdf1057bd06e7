#!/usr/bin/env bash
# openpyxl 3.1.5, XlsxWriter 3.3.1, pandas 3.1.1, polars 2.1.0 (with fastexcel 0.21.0); beside them python-calamine 0.9.1
#
# Expected. What to_excel writes read_excel gives back. A carriage return cannot stand in XML, and ECMA-376 (Part 1, 22.9.2.19, ST_Xstring) has _x000D_ for it in
#   a workbook, as Excel writes it. Who writes it reads it.
# Happens. XlsxWriter (which to_excel takes where it is installed) writes _x000D_ for the \r of a line end of Windows, as Excel does, and openpyxl does not read it:
#   "밝혔다.\r\n예산은" comes back as "밝혔다._x000D_\n예산은", in pandas with its usual engine and in Polars with engine="openpyxl". calamine, and so Polars by itself and
#   pandas with engine="calamine", gives \r\n.
# Why it hurts. Bodies of articles come with \r\n from databases of papers and from Windows. After one saving and reading x000D is the most frequent "word" of the table,
#   and sentences no longer end at 다. but at _x000D_.
# What helps. engine="calamine"; or text.str.replace("_x000D_", "") before anything is counted.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet openpyxl==3.1.5 XlsxWriter==3.3.1 pandas==3.1.1 polars==2.1.0 fastexcel==0.21.0 python-calamine==0.9.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import pandas as pd
import polars as pl

BODY = "하늘시는 7일 밝혔다.\r\n예산은 늘었다."
LEFT = "하늘시는 7일 밝혔다._x000D_\n예산은 늘었다."
pd.DataFrame({"본문": [BODY]}).to_excel("articles.xlsx", index=False)
given = {
    "pandas": pd.read_excel("articles.xlsx")["본문"][0],
    "pandas, calamine": pd.read_excel("articles.xlsx", engine="calamine")["본문"][0],
    "polars": pl.read_excel("articles.xlsx")["본문"][0],
    "polars, openpyxl": pl.read_excel("articles.xlsx", engine="openpyxl")["본문"][0],
}
for name, body in given.items():
    print(f"{name:17}{body!r}")
    assert body == (LEFT if name in ("pandas", "polars, openpyxl") else BODY)
print("as described")
PY
