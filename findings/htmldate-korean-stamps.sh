#!/usr/bin/env bash
# htmldate 1.11.0 (trafilatura takes its dates from it)
#
# Expected. htmldate's documentation: find_date gives the date of a page from its header, its markup, then its text; original_date=True
#   asks for the first published one. The commonest line of a Korean page is "입력 2025.02.07 16:21 | 수정 2025.02.09 09:10" (entered, then
#   changed) in one element, and the short form has the year first: "승인 25.02.07 13:08".
# Happens.
#   - One element with both stamps is passed over, and the year of the copyright line below is the answer: "2026-01-01", an exact day that
#     stands nowhere on the page. With one stamp only, or each in its own element, or without that copyright line, the answer is right.
#   - The short form is read from the back: 7 February 2025 becomes 25 February 2007, and 13 February 2025 becomes 25 February 2013.
# Why it hurts. It is a plausible day, not a missing one. A year of a corpus piles up on 1 January of the year in which it was
#   crawled, or moves by 18 years, and every trend over time is drawn from it.
# What helps. Read Korean stamps before asking htmldate; never believe a 1 January for which the page shows only a year.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet htmldate==1.11.0
"$work/env/bin/python" - <<'PY'
from htmldate import find_date

BODY = "<p>하늘시는 예산을 늘린다고 밝혔다. 시장은 뜻을 말했다. 의회는 살피겠다고 했다.</p>"
TWO = "입력 2025.02.07 16:21 | 수정 2025.02.09 09:10"


def day(stamp: str, foot: str = "Copyright 2026 하늘신문") -> str | None:
    page = (
        '<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>하늘시 예산</title></head>'
        f"<body><h1>하늘시 예산</h1>{stamp}{BODY}<p>{foot}</p></body></html>"
    )
    return find_date(page, original_date=True, max_date="2026-11-28")


CASES = [
    (f"<div>{TWO}</div>", "Copyright 2026 하늘신문", "2026-01-01"),
    (f"<div>{TWO}</div>", "ⓒ 하늘신문", "2025-02-07"),
    ("<div>입력 2025.02.07 16:21</div>", "Copyright 2026 하늘신문", "2025-02-07"),
    ("<div>입력 2025.02.07 16:21</div><div>수정 2025.02.09 09:10</div>", "Copyright 2026 하늘신문", "2025-02-07"),
    ("<div>승인 25.02.07 13:08</div>", "ⓒ 하늘신문", "2007-02-25"),
    ("<div>승인 25.02.13 13:08</div>", "ⓒ 하늘신문", "2013-02-25"),
]
changed = False
for stamp, foot, now in CASES:
    answer = day(stamp, foot)
    changed |= answer != now
    print(f"{answer}   {stamp}   {foot}")
assert not changed, "another answer than described"
print("as described")
PY
