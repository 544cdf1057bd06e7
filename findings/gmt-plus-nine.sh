#!/usr/bin/env bash
# python-dateutil 2.9.0.post0, atoma 0.0.17, fastfeedparser 0.6.5; beside them pandas 3.1.1 and feedparser 6.0.14
#
# Expected. "Fri Feb 07 2025 05:24:00 GMT+0900" is how JavaScript prints an instant in Korea (ECMA-262, Date.prototype.toString); pages put it into
#   data attributes, crawlers into tables, some feeds into pubDate. It is 20:24 on the 6th in UTC. pandas and feedparser say so.
# Happens. dateutil takes the sign as POSIX does in TZ: UTC-9, which is 14:24 on the 7th, eighteen hours off, and does so after "UTC" too. atoma, which stands on dateutil, has the same. fastfeedparser leaves the zone out: 05:24 UTC; so it does with "+09:00" in a pubDate, while
#   "+0900" is right, and a stamp without zone is UTC to both.
# Why it hurts. A morning's news lands on the evening, and what came after 9 in the evening on the day after next. Counts by day shift without an error.
# What helps. Take "GMT" off where a sign follows, before the string is read.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-dateutil==2.9.0.post0 atoma==0.0.17 fastfeedparser==0.6.5 pandas==3.1.1 feedparser==6.0.14
"$work/env/bin/python" -W ignore - <<'PY'
import calendar
import datetime

import atoma
import dateutil.parser
import fastfeedparser
import feedparser
import pandas as pd

UTC = datetime.timezone.utc
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>가온일보</title><link>http://gaon.example</link>'
    "<description>-</description><item><title>새 도서관</title><link>http://gaon.example/1</link><pubDate>{}</pubDate></item></channel></rss>"
)


def by_feedparser(stamp: str) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(calendar.timegm(feedparser.parse(FEED.format(stamp)).entries[0].published_parsed), UTC)


def by_fastfeedparser(stamp: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(fastfeedparser.parse(FEED.format(stamp)).entries[0].published)


READERS = {
    "pandas": lambda stamp: pd.to_datetime(stamp).to_pydatetime(),
    "feedparser": by_feedparser,
    "dateutil": dateutil.parser.parse,
    "atoma": lambda stamp: atoma.parse_rss_bytes(FEED.format(stamp).encode()).items[0].pub_date,
    "fastfeedparser": by_fastfeedparser,
}
RIGHT, POSIX, BARE = "02-06 20:24", "02-07 14:24", "02-07 05:24"
CASES = [  # stamp, reader, answer in UTC
    ("Fri, 07 Feb 2025 05:24:00 GMT+0900", "pandas", RIGHT),
    ("Fri, 07 Feb 2025 05:24:00 GMT+0900", "feedparser", RIGHT),
    ("Fri, 07 Feb 2025 05:24:00 GMT+0900", "dateutil", POSIX),
    ("Fri, 07 Feb 2025 05:24:00 GMT+0900", "atoma", POSIX),
    ("Fri, 07 Feb 2025 05:24:00 GMT+0900", "fastfeedparser", BARE),
    ("Fri, 07 Feb 2025 05:24:00 UTC+0900", "dateutil", POSIX),
    ("Fri, 07 Feb 2025 05:24:00 +0900", "fastfeedparser", RIGHT),
    ("Fri, 07 Feb 2025 05:24:00 +09:00", "fastfeedparser", BARE),
    ("Fri, 07 Feb 2025 05:24:00 +09:00", "atoma", RIGHT),
]
changed = False
for stamp, name, now in CASES:
    answer = READERS[name](stamp).astimezone(UTC).strftime("%m-%d %H:%M")
    changed |= answer != now
    print(f"{stamp}  {name:15}{answer} UTC{'' if answer == RIGHT else '  wrong'}")
assert not changed, "another answer than described"
print("as described")
PY
