#!/usr/bin/env bash
# python-dateutil 4.0.0 and 2.9.0.post0, parser.parse(text, fuzzy=True)
#
# Expected. With fuzzy=True the parser steps over words it does not know and takes the date out of a sentence ("Today is January 1, 2047 at 8:21:00AM" in its
#   documentation). "2025년 2월 7일" has the three figures in plain order; "2025 2 7" is read rightly.
# Happens. The year is dropped and the present one put in its place: every "2019년 5월 8일" is a day of this year. A figure with a word glued to it may only be a
#   day to it, so 2025 is nothing. If an hour follows, the HOUR becomes the year: "2025년 2월 7일 오후 3시" is 2003-02-07 at midnight. No warning, and
#   fuzzy_with_tokens returns "년", "월" and "일" as skipped, but not the year.
# Why it hurts. An archive of twenty years lies in this one, sorted by day, each month full: no value is missing and none looks wrong by itself.
# What helps. re.search(r"(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일", text), or replace 년 and 월 by hyphens and drop 일 before parsing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/years.py" <<'PY'
import datetime
import sys

from dateutil.parser import parse

TODAY = datetime.datetime(2001, 1, 1)  # what is not found is taken from here; by default it is the present day
GIVEN = {
    "2025 2 7": "2025-02-07 00:00",
    "2025년 2월 7일": "2001-02-07 00:00",
    "하늘시는 2019년 5월 8일 예산을 냈다": "2001-05-08 00:00",
    "입력 2025년 12월 31일 13:08": "2001-12-31 13:08",
    "2025년 2월 7일 오후 3시": "2003-02-07 00:00",
}
print("dateutil", sys.argv[1])
for text, given in GIVEN.items():
    day, skipped = parse(text, fuzzy_with_tokens=True, default=TODAY)
    print(f"  {text} -> {day:%Y-%m-%d %H:%M}, skipped: {skipped}")
    assert f"{day:%Y-%m-%d %H:%M}" == given and not any("2025" in word or "2019" in word for word in skipped)
assert parse("2019년 5월 8일", fuzzy=True).year == datetime.date.today().year
PY
for version in 4.0.0 2.9.0.post0; do
    python3 -m venv --clear "$work/env"
    "$work/env/bin/pip" install --quiet python-dateutil=="$version"
    "$work/env/bin/python" "$work/years.py" "$version"
done
echo "as described"
