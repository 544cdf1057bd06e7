#!/usr/bin/env bash
# recordlinkage 0.16, preprocessing.clean; pandas 2.3.3
#
# Expected. clean() prepares names for linking tables: by its documentation it removes unwanted tokens, whitespace and brackets, and puts letters in lower case. It
#   says nothing of a script. A name comes out as a name.
# Happens. Of a name in Hangul NOTHING comes out. What is "unwanted" by default is all but ASCII letters, figures, - and _: 나하늘, 도바람(45) and ㈜하늘 are all "". Of "하늘시 2동 305호"
#   there is "2 305". And "" is a value, not a missing one: Compare.exact calls 나하늘 and 고구름 equal (1), and Index.block puts every pair of the two tables into one block. The measures of
#   strings (jarowinkler) say 0 on the same pair.
# Why it hurts. Two tables of officials linked by name and office: the name says yes for every pair, so the office alone decides, and strangers of one office are one
#   person. Nothing is raised; rows that have a Latin name beside the Korean one look right.
# What helps. clean(names, replace_by_none=r"[^ \-\_\w]+").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet recordlinkage==0.16 pandas==2.3.3
"$work/env/bin/python" -W ignore - <<'PY'
import pandas as pd
import recordlinkage
from recordlinkage.preprocessing import clean

names = ["나하늘", "도바람(45)", "㈜하늘", "하늘시 2동 305호", "Na Ha-neul (45)"]
print(list(zip(names, clean(pd.Series(names)), strict=True)))
assert clean(pd.Series(names)).tolist() == ["", "", "", "2 305", "na ha neul"]
assert clean(pd.Series(names), replace_by_none=r"[^ \-\_\w]+").tolist()[:2] == ["나하늘", "도바람"]

ours, theirs = (pd.DataFrame({"name": clean(pd.Series(each))}) for each in (["나하늘", "도바람", "윤하람"], ["고구름", "소가람"]))
index = recordlinkage.Index()
index.block("name")
pairs = index.index(ours, theirs)
compare = recordlinkage.Compare()
compare.exact("name", "name", label="exact")
compare.string("name", "name", method="jarowinkler", label="jarowinkler")
found = compare.compute(pairs, ours, theirs)
print(found)
assert len(pairs) == 6 and set(found["exact"]) == {1} and set(found["jarowinkler"]) == {0}
print("as described")
PY
