#!/usr/bin/env bash
# korean-holidays 0.3.0 and ppalgannal 0.1.1 (PyPI), holidays 0.109 to compare
#
# Expected. Both are made for Korea alone and reckon substitutes (대체공휴일) by the law; korean-holidays says so in its summary. A holiday that falls on a Sunday has one, and so has one that falls on ANOTHER holiday: 어린이날 and 부처님오신날 were both on Monday,
#   5 May 2025, and 6 May was free.
# Happens. Neither has 6 May 2025, nor 6 May 2044, when they meet again; korean-holidays has no 5 October 2028 either (추석 on 개천절), and of the two names of 5 May 2025 it gives 부처님오신날 alone. Those for Sundays are right (3 March 2025, 8 October 2025). ppalgannal has 17 July 2025 as a holiday,
#   which it was not in that year. 27 January 2025, a day that the government set once, is in neither.
# Why it hurts. The day is a working day in all that is made with it: days of trading, days on which papers appear, deadlines. Holidays seldom meet, so that a test of some years passes; holidays, made for all countries, has it.
# What helps. holidays (country_holidays("KR")); kr-holidays 1.0.0, a table, has the day, too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet korean-holidays==0.3.0 ppalgannal==0.1.1 holidays==0.109 kr-holidays==1.0.0
"$work/env/bin/python" -W ignore - <<'PY'
from datetime import date

import holidays
import korean_holidays
import kr_holidays
import ppalgannal


def answers(day: date) -> list[bool]:
    known = holidays.country_holidays("KR", years=day.year)
    return [bool(korean_holidays.is_holiday(day)), bool(ppalgannal.is_holiday(day)), day in known]


CASES = {
    date(2025, 3, 3): [True, True, True],
    date(2025, 5, 5): [True, True, True],
    date(2025, 5, 6): [False, False, True],
    date(2025, 10, 8): [True, True, True],
    date(2028, 10, 5): [False, True, True],
    date(2044, 5, 6): [False, False, True],
    date(2025, 1, 27): [False, False, True],
    date(2025, 7, 17): [False, True, False],
    date(2025, 7, 18): [False, False, False],
}
print("korean-holidays, ppalgannal, holidays")
for day, now in CASES.items():
    print(day, answers(day))
    assert answers(day) == now
name = korean_holidays.get_holidays(2025)[date(2025, 5, 5)]
print(name)
assert name == "부처님오신날"
assert kr_holidays.is_holiday(date(2025, 5, 6))
print("as described")
PY
