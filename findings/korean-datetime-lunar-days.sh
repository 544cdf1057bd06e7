#!/usr/bin/env bash
# korean-datetime 1.0.0
#
# Expected. The package reads Korean times and dates in running text, the feasts of the lunar calendar among them (it brings lunar_to_solar with it). 단오 is the fifth day of the fifth
#   lunar month: 31 May in 2025. "음력 5월 5일" names the same day.
# Happens. 단오 is 31 May, and "음력 5월 5일" is 5 MAY. The word 음력 is stepped over, in front of a day with a year, too; lunar 1 January is New Year's Day, weeks before 설날. Nothing
#   is raised, and the expression is not marked as doubtful.
# Why it hurts. Local papers give village rites, memorial days and birthdays by the lunar calendar. Each is three to seven weeks early, and on a day that exists.
# What helps. Look for 음력 before the match and convert with the package's own lunar_to_solar.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet korean-datetime==1.0.0
"$work/env/bin/python" - <<'PY'
import datetime

import korean_datetime

NOW = datetime.datetime(2025, 2, 7, 13, 8)
GIVEN = {
    "단오": "2025-05-31",
    "음력 5월 5일": "2025-05-05",
    "음력 2025년 5월 5일": "2025-05-05",
    "제사는 음력 5월 5일 열린다": "2025-05-05",
    "설날": "2026-02-17",
    "음력 1월 1일": "2026-01-01",
}
for text, day in GIVEN.items():
    found = korean_datetime.parse_all(text, NOW)
    print(text, [(one.text, one.start.date().isoformat(), one.ambiguities) for one in found])
    assert [one.start.date().isoformat() for one in found] == [day] and "음력" not in found[0].text
right = korean_datetime.lunar_to_solar(2025, 5, 5)
print("lunar_to_solar(2025, 5, 5):", right)
assert str(right)[:10] == "2025-05-31"
print("as described")
PY
