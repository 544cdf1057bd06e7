#!/usr/bin/env bash
# feedparser 6.0.14, atoma 0.0.17, podcastparser 0.6.11, fastfeedparser 0.6.5 on dates that end in KST; beside them dateparser 1.5.0 and pandas 3.1.1
#
# Expected. "Fri, 07 Feb 2025 13:08:00 KST" is how Java (SimpleDateFormat, RFC 822 with a zone's name) writes a date on a server in Korea, and many a feed has it. KST is UTC+9: 04:08 in UTC,
#   as dateparser and fastfeedparser say; who does not know the name leaves the date without zone, or refuses it, as pandas does.
# Happens. feedparser, atoma and podcastparser take the name away and call what is left UTC: 13:08 UTC, nine hours late, without a word (feedparser's published_parsed
#   is UTC by its documentation, atoma's date has tzinfo UTC, podcastparser's is a Unix time). The same feed with +0900 is right in all of them. fastfeedparser, right on this form, does the same
#   with "Fri Feb 07 13:08:00 KST 2025", Java's Date.toString. "2025-02-07 13:08:00 KST" is midnight to feedparser, and to podcastparser, with a line in the log, 1 January 1970.
# Why it hurts. Everything after three in the afternoon is of tomorrow, and stands above newer articles of outlets that write +0900, as if from the future. By day, half of the
#   evening's news is counted on the wrong one.
# What helps. re.sub(r"\bKST\b", "+0900", text) on the feed's dates before it is parsed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet feedparser==6.0.14 atoma==0.0.17 podcastparser==0.6.11 fastfeedparser==0.6.5 dateparser==1.5.0 pandas==3.1.1
"$work/env/bin/python" -W ignore - <<'PY'
import datetime
import io

import atoma
import dateparser
import fastfeedparser
import feedparser
import pandas as pd
import podcastparser

UTC = datetime.UTC


def feed(date: str) -> str:
    """A feed of one item of that date."""
    item = "<title>뉴스</title><guid>1</guid><link>http://haneul.kr/1</link><description>a</description>"
    item += f'<pubDate>{date}</pubDate><enclosure url="http://haneul.kr/1.mp3" type="audio/mpeg" length="1"/>'
    head = "<title>하늘</title><link>http://haneul.kr</link><description>a</description>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}<item>{item}</item></channel></rss>'


def read(date: str) -> list[str]:
    """What the four readers make of it, in UTC."""
    text = feed(date)
    dates = [
        datetime.datetime(*feedparser.parse(text).entries[0].published_parsed[:6], tzinfo=UTC),
        atoma.parse_rss_bytes(text.encode()).items[0].pub_date,
        datetime.datetime.fromtimestamp(podcastparser.parse("http://haneul.kr/", io.BytesIO(text.encode()))["episodes"][0]["published"], UTC),
        datetime.datetime.fromisoformat(fastfeedparser.parse(text).entries[0].published),
    ]
    assert all(each.tzinfo for each in dates)
    return [f"{each.astimezone(UTC):%d %H:%M}" for each in dates]


for date, seen in (
    ("Fri, 07 Feb 2025 13:08:00 +0900", ["07 04:08"] * 4),
    ("Fri, 07 Feb 2025 13:08:00 KST", ["07 13:08"] * 3 + ["07 04:08"]),
    ("Fri Feb 07 13:08:00 KST 2025", ["07 13:08"] * 4),
    ("2025-02-07 13:08:00 KST", ["07 00:00", "07 13:08", "01 00:00", "07 04:08"]),
):
    print(date, read(date))
    assert read(date) == seen
assert dateparser.parse("Fri, 07 Feb 2025 13:08:00 KST").utcoffset() == datetime.timedelta(hours=9)
try:
    pd.to_datetime("Fri, 07 Feb 2025 13:08:00 KST")
except ValueError as error:
    print("pandas:", error)
else:
    raise AssertionError("read by pandas")
print("as described")
PY
