#!/usr/bin/env bash
# pandas 3.1.1, read_json
#
# Expected. JSON says itself what is a string and what a number: {"oid": "001", "aid": "0000101"} holds strings. That CSV columns are guessed
#   at is well known; in JSON there is nothing to guess, and DuckDB 2.0.1 and json.load keep the strings.
# Happens. read_json takes strings of digits for numbers (dtype, by default true, "infer dtypes"): outlet "001" is 1, article "0000101" is 101.
#   Numbers of twenty digits (the time and a counter) become floats, and two articles one and the same number. One number with a letter in it, and
#   the whole column stays as it was: what a key is depends on the other articles of the file. A table does not survive to_json and read_json.
# Why it hurts. The keys of Korean portals are strings with zeros in front. A join of two parts of a corpus finds nothing, or addresses
#   built from the number lead nowhere; with floats, doubles are dropped that are none.
# What helps. read_json(..., dtype=False), or DataFrame(json.load(file)); orient="table" for one's own files.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pandas==3.1.1 duckdb==2.0.1
cd "$work"
"$work/env/bin/python" -W ignore - <<'PY'
import io
import json

import duckdb
import pandas as pd

PORTAL = [{"oid": "001", "aid": "0000101"}, {"oid": "023", "aid": "0000102"}]
LONG = [{"aid": "20250207160800123456"}, {"aid": "20250207160800123457"}]
MIXED = [{"aid": "0000101"}, {"aid": "A000102"}]


def table(rows: list[dict[str, str]], **arguments: object) -> pd.DataFrame:
    return pd.read_json(io.StringIO(json.dumps(rows)), **arguments)


portal, long, mixed = table(PORTAL), table(LONG), table(MIXED)
print(portal.to_dict("records"))
print(long["aid"].dtype, "different numbers of two articles:", long["aid"].nunique())
print(mixed.to_dict("records"))
assert portal.to_dict("records") == [{"oid": 1, "aid": 101}, {"oid": 23, "aid": 102}]
assert long["aid"].dtype == "float64" and long["aid"].nunique() == len(long.drop_duplicates()) == 1
assert mixed.to_dict("records") == MIXED

own = pd.DataFrame(PORTAL)
assert not pd.read_json(io.StringIO(own.to_json())).equals(own)
assert pd.read_json(io.StringIO(own.to_json(orient="table", index=False)), orient="table").to_dict("records") == PORTAL
for rows in (PORTAL, LONG):
    with open("rows.json", "w") as file:
        json.dump(rows, file)
    assert table(rows, dtype=False).to_dict("records") == rows
    kept = duckdb.sql("FROM 'rows.json'")
    print("DuckDB", kept.fetchall())
    assert [dict(zip(kept.columns, row)) for row in kept.fetchall()] == rows
print("as described")
PY
