#!/usr/bin/env bash
# DuckDB 2.0.1, pyarrow 26.0.1 and pandas 3.1.1 with dtype_backend="pyarrow" (their patterns run on the library RE2)
#
# Expected. In Python's re, in pandas' default strings and in Rust's regex (so in Polars) \w is a letter of any script and \b the edge of
#   a word. DuckDB counts characters, not bytes: length('예산') is 2.
# Happens. In RE2 \w, \b and \s are ASCII, without a word: '\w+' finds only "AI" in "하늘시는 AI 예산을", '\b예산\b' is never found, and the usual
#   cleaning of marks, '[^\w\s]' replaced by '', deletes ALL Hangul. The ideographic space (U+3000) is no \s.
#   In pandas it depends on how the table came in: read_csv(path) is right, read_csv(path, dtype_backend="pyarrow") is not, and there one column
#   contradicts itself: str.count(r"\w") is 0 where str.findall(r"\w") has four letters.
# Why it hurts. The patterns work on every English test. On Korean a filter is empty, a cleaned text is the Latin words alone, a count is 0.
# What helps. [\p{L}\p{N}_] for \w, (^|[^\p{L}]) for \b, or [가-힣]; pandas' default strings.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet duckdb==2.0.1 pyarrow==26.0.1 pandas==3.1.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import re

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

TEXT = "하늘시는 AI 예산, 심의"


def sql(expression: str) -> object:
    return duckdb.execute(f"SELECT {expression}", [TEXT]).fetchone()[0]


words, marks = sql(r"regexp_extract_all(?, '\w+')"), sql(r"regexp_replace(?, '[^\w\s]', '', 'g')")
found, wide = sql(r"regexp_matches(?, '\b예산\b')"), sql(r"regexp_extract_all(?, '[\p{L}\p{N}_]+')")
space = duckdb.execute(r"SELECT regexp_matches('예산　심의', '\s')").fetchone()[0]
print("DuckDB", words, repr(marks), found, space, wide)
assert words == ["AI"] and marks == " AI  " and not found and not space
assert wide == re.findall(r"\w+", TEXT) == ["하늘시는", "AI", "예산", "심의"]
assert re.search(r"\b예산\b", TEXT) and re.search(r"\s", "예산　심의")
assert pc.match_substring_regex(pa.array([TEXT]), r"\b예산\b").to_pylist() == [False]

pd.DataFrame({"title": ["예산 심의", "AI 예산"]}).to_csv("titles.csv", index=False)
seen = {}
for backend in ("default", "pyarrow"):
    arguments = {} if backend == "default" else {"dtype_backend": backend}
    title = pd.read_csv("titles.csv", **arguments)["title"].str
    seen[backend] = [
        [bool(one) for one in title.contains(r"\b예산\b")],
        [int(one) for one in title.count(r"\w")],
        [len(one) for one in title.findall(r"\w")],
    ]
    print("pandas,", backend, "contains, count, findall:", seen[backend])
assert seen["default"] == [[True, True], [4, 4], [4, 4]]
assert seen["pyarrow"] == [[False, False], [0, 2], [4, 4]]
print("as described")
PY
