#!/usr/bin/env bash
# feedparser 6.0.14
#
# Expected. Its documentation lists the dates that it recognises, the Korean "2004-05-25 오후 11:23:17" among them, with the value 14:23:17 UTC;
#   its source has a reader for it and one for "2004년 05월 28일  01:31:15". Of what is not recognised it says that *_parsed is absent.
# Happens.
#   - "2004-05-25 오후 11:23:17" loses its time: midnight. Handlers are tried from the last registered to the first; the Korean ones were
#     registered first, and the reader of ISO 8601, tried before, asks only whether the BEGINNING of the text fits.
#   - "2024.05.17", "2024/05/17 13:08" and "2024년 05월 17일  13:08:00" all give the first day of THE PRESENT MONTH in 2024: the year fits, the
#     month is today's. In November it is 1 November, read again in December it is 1 December.
#   - "Mon, 18 May 2026 09:00:00 KST" is 09:00 UTC, nine hours off; EST is known.
# Why it hurts. No error, no missing value: a plausible day, which differs with the day on which the same feed is read.
# What helps. registerDateHandler once more for the two Korean readers (it is right then), and for one's own of points and slashes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet feedparser==6.0.14
"$work/env/bin/python" - <<'PY'
import time

import feedparser
from feedparser.datetimes import korean

FEED = '<rss version="2.0"><channel><title>하늘신문</title><item><title>예산</title><pubDate>{}</pubDate></item></channel></rss>'


def read(text: str) -> tuple[int, ...]:
    return tuple(feedparser.parse(FEED.format(text)).entries[0].published_parsed)[:6]


DOCUMENTED, YEAR_FIRST = "2004-05-25 오후 11:23:17", "2024년 05월 17일  13:08:00"
before = time.gmtime().tm_mon
CASES = [
    (DOCUMENTED, (2004, 5, 25, 0, 0, 0)),
    ("2024.05.17", None),
    ("2024/05/17 13:08", None),
    (YEAR_FIRST, None),
    ("2024-05-17", (2024, 5, 17, 0, 0, 0)),
    ("Mon, 18 May 2026 09:00:00 +0900", (2026, 5, 18, 0, 0, 0)),
    ("Mon, 18 May 2026 09:00:00 KST", (2026, 5, 18, 9, 0, 0)),
    ("Mon, 18 May 2026 09:00:00 EST", (2026, 5, 18, 14, 0, 0)),
]
changed = False
for text, now in CASES:
    answer = read(text)
    months = {before, time.gmtime().tm_mon}  # the present one, also where the script runs at the turn of a month
    changed |= answer not in ([now] if now else [(2024, month, 1, 0, 0, 0) for month in months])
    print(answer, text)
feedparser.registerDateHandler(korean._parse_date_nate)
feedparser.registerDateHandler(korean._parse_date_onblog)
again = [read(DOCUMENTED), read(YEAR_FIRST)]
print("registered again:", again)
assert not changed, "another answer than described"
assert again == [(2004, 5, 25, 14, 23, 17), (2024, 5, 17, 4, 8, 0)]
print("as described")
PY
