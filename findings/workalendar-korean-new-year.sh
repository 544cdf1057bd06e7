#!/usr/bin/env bash
# workalendar 17.0.0; beside it holidays 0.109 and korean-lunar-calendar 0.4.0
#
# Expected. 설날 is the first day of the first month of Korea's own lunar calendar, which is reckoned for the meridian of Seoul's time (UTC+9) and kept by
#   the Korea Astronomy and Space Science Institute. holidays and korean-lunar-calendar follow it.
# Happens. workalendar's SouthKorea reckons it by the Chinese calendar (UTC+8). Where the new moon falls between midnight in Korea and midnight in China, the
#   day is one too early: 1997 (7 instead of 8 February) and 2028 (26 instead of 27 January).
#   Beside that it knows no 대체공휴일: Monday 3 March 2025 is a working day to it.
# Why it hurts. Whoever sets the counts of news by day against working days (a paper prints half as much on a holiday) has a holiday as a
#   trough without cause.
# What helps. holidays.SouthKorea.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet workalendar==17.0.0 holidays==0.109 korean-lunar-calendar==0.4.0
"$work/env/bin/python" -W ignore - <<'PY'
import datetime

import holidays
from korean_lunar_calendar import KoreanLunarCalendar
from workalendar.asia import SouthKorea

CASES = [(1997, "02-08", "02-07"), (2025, "01-29", "01-29"), (2026, "02-17", "02-17"), (2028, "01-27", "01-26")]  # year, right, given
changed = False
for year, right, given in CASES:
    days = [day for day, name in SouthKorea().holidays(year) if name == "Korean New Year's Day"]
    answer = f"{days[len(days) // 2]:%m-%d}"  # the middle one of three
    lunar = KoreanLunarCalendar()
    lunar.setLunarDate(year, 1, 1, False)
    named = [day for day, name in holidays.SouthKorea(years=year, language="en_US").items() if name == "Korean New Year"]
    changed |= answer != given or lunar.SolarIsoFormat()[5:] != right or f"{named[0]:%m-%d}" != right
    print(f"{year}: workalendar {answer}, korean-lunar-calendar {lunar.SolarIsoFormat()[5:]}, holidays {named[0]:%m-%d}")
monday = datetime.date(2025, 3, 3)
print("3 March 2025, a working day: workalendar", SouthKorea().is_working_day(monday), "| holidays", monday not in holidays.SouthKorea(years=2025))
changed |= not SouthKorea().is_working_day(monday) or monday not in holidays.SouthKorea(years=2025)
assert not changed, "another answer than described"
print("as described")
PY
