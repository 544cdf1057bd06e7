#!/usr/bin/env bash
# babel 2.19.0, parse_time with locale="ko"
#
# Expected. parse_time "parses a time from a string, using the locale for the format"; with English "1:08 PM" is 13:08. Korean writes 오전 (AM) and
#   오후 (PM) BEFORE the time, and babel's own format_time(13:08, locale="ko") is "오후 1:08".
# Happens. 오후 is passed over without an error: "오후 1:08" is 01:08, "오전 12:10" is 12:10. babel does not read what babel wrote, in any of its
#   formats, short to long. parse_date reads all Korean dates rightly, so that the day is right and the time twelve hours off.
# Why it hurts. Portals stamp articles with "2025.02.07. 오후 1:08". Half of a day's articles move to the night before it, the order of reports is
#   lost, and with a conversion to UTC so is the day.
# What helps. Read 오전 and 오후 oneself and add the twelve hours.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet babel==2.19.0
"$work/env/bin/python" -W ignore - <<'PY'
import datetime

from babel.dates import format_time, parse_date, parse_time

MOMENT = datetime.time(13, 8)
for locale in ("en", "ko"):
    for form in ("short", "medium"):
        text = format_time(MOMENT, form, locale=locale)
        again = parse_time(text, locale=locale)
        print(locale, text, again)
        assert again == (MOMENT if locale == "en" else datetime.time(1, 8))
for text, given in (("오후 1시 8분", "01:08:00"), ("오전 12:10", "12:10:00")):
    print(text, parse_time(text, locale="ko"))
    assert str(parse_time(text, locale="ko")) == given
assert parse_date("2025. 2. 7.", locale="ko") == parse_date("2025년 2월 7일", locale="ko") == datetime.date(2025, 2, 7)
print("as described")
PY
