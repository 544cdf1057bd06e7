#!/usr/bin/env bash
# Polars 2.1.0, pandas 3.1.1 and DuckDB 2.0.1 on one column of short dates
#
# Expected. "25.02.07" is how Korean outlets, tables of ministries and file names write 7 February 2025: year, month, day. A column with
#   25.02.13 and 25.12.31 in it can only be read that way if all rows lie close together. A reader is right, or says that it does not know.
# Happens. Three readers, three answers, no error or warning on the first two:
#   - Polars (read_csv with try_parse_dates, and str.to_date) reads 25 February of the year SEVEN: 0007-02-25, and for 25.12.31 the year 31;
#   - pandas (to_datetime) reads 25 February 2007, 25 February 2013 and 25 December 2031;
#   - DuckDB's read_csv has the three days right. With 25-02-07 all is the same.
# Why it hurts. The years 7 to 31 are valid dates: nothing fails until a chart has two thousand empty years, or a filter "since 2020" gives an
#   empty table. With pandas a month of articles is spread over decades.
# What helps. The format, always: pd.to_datetime(column, format="%y.%m.%d"), str.to_date("%y.%m.%d").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet polars==2.1.0 pandas==3.1.1 duckdb==2.0.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import pathlib

import duckdb
import pandas as pd
import polars as pl

for mark in (".", "-"):
    days = [mark.join(parts) for parts in (("25", "02", "07"), ("25", "02", "13"), ("25", "12", "31"))]
    pathlib.Path("days.csv").write_text("day\n" + "\n".join(days) + "\n", encoding="utf-8")
    polars = [str(day) for day in pl.read_csv("days.csv", try_parse_dates=True)["day"]]
    typed = [str(day) for day in pl.Series(days).str.to_date()]
    pandas = [str(day.date()) for day in pd.to_datetime(pd.Series(days))]
    duck = [str(day) for (day,) in duckdb.execute("SELECT day FROM read_csv('days.csv')").fetchall()]
    print(days, "polars", polars, "pandas", pandas, "duckdb", duck)
    assert polars == typed == ["0007-02-25", "0013-02-25", "0031-12-25"]
    assert pandas == ["2007-02-25", "2013-02-25", "2031-12-25"]
    assert duck == ["2025-02-07", "2025-02-13", "2025-12-31"]
print("as described")
PY
