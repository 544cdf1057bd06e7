#!/usr/bin/env bash
# dateparser 1.5.0 with languages=["ko"]
#
# Expected. dateparser lists Korean among its languages, reads "2월 7일" as 7 February, and its documentation asks for a word like "ago" or
#   "in" in relative dates. A Korean report written on 10 February calls the 7th just "7일", and its stamps say "어제 오후 3시".
# Happens.
#   - "7일" is taken as SEVEN DAYS AGO: 3 February. "10일" is 31 January, "31일" is 10 January. "7일 전" (seven days ago) gives the same day.
#   - "어제 오후 3시" and "오늘 오후 3시" lose their time: the answer has the hour of the reference time. "어제 15:00" keeps it, "오후 3시"
#     alone keeps it, "2월 7일 오후 3시" keeps it, and so does the English "yesterday 3 pm".
# Why it hurts. The bare day is THE date of Korean news prose. Every event lands on a wrong day, near enough that nobody sees it, and the
#   error differs with the day on which the article is read.
# What helps. Resolve a bare "N일" by hand (the nearest such day of this month or the last); take 오전/오후 off before parsing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet dateparser==1.5.0
"$work/env/bin/python" -W ignore - <<'PY'
from datetime import datetime

import dateparser

WRITTEN = datetime(2025, 2, 10, 9, 0)
CASES = [
    ("ko", "2월 7일", "2025-02-07 00:00"),
    ("ko", "7일", "2025-02-03 09:00"),
    ("ko", "7일 전", "2025-02-03 09:00"),
    ("ko", "10일", "2025-01-31 09:00"),
    ("ko", "31일", "2025-01-10 09:00"),
    ("ko", "2월 7일 오후 3시", "2025-02-07 15:00"),
    ("ko", "오후 3시", "2025-02-10 15:00"),
    ("ko", "어제 오후 3시", "2025-02-09 09:00"),
    ("ko", "오늘 오후 3시", "2025-02-10 09:00"),
    ("ko", "어제 15:00", "2025-02-09 15:00"),
    ("en", "yesterday 3 pm", "2025-02-09 15:00"),
]
print("written on", WRITTEN)
changed = False
for language, text, now in CASES:
    answer = f"{dateparser.parse(text, languages=[language], settings={'RELATIVE_BASE': WRITTEN}):%Y-%m-%d %H:%M}"
    changed |= answer != now
    print(f"{answer}   {text}")
assert not changed, "another answer than described"
print("as described")
PY
