#!/usr/bin/env bash
# skimpy 0.0.21 (clean_columns) and pyjanitor 0.32.60 (clean_names); pandas 3.1.1
#
# Expected. Both make tidy names of columns: "First Name" becomes first_name. Blanks and signs become underscores, Hangul stays: 뉴스 식별자 becomes 뉴스_식별자, and 제목, which has nothing to tidy, stays 제목.
# Happens. skimpy throws every syllable away: of 뉴스 식별자, 일자, 언론사, 제목, 키워드 and URL are left "", "header", "header_1" … and url; of 2025년 예산 2025. With case="camel" it raises IndexError. pyjanitor's names LOOK like
#   뉴스_식별자 and 제목 and are not: each syllable is left in its letters (an accent taken off by NFD, and nothing puts them together again), so table["제목"] is a KeyError beside a column that prints as 제목.
# Why it hurts. One such line stands at the head of many a notebook. With skimpy nobody knows afterwards which of header_1 to header_4 was the outlet. With pyjanitor a join or a concat with another export gives
#   each column twice, one half empty, and a file saved from it carries the letters on to others.
# What helps. clean_names(strip_accents=False); with skimpy table.columns = table.columns.str.replace(r"\W+", "_", regex=True) in its stead.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet skimpy==0.0.21 pyjanitor==0.32.60 pandas==3.1.1
"$work/env/bin/python" -W ignore - <<'PY'
import unicodedata

import janitor  # noqa: F401  (clean_names of a DataFrame)
import pandas as pd
from skimpy import clean_columns

COLUMNS = ["뉴스 식별자", "일자", "언론사", "제목", "키워드", "URL", "2025년 예산"]
table = pd.DataFrame([["01100101.1", "20250207", "하늘일보", "예산 늘린다", "예산,시장", "u", 3]], columns=COLUMNS)

skimpy = list(clean_columns(table).columns)
print("skimpy:", skimpy)
assert not any("가" <= letter <= "힣" for name in skimpy for letter in name)
assert len(skimpy) == 7 and "url" in skimpy and "2025" in skimpy
try:
    clean_columns(table, case="camel")
except IndexError as error:
    print("camel: IndexError,", error)
else:
    raise SystemExit("camel works now")

cleaned = table.clean_names()
names = list(cleaned.columns)
print("pyjanitor:", names, [len(name) for name in names])
assert "제목" not in names and names[3] != "제목" and unicodedata.normalize("NFC", names[3]) == "제목"
assert [len(name) for name in names[:3]] == [13, 5, 8]
both = pd.concat([cleaned, table.rename(columns={"URL": "url"})])
print("concat:", both.shape, [name for name in both.columns if unicodedata.normalize("NFC", name) == "제목"])
assert both.shape == (2, 13) and len(table.clean_names(strip_accents=False).columns.intersection(["제목", "뉴스_식별자"])) == 2
print("as described")
PY
